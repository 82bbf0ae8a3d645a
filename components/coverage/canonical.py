"""One key for one point: names that are written in several ways, numbers that count the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from components.coverage.mention import KINDS

#: Names of so many words that mean something are one where these are the same words, in whatever order and number.
_TELLING = 3
_SMALL = frozenset(("of", "the", "and", "for", "on", "in", "at", "to", "a", "an"))
#: What is known of a mention: its kind, its key within the article, its label.
Mentioned = tuple[str, str, str]
NAMED = ("person", "organisation", "place", "thing")


def joined_names(mentions: Iterable[Mentioned]) -> dict[str, Mentioned]:
    """Return {key of a name: the kind, key and label of its point}.

    An acronym is taken to the only name that has its initials, "Senkakus" to "Senkaku Islands", "House Committee on
    Oversight and Reform" to "House Oversight and Reform Committee". The kind is the one
    that most mentions have, the label the commonest one.
    """
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    listed = list(mentions)
    longer = _longer({key: label for _, key, label in listed})
    for kind, key, label in listed:
        point = longer.get(key, key)
        kinds[point][kind] += 1
        labels[point][label] += 0 if key in longer else 1
    points = {
        point: (max(votes, key=lambda kind: (votes[kind], -KINDS.index(kind))), point, _commonest(labels[point]))
        for point, votes in kinds.items()
    }
    return {key: points[longer.get(key, key)] for _, key, _ in listed}


def _commonest(labels: Counter[str]) -> str:
    return max(labels, key=lambda label: (labels[label], len(label), label))


def _longer(labels: Mapping[str, str]) -> dict[str, str]:
    """Return {key of an acronym, short or turned name: key of the only name that it stands for}."""
    initials: defaultdict[str, set[str]] = defaultdict(set)
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    for key, label in labels.items():
        capitals = [word[0] for word in label.split() if word[0].isupper()]
        if len(capitals) > 2:
            initials["".join(capitals).lower()].add(key)
        words = key.split()
        if len(words) > 1 and words[-1] in ("islands", "isles", "heights", "mountains", "emirates"):
            firsts[" ".join(words[:-1])].add(key)
    found = {}
    for key, label in labels.items():
        whole = initials.get(key.replace(".", ""), set()) if label.split()[0].replace(".", "").isupper() else set()
        whole = whole or firsts.get(key, set()) or firsts.get(key.removesuffix("s"), set())
        if len(whole) == 1 and key not in whole:
            found[key] = next(iter(whole))
    return found | _turned([key for key in labels if key not in found])


def _turned(keys: Sequence[str]) -> dict[str, str]:
    """Return {key of a name: key of another with the same telling words}, the shortest of them for all."""
    same: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for key in keys:
        telling = frozenset(word.removesuffix("s") for word in key.split() if word not in _SMALL)
        if len(telling) >= _TELLING:
            same[telling].append(key)
    return {
        key: shortest
        for own in same.values()
        for shortest in [min(own, key=lambda one: (len(one), one))]
        for key in own
        if key != shortest
    }


def joined_numbers(mentions: Iterable[Mentioned]) -> dict[str, Mentioned]:
    """Return {key of a quantity: the kind, key and label of its point}.

    Two are one where value and unit are equal and nothing speaks against it: they count the same, or one does not say
    what or where, and only one point does. The label is the one that says most.
    """
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, key, label in mentions:
        labels[key][label] += 1
    same: defaultdict[tuple[str, ...], list[list[str]]] = defaultdict(list)
    for parts in (key.split("|") for key in labels):
        same[tuple(parts[:2])].append(parts)
    keys = {key: _settled(key, same[tuple(key.split("|")[:2])]) for key in labels}
    gathered: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, point in keys.items():
        gathered[point].update(labels[key])
    return {
        key: ("number", point, max(gathered[point], key=lambda one: (len(one), one))) for key, point in keys.items()
    }


def _settled(key: str, others: Sequence[Sequence[str]]) -> str:
    """Return the key with what it leaves open filled from the only one of its value and unit that says it."""
    value, unit, noun, where = key.split("|")
    nouns = {other[2] for other in others if other[2]}
    if not noun and len(nouns) == 1:
        noun = nouns.pop()
    wheres = {other[3] for other in others if other[3] and (other[2] == noun or not other[2])}
    if not where and len(wheres) == 1:
        where = wheres.pop()
    return "|".join((value, unit, noun, where))
