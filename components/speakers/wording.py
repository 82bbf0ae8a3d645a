"""Counts and names in plain words, for labels, hovers, sentences and tables alike."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.contract import Settings
from components.figure.sheet import plain, shorten
from components.speakers.measure import NOT_FOUND, UNNAMED
from components.speakers.records import Record
from components.speakers.settings import unit

#: With fewer articles than this everywhere nothing was sampled, and every view says so.
TEXTS_ONLY = "With one article each, this describes these texts, not the outlets."


def count(number: int, thing: str) -> str:
    """Return a number with its thing: "1 quotation", "1,200 words"."""
    return f"{number:,} {thing if number == 1 else thing + 's'}"


def listed(names: Sequence[str], most: int = 6) -> str:
    """Return names as English lists them; beyond `most`, how many more there are."""
    shown = list(names[:most])
    if len(names) > most:
        shown.append(f"{len(names) - most} more")
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def in_text(speaker: str) -> str:
    """Return a speaker as a sentence names them."""
    return {UNNAMED: "unnamed sources", NOT_FOUND: "speakers not found"}.get(speaker, speaker)


def percent(share: float, sign: str = " %") -> str:
    """Return a share in whole per cent, or a dash where there is none."""
    return "–" if pd.isna(share) else f"{100 * share:.0f}{sign}"


def said(quoted: int, reported: int, settings: Settings) -> str:
    """Return what is drawn for a speaker: "52 words quoted, 16 reported"; parts of zero are left out."""
    if unit(settings) == "words":
        first = f"{count(quoted, 'word')} quoted" if quoted else ""
        second = f"{reported:,} reported" if quoted else f"{count(reported, 'word')} reported"
    else:
        first = count(quoted, "quotation") if quoted else ""
        second = count(reported, "report")
    return ", ".join(part for part in (first, second if reported else "") if part)


def spoken_by(row: Record) -> str:
    """Return who speaks a passage, relay included: "Jim Mattis via Gary Ross"."""
    return f"{row['speaker']} via {row['via']}" if row["via"] else str(row["speaker"])


def hover(passages: list[Record]) -> str:
    """Return the hover of one quotation: how it begins, who says it, how it is reported, its words; escaped.

    `passages` are the rows of one quotation, in the order of the article.
    """
    first = passages[0]
    opening = shorten(" … ".join(passage["opening"] for passage in passages), 110)
    opening = f"“{opening}”" if all(passage["voice"] == "quoted" for passage in passages) else opening
    how = ", ".join(part for part in (str(first["kind"]), f"“{first['cue']}”" if first["cue"] else "") if part)
    named = f" (“{shorten(first['speaker_text'], 40)}”)" if first["speaker_text"] not in ("", first["speaker"]) else ""
    lines = [
        *_broken(opening),
        f"{plain(spoken_by(first))}{plain(named)}",
        f"{plain(how)} · {count(sum(passage['words'] for passage in passages), 'word')} · {plain(str(first['place']))}",
    ]
    return "<br>".join(lines)


def _broken(text: str) -> list[str]:
    """Return escaped text in lines that a telephone shows whole."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + len(word) < 38:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return [plain(line) for line in lines] or [""]
