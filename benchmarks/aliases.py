"""Label the mentions of documents with the person each means, for a score of alias resolution.

    python -m benchmarks.aliases IN.jsonl OUT.jsonl [--corpus]

IN has one document a line: {"id", "text", "mentions": [{"text", "start", "end"}, ...]}; without "text" the labels come
from the mentions' own words, in their order. OUT has {"id", "labels"}: one label a mention, equal for equal persons.
Nothing else of the input is looked at.

With --corpus the mentions of one document and "outlet" are an article, each document is an event, persons are joined
across all of them, and B-cubed F1 of the mentions whose "type" is name is printed; "gold" labels of different documents
are one person's where both hold one and the same full name.

Public data of this shape can be made from the entity layer of GUM's news part (https://gucorpling.org/gum/, CC BY) and
from NewsWCL50 (https://github.com/fhamborg/NewsWCL50).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.scoring import b_cubed
from components.corpus.article import Article
from components.corpus.blocks import Block
from components.linking.persons import link
from components.reading import sentences
from components.reading.model import Reading, Sentence
from components.reading.persons import find_persons

#: Keeps mentions without a text apart.
BETWEEN = " ; "
#: Small words behind the mentions of an article: a short list of names alone looks like a headline in capitals.
TAIL = " ".join(["and so it was told once more"] * 12)


def paragraphs(text: str) -> list[Block]:
    """Return every line of a text that is not empty as a paragraph."""
    blocks, start = [], 0
    for line in text.split("\n"):
        trimmed = line.strip()
        if trimmed:
            at = start + line.index(trimmed)
            blocks.append(Block("paragraph", at, at + len(trimmed)))
        start += len(line) + 1
    return blocks


def labels_in_text(text: str, mentions: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return one label for each mention of a text."""
    blocks = paragraphs(text)
    entities = find_persons(text, blocks, sentences.split(text, blocks))
    return [entities.label(mention["start"], mention["end"]) for mention in mentions]


def labels_alone(mentions: Sequence[str]) -> list[str]:
    """Return one label for each mention where there is no text: each stands as a sentence of its own."""
    text, pieces = _alone(mentions)
    entities = find_persons(text, [Block("paragraph", 0, len(text))], pieces)
    return [entities.label(piece.start, piece.end) for piece in pieces]


def _alone(mentions: Sequence[str]) -> tuple[str, list[Sentence]]:
    """Return a text of mentions, and each as a sentence."""
    pieces, at = [], 0
    for number, mention in enumerate(mentions):
        pieces.append(Sentence(number, at, at + len(mention), "body"))
        at += len(mention) + len(BETWEEN)
    return BETWEEN.join(mentions), pieces


def labels_in_corpus(documents: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """Return one label for each mention of each document, equal for one person in all of them."""
    places: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        for place, mention in enumerate(document["mentions"]):
            places[number, mention.get("outlet", "")].append(place)
    readings, own = [], []
    for (number, outlet), members in places.items():
        text, pieces = _alone([documents[number]["mentions"][place]["text"] for place in members])
        text += BETWEEN + TAIL
        entities = find_persons(text, [Block("paragraph", 0, len(text))], pieces)
        own.append([entities.label(piece.start, piece.end) for piece in pieces])
        event = str(documents[number]["id"])
        readings.append(Reading(Article(outlet, text), (), (), (), (), entities.persons, event))
    labels = [[""] * len(document["mentions"]) for document in documents]
    for ((number, _), members), before, after, said in zip(places.items(), readings, link(readings), own, strict=True):
        names = {one.name: other.name for one, other in zip(before.persons, after.persons, strict=True)}
        for place, label in zip(members, said, strict=True):
            labels[number][place] = names.get(label, label)
    return labels


def golds_in_corpus(documents: Sequence[Mapping[str, Any]]) -> dict[tuple[int, str], str]:
    """Return one label for each document's gold label: the first that shares a name of several words with it."""
    first: dict[str, str] = {}
    golds: dict[tuple[int, str], str] = {}
    for number, document in enumerate(documents):
        held: defaultdict[str, list[str]] = defaultdict(list)
        for mention in document["mentions"]:
            words = mention["text"].casefold().replace("-", " ").split()
            if mention["type"] == "name" and len(words) > 1:
                held[mention["gold"]].append(" ".join(words))
            held.setdefault(mention["gold"], [])
        for gold, names in held.items():
            known = next((first[name] for name in names if name in first), gold.rpartition("\\")[2])
            golds[number, gold] = known
            first.update((name, known) for name in names if name not in first)
    return golds


def main() -> None:
    """Read the documents, write their labels, and print how well persons are joined in one corpus."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("source", type=Path)
    arguments.add_argument("target", type=Path)
    arguments.add_argument("--corpus", action="store_true", help="join persons across all documents")
    given = arguments.parse_args()
    documents = [json.loads(line) for line in given.source.read_text(encoding="utf-8").splitlines() if line.strip()]
    labels = labels_in_corpus(documents) if given.corpus else list(map(_labels, documents))
    with given.target.open("w", encoding="utf-8") as out:
        for document, each in zip(documents, labels, strict=True):
            out.write(json.dumps({"id": document["id"], "labels": each}, ensure_ascii=False) + "\n")
    if given.corpus:
        golds = golds_in_corpus(documents)
        pairs = [
            (golds[number, mention["gold"]], label)
            for number, (document, each) in enumerate(zip(documents, labels, strict=True))
            for mention, label in zip(document["mentions"], each, strict=True)
            if mention["type"] == "name"
        ]
        value, mentions = b_cubed([pairs])
        print(f"one corpus, same person: names  n {mentions}  B³ F1 {value:.1f}")


def _labels(document: Mapping[str, Any]) -> list[str]:
    mentions = document["mentions"]
    if document.get("text"):
        return labels_in_text(document["text"], mentions)
    return labels_alone([mention["text"] for mention in mentions])


if __name__ == "__main__":
    main()
