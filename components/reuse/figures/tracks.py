"""Which passages are shared: each of the longest with its words, and where it stands in every article that holds it."""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key, once
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


#: What stands before the ellipsis of words that were cut where a comma or a gap stood.
_ENDS = re.compile(r"[ ,;:…]+…$")
#: Two stretches so many characters apart are one: a space and quotation marks stand between them.
_BESIDE = 3
#: How a passage is shared: as its strongest copy is.
_WAYS = ("across", "within", "speech", "none")
#: Of a quotation so many words, and so large a part, stand outside its marks at most (as in `linking/copies`).
_OUTSIDE, _BETWEEN = 9, 0.25


@once
def passages(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each passage that two shown articles hold: the longest first, copy before speeches.

    The index is the passage. `way` is how it is shared, speech where it is a quotation (`_quotations`); `length` the
    words of its longest copy, `words` those of all its copies, `articles` how many hold it; `origin` and `reason` are
    those of its first row. Large corpora have tens of thousands, so it is one grouping.
    """
    shared = _in_several(rows)
    grouped = shared.assign(rank=shared["sharing"].map(_WAYS.index)).groupby("passage", sort=False)
    found = grouped.agg(rank=("rank", "min"), words=("words", "sum"), articles=("article_id", "nunique"))
    by_article = shared.groupby(["passage", "article_id"], sort=False)["words"].sum()
    found["length"] = by_article.groupby("passage", sort=False).max()
    first = shared.drop_duplicates("passage").set_index("passage")[["origin", "reason"]]
    ways = found["rank"].map(_WAYS.__getitem__).mask(_quotations(shared).reindex(found.index), "speech")
    found = found.join(first).assign(way=ways)
    order = sorted(
        zip(
            *(found["way"] == "speech", -found["length"], -found["words"], found.index.astype(str)),
            range(len(found)),
            strict=True,
        )
    )
    return found.iloc[[number for *_, number in order]]


def _quotations(shared: pd.DataFrame) -> pd.Series:
    """Return by passage whether each of its articles has it in quotation marks, nearly all of it at least.

    Shared text has quotations in it; a passage is told as one where some article has its words outside of marks.
    """
    spoken = shared["words"].where(shared["voice"] == "quoted", 0)
    by_article = shared.assign(spoken=spoken).groupby(["passage", "article_id"], sort=False)[["words", "spoken"]].sum()
    outside = by_article["words"] - by_article["spoken"]
    quoted = (outside <= _OUTSIDE) & (outside <= _BETWEEN * by_article["words"])
    return quoted.groupby("passage", sort=False).all()


@once
def _in_several(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of passages that two shown articles hold."""
    shared = rows[rows["passage"] != ""]
    return shared[shared.groupby("passage")["article_id"].transform("nunique") > 1]


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return for each passage its first words and, under them, a track for each article with the passage on it."""
    chosen = passages(rows)[:MOST]
    if chosen.empty:
        return nothing(palette, NOTHING_SHARED)
    figure = Rows(palette)
    drawn: list[Bar] = []
    stretches_of = {
        str(passage): own for passage, own in rows[rows["passage"].isin(chosen.index)].groupby("passage", sort=False)
    }
    for passage, way in chosen["way"].items():
        own = stretches_of[str(passage)]
        _head(figure, own, str(way))
        for article_id in distinct(own, "article_id")[:MOST_ARTICLES]:
            held = records(own[own["article_id"] == article_id])
            figure.text(f"{square(palette, held[0]['outlet'])} {plain(shorten(held[0]['outlet'], 48))}")
            y = figure.row(_BLOCK, 6)
            figure.line(y, 0, 1, width=3)
            stretches = [_stretch(row, y, palette, str(way)) for row in held]
            figure.opens(y, 0, 1, _BLOCK, stretches[0].key, stretches[0].hover)
            drawn += stretches
        figure.space(14)
    figure.bars(drawn, _BLOCK)
    figure.foot("beginning of the article", "its end")
    return figure.finish((0, 1))


def _head(figure: Rows, own: pd.DataFrame, way: str) -> None:
    """Write the first words of a passage where it is longest, and what is known of it."""
    first, by_article = own.iloc[0], own.groupby("article_id", sort=False)
    articles, lengths = by_article.ngroups, by_article["words"].sum()
    words = passage_text(records(by_article.get_group(str(lengths.idxmax()))))
    figure.titled(f"<b>{plain(_cut(words, characters(figure.width, TEXT, bold=True)))}</b>")
    shortest, longest = int(lengths.min()), int(lengths.max())
    length = counted(longest, "word") if shortest == longest else f"{shortest} to {longest} words"
    of_it = f"{length} of it in common" if way == "speech" else length
    likely = way != "speech" and first["origin"]
    more = f"{articles - MOST_ARTICLES} not drawn" if articles > MOST_ARTICLES else ""
    facts = (ALIKE[way], of_it, counted(articles, "article"))
    parts = (*facts, f"likely from {shorten(str(first['origin']), 24)}" if likely else "", more)
    figure.say(*(part for part in parts if part))


def _cut(words: str, most: int) -> str:
    """Return words of at most so many characters; what is cut ends in one ellipsis, with no comma or gap before it."""
    return _ENDS.sub("…", shorten(words, most))


def passage_text(stretches: list[Record]) -> str:
    """Return the words of a passage in one article; where the article has other words between them, three dots."""
    words, end = "", 0
    for one in stretches:
        words += f"{'' if not words else ' ' if one['start'] - end <= _BESIDE else ' … '}{one['text']}"
        end = one["end"]
    return words


def _stretch(row: Record, y: float, palette: Palette, way: str) -> Bar:
    """Return a stretch of a passage, as long as it is of its article; dotted where the passage is a quotation."""
    told = plain(origin_told(row["origin"], row["reason"]))
    hover = f"<b>{plain(row['outlet'])}</b><br>{plain(shorten(row['text'], 90))}<br>{told}"
    left, length = min(1 - _NARROWEST, row["at"]), max(_NARROWEST, row["until"] - row["at"])
    fill = "dotted" if way == "speech" else "plain"
    return Bar(y, left, length, mark_key(passage=row["passage"]), hover, palette.outlet(row["outlet"]), fill)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many passages and how many quotations several articles have, and the words of the longest."""
    found = passages(rows)
    if found.empty:
        return Found("No long passage was found in two of these articles.", drawn=False)
    copied = found[found["way"] != "speech"]
    speeches = len(found) - len(copied)
    first = copied if len(copied) else found
    one, many = ("passage", "passages") if len(copied) else ("long quotation", "long quotations")
    longest, where = counted(int(first["length"].max()), "word"), "found in several articles"
    if len(copied) and speeches:
        first_told = (
            f"One passage of {longest}" if len(copied) == 1 else f"{len(copied):,} passages (longest: {longest})"
        )
        told = f"{first_told} and {counted(speeches, 'long quotation')} were {where}"
    elif len(first) == 1:
        told = f"One {one} was {where}: {longest}"
    else:
        told = f"{len(first):,} {many} were {where}, the longest of {longest}"
    return Found(f"{told}.", reading=_reading(found[:MOST]))


def _reading(drawn: pd.DataFrame) -> str:
    """Return the line of help with reading the figure, which explains no more than is drawn."""
    ways = set(drawn["way"].tolist())
    fills = ["full is shared text"] if ways - {"speech"} else []
    fills += ["dotted the same quotation"] if "speech" in ways else []
    likely = ((drawn["way"] != "speech") & drawn["origin"].astype(bool)).any()
    guess = "; “likely from” is a guess from credits, dates and kinds" if likely else ""
    return f"Each line is an article from beginning to end; {', '.join(fills)}{guess}."


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many passages are shared, how many are drawn, and where they likely come from."""
    found = passages(rows)
    if found.empty:
        return ["No long passage was found in two of these articles.", articles_told(rows)]
    copied = found[found["way"] != "speech"]
    speeches = len(found) - len(copied)
    parts = [f"{counted(len(copied), 'passage')} with words outside quotation marks"] if len(copied) else []
    parts += [counted(speeches, "long quotation")] if speeches else []
    drawn = f", the first {MOST} of them drawn" if len(found) > MOST else ""
    sentences = [
        f"Found in several articles, word for word or nearly: {listed(parts)}{drawn}.",
        "Each line is an article from beginning to end; the block is where it has the passage.",
    ]
    return [*sentences, *_whence(copied), articles_told(rows)]


def _whence(copied: pd.DataFrame) -> list[str]:
    """Return where most of the passages with a known origin likely come from; that it cannot be told where none has."""
    known = copied[copied["origin"].astype(bool)]
    if len(known):
        name, many = next(iter(Counter(known["origin"].tolist()).most_common(1)))
        reason = known.loc[known["origin"] == name, "reason"].iloc[0]
        of = (
            "The passage is"
            if len(copied) == 1
            else f"{many:,} of {len(copied):,} passages {'is' if many == 1 else 'are'}"
        )
        return [f"{of} {origin_told(str(name), str(reason))}."]
    if copied.empty:
        return []
    what = "this passage" if len(copied) == 1 else "these passages"
    return [f"Dates, kinds and credits do not tell which article had {what} first."]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return every copy of every passage: its words, its outlet, the likely origin, the key that opens it."""
    found = passages(rows)
    places = {str(passage): number for number, passage in enumerate(found.index)}
    ways, held = found["way"].tolist(), found["articles"].tolist()
    listed_rows = sorted(records(_in_several(rows)), key=lambda row: places[row["passage"]])
    lines = [
        (
            *(row["text"], row["outlet"], ways[place], row["words"], held[place]),
            *(origin_told(row["origin"], row["reason"]), mark_key(passage=row["passage"])),
        )
        for row in listed_rows
        for place in (places[row["passage"]],)
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
    reading="Each line is an article from beginning to end; full is shared text, dotted the same quotation.",
    sure=lambda rows, summary, settings: SHARED_ACCURACY,
)
