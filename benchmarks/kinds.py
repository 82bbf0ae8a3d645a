"""How well the kinds of speakers are told, against two people who coded the same speakers apart.

    python -m benchmarks.kinds SHEET.csv CODER1.csv CODER2.csv [--half all|odd|even] [--wrong] [--json]

SHEET has a speaker a line: `id`, `name`, `speaker_as_written` and `sentences`, the sentences about them, in which
`[[...]]` marks the words that name the speaker and `[...]` stands where sentences were left out. The codings have `id`,
`kind` (the finer kinds of `components/reading/speaker_kinds.py`) and `gender` (she, he, they, not said), by the code
book `kinds_codebook.md` beside this. Printed are Krippendorff's alpha of the two, and precision, recall and F1 of each
kind against each coder, averaged; `odd` and `even` are halves by the number in the id, so that rules can be made on one
and measured on the other. `--wrong` lists where both coders agree and the program does not.

Kinds are counted as they are shown, and as the finer ones that they were merged from. The codings of 300 speakers
without their texts stand in `kinds_coded.csv`: the sentences can be cut again out of PolNeAR's training part
(https://github.com/networkdynamics/PolNeAR) at its offsets.

Who is a speaker is given: what is measured is the kind, on the sentences that the coders saw and nothing else.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from components.corpus.article import Article
from components.corpus.cleaning import lay_out
from components.corrections.agreement import alpha
from components.reading import sentences
from components.reading.model import Mention
from components.reading.persons import find_persons
from components.reading.read import read_blocks
from components.reading.speaker_kinds import CALLED, FINER, KINDS, NOT_SAID, NOT_TOLD
from components.speakers.kinds.called import Calling
from components.speakers.kinds.find import Kinds
from components.speakers.kinds.places import Places

#: Kinds that fewer speakers of a half have, by both coders' mean, are printed and not counted in the mean.
FEWEST = 3


class Told(NamedTuple):
    """What the program says of a speaker: kinds, what the sentences call them, and the words that tell it."""

    kind: str
    finer: str
    called: str
    words: str


def told(marked: str) -> Told:
    """Return what the program says of the speaker whom `[[...]]` marks in a text."""
    text = marked.replace("[...]", "\n\n")
    start = text.index("[[")
    text = text.replace("[[", "", 1)
    end = text.index("]]")
    text = text.replace("]]", "", 1)
    article = Article("sheet", text)
    blocks = lay_out(article)
    person, form = find_persons(text, blocks, sentences.split(text, blocks)).resolve(start, end)
    mention = Mention(start, end, text[start:end], person, form)
    reading = read_blocks(article, blocks)
    places = Places(reading)
    kinds = Kinds(reading, places)
    found = kinds.of(mention)
    called = Calling(reading, places).of(mention).word or NOT_SAID
    return Told(
        found.kind, kinds.finer(mention).kind, called, " ".join(text[max(found.start, 0) : max(found.end, 0)].split())
    )


def scores(gold: Mapping[str, str], found: Mapping[str, str], label: str) -> tuple[float, float, float, int]:
    """Return precision, recall, F1 and number of a label."""
    right = sum(gold[one] == found[one] == label for one in gold)
    claimed, there = (sum(those[one] == label for one in gold) for those in (found, gold))
    precision, recall = right / claimed if claimed else 0.0, right / there if there else 0.0
    f1 = 2 * right / (claimed + there) if claimed + there else 0.0
    return precision, recall, f1, there


def against_both(coders: Sequence[Mapping[str, str]], found: Mapping[str, str], label: str) -> dict[str, float]:
    """Return the scores of a label, averaged over the coders; `people` is the F1 of one coder against the other."""
    each = [scores(gold, found, label) for gold in coders]
    names = ("precision", "recall", "f1", "n")
    mean = {name: sum(values) / len(values) for name, values in zip(names, zip(*each, strict=True), strict=True)}
    return mean | {"people": scores(coders[0], coders[1], label)[2]}


def _read(path: Path, column: str) -> dict[str, str]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return {line["id"].strip(): line[column].strip() for line in csv.DictReader(lines)}


def _half(ids: Sequence[str], half: str) -> list[str]:
    number = {one: int(re.sub(r"\D", "", one) or 0) for one in ids}
    return [one for one in ids if half == "all" or (number[one] % 2 == 1) == (half == "odd")]


def measured(sheet: Mapping[str, str], files: Sequence[Path], half: str) -> dict[str, object]:
    """Return agreement and scores of kinds, and of what the sentences call somebody, on a half of the sheet."""
    program = {one: told(sheet[one]) for one in _half(list(sheet), half)}
    result: dict[str, object] = {"half": half}
    parts = (
        ("kind", "kind", [*KINDS, NOT_TOLD], "kind", FINER),
        ("finer kind", "kind", [*FINER, NOT_TOLD], "finer", {}),
        ("gender", "gender", list(CALLED), "called", {}),
    )
    for name, column, labels, field, shown in parts:
        coders = [{one: shown.get(code, code) for one, code in _read(path, column).items()} for path in files]
        ids = [one for one in program if all(one in coder for coder in coders)]
        coders = [{one: coder[one] for one in ids} for coder in coders]
        found = {one: str(getattr(program[one], field)) for one in ids}
        each = {label: against_both(coders, found, label) for label in labels}
        counted = [one["f1"] for label, one in each.items() if one["n"] >= FEWEST and label != NOT_TOLD]
        same = [one for one in ids if coders[0][one] == coders[1][one]]
        result[name] = {
            "n": len(ids),
            "alpha": alpha([coder[one] for coder in coders] for one in ids),
            "mean_f1": sum(counted) / len(counted) if counted else 0.0,
            "right": sum(found[one] == coders[0][one] for one in same) / len(same) if same else 0.0,
            "agreed": len(same),
            "each": each,
            "wrong": [
                {"id": one, "coders": coders[0][one], "program": found[one], "words": program[one].words}
                for one in same
                if found[one] != coders[0][one]
            ],
        }
    return result


def main() -> None:
    """Print the figures as a table, or as one object with --json."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sheet", type=Path)
    parser.add_argument("coders", type=Path, nargs=2)
    parser.add_argument("--half", choices=("all", "odd", "even"), default="all")
    parser.add_argument("--wrong", action="store_true", help="list where both coders agree and the program does not")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = measured(_read(given.sheet, "sentences"), given.coders, given.half)
    if given.json:
        print(json.dumps(found, indent=1))
        return
    for column in ("kind", "finer kind", "gender"):
        part: dict = found[column]  # type: ignore[assignment, type-arg]
        print(f"{column}: n {part['n']}, alpha {part['alpha']:.3f}, mean F1 {part['mean_f1']:.3f}, "
              f"right of {part['agreed']} agreed {part['right']:.3f}")  # fmt: skip
        for label, one in part["each"].items():
            numbers = "  ".join(f"{name} {one[name]:.2f}" for name in ("precision", "recall", "f1", "people"))
            print(f"  {label:<12} n {one['n']:5.1f}  {numbers}")
        for one in part["wrong"] if given.wrong else ():
            print("   ", one["id"], one["coders"], "->", one["program"], f"«{one['words'][:60]}»")


if __name__ == "__main__":
    main()
