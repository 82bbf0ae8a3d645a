"""The corpus that the server opens by itself, made by a worker: the same numbers, and the old one until it is ready."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.analysis.analyse import Analysis, analyse
from components.corpus import CorpusError
from components.intake.given import corpus_at
from components.worker.pool import Pool
from dashboard import data, own_corpus, scratch
from tests.corpora import synthetic_corpus, write_corpus
from tests.test_app import open_app

PATIENCE = 300.0


def here(place: str, state: str = "") -> Analysis:
    """Return what the server's thread makes of a folder."""
    return analyse(corpus_at([Path(place)], 1_000, None))


def never(place: str, state: str) -> Analysis:
    raise AssertionError("it was made in the server's thread")


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have every corpus be a large one."""
    monkeypatch.setattr(own_corpus, "_A_SECOND", 0)
    yield
    own_corpus._maker.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = write_corpus(synthetic_corpus(2, 2), tmp_path / "texts")
    monkeypatch.setenv("PARALLAX_CORPUS", str(made))
    return made


def made(folder: Path) -> None:
    """Wait until no worker makes the corpus any more."""
    going = own_corpus._maker(str(folder))._making
    assert going is not None
    going.join(PATIENCE)


def test_what_a_worker_makes_is_what_the_thread_makes(folder: Path) -> None:
    found, expected = own_corpus.shown(str(folder), "1", never), here(str(folder))

    assert found.analysis.corpus == expected.corpus
    assert list(found.analysis.readings) == list(expected.readings)
    assert list(found.analysis.as_read) == list(expected.as_read)
    assert found.analysis.articles.equals(expected.articles)
    assert list(found.analysis.rows) == list(expected.rows)
    for slug, rows in expected.rows.items():
        assert found.analysis.rows[slug].equals(rows), slug
        assert found.analysis.measured[slug].equals(expected.measured[slug]), slug


def test_the_corpus_of_before_stays_until_the_changed_one_is_made(folder: Path) -> None:
    place = str(folder)
    first = own_corpus.shown(place, "1", never)
    shutil.rmtree(folder)
    write_corpus(synthetic_corpus(2, 1), folder)

    meanwhile = own_corpus.shown(place, "2", never)
    told = own_corpus.told(place)
    made(folder)
    second = own_corpus.shown(place, "2", never)

    assert meanwhile is first
    assert told.startswith("The folder of this corpus has changed. Its articles are read now")
    assert (second.key, len(second.analysis.readings), own_corpus.told(place)) == ((place, "2"), 2, "")
    assert first.stored and second.stored
    assert not (Path(second.at) / first.stored.card.name.partition("-")[0]).exists()


def test_one_page_shows_one_state(folder: Path) -> None:
    place = str(folder)
    with own_corpus.looked_at_once():
        first = own_corpus.shown(place, "1", never)
        own_corpus._maker(place).shown("2")  # as another visitor's page does
        made(folder)
        assert own_corpus.shown(place, "2", never) is first

    assert own_corpus.shown(place, "2", never).key == (place, "2")


def test_a_folder_that_can_be_read_no_more_leaves_the_corpus_of_before_and_is_told(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    own_corpus.shown(str(folder), data.stamp(str(folder)), never)
    app = open_app("method")
    assert not app.exception and not app.info
    (folder / "manifest.csv").write_text("nothing,of,use\n1,2,3\n", encoding="utf-8")
    data.stamp.clear()
    own_corpus.shown(str(folder), data.stamp(str(folder)), never)
    made(folder)
    app.run()

    assert not app.exception
    assert app.info[0].value.startswith("The folder of this corpus has changed, and cannot be read as it is now")
    assert "cannot be read as it is now" in caplog.text


def test_a_worker_that_is_killed_is_told_and_the_next_one_makes_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pools: list[Pool] = []

    class Watched(Pool):
        def wait(self, ticket, seconds=None):
            while not pools and not ticket.what:
                time.sleep(0.02)
            if not pools:
                os.kill(self.pids()[0], signal.SIGKILL)
            pools.append(self)
            return super().wait(ticket, seconds)

    monkeypatch.setattr(own_corpus, "Pool", Watched)
    with pytest.raises(CorpusError, match="The process that did it was ended"):
        own_corpus.shown(str(folder), "1", never)
    with pytest.raises(CorpusError, match="The process that did it was ended"):  # it is not tried at each look
        own_corpus.shown(str(folder), "1", never)
    assert len(pools) == 1

    monkeypatch.setattr(own_corpus, "_AGAIN", 0.0)
    assert len(own_corpus.shown(str(folder), "1", never).analysis.readings) == 4


@pytest.mark.parametrize(("most", "large"), [(10, True), (100, False)])
def test_a_corpus_of_few_bytes_needs_no_process(
    most: int, large: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gazette.txt").write_text("The bridge is open, said Ana Ruiz.\n", encoding="utf-8")
    monkeypatch.setattr(own_corpus, "_A_SECOND", most)

    assert [own_corpus._is_small(str(one)) for one in (tmp_path, tmp_path / "gazette.txt")] == [not large] * 2
    assert own_corpus._is_small("") and own_corpus._is_small(str(tmp_path / "missing"))


def test_what_a_killed_server_left_is_deleted_and_what_a_living_one_has_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    script = "from dashboard import scratch; print(scratch.folder(), flush=True); input()"
    servers = [
        subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    folders = [Path(server.stdout.readline().strip()) for server in servers if server.stdout]
    try:
        assert [one.is_dir() for one in folders] == [True, True]
        servers[0].kill()
        servers[0].wait()
        monkeypatch.setattr(scratch.tempfile, "tempdir", str(tmp_path))
        scratch.sweep()
        assert [one.is_dir() for one in folders] == [False, True]
    finally:
        servers[1].communicate("\n")
    assert not folders[1].exists()
