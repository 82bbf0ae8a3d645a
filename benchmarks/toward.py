"""How sentences are worded toward whom they name: the probabilities of the three classes for each target.

    python benchmarks/toward.py NEWSMTSC.jsonl OUT.jsonl

A line of the input has `sentence_normalized` and `targets` (`Input.gid`, `from`, `to`), as NewsMTSC's files; OUT gets
{"gid", "negative", "neutral", "positive"} for each target. Where targets have a `polarity`, macro-F1 is printed with
its 95 % interval from 1,000 draws of targets, of all and of the surest half, and how many are told at all.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.actors.roles import role_of
from components.actors.toward import CLASSES, UNSURE, Piece, Worded, worded
from components.reading.tokens import tokens_in

_LABELS = {2.0: "negative", 4.0: "neutral", 6.0: "positive"}
_DRAWS = 1_000
Told = tuple[str, str, float]


def scored(path: Path) -> list[tuple[str, str, Worded]]:
    """Return each target's id, label (empty where there is none) and what is told of it."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        text = one["sentence_normalized"]
        tokens = list(tokens_in(text, 0, len(text)))
        piece = Piece.of(tokens)
        for target in one["targets"]:
            start, end = target["from"], target["to"]
            told = worded(piece, start, end, role_of(tokens, start, end))
            found.append((target["Input.gid"], _LABELS.get(target.get("polarity"), ""), told))
    return found


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean of the classes' F1 over pairs of label and what was told.

    >>> macro_f1([("negative", "negative"), ("neutral", "neutral"), ("positive", "neutral")])
    0.5555555555555555
    """
    values = []
    for one in CLASSES:
        right = sum(label == told == one for label, told in pairs)
        wrong = sum((label == one) != (told == one) for label, told in pairs)
        values.append(2 * right / (2 * right + wrong) if right or wrong else 0.0)
    return sum(values) / len(values)


def interval(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Return the 95 % interval of macro-F1 from draws of as many pairs."""
    random_ = random.Random(0)
    drawn = sorted(macro_f1(random_.choices(pairs, k=len(pairs))) for _ in range(_DRAWS))
    return drawn[int(0.025 * _DRAWS)], drawn[int(0.975 * _DRAWS)]


def main() -> None:
    """Read the arguments, score every target and write a line for each."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sentences", type=Path)
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    found = scored(given.sentences)
    with given.out.open("w", encoding="utf-8") as out:
        for gid, _, told in found:
            line = {"gid": gid, **{name: getattr(told, name) for name in CLASSES}}
            out.write(json.dumps(line) + "\n")
    labelled = [
        (label, max(CLASSES, key=lambda name, t=told: getattr(t, name)), told) for _, label, told in found if label
    ]
    if not labelled:
        return
    labelled.sort(key=lambda one: -max(one[2][:3]))
    for name, part in (("all", labelled), ("surest half", labelled[: len(labelled) // 2])):
        pairs = [one[:2] for one in part]
        low, high = interval(pairs)
        print(f"{name}: macro-F1 {macro_f1(pairs):.3f} ({low:.3f}-{high:.3f}), {len(pairs)} targets")
    sure = [one[:2] for one in labelled if one[2].told != UNSURE]
    right = sum(label == told for label, told in sure)
    print(f"told at all: {len(sure)} of {len(labelled)}, right {right / max(1, len(sure)):.3f}")


if __name__ == "__main__":
    main()
