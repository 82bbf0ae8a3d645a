"""Whom a name means that two people of an article share: "Trump" where Donald and Melania Trump are named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from components.actors.titled import title_start
from components.reading.model import Person, Reading
from components.reading.persons import lists, roles

#: Somebody named in full, with a title or as a speaker holds a shared name for so many characters.
_JUST = 900
#: Somebody is meant who is named in these ways so many times as often as the next.
_MUCH_MORE = 2


class Namesakes:
    """The persons of an article who share names, and what tells which of them is meant."""

    def __init__(self, reading: Reading, shared: Mapping[str, Sequence[Person]]) -> None:
        self._shared = shared
        self._speakers = {
            one.start: one.person
            for quotation in (reading.quotations if shared else ())
            for one in (quotation.speaker, quotation.via)
            if one is not None and one.form == "name" and one.person
        }
        text = reading.article.text
        self._told: dict[str, list[int]] = {}
        for person in dict.fromkeys(person for own in shared.values() for person in own):
            forms = {form for form in (person.name, *person.aliases) if form not in shared and " " in form}
            places = [at for form in forms for at, _ in _places(form, text)]
            for form in (form for form, holders in shared.items() if person in holders):
                places += [at for at, title in _places(form, text) if title and _bears(person, title)]
            places += [at for at, speaker in self._speakers.items() if speaker == person.name]
            self._told[person.name] = sorted(set(places))

    def meant(self, form: str, title: str, start: int, end: int) -> Person | None:
        """Return whom a shared name between two places means, by its title too; None where nothing tells."""
        holders = self._shared[form]
        told = next((self._speakers[at] for at in range(start, end) if at in self._speakers), "")
        for one in holders:
            if one.name == told:
                return one
        fitting = [one for one in holders if title and _bears(one, title)]
        if len(fitting) == 1:
            return fitting[0]
        times = {one.name: len(self._told[one.name]) for one in holders}
        most = max(times.values())
        near = [one for one in holders if self._just_named(one, start) and times[one.name] == most]
        if len(near) == 1:
            return near[0]
        first, second, *_ = sorted(holders, key=lambda one: (-times[one.name], one.name))
        return first if times[first.name] >= _MUCH_MORE * max(1, times[second.name]) else None

    def _just_named(self, person: Person, start: int) -> bool:
        places = self._told[person.name]
        at = bisect_left(places, start)
        return at > 0 and start - places[at - 1] < _JUST


def _places(form: str, text: str) -> Iterator[tuple[int, str]]:
    """Yield where a name stands, and the title before it."""
    for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?!\w)", text):
        yield match.start(), text[title_start(text, 0, match.start()) : match.start()].strip()


def _bears(person: Person, title: str) -> bool:
    """Return whether a title or office before a name may be this person's."""
    marks = {lists.genders("honorifics").get(word.lower().rstrip(".")) for word in title.split()} - {None}
    if marks:
        return person.gender in marks
    office = roles.parse(title)
    held = filter(None, map(roles.parse, person.roles))
    return office is not None and any(roles.fits(office, one) for one in held)
