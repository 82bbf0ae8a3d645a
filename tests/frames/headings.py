"""What the headings of the figures on words, places and test sentences of frames say, counted again row by row."""

from __future__ import annotations

import csv
from collections import Counter
from math import comb

from tests.shown import ROOT, Counted, Told

THIRDS = ("first", "middle", "last")
#: Aspects that are drawn, and words of a bar that is looked at.
DRAWN, FEWEST = 8, 5


def counted(rows: Counted) -> Counted:
    """Return the rows in the articles' own words, all where there are none."""
    return [row for row in rows if row["voice"] == "own"] or rows


def resting_on_one_entry(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Bars of five words or more of which one entry makes half; who is named first has such a bar."""
    own = counted(rows)
    each = Counter(row["code"] for row in own)
    compared = {row["code"]: row["comparable"] == "yes" for row in own}
    drawn = sorted(each, key=lambda code: (not compared[code], -each[code]))[:DRAWN]
    bars: dict[tuple[str, str], Counter[str]] = {}
    for row in own:
        if row["code"] in drawn:
            bars.setdefault((row["label"], row["outlet"]), Counter())[row["entry"]] += 1
    resting = [bar for bar, entries in bars.items() if entries.total() >= FEWEST
               and 2 * max(entries.values()) >= entries.total()]  # fmt: skip
    if not resting:
        assert told.text.startswith("No "), told.text
        return []
    named = [bar for bar in resting if f"{bar[0]} in {bar[1]} ".lower() in told.text.lower()]
    assert named, told.text
    entries = max((bars[bar] for bar in named), key=lambda own: own.total())
    return [len(resting)] if len(resting) > 1 else [max(entries.values()), entries.total()]


def in_one_third(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Marked sentences of an outlet and aspect, and those in the third that chance hardly gives; none is clearer."""
    sentences: dict[tuple[str, str], dict[tuple[str, int], float]] = {}
    for row in counted(rows):
        if (row["marked"], row["comparable"]) == ("yes", "yes"):
            line = sentences.setdefault((row["outlet"], row["label"].lower()), {})
            line.setdefault((row["article_id"], row["sentence"]), row["position"])
    clear: list[tuple[float, list[float]]] = []
    for (outlet, label), places in sentences.items():
        thirds = [sum(at <= one < until for one in places.values()) for at, until in ((0, 1 / 3), (1 / 3, 2 / 3))]
        thirds.append(len(places) - sum(thirds))
        most, whole = max(thirds), len(places)
        chance = (
            3 * len(sentences) * sum(comb(whole, n) / 3**n * (2 / 3) ** (whole - n) for n in range(most, whole + 1))
        )
        if chance < 0.05:
            clear.append((chance, [most, whole]))
            where = f"{outlet}’s {whole} sentences marked with {label} stand in the {THIRDS[thirds.index(most)]} third"
            clear[-1] = (chance, [most, whole] if where in told.text else [])
    assert bool(clear) != told.text.startswith("No "), told.text
    return min(clear)[1] if clear else []


def right_on_test_sentences(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Aspects that were found and that the file of test sentences has, and those of them right in four of five."""
    with (ROOT / "components/frames/accuracy.csv").open(encoding="utf-8", newline="") as lines:
        measured = {
            code: float(line["precision"]) for line in csv.DictReader(lines) for code in line["class"].split("|")
        }
    tested = {row["code"] for row in counted(rows)} & measured.keys()
    return [sum(measured[code] >= 0.8 for code in tested), len(tested)] if tested else []


HEADINGS = {"words": resting_on_one_entry, "places": in_one_third, "sure": right_on_test_sentences}
