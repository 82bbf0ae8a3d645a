"""Counts and names in plain words, for labels, hovers, sentences and tables alike."""

from __future__ import annotations

from components.contract import Settings
from components.figure.records import Record
from components.figure.sheet import opening, plain
from components.speakers.measure import NAMELESS, NOT_FOUND, UNNAMED
from components.speakers.settings import unit
from components.wording import counted, in_words, shorten

#: With fewer articles than this everywhere nothing was sampled, and every view says so.
TEXTS_ONLY = "With one article each, this describes these texts, not the outlets."


def those(number: int, of: int) -> str:
    """Return so many of all articles that stand side by side: "three of four articles", "all four articles"."""
    if number == of:
        return f"{'both' if of == 2 else f'all {in_words(of)}'} articles"
    return f"{in_words(number)} of {in_words(of)} articles"


def in_text(speaker: str) -> str:
    """Return a speaker as a sentence names them."""
    return {UNNAMED: "unnamed sources", NOT_FOUND: "speakers not found"}.get(speaker, speaker)


def is_full_name(speaker: str) -> bool:
    """Return whether a speaker is called by a name of several words, and not by an office or a group."""
    return speaker not in NAMELESS and " " in speaker and all(word[:1].isupper() for word in speaker.split())


def said(quoted: int, reported: int, settings: Settings) -> str:
    """Return what is drawn for a speaker: "52 words quoted, 16 paraphrased"; parts of zero are left out."""
    if unit(settings) == "words":
        first = f"{counted(quoted, 'word')} quoted" if quoted else ""
        second = f"{reported:,} paraphrased" if quoted else f"{counted(reported, 'word')} paraphrased"
    else:
        first = counted(quoted, "quotation") if quoted else ""
        second = counted(reported, "paraphrase")
    return ", ".join(part for part in (first, second if reported else "") if part)


def spoken_by(row: Record) -> str:
    """Return who speaks a passage, relay included: "Jim Mattis, as told by Gary Ross"."""
    return f"{row['speaker']}, as told by {row['via']}" if row["via"] else str(row["speaker"])


def hover(passages: list[Record]) -> str:
    """Return the hover of one quotation: how it begins, who says it, how it is reported, its words; escaped.

    `passages` are the rows of one quotation, in the order of the article.
    """
    first = passages[0]
    words = shorten(" … ".join(passage["opening"] for passage in passages), 110)
    words = f"“{words}”" if all(passage["voice"] == "quoted" for passage in passages) else words
    how = ", ".join(part for part in (str(first["kind"]), f"“{first['cue']}”" if first["cue"] else "") if part)
    named = f" (“{shorten(first['speaker_text'], 40)}”)" if first["speaker_text"] not in ("", first["speaker"]) else ""
    length = counted(sum(passage["words"] for passage in passages), "word")
    lines = [
        opening(words),
        f"{plain(spoken_by(first))}{plain(named)}",
        f"{plain(how)} · {length} · {plain(str(first['place']))}",
    ]
    return "<br>".join(lines)
