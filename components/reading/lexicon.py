"""Language as data: the word lists beside this file, and the part of speech that a word most often is."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

LANGUAGE = Path(__file__).parent / "language"


@cache
def entries(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of `language/name.txt` as words, without comments (from a "#" on) and empty lines."""
    lines = (LANGUAGE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(words) for line in lines if (words := line.partition("#")[0].split()))


@cache
def words(name: str) -> frozenset[str]:
    """Return every word of `language/name.txt`."""
    return frozenset(word for line in entries(name) for word in line)


@cache
def group(name: str) -> frozenset[str]:
    """Return a group of `language/word_groups.txt`."""
    return frozenset(word for line in entries("word_groups") if line[0] == name for word in line[1:])


@cache
def parts_of_speech() -> dict[str, str]:
    """Return the most frequent part of speech (Penn tag) of 94,000 English words.

    It is the lexicon of Brill's tagger that TextBlob brings along (MIT); the file is read where it lies, because
    importing TextBlob would cost the app a second and a half.
    """
    package = find_spec("textblob")
    if package is None or package.origin is None:
        return {}
    tags: dict[str, str] = {}
    with (Path(package.origin).parent / "en" / "en-lexicon.txt").open(encoding="utf-8") as lexicon:
        for line in lexicon:
            word, _, tag = line.strip().partition(" ")
            if tag and not word.startswith(";"):
                tags[word] = tag.split()[0]
    return tags
