"""With what an outlet is compared, and in which spelling."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from components.analysis.analyse import Analysis, analyse
from components.contract import rows_of
from components.corpus import Article, Corpus
from components.corpus.article import CorpusError
from components.keywords import COMPONENT
from components.keywords.reference import VARIABLE, read_reference
from components.palette import palette_for

STRESSED = COMPONENT.views[0]


def settings(**chosen: str) -> dict[str, str]:
    return {**COMPONENT.defaults(), **chosen}


@pytest.fixture(scope="module")
def two_houses() -> Analysis:
    texts = {
        "A": "Our defence slept.\n\nThe defence of timber; timber, defense and timber.\n",
        "B": "Our defense grew.\n\nThe bridge over defense; a bridge.\n",
        "C": "Timber fell.\n\nRain fell on stones and on roofs and on roads and on lanes and on hills and on woods.\n",
    }
    return analyse(Corpus("invented", tuple(Article(*one) for one in texts.items())), components=(COMPONENT,))


def summary(analysis: Analysis, **chosen: str) -> pd.DataFrame:
    rows = analysis.rows["keywords"]
    return COMPONENT.summarise(rows, analysis.articles, settings(**chosen)).set_index(["outlet", "term"])


def test_spellings_count_together_unless_they_are_to_be_seen_apart(two_houses):
    assert summary(two_houses).loc[("A", "defense"), "count"] == 3
    assert summary(two_houses, spelling="written").loc[("A", "defence"), "count"] == 2
    assert summary(two_houses, spelling="written").loc[("A", "defense"), "elsewhere"] == 2


def test_the_table_lists_the_written_forms_that_were_counted_together(two_houses):
    rows = two_houses.rows["keywords"]
    found = COMPONENT.summarise(rows, two_houses.articles, settings())
    found.loc[(found["outlet"] == "A") & (found["term"] == "defense"), "shown"] = 1
    table = STRESSED.table(rows, found, settings())

    assert table.set_index("Term")["Forms"]["defense"] == "defence 2, defense 1"


@pytest.mark.parametrize("view", COMPONENT.views[:2], ids=lambda view: view.slug)
def test_marks_open_the_written_form_where_forms_are_counted_apart(two_houses, view):
    chosen = settings(spelling="written")
    rows = two_houses.rows["keywords"]
    found = COMPONENT.summarise(rows, two_houses.articles, chosen)
    figure = view.draw(rows, found, palette_for(["A", "B", "C"]), chosen)
    keys = [data[0] for trace in figure.data if trace.customdata is not None for data in trace.customdata]

    assert keys
    assert all(len(rows_of(rows, key)) for key in keys)
    assert all(len(rows_of(rows, key)) for key in view.table(rows, found, chosen)["key"])


def test_against_the_pooled_others_the_highest_rate_is_that_of_all_their_words(two_houses):
    """C's timber is one use; pooled it falls on the words of B and C together."""
    words = two_houses.articles.set_index("outlet")["words"]
    equal, pooled = summary(two_houses), summary(two_houses, against="pooled")

    assert equal.loc[("A", "timber"), "highest"] == pytest.approx(1000 / words["C"])
    assert pooled.loc[("A", "timber"), "highest"] == pytest.approx(1000 / (words["B"] + words["C"]))


def test_against_a_reference_elsewhere_is_the_references_count(two_houses, tmp_path, monkeypatch):
    file = tmp_path / "year.csv"
    file.write_text("word,count\ntimbers,30\ndefense,10\nthe,960\n", encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(file))
    found = summary(two_houses, against="reference")
    told = STRESSED.tell(two_houses.rows["keywords"], found.reset_index(), settings(against="reference"))

    assert found.loc[("A", "timber"), ["elsewhere", "highest", "highest_outlet"]].tolist() == [30, 30.0, "year.csv"]
    assert found.loc[("A", "defense"), "elsewhere"] == 10
    assert told == [
        "The terms that each outlet uses twice or more, at three times the reference's rate or more.",
        "Compared with the reference year.csv (1,000 words), not with each other.",
    ]


def test_five_articles_are_tested_against_a_reference_alone(tmp_path, monkeypatch):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("The rain fell on the plain. " * 400, encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    told = "Timber, timber and more timber, said no one; the timber fell on the plain."
    articles = tuple(Article("A", told + " It rained." * number) for number in range(6))
    analysis = analyse(Corpus("invented", articles), components=(COMPONENT,))
    found = summary(analysis, against="reference")

    assert ("A", "timber") in found.index[found["keyword"]]
    assert found.loc[("A", "timber"), "low"] > 0 > found.loc[("A", "plain"), "low"]


def test_where_no_reference_is_loaded_the_others_are_compared_and_the_page_says_so(two_houses, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    told = STRESSED.tell(two_houses.rows["keywords"], summary(two_houses).reset_index(), settings(against="reference"))

    assert told[-1] == (
        "No reference is loaded, so each outlet is compared with the others. Whoever runs this server names one in "
        "PARALLAX_REFERENCE: a CSV file with word,count or a folder of texts."
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2\n", "given.csv: no columns word and count. Name them so in the first line."),
        (
            "word,count\nrain,many\n",
            "given.csv line 2: no count. Give how often the word stands, as a number.",
        ),
        ("word,count\n", "given.csv: no words. Give a CSV file with word,count or a folder of .txt files."),
    ],
)
def test_a_reference_that_cannot_be_read_says_why(tmp_path: Path, text: str, message: str):
    (tmp_path / "given.csv").write_text(text, encoding="utf-8")

    with pytest.raises(CorpusError) as error:
        read_reference(tmp_path / "given.csv")
    assert str(error.value) == message


def test_a_phrase_that_the_reference_does_not_list_counts_as_its_rarest_word(tmp_path):
    (tmp_path / "given.csv").write_text("word,count\nharbour,8\nauthorities,3\nsouth korea,5\n", encoding="utf-8")
    reference = read_reference(tmp_path / "given.csv")

    assert reference.count("harbor authorities") == 3
    assert reference.count("South Korea") == 5
    assert reference.count("harbor quarrel") == 0
