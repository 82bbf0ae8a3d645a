"""The words behind each frame, outlet by outlet: is it one word that makes it?"""

from __future__ import annotations

from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.frames.figures.rates import MOST_FRAMES
from components.frames.summary import counted_in
from components.frames.wording import FRAMES_ACCURACY, NOTHING
from components.palette import Palette
from components.wording import counted, listed, shorten

#: The words that are drawn of a frame and outlet.
MOST_WORDS = 4
#: A frame of so many hits or more that this part of is one entry rests on that entry.
_FEWEST, _ONE = 5, 0.5
_ROW, _BAR, _GUTTER, _RIGHT = 22, 14, 116, 16


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a bar for each outlet in each frame, cut into the words that it is made of, the commonest written out."""
    by_code = _by_code(counted_in(rows, settings))
    if not by_code:
        return nothing(palette, NOTHING)
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    figure.say("each piece is one entry of the codebook, as long as its hits", "beside it: the words as they stand")
    bars, most = [], max(len(own) for found in by_code.values() for own in grouped(found, "outlet").values())
    for found in list(by_code.values())[:MOST_FRAMES]:
        figure.heading(found[0]["label"], "", outlet=False)
        for outlet, own in grouped(found, "outlet").items():
            y, left = figure.row(_ROW), 0
            figure.label(outlet, y, most=1, outlet=outlet)
            for _, hits in _entries(own):
                words = listed([word for word, _ in Counter(hit["words"].lower() for hit in hits).most_common(4)])
                key = mark_key(outlet=outlet, code=own[0]["code"], entry_id=hits[0]["entry_id"])
                hover = f"{plain(outlet)}<br>{plain(words)}: {counted(len(hits), 'hit')}"
                bars.append(Bar(y, left, len(hits), key, hover, palette.outlet(outlet), "faint"))
                left += len(hits)
            figure.say(_commonest(own))
        figure.space()
    figure.bars(bars, _BAR)
    return figure.finish((0, most))


def _by_code(rows: pd.DataFrame) -> dict[str, list[Record]]:
    by_code = grouped(records(rows), "code")
    ordered = sorted(by_code, key=lambda code: (by_code[code][0]["comparable"] != "yes", -len(by_code[code])))
    return {code: by_code[code] for code in ordered}


def _entries(own: list[Record]) -> list[tuple[str, list[Record]]]:
    """Return the hits by entry, the commonest entry first."""
    return sorted(grouped(own, "entry").items(), key=lambda pair: (-len(pair[1]), pair[0]))


def _commonest(own: list[Record]) -> str:
    words = Counter(hit["words"].lower() for hit in own if hit["words"])
    return listed([f"{word} {count:,}" for word, count in sorted(words.items(), key=_by_count)[:MOST_WORDS]])


def _by_count(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return in how many frames of an outlet one entry makes half of the hits or more."""
    resting = _resting(rows, settings)
    if not resting:
        return Found("No bar of five words or more rests on one entry of the codebook.", drawn=False)
    outlet, own, hits = resting[0]
    word = Counter(hit["words"].lower() for hit in hits).most_common(1)[0][0]
    if len(resting) == 1:
        part = f"{len(hits):,} of its {len(own):,} words"
        return Found(f"{own[0]['label']} in {outlet} rests on one entry (“{shorten(word, 24)}”): {part}.")
    first = f"{own[0]['label'].lower()} in {outlet} (“{shorten(word, 24)}”)"
    return Found(f"{len(resting)} bars rest on one entry, first {first}.")


def _resting(rows: pd.DataFrame, settings: Settings) -> list[tuple[str, list[Record], list[Record]]]:
    """Return outlet, hits of a frame, and those of the entry that makes half of them or more."""
    return [
        (outlet, own, _entries(own)[0][1])
        for found in list(_by_code(counted_in(rows, settings)).values())[:MOST_FRAMES]
        for outlet, own in grouped(found, "outlet").items()
        if len(own) >= _FEWEST and len(_entries(own)[0][1]) >= _ONE * len(own)
    ]


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return which frames rest on one entry in an outlet."""
    if rows.empty:
        return [NOTHING]
    resting = []
    for outlet, own, hits in _resting(rows, settings):
        words = listed([word for word, _ in Counter(hit["words"].lower() for hit in hits).most_common(2)])
        resting.append(f"{own[0]['label'].lower()} in {outlet} ({words}: {len(hits):,} of its {len(own):,} words)")
    if not resting:
        return ["No bar of five words or more rests on one entry of the codebook."]
    return [f"Half or more is one entry in {listed(resting, 4)}: read these lines first."]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return every entry by frame and outlet: its hits, in how many articles, and its part of the frame's hits."""
    lines = [
        {
            "frame": own[0]["label"], "outlet": outlet, "entry": entry, "strength": hits[0]["strength"],
            "hits": len(hits), "articles": len({hit["article_id"] for hit in hits}),
            "share_of_frame": round(len(hits) / len(own), 3),
            "key": mark_key(outlet=outlet, code=code, entry_id=hits[0]["entry_id"]),
        }
        for code, found in _by_code(counted_in(rows, settings)).items()
        for outlet, own in grouped(found, "outlet").items()
        for entry, hits in _entries(own)
    ]  # fmt: skip
    columns = ["frame", "outlet", "entry", "strength", "hits", "articles", "share_of_frame", "key"]
    return pd.DataFrame(lines, columns=columns)


WORDS = View(
    slug="words",
    question="Which words are behind it?",
    draw=draw,
    tell=tell,
    note="An entry is a word or a family of words of the codebook. A bar is said to rest on one where this makes half "
    "of its words, five or more: look at it first.",
    table=table,
    find=find,
    reading="Each piece of a bar is one entry of the codebook; where one makes most of a bar, read it first.",
    sure=lambda rows, summary, settings: FRAMES_ACCURACY,
    at_once=False,
)
