"""Lists of references (RIS), the XML of Factiva, and what is refused by its name."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from components.intake.model import Given
from components.intake.take_in import Intake, take_in


def taken(name: str, data: str | bytes) -> Intake:
    return take_in([Given(name, data if isinstance(data, bytes) else data.encode())])


def told(found: Intake) -> list[str]:
    return [str(problem) for problem in found.problems]


RIS = """TY  - NEWS
T1  - Pier closes
A1  - Lund, Tom
A1  - Ruiz, Ana
JF  - The Quay Post
Y1  - 2022/04/02/
N2  - The pier has been closed.
 It was the last one of the town.
AB  - Short.
UR  - https://quaypost.example/pier
ER  -
"""


@pytest.mark.parametrize("text", [RIS, RIS.replace("\n", "\r\n"), f"\ufeff\r\n{RIS}", RIS.replace("ER  -\n", "")])
def test_a_reference_with_an_abstract_is_an_article(text):
    found = taken("list.ris", text)
    article = found.found[0].article

    assert (article.outlet, article.title, article.published) == ("The Quay Post", "Pier closes", date(2022, 4, 2))
    assert article.text == "Pier closes\n\nThe pier has been closed.\nIt was the last one of the town."
    assert article.notes == "Author: Lund, Tom, Ruiz, Ana"
    assert "the texts are abstracts" in told(found)[0]


def test_a_reference_without_an_abstract_gives_its_address():
    found = taken("list.txt", "TY  - NEWS\nTI  - Pier closes\nUR  - https://quaypost.example/pier\nER  - \n")

    assert found.addresses == ("https://quaypost.example/pier",)
    assert found.found == ()


def test_a_year_alone_is_no_day():
    assert taken("l.ris", RIS.replace("Y1  - 2022/04/02/", "PY  - 2022")).found[0].article.published is None


def test_a_reference_that_breaks_off_is_told():
    assert "ends inside a reference" in " ".join(told(taken("l.ris", RIS.replace("ER  -\n", ""))))


PPS = """<?xml version="1.0"?><PPSResponse><r xmlns="http://global.factiva.com/pps/2.0"><article>
<headline><paragraph>Pier <hlt>closes</hlt></paragraph></headline><byline>Tom Lund</byline>
<leadParagraph><paragraph>It was the last one.</paragraph></leadParagraph>
<tailParagraphs><paragraph>“We wept,” said Ana Ruiz.</paragraph><paragraph>It rained.</paragraph></tailParagraphs>
<publicationDate><date>2022-04-02</date></publicationDate><sourceName>The Quay Post</sourceName>
</article></r></PPSResponse>"""


def test_the_xml_of_factiva_is_read():
    article = taken("a.xml", PPS).found[0].article

    assert (article.outlet, article.title, article.published) == ("The Quay Post", "Pier closes", date(2022, 4, 2))
    assert article.text == "Pier closes\n\nIt was the last one.\n\n“We wept,” said Ana Ruiz.\n\nIt rained."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (PPS.replace("article>", "piece>"), "is XML of Factiva without an article in it"),
        (PPS[:300], "is XML of Factiva that is damaged"),
        (PPS.replace('<?xml version="1.0"?>', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'), "no entries"),
    ],
)
def test_other_xml_of_factiva_is_refused(data, said):
    found = taken("a.xml", data)

    assert found.found == ()
    assert said in told(found)[0]


def packed(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.warc", b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "is a web archive (WARC)."),
        ("a.txt", b"WARC/1.0\r\nWARC-Type: response\r\n", "is a web archive (WARC)."),
        ("a.webarchive", b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "is a web archive or settings of a Mac."),
        ("a.enw", b"%0 Newspaper Article\n%T Pier closes\n%J Post\n", "is a list of references (EndNote)"),
        ("a.txt", b"%0 Journal Article\r\n%A Lund, Tom\r\n", "is a list of references (EndNote)"),
        ("a.bib", b"@article{lund22,\n title={Pier closes}}", "is a list of references (BibTeX)"),
        ("a.txt", b"% written by hand\n@misc{x, title = {Pier}}", "is a list of references (BibTeX)"),
        ("a.mhtml", b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.b/\r\n", "(MHTML)"),
        ("a.txt", b"MIME-Version: 1.0\r\nFrom: <Saved by Blink>\r\nSubject: Pier\r\n", "(MHTML)"),
        ("a.mbox", b"From a@b.example Sat Apr  2 10:00:00 2022\nFrom: a@b.example\n", "is a box of mails (mbox)"),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a mail of Outlook (.msg)."),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old or password-protected Office file."),
        ("a.xml", b'<?xml version="1.0"?>\n<nitf><head/></nitf>', "is news in XML (NITF or NewsML)"),
        ("a.pages", packed("Index/Document.iwa"), "is a Pages, Numbers or Keynote document."),
        ("a.epub", packed("mimetype", "META-INF/container.xml"), "is an electronic book (EPUB)."),
        ("a.odt", packed("mimetype", "content.xml"), "is an OpenDocument file."),
        ("a.pptx", packed("ppt/presentation.xml"), "is a PowerPoint presentation."),
    ],
)
def test_what_is_not_read_is_named_with_what_to_give_instead(name, data, said):
    found = taken(name, data)

    assert found.found == ()
    assert said in told(found)[0]
    assert told(found)[0].count(". ") >= 1
