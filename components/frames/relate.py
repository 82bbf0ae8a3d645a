"""What only an event's articles together tell: the frames that one of them alone is marked with."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

import pandas as pd

from components.contract import SHARED
from components.reading.model import Reading
from components.reading.words import count_words


def relate(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with `alone` and `chance` filled in.

    `alone` is yes where an article is the only one of its event with sentences marked with the code, or with a strong
    entry of it in any sentence, in whoever's words (who reads does not part an article's voices), and some of the
    marked sentences are of its own words, text that other outlets print too left out; the event has articles of two
    outlets or more. `chance` is how likely
    it is that all of these sentences fall into this article by length alone: its share of the event's own words, to
    the power of their number.
    """
    words = {one.article.article_id: _own_words(one) for one in readings}
    event_of = {one.article.article_id: one.event for one in readings}
    outlets: defaultdict[str, set[str]] = defaultdict(set)
    whole: defaultdict[str, int] = defaultdict(int)
    for one in readings:
        outlets[one.event].add(one.article.outlet)
        whole[one.event] += words[one.article.article_id]
    marks = rows["marked"] == "yes"
    counted = marks & (rows["voice"] == "own")
    if SHARED in rows:
        counted &= rows[SHARED] != "across"
    bringing: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    brings = marks | (rows["strength"] == "strong")
    for article, code in zip(*(rows.loc[brings, name] for name in ("article_id", "code")), strict=True):
        bringing[event_of[article], code].add(article)
    marked = rows[counted]
    sentences: defaultdict[tuple[str, str], defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for article, code, sentence in zip(*(marked[name] for name in ("article_id", "code", "sentence")), strict=True):
        sentences[event_of[article], code][article].add(sentence)
    chances: dict[tuple[str, str], float] = {}
    for (event, code), found in sentences.items():
        if len(bringing[event, code]) == 1 and len(outlets[event]) > 1:
            article, own = next(iter(found.items()))
            chances[article, code] = (words[article] / max(1, whole[event])) ** len(own)
    places = list(zip(rows["article_id"].tolist(), rows["code"].tolist(), strict=True))
    alone = [place in chances and is_counted for place, is_counted in zip(places, counted.tolist(), strict=True)]
    return rows.assign(
        alone=pd.Series(["yes" if one else "no" for one in alone], index=rows.index, dtype="str"),
        chance=pd.Series(
            [chances[place] if one else math.nan for place, one in zip(places, alone, strict=True)],
            index=rows.index,
            dtype="float64",
        ),
    )


def _own_words(reading: Reading) -> int:
    text = reading.article.text
    return sum(count_words(text, one.start, one.end) for one in reading.segments if one.voice == "own")
