"""What the finders of points yield: one mention of a point (a name or a fact) in an article."""

from __future__ import annotations

from typing import NamedTuple

#: Kinds of points, in the order in which they are shown; the words stand in addresses.
KINDS = ("person", "organisation", "place", "thing", "number", "quotation", "statement")
#: Kinds that are passages: nearly every sentence is one.
PASSAGES = ("quotation", "statement")
#: How an article may hold a point, the plainest first.
HOWS = ("by name", "in these words", "elliptical", "by description", "in other words")


class PointMention(NamedTuple):
    """A mention at `start` to `end`: the same `key` is the same point within an article, `label` is how it is called.

    `noun` is the common noun that says what is named or counted ("islands", "troops"), empty where there is none.
    """

    start: int
    end: int
    kind: str
    key: str
    label: str
    how: str
    noun: str = ""
