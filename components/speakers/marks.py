"""Quoted and paraphrased passages as marks on the Read page."""

from __future__ import annotations

import pandas as pd

from components.contract import Mark
from components.figure.records import records
from components.palette import Palette
from components.speakers.wording import spoken_by
from components.wording import VOICE_WORDS


def marks(rows: pd.DataFrame, palette: Palette) -> list[Mark]:
    """Return a background for each quoted passage and an underline for each paraphrased one.

    The label says who speaks, through whom, how, and with which word:
    "Jim Mattis, as told by Gary Ross, paraphrase (said)".
    """
    return [
        Mark(
            int(row["start"]),
            int(row["end"]),
            f"{spoken_by(row)}, {VOICE_WORDS[row['voice']]}" + (f" ({row['cue']})" if row["cue"] else ""),
            palette.outlet(str(row["outlet"])),
            "background" if row["voice"] == "quoted" else "underline",
        )
        for row in records(rows)
    ]
