"""Marks for the page on which an article is read: each sentence by its class, each scored word by its weight."""

from __future__ import annotations

import json

import pandas as pd

from components.contract import Mark
from components.palette import Palette
from components.sentiment.evidence import evidence_of, signed, weights
from components.sentiment.measure import OTHER_LANGUAGE


def marks(rows: pd.DataFrame, palette: Palette) -> list[Mark]:
    """Return an underline for every stretch of a sentence in one voice and a box for every scored word."""
    colours = {"negative": palette.negative, "positive": palette.positive}
    found = []
    for class_, polarity, evidence, pieces in zip(
        rows["class"], rows["polarity"], rows["evidence"], rows["pieces"], strict=True
    ):
        label = _label(class_, polarity, evidence)
        found += [
            Mark(start, end, label, colours.get(class_, palette.zero), "underline")
            for start, end in json.loads(pieces)
            if end > start
        ]
        for one in evidence_of(evidence):
            colour = palette.positive if one.polarity > 0 else palette.negative if one.polarity < 0 else palette.zero
            if one.end > one.start:
                found.append(Mark(one.start, one.end, f"{one.words} {signed(one.polarity)}", colour, "box"))
    return found


def _label(class_: str, polarity: float, evidence: str) -> str:
    if class_ == OTHER_LANGUAGE:
        return "not scored: not in English"
    if class_ == "none":
        return "no word on the list"
    return f"score {signed(polarity)}: {weights(evidence)}"
