"""A corpus belongs to whoever holds its secret, and is found by nobody who does not have its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.library import Expired, Forbidden
from components.library.names import new_name, parse_name
from tests.library.kept_texts import CORPUS, THREE, daily, files_in, keep

GONE = (
    "There is no corpus of this name here. It was deleted, or nobody opened it for a long time, or the link is not "
    "whole. Ask whoever sent the link."
)


def test_the_owner_sees_all_versions_and_nobody_else_does(library):
    kept = keep(library)
    changed = library.change(kept.name, kept.secret, title="Second")

    assert [card.name for card in library.versions(kept.name, kept.secret)] == [kept.name, changed.name]
    with pytest.raises(Forbidden):
        library.versions(kept.name, "guessed")


def test_deleted_means_deleted_with_every_version(library):
    kept, other = keep(library), keep(library)
    added = library.add(kept.name, kept.secret, [THREE])
    shared = library.share(kept.name, kept.secret)
    library.delete(added.name, kept.secret)

    for name in (kept.name, added.name, shared.name):
        with pytest.raises(Expired):
            library.open(name)
    # In the trash nothing opens them; on the seventh day no file of them is left.
    daily(library, 7, step=1)
    gone = kept.name.partition("-")[0]
    assert not [file for file in files_in(library) if gone in file]
    assert library.open(other.name).corpus == CORPUS


@pytest.mark.parametrize("deed", ["add", "change", "delete", "share", "versions"])
def test_without_the_secret_nothing_is_changed(library, deed):
    kept, other = keep(library), keep(library)
    before = files_in(library)
    arguments = [[THREE]] if deed == "add" else []

    for secret in ("", kept.name, other.secret, kept.secret.upper(), "\ud800"):
        with pytest.raises(Forbidden) as told:
            getattr(library, deed)(kept.name, secret, *arguments)
    assert str(told.value) == "This secret does not belong to the corpus, so nothing was changed. Check the secret."
    assert files_in(library) == before


def test_the_secret_is_stored_nowhere(library):
    kept = keep(library)

    for file in files_in(library):
        data = Path(file).read_bytes() if Path(file).exists() else library._place.files.cat_file(file)
        assert kept.secret.encode() not in data


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "..", "../x", "a/../b", "/etc/passwd", "C:\\x", "\0", "*", "\ud800", "pinned.txt", "x" * 25),
        *(f"{'x' * 25}-{'y' * 12}", f"{'X' * 25}-{'Y' * 13}", f"{'x' * 25}-{'y' * 13}\n", f"{'ｘ' * 25}-{'y' * 13}"),
    ],
)
def test_what_is_no_name_opens_nothing(library, name):
    keep(library)

    for ask in (library.look, library.open, library.export, library.pin, library.remove):
        with pytest.raises(Expired) as told:
            ask(name)
        assert str(told.value) == GONE


def test_a_name_that_nobody_kept_tells_the_same_as_a_deleted_one(library):
    with pytest.raises(Expired, match=r"^There is no corpus of this name here\."):
        library.open(str(new_name()))


def test_a_version_cannot_be_guessed_from_another_or_opened_under_another_line(library):
    one, other = parse_name(keep(library).name), parse_name(keep(library).name)

    with pytest.raises(Expired):
        library.open(f"{one.line}-{other.version}")


def test_names_differ_and_survive_links_and_file_systems():
    names = {str(new_name()) for _ in range(1000)}

    assert len(names) == 1000
    assert all(name == name.lower() and name.replace("-", "").isalnum() and name.isascii() for name in names)
