"""Files that are written together: all the old ones or all the new, whatever happens in between."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from components.output import whole


def written(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in sorted(folder.iterdir()) if file.is_file()}


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


def test_files_that_nobody_writes_any_more_go_in_the_same_step(folder: Path) -> None:
    with whole.exchanged(folder, ["a.csv", "b.csv", "never.csv"]) as aside:
        (aside / "a.csv").write_text("new")
        assert written(folder) == {"a.csv": "old", "b.csv": "old", "notes.txt": "old"}

    assert written(folder) == {"a.csv": "new", "notes.txt": "old"}


@pytest.mark.parametrize("wish", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_wish_to_end_in_the_middle_of_the_exchange_waits_for_its_end(
    wish: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal that is closed is a wish, too."""
    replace, number = Path.replace, getattr(signal, wish)

    def interrupted(file: Path, target: Path) -> Path:
        signal.raise_signal(number)
        return replace(file, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    before = signal.signal(number, signal.default_int_handler)  # a shell may have started the tests deaf to it
    try:
        with pytest.raises(KeyboardInterrupt), whole.exchanged(folder, ["b.csv", "c.csv"]) as aside:
            (aside / "a.csv").write_text("new")
    finally:
        signal.signal(number, before)

    assert written(folder) == {"a.csv": "new", "notes.txt": "old"}
