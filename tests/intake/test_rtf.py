"""Rich text as Word and the databases write it."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.documents.rtf import DEEPEST, read
from components.intake.model import Given, IntakeError, Limits

#: The head that Word writes: fonts, colours, styles, properties.
HEAD = (
    r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0{\fonttbl{\f0\froman\fcharset0{\*\panose 02}Times Roman;}"
    r"{\f1\froman\fcharset204 Times New Roman Cyr;}{\f2\fswiss\fcharset128 MS Gothic;}}{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\ql \li0 \snext0 Normal;}{\*\cs10 \additive Default Paragraph Font;}}{\*\rsidtbl \rsid123}"
    r"{\*\generator Riched20 10.0;}{\info{\title Draft 3}{\author A. Writer}}{\header\pard Page head\par}"
    r"\pard\plain\f0\fs24 "
)


def text_of(inside: str) -> str:
    return read(Given("the-wire.rtf", (HEAD + inside + "}").encode("latin-1")), Limits()).articles[0].text


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r"The bridge opened.\par He left.", "The bridge opened.\nHe left."),
        (r"It\'92s open", "It’s open"),
        (r"It\u8217?s open", "It’s open"),
        (r"It\u8217\'92s open", "It’s open"),
        (r"{\uc2 It\u8217\'92\'92s open}", "It’s open"),
        (r"{\uc0 It\u8217 s open}", "It’s open"),
        (r"\ldblquote We won\rdblquote\emdash he said", "“We won”—he said"),
        (r"\u8220\ldblquote We won\u8221\rdblquote", "“We won”"),
        (r"smiles \u-10179?\u-8704? all round", "smiles 😀 all round"),
        (r"caf\'e9 {\f1 \'cf\'f0} {\f2 \'93\'fa\'96\'7b}", "café Пр 日本"),
        (r"{\b bold} {\i\f0 words} \{in braces\} and a \\", "bold words {in braces} and a \\"),
        (r"a\~b co\_op soft\-ly", "a\u00a0b co-op softly"),
        (
            r'see {\field{\*\fldinst {HYPERLINK "http://example.org/x"}}{\fldrslt {\ul the page}}} now',
            "see the page now",
        ),
        (r"\trowd\cellx100\intbl HD\cell Bridge opens\cell\row\pard end", "HD\tBridge opens\t\nend"),
        (r"seen{\v unseen} and{\*\bkmkstart mark}{\*\unknownword hidden} seen", "seen and seen"),
        (r"a{\footnote note}b{\*\shppict{\pict\pngblip 89504e47}}c", "abc"),
        (r"a{\pict\bin5 }}}{{}b", "ab"),
        ("broken\nby\r\nthe writer", "brokenbythe writer"),
        (r"new\line line\tab tab", "new\nline\ttab"),
        (r"\u0?null\'00 and \'0", "null and 0"),
        (r"half \u-10179? of one", "half � of one"),
    ],
)
def test_rich_text_is_read_as_its_reader_sees_it(inside, text):
    assert text_of(inside) == text


def test_tables_of_fonts_properties_and_page_heads_are_no_part_of_the_article():
    assert text_of("words") == "words"


def test_what_stands_behind_the_document_is_none_of_it():
    raw = (HEAD + "words}").encode() + b"more"

    assert read(Given("a.rtf", raw), Limits()).articles[0].text == "words"


def test_a_document_cut_off_gives_what_there_is():
    assert read(Given("a.rtf", (HEAD + r"words \b and more").encode()), Limits()).articles[0].text == "words and more"


def test_a_delivery_of_factiva_in_a_table_holds_many_articles():
    fields = {
        "HD": "Bridge opens", "WC": "4 words", "PD": "4 March 2023", "SN": "The Harbour Times",
        "LA": "English", "LP": r"The bridge opened.\par\par \ldblquote At last,\rdblquote  said Ode.",
        "AN": "Document HARBT00020230304ej1",
    }  # fmt: skip
    table = "".join(rf"\trowd\intbl {{\b {code}}}\cell {words}\cell\row " for code, words in fields.items())
    raw = (HEAD + table + r"\pard\par " + table.replace("Harbour Times", "Wire") + "}").encode()
    found = read(Given("factiva.rtf", raw), Limits()).articles

    assert [(one.outlet, one.title, one.published) for one in found] == [
        ("The Harbour Times", "Bridge opens", date(2023, 3, 4)),
        ("The Wire", "Bridge opens", date(2023, 3, 4)),
    ]
    assert found[0].text == "Bridge opens\n\nThe bridge opened.\n\n“At last,” said Ode."


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"plain words", "is not rich text (RTF). Save it as .rtf, .docx or plain text."),
        (b"{\\rtf1\\ansi }", "holds no text. Give a file with the article's text, or paste the text."),
        (b"{\\rtf1 " + b"{" * (DEEPEST + 2), "nests too deep to be a document. Open it in Word and save it as .docx or "
         "plain text."),
    ],
    ids=["text", "blank", "deep"],
)  # fmt: skip
def test_rich_text_that_cannot_be_read_says_why(raw, message):
    with pytest.raises(IntakeError) as told:
        read(Given("a.rtf", raw), Limits())

    assert str(told.value) == message
