"""The words that figures and findings of the frames have in common."""

from __future__ import annotations

from components.figure.records import Record
from components.frames.codebook_file import built_in
from components.wording import counted

#: How well frames are found, to stand under a figure (`benchmarks/frames.py`).
FRAMES_ACCURACY = (
    "On 255 hand-coded sentences, looked at while the codebook was made, 86 of 100 marks were right; expect fewer "
    "elsewhere."
)
#: The same for what is said of articles without a mark: how many sentences are missed.
FRAMES_MISSED = (
    "On 255 hand-coded sentences, looked at while the codebook was made, 34 of 100 with an aspect had no mark: other "
    "articles may bring it up, too."
)
#: Said where nothing of the codebook stands in the words that are chosen.
NOTHING = "No word of the codebook stands in what is chosen."
#: What a mark is one of, where marks of several aspects are added up.
ONE_FOR_EACH = "a sentence has one for each aspect"
_WEAK = "weak: on test data its words are often wrong"
_UNTESTED = "not tested: code a sample by hand"


def heading_of(line: Record) -> tuple[str, str]:
    """Return a frame's name, and what a reader must know of it at once."""
    if line["comparable"] == "yes":
        return line["label"], ""
    return line["label"], _WEAK if line["code"] in built_in().labels() else _UNTESTED


def marks_told(line: Record) -> str:
    """Return marked sentences and found words as they stand beside squares: "2 sentences · 5 words"."""
    if not line["n_articles"]:
        return "no words"
    if not line["hits"]:
        return "none"
    return f"{_marks(line)} · {counted(line['hits'], 'word')}"


def rate_told(line: Record) -> str:
    """Return marked sentences and a rate as they stand beside a row: "7 sentences · 12.3"."""
    if not line["n_articles"]:
        return "no words"
    return f"{_marks(line)} · {line['rate']:.1f}"


def _marks(line: Record) -> str:
    return counted(line["marks"], "sentence") if line["marks"] else "no sentence"
