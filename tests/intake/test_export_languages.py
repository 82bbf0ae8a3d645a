"""Exports of an interface in French, German, Dutch, Spanish or Italian."""

from __future__ import annotations

from datetime import date

import pytest

from tests.intake.nexis_texts import numbered
from tests.intake.taken import BODY, facts_of, taken


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

    assert facts_of(found) == [
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

    assert facts_of(taken("p.txt", "\n\n".join(rows))) == [
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
