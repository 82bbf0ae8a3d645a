"""Reading a corpus from disk: what comes out."""

from __future__ import annotations

from datetime import date

import pytest

from components.corpus.folder import read_folder, read_path, readable
from tests.corpus.folders import TEXT, folder


def test_a_manifest_says_everything_about_an_article(tmp_path):
    manifest = (
        "file,outlet,kind,title,published,url,language,photo_credit,notes\n"
        'a.txt,The Wire,opinion,"Bridge, closed",2024-03-04,https://x.example,en,Jo Doe,seen in print\n'
    )
    (article,) = read_folder(folder(tmp_path, manifest, a__txt=TEXT)).articles
    assert (article.outlet, article.kind, article.title) == ("The Wire", "opinion", "Bridge, closed")
    assert (article.published, article.url, article.language) == (date(2024, 3, 4), "https://x.example", "en")
    assert (article.photo_credit, article.notes, article.file) == ("Jo Doe", "seen in print", "a.txt")
    assert article.text == TEXT


@pytest.mark.parametrize(
    "manifest",
    [
        "outlet,file\nThe Wire,a.txt\n",
        "File , OUTLET\na.txt , The Wire \n",
        "file;outlet\r\na.txt;The Wire\r\n",
        "file\toutlet\na.txt\tThe Wire",
        "\ufefffile,outlet\na.txt,The Wire\n\n,\n",
        "file,outlet\ra.txt,The Wire\r",
        'file,outlet\n"a.txt","The\u00a0 Wire"\n',
    ],
)
def test_a_manifest_may_be_written_in_many_ways(tmp_path, manifest):
    corpus = read_folder(folder(tmp_path, manifest, a__txt=TEXT))
    assert ([article.outlet for article in corpus.articles], corpus.problems) == (["The Wire"], ())


def test_articles_stand_by_day_then_by_outlet_and_those_without_a_day_last(tmp_path):
    manifest = "file,outlet,published\na.txt,B,2024-03-05\nb.txt,A,2024-03-04\nc.txt,B,2024-03-04\nd.txt,C,\n"
    manifest += "e.txt,A,2024-03-05\n"
    files = {f"{name}__txt": f"{TEXT} {name}" for name in "abcde"}
    corpus = read_folder(folder(tmp_path, manifest, **files))
    assert [article.file for article in corpus.articles] == ["c.txt", "b.txt", "a.txt", "e.txt", "d.txt"]


def test_without_a_manifest_a_file_is_named_after_its_outlet(tmp_path):
    place = folder(tmp_path / "my-bridge", None, **{"the-wire_2024-03-04__txt": TEXT, "Press TV__TXT": TEXT})
    (place / ".hidden.txt").write_text("x")
    (place / "notes.md").write_text("x")
    corpus = read_folder(place)
    assert [(article.outlet, article.published) for article in corpus.articles] == [
        *[("The Wire", date(2024, 3, 4)), ("Press TV", None)]
    ]
    assert (corpus.name, corpus.problems) == ("My Bridge", ())


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("the-wire", "The Wire"),
        ("asia_times_2017-02-04", "Asia Times"),
        ("BBC-News", "BBC News"),
        ("defense.gov", "Defense.gov"),
        ("2017-02-04", "2017-02-04"),
        ("--", "--"),
        ("l’écho", "L’écho"),
    ],
)
def test_a_file_name_becomes_a_readable_name(stem, name):
    assert readable(stem) == name


def test_a_path_may_be_a_folder_a_manifest_or_one_text(tmp_path):
    place = folder(tmp_path, "file,outlet\na.txt,The Wire\n", a__txt=TEXT)
    assert read_path(place).outlets == read_path(place / "manifest.csv").outlets == ("The Wire",)
    assert read_path(str(place / "a.txt")).outlets == ("A",)


def test_line_ends_and_odd_characters_stay_as_given(tmp_path):
    text = "A bridge\r\n\r\nIt\u00a0is closed.\rNow\x0b\u2028.\u200b"
    (article,) = read_folder(folder(tmp_path, None, a__txt=text)).articles
    assert article.text == text
