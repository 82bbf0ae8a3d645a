"""From rows to one line per point and outlet: found, not found, not yet or unknown; and whether it may be length."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from components.contract import Settings
from components.coverage.mention import HOWS
from components.coverage.tally import (
    Counted,
    FactsHeld,
    Part,
    Points,
    counted,
    found_in,
    part_of,
    points_of,
    starts_of,
)

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
_NOT_FOUND = STATUSES.index("not found")
#: No more lines than this are made: of the points of one outlet only, those that come last are then left out.
MOST_LINES = 60_000
#: Setting "all" leaves out nothing; other options are kinds of points.
ALL = "all"


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one line per point and outlet, `COLUMNS`, the points that most outlets have first.

    Articles are compared within their event alone. A point can be missing only from an article that is published
    after the earliest that has it, in the whole corpus; what is earlier, or of the same day, is told apart.
    """
    return tally(rows, settings).under(articles)


#: The columns of rows at which `tally` looks.
TALLIED = (
    "article_id", "outlet", "length", "point_id", "point", "kind", "how", "word", "since", "undated",
)  # fmt: skip


def tally(rows: pd.DataFrame, settings: Settings) -> Tallied:
    """Return the mentions of a corpus, counted article by article, of which `under` makes the summary of any."""
    return tally_parts((rows,), settings)


def tally_parts(parts: Iterable[pd.DataFrame], settings: Settings) -> Tallied:
    """Return what `tally` does of frames of rows, one below the other; no article has rows in two of them."""
    kind = settings.get("kind", ALL)
    return Tallied(counted((rows, rows if kind == ALL else rows[rows["kind"] == kind]) for rows in parts))


@dataclass(frozen=True)
class Tallied:
    """What is counted once for a corpus under the settings."""

    mentions: Counted

    @property
    def nbytes(self) -> int:
        """Return how much memory it takes."""
        return self.mentions.nbytes

    def under(self, articles: pd.DataFrame) -> pd.DataFrame:
        """Return what `summarise` does of the rows of these articles."""
        whole = self.mentions
        numbers, events = pd.factorize(articles["event"])
        part = part_of(whole, articles, numbers)
        if not len(part.event):
            return _no_lines()
        accounts = _accounts(whole, articles, numbers)
        place = np.full(len(whole.outlets), -1)
        at = whole.outlets.get_indexer(pd.Index(accounts.outlets))
        place[at[at >= 0]] = np.flatnonzero(at >= 0)
        found = found_in(whole, part)
        points = points_of(whole, found, place, max(1, MOST_LINES // int(accounts.tellings.max())))
        return _lines(whole, part, accounts, _places(whole, points, found, place, accounts), events)


def _no_lines() -> pd.DataFrame:
    texts = ("event", "point_id", "point", "kind", "outlet", "status", "how", "since")
    return pd.DataFrame({column: pd.Series([], dtype="str" if column in texts else "int64") for column in COLUMNS})


class _Accounts(NamedTuple):
    """One line per event and outlet, by event and the order of outlets: its articles, days, and most words.

    `outlets` are the names in their order, `order` is each line's place there; `begins` says where each event begins,
    and `tellings` how many lines it has. `last` is the day of its last article, `undated` whether any has no day.
    """

    outlets: list[str]
    event: np.ndarray
    order: np.ndarray
    articles: np.ndarray
    words: np.ndarray
    last: np.ndarray
    undated: np.ndarray
    begins: np.ndarray
    tellings: np.ndarray


def _accounts(whole: Counted, articles: pd.DataFrame, events: np.ndarray) -> _Accounts:
    """Return what each outlet has on each event; `events` are the articles' events by number.

    The words are those of the whole article, whatever voice or copy is counted, where any row tells them.
    """
    at = whole.articles.get_indexer(pd.Index(articles["article_id"]))
    words = np.where(at >= 0, whole.length[at], articles["words"].to_numpy())
    order, outlets = pd.factorize(articles["outlet"])
    dates = articles["published"].fillna("").astype(str).tolist()
    groups: dict[tuple[int, int], list[tuple[int, str]]] = {}
    for event, outlet, number, date in zip(events.tolist(), order.tolist(), words.tolist(), dates, strict=True):
        groups.setdefault((event, outlet), []).append((number, date))
    held = sorted(groups.items())
    event = np.array([key[0] for key, _ in held])
    begins = starts_of(event)
    return _Accounts(
        outlets.tolist(),
        event,
        np.array([key[1] for key, _ in held]),
        np.array([len(own) for _, own in held]),
        np.array([max(number for number, _ in own) for _, own in held]),
        np.array([max(date for _, date in own) for _, own in held], dtype=object),
        np.array([any(not date for _, date in own) for _, own in held]),
        begins,
        np.diff(begins, append=len(event)),
    )


class _Places(NamedTuple):
    """Where each line is: its point (the place among the points), its account, and who has it (-1: nobody)."""

    points: Points
    point: np.ndarray
    account: np.ndarray
    found: FactsHeld
    at: np.ndarray


def _places(whole: Counted, points: Points, found: FactsHeld, place: np.ndarray, accounts: _Accounts) -> _Places:
    """Return the lines: each point with every outlet that tells of its event, in the order of outlets."""
    many = accounts.tellings[points.event]
    point = np.repeat(np.arange(len(points.point)), many)
    account = accounts.begins[points.event][point] + np.arange(len(point)) - np.repeat(np.cumsum(many) - many, many)
    outlets, events = len(accounts.outlets), len(accounts.begins)
    cells = (points.point * events + points.event)[point] * outlets + accounts.order[account]
    held = (found.point * events + found.event) * outlets + place[found.outlet]
    by_cell = np.argsort(held)
    near = np.minimum(np.searchsorted(held[by_cell], cells), len(held) - 1)
    at = by_cell[near]
    return _Places(points, point, account, found, np.where(held[at] == cells, at, -1))


def _lines(whole: Counted, part: Part, accounts: _Accounts, places: _Places, events: pd.Index) -> pd.DataFrame:
    points, point, account, found, at = places
    had = at >= 0
    rows = whole.rows.iloc[points.row]
    status = _status(had, rows, point, accounts, account)
    words = accounts.words[account]
    survives, holders = _survival(whole, part, points.point[point], words, status == _NOT_FOUND)
    texts = {name: rows[name].array.take(point) for name in ("point", "kind", "since")}
    outlets = pd.Index(accounts.outlets, dtype="str")
    lines = {
        "event": pd.Index(events, dtype="str").take(points.event[point]).array,
        "point_id": whole.points.take(points.point[point]).array,
        **texts,
        "outlet": outlets.take(accounts.order[account]).array,
        "status": pd.Index(STATUSES, dtype="str").take(status).array,
        "how": pd.Index([*HOWS, ""], dtype="str").take(np.where(had, found.how[at], len(HOWS))).array,
        "articles": np.where(had, found.articles[at], 0),
        "of_articles": accounts.articles[account],
        "mentions": np.where(had, found.mentions[at], 0),
        "tellings": points.tellings[point],
        "of_tellings": accounts.tellings[points.event[point]],
        "survives": survives,
        "holders": holders,
        "words": words,
        "core": point,
        "order": accounts.order[account],
    }
    return pd.DataFrame(lines)[list(COLUMNS)]


def _status(
    had: np.ndarray, rows: pd.DataFrame, point: np.ndarray, accounts: _Accounts, account: np.ndarray
) -> np.ndarray:
    """Return what may be said of each point and outlet, by its place in `STATUSES`; no date leaves the order open."""
    days, numbers = np.unique(np.append(rows["since"].to_numpy(object), accounts.last), return_inverse=True)
    since, last = numbers[: len(rows)][point], numbers[len(rows) :][account]
    known = (days != "")[since]
    later = known & (last > since)
    earlier = known & ~accounts.undated[account] & ~rows["undated"].to_numpy()[point] & (last < since)
    return np.select([had, later, earlier], [0, _NOT_FOUND, 2], default=3)


def _survival(
    whole: Counted, part: Part, point: np.ndarray, words: np.ndarray, missing: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the cut test of what is missing: in how many articles that have the point it stands early enough, of all.

    Nothing of what is not missing.
    """
    entries = part.entries
    reach = int(max(entries.word.max(), words.max())) + 2
    ordered = np.sort(entries.point * reach + entries.word)
    begins = np.searchsorted(ordered, point * reach)
    upto = np.searchsorted(ordered, point * reach + words, side="right")
    holders = np.bincount(entries.point, minlength=len(whole.points))[point]
    return np.where(missing, upto - begins, 0), np.where(missing, holders, 0)
