"""One answer for each different word of a column, instead of one for each of its rows."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd


def each(column: pd.Series, answer: Callable[[str], object], kind: type | str = object) -> np.ndarray:
    """Return what `answer` gives for every value of a column of texts, asked once for each different one."""
    codes, different = pd.factorize(column)
    # As a list: going through Arrow's texts one by one takes ten times as long.
    answers = [answer(one) for one in different.tolist()]
    return np.array(answers, dtype=kind)[codes] if answers else np.zeros(0, kind)


def capital(form: str) -> bool:
    """Whether a form begins with a capital."""
    return form[:1].isupper()
