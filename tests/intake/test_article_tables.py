"""Tables of articles, written by csv, openpyxl and pandas."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest
from openpyxl import Workbook

from components.intake.model import Given, IntakeError, Limits
from components.intake.tables.table import columns_of, guessed, read
from components.intake.take_in import take_in
from tests.intake.written import BODY, COLUMNS, ROWS, as_csv, as_excel, as_parquet, as_xlsx

#: What the rows of `written.ROWS` are as articles.
TOLD = [(outlet, title, date.fromisoformat(day), url, f"{title}\n\n{text}") for title, outlet, day, url, text in ROWS]


#: The columns of a list that Media Cloud exports.
CLOUD = ["id", "indexed_date", "language", "media_name", "media_url", "publish_date", "title", "url"]
NO_TEXTS = "no column of texts was recognised among these: a, b. Say which column holds the texts."
FILES = "names files. Give it as manifest.csv together with the files that it names."
EMPTY = (
    "has nothing in the first 20 rows and 200 columns of a sheet. Put column names into the first row and an article "
    "into each other."
)


def table(data: bytes, name="rows.csv", limits=None, **columns):
    return read(Given(name, data, columns), limits or Limits())


def told(found):
    return [(one.outlet, one.title, one.published, one.url, one.text) for one in found.articles]


def problems(found):
    return [str(problem) for problem in found.problems]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rows.csv", as_csv()),
        ("rows.csv", as_csv(delimiter=";")),
        ("rows.tsv", as_csv(delimiter="\t")),
        ("rows.csv", b"sep=;\r\n" + as_csv(delimiter=";")),
        ("rows.csv", b"\xef\xbb\xbf" + as_csv()),
        ("rows.csv", as_csv().decode().encode("utf-16")),
        ("rows.xlsx", as_xlsx()),
        ("rows.xlsx", as_excel()),
        ("rows.xlsx", as_xlsx([(*row[:2], datetime.fromisoformat(row[2]), *row[3:]) for row in ROWS])),
        ("rows.parquet", as_parquet()),
        (
            "rows.parquet",
            as_parquet([(*row[:2], datetime.fromisoformat(row[2]).replace(tzinfo=UTC), *row[3:]) for row in ROWS]),
        ),
    ],
)
def test_a_row_is_an_article(name, data):
    found = table(data, name)

    assert told(found) == TOLD
    assert [problem for problem in found.problems if problem.lost] == []


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        (
            CLOUD,
            {"title": "title", "outlet": "media_name", "published": "publish_date", "url": "url",
             "language": "language"},
        ),
        (
            ["Publication Title", "Day", "Full_Text"],
            {"text": "Full_Text", "outlet": "Publication Title", "published": "Day"},
        ),
        (["content", "title", "article", "source"], {"text": "content", "title": "title", "outlet": "source"}),
        (["A", "B"], {}),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_usual_names(columns, fields):
    assert guessed(columns) == fields


def test_columns_can_be_mapped_by_hand():
    data = as_csv([("x", "The Wire", BODY, "other")], ["a", "b", "c", "text"])

    found = table(data, text="c", outlet="b", title="")

    assert [(one.outlet, one.title, one.text) for one in found.articles] == [("The Wire", "", BODY)]


@pytest.mark.parametrize("data", [as_csv(), as_xlsx(), as_parquet()])
def test_the_columns_are_named_for_mapping(data):
    assert columns_of(Given("rows", data)) == COLUMNS


def test_rows_without_a_text_give_their_addresses():
    data = as_csv(
        [("Bridge Opens", "2017-02-04", "nytimes.com", "https://www.nytimes.com/2017/b"), ("Two", "", "", "")],
        ["title", "publish_date", "media_name", "url"],
    )  # fmt: skip

    found = table(data, "cloud.csv")

    assert (found.articles, found.addresses) == ((), ("https://www.nytimes.com/2017/b",))
    assert problems(found) == [
        "cloud.csv: 1 entry has no text, only its address. Have it fetched, or give its text.",
        "cloud.csv row 3: no text and no address, so it was left out. Give its text or its address.",
    ]


@pytest.mark.parametrize(
    ("columns", "row", "outlet"),
    [
        (("text", "url"), (BODY, "https://www.bbc.co.uk/news/1"), "BBC News"),
        (("text", "url"), (BODY, "https://m.hillgazette.example/1"), "hillgazette.example"),
        (("text", "source"), (BODY, "foxnews.com"), "Fox News"),
        (("text", "source"), (BODY, "  The \n Wire "), "The Wire"),
        (("text", "url"), (BODY, "javascript:alert(1)"), ""),
    ],
)
def test_an_outlet_is_named_or_known_by_its_address(columns, row, outlet):
    assert [one.outlet for one in table(as_csv([row], columns)).articles] == [outlet]


@pytest.mark.parametrize(
    ("days", "published"),
    [
        (["4/2/2017", "25/12/2016"], [date(2017, 2, 4), date(2016, 12, 25)]),
        (["4/2/2017", "12/25/2016"], [date(2017, 4, 2), date(2016, 12, 25)]),
        (["4/2/2017"], [None]),
        (["20170204T101500Z"], [date(2017, 2, 4)]),
        (["Sat, 04 Feb 2017 10:15:00 GMT"], [date(2017, 2, 4)]),
        (["2017-02-04 10:15:00+00:00"], [date(2017, 2, 4)]),
        (["yesterday"], [None]),
    ],
)
def test_days_are_read_and_their_order_is_taken_from_the_other_rows(days, published):
    rows = [(f"{BODY} {number}", day) for number, day in enumerate(days)]

    assert [one.published for one in table(as_csv(rows, ("text", "date"))).articles] == published


def test_a_day_that_cannot_be_read_is_told_of():
    assert problems(table(as_csv([(BODY, "4/2/2017")], ("text", "date")))) == [
        "rows.csv row 2: date '4/2/2017' could not be read; the article is kept without one. Write it as 2017-02-04."
    ]


def test_a_row_with_too_many_cells_is_told_of_and_the_others_stay():
    data = as_csv([(BODY, "A")], ("text", "outlet")) + b"One, two, three\r\n" + as_csv([("x", "B")], ("Text two", "C"))

    found = table(data)

    assert [one.outlet for one in found.articles] == ["A", "C", "B"]
    assert problems(found) == [
        "rows.csv row 3: 3 cells for 2 columns; the row was left out. Put text that holds a comma into quotation marks."
    ]


def test_marks_that_do_not_pair_are_told_of():
    assert problems(table(b'text,outlet\n"One,A\nTwo,B\n'))[0] == (
        "rows.csv: its quotation marks do not pair: rows may have run into one another. Save it anew as CSV."
    )


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"a,b\n1,2\n", "rows.csv", NO_TEXTS),
        (b"file,outlet\na.txt,A\n", "rows.csv", FILES),
        (as_xlsx()[:2000], "rows.xlsx", "is a damaged workbook. Open it and save it anew, or save the sheet as CSV."),
        (as_xlsx([], []), "rows.xlsx", EMPTY),
        (as_parquet()[:-20], "rows.parquet", "is a damaged Parquet file. Write it anew, or save it as CSV."),
    ],
)  # fmt: skip
def test_what_is_no_table_of_articles_is_refused(data, name, message):
    with pytest.raises(IntakeError) as refused:
        table(data, name)

    assert str(refused.value) == message


def test_every_sheet_with_texts_is_read_and_the_others_are_named():
    data = as_xlsx(Second=[["Outlet", "Text"], ["The Post", BODY]], Notes=[["who", "when"], ["me", "today"]])

    found = table(data, "rows.xlsx")

    assert [one.outlet for one in found.articles] == ["The Wire", "Hill Gazette", "The Post"]
    assert problems(found) == ["rows.xlsx: sheet 'Notes' has no column of texts and was not read."]


def test_a_long_cell_is_read_whole():
    text = "word " * 60_000

    assert [one.text for one in table(as_csv([(text, "A")], ("text", "outlet"))).articles] == [text]


def test_rows_beyond_the_limit_are_counted():
    found = table(
        as_csv([(f"{BODY} {number}", "A") for number in range(5)], ("text", "outlet")), limits=Limits(articles=3)
    )

    assert len(found.articles) == 3
    assert problems(found) == ["rows.csv: 5 articles; only the first 3 were read. Split it to read the rest."]


def test_a_text_in_html_loses_its_tags():
    (article,) = table(
        as_csv([("<p>One <b>two</b>.</p><script>alert(1)</script><p>Three.</p>", "A")], ("text", "outlet"))
    ).articles

    assert article.text == "One two.\n\nThree."


@pytest.mark.parametrize("first", ["", "text"])
def test_a_cell_at_the_far_end_of_a_sheet_is_told(first):
    book, file = Workbook(), io.BytesIO()
    book.active["A1"] = first or None
    book.active["XFD1048576"] = "The pier has been closed."
    book.save(file)
    found = take_in([Given("far.xlsx", file.getvalue())])

    assert found.found == ()
    assert any(problem.message for problem in found.problems)


def test_names_of_columns_without_rows_are_told():
    found = take_in([Given("a.csv", b"outlet,text\n")])

    assert [str(problem) for problem in found.problems] == [
        "a.csv: has names of columns but no row below them. Give each article a row."
    ]


def test_a_column_of_long_texts_that_was_not_read_is_told():
    long = "The pier has been closed for good. " * 20
    found = take_in([Given("a.csv", f"outlet,body,wording,mark\nPost,It is closed.,{long},x\n".encode())])

    assert [str(problem) for problem in found.problems] == [
        "a.csv: the column 'wording' holds long texts and was not read. "
        "Say which column holds the texts if it is this one."
    ]
