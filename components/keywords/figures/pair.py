"""The two-outlet scatter's sentence and table."""

from __future__ import annotations

import pandas as pd

from components.contract import Found, Settings, mark_key
from components.figure.records import distinct
from components.keywords.figures.scatter import FEWEST_USES, TIMES, every_term, pair_terms
from components.keywords.written import opens

QUESTION = "How do two outlets weigh their words?"
NOTE = (
    "One point for each term of two uses or more, the commonest where there are many; on the line both use it alike, "
    "at an edge one of them never does. Circles and diamonds: three times the other's rate or more. Points of one "
    "place stand side by side, and a term is named where its name hides nothing; a click opens its passages."
)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many words lie far from the line."""
    pair = distinct(rows, "outlet")
    if len(pair) != 2:
        return Found(_choose(pair), drawn=False)
    terms = every_term(summary, pair)
    aside = int(terms["side"].isin(pair).sum())
    stand = "stands" if aside == 1 else "stand"
    return Found(
        f"Of {len(terms):,} words used twice or more, {aside:,} {stand} three times as often in one outlet.",
        drawn=len(terms) > 0,
    )


def _choose(outlets: list[str]) -> str:
    if len(outlets) < 2:
        return "It takes two outlets to set one against the other."
    return "Choose two outlets to set their words against each other."


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many terms stand on either side, or what to do where there are not two outlets."""
    pair = distinct(rows, "outlet")
    if len(pair) != 2:
        return [_choose(pair)]
    terms = every_term(summary, pair)
    one, other = (int((terms["side"] == outlet).sum()) for outlet in pair)
    return [
        f"Of {len(terms)} terms with {FEWEST_USES} uses or more, {pair[0]} uses {one} at {TIMES:.0f} times the other's "
        f"rate or more, {pair[1]} {other}. A point is a count, not a test."
    ]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per term drawn: both outlets' uses and rates; `key` opens its passages."""
    pair = distinct(rows, "outlet")
    if len(pair) != 2:
        return pd.DataFrame({"Term": pd.Series([], dtype="str"), "key": pd.Series([], dtype="str")})
    terms = pair_terms(summary, pair)
    numbers = pd.DataFrame({"Term": terms["term"]})
    for outlet, uses, rate in zip(pair, ("one", "other"), ("rate_one", "rate_other"), strict=True):
        numbers[f"{outlet}: uses"] = terms[uses]
        numbers[f"{outlet}: per 1,000 words"] = terms[rate].round(2)
    return numbers.assign(key=[mark_key(**{opens(settings): term}) for term in terms["term"]])
