"""The library: keeps corpora, changes and deletes them for those who hold the secret, and lets the unused expire."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import UTC, datetime

from components.analysis.analyse import Analysis, Progress, analyse
from components.analysis.measuring import Hands
from components.contract import Options
from components.corpus.article import Article, Corpus
from components.corpus.folder import in_reading_order
from components.corrections.model import Corrections
from components.library import archive_file, contents
from components.library.allowed import check_corpus, check_further, check_room
from components.library.card import made_of_the_same, undamaged
from components.library.catalogue import Catalogue
from components.library.clock import not_before
from components.library.contents import Draft
from components.library.drafted import Files, drafted, waiting_on_disk
from components.library.engine import engine
from components.library.expiry import delete_for_good, look_after
from components.library.following import follow
from components.library.model import Card, Expiry, Forbidden, Kept, LibraryError
from components.library.names import OPENED, OWNER, Name, fits, gone, lock, new_name, new_secret, parse_name
from components.library.opened import Opened
from components.library.pins import pin, pins, unpin
from components.library.redaction import redacted
from components.library.renewing import newest
from components.library.texts import sound


class Library(Catalogue):
    """Stored corpora at one place, for keeping, changing and deleting."""

    def keep(
        self,
        corpus: Corpus,
        corrections: Corrections | None = None,
        *,
        texts: bool = True,
        analysis: Analysis | None = None,
        progress: Progress | None = None,
        before_writing: Callable[[Kept], None] | None = None,
        hands: Hands | None = None,
    ) -> Kept:
        """Store a corpus and return its name and its secret.

        With `texts` False no full text is stored, ever. `analysis` is the analysis of this corpus without corrections,
        where it is at hand. `before_writing` is told name and secret before anything is written, so that whoever is
        ended in between can still find the corpus, or delete it. `hands` are other processes that read and measure.

        Raises:
            LibraryError: there is no article, there are too many, an option is wrong, or there is no room.
        """
        check_corpus(corpus, self.rules)
        clean = sound(corpus)
        corrections = corrections or Corrections()
        if analysis and clean is corpus:
            draft = Draft(clean, analysis, corrections)
        else:
            draft = drafted(clean, corrections, texts, progress, hands)
        return self._keep(self._files(draft if texts else redacted(draft), progress), before_writing)

    def add(self, name: str, secret: str, articles: Iterable[Article], progress: Progress | None = None) -> Kept:
        """Store a version with more articles; only those are read. The earlier version stays as it is.

        An article that is there already is kept once.

        Raises:
            Expired, Forbidden, LibraryError: as in `change`.
        """
        before = self._owned(name, secret).corpus().articles
        known = {article.article_id for article in before}
        new = [article for article in articles if article.article_id not in known]
        return self.change(name, secret, articles=in_reading_order([*before, *new]), progress=progress)

    def change(
        self,
        name: str,
        secret: str,
        *,
        articles: Iterable[Article] | None = None,
        title: str | None = None,
        chosen: str | None = None,
        options: Mapping[str, Options] | None = None,
        corrections: Corrections | None = None,
        progress: Progress | None = None,
    ) -> Kept:
        """Store a version with something changed, and return its name; the secret stays, and so do earlier versions.

        What is not given stays as it was. Corrections follow their articles where those get another outlet, title or
        date.

        Raises:
            Expired: there is no corpus of that name.
            Forbidden: the secret is another's.
            LibraryError: it is without texts, an option is wrong, it has as many versions as one may have, or it cannot
                be stored (as in `keep`).
        """
        opened = self._owned(name, secret)
        check_further(opened, len(self._place.versions(opened.name.line)), self.rules)
        before = opened.corpus()
        after = Corpus(
            before.name if title is None else title,
            before.articles if articles is None else tuple(articles),
            before.problems,
            before.chosen if chosen is None else chosen,
            before.options if options is None else options,
        )
        check_corpus(after, self.rules)
        after = sound(after)
        now = engine()
        known, _ = newest(self._place, opened, now).before(before, now)
        whole = analyse(after, progress, before=known)
        followed = follow(opened.corrections() if corrections is None else corrections, before.articles, after.articles)
        return self._further(opened, secret, Draft(after, whole, followed, opened.card["content"]))

    def share(self, name: str, secret: str) -> Kept:
        """Store a version without full texts, and return its name; it tells nothing of where the full one is.

        Raises:
            Expired, Forbidden, LibraryError: as in `change`.
        """
        opened = self._owned(name, secret)
        check_further(opened, len(self._place.versions(opened.name.line)), self.rules)
        stored = self.open(name)
        return self._further(opened, secret, redacted(Draft(stored.corpus, stored.analysis, stored.corrections)))

    def versions(self, name: str, secret: str) -> list[Card]:
        """Return the versions of a corpus for its owner, the earliest first.

        Raises:
            Expired, Forbidden: as in `change`.
        """
        return self._versions(self._owned(name, secret).name.line)

    def delete(self, name: str, secret: str, now: datetime | None = None) -> None:
        """Put a corpus with all its versions into the trash: no link to it opens anything.

        For seven days the owner of the deployment can bring it back (`restore`); then its files are deleted.

        Raises:
            Expired, Forbidden: as in `change`.
        """
        line, today = self._owned(name, secret).name.line, (now or datetime.now(UTC)).date()
        self._place.discard(line, max(not_before(self._place, today), self._last_opened(line)))

    def export(self, name: str) -> bytes:
        """Return a stored corpus as one file, which `take` takes in at another place.

        Raises:
            Expired: there is none of that name.
        """
        opened = self._opened(parse_name(name))
        return archive_file.write((file, opened.sound(file)) for file in (*opened.card["files"], contents.CARD))

    def take(
        self,
        data: bytes,
        progress: Progress | None = None,
        before_writing: Callable[[Kept], None] | None = None,
        hands_for: Callable[[Corpus], AbstractContextManager[Hands | None]] = lambda corpus: nullcontext(),
    ) -> Kept:
        """Store the corpus of a file that `export` wrote, read and measured here; without texts, as it was measured.

        `before_writing` is as in `keep`. `hands_for` gives the hands of `keep` for the corpus that is found.

        Raises:
            LibraryError: the file is damaged or was changed, or the corpus cannot be stored (as in `keep`).
        """
        found = archive_file.read(data, self.rules)
        check_corpus(found.corpus, self.rules)
        if found.analysis is not None:
            light_one = Draft(found.corpus, found.analysis, Corrections(), texts=False)
            return self._keep(self._files(light_one, progress, found.engine), before_writing)
        with hands_for(found.corpus) as hands:
            return self.keep(
                found.corpus, found.corrections, progress=progress, before_writing=before_writing, hands=hands
            )

    def pin(self, name: str) -> None:
        """Show a corpus to everybody, and keep it for ever. For the owner of the deployment, never for a visitor.

        Raises:
            Expired: there is no corpus of that name.
        """
        self.look(name)
        pin(self._place, name)

    def unpin(self, name: str) -> None:
        """Take a corpus off the list that everybody sees; it stays in the library."""
        unpin(self._place, name)

    def remove(self, name: str) -> None:
        """Delete a corpus with all its versions and drawers for good. For the owner of the deployment alone.

        One whose card is damaged, or that is in the trash, is deleted too.

        Raises:
            Expired: there is no corpus of that name.
        """
        line = parse_name(name).line
        if line not in self._place.present():
            raise gone()
        delete_for_good(self._place, line)

    def restore(self, name: str) -> None:
        """Take a corpus with all its versions out of the trash. For the owner of the deployment alone.

        Its files stay from then on for as long as the rules say.

        Raises:
            Expired: it is not in the trash.
        """
        line = parse_name(name).line
        self._place.bring_back(line)
        self._touch(line)

    def upgrade(self, name: str, progress: Progress | None = None) -> list[str]:
        """Measure anew what this version of Parallax measures otherwise, and return those stages; mostly none.

        For the owner of the deployment, ahead of those who open the corpus. It counts as nobody's opening.

        Raises:
            Expired: there is no corpus of that name.
            LibraryError: its files are damaged on the disk.
        """
        opened = self._opened(parse_name(name))
        if stale := self._stale(opened):
            self._measured(opened, progress)
        return stale

    def names(self) -> list[str]:
        """Return the name of every version of every corpus. For the owner of the deployment, never for a visitor."""
        lines = self._place.lines()
        return [str(Name(line, version)) for line in lines for version in self._place.versions(line)]

    def expire(self, now: datetime | None = None) -> Expiry:
        """Look after the library, once a day; return what was put into the trash and what was deleted for good.

        Into the trash goes what nobody opened for as long as the rules say, those longest unopened first, at most a
        tenth of the library (ten at least) in one run; what has lain there for seven days is deleted, as is what killed
        processes left.

        Raises:
            LibraryError: the clock has jumped, or the library cannot be listed or written or its pins not be read.
        """
        last = {line: self._last_opened(line) for line in self._place.lines()}
        # Read strictly: where the list cannot be read, nothing may be deleted.
        safe = {name.partition("-")[0] for name in pins(self._place, self._given_pins)}
        return look_after(self._place, last, safe, self.rules.days, (now or datetime.now(UTC)).date())

    def _owned(self, name: str, secret: str) -> Opened:
        """Return a corpus whose secret this is."""
        opened = self._opened(parse_name(name))
        with undamaged():
            stored = str(json.loads(self._place.read_beside(opened.name.line, OWNER))["lock"])
        if not fits(secret, stored):
            raise Forbidden("This secret does not belong to the corpus, so nothing was changed. Check the secret.")
        return opened

    def _keep(self, files: Files, before_writing: Callable[[Kept], None] | None) -> Kept:
        name, secret = new_name(), new_secret()
        kept = Kept(str(name), secret)
        today = datetime.now(UTC).date().isoformat()
        owner = json.dumps({"lock": lock(secret)})
        if before_writing:
            before_writing(kept)
        self._place.write(name, files, {OWNER: owner.encode(), OPENED: today.encode()})
        return kept

    def _further(self, opened: Opened, secret: str, draft: Draft) -> Kept:
        name = new_name(opened.name.line)
        self._place.write(name, self._files(draft), {})
        # Only now: of two who write at the same time, at least the one who is done second finds the other's.
        with suppress(LibraryError):
            return Kept(str(name), secret, made_of_the_same(self._versions(name.line), str(name)))
        return Kept(str(name), secret)

    def _files(self, draft: Draft, progress: Progress | None = None, made_by: str = "") -> Files:
        """Return the files of a version, for which there is room."""
        now = engine()
        by = now._replace(whole=made_by, stages={}) if made_by else now
        with waiting_on_disk():
            files = Files(contents.files_of(draft, by, progress))
        check_room(self._place.size() if self.rules.bytes else 0, files.bytes, self.rules)
        return files
