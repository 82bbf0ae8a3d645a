"""The same quotation in several outlets, side by side: who kept, cut or changed what."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import plain, shorten
from components.palette import Palette
from components.speakers.alike import groups_of
from components.speakers.collation import Run, Wording, collate, runs
from components.speakers.lines import Lines, nothing
from components.speakers.records import Record
from components.speakers.variants import told_of, variants
from components.speakers.wording import count

#: Quotations drawn, and outlets drawn of each; the table has all.
MOST_GROUPS, MOST_WORDINGS, MOST_TOLD = 6, 8, 3
#: Words of a wording that are written out; characters of a line that a telephone shows whole.
_MOST_WORDS, _LINE = 90, 58
_BAR = 12
_NOTHING = "No quotation of three words or more stands in two of these outlets."


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return per quotation the outlets' wordings on one axis of words, and the words themselves under each."""
    found = groups_of(rows)
    if not found:
        return nothing(palette, _NOTHING)
    lines = Lines(palette)
    lines.say("hollow, bold: other words than in another outlet")
    lines.say("thin line, […]: words that only others have")
    lines.band(6)
    blocks: list[Record] = []
    for group in found[:MOST_GROUPS]:
        wordings = collate(group)
        lines.heading(shorten(group[0].speaker, 40), colour=False)
        written: set[tuple[str, ...]] = set()
        for one in wordings[:MOST_WORDINGS]:
            again = one.plain in written
            blocks += _strip(lines, one, again)
            lines.band(6) if again else _write(lines, one)
            written.add(one.plain)
        if len(wordings) > MOST_WORDINGS:
            lines.say(f"and {count(len(wordings) - MOST_WORDINGS, 'more outlet')}, in the table")
        lines.band(12)
    if len(found) > MOST_GROUPS:
        lines.say(f"and {count(len(found) - MOST_GROUPS, 'more quotation')} in several outlets, in the table")
    _add(lines, blocks)
    return lines.finish((0, 1), showticklabels=False, showgrid=False)


def _strip(lines: Lines, one: Wording, again: bool) -> list[Record]:
    """Write who it is and keep a band for the words; return its blocks, as parts of the axis."""
    square = f'<span style="color:{lines.palette.outlet(one.outlet)}">■</span>'
    same = ", the same" if again else ""
    lines.label(f"{square} <b>{plain(shorten(one.outlet, 30))}</b> {_size(one)}{same}")
    places = len(one.cells)
    y = lines.band(_BAR, 3)
    lines.thread(y)
    return [
        {
            "outlet": one.outlet, "y": y, "left": run.start / places, "length": (run.end - run.start) / places,
            "other": run.kind == "other", "key": _key(run), "hover": _hover(one, run),
        }
        for run in runs(one)
        if run.kind != "out"
    ]  # fmt: skip


def _size(one: Wording) -> str:
    more = f", n = {one.articles:,}" if one.articles > 1 else ""
    return f"{one.words:,} of {len(one.cells):,} words{more}"


def _key(run: Run) -> str:
    passage = run.cells[0].passage
    return mark_key(article_id=passage.article_id, quotation_id=passage.quotation_id)


def _hover(one: Wording, run: Run) -> str:
    said = "<br>".join(line for line in _wrapped([(word, False) for word in run.text.split()][:40], 40, _as_is))
    return f"<b>{plain(shorten(one.outlet, 40))}</b>, {count(len(run.cells), 'word')}<br>{said}"


def _as_is(text: str, other: bool) -> str:
    return plain(text)


def _write(lines: Lines, one: Wording) -> None:
    """Write the wording under its strip: other words bold and in ink, what is left out as […]."""
    pieces: list[tuple[str, bool]] = []
    for run in runs(one):
        words = ["[…]"] if run.kind == "out" else run.text.split()
        pieces += [(word, run.kind == "other") for word in words]
    if len(pieces) > _MOST_WORDS:
        pieces = [*pieces[:_MOST_WORDS], ("…", False)]
    for line in _wrapped(pieces, _LINE, lambda text, other: f"<b>{plain(text)}</b>" if other else plain(text)):
        lines.label(line)
    lines.band(8)


def _wrapped(pieces: list[tuple[str, bool]], width: int, dressed: Callable[[str, bool], str]) -> list[str]:
    """Return words in lines of at most `width` characters; `dressed` gives each its markup, which has no width."""
    lines: list[list[str]] = [[]]
    used = 0
    for word, other in pieces:
        text = shorten(word, width)
        if lines[-1] and used + 1 + len(text) > width:
            lines.append([])
            used = 0
        lines[-1].append(dressed(text, other))
        used += len(text) + 1
    return [" ".join(line) for line in lines]


def _add(lines: Lines, blocks: list[Record]) -> None:
    """Draw the blocks: full where all have the words, hollow where others have other words."""
    for other in (False, True):
        own = [one for one in blocks if one["other"] == other]
        colours = [lines.palette.outlet(one["outlet"]) for one in own]
        edges = {"color": colours, "width": 1.5} if other else {"width": 0}
        if own:
            lines.figure.add_trace(
                go.Bar(
                    orientation="h",
                    y=[one["y"] for one in own],
                    x=[one["length"] for one in own],
                    base=[one["left"] for one in own],
                    width=_BAR,
                    customdata=[[one["key"]] for one in own],
                    hovertext=[one["hover"] for one in own],
                    hoverinfo="text",
                    cliponaxis=False,
                    marker={"color": lines.palette.ground if other else colours, "line": edges},
                    name="other words" if other else "words",
                )
            )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return of each quotation in several outlets what the others leave out, add or word otherwise."""
    if rows.empty:
        return ["Nobody speaks in these articles."]
    found = groups_of(rows)
    if not found:
        return [_NOTHING]
    sentences = [told_of(collate(group)) for group in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        sentences.append(f"{count(len(found) - MOST_TOLD, 'more quotation')} in several outlets.")
    return sentences


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per quotation and outlet: how many of all words it has, what it has otherwise, its wording."""
    lines = []
    for number, group in enumerate(groups_of(rows), 1):
        wordings = collate(group)
        for one in wordings:
            first = next(cell for cell in one.cells if cell)
            lines.append(
                {
                    "quotation": number, "speaker": first.passage.speaker, "outlet": one.outlet, "words": one.words,
                    "of": len(one.cells), "articles": one.articles,
                    "against the longest": "–" if one is wordings[0] else "; ".join(variants(wordings[0], one)),
                    "wording": " ".join(cell.word for cell in one.cells if cell),
                    "key": mark_key(article_id=first.passage.article_id, quotation_id=first.passage.quotation_id),
                }
            )  # fmt: skip
    columns = ["quotation", "speaker", "outlet", "words", "of", "articles", "against the longest", "wording", "key"]
    return pd.DataFrame(lines, columns=columns)


BESIDE = View(
    slug="beside",
    question="Who cut what from the same quotation?",
    draw=draw,
    tell=tell,
    note="Quotations of one speaker that share five words in a row, three of them no function words, or of which one "
    "holds the other whole. The longest wording need not be what was said: nobody here heard it.",
    table=table,
)
