"""The same work on a Dask cluster: the same tables, whatever becomes of a worker, and nothing unpickled here."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from components.analysis import measuring
from components.analysis.analyse import Analysis, analyse
from components.cli.analyse import _tables
from components.corpus.article import CorpusError
from components.output.csv_file import write_csv
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
    return {name: write_csv(table) for name, table in _tables(analysis, [])}


def test_a_cluster_finds_the_same(workers: Any, many_parts: None) -> None:
    alone = shown.analysis("the seeds")
    with hands_for(alone.corpus, None, workers.scheduler_address) as several:
        found = analyse(alone.corpus, hands=several)

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


def test_answers_of_another_version_are_not_taken(workers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files here were changed after the workers were looked at: what they answer is done here instead."""
    with on_cluster(workers.scheduler_address) as doing:
        monkeypatch.setattr(cluster, "version", name_of_thread)

        assert list(doing([Job("read", {"articles": []})])) == [{}]


def test_where_all_workers_are_lost_nothing_waits_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
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


@pytest.mark.long
def test_a_worker_killed_in_the_middle_changes_no_byte(many_parts: None) -> None:
    """A scheduler and two workers, processes with differing hash seeds; one is killed at the first answer."""
    with distributed.LocalCluster(
        n_workers=0, processes=False, protocol="tcp://", host="127.0.0.1", dashboard_address=":0"
    ) as started:
        address = started.scheduler_address
        processes = [
            subprocess.Popen(
                [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny"],
                env={**os.environ, "PYTHONPATH": str(shown.ROOT), "PYTHONHASHSEED": seed},
            )
            for seed in ("1", "2")
        ]
        try:
            with distributed.Client(started) as client:
                client.wait_for_workers(2, timeout=300)
            alone = shown.analysis("the seeds")
            with hands_for(alone.corpus, None, address) as several:

                def progress(what: str, done: int, total: int) -> None:
                    if done:
                        processes[0].kill()

                assert written(analyse(alone.corpus, progress, hands=several)) == written(alone)
            assert processes[0].wait() == -9
        finally:
            for process in processes:
                process.kill()
                process.wait()
