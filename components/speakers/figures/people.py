"""Who gets to speak in up to eight outlets: people in rows, outlets in columns, a bar in each cell."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, mark_key
from components.figure.marks import Bar
from components.figure.records import distinct
from components.figure.rows import Rows
from components.figure.sheet import characters, in_lines, pixels, plain
from components.palette import NARROW, Palette
from components.speakers.figures.blocks import BLOCK, by_quotation, quotation_key
from components.speakers.measure import NAMELESS
from components.speakers.settings import unit
from components.speakers.summary import amounts, speaker_order
from components.speakers.wording import hover, said
from components.wording import counted, shorten

#: People with a row of their own; the others share one, in which only numbers stand: together they would dwarf all.
MOST_PEOPLE = 8
#: Up to so many quotations in an outlet each is a block of its own; beyond, a block is all that a speaker says.
MOST_BLOCKS = 60
#: Pixels of a row, of a bar's number beside it, of a line under it, of the names at the left at most, and between
#: two columns.
_ROW, _NUMBER, _UNDER, _WIDEST, _BETWEEN = 26, 74, 17, 190, 18
#: How speech is drawn: quoted, in the article's words, in its words as another person passed it on.
_PASSED_ON = 0.2  # part of a speaker's words in an outlet from which on it is written who passed them on
_FILLS = {"quoted": "full", "reported": "hatched", "relayed": "faint hatched"}


class Block(NamedTuple):
    """A piece of a bar: how it is drawn, how long it is, what it opens and says."""

    kind: str
    length: int
    key: str
    hover: str


Cells = dict[tuple[str, str], list[Block]]


def draw_people(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a row per person, a column per outlet: quoted words full, paraphrased ones hatched, on one scale."""
    outlets = distinct(summary, "outlet")
    people, others = people_of(summary)
    cells = _by_quotation(rows, settings) if _few(summary) else _by_speaker(rows, settings)
    numbers = _numbers(summary, settings)
    narrow = palette.width <= NARROW
    gutter = 96.0 if narrow else min(_WIDEST, max(map(pixels, map(_name, people))) + 20)
    figure = Rows(palette, gutter=gutter)
    thing = "words" if unit(settings) == "words" else "times"
    relayed = any(block.kind == "relayed" for blocks in cells.values() for block in blocks)
    figure.key(
        ("full", "quotation"),
        ("hatched", "paraphrase"),
        *([("faint hatched", "fainter: paraphrase as another person passed it on")] if relayed else []),
        ("", f"99 + 203: {thing} quoted + paraphrased"),
    )
    figure.space(4)
    longest = max(sum(block.length for block in cells.get((outlet, one), [])) for outlet in outlets for one in people)
    columns = 1 if narrow else len(outlets)
    beside = _NUMBER + 8 if narrow else _BETWEEN
    scale = max(0.1, 1 - beside / (figure.scale_width / columns)) / max(longest, 1)
    relays = {} if thing != "words" else _relays(rows)
    drawn: list[Bar] = []
    if not narrow:
        figure.heads(outlets, at=0)
        figure.across(figure.y)
    for person in people:
        if narrow:
            figure.heading(_name(person), outlet=False)
        drawn += _row(figure, person, outlets, cells, numbers, relays, scale, narrow)
        if not narrow:
            figure.across(figure.y)
    if others:
        _others(figure, others, outlets, numbers, narrow)
    figure.bars(drawn, BLOCK)
    return figure.finish((0, columns))


def _others(
    figure: Rows, others: list[str], outlets: list[str], numbers: dict[tuple[str, str], tuple[int, int]], narrow: bool
) -> None:
    """Write how many others there are, and the sum of their words in each outlet."""
    quoted_too = sum(any(numbers.get((outlet, one), (0, 0))[0] for outlet in outlets) for one in others)
    some = f" ({quoted_too:,} quoted)" if quoted_too < len(others) else ""
    called = f"{counted(len(others), 'other')}{some}"
    y = 0.0 if narrow else figure.row(_ROW)
    if narrow:
        figure.heading(called, outlet=False)
    else:
        figure.label(called, y, 1, loud=False)
    for place, outlet in enumerate(outlets):
        sums = [numbers[outlet, one] for one in others if (outlet, one) in numbers]
        quoted, reported = (sum(one[part] for one in sums) for part in (0, 1))
        if narrow:
            y = figure.row(_ROW - 6)
            figure.label(shorten(outlet, 14), y, 1, outlet=outlet)
        figure.note(_number(quoted, reported) if sums else "–", y, 0 if narrow else place, xref="x")


def people_of(summary: pd.DataFrame) -> tuple[list[str], list[str]]:
    """Return who has a row, most words first and the nameless last, and all others."""
    order = speaker_order(summary)
    named = [one for one in order if one not in NAMELESS]
    most = MOST_PEOPLE if len(named) > MOST_PEOPLE + 1 else len(named)
    return named[:most] + [one for one in order if one in NAMELESS], named[most:]


def _row(
    figure: Rows, person: str, outlets: list[str], cells: Cells, numbers: dict[tuple[str, str], tuple[int, int]],
    relays: dict[tuple[str, str], str], scale: float, narrow: bool,
) -> list[Bar]:  # fmt: skip
    """Keep a row for a person (narrow: one for each outlet), write the numbers, and return the bars.

    Numbers, and through whom somebody speaks, stand under a bar in its own column; where it is narrow, beside it.
    """
    drawn: list[Bar] = []
    y = 0.0 if narrow else figure.row(_ROW)
    room = characters(figure.scale_width / (1 if narrow else len(outlets)) - 6)
    most = 0
    if not narrow:
        figure.label(_name(person), y, 1)
    for place, outlet in enumerate(outlets):
        left = 0.0 if narrow else float(place)
        if narrow:
            y = figure.row(_ROW - 6)
            figure.label(shorten(outlet, 14), y, 1, outlet=outlet)
        if (outlet, person) not in numbers:
            figure.note("–", y, left, xref="x")
            continue
        end = left
        for block in cells.get((outlet, person), []):
            colour, length = figure.palette.outlet(outlet), scale * block.length
            drawn.append(Bar(y, end, length, block.key, block.hover, colour, _FILLS[block.kind]))
            end += length
        told = in_lines(relays[outlet, person], room, 2) if (outlet, person) in relays else []
        if narrow:
            figure.note(_number(*numbers[outlet, person]), y, end, 5, figure.palette.ink, xref="x")
            for number, line in enumerate(told):
                figure.note(plain(line), figure.y + _UNDER * (number + 0.5), left, xref="x")
            figure.space(_UNDER * len(told))
        else:
            figure.note(_number(*numbers[outlet, person]), y + _UNDER, left, 0, figure.palette.ink, xref="x")
            for number, line in enumerate(told):
                figure.note(plain(line), y + _UNDER * (number + 2), left, xref="x")
            most = max(most, 1 + len(told))
        key = mark_key(outlet=outlet, speaker=person)
        figure.opens(y, left, left + 1, BLOCK, key, f"<b>{plain(shorten(person, 40))}</b><br>{plain(outlet)}")
    figure.space(6 if narrow else _UNDER * most)
    return drawn


def _name(person: str) -> str:
    return shorten(person, 26)


def _number(quoted: int, reported: int) -> str:
    return f"{quoted:,} + {reported:,}"


def _numbers(summary: pd.DataFrame, settings: Settings) -> dict[tuple[str, str], tuple[int, int]]:
    """Return what is quoted and paraphrased by outlet and speaker."""
    columns = ["outlet", "speaker", *amounts(settings)]
    lines = summary.loc[summary["speaker"] != "", columns].to_numpy(dtype=object).tolist()
    return {(outlet, speaker): (int(quoted), int(reported)) for outlet, speaker, quoted, reported in lines}


def _few(summary: pd.DataFrame) -> bool:
    return bool((summary["quotations"] + summary["reports"]).groupby(summary["outlet"]).sum().max() <= MOST_BLOCKS)


def _by_quotation(rows: pd.DataFrame, settings: Settings) -> Cells:
    """Return a block per quotation and way of speaking, quoted ones first."""
    cells: Cells = defaultdict(list)
    for passages in by_quotation(rows):
        first = passages[0]
        quoted = sum(passage["words"] for passage in passages if passage["voice"] == "quoted")
        reported = sum(passage["words"] for passage in passages) - quoted
        if unit(settings) == "quotations":
            quoted, reported = (1, 0) if quoted else (0, 1)
        other = "relayed" if first["via"] else "reported"
        for kind, length in (("quoted", quoted), (other, reported)):
            if length:
                cells[first["outlet"], first["speaker"]].append(
                    Block(kind, length, quotation_key(first), hover(passages))
                )
    return {place: sorted(blocks, key=_kind) for place, blocks in cells.items()}


def _kind(block: Block) -> int:
    return list(_FILLS).index(block.kind)


def _by_speaker(rows: pd.DataFrame, settings: Settings) -> Cells:
    """Return a block per way of speaking: all that a speaker says so in an outlet."""
    sums: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: dict.fromkeys(_FILLS, 0))
    for passages in by_quotation(rows):
        first = passages[0]
        here, other = sums[first["outlet"], first["speaker"]], "relayed" if first["via"] else "reported"
        quoted = sum(passage["words"] for passage in passages if passage["voice"] == "quoted")
        if unit(settings) == "quotations":
            here["quoted" if quoted else other] += 1
        else:
            here["quoted"] += quoted
            here[other] += sum(passage["words"] for passage in passages) - quoted
    return {
        (outlet, speaker): [
            Block(kind, length, mark_key(outlet=outlet, speaker=speaker), _told(outlet, speaker, here, settings))
            for kind, length in here.items()
            if length
        ]
        for (outlet, speaker), here in sums.items()
    }


def _told(outlet: str, speaker: str, here: dict[str, int], settings: Settings) -> str:
    much = said(here["quoted"], here["reported"] + here["relayed"], settings)
    return f"<b>{plain(speaker)}</b><br>{plain(outlet)}<br>{plain(much)}"


def _relays(rows: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Return by outlet and speaker how many of the words come through one other person, where it is one alone.

    What is a small part of a speaker's words there is told by the bar and the table alone.
    """
    found: dict[tuple[str, str], str] = {}
    said = rows.groupby(["outlet", "speaker"], sort=False)["words"].sum().to_dict()
    passed_on = rows[(rows["via"] != "") & (rows["speaker"] != "")]
    for (outlet, speaker), own in passed_on.groupby(["outlet", "speaker"], sort=False):
        words = int(own["words"].sum())
        if own["via"].nunique() == 1 and words >= _PASSED_ON * said[outlet, speaker]:
            how = {"quoted": " quoted,", "reported": " paraphrased,"}.get("".join(own["voice"].unique()), "")
            found[str(outlet), str(speaker)] = f"{words:,}{how} as told by {own['via'].iloc[0]}"
    return found
