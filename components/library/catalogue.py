"""The library for whoever has a name: what a corpus is, the corpus itself, and what is pinned for everybody."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from components.analysis.analyse import Analysis, Progress, analyse, registered
from components.corpus.article import Corpus, CorpusError
from components.corrections.file import load as load_corrections
from components.corrections.model import Corrections
from components.library import contents
from components.library.contents import CARD, CORRECTIONS, Get
from components.library.engine import Engine, engine
from components.library.fitting import fitted
from components.library.model import Card, Expired, LibraryError, LibraryRules, Stored
from components.library.names import Name, parse_name
from components.library.pins import pins
from components.library.places import OPENED, place_at

_DAMAGED = "The files of this corpus are damaged where they are stored. Ask whoever runs this dashboard for a copy."


@dataclass(frozen=True)
class Opened:
    """A version whose card has been read: the card as it lies there, and the way to its other files."""

    name: Name
    card: dict[str, Any]
    get: Get

    def corpus(self) -> Corpus:
        """Return the corpus as it was given."""
        return contents.corpus_of(self.get, self.card)

    def corrections(self) -> Corrections:
        """Return the corrections and checks."""
        return load_corrections(self.get(CORRECTIONS)).corrections

    def analysis(self, corpus: Corpus) -> Analysis:
        """Return the analysis as it was stored."""
        return contents.analysis_of(self.get, self.card["files"], corpus)

    def before(self, corpus: Corpus) -> Analysis | None:
        """Return what this version of Parallax need not do again for these articles; None where it has to do all."""
        now, made_by = engine(), Engine(**self.card["engine"])
        if made_by.reading != now.reading or not self.card["texts"]:
            return None
        if made_by.whole == now.whole:
            analysis = self.analysis(corpus)
            # Where a measure failed on an article, it may be told again and must be tried again.
            whole = len(analysis.corpus.problems) == len(corpus.problems)
            return analysis if whole else replace(analysis, measured={})
        as_read = contents.readings_of(self.get, self.card["files"], corpus, as_read=True)
        return Analysis(corpus, (), pd.DataFrame(), {}, as_read=as_read)


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
        """Return a stored corpus. Its rows come from the store where this very version of Parallax measured them.

        Raises:
            Expired: there is none of that name.
            LibraryError: its files are damaged on the disk.
        """
        opened = self._opened(parse_name(name))
        self._touch(opened.name.line)
        try:
            return self._stored(opened, progress)
        except (LibraryError, CorpusError):
            raise
        except (ValueError, KeyError) as error:
            raise LibraryError(_DAMAGED) from error

    def _stored(self, opened: Opened, progress: Progress | None) -> Stored:
        card, corpus, corrections = self._card_of(opened), opened.corpus(), opened.corrections()
        stored = contents.slugs_of(opened.card["files"])
        if not card.texts:
            return Stored(card, corpus, corrections, fitted(opened.analysis(corpus)))
        if card.engine == engine().whole and {one.slug for one in registered()} <= set(stored):
            return Stored(card, corpus, corrections, opened.analysis(corpus))
        analysis = analyse(corpus, progress, before=opened.before(corpus))
        return Stored(card, corpus, corrections, analysis, remeasured=card.engine != engine().whole)

    def pinned(self) -> list[Card]:
        """Return the corpora that the owner of the deployment shows to everybody, in their order."""
        cards = []
        for name in self._pins():
            with suppress(Expired):
                cards.append(self.look(name))
        return cards

    def _pins(self) -> list[str]:
        return pins(self._place, self._given_pins)

    def _opened(self, name: Name) -> Opened:
        try:
            card = json.loads(self._place.read(name, CARD))
        except ValueError as error:
            if isinstance(error, LibraryError):
                raise
            raise LibraryError(_DAMAGED) from error
        if card["version"] > contents.FORMAT_VERSION:
            raise LibraryError("A newer Parallax stored this corpus. Bring this one up to date to open it.")
        return Opened(name, card, lambda file: self._place.read(name, file))

    def _card_of(self, opened: Opened) -> Card:
        found = opened.card
        return Card(
            name=str(opened.name),
            title=found["title"],
            chosen=found["chosen"],
            created=datetime.fromisoformat(found["created"]),
            content=found["content"],
            parent=found["parent"],
            texts=found["texts"],
            articles=found["articles"],
            outlets=tuple(found["outlets"]),
            engine=found["engine"]["whole"],
            pinned=str(opened.name) in self._pins(),
            last_opened=self._last_opened(opened.name.line),
        )

    def _touch(self, line: str) -> None:
        today = datetime.now(UTC).date()
        if self._last_opened(line) != today:
            self._place.write_beside(line, OPENED, today.isoformat().encode())

    def _last_opened(self, line: str) -> date:
        """Return the day on which a corpus was last opened; today where that cannot be read, so that it stays."""
        try:
            return date.fromisoformat(self._place.read_beside(line, OPENED).decode())
        except (LibraryError, ValueError):
            return datetime.now(UTC).date()
