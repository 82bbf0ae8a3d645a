"""Documents put together at random of what their formats are made of: read or refused, and nothing is invented."""

from __future__ import annotations

import io
import zipfile
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.intake.documents import docx, eml, pdf, rtf
from components.intake.exports import factiva, nexis, nexis_numbered, proquest
from components.intake.model import Given, IntakeError, Limits, Read
from tests.intake.drawn import page_of

LIMITS = Limits()
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORDS = (
    "The bridge opened on Saturday.", "“We waited,” said Ode.", "Bridge opens", "The Wire", "", " ", "\t", "\f",
    "Notes", "March 4, 2023 Saturday", "4 March 2023", "Feb 31, 2023", "2023-13-40", "25 words",
    "Copyright 2023 The Wire", "x" * 500, "\u202e\u200bא", "  indented", "A: b", "http://a.b/c",
)  # fmt: skip
NEXIS = (
    "End of Document", "Body", "Classification", "Length: 25 words", "Section: OPINION", "Byline: Ana", "Graphic",
    "Load-Date: March 5, 2023", "Documents (3)", "1. Bridge opens", "Client/Matter: -None-", "Page 1 of 2",
    "Bridge opens\nThe Wire\nMarch 4, 2023\nLength: 9 words\nBody\nThe bridge opened.\nEnd of Document",
)  # fmt: skip
NUMBERED = (
    "1 of 3 DOCUMENTS", "    2 of 3 DOCUMENTS", "BYLINE: Ana", "SECTION: A", "LENGTH: 25 words", "BODY:",
    "URL: http://a.b", "HEADLINE: Bridge opens", "LOAD-DATE: March 5, 2023", "          Late Edition",
    "1 of 3 DOCUMENTS\n\n    The Wire\n\n    March 4, 2023\n\nBridge opens\n\nLENGTH: 9 words\n\nThe bridge opened.",
)  # fmt: skip
FACTIVA = (
    "SE", "HD", "BY", "WC", "PD", "SN", "LP", "TD", "AN", "NS", "HD  Bridge", "|SN|The Wire|", "\tPD\t4 March 2023",
    "Document HARBT00020230304ej3400001", "English", "(c) 2023 The Wire", "By Ana", "04:01",
    "HD\nBridge opens\nPD\n4 March 2023\nSN\nThe Wire\nLP\nThe bridge opened.",
    "Bridge opens\n25 words\n4 March 2023\nThe Wire\nEnglish\nThe bridge opened.\nDocument HARBT00020230304ej3400001",
)  # fmt: skip
PROQUEST = (
    "______________________________", "Document 1 of 3", "Full text: words", "FULL TEXT", "DETAILS",
    "Title: Bridge opens", "Abstract: a", "Publication title: The Wire; Isle", "Publication date: Mar 4, 2023",
    "Full text: Not available.", "Publication info: The Wire ; Isle [Isle]04 Mar 2023: A.3.", "Location: Isle",
    "ProQuest document ID: 1",
    "______________________________\nBridge opens\nFull text: The bridge opened.\nPublication title: The Wire\nTitle: ",
)  # fmt: skip
LINES = {nexis: NEXIS, nexis_numbered: NUMBERED, factiva: FACTIVA, proquest: PROQUEST}
TOKENS = (
    "{", "}", "\\", "\\'92", "\\'", "\\'9", "\\u8217?", "\\u-10179?", "\\uc2 ", "\\uc99999999 ", "\\par ",
    "\\bin3 abc", "\\bin-3 ", "\\bin9999999999 ", "\\*", "\\fonttbl", "\\f0", "\\f1\\fcharset128 MS;", "\\v ",
    "\\v0 ", "\\plain", "\\ansicpg932", "\\ansicpg1", "\\field", "{\\*\\fldinst x}", "\\cell ", "\\row ", "words ",
    "é", "\\~", "\\pict",
)  # fmt: skip
ELEMENTS = (
    "<w:p>", "</w:p>", "<w:r><w:t>words</w:t></w:r>", "<w:t>", "</w:t>", "<w:p/>", "<w:del>", "</w:del>", "<w:tab/>",
    "<w:pPr><w:pStyle w:val='Title'/></w:pPr>", "<w:br/>", "<!-- a -->", "<![CDATA[b]]>", "&amp;", "&#8217;", "&x;",
    "<?p?>", "<a:p xmlns:a='b'>", "</a:p>", "\x00", "<!DOCTYPE a>",
)  # fmt: skip
STEPS = (
    "BT", "ET", "(words) Tj", "[(a) -200 (b)] TJ", "/F 9 Tf", "0 9 Td", "T*", "<0041> Tj", "(", ")", "[", "<<", "q",
    "Q", "/X Do", "BI ID EI", "1 0 0 1 0 0 cm", "9e999 0 Td", "(\\777\\n\\) Tj", "%", "null Tj", "-.-5 Tz", "' \"",
)  # fmt: skip
HEADS = (
    "Subject: Bridge =?utf-8?q?opens?=", "Subject: =?utf-8?b?////?=", "From: The Wire <a@b.c>", "From: <>",
    "From: =?x?y?z?=", "Date: Sat, 4 Mar 2023 08:00:00 +0000", "Date: 99", "Content-Type: text/html; charset=utf-7",
    "Content-Type: /", "Content-Type: multipart/mixed; boundary=b", "Content-Type: message/rfc822",
    "Content-Transfer-Encoding: base64", "--b", "Content-Transfer-Encoding: x-uuencode", "--b--", "", "words",
    "<p>words</p>", "begin 644 a", "=E2=80", "YWJj", " folded",
    "Content-Disposition: attachment; filename*=utf-8''a%ff.pdf",
)  # fmt: skip
FEW = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=4_000, deadline=None, suppress_health_check=list(HealthCheck))


def lines_for(export) -> st.SearchStrategy[str]:
    """Return texts that begin or end with an article, so that most of them are exports."""
    lines, whole = some(WORDS + LINES[export]), st.just([LINES[export][-1]])
    return st.tuples(lines | whole, lines, lines | whole).map(lambda parts: "\n".join(chain(*parts)))


def gives_what_stands_there(export, text: str) -> None:
    """Fail where an article lacks an outlet or a text, or has a line that does not stand in the export."""
    read = export.articles(text, "a") if export.recognised(text) else Read()
    given_words = " ".join(text.split())
    for article in read.articles:
        assert article.outlet
        assert article.text.strip()
        body = article.text.removeprefix(f"{article.title}\n\n") if article.title else article.text
        for line in body.splitlines():
            assert " ".join(line.split()) in given_words
    assert all(problem.message.endswith((".", "?")) for problem in read.problems)


def is_read_or_refused(reader, raw: bytes) -> None:
    try:
        read = reader.read(Given("a.b", raw), LIMITS)
    except IntakeError as refused:
        assert str(refused).endswith(".")
        return
    assert all(article.text.encode("utf-8") for article in read.articles)


def word(elements: list[str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        inside = "".join(elements)
        package.writestr("word/document.xml", f'<w:document xmlns:w="{MAIN}"><w:body>{inside}</w:body></w:document>')
    return file.getvalue()


def some(parts: tuple[str, ...], most: int = 40) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(parts), max_size=most)


#: What reads, and how a file is made of its parts.
MADE = {
    "rtf": (rtf, some(TOKENS).map(lambda tokens: ("{\\rtf1 " + "".join(tokens)).encode("latin-1"))),
    "docx": (docx, some(ELEMENTS).map(word)),
    "pdf": (pdf, some(STEPS).map(lambda steps: page_of(" ".join(steps).encode()))),
    "eml": (eml, some(HEADS).map(lambda heads: "\n".join(heads).encode())),
}


@pytest.mark.parametrize("export", LINES, ids=lambda export: export.__name__.rsplit(".", 1)[-1])
@FEW
@given(data=st.data())
def test_exports_of_random_lines_are_read_without_inventing_any(export, data):
    gives_what_stands_there(export, data.draw(lines_for(export)))


@pytest.mark.parametrize("name", MADE)
@FEW
@given(data=st.data())
def test_documents_of_random_parts_are_read_or_refused(name, data):
    reader, made = MADE[name]
    is_read_or_refused(reader, data.draw(made))


@pytest.mark.long
@pytest.mark.parametrize("export", LINES, ids=lambda export: export.__name__.rsplit(".", 1)[-1])
@MANY
@given(data=st.data())
def test_exports_of_random_lines_at_length_are_read_without_inventing_any(export, data):
    gives_what_stands_there(export, data.draw(lines_for(export)))


@pytest.mark.long
@pytest.mark.parametrize("name", MADE)
@MANY
@given(data=st.data())
def test_documents_of_random_parts_at_length_are_read_or_refused(name, data):
    reader, made = MADE[name]
    is_read_or_refused(reader, data.draw(made))
