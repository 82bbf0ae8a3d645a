"""Readings put right by hand: the changes of a log, applied in their order, before anything is measured."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass, replace

from components.corrections.model import (
    NAMELESS,
    NOT_FOUND,
    UNNAMED,
    Assign,
    Change,
    Classify,
    Drop,
    Join,
    Merge,
    Move,
    Part,
    Rename,
    Split,
)
from components.corrections.put_right import PutRight
from components.corrections.regrouping import join, move, part
from components.reading.model import Mention, Person, Quotation, Reading
from components.reading.segments import cut


@dataclass(frozen=True)
class Applied:
    """The readings put right, in their order, and the numbers of the changes that fit nothing there (from 0).

    A reading that no change touches is the very object that came in. `changed` are the places of readings with other
    quotations or persons, `touched` these and the places of those in another event or story.
    """

    readings: Sequence[Reading]
    misfits: tuple[int, ...]
    changed: tuple[int, ...] = ()
    touched: tuple[int, ...] = ()


def apply(
    readings: Sequence[Reading], changes: Sequence[Change], new: MutableMapping[str, Reading] | None = None
) -> Applied:
    """Return the readings with all changes made; a change that fits nothing (any more) is told and left out.

    Where `new` is given it holds the readings that change, by their articles' ids, and none is held beside it.

    Names change in persons, speakers and relays. A dropped quotation gives its words back to the outlet's own voice.
    An article that is moved joins the event that another tells of, and its story with it; whatever an article leaves or
    joins is named by its first article again.
    """
    found = PutRight(readings, {} if new is None else new)
    corpus = _Readings(found)
    misfits = tuple(number for number, change in enumerate(changes) if not corpus.make(change))
    return Applied(tuple(found) if new is None else found, misfits, found.changed, found.touched)


def find(reading: Reading, start: int, end: int) -> Quotation | None:
    """Return the quotation whose first span has these characters, or None."""
    return next((one for one in reading.quotations if one.spans[0] == (start, end)), None)


class _Readings:
    """The readings while they change, with an index of who is named in which."""

    def __init__(self, readings: PutRight) -> None:
        self.readings = readings
        self._place = {group.article.article_id: number for number, group in enumerate(readings.groups)}
        self._naming: dict[str, set[int]] = {}
        for number, reading in enumerate(readings):
            for name in _names(reading):
                self._naming.setdefault(name, set()).add(number)

    def make(self, change: Change) -> bool:
        """Make a change; false where there is nothing for it to change."""
        if isinstance(change, Assign | Drop):
            return self._at_quotation(change)
        if isinstance(change, Move):
            return move(self.readings.groups, change)
        if isinstance(change, Join):
            return join(self.readings.groups, change)
        if isinstance(change, Part):
            return part(self.readings.groups, change)
        return self._at_name(change)

    def _at_name(self, change: Rename | Merge | Split | Classify) -> bool:
        where = set(self._naming.get(change.name, ()))
        if isinstance(change, Classify):
            for number in sorted(where):
                self._put(number, _of_kind(self.readings[number], change.name, change.kind))
            return bool(where)
        if isinstance(change, Split):
            where = where & {self._place[one] for one in change.articles if one in self._place}
        to = change.into if isinstance(change, Merge) else change.to
        if isinstance(change, Merge) and not self._naming.get(to):
            return False
        whole = self._somewhere(to) or (self._somewhere(change.name) if isinstance(change, Rename) else None)
        for number in sorted(where):
            self._put(number, _renamed(self.readings[number], change.name, to, whole))
        return bool(where)

    def _at_quotation(self, change: Assign | Drop) -> bool:
        number = self._place.get(change.article_id, -1)
        quotation = find(self.readings[number], change.start, change.end) if number >= 0 else None
        if quotation is None:
            return False
        reading = self.readings[number]
        if isinstance(change, Drop):
            self._put(number, _without(reading, quotation))
        else:
            self._put(number, _given(reading, quotation, change.to, self._somewhere(change.to)))
        return True

    def _put(self, number: int, reading: Reading) -> None:
        for name in _names(self.readings[number]):
            self._naming[name].discard(number)
        for name in _names(reading):
            self._naming.setdefault(name, set()).add(number)
        self.readings.put(number, reading)

    def _somewhere(self, name: str) -> Person | None:
        """Return a person of that name as some article of the corpus knows it, or None."""
        known = (one for at in sorted(self._naming.get(name, ())) for one in self.readings[at].persons)
        return next((one for one in known if one.name == name), None)


def _names(reading: Reading) -> set[str]:
    told = (*reading.quotations, *reading.thoughts)
    mentions = [mention for one in told for mention in (one.speaker, one.via) if mention is not None]
    return {person.name for person in reading.persons} | {one.person for one in mentions if one.person}


def _renamed(reading: Reading, name: str, to: str, whole: Person | None) -> Reading:
    def called(mention: Mention | None) -> Mention | None:
        return replace(mention, person=to) if mention is not None and mention.person == name else mention

    persons = _with_person([_called(person, name, to, whole) for person in reading.persons], None)
    if whole is not None and all(person.name != to for person in persons):
        persons = _with_person(list(persons), Person(to, gender=whole.gender, party=whole.party, kind=whole.kind))
    changed = reading.changed(persons=persons)
    return _with_quotations(changed, lambda one: replace(one, speaker=called(one.speaker), via=called(one.via)))


def _called(person: Person, name: str, to: str, whole: Person | None) -> Person:
    if person.name != name:
        return person
    aliases = tuple(one for one in dict.fromkeys((name, *person.aliases)) if one != to)
    return replace(person, name=to, aliases=aliases, party=whole.party if whole else person.party)


def _with_person(persons: list[Person], more: Person | None) -> tuple[Person, ...]:
    """Return the persons, each name once: what several entries of a name hold is joined in the first."""
    joined: dict[str, Person] = {}
    for person in [*persons, *([more] if more else [])]:
        first = joined.get(person.name)
        if first is None:
            joined[person.name] = person
            continue
        aliases = tuple(dict.fromkeys((*first.aliases, *person.aliases)))
        roles = tuple(dict.fromkeys((*first.roles, *person.roles)))
        spans = tuple(dict.fromkeys((*first.pronouns, *person.pronouns)))
        joined[person.name] = replace(
            first,
            aliases=aliases,
            roles=roles,
            gender=first.gender or person.gender,
            pronouns=spans,
            kind=first.kind or person.kind,
        )
    return tuple(joined.values())


def _of_kind(reading: Reading, name: str, kind: str) -> Reading:
    """Return a reading in which somebody has a kind that was put right; a description gets an entry of its own."""
    persons = list(reading.persons)
    if all(person.name != name for person in persons):
        persons.append(Person(name, party="group"))
    changed = tuple(replace(person, kind=kind) if person.name == name else person for person in persons)
    return reading.changed(persons=changed)


def _given(reading: Reading, quotation: Quotation, to: str, known: Person | None) -> Reading:
    """Return the reading with a quotation given to another speaker, who need not be named in the article."""
    speaker = _speaker(quotation, to)
    changed = _with_quotations(reading, lambda one: replace(one, speaker=speaker) if one is quotation else one)
    if to in NAMELESS or any(person.name == to for person in reading.persons):
        return changed
    # Aliases and roles are what an article says of somebody; this one says nothing of them.
    person = Person(to, gender=known.gender, party=known.party, kind=known.kind) if known else Person(to)
    return changed.changed(persons=_with_person(list(changed.persons), person))


def _speaker(quotation: Quotation, to: str) -> Mention | None:
    if to == NOT_FOUND:
        return None
    before = quotation.speaker
    form = "unnamed" if to == UNNAMED else "description"
    person = None if to == UNNAMED else to
    if before is None:
        # Nothing in the text names the speaker: a mention of no characters, where the words begin.
        return Mention(quotation.start, quotation.start, "", person, form)
    return replace(before, person=person, form=form if "unnamed" in (form, before.form) else before.form)


def _with_quotations(reading: Reading, changed: Callable[[Quotation], Quotation]) -> Reading:
    """Return a reading with each quotation changed; nobody relays his own words."""

    def kept(before: Quotation) -> Quotation:
        one = changed(before)
        relayed_by_himself = one.via and one.speaker and one.via.person and one.via.person == one.speaker.person
        return replace(one, via=None) if relayed_by_himself and one != before else one

    quotations, thoughts = tuple(map(kept, reading.quotations)), tuple(map(kept, reading.thoughts))
    return reading.changed(quotations=quotations, thoughts=thoughts)


def _without(reading: Reading, quotation: Quotation) -> Reading:
    quotations = tuple(one for one in reading.quotations if one is not quotation)
    segments = cut(reading.article.text, reading.sentences, quotations)
    return reading.changed(quotations=quotations, segments=segments)
