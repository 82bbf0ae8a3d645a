"""What a class answered: who was taken for whom, and which sentences gave it away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from components.lesson.model import Answer, Lesson, Source

#: One row for each article and outlet: how many took the one for the other's, of how many.
COLUMNS = ("article", "outlet", "taken_for", "right", "answers", "of")


@dataclass(frozen=True)
class Marked:
    """A sentence that so many marked; `span` are its characters in the article, None for a headline given apart."""

    letter: str
    text: str
    count: int
    right: int
    article_id: str
    span: tuple[int, int] | None


def taken_for(lesson: Lesson, sources: Sequence[Source], answers: Collection[Answer]) -> pd.DataFrame:
    """Return who was taken for whom: columns `COLUMNS`, a row for each article and outlet, those with none included."""
    rows = []
    for source in sources:
        said = Counter(answer[source.letter].outlet for answer in answers if source.letter in answer)
        for outlet in lesson.outlets:
            right = outlet == source.outlet
            rows.append((source.letter, source.outlet, outlet, right, said[outlet], said.total()))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def marked_most(
    lesson: Lesson, sources: Sequence[Source], answers: Iterable[Answer], letter: str, most: int = 3
) -> list[Marked]:
    """Return the sentences of an article that were marked most, in the article's order where equally many did.

    `right` of those who marked it named the right outlet.
    """
    source = next(one for one in sources if one.letter == letter)
    article = next(one for one in lesson.articles if one.letter == letter)
    guesses = [answer[letter] for answer in answers if letter in answer]
    counts = Counter(one.sentence for one in guesses if one.sentence is not None)
    right = Counter(one.sentence for one in guesses if one.outlet == source.outlet)
    first = sorted(counts, key=lambda number: (-counts[number], number))[:most]
    return [
        Marked(letter, article.sentences[one], counts[one], right[one], source.article_id, source.spans[one])
        for one in first
        if one < len(article.sentences)
    ]


def finding(guesses: pd.DataFrame) -> str:
    """Return in one sentence how many guesses were right; where there is none, that there is none."""
    right, of = _right(guesses)
    if not of:
        return "No answer yet."
    return f"{right} of {of} guesses name the right outlet."


def by_chance(guesses: pd.DataFrame) -> str:
    """Return how many right guesses blind guessing would give, and what the numbers cannot tell."""
    _, of = _right(guesses)
    outlets = guesses["taken_for"].nunique()
    return (
        f"By blind guessing among {outlets} outlets about {round(of / outlets)} of {of} would be right. This tells "
        "what these readers took these articles for, not what the outlets are like."
    )


def told(guesses: pd.DataFrame) -> list[str]:
    """Return who was taken for whom, a sentence for each article."""
    sentences = []
    for letter, rows in guesses.groupby("article", sort=True):
        of = int(rows["of"].iloc[0])
        if not of:
            continue
        outlet = str(rows["outlet"].iloc[0])
        said = rows[rows["answers"] > 0].sort_values("answers", ascending=False, kind="stable")
        counts = ", ".join(f"{one.taken_for} {one.answers}" for one in said.itertuples())
        sentences.append(f"Article {letter} is by {outlet}. Taken for: {counts} (of {of}).")
    return sentences


def _right(guesses: pd.DataFrame) -> tuple[int, int]:
    return int(guesses.loc[guesses["right"], "answers"].sum()), int(guesses["answers"].sum())
