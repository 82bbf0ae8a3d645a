"""Scores the grouping of articles by event, or by story, against groups made by people.

    python benchmarks/events.py ARTICLES.jsonl [ARTICLES.jsonl ...] [--level event|story] [--part DAYS] [--undated]
                                [--json]
    python benchmarks/events.py --scale [--json]

ARTICLES.jsonl has one article a line: `event_id`, `title`, `text` or `paragraphs`, `date` (where known: 2017-02-04;
8/11/18, month first; August 11, 2018) and `source` or `outlet`. Public sets that can be laid out so: BASIL
(github.com/launchnlp/BASIL), the news clusters of Giveme5W1H (github.com/fhamborg/Giveme5W1H) and NewsWCL50
(github.com/fhamborg/NewsWCL50).

Printed are B-cubed precision, recall and F1 (Bagga and Baldwin 1998): for each article, how many of those grouped with
it belong with it, and how many of those that belong with it are grouped with it; and what share of the articles in the
five largest groups belong with most of their group. One threshold holds for all files and both levels.
Of events also how many articles are told to be in doubt, and what share of them and of the others stands wrong: not in
the group that holds most of its true group, or not of the true group that most of its group is of.
--part DAYS parts the groups made by people where more days pass without an article; --undated takes all dates away.
--scale times the grouping alone, in processor time, on invented articles (400 words, eight to an event).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.keywords_corpus import lines_of, text_of
from components.corpus.article import Article
from components.corpus.dates import read_date
from components.linking.events import group
from components.reading.model import Reading, Sentence
from components.reading.read import read

SIZES = (1_000, 3_000, 10_000)
LEVELS = ("event", "story")
#: Groups whose purity is told: the largest are where a story is glued together.
LARGEST = 5
_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})(?: .*)?")


def main() -> None:
    """Print the scores of each file, or the seconds by size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="ARTICLES.jsonl")
    parser.add_argument("--scale", action="store_true", help="time invented articles")
    parser.add_argument("--level", choices=LEVELS, default="event", help="what a group is")
    parser.add_argument("--part", type=int, default=0, metavar="DAYS", help="part the true groups at gaps of more days")
    parser.add_argument("--undated", action="store_true", help="take the dates away")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    if not asked.files and not asked.scale:
        parser.error("Give ARTICLES.jsonl, or --scale.")
    found: dict[str, dict[str, float]] = {
        file.name: scored(file, asked.level, asked.part, asked.undated) for file in asked.files
    }
    if asked.scale:
        found |= {f"{size} invented articles": timed(size) for size in SIZES}
    if asked.json:
        print(json.dumps(next(iter(found.values())) if len(found) == 1 else found))
        return
    for name, numbers in found.items():
        print(name, *(f"{what} {number:g}" for what, number in numbers.items()), sep="  ")


def scored(file: Path, level: str = "event", part: int = 0, undated: bool = False) -> dict[str, float]:
    """Return the scores of the grouping of a file's articles."""
    lines = lines_of(file)
    articles = [article_of(line) for line in lines]
    true = [str(line["event_id"]) for line in lines]
    if part:
        true = parted(true, [one.published for one in articles], part)
    if undated:
        articles = [replace(one, published=None) for one in articles]
    readings = group([read(one) for one in articles])
    found = [one.story if level == "story" else one.event for one in readings]
    precision, recall, f1 = b_cubed(true, found)
    shares = {"b3_f1": f1, "b3_precision": precision, "b3_recall": recall, "largest_purity": purity(true, found)}
    if level == "event":
        shares |= doubted(true, found, [bool(one.other_event) for one in readings])
    return {
        "articles": len(lines),
        "events": len(set(true)),
        "found": len(set(found)),
        "largest": max(Counter(found).values()),
        **{name: round(share, 4) for name, share in shares.items()},
    }


def parted(true: Sequence[str], dates: Sequence[date | None], days: int) -> list[str]:
    """Return the groups parted where more than so many days pass without an article; undated ones stay in the first."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, mark in enumerate(true):
        groups[mark].append(number)
    names = list(true)
    for mark, numbers in groups.items():
        piece, last = 0, None
        for number in sorted(numbers, key=lambda one: dates[one] or date.min):
            day = dates[number]
            piece += bool(day and last and (day - last).days > days)
            last = day or last
            names[number] = f"{mark} {piece}"
    return names


def doubted(true: Sequence[Hashable], found: Sequence[Hashable], doubts: Sequence[bool]) -> dict[str, float]:
    """Return how many articles are in doubt, and what share stands wrong of them and of the others."""
    both = Counter(zip(true, found, strict=True))
    # The smallest come first, so what is left is the group that most are of; of equals, the last in order.
    pairs = sorted(both, key=lambda pair: (both[pair], str(pair)))
    most, main = {mark: event for event, mark in pairs}, dict(pairs)
    wrong = [most[mark] != event or main[event] != mark for event, mark in zip(true, found, strict=True)]
    told = [one for one, doubt in zip(wrong, doubts, strict=True) if doubt]
    others = [one for one, doubt in zip(wrong, doubts, strict=True) if not doubt]
    return {
        "in_doubt": len(told),
        "wrong_in_doubt": sum(told) / max(1, len(told)),
        "wrong_of_the_others": sum(others) / max(1, len(others)),
    }


def article_of(line: dict[str, object]) -> Article:
    """Return the article of a line; a date that is none is unknown."""
    outlet = str(line.get("source") or line.get("outlet") or "unknown")
    published = day_of(str(line.get("date") or ""))
    return Article(outlet, text_of(line), title=str(line.get("title") or ""), published=published)


def day_of(words: str) -> date | None:
    """Return the date that the words give, numbers with strokes read month first; None where they give none."""
    try:
        if found := _MONTH_FIRST.fullmatch(words.strip()):
            month, day, year = (int(number) for number in found.groups())
            return date(_century(year), month, day)
        return read_date(words)
    except ValueError:
        return None


def _century(year: int) -> int:
    """Return a year of two figures in full: 69 to 99 are of the last century, as POSIX has it."""
    return year + (1900 if 69 <= year < 100 else 2000 if year < 69 else 0)


def purity(true: Sequence[Hashable], found: Sequence[Hashable], largest: int = LARGEST) -> float:
    """Return the share of articles in the largest found groups that belong with most of their group."""
    within: dict[Hashable, Counter[Hashable]] = defaultdict(Counter)
    for event, mark in zip(true, found, strict=True):
        within[mark][event] += 1
    sizes = sorted(((held.total(), max(held.values())) for held in within.values()), reverse=True)[:largest]
    return sum(most for _, most in sizes) / sum(size for size, _ in sizes)


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
