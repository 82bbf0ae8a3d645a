"""What is read out of the files of a folder, file by file: for deliveries that cannot be handed on.

    python benchmarks/intake.py FOLDER [--json]

Every file of the folder and of the folders in it is given to the intake by itself, as a person uploads it. With --json
one object is printed on one line, the files under their names in the order of these:

    {"files": {"a.txt": {"found": 2, "articles": [{"outlet": ..., "title": ..., "published": "2021-02-10" or "",
    "words": 61, "kind": ..., "language": ..., "warnings": [...]}, ...], "outlets": [...], "undated": 0,
    "addresses": [...], "problems": [{"where": ..., "message": ..., "lost": true}, ...], "seconds": 0.1}, ...},
     "found": 2, "seconds": 0.1, "megabytes": 180}

`found` counts the articles, `undated` those without a day; `problems` are what the table of articles says of the file;
`seconds` are of processor time, `megabytes` the most memory that the program had. An archive counts as one file.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.intake.model import Given
from components.intake.take_in import Intake, take_in


def main() -> None:
    """Print what was read out of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true", help="print one object on one line")
    given = parser.parse_args()
    files = {
        file.relative_to(given.folder).as_posix(): read(file)
        for file in sorted(given.folder.rglob("*"))
        if file.is_file() and not file.name.startswith(".")
    }
    told = {
        "files": files,
        "found": sum(one["found"] for one in files.values()),
        "seconds": round(sum(one["seconds"] for one in files.values()), 2),
        "megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    print(json.dumps(told, ensure_ascii=False) if given.json else _as_text(told))


def read(file: Path) -> dict[str, Any]:
    """Return what the intake makes of one file."""
    began = time.process_time()
    taken = take_in([Given(file.name, file.read_bytes())])
    return told_of(taken) | {"seconds": round(time.process_time() - began, 2)}


def told_of(taken: Intake) -> dict[str, Any]:
    """Return an intake as plain values."""
    articles = [
        {
            "outlet": one.article.outlet,
            "title": one.article.title,
            "published": str(one.article.published or ""),
            "words": one.words,
            "kind": one.article.kind,
            "language": one.article.language,
            "warnings": list(one.warnings),
        }
        for one in taken.found
    ]
    return {
        "found": len(articles),
        "articles": articles,
        "outlets": list(dict.fromkeys(article["outlet"] for article in articles)),
        "undated": sum(not article["published"] for article in articles),
        "addresses": list(taken.addresses),
        "problems": [{"where": one.where, "message": one.message, "lost": one.lost} for one in taken.problems],
    }


def _as_text(told: dict[str, Any]) -> str:
    lines = []
    for name, one in told["files"].items():
        lines.append(f"{name}: {one['found']} articles, {one['undated']} undated; {', '.join(one['outlets'][:8])}")
        lines += [f"    {problem['where']}: {problem['message']}" for problem in one["problems"]]
    return "\n".join([*lines, f"{told['found']} articles, {told['seconds']} s, {told['megabytes']} MB"])


if __name__ == "__main__":
    main()
