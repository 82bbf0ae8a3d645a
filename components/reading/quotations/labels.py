"""Labels: a name and a colon before what somebody says, as in headlines, interviews and transcripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from components.reading import lexicon
from components.reading.quotations import headlines, nouns
from components.reading.quotations.cues import COLON, Cue
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.nouns import Range
from components.reading.quotations.phrases import tag_at, trimmed
from components.reading.quotations.relays import Attribution
from components.reading.quotations.sources import Source
from components.reading.tokens import Token

#: A name and a colon at the start of a paragraph, as transcripts have them.
_LABEL = re.compile(r"([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}): ")
#: So many characters and words a line below words in marks may have that only says whose they are.
_SHORT, _FEW = 80, 12
_NAMES = frozenset({"PROPER", "N", "POS", "ADJ", "NUM", "VBN"})


def turns(text: str, sentences: Sequence[NormalisedSentence]) -> set[int]:
    """Return the sentences that begin turns under names in mixed case: two paragraphs on end begin "Name: ..."."""
    opening = [number for number, one in enumerate(sentences) if not number or sentences[number - 1].block < one.block]
    labelled = [_LABEL.match(text, sentences[number].start) for number in opening]
    often = Counter(label[1] for label in labelled if label)
    found: set[int] = set()
    for (one, first), (other, second) in pairwise(zip(opening, labelled, strict=True)):
        if first and second and all(" " in label[1] or often[label[1]] > 1 for label in (first, second)):
            found |= {one, other}
    marked = [number for number in opening if _is_marked(text, sentences[number])]
    letters = {text[sentences[number].start] for number in marked}
    return found | set(marked) if letters == {"Q", "A"} else found


def _is_marked(text: str, sentence: NormalisedSentence) -> bool:
    """Return whether a sentence begins with "Q. " or "A. ", as questions and answers do where an article has both."""
    return text.startswith(("Q. ", "A. "), sentence.start)


def turn(text: str, sentence: NormalisedSentence, *, among: bool = False) -> Attribution | None:
    """Return the turn of an interview or a transcript that begins here: "Q: ...", "A. ...", "MAYOR RUIZ: ...".

    `among` says that it is one of several under names in mixed case, or marked Q. and A.
    """
    if among and _is_marked(text, sentence):
        contents = trimmed(sentence.tokens, 1, len(sentence.tokens))
        return Attribution(sentence, Cue(0, 1, COLON), Source(None), contents) if contents else None
    colon = _colon(sentence)
    if colon is None:
        return None
    label = text[sentence.start : sentence.tokens[colon].start].strip()
    return _attribution(sentence, colon) if among or label.isupper() else None


def headline(sentence: NormalisedSentence) -> Attribution | None:
    """Return what a headline gives to the name before its colon, or behind it ("Ruiz: The port stays open")."""
    colon = _colon(sentence)
    if colon is not None and headlines.is_speaker(sentence.tokens[:colon]):
        return _attribution(sentence, colon)
    acted = headlines.beside_act(sentence, colon) if colon is not None else None
    return acted or headlines.behind_colon(sentence)


def before_marks(sentence: NormalisedSentence) -> Attribution | None:
    """Return words in marks that stand alone behind a name and a colon ('Ana Ruiz: "We won."')."""
    if not _holds_colon(sentence):
        return None
    replied = _reply(sentence)
    colon = replied[1] if replied else _colon(sentence)
    if colon is None or any(token.tag not in ("Q", ",", ".") for token in sentence.tokens[colon + 1 :]):
        return None
    return _attribution(sentence, colon, replied[0] if replied else None)


def _reply(sentence: NormalisedSentence) -> tuple[Range, int] | None:
    """Return whose reply words in marks are, and its colon ('Her response: "We won."', 'Ruiz's answer: "No."')."""
    tokens = sentence.tokens
    colon = next((at for at, token in enumerate(tokens[:7]) if token.tag == ":"), 0)
    if colon < 2 or tokens[colon - 1].word not in lexicon.group("replies"):
        return None
    if colon == 2 and tokens[0].word in lexicon.group("possessives"):
        return (0, 1), colon
    owner = nouns.ending_at(tokens, colon - 2) if tokens[colon - 2].tag == "POS" else None
    return (owner, colon) if owner is not None and owner[0] == 0 else None


def _holds_colon(sentence: NormalisedSentence) -> bool:
    """Return whether the text of a sentence has a colon: most have none, and their tokens need not be looked at."""
    return sentence.text.find(":", sentence.start, sentence.end) >= 0


def _colon(sentence: NormalisedSentence) -> int | None:
    """Return the token of the colon after a name at the start of the sentence, if one stands there."""
    if not _holds_colon(sentence):
        return None
    for at, token in enumerate(sentence.tokens[:6]):
        if token.tag == ":":
            return at if at > 0 else None
        if token.tag not in _NAMES and (at > 0 or token.word != "a"):
            return None
    return None


def _attribution(sentence: NormalisedSentence, colon: int, speaker: Range | None = None) -> Attribution | None:
    contents = trimmed(sentence.tokens, colon + 1, len(sentence.tokens))
    source = Source(speaker or (0, colon))
    return Attribution(sentence, Cue(colon, colon + 1, COLON), source, contents) if contents else None


def signature(sentence: NormalisedSentence) -> Range | None:
    """Return the name in a line that signs the words before it ("- Ana Ruiz, on the radio", "Ana Ruiz, mayor")."""
    if sentence.text[sentence.start] not in "-–—―" and sentence.end - sentence.start > _SHORT:
        return None
    tokens = sentence.tokens
    if len(tokens) > 1 and tokens[0].tag == "-" and tokens[1].tag in ("PROPER", "DET"):
        return nouns.starting_at(tokens, 1)
    named = nouns.starting_at(tokens, 0) if 1 < len(tokens) <= _FEW else None
    if named is None or tokens[1].tag != "PROPER" or named[1] not in (len(tokens), _comma(tokens)):
        return None
    return None if any(token.tag in ("V", "AUX", ".", ":", "Q") for token in tokens) else named


def _comma(tokens: Sequence[Token]) -> int:
    """Return the first comma of a line, or -1."""
    return next((at for at, token in enumerate(tokens) if token.tag == ","), -1)


def after_marks(sentence: NormalisedSentence, marks: int) -> tuple[Range, Range] | None:
    """Return name and verb where any verb or a dash attributes: `"We won," she smiled`, `"We won" - Ana Ruiz`."""
    tokens = sentence.tokens
    at = marks + 1
    if at + 1 >= len(tokens) or tokens[at].tag not in (",", "-"):
        return None
    named = nouns.starting_at(tokens, at + 1)
    if named is not None and tokens[at].tag == "-" and tokens[named[0]].tag == "PROPER":
        return named, (at, at + 1)
    if tokens[at].tag != ",":
        return None
    if named is not None and named[1] < len(tokens) and tokens[named[1]].tag == "V":
        return named, (named[1], named[1] + 1)
    if tokens[at + 1].tag in ("V", "VBN") and tag_at(tokens, at + 2) in ("PROPER", "DET"):
        behind = nouns.starting_at(tokens, at + 2)
        return (behind, (at + 1, at + 2)) if behind is not None else None
    return None
