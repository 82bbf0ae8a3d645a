"""What the findings and the board say of names and numbers, counted again row by row."""

from __future__ import annotations

from components.contract import Cell, Claim
from tests.shown import Counted, Told


def gives_number(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    given = [row for row in rows if row["outlet"] == claim.subject and row["kind"] == "number"]
    named = {row["point"] for row in given if f"point_id={row['point_id']}" == claim.scope}
    return () if claim.object in named else None


RECOUNT = {"gives the number": gives_number}


def mentioned_alone(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    point = cell.key.partition("point_id=")[2]
    assert point not in {row["point_id"] for row in others}
    return sum(row["point_id"] == point for row in rows)


def unlike(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> None:
    """A number without another one of its noun in another column is unlike nothing."""
    point = cell.key.partition("point_id=")[2]
    noun = next(row["noun"] for row in rows if row["point_id"] == point)
    assert noun in {row["noun"] for row in others if row["kind"] == "number" and row["point_id"] != point}


BOARD = {"only": mentioned_alone, "unlike": unlike}


def outlets_by_point(rows: Counted) -> dict[str, set[str]]:
    held: dict[str, set[str]] = {}
    for row in rows:
        held.setdefault(row["point_id"], set()).add(row["outlet"])
    return held


def in_one_only(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Names and facts of one outlet, of how many, and those of every outlet of the event."""
    if len({one["event"] for one in articles}) > 1 or len({one["outlet"] for one in articles}) < 2:
        return told.numbers
    held, outlets = outlets_by_point(rows), {one["outlet"] for one in articles}
    in_all = len(outlets) if len(outlets) > 12 else 0
    found = [sum(len(own) == 1 for own in held.values()), len(held), sum(own == outlets for own in held.values())]
    return [*found, in_all] if in_all else found


def not_in_a_later_one(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """What is named is in two outlets, and in no article of one whose last is of a later day than the first with it."""
    events = {one["article_id"]: one["event"] for one in articles}
    for name in (name.rstrip("…") for name in told.names):
        points: dict[tuple[str, str], list[dict]] = {}
        for row in (row for row in rows if row["point"].startswith(name)):
            points.setdefault((events[row["article_id"]], row["point_id"]), []).append(row)
        assert any(lacking(event, having, articles) for (event, _), having in points.items()), name
    return told.numbers


def lacking(event: str, having: Counted, articles: Counted) -> set[str]:
    """Return the outlets with a later article on the event and no mention, where two others have it."""
    first = min((row["published"] for row in having if row["published"]), default="~")
    later = {one["outlet"] for one in articles if one["event"] == event and (one["published"] or "") > first}
    holders = {row["outlet"] for row in having}
    return later - holders if len(holders) > 1 else set()


def early_mentions(rows: Counted, articles: Counted, told: Told) -> list[float]:
    firsts: dict[tuple[str, str], dict] = {}
    for row in rows:
        known = firsts.setdefault((row["point_id"], row["article_id"]), row)
        if (row["word"], row["start"]) < (known["word"], known["start"]):
            firsts[row["point_id"], row["article_id"]] = row
    return [len(firsts), sum(row["place"] in ("headline", "lead") for row in firsts.values())]


def in_one_article(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Count names and facts of one outlet of their event alone, and those of the outlet that has most of these.

    They are of one article alone only where no outlet has two.
    """
    events = {one["article_id"]: one["event"] for one in articles}
    held: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        point = (events[row["article_id"]], row["point_id"])
        held.setdefault(point, set()).add(row["outlet"])
    of_event: dict[str, list[str]] = {}
    for one in articles:
        of_event.setdefault(one["event"], []).append(one["outlet"])
    alone = [min(own) for (event, _), own in held.items() if len(own) == 1 and len(set(of_event[event])) > 1]
    if not alone:
        return []
    single = all(len(own) == len(set(own)) for own in of_event.values())
    assert f"found in one {'article' if single else 'outlet'} only" in told.text
    most = max(alone.count(outlet) for outlet in alone)
    assert any(f"most in {outlet}: " in told.text for outlet in alone if alone.count(outlet) == most)
    return [len(alone), most]


HEADINGS = {"matrix": in_one_only, "but": not_in_a_later_one, "where": early_mentions, "only": in_one_article}
