"""One broken article never spoils the others, and what is broken is said."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.corpus import CorpusError
from components.corpus.decoding import MAX_ARTICLE_BYTES
from components.corpus.folder import read_folder, read_path
from components.corpus.manifest import read_manifest
from tests.corpus.folders import TEXT, folder, problems

TWO = "file,outlet,published\na.txt,The Wire,2024-03-04\n{}\n"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("b.txt,,", "manifest.csv line 3: no outlet. Give the article an outlet or leave the line out."),
        (",Gazette,", "manifest.csv line 3: no file. Name the article's text file or leave the line out."),
        ("x.txt,Gazette,", "manifest.csv line 3: x.txt is not there. Correct the name or put the file there."),
        (".,Gazette,", "manifest.csv line 3: . is a folder, not a text file. Correct the name or put the file there."),
        (
            "../secret.txt,Gazette,",
            "manifest.csv line 3: ../secret.txt lies outside the manifest's folder. Put the file into the folder.",
        ),
        (
            "..\\secret.txt,Gazette,",
            "manifest.csv line 3: ..\\secret.txt lies outside the manifest's folder. Put the file into the folder.",
        ),
        (
            "/etc/hostname,Gazette,",
            "manifest.csv line 3: /etc/hostname lies outside the manifest's folder. Put the file into the folder.",
        ),
        ("empty.txt,Gazette,", "manifest.csv line 3: empty.txt is empty. Put text into it, or leave it out."),
        (
            "a.txt,The Wire,2024-03-04",
            "manifest.csv line 3: a.txt has the same outlet and text as a.txt. "
            "It was kept once; leave one of them out.",
        ),
        (f"{'n' * 300}.txt,Gazette,", f"manifest.csv line 3: {'n' * 300}.txt could not be opened (File name too long). "
         "Check its permissions."),
    ],
)  # fmt: skip
def test_a_broken_line_is_left_out_and_the_other_article_stays(tmp_path, line, problem):
    (tmp_path / "secret.txt").write_text("secret")
    place = folder(tmp_path / "corpus", TWO.format(line), a__txt=TEXT, empty__txt=" \n")
    corpus = read_folder(place)
    assert corpus.outlets == ("The Wire",)
    assert problem in [str(found) for found in corpus.problems]


@pytest.mark.parametrize(
    ("header", "line", "problem"),
    [
        (
            "file,outlet,published",
            "a.txt,The Wire,4/3/2024",
            "manifest.csv line 2: published '4/3/2024' could not be read; the article is kept without a date. "
            "Write it as 2017-02-04.",
        ),
        (
            "file,outlet,published",
            "a.txt,The Wire,2024-02-30",
            "manifest.csv line 2: published '2024-02-30' could not be read; the article is kept without a date. "
            "Write it as 2017-02-04.",
        ),
        (
            "file,outlet,kind",
            "a.txt,The Wire,blog",
            "manifest.csv line 2: kind 'blog' is not known; the article is kept as news. "
            "Known kinds: news, opinion, agency, government release, transcript.",
        ),
        (
            "file,outlet,colour",
            "a.txt,The Wire,red",
            "manifest.csv line 1: column 'colour' is not known and was left out. "
            "Known columns: file, outlet, kind, title, published, url, language, photo_credit, notes.",
        ),
        (
            "file,outlet,outlet",
            "a.txt,The Wire,Gazette",
            "manifest.csv line 1: column 'outlet' stands there twice. The first one was used.",
        ),
        (
            "file,outlet",
            "a.txt,The Wire,too,much",
            "manifest.csv line 2: more cells than columns. Put text that holds a comma into quotation marks.",
        ),
    ],
)
def test_a_doubtful_cell_is_said_and_the_article_stays(tmp_path, header, line, problem):
    corpus = read_folder(folder(tmp_path, f"{header}\n{line}\n", a__txt=TEXT))
    assert (corpus.outlets, [str(found) for found in corpus.problems]) == (("The Wire",), [problem])
    assert corpus.articles[0].published is None


def test_a_line_is_counted_in_the_file_also_after_a_cell_with_line_ends(tmp_path):
    manifest = 'file,outlet,notes\na.txt,The Wire,"one\ntwo\nthree"\nb.txt,,\n'
    assert problems(folder(tmp_path, manifest, a__txt=TEXT)) == [
        "manifest.csv line 5: no outlet. Give the article an outlet or leave the line out."
    ]


def test_a_file_that_the_manifest_does_not_name_is_mentioned(tmp_path):
    place = folder(tmp_path, "file,outlet\na.txt,The Wire\n", a__txt=TEXT, b__txt=TEXT)
    assert problems(place) == ["b.txt: not named in manifest.csv, so it was left out. Add a line for it to read it."]


def test_outlets_that_look_alike_are_mentioned(tmp_path):
    place = folder(
        tmp_path,
        "file,outlet\na.txt,The Wire\nb.txt,the wire\nc.txt,Gazette\n",
        **dict.fromkeys(("a__txt", "b__txt", "c__txt"), TEXT),
    )
    assert problems(place) == [
        "The Wire and the wire: are written differently and count as different outlets. "
        "Write an outlet always the same way."
    ]


def test_a_file_name_that_is_no_utf_8_is_made_printable(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    (tmp_path / os.fsdecode(b"\xff.txt")).write_bytes(b"")
    corpus = read_folder(tmp_path)
    assert [(article.file, article.outlet) for article in corpus.articles] == [("caf\ufffd.txt", "Caf\ufffd")]
    assert str(corpus.problems[0]) == "\ufffd.txt: is empty. Put text into it, or leave it out."


def test_many_files_without_a_line_are_mentioned_together(tmp_path):
    files = {f"{number}__txt": TEXT for number in range(6)}
    place = folder(tmp_path, "file,outlet\na.txt,The Wire\n", a__txt=TEXT, **files)
    assert problems(place) == [
        "manifest.csv: 6 text files are not named in it and were left out (0.txt, 1.txt, ...). "
        "Add lines for them to read them."
    ]


def test_a_guessed_encoding_is_mentioned(tmp_path):
    place = folder(tmp_path, None, a__txt="Café closed".encode("cp1252"), b__txt=TEXT)
    assert problems(place) == [
        "a.txt: is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8."
    ]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    place = folder(tmp_path / "corpus", None, a__txt=TEXT)
    (place / "b.txt").symlink_to(tmp_path / "secret.txt")
    assert problems(place) == ["b.txt: lies outside the manifest's folder. Put the file into the folder."]


def test_a_pipe_is_no_text_file(tmp_path):
    place = folder(tmp_path, None, a__txt=TEXT)
    os.mkfifo(place / "b.txt")
    assert problems(place) == ["b.txt: is not there. Correct the name or put the file there."]


def test_an_article_may_be_a_megabyte_but_not_everything(tmp_path):
    place = folder(tmp_path, None, a__txt="the word " * 120_000, b__txt=b"x" * (MAX_ARTICLE_BYTES + 1))
    assert problems(place) == ["b.txt: is longer than 5 MB. Split it into its articles."]


def test_the_same_text_of_another_outlet_is_another_article(tmp_path):
    place = folder(tmp_path, "file,outlet\na.txt,The Wire\na.txt,Gazette\n", a__txt=TEXT)
    assert (read_folder(place).outlets, problems(place)) == (("The Wire", "Gazette"), [])


def test_only_what_is_missing_counts_as_lost(tmp_path):
    place = folder(tmp_path, "file,outlet,published\na.txt,A,soon\nb.txt,,\nx.txt,C,\n", a__txt=TEXT, b__txt=TEXT)
    assert [(problem.where, problem.lost) for problem in read_folder(place).problems] == [
        *[("manifest.csv line 2", False), ("manifest.csv line 3", True), ("manifest.csv line 4", True)]
    ]


@pytest.mark.parametrize(
    ("manifest", "files", "message"),
    [
        (None, {}, "{}: no manifest.csv and no .txt file in this folder. Put one text file per article there."),
        (None, {"a__txt": ""}, "{}: no article could be read. a.txt: is empty. Put text into it, or leave it out."),
        (
            "outlet\nThe Wire\n",
            {},
            "manifest.csv line 1: no column 'file'. The first line names the columns: "
            "file, outlet, kind, title, published, url, language, photo_credit, notes.",
        ),
        ("file,outlet\n", {}, "{}/manifest.csv: no line names a file and an outlet. "
         "Add one line per article below the line of column names."),
        ("file,outlet\na.txt,\n", {}, "{}/manifest.csv: no line names a file and an outlet. "
         "manifest.csv line 2: no outlet. Give the article an outlet or leave the line out."),
        ("file,outlet\na.txt,A\n", {}, "{}: no article could be read. "
         "manifest.csv line 2: a.txt is not there. Correct the name or put the file there."),
        ("", {}, "{}/manifest.csv is empty. Put text into it, or leave it out."),
        (b"\x00\x01\x02\x03\x04", {}, "{}/manifest.csv is not a text file: it holds control characters. "
         "Save the article as plain text in UTF-8."),
    ],
)  # fmt: skip
def test_a_folder_without_a_readable_article_says_what_to_do(tmp_path, manifest, files, message):
    with pytest.raises(CorpusError) as error:
        read_folder(folder(tmp_path, manifest, **files))
    assert str(error.value) == message.format(tmp_path)


def test_a_path_that_does_not_exist_is_said(tmp_path):
    with pytest.raises(CorpusError) as error:
        read_path(tmp_path / "nowhere")
    assert str(error.value) == f"{tmp_path}/nowhere: no such file or folder. Check the spelling."
    with pytest.raises(CorpusError) as error:
        read_folder(tmp_path / "nowhere")
    assert str(error.value) == f"{tmp_path}/nowhere: no such folder. Check the spelling."


def test_one_broken_text_is_an_error_of_its_own(tmp_path):
    place = folder(tmp_path, None, a__txt=b"%PDF-1.4")
    with pytest.raises(CorpusError) as error:
        read_path(place / "a.txt")
    assert str(error.value) == (
        f"{place}: no article could be read. a.txt: is a PDF, not a text file. Save the article as plain text in UTF-8."
    )


@given(text=st.text(alphabet=st.sampled_from('file,outlet;\t"\n\r a.txt\x00é'), max_size=80))
def test_any_manifest_is_read_or_refused(text):
    try:
        entries, _ = read_manifest(f"file,outlet\n{text}")
    except CorpusError:
        return
    assert all(entry.file and entry.outlet for entry in entries)
