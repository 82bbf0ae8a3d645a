"""The library: keeps corpora, opens them by their names, changes and deletes them for those who hold the secret."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from components.analysis import Analysis, Progress, analyse
from components.corpus.article import Article, Corpus
from components.corpus.folder import in_reading_order
from components.corrections.file import load as load_corrections
from components.corrections.model import Corrections
from components.library import contents
from components.library.contents import CARD, CORRECTIONS, Draft
from components.library.engine import Engine, engine
from components.library.local import LocalPlace
from components.library.model import Card, Expired, Forbidden, Kept, LibraryError, LibraryRules, Stored
from components.library.names import Name, fits, lock, new_name, new_secret, parse_name
from components.reading.model import Reading

#: Names the directory (or address) of the library.
PLACE_VARIABLE = "PARALLAX_LIBRARY"
#: Names, parted by spaces or commas, of corpora that are pinned besides those in `PINNED`.
PINNED_VARIABLE = "PARALLAX_PINNED"
#: Files of a line (who owns it, when it was last opened) and of the library.
OWNER, OPENED, PINNED = "owner.json", "opened", "pinned.txt"


def open_library(environment: Mapping[str, str] | None = None) -> Library:
    """Return the library of this deployment: at `PARALLAX_LIBRARY`, or else in the user's folder for data.

    Nothing is made before the first corpus is kept.
    """
    given = os.environ if environment is None else environment
    data = given.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    address = given.get(PLACE_VARIABLE) or Path(data) / "parallax" / "library"
    pinned = given.get(PINNED_VARIABLE, "").replace(",", " ").split()
    return Library(address, LibraryRules.from_environment(given), tuple(pinned))


class Library:
    """Stored corpora at one place. It holds nothing but its settings: several processes may share a place."""

    def __init__(self, address: str | Path, rules: LibraryRules | None = None, pinned: tuple[str, ...] = ()) -> None:
        self.rules = rules or LibraryRules()
        self._pinned = pinned
        self._place = LocalPlace(Path(address))

    def keep(
        self,
        corpus: Corpus,
        corrections: Corrections | None = None,
        analysis: Analysis | None = None,
        progress: Progress | None = None,
    ) -> Kept:
        """Store a corpus and return its name and its secret.

        `analysis` is the analysis of this corpus without corrections, where it is at hand.

        Raises:
            LibraryError: there is no article, there are too many, or there is no room.
        """
        self._check(corpus)
        whole = analysis or analyse(corpus, progress)
        name, secret = new_name(), new_secret()
        owner = json.dumps({"lock": lock(secret)}).encode()
        beside = {OWNER: owner, OPENED: _today().isoformat().encode()}
        self._write(name, Draft(corpus, whole, corrections or Corrections()), beside)
        return Kept(str(name), secret)

    def look(self, name: str) -> Card:
        """Return what is known of a corpus without opening its tables; cheap enough for every page.

        Raises:
            Expired: there is none of that name.
        """
        return self._look(parse_name(name))

    def open(self, name: str, progress: Progress | None = None) -> Stored:
        """Return a stored corpus. Its rows come from the store where this very version of Parallax measured them.

        Raises:
            Expired: there is none of that name.
        """
        parsed = parse_name(name)
        card, files = self._look(parsed), self._card(parsed)["files"]
        self._touch(parsed.line)

        def get(file: str) -> bytes:
            return self._place.read(parsed, file)

        corpus = contents.corpus_of(get, card.title, card.chosen)
        corrections = load_corrections(get(CORRECTIONS)).corrections
        made_by, now = Engine(**self._card(parsed)["engine"]), engine()
        if made_by.whole == now.whole:
            return Stored(card, corpus, corrections, contents.analysis_of(get, files, corpus))
        known = self._known(parsed, corpus)
        return Stored(card, corpus, corrections, analyse(corpus, progress, known=known), remeasured=True)

    def add(self, name: str, secret: str, articles: Iterable[Article], progress: Progress | None = None) -> Kept:
        """Store a version with more articles; only those are read. The earlier version stays as it is.

        Raises:
            Expired, Forbidden, LibraryError: as in `change`.
        """
        self._owned(name, secret)
        parsed = parse_name(name)
        corpus = self._corpus(parsed)
        return self.change(name, secret, articles=in_reading_order([*corpus.articles, *articles]), progress=progress)

    def change(
        self,
        name: str,
        secret: str,
        *,
        articles: Iterable[Article] | None = None,
        title: str | None = None,
        chosen: str | None = None,
        corrections: Corrections | None = None,
        progress: Progress | None = None,
    ) -> Kept:
        """Store a version with something changed, and return its name; the secret stays, and so do earlier versions.

        What is not given stays as it was.

        Raises:
            Expired: there is no corpus of that name.
            Forbidden: the secret is another's.
            LibraryError: it cannot be stored; as in `keep`.
        """
        card = self._owned(name, secret)
        parsed = parse_name(name)
        before = self._corpus(parsed)
        after = Corpus(
            card.title if title is None else title,
            before.articles if articles is None else tuple(articles),
            before.problems,
            card.chosen if chosen is None else chosen,
        )
        self._check(after)
        if corrections is None:
            corrections = load_corrections(self._place.read(parsed, CORRECTIONS)).corrections
        whole = analyse(after, progress, known=self._known(parsed, before))
        new = new_name(parsed.line)
        self._write(new, Draft(after, whole, corrections, card.content), {})
        return Kept(str(new), secret)

    def versions(self, name: str, secret: str) -> list[Card]:
        """Return the versions of a corpus for its owner, the earliest first.

        Raises:
            Expired, Forbidden: as in `change`.
        """
        self._owned(name, secret)
        line = parse_name(name).line
        cards = [self._look(Name(line, version)) for version in self._place.versions(line)]
        return sorted(cards, key=lambda card: card.created)

    def delete(self, name: str, secret: str) -> None:
        """Delete a corpus with all its versions: no file of it stays, and no link to it opens anything.

        Raises:
            Expired, Forbidden: as in `change`.
        """
        self._owned(name, secret)
        self._place.remove(parse_name(name).line)

    def pinned(self) -> list[Card]:
        """Return the corpora that the owner of the deployment shows to everybody, in their order."""
        cards = []
        for name in self._pins():
            with suppress(Expired):
                cards.append(self.look(name))
        return cards

    def pin(self, name: str) -> None:
        """Show a corpus to everybody, and keep it for ever. For the owner of the deployment, never for a visitor.

        Raises:
            Expired: there is no corpus of that name.
        """
        self.look(name)
        names = self._place.read_list(PINNED).split()
        if name not in names:
            self._place.write_list(PINNED, "\n".join([*names, name]) + "\n")

    def unpin(self, name: str) -> None:
        """Take a corpus off the list that everybody sees; it stays in the library."""
        names = [one for one in self._place.read_list(PINNED).split() if one != name]
        self._place.write_list(PINNED, "".join(f"{one}\n" for one in names))

    def expire(self, now: datetime | None = None) -> int:
        """Delete what nobody opened for as long as the rules say and what killed processes left; return how many."""
        self._place.sweep()
        if not self.rules.days:
            return 0
        before = (now or datetime.now(UTC)).date() - timedelta(days=self.rules.days)
        safe = {name.partition("-")[0] for name in self._pins()}
        old = [line for line in self._place.lines() if line not in safe and self._last_opened(line) < before]
        for line in old:
            self._place.remove(line)
        return len(old)

    def _pins(self) -> list[str]:
        return list(dict.fromkeys((*self._pinned, *self._place.read_list(PINNED).split())))

    def _owned(self, name: str, secret: str) -> Card:
        """Return the card of a corpus whose secret this is."""
        card = self.look(name)
        owner = json.loads(self._place.read_beside(parse_name(name).line, OWNER))
        if not fits(secret, owner["lock"]):
            raise Forbidden("This secret does not belong to the corpus, so nothing was changed. Check the secret.")
        return card

    def _look(self, name: Name) -> Card:
        found = self._card(name)
        return Card(
            name=str(name),
            title=found["title"],
            chosen=found["chosen"],
            created=datetime.fromisoformat(found["created"]),
            content=found["content"],
            parent=found["parent"],
            texts=found["texts"],
            articles=found["articles"],
            outlets=tuple(found["outlets"]),
            engine=found["engine"]["whole"],
            pinned=str(name) in self._pins(),
            last_opened=self._last_opened(name.line).isoformat(),
        )

    def _card(self, name: Name) -> dict[str, Any]:
        return json.loads(self._place.read(name, CARD))

    def _corpus(self, name: Name) -> Corpus:
        card = self._card(name)
        return contents.corpus_of(lambda file: self._place.read(name, file), card["title"], card["chosen"])

    def _known(self, name: Name, corpus: Corpus) -> dict[str, Reading]:
        """Return the stored readings that this version of the reading would take again, by the article's id."""
        card = self._card(name)
        if card["engine"]["reading"] != engine().reading:
            return {}
        readings = contents.readings_of(lambda file: self._place.read(name, file), card["files"], corpus, as_read=True)
        return {reading.article.article_id: reading for reading in readings}

    def _write(self, name: Name, draft: Draft, beside: dict[str, bytes]) -> None:
        files = list(contents.files_of(draft, engine()))
        size = sum(len(data) for _, data in files)
        if self._place.size() + size > self.rules.bytes:
            raise LibraryError(
                f"The library holds at most {self.rules.bytes / 1e9:,.1f} GB and has no room for this corpus. Delete "
                "corpora, or ask whoever runs this dashboard for room."
            )
        self._place.write(name, files, beside)

    def _check(self, corpus: Corpus) -> None:
        if not corpus.articles:
            raise LibraryError("There is no article in this corpus, so it was not kept. Add an article first.")
        if len(corpus.articles) > self.rules.articles:
            raise LibraryError(
                f"The corpus has {len(corpus.articles):,} articles, and at most {self.rules.articles:,} are kept here. "
                "Leave some out, or run Parallax on a machine of your own."
            )

    def _touch(self, line: str) -> None:
        today = _today()
        if self._last_opened(line) != today:
            self._place.write_beside(line, OPENED, today.isoformat().encode())

    def _last_opened(self, line: str) -> date:
        """Return the day on which a corpus was last opened; today where that cannot be read, so that it stays."""
        try:
            return date.fromisoformat(self._place.read_beside(line, OPENED).decode())
        except (LibraryError, ValueError):
            return _today()


def _today() -> date:
    return datetime.now(UTC).date()
