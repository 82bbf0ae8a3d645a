"""Whatever is killed, whoever writes at the same time, however full the disk: the old or the new, never a part."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from components.library import Expired, Library, LibraryError
from components.library.names import parse_name
from tests.library.kept_texts import CORPUS, THREE, keep, whole

ROOT = Path(__file__).resolve().parent.parent.parent
FORKS = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signal, which Windows has not")


def run(code_or_file: list[str]) -> str:
    """Run Python at the project's root and return what it prints."""
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, *code_or_file], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@FORKS
def test_a_killed_process_leaves_the_old_or_the_new(tmp_path):
    killed = json.loads(run(["tests/library/kills.py", str(tmp_path / "library"), "12", "5"]))

    assert sum(killed.values()) == 12


@FORKS
@pytest.mark.long
def test_a_thousand_killed_processes_leave_the_old_or_the_new(tmp_path):
    killed = json.loads(run(["tests/library/kills.py", str(tmp_path / "library"), "1000", "11"]))

    assert sum(killed.values()) == 1000
    # A good part of them was hit while something stood aside, or nothing was tested.
    assert sum(count for name, count in killed.items() if name.endswith("aside")) > 200


def test_two_processes_share_a_library(tmp_path):
    kept = keep(Library(tmp_path))
    code = (
        "import sys; from components.library import Library; from tests.library.kept_texts import *\n"
        "library = Library(sys.argv[1])\n"
        "assert library.open(sys.argv[2]).corpus == CORPUS\n"
        "print(library.add(sys.argv[2], sys.argv[3], [THREE]).name)"
    )
    added = run(["-c", code, str(tmp_path), kept.name, kept.secret]).strip()

    assert Library(tmp_path).open(added).corpus.articles == (*CORPUS.articles, THREE)


@pytest.mark.parametrize("address", ["directory", "address"])
def test_a_version_that_comes_while_its_corpus_is_deleted_does_not_stay(tmp_path, address):
    """The deletion comes between any two files of the new version; afterwards nothing of the corpus is there."""
    library = Library(tmp_path / "library" if address == "directory" else f"memory://{tmp_path.name}")
    for part in (0.0, 0.1, 0.5, 0.99):
        kept = keep(library)
        line = parse_name(kept.name).line

        def deleting(files, part=part, kept=kept):
            files = list(files)
            for number, one in enumerate(files):
                if number == int(part * len(files)):
                    library.delete(kept.name, kept.secret)
                yield one

        real = library._place.write
        library._place.write = lambda name, files, beside: real(name, deleting(files), beside)  # noqa: B023
        with pytest.raises(Expired):
            library.change(kept.name, kept.secret, title="New")
        del library._place.write
        assert line not in library._place.lines()
        library.restore(kept.name)
        assert library._place.versions(line) == [parse_name(kept.name).version]


def test_many_keep_and_delete_at_once(tmp_path):
    library, problems = Library(tmp_path), []

    def work() -> None:
        try:
            for _ in range(3):
                kept = keep(library)
                assert library.open(kept.name).corpus == CORPUS
                library.delete(kept.name, kept.secret)
        except Exception as error:
            problems.append(error)

    whole()
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert problems == []
    assert library._place.lines() == []
    assert len(library._place.discarded()) == 12


@FORKS
def test_a_full_disk_leaves_what_was_there(tmp_path):
    """The process may write no file of more than 4 kB, which fails as a full disk does: in the middle of a file."""
    kept = keep(Library(tmp_path))
    before = sorted(str(path) for path in tmp_path.rglob("*"))
    code = (
        "import resource, sys; from components.library import Library, LibraryError\n"
        "from tests.library.kept_texts import *\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: keep(Library(sys.argv[1]))\n"
        "except LibraryError as error: print(error)"
    )

    assert run(["-c", code, str(tmp_path)]) == (
        "There is no room left for the corpus, so nothing was changed. Delete corpora or ask for room.\n"
    )
    assert sorted(str(path) for path in tmp_path.rglob("*")) == before
    assert Library(tmp_path).open(kept.name).corpus == CORPUS


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    file = tmp_path / "file"
    file.write_text("no folder", encoding="utf-8")

    with pytest.raises(LibraryError) as told:
        keep(Library(file))
    assert str(told.value) == (
        "The library cannot be used (File exists). Nothing was changed. "
        "Whoever runs this dashboard finds its place in the log."
    )


def test_leftovers_of_long_ago_are_swept_and_those_of_now_are_not(tmp_path):
    import os

    for name in (".tmp-long-ago", ".tmp-now", ".gone-now"):
        (tmp_path / name).mkdir()
    os.utime(tmp_path / ".tmp-long-ago", (0, 0))
    Library(tmp_path).expire()

    assert [path.name for path in tmp_path.iterdir()] == [".tmp-now"]


def test_what_a_killed_process_left_at_an_address_is_swept_after_a_day(tmp_path):
    library = Library(f"memory://{tmp_path.name}")
    kept, place = keep(library), library._place
    line, old, new = parse_name(kept.name).line, "o" * 13, "n" * 13
    for version, begun in ((old, b"2001-01-01T00:00:00+00:00"), (new, b"2999-01-01T00:00:00+00:00")):
        place._put(f"{place.root}/{line}/{version}/begun", begun)
        place._put(f"{place.root}/{line}/{version}/articles.parquet", b"half")
    place._put(f"{place.root}/{'l' * 25}/{old}/begun", b"2001-01-01T00:00:00+00:00")
    library.expire()

    assert sorted(place.files.ls(f"{place.root}/{line}", detail=False)) == sorted(
        f"{place.root}/{line}/{name}" for name in (parse_name(kept.name).version, new, "opened", "owner.json")
    )
    assert not place.files.exists(f"{place.root}/{'l' * 25}")
    assert library.open(kept.name).corpus == CORPUS


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_no_room_is_told_whatever_the_system_calls_it(number):
    from components.library.disk import told

    assert str(told(OSError(number, "x"), Path("/library"))).startswith("There is no room left for the corpus")
