"""The names of a corpus joined: full names first, then bodies and their acronyms, then last names alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from components.linking.persons.evidence import Quoted, one_person, opposed, roles_agree, share_role
from components.linking.persons.parties import Known, Party
from components.reading.model import Reading
from components.reading.persons.matching import acronyms, bare

#: So many names of one last name are compared one by one; a larger corpus has them merged by equal first names alone.
_COMPARED = 60
#: A last name alone goes to the namesake that so many times as many articles name as any other.
_OUTWEIGHS = 4
#: A full name that so many events have is known: a last name of yet another event may be taken to it.
_EVENTS_OF_KNOWN = 2


def merge(parties: dict[Known, Party], readings: Sequence[Reading]) -> dict[Known, Party]:
    """Return for every name the party that it belongs to once the fitting ones are merged."""
    joined = _Joined(parties)
    by_last: defaultdict[str, list[Known]] = defaultdict(list)
    for known, party in parties.items():
        if known[0] == "person":
            by_last[bare(party.key)[-1]].append(known)
    for namesakes in by_last.values():
        _merge_full([known for known in namesakes if len(parties[known].key) > 1], joined)
    _merge_bodies([known for known in parties if known[0] == "party"], joined)
    full: defaultdict[str, dict[Party, None]] = defaultdict(dict)
    for known, party in parties.items():
        if known[0] == "person" and len(party.key) > 1:
            for part in bare(party.key)[1:]:
                full[part][joined.of(known)] = None
    alone = [known for known, party in parties.items() if known[0] == "person" and len(party.key) == 1]
    _LastNames(joined, full, readings).merge(alone)
    return {known: joined.of(known) for known in parties}


class _Joined:
    """Which party each name belongs to by now; chains of merges are followed to their end."""

    def __init__(self, parties: dict[Known, Party]) -> None:
        self.parties = parties
        self._into: dict[Party, Party] = {}

    def of(self, known: Known) -> Party:
        party = self.parties[known]
        while party in self._into:
            party = self._into[party]
        return party

    def join(self, head: Party, known: Known) -> None:
        party = self.of(known)
        if party is not head:
            head.absorb(party)
            self._into[party] = head


def _merge_full(full: Sequence[Known], joined: _Joined) -> None:
    """Merge full names of one last name, the names of most articles first."""
    parties = joined.parties
    heads: list[Party] = []
    by_key: dict[tuple[str, ...], Party] = {}
    for known in sorted(full, key=lambda known: (-len(parties[known].articles), parties[known].order)):
        party = parties[known]
        same = next((head for head in heads[:_COMPARED] if one_person(head, party)), None)
        equal = by_key.get(party.key)
        same = same or (equal if equal and one_person(equal, party) else None)
        if same is None:
            heads.append(party)
            by_key.setdefault(party.key, party)
        else:
            joined.join(same, known)


def _merge_bodies(bodies: Sequence[Known], joined: _Joined) -> None:
    """Merge bodies of equal names, be it in another case, and acronyms with the only body that they may shorten."""
    parties = joined.parties
    by_key: dict[tuple[str, ...], Party] = {}
    for known in bodies:
        head = by_key.setdefault(parties[known].key, parties[known])
        joined.join(head, known)
    owners: defaultdict[str, dict[Party, None]] = defaultdict(dict)
    for key, body in by_key.items():
        for alias in body.aliases:
            short = alias.replace(".", "")
            if short.isupper() and len(short) > 1:
                owners[short.lower()][body] = None
        for acronym in acronyms(key):
            if len(acronym) > 2:
                owners[acronym][body] = None
    for known in bodies:
        party = joined.of(known)
        found = [body for body in owners.get(party.key[-1], ()) if body is not party]
        near = [body for body in found if body.events & party.events] if len(found) > 1 else found
        if len(party.key) == 1 and len(near) == 1 and not opposed(near[0], party):
            joined.join(near[0], known)


class _LastNames:
    """Last names alone, each taken in its article to the full name that it means."""

    def __init__(self, joined: _Joined, full: dict[str, dict[Party, None]], readings: Sequence[Reading]) -> None:
        self._joined = joined
        self._full = full
        self._readings = readings
        self._quoted = Quoted(readings)

    def merge(self, alone: Sequence[Known]) -> None:
        """Merge what an event or a quotation decides first, then what only the whole corpus does."""
        left = [known for known in alone if not self._take(known, self._within(known))]
        taken: list[tuple[Known, Party]] = []
        for known in left:
            found = self._across(known)
            if found is not None:
                taken.append((known, found))
        for known, party in taken:
            self._joined.join(party, known)

    def _take(self, known: Known, party: Party | None) -> bool:
        if party is not None:
            self._joined.join(party, known)
        return party is not None

    def _fitting(self, known: Known) -> list[Party]:
        """Return the full names that a last name may mean.

        A pronoun that was read wrongly may give it a gender that is not its own: an office in common outweighs that.
        """
        party = self._joined.parties[known]
        return [
            head for head in self._full.get(party.key[-1], ())
            if not opposed(head, party) or (not head.articles & party.articles and share_role(head, party))
        ]  # fmt: skip

    def _within(self, known: Known) -> Party | None:
        """Return the full name of the same event that a last name means, None where none or several may be meant."""
        party = self._joined.parties[known]
        fitting = self._fitting(known)
        quoted = [head for head in fitting if self._quoted.same_words(known[1], known[2], head)]
        if len(quoted) == 1:
            return quoted[0]
        near = [head for head in fitting if (head.events & party.events) - {""}]
        last = [head for head in near if bare(head.key)[-1] == party.key[-1]] or near
        if len(last) < 2:
            return last[0] if last and roles_agree(last[0], party) else None
        sharing = [head for head in last if share_role(head, party)]
        return sharing[0] if len(sharing) == 1 else self._outweighing(sharing or last)

    def _across(self, known: Known) -> Party | None:
        """Return the full name of another event that a last name means: the only one that fits, if it is known."""
        party = self._joined.parties[known]
        namesakes = [head for head in self._full.get(party.key[-1], ()) if bare(head.key)[-1] == party.key[-1]]
        if any(head.articles & party.articles for head in namesakes):
            return None  # its own article names one in full: nobody of another event is meant
        fitting = [
            head for head in self._fitting(known)
            if bare(head.key)[-1] == party.key[-1] and roles_agree(head, party)
        ]  # fmt: skip
        sharing = [head for head in fitting if share_role(head, party)]
        if len(sharing) == 1:
            return sharing[0]
        chosen = fitting[0] if len(fitting) == 1 else self._outweighing(fitting)
        return chosen if chosen is not None and self._is_near(chosen, known) else None

    def _is_near(self, head: Party, known: Known) -> bool:
        """Return whether something speaks for a full name of other events: it is known, or in the same company."""
        if head.events == {""} or len(head.events) >= _EVENTS_OF_KNOWN:
            return True
        own = {person.name for person in self._readings[known[2]].persons} - {known[1]}
        return any(
            not own.isdisjoint(person.name for person in self._readings[article].persons)
            for article in sorted(head.articles)[:_COMPARED]
        )

    @staticmethod
    def _outweighing(parties: Sequence[Party]) -> Party | None:
        """Return the party that far more articles name than its namesakes: of several the president."""
        ordered = sorted(parties, key=lambda party: -len(party.articles))
        if len(ordered) > 1 and len(ordered[0].articles) >= _OUTWEIGHS * len(ordered[1].articles):
            return ordered[0]
        return None
