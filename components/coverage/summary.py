"""From rows to one line per point and outlet: found, not found, not yet or unknown; and whether it may be length."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd

from components.contract import Settings
from components.coverage.mention import HOWS, KINDS

#: One line per event, point and outlet that tells of the event. `status` is one of `STATUSES`; `how` is the plainest
#: way in which the outlet has the point, empty where it has not; `articles` of its `of_articles` on the event have it,
#: in `mentions` places. `tellings` counts the outlets shown that have it, of `of_tellings` that tell of the event.
#: Where it is not found: it would stand in `survives` of the `holders` (articles that have it) if they were cut from
#: the end to the words of the outlet's longest article that could have had it (`words`). `core` orders the points,
#: `order` the outlets.
COLUMNS = (
    "event", "point_id", "point", "kind", "outlet", "status", "how", "articles", "of_articles", "mentions",
    "tellings", "of_tellings", "survives", "holders", "words", "since", "core", "order",
)  # fmt: skip
STATUSES = ("found", "not found", "not yet", "order unknown")
#: No more lines than this are made: of the points of one outlet only, those that come last are then left out.
MOST_LINES = 60_000
#: Setting "all" leaves out nothing; other options are kinds of points.
ALL = "all"


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one line per point and outlet, `COLUMNS`, the points that most outlets have first.

    Articles are compared within their event alone. A point can be missing only from an article that is published
    after the earliest that has it, in the whole corpus; what is earlier, or of the same day, is told apart.
    """
    kind = settings.get("kind", ALL)
    chosen = rows if kind == ALL else rows[rows["kind"] == kind]
    if chosen.empty or articles.empty:
        return _no_lines()
    accounts = _accounts(articles, rows)
    rows = chosen.assign(event=chosen["article_id"].map(articles.set_index("article_id")["event"]))
    points = _points(rows, accounts)
    lines = points.merge(accounts, on="event", how="inner")
    lines = lines.merge(_found(rows), on=["event", "point_id", "outlet"], how="left")
    lines = lines.assign(
        how=lines["how"].fillna("").astype("str"),
        articles=lines["articles"].fillna(0).astype("int64"),
        mentions=lines["mentions"].fillna(0).astype("int64"),
    )
    lines["status"] = _status(lines)
    lines = _with_survival(lines, rows)
    return lines.sort_values(["core", "order"], kind="stable")[list(COLUMNS)].reset_index(drop=True)


def _no_lines() -> pd.DataFrame:
    texts = ("event", "point_id", "point", "kind", "outlet", "status", "how", "since")
    return pd.DataFrame({column: pd.Series([], dtype="str" if column in texts else "int64") for column in COLUMNS})


def _accounts(articles: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Return one line per event and outlet: its articles, their first and last date, and its longest article's words.

    The words are those of the whole article, whatever voice or copy is counted, where any row tells them.
    """
    whole = rows.drop_duplicates("article_id").set_index("article_id")["length"]
    words = articles["article_id"].map(whole).fillna(articles["words"]).astype("int64")
    dates = articles["published"].fillna("").astype(str)
    known = articles.assign(words=words, first=dates.replace("", "~"), last=dates, no_date=dates == "")
    groups: dict[tuple[str, str], list[tuple[int, str, str, bool]]] = {}
    columns = _lists(known, ["event", "outlet", "words", "first", "last", "no_date"])
    for event, outlet, *facts in zip(*columns, strict=True):
        groups.setdefault((event, outlet), []).append(tuple(facts))
    accounts = pd.DataFrame(
        [(*key, len(own), *_extremes(own)) for key, own in groups.items()],
        columns=["event", "outlet", "of_articles", "words", "first", "last", "no_date"],
    ).astype(dict.fromkeys(("event", "outlet", "first", "last"), "str"))
    return accounts.assign(
        of_tellings=accounts.groupby("event")["outlet"].transform("size"),
        order=accounts["outlet"].map({outlet: place for place, outlet in enumerate(dict.fromkeys(articles["outlet"]))}),
    )


def _extremes(own: list[tuple[int, str, str, bool]]) -> tuple[int, str, str, bool]:
    """Return the words of an outlet's longest article, its first and last date, and whether any has none."""
    words, first, last, no_date = zip(*own, strict=True)
    return max(words), min(first), max(last), any(no_date)


def _lists(frame: pd.DataFrame, columns: list[str]) -> list[list[Any]]:
    """Return columns as plain lists, which Python goes through faster than a frame groups a few rows."""
    return [frame[column].tolist() for column in columns]


def _points(rows: pd.DataFrame, accounts: pd.DataFrame) -> pd.DataFrame:
    """Return one line per point with its place in the order: the common core first, each outlet's own points last."""
    pair = ["event", "point_id"]
    outlets_with = Counter(zip(*_lists(rows.drop_duplicates([*pair, "outlet"]), pair), strict=True))
    times = Counter(zip(*_lists(rows, pair), strict=True))
    points = rows.drop_duplicates(pair)[[*pair, "point", "kind", "since", "undated", "outlet"]]
    keys = list(zip(*_lists(points, pair), strict=True))
    points = points.assign(tellings=[outlets_with[key] for key in keys], times=[times[key] for key in keys])
    place = accounts.drop_duplicates("outlet").set_index("outlet")["order"]
    rank = points["kind"].map({kind: number for number, kind in enumerate(KINDS)})
    points = points.assign(first=points["outlet"].map(place), rank=rank, own=points["tellings"] < 2)
    points["first"] = points["first"].where(points["own"], 0)
    order = ["tellings", "first", "rank", "times", "point"]
    points = points.sort_values(order, ascending=[False, True, True, False, True], kind="stable")
    most = max(1, MOST_LINES // max(1, int(accounts.groupby("event").size().max())))
    points = points.head(max(most, int((~points["own"]).sum())))
    return points.assign(core=np.arange(len(points))).drop(columns=["outlet", "first", "rank", "own", "times"])


def _found(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one line per point and outlet that has it: how, in how many articles, how often."""
    plain = rows.assign(plain=rows["how"].map({how: number for number, how in enumerate(HOWS)}))
    of = ["event", "point_id", "outlet"]
    mentions = Counter(zip(*_lists(rows, of), strict=True))
    articles = Counter(zip(*_lists(rows.drop_duplicates([*of, "article_id"]), of), strict=True))
    plainest: dict[tuple[str, str, str], int] = {}
    for *key, number in zip(*_lists(plain, [*of, "plain"]), strict=True):
        plainest[tuple(key)] = min(number, plainest.get(tuple(key), number))
    lines = [(*key, articles[key], mentions[key], HOWS[number]) for key, number in plainest.items()]
    found = pd.DataFrame(lines, columns=[*of, "articles", "mentions", "how"])
    return found.astype(dict.fromkeys((*of, "how"), "str"))


def _status(lines: pd.DataFrame) -> np.ndarray:
    """Return what may be said of each point and outlet; a missing date leaves the order open."""
    later = (lines["since"] != "") & (lines["last"] > lines["since"])
    earlier = (lines["since"] != "") & ~lines["no_date"] & ~lines["undated"] & (lines["last"] < lines["since"])
    return np.select(
        [lines["articles"] > 0, later, earlier], ["found", "not found", "not yet"], default="order unknown"
    )


def _with_survival(lines: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Return lines with the cut test: in how many articles that have the point it stands early enough."""
    points, missing = lines["point_id"].tolist(), (lines["status"] == "not found").tolist()
    asked = {point for point, lacking in zip(points, missing, strict=True) if lacking}
    firsts: dict[str, dict[str, int]] = {point: {} for point in asked}
    for point, article, word in zip(*_lists(rows, ["point_id", "article_id", "word"]), strict=True):
        if point in asked:
            firsts[point][article] = min(word, firsts[point].get(article, word))
    reached = {point: sorted(of_articles.values()) for point, of_articles in firsts.items()}
    survives = [
        bisect_right(reached[point], words) if lacking else 0
        for point, words, lacking in zip(points, lines["words"].tolist(), missing, strict=True)
    ]
    holders = [len(reached[point]) if lacking else 0 for point, lacking in zip(points, missing, strict=True)]
    return lines.assign(survives=np.array(survives, dtype="int64"), holders=np.array(holders, dtype="int64"))
