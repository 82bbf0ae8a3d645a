"""Lays out news of one campaign, in which the same names recur all year, by events that were coded by hand.

    python benchmarks/events_recurring.py POLNEAR.jsonl OUT.jsonl [--every]

POLNEAR.jsonl has an article a line with `id`, `outlet`, `date`, `title` and `text`: the training part of PolNeAR 1.0.0
(Newell, Margolin and Ruths 2018), 840 articles of seven US outlets, November 2015 to September 2016, nearly all on the
campaign. The events are those of `events_coded.csv`: 202 articles of 73 events, each told by two or more. OUT.jsonl
is what `benchmarks/events.py` takes. --every adds the others, each as an event of its own.

The events were coded by the project, by one person, from headlines, dates and first sentences alone, blind of any
grouping, before the grouping was changed. A piece belongs to the happening that occasions it: the report, the reactions
of the next days, comment and analysis. An announcement before, and what somebody does about it later, are events of
their own. The others were not looked at in pairs, so some of them belong together: what is joined there wrongly is
somewhat fewer than printed.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.keywords_corpus import lines_of

CODED = Path(__file__).with_name("events_coded.csv")


def main() -> None:
    """Write the articles with their events."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, metavar="POLNEAR.jsonl")
    parser.add_argument("out", type=Path, metavar="OUT.jsonl")
    parser.add_argument("--every", action="store_true", help="with the articles that tell an event alone")
    asked = parser.parse_args()
    laid_out = with_events(lines_of(asked.articles), coded(), asked.every)
    asked.out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in laid_out), encoding="utf-8")
    print(f"{len(laid_out)} articles, {len({line['event_id'] for line in laid_out})} events")


def coded(file: Path = CODED) -> dict[str, str]:
    """Return the event of each article that was coded, by the article's id."""
    with file.open(encoding="utf-8", newline="") as lines:
        return {line["id"]: line["event"] for line in csv.DictReader(lines)}


def with_events(lines: list[dict[str, object]], events: dict[str, str], every: bool = False) -> list[dict[str, object]]:
    """Return the lines that have an event, or all, with `event_id`, in their order."""
    kept = ("outlet", "date", "title", "text")
    return [
        {"event_id": events.get(str(line["id"]), f"alone {line['id']}"), **{name: line[name] for name in kept}}
        for line in lines
        if every or str(line["id"]) in events
    ]


if __name__ == "__main__":
    main()
