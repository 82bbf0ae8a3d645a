"""In which words one wording of a passage differs from another, in sentences that say only what is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import groupby, product

from components.reading.words import count_words
from components.speakers.collation import Cell, Wording, written
from components.wording import counted, listed, shorten

#: So many words in a row that stand in both, in another place, are moved though the stretch around them is not.
_RUN = 3
_MOST_WORDINGS, _MOST_VARIANTS, _CHARACTERS = 3, 6, 60


def told_of(wordings: Sequence[Wording]) -> str:
    """Return a sentence on the wordings of one passage: how long each is, and what the others have otherwise.

    "Ana Ruiz, “The bridge is open”: 4 words in Ledger; Wire is without “The”."
    """
    first, others = wordings[0], wordings[1:]
    cell = next(cell for cell in first.cells if cell)
    opening = shorten(written(first.cells), _CHARACTERS).strip(",.;: ")
    same = [one.outlet for one in others if one.plain == first.plain]
    different = [one for one in others if one.plain != first.plain]
    parts = [f"{counted(first.words, 'word')} in {first.outlet}"]
    if same:
        parts.append(f"{listed(same, _MOST_WORDINGS)} {'has' if len(same) == 1 else 'have'} the same word for word")
    parts += [f"{one.outlet} {listed(variants(first, one), _MOST_VARIANTS)}" for one in different[:_MOST_WORDINGS]]
    if more := len(different) - len(different[:_MOST_WORDINGS]):
        parts.append(f"{counted(more, 'more outlet')} {'words' if more == 1 else 'word'} it otherwise")
    return f"{cell.passage.speaker}, “{opening}”: {'; '.join(parts)}."


def variants(first: Wording, one: Wording) -> list[str]:
    """Return what a wording has otherwise than the first, in the order of the words; that it is the same if it is.

    Words that both have, in another place, are told as that.
    """
    moved = moved_words(first, one)
    found: list[str] = []
    for kind, pairs in groupby(zip(first.cells, one.cells, strict=True), key=partial(_kind, moved=moved)):
        theirs, own = (written(side) for side in zip(*pairs, strict=True))
        theirs, own = (_quoted(text) for text in (theirs, own))
        if kind == "other":
            found.append(f"has {own} for {theirs}")
        elif kind == "out":
            found.append(f"is without {theirs}")
        elif kind == "more":
            found.append(f"has also {own}")
        elif kind == "moved":
            found.append(f"has {own} in another place")
    return list(_shortened(found)) or ["the same word for word"]


def moved_words(first: Wording, one: Wording) -> frozenset[int]:
    """Return the ids of the cells of runs that stand in both wordings, but not at the same place.

    A run is a whole stretch that the other has elsewhere, or `_RUN` words of a longer one.
    """
    stretches: dict[str, list[list[Cell]]] = {"out": [], "more": []}
    for kind, pairs in groupby(zip(first.cells, one.cells, strict=True), key=_kind):
        if kind in stretches:
            stretches[kind].append([cell for pair in pairs for cell in pair if cell])
    found = set[int]()
    for theirs, own in product(stretches["out"], stretches["more"]):
        one_side, other_side = ([cell.plain for cell in side] for side in (theirs, own))
        for left, right, size in SequenceMatcher(None, one_side, other_side, autojunk=False).get_matching_blocks():
            if size >= _RUN or size == len(theirs) == len(own):
                found.update(map(id, [*theirs[left : left + size], *own[right : right + size]]))
    return frozenset(found)


def _kind(pair: tuple[Cell | None, Cell | None], moved: frozenset[int] = frozenset()) -> str:
    theirs, own = pair
    if theirs and own:
        return "same" if theirs.plain == own.plain else "other"
    if id(theirs or own) in moved:
        return "" if theirs else "moved"
    return "out" if theirs else "more" if own else ""


def _quoted(text: str) -> str:
    """Return words in marks; of many, the first and the last, and how many they are."""
    words = text.split()
    bare = text.strip(",.;: ")
    if len(bare) <= _CHARACTERS:
        return f"“{bare}”"
    ends = f"{' '.join(words[:3])} … {' '.join(words[-3:])}".strip(",.;: ")
    return f"“{ends}” ({counted(count_words(text), 'word')})"


def _shortened(found: list[str]) -> Iterator[str]:
    """Yield the variants without repeating the verb of the one before: "is without “a”, “b”"."""
    before = ""
    for one in found:
        verb, _, rest = one.partition(" “")
        yield f"“{rest}" if verb == before else one
        before = verb
