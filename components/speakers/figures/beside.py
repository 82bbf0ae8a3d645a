"""The same quotation in several outlets: the texts side by side, in full, the words that differ marked in each."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby, permutations
from operator import itemgetter

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key, once
from components.figure.rows import LINE, Rows, nothing
from components.figure.sheet import characters, opening, plain, square
from components.palette import NARROW, Palette
from components.reading.card import spoken_accuracy
from components.speakers.alike import QuotedPassage, bare_words, groups_of
from components.speakers.collation import Run, Wording, cut_otherwise, in_a_row, runs, written
from components.speakers.figures.blocks import NOBODY
from components.speakers.variants import moved_words, told_of, variants
from components.wording import capitalised, counted, in_words, shorten

#: How a marked word differs: another text has not the word there, or has it in another place.
OTHER, MOVED = "other", "moved"
#: Quotations drawn, and outlets drawn of each; the table has all.
MOST_GROUPS, MOST_WORDINGS, MOST_TOLD = 3, 4, 3
#: Of more quotations than these one alone is drawn, as an example.
_MANY = 12
#: Words of a wording that are written out, and the pixels between two texts.
_MOST_WORDS, _BETWEEN = 90, 28
_NOTHING = "No quotation of three words or more by one named speaker was found in two outlets."


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return each quotation's wordings side by side (one below the other where it is narrow)."""
    found = in_order(rows)
    if not found:
        return nothing(palette, _NOTHING)
    figure = Rows(palette)
    shown = found[: MOST_GROUPS if len(found) <= _MANY else 1]
    marks = [marks_of(wordings[:MOST_WORDINGS]) for _, wordings in shown]
    figure.say(*_key_of_marks({mark for own in marks for mark in own.values()}))
    for (group, wordings), own in zip(shown, marks, strict=True):
        figure.heading(shorten(group[0].speaker, 60), outlet=False)
        across = 1 if palette.width <= NARROW else 2
        for first in range(0, min(len(wordings), MOST_WORDINGS), across):
            _side_by_side(figure, wordings[first : min(first + across, MOST_WORDINGS)], across, own)
        if len(wordings) > MOST_WORDINGS:
            figure.say(f"and {counted(len(wordings) - MOST_WORDINGS, 'more outlet')}, in the table")
        figure.space()
    if len(found) > len(shown):
        figure.say(f"and {counted(len(found) - len(shown), 'more quotation')} in several outlets, in the table")
    return figure.finish((0, 1))


def in_order(rows: pd.DataFrame) -> list[tuple[tuple[QuotedPassage, ...], list[Wording]]]:
    """Return the quotations that several outlets have with their wordings, those first of which the wording differs."""
    found = zip(_collated(rows), _differing(rows), strict=True)
    return [group for group, _ in sorted(found, key=lambda one: not one[1])]


@once
def _differing(rows: pd.DataFrame) -> list[bool]:
    return [differs(wordings) for _, wordings in _collated(rows)]


@once
def _collated(rows: pd.DataFrame) -> list[tuple[tuple[QuotedPassage, ...], list[Wording]]]:
    quoted: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for outlet, wording in rows.loc[rows["wording"] != "", ["outlet", "wording"]].to_numpy(object).tolist():
        quoted[outlet].append(bare_words(wording))
    printed = {outlet: in_a_row(own) for outlet, own in quoted.items()}
    return [(group, cut_otherwise(group, printed)) for group in groups_of(rows)]


def differs(wordings: list[Wording]) -> bool:
    """Return whether any wording has words that another has not, or has otherwise, or in another order."""
    flagged = any(cell and (cell.other or cell.sole) for one in wordings for cell in one.cells)
    return flagged or only_in_order(wordings)


def only_in_order(wordings: list[Wording]) -> bool:
    """Return whether wordings all have the same words, and not in the same order."""
    return len({one.plain for one in wordings}) > 1 and len({tuple(sorted(one.plain)) for one in wordings}) == 1


def marks_of(wordings: list[Wording]) -> dict[int, str]:
    """Return how each word that is marked differs, by the id of its cell.

    `MOVED` is what every text that has not the word there has in another place, `OTHER` all else.
    """
    order, found = only_in_order(wordings), dict[int, str]()
    for one, other in permutations(wordings, 2):
        moved = moved_words(one, other)
        for own, theirs in zip(one.cells, other.cells, strict=True):
            if own is None or (theirs and theirs.plain == own.plain):
                continue
            if order or id(own) in moved:
                found.setdefault(id(own), MOVED)
            elif own.other or own.sole:
                found[id(own)] = OTHER
    return found


def _key_of_marks(marked: set[str]) -> list[str]:
    """Return what the marks mean that are drawn."""
    told = {
        OTHER: "underlined: words that another of these texts does not have there",
        MOVED: "in italics: words that another of these texts has in another place",
    }
    return [text for mark, text in told.items() if mark in marked]


def _side_by_side(figure: Rows, wordings: list[Wording], across: int, marks: dict[int, str]) -> None:
    """Write texts beside each other; each opens its quotation."""
    top, deepest = figure.y, 0.0
    room = characters((figure.width - _BETWEEN * (across - 1)) / across)
    for place, one in enumerate(wordings):
        lines = _wrapped(_pieces(one, marks), room)
        height = LINE * (len(lines) + 1)
        n = f", n = {one.articles:,}" if one.articles > 1 else ""
        name = f"{square(figure.palette, one.outlet)} <b>{plain(shorten(one.outlet, 30))}</b>"
        detail = f'<span style="color:{figure.palette.muted}">{one.words:,} words quoted{n}</span>'
        text = "<br>".join([f"{name} {detail}", *lines])
        left = place / across
        shift = _BETWEEN / across * place
        figure.note(text, top + 3, left, shift, figure.palette.ink, yanchor="top")
        first = next(run for run in runs(one) if run.kind != "out")
        figure.opens(top + height / 2, left, left + 1 / across, height, _key(first), _hover(one, first))
        deepest = max(deepest, height)
    figure.space(deepest + 8)


def _pieces(one: Wording, marks: dict[int, str]) -> list[tuple[str, str]]:
    """Return the words with how they are marked, empty where all the others have them there."""
    cells = [cell for cell in one.cells if cell]
    cut = [number > 0 and cells[number - 1].passage != cell.passage for number, cell in enumerate(cells)]
    pieces = [
        piece
        for cell, begins in zip(cells, cut, strict=True)
        for piece in (*[("…", "")] * begins, (cell.word, marks.get(id(cell), "")))
    ]
    return pieces if len(pieces) <= _MOST_WORDS else [*pieces[:_MOST_WORDS], ("…", "")]


def _wrapped(pieces: list[tuple[str, str]], width: int) -> list[str]:
    """Return words in lines of at most `width` characters, neighbours that are marked alike together."""
    lines: list[list[tuple[str, str]]] = [[]]
    used = 0
    for word, marked in pieces:
        text = shorten(word, width)
        if lines[-1] and used + 1 + len(text) > width:
            lines.append([])
            used = 0
        lines[-1].append((text, marked))
        used += len(text) + 1
    return [_line(line) for line in lines]


def _line(words: list[tuple[str, str]]) -> str:
    begins, ends = {OTHER: "<b><u>", MOVED: "<i>"}, {OTHER: "</u></b>", MOVED: "</i>"}
    pieces = []
    for mark, run in groupby(words, key=itemgetter(1)):
        pieces.append(f"{begins.get(mark, '')}{' '.join(plain(word) for word, _ in run)}{ends.get(mark, '')}")
    return " ".join(pieces)


def _key(run: Run) -> str:
    passage = run.cells[0].passage
    return mark_key(article_id=passage.article_id, quotation_id=passage.quotation_id)


def _hover(one: Wording, run: Run) -> str:
    said = opening(" ".join(run.text.split()[:40]), 40, 10)
    return f"<b>{plain(shorten(one.outlet, 40))}</b><br>{said}"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many quotations several outlets have, and how many of them in different words."""
    if summary["outlet"].nunique() < 2:
        return Found("It takes two outlets to compare a quotation.", drawn=False)
    found = _collated(rows)
    if not found:
        return Found(_NOTHING, drawn=False)
    different = sum(_differing(rows))
    if not different:
        same = f"{counted(len(found), 'quotation')} in several outlets, each time in the same words."
        return Found(same, drawn=False)
    ordered = sum(only_in_order(wordings) for _, wordings in found)
    if len(found) == 1:
        how = "in another order of words" if ordered else "in words that differ"
        return Found(f"One quotation was found in several outlets, {how}.")
    if ordered and ordered < different:
        worded = different - ordered
        differ = f"{worded:,} {'differs' if worded == 1 else 'differ'} in words, {ordered:,} only in their order"
        return Found(f"Of {in_words(len(found))} quotations in several outlets, {differ}.")
    how_many = {2: "both"}.get(different, "all") if different == len(found) else f"{different:,} of them"
    number = capitalised(in_words(len(found)))
    how = "in another order of words" if ordered else "in words that differ"
    return Found(f"{number} quotations were found in several outlets, {how_many} {how}.")


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return of each quotation in several outlets in which words they differ."""
    if rows.empty:
        return [NOBODY]
    found = in_order(rows)
    if not found:
        return [_NOTHING]
    sentences = [told_of(wordings) for _, wordings in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        sentences.append(f"{counted(len(found) - MOST_TOLD, 'more quotation')} in several outlets.")
    return sentences


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return a line per quotation and outlet: how many of all words it has, what it has otherwise, its wording."""
    lines = []
    for number, (_, wordings) in enumerate(_collated(rows), 1):
        for one in wordings:
            first = next(cell for cell in one.cells if cell)
            lines.append(
                {
                    "quotation": number, "speaker": first.passage.speaker, "outlet": one.outlet, "words": one.words,
                    "of": len(one.cells), "articles": one.articles,
                    "against the longest": "–" if one is wordings[0] else "; ".join(variants(wordings[0], one)),
                    "wording": written(one.cells),
                    "key": mark_key(article_id=first.passage.article_id, quotation_id=first.passage.quotation_id),
                }
            )  # fmt: skip
    columns = ["quotation", "speaker", "outlet", "words", "of", "articles", "against the longest", "wording", "key"]
    return pd.DataFrame(lines, columns=columns)


BESIDE = View(
    slug="beside",
    question="Which quotations are printed in different words?",
    draw=draw,
    tell=tell,
    note="Quotations of one speaker that share five words in a row, three of them no function words, or of which one "
    "holds the other whole. The longest wording need not be what was said: nobody here heard it.",
    table=table,
    find=find,
    reading="The same quotation as each prints it; nobody can tell from this what was said.",
    sure=lambda rows, summary, settings: spoken_accuracy(),
)
