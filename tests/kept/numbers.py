"""The numbers that what is kept shows today, and the file that says what they were when somebody last looked.

`python -m tests.kept.numbers` prints what has changed and writes the file anew: a change is then seen in the commit.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from components.cli import main
from components.library import PLACE_VARIABLE
from tests.kept.visits import digest, numbers, open_link

HERE = Path(__file__).resolve().parent
FILE = HERE / "numbers.json"
LINKS: list[dict[str, Any]] = json.loads((HERE / "links.json").read_text(encoding="utf-8"))
LINK_NAMES = [f"{number:02d} {link['page']}" for number, link in enumerate(LINKS, start=1)]
#: Says which code measured, so it changes with every line of it.
_VERSION = "version"

Numbers = dict[str, dict[str, dict[str, str]]]


def shelve(folder: Path) -> Path:
    """Return a copy of the kept library, which may be written to, in a folder."""
    return Path(shutil.copytree(HERE / "library", folder / "library"))


@cache
def visited(number: int) -> AppTest:
    """Return the page of a kept link, opened once. `PARALLAX_LIBRARY` names a copy of the kept library."""
    return open_link(LINKS[number]["page"], LINKS[number]["address"])


def analysed_seeds(folder: Path) -> dict[str, pd.DataFrame]:
    """Return the files that `analyse seeds` writes, by name."""
    main(["analyse", str(HERE.parents[1] / "seeds"), "--out", str(folder), "--quiet"])
    return {file.stem: pd.read_csv(file, keep_default_na=False) for file in sorted(folder.glob("*.csv"))}


def seen_in_files(files: Mapping[str, pd.DataFrame]) -> Numbers:
    """Return the numbers in the files of `analyse seeds`."""
    return {
        "analyse seeds": {name: digest(frame.drop(columns=_VERSION, errors="ignore")) for name, frame in files.items()}
    }


def seen_by_links() -> Numbers:
    """Return the numbers that every kept link shows."""
    return {name: numbers(visited(number)) for number, name in enumerate(LINK_NAMES)}


def expected() -> Numbers:
    """Return the numbers as they were last written."""
    found: Numbers = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def changes(before: Numbers, after: Numbers) -> Iterator[str]:
    """Yield a line for each number that was there before and is another now, or is gone; what is new is no change."""
    for place, figures in before.items():
        for figure, columns in figures.items():
            now = after.get(place, {}).get(figure)
            if now is None:
                yield f"{place}, {figure}: gone"
                continue
            for column, value in columns.items():
                if now.get(column) != value:
                    yield f"{place}, {figure}, {column}: {value} → {now.get(column, 'gone')}"


def write(found: Numbers) -> None:
    """Write the numbers, one line a figure."""
    places = []
    for place, figures in found.items():
        lines = ",\n".join(f"  {json.dumps(name)}: {_json(columns)}" for name, columns in figures.items())
        places.append(f" {json.dumps(place)}: {{\n{lines}\n }}" if lines else f" {json.dumps(place)}: {{}}")
    FILE.write_text("{\n" + ",\n".join(places) + "\n}\n", encoding="utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _renew() -> None:
    with TemporaryDirectory() as folder:
        os.environ[PLACE_VARIABLE] = str(shelve(Path(folder)))
        now = {**seen_in_files(analysed_seeds(Path(folder) / "seeds")), **seen_by_links()}
    told = list(changes(expected(), now))
    write(now)
    print("\n".join(told) or "Nothing has changed.")


if __name__ == "__main__":
    _renew()
