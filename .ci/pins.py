"""Prints pins as pip's constraints: of what pip chose (`lock REPORT`), or of the lowest versions allowed (`lowest`)."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: A requirement with a lower bound or an exact version: its name, and the version.
_BOUND = re.compile(r"([A-Za-z0-9._-]+)\s*(?:>=|==)\s*([0-9][0-9A-Za-z.]*)")
_HEAD = """\
# Every version that `make run`, `make test` and the continuous integration install, made by `make lock`. Do not edit.
# These are constraints (pip install -r requirements.txt -c requirements.lock): what is not needed is not installed.
"""


def lock(report: Path) -> str:
    """Return the versions in a report of pip (--report): names and versions alone, whatever index they came from."""
    chosen = (one["metadata"] for one in json.loads(report.read_text(encoding="utf-8"))["install"])
    pins = {one["name"].lower().replace("_", "-"): one["version"].partition("+")[0] for one in chosen}
    return _HEAD + "".join(f"{name}=={version}\n" for name, version in sorted(pins.items()))


def lowest(files: Iterable[Path]) -> str:
    """Return the lower end of each range in requirements files; what has none is left to pip."""
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    bounds = [found for line in lines if (found := _BOUND.match(line))]
    return "".join(f"{found[1]}=={found[2]}\n" for found in bounds)


if __name__ == "__main__":
    if sys.argv[1:2] == ["lock"]:
        print(lock(Path(sys.argv[2])), end="")
    else:
        files = ("requirements.txt", "requirements-cluster.txt", "requirements-test.txt")
        print(lowest(ROOT / file for file in files), end="")
