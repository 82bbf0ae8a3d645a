"""What the headings of the figures on actors say, counted again row by row: of the most named, in own words."""

from __future__ import annotations

import re
from collections import Counter
from math import fsum, sqrt

from scipy import stats

from tests.shown import Counted, Told

TITLED = ("title and full name", "title and name", "office or description")
PEOPLE = ("person", "body")


def most_named(rows: Counted) -> str:
    counts = Counter(row["actor"] for row in rows if row["view"] == "named")
    return min(counts, key=lambda one: (-counts[one], one)) if counts else ""


def of_most_named(rows: Counted, view: str) -> Counted:
    actor = most_named(rows)
    return [row for row in rows if (row["actor"], row["view"], row["voice"]) == (actor, view, "own")]


def naming(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Count how often the actor is called so in own words; where one outlet alone is said to, no other does at all."""
    own, actor = of_most_named(rows, "named"), most_named(rows)
    if not own:
        return []
    everywhere = [row for row in rows if (row["actor"], row["view"]) == (actor, "named")]
    if only := re.match(r"Only (.+) calls ", told.text):
        word = told.names[0].removesuffix("…").lower().removeprefix("the ")
        holders = {row["outlet"] for row in everywhere if re.search(rf"\b{re.escape(word)}(?!\w)", row["what"].lower())}
        assert holders == {only[1]}
        return [sum(row["what"].startswith(told.names[0].removesuffix("…")) for row in own)]
    if only := re.match(r"Of \d+ outlets only (.+) gives .+ (no|a) title", told.text):
        titled = {row["outlet"] for row in everywhere if row["form"] in TITLED}
        without = {row["outlet"] for row in everywhere} - titled
        assert (without if only[2] == "no" else titled) == {only[1]}
        return [len(titled | without)]
    said = Counter(row["what"] for row in own)
    most = [one for one in said if one.startswith(told.names[0].removesuffix("…"))]
    assert any(said[one] == max(said.values()) for one in most)
    return [max(said[one] for one in most), len(own)]


def verbs(rows: Counted, articles: Counted, told: Told) -> list[float]:
    own = of_most_named(rows, "does")
    if not own:
        return []
    assert most_named(rows) in told.text
    parts = shares(own, articles)
    first = max(parts, key=lambda outlet: parts[outlet], default="")
    others = fewer(own, articles, first)
    if " acts in " in told.text:
        assert told.text.endswith(f" of verbs in {first}, in fewer in {', '.join(others)}."), (told.text, first, others)
        return [float(f"{100 * parts[first]:.0f}")]
    assert not others, (first, others)
    return [sum(row["what"] == side for row in own) for side in ("acts", "says", "is acted on")]


def compared(own: Counted, articles: Counted) -> dict[str, dict[str, list[tuple[int, int]]]]:
    """Return by outlet and event, for each article with a verb of acting or being acted on, how many acts of how many.

    Of several events those alone that two outlets tell.
    """
    outlets: dict[str, set[str]] = {}
    for one in articles:
        outlets.setdefault(one["event"], set()).add(one["outlet"])
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for one in articles:
        sides = [row["what"] for row in own if row["article_id"] == one["article_id"] and row["what"] != "says"]
        if sides and (len(outlets) == 1 or len(outlets[one["event"]]) > 1):
            verbs = (sides.count("acts"), len(sides))
            found.setdefault(one["outlet"], {}).setdefault(one["event"], []).append(verbs)
    return found


def shares(own: Counted, articles: Counted) -> dict[str, float]:
    """Return which part of an outlet's verbs are acts, of outlets with ten verbs or more."""
    parts = {}
    for outlet, events in compared(own, articles).items():
        acts, whole = (sum(counts) for counts in zip(*(one for told in events.values() for one in told), strict=True))
        if whole >= 10:
            parts[outlet] = acts / whole
    return parts


def fewer(own: Counted, articles: Counted, first: str) -> list[str]:
    """Return the outlets that have an actor act less than the first, by an interval over the events of both."""
    means = {
        outlet: {event: fsum(acts / whole for acts, whole in told) / len(told) for event, told in events.items()}
        for outlet, events in compared(own, articles).items()
    }
    found, pairs = [], len(means) * (len(means) - 1) / 2
    for other in {one["outlet"]: 0 for one in articles}:
        if other == first or first not in means or other not in means:
            continue
        gaps = [part - means[other][event] for event, part in means[first].items() if event in means[other]]
        if len(gaps) < 3:
            continue
        mean = fsum(gaps) / len(gaps)
        error = sqrt(fsum((gap - mean) ** 2 for gap in gaps) / (len(gaps) - 1) / len(gaps))
        if 0 < float(stats.t.ppf(1 - 0.025 / pairs, len(gaps) - 1)) * error < mean:
            found.append(other)
    return found


def descriptions(rows: Counted, articles: Counted, told: Told) -> list[float]:
    own = [row["score"] for row in of_most_named(rows, "described")]
    return [len(own), sum(one >= 0.1 for one in own), sum(one <= -0.1 for one in own)] if own else []


def about(rows: Counted, articles: Counted, told: Told) -> list[float]:
    own = of_most_named(rows, "worded")
    return [len(own), sum(row["what"] == "unsure" for row in own)] if own else []


def weighing(rows: Counted, articles: Counted, told: Told) -> list[float]:
    own = of_most_named(rows, "worded")
    words = {part.rpartition(" ")[0] for row in own for part in row["words"].split(", ") if part}
    return [len(words)] if words else []


def named_by_some(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Count persons whom two outlets mention, and not all by name."""
    named = [row for row in rows if row["view"] == "named" and row["kind"] in PEOPLE]
    outlets, bodies = {row["outlet"] for row in named}, {row["actor"] for row in named if row["kind"] == "body"}
    found = 0
    for actor in {row["actor"] for row in named} - bodies:
        own = [row for row in named if row["actor"] == actor]
        by_name = {row["outlet"] for row in own if row["form"] != "office or description"}
        person = " " in actor and not re.search(r"^(?:[A-Z]\.){2,} |-[a-z]+$", actor)
        found += person and len({row["outlet"] for row in own}) > 1 and by_name != outlets
    return [found] if found and len(outlets) > 1 else []


def acting_on(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Count pairs of which one is a verb's subject and the other its object; the pair that is named has most verbs."""
    pairs = Counter(
        (row["actor"], row["other"])
        for row in rows
        if row["view"] == "does" and row["what"] != "is acted on" and row["other"]
        and row["form"] != "pronoun" and row["verb"] not in ("tell", "ask", "say")
    )  # fmt: skip
    if not pairs:
        return []
    most = max(pairs.values())
    assert any(f"{one} acts on {other} " in told.text for (one, other), count in pairs.items() if count == most)
    return [len(pairs), most] if most > 1 else [len(pairs)]


HEADINGS = {
    "named": naming,
    "does": verbs,
    "described": descriptions,
    "toward": about,
    "weights": weighing,
    "absent": named_by_some,
    "between": acting_on,
}
