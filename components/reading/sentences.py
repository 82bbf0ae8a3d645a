"""Sentences: where each one starts and ends, block by block."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise

from components.corpus.blocks import Block
from components.reading.model import Sentence
from components.reading.quotations.taglines import is_tagline

#: White space of every kind becomes one blank of the same width, so that offsets hold.
_SPACE = re.compile(r"[^\S ]")
#: Marks, brackets and stops that belong to the sentence before them.
_CLOSERS = re.compile(r"[”’»\"')\]\s.!?…]*[”’»)\].!?…]|[\"']+(?=\s|$)")
#: A piece that ends so goes on in the next piece: a title or an initial is no end of a sentence.
_GOES_ON = re.compile(
    r"(?:^|[\s(“\"‘']|\b[DIR]-)(?:[A-Z]|Cmdr|Lt|Col|Gen|Capt|Sgt|Maj|Adm|Cpl|Pvt|Sen|Sens|Rep|Reps|Gov|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|Fr|"
    r"Supt|Det|Insp|Amb|Pres|Sec|St|vs|v|Jr|Sr)\.$"
)
#: Abbreviations that are words as well ("said no. Nobody"): before a number they shorten, before a word they end.
_WORD_ENDS = re.compile(
    r"(?<!\S)[“\"‘]?(?:[Nn]o|me|may|May|art|fig|col|mar|ill|miss|fed|arc|con|reps|ore|ok|OK|DC|LA|Art|Ken|Ida|Penn)\."
    r"(?=\s+[“\"‘]?[A-Z][a-z’']+)"
    r"|\b(?:Inc|Corp|Co|Ltd|Bros|D\.C|U\.S|U\.N|U\.K|a\.m|p\.m|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z][a-z]{1,4})\."
    r"(?=\s+(?:The|He|She|It|They|But|And|In|This|His|Her|We|There)\s)"
)
#: A question or a cry in marks, which whoever asked may follow.
_ASKED = re.compile(r"[?!][”\"’']+$")
_MARKS = ("”", '"', "’", "'")
#: A whole sentence in brackets, before another one.
_BRACKETED = re.compile(r"\([^()]*[.?!]\)\s+(?=[A-Z“\"‘])")
#: No paragraph of an article is nearly as long.
_WINDOW = 4000
_STOP_AND_MARK = re.compile(r"(?<=[a-z0-9)])[.?!]\s+(?=[“\"][A-Z])")
#: An opening mark that the splitter left behind.
_OPENS_AT_END = re.compile(r"(?<=\s)[“‘«\"'(]+\s*$")
_OPENING = tuple("“‘«\"'(")
_LOWER_START = re.compile(r"[\s\"'“‘(\[]*[a-z]")


def split(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Return the sentences of the measured blocks, in text order, without white space around them.

    The first paragraph is the lead; headlines and standfirsts are the headline. Marks and brackets that follow a
    stop belong to the sentence that they close.
    """
    found: list[Sentence] = []
    lead_seen = False
    for block in blocks:
        if not block.measured:
            continue
        place = "headline" if block.kind in ("headline", "standfirst") else "body"
        if block.kind == "paragraph" and not lead_seen:
            place, lead_seen = "lead", True
        for start, end in spans_in(text, block.start, block.end):
            found.append(Sentence(len(found), start, end, place))
    return tuple(found)


def spans_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every sentence in `text[start:end]`."""
    flat = text[start:end]
    if not flat.isprintable():  # the blank is the only white space that can be printed
        flat = _SPACE.sub(" ", flat)
    pieces: list[list[int]] = []
    at = 0
    for sentence in chain.from_iterable(_splitter()("en", window) for window in _windows(flat)):
        at = flat.find(sentence, at)
        bracketed = _BRACKETED.match(sentence) if sentence[:1] == "(" else None
        if bracketed:
            pieces.append([at, at + bracketed.end()])
        pieces.append([at + bracketed.end() if bracketed else at, at + len(sentence)])
        at += len(sentence)
    for left, right in pairwise(pieces):
        tail = flat[max(left[0], left[1] - 6) : left[1]]
        opens = _OPENS_AT_END.search(tail) if tail.rstrip()[-1:] in _OPENING else None
        if opens:
            left[1] = right[0] = left[1] - len(opens.group())
    for piece_start, piece_end in _mend(flat, pieces):
        piece = flat[piece_start:piece_end].rstrip()
        if piece:
            yield start + piece_start + len(piece) - len(piece.lstrip()), start + piece_start + len(piece)


@cache
def _splitter() -> Callable[[str, str], Iterable[str]]:
    from sentencex import segment  # noqa: PLC0415 (a compiled library: loaded when the first article is read)

    return segment


def _stops_within(flat: str, start: int, end: int) -> bool:
    """Whether words follow behind a stop and a blank: only there can a piece be cut."""
    stop = flat.find(". ", start, end)
    return stop >= 0 and flat[stop + 2 : end].strip() != ""


def _goes_on(before: str) -> bool:
    """Whether what ends so goes on: only its last word can tell."""
    return before[-1:] == "." and _is_shortened(before[before.rfind(" ") + 1 :])


@lru_cache(maxsize=1 << 14)
def _is_shortened(word: str) -> bool:
    return _GOES_ON.search(word) is not None


def _before_marks(flat: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a piece cut before each mark that opens behind a stop: one left open keeps the splitter from seeing it."""
    at, counted, depth, straight = start, start, 0, 0
    for found in _STOP_AND_MARK.finditer(flat, start, end):
        held = flat[counted : found.end()]
        depth += held.count("“") - held.count("”")
        straight += held.count('"')
        counted = found.end()
        if depth <= 0 and straight % 2 == 0 and not _goes_on(flat[max(at, found.end() - 12) : found.end()].rstrip()):
            yield at, found.end()
            at = found.end()
    yield at, end


def _behind_words(flat: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a piece cut behind each word that the splitter took for an abbreviation."""
    for found in _WORD_ENDS.finditer(flat, start, end):
        yield start, found.end()
        start = found.end()
    yield start, end


def _windows(flat: str) -> Iterator[str]:
    """Yield a block in windows, cut after a sentence or at least a word: the splitter's time grows with the square."""
    at = 0
    while len(flat) - at > _WINDOW:
        cut = flat.rfind(". ", at, at + _WINDOW) + 1 or flat.rfind(" ", at, at + _WINDOW)
        cut = cut if cut > at else at + _WINDOW
        yield flat[at:cut]
        at = cut
    yield flat[at:]


def _mend(flat: str, pieces: list[list[int]]) -> list[list[int]]:
    """Return the pieces with closing marks handed back to the sentence before, and wrong breaks taken away."""
    mended: list[list[int]] = []
    cut: Iterable[Sequence[int]] = chain.from_iterable(
        _behind_words(flat, *piece) if _stops_within(flat, *piece) else (piece,) for piece in pieces
    )
    if " “" in flat or ' "' in flat:
        cut = chain.from_iterable(_before_marks(flat, *piece) for piece in cut)
    for first, last in cut:
        begin = first
        if mended:
            before = flat[mended[-1][0] : mended[-1][1]].rstrip()[-12:]
            tagged = before[-1:] in _MARKS and _ASKED.search(before[-4:]) and is_tagline(flat, begin, last)
            letter = flat[begin : begin + 1]
            if tagged or _goes_on(before) or (not letter.isupper() and _LOWER_START.match(flat, begin, last)):
                mended[-1][1] = last
                continue
            closers = None if letter.isalnum() else _CLOSERS.match(flat, begin, last)
            if closers:
                begin = closers.end()
                mended[-1][1] = begin
        if begin < last:
            mended.append([begin, last])
    return mended
