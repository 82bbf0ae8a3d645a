"""How many namings are given to the right actor, and which of the labels that people found stand in the ladder.

    python benchmarks/namings.py NEWSWCL50.jsonl [--labels LABELS.csv] [--mentions MENTIONS.jsonl] [--missed]

NewsWCL50 (Hamborg 2019, https://github.com/fhamborg/NewsWCL50, CC BY-SA): a line of the articles has `event_id`,
`publisher_id` (LL to RR) and `text`. The articles of an event are analysed as a corpus, and the naming ladder is made
as the page shows it, in all words.

LABELS has `event_id`, `code_type`, `code_name`, `publisher_id`, `code_mention` and `n`: the words that annotators gave
to an actor in an outlet. Of the actors of type ACTOR it is printed, event by event, how many of these labels stand in
the outlet's column of the actor with the same words (capitals, articles and marks aside), how many only with other
words around them, and which not.

MENTIONS has an event a line: {"id", "mentions": [{"text", "gold", "type", "outlet", "sentence", ...}]}. Each is looked
for in its article, in the order of the text; the actor under which the product shows the naming there is its label, and
B-cubed F1 is printed over the mentions that are names, and over names and descriptions. A mention that the ladder does
not hold counts as an actor of its own.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.scoring import b_cubed
from components.actors import COMPONENT
from components.actors.measure import NAMED
from components.analysis.analyse import analyse
from components.corpus.article import Article, Corpus
from components.figure.records import Record, records
from components.reading.model import Reading

#: NewsWCL50's publishers, from left to right.
OUTLETS = {"LL": "HuffPost", "L": "NYT", "M": "USA Today", "R": "Fox News", "RR": "Breitbart"}
_MARKS = str.maketrans("‘’“”\xa0", "''\"\" ")
#: A mention is looked for so many characters behind where its sentence begins.
_FAR = 1_500
_SMALL = frozenset(("the", "a", "an"))
SHOWN, IN_PART, MISSED = "with the same words", "in part", "missed"


def plain(text: str) -> str:
    """Return a naming as it is compared: small letters, without articles and signs.

    >>> plain("the ``Rocket Man''"), plain("Mr. Kim’s")
    ('rocket man', 'mr kim')
    """
    words = re.findall(r"[\w.'-]*\w", text.translate(_MARKS).replace("``", " ").replace("''", " ").lower())
    return " ".join(word.removesuffix("'s").replace(".", "") for word in words if word not in _SMALL)


class Told(NamedTuple):
    """An event's readings, its articles' annotated sentences by outlet, and the rows of the naming ladders."""

    readings: Sequence[Reading]
    sentences: Mapping[str, Sequence[str]]
    namings: list[Record]


def measured(path: Path) -> dict[str, Told]:
    """Return what is told of each event, in anybody's words."""
    lines: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        lines[str(one["event_id"])].append(one)
    found = {}
    for event, own in lines.items():
        articles = tuple(Article(OUTLETS[one["publisher_id"]], one["text"]) for one in own)
        whole = analyse(Corpus(event, articles), components=[COMPONENT])
        sentences = {OUTLETS[one["publisher_id"]]: one.get("sentences", ()) for one in own}
        found[event] = Told(whole.readings, sentences, ladders(whole.rows[COMPONENT.slug]))
    return found


def ladders(rows: pd.DataFrame) -> list[Record]:
    """Return the rows of the naming ladders."""
    return records(rows[rows["view"] == NAMED])


def ladder_of(found: Sequence[Record], labels: Mapping[tuple[str, str], int]) -> str:
    """Return the actor of the product that holds most of an annotated actor's labels, an empty text for none."""
    votes: Counter[str] = Counter()
    for row in found:
        votes[row["actor"]] += labels.get((row["outlet"], plain(row["what"])), 0) > 0
    return max(votes, key=lambda actor: votes[actor]) if votes.total() else ""


def looked_up(found: Sequence[Record], labels: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], str]:
    """Return for each label of an annotated actor whether the ladder of that actor shows it."""
    actor = ladder_of(found, labels)
    shown: defaultdict[str, set[str]] = defaultdict(set)
    for row in found:
        if row["actor"] == actor:
            shown[row["outlet"]].add(plain(row["what"]))
    told = {}
    for outlet, label in labels:
        held = [one for one in shown[outlet] if f" {one} " in f" {label} " or f" {label} " in f" {one} "]
        told[outlet, label] = SHOWN if label in shown[outlet] else IN_PART if any(held) else MISSED
    return told


def print_labels(path: Path, events: Mapping[str, Told], missed: bool) -> None:
    """Print how many labels of each event's main actors the ladders show."""
    labels: defaultdict[str, defaultdict[str, dict[tuple[str, str], int]]] = defaultdict(lambda: defaultdict(dict))
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["code_type"] == "ACTOR":
                place = OUTLETS[row["publisher_id"]], plain(row["code_mention"])
                own = labels[row["event_id"]][row["code_name"]]
                own[place] = own.get(place, 0) + int(row["n"])
    for event, told in events.items():
        counts, lines = Counter[str](), []
        for actor, own in labels[event].items():
            for (outlet, label), how in looked_up(told.namings, own).items():
                counts[how] += 1
                if how != SHOWN:
                    lines.append(f"    {how}: {actor} in {outlet}, “{label}” ({own[outlet, label]})")
        parts = ", ".join(f"{how} {counts[how]}" for how in (SHOWN, IN_PART, MISSED))
        print(f"event {event}: {counts.total()} labels of {len(labels[event])} actors: {parts}")
        if missed and lines:
            print(*lines, sep="\n")


def placed(told: Told, mentions: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield each mention that is found in its article, with the actor under which the ladder has it, or empty."""
    texts = {one.article.outlet: one.article.text.translate(_MARKS) for one in told.readings}
    by_outlet: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda one: (one["sentence"], one["tok_start"])):
        by_outlet[mention["outlet"]].append(mention)
    for outlet, own in by_outlet.items():
        text, last = texts[outlet], 0
        starts = _starts(text, told.sentences[outlet])
        rows = [row for row in told.namings if row["outlet"] == outlet]
        for mention in own:
            wanted = mention["text"].replace("``", '"').replace("''", '"').translate(_MARKS)
            first = starts[min(mention["sentence"], len(starts) - 1)]
            at = text.find(wanted, max(last, first - 1))
            if at < 0 or at > first + _FAR:
                continue
            last, end = at + 1, at + len(wanted)
            yield mention, next((row["actor"] for row in rows if row["start"] < end and at < row["end"]), "")


def _starts(text: str, sentences: Sequence[str]) -> list[int]:
    """Return where each annotated sentence begins; one that is not found begins where the one before does."""
    places = [0]
    for sentence in sentences:
        at = text.find(sentence[:25].translate(_MARKS), places[-1])
        places.append(at if 0 <= at < places[-1] + _FAR else places[-1])
    return places[1:] or places


def print_mentions(path: Path, events: Mapping[str, Told]) -> None:
    """Print B-cubed F1 of the mentions that the articles hold."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    documents = [
        list(placed(events[event], one["mentions"]))
        for one in lines
        if (event := str(one["id"]).rpartition("_")[2]) in events
    ]
    for what, types in (("names", ("name",)), ("names and descriptions", ("name", "nominal"))):
        chosen = [[pair for pair in document if pair[0]["type"] in types] for document in documents]
        pairs = [[(mention["gold"], actor or None) for mention, actor in document] for document in chosen]
        value, mentions = b_cubed(pairs)
        held = sum(actor is not None for document in pairs for _, actor in document)
        print(f"{what}: B³ F1 {value:.1f} over {mentions} mentions, {held} of them in a ladder")


def main() -> None:
    """Read the arguments, analyse and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles", type=Path)
    arguments.add_argument("--labels", type=Path, help="labels of the actors by outlet, a CSV file")
    arguments.add_argument("--mentions", type=Path, help="annotated mentions, an event a line")
    arguments.add_argument("--missed", action="store_true", help="print each label that is not shown")
    given = arguments.parse_args()
    events = measured(given.articles)
    if given.labels:
        print_labels(given.labels, events, given.missed)
    if given.mentions:
        print_mentions(given.mentions, events)


if __name__ == "__main__":
    main()
