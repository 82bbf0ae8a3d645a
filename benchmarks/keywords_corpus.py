"""Articles for benchmarks, from one file of JSON lines or a folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from components.corpus.article import Article
from components.corpus.folder import read_path

#: The full names of the outlets that the public files shorten.
NAMES = "fox=Fox News,nyt=The New York Times,hpo=HuffPost"


def lines_of(path: Path) -> list[dict[str, object]]:
    """Return the lines of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def text_of(line: Mapping[str, object]) -> str:
    """Return the article's text: `text`, or `paragraphs` joined."""
    paragraphs = line.get("paragraphs")
    if isinstance(paragraphs, list):
        return "\n\n".join(" ".join(one) if isinstance(one, list) else str(one) for one in paragraphs)
    return str(line.get("text", ""))


def articles_of(path: Path, names: Mapping[str, str]) -> list[Article]:
    """Return the articles of a file, or of a folder as `analyse` takes it; `names` are full names of outlets."""
    if path.is_dir():
        return list(read_path(path).articles)
    told = []
    for line in lines_of(path):
        outlet = str(line.get("source") or line.get("outlet") or "unknown")
        told.append(Article(names.get(outlet, outlet), text_of(line), title=str(line.get("title") or "")))
    return told


def events_of(path: Path) -> list[str]:
    """Return the event of each article (`event_id` or `event`), in the order of the file; empty where none is named."""
    return [str(line.get("event_id") or line.get("event") or "") for line in lines_of(path)]
