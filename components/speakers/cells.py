"""What the first page's board gets of the speakers: whose words each article is made of, and who is quoted."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from components.contract import BoardRow, Cell, Column, columns_of
from components.reading.model import VOICES
from components.speakers.measure import NAMELESS

#: Speakers that a column names at most.
_MOST = 3
_VOICES = {"own": "article’s own", "reported": "paraphrase", "quoted": "quotation"}


def whose_words(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the words of each voice in each column; those of the article's own open nothing, as nobody is quoted."""
    return [cell for column in columns_of(articles) for cell in _voices(column, column.rows(rows), articles)]


def _voices(column: Column, rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    held, own = set(rows["voice"]), column.rows(articles)
    return [
        Cell(column, _VOICES[voice], int(own[f"words_{voice}"].sum()), "words", _key(column, voice, held))
        for voice in VOICES
    ]


def _key(column: Column, voice: str, held: set[str]) -> str:
    return column.key(voice=voice) if voice in held else ""


def who_is_quoted(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return each column's speakers with most words in quotation marks, then those who are paraphrased alone.

    Paraphrased ones are named where they are among the most quoted of all columns: the same persons can be compared.
    """
    named = rows[~rows["speaker"].isin(NAMELESS)]
    most = [speaker for speaker, _ in _quoted(named).most_common(_MOST)]
    return [cell for column in columns_of(articles) for cell in _speakers(column, column.rows(named), most)]


def _quoted(rows: pd.DataFrame) -> Counter[str]:
    words: Counter[str] = Counter()
    quoted = rows[rows["voice"] == "quoted"]
    for speaker, count in zip(quoted["speaker"].tolist(), quoted["words"].tolist(), strict=True):
        words[speaker] += count
    return words


def _speakers(column: Column, rows: pd.DataFrame, most: list[str]) -> list[Cell]:
    quoted, speaking = _quoted(rows), set(rows["speaker"])
    cells = [
        Cell(column, speaker, count, "words", column.key(speaker=speaker, voice="quoted"))
        for speaker, count in quoted.most_common(_MOST)
    ]
    for speaker in most:
        if speaker in speaking and speaker not in quoted:
            cells.append(Cell(column, speaker, None, "paraphrased", column.key(speaker=speaker)))
    return cells


BOARD = (
    BoardRow("voices", "Whose words?", "The article’s own, paraphrase or quotation", whose_words),
    BoardRow("quoted", "Who is quoted?", "Words in quotation marks", who_is_quoted),
)
