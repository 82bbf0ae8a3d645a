"""Train the weights of how sentences are worded toward whom they name, and write them as a table that can be read.

    python benchmarks/toward_training.py NEWSMTSC_TRAIN.jsonl OUT.csv [--ridge 0.0057] [--folds 5]

The sentences are NewsMTSC's training part (Hamborg and Donnay 2021, MIT licence; `sentence_normalized`, `targets` with
`from`, `to` and `polarity` 2, 4 or 6). Logistic regression of three classes with an L2 penalty, twice: first with all
words, then with those alone that tell most, by the spread of their three weights times how their value varies. Names,
and words that say of which people, sex, faith or party somebody is, are masked; a word is kept that stands in five
sentences and two articles at least. With `--folds` the macro-F1 over so many folds of whole articles is printed, of all
and of the surest half, and nothing written.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.actors.features import features, weighable
from components.actors.roles import role_of
from components.reading.tokens import tokens_in

CLASSES = (2.0, 4.0, 6.0)
FEWEST_SENTENCES, FEWEST_ARTICLES, MOST = 5, 2, 1_400
_STEPS = 300

Name = tuple[str, str]
Target = tuple[dict[Name, float], int, str, str]


def read(path: Path) -> list[Target]:
    """Return each target's features, class, sentence and article."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        text = one["sentence_normalized"]
        tokens = list(tokens_in(text, 0, len(text)))
        words = weighable(tokens)
        article = "_".join(one["primary_gid"].split("_")[:-4][:2]) or one["primary_gid"]
        for target in one["targets"]:
            start, end = target["from"], target["to"]
            held = features(tokens, words, start, end, role_of(tokens, start, end))
            found.append((held, CLASSES.index(target["polarity"]), text, article))
    return found


def known(targets: Sequence[Target]) -> list[Name]:
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


def matrix(targets: Sequence[Target], names: Sequence[Name]) -> csr_matrix:
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
    """Return the weights of each feature and class, the constants last."""
    truth = np.eye(3)[list(y)]
    weight = (1 / truth.mean(axis=0) ** 0.5)[list(y)]
    weight /= weight.sum()

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        held = flat.reshape(-1, 3)
        scores = x @ held
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        slope = x.T @ ((np.exp(logs) - truth) * weight[:, None])
        slope[:-1] += ridge * held[:-1]
        value = -float((logs * truth * weight[:, None]).sum()) + 0.5 * ridge * float((held[:-1] ** 2).sum())
        return value, slope.ravel()

    found = minimize(loss, np.zeros(3 * x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return found.x.reshape(-1, 3)


def chosen(targets: Sequence[Target], ridge: float) -> tuple[list[Name], np.ndarray]:
    """Return the features that tell most, and their weights when trained anew."""
    names, y = known(targets), [one[1] for one in targets]
    x = matrix(targets, names)
    first = train(x, y, ridge)[:-1]
    varies = np.sqrt(np.maximum(0, x.multiply(x).mean(axis=0).A1 - x.mean(axis=0).A1 ** 2))[:-1]
    tells = (first.max(axis=1) - first.min(axis=1)) * varies
    kept = sorted(sorted(range(len(names)), key=lambda place: (-tells[place], names[place]))[:MOST])
    names = [names[place] for place in kept]
    return names, train(matrix(targets, names), y, ridge)


def macro_f1(truth: Sequence[int], told: Sequence[int]) -> float:
    """Return the mean of the classes' F1."""
    values = []
    for one in range(3):
        right = sum(a == b == one for a, b in zip(truth, told, strict=True))
        values.append(2 * right / max(1, truth.count(one) + list(told).count(one)))
    return sum(values) / 3


def cross_validated(targets: Sequence[Target], folds: int, ridge: float) -> tuple[float, float]:
    """Return the macro-F1 over folds of whole articles, of all and of the surest half."""
    articles = sorted({one[3] for one in targets})
    fold_of = {article: number % folds for number, article in enumerate(articles)}
    told: list[tuple[float, int, int]] = []
    for fold in range(folds):
        seen = [one for one in targets if fold_of[one[3]] != fold]
        kept = [one for one in targets if fold_of[one[3]] == fold]
        names, weights = chosen(seen, ridge)
        scores = matrix(kept, names) @ weights
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        sure = scores.max(axis=1) / scores.sum(axis=1)
        told += zip(sure.tolist(), [one[1] for one in kept], scores.argmax(axis=1).tolist(), strict=True)
    told.sort(key=lambda one: -one[0])
    values = [macro_f1([one[1] for one in part], [one[2] for one in part]) for part in (told, told[: len(told) // 2])]
    return values[0], values[1]


def main() -> None:
    """Read the arguments, train and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("train", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--ridge", type=float, default=0.0057)
    arguments.add_argument("--folds", type=int, default=0)
    given = arguments.parse_args()
    targets = read(given.train)
    if given.folds:
        whole, half = cross_validated(targets, given.folds, given.ridge)
        print(f"macro-F1 over {given.folds} folds: {whole:.3f}, of the surest half {half:.3f}")
        return
    names, weights = chosen(targets, given.ridge)
    lines = [(*name, *(round(float(one), 2) for one in weights[number])) for number, name in enumerate(names)]
    lines.append(("", "(constant)", *(round(float(one), 3) for one in weights[-1])))
    with given.out.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("word", "where", "negative", "neutral", "positive"))
        writer.writerows(lines)
    print(f"{len(lines)} weights, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
