"""How the articles of one campaign are laid out by the events that were coded."""

from collections import Counter

from benchmarks.events_recurring import coded, with_events

LINES = [
    {"id": name, "outlet": "The Echo", "date": "2016-02-01", "title": "A headline", "text": "Words.", "quotes": []}
    for name in ("a", "b", "c")
]


def test_articles_of_coded_events_are_laid_out_alone_or_with_all_others():
    assert [line["event_id"] for line in with_events(LINES, {"a": "iowa", "c": "iowa"})] == ["iowa", "iowa"]
    assert [line["event_id"] for line in with_events(LINES, {"a": "iowa", "c": "iowa"}, every=True)] == [
        "iowa", "alone b", "iowa",
    ]  # fmt: skip


def test_each_coded_event_has_two_articles_or_more():
    sizes = Counter(coded().values())

    assert (len(sizes), sizes.total(), min(sizes.values())) == (73, 202, 2)
