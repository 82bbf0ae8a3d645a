"""Reads JSON: what interfaces for news send (NewsAPI, Event Registry, ...), lists of objects, JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache

from components.corpus.article import Problem
from components.corpus.decoding import TextError, decode
from components.intake.formats import suffix_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name, visible
from components.intake.records import Record, articles_of
from components.intake.tables.columns import guessed, mapped

#: Marks of structure in a file: a list of ten million empty lists takes a gigabyte once it is read.
_MOST_MARKS = 4_000_000
#: How deep lists of articles and fields of an article stand in other objects.
_DEEPEST = 5
_PARAGRAPH = 60
# Where interfaces say how many articles there are, of which a file holds a page.
_TOTALS = ("totalResults", "totalArticles", "total_results", "totalHits", "numFound", "total", "hits")
# Wrappers that search engines and content systems put around a document.
_WRAPPERS = ("_source", "attributes", "document", "info")
# What an interface answers with that has no articles to give.
_FAILED = ("error", "fail", "failed", "failure")


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a JSON file: of the longest list of objects in it that have texts or addresses.

    Fields are known by their usual names (`columns`), also inside other objects ("source": {"name": ...}). JSON lines
    that cannot be read become problems, and the others go on.

    Raises:
        IntakeError: it is no JSON, too large once read, or holds no articles.
    """
    try:
        text, _ = decode(given.data)
    except TextError as error:
        raise IntakeError(str(error)) from error
    if text.count("{") + text.count("[") + text.count(",") > _MOST_MARKS:
        raise IntakeError("holds more values than a file of articles has. Split it.")
    name = safe_name(given.name)
    problems: list[Problem] = []
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise IntakeError("has objects in objects without end. Give a list of articles.") from error
    except ValueError as error:
        if suffix_of(given.name) not in ("jsonl", "ndjson") and not text.lstrip("\ufeff \r\n\t").startswith("{"):
            raise IntakeError(_no_json(error)) from error
        found, problems = _lines(text, name, error)
    if failure := _failure(found):
        raise IntakeError(
            f"is an answer that tells of an error ({visible(failure)}), not of articles. Ask for it anew."
        )
    entries = _articles_in(found)
    if not entries:
        raise IntakeError("holds no list of articles with texts or addresses. Give each its text, title and outlet.")
    flat = map(_flattened, entries)
    records = (Record(f"entry {number}", _fields(one, given.columns)) for number, one in enumerate(flat, 1))
    read = articles_of(records, name, limits)
    if (total := _promised(found)) > len(entries):
        message = f"says that {total:,} articles were found, but it holds {len(entries):,}. Get the other pages, too."
        problems.append(Problem(name, message))
    return Read(read.articles, (*problems, *read.problems), read.addresses)


def _no_json(error: ValueError) -> str:
    place = f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
    return f"is damaged JSON{place}. Save or download it anew."


def _lines(text: str, name: str, error: ValueError) -> tuple[list[object], list[Problem]]:
    """Return the objects of JSON lines and the lines that are none; fails where most are none."""
    found: list[object] = []
    problems: list[Problem] = []
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip("\ufeff \r\t")]
    for number, line in lines:
        try:
            found.append(json.loads(line.strip("\ufeff \r\t")))
        except (ValueError, RecursionError):
            problems.append(Problem(f"{name} line {number}", "is no JSON object. Correct the line.", lost=True))
    if len(problems) * 2 > len(lines):
        raise IntakeError(_no_json(error)) from error
    return found, problems


def _articles_in(found: object) -> list[dict[str, object]]:
    """Return the longest list of objects that may be articles; an object that is one itself counts as a list."""
    best: list[dict[str, object]] = []
    level: list[object] = [found]
    for _ in range(_DEEPEST):
        below: list[object] = []
        for one in level:
            candidates = [_unwrapped(inner) for inner in _listed(one)]
            # A list may hold anything beside articles: it stays as an entry without a text, and is told of.
            if any(_may_be_article(candidate) for candidate in candidates):
                objects = [candidate if isinstance(candidate, dict) else {} for candidate in candidates]
                best = max(best, objects, key=len)
            elif isinstance(one, dict):
                below += [inner for inner in one.values() if isinstance(inner, list | dict)]
        if best:
            return best
        level = below
    return best


def _listed(one: object) -> list[object]:
    """Return a list's entries, those of an object that keeps articles under their numbers, else the object itself."""
    if isinstance(one, list):
        return one
    if isinstance(one, dict) and one and all(isinstance(key, str) and key.isdigit() for key in one):
        return list(one.values())
    return [one]


def _failure(found: object) -> str:
    """Return what an answer says that tells of an error in the place of articles; empty for any other."""
    if not isinstance(found, dict) or any(isinstance(value, list) and _of_objects(value) for value in found.values()):
        return ""
    error = found.get("error") or found.get("fault")
    if not error and str(found.get("status", "")).lower() not in _FAILED:
        return ""
    said = error if isinstance(error, dict) else found
    words = next(
        (said[key] for key in ("message", "faultstring", "code", "error") if isinstance(said.get(key), str)), ""
    )
    return " ".join(words.split())[:100] or "error"


def _promised(found: object) -> int:
    """Return how many articles an answer says there are in all, 0 where it says nothing: a page of it holds fewer."""
    level: list[object] = [found]
    for _ in range(_DEEPEST):
        totals = [one[key] for one in level if isinstance(one, dict) for key in _TOTALS if key in one]
        counts = [total for total in totals if isinstance(total, int) and not isinstance(total, bool)]
        if counts:
            return max(counts)
        level = [inner for one in level if isinstance(one, dict) for inner in one.values() if isinstance(inner, dict)]
    return 0


def _unwrapped(one: object) -> object:
    if isinstance(one, dict):
        for wrapper in _WRAPPERS:
            if isinstance(inner := one.get(wrapper), dict):
                return inner
    return one


def _may_be_article(one: object) -> bool:
    """Whether an object has a text, or an address with a title."""
    if not isinstance(one, dict):
        return False
    found = _guess(tuple(_flattened(one)))
    has_text = "text" in found and not any(isinstance(value, list) and _of_objects(value) for value in one.values())
    return has_text or ("url" in found and "title" in found)


def _of_objects(value: list[object]) -> bool:
    return len(value) > 1 and all(isinstance(one, dict) for one in value[:3]) and _may_be_article(value[0])


def _fields(flat: Mapping[str, str], by_hand: Mapping[str, str]) -> dict[str, str]:
    found = mapped(flat, by_hand) if by_hand else _guess(tuple(flat))
    return {field: flat[column] for field, column in found.items()}


@lru_cache(maxsize=256)
def _guess(names: tuple[str, ...]) -> Mapping[str, str]:
    return guessed(names)


def _flattened(one: Mapping[str, object]) -> dict[str, str]:
    """Return an object's fields as words, those of inner objects under "outer.inner"; nothing for empty ones."""
    return {name: words for name, words in _pairs(one, "", _DEEPEST) if words.strip()}


def _pairs(one: Mapping[str, object], outer: str, depth: int) -> Iterator[tuple[str, str]]:
    for key, value in one.items():
        name = f"{outer}{key}"[:200]
        if isinstance(value, dict):
            if depth:
                yield from _pairs(value, f"{name}.", depth - 1)
        else:
            yield name, _words(value)


def _words(value: object) -> str:
    """Return a value as words: a list of paragraphs parted by blank lines, other lists by commas, names of objects."""
    if isinstance(value, list):
        parts = [_words(_name_in(one)) for one in value[:1000] if not isinstance(one, list)]
        long = any(len(part) > _PARAGRAPH for part in parts)
        return ("\n\n" if long else ", ").join(part for part in parts if part)
    return "" if value is None or isinstance(value, bool | dict) else str(value)


def _name_in(one: object) -> object:
    return next((one[key] for key in ("name", "title", "label") if key in one), "") if isinstance(one, dict) else one
