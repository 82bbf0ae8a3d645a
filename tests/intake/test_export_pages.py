"""Exports whatever their line ends, and as pages: tables, forms, broken lines."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.exports.page_text import laid_out
from tests.intake.factiva_texts import FACTIVA_CODED, FACTIVA_PLAIN
from tests.intake.nexis_texts import NEXIS_DELIVERY, NEXIS_NUMBERED
from tests.intake.proquest_texts import PROQUEST_DELIVERY
from tests.intake.taken import BODY, facts_of, taken


@pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n", "\u2028", "\u00a0\r\n"])
@pytest.mark.parametrize(
    "text", [NEXIS_DELIVERY, NEXIS_NUMBERED, FACTIVA_CODED, FACTIVA_PLAIN, PROQUEST_DELIVERY], ids=lambda text: text[:9]
)
def test_line_ends_change_nothing(text, end):
    assert facts_of(taken("a.txt", text.replace("\n", end))) == facts_of(taken("a.txt", text))


ARTICLE = {"HD": "Pier closes", "WC": "9 words", "PD": "2 April 2022", "SN": "The Quay Post", "LA": "English"}


def coded_page(row: str, frame: str) -> str:
    rows = "".join(row.format(code=code, words=words) for code, words in (ARTICLE | {"LP": BODY}).items())
    return f"<!DOCTYPE html><html><head><title>Factiva</title></head><body>{frame.format(rows + rows)}</body></html>"


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td><b>{code}</b>&nbsp;</td><td>{words}</td></tr>",
        "<tr><td><p><font size=2><b>{code}</b></font></p></td><td><p><span>{words}</span></p></td></tr>",
        "<tr><td><table><tr><td>{code}</td></tr></table></td><td><table><tr><td>{words}</td></tr></table></td></tr>",
        "<tr><td class=MsoNormal><p><b>{code}<o:p></o:p></b></p></td><td><p><span lang=EN>{words}</span></p></td></tr>",
    ],
    ids=["plain", "font", "nested", "word"],
)
@pytest.mark.parametrize(
    "frame",
    [
        "<table>{}</table>",
        "<form name=PageBaseForm><table>{}</table></form>",
        "<form><form><table>{}</table></form></form>",
    ],
    ids=["bare", "form", "forms"],
)
def test_codes_in_tables_of_any_make_are_read(row, frame):
    found = taken("saved.html", coded_page(row, frame))

    assert [one.article.text for one in found.found] == [f"Pier closes\n\n{BODY}"]  # the same article twice
    assert found.found[0].article.published == date(2022, 4, 2)


@pytest.mark.parametrize("part", ["<br>", "</p><p>", "</div><div>", "</span><br/><span>"])
def test_a_page_of_broken_lines_is_read_as_the_text_it_shows(part):
    page = f"<html><body><div><p><span>{part.join(FACTIVA_PLAIN.splitlines())}</span></p></div></body></html>"

    assert facts_of(taken("a.html", page)) == facts_of(taken("a.txt", FACTIVA_PLAIN))


def test_a_numbered_delivery_of_many_articles_is_not_refused_as_overgrown():
    def one(number: int) -> str:
        lines = [
            f"{number} of 400 DOCUMENTS", "The Quay Post", "April 2, 2022 Saturday", f"Pier number {number} closes",
            "LENGTH: 300 words", *([f"Pier {number} has been closed for good, the port said on Saturday."] * 15),
            "LOAD-DATE: April 3, 2022",
        ]  # fmt: skip
        return "".join(f'<DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">{line}</SPAN></P></DIV>' for line in lines)

    found = taken("n.html", f"<HTML><BODY>{''.join(map(one, range(1, 401)))}</BODY></HTML>")

    assert len(found.found) == 400
    assert found.found[399].article.title == "Pier number 400 closes"


def test_the_lines_of_a_page_are_those_that_a_reader_sees():
    page = (
        "<html><head><title>No</title><style>p {}</style></head><body><form>One<br>two<p>three\nfour</p>"
        "<table><tr><td>a</td><td>b</td></tr></table><script>no()</script></form><hr>last</body></html>"
    )

    assert laid_out(page).split("\n") == [
        "One", "two", "", "three four", "", "a", "", "b", "", "_" * 60, "", "last",
    ]  # fmt: skip
