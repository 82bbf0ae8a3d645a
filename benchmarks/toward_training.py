"""Train the weights of how sentences are worded toward whom they name, and write them as a table that can be read.

    python benchmarks/toward_training.py NEWSMTSC_TRAIN.jsonl OUT.csv [--ridge 0.00045] [--folds 5]

The sentences are NewsMTSC's training part (Hamborg and Donnay 2021, MIT licence; `sentence_normalized`, `targets` with
`from`, `to` and `polarity` 2, 4 or 6). Logistic regression of three classes with an L1 penalty, by accelerated proximal
steps from zero, so that the same file gives the same weights. Names, and words that say of which people, sex, faith or
party somebody is, are masked; a word is kept that stands in five sentences and two articles at least. With `--folds`
the macro-F1 over so many folds of whole articles is printed and nothing written.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.actors.features import LISTED, features
from components.actors.roles import role_of
from components.reading.tokens import tokens_in

CLASSES = (2.0, 4.0, 6.0)
FEWEST_SENTENCES, FEWEST_ARTICLES, MOST = 5, 2, 1_500
_STEPS = 400

Name = tuple[str, str]


def read(path: Path) -> list[tuple[dict[Name, float], int, str, str]]:
    """Return each target's features, class, sentence and article."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        text = one["sentence_normalized"]
        tokens = list(tokens_in(text, 0, len(text)))
        article = "_".join(one["primary_gid"].split("_")[:-4][:2]) or one["primary_gid"]
        for target in one["targets"]:
            role = role_of(tokens, target["from"], target["to"])
            held: dict[Name, float] = {}
            for feature in features(tokens, target["from"], target["to"], role):
                name = feature.word, feature.where
                held[name] = feature.value if name[0] == LISTED else 1.0
            found.append((held, CLASSES.index(target["polarity"]), text, article))
    return found


def known(targets: Sequence[tuple[dict[Name, float], int, str, str]]) -> list[Name]:
    """Return the features that stand in enough sentences and articles."""
    sentences: defaultdict[Name, set[str]] = defaultdict(set)
    articles: defaultdict[Name, set[str]] = defaultdict(set)
    for held, _, text, article in targets:
        for name in held:
            sentences[name].add(text)
            articles[name].add(article)
    return sorted(
        name
        for name in sentences
        if len(sentences[name]) >= FEWEST_SENTENCES and len(articles[name]) >= FEWEST_ARTICLES
    )


def matrix(targets: Sequence[Any], names: Sequence[Name]) -> csr_matrix:
    """Return the features of targets, one row each, with a constant last."""
    place = {name: number for number, name in enumerate(names)}
    rows, columns, values = [], [], []
    for number, (held, *_) in enumerate(targets):
        for name, value in held.items():
            if name in place:
                rows.append(number)
                columns.append(place[name])
                values.append(value)
        rows.append(number)
        columns.append(len(names))
        values.append(1.0)
    return csr_matrix((values, (rows, columns)), shape=(len(targets), len(names) + 1))


def train(x: csr_matrix, y: Sequence[int], ridge: float) -> np.ndarray:
    """Return the weights of each feature and class; those of no use are zero."""
    truth = np.eye(3)[list(y)]
    weight = 1 / truth.mean(axis=0)[list(y)] ** 0.5
    weight /= weight.mean()
    step = 1.0 / (0.5 * float((x.multiply(x)).sum(axis=1).max()) * float(weight.max()) / 8)
    found = moved = np.zeros((x.shape[1], 3))
    speed = 1.0
    for _ in range(_STEPS):
        scores = x @ moved
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        scores /= scores.sum(axis=1, keepdims=True)
        slope = x.T @ ((scores - truth) * weight[:, None]) / len(truth)
        after = moved - step * slope
        after[:-1] = np.sign(after[:-1]) * np.maximum(0, np.abs(after[:-1]) - step * ridge)
        faster = (1 + (1 + 4 * speed * speed) ** 0.5) / 2
        moved = after + (speed - 1) / faster * (after - found)
        found, speed = after, faster
    return found


def macro_f1(truth: Sequence[int], told: Sequence[int]) -> float:
    """Return the mean of the classes' F1."""
    values = []
    for one in range(3):
        right = sum(a == b == one for a, b in zip(truth, told, strict=True))
        values.append(2 * right / max(1, truth.count(one) + list(told).count(one)))
    return sum(values) / 3


def cross_validated(targets: Sequence[Any], folds: int, ridge: float) -> float:
    """Return the macro-F1 over folds of whole articles."""
    articles = sorted({one[3] for one in targets})
    fold_of = {article: number % folds for number, article in enumerate(articles)}
    truth, told = [], []
    for fold in range(folds):
        seen = [one for one in targets if fold_of[one[3]] != fold]
        kept = [one for one in targets if fold_of[one[3]] == fold]
        names = known(seen)
        weights = train(matrix(seen, names), [one[1] for one in seen], ridge)
        told += list((matrix(kept, names) @ weights).argmax(axis=1))
        truth += [one[1] for one in kept]
    return macro_f1(truth, told)


def main() -> None:
    """Read the arguments, train and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("train", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--ridge", type=float, default=0.00045)
    arguments.add_argument("--folds", type=int, default=0)
    given = arguments.parse_args()
    targets = read(given.train)
    if given.folds:
        print(f"macro-F1 over {given.folds} folds: {cross_validated(targets, given.folds, given.ridge):.3f}")
        return
    names = known(targets)
    weights = train(matrix(targets, names), [one[1] for one in targets], given.ridge)
    lines = [
        (word, where, *(round(float(one), 3) for one in weights[number]))
        for number, (word, where) in enumerate(names)
        if np.abs(weights[number]).max() >= 0.0005
    ]
    lines.append(("", "(constant)", *(round(float(one), 3) for one in weights[-1])))
    if len(lines) > MOST:
        raise SystemExit(f"{len(lines)} weights; {MOST} are the most. Give a larger --ridge.")
    with given.out.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("word", "where", "negative", "neutral", "positive"))
        writer.writerows(lines)
    print(f"{len(lines)} weights of {len(names)} features, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
