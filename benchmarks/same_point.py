"""How well the matcher of the coverage measure tells sentences that say the same from those that do not.

    python benchmarks/same_point.py FILE.txt [--fit] [--json]

FILE has one pair of sentences a line, parted by tabs, under a line of names: Quality (1 the same, 0 not), #1 ID, #2 ID,
#1 String, #2 String: the layout of the Microsoft Research Paraphrase Corpus (Dolan, Quirk and Brockett 2004), which a
reader gets from Microsoft's download centre. Words are weighed by how many of the file's sentences hold them, as the
measure weighs them by the sentences of an event.

`auc` is of the likelihood by the weights that the project ships, `auc_jaccard` of the share of words in common.
`missed` is the share of same pairs that the matcher, at its threshold, does not join, `joined` that of different pairs
that it joins. With `--fit` the weights are learned from the file as well: `auc_fitted` is of weights learned from the
pairs they judge, `auc_cross_validated` of weights learned from nine tenths and tried on the tenth left out.
`--write` with `--fit` writes the weights into components/coverage/likeness.csv.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.stats import rankdata

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.coverage.likeness import figures, likelihood
from components.coverage.matching import THRESHOLD, same_statement
from components.coverage.weighing import weigher
from components.coverage.wording import wording
from components.reading.words import WORD

_WEIGHTS = Path(__file__).resolve().parent.parent / "components" / "coverage" / "likeness.csv"
#: How strongly large weights are held back (ridge), and into how many parts the pairs are dealt.
_RIDGE, _PARTS = 5.0, 10


def main() -> None:
    """Score the pairs and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--fit", action="store_true", help="learn the weights from the file as well")
    parser.add_argument("--write", action="store_true", help="with --fit: write the weights into the project")
    parser.add_argument("--json", action="store_true", help="print the figures as one object")
    given = parser.parse_args()
    lines = [line.split("\t") for line in given.pairs.read_text(encoding="utf-8-sig").splitlines()[1:] if line.strip()]
    same = np.array([line[0] == "1" for line in lines])
    began = time.process_time()
    pairs = [(wording(line[3]), wording(line[4])) for line in lines]
    weigh = weigher(words.stems for pair in pairs for words in pair)
    likely = np.array([likelihood(one, other, weigh) for one, other in pairs])
    seconds = time.process_time() - began
    joined = np.array([same_statement(one, other, weigh) > 0 for one, other in pairs])
    told: dict[str, float] = {
        "pairs": len(lines),
        "auc": _auc(same, likely),
        "auc_jaccard": _auc(same, np.array([_jaccard(line[3], line[4]) for line in lines])),
        "threshold": THRESHOLD,
        "missed": 1 - float(joined[same].mean()),
        "joined": float(joined[~same].mean()),
        "pairs_per_second": round(len(lines) / seconds),
    }
    if given.fit:
        found = [figures(one, other, weigh) for one, other in pairs]
        names = list(found[0])
        told |= _fitted(np.array([[line[name] for name in names] for line in found]), same, names, given.write)
    told = {name: round(value, 4) for name, value in told.items()}
    print(json.dumps(told) if given.json else "\n".join(f"{name:20} {value}" for name, value in told.items()))


def _jaccard(one: str, other: str) -> float:
    first, second = (set(WORD.findall(text.lower())) for text in (one, other))
    return len(first & second) / len(first | second)


def _auc(same: np.ndarray, score: np.ndarray) -> float:
    """Return how often a pair that says the same scores higher than one that does not, ties half."""
    ranks, positive = rankdata(score), int(same.sum())
    return float((ranks[same].sum() - positive * (positive + 1) / 2) / (positive * (len(same) - positive)))


def _fitted(values: np.ndarray, same: np.ndarray, names: list[str], write: bool) -> dict[str, float]:
    part = np.random.default_rng(1).permutation(len(same)) % _PARTS
    tried = np.zeros(len(same))
    for number in range(_PARTS):
        tried[part == number] = _scores(_learn(values[part != number], same[part != number]), values[part == number])
    whole = _learn(values, same)
    if write:
        _write(whole, names)
    return {"auc_cross_validated": _auc(same, tried), "auc_fitted": _auc(same, _scores(whole, values))}


Model = tuple[np.ndarray, np.ndarray, np.ndarray]


def _learn(values: np.ndarray, same: np.ndarray) -> Model:
    """Return means, spreads and weights (the constant first) of a logistic regression, by Newton's method."""
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    design = np.c_[np.ones(len(values)), (values - mean) / spread]
    ridge = np.eye(design.shape[1]) * _RIDGE
    ridge[0, 0] = 0.0
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - same) + ridge @ weights
        step = np.linalg.solve((design * (chance * (1 - chance))[:, None]).T @ design + ridge, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return mean, spread, weights


def _scores(model: Model, values: np.ndarray) -> np.ndarray:
    mean, spread, weights = model
    return np.c_[np.ones(len(values)), (values - mean) / spread] @ weights


def _write(model: Model, names: list[str]) -> None:
    mean, spread, weights = model
    with _WEIGHTS.open("w", encoding="utf-8", newline="") as opened:
        file = csv.writer(opened, lineterminator="\n")
        file.writerow(("figure", "mean", "spread", "weight"))
        file.writerow(("constant", "", "", f"{weights[0]:.4f}"))
        for name, *numbers in zip(names, mean, spread, weights[1:], strict=True):
            file.writerow((name, *(f"{number:.4f}" for number in numbers)))


if __name__ == "__main__":
    main()
