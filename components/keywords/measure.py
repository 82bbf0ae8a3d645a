"""From a reading to rows: one row per occurrence of a term."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from components.contract import ROW_COLUMNS
from components.keywords.house import sequences
from components.keywords.terms import terms_in
from components.reading.model import Reading, Sentence

#: `term` is what is counted (a key until `relate` has put the commonest written form in its place), `form` the words
#: as written, `position` the place among the article's measured words (0 the first, 1 the last), `name` whether it is
#: written as a name, `outlets` how many outlets use the term in any voice, `stressed` whether it is one of those shown
#: for this outlet at the default settings; the last two are filled by `relate`. `written` is the form with the
#: commonest capitals: what is counted where spellings and persons' names are not folded.
COLUMNS = (*ROW_COLUMNS, "term", "form", "written", "sentence", "place", "position", "name", "outlets", "stressed")

_TEXT = dict.fromkeys(("article_id", "outlet", "voice", "term", "form", "written", "place"), "str")


def measure(reading: Reading) -> pd.DataFrame:
    """Return one row per occurrence of a term, in the order of the text; the same columns for an empty article."""
    article = reading.article
    own = sequences(article.outlet)
    by_index = {sentence.index: sentence for sentence in reading.sentences}
    rows, words = [], 0
    for segment in sorted(reading.segments, key=lambda segment: segment.start):
        sentence = by_index[segment.sentence]
        found, length = terms_in(article.text, segment.start, segment.end, own)
        for start, end, term, word in found:
            form = " ".join(article.text[start:end].split())
            name = _written_as_name(form, sentence, word == 0)
            rows.append((start, end, segment.voice, term, form, sentence.index, sentence.place, words + word, name))
        words += length
    return _frame(rows, words, article.article_id, article.outlet)


def _written_as_name(form: str, sentence: Sentence, first: bool) -> bool:
    """Whether a form has a capital where an ordinary word would have none: not first, not in a headline."""
    return form[0].isupper() and not first and sentence.place != "headline"


def _frame(rows: list[tuple[Any, ...]], words: int, article_id: str, outlet: str) -> pd.DataFrame:
    start, end, voice, term, form, sentence, place, word, name = zip(*rows, strict=True) if rows else ((),) * 9
    count = len(rows)
    values = {
        "article_id": [article_id] * count,
        "outlet": [outlet] * count,
        "start": np.array(start, dtype="int64"),
        "end": np.array(end, dtype="int64"),
        "voice": list(voice),
        "term": list(term),
        "form": list(form),
        "written": list(form),
        "sentence": np.array(sentence, dtype="int64"),
        "place": list(place),
        "position": np.array(word, dtype=float) / max(words - 1, 1),
        "name": np.array(name, dtype=bool),
        "outlets": np.ones(count, dtype="int64"),
        "stressed": np.zeros(count, dtype=bool),
    }
    return pd.DataFrame(values) if rows else pd.DataFrame(values).astype(_TEXT)
