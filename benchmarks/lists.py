"""Whether the word lists of names hold names of the test documents, and what the scores are without them.

    python benchmarks/lists.py POLNEAR_TRAIN.jsonl POLNEAR.jsonl GUM.jsonl ALIAS_GUM.jsonl ALIAS_NEWSWCL50.jsonl
                               [--json]

The files are those of `benchmarks/accuracy.py`, and before them the articles that the rules were tuned on. A listed
name counts as one of the test documents where these have it, with a capital, and the articles tuned on do not: from
those it cannot have come. Such names are taken out of the lists, in a copy of the program, and everything is scored
with the lists as they are and without. Printed are the names by list, and each figure twice.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_LANGUAGE = Path("components/reading/persons/language")
#: The lists of names, of people, bodies and places, and what parts their names. All others hold common words.
LISTS = {"gendered_first_names": " ", "nicknames": " ", "bodies": " ", "places": ","}
_WORD = re.compile(r"[^\W\d_]{2,}[\w’'-]*")
_CAPITALS = re.compile(r"\b[A-Z][\w’'-]*")


def main() -> None:
    """Print the names by list, and the figures with and without them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path, metavar="POLNEAR_TRAIN.jsonl")
    parser.add_argument("tests", type=Path, nargs=4, metavar="TEST.jsonl")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    known = set.union(*(names_in(file.read_text(encoding="utf-8")) for file in asked.tests))
    known -= names_in(asked.train.read_text(encoding="utf-8"))
    texts = {name: (ROOT / _LANGUAGE / f"{name}.txt").read_text(encoding="utf-8") for name in LISTS}
    whole = {name: listed(text, LISTS[name]) for name, text in texts.items()}
    held = {name: [one for one in names if is_known(one, known)] for name, names in whole.items()}
    files = [str(file.resolve()) for file in asked.tests]
    before = scores(ROOT, files)
    with tempfile.TemporaryDirectory() as folder:
        for part in ("components", "benchmarks"):
            shutil.copytree(ROOT / part, Path(folder) / part, ignore=shutil.ignore_patterns("__pycache__"))
        for name, text in texts.items():
            (Path(folder) / _LANGUAGE / f"{name}.txt").write_text(without(text, LISTS[name], known), encoding="utf-8")
        after = scores(Path(folder), files)
    if asked.json:
        print(json.dumps({"names": held, "with": before, "without": after}, ensure_ascii=False))
        return
    for name, words in held.items():
        print(f"{name}: {len(words)} of {len(whole[name])}: {', '.join(words)}")
    for figure, score in before.items():
        print(f"{figure}  {score}  {after[figure]}")


def names_in(text: str) -> set[str]:
    """Return the words of a text that have a capital, in small letters.

    >>> sorted(names_in("Ana’s brother met Bo."))
    ['ana', 'bo']
    """
    return {re.sub("[’']s?$", "", word).lower() for word in _CAPITALS.findall(text)}


def listed(text: str, between: str) -> list[str]:
    r"""Return the names of a list, without comments and marks.

    >>> listed("# of people\nm: ana bo", " ")
    ['ana', 'bo']
    """
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return [name.strip() for line in lines for name in line.split(between) if name.strip() and name[-1] != ":"]


def is_known(name: str, known: set[str]) -> bool:
    """Return whether every word of a name is known."""
    words = [word.lower() for word in _WORD.findall(name)]
    return bool(words) and all(word in known for word in words)


def without(text: str, between: str, known: set[str]) -> str:
    r"""Return a list without the names of which every word is known.

    >>> without("m: ana bo\n# ana", " ", {"ana"})
    'm: bo\n# ana'
    """
    return "\n".join(
        line if line.startswith("#") else between.join(one for one in line.split(between) if not is_known(one, known))
        for line in text.split("\n")
    )


def scores(folder: Path, files: list[str]) -> dict[str, object]:
    """Return the figures of the program in a folder."""
    command = [sys.executable, str(folder / "benchmarks" / "accuracy.py"), *files, "--json"]
    told: dict[str, object] = json.loads(subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout)
    return told


if __name__ == "__main__":
    main()
