"""What needs all articles before rows are final: which mentions are one point of an event, and who had it first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

import numpy as np
import pandas as pd

from components.contract import SHARED
from components.coverage.canonical import NAMED, Mentioned, joined_names, joined_numbers
from components.coverage.descriptions import MOST_TOLD, NamedPoint, attributes, described, is_describing, is_plural
from components.coverage.likeness import likelihood
from components.coverage.matching import representatives_of, same_quotation, same_statement
from components.coverage.measure import rows_of_mentions
from components.coverage.mention import PASSAGES, PointMention
from components.coverage.printed import Printed
from components.coverage.weighing import Weigh, weigher
from components.coverage.wording import Wording, wording
from components.reading.model import Reading
from components.reading.sharing import sharing_of_rows

#: From this likelihood on a passage counts as the same words.
_SAME_WORDS = 0.9


def relate(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with their final points, event by event, and with the points that are described without a name.

    What a point is and who had it first follow from the whole corpus, so no filter changes either.
    """
    if rows.empty:
        return rows
    events: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        events[reading.event].append(reading)
    event_of = {reading.article.article_id: reading.event for reading in readings}
    rows = rows.assign(event=rows["article_id"].map(event_of).astype("str"))
    held = dict(tuple(rows.groupby("event", sort=False)))
    parts = [_event(members, held[event]) for event, members in events.items() if event in held]
    return _in_order(_with_first(pd.concat(parts, ignore_index=True)), readings)


def _event(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of one event with their points."""
    passages = _worded(rows)
    weigh = weigher(words.stems for words in passages.values())
    rows = pd.concat([rows, *_described(readings, rows, weigh)], ignore_index=True)
    lines = list(_lines(rows, "kind", "key", "point"))
    names = joined_names([line for line in lines if line[0] in NAMED])
    more = _printed(readings, rows, names)
    if len(more):
        rows = pd.concat([rows, more], ignore_index=True)
        lines = list(_lines(rows, "kind", "key", "point"))
    numbers = joined_numbers([line for line in lines if line[0] == "number"])
    points = [names[line[1]] if line[0] in NAMED else numbers.get(line[1], line) for line in lines]
    hows = rows["how"].tolist()
    for kind in PASSAGES:
        _join_passages(kind, rows, passages, weigh, points, hows)
    return _named(rows, points, hows)


def _printed(readings: Sequence[Reading], rows: pd.DataFrame, names: Mapping[str, Mentioned]) -> pd.DataFrame:
    """Return rows for the names that one article alone was found to have and others print all the same."""
    holders: defaultdict[Mentioned, set[str]] = defaultdict(set)
    keys: dict[Mentioned, str] = {}
    for kind, key, article in _lines(rows, "kind", "key", "article_id"):
        if kind in NAMED:
            holders[names[key]].add(article)
            keys.setdefault(names[key], key)
    alone: defaultdict[str, list[Mentioned]] = defaultdict(list)
    for point, articles in holders.items():
        if len(articles) == 1 < len(readings):
            alone[next(iter(articles))].append((point[0], keys[point], point[2]))
    printed = Printed(readings) if alone else None
    mentions: defaultdict[str, list[PointMention]] = defaultdict(list)
    for holder, points in alone.items() if printed else ():
        for reading, mention in printed.elsewhere(points, holder) if printed else ():
            mentions[reading.article.article_id].append(mention)
    found = [(one, sorted(mentions[one.article.article_id])) for one in readings if one.article.article_id in mentions]
    new = rows_of_mentions(found)
    return new.assign(**{SHARED: sharing_of_rows(readings, new)}) if SHARED in rows.columns else new


def _worded(rows: pd.DataFrame) -> dict[str, Wording]:
    """Return {text of a passage: its wording}."""
    texts = rows.loc[rows["kind"].isin(PASSAGES), "point"].tolist()
    return {text: wording(text.partition(": “")[2] or text) for text in dict.fromkeys(texts)}


def _lines(rows: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """Return some columns of rows line by line, as plain values."""
    return zip(*(rows[name].tolist() for name in columns), strict=True)


def _described(readings: Sequence[Reading], rows: pd.DataFrame, weigh: Weigh) -> list[pd.DataFrame]:
    """Return rows for what articles describe and others name."""
    points = _named_points(readings, rows)
    if not points:
        return []
    held: defaultdict[str, set[str]] = defaultdict(set)
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    names = rows[rows["kind"].isin(NAMED)]
    for article, key, start, end in _lines(names, "article_id", "key", "start", "end"):
        held[article].add(key)
        spans[article].append((start, end))
    found = []
    for reading in readings:
        article = reading.article.article_id
        lacking = [point for point in points if point.key not in held[article]]
        if mentions := list(described(reading, lacking, spans[article], weigh)):
            found.append((reading, mentions))
    if not found:
        return []
    new = rows_of_mentions(found)
    return [new.assign(**{SHARED: sharing_of_rows(readings, new)}) if SHARED in rows.columns else new]


def _named_points(readings: Sequence[Reading], rows: pd.DataFrame) -> list[NamedPoint]:
    """Return the named places and things whose noun is known, with what is told of them in their sentences."""
    by_id = {reading.article.article_id: reading for reading in readings}
    points: dict[str, NamedPoint] = {}
    named = rows[rows["kind"].isin(("place", "thing"))]
    nouns = {key: noun for key, noun in _lines(named, "key", "noun") if is_describing(noun)}
    for article, number, key, label, kind in _lines(named, "article_id", "sentence", "key", "point", "kind"):
        if key in nouns:
            reading = by_id[article]
            sentence = reading.sentences[number]
            point = points.setdefault(key, NamedPoint(key, label, kind, nouns[key], is_plural(label)))
            if len(point.told) < MOST_TOLD:
                point.told.append(attributes(reading.text(sentence.start, sentence.end)))
    return list(points.values())


def _join_passages(
    kind: str,
    rows: pd.DataFrame,
    passages: dict[str, Wording],
    weigh: Weigh,
    points: list[tuple[str, str, str]],
    hows: list[str],
) -> None:
    """Give the passages of a kind the points that they say, the earliest passages first, in place."""
    texts, keys, articles, days = (rows[name].tolist() for name in ("point", "key", "article_id", "published"))
    places = np.flatnonzero(rows["kind"] == kind).tolist()
    order = sorted(places, key=lambda place: (days[place] or "~", place))
    worded = [passages[texts[place]] for place in order]
    representatives = representatives_of(worded, weigh, same_quotation if kind == "quotation" else same_statement)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number, head in enumerate(representatives):
        groups[head].append(number)
    for head, members in groups.items():
        label = (
            min((texts[order[number]] for number in members), key=len) if kind == "statement" else texts[order[head]]
        )
        key = f"{articles[order[head]]} {keys[order[head]]}"
        for number in members:
            points[order[number]] = (kind, key, label)
            same = number == head or likelihood(worded[number], worded[head], weigh) >= _SAME_WORDS
            hows[order[number]] = "in these words" if same else "in other words"


def _named(rows: pd.DataFrame, points: list[tuple[str, str, str]], hows: list[str]) -> pd.DataFrame:
    """Return rows with kind, point and point_id; two points of one name are numbered."""
    event = str(rows["event"].iat[0])
    labels: dict[tuple[str, str], str] = {}
    used: set[tuple[str, str]] = set()
    for kind, key, label in points:
        if (kind, key) not in labels:
            name, number = label, 2
            while (kind, name) in used:
                name, number = f"{label} ({number})", number + 1
            used.add((kind, name))
            labels[kind, key] = name
    ids = {one: sha256(f"{event}|{one[0]}|{one[1]}".encode()).hexdigest()[:10] for one in labels}
    return rows.assign(
        kind=[kind for kind, _, _ in points],
        how=hows,
        event=event,
        point=[labels[kind, key] for kind, key, _ in points],
        point_id=[ids[kind, key] for kind, key, _ in points],
    )


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
