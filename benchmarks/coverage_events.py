"""How often intervals hold where articles tell events: within them, over clusters of articles, and with shared copy.

Used by coverage.py for sources whose articles carry an event: all events are taken for the whole of what outlets ever
told, so many of them are drawn with replacement, and it is counted how often the interval holds the value of all.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import numpy as np
import pandas as pd

from components.statistics import differences, differences_within, mean

#: Events drawn.
SIZES = (3, 8, 20, 100)
#: In how many of the events the second outlet prints the first one's copy, where copy is shared.
COPIED = 0.5
_SEED = 20_260_102


def event_lines(rows: pd.DataFrame, event: dict[str, str], voice: str, rounds: int) -> dict[str, list[float]]:
    """Return the coverage at `SIZES` events, from rows of sentiment and the event of each article.

    within: the differences of all pairs of outlets within events, all at once; between: the same articles compared as
    if they told nothing in common. The same with `shared copy`: in half of the events the first two outlets print one
    text. clusters and their articles: the mean of an outlet that has several articles on each event, its interval
    standing on events, or on articles as if they were independent. `width`: the mean half width of a line's intervals.
    """
    table = _values(rows, event, voice)
    copied = _with_copy(table)
    found: dict[str, list[float]] = {}
    for name, values in (("", table), (", shared copy", copied)):
        for way, compare in (("within", _within), ("between", _between)):
            held = [_pairs_hold(values, size, rounds, compare) for size in SIZES]
            found[f"{way} events{name}, {voice}"] = [share for share, _ in held]
            found[f"width, {way} events{name}, {voice}"] = [width for _, width in held]
    for name, told in (("clusters", True), ("versions as articles", False)):
        found[f"mean, {name}, {voice}"] = [_mean_holds(table, size, rounds, told) for size in SIZES]
    return found


def _values(rows: pd.DataFrame, event: dict[str, str], voice: str) -> pd.DataFrame:
    """Return the mean polarity by event and outlet, of the events that every outlet told."""
    own = rows[rows["voice"] == voice]
    articles = own.groupby(["outlet", "article_id"], sort=False)["polarity"].mean().reset_index()
    articles["event"] = articles["article_id"].map(event)
    return articles.pivot_table(index="event", columns="outlet", values="polarity").dropna()


def _with_copy(table: pd.DataFrame) -> pd.DataFrame:
    """Return the values with the first outlet's copy printed by the second in some events."""
    copied = np.random.default_rng(_SEED).random(len(table)) < COPIED
    second = table.columns[1]
    return table.assign(**{second: np.where(copied, table[table.columns[0]], table[second])})


_Compare = Callable[[pd.DataFrame], list]


def _within(drawn: pd.DataFrame) -> list:
    events = {outlet: list(range(len(drawn))) for outlet in drawn}
    return differences_within({outlet: drawn[outlet].tolist() for outlet in drawn}, events)


def _between(drawn: pd.DataFrame) -> list:
    return differences({outlet: drawn[outlet].tolist() for outlet in drawn})


def _pairs_hold(table: pd.DataFrame, size: int, rounds: int, compare: _Compare) -> tuple[float, float]:
    """Return in what share of the rounds all pairs' intervals hold at once, and their mean half width."""
    truth = {(one, other): float((table[one] - table[other]).mean()) for one, other in combinations(table.columns, 2)}
    draw = np.random.default_rng(_SEED)
    held, widths = 0, []
    for _ in range(rounds):
        found = compare(table.iloc[draw.integers(0, len(table), size)])
        held += all(one.low <= truth[one.first, one.second] <= one.high for one in found)
        widths += [one.least for one in found]
    return held / rounds, float(np.mean(widths))


def _mean_holds(table: pd.DataFrame, size: int, rounds: int, told: bool) -> float:
    """Return how often the mean's interval holds where all outlets' articles are taken for versions by one outlet."""
    truth = float(table.to_numpy().mean())
    draw = np.random.default_rng(_SEED)
    held = 0
    for _ in range(rounds):
        drawn = table.to_numpy()[draw.integers(0, len(table), size)]
        events = [number for number in range(size) for _ in range(drawn.shape[1])]
        found = mean(drawn.ravel().tolist(), "one", events if told else ())
        held += bool(found.low <= truth <= found.high)
    return held / rounds
