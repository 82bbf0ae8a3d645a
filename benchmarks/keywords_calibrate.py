"""Deals articles to outlets at random and counts in how many runs any keyword is named; see keywords.py."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.keywords_corpus import articles_of, events_of
from components.analysis import analyse
from components.corpus.article import Corpus
from components.keywords import COMPONENT
from components.keywords.contrast import Counts
from components.keywords.counting import words_counted
from components.keywords.permutation import LEVEL, judge
from components.keywords.tested import candidates, fewest_articles

_SEED = 1999


def calibrate(path: Path, names: dict[str, str], runs: int, voices: tuple[str, ...] = ("own",)) -> dict[str, float]:
    """Return in what share of the runs any keyword is named though outlets were dealt out at random.

    Where the file names events, articles are dealt within their event, and judged twice: by dealing within events
    (`within_events`), and by dealing over the whole corpus, as the dashboard does (`whole_corpus`).
    """
    articles = articles_of(path, names)
    event = dict(zip((one.article_id for one in articles), events_of(path), strict=True))
    whole = analyse(Corpus(path.stem, tuple(articles)), components=(COMPONENT,))
    rows = whole.rows["keywords"]
    rows = rows[rows["voice"].isin(voices)]
    words = words_counted(rows, whole.articles).sort_values("article_id").reset_index(drop=True)
    terms, counts = candidates(rows, words, fewest_articles(words["outlet"]))
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


def _dealt(outlet: np.ndarray, blocks: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Return the outlets dealt out anew within each block."""
    dealt = np.empty_like(outlet)
    dealt[np.lexsort((chance.random(len(outlet)), blocks))] = outlet[np.argsort(blocks, kind="stable")]
    return dealt
