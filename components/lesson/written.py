"""The files of a class as they are written, and read again: plain JSON, of which nothing is believed unlooked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from components.lesson.model import OPEN, STATES, Answer, Guess, Hidden, Lesson, Source
from components.library.model import LibraryError


def write_lesson(lesson: Lesson) -> bytes:
    """Return what students may see."""
    articles = [[one.letter, one.sentences, one.left] for one in lesson.articles]
    return _json({"articles": articles, "outlets": lesson.outlets, "until": lesson.until.isoformat()})


def read_lesson(code: str, data: bytes) -> Lesson:
    """Return what students may see.

    Raises:
        LibraryError: the file is damaged.
    """
    with _undamaged():
        found = json.loads(data)
        articles = tuple(Hidden(letter, tuple(sentences), left) for letter, sentences, left in found["articles"])
        return Lesson(code, articles, tuple(found["outlets"]), date.fromisoformat(found["until"]))


def write_sources(sources: list[Source]) -> bytes:
    """Return who wrote what, which only the teacher's page reads before it is revealed."""
    return _json([[one.letter, one.outlet, one.article_id, one.spans] for one in sources])


def read_sources(data: bytes) -> list[Source]:
    """Return who wrote what.

    Raises:
        LibraryError: the file is damaged.
    """
    with _undamaged():
        return [
            Source(letter, outlet, article_id, tuple(tuple(span) if span else None for span in spans))
            for letter, outlet, article_id, spans in json.loads(data)
        ]


def write_state(state: str) -> bytes:
    """Return how far a class has come."""
    return _json({"state": state})


def read_state(data: bytes) -> str:
    """Return how far a class has come.

    Raises:
        LibraryError: the file is damaged.
    """
    with _undamaged():
        state = json.loads(data).get("state", OPEN)
        if state not in STATES:
            raise ValueError("no such state")
        return str(state)


def write_answer(answer: Answer) -> bytes:
    """Return an answer; nothing of who gave it, nor when."""
    return _json({letter: [guess.outlet, guess.sentence] for letter, guess in sorted(answer.items())})


def read_answer(data: bytes) -> Answer:
    """Return an answer.

    Raises:
        LibraryError: the file is damaged.
    """
    with _undamaged():
        return {letter: Guess(outlet, sentence) for letter, (outlet, sentence) in json.loads(data).items()}


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")


@contextmanager
def _undamaged() -> Iterator[None]:
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise LibraryError("The files of this class are damaged where they are stored. Start another class.") from error
