"""Places by name: which words of a text name a listed place, its country's people, or a place by its last word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from components.coverage import language
from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists
from components.reading.remembered import Remembered
from components.reading.states import abbreviations, state_at

#: A word that may begin or go on in the name of a place; "US-Japan" is two words.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+")
#: Organisations that the list of countries has among its countries.
BODIES = frozenset(("European Union", "United Nations"))
#: A form that is of a place's people, or an adjective: whoever writes it does not name the place.
OF_PEOPLE = "of people"


class Form(NamedTuple):
    """What a listed form stands for, and how: by name, or as an adjective or its people (then `people` is the form)."""

    label: str
    how: str
    people: str = ""


class Found(NamedTuple):
    """A listed place at `start` to `end` of a text."""

    start: int
    end: int
    form: Form


@cache
def forms() -> dict[str, Form]:
    """Return {form in lower case: what it stands for}."""
    left_out = set(language.phrases("not_places"))
    names = set(language.phrases("country_names"))
    found = {place.lower(): Form(place, "by name") for place in _listed()}
    for line in lists.lines("countries"):
        country, _, rest = line.partition(":")
        others, _, capital = rest.partition("|")
        found[country.lower()] = Form(country, "by name")
        for form in filter(None, (other.strip().lower() for other in others.split(","))):
            found[form] = Form(country, "by name") if form in names else _people(country, form, others)
        if capital.strip():
            found[capital.strip().lower()] = Form(capital.strip(), "by name")
    for line in language.lines("regions"):
        region, _, others = line.partition(":")
        people, _, also = others.partition("|")
        found.update({form.strip(): Form(region, "by name") for form in also.split(",") if form.strip()})
        found.update({form.strip(): _people(region, form, people) for form in people.split(",") if form.strip()})
        found[region.lower()] = Form(region, "by name")
    return {form: what for form, what in found.items() if form not in left_out}


def _people(place: str, form: str, forms_of: str) -> Form:
    """Return what a form of a place's people stands for, a plural under its adjective: "Americans" under "American"."""
    single = form.strip().removesuffix("s")
    known = {one.strip() for one in forms_of.split(",")}
    return Form(place, OF_PEOPLE, (single if single in known else form.strip()).title())


@cache
def peoples() -> dict[str, str]:
    """Return {adjective or people: the name of its place}, both in lower case."""
    return {form.people.lower(): form.label.lower() for form in forms().values() if form.people}


def _listed() -> Iterator[str]:
    for line in lists.lines("places"):
        yield from (place.strip() for place in line.split(",") if place.strip())


def listed(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield the listed places of `text[start:end]`, the longest form at each spot, in text order.

    A state's abbreviation is the state where its place tells so ("R-Tenn."); one place behind itself is named once
    ("Washington, D.C.").
    """
    held: Found | None = None
    for found in _each_listed(text, start, end):
        if held and held.form.label == found.form.label and text[held.end : found.start] == ", ":
            held = held._replace(end=found.end)
            continue
        if held:
            yield held
        held = found
    if held:
        yield held


def _each_listed(text: str, start: int, end: int) -> Iterator[Found]:
    if not any(map(_may_hold.__getitem__, text[start:end].split())):
        return  # as in most sentences
    lengths = _lengths()
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    behind = 0
    for at, (first, last) in enumerate(words):
        if at < behind or not text[first].isupper():
            continue
        state = state_at(text, first, last)
        fitting = None if state else lengths.get(text[first:last].lower())
        length = _length_at(text, words, at, fitting) if fitting else 0
        behind = at + length
        if state:
            yield Found(first, last, Form(state, "by name"))
        elif length:
            end_of_form = words[behind - 1][1]
            if length > 1 or not _doubtful(text, first, end_of_form, opens=at == 0):
                yield Found(first, end_of_form, forms()[_even(text[first:end_of_form])])


def _begins(piece: str) -> bool:
    """Return whether a listed place or a state's abbreviation may begin within what stands between two blanks."""
    words = [word for word in _WORD.findall(piece) if word[0].isupper()]
    return any(word.lower() in _lengths() or word.rstrip(".") in abbreviations() for word in words)


_may_hold = Remembered(_begins)


@cache
def _lengths() -> dict[str, list[int]]:
    """Return {first word of listed forms, in lower case: how many words they have, the most first}."""
    found: dict[str, set[int]] = {}
    for form in forms():
        if words := _WORD.findall(form):
            found.setdefault(words[0], set()).add(len(words))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


def _length_at(text: str, words: list[tuple[int, int]], at: int, lengths: Sequence[int]) -> int:
    """Return how many words from here on are a listed form, the most that fit, of these lengths."""
    for length in lengths:
        last = at + length - 1
        if last < len(words) and _even(text[words[at][0] : words[last][1]]) in forms():
            return length
    return 0


def _even(written: str) -> str:
    return " ".join(written.lower().split())


def _doubtful(text: str, start: int, end: int, *, opens: bool) -> bool:
    """Return whether a single word is an ordinary word as well: "us" in capitals only, "Polish" first."""
    word = text[start:end]
    if len(word) == 2:
        return not word.isupper()
    if not opens:
        return False
    tag = parts_of_speech().get(word.lower(), "NNP")
    return tag not in ("NNP", "NNPS") and word.capitalize() not in parts_of_speech()


def is_geographic(word: str) -> bool:
    """Return whether a name that ends with the word is a place's."""
    return word.lower() in language.words("geography")
