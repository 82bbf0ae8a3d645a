"""Articles made on the spot, and what the search for shared passages says of them."""

from __future__ import annotations

from datetime import date

from components.corpus.article import Article
from components.linking.sharing import share
from components.reading.model import Reading
from components.reading.read import read


def readings(*texts: str, outlets: tuple[str, ...] = (), kinds: tuple[str, ...] = ()) -> list[Reading]:
    """Return the texts, each of its own outlet where none is given, read and compared."""
    names = outlets or tuple(f"Paper {number}" for number in range(len(texts)))
    sorts = kinds or ("news",) * len(texts)
    made = [
        Article(outlet=outlet, text=text, kind=kind, title=f"Article {number}", published=date(2024, 5, 1))
        for number, (text, outlet, kind) in enumerate(zip(texts, names, sorts, strict=True))
    ]
    return share([read(article) for article in made])


def shared(*texts: str, outlets: tuple[str, ...] = ()) -> list[list[tuple[str, str]]]:
    """Return for each text its shared passages, as sharing and words."""
    return [
        [(one.sharing, " ".join(reading.text(one.start, one.end).split())) for one in reading.shared]
        for reading in readings(*texts, outlets=outlets)
    ]
