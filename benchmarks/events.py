"""Scores the grouping of articles by event against groups made by people.

    python benchmarks/events.py ARTICLES.jsonl [ARTICLES.jsonl ...] [--json]
    python benchmarks/events.py --scale [--json]

ARTICLES.jsonl has one article a line: `event_id`, `title`, `text` or `paragraphs`, `date` (2017-02-04, where known) and
`source` or `outlet`. Public sets that can be laid out so: BASIL (github.com/launchnlp/BASIL), the news clusters of
Giveme5W1H (github.com/fhamborg/Giveme5W1H) and NewsWCL50 (github.com/fhamborg/NewsWCL50).

Printed are B-cubed precision, recall and F1 (Bagga and Baldwin 1998): for each article, how many of those grouped with
it belong with it, and how many of those that belong with it are grouped with it. One threshold holds for all files.
--scale times the grouping alone, in processor time, on invented articles (400 words, eight to an event).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from bisect import bisect
from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.keywords_corpus import lines_of, text_of
from components.corpus.article import Article
from components.linking.events import group
from components.reading.model import Reading, Sentence
from components.reading.read import read

SIZES = (1_000, 3_000, 10_000)


def main() -> None:
    """Print the scores of each file, or the seconds by size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="ARTICLES.jsonl")
    parser.add_argument("--scale", action="store_true", help="time invented articles")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    if not asked.files and not asked.scale:
        parser.error("Give ARTICLES.jsonl, or --scale.")
    found: dict[str, dict[str, float]] = {file.name: scored(file) for file in asked.files}
    if asked.scale:
        found |= {f"{size} invented articles": timed(size) for size in SIZES}
    if asked.json:
        print(json.dumps(next(iter(found.values())) if len(found) == 1 else found))
        return
    for name, numbers in found.items():
        print(name, *(f"{what} {number:g}" for what, number in numbers.items()), sep="  ")


def scored(file: Path) -> dict[str, float]:
    """Return the scores of the grouping of a file's articles."""
    lines = lines_of(file)
    readings = group([read(article_of(line)) for line in lines])
    precision, recall, f1 = b_cubed([str(line["event_id"]) for line in lines], [one.event for one in readings])
    counts = {"articles": len(lines), "events": len({str(line["event_id"]) for line in lines})}
    shares = {"b3_f1": f1, "b3_precision": precision, "b3_recall": recall}
    return {**counts, "found": len({one.event for one in readings}), **{k: round(v, 4) for k, v in shares.items()}}


def article_of(line: dict[str, object]) -> Article:
    """Return the article of a line; a date that is none is unknown."""
    try:
        published = date.fromisoformat(str(line.get("date") or "")[:10])
    except ValueError:
        published = None
    outlet = str(line.get("source") or line.get("outlet") or "unknown")
    return Article(outlet, text_of(line), title=str(line.get("title") or ""), published=published)


def b_cubed(true: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 of a grouping; both lists name each article's group."""
    both = Counter(zip(true, found, strict=True))
    sizes, sizes_found = Counter(true), Counter(found)
    precision = sum(count * count / sizes_found[group] for (_, group), count in both.items()) / len(true)
    recall = sum(count * count / sizes[event] for (event, _), count in both.items()) / len(true)
    return precision, recall, 2 * precision * recall / (precision + recall)


def timed(size: int) -> dict[str, float]:
    """Return the seconds of processor time that grouping so many invented articles takes, and the events found."""
    readings = invented(size)
    started = time.process_time()
    found = group(readings)
    return {"seconds": round(time.process_time() - started, 1), "found": len({one.event for one in found})}


def invented(size: int, together: int = 8) -> list[Reading]:
    """Return readings of invented articles: words by Zipf's law, three of ten from the sixty of their event."""
    chance = Random(1)
    weights = list(accumulate(1 / (rank + 10) for rank in range(60_000)))

    def word() -> str:
        return f"w{bisect(weights, chance.random() * weights[-1])}x"

    readings = []
    for event in range(size // together):
        own = [word() for _ in range(60)]
        for outlet in range(together):
            text = " ".join(chance.choice(own) if chance.random() < 0.3 else word() for _ in range(400))
            article = Article(f"Outlet {outlet}", text, published=date(2020, 1, 1) + timedelta(days=event % 700))
            readings.append(Reading(article, (), (Sentence(0, 0, len(text), "body"),), (), ()))
    return readings


if __name__ == "__main__":
    main()
