"""Classes in a library: begun, joined, answered, closed, revealed and deleted.

A class is a drawer of the library: `lesson.json` (what students see), `sources.json` (who wrote what), `state.json`,
and a file for each answer, which is written whole and flushed before it is acknowledged.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta

from components.analysis.analyse import Analysis
from components.lesson.codes import hidden, new_code, read_code, receipt
from components.lesson.hiding import hide
from components.lesson.model import (
    CLOSED,
    DAYS,
    FEWEST_ARTICLES,
    MOST_ANSWERS,
    MOST_ARTICLES,
    MOST_CLASSES,
    MOST_OF_ALL,
    OPEN,
    REVEALED,
    Answer,
    Lesson,
    Source,
)
from components.lesson.written import (
    read_answer,
    read_lesson,
    read_sources,
    read_state,
    write_answer,
    write_lesson,
    write_sources,
    write_state,
)
from components.library.drawers import DrawerCard
from components.library.library import Library
from components.library.model import Expired, LibraryError
from components.library.names import parse_name

_LESSON, _SOURCES, _STATE, _ANSWER = "lesson.json", "sources.json", "state.json", "answer-"
_NONE = "There is no class of this code here. It has ended and was deleted, or the code is not whole. Ask your teacher."


class Classes:
    """The classes of one library. It holds nothing itself: several servers may share a library."""

    def __init__(self, library: Library) -> None:
        self._library, self._drawers = library, library.drawers()

    def begin(
        self,
        name: str,
        secret: str,
        analysis: Analysis,
        article_ids: Iterable[str],
        words: str = "",
        today: date | None = None,
    ) -> str:
        """Begin a class on some articles of a stored corpus, and return its code.

        `analysis` is that of the corpus with its outlets' names, `words` are more words to cover (`hiding`).

        Raises:
            Expired, Forbidden: there is no such corpus, or the secret is another's.
            LibraryError: the articles cannot be guessed, there are too many classes, or it cannot be written.
        """
        self._check_key(name, secret)
        chosen = list(dict.fromkeys(article_ids))
        _check_articles(chosen, analysis)
        others = self._drawers.names()
        if len(others) >= MOST_OF_ALL or len(self.of(name)) >= MOST_CLASSES:
            raise LibraryError("There are as many classes as are kept at once. Delete one that is over, and try again.")
        if self._library.is_full():
            raise LibraryError("The library has no room for a class. Ask whoever runs this dashboard for room.")
        code, line = new_code(), parse_name(name).line
        articles, sources = hide(analysis, chosen, words, code)
        until = (today or _today()) + timedelta(days=DAYS)
        outlets = sorted({one.outlet for one in sources}, key=str.casefold)
        lesson = Lesson(code, tuple(articles), tuple(outlets), until)
        files = {_LESSON: write_lesson(lesson), _SOURCES: write_sources(sources), _STATE: write_state(OPEN)}
        self._drawers.begin(f"{code}-{_tag(line)}", DrawerCard(line, until), files)
        return code

    def find(self, code: str) -> str:
        """Return the name of the drawer of a class; only a look through all of them tells it.

        Raises:
            Expired: there is no class of that code.
        """
        written = read_code(code)
        found = next((one for one in self._drawers.names() if written and one.startswith(f"{written}-")), "")
        if not found:
            raise Expired(_NONE)
        return found

    def look(self, drawer: str) -> Lesson:
        """Return what students may see of a class.

        Raises:
            Expired: it is gone.
            LibraryError: its files are damaged.
        """
        with _told():
            return read_lesson(_code(drawer), self._drawers.read(drawer, _LESSON))

    def state(self, drawer: str, today: date | None = None) -> str:
        """Return how far a class has come.

        Raises:
            Expired: it is gone, its last day is past, or its corpus was deleted.
        """
        with _told():
            card = self._drawers.card(drawer)
            if card.until < (today or _today()) or not self._library.holds(card.line):
                raise Expired(_NONE)
            return read_state(self._drawers.read(drawer, _STATE))

    def answer(self, drawer: str, key: str, given: Answer, today: date | None = None) -> str:
        """Keep an answer and return its receipt, once it is written; the same key's answer of before is replaced.

        Raises:
            Expired: the class is gone.
            LibraryError: it takes no answers any more, the answer is none to it, or cannot be written.
        """
        if self.state(drawer, today) != OPEN:
            raise LibraryError("This class takes no more answers.")
        lesson = self.look(drawer)
        _check_answer(given, lesson)
        file = f"{_ANSWER}{hidden(key)}.json"
        known = self._drawers.files(drawer, _ANSWER)
        if file not in known and len(known) >= MOST_ANSWERS:
            raise LibraryError(f"This class has {MOST_ANSWERS} answers, which is the most. Tell your teacher.")
        data = write_answer(given)
        with _told():
            self._drawers.put(drawer, file, data)
        return receipt(file, data)

    def own(self, drawer: str, key: str) -> tuple[str, Answer] | None:
        """Return the receipt and the answer that is kept under a key, None where none is.

        Raises:
            LibraryError: it cannot be read.
        """
        file = f"{_ANSWER}{hidden(key)}.json"
        try:
            data = self._drawers.read(drawer, file)
        except Expired:
            return None
        return receipt(file, data), read_answer(data)

    def answers(self, drawer: str) -> dict[str, Answer]:
        """Return the answers of a class by their receipts, in an order that tells nothing of who gave them when.

        A file that is damaged is left out.
        """
        found: dict[str, Answer] = {}
        for file, data in self._drawers.read_all(drawer, _ANSWER).items():
            with suppress(LibraryError):
                found[receipt(file, data)] = read_answer(data)
        return dict(sorted(found.items()))

    def count(self, drawer: str) -> int:
        """Return how many answers a class has."""
        return len(self._drawers.files(drawer, _ANSWER))

    def sources(self, drawer: str) -> list[Source]:
        """Return who wrote what; for the teacher, and for everybody once it is revealed.

        Raises:
            Expired: the class is gone.
        """
        with _told():
            return read_sources(self._drawers.read(drawer, _SOURCES))

    def of(self, name: str) -> list[str]:
        """Return the drawers of the classes of a stored corpus, whatever its version."""
        tag = _tag(parse_name(name).line)
        return [one for one in self._drawers.names() if one.endswith(f"-{tag}")]

    def close(self, name: str, secret: str, drawer: str) -> None:
        """Take no more answers.

        Raises:
            Expired, Forbidden: the class or corpus is gone, or the secret is another's.
        """
        self._put_state(name, secret, drawer, CLOSED)

    def reopen(self, name: str, secret: str, drawer: str) -> None:
        """Take answers again; raises as `close` does."""
        self._put_state(name, secret, drawer, OPEN)

    def reveal(self, name: str, secret: str, drawer: str) -> None:
        """Show everybody in the class who wrote what, and take no more answers; raises as `close` does."""
        self._put_state(name, secret, drawer, REVEALED)

    def delete(self, name: str, secret: str, drawer: str) -> None:
        """Delete a class with all its answers, for good; raises as `close` does."""
        self._check_own(name, secret, drawer)
        self._drawers.remove(drawer)

    def _put_state(self, name: str, secret: str, drawer: str, state: str) -> None:
        self._check_own(name, secret, drawer)
        with _told():
            self._drawers.put(drawer, _STATE, write_state(state))

    def _check_own(self, name: str, secret: str, drawer: str) -> None:
        self._check_key(name, secret)
        if drawer not in self.of(name):
            raise Expired(_NONE)

    def _check_key(self, name: str, secret: str) -> None:
        self._library.versions(name, secret)


def _check_articles(chosen: list[str], analysis: Analysis) -> None:
    if not FEWEST_ARTICLES <= len(chosen) <= MOST_ARTICLES:
        raise LibraryError(f"A class reads {FEWEST_ARTICLES} to {MOST_ARTICLES} articles. Choose so many.")
    if len({analysis.reading(one).article.outlet for one in chosen}) < FEWEST_ARTICLES:
        raise LibraryError("All these articles are of one outlet, so there is nothing to guess. Choose another's, too.")


def _check_answer(given: Answer, lesson: Lesson) -> None:
    missing = [one.letter for one in lesson.articles if one.letter not in given]
    if missing:
        raise LibraryError(f"Still to do: say which outlet wrote {_listed(missing)}. Nothing was sent yet.")
    lengths = {one.letter: len(one.sentences) for one in lesson.articles}
    for letter, guess in given.items():
        number = guess.sentence
        if letter not in lengths or guess.outlet not in lesson.outlets:
            raise LibraryError("This answer is none to this class. Load the page anew.")
        if number is not None and (isinstance(number, bool) or not 0 <= number < lengths[letter]):
            raise LibraryError("This answer is none to this class. Load the page anew.")


def _listed(letters: list[str]) -> str:
    names = [f"Article {letter}" for letter in letters]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _tag(line: str) -> str:
    """Return what the names of the drawers of a line end in; the line itself is no business of a folder's name."""
    return hashlib.sha256(line.encode()).hexdigest()[:16]


def _code(drawer: str) -> str:
    return drawer.rpartition("-")[0]


def _today() -> date:
    return datetime.now(UTC).date()


@contextmanager
def _told() -> Iterator[None]:
    """Say of a class what the library says of a corpus that is gone."""
    try:
        yield
    except Expired:
        raise Expired(_NONE) from None
