"""Articles pasted one after another are told apart by their heads; one article stays whole whatever stands in it."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.documents.paste import paste_in, proposed_starts
from components.intake.documents.seams import may_be_several, possible_seams
from components.intake.model import Limits

BRIDGE = (
    "The old bridge over the Orra was opened again on Friday after three years of work, and a band played on it all "
    "day while the people of the town walked over to the other side and back again.\n\n"
    "“We kept our word,” said Ana Ruiz, the mayor, who had promised it to the town before she was chosen. The county "
    "paid for the work with a loan that runs for thirty years, its treasurer said on the bridge.\n\n"
    "Buses will cross it from Monday on, and lorries as soon as the last of the tests is done."
)
FERRY = (
    "Nobody crossed the river on Saturday, because the wind was so strong that the county closed the whole of the old "
    "bridge, and the ferry had been sold in the spring to a firm from the coast.\n\n"
    "“It was a mistake to sell it,” said Raj Dias, who had steered the boat for twenty years and now drives a bus. The "
    "firm did not say whether it would sell the boat back to the town that it came from.\n\n"
    "The county wants to wait for the wind to drop before it says anything about a new ferry."
)


def given(*parts):
    return "\n\n".join(parts)


def titles(text):
    return [article.title for article in paste_in(text, Limits()).articles]


FIRST, SECOND = "Bridge opens again", "Wind closes the old bridge"
HEADS = {
    "day": (f"{FIRST}\nFebruary 4, 2017", f"{SECOND}\nFebruary 5, 2017"),
    "day with a time": (f"{FIRST}\n4th February 2017, 3:47 pm", f"{SECOND}\n5th February 2017, 9 am"),
    "byline": (f"{FIRST}\nBy Jo Doe", f"{SECOND}\nBy Max Roe and Ann Lee"),
    "outlet": (f"The Guardian\n{FIRST}", f"CNN\n{SECOND}"),
    "unknown outlet and day": (f"Hill Gazette\n{FIRST}\n4 Feb 2017", f"Orra Post\n{SECOND}\n5 Feb 2017"),
    "address": (f"https://a.example/1\n{FIRST}", f"https://b.example/2\n{SECOND}"),
    "standfirst": (
        f"{FIRST}\n\nThe town celebrates all day long.\n\nBy Jo Doe\n\nFebruary 4, 2017",
        f"{SECOND}\n\nNobody could cross the river on Saturday.\n\nBy Max Roe\n\nFebruary 5, 2017",
    ),
    "number": (f"Article 1\n{FIRST}", f"Article 2\n{SECOND}"),
    "one has less": (f"{FIRST}\nBy Jo Doe\nFebruary 4, 2017", f"{SECOND}\nFebruary 5, 2017"),
}


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_two_articles_are_told_apart_by_their_heads(heads):
    text = given(heads[0], BRIDGE, heads[1], FERRY)

    assert titles(text) == ["Bridge opens again", "Wind closes the old bridge"]
    assert [article.text.count("“") for article in paste_in(text, Limits()).articles] == [1, 1]


def test_lines_without_blank_ones_between_them_are_told_apart_too():
    text = given(HEADS["day"][0], BRIDGE, HEADS["day"][1], FERRY).replace("\n\n", "\n")

    assert titles(text) == ["Bridge opens again", "Wind closes the old bridge"]


def test_five_articles_are_five():
    heads = [f"Story number {number} of the river\n{number} March 2017" for number in range(1, 6)]

    read = paste_in(given(*(part for head in heads for part in (head, BRIDGE))), Limits())

    assert [article.published for article in read.articles] == [date(2017, 3, number) for number in range(1, 6)]


def test_datelines_alone_part_two_articles_that_both_have_one():
    text = given("HARROWBY, Feb. 4 (AP) — " + BRIDGE, BRIDGE, "ORRA, Feb. 5 (AP) — " + FERRY, FERRY)

    assert len(proposed_starts(text)) == 2


def test_a_headline_after_the_rights_of_another_begins_an_article():
    text = given(
        "Bridge opens again", BRIDGE, "© 2017 Hill Gazette. All rights reserved.", "Wind closes the old bridge", FERRY
    )

    assert titles(text) == ["Bridge opens again", "Wind closes the old bridge"]


def test_addresses_below_the_articles_end_them():
    text = given(
        "Bridge opens again", BRIDGE, "https://a.example/1", "Wind closes the old bridge", FERRY, "https://b.example/2"
    )

    assert [article.url for article in paste_in(text, Limits()).articles] == [
        "https://a.example/1",
        "https://b.example/2",
    ]


HEAD = "Bridge opens again\n\nBy Jo Doe"
WHOLE = {
    "crossheads": given(HEAD, "4 February 2017", BRIDGE, "A long wait", FERRY, "What comes next", BRIDGE),
    "timeline": given(FIRST, BRIDGE, "4 February 2014", FERRY, "5 March 2015", BRIDGE, "6 May 2016", FERRY),
    "interview": given(HEAD, BRIDGE, "Q: Will it hold?", f"A: {FERRY}", "Q: And then?", f"A: {BRIDGE}"),
    "letters": given("Letters", "Keep the bridge", BRIDGE, "Ann Lee", "Harrowby", "Sell the ferry", FERRY, "Max Roe"),
    "caption and list": given(
        HEAD, BRIDGE, "Photo: Reuters/Jo Doe", FERRY, "Related stories", "Ferry sold", "Wind drops"
    ),
    "credits of an agency": given(
        HEAD, BRIDGE, "Scores of people walked over it", "Reuters", FERRY, "Oh.", "The Times.", BRIDGE
    ),
    "a day in the text": given(FIRST, BRIDGE, "The work began on 4 February 2014.", FERRY),
    "bio at the end": given(HEAD, BRIDGE, FERRY, "Jo Doe is a writer.", "4 February 2017"),
    "short second part": given(HEAD, BRIDGE, FERRY, "Correction of a figure", "By Max Roe", "It was nine."),
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_one_article_stays_whole(text):
    assert len(proposed_starts(text)) < 2
    assert len(paste_in(text, Limits()).articles) == 1


def test_what_may_be_several_and_is_taken_as_one_is_told():
    text = given("Bridge opens again", BRIDGE, BRIDGE, "Strong wind closes the old bridge over the Orra", FERRY, FERRY)

    assert [str(problem) for problem in paste_in(text, Limits()).problems] == [
        "pasted text: was read as one article, though 'Strong wind closes the old bridge over the Orra' could be the "
        "headline of another. Put a line of --- between articles."
    ]


def test_short_crossheads_raise_no_doubt():
    assert may_be_several(WHOLE["crossheads"].splitlines()) == ""


def test_a_person_may_say_where_articles_begin():
    text = given("Bridge opens again", BRIDGE, "Wind closes the old bridge", FERRY)
    lines = text.splitlines()

    read = paste_in(text, Limits(), [0, lines.index("Wind closes the old bridge")])

    assert [article.title for article in read.articles] == ["Bridge opens again", "Wind closes the old bridge"]
    assert [lines[number] for number in possible_seams(lines)] == ["Wind closes the old bridge"]


@pytest.mark.parametrize("chosen", [[], [0], [0, 3, 3], [99]])
def test_whatever_lines_are_named_no_word_is_lost(chosen):
    text = given("Bridge opens again", BRIDGE, "Wind closes the old bridge", FERRY)

    read = paste_in(text, Limits(), chosen)

    assert " ".join(article.text for article in read.articles).split() == text.split()


def test_a_long_headline_above_a_day_is_offered_with_it():
    headline = "What the mayor of the town said about the ferry and the bridge in a speech that was long indeed"
    lines = given(FIRST, BRIDGE, headline, "February 6, 2017", FERRY).splitlines()

    assert [lines[number] for number in possible_seams(lines)] == [headline]
