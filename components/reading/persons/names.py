"""Where names stand in a text: runs of capitalised words, cut into titles, role and the name itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.reading.persons import lists
from components.reading.persons.words import RUN, TOKEN, fold, parts

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
#: Nouns that are joined to what follows them with "of": the Secretary of State, the University of Ohio.
_JOINS = re.compile(r"[ \xa0](?:of|for)(?:[ \xa0]the)?[ \xa0]")


@dataclass(slots=True)
class Name:
    """One name in the text. `start` and `end` enclose the name without titles, `outer` begins with its titles.

    `words` are the words of the name as written, `key` its folded parts, `title` the folded words of address before
    it, `role` the words of office before it ("US Defense Secretary"), `kind` person, organisation, place or "".
    `certain` is false for a lone capitalised word at a sentence's start.
    """

    outer: int
    start: int
    end: int
    words: tuple[str, ...]
    key: tuple[str, ...]
    title: tuple[str, ...] = ()
    role: str = ""
    kind: str = ""
    certain: bool = True
    block: int = 0


@dataclass(slots=True)
class Office:
    """A run of capitalised words that names an office and nobody ("the Defense Secretary")."""

    start: int
    end: int


Token = tuple[str, int, int]


def lower_words(text: str) -> frozenset[str]:
    """Return the words that stand in lower case somewhere in the text: such a word is hardly a name."""
    tokens = {token.strip(",.;:!?()[]\"“”'’") for token in set(text.split())}
    return frozenset(token for token in tokens if token.islower())


def runs(text: str, start: int, end: int) -> Iterator[list[Token]]:
    """Yield the runs of capitalised words of `text[start:end]` as tokens; runs joined by "of" are one."""
    held: list[Token] = []
    for match in RUN.finditer(text, start, end):
        tokens = [(token[0], token.start(), token.end()) for token in TOKEN.finditer(text, *match.span())]
        if not tokens:
            continue
        if held and len(held) < 16 and _joined(text, held, match.start()):
            gap = text[held[-1][2] : match.start()].strip()
            held.append((gap, held[-1][2] + 1, match.start() - 1))
            held.extend(tokens)
            continue
        if held:
            yield held
        held = tokens
    if held:
        yield held


def _joined(text: str, held: list[Token], start: int) -> bool:
    """Return whether "of" joins a run to the next one ("Secretary of State", "University of Ohio")."""
    gap = start - held[-1][2]
    if not 4 <= gap <= 9 or not _JOINS.fullmatch(text, held[-1][2], start):
        return False
    last = fold(held[-1][0])
    return last in lists.words("organisations") or last in lists.roles()


class Splitter:
    """Cuts runs into titles, role and name, with what the whole text tells about its words."""

    def __init__(self, lower: frozenset[str]) -> None:
        self.lower = lower

    def split(self, run: Sequence[Token], at_start: bool) -> Iterator[Name | Office]:
        """Yield the names and offices of one run; `at_start` says that it opens a sentence."""
        for piece, opens in self._pieces(run, at_start):
            found = self._read(piece, opens)
            if found:
                yield found

    def _pieces(self, run: Sequence[Token], at_start: bool) -> Iterator[tuple[list[Token], bool]]:
        """Yield a run in pieces, cut at words that are no part of names (weekdays, function words)."""
        piece: list[Token] = []
        opens = at_start
        for number, token in enumerate(run):
            if self._is_common(token[0], number, run, at_start):
                if piece:
                    yield piece, opens
                piece, opens = [], False
            else:
                piece.append(token)
        if piece:
            yield piece, opens

    def _is_common(self, word: str, number: int, run: Sequence[Token], at_start: bool) -> bool:
        """Return whether a word of a run is an ordinary word that only looks like a name."""
        folded = fold(word)
        if folded in ("of", "for", "of the", "for the"):
            return number == 0 or number == len(run) - 1
        if folded in lists.words("not_names"):
            # "Will Smith", "April Ryan", "June Carter": a first name before another capitalised word.
            return not (folded in lists.first_names() and number + 1 < len(run) and not (at_start and number == 0))
        if number == 0 and at_start and len(run) > 1:
            return folded in self.lower and folded not in lists.first_names() and not _is_titular(folded)
        return False

    def _read(self, piece: list[Token], opens: bool) -> Name | Office | None:
        """Return the name or office that a piece holds."""
        cut = _titles_end(piece)
        if cut == len(piece):
            folded = [fold(token[0]) for token in piece]
            if all(word in lists.words("honorifics") for word in folded):
                return None
            return Office(piece[0][1], piece[-1][2])
        core = piece[cut:]
        folded = [fold(token[0]) for token in core]
        lone = len(core) == 1 and cut == 0
        if lone and opens and (folded[0] in self.lower or folded[0] in lists.roles()):
            return None
        before = piece[:cut]
        title = tuple(word for word in (fold(token[0]) for token in before) if word in lists.words("honorifics"))
        role = " ".join(token[0] for token in before if fold(token[0]) not in lists.words("honorifics"))
        key = tuple(part for token in core for part in parts(token[0])) or tuple(folded)
        name = Name(piece[0][1], core[0][1], core[-1][2], tuple(token[0] for token in core), key, title, role)
        name.certain = not (lone and opens)
        name.kind = _kind(name, folded, bool(before))
        return name


def _is_titular(word: str) -> bool:
    """Return whether a folded word may stand before a name as title, rank or role."""
    return word in lists.words("honorifics") or word in lists.words("ranks") or word in lists.roles()


def _titles_end(piece: Sequence[Token]) -> int:
    """Return how many words of a piece are titles, ranks and the role before the name (all: an office alone)."""
    words = [fold(token[0]) for token in piece]
    size = len(words)
    while size > 1 and words[size - 1] in _SUFFIXES:
        size -= 1
    end = 0
    for number in range(size):
        titular = _is_titular(words[number])
        if (
            titular
            and number == size - 1
            and number
            and words[number - 1] in lists.first_names()
            and not _is_titular(words[number - 1])
        ):
            break  # "Stephen King", "James Dean": a surname that is also a title
        if titular:
            end = number + 1
    if end and end < size and words[end] in ("of", "for", "of the", "for the"):
        end += 2  # "Secretary of State John Kerry", "Chief of Staff"
        while end < size and words[end] in lists.words("organisations") | {"affairs", "security", "staff"}:
            end += 1
    if end and end < size and words[end] == "elect":
        end += 1
    return len(piece) if end >= size else end


def _kind(name: Name, folded: Sequence[str], titled: bool) -> str:
    """Return person, organisation, place or "" (unknown), judged by the name's own words."""
    whole = " ".join(folded)
    if name.title or (titled and len(folded) <= 4 and folded[-1] not in lists.words("organisations")):
        return "person"
    if whole in lists.places():
        return "place"
    if folded[-1] in lists.words("organisations") or (folded[0] in lists.words("organisations") and "of" in folded):
        return "organisation"
    if len(folded) > 1 and folded[0] in lists.first_names():
        return "person"
    if len(name.words) == 1 and name.words[0].isupper() and 2 <= len(folded[0]) <= 6:
        return "organisation"
    if any(word in lists.words("organisations") for word in folded):
        return "organisation"
    return ""
