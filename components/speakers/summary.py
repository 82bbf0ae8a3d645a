"""From passages to one row per outlet and speaker: words, quotations, and the share of what the outlet lets be said."""

from __future__ import annotations

import pandas as pd

from components.contract import Settings
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


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and speaker, outlets in the order of the articles, speakers in the corpus's order."""
    pieces = tallies(rows, settings)
    order = speaker_order(pieces)
    relays = _relays(rows)
    found = []
    for outlet, own_articles in articles.groupby("outlet", sort=False):
        own = pieces[pieces["outlet"] == outlet]
        found += _outlet(str(outlet), own, len(own_articles), order, relays)
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
    ranked = sorted((last.get(str(one), 0), *(-value for value in sums.loc[one]), str(one)) for one in sums.index)
    return [str(key[-1]) for key in ranked]


def _relays(rows: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Return who relays a speaker's words in an outlet, for the pairs where anybody does."""
    relayed = rows[rows["via"] != ""].drop_duplicates(["outlet", "speaker", "via"])
    return {
        (str(outlet), str(speaker)): ", ".join(own["via"])
        for (outlet, speaker), own in relayed.sort_values("via").groupby(["outlet", "speaker"], sort=False)
    }


def _outlet(
    outlet: str, own: pd.DataFrame, articles: int, order: list[str], relays: dict[tuple[str, str], str]
) -> list[dict[str, object]]:
    if own.empty:
        nothing = dict.fromkeys(("quoted_words", "reported_words", "quotations", "reports", "counted", "total"), 0)
        none = share([], [])
        return [{"outlet": outlet, "speaker": "", "via": "", "articles": articles, **nothing, **_estimated(none, 0)}]
    totals = own.groupby("article_id")["counted"].sum()
    by_speaker = {str(speaker): part for speaker, part in own.groupby("speaker")}
    rank = {speaker: place for place, speaker in enumerate(order)}
    return [
        {
            "outlet": outlet, "speaker": speaker, "via": relays.get((outlet, speaker), ""), "articles": articles,
            **_counted(by_speaker[speaker], totals),
        }
        for speaker in sorted(by_speaker, key=rank.__getitem__)
    ]  # fmt: skip


def _counted(own: pd.DataFrame, totals: pd.Series) -> dict[str, object]:
    """Return a speaker's sums and share in an outlet; `totals` are what counts in each of its articles."""
    columns = ["quoted_words", "reported_words", "quotations", "reports", "counted"]
    sums = {column: int(own[column].sum()) for column in columns}
    numerators, denominators = own["counted"].tolist(), totals.loc[own["article_id"]].tolist()
    total = int(totals.sum())
    # The articles without this speaker are one more with a share of zero: value, low and high stay what they are.
    if elsewhere := total - sum(denominators):
        numerators, denominators = [*numerators, 0], [*denominators, elsewhere]
    estimate = share(numerators, denominators)
    return {**sums, "total": total, **_estimated(estimate, int((totals > 0).sum()))}


def _estimated(estimate: Estimate, n: int) -> dict[str, object]:
    return {"share": estimate.value, "low": estimate.low, "high": estimate.high, "n": n, "kind": estimate.kind}
