"""Seams of a paste that a person makes: rules of any sign, numbers, gaps, labels and outlets in other forms."""

from __future__ import annotations

import pytest

from components.intake.documents.paste import paste_in
from components.intake.model import Limits
from tests.intake.taken import taken, told
from tests.intake.test_seams import BRIDGE, FERRY

ONE, TWO, THREE = "Bridge opens again today", "Wind closes the old bridge", "Town buys back its ferry"
TEXTS = {ONE: BRIDGE, TWO: FERRY, THREE: BRIDGE.replace("bridge", "ferry")}


def pasted(form: str, between: str = "\n\n") -> str:
    parts = (
        form.format(title=title, number=number, day=number + 3, text=text)
        for number, (title, text) in enumerate(TEXTS.items(), 1)
    )
    return between.join(parts)


def read(text: str) -> list[tuple[str, str, str]]:
    return [(one.title, one.outlet, str(one.published)) for one in paste_in(text, Limits()).articles]


PLAIN = "{title}\n\n{text}"
RULES = ("***", "* * *", "——————", "–––", "──────", "+++++", ".......", "- - - -", "\n\n")


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_of_any_sign_parts_articles_that_have_headlines(rule):
    assert [title for title, _, _ in read(pasted(PLAIN, f"\n\n{rule}\n\n"))] == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "form",
    [
        "{number}. {title}\n\n{text}",
        "Article {number}: {title}\n\n{text}",
        "[{number}]\n{title}\n\n{text}",
        "{number})\n{title}\n\n{text}",
        "## {title}\n\n{text}",
    ],
)
def test_numbers_and_headings_part_articles_and_are_no_part_of_them(form):
    articles = paste_in(pasted(form), Limits()).articles

    assert [article.text.split("\n")[0] for article in articles] == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    ("form", "outlet", "day"),
    [
        ("From Orra Gazette:\n\n{title}\n\n{text}", "Orra Gazette", "None"),
        ("Orra Gazette: {title}\n\n{text}", "Orra Gazette", "None"),
        ("Orra Gazette - March {day}, 2022\n{title}\n\n{text}", "Orra Gazette", "2022-03-04"),
        ("**{title}**\n*Orra Gazette, March {day}, 2022*\n\n{text}", "Orra Gazette", "2022-03-04"),
        ("{title}\n\n{text}\n\nSource: Orra Gazette, March {day}, 2022", "Orra Gazette", "2022-03-04"),
        ("{title}\n2 hours ago\nIda Marsh\nReporter\n\n{text}", "", "None"),
        ("Quelle: Orra Gazette\nTitel: {title}\nDatum: {day}. März 2022\n\n{text}", "Orra Gazette", "2022-03-04"),
        ("Source : Orra Gazette\nTitre : {title}\nDate : {day} mars 2022\n\n{text}", "Orra Gazette", "2022-03-04"),
        (
            "Fuente: Orra Gazette\nTítulo: {title}\nFecha: {day} de marzo de 2022\n\n{text}",
            "Orra Gazette",
            "2022-03-04",
        ),
        ("Outlet\tOrra Gazette\nTitle\t{title}\nDate\tMarch {day}, 2022\n\n{text}", "Orra Gazette", "2022-03-04"),
    ],
)
def test_heads_and_feet_say_whose_each_article_is(form, outlet, day):
    found = read(pasted(form))

    assert [title for title, _, _ in found] == [ONE, TWO, THREE]
    assert found[0] == (ONE, outlet, day)


def test_days_that_could_be_either_part_articles_and_are_told():
    read_ = paste_in(pasted("{title}\nOrra Gazette | 0{day}/03/2022\n\n{text}"), Limits())

    assert [article.published for article in read_.articles] == [None, None, None]
    assert "date '04/03/2022' could not be read" in read_.problems[0].message


@pytest.mark.parametrize("rule", ["---", *RULES])
def test_a_file_of_three_articles_says_that_it_may_be_three(rule):
    said = told(taken("a.txt", pasted(PLAIN, f"\n\n{rule}\n\n")))

    assert f"may be 3 articles, but was read as one: another seems to begin at '{TWO}'" in said[0]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n\n{BRIDGE}\n\nAP:Associated Press The mayor walks over the bridge\n\n{FERRY}",
        f"{ONE}\n\n{BRIDGE}\n\n* * *\n\n{FERRY}",
        f"{ONE}\n\n{BRIDGE}\n\n\n\n\n{FERRY}",
        f"{ONE}\n\n1. Lorries\n\n{BRIDGE}\n\n2. Buses\n\n{FERRY}",
        f"{ONE}\n\n{BRIDGE}\n\nMarch 1, 2022\n\n{FERRY}\n\nMarch 3, 2022\n\n{BRIDGE} Then all went home.",
    ],
)
def test_sections_of_one_article_stay_together(text):
    assert len(read(text)) == 1
