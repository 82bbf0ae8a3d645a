"""Times the search for shared text against datasketch's MinHash LSH and a dictionary of ten-word shingles.

    python benchmarks/reuse_speed.py FOLDER ... [--python VENV/bin/python] [--runs 3] [--json]

FOLDER holds texts and a manifest.csv, as `python -m components analyse` takes it; given folders of several sizes, the
power by which each figure grows is added. VENV is a virtual environment of its own with datasketch (2.0.0 was used);
nothing else of this project needs it. Without it, datasketch is left out. All figures are medians over the runs, in
seconds of processor time.

    ours        the whole search: equal passages, edited sentences, which of them are speech, and where they stand;
                articles are cut into blocks and sentences before, voices parted by quotation marks alone
    datasketch  MinHash of each paragraph of ten words or more (five-word shingles, 128 permutations, all in one call
                of `MinHash.bulk`), put into MinHashLSH with a threshold of .5, and each paragraph asked for its like
    dictionary  each run of ten words, in small letters, of each paragraph in a Python dictionary, and which of them
                two articles have

The other two find less: datasketch pairs of paragraphs without places, the dictionary equal words alone.
Memory is what the process holds before our search, with the articles in it, and the most that it holds meanwhile, in
MB; on Linux alone.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.scale import power
from components.analysis.give_back import give_back
from components.corpus.article import Article
from components.corpus.cleaning import lay_out
from components.corpus.folder import read_path
from components.linking.sharing import share
from components.reading.model import Reading, Segment
from components.reading.sentences import split

_IN_MARKS = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
_PEER = """
import json, sys, time
from datasketch import MinHash, MinHashLSH
paragraphs = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]

def found():
    shingles = []
    for _, text in paragraphs:
        words = text.lower().split()
        shingles.append([" ".join(words[at:at + 5]).encode() for at in range(len(words) - 4)])
    index = MinHashLSH(threshold=0.5, num_perm=128)
    sketches = MinHash.bulk(shingles, num_perm=128)
    for number, sketch in enumerate(sketches):
        index.insert(number, sketch)
    pairs = 0
    for number, sketch in enumerate(sketches):
        article = paragraphs[number][0]
        pairs += sum(1 for other in index.query(sketch) if other > number and paragraphs[other][0] != article)
    return pairs

times = []
for run in range(int(sys.argv[2])):
    begin = time.process_time()
    pairs = found()
    times.append(time.process_time() - begin)
print(json.dumps({"times": times, "pairs": pairs}))
"""
#: A paragraph of an article: the article's number, and the words.
Paragraph = tuple[int, str]


def timed(folder: Path, python: Path | None, runs: int) -> dict[str, Any]:
    """Return the figures of one folder: seconds, what each found, and the ratios of ours to the others'."""
    readings = [_in_sentences(article) for article in read_path(folder).articles]
    paragraphs = [
        (number, reading.text(block.start, block.end))
        for number, reading in enumerate(readings)
        for block in reading.blocks
        if block.measured
    ]
    paragraphs = [(number, text) for number, text in paragraphs if len(text.split()) >= 10]
    before = _memory_now()
    ours, passages = _ours(readings, runs)
    memory = _most_memory()
    dictionary, shared = _dictionary(paragraphs, runs)
    found: dict[str, Any] = {
        "articles": len(readings),
        "words": sum(len(text.split()) for _, text in paragraphs),
        "paragraphs": len(paragraphs),
        "ours": round(ours, 2),
        "dictionary": round(dictionary, 2),
        "ours_to_dictionary": round(ours / dictionary, 2),
        "memory_before": before,
        "memory": memory,
        "passages": passages,
        "shared_shingles": shared,
    }
    if python:
        datasketch, pairs = _datasketch(paragraphs, python, runs)
        found |= {"datasketch": round(datasketch, 2), "pairs_of_paragraphs": pairs}
        found["ours_to_datasketch"] = round(ours / datasketch, 2)
    return found


def _in_sentences(article: Article) -> Reading:
    blocks = tuple(lay_out(article))
    spoken = tuple(Segment(*one.span(1), 0, "quoted") for one in _IN_MARKS.finditer(article.text))
    return Reading(article, blocks, split(article.text, blocks), (), spoken)


def _ours(readings: list[Reading], runs: int) -> tuple[float, int]:
    times, passages = [], 0
    for _ in range(runs):
        begin = process_time()
        found = share(readings)
        times.append(process_time() - begin)
        passages = sum(len(reading.shared) for reading in found)
    return median(times), passages


def _dictionary(paragraphs: list[Paragraph], runs: int) -> tuple[float, int]:
    times, shared = [], 0
    for _ in range(runs):
        begin = process_time()
        shared = len(shared_shingles(paragraphs))
        times.append(process_time() - begin)
    return median(times), shared


def shared_shingles(paragraphs: list[Paragraph], size: int = 10) -> set[tuple[str, ...]]:
    """Return the runs of so many words that paragraphs of two articles have.

    >>> shared_shingles([(0, "One two three"), (1, "two THREE four"), (1, "four two three")], size=2)
    {('two', 'three')}
    """
    first: dict[tuple[str, ...], int] = {}
    shared = set()
    for number, text in paragraphs:
        words = text.lower().split()
        for run in zip(*(words[place:] for place in range(size)), strict=False):
            if first.setdefault(run, number) != number:
                shared.add(run)
    return shared


def _datasketch(paragraphs: list[Paragraph], python: Path, runs: int) -> tuple[float, int]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "paragraphs.jsonl"
        file.write_text("\n".join(map(json.dumps, paragraphs)), encoding="utf-8")
        command = [str(python), "-c", _PEER, str(file), str(runs)]
        printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    found = json.loads(printed.splitlines()[-1])
    return median(found["times"]), found["pairs"]


def _memory_now() -> int:
    """Return what the process holds, and begin anew to look for the most; 0 where that is not told."""
    if sys.platform != "linux":
        return 0
    give_back()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _most_memory()


def _most_memory() -> int:
    """Return the most that the process held since `_memory_now`, in MB; 0 where that is not told."""
    if sys.platform != "linux":
        return 0
    lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) // 1000


def main() -> None:
    """Print the figures of each folder, and the powers."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    command.add_argument("--python", type=Path, help="the python of the environment with datasketch")
    command.add_argument("--runs", type=int, default=3)
    command.add_argument("--json", action="store_true", help="print one object")
    given = command.parse_args()
    found = [timed(folder, given.python, given.runs) for folder in given.folders]
    sizes = [one["articles"] for one in found]
    powers = {
        side: round(power(sizes, [one[side] for one in found]), 2)
        for side in ("ours", "datasketch", "dictionary")
        if len(set(sizes)) > 1 and side in found[0]
    }
    if given.json:
        print(json.dumps({"folders": found, "powers": powers}))
        return
    for name in found[0]:
        print(f"{name:20s}" + "".join(f"{one[name]:14,}" for one in found) + f"{powers.get(name, ''):>8}")


if __name__ == "__main__":
    main()
