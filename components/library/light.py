"""A corpus without its full texts: the numbers as measured on them, short excerpts, and where the articles are."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from components.analysis.analyse import Analysis, correct
from components.corpus.article import Article, Corpus
from components.corrections.model import Corrections
from components.library.contents import Draft
from components.library.excerpts import Span, cover, excerpts, within
from components.reading.model import Mention, Reading

#: Words of the longest name of a point that is still a name.
_NAME = 5

Shown = Mapping[str, Sequence[Span]]


def light(draft: Draft) -> Draft:
    """Return what is stored of a corpus that is shared without its texts. The corrections are in its tables.

    Articles keep their ids, texts their length. Rows of a measure of which is not known what they tell of the text
    are left out.
    """
    whole = correct(draft.analysis, draft.corrections.changes)
    shown = {reading.article.article_id: excerpts(reading) for reading in whole.readings}
    readings = tuple(_reading(reading, shown[reading.article.article_id]) for reading in whole.readings)
    rows = {slug: _rows(slug, frame, shown) for slug, frame in whole.rows.items()}
    articles = tuple(reading.article for reading in readings)
    corpus = Corpus(draft.corpus.name, articles, (), draft.corpus.chosen)
    analysis = Analysis(corpus, readings, whole.articles, rows, rows, as_read=readings)
    return Draft(corpus, analysis, Corrections(), texts=False)


def _article(article: Article, shown: Sequence[Span]) -> Article:
    return replace(article, text=cover(article.text, shown), notes="", known_as=article.article_id)


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
    return replace(reading, article=_article(reading.article, shown), quotations=quotations)


def _mention(mention: Mention | None, shown: Sequence[Span]) -> Mention | None:
    if mention is None or within(mention.start, mention.end, shown):
        return mention
    return replace(mention, text="")


def _rows(slug: str, rows: pd.DataFrame, shown: Shown) -> pd.DataFrame:
    covered = _KNOWN.get(slug)
    if covered is None or rows.empty:
        return rows.iloc[0:0].reset_index(drop=True)
    places = zip(rows["article_id"], rows["start"], rows["end"], strict=True)
    hidden = pd.Series([not within(start, end, shown.get(one, ())) for one, start, end in places], index=rows.index)
    return covered(rows, hidden)


def _quoted(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Cover the words of passages; who says them, and by which verb, stays."""
    return rows.assign(**{name: rows[name].mask(hidden, "") for name in ("opening", "wording")})


def _sentences(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Cover the words of sentences; those that made a score stay in the order of the alphabet, without their places."""
    evidence = [
        _placeless(cell, start, end) if covered else cell
        for cell, start, end, covered in zip(rows["evidence"], rows["start"], rows["end"], hidden, strict=True)
    ]
    return rows.assign(text=rows["text"].mask(hidden, ""), evidence=pd.Series(evidence, index=rows.index, dtype="str"))


def _placeless(cell: str, start: int, end: int) -> str:
    return json.dumps([[start, end, *rest] for _, _, *rest in sorted(json.loads(cell), key=lambda one: one[2:])])


def _terms(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Take away where in the article a word stands, but for the few words that are shown as the outlet's own.

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


def _copied(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Cover the words of what others hold too; who holds it stays."""
    return rows.assign(text=rows["text"].mask(hidden, ""))


def _points(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Call statements, quotations and whatever has a long name by a word: the name is some article's sentence."""
    long = rows["kind"].isin(["statement", "quotation"]) | (rows["point"].str.count(r"\w+") > _NAME)
    return rows.assign(point=rows["point"].mask(long, rows["kind"] + " " + rows["point_id"]))


#: How the rows of each measure are covered. A measure that is not named here is not shared without texts: what its rows
#: give away of a text has to be thought about first.
_KNOWN: dict[str, Callable[[pd.DataFrame, pd.Series], pd.DataFrame]] = {
    "speakers": _quoted,
    "sentiment": _sentences,
    "keywords": _terms,
    "reuse": _copied,
    "coverage": _points,
}
