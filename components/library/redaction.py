"""A corpus without its full texts: the numbers as measured on them, short excerpts, and where the articles are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from components.analysis.analyse import Analysis, registered
from components.analysis.correcting import correct
from components.contract import Component
from components.corpus.article import Article, Corpus
from components.corrections.model import Corrections
from components.library.contents import Draft
from components.library.excerpts import Span, blanked, excerpts, within
from components.reading.model import Mention, Reading

Shown = Mapping[str, Sequence[Span]]


def redacted(draft: Draft, components: Sequence[Component] | None = None) -> Draft:
    """Return what is stored of a corpus that is shared without its texts. The corrections are in its tables.

    Articles keep their ids, texts their length. Rows of a component that does not say how they are redacted are left
    out: what they give away of a text has to be thought about first. Without `components` all that are registered.
    """
    components = registered() if components is None else components
    whole = correct(draft.analysis, draft.corrections.changes)
    shown = {reading.article.article_id: excerpts(reading) for reading in whole.readings}
    readings = tuple(_reading(reading, shown[reading.article.article_id]) for reading in whole.readings)
    rows = {one.slug: _rows(one, whole.rows[one.slug], shown) for one in components if one.slug in whole.rows}
    articles = tuple(reading.article for reading in readings)
    corpus = Corpus(draft.corpus.name, articles, (), draft.corpus.chosen, draft.corpus.options)
    analysis = Analysis(corpus, readings, whole.articles, rows, rows, as_read=readings)
    return Draft(corpus, analysis, Corrections(), texts=False)


def _article(article: Article, shown: Sequence[Span]) -> Article:
    return replace(article, text=blanked(article.text, shown), notes="", by_hand="", known_as=article.article_id)


def _reading(reading: Reading, shown: Sequence[Span]) -> Reading:
    quotations = tuple(
        replace(
            one,
            speaker=_mention(one.speaker, shown),
            via=_mention(one.via, shown),
            cue=one.cue if one.cue_start is None or within(one.cue_start, one.cue_end or 0, shown) else "",
        )
        for one in reading.quotations
    )
    return replace(reading, article=_article(reading.article, shown), quotations=quotations, thoughts=())


def _mention(mention: Mention | None, shown: Sequence[Span]) -> Mention | None:
    if mention is None or within(mention.start, mention.end, shown):
        return mention
    return replace(mention, text="")


def _rows(component: Component, rows: pd.DataFrame, shown: Shown) -> pd.DataFrame:
    if component.redact is None or rows.empty:
        return rows.iloc[0:0].reset_index(drop=True)
    places = zip(rows["article_id"], rows["start"], rows["end"], strict=True)
    hidden = pd.Series([not within(start, end, shown.get(one, ())) for one, start, end in places], index=rows.index)
    return component.redact(rows, hidden)
