"""A newer Parallax measures only what it measures otherwise, keeps that beside the version, and leaves the version."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from components.analysis.analyse import Analysis, analyse
from components.cli import DONE, INCOMPLETE, main
from components.library import Library, LibraryRules, catalogue
from components.library import library as keeping
from components.library.engine import engine
from components.library.names import parse_name
from tests.library.kept_texts import CORPUS

#: No sentence has it, so it comes from the store wherever it is found.
TAMPERED = 9.0


@pytest.fixture(scope="module")
def tampered() -> Analysis:
    """Return an analysis in which every sentence has an impossible score."""
    whole = analyse(CORPUS)
    rows, measured = (
        {**frames, "sentiment": frames["sentiment"].assign(vader=TAMPERED)} for frames in (whole.rows, whole.measured)
    )
    return replace(whole, rows=rows, measured=measured)


@pytest.fixture(params=["directory", "address"])
def library(request, tmp_path) -> Library:
    return Library(tmp_path / "library" if request.param == "directory" else f"memory://{tmp_path.name}")


def of_another_version(monkeypatch: pytest.MonkeyPatch, *stages: str, mark: str = "other") -> None:
    """Let the library believe that it runs in a Parallax that does these stages otherwise."""
    now = engine()
    other = now._replace(rows=mark, stages={**now.stages, **dict.fromkeys(stages, mark)})
    for module in (catalogue, keeping):
        monkeypatch.setattr(module, "engine", lambda: other)


def kept(library: Library, analysis: Analysis) -> str:
    return library.keep(CORPUS, analysis=analysis).name


def files(library: Library, name: str) -> dict[str, bytes]:
    """Return the files of a version, without the renewals beside it."""
    parsed = parse_name(name)
    card = library._opened(parsed).card
    return {file: library._place.read(parsed, file) for file in (*card["files"], "corpus.json")}


@pytest.mark.parametrize(
    ("stages", "from_store"),
    [
        (["measure sentiment"], False),
        (["reading"], False),
        (["relate sentiment"], True),
        (["measure speakers", "relate keywords"], True),
        (["link copy"], True),
        (["link events", "link persons", "link copy"], True),
    ],
)
def test_only_what_changed_is_measured_anew(tmp_path, monkeypatch, tampered, stages, from_store):
    library = Library(tmp_path)
    name = kept(library, tampered)
    of_another_version(monkeypatch, *stages)

    stored = library.open(name)

    assert stored.remeasured
    assert (stored.analysis.rows["sentiment"]["vader"] == TAMPERED).all() == from_store
    assert stored.analysis.readings == tampered.readings


def test_a_corpus_without_versions_of_stages_is_measured_anew(tmp_path, monkeypatch, tampered):
    """As version 0.1.0 stored it."""
    library = Library(tmp_path)
    now = engine()
    monkeypatch.setattr(keeping, "engine", lambda: now._replace(stages={}))
    name = kept(library, tampered)

    assert (library.open(name).analysis.rows["sentiment"]["vader"] != TAMPERED).all()


def test_what_was_measured_anew_is_there_for_the_next(library, monkeypatch, tampered):
    name = kept(library, tampered)
    of_another_version(monkeypatch, "measure sentiment")
    first = library.open(name)
    told: list[object] = []
    second = library.open(name, progress=lambda *step: told.append(step))

    assert not told
    assert second.remeasured
    assert second.analysis.rows["sentiment"].equals(first.analysis.rows["sentiment"])


def test_the_version_itself_never_changes_and_an_older_server_opens_it_as_before(library, monkeypatch, tampered):
    name = kept(library, tampered)
    before = files(library, name)
    with monkeypatch.context() as patched:
        of_another_version(patched, "measure sentiment")
        library.open(name)

    assert files(library, name) == before
    assert (library.open(name).analysis.rows["sentiment"]["vader"] == TAMPERED).all()
    assert library.names() == [name]


def test_beside_it_lie_only_the_tables_that_differ(tmp_path, monkeypatch, tampered):
    library = Library(tmp_path)
    name = kept(library, tampered)
    of_another_version(monkeypatch, "measure sentiment")
    library.open(name)
    (renewal,) = tmp_path.glob("*/*.other")

    assert renewal.name == f"{parse_name(name).version}.other"
    assert sorted(file.name for file in renewal.iterdir()) == [
        "corpus.json",
        "measured_sentiment.parquet",
        "rows_sentiment.parquet",
    ]


def test_two_renewals_stay_and_all_go_with_their_corpus(library, monkeypatch, tampered):
    name = kept(library, tampered)
    for mark in ("first", "second", "third"):
        of_another_version(monkeypatch, "measure sentiment", mark=mark)
        library.open(name)
    version = parse_name(name).version

    assert library._place.renewals(parse_name(name)) == [f"{version}.second", f"{version}.third"]
    library.remove(name)
    assert library._place.renewals(parse_name(name)) == []


@pytest.mark.parametrize("file", ["corpus.json", "rows_sentiment.parquet"])
def test_a_damaged_renewal_is_none(tmp_path, monkeypatch, tampered, file):
    library = Library(tmp_path)
    name = kept(library, tampered)
    of_another_version(monkeypatch, "measure sentiment")
    expected = library.open(name).analysis.rows["sentiment"]
    (renewal,) = tmp_path.glob("*/*.other")
    (renewal / file).write_bytes(b"PAR1")

    assert library.open(name).analysis.rows["sentiment"].equals(expected)
    assert (renewal / file).read_bytes() != b"PAR1"


def test_without_room_a_corpus_opens_and_nothing_is_kept(tmp_path, monkeypatch, tampered):
    name = kept(Library(tmp_path), tampered)
    full = Library(tmp_path, LibraryRules(bytes=1))
    of_another_version(monkeypatch, "measure sentiment")

    assert (full.open(name).analysis.rows["sentiment"]["vader"] != TAMPERED).all()
    assert list(tmp_path.glob("*/*.other")) == []


def test_a_change_takes_what_stands_and_measures_the_rest(tmp_path, monkeypatch, tampered):
    library = Library(tmp_path)
    made = library.keep(CORPUS, analysis=tampered)
    of_another_version(monkeypatch, "measure speakers")

    changed = library.change(made.name, made.secret, title="The bridge again")

    assert (library.open(changed.name).analysis.rows["sentiment"]["vader"] == TAMPERED).all()


@pytest.fixture
def commanded(tmp_path, monkeypatch) -> Library:
    """Return the library that the commands use."""
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "library"))
    return Library(tmp_path / "library")


def opened_on(library: Library, name: str, day: str = "") -> str:
    file = Path(library._place.root) / parse_name(name).line / "opened"
    if day:
        file.write_text(day)
    return file.read_text()


def test_the_command_upgrades_one_or_all_and_counts_as_nobodys_opening(commanded, monkeypatch, tampered, capsys):
    one, other = kept(commanded, tampered), kept(commanded, tampered)
    opened_on(commanded, one, "2026-01-01")
    of_another_version(monkeypatch, "measure sentiment", "relate keywords")

    assert main(["library", "upgrade", one]) == DONE
    assert main(["library", "upgrade", "--all"]) == DONE
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"{one}: measured anew: measure sentiment, relate keywords"
    assert set(told[1:]) == {f"{one}: nothing to do", f"{other}: measured anew: measure sentiment, relate keywords"}
    assert opened_on(commanded, one) == "2026-01-01"


def test_a_corpus_without_texts_has_nothing_to_upgrade(commanded, monkeypatch, capsys):
    name = commanded.keep(CORPUS, texts=False).name
    of_another_version(monkeypatch, "reading")

    assert main(["library", "upgrade", name]) == DONE
    assert capsys.readouterr().out == f"{name}: nothing to do\n"


def test_a_name_that_opens_nothing_is_told(commanded, capsys):
    assert main(["library", "upgrade", "no-such-name"]) == INCOMPLETE
    assert "There is no corpus of this name here." in capsys.readouterr().err
