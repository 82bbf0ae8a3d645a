"""Attributions: in one telling, every reporting word with who speaks and the stretches that hold what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.reading.contents import contents_of
from components.reading.cues import Cue, cues_in
from components.reading.nouns import Range
from components.reading.sources import Source, source_of
from components.reading.telling import Telling
from components.reading.tokens import Token


@dataclass
class Attribution:
    """A cue, its source and what is said, as ranges of the telling's tokens."""

    telling: Telling
    cue: Cue
    source: Source
    contents: list[Range]

    @property
    def marked(self) -> bool:
        """Whether a content begins or ends with words in quotation marks."""
        tokens = self.telling.tokens
        return any(tokens[first].tag == "Q" or tokens[last - 1].tag == "Q" for first, last in self.contents)


def attributions(telling: Telling) -> list[Attribution]:
    """Return the attributions of a telling in text order; no content lies in another's."""
    tokens = telling.tokens
    sourced: list[tuple[Cue, Source]] = []
    for cue in cues_in(tokens):
        sourced.append((cue, source_of(tokens, cue, sourced)))
    clauses = _clauses(tokens, sourced)
    found = [Attribution(telling, cue, source, contents_of(tokens, cue, source, clauses)) for cue, source in sourced]
    return _disjoint([one for one in found if one.contents])


def _clauses(tokens: Sequence[Token], sourced: Sequence[tuple[Cue, Source]]) -> dict[int, Cue]:
    """Return the cues by the tokens at which their clauses begin: the source's first, and the verb group's."""
    clauses: dict[int, Cue] = {}
    for cue, source in sourced:
        clauses[cue.first] = cue
        if source.named is not None and not source.shared and not source.inverted:
            clauses[source.named[0]] = cue
    return clauses


def _disjoint(found: list[Attribution]) -> list[Attribution]:
    """Keep what is said in marks beside its cue first, then the outermost; drop what lies within another's words."""
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda each: (not each.marked, each.cue.first)):
        contents = [piece for piece in one.contents if not any(_meet(piece, other) for other in kept)]
        inside = any(first <= one.cue.first < last for other in kept for first, last in other.contents)
        if contents and not inside:
            one.contents = contents
            kept.append(one)
    return sorted(kept, key=lambda each: each.contents[0])


def _meet(piece: Range, other: Attribution) -> bool:
    return any(
        piece[0] < last and first < piece[1] for first, last in (*other.contents, (other.cue.first, other.cue.last))
    )
