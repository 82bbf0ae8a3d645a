"""The word lists in language/, read once: what newsroom English calls people, parties and places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "language"


def lines(name: str) -> Iterator[str]:
    """Yield the lines of `language/name.txt` that are neither empty nor comments."""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list, without the gender marks."""
    return frozenset(word.partition("/")[0] for line in lines(name) for word in line.split())


@cache
def function_words() -> dict[str, frozenset[str]]:
    """Return {what small words do: the words}."""
    pairs = (line.partition(":") for line in lines("function_words"))
    return {label: frozenset(small.split()) for label, _, small in pairs}


@cache
def genders(name: str) -> dict[str, str]:
    """Return {word: "m" or "f"} for the words of a list that carry a gender mark."""
    marked = (word.partition("/") for line in lines(name) for word in line.split())
    return {word: mark for word, _, mark in marked if mark}


@cache
def first_names() -> dict[str, str]:
    """Return {first name: "m", "f" or ""}; a name listed for both tells nothing."""
    found: dict[str, str] = {}
    for line in lines("gendered_first_names"):
        mark, _, names = line.partition(":")
        for name in names.split():
            same = found.get(name, mark) == mark and mark in ("m", "f")
            found[name] = mark if same else ""
    return found


@cache
def nicknames() -> dict[str, frozenset[int]]:
    """Return {first name: numbers of the groups of names that stand for one another}."""
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(lines("nicknames")):
        for name in line.split():
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


@cache
def countries() -> dict[str, str]:
    """Return {lower-case name, demonym or capital: country}."""
    found: dict[str, str] = {}
    for line in lines("countries"):
        country, _, rest = line.partition(":")
        others, _, capital = rest.partition("|")
        for form in (country, *others.split(","), capital):
            if form.strip():
                found.setdefault(form.strip().lower(), country)
    return found


@cache
def places() -> frozenset[str]:
    """Return the lower-case names of places, countries and peoples included."""
    listed = (place.strip().lower() for line in lines("places") for place in line.split(","))
    found = frozenset(listed) | frozenset(countries())
    return found | {place.replace("st. ", "st ") for place in found if place.startswith("st. ")}


@cache
def roles() -> dict[str, str]:
    """Return {role as written, lower case: canonical role noun}."""
    found: dict[str, str] = {}
    for line in lines("roles"):
        if line.startswith("gender "):
            continue
        canonical, _, forms = line.partition(":")
        for form in (canonical, *forms.split(",")):
            word = form.strip().partition("/")[0]
            if word:
                found.setdefault(word, canonical)
    return found


@cache
def role_genders() -> dict[str, str]:
    """Return {role as written: "m" or "f"} where the word tells it ("spokeswoman", "queen")."""
    found: dict[str, str] = {}
    for line in lines("roles"):
        canonical, _, forms = line.partition(":")
        if canonical.startswith("gender "):
            found.update(dict.fromkeys(forms.split(), canonical[-1]))
            continue
        for form in forms.split(","):
            word, _, mark = form.strip().partition("/")
            if mark:
                found[word] = mark
    return found


@cache
def narrower() -> dict[str, tuple[str, ...]]:
    """Return {wide role: the narrower roles it may take up}, in the list's order, which decides among equals."""
    pairs = (line.partition(":") for line in lines("hypernyms"))
    return {wide: tuple(role.strip() for role in narrow.split(",")) for wide, _, narrow in pairs}


@cache
def pronoun_weights() -> dict[str, float]:
    """Return {fact about a candidate: its weight}."""
    pairs = (line.rpartition(":") for line in lines("pronoun_weights"))
    return {fact: float(weight) for fact, _, weight in pairs}
