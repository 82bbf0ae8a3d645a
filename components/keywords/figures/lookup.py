"""The second figure's sentence and table: every shown term looked up at every outlet."""

from __future__ import annotations

import pandas as pd

from components.contract import Found, Settings, mark_key
from components.figure.records import distinct
from components.keywords.figures.matrix import MOST_OUTLETS, matrix_terms
from components.keywords.figures.stressed import ENOUGH
from components.keywords.written import commonest, opens
from components.wording import counted, listed

QUESTION = "How often does each outlet use these words?"
NOTE = (
    "The words of the figure above, each outlet’s first ones, counted in every outlet. The circle's area is the rate "
    "per thousand words, the figure beside it the count; a click opens the passages. Rates of a few hundred words "
    "jump: one use in a short article makes a large circle."
)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many of the words stand in one outlet's articles only."""
    terms = matrix_terms(summary, distinct(rows, "outlet")[:MOST_OUTLETS])
    if not terms:
        return Found("No word sets an outlet apart, so there is none to look up.", drawn=False)
    return Found(_alone(summary, terms, rows))


def _alone(summary: pd.DataFrame, terms: list[str], rows: pd.DataFrame) -> str:
    """Return which of the words one outlet alone was found to use, in the voices that count, and how many."""
    used = summary[summary["term"].isin(terms)].groupby("term")
    outlets, uses, whose = used["outlet"].nunique(), used["count"].sum(), used["outlet"].first()
    alone = sorted((term for term in terms if outlets[term] == 1), key=lambda term: uses[term] < ENOUGH)
    alone = [f"“{commonest(rows, whose[term], term)}”" for term in alone]
    apart = ", quotations and paraphrase apart" if set(rows["voice"].unique()) == {"own"} else ""
    named = listed(alone, 1 if len(alone) > 2 else 2) or "none"
    return f"Of {counted(len(terms), 'word')}, {named} {'are' if len(alone) > 1 else 'is'} one outlet’s alone{apart}."


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return what is shown, and which term most outlets share."""
    outlets = distinct(rows, "outlet")
    drawn = outlets[:MOST_OUTLETS]
    terms = matrix_terms(summary, drawn)
    if not terms:
        return ["No word sets an outlet apart, so there is none to look up."]
    sentences = [_alone(summary, terms, rows)]
    if len(outlets) > len(drawn):
        sentences.append(f"The first {len(drawn)} of {len(outlets)} outlets are drawn; choose others in the sidebar.")
    return sentences


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per term drawn: the count in each outlet drawn; `key` opens the term's passages everywhere."""
    outlets = distinct(rows, "outlet")[:MOST_OUTLETS]
    terms = matrix_terms(summary, outlets)
    lines = summary[summary["term"].isin(terms)].set_index(["term", "outlet"])["count"]
    counts = lines.unstack("outlet").reindex(index=terms, columns=outlets).fillna(0).astype(int)
    counts = counts.rename_axis(index="Term", columns=None).reset_index()
    return counts.assign(key=[mark_key(**{opens(settings): term}) for term in terms])
