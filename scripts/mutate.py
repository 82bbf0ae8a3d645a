"""Change the code in one place after another, and see whether a test falls: make mutate.

Each change runs the tests that reach its line, in a process of its own; nothing on the disk is changed. The sample
depends on --seed alone and stays when other lines change. Results stand in .mutants/: a run that was stopped goes on,
`--survivors` runs those again that lived, `--anew` forgets everything. docs/TESTING.md says why it is no library.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import subprocess
import sys
import time
from collections import Counter
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.mutation.changes import Change, changes  # noqa: E402
from scripts.mutation.reached import gather, ordered  # noqa: E402
from scripts.mutation.running import load_libraries, start, stop, verdict  # noqa: E402

AREAS = ("statistics", "keywords", "sentiment", "frames", "actors", "reading", "linking", "intake", "library")
#: Of intake its guards alone: what is fetched, unpacked, refused and held to limits.
GUARDS = ("fetching", "archives", "refusals.py", "settings.py", "model.py", "tray.py")
#: Tests of all areas together, which notice what an area's own do not: the rules for every measure, the kept numbers.
SUITES = {
    "suite": sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tests").glob("test_*.py")),
    "kept": ["tests/kept"],
}
KEPT = ROOT / ".mutants"
EQUIVALENT = Path(__file__).resolve().parent / "mutation" / "equivalent.csv"
DEAD = ("killed", "broken", "slow")


def sample(areas: list[str], count: int, seed: int) -> list[Change]:
    """Return so many changes of these areas: those whose names, hashed with the seed, come first."""
    files = [file for area in areas for file in sorted((ROOT / "components" / area).rglob("*.py"))]
    intake = ROOT / "components" / "intake"
    files = [one for one in files if intake not in one.parents or one.relative_to(intake).parts[0] in GUARDS]
    found = [change for file in files for change in changes(ROOT, file)]
    found.sort(key=lambda one: hashlib.sha256(f"{seed} {one.key}".encode()).digest())
    return list(islice((one for one in found if one.parses((ROOT / one.file).read_bytes())), count))


def area_of(change: Change) -> str:
    """Return the area that a change belongs to."""
    return Path(change.file).parts[1]


def records(areas: list[str], anew: bool) -> list[dict]:
    """Return which tests reach which lines, by folder of tests; of these areas and of the suites it is gathered anew.

    Not where it is known already, unless all is to be forgotten.
    """
    found = []
    for area in (*AREAS, *SUITES):
        file = KEPT / f"reached-{area}.json"
        wanted = area in areas or area in SUITES
        if not wanted and not file.exists():
            continue
        if wanted and (anew or not file.exists()):
            print(f"tests of {area}: which lines they reach", flush=True)
            subprocess.run([sys.executable, __file__, "--gather", area], check=True, stdout=subprocess.DEVNULL)
        found.append(json.loads(file.read_text(encoding="utf-8")))
    return found


def results() -> dict[str, str]:
    """Return what became of each change that was run."""
    file = KEPT / "results.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return {one["key"]: one["verdict"] for one in map(json.loads, lines)}


def run(chosen: list[Change], reached: list[dict], at_once: int, most: float, minutes: float) -> None:
    """Run the changes, so many at once, and write what became of each; at the end of the time, stop."""
    load_libraries()
    until, waiting, running = time.monotonic() + 60 * minutes, list(reversed(chosen)), {}
    with (KEPT / "results.jsonl").open("a", encoding="utf-8") as kept:
        while running or (waiting and time.monotonic() < until):
            while waiting and len(running) < at_once and time.monotonic() < until:
                change = waiting.pop()
                tests = ordered(change.file, change.line, reached, f"tests/{area_of(change)}/", most)
                source = change.made((ROOT / change.file).read_bytes())
                if tests:
                    child = start(ROOT, change.file, source, tests, int(60 + 5 * most))
                    running[child] = (change, tests, time.monotonic() + 4 * (60 + 5 * most))
                else:
                    _write(kept, change, "unreached", 0)
            for child, (change, tests, end) in list(running.items()):
                done, status = os.waitpid(child, os.WNOHANG)
                if not done and time.monotonic() > end:
                    stop(child)
                elif done:
                    stop(child)
                    del running[child]
                    _write(kept, change, _became(change, status, tests, int(60 + 5 * most)), len(tests))
            time.sleep(0.02)


def _became(change: Change, status: int, tests: list[str], seconds: int) -> str:
    """Return what became of a change: where its tests were not to be found, whether they are without the change.

    With a change at which a module cannot be imported any more pytest finds no test of a file that imports it.
    """
    found = verdict(status)
    if found != "missing":
        return found
    child = start(ROOT, change.file, (ROOT / change.file).read_bytes(), tests, seconds)
    _, status = os.waitpid(child, 0)
    stop(child)
    return "broken" if verdict(status) == "survived" else found


def _write(kept, change: Change, found: str, tests: int) -> None:
    print(f"{found:9} {tests:4} tests  {change.file}:{change.line}  {change.old!r} -> {change.new!r}", flush=True)
    kept.write(json.dumps({"key": change.key, "verdict": found, "tests": tests}) + "\n")
    kept.flush()


def report(chosen: list[Change]) -> str:
    """Return the figures of each area, and every change that lived, those called equivalent with the reason."""
    known, lines = results(), []
    with EQUIVALENT.open(encoding="utf-8", newline="") as file:
        reasons = {row["key"]: row["reason"] for row in csv.DictReader(file)}
    ran = [one for one in chosen if one.key in known]
    for area in (*AREAS, ""):
        of_area = [one for one in ran if area in ("", area_of(one))]
        alive = [one for one in of_area if known[one.key] not in DEAD]
        same = sum(one.key in reasons for one in alive)
        killed = len(of_area) - len(alive)
        if of_area:
            of_other = killed / max(1, len(of_area) - same)
            share = f"{killed / len(of_area):6.1%} of all, {of_other:6.1%} of those not equivalent"
            lines.append(f"{area or 'all':11} {killed:4} of {len(of_area):4} killed: {share}; {same} equivalent")
    lines.append(f"{len(ran)} of {len(chosen)} run: {dict(Counter(known[one.key] for one in ran))}")
    for one in sorted(one for one in ran if known[one.key] not in DEAD):
        reason = f"  equivalent: {reasons[one.key]}" if one.key in reasons else ""
        lines.append(f"{one.key} {one.file}:{one.line}: {one.old!r} -> {one.new!r} in {one.text}{reason}")
    return "\n".join(lines)


def main() -> int:
    """Run the sample, or go on with it, and print the figure and what lived."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--count", type=int, default=600, help="how many changes")
    asked.add_argument("--seed", type=int, default=1, help="which of them")
    asked.add_argument("--only", default=",".join(AREAS), help="areas, with commas between")
    asked.add_argument("--at-once", type=int, default=max(1, (os.cpu_count() or 2) - 1), help="processes at once")
    asked.add_argument("--seconds", type=float, default=30, help="most seconds of tests for one change")
    asked.add_argument("--minutes", type=float, default=600, help="start nothing new after so many minutes")
    asked.add_argument("--survivors", action="store_true", help="run those again that lived")
    asked.add_argument("--anew", action="store_true", help="forget what was run and which tests reach what")
    asked.add_argument("--report", action="store_true", help="run nothing, print what is known")
    asked.add_argument("--gather", metavar="AREA", help=argparse.SUPPRESS)
    options = asked.parse_args()
    KEPT.mkdir(exist_ok=True)
    if options.gather:
        sources = [f"components/{area}" for area in AREAS]
        tests = SUITES.get(options.gather, [f"tests/{options.gather}"])
        gather(ROOT, tests, sources, KEPT / f"reached-{options.gather}.json")
        return 0
    if options.anew:
        (KEPT / "results.jsonl").unlink(missing_ok=True)
    chosen = sample(options.only.split(","), options.count, options.seed)
    if not options.report:
        known = results()
        open_ones = [one for one in chosen if known.get(one.key) is None]
        lived = [one for one in chosen if known.get(one.key) not in (None, *DEAD)]
        reached = records(options.only.split(","), options.anew)
        run(lived if options.survivors else open_ones, reached, options.at_once, options.seconds, options.minutes)
    print(report(chosen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
