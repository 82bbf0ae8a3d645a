"""The library for whoever has a name: what a corpus is, the corpus itself, and what is pinned for everybody."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from components.analysis.analyse import Analysis, Progress, analyse
from components.corpus.article import CorpusError
from components.library.card import FORMAT_VERSION, read_card, when_created
from components.library.contents import CARD
from components.library.drawers import Drawers
from components.library.engine import engine
from components.library.fitting import fitted
from components.library.model import Card, Expired, LibraryError, LibraryRules, Stored
from components.library.names import OPENED, OWNER, Name, parse_name
from components.library.opened import Counting, Opened
from components.library.pins import pins
from components.library.places import place_at
from components.library.regrouped import with_note
from components.library.renewing import newest, renew


class Catalogue:
    """Stored corpora at one place, for reading. It holds its settings alone: several processes may share a place."""

    def __init__(self, address: str | Path, rules: LibraryRules | None = None, pinned: tuple[str, ...] = ()) -> None:
        self.rules = rules or LibraryRules()
        self._given_pins = pinned
        self._place = place_at(address)

    def look(self, name: str) -> Card:
        """Return what is known of a corpus without opening its tables; cheap enough for every page.

        Raises:
            Expired: there is none of that name.
        """
        return self._card_of(self._opened(parse_name(name)))

    def open(self, name: str, progress: Progress | None = None) -> Stored:
        """Return a stored corpus. What this version of Parallax measures otherwise is measured anew, and kept so.

        Raises:
            Expired: there is none of that name.
            LibraryError: its files are damaged on the disk.
        """
        opened = self._opened(parse_name(name))
        self._touch(opened.name.line)
        return self._measured(opened, progress)

    def in_turn(self, name: str, progress: Progress | None = None) -> Analysis:
        """Return the analysis of a stored corpus as `open` gives it, for whoever goes through all of it once.

        Its readings lie on the disk, and its rows are made of the stored files some at a time, when they are asked for;
        what stands without its texts, or was stored in another order, is held all the same. Raises as `open`.
        """
        opened = self._opened(parse_name(name))
        self._touch(opened.name.line)
        now = engine()
        if opened.card["texts"] and not newest(self._place, opened, now).is_current(now):
            whole = self._measured(opened, progress).analysis
            if not newest(self._place, opened, now).is_current(now):  # there was no room for what was measured anew
                return whole
            del whole
        known = newest(self._place, opened, now)
        if opened.card["texts"]:
            with suppress(LibraryError):  # what was measured anew is damaged: `open` knows what to do
                whole = known.analysis_in_turn(opened.corpus())
                return with_note(whole, opened.articles()) if opened.stale(now) else whole
        return self._measured(opened, progress).analysis

    def is_current(self, name: str) -> bool:
        """Return whether a corpus can be opened as it was measured: nothing of it has to be measured anew.

        Raises:
            Expired: there is no corpus of that name.
        """
        return not self._stale(self._opened(parse_name(name)))

    def _stale(self, opened: Opened) -> list[str]:
        now = engine()
        return newest(self._place, opened, now).stale(now) if opened.card["texts"] else []

    def _measured(self, opened: Opened, progress: Progress | None) -> Stored:
        known = newest(self._place, opened, engine())
        if known is opened:
            return self._stored(opened, opened, progress)
        try:
            return self._stored(opened, known, progress)
        except CorpusError:
            raise
        except LibraryError:
            # It is damaged, or was dropped while it was read; the version itself is always there.
            with suppress(LibraryError):
                self._place.drop(known.name)
            return self._stored(opened, opened, progress)

    def _stored(self, opened: Opened, known: Opened, progress: Progress | None) -> Stored:
        """Return a version, with the tables of `known`: its own or a renewal's, as far as they are still right."""
        got = Counting(known.get)
        known, now = replace(known, get=got), engine()
        card, corpus, corrections = self._card_of(opened), opened.corpus(), opened.corrections()
        if not card.texts:
            analysis = fitted(known.analysis(corpus))
            return Stored(card, corpus, corrections, analysis, rates=known.rates(now), file_bytes=got.bytes)
        remeasured = bool(opened.stale(now))
        if known.is_current(now):
            analysis = with_note(known.analysis(corpus), opened.articles()) if remeasured else known.analysis(corpus)
            return Stored(card, corpus, corrections, analysis, remeasured, known.rates(now), got.bytes)
        before, linked = known.before(corpus, now)
        analysis = analyse(corpus, progress, before=before, linked=linked)
        renew(self._place, opened, corpus, analysis, now, self.rules.bytes)
        noted = with_note(analysis, opened.articles())
        return Stored(card, corpus, corrections, noted, remeasured, file_bytes=got.bytes)

    def pinned(self) -> list[Card]:
        """Return the corpora that the owner of the deployment shows to everybody, in their order."""
        cards = []
        for name in self._pins():
            with suppress(LibraryError):  # one that is gone or damaged leaves the others
                cards.append(self.look(name))
        return cards

    def check(self) -> None:
        """Do nothing where the library can be read.

        Raises:
            LibraryError: it cannot.
        """
        pins(self._place, self._given_pins)

    def drawers(self) -> Drawers:
        """Return the drawers beside the corpora: small files that belong to one for some days."""
        return self._place.drawers()

    def is_full(self) -> bool:
        """Return whether the library holds as much as its rules allow."""
        return bool(self.rules.bytes) and self._place.size() >= self.rules.bytes

    def holds(self, line: str) -> bool:
        """Return whether a line of versions is there, and not in the trash.

        Raises:
            LibraryError: the library cannot be read.
        """
        try:
            self._place.read_beside(line, OWNER)
        except Expired:
            return False
        return True

    def _pins(self) -> list[str]:
        """Return the names that are pinned; those of the settings alone where the list cannot be read."""
        with suppress(LibraryError):
            return pins(self._place, self._given_pins)
        return list(self._given_pins)

    def _versions(self, line: str) -> list[Card]:
        """Return the versions of a corpus, the earliest first; a damaged one leaves the others."""
        cards = []
        for version in self._place.versions(line):
            with suppress(LibraryError):
                cards.append(self.look(str(Name(line, version))))
        return sorted(cards, key=lambda card: card.created)

    def _opened(self, name: Name) -> Opened:
        card = read_card(self._place.read(name, CARD))
        if card.get("version", 1) > FORMAT_VERSION:
            raise LibraryError(
                f"A newer Parallax stored this corpus (format {card['version']}; {FORMAT_VERSION} is the "
                "newest known here). Nothing was changed. Bring this one up to date to open it."
            )
        return Opened(name, card, lambda file: self._place.read(name, file))

    def _card_of(self, opened: Opened) -> Card:
        found = opened.card
        return Card(
            name=str(opened.name),
            title=found["title"],
            chosen=found["chosen"],
            created=when_created(found),
            content=found["content"],
            parent=found["parent"],
            texts=found["texts"],
            articles=found["articles"],
            outlets=tuple(found["outlets"]),
            engine=found["engine"]["whole"],
            pinned=str(opened.name) in self._pins(),
            last_opened=self._last_opened(opened.name.line),
        )

    def touch(self, name: str) -> None:
        """Note that a corpus is in use today, where it lies; whoever holds it opened says so at least once a day."""
        self._touch(parse_name(name).line)

    def _touch(self, line: str) -> None:
        """Note that a corpus was opened today. Where that cannot be written, it opens all the same."""
        today = datetime.now(UTC).date()
        if self._last_opened(line) != today:
            with suppress(LibraryError, OSError):
                self._place.write_beside(line, OPENED, today.isoformat().encode())

    def _last_opened(self, line: str) -> date:
        """Return the day on which a corpus was last opened; today where that cannot be read, so that it stays."""
        try:
            return date.fromisoformat(self._place.read_beside(line, OPENED).decode())
        except (LibraryError, ValueError):
            return datetime.now(UTC).date()
