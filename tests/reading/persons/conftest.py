from collections.abc import Callable

import pytest

from components.corpus.blocks import Block
from components.reading import sentences
from components.reading.persons import EntityIndex, find_persons


def paragraphs(text: str) -> list[Block]:
    """Return every line that is not empty as a paragraph."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            blocks.append(Block("paragraph", start, at + len(line.rstrip())))
        at += len(line) + 1
    return blocks


@pytest.fixture
def cast_of() -> Callable[[str], EntityIndex]:
    def read(text: str) -> EntityIndex:
        blocks = paragraphs(text)
        return find_persons(text, blocks, sentences.split(text, blocks))

    return read


@pytest.fixture
def who(cast_of: Callable[[str], EntityIndex]) -> Callable[[str], tuple[str | None, str]]:
    """Return who the words in [[double brackets]] mean, and their form."""

    def resolve(marked: str) -> tuple[str | None, str]:
        start = marked.index("[[")
        text = marked.replace("[[", "", 1)
        end = text.index("]]")
        return cast_of(text.replace("]]", "", 1)).resolve(start, end)

    return resolve
