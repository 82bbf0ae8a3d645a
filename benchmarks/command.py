"""What an analysis costs here against another checkout: python benchmarks/command.py FOLDER --against ROOT [--json]

Analyses the articles of FOLDER by turns in both checkouts, each time in a process of its own, `--times` times each,
and prints the medians of their processor seconds. Compare the seconds of one run with each other alone.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

_ROOT = Path(__file__).resolve().parent.parent
_SLUGS = "from components import COMPONENTS; print(*(one.slug for one in COMPONENTS))"
#: Earlier checkouts have the function in another module.
_ANALYSE = """
import sys, time
from pathlib import Path
from components import COMPONENTS
from components.corpus.folder import read_path
try:
    from components.analysis.analyse import analyse
except ImportError:
    from components.analysis import analyse
measures = [one for one in COMPONENTS if one.slug in sys.argv[2:]]
start = time.process_time()
analyse(read_path(Path(sys.argv[1])), components=measures)
print(time.process_time() - start)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="articles, one text file each, with a manifest or without")
    parser.add_argument("--against", type=Path, required=True, help="the root of the other checkout")
    parser.add_argument("--times", type=int, default=1, help="how often each is measured (default 1)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    own, other = _ROOT, options.against.resolve()
    measures = {root: _said(root, _SLUGS).split() for root in (own, other)}
    both = [one for one in measures[own] if one in measures[other]]
    found = {}
    for what, chosen in (("the same measures", {own: both, other: both}), ("all measures", measures)):
        seconds: dict[Path, list[float]] = {own: [], other: []}
        for _ in range(options.times):
            for root in (other, own):
                seconds[root].append(float(_said(root, _ANALYSE, str(options.folder.resolve()), *chosen[root])))
        here, there = median(seconds[own]), median(seconds[other])
        found[what] = {"here": round(here, 1), "there": round(there, 1), "ratio": round(here / there, 2)}
    if options.json:
        print(json.dumps(found))
        return
    for what, one in found.items():
        print(f"{what:18s} {one['here']:6.1f} s of a processor, {one['there']:.1f} there: {one['ratio']:.2f}")


def _said(root: Path, code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


if __name__ == "__main__":
    main()
