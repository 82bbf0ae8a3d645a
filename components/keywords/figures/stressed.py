"""The leading figure: single uses where there are few articles, tested keywords where there are enough."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Claim, Found, Settings, mark_key
from components.figure.records import distinct
from components.keywords.against import REFERENCE, against_of
from components.keywords.figures.dots import draw_dots, drawn_terms, times
from components.keywords.figures.ticks import draw_ticks
from components.keywords.tested import ENOUGH_ARTICLES
from components.keywords.written import AS_WRITTEN, commonest, counted_rows, either, forms, opens
from components.palette import Palette
from components.wording import capitalised, listed

QUESTION = "Which words set an outlet apart?"
NOTE = (
    "Of few articles: words used twice or more, at three times the highest rate elsewhere or more. From five articles "
    "an outlet: words used in three of its articles and two events, by log-odds; the intervals allow for every "
    "word looked at. Stop words, spelling, titles, numbers, days, agencies and an outlet’s own name do not count."
)
#: Names that a sentence lists before it says how many more there are.
_MOST = 4
#: Outlets whose first word a heading tells, and the words of a heading.
_FIRSTS, _MOST_WORDS = 3, 16
#: Uses from which on a sentence tells of a word: two may as well stand in what is read as another's paraphrase.
ENOUGH = 3

#: How marks of several events are read.
_READING_RATES = (
    "A mark: how many times as often as the others an outlet uses the word; its line, the interval, which may go on "
    "beyond the edge."
)


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return ticks where nothing was tested, dots with intervals otherwise."""
    return (draw_dots if summary["tested"].any() else draw_ticks)(rows, summary, palette, settings)


def looks_at(summary: pd.DataFrame) -> tuple[str, ...]:
    """Return the columns of rows at which the figure looks: few where words were tested, all where uses are drawn."""
    return ("article_id", "outlet") if summary["tested"].any() else ()


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return what the figure shows and of what it can speak."""
    if summary.empty:
        return ["There is no term to compare."]
    against = against_of(settings)
    said = [against.told] if against.told else []
    if opens(settings) == AS_WRITTEN:
        said.append("Each written form counts by itself: a house's spelling can stand here as if it were stress.")
    if summary["outlet"].nunique() == 1 and against.word != REFERENCE:
        return [f"{summary['outlet'].iloc[0]} stands alone: its commonest terms, compared with nobody's.", *said]
    shown = summary[summary["shown"] > 0]
    told = _tested if summary["tested"].any() else _untested
    return [*told(rows, summary, shown, against.word == REFERENCE), *said]


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how many words set an outlet apart, tested where there are articles enough."""
    outlets = summary["outlet"].nunique()
    if summary.empty:
        return Found("There is no word to compare.", drawn=False)
    if outlets == 1 and against_of(settings).word != REFERENCE:
        return Found("It takes two outlets to compare words.", drawn=False)
    shown, hints = summary[summary["shown"] > 0], int((summary["hint"] > 0).sum())
    if summary["tested"].any():
        passed = (
            f"{len(shown)} {'word passes' if len(shown) == 1 else 'words pass'}" if len(shown) else "No word passes"
        )
        more = (
            f"; {hints:,} {'more ' if len(shown) else ''}{'is a hint' if hints == 1 else 'are hints'}" if hints else ""
        )
        drawn = bool(len(shown) or hints)
        return Found(f"{passed} the test over all words{more}.", drawn, _READING_RATES)
    if shown.empty:
        return Found("No word is used twice by one and rarely by the others.", drawn=False)
    return _apart(rows, shown)


def _apart(rows: pd.DataFrame, shown: pd.DataFrame) -> Found:
    """Return how many words set one article apart, with the first of each outlet, of as many as a heading can hold.

    Named, as their outlet writes them, are words that no other uses and that do not rest on how one use is read.
    """
    where = "Quotations and paraphrase apart, " if set(rows["voice"].unique()) == {"own"} else ""
    start = f"{where}{len(shown):,} {'word sets' if len(shown) == 1 else 'words set'} one article apart"
    sure = shown[(shown["elsewhere"] == 0) & (shown["count"] >= ENOUGH)]
    firsts = sure.drop_duplicates("outlet")
    for many in range(_FIRSTS, 0, -1):
        named = [(commonest(rows, line.outlet, line.term), line.outlet) for line in firsts.head(many).itertuples()]
        own = [f"“{word}” ({outlet})" for word, outlet in named]
        told = f"{start}{': ' if len(shown) <= len(own) else ', among them '}{listed(own)}."
        if own and len(told.split()) <= _MOST_WORDS:
            return Found(capitalised(told), claims=tuple(Claim(str(one), "alone uses", word) for word, one in named))
    return Found(capitalised(f"{start}."))


def sure(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> str:
    """Return in a line what was tested, and how often the test is wrong."""
    if not summary["tested"].any():
        return (
            "Shown: words used at least twice, at three times the rate of any other article or more. Not tested: one "
            "use more or less changes the list."
        )
    deals, events = int(summary["deals"].max()), int(summary["events"].max())
    within = f" within {events:,} events" if events else ""
    return (
        f"Tested by {deals:,} random re-assignments of the articles to outlets{within}; in simulations 2 to 8 % of "
        "corpora had a false keyword."
    )


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the terms shown with their numbers, outlets in the order of the corpus; `key` opens a row's passages."""
    own, shown = counted_rows(rows, settings), drawn_terms(summary)
    own = own[own["term"].isin(shown["term"])]
    order = distinct(rows, "outlet").index
    by = ["place", "later", "shown", "hint"]
    shown = shown.assign(place=shown["outlet"].map(order)).sort_values(by, kind="stable")
    numbers = pd.DataFrame(
        {
            "Outlet": shown["outlet"],
            "Term": shown["term"],
            "Uses": shown["count"],
            "Per 1,000 words": shown["rate"].astype(float).round(2),
            "Uses elsewhere": shown["elsewhere"],
            "Highest rate elsewhere": shown["highest"].astype(float).round(2),
            "Forms": [forms(own, line.outlet, line.term) for line in shown.itertuples()],
            "Articles": [f"{line.articles:,} of {line.of_articles:,}" for line in shown.itertuples()],
        }
    )
    if summary["tested"].any():
        numbers["Passed the test"] = ["yes" if rank else "no" for rank in shown["shown"]]
        numbers["Times as often"] = [times(value) for value in shown["delta"]]
        numbers["Low"] = [times(value) for value in shown["low"]]
        numbers["High"] = [times(value) for value in shown["high"]]
        numbers["z"] = shown["z"].astype(float).round(2)
        numbers["p"] = shown["p"].astype(float).round(4)
        numbers["DP"] = shown["dp"].astype(float).round(2)
    numbers["key"] = [mark_key(outlet=line.outlet, **{opens(settings): line.term}) for line in shown.itertuples()]
    return numbers.reset_index(drop=True)


def _untested(rows: pd.DataFrame, summary: pd.DataFrame, shown: pd.DataFrame, referred: bool) -> list[str]:
    sentences = []
    if referred:
        return ["The terms that each outlet uses twice or more, at three times the reference's rate or more."]
    sure = shown[(shown["elsewhere"] == 0) & (shown["count"] >= ENOUGH)]
    alone = dict(iter(sure.groupby("outlet", sort=False)))
    said = [_only(outlet, alone[outlet], rows) for outlet in distinct(rows, "outlet") if outlet in alone]
    if said:
        more = len(said) - _MOST
        apart = ", quotations and paraphrase apart" if set(rows["voice"].unique()) == {"own"} else ""
        start = f"Drawn first{apart}: "
        sentences.append(start + "; ".join(said[:_MOST]) + (f"; and so on for {more} more." if more > 0 else "."))
    elif shown.empty:
        sentences.append("No term is used twice by one outlet and at a third of that rate or less by every other.")
    articles = summary.groupby("outlet")["of_articles"].first()
    if articles.max() == 1:
        sentences.append("With one article each this describes these texts, not the outlets.")
    else:
        sentences.append(f"Below {ENOUGH_ARTICLES} articles an outlet nothing is tested: this describes these texts.")
    return sentences


def _only(outlet: str, lines: pd.DataFrame, rows: pd.DataFrame) -> str:
    """Return "The Wire uses “lead” (2 times)" for the first terms that no other uses in these voices.

    Each as the outlet itself writes it, the form that it writes most first: “seats” or “seat” (7 times).
    """
    terms = [f"{either(rows, outlet, line.term)} ({line.count} times)" for line in lines.head(2).itertuples()]
    return f"{outlet} uses {listed(terms)}"


def _undealt(summary: pd.DataFrame) -> str:
    if summary["delta"].notna().any():
        return "Judged by the spread of the articles; the reference has none to assign."
    return "No term is common enough for a test."


def _dealt(deals: int, events: int) -> str:
    if events:
        return (
            f"Judged by assigning the articles to outlets at random {deals:,} times, within the {events:,} events that "
            "two outlets or more have; articles on other events are counted, not compared."
        )
    return f"Judged by assigning the articles to outlets at random {deals:,} times."


def _tested(rows: pd.DataFrame, summary: pd.DataFrame, shown: pd.DataFrame, referred: bool) -> list[str]:
    sentences: list[str] = []
    keywords = summary.loc[summary["keyword"], ["outlet", "term"]]
    for outlet in distinct(rows, "outlet"):
        terms = [f"“{term}”" for term in keywords.loc[keywords["outlet"] == outlet, "term"]]
        if terms and len(sentences) < _MOST:
            than = "the reference" if referred else "the others do"
            sentences.append(f"{outlet} uses {listed(terms, 3)} more often than {than}.")
    if shown.empty:
        sentences.append("Titles, names of days and house style apart, no word sets an outlet apart beyond chance.")
    deals = int(summary["deals"].max())
    sentences.append(_dealt(deals, int(summary["events"].max())) if deals else _undealt(summary))
    few = sorted(summary.loc[~summary["tested"], "outlet"].unique())
    if few:
        sentences.append(f"Not tested, for fewer than {ENOUGH_ARTICLES} articles: {listed(few, _MOST)}.")
    return sentences
