"""Where names stand in a text: runs of capitalised words, cut into titles, role and the name itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists
from components.reading.persons.kinds import kind, single_kind
from components.reading.persons.runs import Token
from components.reading.persons.titles import LINKS, SUFFIXES, TITULAR, is_organisation, is_titular, name_start
from components.reading.persons.words import fold, parts
from components.reading.remembered import Remembered


@dataclass(slots=True, eq=False)
class Name:
    """One name in the text: `start` and `end` enclose it without titles, `outer` is where its titles begin.

    `words` are its words as written, `key` their folded parts, `titles` the folded words of address before it,
    `role` the words of office before it ("US Defense Secretary"), `kind` person, organisation, place, thing or "".
    `joint` says that it shares its last name with the one beside it ("Ana and Bo Ruiz").
    """

    outer: int
    start: int
    end: int
    words: tuple[str, ...]
    key: tuple[str, ...]
    titles: tuple[str, ...] = ()
    role: str = ""
    kind: str = ""
    joint: bool = False


_BREAKERS = lists.words("run_breakers")
_NOT_NAMES = lists.words("not_names") | _BREAKERS
_HONORIFICS = lists.words("honorifics")
_ROLES = lists.roles()
_FIRST_NAMES = lists.first_names()
_IN_TITLES = TITULAR | lists.words("portfolios")
#: Prepositions that have a capital inside a name alone: Doctors Without Borders, Mothers Against Drunk Driving.
_INSIDE = frozenset(("Without", "Against", "Over", "Beyond"))
#: Words that only say how much.
_DEGREES = frozenset(("very", "more", "most", "too", "so", "quite", "rather"))
#: Single words that are never a name.
_NEVER = _NOT_NAMES | _HONORIFICS | lists.words("ranks") | _ROLES.keys() | lists.words("collectives")
_SAID = lists.words("verbs_of_speech")
#: Letters after a name that are no part of it.
_POSTNOMINALS = frozenset(("kc", "qc", "mp", "mps", "mep", "msp", "obe", "cbe", "mbe"))
_FOREIGN = ("FW", "NNP")
_EX = re.compile(r"^[Ee]x-(?=\w)")
_FOLLOWING = re.compile(r"[’']s\b|[ \xa0](\w+)")
#: Words that are surnames behind a first name or title, and hardly ever else.
SURNAMES = frozenset(("may", "march", "august", "will", "day", "english", "french", "black", "white", "page", "church"))
#: First names that are as often another word at a sentence's start.
DOUBTFUL = frozenset(("will", "may", "april", "june", "august", "mark", "christian", "sunny"))
_MARKS = ",.;:!?()[]\"“”'‘’—–-"


def lower_words(text: str) -> frozenset[str]:
    """Return the words that stand in lower case somewhere in the text: such a word is hardly a name."""
    return frozenset(map(_stripped.__getitem__, set(text.split())))


def _bare_if_small(piece: str) -> str:
    """Return a word without marks, or a blank for one that begins with a capital: no word is a blank."""
    return piece.strip(_MARKS) if piece[0].islower() or piece[0] in _MARKS else " "


_stripped = Remembered(_bare_if_small)


def cut_at(run: list[Token], openings: Collection[int]) -> Iterator[list[Token]]:
    """Yield a run in pieces that begin where a sentence does."""
    begin = 0
    for number in range(1, len(run)):
        if run[number][1] in openings and not _is_initial(run, number - 1):
            yield run[begin:number]
            begin = number
    yield run[begin:] if begin else run


def _is_initial(run: Sequence[Token], number: int) -> bool:
    """Return whether a word is the initial after a first name: "Amber I. Smith" is no end of a sentence."""
    word = run[number][0]
    return len(word) == 2 and word[1] == "." and number > 0 and fold(run[number - 1][0]) in _FIRST_NAMES


def _is_middle(run: Sequence[Token], number: int) -> bool:
    """Return whether a word is a middle initial, and so no article and no "I": "Ana A. Lind"."""
    word = run[number][0]
    return len(word) == 2 and word[1] == "." and 0 < number < len(run) - 1 and not is_word(run[number - 1][0])


def _opens_place(run: Sequence[Token], number: int) -> bool:
    """Return whether an ordinary word begins the name of a place: "New York is far"."""
    return number == 0 and " ".join(fold(token[0]) for token in run) in lists.places()


def read_run(run: Sequence[Token], opens: bool, lower: frozenset[str]) -> list[Name]:
    """Return the names of one run; `opens` says that it opens a sentence, where any word has a capital."""
    if len(run) == 1:
        name = _read_single(run[0], opens, lower)
        return [name] if name else []
    found: list[Name] = []
    if is_graded(run):
        return found
    piece: list[Token] = []
    for number, token in enumerate(run):
        if len(piece) > 2 and fold(piece[-1][0]) in SUFFIXES:  # "Thomas Bliley Jr. Reaching out"
            found += _read(piece)
            piece = []
        common = _is_shouted(token[0], run) or _is_common(token[0], number, run, opens, lower)
        if common and not _is_middle(run, number) and not _opens_place(run, number):
            if piece:
                found += _read(piece)
            piece = []
        else:
            piece.append(token)
    if piece:
        found += _read(piece)
    return found


def _read_single(token: Token, opens: bool, lower: frozenset[str]) -> Name | None:
    """Return the name that a single capitalised word is, None where it is none."""
    word, start, end = token
    told = _alone(word)
    if told is None:
        return None
    folded, key, of_kind = told
    if opens:
        if word not in lower and word.lower() in lower:
            return None
        if folded.endswith(("ing", "ed", "ly")) and folded not in _FIRST_NAMES:
            return None
    return Name(start, start, end, (word,), key, (), "", of_kind)


@lru_cache(maxsize=1 << 14)
def _alone(word: str) -> tuple[str, tuple[str, ...], str] | None:
    """Return a word that may be a name alone folded, with its key and kind; None for one that never is."""
    folded = fold(word)
    if len(folded) < 2 or folded in _NEVER or word[:2] in ("R-", "D-", "I-"):  # "R-Ohio"
        return None
    return folded, parts(word) or (folded,), single_kind(word, folded)


def is_word(word: str) -> bool:
    """Return whether a capitalised word is an ordinary word as well: "Ferry" is, "Kyodo" is not."""
    lower = word.lower()
    return parts_of_speech().get(lower, "NNP") not in ("NNP", "NNPS") and fold(word) not in _FIRST_NAMES


def is_graded(run: Sequence[Token]) -> bool:
    """Return whether an adverb and ordinary words alone are dressed in capitals: "Very Serious", "Mostly Delivered"."""
    begin = fold(run[0][0]) == "the"
    first = run[begin][0].lower() if len(run) > begin else ""
    adverb = first in _DEGREES or (first.endswith("ly") and parts_of_speech().get(first) == "RB")
    return adverb and all(is_word(token[0]) for token in run[begin:]) and not is_organisation(fold(run[-1][0]))


def is_breaker(word: str) -> bool:
    """Return whether a word has a capital although it never stands inside a name: "Up" in a headline or a menu."""
    return word[0].isupper() and fold(word) in _BREAKERS


def names_a_party(text: str, name: Name) -> bool:
    """Return whether an ordinary word stands as only a name does: "Shell said", where nouns have an article."""
    word, following = name.words[0], _FOLLOWING.match(text, name.end)
    if following is None or not parts_of_speech().get(word, "").startswith("NNP") or word.endswith("s"):
        return False
    return following[1] is None or following[1] in _SAID


def _is_common(word: str, number: int, run: Sequence[Token], opens: bool, lower: frozenset[str]) -> bool:
    """Return whether a word of a run is an ordinary word that only looks like a name (a weekday, "But")."""
    folded = fold(word)
    if folded in LINKS or word == "the":
        return number in (0, len(run) - 1)
    begins = opens and number == 0
    if folded not in (_NOT_NAMES if begins else _BREAKERS) and not (begins and folded in lower):
        return False
    if any(token[0] in _INSIDE for token in run[max(1, number) : min(number + 2, len(run) - 1)]):
        return False
    if folded in SURNAMES and number == len(run) - 1 > 0:  # "Theresa May", "Mrs. May"
        before = fold(run[number - 1][0])
        if before in _FIRST_NAMES or before in TITULAR:
            return False
    if folded in (_NOT_NAMES if begins else _BREAKERS):
        # "Bill Smith" anywhere, "Will Smith" and "April Ryan" in the middle of a sentence
        doubtful = begins and folded in DOUBTFUL
        return not (folded in _FIRST_NAMES and number + 1 < len(run) and not doubtful)
    return folded not in _FIRST_NAMES and folded not in _IN_TITLES


def _is_shouted(word: str, run: Sequence[Token]) -> bool:
    """Return whether an ordinary word stands in capitals among words that do not: "FIRED Eric Cantor"."""
    if len(word) < 4 or not word.isupper() or all(token[0].isupper() for token in run):
        return False
    return word.lower() in parts_of_speech() and not is_organisation(fold(run[-1][0]))


def _written(token: Token) -> str:
    """Return a word as written, a small one with the article behind it: "for the" of Association for the Arts."""
    word, start, end = token
    return f"{word} the" if word in LINKS and end - start == len(word) + len(" the") else word


def _people_in_a_row(folded: Sequence[str]) -> int:
    """Return 2 where a run is a list of people without commas: first and last names by turns, 0 where it is none."""
    if len(folded) < 4 or len(folded) % 2:
        return 0
    firsts, lasts = folded[::2], folded[1::2]
    if not all(word in _FIRST_NAMES for word in firsts) or any(len(word) < 2 or word in SUFFIXES for word in lasts):
        return 0  # "Otto L. Jackson Jr." is one
    return 0 if any(word in _FIRST_NAMES or is_titular(word) for word in lasts) else 2


def _person_behind(folded: Sequence[str]) -> int:
    """Return where a person's name begins right behind a body's: "(head of the) Council on Relations Ana Ruiz"."""
    size = len(folded)
    linked = next((k for k, word in enumerate(folded) if word in LINKS and k and is_organisation(folded[k - 1])), 0)
    if not linked or size - linked < 4 or is_organisation(folded[-1]) or any(map(is_titular, folded)):
        return 0
    tags = parts_of_speech()
    for number in range(linked + 2, size - 1):
        plain = tags.get(folded[number - 1], "").startswith("NNS")
        unknown = number == size - 2 and all(tags.get(word, "FW") in _FOREIGN for word in folded[number:])
        if plain and (folded[number] in _FIRST_NAMES or unknown):
            return number
    return 0


def _read(piece: Sequence[Token]) -> list[Name]:
    """Return the names that a piece holds, none where it is a bare office."""
    words = tuple([token[0] for token in piece])
    written = words if LINKS.isdisjoint(words) else tuple(map(_written, piece))
    return [
        Name(piece[outer][1], piece[first][1], piece[last][2], name, key, titles, role, of_kind)
        for outer, first, last, name, key, titles, role, of_kind in _names_of(words, written)
    ]


#: A name among some words: the numbers of the words at which its titles and itself begin, and of its last one, then its
#: words, key, titles, role and kind.
_Told = tuple[int, int, int, tuple[str, ...], tuple[str, ...], tuple[str, ...], str, str]


@lru_cache(maxsize=1 << 14)
def _names_of(words: Sequence[str], written: Sequence[str]) -> tuple[_Told, ...]:
    """Return the names among words; kept for the next time, since articles name the same people over and over."""
    return tuple(_told(words, written, list(range(len(words)))))


def _told(words: Sequence[str], written: Sequence[str], piece: list[int]) -> Iterator[_Told]:
    """Yield the names among the words of these numbers."""
    folded = [fold(words[number]) for number in piece]
    while folded and folded[0] in LINKS:
        del piece[0], folded[0]
    while folded and folded[-1] in LINKS:
        del piece[-1], folded[-1]
    if not piece:
        return
    split = _person_behind(folded) or _people_in_a_row(folded)
    if split:
        yield from _told(words, written, piece[:split])
        yield from _told(words, written, piece[split:])
        return
    outer = piece[0]
    while len(folded) > 2 and folded[-1] in _POSTNOMINALS:
        del piece[-1], folded[-1]
    if len(piece) > 1 and "-of-" in folded[0]:  # "Mum-of-two Kelly Marsh"
        del piece[0], folded[0]
    if len(piece) > 2 and folded[0] in _FIRST_NAMES and parts_of_speech().get(folded[-1]) == "NNS":
        del piece[-1], folded[-1]  # "James Comey Memos"
    cut = name_start(tuple(folded))
    if cut == len(piece):
        return
    core = piece[cut:]
    before = [words[number] for number in piece[:cut]]
    titles = tuple(word for word in folded[:cut] if word in _HONORIFICS)
    role = " ".join(_EX.sub("former ", word) for word in before if fold(word) not in _HONORIFICS)
    key = tuple(part for number in core for part in parts(words[number])) or ("?",)
    name = tuple(written[number] for number in core)
    yield outer, core[0], core[-1], name, key, titles, role, kind(name, folded[cut:], bool(titles), bool(before))
