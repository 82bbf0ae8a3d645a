"""How often the warnings beside an article are right: on whole articles, on cut ones and on changed copies.

    python benchmarks/doubts.py ARTICLES.jsonl [--seed 1] [--show] [--json]

Each line of the input is an object with `text`, and where there are any `outlet` and `title`. Whole articles should
have no warning of a lost end. Each is then cut after a random word of its second half that ends no clause; an article
that is cut after a sentence cannot be told. A changed copy has one word in `--changed` replaced. Articles can be had
with PolNeAR 1.0.0 (https://github.com/networkdynamics/PolNeAR).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.corpus.article import Article
from components.intake.checks.near_duplicates import near_duplicates_of
from components.intake.checks.warnings import warnings_of

_WORD = re.compile(r"\S+")
_END = re.compile(r"[.!?:;…,][\"'”’)\]]*$|[\"'”’)\]—–-]$")


def main() -> None:
    """Print how many articles of each kind are warned of."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--changed", type=int, default=30, help="one word in so many is replaced in a changed copy")
    parser.add_argument("--show", action="store_true", help="print the warnings of whole articles")
    parser.add_argument("--json", action="store_true", help="print the figures as one object")
    given = parser.parse_args()
    records = [json.loads(line) for line in given.articles.read_text(encoding="utf-8").splitlines() if line.strip()]
    articles = [
        Article(outlet=str(record.get("outlet", "")), text=record["text"], title=str(record.get("title", "")))
        for record in records
    ]
    chance = random.Random(given.seed)
    began = time.process_time()
    warned = warnings_of(articles)
    seconds = time.process_time() - began
    whole = [[one for one in found if not one.startswith("No ")] for found in warned]
    for article, found in zip(articles, whole, strict=True):
        for one in found if given.show else ():
            print(f"{article.title[:60]} | {one}")
    cut = [_cut(article, chance) for article in articles]
    copies = [_changed(article.text, given.changed, chance) for article in articles]
    told = {
        "articles": len(articles),
        "whole_warned_of_lost_end": sum(any(one.startswith("Cut off") for one in found) for found in whole),
        "whole_warned_of_page": sum(any(one.startswith("Mostly page") for one in found) for found in whole),
        "whole_warned_of_copy": sum(any("same text as" in one for one in found) for found in whole),
        "cut_inside_a_sentence_warned": sum(
            any(one.startswith("Cut off") for one in found) for found in warnings_of(cut)
        ),
        "changed_copies_found": sum(
            twin is not None and twin.place == place
            for place, twin in enumerate(
                list(near_duplicates_of([*(article.text for article in articles), *copies]))[len(articles) :]
            )
        ),
        "articles_per_second": round(len(articles) / seconds),
    }
    print(json.dumps(told) if given.json else "\n".join(f"{name:32} {value}" for name, value in told.items()))


def _cut(article: Article, chance: random.Random) -> Article:
    """Return an article that breaks off after a word of its second half that ends no sentence and no clause."""
    words = list(_WORD.finditer(article.text))
    inside = [word for word in words[len(words) // 2 : -1] if not _END.search(word[0])]
    end = chance.choice(inside).end() if inside else len(article.text)
    return Article(outlet=article.outlet, text=article.text[:end], title=article.title)


def _changed(text: str, one_in: int, chance: random.Random) -> str:
    return _WORD.sub(lambda word: "other" if chance.randrange(one_in) == 0 else word[0], text)


if __name__ == "__main__":
    main()
