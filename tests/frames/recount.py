"""What the findings on frames claim, counted again row by row."""

from __future__ import annotations

from components.contract import Cell, Claim
from tests.frames.headings import HEADINGS as OF_FIGURES
from tests.shown import Counted, Told


def alone_marked(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    marked = [row for row in rows if (row["code"], row["marked"]) == (claim.object, "yes")]
    if {row["outlet"] for row in marked} != {claim.subject}:
        return None
    return (len({(row["article_id"], row["sentence"]) for row in marked if row["voice"] == "own"}),)


def more_than(rows: Counted, articles: Counted, claim: Claim) -> tuple[float, ...] | None:
    code = dict(part.split("=") for part in claim.scope.split("&"))["code"]
    means: dict[str, dict[str, float]] = {}
    for outlet in (claim.subject, claim.object):
        rates: dict[str, list[float]] = {}
        for one in articles:
            if one["outlet"] == outlet and one["words_own"]:
                hits = [row for row in rows if row["article_id"] == one["article_id"] and row["voice"] == "own"]
                weight = sum(1.0 if row["strength"] == "strong" else 0.5 for row in hits if row["code"] == code)
                rates.setdefault(one["event"], []).append(1000 * weight / one["words_own"])
        means[outlet] = {event: sum(own) / len(own) for event, own in rates.items()}
    common = means[claim.subject].keys() & means[claim.object].keys()
    more, less = (sum(means[outlet][event] for event in common) / len(common) for outlet in means)
    return (round(more, 1), round(less, 1), len(common)) if more > less else None


RECOUNT = {"alone marked with": alone_marked, "comes up more than in": more_than}


def words_for_aspect(rows: Counted, others: Counted, articles: Counted, cell: Cell) -> float:
    own = [row for row in rows if row["label"] == cell.text and row["voice"] == "own"]
    weight = sum(1.0 if row["strength"] == "strong" else 0.5 for row in own)
    return round(1000 * weight / sum(one["words_own"] for one in articles), 1)


BOARD = {"aspects": words_for_aspect}


def brought_up_alone(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Cases of a frame that one article of its event alone has marks or strong words of, and marks in its own words."""
    event_of = {one["article_id"]: one["event"] for one in articles}
    outlets: dict[str, set[str]] = {}
    for one in articles:
        outlets.setdefault(one["event"], set()).add(one["outlet"])
    bringing: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        if row["comparable"] == "yes" and (row["marked"] == "yes" or row["strength"] == "strong"):
            bringing.setdefault((event_of[row["article_id"]], row["code"]), set()).add(row["article_id"])
    alone = {
        (row["outlet"], row["label"].lower(), row["article_id"], row["code"])
        for row in rows
        if (row["marked"], row["voice"]) == ("yes", "own") and row.get("shared") != "across"
        and bringing.get((event_of[row["article_id"]], row["code"])) == {row["article_id"]}
        and len(outlets[event_of[row["article_id"]]]) > 1
    }  # fmt: skip
    if len(alone) > 2:
        return [len(alone), *told.numbers[1:]]
    for outlet, label, article, code in alone:
        assert outlet in told.text and label in told.text
        own = [row["words"].lower() for row in rows if (row["article_id"], row["code"]) == (article, code)]
        assert len(alone) > 1 or set(told.names) <= set(own)
    return told.numbers if alone else []


def marked_sentences(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Own sentences marked with the label of the heading, by the outlets that it names, where it tells of one event."""
    counts = []
    if "entences marked with" not in told.text:
        return told.numbers
    label = told.text.partition("marked with ")[2].partition(":")[0]
    for part in told.text.rstrip(".").partition(": ")[2].split(", "):
        own = [row for row in rows if row["outlet"] == part.partition(" in ")[2] and row["label"].lower() == label]
        marked = {(row["article_id"], row["sentence"]) for row in own if row["marked"] == "yes"
                  and (row["voice"] == "own" or not told.text.startswith("Own"))}  # fmt: skip
        counts.append(len(marked))
    return counts


def finds(rows: Counted, articles: Counted, told: Told) -> list[float]:
    own = sum(row["voice"] == "own" for row in rows)
    return [len(rows), int(f"{100 * own / len(rows):.0f}")] if rows else []


HEADINGS = {"alone": brought_up_alone, "rates": marked_sentences, "who": finds, **OF_FIGURES}
