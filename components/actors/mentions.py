"""Where an article mentions each actor: persons and bodies by their names, and groups by the open list of namings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from components.actors.namesakes import Namesakes
from components.actors.namings import Namings
from components.actors.offices import Offices
from components.actors.spots import Spots, small_letters
from components.actors.titled import title_start
from components.reading.model import Person, Reading, Segment, Sentence
from components.reading.persons import lists, roles
from components.reading.tokens import Token, tokens_in

#: How somebody is named: with the full name, the last name alone, a title or office before either, by the office or
#: another description alone, between marks that distance, by a word for the group, or by he and she.
FORMS = (
    "full name", "last name", "other name", "title and full name", "title and name", "office or description", "group",
    "in scare quotes", "pronoun",
)  # fmt: skip
#: The forms that hold a title or an office.
TITLED = ("title and full name", "title and name", "office or description")
#: What an actor is: a person, a body, a group of the list of namings, or one that a name tells apart from others of its
#: kind ("Government of Japan").
PERSON, BODY, GROUP, NAMED_GROUP = "person", "body", "group", "group with a name"
GROUPS = (GROUP, NAMED_GROUP)
_OPENED, _CLOSED = "“‘\"'", "”’\"'"
#: Words between marks that quote a word rather than somebody's saying.
_SCARE_WORDS = 3


class Found(NamedTuple):
    """A mention: its characters with any title, the actor and its kind, the form; `name` is where the name begins."""

    start: int
    end: int
    actor: str
    kind: str
    form: str
    name: int


class Mentioned(NamedTuple):
    """A sentence with its words and the mentions in it, in text order."""

    sentence: Sentence
    tokens: list[Token]
    found: list[Found]


def mentioned(reading: Reading, namings: Namings) -> Iterator[Mentioned]:
    """Yield the sentences of an article in which an actor is mentioned."""
    text = reading.article.text
    names, offices = _Names(reading), Offices(reading.persons, text)
    others = sorted(_resolved(reading, names))
    starts, small = [one.start for one in others], small_letters(text)
    for sentence in reading.sentences:
        first, last = (bisect_right(starts, place - 1) for place in (sentence.start, sentence.end))
        named = list(names.within(text, sentence))
        found = _apart([one for one in named if one.kind == PERSON], others[first:last])
        found = _apart(
            found, _held(offices, text, sentence)
        )  # "the FBI director" is somebody, and no naming of the FBI
        found = _apart(_apart(found, named), _groups(text, small, sentence, namings, names))
        if found:
            yield Mentioned(sentence, tokens_in(text, sentence.start, sentence.end), found)


def voice_of(segments: Sequence[Segment], starts: Sequence[int], place: int) -> Segment | None:
    """Return the piece of a sentence in one voice that holds a place; None where none does."""
    number = bisect_right(starts, place) - 1
    return segments[number] if number >= 0 and place < segments[number].end else None


def _apart(kept: list[Found], more: Iterable[Found]) -> list[Found]:
    """Return mentions in text order: all of the first, which are in it, and of the others those that meet none."""
    more = list(more)
    if not more:
        return kept
    if not kept:
        return sorted(more)
    starts = [one.start for one in kept]
    added = []
    for one in more:
        place = bisect_right(starts, one.start)
        before, behind = kept[max(0, place - 1) : place], kept[place : place + 1]
        if not any(one.start < other.end and other.start < one.end for other in (*before, *behind)):
            added.append(one)
    return sorted([*kept, *added]) if added else kept


class _Names:
    """The names of an article's persons and bodies, and what finds them."""

    def __init__(self, reading: Reading) -> None:
        persons = reading.persons
        forms = [(form, person) for person in persons if person.party != "unnamed" for form in _forms(person)]
        by_form: defaultdict[str, dict[str, Person]] = defaultdict(dict)
        for form, person in forms:
            by_form[form].setdefault(person.name, person)
        self.by_form = {form: next(iter(own.values())) for form, own in by_form.items() if len(own) == 1}
        self._shared = {
            form: list(own.values())
            for form, own in by_form.items()
            if len(own) > 1 and all(person.party == "person" for person in own.values())
        }
        self._namesakes = Namesakes(reading, self._shared)
        self.persons = {person.name: person for person in persons}
        self._spots = Spots((*self.by_form, *self._shared), reading.article.text)

    def within(self, text: str, sentence: Sentence) -> Iterator[Found]:
        """Yield the mentions by name in a sentence."""
        taken = sentence.start
        for first, last, form in self._spots.within(sentence.start, sentence.end):
            start = title_start(text, taken, first)
            person = self.by_form.get(form) or self._namesakes.meant(form, text[start:first], first, last)
            if person is None:
                continue
            kind = PERSON if person.party == "person" else BODY
            start = start if kind == PERSON else first
            taken = last if kind == PERSON else taken  # "FBI Director Ana Ruiz": a title may hold a body
            titled = start < first
            yield Found(start, last, person.name, kind, _form(text, person, form, first, last, titled=titled), first)


def _forms(person: Person) -> Iterator[str]:
    for form in dict.fromkeys((person.name, *person.aliases)):
        words = form.split()
        if not words or (form.islower() and roles.parse(form)):
            continue
        if form[0].isupper() or any(word[:1].isupper() for word in words):
            yield " ".join(words)


def _form(text: str, person: Person, form: str, start: int, end: int, *, titled: bool) -> str:
    """Return how somebody is named by one of the forms of the name at `start` to `end`."""
    if _in_scare_quotes(text, start, end):
        return "in scare quotes"
    words, whole = form.split(), person.name.split()
    if person.party != "person":
        return "full name" if len(words) == len(whole) else "other name"
    if len(words) > 1:
        return "title and full name" if titled else "full name"
    if titled:
        return "title and name"
    return "last name" if words[0] == whole[-1] or len(whole) == 1 else "other name"


def _in_scare_quotes(text: str, start: int, end: int) -> bool:
    """Return whether a few words alone stand between marks.

    >>> _in_scare_quotes("the so-called “government” there", 15, 25)
    True
    """
    if not (start and text[start - 1] in _OPENED and text[end : end + 1] and text[end] in _CLOSED):
        return False
    return text[end] not in "'’" or not text[end + 1 : end + 2].isalpha()


def _held(offices: Offices, text: str, sentence: Sentence) -> Iterator[Found]:
    """Yield the offices in a sentence by which one person of the article is meant."""
    for one in offices.within(text, sentence.start, sentence.end):
        yield Found(one.start, one.end, one.person, PERSON, "office or description", one.start)


def _resolved(reading: Reading, names: _Names) -> Iterator[Found]:
    """Yield the descriptions and pronouns that the reading gave to somebody: speakers, and first words he and she."""
    seen = set()
    for quotation in reading.quotations:
        for one in (quotation.speaker, quotation.via):
            if one is None or one.person not in names.persons or (one.start, one.end) in seen:
                continue
            if one.text.lower().removeprefix("the ") in lists.places():
                continue  # "Japan hopes": the reading lets its premier speak, the text names the country
            form = {"pronoun": "pronoun", "description": "office or description"}.get(one.form)
            kind = PERSON if names.persons[one.person].party == "person" else BODY
            if form and one.end > one.start and (kind == PERSON or form != "pronoun" or _is_thing(one.text)):
                seen.add((one.start, one.end))
                yield Found(one.start, one.end, one.person, kind, form, one.start)
    for person in reading.persons:
        for start, end in person.pronouns if person.party == "person" else ():
            if (start, end) not in seen:
                yield Found(start, end, person.name, PERSON, "pronoun", start)


def _is_thing(pronoun: str) -> bool:
    return pronoun.lower() in ("it", "they", "its", "their")


_BY_NAME = re.compile(r"([A-Z][\w.’'-]*(?:[  ][A-Z][\w.’'-]*)?)[  ]$")
_OF_NAME = re.compile(r"[  ](?:of|in)[  ](?:the[  ])?([A-Z][\w.-]*(?:[  ][A-Z][\w.-]*)?)")


def _groups(text: str, small: str, sentence: Sentence, namings: Namings, names: _Names) -> Iterator[Found]:
    """Yield the namings of groups; of those that need a name, only where one stands with them.

    `small` is the text in small letters.
    """
    pattern = namings.small_pattern
    for match in pattern.finditer(small, sentence.start, sentence.end) if pattern else ():
        naming = namings.by_form[" ".join(match[0].split())]
        actor, kind = namings.labels[naming.referent], GROUP
        start, end = match.span()
        if naming.referent in namings.with_name:
            whose = _whose(text, sentence, start, end, names)
            if whose is None:
                continue
            actor, start, end, kind = f"{actor} of {whose[0]}", whose[1], whose[2], NAMED_GROUP
        scare = _in_scare_quotes(text, match.start(), match.end())
        yield Found(start, end, actor, kind, "in scare quotes" if scare else "group", match.start())


def _whose(text: str, sentence: Sentence, start: int, end: int, names: _Names) -> tuple[str, int, int] | None:
    """Return the name that stands with a naming, and where both together begin and end."""
    before = _BY_NAME.search(text, max(sentence.start, start - 60), start)
    if before and (name := _known(before[1], names)):
        return name, before.start(1), end
    behind = _OF_NAME.match(text, end, sentence.end)
    if behind and (name := _known(behind[1], names)):
        return name, start, behind.end(1)
    return None


def _known(written: str, names: _Names) -> str:
    """Return the country or person that a name stands for: "Syria" for "Syrian", "Bashar al-Assad" for "Assad"."""
    plain = written.removesuffix("’s").removesuffix("'s").rstrip("’'")
    for part in (plain, plain.split()[-1]):
        if country := lists.countries().get(part.lower()):
            return country
        if part in names.by_form:
            return names.by_form[part].name
    return ""
