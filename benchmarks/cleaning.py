"""How much of real articles is set aside as caption, dateline, boilerplate or repeat, and what is lost with it.

    python benchmarks/cleaning.py ARTICLES.jsonl [--untitled] [--show] [--json]

Each line of the input is an object with `text`, and where there are any `outlet`, `title` and `quotes`: a list of
annotated quotations with `start` and `end`, none of which should lie in a part that is set aside. `--untitled` lays the
articles out without their titles; `--show` prints every part that is set aside, to be read. Annotated articles can be
had with PolNeAR 1.0.0 (https://github.com/networkdynamics/PolNeAR).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.corpus.article import Article
from components.corpus.blocks import SET_ASIDE, Block
from components.corpus.cleaning import lay_out
from components.reading.words import count_words


def main() -> None:
    """Lay the articles out and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--untitled", action="store_true", help="without the titles")
    parser.add_argument("--show", action="store_true", help="print every part that is set aside")
    parser.add_argument("--json", action="store_true", help="print the figures as one object")
    given = parser.parse_args()
    records = [json.loads(line) for line in given.articles.read_text(encoding="utf-8").splitlines() if line.strip()]
    began = time.process_time()
    layouts = [(record, lay_out(_article(record, given.untitled))) for record in records]
    seconds = time.process_time() - began
    figures: Counter[str] = Counter(articles=len(records))
    for record, blocks in layouts:
        figures.update(_figures(record, blocks))
        for block in blocks if given.show else ():
            if not block.measured:
                print(f"{block.kind} | {block.reason} | {' '.join(record['text'][block.start : block.end].split())}")
    aside = sum(figures[f"words_{kind}"] for kind in SET_ASIDE)
    told = dict(figures) | {
        "share_set_aside": round(aside / max(1, figures["words"]), 5),
        "words_per_second": round(figures["words"] / seconds),
    }
    print(json.dumps(told) if given.json else "\n".join(f"{name:24} {value}" for name, value in told.items()))


def _article(record: dict[str, Any], untitled: bool) -> Article:
    title = "" if untitled else str(record.get("title") or "")
    return Article(outlet=str(record.get("outlet") or record.get("source") or ""), text=record["text"], title=title)


def _figures(record: dict[str, Any], blocks: tuple[Block, ...]) -> Counter[str]:
    """Return the counts of one article: words by kind, blocks by kind, annotated quotations and those touched."""
    figures: Counter[str] = Counter(with_headline=any(block.kind == "headline" for block in blocks))
    for block in blocks:
        words = count_words(record["text"], block.start, block.end)
        figures.update({"words": words, f"words_{block.kind}": words, f"blocks_{block.kind}": 1})
    aside = [block for block in blocks if not block.measured]
    for quotation in record.get("quotes", ()):
        touched = any(block.start < quotation["end"] and block.end > quotation["start"] for block in aside)
        figures.update({"quotations": 1, "quotations_touched": int(touched)})
    return figures


if __name__ == "__main__":
    main()
