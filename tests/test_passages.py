"""Passages: the sentences round what a mark stands for, with where they come from."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from components.analysis.passages import ArticlePassage, citation, passages, source_line
from components.corpus import Article
from components.reading.model import Reading, Sentence

#: Offsets: "One is here." 0-12, "Two is there." 13-26, a caption 28-36, "Three." 38-44.
TEXT = "One is here. Two is there.\n\nA photo.\n\nThree."
SENTENCES = ((0, 12), (13, 26), (38, 44))


def reading(article: Article | None = None) -> Reading:
    sentences = tuple(Sentence(number, start, end, "body") for number, (start, end) in enumerate(SENTENCES))
    return Reading(article or Article("The Wire", TEXT), (), sentences, (), ())


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([(4, 6)], [(0, 12, ((4, 6),))]),
        ([(0, 12)], [(0, 12, ((0, 12),))]),
        ([(7, 11), (0, 3)], [(0, 12, ((0, 3), (7, 11)))]),  # one sentence, one passage, spans in order
        ([(0, 3), (0, 3)], [(0, 12, ((0, 3),))]),
        ([(0, 3), (13, 16)], [(0, 12, ((0, 3),)), (13, 26, ((13, 16),))]),  # neighbours stay apart
        ([(7, 16)], [(0, 26, ((7, 16),))]),  # across two sentences
        ([(7, 16), (20, 25)], [(0, 26, ((7, 16), (20, 25)))]),
        ([(0, 3), (7, 16)], [(0, 26, ((0, 3), (7, 16)))]),
        ([(28, 36)], [(28, 36, ((28, 36),))]),  # a caption is in no sentence
        ([(30, 40)], [(30, 44, ((30, 40),))]),  # and one that reaches into a sentence brings it along
        ([(38, 43), (4, 6)], [(0, 12, ((4, 6),)), (38, 44, ((38, 43),))]),
        ([(2, 6), (4, 9)], [(0, 12, ((2, 6), (4, 9)))]),  # spans may overlap
        ([], []),
    ],
)
def test_spans_are_shown_in_their_whole_sentences(spans, found):
    one = reading()

    assert [ArticlePassage(one.article.article_id, *passage) for passage in found] == passages(one, spans)


def test_no_character_is_shown_twice():
    one = reading()
    spans = [(start, start + length) for start in range(len(TEXT) - 9) for length in (1, 4, 9)]
    found = passages(one, spans)

    assert all(before.end <= after.start for before, after in pairwise(found))
    assert sorted(set(spans)) == [span for passage in found for span in passage.spans]
    assert all(passage.start <= start < end <= passage.end for passage in found for start, end in passage.spans)


@pytest.mark.parametrize(
    ("title", "published", "line"),
    [
        ("A bridge closes", date(2024, 3, 1), "“A bridge closes”, 1 March 2024"),
        ("", date(2024, 3, 1), "no headline, 1 March 2024"),
        ("A bridge closes", None, "“A bridge closes”, no date"),
        ("", None, "no headline, no date"),
    ],
)
def test_a_passage_says_where_it_comes_from(title, published, line):
    assert line == source_line(reading(Article("The Wire", TEXT, title=title, published=published)))


@pytest.mark.parametrize(
    ("details", "link", "cited"),
    [
        (
            {"title": "A bridge closes", "published": date(2024, 3, 1), "url": "https://example.org/bridge"},
            "",
            "“Two is there.”\n"
            "The Wire. “A bridge closes.” 1 March 2024. https://example.org/bridge "
            "(characters 13–26 of the text as given).",
        ),
        (
            {"title": "A bridge closes", "published": date(2024, 3, 1), "url": "https://example.org/bridge"},
            "http://localhost:8501/speakers?open=x",
            "“Two is there.”\n"
            "The Wire. “A bridge closes.” 1 March 2024. https://example.org/bridge "
            "(characters 13–26 of the text as given).\n"
            "Seen in Parallax: http://localhost:8501/speakers?open=x",
        ),
        ({}, "", "“Two is there.”\nThe Wire. no date (characters 13–26 of the text as given)."),
        (
            {"published": date(2024, 3, 1)},
            "",
            "“Two is there.”\nThe Wire. 1 March 2024 (characters 13–26 of the text as given).",
        ),
    ],
)
def test_a_citation_leads_back_to_the_characters(details, link, cited):
    one = reading(Article("The Wire", TEXT, **details))

    assert cited == citation(one, ArticlePassage(one.article.article_id, 13, 26, ((13, 16),)), link)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Who closed the bridge?", "“Who closed the bridge?”"),
        ("It is over!", "“It is over!”"),
        ("Closed.", "“Closed.”"),
    ],
)
def test_a_headline_that_ends_in_a_mark_gets_no_second_one(title, said):
    one = reading(Article("The Wire", TEXT, title=title))
    cited = citation(one, ArticlePassage(one.article.article_id, 0, 12, ()))

    assert cited == f"“One is here.”\nThe Wire. {said} no date (characters 0–12 of the text as given)."


def test_an_address_that_ends_in_a_point_keeps_it():
    one = reading(Article("The Wire", TEXT, url="https://example.org/U.S."))

    assert "https://example.org/U.S. (characters" in citation(one, ArticlePassage(one.article.article_id, 0, 12, ()))


def test_a_citation_over_several_lines_is_on_one():
    one = reading()
    cited = citation(one, ArticlePassage(one.article.article_id, 13, 36, ()))

    assert cited.startswith("“Two is there. A photo.”\n")
