"""The same quotation in several outlets, side by side: who kept, cut or changed what."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.rows import LINE, Rows, nothing
from components.figure.sheet import characters, opening, plain, square
from components.palette import Palette
from components.speakers.alike import groups_of
from components.speakers.collation import Run, Wording, collate, runs
from components.speakers.figures.blocks import NOBODY
from components.speakers.variants import told_of, variants
from components.wording import counted, shorten

#: Quotations drawn, and outlets drawn of each; the table has all.
MOST_GROUPS, MOST_WORDINGS, MOST_TOLD = 6, 8, 3
#: Words of a wording that are written out.
_MOST_WORDS = 90
_BAR = 12
_NOTHING = "No quotation of three words or more stands in two of these outlets."


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return per quotation the outlets' wordings on one axis of words, and the words themselves under each."""
    found = groups_of(rows)
    if not found:
        return nothing(palette, _NOTHING)
    figure = Rows(palette)
    figure.say("hollow, bold: other words than in another outlet", "thin line, […]: words that only others have")
    figure.space(6)
    drawn: list[Bar] = []
    for group in found[:MOST_GROUPS]:
        wordings = collate(group)
        figure.heading(shorten(group[0].speaker, 40), outlet=False)
        written: set[tuple[str, ...]] = set()
        for one in wordings[:MOST_WORDINGS]:
            drawn += _strip(figure, one, one.plain in written)
            figure.space(6) if one.plain in written else _write(figure, one)
            written.add(one.plain)
        if len(wordings) > MOST_WORDINGS:
            figure.say(f"and {counted(len(wordings) - MOST_WORDINGS, 'more outlet')}, in the table")
        figure.space()
    if len(found) > MOST_GROUPS:
        figure.say(f"and {counted(len(found) - MOST_GROUPS, 'more quotation')} in several outlets, in the table")
    figure.bars(drawn, _BAR)
    return figure.finish((0, 1))


def _strip(figure: Rows, one: Wording, again: bool) -> list[Bar]:
    """Write who it is and keep a row for the words; return its bars, hollow where others have other words."""
    same = ", the same" if again else ""
    name = f"{square(figure.palette, one.outlet)} <b>{plain(shorten(one.outlet, 30))}</b>"
    figure.text(f"{name} {_size(one)}{same}")
    places, y = len(one.cells), figure.row(_BAR, 3)
    figure.line(y, 0, 1)
    colour = figure.palette.outlet(one.outlet)
    return [
        Bar(y, run.start / places, (run.end - run.start) / places, _key(run), _hover(one, run), colour,
            "open" if run.kind == "other" else "plain")
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
    said = opening(" ".join(run.text.split()[:40]), 40, 10)
    return f"<b>{plain(shorten(one.outlet, 40))}</b>, {counted(len(run.cells), 'word')}<br>{said}"


def _write(figure: Rows, one: Wording) -> None:
    """Write the wording under its strip, where it opens too: other words bold, what only others have as […]."""
    pieces: list[tuple[str, bool]] = []
    said = runs(one)
    for run in said:
        words = ["[…]"] if run.kind == "out" else run.text.split()
        pieces += [(word, run.kind == "other") for word in words]
    if len(pieces) > _MOST_WORDS:
        pieces = [*pieces[:_MOST_WORDS], ("…", False)]
    lines = _wrapped(pieces, characters(figure.width))
    first = next(run for run in said if run.kind != "out")
    height = LINE * len(lines)
    figure.opens(figure.y + height / 2, 0, 1, height, _key(first), _hover(one, first))
    figure.text("<br>".join(lines), len(lines))
    figure.space(8)


def _wrapped(pieces: list[tuple[str, bool]], width: int) -> list[str]:
    """Return words in lines of at most `width` characters, in bold where they say so, which has no width."""
    lines: list[list[str]] = [[]]
    used = 0
    for word, other in pieces:
        text = shorten(word, width)
        if lines[-1] and used + 1 + len(text) > width:
            lines.append([])
            used = 0
        lines[-1].append(f"<b>{plain(text)}</b>" if other else plain(text))
        used += len(text) + 1
    return [" ".join(line) for line in lines]


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return of each quotation in several outlets what the others leave out, add or word otherwise."""
    if rows.empty:
        return [NOBODY]
    found = groups_of(rows)
    if not found:
        return [_NOTHING]
    sentences = [told_of(collate(group)) for group in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        sentences.append(f"{counted(len(found) - MOST_TOLD, 'more quotation')} in several outlets.")
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
