"""From a reading to rows: one row per occurrence of a term."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from components.contract import ROW_COLUMNS, Options, table
from components.keywords.house import sequences
from components.keywords.terms import terms_in
from components.reading.model import Reading, Sentence

#: `term` is what is counted (a key until `relate` has put the commonest written form in its place), `form` the words
#: as written, `position` the place among the article's measured words (0 the first, 1 the last), `name` whether it is
#: written as a name, `outlets` how many outlets use the term in any voice, `stressed` whether it is one of those shown
#: for this outlet at the default settings; the last two are filled by `relate`. `written` is the form with the
#: commonest capitals: what is counted where spellings and persons' names are not folded.
COLUMNS = (*ROW_COLUMNS, "term", "form", "written", "sentence", "place", "position", "name", "outlets", "stressed")

_KINDS = {
    **dict.fromkeys(("start", "end", "sentence", "outlets"), "int64"),
    **{"position": "float64", "name": "bool", "stressed": "bool"},
}


def measure(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per occurrence of a term, in the order of the texts; the same columns for empty articles."""
    return table(COLUMNS, [row for reading in readings for row in _rows(reading)], _KINDS)


def _rows(reading: Reading) -> list[tuple[object, ...]]:
    """Return the rows of one article."""
    article = reading.article
    own = sequences(article.outlet)
    by_index = {sentence.index: sentence for sentence in reading.sentences}
    uses, words = [], 0
    for segment in sorted(reading.segments, key=lambda segment: segment.start):
        sentence = by_index[segment.sentence]
        found, length = terms_in(article.text, segment.start, segment.end, own)
        uses += [(start, end, segment.voice, term, sentence, words, word) for start, end, term, word in found]
        words += length
    last, same = max(words - 1, 1), (article.article_id, article.outlet)
    rows: list[tuple[object, ...]] = []
    for start, end, voice, term, sentence, before, word in uses:
        form = " ".join(article.text[start:end].split())
        name = _written_as_name(form, sentence, word == 0)
        place = (sentence.index, sentence.place, (before + word) / last)
        rows.append((*same, start, end, voice, term, form, form, *place, name, 1, False))
    return rows


def _written_as_name(form: str, sentence: Sentence, first: bool) -> bool:
    """Whether a form has a capital where an ordinary word would have none: not first, not in a headline."""
    return form[0].isupper() and not first and sentence.place != "headline"


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
