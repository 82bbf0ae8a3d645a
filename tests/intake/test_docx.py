"""Word documents, written by python-docx, and packages made to do harm."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from components.intake.documents.docx import read
from components.intake.model import Given, IntakeError, Limits

AGAIN = "Open it in Word and save it anew, or save it as plain text."
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def written(*paragraphs: str, heading: str = "") -> bytes:
    """Return a document as python-docx writes it."""
    document = docx.Document()
    if heading:
        document.add_heading(heading, 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def packed(**parts: bytes | str) -> bytes:
    """Return a package of the given parts; `document` stands for the text."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr("word/document.xml" if name == "document" else name, content)
    return file.getvalue()


def story(inside: str) -> str:
    return f'<?xml version="1.0"?><w:document xmlns:w="{MAIN}"><w:body>{inside}</w:body></w:document>'


def text_of(raw: bytes) -> str:
    return read(Given("the-wire_2023-03-04.docx", raw), Limits()).articles[0].text


def refusal(raw: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(IntakeError) as told:
        read(Given("a.docx", raw), limits or Limits())
    return str(told.value)


def test_the_paragraphs_of_a_document_are_the_article():
    raw = written("The bridge opened.", "", "“We waited,” said Ode.", heading="Bridge opens")

    assert text_of(raw).split("\n") == ["Bridge opens", "The bridge opened.", "", "“We waited,” said Ode."]


def test_the_first_heading_is_the_headline():
    article = read(Given("the-wire.docx", written("He left.", heading="Bridge opens")), Limits()).articles[0]

    assert (article.title, article.file) == ("Bridge opens", "the-wire.docx")


def test_line_breaks_tabs_and_bold_words_stay_in_their_paragraph():
    document = docx.Document()
    paragraph = document.add_paragraph("The ")
    paragraph.add_run("new").bold = True
    paragraph.add_run(" bridge")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("\topened")

    assert text_of(saved(document)) == "The new bridge\n\topened"


def test_tables_are_read_cell_by_cell():
    document = docx.Document()
    document.add_paragraph("Costs")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2022", "9 million"

    assert text_of(saved(document)).split("\n") == ["Costs", "2022", "9 million"]


def test_headers_footers_and_properties_are_no_part_of_the_article():
    document = docx.Document()
    document.add_paragraph("The bridge opened.")
    document.sections[0].header.paragraphs[0].text = "Page head"
    document.sections[0].footer.paragraphs[0].text = "Page foot"
    document.core_properties.title = "Draft 3"

    assert text_of(saved(document)) == "The bridge opened."


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:t>old</w:t></w:r></w:del></w:p>", "new"),
        ("<w:p><w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom><w:r><w:t>stays</w:t></w:r></w:p>", "stays"),
        ("<w:p><w:pPr><w:tabs><w:tab w:pos='7'/></w:tabs></w:pPr><w:r><w:t>words</w:t></w:r></w:p>", "words"),
        ("<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/></w:r></w:p>", "co-op"),
        ("<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>", "a link"),
        ("<w:p><w:r><w:instrText>PAGE 3</w:instrText><w:t>words</w:t></w:r></w:p>", "words"),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>held</w:t></w:r></w:p></w:sdtContent></w:sdt>", "held"),
        ("<w:p><w:r><w:t>one</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"
         "</w:pict></w:r></w:p>", "box\none"),
    ],
)  # fmt: skip
def test_what_a_reader_of_the_document_sees_is_read(inside, text):
    assert text_of(packed(document=story(inside))) == text


def test_the_second_form_of_a_text_box_is_not_read_again():
    document = docx.Document()
    run = document.add_paragraph("words").add_run()
    choice = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"
    run._r.append(
        parse_xml(
            f'<mc:AlternateContent xmlns:mc="{choice}" {nsdecls("w")}><mc:Choice Requires="wps">{box}</mc:Choice>'
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        )
    )

    assert text_of(saved(document)) == "box\nwords"


def test_the_text_is_found_under_the_name_that_the_package_gives():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="/word/document2.xml"/></Relationships>'
    )
    parts = {"_rels/.rels": relations, "word/document2.xml": story("<w:p><w:r><w:t>words</w:t></w:r></w:p>")}

    assert text_of(packed(**parts)) == "words"


def test_a_delivery_of_nexis_in_word_holds_many_articles():
    rows = (
        "Bridge opens", "The Harbour Times", "March 4, 2023 Saturday", "Copyright 2023 Harbour", "Length: 4 words",
        "Body", "The bridge opened today.", "Classification", "Load-Date: March 5, 2023", "End of Document",
    )  # fmt: skip
    again = ("A bridge too far", "Island Courier", *rows[2:])
    found = read(Given("delivery.docx", written(*rows, *again)), Limits()).articles

    assert [(one.outlet, one.title, one.published) for one in found] == [
        ("The Harbour Times", "Bridge opens", date(2023, 3, 4)),
        ("Island Courier", "A bridge too far", date(2023, 3, 4)),
    ]


def test_macros_and_links_outside_are_neither_run_nor_followed():
    """Nothing but the text part is opened: the rest may be anything."""
    raw = packed(
        **{
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0 macro",
            "word/_rels/document.xml.rels": b'<Relationships><Relationship Target="http://[::1]/x"/>',
            "word/document.xml": story('<w:p><w:r><w:t>words</w:t></w:r></w:p><w:altChunk w:id="x"/>'),
        }
    )

    assert text_of(raw) == "words"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "is an old Word document (.doc), or protected by a password. "
         "Save it as .docx without a password."),
        (b"no package", f"is damaged or no Word document. {AGAIN}"),
        (written("words")[:-300], f"is damaged or no Word document. {AGAIN}"),
        (packed(**{"a.txt": "x"}), f"is not a Word document: it has no text part. {AGAIN}"),
        (packed(document=""), f"is damaged: its text ends too early, or is not as Word writes it. {AGAIN}"),
        (packed(document=story("<w:p>")), f"is damaged: its text ends too early, or is not as Word writes it. {AGAIN}"),
        (packed(document=story("<w:p/>")), "holds no text. Give a file with the article's text, or paste the text."),
    ],
    ids=["old", "text", "truncated", "other", "empty", "broken", "blank"],
)  # fmt: skip
def test_a_document_that_cannot_be_read_says_why(raw, message):
    assert refusal(raw) == message


def test_a_changed_byte_in_the_text_is_noticed():
    raw = bytearray(written("The bridge opened. " * 200))
    place = zipfile.ZipFile(io.BytesIO(bytes(raw))).getinfo("word/document.xml").header_offset + 200
    raw[place] ^= 0xFF

    assert refusal(bytes(raw)) == f"is damaged or no Word document. {AGAIN}"


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    raw = packed(document=story("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 100_000))

    assert len(raw) < 15_000
    assert refusal(raw, Limits(unpacked_bytes=1_000_000)) == (
        "is larger than 1 MB when unpacked. Split it, or save it as plain text."
    )


def test_a_package_that_lies_about_its_size_is_not_unpacked_beyond_it():
    raw = packed(document=story("a" * 3_000_000))
    lied = raw.replace((3_000_000 + len(story(""))).to_bytes(4, "little"), (500).to_bytes(4, "little"))

    assert lied != raw
    assert refusal(lied) == f"is damaged or no Word document. {AGAIN}"


def test_entities_that_multiply_are_refused():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    raw = packed(
        document=f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>' + story("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>")[21:]
    )

    assert refusal(raw) == f"is damaged: its text ends too early, or is not as Word writes it. {AGAIN}"


def test_entities_that_name_a_file_are_refused(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    raw = packed(
        document=f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        + story("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")[21:]
    )

    assert refusal(raw) == f"is damaged: its text ends too early, or is not as Word writes it. {AGAIN}"


def test_elements_that_nest_without_end_are_refused():
    raw = packed(document=story("<w:p>" * 5_000 + "</w:p>" * 5_000))

    assert refusal(raw) == f"is damaged: its text ends too early, or is not as Word writes it. {AGAIN}"


def test_a_package_of_too_many_parts_is_refused():
    raw = packed(document=story("<w:p/>"), **{f"{n}": "" for n in range(30)})

    assert refusal(raw, Limits(files_per_archive=20)) == f"is packed of more than 20 parts. {AGAIN}"


def test_a_document_protected_inside_its_package_is_refused():
    raw = bytearray(packed(document=story("<w:p/>")))
    raw[raw.index(b"PK\x01\x02") + 8] |= 1

    assert refusal(bytes(raw)) == "is protected by a password. Save it without one."


def test_a_value_of_megabytes_is_refused():
    raw = packed(document=story(f"<w:p w:a='{'a' * 3_000_000}'/>"))

    assert refusal(raw) == f"is damaged: its text ends too early, or is not as Word writes it. {AGAIN}"
