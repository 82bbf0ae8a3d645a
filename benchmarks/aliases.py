"""Label the mentions of documents with the person each means, for a score of alias resolution.

    python -m benchmarks.aliases IN.jsonl OUT.jsonl

IN has one document a line: {"id", "text", "mentions": [{"text", "start", "end"}, ...]}; without "text" the labels come
from the mentions' own words, in their order. OUT has {"id", "labels"}: one label a mention, equal for equal persons.
Nothing else of the input is looked at. Public data of this shape can be made from the entity layer of GUM's news part
(https://gucorpling.org/gum/, CC BY) and from NewsWCL50 (https://github.com/fhamborg/NewsWCL50).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from components.corpus.blocks import Block
from components.reading import sentences
from components.reading.model import Sentence
from components.reading.persons import find_persons

#: Keeps mentions without a text apart.
BETWEEN = " ; "


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
    cast = find_persons(text, blocks, sentences.split(text, blocks))
    return [cast.label(mention["start"], mention["end"]) for mention in mentions]


def labels_alone(mentions: Sequence[str]) -> list[str]:
    """Return one label for each mention where there is no text: each stands as a sentence of its own."""
    pieces, at = [], 0
    for number, mention in enumerate(mentions):
        pieces.append(Sentence(number, at, at + len(mention), "body"))
        at += len(mention) + len(BETWEEN)
    text = BETWEEN.join(mentions)
    cast = find_persons(text, [Block("paragraph", 0, len(text))], pieces)
    return [cast.label(piece.start, piece.end) for piece in pieces]


def main(source: str, target: str) -> None:
    """Read the documents of `source` and write their labels to `target`."""
    with Path(source).open(encoding="utf-8") as lines, Path(target).open("w", encoding="utf-8") as out:
        for line in lines:
            document = json.loads(line)
            mentions = document["mentions"]
            if document.get("text"):
                labels = labels_in_text(document["text"], mentions)
            else:
                labels = labels_alone([mention["text"] for mention in mentions])
            out.write(json.dumps({"id": document["id"], "labels": labels}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
