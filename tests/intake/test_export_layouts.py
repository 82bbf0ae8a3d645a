"""Layouts that real deliveries have: line ends, forms, borders, languages, counts, mastheads, long headlines."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from components.intake.exports.page_text import laid_out
from components.intake.model import Given
from components.intake.take_in import Intake, take_in
from tests.intake.deliveries import (
    FACTIVA_CODED,
    FACTIVA_PLAIN,
    NEXIS_DELIVERY,
    NEXIS_NUMBERED,
    PROQUEST_DELIVERY,
)


def taken(name: str, text: str | bytes) -> Intake:
    return take_in([Given(name, text if isinstance(text, bytes) else text.encode())])


def told(found: Intake) -> list[str]:
    return [str(problem) for problem in found.problems]


def telling(found: Intake) -> list[tuple[str, str, str, str]]:
    """Return outlet, title, day and words of each article."""
    return [
        (one.article.outlet, one.article.title, str(one.article.published), " ".join(one.article.text.split()))
        for one in found.found
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n", "\u2028", "\u00a0\r\n"])
@pytest.mark.parametrize(
    "text", [NEXIS_DELIVERY, NEXIS_NUMBERED, FACTIVA_CODED, FACTIVA_PLAIN, PROQUEST_DELIVERY], ids=lambda text: text[:9]
)
def test_line_ends_change_nothing(text, end):
    assert telling(taken("a.txt", text.replace("\n", end))) == telling(taken("a.txt", text))


# --- pages -----------------------------------------------------------------------------------------------------------

ARTICLE = {"HD": "Pier closes", "WC": "9 words", "PD": "2 April 2022", "SN": "The Quay Post", "LA": "English"}
BODY = "The pier has been closed for good, the port said."


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

    assert telling(taken("a.html", page)) == telling(taken("a.txt", FACTIVA_PLAIN))


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


# --- ProQuest --------------------------------------------------------------------------------------------------------


def details(number: int, outlet: str, *more: str) -> list[str]:
    about = [f"Title: Pier {number} closes", f"Publication title: {outlet}", "Publication year: 2022"]
    more_about = [
        f"Publication date: Apr {number}, 2022",
        "Publisher: Quay Holdings",
        f"ProQuest document ID: {number}",
    ]
    return ["Subject: Piers", *more, *about, *more_about, "Database: Example News"]


def document(number: int, outlet: str = "The Quay Post; Hull", *more: str) -> list[str]:
    body = [f"Pier {number} has been closed, the port said.", "“It is a loss,” said Ana Ruiz, who fishes there."]
    head = [f"Pier {number} closes", "Author: Lund, Tom", "ProQuest document link", "Abstract: None available."]
    return [*head, f"Full text: {body[0]}", body[1], *details(number, outlet, *more)]


def text_of(number: int) -> str:
    return (
        f"Pier {number} closes Pier {number} has been closed, the port said. “It is a loss,” said Ana Ruiz, who fishes "
        "there."
    )


def as_page(documents: list[list[str]], frame: str) -> str:
    inner = (frame.format("".join(f"<p>{line}</p>" for line in one)) for one in documents)
    return f"<html><head><title>Export</title></head><body>{''.join(inner)}</body></html>"


@pytest.mark.parametrize(
    "frame",
    [
        "<div style='border-bottom:2px solid #ccc'>{}</div>",
        "<div style='border-top: 1px solid'>{}</div>",
        "<div>{}</div>",
        "{}<hr>",
        "<blockquote><font face=Arial>{}</font></blockquote>",
    ],
    ids=["border", "border above", "nothing", "rule", "quoted"],
)
def test_documents_of_a_page_are_told_apart_whatever_parts_them(frame):
    found = taken("p.html", as_page([document(1), document(2), document(3)], frame))

    assert [(outlet, text) for outlet, _, _, text in telling(found)] == [
        ("The Quay Post", text_of(number)) for number in (1, 2, 3)
    ]
    assert told(found) == []


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_documents_of_a_text_that_nothing_parts_are_told_apart_by_their_labels(blank):
    found = taken("p.txt", blank.join([*document(1), *document(2)]))

    assert [text for _, _, _, text in telling(found)] == [text_of(1), text_of(2)]


def test_a_mail_of_a_hundred_documents_is_read():
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ProQuest <no-reply@proquest.example>", "Your selected items"
    long = [
        "The pier was built when the town still had a fleet of its own, and nobody has mended it since."
        for _ in range(99)
    ]
    documents = [[*(one := document(n))[:6], *long, *one[6:]] for n in range(1, 101)]
    mail.set_content("Read this mail in your browser.")
    mail.add_alternative(as_page(documents, "<div style='border-bottom:1px solid'>{}</div>"), subtype="html")
    found = taken("items.eml", bytes(mail))

    assert len(found.found) == 100
    assert {one.article.outlet for one in found.found} == {"The Quay Post"}
    assert {one.words for one in found.found} == {3 + 8 + 10 + 99 * 20}
    assert told(found) == []


@pytest.mark.parametrize(
    "line",
    [
        "Business indexing term: Subject: Losses; Industry: 53111 : Debts",
        "Company / organization: Name: Port of Hull; NAICS: 488310",
        "Identifier / keyword: piers",
        "Location: Hull",
        "People: Ruiz, Ana",
        "Credit: Tom Lund, Staff",
        "Word of the index: something else",
        "ISSN: 0000-0000",
    ],
)
def test_a_label_of_the_index_is_no_text(line):
    found = taken("p.txt", "\n\n".join(["_" * 40, *document(1, "The Quay Post; Hull", line), "_" * 40]))

    assert telling(found)[0][3] == text_of(1)


@pytest.mark.parametrize("line", ["Location: a hut by the quay, full of nets.", "Note: the pier is from 1890."])
def test_a_labelled_line_of_the_article_stays(line):
    rows = document(1)
    rows.insert(5, line)
    found = taken("p.txt", "\n\n".join(["_" * 40, *rows, "_" * 40]))

    assert line in found.found[0].article.text


def test_a_rule_inside_a_text_parts_no_document():
    rows = document(1)
    rows.insert(5, "_" * 30)
    found = taken("p.txt", "\n\n".join([*rows, "_" * 40, *document(2)]))

    assert len(found.found) == 2
    assert "fishes there." in found.found[0].article.text


def test_papers_of_one_name_in_two_cities_stay_two():
    rows = ["_" * 40, *document(1, "The Times; London (UK)"), "_" * 40, *document(2, "The Times; Trenton, N.J.")]

    assert [one.article.outlet for one in taken("p.txt", "\n\n".join(rows)).found] == [
        "The Times (London)", "The Times (Trenton)",
    ]  # fmt: skip


def test_the_day_of_the_last_change_is_not_the_day_of_publication():
    rows = [line for line in document(1) if not line.startswith("Publication date")] + ["Last updated: 2022-05-01"]

    assert taken("p.txt", "\n\n".join(["_" * 40, *rows])).found[0].article.published is None


def test_a_page_of_word_holds_documents_of_nexis():
    head = ["Ferry firm folds after the\nwinter storms<o:p></o:p>", "The Quay Post (Hull)"]
    head += ["April 2, 2022 Saturday<br>National Edition", "Copyright 2022 Quay Holdings All Rights Reserved"]
    labels = ["<b>Section:</b>&nbsp;NEWS; Pg. 4", "<b>Length:</b>&nbsp;8 words", "<b>Byline:</b>&nbsp;Tom Lund"]
    body = ["<b>Body</b>", "&nbsp;", "The ferry firm has folded, the port said."]
    tail = ["<b>Classification</b>", "<b>Load-Date:</b>&nbsp;April 3, 2022", "<b>End of Document</b>"]
    lines = [*head, *labels, *body, *tail]
    inner = "".join(f"<p class=MsoNormal><span lang=EN>{line}</span></p>" for line in lines)
    found = taken("w.html", f"<html xmlns:o='urn:x'><body lang=EN><div class=WordSection1>{inner}</div></body></html>")

    assert telling(found) == [
        (
            "The Quay Post (Hull)",
            "Ferry firm folds after the winter storms",
            "2022-04-02",
            "Ferry firm folds after the winter storms The ferry firm has folded, the port said.",
        )
    ]


# --- Nexis -----------------------------------------------------------------------------------------------------------


def numbered(number: int, total: int, *head: str, outlet: str = "The Quay Post") -> str:
    lines = [
        f"          {number} of {total} DOCUMENTS",
        "",
        f"          {outlet}",
        "",
        "          April 2, 2022 Saturday",
        "",
    ]
    body = ["", f"Pier {number} has been closed for good, the port said.", "", "LOAD-DATE: April 3, 2022", ""]
    return "\n".join([*lines, *(head or (f"Pier {number} closes", "", "LENGTH: 11 words")), *body])


@pytest.mark.parametrize(
    "line",
    [
        "Distributed by Wire Content Agency",
        "Provided by Syndigate Media",
        "Copyright 2022 Quay Holdings",
        "All Rights Reserved",
        "First Edition",
    ],
)
def test_a_line_between_publication_and_day_is_no_outlet(line):
    text = numbered(1, 1).replace("          April 2", f"          {line}\n\n          April 2")

    assert [one.article.outlet for one in taken("n.txt", text).found] == ["The Quay Post"]


def test_the_same_holds_for_documents_of_today():
    text = NEXIS_DELIVERY.replace(
        "March 4, 2023 Saturday", "Distributed by Wire Content Agency\nMarch 4, 2023 Saturday"
    )

    assert taken("n.txt", text).found[0].article.outlet == "The Harbour Times (Westport)"


@pytest.mark.parametrize("lines", [1, 2, 3, 5, 8])
def test_a_headline_of_many_lines_leaves_no_label_in_the_text(lines):
    headline = [f"The port shuts the pier for the {number}. time in all of its years" for number in range(lines)]
    text = numbered(
        1, 1, "LENGTH: 11 words", "", f"HEADLINE: {headline[0]}", *headline[1:], "", "BYLINE: Tom Lund", "", "BODY:"
    )
    article = taken("n.txt", text).found[0].article

    assert article.title == " ".join(headline)
    assert article.text.split("\n\n", 1)[1] == "Pier 1 has been closed for good, the port said."


def test_a_single_document_needs_no_number():
    text = numbered(1, 1, "SECTION: NEWS; Pg. 4", "", "LENGTH: 11 words", "", "HEADLINE: Pier closes", "", "BODY:")
    found = taken("some-name.txt", text.replace("1 of 1 DOCUMENTS", ""))

    assert telling(found) == [
        ("The Quay Post", "Pier closes", "2022-04-02", "Pier closes Pier 1 has been closed for good, the port said."),
    ]


def test_several_documents_need_no_numbers_either():
    head = ("SECTION: NEWS; Pg. 4", "", "LENGTH: 11 words", "", "HEADLINE: Pier closes", "", "BODY:")
    text = "\n".join(
        numbered(number, 2, *head, outlet=outlet) for number, outlet in ((1, "The Quay Post"), (2, "Hull Eye"))
    )
    found = taken("n.txt", text.replace("1 of 2 DOCUMENTS", "").replace("2 of 2 DOCUMENTS", ""))

    assert [one.article.outlet for one in found.found] == ["The Quay Post", "Hull Eye"]


@pytest.mark.parametrize(
    ("held", "message"),
    [
        ((1, 2, 3), []),
        ((1, 3), ["n.txt: numbers 3 documents but holds 2 (missing: 2). Deliver the others, too."]),
        ((1,), ["n.txt: numbers 3 documents but holds 1 (missing: 2 to 3). Deliver the others, too."]),
        ((1, 2, 3, 1, 2), ["n.txt: numbers 6 documents but holds 5 (missing: 3). Deliver the others, too."]),
    ],
)
def test_documents_are_counted_against_their_own_number(held, message):
    text = "\n\n".join(numbered(number, 3, outlet=f"Post {place}") for place, number in enumerate(held))

    assert told(taken("n.txt", text)) == message


def test_an_error_in_the_place_of_a_document_is_told():
    error = "We are sorry but there is an error in this document and it is not possible to display it."
    found = taken("n.txt", f"{numbered(1, 2)}\n          2 of 2 DOCUMENTS\n\n{error}\n")

    assert len(found.found) == 1
    assert told(found) == [
        "n.txt document 2: is an error page of Nexis instead of its text, so it was left out. Deliver it anew."
    ]


# --- languages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "day", "language", "number"),
    [
        ("25 words", "4 March 2023", "English", "Document"),
        ("25 Wörter", "4. März 2023", "Englisch", "Dokument"),
        ("25 mots", "4 mars 2023", "Anglais", "Document"),
        ("25 woorden", "4 maart 2023", "Engels", "Document"),
        ("25 palabras", "4 de marzo de 2023", "Inglés", "Documento"),
        ("25 parole", "4 marzo 2023", "Inglese", "Documento"),
    ],
)
def test_factiva_is_read_in_the_languages_of_its_interface(words, day, language, number):
    rows = ["Pier closes in the old port of the town", words, day, "The Quay Post", "QUAYP", language, "(c) 2023 Quay"]
    found = taken("f.txt", "\n".join([*rows, "", BODY, "", f"{number} QUAYP00020230304ej3400001", ""]))

    assert telling(found) == [
        ("The Quay Post", rows[0], "2023-03-04", f"{rows[0]} {BODY}"),
    ]


@pytest.mark.parametrize(
    ("section", "length", "headline", "author", "day"),
    [
        ("RUBRIQUE", "LONGUEUR: 11 mots", "TITRE", "AUTEUR", "2 avril 2022 samedi"),
        ("RUBRIK", "LÄNGE: 11 Wörter", "ÜBERSCHRIFT", "AUTOR", "2. April 2022 Samstag"),
        ("SECTIE", "LENGTE: 11 woorden", "KOP", "AUTEUR", "2 april 2022 zaterdag"),
        ("SECCIÓN", "LONGITUD: 11 palabras", "TITULAR", "AUTOR", "2 de abril de 2022 sábado"),
    ],
)
def test_labels_of_nexis_are_read_in_other_languages(section, length, headline, author, day):
    text = numbered(
        1, 1, f"{section}: A; 4", "", length, "", f"{headline}: Pier closes", "", f"{author}: Tom Lund", "", "BODY:"
    )
    article = taken("n.txt", text.replace("April 2, 2022 Saturday", day)).found[0].article

    assert (article.title, article.published) == ("Pier closes", date(2022, 4, 2))
    assert article.text == "Pier closes\n\nPier 1 has been closed for good, the port said."
    assert article.notes == "Byline: Tom Lund; Section: A; 4"


@pytest.mark.parametrize(
    ("full", "title", "day", "number"),
    [
        ("Volltext", "Publikationstitel", "Publikationsdatum: 4. März 2023", "ProQuest-Dokument-ID"),
        (
            "Texte intégral ",
            "Titre de la publication ",
            "Date de publication : 4 mars 2023",
            "ID du document ProQuest ",
        ),
        ("Texto completo", "Título de publicación", "Fecha de publicación: 4 mar 2023", "ID del documento de ProQuest"),
        ("Volledige tekst", "Publicatietitel", "Publicatiedatum: 4 maart 2023", "ProQuest-document-ID"),
    ],
)
def test_labels_of_proquest_are_read_in_other_languages(full, title, day, number):
    rows = ["_" * 40, "Pier closes", f"{full}: {BODY}", f"{title}: The Quay Post; Hull", day, f"{number}: 7", "_" * 40]

    assert telling(taken("p.txt", "\n\n".join(rows))) == [
        ("The Quay Post", "Pier closes", "2023-03-04", f"Pier closes {BODY}"),
    ]


def test_an_article_in_another_language_is_told_to_be_none_in_english():
    body = (
        "Der Hafen hat gesagt, dass die alte Brücke nach dem Sturm nicht wieder geöffnet wird, und die Stadt will sie "
        "nun "
        "abreißen, weil das Geld für eine neue nicht da ist."
    )
    found = taken("n.txt", numbered(1, 1).replace("Pier 1 has been closed for good, the port said.", body))

    assert found.found[0].article.language == "de"
    assert "Looks like German" in " ".join(found.found[0].warnings)
