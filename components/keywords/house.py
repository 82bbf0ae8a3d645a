"""Sequences of words with a key of their own: a house's names, and things that houses write in several ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from components.keywords.language import lines, words
from components.reading.words import WORD

#: Words at the end of an outlet's name that it is also known without: "Fox News" is "Fox".
_GENERIC = frozenset(("News", "TV", "Online", "Radio", "Television", "Media", "Network"))

#: By first word: sequences of words with the key they count under (empty: no term), the longest first.
Sequences = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


def pieces_in(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return (start, end) of the words of `text[start:end]`, without possessives, compounds cut at hyphens.

    "U.S.-Japan", "US-Japan" and "US Japan" hold the same two words. A prefix stays on its word ("co-operation").
    """
    return written_in(text, start, len(text) if end is None else end)[0]


def written_in(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[str]]:
    """Return what `pieces_in` does, and the words that stand there."""
    places: list[tuple[int, int]] = []
    written: list[str] = []
    for match in WORD.finditer(text, start, end):
        word = match[0]
        if word.isalnum():  # most words: neither a hyphen nor a possessive
            places.append(match.span())
            written.append(word)
        else:
            pieces = list(_pieces_of(text, *match.span()))
            places += pieces
            written += [text[left:right] for left, right in pieces]
    return places, written


def _pieces_of(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the pieces of one word."""
    word = text[begin:end]
    for place in range(begin, end) if "-" in word or "‑" in word else ():
        if text[place] in "-‑" and text[begin:place].casefold() not in words("prefixes"):
            yield begin, _without_possessive(text, begin, place)
            begin = place + 1
    yield begin, _without_possessive(text, begin, end)


def _without_possessive(text: str, start: int, end: int) -> int:
    return end - 2 if end - start > 2 and text[end - 2] in "'’" and text[end - 1] in "sS" else end


def as_pieces(text: str) -> tuple[str, ...]:
    """Return the words of a short text as `pieces_in` cuts them."""
    return tuple(text[start:end] for start, end in pieces_in(text))


@lru_cache(maxsize=1)
def _common() -> dict[tuple[str, ...], str]:
    """Return the sequences that hold for every outlet: one thing in several spellings, and agencies (no term)."""
    found = {}
    for line in lines("same"):
        key, _, ways = line.partition("=")
        for way in ways.split(","):
            found[as_pieces(way)] = key.strip()
    for agency in lines("agencies"):
        found[as_pieces(agency)] = ""
    return found


@lru_cache(maxsize=1_000)
def sequences(outlet: str) -> Sequences:
    """Return the sequences looked for in an outlet's articles: the common ones, and its own name, which is no term.

    An outlet's name is also its name without the article or a generic last word, written as one word, "the" with its
    last word ("the Times"), and its initials where the name holds some ("BBC"). Single words of it stay ("Asia").
    """
    own = set().union(*(_ways(name) for name in _names(outlet)))
    known = {**_common(), **dict.fromkeys((way for way in own if way), "")}
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for way in sorted(known, key=lambda way: (-len(way), way)):
        by_first.setdefault(way[0], []).append((way, known[way]))
    return {first: tuple(ways) for first, ways in by_first.items()}


def _names(outlet: str) -> set[str]:
    """Return an outlet's name and the others that it is known to use."""
    for line in lines("outlet_names"):
        names = {name.strip() for name in line.split("=")}
        if outlet.casefold() in {name.casefold() for name in names}:
            return {outlet, *names}
    return {outlet}


def _ways(outlet: str) -> set[tuple[str, ...]]:
    name = as_pieces(outlet)
    core = name[1:] if name[:1] in (("The",), ("the",)) else name
    short = core[:-1] if len(core) > 1 and core[-1] in _GENERIC else core
    ways = {name, core, short, ("".join(core),)}
    ways |= {(article, core[-1]) for article in ("the", "The") if core}
    return ways | {(word,) for word in core if word.isupper() and len(word) > 2}
