"""Which party each name of a corpus belongs to while names are being joined."""

from __future__ import annotations

from components.linking.persons.parties import Known, Party


class Joined:
    """Which party each name belongs to by now; chains of merges are followed to their end."""

    def __init__(self, parties: dict[Known, Party]) -> None:
        self.parties = parties
        self._into: dict[Party, Party] = {}

    def of(self, known: Known) -> Party:
        """Return the party that a name belongs to by now."""
        party = self.parties[known]
        while party in self._into:
            party = self._into[party]
        return party

    def join(self, head: Party, known: Known) -> None:
        """Take a name, and all that was joined with it, into another party."""
        party = self.of(known)
        if party is not head:
            head.absorb(party)
            self._into[party] = head
