"""Site names leave the ends of headlines; words of the headline never do."""

from __future__ import annotations

import pytest

from components.intake.titles import aggregated, without_site, without_tail


@pytest.mark.parametrize(
    ("title", "names", "url", "headline"),
    [
        ("Hall opens - CNBC", ["CNBC"], "", "Hall opens"),
        ("Hall opens | CNN", ["CNN"], "", "Hall opens"),
        ("Hall opens – The Guardian", ["The Guardian"], "", "Hall opens"),
        ("Hall opens — Guardian", ["The Guardian"], "", "Hall opens"),
        ("Hall opens -- The Valley Courier", ["Valley Courier"], "", "Hall opens"),
        ("Hall opens|Valley Courier", ["Valley Courier"], "", "Hall opens"),
        ("Hall opens | Politics | The Guardian", ["The Guardian"], "", "Hall opens"),
        ("Hall opens - CNN Politics - CNN", ["CNN"], "", "Hall opens"),
        ("Hall opens - CNNPolitics.com", ["CNN Politics"], "", "Hall opens"),
        ("Hall opens - BBC News", ["BBC"], "", "Hall opens"),
        ("Hall opens - WSJ", ["The Wall Street Journal"], "", "Hall opens"),
        ("Hall opens - wsj.com", [], "https://www.wsj.com/a", "Hall opens"),
        ("Hall opens - Valley Courier", [], "https://www.valleycourier.com/a", "Hall opens"),
        ("CNN - Hall opens to all", ["CNN"], "", "Hall opens to all"),
        ("Hall - the old one - opens - CNBC", ["CNBC"], "", "Hall - the old one - opens"),
        ("Ferry stops — The Quay Post", ["Quay Post"], "", "Ferry stops"),
        # words of the headline
        ("WATCH | Ferry stops", ["News24"], "", "WATCH | Ferry stops"),
        ("Opinion | CNN", ["BBC"], "", "Opinion | CNN"),
        ("Hall opens - and shuts again", ["CNBC"], "", "Hall opens - and shuts again"),
        ("President attacks press – CNN hits back", ["CNN"], "", "President attacks press – CNN hits back"),
        ("Mayor: we stay | Ferry: we go", ["The Wire"], "", "Mayor: we stay | Ferry: we go"),
        ("Hall opens - Reuters", ["The Wire"], "", "Hall opens - Reuters"),
        ("A well-known hall re-opens", ["Opens"], "", "A well-known hall re-opens"),
        ("Why I left CNN", ["CNN"], "", "Why I left CNN"),
        ("Hall opens | Politics", ["CNN"], "", "Hall opens | Politics"),
        ("CNN", ["CNN"], "", "CNN"),
        ("", ["CNN"], "", ""),
    ],
)
def test_the_site_s_name_goes_and_nothing_else(title, names, url, headline):
    assert without_site(title, names, url) == headline


@pytest.mark.parametrize(
    ("title", "heading", "left"),
    [
        ("Hall opens | The Valley Tribune", "Hall opens", "Hall opens"),
        ("Hall opens - Local - Tribune", "Hall Opens", "Hall opens"),
        ("Hall opens - and shuts", "Hall opens - and shuts", "Hall opens - and shuts"),
        ("Hall opens - and shuts", "Council", "Hall opens - and shuts"),
        ("Live - Hall opens", "Live", "Live - Hall opens"),  # one word is no headline
    ],
)
def test_what_follows_the_page_s_own_heading_is_the_site_s(title, heading, left):
    assert without_tail(title, heading) == left


@pytest.mark.parametrize(
    ("title", "outlet", "headline", "whose"),
    [
        ("Hall opens - The Hill", "Google News", "Hall opens", "The Hill"),
        ("Hall opens - Al-Monitor", "news.google.com", "Hall opens", "Al-Monitor"),
        ("Hall opens - again - Post", "Google News", "Hall opens - again", "Post"),
        ("Hall opens - again", "The Hill", "Hall opens - again", "The Hill"),
        ("Hall opens", "Google News", "Hall opens", "Google News"),
    ],
)
def test_an_article_that_a_service_collected_is_the_outlet_s_behind_its_headline(title, outlet, headline, whose):
    assert aggregated(title, outlet) == (headline, whose)
