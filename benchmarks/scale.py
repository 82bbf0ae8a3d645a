"""What an analysis costs as its corpus grows: python benchmarks/scale.py FOLDER [FOLDER ...] [--json]

FOLDERs are corpora (as `analyse` takes them), of differing sizes and one kind. For each, in a process of its own and
one process alone: processor seconds of every stage, seconds by the clock, and the most memory; and over all of them the
power of the number of articles by which each grows, a straight line through both as logarithms.

With --jobs N the whole command `analyse` follows, in so many processes, and with --cluster ADDRESS the same on the
workers of a Dask scheduler: seconds by the clock, processor seconds of the command and the processes it started (those
of a cluster are not its own), the most memory of the command's own process, and whether both wrote the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

#: What is printed beside the stages.
_ARTICLES, _ALL, _CLOCK, _MEMORY = "articles", "all stages", "seconds by the clock", "most memory, MB"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", type=Path, nargs="+", help="corpora of differing sizes")
    parser.add_argument("--jobs", metavar="N", help="measure the command in so many processes, too")
    parser.add_argument("--cluster", metavar="ADDRESS", help="measure the command on this Dask cluster, too")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--stages-of", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stages_of:
        print(json.dumps(_stages(options.stages_of)))
        return
    found = [_in_its_own(folder) for folder in options.folders]
    ways = {name: [f"--{name}", where] for name in ("jobs", "cluster") if (where := getattr(options, name))}
    commands = [_ways(folder, ways) for folder in options.folders] if ways else []
    if options.json:
        print(json.dumps({"folders": found, "powers": _powers(found), "commands": commands}))
        return
    _print(found)
    for one, command in zip(found, commands, strict=False):
        print(f"{one[_ARTICLES]:.0f} articles, the whole command: {json.dumps(command)}")


def _in_its_own(folder: Path) -> dict[str, float]:
    command = [sys.executable, __file__, str(folder), "--stages-of", str(folder.resolve())]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def _stages(folder: Path) -> dict[str, float]:
    """Return processor seconds by stage, and what was used in all."""
    began = time.perf_counter()
    from components.analysis.analyse import Analysis, article_frame, registered  # noqa: PLC0415 (its import is a stage)
    from components.analysis.measuring import chosen_options, measure, relate  # noqa: PLC0415
    from components.cli.analyse import _tables  # noqa: PLC0415
    from components.corpus.folder import read_path  # noqa: PLC0415
    from components.linking import STEPS  # noqa: PLC0415
    from components.output.csv_file import write_csv  # noqa: PLC0415
    from components.reading.read import read  # noqa: PLC0415

    seconds: dict[str, float] = {}
    seconds["start"] = time.process_time()  # libraries and word lists were loaded above
    with _counted(seconds, "opening"):
        corpus = read_path(folder)
    with _counted(seconds, "reading"):
        readings = [read(one) for one in corpus.articles]
    for step in STEPS:
        with _counted(seconds, f"linking: {step.name}"):
            readings = list(step.link(readings))
    rows, measured = {}, {}
    for one in registered():
        with _counted(seconds, f"measuring: {one.slug}"):
            measured[one.slug] = measure(
                one, readings, chosen_options(one, corpus, []), [], lambda what, done, of: None
            )
    for one in registered():
        with _counted(seconds, f"relating: {one.slug}"):
            rows[one.slug] = relate(one, readings, measured[one.slug], [])
    with _counted(seconds, "frame of articles"):
        analysis = Analysis(corpus, tuple(readings), article_frame(readings), rows, measured)
    tables = _tables(analysis, [])
    while True:
        with _counted(seconds, "tables and summaries"):
            table = next(tables, ("", None))[1]
        if table is None:
            break
        with _counted(seconds, "writing CSV"):
            write_csv(table)
    whole = sum(seconds.values())
    return {
        _ARTICLES: len(readings),
        **{stage: round(used, 3) for stage, used in seconds.items()},
        _ALL: round(whole, 2),
        _CLOCK: round(time.perf_counter() - began, 1),
        _MEMORY: _most_memory(),
    }


def _nobody(what: str, done: int, total: int) -> None:
    """Tell nobody how far it is."""


@contextmanager
def _counted(seconds: dict[str, float], stage: str) -> Iterator[None]:
    before = time.process_time()
    yield
    seconds[stage] = seconds.get(stage, 0.0) + time.process_time() - before


def _most_memory() -> int:
    import resource  # noqa: PLC0415 (Windows has none)

    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)


def _ways(folder: Path, ways: dict[str, list[str]]) -> dict[str, object]:
    """Return what the command costs each way, and whether all wrote the same."""
    found: dict[str, object] = {}
    written = set()
    for name, arguments in ways.items():
        with tempfile.TemporaryDirectory() as out:
            found[name] = _command([str(folder), "--out", out, "--quiet", *arguments])
            written.add(_hash(Path(out)))
    return {**found, "same bytes": len(written) == 1} if len(ways) > 1 else found


def _command(arguments: Sequence[str]) -> dict[str, float]:
    began = time.perf_counter()
    command = [sys.executable, "-m", "components", "analyse", *arguments]
    process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"analyse {' '.join(arguments)}: ended with {process.returncode}")
    return {
        _CLOCK: round(time.perf_counter() - began, 1),
        "processor seconds": round(used.ru_utime + used.ru_stime, 1),
        _MEMORY: round(used.ru_maxrss / 1000),
    }


def _hash(folder: Path) -> str:
    found = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def _powers(found: Sequence[dict[str, float]]) -> dict[str, float]:
    """Return the power of the number of articles with which each figure grows; nothing of what is too small."""
    sizes = [one[_ARTICLES] for one in found]
    if len(set(sizes)) < 2:
        return {}
    names = [name for name in found[0] if name != _ARTICLES and all(one.get(name, 0) >= 0.05 for one in found)]
    return {name: round(power(sizes, [one[name] for one in found]), 2) for name in names}


def power(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Return the power of size with which cost grows: the slope of least squares through both as logarithms.

    >>> round(power([1, 2, 4], [3, 12, 48]), 6)
    2.0
    """
    x, y = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    middle, level = sum(x) / len(x), sum(y) / len(y)
    apart = sum((one - middle) ** 2 for one in x)
    return sum((one - middle) * (other - level) for one, other in zip(x, y, strict=True)) / apart


def _print(found: Sequence[dict[str, float]]) -> None:
    powers = _powers(found)
    for name in found[0]:
        cells = "".join(f"{one[name]:12,.1f}" for one in found)
        print(f"{name:24s}{cells}" + (f"{powers[name]:8.2f}" if name in powers else ""))


if __name__ == "__main__":
    main()
