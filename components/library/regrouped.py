"""What is told of a corpus whose articles are grouped otherwise than when it was kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pandas as pd

from components.analysis.analyse import Analysis
from components.corpus.article import Problem
from components.wording import counted


def with_note(analysis: Analysis, stored: pd.DataFrame) -> Analysis:
    """Return the analysis with a note where its articles stand in other events than in the stored frame of articles."""
    moved = _moved(stored, analysis.articles)
    if not moved:
        return analysis
    verb = "stands" if moved == 1 else "stand"
    message = (
        f"{counted(moved, 'article')} of {len(stored):,} {verb} with others than when this corpus was kept: this "
        "version of Parallax groups events otherwise. What was moved by hand stays so."
    )
    corpus = replace(analysis.corpus, problems=(*analysis.corpus.problems, Problem("corpus", message)))
    return replace(analysis, corpus=corpus)


def _moved(stored: pd.DataFrame, now: pd.DataFrame) -> int:
    """Return how many articles have other articles in their event than in the stored frame."""
    both = stored[["article_id", "event"]].merge(now[["article_id", "event"]], on="article_id", suffixes=("", "_now"))
    pairs = Counter(zip(both["event"], both["event_now"], strict=True))
    before, after = Counter(both["event"]), Counter(both["event_now"])
    return sum(count for (one, other), count in pairs.items() if not count == before[one] == after[other])
