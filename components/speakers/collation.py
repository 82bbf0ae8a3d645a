"""The wordings of one passage, word under word: what each outlet keeps, leaves out and words otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import groupby
from typing import NamedTuple

from components.reading.words import holds
from components.speakers.alike import QuotedPassage, runs_of

#: Up to so many words in place of so many others are another wording; beyond, they are other words altogether.
_REPLACED = 4
#: So many words in a row that an outlet prints elsewhere in marks are no difference: the quotation is only cut there.
_RUN = 3


class Cell(NamedTuple):
    """One word of one wording: as written, bare, and its passage.

    `other`: another outlet has another word there; `sole`: some outlet has none there.
    """

    word: str
    plain: str
    passage: QuotedPassage
    other: bool = False
    sole: bool = False


@dataclass(frozen=True)
class Wording:
    """One outlet's words at the places of the common axis; None where it has none.

    `articles` counts the outlet's articles that carry any of the passage; the longest wording is shown.
    """

    outlet: str
    articles: int
    cells: tuple[Cell | None, ...]

    @property
    def words(self) -> int:
        """How many words the outlet has."""
        return len(self.plain)

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The outlet's bare words."""
        return tuple(cell.plain for cell in self.cells if cell)


def written(cells: Iterable[Cell | None]) -> str:
    """Return words as printed; " … " stands where another passage begins, so that none run together as if one."""
    parts: list[str] = []
    last: QuotedPassage | None = None
    for cell in cells:
        if cell is not None:
            parts += ["…"] * (last is not None and last != cell.passage) + [cell.word]
            last = cell.passage
    return " ".join(parts)


def collate(group: Sequence[QuotedPassage]) -> list[Wording]:
    """Return the outlets' wordings of a passage on one axis, the longest first.

    The longest wording is the axis; each of the others is laid along it (Ratcliff and Obershelp's matching, Python's
    difflib, over bare words), and where it has words more, the axis gets places more.
    """
    chosen = sorted(_by_outlet(group), key=lambda one: -len(one[1]))
    axis: tuple[str, ...] = ()
    rows: list[list[Cell | None]] = []
    alike = True
    for _, cells, _ in chosen:
        words = tuple(cell.plain for cell in cells)
        if words == axis or not axis:
            rows.append([*cells])
            axis = words
            continue
        alike = False
        order = _laid(axis, words)
        rows = [[row[old] if old is not None else None for old, _ in order] for row in rows]
        rows.append([cells[new] if new is not None else None for _, new in order])
        axis = tuple(axis[old] if old is not None else cells[new or 0].plain for old, new in order)
    marked = map(tuple, rows) if alike else zip(*map(_compared, zip(*rows, strict=True)), strict=True)
    return [Wording(outlet, articles, row) for (outlet, _, articles), row in zip(chosen, marked, strict=True)]


def _by_outlet(group: Sequence[QuotedPassage]) -> Iterator[tuple[str, tuple[Cell, ...], int]]:
    """Yield each outlet with the words of its longest passage and what the same article has of the others."""
    outlets: dict[str, list[QuotedPassage]] = {}
    for one in group:
        outlets.setdefault(one.outlet, []).append(one)
    for outlet, own in outlets.items():
        yield outlet, *_of_outlet(tuple(own))


@lru_cache(maxsize=20_000)  # where an outlet is left out of a group, the others keep their words
def _of_outlet(own: tuple[QuotedPassage, ...]) -> tuple[tuple[Cell, ...], int]:
    ranked = sorted(own, key=lambda one: (-len(one.plain), one.article_id, one.start))
    shown = [ranked[0]]
    for one in ranked[1:]:
        # A headline that repeats the article's own quotation is no second part of it.
        if one.article_id == ranked[0].article_id and not any(_repeats(one, other) for other in shown):
            shown.append(one)
    shown.sort(key=lambda one: one.start)
    cells = tuple(Cell(word, plain, one) for one in shown for word, plain in zip(one.words, one.plain, strict=True))
    return cells, len({one.article_id for one in own})


def _repeats(one: QuotedPassage, other: QuotedPassage) -> bool:
    return holds(other.plain, one.plain) or not set(runs_of(one.plain)).isdisjoint(runs_of(other.plain))


@lru_cache(maxsize=20_000)  # as above
def _laid(axis: tuple[str, ...], words: tuple[str, ...]) -> tuple[tuple[int | None, int | None], ...]:
    """Return the places of the new axis: which place of the old one and which word stand there."""
    found: list[tuple[int | None, int | None]] = []
    for kind, left, right, first, last in SequenceMatcher(None, axis, words, autojunk=False).get_opcodes():
        paired = 0
        if kind == "equal" or (kind == "replace" and max(right - left, last - first) <= _REPLACED):
            paired = min(right - left, last - first)
        found += [(left + step, first + step) for step in range(paired)]
        found += [(at, None) for at in range(left + paired, right)]
        found += [(None, at) for at in range(first + paired, last)]
    return tuple(found)


def _compared(place: Sequence[Cell | None]) -> list[Cell | None]:
    """Return one place of all wordings, its cells marked where they are not all the same word, or not all there."""
    other, sole = len({cell.plain for cell in place if cell}) > 1, None in place
    return [cell._replace(other=other, sole=sole) if cell and (other or sole) else cell for cell in place]


@dataclass(frozen=True)
class Run:
    """Neighbouring places where a wording has the same kind of thing; `kind` is kept, other or out."""

    kind: str
    start: int
    end: int
    cells: tuple[Cell, ...] = ()

    @property
    def text(self) -> str:
        """The words as written."""
        return " ".join(cell.word for cell in self.cells)


def runs(wording: Wording) -> list[Run]:
    """Return a wording in runs along the axis; a run never crosses from one passage to the next."""
    found: list[Run] = []
    for at, cell in enumerate(wording.cells):
        kind = "out" if cell is None else "other" if cell.other else "kept"
        last = found[-1] if found else None
        if last and last.kind == kind and (cell is None or last.cells[-1].passage == cell.passage):
            found[-1] = replace(last, end=at + 1, cells=(*last.cells, *([cell] if cell else ())))
        else:
            found.append(Run(kind, at, at + 1, (cell,) if cell else ()))
    return found


@lru_cache(maxsize=20_000)  # another choice of outlets leaves most quotations with the outlets that they had
def collated(group: tuple[QuotedPassage, ...]) -> tuple[tuple[Wording, ...], tuple[tuple[tuple[int, ...], ...], ...]]:
    """Return what `collate` does, and of each wording the places of each run that `cut_otherwise` may unmark."""
    wordings = tuple(collate(group))
    return wordings, tuple(tuple(_marked_runs(one.cells)) for one in wordings)


def _marked_runs(cells: tuple[Cell | None, ...]) -> Iterator[tuple[int, ...]]:
    for marked, own in groupby(range(len(cells)), key=lambda at: _is_marked(cells[at])):
        places = tuple(at for at in own if cells[at]) if marked else ()
        if len(places) >= _RUN:
            yield places


def cut_otherwise(group: tuple[QuotedPassage, ...], printed: Mapping[str, str]) -> list[Wording]:
    """Return a group's wordings without marks on words that all others print too, if not there: it is only parted.

    `printed` is what each outlet prints in marks, as `in_a_row` writes it.
    """
    wordings, runs_of_each = collated(group)
    return [
        _unmarked(one, marked, [printed[other.outlet] for other in wordings if other is not one]) if marked else one
        for one, marked in zip(wordings, runs_of_each, strict=True)
    ]


def in_a_row(quotations: Iterable[Sequence[str]]) -> str:
    """Return the bare words of quotations as one text, a line each and a blank around each word.

    Whether a run of words stands in any of them is then whether its own text stands in this.
    """
    return "\n".join(f" {' '.join(words)} " for words in quotations)


def _unmarked(one: Wording, marked: tuple[tuple[int, ...], ...], others: Sequence[str]) -> Wording:
    found = list(one.cells)
    for places in marked:
        run = in_a_row([[cell.plain for at in places if (cell := one.cells[at])]])
        if all(run in of_outlet for of_outlet in others):
            for at in places:
                if cell := found[at]:
                    found[at] = cell._replace(other=False, sole=False)
    return replace(one, cells=tuple(found))


def _is_marked(cell: Cell | None) -> bool:
    return cell is None or cell.other or cell.sole
