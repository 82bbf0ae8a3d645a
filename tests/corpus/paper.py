"""An invented paper: its paragraphs, and a short way to ask what the lines of a document are."""

from __future__ import annotations

from components.corpus import Article
from components.corpus.cleaning import lay_out

LEAD = "The mayor of Harrowby closed the old bridge on Monday, citing cracks in two pillars."
NEXT = "“We will not take a risk,” Mayor Ana Ruiz told reporters at the town hall."
LAST = "Buses go by the ring road until further notice, which adds twenty minutes."


def kinds(*lines: str, title: str = "", outlet: str = "The Courier") -> list[str]:
    """Return the kind of each block of a document that is written with a blank line between lines."""
    return [block.kind for block in lay_out(Article(outlet=outlet, text="\n\n".join(lines), title=title))]


def kind_of(line: str, above: str = LEAD, below: str = LAST) -> str:
    """Return the kind of a line that stands between two paragraphs under a headline."""
    return kinds("Mayor closes old bridge", NEXT, above, line, below)[3]
