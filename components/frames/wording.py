"""The words that figures and findings of the frames have in common."""

from __future__ import annotations

from components.figure.records import Record
from components.frames.codebook_file import built_in
from components.wording import counted

#: How well frames are found, to stand under a figure (`benchmarks/frames.py`).
FRAMES_ACCURACY = (
    "Against 255 hand-coded sentences that were looked at while the codebook was made, F1: 86; expect less elsewhere."
)
#: Said where nothing of the codebook stands in the words that are chosen.
NOTHING = "No word of the codebook stands in what is chosen."
_WEAK = "weak: on test data its words are often wrong"
_UNTESTED = "not tested: code a sample by hand"


def heading_of(line: Record) -> tuple[str, str]:
    """Return a frame's name, and what a reader must know of it at once."""
    if line["comparable"] == "yes":
        return line["label"], ""
    return line["label"], _WEAK if line["code"] in built_in().labels() else _UNTESTED


def rate_told(line: Record) -> str:
    """Return a rate as it stands beside a row: "12.3 · 7 marks"."""
    if not line["n_articles"]:
        return "no words"
    return f"{line['rate']:.1f} · {counted(line['marks'], 'mark')}"
