"""What needs all articles before rows are final: which mentions are one point of an event, and who had it first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd

from components.contract import SHARED
from components.coverage.canonical import NAMED, Mentioned, joined_names, joined_numbers
from components.coverage.descriptions import MOST_TOLD, NamedPoint, attributes, described, is_describing, is_plural
from components.coverage.likeness import Likeness
from components.coverage.matching import THRESHOLD, representatives_of, same_quotation, same_statement
from components.coverage.measure import rows_of_mentions
from components.coverage.mention import PASSAGES, PointMention
from components.coverage.no_names import no_names
from components.coverage.printed import Held, Printed
from components.coverage.weighing import Weigh, weigher
from components.coverage.wording import Wording, wording
from components.reading.model import Reading
from components.reading.sharing import sharing_of_rows

#: From this likelihood on a passage counts as the same words.
_SAME_WORDS = 0.9
#: What is looked at of the rows.
_COLUMNS = ("article_id", "start", "end", "point", "kind", "how", "sentence", "published", "key", "noun")


@dataclass
class _Event:
    """The mentions on one event, line by line as plain values: its rows first, then what is found in addition.

    `rows` are the places of its rows; the columns begin with those rows. A frame for each event would cost most of
    the time that a corpus of many events takes.
    """

    name: str
    readings: list[Reading]
    rows: list[int]
    kind: list[str]
    key: list[str]
    point: list[str]
    article: list[str]
    how: list[str]
    point_id: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[Mentioned]:
        """Return kind, key and label of each mention."""
        return zip(self.kind, self.key, self.point, strict=True)

    def drop(self, unwanted: set[tuple[str, str]]) -> None:
        """Leave out the rows of these kinds and keys."""
        kept = [place for place, one in enumerate(zip(self.kind, self.key, strict=True)) if one not in unwanted]
        for name in ("rows", "kind", "key", "point", "article", "how"):
            held = getattr(self, name)
            setattr(self, name, [held[place] for place in kept])

    def add(self, found: Sequence[tuple[Reading, Sequence[PointMention]]]) -> None:
        """Take more mentions as lines."""
        for reading, mentions in found:
            for mention in mentions:
                self.kind.append(mention.kind)
                self.key.append(mention.key)
                self.point.append(mention.label)
                self.article.append(reading.article.article_id)
                self.how.append(mention.how)


#: Mentions that are found in addition, by article.
_More = list[tuple[Reading, list[PointMention]]]


def relate(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with their final points, event by event, and with the points that are described without a name.

    What a point is and who had it first follow from the whole corpus, so no filter changes either.
    """
    if rows.empty:
        return rows
    columns = {name: rows[name].tolist() for name in _COLUMNS}
    event_of = {reading.article.article_id: reading.event for reading in readings}
    events = _events(readings, columns, event_of)
    more = [_related(event, columns) for event in events]
    return _in_order(_with_first(_together(rows, events, more, event_of)), readings)


def _events(readings: Sequence[Reading], columns: Mapping[str, list[Any]], event_of: Mapping[str, str]) -> list[_Event]:
    """Return the events that have rows, in the order of their first articles."""
    members: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        members[reading.event].append(reading)
    held: defaultdict[str, list[int]] = defaultdict(list)
    for place, article in enumerate(columns["article_id"]):
        held[event_of[article]].append(place)
    taken = ("kind", "key", "point", "article_id", "how")
    return [
        _Event(name, own, held[name], *([columns[one][place] for place in held[name]] for one in taken))
        for name, own in members.items()
        if name in held
    ]


def _related(event: _Event, columns: Mapping[str, list[Any]]) -> _More:
    """Give the lines of an event their points, in place, and return what is mentioned in addition to its rows.

    What turns out to be no name of its own is left out of its rows.
    """
    event.drop(no_names(event.lines(), event.readings))
    passages = _worded(event)
    weigh = weigher(words.stems for words in passages.values())
    described_ones = _described(event, columns, weigh)
    event.add(described_ones)
    names = joined_names([line for line in event.lines() if line[0] in NAMED])
    printed_ones = _printed(event, names, columns)
    event.add(printed_ones)
    lines = list(event.lines())
    numbers = joined_numbers([line for line in lines if line[0] == "number"])
    points = [names[line[1]] if line[0] in NAMED else numbers.get(line[1], line) for line in lines]
    days = [columns["published"][place] for place in event.rows]
    likeness = Likeness(weigh, (THRESHOLD, _SAME_WORDS))
    for kind in PASSAGES:
        _join_passages(kind, event, days, passages, likeness, points)
    _name(event, points)
    return described_ones + printed_ones


def _together(
    rows: pd.DataFrame, events: Sequence[_Event], more: Sequence[_More], event_of: Mapping[str, str]
) -> pd.DataFrame:
    """Return the rows and those of all that was found in addition as one frame, with the points of the events."""
    new = rows_of_mentions([one for found in more for one in found])
    if SHARED in rows.columns:
        readings = {reading.article.article_id: reading for found in more for reading, _ in found}
        new = new.assign(**{SHARED: sharing_of_rows(readings.values(), new)})
    places = [place for event in events for place in event.rows]
    kept = rows.iloc[sorted(places)]
    whole = pd.concat([kept, new], ignore_index=True) if len(new) else kept.reset_index(drop=True)
    places += range(len(rows), len(rows) + len(new))
    order = np.argsort(places, kind="stable")
    final = {}
    for name in ("kind", "how", "point", "point_id"):
        first = [value for event in events for value in getattr(event, name)[: len(event.rows)]]
        first += [value for event in events for value in getattr(event, name)[len(event.rows) :]]
        final[name] = [first[place] for place in order.tolist()]
    return whole.assign(event=whole["article_id"].map(event_of).astype("str"), **final)


def _printed(event: _Event, names: Mapping[str, Mentioned], columns: Mapping[str, list[Any]]) -> _More:
    """Return the names that one article alone was found to have, where others print them all the same."""
    holders: defaultdict[Mentioned, set[str]] = defaultdict(set)
    keys: dict[Mentioned, str] = {}
    for kind, key, article in zip(event.kind, event.key, event.article, strict=True):
        if kind in NAMED:
            holders[names[key]].add(article)
            keys.setdefault(names[key], key)
    alone: defaultdict[str, list[Mentioned]] = defaultdict(list)
    for point, articles in holders.items():
        if len(articles) == 1 < len(event.readings):
            alone[next(iter(articles))].append((point[0], keys[point], point[2]))
    if not alone:
        return []
    printed = Printed(event.readings, _held(event, columns), chain.from_iterable(alone.values()))
    mentions: defaultdict[str, list[PointMention]] = defaultdict(list)
    for holder, points in alone.items():
        for reading, mention in printed.elsewhere(points, holder):
            mentions[reading.article.article_id].append(mention)
    return [
        (one, sorted(mentions[one.article.article_id])) for one in event.readings if one.article.article_id in mentions
    ]


def _held(event: _Event, columns: Mapping[str, list[Any]]) -> dict[str, list[Held]]:
    """Return where persons, places and bodies stand by name in each article; a thing's name may hold another's."""
    found: defaultdict[str, list[Held]] = defaultdict(list)
    for place, kind, article, how in zip(event.rows, event.kind, event.article, event.how, strict=False):
        if kind in NAMED and kind != "thing" and how == "by name":
            found[article].append((columns["start"][place], columns["end"][place], kind))
    return found


def _worded(event: _Event) -> dict[str, Wording]:
    """Return {text of a passage: its wording}."""
    texts = [text for kind, text in zip(event.kind, event.point, strict=True) if kind in PASSAGES]
    return {text: wording(text.partition(": “")[2] or text) for text in dict.fromkeys(texts)}


def _described(event: _Event, columns: Mapping[str, list[Any]], weigh: Weigh) -> _More:
    """Return what articles describe and others name."""
    points = _named_points(event, columns)
    if not points:
        return []
    held: defaultdict[str, set[str]] = defaultdict(set)
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, kind, key, article in zip(event.rows, event.kind, event.key, event.article, strict=True):
        if kind in NAMED:
            held[article].add(key)
            spans[article].append((columns["start"][place], columns["end"][place]))
    found = []
    for reading in event.readings:
        article = reading.article.article_id
        lacking = [point for point in points if point.key not in held[article]]
        if mentions := list(described(reading, lacking, spans[article], weigh)):
            found.append((reading, mentions))
    return found


def _named_points(event: _Event, columns: Mapping[str, list[Any]]) -> list[NamedPoint]:
    """Return the named places and things whose noun is known, with what is told of them in their sentences."""
    by_id = {reading.article.article_id: reading for reading in event.readings}
    points: dict[str, NamedPoint] = {}
    named = [
        (place, line)
        for place, *line in zip(event.rows, event.kind, event.key, event.point, event.article, strict=True)
        if line[0] in ("place", "thing")
    ]
    nouns = {line[1]: columns["noun"][place] for place, line in named if is_describing(columns["noun"][place])}
    for place, (kind, key, label, article) in named:
        if key in nouns:
            point = points.setdefault(key, NamedPoint(key, label, kind, nouns[key], is_plural(label)))
            if len(point.told) < MOST_TOLD:
                reading = by_id[article]
                sentence = reading.sentences[columns["sentence"][place]]
                point.told.append(attributes(reading.text(sentence.start, sentence.end)))
    return list(points.values())


def _join_passages(
    kind: str,
    event: _Event,
    days: Sequence[str],
    passages: dict[str, Wording],
    likeness: Likeness,
    points: list[Mentioned],
) -> None:
    """Give the passages of a kind the points that they say, the earliest passages first, in place."""
    texts = event.point
    places = [place for place, one in enumerate(event.kind) if one == kind]
    order = sorted(places, key=lambda place: (days[place] or "~", place))
    worded = [passages[texts[place]] for place in order]
    compare = same_quotation if kind == "quotation" else partial(same_statement, likeness=likeness)
    alone = None if kind == "quotation" else partial(same_statement, likeness=likeness, roughly=True)
    representatives = representatives_of(worded, likeness.weigh, compare, alone)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number, head in enumerate(representatives):
        groups[head].append(number)
    for head, members in groups.items():
        named = min(members, key=lambda number: len(texts[order[number]])) if kind == "statement" else head
        label = texts[order[named]]
        key = f"{event.article[order[head]]} {event.key[order[head]]}"
        for number in members:
            points[order[number]] = (kind, key, label)
            # The words that a reader sees are the label's, so it is these that others have or have otherwise.
            same = number == named or likeness.roughly(worded[number], worded[named]) >= _SAME_WORDS
            event.how[order[number]] = "in these words" if same else "in other words"


def _name(event: _Event, points: Sequence[Mentioned]) -> None:
    """Give the lines kind, point and point_id of their points, in place; two points of one name are numbered."""
    labels: dict[tuple[str, str], str] = {}
    used: set[tuple[str, str]] = set()
    for kind, key, label in points:
        if (kind, key) not in labels:
            name, number = label, 2
            while (kind, name) in used:
                name, number = f"{label} ({number})", number + 1
            used.add((kind, name))
            labels[kind, key] = name
    ids = {one: sha256(f"{event.name}|{one[0]}|{one[1]}".encode()).hexdigest()[:10] for one in labels}
    event.kind = [kind for kind, _, _ in points]
    event.point = [labels[kind, key] for kind, key, _ in points]
    event.point_id = [ids[kind, key] for kind, key, _ in points]


def _with_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with the earliest date, whether any date is missing, and the number of outlets of each point."""
    points = rows.groupby("point_id", sort=False)
    dated = rows["published"].where(rows["published"] != "", "~")
    since = dated.groupby(rows["point_id"], sort=False).transform("min")
    undated = (rows["published"] == "").groupby(rows["point_id"], sort=False).transform("any")
    return rows.assign(
        since=since.where(since != "~", "").astype("str"),
        undated=undated.astype(bool),
        outlets=points["outlet"].transform("nunique").astype("int64"),
    )


def _in_order(rows: pd.DataFrame, readings: Sequence[Reading]) -> pd.DataFrame:
    place = {reading.article.article_id: number for number, reading in enumerate(readings)}
    order = rows.assign(order=rows["article_id"].map(place)).sort_values(["order", "start", "end"], kind="stable")
    return order.drop(columns="order").reset_index(drop=True)
