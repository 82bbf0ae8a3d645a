"""PDFs, written by fpdf2, and files made to do harm."""

from __future__ import annotations

import zlib
from datetime import date

import pytest
from fpdf import FPDF
from fpdf.encryption import AccessPermission
from PIL import Image

from components.intake.documents import pdf
from components.intake.documents.pdf_pages import running_text
from components.intake.model import Given, IntakeError, Limits
from tests.intake.drawn import page_of, raw_pdf, stream

AGAIN = "Open it and print it to a new PDF, or copy its text into a text file."


def written(*pages: str, title: str = "", head: str = "", foot: str = "", **protection) -> bytes:
    """Return a PDF of pages, line by line; `{page}` in head and foot becomes the page's number."""
    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    paper.set_auto_page_break(False)
    if title:
        paper.set_title(title)
    if protection:
        paper.set_encryption(**protection)
    for number, page in enumerate(pages, 1):
        paper.add_page()
        for line in [*([head] if head else []), *page.split("\n"), *([foot] if foot else [])]:
            paper.cell(text=line.replace("{page}", str(number)), new_x="LMARGIN", new_y="NEXT")
    return bytes(paper.output())


def found(raw: bytes, name: str = "a.pdf"):
    return pdf.read(Given(name, raw), Limits())


def refusal(raw: bytes) -> str:
    with pytest.raises(IntakeError) as told:
        found(raw)
    return str(told.value)


def test_the_lines_of_the_pages_are_the_article():
    raw = written("Bridge opens\nThe bridge opened on Saturday.", '"We waited," said Ode.')

    assert found(raw).articles[0].text == 'Bridge opens\nThe bridge opened on Saturday.\n\n"We waited," said Ode.'


def test_a_sentence_goes_on_over_the_page():
    assert found(written("The bridge opened", "on Saturday.")).articles[0].text == "The bridge opened\non Saturday."


def test_running_heads_and_page_numbers_are_left_out_and_named():
    pages = [f"Line {word} of the text.\nAnd the next {word}." for word in ("one", "two", "three", "four")]
    read = found(written(*pages, head="The Wire, 4 March 2023", foot="- {page} -"), "bridge.pdf")

    assert read.articles[0].text == "\n\n".join(pages)
    assert [str(problem) for problem in read.problems] == [
        'bridge.pdf: lines that stand on most pages were left out: "The Wire, 4 March 2023".'
    ]


def test_a_file_s_title_is_the_headline_where_its_first_page_says_it():
    page = "News\nBridge opens after nine years\nThe bridge opened."

    assert found(written(page, title="Bridge opens after nine years")).articles[0].title == (
        "Bridge opens after nine years"
    )
    assert found(written(page, title="Microsoft Word - draft3.doc")).articles[0].title != "Microsoft Word - draft3.doc"


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        (["The min-\nister spoke."], "The minister spoke."),
        (["A well-\nknown man."], "A well-known man."),
        (["The vice-chair left.\nThe vice-\nchair was ill."], "The vice-chair left.\nThe vice-chair was ill."),
        (["The cooperation.\nIt was co-\noperation."], "The cooperation.\nIt was cooperation."),
        (["He met Anne-\nMarie."], "He met Anne-Marie."),
        (["In 2017-\n18 it rained."], "In 2017-\n18 it rained."),
        (["Ships: 3 -\nall old."], "Ships: 3 -\nall old."),
        (["The min-", "ister spoke."], "The minister spoke."),
        (["One\n2", "Two\n3"], "One\nTwo"),
        (["Only 2"], "Only 2"),
        (["2"], "2"),
        (["", " \n", "words"], "words"),
        ([], ""),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_joined_and_page_numbers_go(pages, text):
    assert running_text(pages) == (text, [])


def test_a_line_that_most_pages_share_is_kept_where_the_text_stands_between():
    """Only the edges of a page are looked at, from the outside in."""
    pages = [f"Own line {letter}\nshared words\nown end {letter}" for letter in "abcd"]

    assert running_text(pages) == ("\n".join(pages), [])


def test_a_delivery_of_nexis_as_pdf_holds_many_articles():
    rows = (
        "Bridge opens\nThe Harbour Times\nMarch 4, 2023 Saturday\nCopyright 2023 Harbour Press\nLength: 4 words\nBody\n"
        "The bridge opened today.\nClassification\nLoad-Date: March 5, 2023\nEnd of Document"
    )
    read = found(written(rows, rows.replace("Harbour Times", "Wire")))

    assert [(one.outlet, one.published) for one in read.articles] == [
        ("The Harbour Times", date(2023, 3, 4)),
        ("The Wire", date(2023, 3, 4)),
    ]


def test_a_file_that_only_forbids_copying_is_read():
    """Such files open without a password in every program."""
    permissions = AccessPermission.PRINT_LOW_RES
    raw = written("The bridge opened.", owner_password="secret", permissions=permissions)

    assert found(raw).articles[0].text == "The bridge opened."


def test_a_file_under_a_password_says_so():
    raw = written("The bridge opened.", owner_password="secret", user_password="also")

    assert refusal(raw) == "is protected by a password. Save it without one, or copy its text into a text file."


def test_a_scan_says_that_it_has_no_text():
    paper = FPDF()
    paper.add_page()
    paper.rect(10, 10, 50, 50)

    assert refusal(bytes(paper.output())) == (
        "holds pictures of pages and no text. Run text recognition (OCR) over it, or paste its text."
    )


def test_pages_of_pictures_among_others_are_named():
    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    for number in range(3):
        paper.add_page()
        if number == 1:
            paper.image(Image.new("RGB", (4, 4)))
        else:
            paper.cell(text=f"Line {number} of the text.")

    assert [str(problem) for problem in found(bytes(paper.output())).problems] == [
        "a.pdf page 2: shows a picture and no text, so nothing of it was read. "
        "Run text recognition (OCR) over it if it has words."
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7\n",
        b"no PDF at all",
        raw_pdf(b"<</Type/Catalog>>"),
        raw_pdf(b"<</Type/Catalog/Pages 1 0 R>>"),
        raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"),
    ],
    ids=["head", "text", "no pages", "root as pages", "pages in themselves"],
)
def test_a_damaged_file_says_what_to_do(raw):
    assert refusal(raw) in (
        f"is damaged or no PDF. {AGAIN}",
        "holds pictures of pages and no text. Run text recognition (OCR) over it, or paste its text.",
    )


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_off_is_read_or_refused_with_advice(share):
    raw = written(*(f"Page {n} of the story about the bridge." for n in range(5)))
    try:
        texts = [article.text for article in found(raw[: int(len(raw) * share)]).articles]
    except IntakeError as error:
        assert AGAIN in str(error) or "no text" in str(error)
    else:
        assert "the story about the bridge" in texts[0]


def test_a_file_of_thousands_of_pages_is_refused():
    pages = b"<</Type/Pages/Kids[%s]/Count 3000>>" % b" ".join([b"3 0 R"] * 3000)
    raw = raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", pages, b"<</Type/Page/Parent 2 0 R>>")

    assert refusal(raw) == "has more than 2,000 pages. Split it, or give the articles one by one."


def test_a_page_written_by_hand_is_read():
    """What the hostile files below are made of does reach the reader."""
    assert found(page_of(b"BT /F 9 Tf (The bridge opened.) Tj ET")).articles[0].text == "The bridge opened."
    assert found(page_of(b"BT /F 9 Tf (A) Tj ET", b"beginbfchar\n<41> <0042>\nendbfchar")).articles[0].text == "B"


def test_forms_that_draw_forms_are_followed_only_so_far(monkeypatch):
    """Ten forms, each of which draws the next one ten times: ten thousand million steps."""
    monkeypatch.setattr(pdf, "MAX_STEPS", 2_000)
    forms = [
        stream(b"/F Do " * 10, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>" % (n + 1))
        for n in range(5, 15)
    ]
    raw = raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>>>",
        stream(b"/F Do " * 10),
        *forms,
        stream(b"BT (x) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
    )

    assert refusal(raw) == f"takes too many steps to draw. {AGAIN}"


def test_a_page_that_takes_a_long_program_is_left_out_and_named(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_PAGE_BYTES", 1_000)
    read = found(written("The bridge opened.", "A map of lines. " * 200), "bridge.pdf")

    assert read.articles[0].text == "The bridge opened."
    assert [str(problem) for problem in read.problems] == [
        "bridge.pdf page 2: holds drawings too large to look for text in, so it was left out. "
        "Copy its text by hand if it has any."
    ]


def test_a_file_of_nothing_but_long_programs_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_PAGE_BYTES", 1_000)

    assert refusal(written("A map of lines. " * 200)) == f"holds drawings too large to look for text in. {AGAIN}"


def test_a_file_that_takes_too_much_time_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_SECONDS", 0.0)

    assert refusal(written("One page.", "Another.")) == f"takes too many steps to draw. {AGAIN}"


def test_programs_that_unpack_to_nothing_but_blanks_cost_little(monkeypatch):
    """Pages of seventy megabytes each, packed into some kilobytes."""
    monkeypatch.setattr(pdf, "MAX_SECONDS", 1.0)
    packed = zlib.compress(b" " * 70_000_000)
    pages = b" ".join(b"%d 0 R" % number for number in range(3, 63))
    raw = raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count 60>>" % pages,
        *(b"<</Type/Page/Parent 2 0 R/Contents %d 0 R/MediaBox[0 0 9 9]>>" % number for number in range(63, 123)),
        *([stream(packed, b"/Filter/FlateDecode")] * 60),
    )

    assert refusal(raw) == f"takes too many steps to draw. {AGAIN}"
