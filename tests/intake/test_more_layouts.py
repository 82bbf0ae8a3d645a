"""Layouts that differ from the usual ones: broken headlines, other line ends, missing labels, other languages."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.intake.proquest_texts import PROQUEST_RULE
from tests.intake.taken import BODY, facts_of, taken, told

NEXIS = """{head}The Quay Post (Hull)
April 2, 2022 Saturday
Copyright 2022 Quay Holdings All Rights Reserved
Length: 9 words
Body

{body}

Load-Date: April 3, 2022

End of Document
"""
FACTIVA = """{head}
9 words
2 April 2022
06:15 GMT
The Quay Post
QUAYP
English
Copyright 2022. Quay Holdings Limited.

{body}

{foot}Document QUAYP00020220402ej3400001
"""
READ = ("The Quay Post", "Pier closes for good", "2022-04-02", f"Pier closes for good {BODY}")


def nexis(head: str = "Pier closes for good\n", body: str = BODY) -> str:
    return NEXIS.format(head=head, body=body)


def factiva(head: str = "Pier closes for good", body: str = BODY, foot: str = "") -> str:
    return FACTIVA.format(head=head, body=body, foot=foot)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_of_the_encoding_is_no_part_of_a_delivery(encoding):
    assert facts_of(taken("n.txt", nexis().replace("\n", "\r\n").encode(encoding)))[0][1] == "Pier closes for good"


def test_files_put_one_behind_the_other_are_read_whatever_marks_they_begin_with():
    two = f"\ufeff{nexis()}\ufeff{nexis('Pier opens again', '')}".replace("again", "again\n").replace(
        "\n\n\n", f"\n{BODY}\n"
    )

    assert [title for _, title, _, _ in facts_of(taken("n.txt", two))] == ["Pier closes for good", "Pier opens again"]


def test_a_headline_that_the_list_and_the_page_break_at_different_words_is_whole():
    head = (
        "Documents (1)\nClient/Matter: -None-\n1. Pier closes for good after the storm, and nobody in the town knows\n"
        "what comes next\nPage 1 of 2\nPier closes for good after the storm, and nobody\n"
        "in the town knows what comes next\n"
    )

    assert facts_of(taken("n.txt", nexis(head)))[0][1] == (
        "Pier closes for good after the storm, and nobody in the town knows what comes next"
    )


@pytest.mark.parametrize("line", ["Link to Image", "Link to PDF", "Page 2 of 3"])
def test_a_line_that_nexis_sets_into_a_text_is_none_of_it(line):
    assert facts_of(taken("n.txt", nexis(body=f"{line}\n\n{BODY}")))[0][3] == f"Pier closes for good {BODY}"


def test_the_day_of_loading_is_known_in_french():
    text = nexis().replace("Load-Date: April 3, 2022", "Date de chargement: 3 avril 2022")

    assert facts_of(taken("n.txt", text))[0][3].endswith(BODY)


def test_a_magazine_without_a_day_keeps_its_parts_and_has_no_date():
    text = (
        "1 of 1 DOCUMENT\n\n\n                    The Quay Review\n\n                    April 2022\n\nPier closes\n\n"
        f"LENGTH: 9 words\n\n{BODY}\n\nLOAD-DATE: May 11, 2022\n"
    )

    assert facts_of(taken("n.txt", text)) == [("The Quay Review", "Pier closes", "None", f"Pier closes {BODY}")]


@pytest.mark.parametrize(
    "head", ["Pier closes\nfor good", "Pier closes\n for good\nTom Lund", "Metro\nPier\ncloses for good"]
)
def test_a_headline_that_factiva_breaks_goes_on_in_small_letters(head):
    assert facts_of(taken("f.txt", factiva(head))) == [READ]


def test_the_publisher_below_a_text_is_none_of_it():
    assert facts_of(taken("f.txt", factiva(foot="Quay Holdings Limited\n\n"))) == [READ]


@pytest.mark.parametrize("foot", ["Results Found\n25", "Results Found  25", "|Results Found | 25 |"])
def test_a_search_that_found_more_than_a_delivery_holds_is_told(foot):
    found = taken("f.txt", f"{factiva()}\nSearch Summary\nText\npier\n{foot}\n")

    assert told(found) == ["f.txt: says that 25 results were found, but it holds 1. Get the others, too."]


def proquest(*rows: str) -> str:
    labels = ("Publication title: The Quay Post; Hull", "Publication date: Apr 2, 2022", "ProQuest document ID: 7")
    return "\n\n".join([PROQUEST_RULE, *rows, *labels, PROQUEST_RULE])


@pytest.mark.parametrize(
    "line", ["CREDIT: Tom Lund; Staff", "Credit: MCT", "Word count: 9", "Illustration: Photo: the pier"]
)
def test_a_label_between_a_text_and_its_details_is_none_of_it(line):
    assert facts_of(taken("p.txt", proquest("Pier closes for good", f"Full text: {BODY}", line, "DETAILS"))) == [READ]


@pytest.mark.parametrize(
    "edition", [": [FINAL Edition]", " [North Sports Final Edition]", ": [Late Edition (East Coast)]"]
)
def test_the_edition_behind_a_headline_is_none_of_it(edition):
    text = proquest(f"Pier closes for good{edition}", f"Full text: {BODY}")

    assert facts_of(taken("p.txt", text)) == [READ]


def test_a_name_that_is_sorted_by_its_second_word_may_have_a_service_behind_it():
    text = proquest("Pier closes for good", f"Full text: {BODY}").replace(
        "The Quay Post; Hull", "Quay Post, The (MCT); Hull"
    )

    assert facts_of(taken("p.txt", text))[0][0] == "The Quay Post (MCT)"


def test_a_reference_may_say_its_day_year_first():
    tags = ("TY  - NEWS", "TI  - Pier closes", "T2  - The Quay Post", "DA  - 2022 Apr 2", f"N2  - {BODY}", "ER  - ", "")
    ris = "\ufeff" + "\r\n".join(tags)

    assert facts_of(taken("p.ris", ris)) == [("The Quay Post", "Pier closes", "2022-04-02", f"Pier closes {BODY}")]


@pytest.mark.parametrize(
    "columns",
    [
        ("Überschrift", "Zeitung", "Erscheinungsdatum", "Volltext"),
        ("Titre", "Quotidien", "Date de publication", "Texte intégral"),
        ("Kop", "Krant", "Publicatiedatum", "Volledige tekst"),
        ("Titular", "Periódico", "Fecha de publicación", "Texto completo"),
        ("Titolo", "Testata", "Data di pubblicazione", "Testo completo"),
    ],
    ids=lambda columns: columns[1],
)
def test_columns_are_known_in_other_languages_in_an_archive_in_an_archive(columns):
    table = ";".join(columns) + f'\r\n"Pier closes for good";"The Quay Post";"2022-04-02";"{BODY}"\r\n'

    assert facts_of(taken("a.zip", packed("inner.zip", packed("a.csv", table.encode("utf-8-sig"))))) == [READ]


def packed(name: str, data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, data)
    return file.getvalue()


def test_the_authors_of_a_table_may_be_a_list_of_objects():
    names = '"[{""uri"": ""a"", ""name"": ""Ana Ruiz""}]"'
    table = f'title,source.title,dateTimePub,body,authors\nPier closes,The Quay Post,2022-04-02,"{BODY}",{names}\n'

    assert taken("a.csv", table).found[0].article.notes == "Author: Ana Ruiz"


@pytest.mark.parametrize("edition", ["Scotland Edition", "Northern Ireland Edition", "Monday Edition"])
def test_an_edition_between_publication_and_day_is_no_outlet(edition):
    head = f"Pier closes for good\nThe Quay Post (Hull)\n{edition}\n"

    assert facts_of(taken("n.txt", nexis().replace("Pier closes for good\nThe Quay Post (Hull)\n", head)))[0][:2] == (
        "The Quay Post (Hull)",
        "Pier closes for good",
    )


@pytest.mark.parametrize(
    "row", ["<tr><td><b>{}</b></td><td>{}</td></tr>", "<tr><th>{}:</th><td>{}</td></tr>", "<dt>{}</dt><dd>{}</dd>"]
)
def test_labels_in_cells_of_their_own_need_no_colon(row):
    labels = {"Publication title": "The Quay Post", "Publication date": "Apr 2, 2022", "ProQuest document ID": "7"}
    rows = "".join(row.format(*pair) for pair in labels.items())
    table = f"<dl>{rows}</dl>" if "<dt>" in row else f"<table>{rows}</table>"
    page = f"<html><body><h3>Pier closes for good</h3><p><b>Full text: </b>{BODY}</p>{table}</body></html>"

    assert facts_of(taken("p.html", page)) == [READ]


@pytest.mark.parametrize(
    ("title", "day", "number"),
    [
        ("Titel der Publikation", "Datum der Publikation", "ProQuest-Dokument-ID"),
        ("Título da publicação", "Data de publicação", "ID do documento ProQuest"),
    ],
)
def test_more_labels_of_proquest_are_known(title, day, number):
    text = f"Pier closes for good\n\nFull text: {BODY}\n\n{title}: The Quay Post\n\n{day}: 2022-04-02\n\n{number}: 7\n"

    assert facts_of(taken("p.txt", f"{PROQUEST_RULE}\n\n{text}\n{PROQUEST_RULE}")) == [READ]
