"""Words that may belong to a frame: those that stand beside its seed words more often than elsewhere in the same event.

They are suggestions and no more: a codebook that grows by itself learns the topics of its corpus. A person looks at
the lines of each and takes it, takes it as weak, or refuses it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from components.corpus.languages import is_english
from components.frames.codebook import Codebook, Entry
from components.frames.matcher import Matcher
from components.frames.patterns import WORD, fold
from components.reading.model import Reading
from components.reading.tokens import function_words

#: The word; sentences that hold it and a seed, and all that hold it; articles and outlets where it stands beside a
#: seed; log_odds: how much likelier it is beside a seed, over the events; z: that by its standard error.
COLUMNS = ("word", "beside", "sentences", "articles", "outlets", "log_odds", "z")
#: A word is suggested from so many articles and outlets in which it stands beside a seed, and from so large a z.
FEWEST_ARTICLES, FEWEST_OUTLETS, LEAST = 3, 2, 1.96
#: The prior of a word weighs as much as so many sentences of its event (Monroe and others 2008).
_STRENGTH = 10.0
_SHORTEST = 3
#: A word that is written small in less than this part of its uses is a name.
_SMALL = 0.5
#: Where a sentence has a word and where its lines are read.
LINE_COLUMNS = ("article_id", "outlet", "start", "end", "beside", "sentence")


@dataclass
class _Event:
    """Sentences of one event: how many have a seed, how many not, and of both how many hold each word."""

    near: int = 0
    far: int = 0
    beside: Counter[str] = field(default_factory=Counter)
    without: Counter[str] = field(default_factory=Counter)


def seeds_of(text: str) -> tuple[str, ...]:
    """Return the patterns that somebody typed, parted by commas."""
    return tuple(dict.fromkeys(" ".join(one.split()) for one in text.split(",") if one.strip()))


def seeded(seeds: Sequence[str]) -> Codebook:
    """Return the codebook of seed words.

    Raises:
        PatternError: one of them is no pattern; told when its matcher is made.
    """
    return Codebook((), tuple(Entry(number, ("seed",), one, True) for number, one in enumerate(seeds)))


def suggestions(
    readings: Iterable[Reading], seeds: Sequence[str], entries: Iterable[Entry] = (), refused: Collection[str] = ()
) -> pd.DataFrame:
    """Return the words that stand beside seeds (`COLUMNS`), the likeliest first.

    None that some entries find already, none that was refused, and no name.

    Sentences with a seed are held against those without in the same event, so that what the event is about cancels
    out: in each event the log-odds of both with a prior from all of its sentences, then their mean, weighted by how
    sure each is.

    Raises:
        PatternError: a seed is no pattern.
    """
    matcher, known = Matcher(seeded(seeds)), Matcher(Codebook((), tuple(entries)))
    events: defaultdict[str, _Event] = defaultdict(_Event)
    articles: defaultdict[str, set[str]] = defaultdict(set)
    outlets: defaultdict[str, set[str]] = defaultdict(set)
    small: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    seen: set[str] = set(refused)
    for reading in readings:
        if not is_english(reading.article.language):
            continue
        event = events[reading.event]
        for sentence in reading.sentences:
            hits = matcher.hits(reading.article.text, sentence.start, sentence.end)
            taken = [(hit.start, hit.end) for hit in hits]
            words = set()
            for number, match in enumerate(WORD.finditer(reading.article.text, sentence.start, sentence.end)):
                word = fold(match[0])
                if any(start < match.end() and match.start() < end for start, end in taken):
                    seen.add(word)
                    continue
                words.add(word)
                if number:  # the first word of a sentence is always capitalised
                    uses[word] += 1
                    small[word] += match[0][0].islower()
            event.near, event.far = event.near + bool(hits), event.far + (not hits)
            (event.beside if hits else event.without).update(words)
            if hits:
                for word in words:
                    articles[word].add(reading.article.article_id)
                    outlets[word].add(reading.article.outlet)
    lines = []
    for word, found in articles.items():
        fits = len(found) >= FEWEST_ARTICLES and len(outlets[word]) >= FEWEST_OUTLETS and word not in seen
        if not fits or not _is_word(word) or small[word] < _SMALL * max(1, uses[word]) or known.hits(word):
            continue
        odds, z = _over_events(word, events.values())
        if z >= LEAST:
            near = sum(one.beside[word] for one in events.values())
            every = near + sum(one.without[word] for one in events.values())
            lines.append((word, near, every, len(found), len(outlets[word]), round(odds, 2), round(z, 2)))
    lines.sort(key=lambda line: (-line[6], line[0]))
    return pd.DataFrame(lines, columns=list(COLUMNS))


def _is_word(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in function_words()


def _over_events(word: str, events: Iterable[_Event]) -> tuple[float, float]:
    """Return the log-odds ratio of a word over the events that have sentences of both kinds, and its z."""
    total = weights = 0.0
    for one in events:
        if not one.near or not one.far:
            continue
        share = (one.beside[word] + one.without[word]) / (one.near + one.far)
        if not share:
            continue
        prior = share * _STRENGTH
        beside, without = one.beside[word] + prior, one.without[word] + prior
        odds = math.log(beside / (one.near + _STRENGTH - beside)) - math.log(without / (one.far + _STRENGTH - without))
        sure = 1 / (1 / beside + 1 / without)
        total, weights = total + sure * odds, weights + sure
    return (total / weights, total / math.sqrt(weights)) if weights else (0.0, 0.0)


def lines(readings: Iterable[Reading], word: str, seeds: Sequence[str], most: int) -> pd.DataFrame:
    """Return the sentences that hold a word (`LINE_COLUMNS`), those beside a seed first, at most so many."""
    matcher, own = Matcher(seeded(seeds)), Matcher(seeded([word]))
    found = []
    for reading in readings:
        text = reading.article.text
        for sentence in reading.sentences:
            for hit in own.hits(text, sentence.start, sentence.end)[:1]:
                beside = "yes" if matcher.hits(text, sentence.start, sentence.end) else "no"
                said = " ".join(text[sentence.start : sentence.end].split())
                place = (reading.article.article_id, reading.article.outlet, hit.start, hit.end)
                found.append((*place, beside, said))
    found.sort(key=lambda line: line[4] == "no")
    return pd.DataFrame(found[:most], columns=list(LINE_COLUMNS))
