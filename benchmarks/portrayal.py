"""How well the wording toward a person tells the feeling that experts found in the article's author.

    python benchmarks/portrayal.py BASIL_ARTICLES.jsonl --json

BASIL (Fan and others 2019): a line has `source`, `title`, `event_id`, `main_entities`, `paragraphs` (of sentences) and
`article_annotations` with `author_feeling_NAME`. The product's value of a person in an article is the sum of the scores
of the article's sentences about them, in anybody's words; a sentence that names others too counts half. Printed are
Spearman's correlation over articles and persons (`spearman`, `n`), and of pairs of articles on one event whose experts
differ on one person the share with the right sign (`pairwise`, `low`, `high`, `pairs`; equal values count half).
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from scipy.stats import spearmanr

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.actors.measure import WORDED, measure
from components.corpus.article import Article
from components.corrections.agreement import wilson
from components.reading.read import read

_FEELINGS = {"str-neg": -2, "neg": -1, "neu": 0, "pos": 1, "str-pos": 2}


class Portrayed(NamedTuple):
    """A person in an article: the event, what the experts felt in the author, and the product's value."""

    event: str
    person: str
    feeling: int
    value: float


def portrayed(document: dict[str, Any]) -> list[Portrayed]:
    """Return the main persons of an article whom the product finds there."""
    body = "\n\n".join(" ".join(paragraph) for paragraph in document["paragraphs"])
    rows = measure([read(Article(document["source"], f"{document['title']}\n\n{body}\n"))], {})
    rows = rows[rows["view"] == WORDED]
    found = []
    for person in document["main_entities"]:
        felt = document["article_annotations"].get(f"author_feeling_{person.replace(' ', '_')}", "")
        about = rows[[_same(person, actor) for actor in rows["actor"]]]
        if felt in _FEELINGS and len(about):
            pairs = zip(about["score"].tolist(), about["others"].tolist(), strict=True)
            value = math.fsum(score * (0.5 if others else 1.0) for score, others in pairs)
            found.append(Portrayed(document["event_id"], person, _FEELINGS[felt], value))
    return found


def _same(person: str, actor: str) -> bool:
    """Return whether an actor is the person that the experts name: the same name, or the last one without another."""
    names, known = person.split(), actor.split()
    return person == actor or (names[-1] == known[-1] and (len(known) == 1 or names[0][0] == known[0][0]))


def pairwise(found: Sequence[Portrayed]) -> tuple[float, int]:
    """Return how many of the pairs that differ have the right sign, and how many there are."""
    groups: defaultdict[tuple[str, str], list[Portrayed]] = defaultdict(list)
    for one in found:
        groups[one.event, one.person].append(one)
    pairs = [pair for own in groups.values() for pair in combinations(own, 2) if pair[0].feeling != pair[1].feeling]
    right = 0.0
    for one, other in pairs:
        product = (one.feeling - other.feeling) * (one.value - other.value)
        right += 0.5 if product == 0 else float(product > 0)
    return right, len(pairs)


def main() -> None:
    """Read the arguments, score every article and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles", type=Path)
    arguments.add_argument("--json", action="store_true", help="print one object")
    given = arguments.parse_args()
    documents = map(json.loads, given.articles.read_text(encoding="utf-8").splitlines())
    found = [one for document in documents for one in portrayed(document)]
    correlation = float(spearmanr([one.feeling for one in found], [one.value for one in found]).statistic)
    right, pairs = pairwise(found)
    low, high = wilson(round(right), pairs)
    told = {"spearman": correlation, "n": len(found), "pairwise": right / max(1, pairs), "low": low, "high": high}
    told["pairs"] = pairs
    if given.json:
        print(json.dumps({name: round(value, 4) for name, value in told.items()}))
    else:
        print(f"Spearman {correlation:.2f}, {len(found)} persons in articles; right sign in {right:g} of {pairs} pairs")


if __name__ == "__main__":
    main()
