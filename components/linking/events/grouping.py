"""Which articles tell of the same event, which events make one story, and which articles could stand elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from components.corpus.article import Article
from components.linking.events.likeness import EVENT, STORY, alike
from components.linking.events.linkage import LONE, LONE_BACKGROUND, groups
from components.linking.events.naming import named
from components.linking.events.signatures import signatures
from components.linking.events.warnings import SURE, others
from components.reading.model import Reading

#: Groups of articles are one where the mean likeness between them is this or more, for events and for stories alike
#: (METHOD.md has the rounds).
THRESHOLD = 0.14
#: What a headline says that announces a comment or an explanation.
_HEADLINE = re.compile(
    r"(?:opinion|analysis|news analysis|explainer|explained|editorial|commentary|comment|column|letters?|fact[ -]check)"
    r"\s*[:|–—]"
    r"|.*[:|;–—]\s*(?:opinion|(?:news )?analysis|an explainer|explained|editorial|commentary|fact[ -]check)\.?$"
    r"|(?:why|how|what)\b.*\?$"
    r"|what (?:to know|we know|you need to know)\b|here[’']s (?:why|how|what)\b|.*\bexplained$"
    r"|(?:the )?(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten)\s(?:\w+\s)?"
    r"(?:things|reasons|questions|takeaways|ways|charts|lessons)\b",
    re.IGNORECASE,
)


def group(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings that `grouped` yields."""
    return list(grouped(readings))


def grouped(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the readings with the event and the story that each tells of, named by the id of their first article.

    An event is one happening and its coverage within days, a story a chain of events over weeks; it holds whole events.
    A reading that could stand in another event says in which. One of which all this is known already is the very
    object that came in.
    """
    for reading, (event, story, other) in zip(readings, _groups(readings), strict=True):
        if (reading.event, reading.story, reading.other_event) == (event, story, other):
            yield reading
        else:
            yield reading.changed(event=event, story=story, other_event=other)


def _groups(readings: Sequence[Reading]) -> list[tuple[str, str, str]]:
    """Return each reading's event, its story, and the event in which it could stand as well."""
    articles = [reading.article for reading in readings]
    dates = [article.published for article in articles]
    pairs, pairs_of_stories = alike(signatures(readings), dates, EVENT, STORY)
    parts = [LONE_BACKGROUND if is_background(article) else LONE for article in articles]
    alone = THRESHOLD * np.array(parts)
    events = groups(pairs, len(articles), THRESHOLD, lone=alone)
    stories = groups(pairs_of_stories, len(articles), THRESHOLD, together=events, lone=alone)
    warnings = others(pairs, events, alone, [one is not None for one in dates])
    names = named(readings, events)
    return list(zip(names, named(readings, stories), _elsewhere(articles, names, events, warnings), strict=True))


def _elsewhere(
    articles: Sequence[Article], names: Sequence[str], events: Sequence[int], warnings: Sequence[int]
) -> list[str]:
    """Return the id by which each article names the event in which it could stand; its own for one of its own."""
    name_of = dict(zip(events, names, strict=True))
    return [
        "" if other == SURE else article.article_id if other == number else name_of[other]
        for number, (article, other) in enumerate(zip(articles, warnings, strict=True))
    ]


def is_background(article: Article) -> bool:
    """Return whether an article is opinion by its kind, or its headline announces a comment or an explanation."""
    return article.kind == "opinion" or bool(_HEADLINE.match(article.title.strip()))
