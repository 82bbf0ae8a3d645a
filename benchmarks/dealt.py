"""How often the first page tells a difference between outlets where there is none: names dealt out anew in each event.

    python benchmarks/dealt.py ARTICLES.jsonl [--times 200] [--seed 1] [--json]

Each line of the input is an object with `source` or `outlet`, `title`, `date` and `paragraphs` (of sentences) or
`text`: BASIL (Fan and others 2019) has 100 events told by three outlets. The articles are analysed once and grouped
into events as the page groups them. Then the outlets' names are dealt out anew among the articles of each event, so
many `times`, and the page's comparisons are made each time. Printed are the pages that tell a difference (`told`),
their share in per cent, the comparisons of a page, and how many pass with the names as they are.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pandas as pd

from components import COMPONENTS
from components.analysis.analyse import analyse
from components.board.rates import all_rates, compared, under
from components.corpus import Article, Corpus


def main() -> None:
    """Analyse the articles, deal the names out, and print how often a page told a difference."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print one object")
    given = parser.parse_args()
    whole = analyse(corpus_of(given.articles))
    rates = all_rates(COMPONENTS, whole.rows, whole.articles)
    pages = [
        bool(compared(under(rates, one), one).passed)
        for one in dealt_out(whole.articles, given.times, random.Random(given.seed))
    ]
    as_it_is = compared(under(rates, whole.articles), whole.articles)
    found = {
        "articles": len(whole.articles),
        "events": whole.articles["event"].nunique(),
        "times": given.times,
        "told": sum(pages),
        "per cent": round(100 * sum(pages) / len(pages), 1),
        "comparisons": as_it_is.count,
        "pass with the names as they are": len(as_it_is.passed),
    }
    print(json.dumps(found) if given.json else "\n".join(f"{name:32} {value}" for name, value in found.items()))


def corpus_of(path: Path) -> Corpus:
    """Return the articles of a file of lines as above."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return Corpus(path.stem, tuple(article_of(json.loads(line)) for line in lines if line.strip()))


def article_of(record: dict[str, Any]) -> Article:
    """Return a line of the input as an article."""
    text = record.get("text") or "\n\n".join(" ".join(one) for one in record["paragraphs"])
    title = str(record.get("title") or "")
    outlet = str(record.get("outlet") or record["source"])
    return Article(outlet, f"{title}\n\n{text}\n" if title else text, title=title, published=_day(record))


def _day(record: dict[str, Any]) -> Any:
    day = pd.to_datetime(str(record.get("date") or ""), errors="coerce")
    return None if pd.isna(day) else day.date()


def dealt_out(articles: pd.DataFrame, times: int, chance: random.Random) -> Iterator[pd.DataFrame]:
    """Yield the frame of articles so many times, each time with the names of each event's outlets dealt out anew."""
    of_event: dict[str, list[int]] = {}
    for place, event in enumerate(articles["event"].tolist()):
        of_event.setdefault(event, []).append(place)
    outlets = articles["outlet"].tolist()
    for _ in range(times):
        dealt = list(outlets)
        for places in of_event.values():
            for place, other in zip(places, chance.sample(places, len(places)), strict=True):
                dealt[place] = outlets[other]
        yield articles.assign(outlet=dealt)


if __name__ == "__main__":
    main()
