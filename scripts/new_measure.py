"""`make new-measure NAME=questions` lays out a measure that works: its folder, its test, its row among the pages.

The measure counts pieces of sentences that hold a digit, until its `counts` is written anew. `docs/MEASURES.md` goes on
from there.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parent / "measure"
_LAST_ROW = "| Read | |"


def lay_out(root: Path, name: str) -> list[Path]:
    """Write a measure of that name into a checkout of the project, and return the files that were made or changed.

    Raises:
        ValueError: the name does not do, or is taken; nothing was written.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise ValueError(f"NAME={name}: write one word of small letters, such as questions. It stands in addresses.")
    if (root / "components" / name).exists():
        raise ValueError(f"NAME={name}: components/{name} is there already. Choose another name.")
    folder, tests = root / "components" / name, root / "tests" / name
    made = {folder / each: each for each in ("__init__.py", "measure.py", "figure.py", "METHOD.md")}
    made[tests / f"test_{name}.py"] = "test_measure.py"
    title = name.replace("_", " ").capitalize()
    for file, template in made.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        text = (TEMPLATES / f"{template}.txt").read_text(encoding="utf-8")
        file.write_text(text.replace("NAME", name).replace("TITLE", title), encoding="utf-8")
    return [*made, _registered(root, name), _told(root, title)]


def _registered(root: Path, name: str) -> Path:
    """Register a measure as the last one."""
    registry = root / "components" / "__init__.py"
    text = registry.read_text(encoding="utf-8")
    found = re.search(r"^COMPONENTS = \((.*)\)$", text, re.MULTILINE)
    imports = re.findall(r"^from components\.\w+(?:\.\w+)? import .*$", text, re.MULTILINE)
    if found is None or not imports:
        raise ValueError(f"{registry}: no line COMPONENTS = (…). Register the measure by hand.")
    line = f"from components.{name} import COMPONENT as {name.upper()}"
    ordered = sorted([*imports, line], key=lambda one: one.split()[1])
    text = text.replace("\n".join(imports), "\n".join(ordered))
    registry.write_text(text.replace(found[0], f"COMPONENTS = ({found[1]}, {name.upper()})"), encoding="utf-8")
    return registry


def _told(root: Path, title: str) -> Path:
    """Add the measure's row to the table of pages."""
    pages = root / "docs" / "PAGES.md"
    row = f"| {title} | Who writes in numbers? | pieces of sentences that hold a digit, by outlet and voice |\n"
    text = pages.read_text(encoding="utf-8")
    pages.write_text(text.replace(_LAST_ROW, row + _LAST_ROW, 1), encoding="utf-8")
    return pages


def main() -> int:
    """Lay out the measure that the command line names."""
    if len(sys.argv) != 2 or not sys.argv[1]:
        print("make new-measure NAME=questions: give the measure a name of one word.")
        return 2
    root = Path(__file__).resolve().parent.parent
    try:
        files = lay_out(root, sys.argv[1])
    except ValueError as error:
        print(error)
        return 2
    for file in files:
        print(file.relative_to(root))
    print("Now write `counts` in measure.py anew; docs/MEASURES.md goes on from there.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
