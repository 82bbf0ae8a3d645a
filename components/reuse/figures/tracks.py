"""Which passages are shared: each of the longest with its words, and where it stands in every article that holds it."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, distinct, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import TEXT, characters, plain, square
from components.palette import Palette
from components.reuse.wording import ALIKE, NOTHING_SHARED, SHARED_ACCURACY, articles_told, origin_told
from components.wording import counted, listed, shorten

#: So many passages are drawn, each in so many articles; the table has all.
MOST, MOST_ARTICLES = 5, 3
#: Pixels of a block; what the shortest takes of the width.
_BLOCK, _NARROWEST = 12, 0.012


def passages(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return each passage that two shown articles hold, with its rows: most words first, copy before speeches."""
    found = [(str(passage), own) for passage, own in _in_several(rows).groupby("passage", sort=False)]
    return sorted(found, key=lambda item: (_way(item[1]) == "speech", -int(item[1]["words"].sum()), item[0]))


def _in_several(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of passages that two shown articles hold."""
    shared = rows[rows["passage"] != ""]
    return shared[shared.groupby("passage")["article_id"].transform("nunique") > 1]


def _way(own: pd.DataFrame) -> str:
    """Return how a passage is shared: as its strongest copy is."""
    return next(sharing for sharing in ("across", "within", "speech", "none") if (own["sharing"] == sharing).any())


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return for each passage its first words and, under them, a track for each article with the passage on it."""
    chosen = passages(rows)[:MOST]
    if not chosen:
        return nothing(palette, NOTHING_SHARED)
    figure = Rows(palette)
    drawn: list[Bar] = []
    for _, own in chosen:
        _head(figure, own)
        for article_id in distinct(own, "article_id")[:MOST_ARTICLES]:
            held = records(own[own["article_id"] == article_id])
            figure.text(f"{square(palette, held[0]['outlet'])} {plain(shorten(held[0]['outlet'], 48))}")
            y = figure.row(_BLOCK, 6)
            figure.line(y, 0, 1, width=3)
            stretches = [_stretch(row, y, palette) for row in held]
            figure.opens(y, 0, 1, _BLOCK, stretches[0].key, stretches[0].hover)
            drawn += stretches
        figure.space(14)
    figure.bars(drawn, _BLOCK)
    figure.foot("beginning of the article", "its end")
    return figure.finish((0, 1))


def _head(figure: Rows, own: pd.DataFrame) -> None:
    """Write the first words of a passage and what is known of it."""
    first, articles, way = own.iloc[0], own["article_id"].nunique(), _way(own)
    words = shorten(str(first["text"]), characters(figure.width, TEXT, bold=True))
    figure.titled(f"<b>{plain(words)}</b>")
    length = int(own.groupby("article_id")["words"].sum().max())  # where the passage is longest
    facts = f"{ALIKE[way]} · {counted(length, 'word')} · {counted(articles, 'article')}"
    likely = way != "speech" and first["origin"]
    more = f"{articles - MOST_ARTICLES} not drawn" if articles > MOST_ARTICLES else ""
    parts = (facts, f"likely from {shorten(str(first['origin']), 24)}" if likely else "", more)
    figure.say(" · ".join(part for part in parts if part))


def _stretch(row: Record, y: float, palette: Palette) -> Bar:
    """Return a stretch of a passage, as long as it is of its article; hollow where it is a speech."""
    told = plain(origin_told(row["origin"], row["reason"]))
    hover = f"<b>{plain(row['outlet'])}</b><br>{plain(shorten(row['text'], 90))}<br>{told}"
    left, length = min(1 - _NARROWEST, row["at"]), max(_NARROWEST, row["until"] - row["at"])
    fill = "open" if row["sharing"] == "speech" else "plain"
    return Bar(y, left, length, mark_key(passage=row["passage"]), hover, palette.outlet(row["outlet"]), fill)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many passages stand in several articles, and how long the longest is."""
    shared = _in_several(rows)
    count = shared["passage"].nunique()
    if not count:
        return Found("No passage is printed in two of these articles.", drawn=False)
    longest = int(shared.groupby(["passage", "article_id"])["words"].sum().max())
    stand = "passage stands" if count == 1 else "passages stand"
    return Found(f"{count:,} {stand} in several articles; the longest has {counted(longest, 'word')}.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many passages are shared, how many are drawn, and where they likely come from."""
    found = passages(rows)
    if not found:
        return ["No passage is printed in two of these articles.", articles_told(rows)]
    copied = [own for _, own in found if _way(own) != "speech"]
    speeches = len(found) - len(copied)
    parts = [counted(len(copied), "passage") + " shared with another outlet"] if copied else []
    parts += [f"{counted(speeches, 'quotation')} that several print"] if speeches else []
    told = [f"{listed(parts)}{f', the {MOST} longest drawn' if len(found) > MOST else ''}."]
    told.append("Each line is an article from beginning to end; the block is where it has the passage.")
    origins = pd.Series([own.iloc[0]["origin"] for own in copied if own.iloc[0]["origin"]], dtype=object)
    if len(origins):
        name = str(origins.value_counts().index[0])
        many = int((origins == name).sum())
        own = next(one for one in copied if one.iloc[0]["origin"] == name)
        told.append(f"{many} of {len(copied)} {origin_told(name, str(own.iloc[0]['reason']))}.")
    elif copied:
        told.append("Where the text comes from cannot be told: no credit, no release, no article that was first.")
    return [*told, articles_told(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return every copy of every passage: its words, its outlet, the likely origin, the key that opens it."""
    lines = [
        (
            *(row["text"], row["outlet"], _way(own), row["words"], own["article_id"].nunique()),
            *(origin_told(row["origin"], row["reason"]), mark_key(passage=passage)),
        )
        for passage, own in passages(rows)
        for row in records(own)
    ]
    columns = ["passage", "outlet", "sharing", "words", "articles", "origin", "key"]
    return pd.DataFrame(lines, columns=columns)


TRACKS = View(
    slug="passages",
    question="Which passages are shared, and where in the articles?",
    draw=draw,
    tell=tell,
    note=(
        "Where a text likely comes from is a guess from kinds, credits and dates in these articles; an agency that "
        "nobody credits is not seen."
    ),
    table=table,
    find=find,
    reading="Each line is an article from beginning to end; full is shared text, hollow the same quotation.",
    sure=lambda rows, summary, settings: SHARED_ACCURACY,
)
