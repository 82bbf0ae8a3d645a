"""Where a sentence begins any word has a capital: what the rest of the article tells of such words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from components.reading.persons import lists, names
from components.reading.persons.names import Name
from components.reading.persons.runs import Token
from components.reading.persons.words import fold

_ACTS = re.compile(
    rf"[’']s\b|,?[ \xa0](?:{'|'.join(sorted(lists.words('verbs_of_speech')))}|was|is|has|had|who|[a-z]{{3,}}ed)\b"
)
_DATED = re.compile(r",?[ \xa0]\d")
_BEFORE_DATES = re.compile(
    r"(?:\d|\b(?:[Ii]n|[Ss]ince|[Bb]y|of|until|last|next|this|early|late|and|or|to|from))[ \xa0]$"
)
#: The words of one run, and whether it opens a sentence.
Piece = tuple[list[Token], bool]


def sifted(text: str, found: Sequence[Name], pieces: Sequence[Piece], doubtful: Sequence[Name]) -> list[Name]:
    """Return the names without those that only a sentence's start makes, and without its first word where it is none.

    `doubtful` are ordinary words that open a sentence alone.
    """
    common = _common(text, found, pieces, doubtful) if doubtful else set()
    kept = [name for name in found if name not in common] if common else list(found)
    kept = _surnames(text, _first_names(text, kept, pieces), pieces)
    lasts = {name.key[-1] for name in kept if "-" not in name.words[-1]}
    kept = [name for name in kept if len(name.key) != 2 or not _is_pair(name, lasts)]
    starts = {piece[0][1] for piece, opens in pieces if opens and len(piece) > 1}
    led = [name for name in kept if name.start in starts and len(name.words) > 1 and names.is_word(name.words[0])]
    if not led:
        return kept
    led_ones = set(led)
    known = {name.key for name in kept if name not in led_ones}
    shorter = {name: _without_first(name) for name in led if _is_led(name, known, {key[-1] for key in known})}
    return [shorter.get(name, name) for name in kept]


def _first_names(text: str, found: list[Name], pieces: Sequence[Piece]) -> list[Name]:
    """Return the names with their first word where that opens a sentence and is a first name: "Will Hurd said"."""
    doubtful = {
        piece[1][1]: piece[0]
        for piece, opens in pieces
        if opens and len(piece) > 1 and fold(piece[0][0]) in names.DOUBTFUL
    }
    if not doubtful:
        return found
    known = {name.key for name in found}
    return [_led_by(text, name, doubtful.get(name.start), known) for name in found]


def _led_by(text: str, name: Name, token: Token | None, known: set[tuple[str, ...]]) -> Name:
    """Return a name with the first name before it where the article has the whole elsewhere, or somebody acts."""
    if token is None or len(name.words) > 2 or name.kind not in ("", "person"):
        return name
    key = (fold(token[0]), *name.key)
    if key not in known and not _ACTS.match(text, name.end):
        return name
    return replace(name, outer=token[1], start=token[1], words=(token[0], *name.words), key=key, kind="person")


def _surnames(text: str, found: list[Name], pieces: Sequence[Piece]) -> list[Name]:
    """Return the names with the single words that are the surname of somebody named here: "May said" of Theresa May."""
    known = {name.key[-1] for name in found if len(name.key) > 1 and name.key[-1] in names.SURNAMES}
    if not known:
        return found
    taken = {name.end for name in found}
    more = [
        Name(start, start, end, (word,), (fold(word),))
        for piece, opens in pieces
        for word, start, end in piece
        if end not in taken and fold(word) in known and _is_surname(text, start, end, opens and start == piece[0][1])
    ]
    return sorted([*found, *more], key=lambda name: name.start) if more else found


def _is_surname(text: str, start: int, end: int, opens: bool) -> bool:
    """Return whether a month or the like stands as a person: it acts or owns, and no day or year is near."""
    if _DATED.match(text, end) or _BEFORE_DATES.search(text, max(0, start - 12), start):
        return False
    return _ACTS.match(text, end) is not None or (not opens and not text[end : end + 1].isspace())


def _common(text: str, found: Sequence[Name], pieces: Sequence[Piece], doubtful: Sequence[Name]) -> set[Name]:
    """Return the doubtful names that the article has with a capital only where a sentence opens."""
    inside = set(map(fold, {token[0] for piece, opens in pieces for token in piece[opens:]}))
    inside.update(part for name in found if len(name.key) > 1 for part in name.key)
    parties = {name.words for name in doubtful if names.names_a_party(text, name)}
    return {name for name in doubtful if name.key[-1] not in inside and name.words not in parties}


def _is_pair(name: Name, lasts: set[str]) -> bool:
    """Return whether a hyphen joins two people of the article: "the Romney-Ryan ticket"."""
    return len(name.words) == 1 and len(name.key) == 2 and lasts.issuperset(name.key)


def _is_led(name: Name, known: set[tuple[str, ...]], lasts: set[str]) -> bool:
    """Return whether the first word of a name is the sentence's: the article knows the rest, and never the whole."""
    if name.key in known or name.kind == "organisation":
        return False
    rest = name.key[len(name.key) - len(name.words) + 1 :] if len(name.key) >= len(name.words) else name.key[1:]
    if rest in known or (len(rest) == 1 and rest[0] in lasts):
        return True
    return len(rest) > 1 and rest[0] in lists.first_names()


def _without_first(name: Name) -> Name:
    """Return a name without its first word and the space behind it."""
    cut = len(name.words[0]) + 1
    gone = len(names.parts(name.words[0])) or 1
    start = name.start + cut
    return replace(name, outer=start, start=start, words=name.words[1:], key=name.key[gone:], kind="")
