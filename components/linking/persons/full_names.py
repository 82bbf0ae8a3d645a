"""Full names of one last name joined: each is compared with those alone whose first name may be another form of its."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from components.linking.persons.evidence import forms, forms_sought, one_person
from components.linking.persons.joined import Joined
from components.linking.persons.parties import Known, Party
from components.reading.persons.matching import bare

#: So many names of one last name are compared by their forms; a larger corpus has the rest merged by equal names alone.
_COMPARED = 60


def merge_full(full: Sequence[Known], joined: Joined) -> None:
    """Merge full names of one last name, the names of most articles first."""
    parties = joined.parties
    heads = _Heads()
    by_key: dict[tuple[str, ...], Party] = {}
    for known in sorted(full, key=lambda known: (-len(parties[known].articles), parties[known].order)):
        party = parties[known]
        same = next((head for head in heads.like(party) if one_person(head, party)), None)
        equal = by_key.get(party.key)
        same = same or (equal if equal and one_person(equal, party) else None)
        if same is None:
            heads.add(party)
            by_key.setdefault(party.key, party)
        else:
            joined.join(same, known)


class _Heads:
    """The names to compare with, found by their first names: a large corpus has hundreds of persons of one last name.

    Whether first names fit is the least that two names need (`one_person`), so others need no look.
    """

    def __init__(self) -> None:
        self._heads: list[Party] = []
        self._of_form: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, party: Party) -> None:
        """Add a name that is none of the earlier ones."""
        if len(self._heads) < _COMPARED:
            for form in forms(bare(party.key)[0]):
                self._of_form[form].append(len(self._heads))
            self._heads.append(party)

    def like(self, party: Party) -> Iterator[Party]:
        """Yield, in their order, those whose first name may be another form of this name's."""
        found = {number for form in forms_sought(bare(party.key)[0]) for number in self._of_form.get(form, ())}
        return (self._heads[number] for number in sorted(found))
