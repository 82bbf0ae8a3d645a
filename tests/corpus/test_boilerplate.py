"""Boilerplate, repeats and headings, and paragraphs that only speak of such things."""

from __future__ import annotations

import pytest

from tests.corpus.paper import LEAD, NEXT, kind_of, kinds


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read Comments (12)",
        "Read more: How the ferry runs now",
        "Sign up for our newsletter",
        "SHARE THIS ARTICLE",
        "https://www.courier.example/bridge",
        "* * *",
        "———",
        "(Reporting by Jo Doe; Editing by Max Roe)",
        "© 2024 The Courier",
        "Copyright 2024 The Courier. All rights reserved.",
        "Story continues below advertisement",
        "Contact Ida Marsh at imarsh@courier.example or 555 0137.",
        "Follow Ida Marsh on Twitter: @imarsh",
        "To reach the writer, write to ida@courier.example.",
    ],
)
def test_a_line_of_the_page_is_boilerplate_wherever_it_stands(line):
    assert kind_of(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "By Jo Doe",
        "By JO DOE and MAX ROE, Courier staff",
        "Jo Doe, transport correspondent",
        "March 4, 2024",
        "Posted by Jo on 4 March 2024",
        "Published: 4 March 2024, 10:30 GMT",
        "3 min read",
        "Opinion",
        "News › Local",
        "Please contact the webmaster if links on this website do not work.",
    ],
)
def test_a_line_between_headline_and_lead_is_boilerplate(line):
    assert kinds("Mayor closes old bridge", line, LEAD, NEXT)[1] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Follow Jo Doe on Twitter @jodoe.",
        "Jo Doe contributed reporting.",
        "Subscribe to The Courier today.",
        "Courier Plus is now available. It brings you every bridge of the county. Try The Courier Plus now.",
        "The views in this column do not necessarily reflect those of The Courier.",
        "Watch the full interview below:",
        "12 comments",
        "More on the bridge: https://courier.example/bridge",
    ],
)
def test_a_line_below_the_last_paragraph_is_boilerplate(line):
    assert kinds("Mayor closes old bridge", LEAD, NEXT, line)[3] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "The site's privacy policy does not necessarily reflect the law, the mayor said.",
        "She asked people to follow her on Twitter.",
        "“Sign up for our newsletter,” the poster said.",
        "According to the official website of the county, the bridge is safe.",
        "By Monday the bridge was closed.",
        "The mayor wants people to subscribe to the ferry now.",
        "Related to the bridge is the question of the ferry.",
    ],
)
def test_an_article_may_write_about_websites(line):
    assert kind_of(line) == "paragraph"


def test_the_lines_under_related_stories_go_with_it():
    below = [
        "Related stories",
        "Ferry runs every ten minutes",
        "What will the bridge cost?",
        "Engineer: I called at ten",
    ]
    assert kinds("Mayor closes old bridge", LEAD, NEXT, *below)[3:] == ["boilerplate"] * 4


def test_a_paragraph_after_related_stories_stays():
    assert kinds("Mayor closes old bridge", LEAD, "Related stories", "One", "Two", NEXT) == [
        *["headline", "paragraph", "boilerplate", "boilerplate", "boilerplate", "paragraph"]
    ]


def test_the_same_block_again_is_a_repeat():
    assert kinds("Mayor closes old bridge", LEAD, NEXT, LEAD.upper()) == [
        "headline",
        "paragraph",
        "paragraph",
        "repeat",
    ]
    assert kinds("Who is it?", "Yes, it is.", "Who is it?", "Yes, it is.") == ["paragraph"] * 4


def test_a_heading_stands_between_prose_and_prose():
    assert kind_of("Common threats") == "heading"
    assert kind_of("And then?") == "paragraph"
    assert kind_of("The mayor reports:") == "paragraph"
    assert kinds("Mayor closes old bridge", LEAD, "Common threats") == ["headline", "paragraph", "paragraph"]
