"""What unnamed sources say, by outlet: how much of all that is said, and where in the article it stands."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.palette import Palette
from components.reading.card import spoken_accuracy
from components.speakers.figures.blocks import NOBODY, by_quotation, fill, in_place
from components.speakers.measure import UNNAMED
from components.speakers.sentences import of_what
from components.wording import VOICE_WORDS, counted, listed, part_of, percent, shorten

#: Up to so many quotations of an outlet's unnamed sources each is a mark of its own at its place.
_MOST_MARKS = 60
#: Outlets written by name in a sentence.
_MOST_NAMES = 6
_HEIGHT, _NARROWEST = 14, 0.012


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return per outlet the passages of unnamed sources from the articles' first word to the last, with the fraction.

    Outlets without any are written in one sentence.
    """
    if not (rows["speaker"] == UNNAMED).any():
        return nothing(palette, _none(rows))
    figure = Rows(palette)
    drawn: list[Bar] = []
    for one in records(fractions(rows, summary)):
        if one["words"]:
            own = rows[(rows["outlet"] == one["outlet"]) & (rows["speaker"] == UNNAMED)]
            figure.heading(str(one["outlet"]), f"n = {counted(one['articles'], 'article')}")
            figure.text(_fraction(one))
            y = figure.row(_HEIGHT, 12)
            figure.line(y, 0, 1)
            drawn += _marks(own, y, palette)
    if silent := _silent(rows, summary):
        figure.say(f"none found in {listed(silent, _MOST_NAMES)}")
    figure.bars(drawn, _HEIGHT)
    figure.foot("first word", "middle", "last word")
    return figure.finish((0, 1))


def fractions(rows: pd.DataFrame, summary: pd.DataFrame) -> pd.DataFrame:
    """Return a row per outlet: words and quotations of unnamed sources, of all that is said there, and articles.

    `words` counts quoted and reported words, `quoted` those in marks; `of_words` and `of_quotations` are everybody's,
    `with_any` the articles in which an unnamed source speaks.
    """
    outlets = summary.groupby("outlet", sort=False)["articles"].first()
    each = rows.assign(unnamed=rows["speaker"] == UNNAMED, quotation=rows["article_id"] + " " + rows["quotation_id"])
    own = each[each["unnamed"]]
    found = pd.DataFrame({"articles": outlets})
    found["words"] = own.groupby("outlet")["words"].sum()
    found["quoted"] = own[own["voice"] == "quoted"].groupby("outlet")["words"].sum()
    found["of_words"] = each.groupby("outlet")["words"].sum()
    found["quotations"] = own.groupby("outlet")["quotation"].nunique()
    found["of_quotations"] = each.groupby("outlet")["quotation"].nunique()
    found["with_any"] = own.groupby("outlet")["article_id"].nunique()
    return found.fillna(0).astype(int).rename_axis("outlet").reset_index()


def _fraction(one: dict[str, int]) -> str:
    return (
        f"{one['words']:,} of {counted(one['of_words'], 'word')} said, "
        f"{one['quotations']:,} of {counted(one['of_quotations'], 'quotation')}"
    )


def _marks(own: pd.DataFrame, y: float, palette: Palette) -> list[Bar]:
    """Return a block per passage at its place in its article; of many, one per tenth of the articles and voice."""
    quotations = by_quotation(own)
    if len(quotations) > _MOST_MARKS:
        return _tenths(own, y, palette)
    return [bar for passages in quotations for bar in in_place(passages, y, palette, _NARROWEST)]


def _tenths(own: pd.DataFrame, y: float, palette: Palette) -> list[Bar]:
    """Return blocks in columns of a tenth, as wide as their part of the tenth with most words."""
    sums = own.groupby(["outlet", "tenth", "voice"], sort=True)["words"].sum().reset_index()
    widest = int(sums.groupby("tenth")["words"].sum().max())
    drawn = []
    for tenth, there in sums.groupby("tenth"):
        left = (int(str(tenth)) - 1) / 10
        for one in records(there.sort_values("voice")):
            key = mark_key(outlet=one["outlet"], speaker=UNNAMED, tenth=one["tenth"], voice=one["voice"])
            words = counted(int(one["words"]), "word")
            how = VOICE_WORDS[str(one["voice"])]
            text = f"<b>{plain(UNNAMED)}</b><br>{words} in {how}, tenth {one['tenth']} of the articles"
            length = 0.096 * one["words"] / widest
            looks = (palette.outlet(str(one["outlet"])), fill(one["voice"] != "quoted"))
            drawn.append(Bar(y, left, length, key, text, *looks))
            left += length
    return drawn


def _silent(rows: pd.DataFrame, summary: pd.DataFrame) -> list[str]:
    speaking = set(rows.loc[rows["speaker"] == UNNAMED, "outlet"])
    return [str(outlet) for outlet in dict.fromkeys(summary["outlet"]) if outlet not in speaking]


def _none(rows: pd.DataFrame) -> str:
    """Return that none of what was found is an unnamed source's, with how much was found."""
    found = len(rows.drop_duplicates(["article_id", "quotation_id"]))
    return f"Of {counted(found, 'quotation')} found, paraphrase included, none is linked to an unnamed source."


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how much unnamed sources say of all that is said; a line is enough for it."""
    own = rows.loc[rows["speaker"] == UNNAMED, "words"]
    if own.empty:
        return Found(_none(rows), drawn=False)
    part = part_of(int(own.sum()), int(rows["words"].sum()))
    return Found(
        f"Unnamed sources were found to have {int(own.sum()):,} of {int(rows['words'].sum()):,} words said ({part}).",
        drawn=False,
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how much unnamed sources say in the outlets that have any, and who they are called.

    That an outlet has none is not told: a source that the reading missed would make it false.
    """
    if rows.empty:
        return [NOBODY]
    if not (rows["speaker"] == UNNAMED).any():
        return [_none(rows), *of_what(summary)]
    found = fractions(rows, summary)
    speaking = records(found[found["words"] > 0])
    if len(speaking) <= _MOST_NAMES:
        each = [f"{_fraction(one)} in {one['outlet']} ({one['quoted']:,} words in marks)" for one in speaking]
        sentences = [f"Unnamed sources were found to have {listed(each, _MOST_NAMES)}."]
    else:
        sums = {column: int(found[column].sum()) for column in found.columns if column != "outlet"}
        where = f"in {len(speaking)} of {counted(len(found), 'outlet')}"
        sentences = [f"Unnamed sources were found to have {_fraction(sums)}, {where}."]
    names = rows.loc[rows["speaker"] == UNNAMED].drop_duplicates(["article_id", "quotation_id"])["speaker_text"]
    called = [f"“{shorten(str(name), 40)}”" for name in names[names != ""].value_counts(sort=True).index]
    if called:
        sentences.append(f"Where they speak without a name they are called {listed(called, 4)}.")
    return sentences + of_what(summary)


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per outlet: words and quotations of unnamed sources, of how many, and in how many articles."""
    found = fractions(rows, summary)
    shares = found["words"] / found["of_words"].where(found["of_words"] > 0)
    return pd.DataFrame(
        {
            "outlet": found["outlet"],
            "words of unnamed sources": found["words"],
            "of these in marks": found["quoted"],
            "of all words said": found["of_words"],
            "share": [percent(one, whole=True) for one in shares],
            "quotations": found["quotations"],
            "of all quotations": found["of_quotations"],
            "articles with any": found["with_any"],
            "articles": found["articles"],
            "key": [mark_key(outlet=one["outlet"], speaker=UNNAMED) if one["words"] else "" for one in records(found)],
        }
    )


UNNAMED_SOURCES = View(
    slug="unnamed",
    question="How much comes from unnamed sources?",
    draw=draw,
    tell=tell,
    find=find,
    reading="Each block is a passage at its place in the article: full in quotation marks, hatched in paraphrase.",
    sure=lambda rows, summary, settings: spoken_accuracy(),
    note="Unnamed are sources that the article gives no name: “officials”, “a person close to the talks”. The "
    "words of all speakers count as the whole, quoted and paraphrased, as far as they are chosen. A description whose "
    "name stands elsewhere in the article is no unnamed source; the reading may miss that.",
    table=table,
)
