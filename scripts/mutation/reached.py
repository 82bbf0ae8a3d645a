"""Which tests reach which lines: the tests are run once under coverage.py, each under its own name."""

from __future__ import annotations

import json
import os
import time
from collections import defaultdict
from collections.abc import Generator
from pathlib import Path

import coverage
import pytest

CHOSEN = ("-q", "-p", "no:cacheprovider", "-m", "not long and not browser", "--continue-on-collection-errors")


class Names:
    """A plugin of pytest that tells coverage.py whose lines are being run: a test's, or a shared fixture's."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self.measured, self.names, self.passed = measured, [""], dict[str, float]()
        self.fixtures: dict[str, list[str]] = defaultdict(list)
        self.made: dict[str, float] = defaultdict(float)
        self.within = self.before = 0.0

    def _within(self, name: str) -> Generator[None, None, None]:
        self.names.append(name)
        self.measured.switch_context(name)
        yield
        self.names.pop()
        self.measured.switch_context(self.names[-1])

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Function) -> Generator[None, None, None]:
        """Count what runs as the test's, and note the fixtures that it shares with others."""
        for fixture in getattr(item, "fixturenames", ()):
            self.fixtures[f"fixture {fixture}"].append(item.nodeid)
        yield from self._within(item.nodeid)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef) -> Generator[None, None, None]:
        """Count what a fixture of many tests runs as the fixture's: each of these tests rests on it."""
        if fixturedef.scope == "function":
            yield
            return
        name, begun = f"fixture {fixturedef.argname}", time.perf_counter()
        yield from self._within(name)
        took = time.perf_counter() - begun
        self.made[name] = max(self.made[name], took)
        self.within += took

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the seconds of a test that passed and of what it alone sets up; one that did not pass tells nothing."""
        if report.when == "setup":
            self.before, self.within = max(0.0, report.duration - self.within), 0.0
        elif report.when == "call" and report.passed:
            self.passed[report.nodeid] = self.before + report.duration


def gather(root: Path, tests: list[str], sources: list[str], file: Path) -> None:
    """Run folders or files of tests, and write the seconds of each and the lines that it reaches."""
    measured = coverage.Coverage(data_file=None, include=[str(root / source / "*") for source in sources])
    names = Names(measured)
    measured.start()
    pytest.main([*CHOSEN, *tests], plugins=[names])
    measured.stop()
    data = measured.get_data()
    number = {test: at for at, test in enumerate(names.passed)}
    lines: dict[str, dict[int, list[int]]] = {}
    for path in sorted(data.measured_files()):
        of_file = lines[os.path.relpath(path, root)] = {}
        for line, contexts in data.contexts_by_lineno(path).items():
            reached = (test for each in contexts for test in names.fixtures.get(each, [each]))
            of_file[line] = sorted({number[test] for test in reached if test in number})
    shared = {
        one: [took, [number[test] for test in names.fixtures[one] if test in number]]
        for one, took in names.made.items()
    }
    file.write_text(json.dumps({"tests": names.passed, "shared": shared, "lines": lines}), encoding="utf-8")


def ordered(file: str, line: int, records: list[dict], home: str, most: float) -> list[str]:
    """Return the tests that reach a line, those of its own folder and the fastest first, up to so many seconds.

    A test takes as long as itself and what it shares with others, which is made once for all of them. Those that reach
    the line's file follow, then all of its own folder: a line that runs when its module is loaded (a constant, a
    table) is reached by no test, and what a function remembers by the first one alone.
    """
    seconds: dict[str, float] = {}
    reaching, near = set[str](), set[str]()
    for record in records:
        of_file, tests = record["lines"].get(file, {}), list(record["tests"].items())
        seconds.update((test, took) for test, took in tests if test.startswith(home))
        seconds.update(tests[at] for each in of_file.values() for at in each)
        near.update(tests[at][0] for each in of_file.values() for at in each)
        reaching.update(tests[at][0] for at in of_file.get(str(line)) or [])
    sharing = _sharing(records, set(seconds))
    whole = {test: took + sum(sharing[test].values()) for test, took in seconds.items()}
    order = sorted(
        seconds,
        key=lambda test: (test not in reaching, test not in near, not test.startswith(home), whole[test], test),
    )
    left, taken, made = most, [], set[str]()
    for test in order:
        cost = seconds[test] + 0.01 + sum(took for one, took in sharing[test].items() if one not in made)
        if cost <= left:
            left -= cost
            made |= set(sharing[test])
            taken.append(test)
    return taken or order[:1]


def _sharing(records: list[dict], wanted: set[str]) -> dict[str, dict[str, float]]:
    """Return, for each of these tests, the fixtures that it shares with others, and the seconds that each takes."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for record in records:
        tests = list(record["tests"])
        for fixture, (took, users) in record["shared"].items():
            for at in users:
                if tests[at] in wanted:
                    found[tests[at]][fixture] = took
    return found
