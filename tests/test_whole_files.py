"""Files that are written together: all the old ones or all the new, whatever happens in between."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from components.output import whole


def written(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in sorted(folder.iterdir())}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.csv", "b.csv", "notes.txt"):
        (tmp_path / name).write_text("old")
    return tmp_path


def test_the_new_files_take_the_places_of_the_old_and_others_stay(folder: Path) -> None:
    with whole.exchanged(folder) as aside:
        for name in ("a.csv", "b.csv", "c.csv"):
            (aside / name).write_text("new")

    assert written(folder) == {"a.csv": "new", "b.csv": "new", "c.csv": "new", "notes.txt": "old"}


@pytest.mark.parametrize("stopped", [KeyboardInterrupt, OSError, SystemExit])
def test_who_is_stopped_before_the_end_leaves_what_was_there(folder: Path, stopped: type[BaseException]) -> None:
    with pytest.raises(stopped), whole.exchanged(folder) as aside:
        (aside / "a.csv").write_text("new")
        raise stopped

    assert written(folder) == {"a.csv": "old", "b.csv": "old", "notes.txt": "old"}


def test_a_folder_made_for_files_that_never_came_is_gone(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), whole.exchanged(tmp_path / "new"):
        raise KeyboardInterrupt

    assert list(tmp_path.iterdir()) == []


def test_a_wish_to_end_in_the_middle_of_the_exchange_waits_for_its_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def interrupted(file: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return replace(file, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have started the tests deaf to it
    with pytest.raises(KeyboardInterrupt), whole.exchanged(folder) as aside:
        for name in ("a.csv", "b.csv"):
            (aside / name).write_text("new")

    assert written(folder) == {"a.csv": "new", "b.csv": "new", "notes.txt": "old"}
