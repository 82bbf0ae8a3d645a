"""Lines that point elsewhere, buttons, code and authors are set aside; sentences that speak of them are not."""

from __future__ import annotations

import pytest

from tests.corpus.paper import LEAD, NEXT, kind_of, kinds


@pytest.mark.parametrize(
    "line",
    [
        "WATCH: Man leaps from the bridge",
        "RELATED: Ferry runs every ten minutes",
        "MORE: What the bridge will cost the county",
        "READ: The engineer's report on the old bridge",
        "ALSO READ: Ferry runs every ten minutes",
        "WATCH Man leaps from the bridge",
        "JUST WATCHED Mayor closes the bridge Replay More Videos ... MUST WATCH",
        "Video: The bridge from above",
        "Also on The Courier: Ferry runs every ten minutes",
        "Ferry: the new way across the river Read more",
        "The ferry will run every ten minutes until the bridge opens. FULL STORY",
        "The ferry will run every ten minutes until the bridge opens. Continue reading",
        "[Five things to know about the bridge]",
        "Sign up for BREAKING NEWS Emails privacy policy Thanks for subscribing!",
        "Get the best of The Courier delivered to your inbox every morning",
        "Subscribe to our free daily newsletter for more news from the river",
        "Enter your email address Please enter a valid email address",
        "A post shared by Ana Ruiz (@ana) on Feb 4, 2018 at 9:50pm PST",
        "Share 245 Tweet 12 Email Print",
        "1.2k Shares Facebook Twitter Pinterest",
        "&lt;iframe src=&quot;https://v.example/1&quot; width=&quot;640&quot;&gt;&lt;/iframe&gt;",
        '<blockquote class="twitter-tweet" data-lang="en">',
        "[youtube https://www.youtube.com/watch?v=1]",
        "googletag.cmd.push(function() { googletag.display('ad-1'); });",
        "This website uses cookies to give you the best experience.",
        "Our website uses cookies.",
        "Reporting by Jo Doe; editing by Max Roe",
        "With files from The Canadian Press",
    ],
)
def test_what_points_away_from_the_article_is_boilerplate(line):
    assert kind_of(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Children should read more.",
        "“Watch: they will close it,” the ferryman said.",
        "WATCH LANE was closed for two hours, the police said.",
        "NATO said the bridge was of use to it.",
        "The newsletter that the mayor receives calls the bridge a risk to all who cross it.",
        "He said that he gets email alerts whenever the bridge is closed.",
        "“Get our newsletter delivered to your inbox,” the leaflet said.",
        "[The mayor laughed at this.]",
        "[applause]",
        "She shared the story on Facebook and Twitter.",
        'According to <a href="https://v.example/">the report</a> the bridge has cracks in two of its pillars.',
        "Related deaths have fallen since the bridge was built, the county said.",
        "More on that question will be heard in the spring, he said.",
        "Cookies are sold at the bridge on Sundays.",
        "Reporting by the county shows that traffic fell.",
    ],
)
def test_a_sentence_that_speaks_of_such_things_stays(line):
    assert kind_of(line) == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "AP:Associated Press The bridge was closed after cracks were found",
        "AP:Associated Press Mayor Ana Ruiz said the bridge was lost.",
        "Getty Images The mayor walks over the bridge on Monday",
        "Getty Images - Getty The mayor walks over the bridge on Monday",
        "Getty - Contributor The mayor walks over the bridge on Monday",
        "Reuters The mayor walks over the bridge on Monday",
        "EPA Cars stand on the bridge before it was closed",
        "The mayor walks over the bridge on Monday Getty Images",
        "The mayor walks over the bridge on Monday AP:Associated Press",
        "REUTERS/Jo Doe",
        "Getty Images",
    ],
)
def test_a_caption_that_begins_or_ends_with_its_credit_is_one(line):
    assert kind_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Reuters reported on Monday that the bridge was closed.",
        "AP sources say the bridge will be closed for years.",
        "Getty Images sued the mayor over a picture of the bridge.",
        "AFP: “The bridge is lost,” the mayor said.",
        "A police source told AFP: “The bridge is lost.”",
        "The mayor sold the picture to Getty Images.",
    ],
)
def test_a_sentence_about_an_agency_stays(line):
    assert kind_of(line) == "paragraph"


def test_a_post_whose_words_the_article_quotes_is_a_repeat():
    said = "We will close the old bridge until every crack in it is mended"
    post = f"{said} pic.twitter.com/a1 — Ana Ruiz (@ana) May 4, 2021"

    assert kinds("Mayor closes old bridge", LEAD, f"“{said},” the mayor wrote.", post, NEXT)[3] == "repeat"
    assert kinds("Mayor closes old bridge", LEAD, post, NEXT)[2] == "paragraph"  # said here alone


@pytest.mark.parametrize(
    "line",
    [
        "Jo Doe is a staff writer at The Courier.",
        "Jo Doe, a former diplomat, is the author of “Rivers of Europe”.",
        "The writer is a professor of engineering at the University of Harrowby.",
        "Jo Doe covers transport for The Courier.",
        "Jo Doe and Max Roe contributed from Brussels.",
        "Jo Doe can be reached at jo.doe@courier.example.",
        "Send tips and letters to news@courier.example",
        "Contact the newsroom: 0207 782 4368",
    ],
)
def test_who_wrote_it_is_set_aside_below_the_last_paragraph(line):
    below = kinds("Mayor closes old bridge", LEAD, NEXT, line)[3]

    assert below == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz is the author of the plan for a new bridge.",  # she is a person of the story
        "The mayor is a former professor of engineering.",
        "Jo Doe is a nurse who crosses the bridge every day.",
        "“Jo Doe is a writer,” the mayor said.",
    ],
)
def test_a_person_of_the_story_is_no_author(line):
    assert kinds("Mayor closes old bridge", LEAD, NEXT, line)[3] == "paragraph"


def test_an_author_is_set_aside_only_below_the_last_paragraph():
    assert kind_of("Jo Doe is a staff writer at The Courier.") == "paragraph"
