"""Where a shared passage likely comes from: credits, kinds, dates, and never a caption."""

from __future__ import annotations

from datetime import date

import pytest

from components.corpus.article import Article
from components.reading.read import read
from components.reuse.credits import credit
from components.reuse.origins import REASONS, Origin, origin

BODY = "The harbour bridge stays shut to lorries until engineers have replaced every cracked beam.\n\nThe ferry sails."


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"WESTMERE (Reuters) - {BODY}", "Reuters"),
        (f"LOWICK, May 3 (AP) — {BODY}", "AP"),
        (f"By Jo Doe, Associated Press\n\n{BODY}", "AP"),
        (f"Bridge shut\n\nBy Reuters\n\n{BODY}", "Reuters"),
        (f"{BODY}\n\n(With inputs from PTI)", "PTI"),
        (f"{BODY}\n\n— AFP", "AFP"),
        (f"{BODY} (dpa)", "dpa"),
        (f"{BODY}\n\nAgence France-Presse contributed to this report.", "AFP"),
        (BODY, ""),
        (f"{BODY}\n\nThe mayor told Reuters that she would resign.", ""),
        (f"Reuters reported that the bridge would stay shut.\n\n{BODY}", ""),
        (f"Mayor Ana Ruiz walks past the closed bridge on Monday. Photo: Reuters/Jo Doe\n\n{BODY}", ""),
        (f"Mayor Ana Ruiz walks past the closed bridge. (Photo by AFP)\n\n{BODY}", ""),
    ],
)
def test_an_article_credits_an_agency_in_its_byline_its_dateline_or_its_sign_off(text, agency):
    assert credit(read(Article("The Post", text))) == agency


def test_the_photo_credits_of_the_seeds_are_no_credits_of_their_texts(seeds):
    assert [credit(read(article)) for article in seeds.articles] == [""] * 4


def held(*known):
    """Return articles by outlet, kind and day of May."""
    return [Article(outlet, BODY, kind, published=date(2024, 5, day) if day else None) for outlet, kind, day in known]


@pytest.mark.parametrize(
    ("holders", "credits", "found"),
    [
        ([("Post", "news", 1), ("Town Hall", "government release", 2)], {}, Origin("Town Hall", "release")),
        # two releases: neither is the origin, whichever stands first
        ([("Town Hall", "government release", 1), ("Palace", "government release", 1)], {}, Origin("", "unknown")),
        ([("Hall", "government release", 2), ("Palace", "government release", 1)], {}, Origin("Palace", "earliest")),
        ([("Post", "news", 1), ("Council", "transcript", 2)], {"Post": "AP"}, Origin("Council", "transcript")),
        ([("Post", "news", 1), ("AP", "agency", 2)], {}, Origin("AP", "agency")),
        ([("Post", "news", 1), ("Mirror", "news", 2)], {"Mirror": "AP"}, Origin("AP", "credit")),
        ([("Post", "news", 2), ("Mirror", "news", 1)], {}, Origin("Mirror", "earliest")),
        ([("Post", "news", 1), ("Mirror", "news", 1)], {}, Origin("", "unknown")),
        ([("Post", "news", 1), ("Mirror", "news", 0)], {}, Origin("", "unknown")),
        ([("Post", "news", 1), ("Mirror", "news", 1), ("Herald", "news", 2)], {}, Origin("", "unknown")),
    ],
)
def test_the_likely_origin_is_given_with_its_reason(holders, credits, found):
    articles = held(*holders)
    assert origin(articles, [credits.get(one.outlet, "") for one in articles]) == found
    assert found.reason in REASONS
