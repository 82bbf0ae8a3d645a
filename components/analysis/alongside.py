"""What is made of readings alone, block by block, while they are at hand for being measured: each is unpacked once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from components.analysis.shelf import Shelf
from components.reading.model import Reading

#: Makes bytes of a block of readings.
Make = Callable[[Sequence[Reading]], bytes]


class Alongside:
    """What `makes`, functions by a word each, make of every block of readings; it waits on the disk."""

    def __init__(self, makes: Mapping[str, Make]) -> None:
        self.makes = makes
        self.shelf = Shelf()
        self._numbers: dict[str, dict[int, int]] = {word: {} for word in makes}

    def add_held(self, word: str, block: int, number: int) -> None:
        """Take for what was made of a block what lies on the shelf under this number."""
        self._numbers[word][block] = number

    def fill(self, block: int, readings: Sequence[Reading]) -> None:
        """Make what nobody made of a block, which has these readings."""
        for word, make in self.makes.items():
            if block not in self._numbers[word]:
                self.add_held(word, block, self.shelf.put(make(readings)))

    def of(self, word: str) -> Iterator[bytes]:
        """Yield what was made of each block, in the order of the corpus."""
        numbers = self._numbers[word]
        return (self.shelf.get(numbers[block]) for block in sorted(numbers))
