"""Deals articles to outlets at random and counts in how many runs any keyword is named; see keywords.py.

Against a reference there is nothing to deal: the articles are parted at random, one half is counted into a reference
and the other tested against it, so that every keyword is a false one.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.keywords_corpus import articles_of, events_of
from components.analysis.analyse import analyse
from components.corpus.article import Corpus
from components.keywords import COMPONENT
from components.keywords.contrast import Counts
from components.keywords.counting import counted, part_of
from components.keywords.permutation import LEVEL, judge
from components.keywords.referred import refer
from components.keywords.tested import TESTED_ARTICLES, TESTED_USES, candidates, fewest_articles

_SEED = 1999


def calibrate(path: Path, names: dict[str, str], runs: int, voices: tuple[str, ...] = ("own",)) -> dict[str, float]:
    """Return in what share of the runs any keyword is named though outlets were dealt out at random.

    Where the file names events, articles are dealt within their event, and judged twice: by dealing within events
    (`within_events`, as the dashboard does where outlets tell the same events), and over the whole corpus.
    """
    articles = articles_of(path, names)
    event = dict(zip((one.article_id for one in articles), events_of(path), strict=True))
    whole = analyse(Corpus(path.stem, tuple(articles)), components=(COMPONENT,))
    rows = whole.rows["keywords"]
    rows = rows[rows["voice"].isin(voices)]
    uses = counted(rows)
    part = part_of(uses, whole.articles)
    words = part.words.sort_values("article_id").reset_index(drop=True)
    terms, cells = candidates(uses, part, words, fewest_articles(words["outlet"]))
    counts = cells.counts
    outlet, blocks = pd.factorize(words["outlet"])[0], pd.factorize(words["article_id"].map(event))[0]
    chance = np.random.default_rng(_SEED)
    ways = {"within_events": blocks, "whole_corpus": None} if len(set(blocks)) > 1 else {"whole_corpus": None}
    named = dict.fromkeys(ways, 0)
    for _ in range(runs):
        corpus = Counts(counts, words["words"].to_numpy(), _dealt(outlet, blocks, chance))
        for way, within in ways.items():
            verdict = judge(corpus, 2000.0, blocks=within)
            named[way] += bool((verdict.p <= LEVEL).any())
    shares = {way: round(count / runs, 4) for way, count in named.items()}
    return {"runs": runs, "articles": len(words), "terms": len(terms), "outlets": int(outlet.max()) + 1, **shares}


def calibrate_reference(path: Path, names: dict[str, str], runs: int, outlets: int = 3) -> dict[str, float]:
    """Return in what share of the runs any keyword is named against a reference of the same articles' other half.

    Articles of one event stay together, since a reference never tells the events that are tested. The tested half is
    dealt to `outlets` outlets. `many_events` has it so; `any_articles` parts the articles whatever their event.
    """
    articles = articles_of(path, names)
    event = dict(zip((one.article_id for one in articles), events_of(path), strict=True))
    whole = analyse(Corpus(path.stem, tuple(articles)), components=(COMPONENT,))
    rows = whole.rows["keywords"]
    rows = rows[rows["voice"] == "own"]
    uses = counted(rows)
    part = part_of(uses, whole.articles)
    words = part.words.sort_values("article_id").reset_index(drop=True)
    terms, cells = candidates(uses, part, words, TESTED_ARTICLES)
    counts = cells.counts
    length, events = words["words"].to_numpy(), pd.factorize(words["article_id"].map(event))[0]
    chance = np.random.default_rng(_SEED)
    ways = {"many_events": events, "any_articles": np.arange(len(words))}
    named = dict.fromkeys(ways, 0)
    for _ in range(runs):
        for way, blocks in ways.items():
            half = chance.permutation(blocks.max() + 1)[blocks] % 2 == 0
            used = (counts[half] > 0).sum(axis=0) >= TESTED_ARTICLES
            used &= counts[half].sum(axis=0) >= TESTED_USES
            dealt = chance.permutation(np.arange(int(half.sum())) % outlets)
            corpus = Counts(counts[half][:, used], length[half], dealt)
            verdict = refer(corpus, counts[~half][:, used].sum(axis=0), float(length[~half].sum()), 2000.0)
            named[way] += bool((verdict.p <= LEVEL).any())
    shares = {way: round(count / runs, 4) for way, count in named.items()}
    return {"runs": runs, "articles": len(words), "terms": len(terms), "outlets": outlets, **shares}


def _dealt(outlet: np.ndarray, blocks: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Return the outlets dealt out anew within each block."""
    dealt = np.empty_like(outlet)
    dealt[np.lexsort((chance.random(len(outlet)), blocks))] = outlet[np.argsort(blocks, kind="stable")]
    return dealt
