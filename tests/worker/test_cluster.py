"""The same work on a Dask cluster: the same tables, whatever becomes of a worker, and nothing unpickled here."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from components.analysis import measuring
from components.analysis.analyse import Analysis, analyse
from components.cli.tables import tables
from components.corpus.article import CorpusError
from components.output.csv_file import csv_parts, write_csv
from components.worker import cluster, hands
from components.worker.cluster import on_cluster
from components.worker.hands import hands_for
from components.worker.jobs import Job
from tests import shown

distributed = pytest.importorskip(
    "distributed", reason="Dask is not installed: pip install -r requirements-cluster.txt -c requirements.lock"
)
UNPICKLED: list[str] = []


class Trap:
    """Notes where it is unpickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return UNPICKLED.append, ("here",)


def trap(kind: str, asked: bytes) -> Trap:
    return Trap()


def name_of_thread() -> str:
    return threading.current_thread().name


@pytest.fixture(scope="module")
def workers() -> Iterator[Any]:
    """Two workers in threads, spoken to by TCP like any."""
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=False,
        protocol="tcp://",
        host="127.0.0.1",
        dashboard_address=":0",
    ) as started:
        yield started


@pytest.fixture
def many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each article is a part of its own."""
    monkeypatch.setattr(hands, "_PORTION", 1)
    monkeypatch.setattr(hands, "BLOCK", 1)
    monkeypatch.setattr(measuring, "BLOCK", 1)


def written(analysis: Analysis) -> dict[str, bytes]:
    return {name: b"".join(csv_parts(frames)) for name, frames in tables(analysis, [])}


def test_a_cluster_finds_the_same(workers: Any, many_parts: None, caplog: pytest.LogCaptureFixture) -> None:
    alone = shown.analysis("the seeds")
    with hands_for(alone.corpus, None, workers.scheduler_address) as several:
        found = analyse(alone.corpus, hands=several)

    assert [one.getMessage() for one in caplog.records if one.name == "parallax"] == []
    assert found.readings == alone.readings
    assert {slug: write_csv(rows) for slug, rows in found.rows.items()} == {
        slug: write_csv(rows) for slug, rows in alone.rows.items()
    }


def test_what_is_no_json_is_refused_and_never_unpickled(workers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "do_portion", trap)

    with on_cluster(workers.scheduler_address) as doing:
        assert list(doing([Job("read", {"articles": []})])) == [{}]
    assert UNPICKLED == []


def test_a_part_that_fails_answers_nothing_and_the_next_one_is_done(workers: Any) -> None:
    with on_cluster(workers.scheduler_address) as doing:
        assert list(doing([Job("keep", {}), Job("read", {"articles": []})])) == [{}, {"readings": []}]


def test_a_worker_of_another_version_is_told(workers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each thread is a version of its own here, so the workers' are not this one's."""
    monkeypatch.setattr(cluster, "version", name_of_thread)

    with pytest.raises(CorpusError, match=r"127\.0\.0\.1:\d+: this worker has another version of Parallax"):
        on_cluster(workers.scheduler_address).__enter__()


class Asked:
    """A client whose workers answer so."""

    def __init__(self, *answers: object) -> None:
        self.answers = {f"tcp://10.0.0.{number}:1": one for number, one in enumerate(answers)}

    def wait_for_workers(self, workers: int, timeout: float) -> None:
        """All are there."""

    def run(self, asked: object, on_error: str) -> dict[str, object]:
        return self.answers


def test_a_worker_that_is_lost_while_it_is_asked_is_no_reason_to_stop() -> None:
    lost = distributed.comm.CommClosedError("Stream is closed")

    cluster._look_at_workers(Asked(lost, cluster.version()), "tcp://10.0.0.9:1")
    with pytest.raises(CorpusError, match="the scheduler has no workers"):
        cluster._look_at_workers(Asked(lost), "tcp://10.0.0.9:1")
    with pytest.raises(CorpusError, match="cannot start Parallax"):
        cluster._look_at_workers(Asked(ModuleNotFoundError("components")), "tcp://10.0.0.9:1")


def test_answers_of_another_version_are_not_taken(workers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files here were changed after the workers were looked at: what they answer is done here instead."""
    with on_cluster(workers.scheduler_address) as doing:
        monkeypatch.setattr(cluster, "version", name_of_thread)

        assert list(doing([Job("read", {"articles": []})])) == [{}]


def test_where_all_workers_are_lost_nothing_waits_for_them_and_it_is_told_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(cluster, "_PAUSE", 0.05)
    monkeypatch.setattr(cluster, "_ALONE", 0.1)
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, protocol="tcp://", dashboard_address=":0"
        ) as started,
        on_cluster(started.scheduler_address) as doing,
    ):
        started.sync(started.workers[0].close)
        while started.scheduler.workers:
            started.sync(asyncio.sleep, 0.01)

        assert list(doing([Job("read", {"articles": []})] * 3)) == [{}, {}, {}]
    assert [one.getMessage() for one in caplog.records if one.name == "parallax"] == [
        "The cluster is gone, or has no workers any more: the rest is done here."
    ]


def test_a_scheduler_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_WORKER_WITHIN", 0.1)
    with (
        distributed.LocalCluster(n_workers=0, processes=False, protocol="tcp://", dashboard_address=":0") as started,
        pytest.raises(CorpusError, match=r"the scheduler has no workers\. Start workers with"),
    ):
        on_cluster(started.scheduler_address).__enter__()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense", "tls://127.0.0.1:1", "127.0.0.1:port"])
def test_an_address_at_which_no_scheduler_answers_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.1)

    with pytest.raises(CorpusError, match=rf"{address}: no Dask scheduler answers there"):
        on_cluster(address).__enter__()


def test_without_dask_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(CorpusError, match=r"--cluster needs Dask.*pip install -r requirements-cluster\.txt"):
        on_cluster("tcp://127.0.0.1:8786").__enter__()


@contextmanager
def processes(seeds: tuple[str, ...], folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start a scheduler and workers as the document says, each with a hash seed; yield its address and the workers."""
    started: list[subprocess.Popen[bytes]] = []

    def start(seed: str, *arguments: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(shown.ROOT), "PYTHONHASHSEED": seed}
        with (folder / f"{len(started)}.log").open("wb") as log:
            command = [sys.executable, "-m", *arguments]
            started.append(subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log))
        return started[-1]

    try:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        start("0", "distributed.cli.dask_scheduler", "--host", address, "--no-dashboard")
        worker = ("distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard")
        workers = [start(seed, *worker) for seed in seeds]
        with distributed.Client(address, timeout=300, set_as_default=False) as client:
            if workers:
                client.wait_for_workers(len(workers), timeout=300)
        yield address, workers
    finally:
        for process in started:
            process.kill()
            process.wait()


@pytest.mark.long
def test_a_worker_killed_in_the_middle_changes_no_byte_and_leaves_nothing_undone(
    many_parts: None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Two workers with differing hash seeds, one of which is killed at the first answer: the other does its part."""
    alone = shown.analysis("the seeds")
    with processes(("1", "2"), tmp_path) as (address, workers):

        def progress(what: str, done: int, total: int) -> None:
            if done:
                workers[0].kill()

        with hands_for(alone.corpus, None, address) as several:
            found = analyse(alone.corpus, progress, hands=several)
        assert workers[0].wait() == -9

    assert written(found) == written(alone)
    assert [one.getMessage() for one in caplog.records if one.name == "parallax"] == []


@pytest.mark.long
def test_a_scheduler_that_does_not_know_parallax_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "ROOT", tmp_path)

    with (
        processes((), tmp_path) as (address, _),
        pytest.raises(CorpusError, match=r"this scheduler cannot start Parallax \(.*components.*\)\. Start it with"),
    ):
        on_cluster(address).__enter__()
