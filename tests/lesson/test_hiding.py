"""What a class gets of an article tells no outlet by its name, address, or place in a list."""

from __future__ import annotations

import re

import pytest

from components.analysis.analyse import analyse
from components.corpus import Article, Corpus
from components.lesson.codes import BITS, LETTERS, new_code, read_code, receipt
from components.lesson.hiding import COVERED, hide
from components.lesson.model import MOST_SENTENCES
from components.lesson.tries import Tries
from components.lesson.written import write_lesson
from tests.shown import analysis

NAMES = re.compile(r"the ?wire|press ?tv|asia ?times|defense\.gov|atimes|presstv", re.IGNORECASE)


def texts(code: str, *articles: Article, words: str = "") -> dict[str, tuple[str, ...]]:
    """Return the sentences of each outlet's article as a class sees them."""
    whole = analyse(Corpus("Bridges", articles), components=[])
    hidden, sources = hide(whole, [one.article_id for one in articles], words, code)
    return {source.outlet: one.sentences for one, source in zip(hidden, sources, strict=True)}


def test_no_name_stands_in_the_seeds_as_a_class_sees_them():
    whole = analysis("the seeds")
    hidden, sources = hide(whole, [one.article_id for one in whole.corpus.articles], "", "222-222-222")

    seen = " ".join(sentence for one in hidden for sentence in one.sentences)
    assert NAMES.findall(" ".join(one.text for one in whole.corpus.articles))
    assert NAMES.findall(seen) == []
    assert not any(source.article_id in seen for source in sources)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("She told the Harrowby Gazette that it was over.", f"She told {COVERED} that it was over."),
        ("She told the HARROWBY GAZETTE in May.", f"She told {COVERED} in May."),
        ("It fell to ann@orr.example that day.", f"It fell to {COVERED} that day."),
        ("She thanked @annreed for more.", f"She thanked {COVERED} for more."),
        ("More stands at https://example.org/a?b for all.", f"More stands at {COVERED} for all."),
        ("The Fox team and the fox agreed.", f"The {COVERED} team and the {COVERED} agreed."),
        ("The HG and its Jo Lunn were there.", f"The {COVERED} and its {COVERED} were there."),
    ],
)
def test_names_addresses_and_given_words_are_covered_to_one_length(sentence, shown):
    gazette, fox = Article("The Harrowby Gazette", f"{sentence}\n"), Article("fox", "The bridge is open.\n")

    assert texts("x", gazette, fox, words="HG, Jo Lunn ;")["The Harrowby Gazette"] == (shown,)


def test_a_headline_given_apart_comes_first_and_once():
    article = Article("Wire", "The bridge is open\n\nIt was closed for a year.\n", title="The bridge is open")

    assert texts("x", article, Article("Post", "It rained.\n"))["Wire"] == (
        "The bridge is open",
        "It was closed for a year.",
    )


def test_a_long_article_is_shown_to_a_bound_and_says_how_much_is_left():
    long = Article("Wire", "\n\n".join(f"On day {number} it rained." for number in range(MOST_SENTENCES + 3)) + "\n")
    whole = analyse(Corpus("Rain", (long, Article("Post", "It rained.\n"))), components=[])
    hidden, sources = hide(whole, [one.article_id for one in whole.corpus.articles], "", "x")
    found = {source.outlet: one for one, source in zip(hidden, sources, strict=True)}

    assert (len(found["Wire"].sentences), found["Wire"].left, found["Post"].left) == (MOST_SENTENCES, 3, 0)


def test_the_order_follows_from_the_code_alone():
    articles = [Article(name, f"{name} rained.\n") for name in ("One", "Two", "Three", "Four")]
    whole = analyse(Corpus("Rain", tuple(articles)), components=[])
    ids = [article.article_id for article in articles]
    orders = {tuple(one.outlet for one in hide(whole, ids, "", str(code))[1]) for code in range(20)}

    assert hide(whole, ids, "", "7") == hide(whole, list(reversed(ids)), "", "7")
    assert len(orders) > 5


def test_a_code_has_the_entropy_that_is_told():
    assert round(BITS, 1) == 44.6
    assert len(set(LETTERS)) == 31 and not set("01ilo") & set(LETTERS)
    assert all(read_code(code) == code for code in (new_code() for _ in range(20)))


@pytest.mark.parametrize("text", ["", "k7m-2qx", "k7m-2qx-9fl", "k7m-2qx-9fd-", "x" * 1000, "k7m/2qx/9fd"])
def test_what_is_no_code_is_known_at_once(text):
    assert read_code(text) == ("k7m-2qx-9fd" if text == "k7m-2qx-9fd-" else "")


def test_a_receipt_follows_from_name_and_content():
    assert receipt("a", b"x") == receipt("a", b"x") != receipt("b", b"x") != receipt("b", b"y")
    assert re.fullmatch(r"[2-9A-Z]{4}-[2-9A-Z]{4}", receipt("a", b"x"))


def test_wrong_codes_are_bounded_and_allowed_again_after_a_while():
    tries = Tries(most=2, seconds=60)
    tries.note(0)
    assert tries.are_left(1)
    tries.note(10)

    assert [tries.are_left(now) for now in (11, 59, 60, 61)] == [False, False, True, True]


def test_what_students_get_holds_no_id_and_no_outlet_beside_an_article():
    from datetime import date

    from components.lesson.model import Hidden, Lesson

    lesson = Lesson("k", (Hidden("A", ("One.",)),), ("Post", "Wire"), date(2026, 3, 1))
    assert write_lesson(lesson).decode() == (
        '{"articles": [["A", ["One."], 0]], "outlets": ["Post", "Wire"], "until": "2026-03-01"}'
    )
