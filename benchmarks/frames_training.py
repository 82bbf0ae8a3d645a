"""How well a model of one's own codes headlines after so many labels: macro-F1 on GVFC over folds 0 to 3.

    python benchmarks/frames_training.py GVFC.tsv --labels 100 [--json] [--draws 8] [--first 0] [--shuffled] [--apart]

GVFC.tsv has the columns `news_title`, `Q3 Theme1` (the label) and `fold`. For each fold and draw so many headlines of
the other folds are drawn at random and learned from, with all other headlines, uncoded, as the rest of the corpus; the
fold is then coded and compared. As in the product, the headlines to be coded stand in the corpus, without their labels;
with `--apart` those of the fold are kept out of it altogether. `--first` numbers the first draw, so that tuning and
reporting draw otherwise.
`--shuffled` gives the drawn labels to wrong headlines, as a control.

GVFC: Liu, Guo, Mays, Betke and Wijaya, "Detecting frames in news headlines and its application to analyzing news
framing trends surrounding U.S. gun violence" (2019).
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import random
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.frames.codebook_file import built_in
from components.frames.training import Described, Rest, Space, described, train

FOLDS = ("0", "1", "2", "3")


def macro_f1(truth: Sequence[str], told: Sequence[str]) -> float:
    """Return the mean over the true classes of F1.

    >>> macro_f1(["a", "a", "b"], ["a", "b", "b"])
    0.6666666666666666
    """
    values = []
    for one in sorted(set(truth)):
        right = sum(a == b == one for a, b in zip(truth, told, strict=True))
        values.append(2 * right / (truth.count(one) + told.count(one)))
    return math.fsum(values) / len(values)


def score(
    rows: Sequence[dict[str, str]], texts: Sequence[Described], labels: int, draws: range, mixed: bool, apart: bool
) -> float:
    """Return the mean macro-F1 over folds and draws."""
    found = []
    for fold in FOLDS:
        pool = [place for place, row in enumerate(rows) if row["fold"] in FOLDS and row["fold"] != fold]
        kept = [place for place, row in enumerate(rows) if row["fold"] == fold]
        corpus = pool if apart else [*pool, *kept]
        space = Space([texts[one] for one in corpus])
        for draw in draws:
            drawn = random.Random(f"{fold} {draw}").sample(pool, min(labels, len(pool)))
            given = [rows[one]["Q3 Theme1"] for one in drawn]
            if mixed:
                random.Random(draw).shuffle(given)
            left = set(corpus) - set(drawn)
            uncoded = Rest(space, [texts[one] for one in corpus if one in left])
            model = train(space, [texts[one] for one in drawn], given, uncoded)
            told = model.chosen([texts[one] for one in kept])
            found.append(macro_f1([rows[one]["Q3 Theme1"] for one in kept], told))
    return math.fsum(found) / len(found)


def main() -> None:
    """Read the arguments, train and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("headlines", type=Path)
    arguments.add_argument("--labels", type=int, default=100)
    arguments.add_argument("--draws", type=int, default=8)
    arguments.add_argument("--first", type=int, default=0)
    arguments.add_argument("--shuffled", action="store_true")
    arguments.add_argument("--apart", action="store_true", help="keep the fold out of the corpus")
    arguments.add_argument("--json", action="store_true", help="print one object")
    given = arguments.parse_args()
    with given.headlines.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    texts = described([row["news_title"] for row in rows], built_in())
    draws = range(given.first, given.first + given.draws)
    value = score(rows, texts, given.labels, draws, given.shuffled, given.apart)
    if given.json:
        print(json.dumps({"labels": given.labels, "draws": given.draws, "folds": len(FOLDS), "macro_f1": value}))
    else:
        print(f"macro-F1 with {given.labels} labels, mean of {given.draws} draws over {len(FOLDS)} folds: {value:.3f}")


if __name__ == "__main__":
    main()
