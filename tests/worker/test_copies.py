"""Work shared out among copies of this process: the same comes out, whatever becomes of a copy."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from components import linking
from components.analysis import by_parts, measuring
from components.analysis.analyse import analyse
from components.analysis.article_rows import article_frame
from components.cli import analyse as command
from components.cli.main import main
from components.corpus import Article
from components.corpus.seeds import seed_corpus
from components.linking import Step
from components.reading import read as reading
from components.reading.model import Reading
from components.worker import copied_hands, copies
from components.worker.copied_hands import CopiedHands
from components.worker.copies import copying, in_copies
from tests.worker.test_hands import same

SEEDS = Path(__file__).parents[2] / "seeds"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
HERE = os.getpid()


@pytest.fixture(autouse=True)
def copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make copies even where an earlier test has left a thread that sleeps."""
    monkeypatch.setattr(copies, "copying", lambda: True)


def done(do: Callable[[int], object], tasks: int = 6, processes: int = 3) -> dict[int, object]:
    out = lambda found: json.dumps(found).encode()  # noqa: E731
    return in_copies(range(tasks - 1, -1, -1), do, processes, out, json.loads, keep=lambda found: found)


def test_all_tasks_are_done_once_and_by_several_processes() -> None:
    def do(number: int) -> object:
        time.sleep(0.05)
        return [number, os.getpid()]

    found = done(do)

    assert [told[0] for told in found.values()] == [5, 4, 3, 2, 1, 0]
    assert len({told[1] for told in found.values()}) == 3


@pytest.mark.parametrize("end", [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: 1 / 0, sys.exit])
def test_what_a_copy_that_ended_did_not_bring_back_is_done_here(end: Callable[[], object]) -> None:
    def do(number: int) -> object:
        if os.getpid() != HERE and number < 3:
            end()
        time.sleep(0.02)
        return number

    assert done(do) == {number: number for number in range(6)}


def children() -> set[str]:
    """Return the ids of this process's children, those too that ended and were not waited for."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # ended in the meantime
            if (process / "stat").read_text().rsplit(")", 1)[1].split()[1] == str(os.getpid()):
                found.add(process.name)
    return found


def test_an_error_here_ends_the_copies_and_is_raised() -> None:
    began, others = time.monotonic(), children()

    def do(number: int) -> object:
        if os.getpid() != HERE:
            time.sleep(60)
        raise OSError("The disk is full.")

    with pytest.raises(OSError, match="full"):
        done(do)

    assert time.monotonic() - began < 30
    assert children() <= others


def test_an_error_in_a_copy_is_raised_here_in_the_end() -> None:
    def do(number: int) -> object:
        time.sleep(0.05)
        return {}[number] if number == 2 else number

    with pytest.raises(KeyError):
        done(do)


def test_where_the_system_gives_no_process_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refused)

    assert done(lambda number: number) == {number: number for number in range(6)}


def test_no_copy_is_made_beside_another_thread() -> None:
    still = threading.Event()
    other = threading.Thread(target=still.wait)
    other.start()
    try:
        assert not copying()
    finally:
        still.set()
        other.join()


@pytest.mark.parametrize("failing", [(), ("read",), ("measure",)])
def test_copies_find_what_one_process_finds(failing: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = analyse(seed_corpus())
    monkeypatch.setattr(copied_hands, "_PORTION", 1)
    monkeypatch.setattr(copied_hands, "BLOCK", 1)
    monkeypatch.setattr(measuring, "BLOCK", 1)
    if "read" in failing:
        whole = reading.read

        def elsewhere_failing(article: Article) -> object:
            return whole(article) if os.getpid() == HERE else 1 / 0

        monkeypatch.setattr(reading, "read", elsewhere_failing)
    if "measure" in failing:
        monkeypatch.setattr(copied_hands, "rows_of", lambda *given: 1 / 0)

    assert same(analyse(seed_corpus(), hands=CopiedHands(3)), alone)


def outlets_in(readings: Sequence[Reading]) -> bytes:
    """Return the outlets of a block, and whether it knows what linking finds."""
    return repr([(one.article.outlet, bool(one.event), len(one.shared)) for one in readings]).encode()


@pytest.mark.parametrize("failing", [False, True])
def test_what_is_made_alongside_is_the_same_in_copies_and_here(failing: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copied_hands, "BLOCK", 1)
    monkeypatch.setattr(measuring, "BLOCK", 1)

    def make(readings: Sequence[Reading]) -> bytes:
        if failing and os.getpid() != HERE:
            raise MemoryError
        time.sleep(0.05)
        return outlets_in(readings)

    whole = analyse(seed_corpus(), hands=CopiedHands(3), later=[], makes={"outlets": make})

    assert whole.alongside
    assert list(whole.alongside.of("outlets")) == [outlets_in([one]) for one in whole.readings]
    pd.testing.assert_frame_equal(whole.articles, article_frame(whole.readings), check_exact=True)
    assert tuple(whole.readings) == analyse(seed_corpus()).readings


def test_rows_that_copies_measured_are_taken_as_they_lie_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making frames of them and packing these again was done by one process, while the others waited."""
    packed = []
    monkeypatch.setattr(by_parts.Parts, "add", lambda self, frame: packed.append(frame))

    whole = analyse(seed_corpus(), hands=CopiedHands(2), later=[])

    assert packed == []
    assert all(len(whole.measured.parts(slug)) for slug in whole.measured)  # type: ignore[attr-defined]


def test_steps_of_linking_whose_copy_was_killed_are_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = analyse(seed_corpus())

    def link(step: Step, readings: Sequence[Reading]) -> Iterable[Reading]:
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.1)
        return step.link(readings)

    steps = tuple(step._replace(link=partial(link, step)) for step in linking.STEPS)
    monkeypatch.setattr(linking, "STEPS", steps)
    whole = analyse(seed_corpus(), hands=CopiedHands(2))

    assert same(whole, alone)


def test_steps_of_linking_that_fail_are_told_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = tuple(step._replace(link=lambda readings: 1 / 0) for step in linking.STEPS)
    monkeypatch.setattr(linking, "STEPS", steps)
    alone, several = analyse(seed_corpus()), analyse(seed_corpus(), hands=CopiedHands(2))

    assert len(alone.corpus.problems) == len(steps)
    assert several.corpus.problems == alone.corpus.problems
    assert several.readings == alone.readings


def test_tables_written_beside_each_other_are_the_same_and_problems_stand_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def failing(rows: object, articles: object, settings: object) -> object:
        time.sleep(0.05)
        raise ValueError("not today")

    for one in command.registered():
        if one.slug in ("speakers", "actors", "frames"):
            monkeypatch.setitem(one.__dict__, "summarise", failing)
    said = []
    for jobs in ("1", "3"):
        assert main(["analyse", str(SEEDS), "--out", str(tmp_path / jobs), "--jobs", jobs]) == 1
        printed = capfd.readouterr()
        wrong = [line for line in printed.err.splitlines() if line.startswith("error")]
        said.append([*printed.out.replace(str(tmp_path / jobs), "").splitlines(), *wrong])

    one, several = ({file.name: file.read_bytes() for file in (tmp_path / jobs).iterdir()} for jobs in ("1", "3"))
    assert one == several
    assert said[0] == said[1]
    assert len([line for line in said[0] if "not today" in line]) == 3
