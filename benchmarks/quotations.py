"""Read a file of articles and write the quotations found, in the form that scorers of quotations read.

    python benchmarks/quotations.py ARTICLES.jsonl QUOTATIONS.jsonl [--json]

Each line of the input is an object with `id` and `text`; nothing else is read, and nothing is cleaned: every line of
the text that is not empty is a paragraph. Annotated articles can be had with PolNeAR 1.0.0
(https://github.com/networkdynamics/PolNeAR) and GUM (https://gucorpling.org/gum/).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.reading.model import Quotation, Reading
from components.reading.read import read_blocks
from components.reading.words import count_words


def main() -> None:
    """Read, write, and tell how fast it went."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles", type=Path)
    arguments.add_argument("quotations", type=Path)
    arguments.add_argument("--json", action="store_true", help="print the figures as one object")
    given = arguments.parse_args()
    records = [json.loads(line) for line in given.articles.read_text(encoding="utf-8").splitlines() if line.strip()]
    read_plain("Warm up.")
    began = time.process_time()
    readings = [read_plain(record["text"]) for record in records]
    seconds = time.process_time() - began
    with given.quotations.open("w", encoding="utf-8") as out:
        for record, reading in zip(records, readings, strict=True):
            quotes = [as_scored(reading, quotation) for quotation in everything(reading)]
            out.write(json.dumps({"id": record["id"], "text": record["text"], "quotes": quotes}) + "\n")
    words = sum(count_words(record["text"]) for record in records)
    figures = {
        "articles": len(records), "words": words, "quotations": sum(len(reading.quotations) for reading in readings),
        "seconds": round(seconds, 2), "words_per_second": round(words / seconds),
    }  # fmt: skip
    print(json.dumps(figures) if given.json else "  ".join(f"{name} {value}" for name, value in figures.items()))


def read_plain(text: str) -> Reading:
    """Return the reading of a bare text: every line that is not empty is a paragraph."""
    blocks = tuple(Block("paragraph", *found.span()) for found in re.finditer(r"\S(?:.*\S)?", text))
    return read_blocks(Article("", text), blocks)


def everything(reading: Reading) -> list[Quotation]:
    """Return speech and attributed thought in text order, as PolNeAR annotates both."""
    return sorted((*reading.quotations, *reading.thoughts), key=lambda one: one.spans[0])


def as_scored(reading: Reading, quotation: Quotation) -> dict[str, Any]:
    """Return a quotation as scorers read it; of a relayed one the source is who relays it."""
    speaker = quotation.via or quotation.speaker
    return {
        "start": quotation.start, "end": quotation.end, "spans": [list(span) for span in quotation.spans],
        "text": reading.text(quotation.start, quotation.end), "kind": quotation.kind, "cue": quotation.cue,
        "act": quotation.act,
        "cue_start": quotation.cue_start, "cue_end": quotation.cue_end,
        "speaker_text": speaker.text if speaker else None, "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None, "speaker_canonical": speaker.person if speaker else None,
    }  # fmt: skip


if __name__ == "__main__":
    main()
