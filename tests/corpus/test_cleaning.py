"""What is an article's and what is only the page around it."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.corpus import Article
from components.corpus.blocks import MEASURED, SET_ASIDE
from components.corpus.cleaning import lay_out
from components.corpus.lines import BLANK

LEAD = "The mayor of Harrowby closed the old bridge on Monday, citing cracks in two pillars."
NEXT = "“We will not take a risk,” Mayor Ana Ruiz told reporters at the town hall."
LAST = "Buses go by the ring road until further notice, which adds twenty minutes."


def kinds(*lines: str, title: str = "", outlet: str = "The Courier") -> list[str]:
    """Return the kind of each block of a document that is written with a blank line between lines."""
    return [block.kind for block in lay_out(Article(outlet=outlet, text="\n\n".join(lines), title=title))]


def kind_of(line: str, above: str = LEAD, below: str = LAST) -> str:
    """Return the kind of a line that stands between two paragraphs under a headline."""
    return kinds("Mayor closes old bridge", NEXT, above, line, below)[3]


# Four documents, line by line.

SEEDS = {
    "Asia Times": ["caption", *["paragraph"] * 10, "furniture"],
    "The Wire": ["headline", "standfirst", "caption", "caption", "dateline", *["paragraph"] * 8, "furniture"],
    "defense.gov": [
        *["furniture"] * 6,
        "headline",
        "furniture",
        "paragraph",
        *["caption", "repeat", "repeat", "caption", "repeat", "caption", "caption"],
        *["paragraph"] * 3,
        "heading",
        *["paragraph"] * 5,
        "furniture",
    ],
    "Press TV": [
        *["furniture", "headline", "caption"],
        *["paragraph"] * 8,
        "caption",
        *["paragraph"] * 5,
        *["furniture"] * 4,
    ],
}


@pytest.mark.parametrize("outlet", SEEDS)
def test_every_line_of_a_seed_is_what_it_is(seeds, outlet):
    article = next(article for article in seeds.articles if article.outlet == outlet)
    assert [block.kind for block in lay_out(article)] == SEEDS[outlet]


@pytest.mark.parametrize("outlet", SEEDS)
def test_a_seed_comes_out_the_same_without_its_title(seeds, outlet):
    article = next(article for article in seeds.articles if article.outlet == outlet)
    untitled = Article(outlet=outlet, text=article.text)
    assert [block.kind for block in lay_out(untitled)] == SEEDS[outlet]


@pytest.mark.parametrize(
    ("outlet", "beginning", "kind", "reason"),
    [
        ("Asia Times", "Asia Times Financial", "furniture", "advertisement of the outlet"),
        ("Asia Times", "US Defense Secretary Jim Mattis reviews", "caption", "photo credit"),
        ("The Wire", "Tokyo:", "dateline", "place and day of filing"),
        ("The Wire", "Japan hopes US defence secretary", "standfirst", ""),
        ("The Wire", "Read Comments", "furniture", "line of the page"),
        ("defense.gov", "An official website", "furniture", "before the headline"),
        ("defense.gov", "You have accessed", "furniture", "notice of the website"),
        ("defense.gov", "In a Tokyo meeting", "paragraph", ""),
        ("defense.gov", "Tokyo Talks", "caption", "title of a picture"),
        ("defense.gov", "VIRIN:", "caption", "photo credit"),
        ("defense.gov", "Common Threats", "heading", ""),
        ("defense.gov", "Related Stories", "furniture", "line of the page"),
        ("Press TV", "News", "furniture", "before the headline"),
        ("Press TV", "Press TV’s website", "furniture", "introduces an address"),
        ("Press TV", "www.presstv.ir", "furniture", "bare address"),
        ("Press TV", "Press TV News Roku", "furniture", "list of the page"),
    ],
)
def test_a_line_of_a_seed_says_why_it_is_set_aside(seeds, outlet, beginning, kind, reason):
    article = next(article for article in seeds.articles if article.outlet == outlet)
    block = next(block for block in lay_out(article) if article.text.startswith(beginning, block.start))
    assert (block.kind, block.reason) == (kind, reason)


# Headlines.


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Japan’s “new” bridge opens", LEAD], 'JAPAN\'S  "New" Bridge opens'),  # marks, capitals, white space
        (["Home", "Mayor closes old bridge", LEAD], "Mayor closes old bridge | The Courier"),  # a browser's title
        (["Mayor closes old bridge", "Local", "Mayor closes old bridge", LEAD], "Mayor closes old bridge"),
    ],
)
def test_the_title_finds_the_headline_and_all_above_it_is_furniture(lines, title):
    expected = ["furniture"] * (len(lines) - 2) + ["headline", "paragraph"]
    assert kinds(*lines, NEXT, title=title) == [*expected, "paragraph"]


def test_a_headline_over_two_lines_is_one_block():
    text = f"Mayor closes old bridge\nafter cracks are found\n\n{LEAD}\n\n{NEXT}"
    blocks = lay_out(Article("The Courier", text, title="Mayor closes old bridge after cracks are found"))
    assert [text[block.start : block.end] for block in blocks if block.kind == "headline"] == [text[:46]]


def test_a_headline_on_the_line_of_its_text_is_parted_from_it():
    text = f"Mayor closes the old bridge – {LEAD} {NEXT}"
    blocks = lay_out(Article("The Courier", text, title="Mayor Closes The Old Bridge"))
    assert [(block.kind, text[block.start : block.end]) for block in blocks] == [
        ("headline", "Mayor closes the old bridge –"),
        ("paragraph", f"{LEAD} {NEXT}"),
    ]


def test_a_title_far_down_is_a_link_and_the_text_above_it_stays():
    assert kinds(LEAD, NEXT, LAST, "Mayor closes old bridge", title="Mayor closes old bridge")[:3] == ["paragraph"] * 3


@pytest.mark.parametrize(
    "headline",
    [
        "Mayor closes old bridge",
        "MAYOR CLOSES OLD BRIDGE AFTER CRACKS ARE FOUND",
        "‘We will not take a risk’",
        "Who pays for the bridge?",
        "EXCLUSIVE – Mayor closes old bridge",
        "Bridge: what comes next …",
        "12 things to know about the bridge",
    ],
)
def test_a_headline_is_guessed_where_no_title_is_given(headline):
    assert kinds(headline, LEAD, NEXT) == ["headline", "paragraph", "paragraph"]


def test_a_first_line_that_says_something_else_than_the_title_is_a_standfirst():
    lines = ["Cracks in two pillars, and nobody knows who pays", LEAD, NEXT]
    assert kinds(*lines, title="Mayor closes old bridge")[0] == "standfirst"
    assert kinds("Mayor of Harrowby closes bridge", LEAD, NEXT, title="Mayor closes old bridge")[0] == "headline"


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was closed on Monday.",  # a full stop
        "Dear reader,",
        "• The cracks were found on Sunday",
        "Q: Why did you close the bridge?",
        "and so it begins",
        "Bridge",  # one word
    ],
)
def test_a_first_line_that_is_no_headline_is_not_taken_for_one(line):
    assert "headline" not in kinds(line, LEAD, NEXT)


def test_a_text_of_one_line_is_one_paragraph():
    assert kinds(f"{LEAD} {NEXT} {LAST}") == ["paragraph"]
    assert kinds("Bridge closed") == ["paragraph"]


# Standfirst and dateline.


def test_a_line_between_headline_and_dateline_is_the_standfirst():
    assert kinds(
        "Mayor closes old bridge", "Cracks in two pillars were found on Sunday.", f"Harrowby: {LEAD}", NEXT
    ) == [*["headline", "standfirst", "dateline", "paragraph", "paragraph"]]


def test_a_line_without_a_full_stop_under_the_headline_is_the_standfirst():
    assert kinds("Mayor closes old bridge", "Cracks in two pillars, and nobody knows who pays", LEAD)[1] == "standfirst"


def test_an_ordinary_first_paragraph_stays_a_paragraph():
    assert kinds("Mayor closes old bridge", LEAD, NEXT)[1] == "paragraph"
    assert kinds("Mayor closes old bridge", LEAD, "The bridge on Monday. Photo: Reuters/Jo Doe", NEXT)[1] == "paragraph"


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("Harrowby:", LEAD),
        ("HARROWBY:", LEAD),
        ("HARROWBY (Reuters) -", LEAD),
        ("HARROWBY, Feb 3 —", LEAD),
        ("NEW HARROWBY, Marland, Feb. 3, 2024 (AP) —", LEAD),
        ("ST. LOWICK --", LEAD),
        ("(Reuters) -", LEAD),
        ("Harrowby (AFP) –", LEAD),
        ("Harrowby, March 4 –", LEAD),
    ],
)
def test_a_dateline_is_parted_from_its_paragraph(dateline, rest):
    text = f"{dateline} {rest}\n\n{NEXT}"
    blocks = lay_out(Article("The Courier", text))
    assert [(block.kind, text[block.start : block.end]) for block in blocks] == [
        *[("dateline", dateline), ("paragraph", rest), ("paragraph", NEXT)]
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"Update: {LEAD}",
        f"Editor’s note: {LEAD}",
        "Mattis – making his first trip overseas – spoke of the bridge for an hour on Monday.",
        "The mayor said: “We will not take a risk with the people who cross this bridge.”",
        "The mayor – who is known for speaking plainly – closed the old bridge on Monday.",
        f"A: {LEAD}",
    ],
)
def test_a_paragraph_without_a_dateline_is_not_parted(paragraph):
    assert kinds(paragraph, NEXT) == ["paragraph", "paragraph"]


def test_the_names_in_an_interview_are_no_datelines():
    lines = ["Courier: Why did you close the bridge on Monday?", "Ruiz: Because I had to, there were cracks in it."]
    assert kinds("A talk with the mayor", *lines) == ["headline", "paragraph", "paragraph"]


# Captions.


@pytest.mark.parametrize(
    "caption",
    [
        "The bridge on Monday. Photo: Reuters/Jo Doe",
        "The bridge on Monday. REUTERS/Jo Doe",
        "The bridge on Monday. (Photo by AFP)",
        "The bridge on Monday. Credit: Jo Doe",
        "The bridge on Monday. (AP Photo/Jo Doe)",
        "The bridge on Monday. (Jo Doe/Getty Images)",
        "The bridge on Monday. Image credit: Jo Doe",
        "The bridge, March 4, 2024. Army photo by Sgt. Jo Doe",
        "Jo Doe / Reuters",
        "Getty Images",
        "Jo Doe via Getty Images",
        "Photo By: Sgt. Jo Doe",
        "VIRIN: 240304-A-AB123-1001",
        "Image copyright Reuters Image caption The bridge on Monday",
        "The bridge on Monday. [Photo/Agencies]",
        "FILE PHOTO: The bridge as it stood in 1987.",
        "File photo: The bridge as it stood in 1987.",
        "In this March 4, 2024, photo, the mayor points at the bridge.",
        "Mayor Ana Ruiz, left, and the engineer look at the bridge on March 4, 2024.",
        "Mayor Ana Ruiz (L) looks at the bridge, 4 March 2024",
    ],
)
def test_a_caption_is_known_by_its_credit_or_by_place_and_day(caption):
    assert kind_of(caption) == "caption"


@pytest.mark.parametrize(
    "paragraph",
    [
        "The group has a line of credit: Bank of Harrowby.",
        "She hung a photo by Jo Doe.",
        "The mayor leads, according to a poll by Reuters/Ipsos.",
        "The bridge will stay closed. (Reuters)",
        "The mayor criticised Michael R. Bloomberg.",
        "Senator Jo Doe (R) said on March 4, 2024 that the bridge was lost.",
        "She turned left, right, and left again on the morning of the accident.",
        "The picture: a bridge without cars.",
        f"{LEAD} {NEXT} " * 6 + "Photo: Reuters/Jo Doe",
    ],
)
def test_a_paragraph_with_the_words_of_a_caption_stays(paragraph):
    assert kind_of(paragraph) == "paragraph"


def test_near_copies_of_a_caption_and_a_title_between_captions_are_captions():
    first = "Mayor Ana Ruiz, left, looks at the old bridge of Harrowby. Photo: Reuters/Jo Doe"
    second = "Mayor Ana Ruiz, left, looks at the old bridge of Harrowby, Monday"
    third = "The engineer shows the cracks. Photo: Reuters/Jo Doe"
    assert kinds("Mayor closes old bridge", LEAD, first, second, "Bridge of sighs", third, NEXT) == [
        *["headline", "paragraph", "caption", "caption", "caption", "caption", "paragraph"]
    ]


def test_a_lead_that_says_the_same_as_the_caption_stays():
    assert kinds("Mayor closes old bridge", f"{LEAD} Photo: Reuters/Jo Doe", LEAD, NEXT)[2] == "paragraph"


# Furniture and repeats.


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
    ],
)
def test_a_line_of_the_page_is_furniture_wherever_it_stands(line):
    assert kind_of(line) == "furniture"


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
def test_a_line_between_headline_and_lead_is_furniture(line):
    assert kinds("Mayor closes old bridge", line, LEAD, NEXT)[1] == "furniture"


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
def test_a_line_below_the_last_paragraph_is_furniture(line):
    assert kinds("Mayor closes old bridge", LEAD, NEXT, line)[3] == "furniture"


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
    assert kinds("Mayor closes old bridge", LEAD, NEXT, *below)[3:] == ["furniture"] * 4


def test_a_paragraph_after_related_stories_stays():
    assert kinds("Mayor closes old bridge", LEAD, "Related stories", "One", "Two", NEXT) == [
        *["headline", "paragraph", "furniture", "furniture", "furniture", "paragraph"]
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


# Other manners of writing.


def test_wire_copy_without_headline():
    assert kinds(f"HARROWBY, March 4 (Reuters) - {LEAD}", NEXT, LAST) == ["dateline", *["paragraph"] * 3]


def test_a_list_stays_whole():
    items = ["• The cracks were found on Sunday", "- The council meets on Friday", "1. Buses go by the ring road"]
    assert kinds("What we know", LEAD, *items, NEXT) == ["headline", *["paragraph"] * 5]


def test_a_blog_post():
    lines = ["Why I am angry about the bridge", "Posted by Jo on 4 March 2024", LEAD, "So I asked.", "Leave a comment"]
    assert kinds(*lines) == ["headline", "furniture", "paragraph", "paragraph", "furniture"]


def test_questions_and_answers():
    text = f"I would do it again\n\nQ: Why did you close the bridge?\nA: {LEAD}\nQ: When?\nA: {NEXT}"
    assert [block.kind for block in lay_out(Article("The Courier", text))] == ["headline", *["paragraph"] * 4]


def test_rests_of_html_are_furniture_and_their_text_stays():
    first = "The mayor of <b>Harrowby</b> spoke on Monday."
    text = f"<h1>Mayor closes old bridge</h1>\n<p>{first}</p><p>{NEXT}<br/>{LAST}</p>"
    shown = [text[block.start : block.end] for block in lay_out(Article("The Courier", text)) if block.measured]
    assert shown == ["Mayor closes old bridge", first, NEXT, LAST]


LONG = f"{LEAD} {NEXT} {LAST} {LEAD}"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("width", [40, 72, 100])
def test_the_lines_of_wrapped_text_are_one_paragraph(width, newline):
    wrapped = [textwrap.fill(paragraph, width) for paragraph in (LONG, f"{NEXT} {LONG}", f"{LAST} {NEXT} {LONG}")]
    text = "\n\n".join(["Mayor closes old bridge", *wrapped]).replace("\n", newline)
    blocks = lay_out(Article("The Courier", text))
    said = [" ".join(text[block.start : block.end].split()) for block in blocks]
    assert said == ["Mayor closes old bridge", LONG, f"{NEXT} {LONG}", f"{LAST} {NEXT} {LONG}"]


def test_indented_paragraphs_of_wrapped_text_need_no_blank_line():
    text = "\n".join(
        textwrap.fill(paragraph, 72, initial_indent="   ") for paragraph in (LONG, LONG + NEXT, LONG + LAST)
    )
    assert len(lay_out(Article("The Courier", text))) == 3


def test_single_line_ends_part_paragraphs_where_text_is_not_wrapped():
    text = "\n".join(["Mayor closes old bridge", LONG, NEXT, LONG + NEXT, LAST])
    assert [block.kind for block in lay_out(Article("The Courier", text))] == ["headline", *["paragraph"] * 4]


def test_a_slip_inside_a_sentence_is_mended():
    slip = "The mayor closed the old bridge of Harrowby, she said, and\nnobody crossed it."
    text = f"Mayor closes old bridge\n\n{slip}\n\n{NEXT}"
    assert [block.kind for block in lay_out(Article("The Courier", text))] == ["headline", "paragraph", "paragraph"]


# What holds for any text.

PIECES = st.sampled_from(
    [
        *(
            LEAD,
            NEXT,
            LAST,
            "Mayor closes old bridge",
            "Photo: Reuters/Jo Doe",
            "Related stories",
            "Harrowby: The mayor spoke.",
        ),
        *(
            "HARROWBY (AP) — ",
            "<p>",
            "</p>",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u2028",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\x00",
            "\t",
            " ",
        ),
        *(
            "Tokyo",
            "www.x.ir",
            "Read more: ",
            "A:",
            "“",
            "…",
            "\x1c",
            "Advertisement",
            "By Jo Doe",
            "(L) March 4, 2024",
            "—",
            "🜁",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=25).map("".join))


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, title=st.one_of(st.just(""), st.just("Mayor closes old bridge"), st.text(max_size=30)))
def test_blocks_cover_every_visible_character_once_and_in_order(text, title):
    blocks = lay_out(Article("The Courier", text, title=title))
    covered = 0
    for block in blocks:
        assert covered <= block.start < block.end <= len(text)
        assert text[covered : block.start].strip(BLANK) == ""
        assert text[block.start] not in BLANK
        assert text[block.end - 1] not in BLANK
        assert block.kind in (*MEASURED, *SET_ASIDE)
        assert bool(block.reason) == (not block.measured)
        covered = block.end
    assert text[covered:].strip(BLANK) == ""


@given(text=TEXTS)
def test_the_same_text_is_laid_out_the_same_way(text):
    assert lay_out(Article("The Courier", text)) == lay_out(Article("The Courier", text))


def _seconds(text: str) -> float:
    def once() -> float:
        begun = time.perf_counter()
        lay_out(Article("The Courier", text, title="Mayor closes old bridge"))
        return time.perf_counter() - begun

    return min(once() for _ in range(3))


@pytest.mark.parametrize(
    "unit", ["word ", "\n", f"{LEAD}\n\n", "<p", ". ", "Aa Bb, ", ", left,", "A-", "Mayor closes\n"]
)
def test_twice_the_text_costs_about_twice_the_time(unit):
    """Three times and a tenth of a second are granted, because other work on the machine disturbs the clock."""
    half, whole = ((unit * (size // len(unit))) for size in (150_000, 300_000))
    assert _seconds(whole) <= 3 * _seconds(half) + 0.1


@pytest.mark.long
@pytest.mark.parametrize(
    "unit", ["word ", "\n", "x", "(", '"', "A/", "1", "\u00a0a", "Photo: A ", "a\n", "<p>x</p>", "\u200b"]
)
def test_a_megabyte_of_anything_is_laid_out_in_seconds(unit):
    assert _seconds((unit * (1_000_000 // len(unit) + 1))[:1_000_000]) < 20
