"""The names of a corpus joined: full names first, then bodies and their acronyms, then last names alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from components.linking.persons.evidence import opposed
from components.linking.persons.full_names import merge_full
from components.linking.persons.joined import Joined
from components.linking.persons.last_names import FullNames, merge_last_names
from components.linking.persons.parties import Known, Party
from components.reading.model import Reading
from components.reading.persons import lists
from components.reading.persons.matching import acronyms, bare


def merge(parties: dict[Known, Party], readings: Sequence[Reading]) -> dict[Known, Party]:
    """Return for every name the party that it belongs to once the fitting ones are merged."""
    joined = Joined(parties)
    by_last: defaultdict[str, list[Known]] = defaultdict(list)
    for known, party in parties.items():
        if known[0] == "person":
            by_last[bare(party.key)[-1]].append(known)
    for namesakes in by_last.values():
        merge_full([known for known in namesakes if len(parties[known].key) > 1], joined)
    _merge_bodies([known for known in parties if known[0] == "party"], joined)
    full: FullNames = defaultdict(dict)
    for known, party in parties.items():
        if known[0] == "person" and len(party.key) > 1:
            for part in bare(party.key)[1:]:
                full[part][joined.of(known)] = None
    alone = [known for known, party in parties.items() if known[0] == "person" and len(party.key) == 1]
    merge_last_names(alone, joined, full, readings)
    _merge_first_names([known for known in alone if joined.of(known) is parties[known]], joined)
    return {known: joined.of(known) for known in parties}


def _merge_bodies(bodies: Sequence[Known], joined: Joined) -> None:
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


def _merge_first_names(alone: Sequence[Known], joined: Joined) -> None:
    """Merge a first name alone with the only full name of its event that begins with it: "Ana" of Ana Lind."""
    of_event: defaultdict[tuple[str, str], dict[Party, None]] = defaultdict(dict)
    for known, party in joined.parties.items():
        if known[0] == "person" and len(party.key) > 1:
            for event in party.events - {""}:
                of_event[party.key[0], event][joined.of(known)] = None
    for known in alone:
        party = joined.parties[known]
        if party.key[0] not in lists.first_names() or party.roles:
            continue
        near = {head: None for event in party.events for head in of_event.get((party.key[0], event), ())}
        if len(near) == 1 and not opposed(head := next(iter(near)), party):
            joined.join(head, known)
