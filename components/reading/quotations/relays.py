"""Relays: what one person said, as another tells it ("Mattis thanked Japan, the spokesman said")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.reading import lexicon
from components.reading.quotations.cues import ACCORDING, Cue
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.nouns import Range
from components.reading.quotations.sources import Source

#: Saying so is an act of speech; "hoped" or "believed", told by another, stays that other's report.
_ACTS = frozenset({"say", "tell", "judge", "urge", "vow"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue, its source and what is said, as ranges of the sentence's tokens.

    `via` is who relays it, `inner` then the cue of the source itself (Ross said that Mattis *noted* ...).
    """

    sentence: NormalisedSentence
    cue: Cue
    source: Source
    contents: list[Range]
    via: Range | None = None
    inner: Cue | None = None

    @property
    def marked(self) -> bool:
        """Whether a content begins or ends with words in quotation marks."""
        tokens = self.sentence.tokens
        return any(tokens[first].tag == "Q" or tokens[last - 1].tag == "Q" for first, last in self.contents)


def relay(kept: Sequence[Attribution], found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions with a relay wherever the subject of what is said performs an act of speech itself."""
    return [_relayed(outer, found) for outer in kept]


def passed_on(found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions without an "according to" that only says where words in marks were found.

    In '"We won," said Ana Ruiz, according to the Ledger' Ruiz speaks, as told by the Ledger; "excerpts" tell nothing.
    """
    kept = list(found)
    for outer in found:
        if outer.cue.verb is not ACCORDING:
            continue
        inner = next((one for one in kept if _is_inside(one, outer)), None)
        if inner is not None:
            kept[kept.index(inner)] = replace(inner, via=_with_name(outer))
            kept.remove(outer)
    return kept


def _is_inside(inner: Attribution, outer: Attribution) -> bool:
    """Whether words in marks have their speaker and verb before the "according to" of `outer`, in its clause."""
    if inner is outer or not inner.marked or inner.source.named is None or inner.cue.verb.act != "speech":
        return False
    return inner.cue.last <= outer.cue.first and any(first <= inner.cue.first < last for first, last in outer.contents)


def _with_name(outer: Attribution) -> Range | None:
    """Return who told it, where a name says so."""
    named = outer.source.named
    return named if named and any(token.tag == "PROPER" for token in outer.sentence.tokens[slice(*named)]) else None


def _relayed(outer: Attribution, found: Sequence[Attribution]) -> Attribution:
    if outer.source.via is not None:
        return replace(outer, via=outer.source.via)
    if outer.source.named is None or outer.source.shared:
        return outer
    for inner in found:
        if _opens_with(outer, inner):
            return replace(outer, source=inner.source, via=outer.source.named, inner=inner.cue)
    return outer


def _opens_with(outer: Attribution, inner: Attribution) -> bool:
    """Whether the content of `outer` begins with the source and cue of `inner`, an adjunct in front allowed."""
    named = inner.source.named
    if named is None or inner.source.shared or inner.source.inverted or inner.cue.verb.use not in _ACTS:
        return False
    if outer.cue.verb.lemma in lexicon.group("doubting"):
        return False  # "many have speculated that Ruiz offered a post": nobody knows that she said it
    if inner.cue.verb.lemma == "agree" or any(token.tag == "CC" for token in outer.sentence.tokens[slice(*named)]):
        return False
    first, last = outer.contents[0]
    if not first <= named[0] < inner.cue.first < last:
        return False
    tokens = outer.sentence.tokens
    if any(token.word in lexicon.group("modals") for token in tokens[named[1] : inner.cue.first]):
        return False  # "cautioned that fishing could explain it": nobody has said it
    return not any(token.tag in ("V", "AUX", "Q", "REL", "SUB", "WH") for token in tokens[first : named[0]])
