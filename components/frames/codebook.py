"""What a codebook is: codes with their definitions, and entries, each a pattern that brings up one code or several."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property

#: How sure an entry is of its code, and whose words it is looked for in.
STRENGTHS = ("strong", "weak")
SCOPES = ("any", "own", "reported", "quoted")


class CodebookError(ValueError):
    """A codebook that cannot be used; the message says which line, what is wrong and what to do."""


@dataclass(frozen=True)
class Entry:
    """A pattern and what it brings up.

    `codes` are one code or several. A strong entry makes a mark alone, weak ones together. `excepted` are phrases in
    which the pattern does not count, `scope` says in whose words it is looked for. `example` has the pattern,
    `non_example` looks as if it had. `number` is its place in the codebook, from 0.
    """

    number: int
    codes: tuple[str, ...]
    pattern: str
    strong: bool = False
    excepted: tuple[str, ...] = ()
    scope: str = "any"
    lang: str = "en"
    example: str = ""
    non_example: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True)
class Code:
    """A frame: its name for readers, what it means, and the questions that a coder asks of a sentence.

    `comparable` says whether test data bear out that outlets can be compared by it; where not, it is drawn grey.
    """

    code: str
    label: str
    parent: str = ""
    definition: str = ""
    include_if: str = ""
    exclude_if: str = ""
    questions: tuple[str, ...] = ()
    comparable: bool = False


@dataclass(frozen=True)
class Codebook:
    """Codes and entries, in the order of their files."""

    codes: tuple[Code, ...]
    entries: tuple[Entry, ...]

    @cached_property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that change with any code or entry: links, pictures and exports carry them."""
        content = [[asdict(one) for one in self.codes], [asdict(one) for one in self.entries]]
        return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]

    def labels(self) -> dict[str, str]:
        """Return each code's name for readers, in order."""
        return {one.code: one.label for one in self.codes}
