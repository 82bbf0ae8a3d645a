"""Normalised sentences: sentences of the outlet, every passage in quotation marks taken as one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from components.corpus.blocks import Block
from components.reading import lexicon
from components.reading.model import Sentence
from components.reading.quotations.marks import Passage, is_title
from components.reading.quotations.taglines import is_tagline
from components.reading.quotations.verbs import cue_words
from components.reading.remembered import Remembered
from components.reading.tokens import Token, tokens_in

#: Tokens of the longest piece that is looked at as a whole.
_LONGEST = 300
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
#: A passage that ends so is followed by a comma in thought: "We won," said Ruiz; "Did we?" asked Ruiz.
_STOPS = frozenset(",.?!…—-")
#: What may close a quotation within a quotation, behind its stop: "We said ‘go home.’ ".
_CLOSING = " \xa0’'”\""

#: After these, words in marks that all begin with a capital are a title: the show "Good Morning", on "Today".
_BEFORE_TITLE = frozenset({"IN", "DET", "N", "PROPER", "POS", "ADJ", "CC"})


@dataclass(slots=True)
class NormalisedSentence:
    """A sentence in the outlet's words: its tokens, and the passages (by the start of their Q token) within it.

    Tokens are made when they are first asked for: three sentences in ten hold nothing that could report.
    """

    text: str = field(repr=False)
    start: int
    end: int
    block: int
    place: str
    passages: dict[int, Passage] = field(default_factory=dict)
    made: list[Token] | None = None

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the sentence, in order."""
        if self.made is None:
            self.made = _folded(self.text, self, list(self.passages.values()))
        return self.made

    @property
    def may_report(self) -> bool:
        """Whether it holds marks, a reporting word, a colon near its start or a dash at it."""
        if self.passages:
            return True
        words = self.text[self.start : self.end]
        return ":" in words[:100] or words[:1] in "-–—―" or any(map(_holds_cue.__getitem__, words.split()))


def _may_begin_cue(piece: str) -> bool:
    """Return whether a cue may begin in what stands between two blanks."""
    small = piece.lower()
    return small in cue_words() if piece.isalpha() else not cue_words().isdisjoint(_WORD.findall(small))


_holds_cue = Remembered(_may_begin_cue)


def normalised_sentences(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], passages: Sequence[Passage]
) -> list[NormalisedSentence]:
    """Return the sentences of the measured blocks, normalised: breaks inside quotation marks are undone."""
    starts = [sentence.start for sentence in sentences]
    outer = [passage.outer_start for passage in passages]
    found: list[NormalisedSentence] = []
    for number, block in enumerate(blocks):
        if block.measured:
            own = sentences[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            inside = passages[bisect_left(outer, block.start) : bisect_left(outer, block.end)]
            for start, end, place, held in _unbroken(text, own, inside):
                by_start = {passage.outer_start: passage for passage in held}
                found.extend(_short(NormalisedSentence(text, start, end, number, place, by_start)))
    return found


def _short(normalised: NormalisedSentence) -> Iterator[NormalisedSentence]:
    """Yield a sentence in pieces of bounded length: what is done with a sentence may take the square of it."""
    if normalised.end - normalised.start <= _LONGEST or len(normalised.tokens) <= _LONGEST:
        yield normalised
        return
    for at in range(0, len(normalised.tokens), _LONGEST):
        tokens = normalised.tokens[at : at + _LONGEST]
        passages = {token.start: normalised.passages[token.start] for token in tokens if token.tag == "Q"}
        yield replace(normalised, start=tokens[0].start, end=tokens[-1].end, made=tokens, passages=passages)


def _unbroken(
    text: str, sentences: Sequence[Sentence], passages: Sequence[Passage]
) -> Iterator[tuple[int, int, str, list[Passage]]]:
    """Yield start, end, place and passages of each run of sentences that no break outside quotation marks parts."""
    at = 0
    first: Sentence | None = None
    for number, sentence in enumerate(sentences):
        first = first or sentence
        limit = sentences[number + 1].start if number + 1 < len(sentences) else None
        reach = at
        while reach < len(passages) and (limit is None or passages[reach].outer_start < limit):
            reach += 1
        if limit is not None and reach > at:
            held = passages[reach - 1]
            ends = held.outer_end >= sentence.end
            following = sentences[number + 1]
            if held.outer_end > limit or (ends and is_tagline(text, following.start, following.end)):
                continue
        yield (
            first.start,
            max(sentence.end, passages[reach - 1].outer_end if reach > at else 0),
            first.place,
            list(passages[at:reach]),
        )
        at, first = reach, None


def _folded(text: str, normalised: NormalisedSentence, passages: Sequence[Passage]) -> list[Token]:
    at, first, titled, shown = normalised.start, True, False, False
    capitals = _in_capitals(text, normalised)
    if not passages:
        return tokens_in(text, at, max(at, normalised.end), first=True, capitals=capitals)
    found: list[Token] = []
    for passage in passages:
        told = tokens_in(text, at, max(at, passage.outer_start), first=first, capitals=capitals)
        if told:
            titled = told[-1].tag in _BEFORE_TITLE or told[-1].word in lexicon.group("title_verbs")
            # 'said on NBC's "Meet the Press."': the sentence's own point stands inside the marks.
            shown = told[-1].word == "on" or told[-1].tag == "POS"
        found += told
        at, first = passage.outer_end, False
        words = text[passage.start : passage.end]
        if not capitals and titled and is_title(words.rstrip(".") if shown else words):
            del normalised.passages[passage.outer_start]
            found.append(Token(passage.outer_start, passage.outer_end, words.lower(), "PROPER"))
        else:
            found.append(Token(passage.outer_start, passage.outer_end, '"', "Q"))
        if words.rstrip(_CLOSING)[-1:] in _STOPS and passage.outer_end < normalised.end:
            found.append(Token(at, at, ",", ","))
    return found + tokens_in(text, at, max(at, normalised.end), first=first, capitals=capitals)


def _in_capitals(text: str, normalised: NormalisedSentence) -> bool:
    """Whether most longer words begin with a capital, as in a headline: then a capital says nothing about a name."""
    if normalised.end - normalised.start > 200:
        return False
    words = text[normalised.start : normalised.end].split()
    longer = small = 0
    for word in words:
        if len(word) > 3 and word[0].isalpha():
            longer += 1
            if not word[0].isupper():
                small += 1
                if small * 4 >= len(words):
                    return False
    return longer > 3 and small * 4 < longer
