"""Lays articles out as ProQuest delivers them in one text file, to try how fast such a file is read.

    python benchmarks/delivery.py ARTICLES.jsonl FOLDER [--documents 500] [--megabytes 4]
    python benchmarks/intake.py FOLDER --json

Each line of the input is an object with `text`, and where there are any `title` and `outlet`. FOLDER/proquest.txt then
has so many documents and about that size: each document holds the next paragraphs of the articles, one after another,
so that no paragraph is delivered twice while there are any left. Articles can be had with PolNeAR 1.0.0
(https://github.com/networkdynamics/PolNeAR): its 840 training articles fill 4 MB once.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any

_RULE = "_" * 60
_FIRST_DAY = date(2016, 1, 1)
#: Characters of the labels around a text.
_LABELS = 1_050


def main() -> None:
    """Write the delivery."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--megabytes", type=float, default=4)
    given = parser.parse_args()
    lines = given.articles.read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    length = int(given.megabytes * 1_000_000 / given.documents) - _LABELS
    given.folder.mkdir(parents=True, exist_ok=True)
    text = delivery(records, given.documents, max(200, length))
    (given.folder / "proquest.txt").write_text(text, encoding="utf-8", newline="\r\n")


def delivery(records: Sequence[dict[str, Any]], documents: int, length: int) -> str:
    """Return a delivery of so many documents, the text of each at least so many characters long."""
    paragraphs = _paragraphs(records)
    pieces = []
    for number, record in enumerate(islice(cycle(records), documents), 1):
        text: list[str] = []
        while sum(map(len, text)) < length:
            text.append(next(paragraphs))
        pieces.append(_document(record, "\n".join(text), number, documents))
    return f"\n{_RULE}\n\n".join(["", *pieces, "Contact us at: http://www.proquest.example/contact\n"])


def _paragraphs(records: Sequence[dict[str, Any]]) -> Iterator[str]:
    return (line.strip() for record in cycle(records) for line in record["text"].splitlines() if line.strip())


def _document(record: dict[str, Any], text: str, number: int, documents: int) -> str:
    day = _FIRST_DAY + timedelta(days=number % 366)
    outlet = str(record.get("outlet") or "The Valley Courier")
    title = " ".join(str(record.get("title") or f"Article {number}").split())
    address = f"https://www.proquest.example/docview/{number}"
    fields = {
        "Subject": "Elections; Candidates; Campaigns",
        "Business indexing term": "Subject: Campaigns; Industry: 92111 : Public administration",
        "Location": "United States--US",
        "Title": title,
        "Publication title": f"{outlet}; New York, N.Y.",
        "Publication year": str(day.year),
        "Publication date": f"{day:%b} {day.day}, {day.year}",
        "Section": "News",
        "Publisher": f"{outlet} Holdings Limited",
        "Place of publication": "New York, N.Y.",
        "Country of publication": "United States",
        "Publication subject": "General Interest Periodicals--United States",
        "Source type": "Newspaper",
        "Language of publication": "English",
        "Document type": "News",
        "ProQuest document ID": str(number),
        "Document URL": address,
        "Copyright": f"Copyright {outlet} Holdings Limited {day:%b} {day.day}, {day.year}",
        "Last updated": str(day + timedelta(days=1)),
        "Database": "Example Newsstream",
    }
    labels = "\n\n".join(f"{label}: {words}" for label, words in fields.items())
    head = f"Document {number} of {documents}\n\n{title}\n\n{address}\n\nAbstract: None available.\n"
    return f"{head}\nFull text: {text}\n\n{labels}\n"


if __name__ == "__main__":
    main()
