"""The speakers' numbers for reading: a line per outlet and speaker, with the key that opens its passages."""

from __future__ import annotations

import pandas as pd

from components.contract import Settings, mark_key
from components.figure.records import records
from components.speakers.settings import counted_as
from components.wording import percent


def speakers_table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per outlet and speaker: words, quotations, numerator, denominator and share, range over articles.

    "via" names who relays any of the words; "key" is the mark that opens the passages.
    """
    spoken = summary[summary["speaker"] != ""]
    return pd.DataFrame(
        {
            "outlet": spoken["outlet"],
            "speaker": spoken["speaker"],
            "via": spoken["via"],
            "words quoted": spoken["quoted_words"],
            "words reported": spoken["reported_words"],
            "quotations": spoken["quotations"],
            "reports": spoken["reports"],
            f"of the {counted_as(settings)}": [f"{one['counted']:,} of {one['total']:,}" for one in records(spoken)],
            "share": [percent(one, whole=True) for one in spoken["share"]],
            "range over articles": [_range(one) for one in records(spoken)],
            "articles": spoken["articles"],
            "key": [mark_key(outlet=one["outlet"], speaker=one["speaker"]) for one in records(spoken)],
        }
    ).reset_index(drop=True)


def _range(one: dict[str, float]) -> str:
    if one["kind"] != "range":
        return "–"
    return f"{percent(one['low'], whole=True)} to {percent(one['high'], whole=True)}, n = {int(one['n']):,}"
