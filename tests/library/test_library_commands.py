"""The command line of the library: in, out, and what the owner of a deployment does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from components.cli import DONE, INCOMPLETE, NOTHING, main
from components.corpus import Article
from components.corpus.seeds import SEEDS, seed_corpus
from components.library import Library, LibraryError, open_library
from tests.library.kept_texts import CORPUS

LINK = re.compile(r"name: {3}(\S+)\nsecret: (\S+)  \(needed .*\)\nlink: {3}http://localhost:8501/\?corpus=\1\n")


@pytest.fixture(autouse=True)
def library(tmp_path, monkeypatch) -> Library:
    """Return the library that the commands use."""
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "library"))
    return open_library()


@pytest.fixture
def folder(tmp_path) -> Path:
    """Return a folder of two articles in different formats."""
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "the-ledger.txt").write_text(CORPUS.articles[0].text, encoding="utf-8")
    (tmp_path / "given" / "courier.md").write_text("# Repairs\n\nThe *old* bridge closed.\n", encoding="utf-8")
    (tmp_path / "given" / "README.md").write_text("What lies here.", encoding="utf-8")
    return tmp_path / "given"


def kept(capsys) -> tuple[str, str]:
    """Return the name and the secret that were printed."""
    found = LINK.search(capsys.readouterr().out)
    assert found
    return found[1], found[2]


def test_a_folder_becomes_a_corpus_with_a_name_a_secret_and_a_link(folder, library, capsys):
    assert main(["import", str(folder), "--to", "The bridge", "--chosen", "Both that came.", "--quiet"]) == DONE
    name, secret = kept(capsys)
    stored = library.open(name)

    assert (stored.card.title, stored.card.chosen) == ("The bridge", "Both that came.")
    assert sorted(article.outlet for article in stored.corpus.articles) == ["Courier", "The Ledger"]
    library.delete(name, secret)


def test_a_manifest_says_whose_the_files_are(library, capsys):
    assert main(["import", str(SEEDS / "manifest.csv"), "--to", "Tokyo", "--quiet"]) == DONE
    stored = library.open(kept(capsys)[0])

    assert [one.article_id for one in stored.corpus.articles] == [one.article_id for one in seed_corpus().articles]


def test_articles_are_added_with_the_secret_from_the_environment(folder, library, capsys, monkeypatch):
    main(["import", str(folder / "courier.md"), "--to", "One", "--quiet"])
    name, secret = kept(capsys)

    assert main(["import", str(folder), "--add", name, "--quiet"]) == NOTHING
    assert capsys.readouterr().err.splitlines()[-1] == (
        "error: This secret does not belong to the corpus, so nothing was changed. Check the secret."
    )
    monkeypatch.setenv("PARALLAX_SECRET", secret)
    assert main(["import", str(folder / "the-ledger.txt"), "--add", name, "--quiet"]) == DONE
    assert library.look(kept(capsys)[0]).articles == 2


def test_export_and_import_carry_a_corpus_elsewhere(folder, library, capsys, tmp_path, monkeypatch):
    main(["import", str(folder), "--to", "The bridge", "--quiet"])
    name, _ = kept(capsys)
    file = tmp_path / "bridge.parallax"

    assert main(["export", name, "--out", str(file)]) == DONE
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "elsewhere"))
    assert main(["import", str(file), "--quiet"]) == DONE
    assert open_library().open(kept(capsys)[0]).corpus == library.open(name).corpus


def test_a_file_can_be_made_without_a_library_and_analysed(folder, library, capsys, tmp_path):
    file, out = tmp_path / "bridge.parallax", tmp_path / "out"

    assert main(["import", str(folder), "--to", str(file), "--chosen", "Both.", "--quiet"]) == DONE
    assert not (tmp_path / "library").exists()
    assert main(["analyse", str(file), "--out", str(out), "--quiet"]) == DONE
    assert (out / "corpus.csv").read_text(encoding="utf-8").splitlines()[1].startswith("bridge,Both.,2,2,")


def test_without_texts_only_excerpts_are_kept(folder, library, capsys):
    main(["import", str(folder), "--to", "The bridge", "--no-texts", "--quiet"])
    stored = library.open(kept(capsys)[0])

    assert not stored.card.texts
    assert all("closed on Monday" not in article.text for article in stored.corpus.articles)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["import", "nowhere", "--to", "x"], "nowhere: no such file or folder. Check the spelling."),
        (["import", "seeds"], "Nothing says where the articles go. Give the corpus a title with --to."),
        (["import", "no.parallax"], "no.parallax: no such file. Check the spelling."),
        (
            ["export", "x", "--out", "x.parallax"],
            "There is no corpus of this name here. It was deleted, or nobody opened it for a long time, or the link "
            "is not whole. Ask whoever sent the link.",
        ),
    ],
)
def test_what_cannot_be_done_is_told(arguments, message, capsys):
    assert main([*arguments, "--quiet"] if arguments[0] == "import" else arguments) == NOTHING
    assert capsys.readouterr().err == f"error: {message}\n"


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(folder, library, capsys):
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 nothing")

    assert main(["import", str(folder), "--to", "The bridge", "--quiet"]) == INCOMPLETE
    printed = capsys.readouterr()
    assert "error: broken.docx" in printed.err
    found = LINK.search(printed.out)
    assert found and library.look(found[1]).articles == 2


def test_the_owner_pins_unpins_and_deletes_without_a_secret(folder, library, capsys):
    main(["import", str(folder), "--to", "The bridge", "--quiet"])
    name, _ = kept(capsys)

    assert main(["library", "pin", name]) == DONE
    assert main(["library", "pinned"]) == DONE
    assert capsys.readouterr().out == (
        f"{name}  The bridge: 2 articles, 2 outlets; last opened {library.look(name).last_opened}\n"
    )
    main(["library", "unpin", name])
    assert library.pinned() == []
    assert main(["library", "delete", name]) == DONE
    assert main(["library", "show", name]) == NOTHING


def test_expiring_says_how_many_went(capsys):
    assert main(["library", "expire"]) == DONE
    assert capsys.readouterr().out == "0 corpora put into the trash, 0 corpora deleted for good\n"


@pytest.fixture
def packed(folder, tmp_path, capsys) -> Path:
    """Return the file of a corpus."""
    file = tmp_path / "bridge.parallax"
    assert main(["import", str(folder), "--to", str(file), "--quiet"]) == DONE
    capsys.readouterr()
    return file


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "error: the library: No space left on device."),
        (LibraryError("There is no room."), "error: There is no room."),
        (ZeroDivisionError("at all"), "error: something went wrong (ZeroDivisionError)."),
    ],
)
@pytest.mark.parametrize(("fails", "status"), [(1, NOTHING), (2, INCOMPLETE)])
def test_what_fails_after_something_was_kept_is_not_told_as_nothing(
    error, told, fails, status, packed, capsys, monkeypatch
):
    """A full disk at the second of two files ended with 2, "nothing was kept", though the first was."""
    take, taken = Library.take, []

    def failing(library: Library, *given: object) -> object:
        taken.append(given)
        if len(taken) == fails:
            raise error
        return take(library, *given)

    monkeypatch.setattr(Library, "take", failing)

    assert main(["import", str(packed), str(packed), "--quiet"]) == status
    assert told in capsys.readouterr().err


def test_a_corpus_file_larger_than_any_that_is_given_is_refused(packed, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("PARALLAX_UPLOAD_BYTES", "1000")
    for command in (["import", str(packed)], ["analyse", str(packed), "--out", str(tmp_path / "out")]):
        assert main([*command, "--quiet"]) == NOTHING
        assert "error: The file has more than 1,000 bytes, the most of one file here" in capsys.readouterr().err


def test_processes_that_would_not_be_used_are_refused(folder, capsys):
    assert main(["import", str(folder), "--add", "x", "--jobs", "2", "--quiet"]) == NOTHING
    assert capsys.readouterr().err == "error: --add x: is measured by this process alone. Leave --jobs out.\n"


def test_a_change_of_the_same_version_by_somebody_else_is_told(folder, library, capsys, monkeypatch):
    main(["import", str(folder / "courier.md"), "--to", "One", "--quiet"])
    name, secret = kept(capsys)
    monkeypatch.setenv("PARALLAX_SECRET", secret)
    assert main(["import", str(folder / "the-ledger.txt"), "--add", name, "--quiet"]) == DONE
    assert "changed the same version" not in capsys.readouterr().err
    library.add(name, secret, [Article("Third", "The bridge is open.")])
    assert main(["import", str(folder / "the-ledger.txt"), "--add", name, "--quiet"]) == DONE
    told = capsys.readouterr().err
    assert "note: Somebody with the secret changed the same version, too, on " in told
    assert "Yours is a version of its own and does not hold that change." in told


def test_a_corpus_has_so_many_versions_and_no_more(folder, capsys, monkeypatch):
    main(["import", str(folder / "courier.md"), "--to", "One", "--quiet"])
    name, secret = kept(capsys)
    monkeypatch.setenv("PARALLAX_SECRET", secret)
    monkeypatch.setenv("PARALLAX_LIBRARY_VERSIONS", "1")

    assert main(["import", str(folder / "the-ledger.txt"), "--add", name, "--quiet"]) == NOTHING
    assert "This corpus has 1 versions, as many as one may have here." in capsys.readouterr().err


_CLOSED = """
import os, sys
from components.cli import main
read, write = os.pipe()
os.close(read)
os.dup2(write, 1)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", ["export", "report"])
def test_who_no_longer_reads_what_is_printed_changes_nothing_of_what_was_written(command, folder, library, tmp_path):
    """`| head` at a file that was written ended with 2, "nothing was written"."""
    name = library.keep(CORPUS).name
    out = tmp_path / ("a.parallax" if command == "export" else "a.html")
    what = name if command == "export" else str(folder)
    ended = subprocess.run(
        [sys.executable, "-c", _CLOSED, command, what, "--out", str(out)],
        cwd=SEEDS.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (ended.returncode, out.exists()) == (DONE, True), ended.stderr


_HUNG_UP = """
import signal, sys
signal.signal(signal.SIGHUP, getattr(signal, sys.argv[1]))
from components import cli
from components.library import Library
Library.pinned = lambda library: signal.raise_signal(signal.SIGHUP) or []
sys.exit(cli.main(["library", "pinned"]))
"""


@pytest.mark.parametrize(("before", "status"), [("SIG_DFL", 130), ("SIG_IGN", DONE)])
def test_a_closed_terminal_interrupts_but_for_whoever_said_that_it_does_not(before, status):
    ended = subprocess.run(
        [sys.executable, "-c", _HUNG_UP, before], cwd=SEEDS.parent, capture_output=True, text=True, check=False
    )

    assert ended.returncode == status, ended.stderr


def test_every_command_says_what_its_exit_codes_mean(capsys):
    for command in ("analyse", "report", "import", "export", "library", "package", "reproduce"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        assert "exit status: 0 " in capsys.readouterr().out, command
