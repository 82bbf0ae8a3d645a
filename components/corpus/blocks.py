"""The kinds of block that a document falls into."""

from __future__ import annotations

from dataclasses import dataclass

#: Measured parts of an article, in the order in which they usually stand.
MEASURED = ("headline", "standfirst", "heading", "paragraph")
#: Parts that are shown but never measured: captions are usually an agency's words about a picture.
SET_ASIDE = ("caption", "dateline", "boilerplate", "repeat")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text as given: `text[start:end]`, trimmed of white space, of one kind.

    `reason` says, for a block that is set aside, why (a short phrase a reader understands).
    """

    kind: str
    start: int
    end: int
    reason: str = ""

    @property
    def measured(self) -> bool:
        """Whether the measures see this block."""
        return self.kind in MEASURED
