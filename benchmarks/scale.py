"""What an analysis costs as its corpus grows: python benchmarks/scale.py FOLDER [FOLDER ...] [--json]

FOLDERs are corpora (as `analyse` takes them), of differing sizes and one kind. For each, in a process of its own and
one process alone: processor seconds of every stage, seconds by the clock, and the most memory by the end of each stage
(it never falls, so a stage that raises it is what needs it); and over all of them the power of the number of articles
by which each grows, a straight line through both as logarithms.

Each stage is told on the error stream as it ends.

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
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    import pandas as pd

    from components.contract import Component
    from components.output.csv_file import Lines

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

#: What is printed beside the stages.
CLOCK = "seconds by the clock"
_ARTICLES, _ALL, _MEMORY = "articles", "all stages", "most memory, MB"
_BY_STAGE = "most memory by the end of each stage, MB"

P = ParamSpec("P")
T = TypeVar("T")
#: Processor seconds by stage and the figures of the whole, by their names, and the memory by stage.
Stages = dict[str, Any]


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
        from components.cli.main import seldom_collected  # noqa: PLC0415 (its import belongs to a stage)

        with seldom_collected():
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


def _in_its_own(folder: Path) -> Stages:
    command = [sys.executable, __file__, str(folder), "--stages-of", str(folder.resolve())]
    found: Stages = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    return found


def _stages(folder: Path) -> Stages:
    """Return processor seconds by stage, the most memory by the end of each, and what was used in all."""
    began = time.perf_counter()
    from components.analysis.all_read import on_disk  # noqa: PLC0415
    from components.analysis.alongside import Alongside  # noqa: PLC0415
    from components.analysis.analyse import Analysis, registered  # noqa: PLC0415 (its import is a stage)
    from components.analysis.article_rows import ARTICLES, frame_of, packed_frame  # noqa: PLC0415
    from components.analysis.by_parts import measured_in_parts, related_in_parts  # noqa: PLC0415
    from components.analysis.in_turn import InTurn  # noqa: PLC0415
    from components.analysis.measuring import chosen_options  # noqa: PLC0415
    from components.cli.tables import LINES, tables  # noqa: PLC0415
    from components.corpus.folder import read_path  # noqa: PLC0415
    from components.linking import STEPS  # noqa: PLC0415
    from components.output.csv_file import csv_parts  # noqa: PLC0415
    from components.reading.read import read  # noqa: PLC0415

    spent = Spent()
    spent.note("start")  # libraries and word lists were loaded above
    with spent.on("opening"):
        corpus = read_path(folder)
    with spent.on("reading"):
        readings = on_disk(map(read, corpus.articles))
    for step in STEPS:
        with spent.on(f"linking: {step.name}"):
            readings = on_disk(step.link(readings))

    def timed(one: Component) -> Component:
        return replace(one, measure=spent.within(f"measuring: {one.slug}", one.measure))

    def related(one: Component) -> Sequence[pd.DataFrame]:
        with spent.on(f"relating: {one.slug}"):
            found = related_in_parts(one, readings, parts[one.slug], [])
        spent.tell(f"relating: {one.slug}")
        return found

    tables_of = {name: spent.within("tables and summaries", make) for name, make in LINES.items()}
    alongside = Alongside({**tables_of, ARTICLES: spent.within("frame of articles", packed_frame)})
    with spent.on("measuring: what is common to all"):
        chosen = [(timed(one), chosen_options(one, corpus, [])) for one in registered()]
        parts = measured_in_parts(chosen, readings, defaultdict(list), lambda what, done, of: None, {}, alongside)
    for one in registered():
        spent.tell(f"measuring: {one.slug}")
    with spent.on("frame of articles"):
        rows = InTurn({one.slug: partial(related, one) for one in registered()})
        analysis = Analysis(corpus, readings, frame_of(alongside.of(ARTICLES)), rows, alongside=alongside)
    with spent.on("tables and summaries"):
        for _, frames in tables(analysis, []):
            with spent.on("writing CSV"):
                for _ in csv_parts(_told(frames, spent)):
                    pass
    return {
        _ARTICLES: len(readings),
        **{stage: round(used, 3) for stage, used in spent.seconds.items()},
        _ALL: round(sum(spent.seconds.values()), 2),
        CLOCK: round(time.perf_counter() - began, 1),
        _MEMORY: _most_memory(),
        _BY_STAGE: spent.memory,
    }


def _told(frames: Iterator[pd.DataFrame | Lines], spent: Spent) -> Iterator[pd.DataFrame | Lines]:
    """Yield frames; making them is no writing."""
    while True:
        with spent.on("tables and summaries"):
            frame = next(frames, None)
        if frame is None:
            return
        yield frame


class Spent:
    """Processor seconds by stage, and the most memory by the end of each; a stage within another counts as itself."""

    def __init__(self, clock: Callable[[], float] = time.process_time) -> None:
        self.seconds: dict[str, float] = {}
        self.memory: dict[str, float] = {}
        self._clock = clock
        self._before = 0.0
        self._around = ""

    def note(self, stage: str) -> None:
        """Count what was used since the last time to a stage."""
        now = self._clock()
        if stage:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._before
            self.memory[stage] = _most_memory()
        self._before = now

    def tell(self, stage: str) -> None:
        """Say on the error stream what a stage has used by now: a run of an hour is worth something half way, too."""
        print(f"{stage}: {self.seconds[stage]:.1f} s, {self.memory[stage]} MB", file=sys.stderr, flush=True)

    def within(self, stage: str, work: Callable[P, T]) -> Callable[P, T]:
        """Return a function of which all that it does counts to a stage."""

        def done(*args: P.args, **kwargs: P.kwargs) -> T:
            with self.on(stage):
                return work(*args, **kwargs)

        return done

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Count what is done within to a stage, and what was done before to the stage around it."""
        self.note(self._around)
        around, self._around = self._around, stage
        yield
        self.note(stage)
        self._around = around
        if not around:
            self.tell(stage)


def _most_memory() -> int:
    import resource  # noqa: PLC0415 (Windows has none)

    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)


def _ways(folder: Path, ways: dict[str, list[str]]) -> dict[str, object]:
    """Return what the command costs each way, and whether all wrote the same."""
    found: dict[str, object] = {}
    written = set()
    for name, arguments in ways.items():
        with tempfile.TemporaryDirectory() as out:
            found[name] = command([str(folder), "--out", out, "--quiet", *arguments])
            written.add(hash_of(Path(out)))
    return {**found, "same bytes": len(written) == 1} if len(ways) > 1 else found


def command(arguments: Sequence[str]) -> dict[str, float]:
    """Run `analyse` with arguments, and return what it costs; SystemExit where it fails."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "components", "analyse", *arguments]
    process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"analyse {' '.join(arguments)}: ended with {process.returncode}")
    return {
        CLOCK: round(time.perf_counter() - began, 1),
        "processor seconds": round(used.ru_utime + used.ru_stime, 1),
        _MEMORY: round(used.ru_maxrss / 1000),
    }


def hash_of(folder: Path) -> str:
    """Return one hash of all files of a folder, names and bytes."""
    found = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def _powers(found: Sequence[Stages]) -> dict[str, float]:
    """Return the power of the number of articles with which each figure grows; nothing of what is too small."""
    sizes = [one[_ARTICLES] for one in found]
    if len(set(sizes)) < 2:
        return {}
    apart = (_ARTICLES, _BY_STAGE)
    names = [name for name in found[0] if name not in apart and all(one.get(name, 0) >= 0.05 for one in found)]
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


def _print(found: Sequence[Stages]) -> None:
    powers = _powers(found)
    for name in (name for name in found[0] if name != _BY_STAGE):
        cells = "".join(f"{one[name]:12,.1f}" for one in found)
        print(f"{name:24s}{cells}" + (f"{powers[name]:8.2f}" if name in powers else ""))
    print(f"\n{_BY_STAGE}:")
    for name in found[0][_BY_STAGE]:
        print(f"{name:24s}" + "".join(f"{one[_BY_STAGE].get(name, 0):12,.0f}" for one in found))


if __name__ == "__main__":
    main()
