"""How often a file that was read well is told of as read badly, and the other way round.

    python benchmarks/rest.py ARTICLES.jsonl ... [--pages FOLDER] [--json]

Each line of an input is an object with `text`. Of each text it is asked whether it holds labels of an export, as it
stands, and with the index terms of a ProQuest document below it. FOLDER holds saved pages of articles (.html): each is
asked for running text that reached no article, as it was read, and with the second half of what was read taken away.
Articles can be had with PolNeAR 1.0.0 (https://github.com/networkdynamics/PolNeAR) and Giveme5W1H
(https://github.com/fhamborg/Giveme5W1H), pages with the tests of newspaper4k (its source package on PyPI).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.intake.checks.rest import labels_left, running_text_lost
from components.intake.documents.page_head import parsed_page
from components.intake.documents.page_rest import running_text
from components.intake.documents.webpage import read
from components.intake.model import Given, IntakeError, Limits

_INDEX = "Subject: Elections; Candidates\nLocation: United States--US\nPublication title: The Wire\nDocument type: News"


def main() -> None:
    """Print how many good files are told of, and how many bad ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="*")
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--json", action="store_true", help="print the figures as one object")
    given = parser.parse_args()
    texts = [
        str(json.loads(line)["text"])
        for file in given.articles
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    told = {
        "texts": len(texts),
        "texts_told_of": sum(bool(labels_left(text)) for text in texts),
        "with_index_terms_told_of": sum(bool(labels_left(f"{text}\n\n{_INDEX}")) for text in texts),
    }
    if given.pages:
        told |= _of_pages(sorted(given.pages.rglob("*.htm*")))
    print(json.dumps(told) if given.json else "\n".join(f"{name:28} {value}" for name, value in told.items()))


def _of_pages(files: list[Path]) -> dict[str, int]:
    told = {"pages": 0, "pages_told_of": 0, "halves": 0, "halves_told_of": 0}
    for file in files:
        data = file.read_bytes()
        try:
            found = read(Given(file.name, data), Limits())
        except IntakeError:
            continue
        text = found.articles[0].text
        shown = list(running_text(parsed_page(data.decode("utf-8", "replace"))))
        whole, half = (running_text_lost(shown, words) for words in (text, text[: len(text) // 2]))
        told["pages"] += 1
        told["pages_told_of"] += bool(whole)
        if len(text) >= 2_000:  # of less than that no half is worth a word
            told["halves"] += 1
            told["halves_told_of"] += bool(half)
    return told


if __name__ == "__main__":
    main()
