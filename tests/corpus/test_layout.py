"""Other manners of writing, and what holds for any text."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.corpus import Article
from components.corpus.blocks import MEASURED, SET_ASIDE
from components.corpus.cleaning import lay_out
from components.corpus.lines import BLANK
from tests.corpus.paper import LAST, LEAD, NEXT, kinds
from tests.growth import grows_with_its_input


def test_wire_copy_without_headline():
    assert kinds(f"HARROWBY, March 4 (Reuters) - {LEAD}", NEXT, LAST) == ["dateline", *["paragraph"] * 3]


def test_a_list_stays_whole():
    items = ["• The cracks were found on Sunday", "- The council meets on Friday", "1. Buses go by the ring road"]
    assert kinds("What we know", LEAD, *items, NEXT) == ["headline", *["paragraph"] * 5]


def test_a_blog_post():
    lines = ["Why I am angry about the bridge", "Posted by Jo on 4 March 2024", LEAD, "So I asked.", "Leave a comment"]
    assert kinds(*lines) == ["headline", "boilerplate", "paragraph", "paragraph", "boilerplate"]


def test_questions_and_answers():
    text = f"I would do it again\n\nQ: Why did you close the bridge?\nA: {LEAD}\nQ: When?\nA: {NEXT}"
    assert [block.kind for block in lay_out(Article("The Courier", text))] == ["headline", *["paragraph"] * 4]


def test_rests_of_html_are_boilerplate_and_their_text_stays():
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


@pytest.mark.parametrize(
    "unit", ["word ", "\n", f"{LEAD}\n\n", "<p", ". ", "Aa Bb, ", ", left,", "A-", "Mayor closes\n"]
)
def test_the_work_grows_with_the_text(unit):
    def laid_out(size):
        lay_out(Article("The Courier", unit * (size // len(unit)), title="Mayor closes old bridge"))

    assert grows_with_its_input(laid_out, 100_000)


@pytest.mark.long
@pytest.mark.parametrize(
    "unit", ["word ", "\n", "x", "(", '"', "A/", "1", "\u00a0a", "Photo: A ", "a\n", "<p>x</p>", "\u200b"]
)
def test_the_work_on_a_megabyte_of_anything_grows_with_it(unit):
    def laid_out(size):
        lay_out(Article("The Courier", (unit * (size // len(unit) + 1))[:size], title="Mayor closes old bridge"))

    assert grows_with_its_input(laid_out, 1_000_000)
