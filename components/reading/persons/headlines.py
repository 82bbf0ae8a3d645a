"""Names in headlines that capitalise every word: those that the sentences know, or that a first name opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.corpus.blocks import Block
from components.reading.persons import lists
from components.reading.persons.entities import Entity, Register
from components.reading.persons.names import Name
from components.reading.persons.runs import Token, runs
from components.reading.persons.titles import TITULAR
from components.reading.persons.words import fold, parts
from components.reading.remembered import Remembered

_WORD = re.compile(r"(?<!\w)[^\W\d_](?:\w|[’'](?=\w))*")
#: Words that headlines in capitals leave small.
_SMALL = lists.function_words()["headline"]
_NOT_NAMES = lists.words("not_names") | lists.words("run_breakers")
#: Longer blocks are never headlines.
_LONGEST = 250
#: So many words a name in a headline has at most.
_NAME_WORDS = 4


def capitalised(text: str, block: Block) -> bool:
    """Return whether a block capitalises its words throughout, all but the small ones, as American headlines do."""
    if block.end - block.start > _LONGEST or block.kind == "caption" or text[block.end - 1] == ":":
        return False
    written = capitals = plain = 0
    for words, with_capital, small in map(_counts.__getitem__, text[block.start : block.end].split()):
        written += words
        capitals += with_capital
        plain += small
    return capitals >= 3 and 12 * plain <= written


def _counted(piece: str) -> tuple[int, int, int]:
    """Return how many words stand between two blanks, with a capital, and small where no headline leaves them so."""
    words = [piece] if piece.isalpha() else _WORD.findall(piece)
    small = sum(word[0].islower() and word not in _SMALL for word in words)
    return len(words), sum(word[0].isupper() for word in words), small


_counts = Remembered(_counted)


def names_in(text: str, block: Block, register: Register, lower: frozenset[str]) -> Iterator[tuple[Name, Entity]]:
    """Yield the names of a capitalised headline with the entities they mean."""
    for run in runs(text, block.start, block.end):
        number = 0
        while number < len(run):
            found = _longest(run, number, register, lower)
            if found:
                yield found
                number += len(found[0].words)
            else:
                number += 1


def _longest(
    run: Sequence[Token], number: int, register: Register, lower: frozenset[str]
) -> tuple[Name, Entity] | None:
    """Return the longest name that begins at a word of a run, None where none does."""
    for size in range(min(_NAME_WORDS, len(run) - number), 0, -1):
        tokens = run[number : number + size]
        first = fold(tokens[0][0])
        if size > 1 and (first in TITULAR or first in lists.words("portfolios") or first in lists.places()):
            continue
        name = _name(tokens)
        if size == 1 and (first in lower or first in _NOT_NAMES or first in lists.roles()):
            return None
        entity = register.look_up(name.key)
        if entity is not None and len(name.key) > len(entity.key):
            entity = None  # "Asked Bill Clinton" is no longer form of Bill Clinton
        if entity is None and 2 <= size <= 3 and first in lists.first_names():
            entity = register.complete(name)
        if entity is not None:
            register.count(entity, name)
            return name, entity
    return None


def _name(tokens: Sequence[Token]) -> Name:
    key = tuple(part for token in tokens for part in parts(token[0])) or ("?",)
    return Name(tokens[0][1], tokens[0][1], tokens[-1][2], tuple(token[0] for token in tokens), key)
