"""Names in an article: persons, organisations, places and named things, each mention with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from components.coverage import ellipsis, language, places
from components.coverage.descriptions import is_describing
from components.coverage.mention import PointMention
from components.coverage.stems import stem
from components.reading.lexicon import parts_of_speech
from components.reading.model import Person, Reading, Sentence
from components.reading.persons import lists, names
from components.reading.persons.grammar import stands_for_place
from components.reading.persons.names import Name
from components.reading.persons.runs import runs
from components.reading.persons.words import fold, parts
from components.reading.remembered import Remembered
from components.reading.states import state_at

#: A numbered part of a treaty or law: "Article 5" and "Article Five" are one.
_PARTS = ("Article", "Section", "Chapter", "Resolution", "Amendment")
_NUMBERED = re.compile(rf"\b({'|'.join(_PARTS)})[ \xa0](\d+|[A-Z][a-z]+|[IVX]+)\b")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
#: A country's short form before a body's name, as `fold` leaves it, and a time named after somebody.
_STATES, _ERA = re.compile(r"^(?:u\.s|united states) (?=\w)"), re.compile(r"-era$")
#: What stands before and behind a people that is half of another's name: "African-American", "African Americans".
_COMPOUND = re.compile(r"(?:\w[-–‑]|\b[A-Z]\w*ns?[ \xa0])$")
_COMPOUNDED = re.compile(r"[-–‑][A-Z]|[ \xa0][A-Z]\w*ns?\b")
_AFTER = re.compile(r"[ \xa0]([a-z]+)(?:[ \xa0]([a-z]+))?")
#: A person without role or known first name and with more words than this is a thing's name.
_WORDS_OF_A_PERSON = 3
_Known = Mapping[tuple[str, ...], tuple[str, str]]


def names_in(reading: Reading) -> list[PointMention]:
    """Return the mentions of names in the measured sentences, in text order, none within another.

    Persons and parties are those of the reading under their names there; places those of the lists and names that end
    in a word such as Sea; what is left is a named thing. A headline with capitals throughout names only what is known.
    """
    text, known = reading.article.text, _known(reading.persons)
    lower = names.lower_words(text)
    openings = {sentence.start for sentence in reading.sentences}
    found: list[PointMention] = []
    for sentence in reading.sentences:
        runs = _names(text, sentence, openings, lower)
        if _shouted(text, sentence):
            runs = [name for name in runs if name.key in known]
        found.extend(_in_sentence(text, sentence, runs, known))
    return found


def _known(persons: Iterable[Person]) -> _Known:
    """Return {folded parts of a name: its name in the corpus and its kind} for all persons and parties."""
    known: dict[tuple[str, ...], tuple[str, str]] = {}
    for person in persons:
        kind = "organisation" if person.party != "person" else _kind_of_person(person)
        for form in (person.name, *person.aliases):
            key = tuple(part for word in form.split() for part in parts(word))
            if key:
                known.setdefault(key, (person.name, kind))
    return known


def _kind_of_person(person: Person) -> str:
    words = person.name.split()
    told = person.roles or person.gender or fold(words[0]) in lists.first_names()
    return "person" if told or len(words) <= _WORDS_OF_A_PERSON else "thing"


def _shouted(text: str, sentence: Sentence) -> bool:
    """Return whether most words of a headline have a capital, so that a capital tells nothing."""
    if sentence.place != "headline":
        return False
    words = text[sentence.start : sentence.end].split()
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def _names(text: str, sentence: Sentence, openings: set[int], lower: frozenset[str]) -> list[Name]:
    found: list[Name] = []
    for run in runs(text, sentence.start, sentence.end):
        for piece in names.cut_at(run, openings):
            dressed = any(names.is_breaker(token[0]) for token in piece[1:])  # "Sign Up Continue"
            opens = piece[0][1] == sentence.start or text[piece[0][1] - 1] in "“\"‘'("
            if opens and len(piece) == 1 and names.is_word(piece[0][0]):
                continue  # "The", "Officials": an ordinary word that opens a sentence is no name
            for name in names.read_run(piece, opens, lower):
                if not ((opens or dressed) and len(name.words) == 1 and names.is_word(name.words[0])):
                    found.append(name)
    return found


def _in_sentence(text: str, sentence: Sentence, runs: Sequence[Name], known: _Known) -> Iterator[PointMention]:
    numbered = list(_numbered(text, sentence))
    taken = [(mention.start, mention.end) for mention in numbered]
    mentions = numbered
    for mention in (*_joint(text, runs), *_named(text, runs, known)):
        if not _overlaps(mention.start, mention.end, taken) or mention.how == "elliptical":
            mentions.append(mention)
            taken.append((mention.start, mention.end))
    for found in places.listed(text, sentence.start, sentence.end):
        if not _overlaps(found.start, found.end, taken):
            mentions.extend(_of_place(text, found))
    yield from sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.label))


def _of_place(text: str, found: places.Found) -> Iterator[PointMention]:
    """Yield the mention of a listed place; an adjective or a people is a thing of its own ("Taiwanese")."""
    label = found.form.people or found.form.label
    kind = "organisation" if label in places.BODIES else "place"
    if found.form.people:
        kind = "thing"
        if _COMPOUND.search(text[max(0, found.start - 30) : found.start]) or _COMPOUNDED.match(text, found.end):
            return
    yield PointMention(found.start, found.end, kind, label.lower(), label, "by name")


def _overlaps(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    return any(start < last and first < end for first, last in taken)


def _numbered(text: str, sentence: Sentence) -> Iterator[PointMention]:
    if all(text.find(part, sentence.start, sentence.end) < 0 for part in _PARTS):
        return
    for match in _NUMBERED.finditer(text, sentence.start, sentence.end):
        number = _number(match[2])
        if number:
            label = f"{match[1]} {number}"
            yield PointMention(match.start(), match.end(), "thing", label.lower(), label, "by name")


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    if written.lower() in _ONES:
        return _ONES.index(written.lower()) + 1
    return _ROMAN.get(written, 0)


def _joint(text: str, runs: Sequence[Name]) -> Iterator[PointMention]:
    """Yield both names where two that are joined share their last word."""
    for first, second in pairwise(runs):
        if not ellipsis.JOINT.fullmatch(text, first.end, second.start):
            continue
        both = ellipsis.shared(first.words, second.words)
        if both:
            kind = "place" if places.is_geographic(both[0].split()[-1]) or len(first.words) == 1 else "organisation"
            kind = "organisation" if second.words[-1].lower() in language.words("organisation_heads") else kind
            for label, name in zip(both, (first, second), strict=True):
                yield PointMention(
                    name.start, second.end, kind, label.lower(), label, "elliptical", stem(label.split()[-1])
                )


def _named(text: str, runs: Iterable[Name], known: _Known) -> Iterator[PointMention]:
    """Yield the persons, parties, places by their last word, and things; listed places are left to the lists."""
    for name in runs:
        label = " ".join(name.words).removesuffix("’s").removesuffix("'s").rstrip("’'")
        party = known.get(name.key)
        last = name.words[-1]
        if places.is_geographic(last) and len(name.words) > 1:
            yield _mention(text, name, "place", label)
        elif (_only_places(text, name) and not _is_person(text, name, party)) or (
            _is_shouted_word(name) and (party is None or party[1] != "person")
        ):
            continue
        elif (party is None or party[1] != "person") and _is_called_by_a_noun(text, name):
            yield _mention(text, name, "thing", label)
        elif party is not None:
            label, kind = (party[0], party[1])
            yield _mention(text, name, kind, label) if kind == "thing" else _plain(name, kind, label)
        elif name.kind == "organisation":
            yield _plain(name, "organisation", label)
        elif name.kind == "person" and len(name.words) > 1:
            yield _plain(name, "person", label)
        elif _is_called_for(name):
            continue
        else:
            yield _mention(text, name, "thing", label)


def _is_person(text: str, name: Name, party: tuple[str, str] | None) -> bool:
    """Return whether the name of a place is the last name of somebody of the article: "Mr. Jordan", "Jordan said"."""
    if party is None or party[1] != "person" or len(name.words) > 1 or fold(party[0].split()[-1]) != name.key[-1]:
        return False
    return bool(name.titles or name.role) or not stands_for_place(text, name)


def _is_called_for(name: Name) -> bool:
    """Return whether capitals only dress an order to the reader: "Sign Up", "Continue Reading"."""
    tags = [parts_of_speech().get(word.lower(), "NNP") for word in name.words]
    return tags[0].startswith("VB") and not any(tag.startswith("NNP") for tag in tags)


def _is_shouted_word(name: Name) -> bool:
    """Return whether a name is one ordinary word in capitals: "GRAPHIC" names nothing, "NATO" does."""
    word = name.words[0]
    return len(name.words) == 1 and word.isupper() and len(word) > 1 and names.is_word(word)


def _only_places(text: str, name: Name) -> bool:
    """Return whether a name is a listed place or people, or several joined by hyphens, or a state's abbreviation."""
    if len(name.words) == 1 and state_at(text, name.start, name.end):
        return True
    return _are_places(name.words, name.key)


@lru_cache(maxsize=1 << 14)
def _are_places(words: tuple[str, ...], key: tuple[str, ...]) -> bool:
    known = places.forms()
    whole = " ".join(words).lower().removesuffix("’s").removesuffix("'s").rstrip("’'")
    hyphened = words[0].split("-")
    led = len(words) == 1 and hyphened[0].lower() in known and all(part.islower() for part in hyphened[1:])
    return whole in known or led or all(part in known for part in key)  # "US-led", "US-Japan"


def _plain(name: Name, kind: str, label: str) -> PointMention:
    return PointMention(name.start, name.end, kind, key_of(label), label, "by name")


def _mention(text: str, name: Name, kind: str, label: str) -> PointMention:
    """Return the mention of a place or thing with the noun that says what it is: "Futenma air station"."""
    last = name.words[-1].lower()
    noun = stem(last) if kind == "place" else ""
    key, end = key_of(label), name.end
    if kind == "thing":
        following = _nouns_after(text, name.end)
        if following:
            label, end = f"{label} {following}", name.end + 1 + len(following)
            last = following.split()[-1]
        tag = parts_of_speech().get(last, "")
        noun = stem(last) if following or (tag.startswith("NN") and not tag.startswith("NNP")) else ""
    return PointMention(name.start, end, kind, key, label, "by name", noun)


def _is_called_by_a_noun(text: str, name: Name) -> bool:
    """Return whether the noun behind a name tells that it is a thing's: the Futenma air station."""
    following = _nouns_after(text, name.end)
    return bool(following) and is_describing(stem(following.split()[-1]))


def _nouns_after(text: str, end: int) -> str:
    """Return the noun, or the two nouns, that follow a name directly and belong to it."""
    match = _AFTER.match(text, end)
    if match is None:
        return ""
    nouns = [word for word in match.groups() if word]
    tags = [parts_of_speech().get(word, "") for word in nouns]
    if tags and tags[0] != "NN":
        return ""
    return " ".join(nouns) if len(nouns) == 2 and tags[1] == "NN" else nouns[0]


def key_of(label: str) -> str:
    """Return what a name is compared by: its words folded, without an article before them.

    "U.S. Senate" and "United States Senate" are one, and so are "Bush-era" and "Bush".
    """
    return _keys[label]


def _key_of(label: str) -> str:
    words = " ".join(_ERA.sub("", fold(word)) for word in label.split()).removeprefix("the ")
    return _STATES.sub("us ", words)


_keys = Remembered(_key_of)
