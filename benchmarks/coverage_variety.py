"""How often the intervals of numbers of different speakers hold: effective number, different ones, the three most.

    python benchmarks/coverage_variety.py POLNEAR.jsonl [--rounds N] [--json]

POLNEAR.jsonl has an article a line with `outlet` and `quotes`, each with `speaker_text`: PolNeAR 1.0.0, training part.
A speaker is the last word with a capital of the words that name them. For each outlet and size, articles are drawn with
replacement; the true value is the mean of the number, at the same size of the draw, over as many other samples. Printed
is in how many of a hundred samples the interval held it, 95 being claimed, over all outlets. It takes about two
minutes of a processor: the larger the samples, the fewer of them are drawn (210, 140 and 70 over all outlets; --rounds
gives another number for all sizes), and the share of the three most is reckoned with 100 draws in place of 300.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.keywords_corpus import lines_of
from components.statistics import effective_number, expected_different, share_of_most
from components.statistics.leaving_out import left_out_interval

#: Articles of a sample, and how many samples of that size are drawn over all outlets.
ROUNDS = {20: 210, 50: 140, 100: 70}
#: Draws for the share of the three most.
_DRAWS = 100
#: The draw is this part of the quotations that a sample has on average.
DRAWN = 0.6
NUMBERS: dict[str, Callable[[list[int], int], float]] = {
    "different": expected_different, "effective": effective_number,
    "three most": partial(share_of_most, most=3, draws=_DRAWS),
}  # fmt: skip
_NAME = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Print the coverage by number and size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, metavar="POLNEAR.jsonl")
    parser.add_argument("--rounds", type=int, metavar="N", help="samples of each size, over all outlets")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    by_outlet = speakers_by_outlet(lines_of(asked.file))
    found = {
        f"{name}, {size} articles": round(covered(by_outlet, number, size, asked.rounds or rounds), 1)
        for name, number in NUMBERS.items()
        for size, rounds in ROUNDS.items()
    }
    print(json.dumps(found) if asked.json else "\n".join(f"{name}  {share}" for name, share in found.items()))


def speakers_by_outlet(lines: list[dict[str, object]]) -> dict[str, list[Counter[str]]]:
    """Return for each outlet the speakers of its articles with how often each is quoted; articles with any."""
    found: defaultdict[str, list[Counter[str]]] = defaultdict(list)
    for line in lines:
        names = [_last_name(str(quote.get("speaker_text") or "")) for quote in line["quotes"]]  # type: ignore[attr-defined]
        if counts := Counter(name for name in names if name):
            found[str(line["outlet"])].append(counts)
    return dict(found)


def _last_name(words: str) -> str:
    capitals = [word for word in _NAME.findall(words) if word[0].isupper()]
    return capitals[-1] if capitals else ""


def covered(
    by_outlet: dict[str, list[Counter[str]]], number: Callable[[list[int], int], float], size: int, rounds: int
) -> float:
    """Return in how many of a hundred samples the interval held."""
    held, made = 0, 0
    for outlet, articles in sorted(by_outlet.items()):
        chance = Random(f"20260101 {outlet} {size}")
        at = max(2, round(DRAWN * size * sum(one.total() for one in articles) / len(articles)))
        true = math.fsum(_value(chance.choices(articles, k=size), number, at) for _ in range(rounds)) / rounds
        for _ in range(max(1, rounds // len(by_outlet))):
            low, high = left_out_interval(chance.choices(articles, k=size), at, number)
            held, made = held + (low <= true <= high), made + 1
    return 100 * held / made


def _value(sample: list[Counter[str]], number: Callable[[list[int], int], float], at: int) -> float:
    counts = sum(sample, Counter[str]())
    return number(list(counts.values()), min(at, counts.total()))


if __name__ == "__main__":
    main()
