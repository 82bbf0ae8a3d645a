"""How far the speakers' shares of the quoted words lie from those that people annotated, and in which direction.

    python benchmarks/share_error.py ANNOTATED.jsonl [--write] [--json]

ANNOTATED has one article a line: {"id", "outlet", "date", "text", "quotes": [{"start", "end", "spans", "kind",
"speaker_text", "speaker_start", "speaker_end", "speaker_type", "speaker_canonical" or "speaker_canonical_silver"}]}.
PolNeAR 1.0.0 (Newell, Margolin and Ruths 2018; 840 articles of seven US outlets, its training part) is at
https://github.com/networkdynamics/PolNeAR.

Quoted words are the words in quotation marks of direct and mixed quotations. Shares are counted over groups of 1, 5, 20
and 120 articles of one outlet, in the order of their dates, because errors cancel out as articles add up. A *miss* is
one speaker in one group with both shares. The correction is what must be added to the found share: annotated minus
found. Which speakers are looked at decides its sign: those with a large annotated share are found with less, those with
a large found share were annotated with less, as always when two uneven measurements meet. A reader sees found shares,
so the rows by `found` share are what a figure may draw; those by `annotated` share are given for comparison.
--write keeps the figures in `components/speakers/error.csv`.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.accuracy import documents
from benchmarks.spoken import Miss, Spoken, misses, spoken
from components.speakers.error import COLUMNS, FILE

GROUPS = (1, 5, 20, 120)
#: Classes of the share by which a miss is chosen; the first bound belongs to a class, the second does not.
CLASSES = ((0.05, 0.2), (0.2, 0.5), (0.5, 0.9), (0.9, 1.01))
LEAST = 0.05
_PROVENANCE = {"data": "PolNeAR 1.0.0, train", "country": "US"}
_COMMAND = "python benchmarks/share_error.py POLNEAR_TRAIN.jsonl --write"


def main() -> None:
    """Compare, print, and keep the figures where asked to."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("annotated", type=Path)
    arguments.add_argument("--write", action="store_true", help="keep the figures in components/speakers/error.csv")
    arguments.add_argument("--json", action="store_true", help="print the figures as objects")
    given = arguments.parse_args()
    articles = sorted(documents(given.annotated), key=lambda one: (str(one.get("date")), one["id"]))
    years = sorted({str(one["date"])[:4] for one in articles if one.get("date")})
    known = {
        **_PROVENANCE, "years": "-".join(dict.fromkeys((years[0], years[-1]))) if years else "",
        "date": datetime.now(UTC).date().isoformat(), "command": _COMMAND,
    }  # fmt: skip
    rows = [{**row, **known} for row in figures([spoken(one) for one in articles])]
    if given.write:
        write(rows)
    if given.json:
        print(json.dumps(rows, indent=1))
        return
    print("by         articles  share        n      correction in points (leaving one outlet out)  absolute")
    for row in rows:
        print(
            f"{row['by']:10} {row['articles']:8}  {row['least']:.2f}-{row['most']:.2f} {row['n']:6}  "
            f"{100 * row['mean']:+8.2f} ({100 * row['low']:+.2f} to {100 * row['high']:+.2f})"
            f"{100 * row['absolute']:28.2f}"
        )


def figures(articles: list[Spoken]) -> Iterator[dict[str, Any]]:
    """Yield the figures: by groups of articles, by annotated and found share, for all speakers and by class."""
    for size in GROUPS:
        found = list(misses(articles, size))
        for by in ("annotated", "found"):
            chosen = [miss for miss in found if getattr(miss, by) >= LEAST]
            for least, most in ((LEAST, CLASSES[-1][1]), *(CLASSES if by == "found" else ())):
                own = [miss for miss in chosen if least <= getattr(miss, by) < most]
                if len({miss.outlet for miss in own}) > 1:
                    yield {"by": by, "articles": size, "least": least, "most": min(most, 1.0), **_summed(own)}


def _summed(own: list[Miss]) -> dict[str, Any]:
    """Return the mean correction, its lowest and highest value when any one outlet is left out, and the mean size."""
    outlets = sorted({miss.outlet for miss in own})
    without = [_mean(miss.correction for miss in own if miss.outlet != outlet) for outlet in outlets]
    return {
        "n": len(own), "outlets": len(outlets), "mean": _mean(miss.correction for miss in own),
        "low": min(without), "high": max(without), "absolute": _mean(abs(miss.correction) for miss in own),
    }  # fmt: skip


def _mean(values: Iterable[float]) -> float:
    known = list(values)
    return round(sum(known) / len(known), 4)


def write(rows: list[dict[str, Any]], file: Path = FILE) -> None:
    """Write the figures, a line each; `COLUMNS` say what stands where."""
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


if __name__ == "__main__":
    main()
