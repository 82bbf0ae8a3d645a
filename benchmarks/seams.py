"""How well articles that were pasted one after another are told apart, and whether whole ones stay whole.

    python benchmarks/seams.py ARTICLES.jsonl [--seed 1] [--show]

Each line of the input is an object with `text`, and where there are any `title`, `outlet` or `source`, and `date`. The
articles are put together by fives, each below a head of one of eight forms (drawn by the seed); every article by itself
must stay whole. BASIL (https://github.com/launchnlp/BASIL) has titles, outlets and days.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.corpus.datelines import dateline_length
from components.intake.documents.seams import may_be_several, seams_in

TOGETHER = 5
FORMS = (
    "title day", "title byline", "outlet title day", "title byline day", "address title", "title outlet day byline",
    "day title", "title",
)  # fmt: skip


def main() -> None:
    """Put the articles together, look for the seams, and print what was found for each form of head."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print each wrong seam and each article that was cut")
    given = parser.parse_args()
    records = [json.loads(line) for line in given.articles.read_text(encoding="utf-8").splitlines() if line.strip()]
    draw = random.Random(given.seed)
    draw.shuffle(records)
    told: Counter[str] = Counter()
    for form in FORMS:
        figures: Counter[str] = Counter()
        for first in range(0, len(records) - TOGETHER + 1, TOGETHER):
            figures += _counted([_with_head(one, form) for one in records[first : first + TOGETHER]], given.show)
        print(f"{form:26} right {figures['right']:4}  wrong {figures['wrong']:4}  missed {figures['missed']:4}")
        told += figures
    print(f"{'all':26} right {told['right']:4}  wrong {told['wrong']:4}  missed {told['missed']:4}")
    for form in ("", *FORMS):
        doubted = sum(bool(may_be_several(_with_head(one, form).splitlines())) for one in records)
        cut = sum(_is_cut(_with_head(one, form), given.show) for one in records)
        print(f"single articles, head {form or 'none':26} cut {cut:3}, doubted {doubted:3} of {len(records)}")


def _with_head(record: dict[str, Any], form: str) -> str:
    outlet = str(record.get("outlet") or record.get("source") or "The Courier")
    day = date.fromisoformat(str(record["date"])[:10]) if record.get("date") else date(2018, 4, 18)
    said = {
        "title": str(record.get("title") or _first_words(record["text"])).rstrip("."),
        "day": f"{day:%B} {day.day}, {day.year}",
        "byline": "By Jo Doe",
        "outlet": {"nyt": "The New York Times", "fox": "Fox News", "hpo": "HuffPost"}.get(outlet, outlet),
        "address": str(record.get("url") or "https://courier.example/2018/a"),
    }
    return "\n\n".join([*(said[part] for part in form.split()), record["text"]])


def _first_words(text: str) -> str:
    """Return the first eight words below the dateline, for records without a title."""
    return " ".join(text[dateline_length(text, first=True) :].split()[:8]).rstrip(",")


def _counted(texts: list[str], show: bool) -> Counter[str]:
    lines: list[str] = []
    wanted = []
    for text in texts:
        wanted.append(len(lines))
        lines += [*text.splitlines(), ""]
    found = {seam.line for seam in seams_in(lines)}
    right = found & set(wanted[1:])
    for line in sorted(found - right) if show else ():
        print("   wrong:", repr(lines[line][:100]))
    return Counter(right=len(right), wrong=len(found - right), missed=len(wanted) - 1 - len(right))


def _is_cut(text: str, show: bool) -> bool:
    lines = text.splitlines()
    found = seams_in(lines)
    for seam in found if show else ():
        print("   cut:", seam.signs, repr(lines[seam.line][:100]))
    return bool(found)


if __name__ == "__main__":
    main()
