"""How long keeping, opening and adding take, against reading and measuring anew.

`python benchmarks/library.py [FOLDER] [--articles N] [--json]`: of the articles of a folder (with manifest.csv, as
`python -m components analyse` reads it), or of N invented ones. The library lies in a temporary directory.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.analysis.analyse import analyse
from components.corpus.article import Corpus
from components.corpus.folder import read_path
from components.library import Library
from tests.corpora import synthetic_corpus


def timed(call: Callable[[], Any], times: int = 3) -> tuple[float, Any]:
    """Return the shortest time of a call, in seconds, and what it returned."""
    shortest, found = float("inf"), None
    for _ in range(times):
        start = time.perf_counter()
        found = call()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest, found


def measure(corpus: Corpus) -> dict[str, float]:
    """Return the seconds of each step, and the size of what is stored."""
    analyse(replace(corpus, articles=corpus.articles[:1]))  # word lists are loaded once
    with tempfile.TemporaryDirectory() as folder:
        library = Library(folder)
        anew, whole = timed(lambda: analyse(corpus), 2)
        keeping, kept = timed(lambda: library.keep(corpus, analysis=whole))
        opening, stored = timed(lambda: library.open(kept.name))
        if not stored.analysis.articles.equals(whole.articles) or stored.analysis.readings != whole.readings:
            raise SystemExit("What was opened is not what was kept.")
        looking, _ = timed(lambda: library.look(kept.name), 20)
        first = library.keep(replace(corpus, articles=corpus.articles[:-1]))
        adding, _ = timed(lambda: library.add(first.name, first.secret, corpus.articles[-1:]), 1)
        exporting, data = timed(lambda: library.export(kept.name))
        sharing, _ = timed(lambda: library.share(kept.name, kept.secret), 1)
    return {
        "articles": len(corpus.articles),
        "read and measured anew": anew,
        "kept": keeping,
        "opened": opening,
        "looked at": looking,
        "one article added": adding,
        "shared without texts": sharing,
        "exported": exporting,
        "megabytes of texts": sum(len(one.text.encode()) for one in corpus.articles) / 1e6,
        "megabytes stored": len(data) / 1e6,
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=200, help="how many are invented, where no folder is given")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    corpus = read_path(chosen.folder) if chosen.folder else synthetic_corpus(5, max(1, chosen.articles // 5))
    found = measure(corpus)
    if chosen.json:
        print(json.dumps(found))
        return
    for name, value in found.items():
        print(f"{name:>24}  {value:,.3f}".replace(".000", ""))


if __name__ == "__main__":
    main()
