"""Which articles tell of the same event, which events make one story, and which articles could stand elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

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
    """Return the readings with the event and the story that each tells of, named by the id of their first article.

    An event is one happening and its coverage within days, a story a chain of events over weeks; it holds whole events.
    A reading that could stand in another event says in which. One of which all this is known already is the very
    object that came in.
    """
    dates = [reading.article.published for reading in readings]
    pairs, pairs_of_stories = alike(signatures(readings), dates, EVENT, STORY)
    parts = [LONE_BACKGROUND if is_background(reading.article) else LONE for reading in readings]
    alone = THRESHOLD * np.array(parts)
    events = groups(pairs, len(readings), THRESHOLD, lone=alone)
    stories = groups(pairs_of_stories, len(readings), THRESHOLD, together=events, lone=alone)
    warnings = others(pairs, events, alone, [one is not None for one in dates])
    names = named(readings, events)
    found = zip(readings, names, named(readings, stories), _elsewhere(readings, names, events, warnings), strict=True)
    return [
        reading
        if (reading.event, reading.story, reading.other_event) == (event, story, other)
        else replace(reading, event=event, story=story, other_event=other)
        for reading, event, story, other in found
    ]


def _elsewhere(
    readings: Sequence[Reading], names: Sequence[str], events: Sequence[int], warnings: Sequence[int]
) -> list[str]:
    """Return the id by which each reading names the event in which it could stand; its own for one of its own."""
    name_of = dict(zip(events, names, strict=True))
    return [
        "" if other == SURE else reading.article.article_id if other == number else name_of[other]
        for number, (reading, other) in enumerate(zip(readings, warnings, strict=True))
    ]


def is_background(article: Article) -> bool:
    """Return whether an article is opinion by its kind, or its headline announces a comment or an explanation."""
    return article.kind == "opinion" or bool(_HEADLINE.match(article.title.strip()))
