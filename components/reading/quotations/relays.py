"""Relays: what one person said, as another tells it ("Mattis thanked Japan, the spokesman said")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.reading import lexicon
from components.reading.quotations.cues import Cue
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.nouns import Range
from components.reading.quotations.sources import Source

#: Saying so is an act of speech; "hoped" or "believed", told by another, stays that other's report.
_ACTS = frozenset({"say", "tell", "judge", "urge", "vow"})


@dataclass(frozen=True)
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
