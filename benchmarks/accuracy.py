"""How well quotations, speakers and names are found, on public test data, beside people and others' tools.

    python benchmarks/accuracy.py POLNEAR.jsonl GUM.jsonl ALIAS_GUM.jsonl ALIAS_NEWSWCL50.jsonl [--write] [--markdown]

POLNEAR and GUM have one article a line: {"id", "outlet", "text", "quotes": [{"start", "end", "spans", "speaker_text",
"speaker_start", "speaker_end", "speaker_canonical", "speaker_type", "cue", "cue_class", "kind"}]}; ALIAS files are as
`benchmarks/aliases.py` reads them, with "type" and "gold" at each mention. The rules of scoring stand in
`benchmarks/scoring.py`; "all" counts speech and attributed thought together, as PolNeAR annotates both, and every
other part speech alone. Prints a line per figure; --json one object, --markdown a table; --write keeps the figures in
`components/reading/accuracy.csv`, from which the Method page draws its table.

PolNeAR 1.0.0 (Newell, Margolin and Ruths 2018; 84 articles of its development part, as one annotator saw them) is at
https://github.com/networkdynamics/PolNeAR, the news part of GUM (Zeldes 2017; Wikinews, CC BY) at
https://gucorpling.org/gum/, NewsWCL50 (Hamborg, Zhukova and Gipp 2019) at https://github.com/fhamborg/NewsWCL50.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.aliases import labels_alone, labels_in_text
from benchmarks.compared import COMPARED, DATA
from benchmarks.quotations import as_scored, everything, read_plain
from benchmarks.scoring import Asked, Document, Score, b_cubed, score, share_distances
from components.reading.card import COLUMNS, FILE, card

_PARTS = ("direct", "direct and mixed", "indirect, with a reporting word", "all, with a reporting word", "all")
_ASKED = (
    Asked(("direct",)),
    Asked(("direct", "mixed")),
    Asked(("indirect",), reporting=True),
    Asked(reporting=True),
    Asked(),
)
_FORMS = ("names", "names and descriptions", "names, descriptions and pronouns")
_TYPES = ("name", "nominal", "pronoun")
_COMMAND = "python benchmarks/accuracy.py POLNEAR.jsonl GUM.jsonl ALIAS_GUM.jsonl ALIAS_NEWSWCL50.jsonl --write"

Row = dict[str, Any]


def main() -> None:
    """Score, print, and keep the figures where asked to."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("polnear", "gum", "alias_gum", "alias_newswcl50"):
        arguments.add_argument(name, type=Path)
    arguments.add_argument("--write", action="store_true", help="keep the figures in components/reading/accuracy.csv")
    arguments.add_argument("--markdown", action="store_true", help="print the table of the Method page")
    arguments.add_argument("--json", action="store_true", help="print the figures as one object")
    given = arguments.parse_args()
    today = datetime.now(UTC).date().isoformat()
    rows = [{**row, "date": today, "command": _COMMAND} for row in _figures(given)]
    if given.write:
        write(rows)
    if given.markdown:
        print(card([{name: str(row.get(name, "")) for name in COLUMNS} for row in rows]))
    elif given.json:
        print(json.dumps({f"{row['data']}: {row['task']}, {row['part']}": row["score"] for row in rows}, indent=1))
    else:
        for row in rows:
            spread = f" ({row['lowest']} to {row['highest']} by outlet)" if row.get("lowest") else ""
            print(f"{row['data']:30} {row['task'] + ': ' + row['part']:66} n {row['n']:>5} {row['score']:>5}{spread}")


def _figures(given: argparse.Namespace) -> Iterator[Row]:
    polnear, gum = documents(given.polnear), documents(given.gum)
    found = tell(polnear)
    yield from quotation_rows("PolNeAR", polnear, found)
    yield share_row("PolNeAR", polnear, found)
    found = tell(gum)
    yield from quotation_rows("GUM", gum, found)
    yield from alias_rows("GUM", documents(given.alias_gum))
    yield from alias_rows("NewsWCL50", documents(given.alias_newswcl50))


def documents(file: Path) -> list[Document]:
    """Return the documents of a file of JSON lines."""
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def tell(articles: list[Document]) -> dict[str, Document]:
    """Return what the reading finds in each article, by its id."""
    found: dict[str, Document] = {}
    for article in articles:
        reading = read_plain(article["text"])
        found[article["id"]] = {"quotes": [as_scored(reading, one) for one in everything(reading)]}
    return found


def quotation_rows(data: str, gold: list[Document], found: dict[str, Document]) -> Iterator[Row]:
    """Yield the figures of quotations with their speakers, and of names that speakers resolve to."""
    said = {name: {"quotes": [one for one in each["quotes"] if one["act"] == "speech"]} for name, each in found.items()}
    for part, asked in zip(_PARTS, _ASKED, strict=True):
        total = score(gold, found if part == "all" else said, asked)
        yield _row(data, "quotation and speaker", part, "F1", total.gold, total.f1, _outlets(total))
    if total.named:
        yield _row(data, "speaker's name", "found quotations", "%", total.named, 100 * total.named_right / total.named)
    if total.pronouns:
        right = 100 * total.pronouns_right / total.pronouns
        yield _row(data, "speaker's name", "found quotations of a pronoun", "%", total.pronouns, right)


def _outlets(total: Score) -> list[float]:
    return [one.f1 for one in total.by_outlet.values() if one.gold]


def share_row(data: str, gold: list[Document], found: dict[str, Document]) -> Row:
    """Return the distance of the speakers' shares of the quotations from the annotated ones, a mean over outlets."""
    distances = [100 * one for one in share_distances(gold, found).values()]
    quotations = sum(len(document["quotes"]) for document in gold)
    mean = sum(distances) / len(distances)
    return _row(data, "shares of the speakers", "all quotations, by outlet", "% apart", quotations, mean, distances)


def alias_rows(data: str, gold: list[Document]) -> Iterator[Row]:
    """Yield B-cubed F1 of the persons that names, descriptions and pronouns are joined to."""
    labelled = []
    for document in gold:
        mentions, text = document["mentions"], document.get("text")
        labels = labels_in_text(text, mentions) if text else labels_alone([one["text"] for one in mentions])
        labelled.append(list(zip(mentions, labels, strict=True)))
    there = {mention["type"] for document in labelled for mention, _ in document}
    for number, form in enumerate(_FORMS, 1):
        if _TYPES[number - 1] in there:
            types = _TYPES[:number]
            chosen = [[(m["gold"], label) for m, label in one if m["type"] in types] for one in labelled]
            value, mentions = b_cubed(chosen)
            yield _row(data, "same person", form, "B³ F1", mentions, value)


def _row(data: str, task: str, part: str, unit: str, n: int, value: float, outlets: list[float] | None = None) -> Row:
    spread = outlets if outlets and len(outlets) > 1 else []
    return {
        **DATA[data], "task": task, "part": part, "unit": unit, "n": n, "score": _figure(value),
        "lowest": _figure(min(spread)) if spread else "", "highest": _figure(max(spread)) if spread else "",
        **COMPARED.get((data, task, part), {}),
    }  # fmt: skip


def _figure(value: float) -> str:
    return f"{value:.1f}"


def write(rows: list[Row], file: Path = FILE) -> None:
    """Write the figures, a line each; `COLUMNS` say what stands where."""
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


if __name__ == "__main__":
    main()
