"""Last names alone, each taken in its article to the full name that it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest, nsmallest
from typing import NamedTuple

from components.linking.persons.evidence import Quoted, genders_differ, opposed, roles_agree, share_role
from components.linking.persons.joined import Joined
from components.linking.persons.parties import Known, Party
from components.reading.model import Reading
from components.reading.persons import roles
from components.reading.persons.matching import bare

#: A last name alone goes to the namesake that so many times as many articles name as any other.
_OUTWEIGHS = 4
#: A full name that so many events have is known: a last name of yet another event may be taken to it.
_EVENTS_OF_KNOWN = 2
#: So many of a full name's articles are looked at for the company it keeps.
_COMPANY = 60

#: The full names that hold a part which may be used alone, by that part: last and middle names.
FullNames = defaultdict[str, dict[Party, None]]


def merge_last_names(alone: Sequence[Known], joined: Joined, full: FullNames, readings: Sequence[Reading]) -> None:
    """Merge last names alone: what an event or a quotation decides first, then what only the whole corpus does."""
    within = _Within(joined, full, Quoted(readings))
    left = [known for known in alone if not within.take(known)]
    across = _Across(joined, full, readings)
    # Each is decided before any is joined, so that their order decides nothing.
    found = [(known, across.meant(known)) for known in left]
    for known, party in found:
        if party is not None:
            joined.join(party, known)


class _Within:
    """Last names decided by their event or by a quotation.

    Full names are looked up by their events and by the names they go by, and what they take over is added: so a last
    name costs the namesakes of its event, not all of the corpus.
    """

    def __init__(self, joined: Joined, full: FullNames, quoted: Quoted) -> None:
        self._joined = joined
        self._quoted = quoted
        self._parts: defaultdict[Party, list[str]] = defaultdict(list)
        self._of_event: defaultdict[tuple[str, str], dict[Party, None]] = defaultdict(dict)
        self._of_name: defaultdict[tuple[str, str], dict[Party, None]] = defaultdict(dict)
        for part, heads in full.items():
            for head in heads:
                self._parts[head].append(part)
                self._note(head, part, head)

    def take(self, known: Known) -> bool:
        """Join a last name with the full name that it means; return whether there is one."""
        party = self._joined.parties[known]
        head = self._meant(known, party)
        if head is None:
            return False
        self._joined.join(head, known)
        for part in self._parts[head]:
            self._note(head, part, party)
        return True

    def _note(self, head: Party, part: str, more: Party) -> None:
        for event in more.events - {""}:
            self._of_event[part, event][head] = None
        for name in more.names:
            self._of_name[part, name][head] = None

    def _meant(self, known: Known, party: Party) -> Party | None:
        """Return the full name of the same event that a last name means, None where none or several may be meant."""
        quoted = self._of_same_words(known, party)
        if len(quoted) == 1:
            return quoted[0]
        part = party.key[-1]
        near = [
            head
            for event in party.events
            for head in self._of_event.get((part, event), ())
            if _fits(head, party)
        ]  # fmt: skip
        last = [head for head in near if bare(head.key)[-1] == part] or near
        if len(last) < 2:
            return last[0] if last and roles_agree(last[0], party) else None
        sharing = [head for head in last if share_role(head, party)]
        return sharing[0] if len(sharing) == 1 else _outweighing(sharing or last)

    def _of_same_words(self, known: Known, party: Party) -> list[Party]:
        """Return full names to one of whose names the same words are given; two at most: two decide nothing."""
        found: list[Party] = []
        for name in self._quoted.speakers_of_same(known[1], known[2]):
            for head in self._of_name.get((party.key[-1], name), ()):
                if head not in found and _fits(head, party):
                    found.append(head)
                    if len(found) == 2:
                        return found
        return found


class _Across:
    """Last names that only the whole corpus decides; it joins none, so what is asked again is answered once."""

    def __init__(self, joined: Joined, full: FullNames, readings: Sequence[Reading]) -> None:
        self._joined = joined
        self._full = full
        self._named = [[person.name for person in reading.persons] for reading in readings]
        self._namesakes: dict[str, _Namesakes] = {}
        self._company: dict[Party, set[str]] = {}

    def meant(self, known: Known) -> Party | None:
        """Return the full name of another event that a last name means: the only one that fits, if it is known."""
        party = self._joined.parties[known]
        part = party.key[-1]
        namesakes = self._namesakes.get(part)
        if namesakes is None:
            namesakes = self._namesakes[part] = _Namesakes(
                head for head in self._full.get(part, ()) if bare(head.key)[-1] == part
            )
        chosen = namesakes.meant(party)
        if not namesakes.articles.isdisjoint(party.articles):
            # Its own article names one in full: nobody of another event is meant but a known holder of its office.
            head = chosen.head if chosen.by_role else None
            return head if head and len(head.events) >= _EVENTS_OF_KNOWN and not opposed(head, party) else None
        if chosen.head is None or chosen.by_role or self._is_near(chosen.head, known):
            return chosen.head
        return None

    def _is_near(self, head: Party, known: Known) -> bool:
        """Return whether something speaks for a full name of other events: it is known, or in the same company."""
        if head.events == {""} or len(head.events) >= _EVENTS_OF_KNOWN:
            return True
        if head not in self._company:
            self._company[head] = {
                name for article in nsmallest(_COMPANY, head.articles) for name in self._named[article]
            }
        own = {*self._named[known[2]]} - {known[1]}
        return not own.isdisjoint(self._company[head])


class _Chosen(NamedTuple):
    """The full name that a last name may mean, and whether it is the only one with an office in common."""

    head: Party | None
    by_role: bool


class _Namesakes:
    """The full names of one last name, by what decides between them: gender, offices, and how many articles have them.

    Last names that agree in gender and offices, as most do, find the same one.
    """

    def __init__(self, heads: Iterable[Party]) -> None:
        self._heads = list(heads)
        self.articles = {article for head in self._heads for article in head.articles}
        self._by_role: defaultdict[roles.Role, list[Party]] = defaultdict(list)
        for head in self._heads:
            for role in head.roles:
                self._by_role[role].append(head)
        self._found: dict[tuple[str, frozenset[roles.Role]], _Chosen] = {}
        self._likest: dict[tuple[str, bool], list[Party]] = {}

    def meant(self, party: Party) -> _Chosen:
        """Return the full name that a last name may mean, if no article of its own names one of them in full."""
        key = party.gender, frozenset(party.roles)
        if key not in self._found:
            self._found[key] = self._choice(*key)
        return self._found[key]

    def _choice(self, gender: str, held: frozenset[roles.Role]) -> _Chosen:
        sharing = {
            head: None
            for role, heads in self._by_role.items()
            if any(roles.fits(role, own) for own in held)
            for head in heads
        }
        if len(sharing) == 1:
            return _Chosen(next(iter(sharing)), by_role=True)
        others = self._of_gender(gender, bool(held))
        # The two that most articles name tell whether there are none, one or more, and whether one outweighs the rest.
        most = _most_named(dict.fromkeys((*_most_named(sharing), *others)))
        return _Chosen(most[0] if len(most) == 1 else _outweighing(most), by_role=False)

    def _of_gender(self, gender: str, without_office: bool) -> list[Party]:
        """Return the two most named of those whose gender does not differ; where asked for, of those without office."""
        key = gender, without_office
        if key not in self._likest:
            self._likest[key] = _most_named(
                head for head in self._heads
                if not genders_differ(gender, head.gender) and not (without_office and head.roles)
            )  # fmt: skip
        return self._likest[key]


def _fits(head: Party, party: Party) -> bool:
    """Return whether a last name may mean a full name.

    A pronoun that was read wrongly may give it a gender that is not its own: an office in common outweighs that.
    """
    if not opposed(head, party):
        return True
    return head.articles.isdisjoint(party.articles) and share_role(head, party)


def _most_named(parties: Iterable[Party]) -> list[Party]:
    """Return the two that most articles name."""
    return nlargest(2, parties, key=lambda party: len(party.articles))


def _outweighing(parties: Iterable[Party]) -> Party | None:
    """Return the party that far more articles name than its namesakes: of several the president."""
    most = _most_named(parties)
    if len(most) > 1 and len(most[0].articles) >= _OUTWEIGHS * len(most[1].articles):
        return most[0]
    return None
