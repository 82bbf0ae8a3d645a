"""Quotation marks: the passages that stand inside them, whatever marks a newsroom uses and however they are broken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from components.corpus.blocks import Block

#: It begins with a character class because that is searched fastest; two of ` or ' are one mark.
_MARK = re.compile(r"[“”„‟«»\"＂‘’‚‹›'`](?:(?<=`)`|(?<=')')?")
_FAMILY = {
    "``": "double", "''": "double", "“": "double", "”": "double", "„": "double", "‟": "double", '"': "double",
    "＂": "double", "«": "angle", "»": "angle", "‘": "single", "’": "single", "‚": "single", "'": "single",
    "`": "single", "‹": "angle", "›": "angle",
}  # fmt: skip
_BEFORE_OPENING = frozenset(" \t\r\n\xa0([{—–-/“\"‘'«…:;>")
#: Marks that tell whether they open; a straight one among them tells nothing of the rest.
_CURVED = frozenset('“”"')
_ELISIONS = re.compile(
    r"[’'](?:\d0s|em\b|til\b|cause\b|tis\b|twas\b|n\b|bout\b|round\b|re\b|s\b|ll\b|d\b|ve\b|m\b)", re.I
)


#: Words that a title may write small.
_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "&"]
)


#: An attribution inside a passage that never closes: there the closing mark is missing.
_ATTRIBUTED = re.compile(r",\s(?=(?:(?:he|she|they)\s|(?:[A-Z][\w.’'-]{0,20}\s){1,4})?(?:said|says|told|added)\b)")


#: So many blocks on end may stand between one mark and its partner.
_HELD_OPEN = 6
#: Nobody says so within his own words.
_SAID_BY_NAME = re.compile(r"(?:said|says)\s[A-Z]")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in quotation marks: `text[start:end]` without the marks, `text[outer_start:outer_end]` with them.

    `closed` is false where the closing mark is missing. `continues` is true where the same utterance goes on in the
    next passage (a paragraph that opens and does not close, and a next one that opens again).
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True
    continues: bool = False


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


def passages(text: str, blocks: Sequence[Block]) -> list[Passage]:
    """Return the passages in quotation marks of the measured blocks, outermost ones only, in text order.

    A passage never crosses a block. One that is still open at the end of its block runs to the end of the block if it
    began it or if the next block opens again; otherwise its opening mark is taken for a slip and the passage ends
    with the sentence. Blocks without a mark between one that opens and one that closes are passages whole.
    """
    found: list[Passage] = []
    measured = [block for block in blocks if block.measured]
    through: range | tuple[()] = ()
    for number, block in enumerate(measured):
        following = measured[number + 1] if number + 1 < len(measured) else None
        if number in through:
            found.append(Passage(block.start, block.end, block.start, block.end, closed=False, continues=True))
            continue
        whole = _around_marks(text, measured, number)
        within = bool(found) and found[-1].continues
        in_block = [whole] if whole is not None else _in_block(text, block.start, block.end, within=within)
        if in_block and not in_block[-1].closed:
            through = _held_open(text, in_block[-1], measured, number)
            left_open = _left_open(text, in_block[-1], block, following)
            in_block[-1] = replace(in_block[-1], continues=True) if through else left_open
        found.extend(_trimmed(text, passage) for passage in in_block if text[passage.start : passage.end].strip())
    return found


def _trimmed(text: str, passage: Passage) -> Passage:
    held = text[passage.start : passage.end]
    start = passage.start + len(held) - len(held.lstrip())
    end = start + len(held.strip())
    return passage if (start, end) == (passage.start, passage.end) else replace(passage, start=start, end=end)


def _in_block(text: str, start: int, end: int, *, within: bool) -> list[Passage]:
    """Return the passages of a block; `within` says whether it may begin inside one that the block before left open."""
    found: list[Passage] = []
    opened: _Mark | None = None
    written = list(_marks(text, start, end))
    marks = _without_possessives(text, written)
    if marks and _closes_first(written, start):
        first = next(mark.start for mark in marks if mark.family == "double")
        if within or text[first - 1] in ",.?!":
            began = start if within else _sentence_start(text, start, first)
            opened = _Mark(began, began, "double", opens=True, closes=False)
    nested = _nested(marks)
    for number, mark in enumerate(marks):
        if number in nested and opened is not None and opened.family == "double":
            continue
        if opened is None:
            if mark.opens:
                opened = mark
        elif mark.family != opened.family:
            # A single mark that never closed is an apostrophe after all once a double one opens a word later.
            if opened.family == "single" and mark.opens and not _closes_later(text, mark.end, end):
                opened = mark
        elif mark.closes:
            found.append(Passage(opened.end, mark.start, opened.start, mark.end))
            opened = None
        elif mark.opens:
            if mark.family != "single":
                stop = _last_stop(text, opened.end, mark.start)
                found.append(Passage(opened.end, stop, opened.start, stop, closed=False))
            opened = mark
    if opened is not None and opened.family != "single":
        found.append(Passage(opened.end, end, opened.start, end, closed=False))
    return found


def _nested(marks: Sequence[_Mark]) -> frozenset[int]:
    """Return the numbers of double marks that stand in pairs within other double marks ("He said “go home” and left.").

    Such a pair opens behind one that opens, and behind it two close.
    """
    doubles = [number for number, mark in enumerate(marks) if mark.family == "double"]
    if len(doubles) < 4:
        return frozenset()
    found: set[int] = set()
    for first, inner, closing, last in zip(doubles, doubles[1:], doubles[2:], doubles[3:], strict=False):
        opens = marks[first].opens and marks[inner].opens and not marks[inner].closes
        if opens and all(marks[one].closes and not marks[one].opens for one in (closing, last)):
            found |= {inner, closing}
    return frozenset(found)


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, start, end):
        sign, first, last = match.group(), match.start(), match.end()
        before = text[first - 1] if first > start else " "
        after = text[last] if last < end else " "
        family = _FAMILY[sign]
        if family == "single" and before.isalnum() and after.isalnum():
            continue
        may_open = before in _BEFORE_OPENING and not after.isspace()
        may_close = not before.isspace() and not after.isalnum()
        if family == "single":
            if sign in "’'" and _ELISIONS.match(text, first, end) and may_open:
                continue
            opens = may_open and (sign != "’" or before in '"“') and (after.isalnum() or after in '“"[$…')
            closes = may_close and sign in "’'›" and not opens
        elif sign in "“„«‹``":
            closes = not before.isspace() and not after.isalnum() and before not in _BEFORE_OPENING
            opens = not closes
        elif sign in "”»›":
            opens = before in _BEFORE_OPENING and after.isalnum()
            closes = not opens
        else:
            opens, closes = may_open and not (may_close and before not in " \t\r\n\xa0([{"), may_close
            if not opens and not closes:
                opens = closes = True
        yield _Mark(first, last, family, opens, closes)


def _without_possessives(text: str, marks: list[_Mark]) -> list[_Mark]:
    """Return the marks without plural possessives: "the workers' union", where the real closing mark comes later."""
    kept: list[_Mark] = []
    later: _Mark | None = None
    for mark in reversed(marks):
        if mark.family == "single":
            plural = mark.closes and not mark.opens and text[mark.start - 1] == "s"
            goes_on = text[mark.end : mark.end + 1] == " " and text[mark.end + 1 : mark.end + 2].islower()
            if plural and goes_on and later is not None and later.closes and not later.opens:
                continue
            later = mark
        kept.append(mark)
    return kept[::-1]


def _sentence_start(text: str, start: int, end: int) -> int:
    """Return where the sentence before `end` begins: there a passage began whose opening mark is missing."""
    stop = max(text.rfind(sign, start, end - 1) for sign in (". ", "? ", "! "))
    return stop + 2 if stop >= start else start


def _closes_first(marks: Iterable[_Mark], start: int) -> bool:
    """Whether the first double mark of a block only closes: then the block begins inside words in marks."""
    first = next((mark for mark in marks if mark.family == "double"), None)
    return first is not None and first.closes and not first.opens and first.start > start


def _closes_later(text: str, start: int, end: int) -> bool:
    return any(sign in text[start : min(end, start + 400)] for sign in ("’ ", "’,", "’.", "' ", "',", "'."))


def _last_stop(text: str, start: int, end: int) -> int:
    """Return where an unclosed passage most likely ended: after the last comma or stop before `end`, else at `end`."""
    place = max(text.rfind(sign, start, end) for sign in (",", ".", "?", "!"))
    return place + 1 if place > start else end


def _held_open(text: str, passage: Passage, blocks: Sequence[Block], number: int) -> range | tuple[()]:
    """Return the blocks that stand whole within words which a block opens and a later one closes.

    They have no double mark of their own; so many on end are looked at.
    """
    closing = _closing_block(text, passage, blocks, number)
    return range(number + 1, closing) if closing else ()


def _closing_block(text: str, passage: Passage, blocks: Sequence[Block], number: int) -> int:
    """Return the later block that closes a passage which begins its own block, 0 where none does."""
    attributed = _ATTRIBUTED.search(text, passage.start, passage.end)
    if attributed or text[blocks[number].start : passage.outer_start].strip():
        return 0
    for later in range(number + 1, min(len(blocks), number + _HELD_OPEN)):
        block = blocks[later]
        if _closes_first(_marks(text, block.start, block.end), block.start):
            return later
        if any(mark.family == "double" for mark in _marks(text, block.start, block.end)):
            return 0
    return 0


def _around_marks(text: str, blocks: Sequence[Block], number: int) -> Passage | None:
    """Return a block that is one passage around further marks of the same kind: “Ruiz called it “a gift.” We do not.”

    All its marks are curved, the first is still open when the last comes, and that closes it, or a later block does.
    """
    block = blocks[number]
    if text[block.start] != "“":
        return None
    signs = [match[0] for match in _MARK.finditer(text, block.start, block.end) if match[0] in _CURVED]
    if signs[:2] != ["“", "“"]:
        return None
    depths = list(accumulate(1 if sign == "“" else -1 for sign in signs))
    closes = text[block.end - 1] == "”" and depths[-1] == 0
    if min(depths[:-1]) < 1 or '"' in signs or not (closes or depths[-1] > 0):
        return None
    passage = Passage(block.start + 1, block.end - closes, block.start, block.end, closed=closes)
    return passage if closes or _closing_block(text, passage, blocks, number) else None


def _left_open(text: str, passage: Passage, block: Block, following: Block | None) -> Passage:
    opens_again = following is not None and (
        text[following.start] in "“\"«„`'‘"
        or _closes_first(_marks(text, following.start, following.end), following.start)
    )
    begins_block = not text[block.start : passage.outer_start].strip()
    attributed = _ATTRIBUTED.search(text, passage.start, passage.end)
    if opens_again and not (attributed and _SAID_BY_NAME.match(text, attributed.end())):
        return replace(passage, continues=True)
    if attributed:
        return replace(passage, end=attributed.start() + 1, outer_end=attributed.start() + 1)
    if begins_block:
        return passage
    stop = re.compile(r"[.?!](?=\s|$)").search(text, passage.start, passage.end)
    end = stop.end() if stop else passage.end
    return replace(passage, end=end, outer_end=end)


def is_title(words: str) -> bool:
    """Whether words in marks look like a title ("The Art of War"): few, and all but the small ones with a capital."""
    parts = words.strip(" ,.;").split()
    if not 0 < len(parts) <= 8 or words[-1:] in ".?!" or not parts[-1][:1].isupper():
        return False
    return all(part[:1].isupper() or part[:1].isdigit() or part in _SMALL for part in parts)
