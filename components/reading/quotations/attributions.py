"""Attributions: in one sentence, every reporting word with who speaks and the stretches that hold what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.reading.quotations.contents import contents_of
from components.reading.quotations.cues import Cue, cues_in
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.nouns import Range
from components.reading.quotations.relays import Attribution, passed_on, relay
from components.reading.quotations.sources import Source, source_of
from components.reading.tokens import Token


def attributions(sentence: NormalisedSentence) -> list[Attribution]:
    """Return the attributions of a sentence in text order; no content lies in another's."""
    tokens = sentence.tokens
    sourced: list[tuple[Cue, Source]] = []
    for cue in cues_in(tokens):
        sourced.append((cue, source_of(tokens, cue, sourced)))
    if not sourced:
        return []
    clauses = _clauses(tokens, sourced)
    found = [Attribution(sentence, cue, source, contents_of(tokens, cue, source, clauses)) for cue, source in sourced]
    found = passed_on([one for one in found if one.contents])
    said = [one for one in found if one.cue.verb.act == "speech"]
    kept = _disjoint(said, [])
    if len(said) < len(found):
        kept = sorted(
            kept + _disjoint([one for one in found if one.cue.verb.act == "thought"], kept),
            key=lambda one: one.contents,
        )
    return relay(kept, found)


def _clauses(tokens: Sequence[Token], sourced: Sequence[tuple[Cue, Source]]) -> dict[int, Cue]:
    """Return the cues by the tokens at which their clauses begin: the source's first, and the verb group's."""
    clauses: dict[int, Cue] = {}
    for cue, source in sourced:
        clauses[cue.first] = cue
        if source.named is not None and not source.shared and not source.inverted:
            clauses[source.named[0]] = cue
    return clauses


def _disjoint(found: list[Attribution], spoken: list[Attribution]) -> list[Attribution]:
    """Keep the outermost, and what is said in marks beside its cue; drop what lies within another's words.

    What is thought may hold what is `spoken`, but does not lie within it.
    """
    if len(found) == 1 and not spoken:
        return found
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda each: (_within(each, found), not each.marked, _distance(each), each.cue.first)):
        contents = [piece for piece in one.contents if not any(_meet(piece, other) for other in kept)]
        if contents and not _within(one, kept) and not _within(one, spoken):
            kept.append(one if len(contents) == len(one.contents) else replace(one, contents=contents))
    return sorted(kept, key=lambda each: each.contents[0])


def _distance(one: Attribution) -> int:
    """Return how far the cue of words in marks is from them: the nearest cue has them."""
    return min(max(first - one.cue.first, one.cue.first - last) for first, last in one.contents) if one.marked else 0


def _within(one: Attribution, others: Sequence[Attribution]) -> bool:
    return any(first <= one.cue.first < last for other in others for first, last in other.contents)


def _meet(piece: Range, other: Attribution) -> bool:
    return any(
        piece[0] < last and first < piece[1] for first, last in (*other.contents, (other.cue.first, other.cue.last))
    )
