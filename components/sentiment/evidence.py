"""The words behind a row: read back from the row, written for readers, and weighed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from components.contract import mark_key
from components.figure.sheet import opening, plain
from components.sentiment.scoring.lexicon import NEGATIONS
from components.wording import VOICE_WORDS


class Evidence(NamedTuple):
    """An assessed word at `text[start:end]` of the article; `words` holds what changed its weight ("not very good")."""

    start: int
    end: int
    words: str
    polarity: float
    subjectivity: float

    @property
    def word(self) -> str:
        """The scored word alone."""
        return _scored(self.words)


@lru_cache(maxsize=20_000)  # few words come again and again
def _scored(words: str) -> str:
    scored = [word for word in words.split() if word not in NEGATIONS and word != "!"]
    return scored[-1] if scored else words


def evidence_of(row_evidence: str) -> list[Evidence]:
    """Return the assessed words of a row from its column `evidence`."""
    return [Evidence(*one) for one in json.loads(row_evidence)]


def signed(value: float, digits: int = 2) -> str:
    """Return a number with its sign, a real minus, and no sign where it is shown as zero."""
    shown = f"{value:+.{digits}f}".replace("-", "−")
    return shown[1:] if not float(f"{value:.{digits}f}") else shown


def weights(row_evidence: str) -> str:
    """Return the words of a row with their weights: "critical 0.00, not good −0.35"; empty where there are none."""
    return ", ".join(f"{one.words} {signed(one.polarity)}" for one in evidence_of(row_evidence))


def hover(row: Mapping[str, Any]) -> str:
    """Return what a sentence's mark says on hover: outlet and voice, the sentence, its score, the words behind it."""
    counted = weights(row["evidence"])
    score = f"{signed(row['polarity'])}: {counted}" if counted else "no word on the list"
    lines = [
        f"<b>{plain(row['outlet'])}</b>, {VOICE_WORDS[row['voice']]}",
        opening(row["text"], 52),
        opening(score, 52),
    ]
    lines.append(f"second list {signed(row['vader'])}")
    return "<br>".join(lines)


def sentence_key(row: Mapping[str, Any]) -> str:
    """Return the key that opens one sentence in one voice."""
    return mark_key(article_id=row["article_id"], start=row["start"], voice=row["voice"])


def influence(rows: pd.DataFrame) -> pd.DataFrame:
    """Return each word's part in the mean polarity of rows of one outlet and voice, the greatest first.

    Columns: word, count (how often), change (what dropping it adds to the mean; articles weigh the same). Words of
    the same change stand in alphabetical order.
    """
    sentences = Counter(rows["article_id"].tolist())
    changes: dict[str, list[float]] = {}
    for article, polarity, words in zip(
        *(rows[one].tolist() for one in ("article_id", "polarity", "evidence")), strict=True
    ):
        weight = sentences[article] * len(sentences)
        for word, count, left in without_each(words):
            entry = changes.setdefault(word, [0, 0.0])
            entry[0] += count
            entry[1] += (left - polarity) / weight
    listed = sorted(((word, int(count), change) for word, (count, change) in changes.items()), key=_by_change)
    return pd.DataFrame(listed, columns=["word", "count", "change"])


@lru_cache(maxsize=100_000)  # the same sentences come again with every choice of outlets
def without_each(row_evidence: str) -> tuple[tuple[str, int, float], ...]:
    """Return each word of a row with how often it stands there and the row's polarity without it."""
    told = []
    found = evidence_of(row_evidence)
    words = [one.word for one in found]
    for word in dict.fromkeys(words):
        kept = [one.polarity for one, own in zip(found, words, strict=True) if own != word]
        told.append((word, len(found) - len(kept), sum(kept) / len(kept) if kept else 0.0))
    return tuple(told)


def _by_change(entry: tuple[str, int, float]) -> tuple[float, str]:
    return (-round(abs(entry[2]), 12), entry[0])
