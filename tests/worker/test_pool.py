"""Jobs in processes of their own: answered, stopped, limited, and nothing lost where a process dies."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from components.corpus.article import Article, Corpus
from components.intake.tray import Tray
from components.library import Expired, open_library
from components.worker.jobs import Job
from components.worker.lanes import LONG, Expected, Ticket
from components.worker.pool import Pool, Refused, _reason
from components.worker.process import Ended, Worker
from components.worker.rules import WorkRules
from components.worker.wire import corpus_out, tray_in, tray_out

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0
EMPTY = {"tray": tray_out(Tray())}
TEXT = "Outlet: Harrowby Gazette\nDate: 4 February 2026\n\nThe bridge is open\n\nIt had been closed for a year.\n"


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    one = Pool(WorkRules(workers=2, nice=0, each=2, waiting=3))
    yield one
    one.close()


def paste(text: str = TEXT) -> Job:
    return Job("paste", {"text": text, "starts": None, "propose": False, **EMPTY}, size=len(text))


def endless() -> Job:
    """Return a job that is not done in the time of a test: the reading of many articles, one after the other."""
    articles = tuple(Article(f"Outlet {number}", f"{number} {TEXT}") for number in range(5_000))
    corpus = corpus_out(Corpus("Long", articles))
    return Job("keep", {"corpus": corpus, "corrections": {"changes": [], "checks": []}}, size=10)


@pytest.mark.parametrize(("characters", "taken"), [(3_000_000, True), (400_000_000, False)])
def test_what_would_be_ended_after_an_hour_is_refused_at_once(characters, taken):
    one, job = Pool(WorkRules(workers=2, nice=0)), replace(endless(), size=characters)
    try:
        if taken:
            one.stop(one.submit(job))
        else:
            with pytest.raises(Refused, match="167 minutes or so, and one job may take 60 minutes here"):
                one.submit(job)
    finally:
        one.close()


def test_a_machine_that_is_busy_once_refuses_nothing_for_it():
    expected, job = Expected(), replace(endless(), size=100_000_000)
    expected.learn(replace(job, size=10), 60)
    assert expected.seconds(job) > 3_600 > expected.at_least(job)


def done(pool: Pool, ticket: Ticket) -> Ticket:
    assert pool.wait(ticket, PATIENCE)
    return ticket


def begun(pool: Pool, ticket: Ticket) -> Ticket:
    end = time.monotonic() + PATIENCE
    while not (ticket.what or ticket.done) and time.monotonic() < end:
        pool.wait(ticket, 0.05)
    assert ticket.what, (ticket.refused, ticket.failed)
    return ticket


def test_a_job_is_answered_with_what_was_read(pool: Pool) -> None:
    answer = done(pool, pool.submit(paste())).answer
    assert answer is not None
    (entry,) = tray_in(answer["tray"]).entries

    assert (entry.article.outlet, entry.article.title) == ("Harrowby Gazette", "The bridge is open")


def test_what_is_wrong_with_what_was_given_is_told_as_ever(pool: Pool) -> None:
    job = Job("take", {}, (b"no corpus",), 9)

    assert done(pool, pool.submit(job)).refused.startswith("The file is no whole .parallax file.")


def test_a_paste_longer_than_the_field_takes_is_refused_by_the_worker(pool: Pool) -> None:
    ticket = done(pool, pool.submit(paste("a" * 3_000_000)))

    assert ticket.refused.startswith("The text has 3,000,000 characters, and a paste may have 2,000,000.")


def test_a_corpus_kept_by_a_worker_is_opened_by_the_server(
    pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path))
    corpus = Corpus("Bridge", (Article("Gazette", "The bridge is open. It is a good day."),))
    job = Job("keep", {"corpus": corpus_out(corpus), "corrections": {"changes": [], "checks": []}})
    answer = done(pool, pool.submit(job)).answer
    assert answer is not None

    assert open_library().look(answer["name"]).title == "Bridge"


def test_a_long_job_is_stopped_and_a_short_one_goes_on_beside_it(pool: Pool) -> None:
    long_one = begun(pool, pool.submit(endless(), "ann"))
    assert done(pool, pool.submit(paste(), "bob")).answer is not None
    assert not long_one.done

    pool.stop(long_one)
    done(pool, long_one)

    assert (long_one.answer, long_one.failed, long_one.refused) == (None, "", "")


def test_a_worker_that_is_killed_gives_a_sentence_and_the_next_job_is_done(pool: Pool) -> None:
    ticket = begun(pool, pool.submit(endless()))
    worker = pool._running[ticket]
    assert worker is not None
    os.kill(worker.pid, signal.SIGKILL)

    assert done(pool, ticket).failed.startswith("The process that did it was ended, perhaps for want of memory.")
    assert done(pool, pool.submit(paste())).answer is not None


def test_a_job_takes_no_more_of_a_processor_than_it_may(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "rules", replace(pool.rules, processor=1))
    ticket = done(pool, pool.submit(endless()))

    assert ticket.failed.startswith("It took more than the 1 seconds of a processor")


def test_a_job_takes_no_longer_than_it_may(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "rules", replace(pool.rules, seconds=1))
    ticket = done(pool, pool.submit(endless()))

    assert ticket.failed.startswith("It took longer than the 1 seconds of one job here.")
    monkeypatch.undo()
    assert done(pool, pool.submit(paste())).answer is not None


def packed(megabytes: int) -> bytes:
    """Return the file of a corpus that unpacks to so much."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("card.json", "w") as card:
        for _ in range(megabytes):
            card.write(bytes(1_000_000))
    return made.getvalue()


def test_a_job_that_takes_too_much_memory_costs_itself_alone(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    other = begun(pool, pool.submit(endless(), "bob"))
    monkeypatch.setattr(pool, "rules", replace(pool.rules, megabytes=400))
    ticket = done(pool, pool.submit(Job("take", {}, (packed(600),), 10), "ann"))

    assert ticket.failed.startswith("It needed more than the 400 MB of memory that one job may take here.")
    monkeypatch.undo()
    assert not other.done
    assert done(pool, pool.submit(paste(), "ann")).answer is not None
    pool.stop(other)
    done(pool, other)


def test_of_several_files_one_that_takes_too_much_memory_costs_itself_alone(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_UPLOAD_BYTES", "300000000")
    monkeypatch.setattr(pool, "rules", replace(pool.rules, megabytes=600))
    data = (b"a line of words\n" * 12_000_000, TEXT.encode())
    named = [{"name": name, "columns": {}} for name in ("large.txt", "small.txt")]
    answer = done(pool, pool.submit(Job("files", {"files": named, **EMPTY}, data, 10), "ann")).answer
    assert answer is not None
    tray = tray_in(answer["tray"])

    assert [one.article.outlet for one in tray.entries] == ["Harrowby Gazette"]
    assert [str(one).partition(".txt")[0] for one in tray.problems if "more memory than there is" in str(one)] == [
        "large"
    ]


def test_a_worker_gives_way_to_the_server() -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    pool = Pool(WorkRules(workers=2, nice=3))
    try:
        done(pool, pool.submit(paste()))
        assert [os.getpriority(os.PRIO_PROCESS, pid) for pid in pool.pids()] == [min(own + 3, 19)]
    finally:
        pool.close()


def test_a_niceness_that_the_system_does_not_know_ends_no_worker() -> None:
    pool = Pool(WorkRules(workers=2, nice=999_999_999_999))
    try:
        assert done(pool, pool.submit(paste())).answer is not None
    finally:
        pool.close()


def test_a_worker_that_hears_nothing_is_ended_within_two_seconds(pool: Pool) -> None:
    ticket = begun(pool, pool.submit(endless(), "ann"))
    worker = pool._running[ticket]
    assert worker is not None
    os.kill(worker.pid, signal.SIGSTOP)  # deaf: it takes nothing up any more
    began = time.monotonic()
    pool.stop(ticket)
    done(pool, ticket)

    assert time.monotonic() - began < 2.0
    assert (ticket.answer, ticket.failed, worker.is_alive()) == (None, "", False)
    assert done(pool, pool.submit(paste(), "ann")).answer is not None


def test_two_slow_jobs_keep_no_third_visitor_waiting() -> None:
    """They were to be short. A worker of its own was started for the third after 15 seconds alone."""
    pool = Pool(WorkRules(workers=2, nice=0))  # which has not learned yet that such jobs take long
    try:
        slow = [begun(pool, pool.submit(endless(), visitor)) for visitor in ("ann", "bob")]
        asked = time.monotonic()
        third = pool.submit(paste(), "eve")
        while third.began_at is None and time.monotonic() < asked + PATIENCE:
            pool.wait(third, 0.05)

        assert third.began_at is not None
        assert third.began_at - max(one.began_at or asked for one in slow) < LONG - 5
        assert not any(one.done for one in slow)
    finally:
        pool.close()


@pytest.mark.parametrize("line", ["no answer", "[]", '{"told": 1}'])
def test_a_worker_that_says_what_is_no_answer_is_ended(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "odd"
    # Written by another process: a process that a thread of this one starts meanwhile would hold it open, too, and what
    # is open for writing cannot be run.
    script = f"#!/bin/sh\necho '{line}'\nexec sleep 60\n"
    subprocess.run(["sh", "-c", 'cat > "$0" && chmod 700 "$0"', odd], input=script, text=True, check=True)
    monkeypatch.setattr(sys, "executable", str(odd))
    worker = Worker(0)

    with pytest.raises(Ended):
        worker.run(paste(), WorkRules(), lambda told: [*told["told"]])
    assert not worker.is_alive()
    worker.end()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (-signal.SIGXCPU, "It took more than the 60 seconds of a processor that one job may take here."),
        (-signal.SIGALRM, "It took longer than the 90 seconds of one job here."),
        (-signal.SIGABRT, "It needed more than the 500 MB of memory that one job may take here."),
        (-signal.SIGKILL, "The process that did it was ended, perhaps for want of memory."),
    ],
)
def test_each_limit_is_told_in_a_sentence(code: int, told: str) -> None:
    reason = _reason(code, WorkRules(megabytes=500, processor=60, seconds=90))

    assert reason.startswith(told)
    assert "Nothing was changed" in reason


def test_a_visitor_has_no_more_jobs_than_one_may(pool: Pool) -> None:
    going = [begun(pool, pool.submit(endless(), "eve")), pool.submit(endless(), "eve")]
    with pytest.raises(Refused, match="You have 2 things going on already"):
        pool.submit(paste(), "eve")

    for ticket in going:
        pool.stop(ticket)
        done(pool, ticket)


def test_a_corpus_that_nobody_learned_of_is_deleted(
    pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path))
    corpus = Corpus("Bridge", (Article("Gazette", "The bridge is open."),))
    job = Job("keep", {"corpus": corpus_out(corpus), "corrections": {"changes": [], "checks": []}})
    ticket = done(pool, pool.submit(job))
    assert ticket.keeps is not None

    ticket.seen, ticket.patience = 0.0, 1.0
    end = time.monotonic() + PATIENCE
    while not ticket.forgotten and time.monotonic() < end:
        pool.wait(Ticket(job, "", 0.0), 0.05)

    with pytest.raises(Expired):
        open_library().look(ticket.keeps[0])


_SERVER = """
import subprocess, sys
worker = subprocess.Popen([sys.executable, "-m", "components.worker", "0"], stdin=subprocess.PIPE)
print(worker.pid, flush=True)
worker.wait()
"""


def test_a_worker_ends_with_a_server_that_is_killed() -> None:
    server = subprocess.Popen([sys.executable, "-c", _SERVER], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    worker = int(server.stdout.readline())
    server.kill()
    server.wait()

    end = time.monotonic() + PATIENCE
    while _lives(worker) and time.monotonic() < end:
        time.sleep(0.02)
    assert not _lives(worker)


def _lives(pid: int) -> bool:
    with suppress(OSError):
        os.kill(pid, 0)
        status = Path(f"/proc/{pid}/stat")
        return not status.exists() or status.read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    return False
