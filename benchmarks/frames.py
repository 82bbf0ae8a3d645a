"""How often a text brings up each frame of the built-in codebook, for texts that others have labelled.

    python benchmarks/frames.py IN.jsonl OUT.jsonl [--codebook ENTRIES.csv] [--without CODE] [--speed]

IN has {"id", "text"} a line. OUT has {"id", "scores": {code: weighted hits per 1,000 words}, "marks": [{"start", "end",
"code", "entry", "strong"}]} a line; a mark is strong where its sentence is marked with the code by the product's rule.
With labels ("frames" in IN, a code or "a|b" for either) `--write` writes AUC, precision and recall of marks by code
into components/frames/accuracy.csv, which the page Frames shows. `--without` empties one frame, as a control.
`--speed` prints words a second and core over five rounds.

Labelled sentences: FrAC (Guida, TACL; CC BY 4.0, its New York Times part CC BY-NC-SA). Articles: SemEval-2023 task 3.
"""

from __future__ import annotations

import argparse
import csv
import json
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.corrections.agreement import wilson
from components.frames.card import COLUMNS, FILE
from components.frames.codebook import Codebook
from components.frames.codebook_file import built_in, read_codebook
from components.frames.matcher import Matcher
from components.frames.measure import marked_in, weight
from components.frames.trusting import auc
from components.reading.words import count_words

#: A class that fewer texts are labelled with is left out.
FEWEST = 5


def coded(matcher: Matcher, text: str) -> dict[str, object]:
    """Return the scores and the marks of a text; it is cut into sentences as the product cuts an article."""
    scores: defaultdict[str, float] = defaultdict(float)
    marks = []
    for start, end in sentences(text):
        hits = matcher.hits(text, start, end)
        marked = {code for _, code in marked_in([("own", hit.entry) for hit in hits])}
        for hit in hits:
            for code in hit.entry.codes:
                scores[code] += weight(hit.entry)
                marks.append(
                    {
                        **{"start": hit.start, "end": hit.end, "code": code, "entry": hit.entry.pattern},
                        "strong": code in marked,
                    }
                )
    words = max(1, count_words(text, 0, len(text)))
    return {"scores": {code: 1000 * score / words for code, score in scores.items()}, "marks": marks}


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a text's sentences."""
    from components.corpus.blocks import Block  # noqa: PLC0415 (the reading's word lists are loaded on import)
    from components.reading.sentences import split  # noqa: PLC0415

    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        inside = line.strip()
        if inside:
            start = at + line.index(inside)
            blocks.append(Block("paragraph", start, start + len(inside)))
        at += len(line)
    return [(one.start, one.end) for one in split(text, blocks)]


def by_class(documents: Sequence[Any], found: Sequence[Any], data: str) -> list[dict[str, object]]:
    """Return AUC, precision and recall of marks for each class that five texts or more are labelled with."""
    counts = Counter(label for one in documents for label in set(one["frames"]))
    lines: list[dict[str, object]] = []
    for label in sorted(one for one, count in counts.items() if count >= FEWEST):
        codes = label.split("|")
        has = [label in one["frames"] for one in documents]
        scores = [sum(one["scores"].get(code, 0.0) for code in codes) for one in found]
        marked = [any(mark["strong"] and mark["code"] in codes for mark in one["marks"]) for one in found]
        right = sum(both for both in map(all, zip(has, marked, strict=True)))
        rates = {}
        for name, whole in (("precision", sum(marked)), ("recall", sum(has))):
            low, high = wilson(right, whole)
            rates |= {name: right / whole if whole else 0.0, f"{name}_low": low, f"{name}_high": high}
        told = {name: f"{value:.3f}" for name, value in ({"auc": auc(scores, has)} | rates).items()}
        line = {"class": label, "n": counts[label], "texts": len(documents), "marked": sum(marked), **told}
        lines.append(line | {"data": data, "command": "python benchmarks/frames.py IN.jsonl OUT.jsonl --write DATA"})
    return lines


def write_accuracy(lines: Sequence[dict[str, object]]) -> None:
    """Write the figures that the page shows."""
    with FILE.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


def _without(codebook: Codebook, code: str) -> Codebook:
    kept = [
        replace(entry, codes=tuple(one for one in entry.codes if one != code))
        for entry in codebook.entries
        if set(entry.codes) != {code}
    ]
    return Codebook(codebook.codes, tuple(kept))


def _speed(matcher: Matcher, texts: list[str]) -> None:
    words = sum(count_words(text, 0, len(text)) for text in texts)
    rates = []
    for _ in range(5):
        began = time.process_time()
        for text in texts:
            matcher.hits(text)
        rates.append(words / (time.process_time() - began))
    print(f"words a second and core, median of 5 rounds over {words:,} words: {statistics.median(rates):,.0f}")


def main() -> None:
    """Read the arguments, code every text and write a line for each."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("texts", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--codebook", type=Path, help="a CSV of entries instead of the built-in codebook")
    arguments.add_argument("--without", default="", help="a code whose entries are left out")
    arguments.add_argument("--speed", action="store_true")
    arguments.add_argument("--write", metavar="DATA", default="", help="the name of labelled data that is written")
    given = arguments.parse_args()
    codebook = read_codebook(given.codebook.read_text(encoding="utf-8")) if given.codebook else built_in()
    matcher = Matcher(_without(codebook, given.without) if given.without else codebook)
    documents = [json.loads(line) for line in given.texts.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = [coded(matcher, one["text"]) for one in documents]
    with given.out.open("w", encoding="utf-8") as out:
        for one, scored in zip(documents, found, strict=True):
            out.write(json.dumps({"id": one["id"], **scored}, ensure_ascii=False) + "\n")
    if given.write:
        write_accuracy(by_class(documents, found, given.write))
    if given.speed:
        _speed(matcher, [one["text"] for one in documents])


if __name__ == "__main__":
    main()
