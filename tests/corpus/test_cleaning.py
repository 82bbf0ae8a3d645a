"""The four seeds, line by line: what is the article's and what is only the page around it."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.corpus.cleaning import lay_out

SEEDS = {
    "Asia Times": ["caption", *["paragraph"] * 10, "boilerplate"],
    "The Wire": ["headline", "standfirst", "caption", "caption", "dateline", *["paragraph"] * 8, "boilerplate"],
    "defense.gov": [
        *["boilerplate"] * 6,
        "headline",
        "boilerplate",
        "paragraph",
        *["caption", "repeat", "repeat", "caption", "repeat", "caption", "caption"],
        *["paragraph"] * 3,
        "heading",
        *["paragraph"] * 5,
        "boilerplate",
    ],
    "Press TV": [
        *["boilerplate", "headline", "caption"],
        *["paragraph"] * 8,
        "caption",
        *["paragraph"] * 5,
        *["boilerplate"] * 4,
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
        ("Asia Times", "Asia Times Financial", "boilerplate", "advertisement of the outlet"),
        ("Asia Times", "US Defense Secretary Jim Mattis reviews", "caption", "photo credit"),
        ("The Wire", "Tokyo:", "dateline", "place and day of filing"),
        ("The Wire", "Japan hopes US defence secretary", "standfirst", ""),
        ("The Wire", "Read Comments", "boilerplate", "line of the page"),
        ("defense.gov", "An official website", "boilerplate", "before the headline"),
        ("defense.gov", "You have accessed", "boilerplate", "notice of the website"),
        ("defense.gov", "In a Tokyo meeting", "paragraph", ""),
        ("defense.gov", "Tokyo Talks", "caption", "title of a picture"),
        ("defense.gov", "VIRIN:", "caption", "photo credit"),
        ("defense.gov", "Common Threats", "heading", ""),
        ("defense.gov", "Related Stories", "boilerplate", "line of the page"),
        ("Press TV", "News", "boilerplate", "before the headline"),
        ("Press TV", "Press TV’s website", "boilerplate", "introduces an address"),
        ("Press TV", "www.presstv.ir", "boilerplate", "bare address"),
        ("Press TV", "Press TV News Roku", "boilerplate", "list of the page"),
    ],
)
def test_a_line_of_a_seed_says_why_it_is_set_aside(seeds, outlet, beginning, kind, reason):
    article = next(article for article in seeds.articles if article.outlet == outlet)
    block = next(block for block in lay_out(article) if article.text.startswith(beginning, block.start))
    assert (block.kind, block.reason) == (kind, reason)
