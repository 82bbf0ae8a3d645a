"""The matrix in sentences and as a table."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from components.contract import Found, Settings, mark_key
from components.coverage.figures.grid import grid_of
from components.coverage.figures.mentioned import only_passages, overall
from components.reading.persons import lists
from components.wording import counted, in_words, listed, percent, shorten

#: Per cent of pairs of sentences that say the same, by people's judgement, and that the matcher does not join:
#: `benchmarks/same_point.py` on the training part of the Microsoft Research Paraphrase Corpus.
MISSED = 9.4
NOTE = (
    "Names are found by rule, and sentences are taken for the same where they share enough words; captions are not "
    f"read. Of sentence pairs that people judged to say the same, {MISSED:.1f} % are not seen as the same where both "
    "use similar words, and more where they do not."
)
#: Words of groups and creeds that end what only looks like a name: "Roman Catholic".
_NO_LAST_NAMES = frozenset(("catholic", "protestant", "muslim", "christian", "jew", "republicans", "democrats"))
_READING_SUMS = "A bar: of what the other outlets mention on the same events, the part that this outlet mentions too."
READING = "A square: the article mentions it; a dash: it was not found there. Click a square to read it."


def sure(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> str:
    """Return in a line how often something that is there is not found, to stand under figures."""
    return (
        "“Not found” may be said in other words: of sentence pairs that people judged to say the same, "
        f"{MISSED:.0f} of 100 are missed."
    )


def looks_at(summary: pd.DataFrame) -> tuple[str, ...]:
    """Return the columns of rows at which the matrix looks: of which articles they are."""
    return ("article_id",)


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return how much one article alone mentions; of several events how much of what others mention each has."""
    if summary.empty or summary["of_tellings"].max() < 2:
        return Found("It takes two articles on one event to compare them.", drawn=False)
    if summary["event"].nunique() > 1:
        parts = [line["has"] / line["of"] for line in overall(summary)]
        if not parts:
            return Found("Nothing was found that two outlets mention of one event.", drawn=False)
        least, most = percent(min(parts)), percent(max(parts))
        told = f"Outlets mention {least} to {most} of the {_things(summary)} that others mention."
        return Found(told, reading=_READING_SUMS)
    points = summary.drop_duplicates("point_id")
    alone, every = int((points["tellings"] == 1).sum()), int((points["tellings"] == points["of_tellings"]).sum())
    articles = int(points["of_tellings"].max())
    all_of_them = "both" if articles == 2 else f"all {in_words(articles)}"
    return Found(
        f"{alone:,} of {counted(len(points), 'name or fact', 'names and facts')} were found in one article only, "
        f"{every:,} in {all_of_them}."
    )


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how much the articles have in common, and what is drawn of it."""
    points = summary.drop_duplicates("point_id")
    names = counted(len(points), "name or fact", "names and facts")
    if summary["of_tellings"].max() < 2:
        return [
            f"{names[:1].upper()}{names[1:]} in this article.",
            "There is no other article on the event here to compare it with.",
        ]
    events = points["event"].nunique()
    core = points[(points["tellings"] == points["of_tellings"]) & (points["of_tellings"] > 1)]
    several = int((points["tellings"] > 1).sum())
    sentences = [
        f"Of {names}, the program found {len(core):,} in every article on the event, {several - len(core):,} in "
        f"several, {len(points) - several:,} in one only."
    ]
    if events > 1:
        each = [f"{one['outlet']} {one['has']:,} of {one['of']:,}" for one in overall(summary)[:8]]
        told = f"Of the {_things(summary)} that another outlet mentions of the same event: {listed(each)}."
        sentences.extend([told] if each else [])
        sentences.append(f"These are {events:,} events: choose one in the sidebar to see its names and facts.")
        return sentences
    if named := _named_everywhere(summary, core):
        sentences.append(f"Named in every article, among others: {listed([shorten(name, 60) for name in named], 5)}.")
    return sentences + _drawn(summary, settings)


def _things(summary: pd.DataFrame) -> str:
    return "passages" if only_passages(summary) else "names and numbers"


def _named_everywhere(summary: pd.DataFrame, core: pd.DataFrame) -> list[str]:
    """Return the persons whom every article names, with a full name that begins with a first name.

    Bodies, places and things are called in too many other ways: a list of them would read as if it were whole. Nor is
    anybody told whose last name another has too, who is called by an office ("Virginia Republican"), or whose name
    begins that of a thing ("Sandy Lane School").
    """
    otherwise = set(summary.loc[(summary["status"] == "found") & (summary["how"] != "by name"), "point_id"])
    named = core.loc[(core["kind"] == "person") & ~core["point_id"].isin(otherwise), "point"]
    people = summary[summary["kind"] == "person"].drop_duplicates("point_id")["point"]
    families = Counter(name.split()[-1] for name in people.tolist() if name)
    everything = summary["point"].drop_duplicates().tolist()
    return [
        name
        for name in named.tolist()
        if " " in name
        and name.split()[0].lower() in lists.first_names()
        and name.split()[-1].lower() not in lists.roles().keys() | _NO_LAST_NAMES
        and families[name.split()[-1]] == 1
        and not any(one.startswith(f"{name} ") for one in everything)
    ]


def _drawn(summary: pd.DataFrame, settings: Settings) -> list[str]:
    grid = grid_of(summary, settings)
    sentences = []
    if grid.more_facts:
        rows = counted(len(grid.facts), "row is", "rows are")
        sentences.append(f"{rows} drawn; {grid.more_facts:,} more are in the table.")
    if grid.more_outlets:
        sentences.append(
            f"The {len(grid.outlets)} outlets that have most of them are drawn, {grid.more_outlets:,} more are in "
            "the table; choose outlets in the sidebar to see others."
        )
    return sentences


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return every point and outlet with what may be said of it; the key opens the sentences of a found one."""
    key = [
        mark_key(point_id=point, outlet=outlet) if status == "found" else ""
        for point, outlet, status in zip(summary["point_id"], summary["outlet"], summary["status"], strict=True)
    ]
    return pd.DataFrame(
        {
            "Point": summary["point"],
            "Kind": summary["kind"],
            "Outlet": summary["outlet"],
            "Status": summary["status"],
            "How": summary["how"],
            "Mentions": summary["mentions"],
            "Articles": summary["articles"],
            "Of articles": summary["of_articles"],
            "Tellings that have it": summary["tellings"],
            "First on": summary["since"],
            "Survives the cut in": summary["survives"],
            "Of articles that have it": summary["holders"],
            "key": key,
        }
    )
