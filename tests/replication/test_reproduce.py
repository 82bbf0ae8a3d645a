"""A package is analysed again, and what differs is named; nothing in a stranger's file is believed."""

from __future__ import annotations

import json

import pytest

from components.cli import DONE, INCOMPLETE, NOTHING, main
from components.corpus import Article, Corpus
from components.corrections import Corrections
from components.library import LibraryRules, open_library
from components.library.tables import pack, unpack
from components.replication import PackageError, brought, opened, packed, reproduced
from components.replication.opening import with_text
from components.replication.versions import differences, versions
from tests.replication.zips import files_of, zipped
from tests.shown import analysis

RULES = LibraryRules()
SMALL = "a hostile corpus"


@pytest.fixture(scope="module")
def files():
    return files_of(packed(analysis(SMALL), Corrections(), texts=True))


def differing(data: bytes) -> dict[str, str]:
    package = opened(data, RULES)
    return {one.name: one.differs for one in reproduced(package, package.texts, RULES) if one.differs}


def test_a_package_reproduces_every_number(files):
    assert differing(zipped(files)) == {}


def test_a_package_in_chosen_settings_says_them_and_reproduces(files):
    data = packed(analysis(SMALL), Corrections(), texts=True, settings={"speakers": {"unit": "quotations"}})
    chosen = files_of(data)
    assert json.loads(chosen["settings.json"])["speakers"]["unit"] == "quotations"
    assert json.loads(files["settings.json"])["speakers"]["unit"] == "words"
    assert differing(data) == {}


def test_without_texts_the_texts_are_known_by_their_hashes_whatever_the_files_are_called(tmp_path):
    whole = analysis(SMALL)
    package = opened(packed(whole, Corrections()), RULES)
    for number, article in enumerate(whole.corpus.articles):
        (tmp_path / f"any-{number}.txt").write_bytes(article.text.encode("utf-8"))
    texts, told = brought(tmp_path, package.listed)
    assert told == []
    assert [one.differs for one in reproduced(package, texts, RULES) if one.differs] == []


@pytest.fixture(scope="module")
def told(files):
    """Return what is told of a package with a number changed in CSV, one in Parquet, a table lost and one added."""
    lines = files["tables/speakers_summary.csv"].decode("utf-8").split("\n")
    cells = lines[1].rsplit(",", 12)
    cells[1] = "4711"
    scores = unpack(files["tables/sentiment_rows.parquet"])
    scores.loc[0, "polarity"] = 0.125
    changed = {
        **{name: data for name, data in files.items() if name != "tables/thoughts.csv"},
        "tables/speakers_summary.csv": "\n".join([lines[0], ",".join(cells), *lines[2:]]).encode("utf-8"),
        "tables/sentiment_rows.parquet": pack(scores),
        "tables/moods.csv": b"a\n1\n",
    }
    return differing(zipped(changed))


def test_what_differs_is_named_and_nothing_else(told):
    assert sorted(told) == ["sentiment_rows", "speakers_summary", "tables/moods.csv", "thoughts"]


def test_a_changed_number_is_told_with_its_place_and_both_values(told):
    assert told["speakers_summary"].startswith("row 1, reported_words: “4711” in the package, “")


def test_a_number_changed_in_parquet_alone_is_told_too(told):
    assert told["sentiment_rows"].startswith("as Parquet, row 1, polarity: “0.125” in the package, “")


def test_a_lost_and_an_added_table_are_told(told):
    assert told["thoughts"] == "the package does not have it"
    assert told["tables/moods.csv"] == "this Parallax makes no such table"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("../../etc/passwd", b"", "is no file of a package"),
        ("tables/../../x.exe", b"", "is no file of a package"),
        ("model.pkl", b"", "is no file of a package"),
        ("corpus.json", b"{", "no whole package"),
        ("corpus.json", b'{"format": "another"}', "no whole package"),
        ("settings.json", b'{"speakers": {"unit": "miles"}}', "settings of Speakers"),
        ("corrections.json", b"[]", "corrections are damaged"),
        ("tables/articles.csv", b"article_id,outlet\n", "list of articles was changed"),
    ],
)
def test_what_no_package_holds_is_refused(files, name, data, message):
    with pytest.raises(PackageError, match=message):
        opened(zipped({**files, name: data}), RULES)


def test_bytes_that_are_no_archive_are_refused():
    with pytest.raises(PackageError, match="damaged archive"):
        opened(b"PK\x03\x04 and nothing", RULES)


def test_a_package_that_unpacks_to_more_than_is_taken_in_is_refused(files):
    with pytest.raises(PackageError, match="unpacks to"):
        opened(zipped({**files, "versions.json": b" " * 2_000_000}), LibraryRules(file_bytes=1_000_000))


def test_a_changed_text_is_refused(files):
    name = next(one for one in files if one.startswith("texts/"))
    with pytest.raises(PackageError, match="was changed"):
        opened(zipped({**files, name: b"Another text.\n"}), RULES)


def test_a_changed_line_of_the_list_is_refused(files):
    listed = files["tables/articles.csv"].replace(b"2024-03-01", b"2024-03-09")
    package = opened(zipped({**files, "tables/articles.csv": listed}), RULES)
    with pytest.raises(PackageError, match="the line of"):
        [with_text(one, package.texts[one.article_id]) for one in package.listed]


def test_versions_that_differ_are_told():
    here = versions()
    there = {**json.loads(json.dumps(here)), "python": "2.7.18", "libraries": {**here["libraries"], "numpy": "0.1"}}
    assert differences(here, here) == []
    assert differences(there, here) == [
        f"Python: 2.7.18 in the package, {here['python']} here.",
        f"numpy: 0.1 in the package, {here['libraries']['numpy']} here.",
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a folder with an article, and its package, made by the command."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "The Wire.txt").write_text("The bridge closed.\n\n“We are sad,” said Ana Ruiz.\n", encoding="utf-8")
    package = folder.parent / "bridge.zip"
    assert main(["package", str(folder), "--out", str(package), "--quiet"]) == DONE
    return folder, package


def test_the_command_packs_a_corpus_of_the_library_by_its_name(made, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "library"))
    article = Article("The Wire", "The bridge closed.\n\n“We are sad,” said Ana Ruiz.\n", file="The Wire.txt")
    kept = open_library().keep(Corpus("Bridge", (article,)))
    package = tmp_path / "kept.zip"
    assert main(["package", kept.name, "--out", str(package), "--quiet"]) == DONE
    assert json.loads(files_of(package.read_bytes())["corpus.json"])["title"] == "Bridge"
    assert main(["reproduce", str(package), "--texts", str(made[0]), "--quiet"]) == DONE
    capsys.readouterr()

    assert main(["package", "no-such-corpus", "--out", str(package), "--quiet"]) == NOTHING
    assert "no such file or folder, and no corpus of the library" in capsys.readouterr().err


def test_the_command_says_which_articles_to_bring(made, capsys):
    assert main(["reproduce", str(made[1]), "--quiet"]) == NOTHING
    assert "no headline, The Wire, no date, no address, file The Wire.txt" in capsys.readouterr().out


def test_the_command_compares_with_the_texts_that_are_brought(made, capsys):
    assert main(["reproduce", str(made[1]), "--texts", str(made[0]), "--quiet"]) == DONE
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["Versions: the same as here.", "Texts: 1 of 1, each with the hash that was measured."]
    assert told[-1] == "Every number of all 20 tables is equal."


def test_the_command_says_what_differs_by_its_status(made, tmp_path, capsys):
    files, changed = files_of(made[1].read_bytes()), tmp_path / "changed.zip"
    changed.write_bytes(
        zipped({**files, "tables/sentences.csv": files["tables/sentences.csv"].replace(b",3,", b",4,")})
    )
    assert main(["reproduce", str(changed), "--texts", str(made[0]), "--quiet"]) == INCOMPLETE
    assert "sentences: differs: row 1, " in capsys.readouterr().out


def test_another_text_under_the_name_of_an_article_is_told(made, tmp_path, capsys):
    (tmp_path / "The Wire.txt").write_text("The bridge opened.\n", encoding="utf-8")
    assert main(["reproduce", str(made[1]), "--texts", str(tmp_path), "--quiet"]) == NOTHING
    assert "note: The Wire.txt: is there, and is not the text that was measured" in capsys.readouterr().err
