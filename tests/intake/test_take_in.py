"""Files of every format become one intake: articles, what is doubtful about each, what could not be read."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from components.corpus import Article, Corpus, Problem
from components.corpus.seeds import SEEDS
from components.intake.archives.listed import read_each
from components.intake.formats import MODULES, module_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name
from components.intake.take_in import Intake, Stopped, gather, take_in, within
from tests.intake.written import BODY, SAMPLES, as_csv, as_page, as_xlsx

EVERY = [Given(name, make()) for samples in SAMPLES.values() for name, make in samples]
ARTICLE = Article(outlet="The Wire", text=BODY, title="Bridge Opens", published=date(2017, 2, 4), file="a.txt")


def far_cell() -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.active["XFD1048576"] = "The bridge is open."
    book.save(out)
    return out.getvalue()


def problems(found: Intake) -> list[str]:
    return [str(problem) for problem in found.problems]


def test_every_format_is_taken_in_at_once_and_every_article_names_its_file():
    found = take_in(EVERY)

    # What two files tell alike is one article.
    told = {one.article.file for one in found.found} | {problem.where.split(":")[0] for problem in found.problems}
    assert {file.split("/")[0] for file in told} == {given.name for given in EVERY}
    assert all(one.words > 40 and one.article.outlet for one in found.found)


def test_the_seeds_are_the_same_through_the_upload_as_from_the_folder(seeds: Corpus):
    found = take_in(Given(path.name, path.read_bytes()) for path in sorted(Path(SEEDS).iterdir()))

    assert {one.article for one in found.found} == set(seeds.articles)
    assert problems(found) == [
        "README.md: not named in manifest.csv, so it was left out. Add a line for it to read it."
    ]


def test_a_file_that_cannot_be_read_is_told_of_and_the_others_go_on():
    found = take_in([Given("a.pdf", b"%PDF-1.4 cut"), Given("b.doc", b"\xd0\xcf\x11\xe0"), Given("c.txt", b""),
                     Given("../d.txt", b"\x00\x01\x02"), Given("the-wire.txt", BODY.encode())])  # fmt: skip

    assert [one.article.outlet for one in found.found] == ["The Wire"]
    assert problems(found)[1:] == [
        "b.doc: is an old or password-protected Office file. Save it as .docx or .xlsx without a password.",
        "c.txt: is empty. Put text into it, or leave it out.",
        "d.txt: is not a text file: it holds control characters. Save the article as plain text in UTF-8.",
    ]
    assert problems(found)[0].startswith("a.pdf: is damaged")
    assert all(problem.lost for problem in found.problems)


def test_outlet_and_day_come_from_the_name_where_the_text_tells_neither():
    (found,) = take_in([Given("plain-courier 2026-03-06.txt", BODY.encode())]).found

    assert (found.article.outlet, found.article.published) == ("Plain Courier", date(2026, 3, 6))
    assert not any("date" in warning.lower() for warning in found.warnings)


def test_progress_is_told_before_each_file():
    told = []
    take_in([Given("a.txt", b"One."), Given("b.txt", b"Two.")], progress=lambda *step: told.append(step))

    assert told == [("a.txt", 0, 2), ("b.txt", 1, 2)]


def test_a_stop_keeps_what_was_found_and_says_what_was_not_read():
    def stop(_name, done, _total):
        if done == 2:
            raise Stopped

    found = take_in([Given(f"{letter}.txt", letter.encode() * 9) for letter in "abcde"], progress=stop)

    assert [one.article.outlet for one in found.found] == ["A", "B"]
    assert problems(found) == ["Import: stopped after 2 of 5 files. Give the others again to have them read."]


def test_a_stop_while_articles_are_checked_keeps_them_all_and_says_so():
    def stop(name, done, total):
        if name == "Checking the articles":
            assert (done, total) == (49, 120)
            raise Stopped

    rows = as_csv([(f"{BODY} {number}", f"Outlet {number}") for number in range(120)], ("text", "outlet"))
    found = take_in([Given("rows.csv", rows)], progress=stop).found

    assert len(found) == 120
    assert {one.warnings for one in found[49:]} == {("Not checked, since the import was stopped.",)}
    assert not [one for one in found[:49] if "Not checked, since the import was stopped." in one.warnings]


def test_anything_else_that_progress_raises_passes_through():
    def fail(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in([Given("a.txt", b"One.")], progress=fail)


def test_a_caller_that_goes_step_by_step_has_what_is_done_at_any_time():
    steps = read_each([Given("a.txt", b"One."), Given("b.txt", b"Two.")], Limits())

    assert [name for name, _ in steps] == ["a.txt", "b.txt"]
    assert [one.article.text for one in gather([steps[0][1]()]).found] == ["One."]


def test_the_same_article_twice_is_kept_once_and_told_of():
    found = gather([Read((ARTICLE,)), Read((replace(ARTICLE, file="b.txt"),))])

    assert [one.article.file for one in found.found] == ["a.txt"]
    assert problems(found) == ["b.txt: Bridge Opens: the same article as the one from a.txt. It was kept once."]


def test_the_same_text_of_another_outlet_stays_and_is_warned_of():
    found = gather([Read((ARTICLE, replace(ARTICLE, outlet="The Post")))])

    assert [one.warnings for one in found.found][1][0] == (
        "The same text as The Wire: Bridge Opens. Leave one of them out if it is one article."
    )


@pytest.mark.parametrize(
    ("articles", "limits", "kept", "told"),
    [
        ([replace(ARTICLE, text="\u200b \n...")], Limits(), 0,
         ["a.txt: Bridge Opens: has no words. Give its text, or leave it out."]),
        ([replace(ARTICLE, text="a " * 11)], Limits(words_per_article=10), 0,
         ["a.txt: Bridge Opens: 11 words, more than the 10 of one article. Split it."]),
        ([replace(ARTICLE, title=str(number)) for number in range(5)], Limits(articles=3), 3,
         ["Import: 2 articles beyond the first 3 were left out. Give them as another corpus."]),
    ],
)  # fmt: skip
def test_limits_are_told_and_nothing_is_cut(articles, limits, kept, told):
    found = gather([Read(tuple(articles))], limits)

    assert len(found.found) == kept
    assert problems(found) == told
    assert all(problem.lost for problem in found.problems)


def test_a_file_beyond_the_limit_is_not_opened():
    found = take_in([Given("a.zip", b"PK\x03\x04" + b"x" * 2_000_000)], Limits(upload_bytes=1_000_000))

    assert problems(found) == ["a.zip: is larger than 1 MB. Split it, or give only the articles' texts."]


def test_problems_and_addresses_of_all_files_are_gathered():
    problem = Problem("a", "b")
    found = gather(
        [Read((), (problem,), ("https://a.example/1",)), Read((), (), ("https://a.example/1", "https://a.example/2"))]
    )

    assert (found.problems, found.addresses) == ((problem,), ("https://a.example/1", "https://a.example/2"))


@pytest.mark.parametrize("module", sorted(set(MODULES.values()) - {"markdown"}))
def test_a_lost_or_wrong_suffix_does_not_hide_what_a_file_is(module):
    name, make = SAMPLES[module][0]
    if module in ("plain", "table"):  # plain text and CSV look alike
        assert module_of(Given(name, make())) == module
    else:
        assert {module_of(Given(other, make())) for other in ("file", "file.txt", name)} == {module}


@pytest.mark.parametrize(
    ("name", "data", "module"),
    [
        ("rows.csv", as_page(), "webpage"),
        ("rows.json", as_page(), "webpage"),
        ("rows.zip", as_xlsx(), "table"),
        ("rows.xlsx", as_csv(), "table"),
        ("rows.docx", BODY.encode(), "plain"),
        ("text.txt", b"[The mayor] spoke. {She did.}", "plain"),
        ("text.unknown", BODY.encode(), "plain"),
        ("README", BODY.encode(), "plain"),
    ],
)
def test_content_counts_before_the_name(name, data, module):
    assert module_of(Given(name, data)) == module


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x1f\x8b\x08", "is a gzip file. Unpack it, or pack it as .zip."),
        (b"\x89PNG\r\n", "is a picture. Give the article's text: pictures are not read."),
        (b"\x00\x01\x02\x03", f"is of a kind that is not read here. Give one of these: {', '.join(MODULES)}."),
    ],
)
def test_what_nothing_reads_is_refused(data, message):
    with pytest.raises(IntakeError) as refused:
        module_of(Given("file.bin", data))

    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.txt", "a.txt"),
        ("", "unnamed"),
        ("../..", "unnamed"),
        ("x\x00y\u202e\n.txt", "xy.txt"),
        ("a" * 300, "a" * 200),
    ],
)
def test_names_are_shown_without_what_cannot_be_seen(name, shown):
    assert safe_name(name) == shown


def test_a_corpus_that_came_another_way_is_held_to_the_same_limits() -> None:
    articles = tuple(replace(ARTICLE, outlet=outlet) for outlet in ("A", "B", "C"))
    corpus = Corpus("Bridges", (replace(ARTICLE, text="a " * 900), *articles))
    found = within(corpus, Limits(articles=2, words_per_article=800))

    assert [one.outlet for one in found.articles] == ["A", "B"]
    assert [str(one) for one in found.problems] == [
        "a.txt: Bridge Opens: 900 words, more than the 800 of one article. Split it.",
        "Import: 1 articles beyond the first 2 were left out. Give them as another corpus.",
    ]


def test_a_workbook_whose_one_cell_stands_at_the_far_end_is_told() -> None:
    found = take_in([Given("far.xlsx", far_cell())])

    assert (found.found, problems(found)) == (
        (),
        [
            "far.xlsx: has nothing in the first 20 rows and 200 columns of a sheet. Put column names into the first "
            "row and an article into each other."
        ],
    )
