"""From passages to one row per outlet and speaker: words, quotations, and the share of what the outlet lets be said."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from components.contract import Settings
from components.figure.records import Record, records
from components.speakers.measure import NOT_FOUND, UNNAMED
from components.speakers.settings import counts_reported, unit
from components.statistics import Estimate, share

#: `quotations` counts those with words in marks, `reports` those without. `counted` of `total` is the share under the
#: settings, `low` and `high` its smallest and largest value in one article (`kind` is components.statistics'), `n` the
#: articles that have a share. `articles` counts the outlet's articles, with quotations or without.
#: An outlet in which nobody speaks has one row, with an empty speaker.
SUMMARY_COLUMNS = (
    "outlet", "speaker", "quoted_words", "reported_words", "quotations", "reports", "via",
    "counted", "total", "share", "low", "high", "n", "kind", "articles",
)  # fmt: skip
_SUMS = ("quoted_words", "reported_words", "quotations", "reports", "counted")


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and speaker, outlets in the order of the articles, speakers in the corpus's order."""
    pieces = tallies(rows, settings)
    order = speaker_order(pieces)
    relays = _relays(rows)
    of_outlet: dict[str, list[Record]] = {}
    for piece in records(pieces):
        of_outlet.setdefault(piece["outlet"], []).append(piece)
    found = []
    for outlet, number in articles["outlet"].value_counts(sort=False).items():
        for row in _outlet(of_outlet.get(str(outlet), []), order):
            found.append({"outlet": outlet, "articles": number, "via": relays.get((outlet, row["speaker"]), ""), **row})
    return pd.DataFrame(found, columns=list(SUMMARY_COLUMNS))


def tallies(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per article and speaker: quoted_words, reported_words, quotations, reports, counted."""
    whole = rows.assign(
        quoted_words=rows["words"].where(rows["voice"] == "quoted", 0),
        reported_words=rows["words"].where(rows["voice"] != "quoted", 0),
    )
    each = whole.groupby(["outlet", "article_id", "speaker", "quotation_id"], sort=False, as_index=False).agg(
        quoted_words=("quoted_words", "sum"), reported_words=("reported_words", "sum")
    )
    each["quotations"] = (each["quoted_words"] > 0).astype(int)
    each["reports"] = 1 - each["quotations"]
    pieces = each.groupby(["outlet", "article_id", "speaker"], sort=False, as_index=False).agg(
        quoted_words=("quoted_words", "sum"),
        reported_words=("reported_words", "sum"),
        quotations=("quotations", "sum"),
        reports=("reports", "sum"),
    )
    quoted, reported = amounts(settings)
    pieces["counted"] = pieces[quoted] + (pieces[reported] if counts_reported(settings) else 0)
    return pieces


def amounts(settings: Settings) -> tuple[str, str]:
    """Return the columns that hold what is drawn full and what is drawn hatched."""
    return ("quoted_words", "reported_words") if unit(settings) == "words" else ("quotations", "reports")


def speaker_order(tallied: pd.DataFrame) -> list[str]:
    """Return the speakers by what counts, most first, over all outlets; the two nameless classes come last."""
    if tallied.empty:
        return []
    columns = ["counted", "quoted_words", "reported_words"]
    sums = tallied[tallied["speaker"] != ""].groupby("speaker")[columns].sum()
    last = {UNNAMED: 1, NOT_FOUND: 2}
    ranked = sorted((last.get(name, 0), *(-value for value in values), name) for name, *values in sums.itertuples())
    return [str(key[-1]) for key in ranked]


def _relays(rows: pd.DataFrame) -> dict[tuple[object, object], str]:
    """Return who relays a speaker's words in an outlet, for the pairs where anybody does."""
    relayed = rows[rows["via"] != ""].drop_duplicates(["outlet", "speaker", "via"])
    return {
        (outlet, speaker): ", ".join(own["via"])
        for (outlet, speaker), own in relayed.sort_values("via").groupby(["outlet", "speaker"], sort=False)
    }


def _outlet(pieces: list[Record], order: list[str]) -> list[Record]:
    """Return one row per speaker of an outlet, in the given order; one without a speaker where nobody speaks."""
    if not pieces:
        return [{"speaker": "", **dict.fromkeys((*_SUMS, "total"), 0), **_estimated(share([], []), 0)}]
    totals: Counter[str] = Counter()
    by_speaker: dict[str, list[Record]] = {}
    for piece in pieces:
        totals[piece["article_id"]] += piece["counted"]
        by_speaker.setdefault(piece["speaker"], []).append(piece)
    total, n = totals.total(), sum(1 for words in totals.values() if words > 0)
    return [
        {"speaker": speaker, **_counted(by_speaker[speaker], totals, total, n)}
        for speaker in order
        if speaker in by_speaker
    ]


def _counted(own: list[Record], totals: Counter[str], total: int, n: int) -> Record:
    """Return a speaker's sums and share in an outlet; `totals` are what counts in each of its articles."""
    sums = {column: sum(piece[column] for piece in own) for column in _SUMS}
    numerators = [piece["counted"] for piece in own]
    denominators = [totals[piece["article_id"]] for piece in own]
    # The articles without this speaker are one more with a share of zero: value, low and high stay what they are.
    if elsewhere := total - sum(denominators):
        numerators, denominators = [*numerators, 0], [*denominators, elsewhere]
    return {**sums, "total": total, **_estimated(share(numerators, denominators), n)}


def _estimated(estimate: Estimate, n: int) -> Record:
    return {"share": estimate.value, "low": estimate.low, "high": estimate.high, "n": n, "kind": estimate.kind}
