"""The command line: what it writes, what it says, what it returns."""

from __future__ import annotations

import csv
import gc
import subprocess
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from components.analysis.analyse import registered
from components.cli import DONE, INCOMPLETE, NOTHING, main
from components.cli.main import seldom_collected
from components.cli.status import TABLES, bar
from components.corpus import Corpus
from components.corpus.folder import read_folder
from components.corpus.seeds import SEEDS
from components.corrections import Corrections, Merge, Rename
from components.corrections.file import write
from tests.corpora import synthetic_corpus, write_corpus
from tests.intake.nexis_texts import NEXIS_NUMBERED

ROOT = SEEDS.parent


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """Return the folder that the seeds were analysed into."""
    out = tmp_path_factory.mktemp("seeds")
    assert main(["analyse", str(SEEDS), "--out", str(out), "--quiet"]) == DONE
    return out


def test_every_file_is_written_and_nothing_else(written):
    measures = [f"{component.slug}_{kind}.csv" for component in registered() for kind in ("rows", "summary")]
    assert sorted(file.name for file in written.iterdir()) == sorted(
        ["corpus.csv", "articles.csv", "sentences.csv", "segments.csv", "quotations.csv", "thoughts.csv", *measures]
    )


def test_the_first_columns_of_the_quotations_are_fixed(written):
    header = (written / "quotations.csv").read_text(encoding="utf-8").split("\n", 1)[0]
    assert header == ("article_id,outlet,quotation_id,start,end,text,kind,cue,speaker_text,speaker,via_text,via,place")


def test_offsets_point_into_the_files_as_given(written):
    files = {row["article_id"]: row["file"] for row in rows(written / "articles.csv")}
    assert len(files) == 4
    for name in ("quotations.csv", "sentences.csv", "segments.csv"):
        for row in rows(written / name):
            text = (SEEDS / files[row["article_id"]]).read_bytes().decode("utf-8")
            assert row["text"] == text[int(row["start"]) : int(row["end"])]


def test_the_rows_are_those_of_the_measure(written):
    for component in registered():
        given = [column for column in component.columns if column not in component.kept_back]
        assert list(pd.read_csv(written / f"{component.slug}_rows.csv").columns) == [*given, "shared"]


def test_the_same_corpus_gives_the_same_files(written, tmp_path):
    assert main(["analyse", str(SEEDS / "manifest.csv"), "--out", str(tmp_path), "--quiet"]) == DONE
    for file in written.iterdir():
        assert file.read_bytes() == (tmp_path / file.name).read_bytes()


def test_several_processes_write_the_same_files(written, tmp_path):
    assert main(["analyse", str(SEEDS), "--out", str(tmp_path), "--quiet", "--jobs", "2"]) == DONE
    for file in written.iterdir():
        assert file.read_bytes() == (tmp_path / file.name).read_bytes()


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "1.5", "²", "257"])
def test_a_number_of_processes_that_makes_no_sense_is_refused(jobs, capsys, tmp_path):
    with pytest.raises(SystemExit) as ended:
        main(["analyse", str(SEEDS), "--out", str(tmp_path / "out"), "--jobs", jobs])
    assert ended.value.code == NOTHING
    assert f"{jobs}: no whole number from 1 to 256" in capsys.readouterr().err


def test_files_of_others_are_left_alone(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "articles.csv").write_text("old")
    assert main(["analyse", str(SEEDS), "--out", str(tmp_path)]) == DONE
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert (tmp_path / "articles.csv").read_text(encoding="utf-8").startswith("article_id,outlet")
    printed = capsys.readouterr()
    assert printed.out.split("\n")[0] == f"{tmp_path}/articles.csv: 4 lines"
    assert "error" not in printed.err


def test_a_broken_article_is_told_and_the_others_are_written(tmp_path, capsys):
    place = write_corpus(synthetic_corpus(3, 1), tmp_path / "corpus")
    (place / "000001.txt").write_bytes(b"%PDF-1.7")
    assert main(["analyse", str(place), "--out", str(tmp_path / "out"), "--quiet"]) == INCOMPLETE
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == (
        "",
        "error: manifest.csv line 3: 000001.txt is a PDF, not a text file. Save the article as plain text in UTF-8.\n",
    )
    assert len(rows(tmp_path / "out" / "articles.csv")) == 2


def test_a_doubt_is_told_and_is_no_failure(tmp_path, capsys):
    (tmp_path / "a.txt").write_bytes("The café is closed.".encode("cp1252"))
    assert main(["analyse", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--quiet"]) == DONE
    assert capsys.readouterr().err == (
        "note: a.txt: is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8.\n"
    )


def test_nothing_to_read_is_an_error_and_makes_no_folder(tmp_path, capsys):
    assert main(["analyse", str(tmp_path / "nowhere"), "--out", str(tmp_path / "out")]) == NOTHING
    assert capsys.readouterr().err == f"error: {tmp_path}/nowhere: no such file or folder. Check the spelling.\n"
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path, capsys):
    (tmp_path / "out").write_text("mine")
    assert main(["analyse", str(SEEDS), "--out", str(tmp_path / "out")]) == NOTHING
    message = f"error: {tmp_path}/out: is a file, not a folder. Choose another folder with --out.\n"
    assert capsys.readouterr().err == message
    assert main(["analyse", str(SEEDS), "--out", str(tmp_path / "out" / "below")]) == NOTHING
    assert capsys.readouterr().err == f"error: {tmp_path}/out/below: Not a directory. Choose another folder.\n"


def test_corrections_by_hand_are_in_every_file(tmp_path, capsys):
    """One that fits nothing is told, and is no failure."""
    corrections = Corrections((Merge("Tomomi Inada", "Jim Mattis"), Rename("Nobody", "Somebody")))
    file = tmp_path / "corrections.json"
    file.write_bytes(write(corrections, read_folder(SEEDS)))

    assert main(["analyse", str(SEEDS), "--out", str(tmp_path / "out"), "--quiet", "--corrections", str(file)]) == DONE
    assert capsys.readouterr().err == f"note: {file}, change 2: fits nothing here.\n"
    for name in ("quotations.csv", "speakers_rows.csv", "speakers_summary.csv"):
        assert "Tomomi Inada" not in {row["speaker"] for row in rows(tmp_path / "out" / name)}


def test_corrections_that_cannot_be_used_are_told_before_anything_is_written(tmp_path, capsys):
    missing, foreign = tmp_path / "missing.json", tmp_path / "foreign.json"
    foreign.write_bytes(write(Corrections(), Corpus("Tunnel", ())))
    for file in (missing, foreign):
        assert main(["analyse", str(SEEDS), "--out", str(tmp_path / "out"), "--corrections", str(file)]) == NOTHING

    assert not (tmp_path / "out").exists()
    assert capsys.readouterr().err.splitlines() == [
        f"error: {missing}: No such file or directory. Choose a file that the dashboard saved.",
        "error: The file was made for “Tunnel”, whose articles are not those shown here. Nothing was loaded, and what "
        "is here stands. Open that corpus, or load what fits this one.",
    ]


def test_text_that_a_spreadsheet_would_run_is_neutralised(tmp_path):
    (tmp_path / "manifest.csv").write_text('file,outlet,title\na.txt,@Wire,"=HYPERLINK(""x"")"\n')
    (tmp_path / "a.txt").write_text("Mayor closes bridge\n\n+1 for the mayor, said nobody at all on Monday.\n")
    assert main(["analyse", str(tmp_path), "--out", str(tmp_path / "out"), "--quiet"]) == DONE
    (article,) = rows(tmp_path / "out" / "articles.csv")
    assert (article["outlet"], article["title"]) == ("'@Wire", '\'=HYPERLINK("x")')
    written = {cell for file in (tmp_path / "out").iterdir() for row in rows(file) for cell in row.values()}
    assert not [cell for cell in written if cell.startswith(("=", "+", "@"))]


def test_it_runs_as_a_module_and_documents_itself():
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "components", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
        )

    helped = run("analyse", "--help")
    assert helped.returncode == 0
    for said in ("PATH", "--out", "manifest.csv", "quotations.csv", "NAME_summary.csv", "exit status", "polarity"):
        assert said in helped.stdout
    wrong = run("analyse", "seeds")
    assert (wrong.returncode, wrong.stdout) == (NOTHING, "")
    assert "--out" in wrong.stderr


def test_the_bar_goes_to_the_error_stream(capsys):
    tell = bar(after=0)
    for done in range(3):
        tell("Reading", done, 2)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Reading" in printed.err
    assert "2/2" in printed.err


@pytest.mark.parametrize(("processes", "told"), [(1, set()), (2, {(0, 12), (12, 12)})])
def test_several_processes_tell_how_many_tables_they_have_begun(tmp_path, monkeypatch, processes, told):
    """One process tells how far each measure is instead."""
    given: list[tuple[str, int, int]] = []
    monkeypatch.setattr("components.cli.analyse.bar", lambda: lambda *step: given.append(step))
    monkeypatch.setattr("components.cli.analyse.processes_for", lambda corpus, jobs: processes)

    assert main(["analyse", str(SEEDS), "--out", str(tmp_path / "out")]) == DONE
    found = {(done, of) for what, done, of in given if what == TABLES}
    assert told <= found
    assert bool(found) == bool(told)


def test_a_corpus_of_many_outlets_is_written(tmp_path):
    place = write_corpus(synthetic_corpus(40, 1), tmp_path / "corpus")
    assert main(["analyse", str(place), "--out", str(tmp_path / "out"), "--quiet"]) == DONE
    outlets = [row["outlet"] for row in rows(tmp_path / "out" / "articles.csv")]
    assert len(outlets) == 40
    assert set(outlets) == set(read_folder(place).outlets)


ROW = 'outlet,title,date,text\n{},Pier closes,2022-04-02,"The pier has been closed for good, said Ana Ruiz of {}."\n'


def test_it_takes_whatever_import_takes(tmp_path):
    """A table, an export of a database with the line ends of Windows, an archive; several files at once."""
    (tmp_path / "rows.csv").write_text(ROW.format("Quay Post", "Hull"), encoding="utf-8")
    (tmp_path / "old.txt").write_bytes(NEXIS_NUMBERED.replace("\n", "\r\n").encode())
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("more.csv", ROW.format("Hill Gazette", "Orra"))
    paths = [str(tmp_path / name) for name in ("rows.csv", "old.txt", "all.zip")]
    assert main(["analyse", *paths, "--out", str(tmp_path / "out"), "--quiet"]) == DONE
    outlets = [row["outlet"] for row in rows(tmp_path / "out" / "articles.csv")]
    assert outlets == ["Quay Post", "Hill Gazette", "The Harbour Times", "Island Courier"]


@pytest.mark.parametrize("name", ["rows.csv", "old.txt"])
def test_it_takes_one_file_that_holds_many_articles(tmp_path, name):
    two = ROW.format("Quay Post", "Hull") + ROW.format("Hill Gazette", "Orra").split("\n")[1]
    (tmp_path / "rows.csv").write_text(two, encoding="utf-8")
    (tmp_path / "old.txt").write_text(NEXIS_NUMBERED, encoding="utf-8")
    assert main(["analyse", str(tmp_path / name), "--out", str(tmp_path / "out"), "--quiet"]) == DONE
    assert len(rows(tmp_path / "out" / "articles.csv")) == 2


def test_an_exported_corpus_is_analysed_alone(tmp_path, capsys):
    (tmp_path / "a.parallax").write_bytes(b"x")
    assert main(["analyse", str(SEEDS), str(tmp_path / "a.parallax"), "--out", str(tmp_path / "out")]) == NOTHING
    assert capsys.readouterr().err == f"error: {tmp_path}/a.parallax: is a corpus by itself. Analyse it alone.\n"


def test_a_codebook_of_ones_own_measures_and_is_named(tmp_path):
    (tmp_path / "one.txt").write_text("Bridge to close\n\nThe economy of the valley depends on it.\n", encoding="utf-8")
    (tmp_path / "own.csv").write_text("code,word\nmoney,econom*\n", encoding="utf-8")
    (tmp_path / "codes.csv").write_text("code,label,comparable\nmoney,Public money,yes\n", encoding="utf-8")
    out = tmp_path / "out"

    given = [
        "analyse",
        str(tmp_path / "one.txt"),
        "--out",
        str(out),
        "--quiet",
        "--codebook",
        str(tmp_path / "own.csv"),
        "--codebook",
        str(tmp_path / "codes.csv"),
    ]

    assert main(given) == DONE
    found = [(row["code"], row["label"], row["comparable"]) for row in rows(out / "frames_rows.csv")]
    assert found == [("money", "Public money", "yes")]
    assert " (own); Namings " in rows(out / "corpus.csv")[0]["options"]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("none.csv", "No such file or directory. Check the spelling."),
        ("bad.csv", "The codebook has no column 'code', 'pattern'."),
        ("codes.csv", "This is a sheet of codes. Give the codebook that it describes, too."),
    ],
)
def test_a_codebook_that_cannot_be_used_stops_the_command(tmp_path, capsys, file, said):
    (tmp_path / "codes.csv").write_text("code,label\nmoney,Money\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("theme,words\na,b\n", encoding="utf-8")

    assert main(["import", str(SEEDS), "--to", "Own", "--codebook", str(tmp_path / file)]) == NOTHING
    assert f"{tmp_path / file}: {said}" in capsys.readouterr().err


def test_a_command_looks_for_cycles_seldom_and_leaves_python_as_it_was():
    before = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold()[0] >= 50 * before[0]
    assert gc.get_threshold() == before
