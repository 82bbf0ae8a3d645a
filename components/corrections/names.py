"""Whose names can be chosen when something is put right."""

from __future__ import annotations

import pandas as pd

from components.corrections.model import NAMELESS
from components.reading.model import Reading

#: Names in a list of choices: enough for a person to choose from; any other name can be typed.
MOST_NAMES = 500


def quoted_names(speakers: pd.Series) -> list[str]:
    """Return the names among the speakers of passages, those with most passages first."""
    named = speakers[~speakers.isin(["", *NAMELESS])]
    return [str(name) for name in named.value_counts().index[:MOST_NAMES]]


def choices(reading: Reading, quoted: list[str]) -> list[str]:
    """Return whom a quotation of an article may be given to: its own persons, then others, then the nameless classes.

    An article's speakers come before those whom it only names.
    """
    speaking = [one.speaker.person for one in reading.quotations if one.speaker and one.speaker.person]
    named = [person.name for person in reading.persons if person.party != "unnamed"]
    unnamed = {person.name for person in reading.persons if person.party == "unnamed"}
    everybody = dict.fromkeys(name for name in (*speaking, *named, *quoted) if name not in unnamed)
    return [*everybody, *NAMELESS]
