"""Score the search for shared passages: on answers that were copied or not, and on invented news of any size.

    python benchmarks/reuse.py CLOUGH_STEVENSON.jsonl [--json]
    python benchmarks/reuse.py --scale 1000 3000 10000 [--json]

The file has a line per text: {"file", "task", "category", "text"}; category "orig" is the source, "non" wrote without
it, all others reuse it. Data: P. Clough and M. Stevenson, Developing a corpus of plagiarised short answers, Language
Resources and Evaluation 45 (2011), https://ir.shef.ac.uk/cloughie/resources/plagiarism_corpus.html.

Printed are areas under the ROC curve for any reuse against none, over the answers:

- `auc`: likeness to the article of the file that is most alike, the source or another answer (a copy of a page that is
  not among the sources is still a copy, as another answer shows);
- `auc_source`: likeness to the source of the task alone; `auc_5gram`: the same with 5-word containment, for comparison;
- `auc_passages`: the share of words in passages that the search for shared passages finds;
- `auc_other_tasks`: `auc` with the length of the strings chosen on the other two tasks, averaged over tasks;
- `verbatim`: runs of ten equal words in two texts, found by a plain comparison, and how many of them are not marked.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.reuse_scale import scale
from components.corpus.article import Article
from components.linking.copies.normalised import normalised_text
from components.linking.sharing import share
from components.reading.model import Reading
from components.reading.read import read
from components.reading.words import count_words

_MARKS = str.maketrans("", "", "'\"‘’‚‛“”„‟«»‹›`´")
_LENGTHS = (12, 16, 20, 24, 28)
_LETTERS = 20


def auc(reused: Sequence[float], others: Sequence[float]) -> float:
    """Return the area under the ROC curve: how often a text that reuses scores higher than one that does not."""
    wins = sum((one > other) + (one == other) / 2 for one in reused for other in others)
    return wins / (len(reused) * len(others))


def score(path: Path) -> dict[str, float | int]:
    """Return the figures of a file of answers."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    readings = [read(Article(outlet=line["file"], text=line["text"])) for line in lines]
    texts = [normalised_text(reading) for reading in readings]
    answers = [number for number, line in enumerate(lines) if line["category"] != "orig"]
    source = {line["task"]: number for number, line in enumerate(lines) if line["category"] == "orig"}
    shared = share(readings)

    def area(scores: dict[int, float], task: str = "") -> float:
        chosen = [number for number in answers if task in ("", lines[number]["task"])]
        copied = [scores[number] for number in chosen if lines[number]["category"] != "non"]
        return auc(copied, [scores[number] for number in chosen if lines[number]["category"] == "non"])

    closest = {length: _closest(texts, answers, length) for length in _LENGTHS}
    strings = [_strings(text, _LETTERS) for text in texts]
    words = [_runs(text, 5) for text in texts]
    sources = {number: source[lines[number]["task"]] for number in answers}
    runs, missed = verbatim_check(shared)
    return {
        "answers": len(answers),
        "auc": area(closest[_LETTERS]),
        "auc_source": area({one: _part(strings[one], strings[sources[one]]) for one in answers}),
        "auc_5gram": area({one: _part(words[one], words[sources[one]]) for one in answers}),
        "auc_passages": area({one: _covered(shared[one]) for one in answers}),
        "auc_other_tasks": _other_tasks(closest, area, sorted(source)),
        "verbatim": runs,
        "verbatim_missed": missed,
    }


def _other_tasks(
    closest: dict[int, dict[int, float]], area: Callable[[dict[int, float], str], float], tasks: list[str]
) -> float:
    """Return the mean over tasks of the area at the length that is best on the others."""
    found = []
    for task in tasks:
        rest = [one for one in tasks if one != task]
        best = max(_LENGTHS, key=lambda length: (sum(area(closest[length], one) for one in rest), -length))
        found.append(area(closest[best], task))
    return sum(found) / len(found)


def _closest(texts: list[str], answers: list[int], letters: int) -> dict[int, float]:
    every = [_strings(text, letters) for text in texts]
    return {
        one: max(_part(every[one], other) for number, other in enumerate(every) if number != one) for one in answers
    }


def _strings(text: str, letters: int) -> set[str]:
    return {text[start : start + letters] for start in range(len(text) - letters + 1)}


def _runs(text: str, size: int) -> set[tuple[str, ...]]:
    words = text.split()
    return set(zip(*(words[start:] for start in range(size)), strict=False))


def _part(own: set, other: set) -> float:
    return len(own & other) / len(own) if own else 0.0


def _covered(reading: Reading) -> float:
    text = reading.article.text
    return sum(count_words(text, one.start, one.end) for one in reading.shared) / max(1, count_words(text))


def verbatim_check(readings: Sequence[Reading], size: int = 10) -> tuple[int, int]:
    """Return how many runs of ten words are equal in two articles, and how many of these are not marked as shared.

    A second, plain way of finding them: words are what stands between white space, small letters, quotation marks
    taken out; every run of every article is looked up in a dictionary.
    """
    holders = defaultdict(set)
    runs = []
    for number, reading in enumerate(readings):
        words = _plain_words(reading)
        for start in range(len(words) - size + 1):
            run = words[start : start + size]
            key = " ".join(word for _, _, word in run)
            holders[key].add(number)
            runs.append((key, number, run))
    equal = [(number, run) for key, number, run in runs if len(holders[key]) > 1]
    missed = sum(
        not all(any(one.start < end and start < one.end for one in readings[number].shared) for start, end, _ in run)
        for number, run in equal
    )
    return len(equal), missed


def _plain_words(reading: Reading) -> list[tuple[int, int, str]]:
    text, words = reading.article.text, []
    for block in reading.blocks:
        at = block.start
        for chunk in text[block.start : block.end].split() if block.measured else ():
            at = text.index(chunk, at)
            if word := chunk.lower().translate(_MARKS):
                words.append((at, at + len(chunk), word))
            at += len(chunk)
    return words


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--scale", nargs="*", type=int)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    if chosen.file is None and chosen.scale is None:
        parser.error("give a file of answers, or --scale with numbers of articles")
    found: dict[str, object] = dict(score(chosen.file)) if chosen.file else {}
    if chosen.scale is not None:
        found["scale"] = [scale(size) for size in chosen.scale or (1000, 3000, 10000)]
    if chosen.json:
        print(json.dumps(found))
        return
    for name, value in found.items():
        for line in value if isinstance(value, list) else [value]:
            print(f"{name:16}", f"{line:.4f}" if isinstance(line, float) else line)


if __name__ == "__main__":
    main()
