"""What the first page's board gets of the speakers: whose words each article is made of, and who is quoted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import pandas as pd

from components.contract import BoardRow, Cell, Column, Rate, by_column, columns_of
from components.figure.picture import period
from components.speakers.measure import NAMELESS
from components.wording import counted

#: The sign of a person who speaks only in articles of a later day, and what its unit begins with.
_EARLIER, _BEFORE = "–*", "dated before "
#: Persons whom the line below the row names with their day.
_NAMED = 3
_VOICES = {
    "own": ("article’s own", "faint"), "reported": ("paraphrase", "hatched"), "quoted": ("quotation", "full"),
}  # fmt: skip


def whose_words(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the words of each voice in each column; those of the article's own open nothing, as nobody is quoted."""
    columns = columns_of(articles)
    held = by_column(columns, rows, ["voice"])
    counts = by_column(columns, articles, [f"words_{voice}" for voice in _VOICES])
    return [
        Cell(column, name, sum(one[place] for one in counts[column]), "words", _key(column, voice, held[column]), tone)
        for column in columns
        for place, (voice, (name, tone)) in enumerate(_VOICES.items())
    ]


def _key(column: Column, voice: str, held: list[tuple[str]]) -> str:
    return column.key(voice=voice) if (voice,) in held else ""


def shares_of_voices(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Rate]:
    """Return what part of each article's words is its own, paraphrase and quotation, in per cent."""
    return [
        Rate(
            voice,
            name.capitalize(),
            "% of words",
            f"has a larger share of {name if voice != 'own' else 'its own words'}",
            _parts(articles, voice),
            conditions={"voice": voice},
            behind=frozenset(rows.loc[rows["voice"] == voice, "outlet"].tolist()),
        )
        for voice, (name, _) in _VOICES.items()
    ]


def _parts(articles: pd.DataFrame, voice: str) -> dict[str, float]:
    counts = zip(*(articles[name].tolist() for name in ("article_id", f"words_{voice}", "words")), strict=True)
    return {article: 100 * part / whole for article, part, whole in counts if whole}


def who_is_quoted(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Cell]:
    """Return the words in quotation marks of each column's speakers, the most quoted first.

    They are in every column that mentions them speaking, so that the same persons can be compared: where a column has
    none of their words in marks, the cell says that they are paraphrased, or that the column is dated earlier than
    every article in which they speak. Of several events nothing is dated earlier: speech belongs to its event.
    """
    columns = columns_of(articles)
    held = by_column(columns, rows[~rows["speaker"].isin(NAMELESS)], ["speaker", "voice", "words"])
    named = [one for one, _ in sum((_quoted(own) for own in held.values()), Counter[str]()).most_common()]
    early = _dated_earlier(columns, rows, articles) if articles["event"].nunique() == 1 else {}
    return [cell for column, own in held.items() for cell in _speakers(column, own, named, early.get(column, {}))]


def _dated_earlier(columns: list[Column], rows: pd.DataFrame, articles: pd.DataFrame) -> dict[Column, dict[str, str]]:
    """Return by column the speakers who speak only in articles of a later day than all of the column's, and the day."""
    names = ["article_id", "published"]
    day = {article: str(date)[:10] if date else "" for article, date in articles[names].to_numpy(object).tolist()}
    first: dict[str, str] = {}
    for speaker, article in rows[["speaker", "article_id"]].to_numpy(object).tolist():
        first[speaker] = min(first.get(speaker, "9999"), day.get(article, ""))
    last = {
        column: [day[one] for (one,) in own] for column, own in by_column(columns, articles, ["article_id"]).items()
    }
    return {
        column: {speaker: date for speaker, date in first.items() if own and all(own) and max(own) < date}
        for column, own in last.items()
    }


def persons_quoted(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Rate]:
    """Return how many different named speakers each article quotes in quotation marks."""
    quoted = rows[(rows["voice"] == "quoted") & ~rows["speaker"].isin(NAMELESS)]
    speakers: defaultdict[str, set[str]] = defaultdict(set)
    for article, speaker in zip(quoted["article_id"].tolist(), quoted["speaker"].tolist(), strict=True):
        speakers[article].add(speaker)
    values = {article: float(len(speakers[article])) for article in articles["article_id"].tolist()}
    compared = "quotes more different speakers an article"
    return [
        Rate(
            "persons",
            "Different speakers quoted",
            "an article",
            compared,
            values,
            conditions={"voice": "quoted"},
            behind=frozenset(quoted["outlet"].tolist()),
        )
    ]


def _quoted(own: list[tuple[Any, ...]]) -> Counter[str]:
    """Return the words in quotation marks of each speaker."""
    words: Counter[str] = Counter()
    for speaker, voice, count in own:
        if voice == "quoted":
            words[speaker] += count
    return words


def _speakers(column: Column, own: list[tuple[Any, ...]], named: list[str], early: dict[str, str]) -> list[Cell]:
    """Return a column's cells of everybody whom any column quotes."""
    quoted, speaking = _quoted(own), {speaker for speaker, *_ in own}
    cells = [
        Cell(column, speaker, count, "word" if count == 1 else "words", column.key(speaker=speaker, voice="quoted"))
        for speaker, count in quoted.most_common()
    ]
    for speaker in named:
        if speaker in speaking and speaker not in quoted:
            cells.append(Cell(column, speaker, None, "paraphrased", column.key(speaker=speaker)))
        elif speaker not in quoted and speaker in early:
            cells.append(Cell(column, speaker, None, f"{_BEFORE}{period([early[speaker]])}", sign=_EARLIER))
    return cells


def _why_earlier(cells: Sequence[Cell]) -> str:
    """Return what the sign of an earlier article means: who speaks only in articles of which later days."""
    days = {cell.text: cell.unit.removeprefix(_BEFORE) for cell in cells if cell.sign == _EARLIER}
    told = [f"{name} first speaks in an article of {day}" for name, day in list(days.items())[:_NAMED]]
    more = f"; {counted(len(days) - _NAMED, 'more person', 'more persons')}" if len(days) > _NAMED else ""
    return f"* Published earlier: here {'; '.join(told)}{more}." if days else ""


BOARD = (
    BoardRow(
        "voices",
        "Whose words?",
        "Article’s own (pale) · paraphrase (hatched) · quotation (full)",
        whose_words,
        "parts",
        10,
        rates=shares_of_voices,
    ),
    BoardRow(
        "quoted",
        "Who is quoted?",
        "Words in quotation marks; –: none found",
        who_is_quoted,
        "bars",
        20,
        rates=persons_quoted,
        foot=_why_earlier,
    ),
)
