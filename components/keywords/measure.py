"""From a reading to rows: one row per occurrence of a term."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from components.contract import ROW_COLUMNS, Options
from components.keywords.house import sequences
from components.keywords.terms import terms_in
from components.reading.model import Reading

#: `term` is what is counted (a key until `relate` has put the commonest written form in its place), `form` the words
#: as written, `position` the place among the article's measured words (0 the first, 1 the last), `name` whether it is
#: written as a name, `outlets` how many outlets use the term in any voice, `stressed` whether it is one of those shown
#: for this outlet at the default settings; the last two are filled by `relate`. `written` is the form with the
#: commonest capitals: what is counted where spellings and persons' names are not folded.
COLUMNS = (*ROW_COLUMNS, "term", "form", "written", "sentence", "place", "position", "name", "outlets", "stressed")


def measure(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per occurrence of a term, in the order of the texts; the same columns for empty articles."""
    found = _Found()
    for reading in readings:
        _take(reading, found)
    return found.table()


class _Numbers(dict[str, int]):
    """Different texts, each by a number: the order in which they were first asked for."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


class _Found:
    """Rows as they are found, column by column: a tuple for each of millions of rows would take most of the time.

    `texts` are the different terms and forms, which go by number. What holds for all uses of a stretch stands once in
    `stretches`, beside how many uses those are; what holds for all of an article, in `articles`.
    """

    def __init__(self) -> None:
        self.texts = _Numbers()
        self.start: list[int] = []
        self.end: list[int] = []
        self.term: list[int] = []
        self.form: list[int] = []
        self.word: list[int] = []
        self.name: list[bool] = []
        self.stretches: list[tuple[int, str, int, str]] = []
        self.articles: list[tuple[int, str, str, int]] = []

    def table(self) -> pd.DataFrame:
        """Return the rows as one frame."""
        stretch, article = _each(self.stretches, 4), _each(self.articles, 4)
        of_stretch, of_article = (np.array(many, dtype="int64") for many in (stretch[0], article[0]))
        last = np.array(article[3], dtype="int64").repeat(of_article)
        texts = pd.array(list(self.texts), dtype="str")
        form = pd.Series(texts.take(np.array(self.form, dtype="int64")))
        columns = {
            "article_id": _spread(article[1], of_article),
            "outlet": _spread(article[2], of_article),
            "start": pd.Series(self.start, dtype="int64"),
            "end": pd.Series(self.end, dtype="int64"),
            "voice": _spread(stretch[1], of_stretch),
            "term": pd.Series(texts.take(np.array(self.term, dtype="int64"))),
            "form": form,
            "written": form,
            "sentence": np.array(stretch[2], dtype="int64").repeat(of_stretch),
            "place": _spread(stretch[3], of_stretch),
            "position": np.array(self.word, dtype="int64") / last,
            "name": pd.Series(self.name, dtype="bool"),
            "outlets": np.ones(len(self.start), dtype="int64"),
            "stressed": np.zeros(len(self.start), dtype="bool"),
        }
        return pd.DataFrame(columns)[list(COLUMNS)]


def _each(lines: list[tuple[Any, ...]], many: int) -> list[tuple[Any, ...]]:
    """Return the columns of lines, empty ones where there are no lines."""
    return list(zip(*lines, strict=True)) or [()] * many


def _spread(texts: Sequence[str], times: np.ndarray) -> pd.Series:
    """Return each text so many times, as a column."""
    different = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    numbers = np.array([different[text] for text in texts], dtype="int64").repeat(times)
    return pd.Series(pd.array(list(different), dtype="str").take(numbers))


def _take(reading: Reading, found: _Found) -> None:
    """Take in the uses of one article."""
    article = reading.article
    text, own = article.text, sequences(article.outlet)
    by_index = {sentence.index: sentence for sentence in reading.sentences}
    before, words, texts = len(found.start), 0, found.texts
    # Asked for once: these go over every use.
    starts, ends, terms, forms = found.start.append, found.end.append, found.term.append, found.form.append
    names, places = found.name.append, found.word.append
    for segment in sorted(reading.segments, key=lambda segment: segment.start):
        sentence = by_index[segment.sentence]
        uses, length = terms_in(text, segment.start, segment.end, own)
        headline = sentence.place == "headline"
        for start, end, term, word in uses:
            form = text[start:end]
            if not form.isalnum():
                form = " ".join(form.split())
            starts(start)
            ends(end)
            terms(texts[term])
            forms(texts[form])
            # A name has a capital where an ordinary word would have none: not first, not in a headline.
            names(word != 0 and not headline and form[0].isupper())
            places(words + word)
        found.stretches.append((len(uses), segment.voice, sentence.index, sentence.place))
        words += length
    found.articles.append((len(found.start) - before, article.article_id, article.outlet, max(words - 1, 1)))


def redact(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows without the places of hidden words, but for the few words that are shown as the outlet's own.

    In the order of the text, or with their places, the words of an article would be the article.
    """
    hidden = hidden & ~rows["stressed"]
    rows = rows.assign(
        start=rows["start"].mask(hidden, 0),
        end=rows["end"].mask(hidden, 0),
        sentence=rows["sentence"].mask(hidden, 0),
        position=rows["position"].mask(hidden, 1.0),
        place=rows["place"].mask(hidden, "body"),
        article=rows["article_id"].map({one: number for number, one in enumerate(rows["article_id"].unique())}),
    )
    order = ["article", "start", "voice", "term", "form", "written", "name", "shared"]
    return rows.sort_values(order, kind="stable").drop(columns="article").reset_index(drop=True)
