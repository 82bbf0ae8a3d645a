"""Labels: a name and a colon before what somebody says, as in headlines, interviews and transcripts."""

from __future__ import annotations

from components.reading import lexicon
from components.reading.quotations import nouns
from components.reading.quotations.cues import COLON, Cue
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.nouns import Range
from components.reading.quotations.phrases import trimmed
from components.reading.quotations.relays import Attribution
from components.reading.quotations.sources import Source

_NAMES = frozenset({"PROPER", "N", "POS", "ADJ", "NUM", "VBN"})


def turn(text: str, sentence: NormalisedSentence) -> Attribution | None:
    """Return the turn of an interview or a transcript that begins here: "Q: ...", "A: ...", "MAYOR RUIZ: ..."."""
    colon = _colon(sentence)
    if colon is None:
        return None
    label = text[sentence.start : sentence.tokens[colon].start].strip()
    return _attribution(sentence, colon) if label.isupper() else None


def headline(sentence: NormalisedSentence) -> Attribution | None:
    """Return what a headline gives to the name before its colon ("Ruiz: The port stays open")."""
    colon = _colon(sentence)
    if colon is None or any(token.word in lexicon.words("no_speakers") for token in sentence.tokens[:colon]):
        return None
    return _attribution(sentence, colon)


def before_marks(sentence: NormalisedSentence) -> Attribution | None:
    """Return words in marks that stand alone behind a name and a colon ('Ana Ruiz: "We won."')."""
    colon = _colon(sentence)
    if colon is None or any(token.tag not in ("Q", ",", ".") for token in sentence.tokens[colon + 1 :]):
        return None
    return _attribution(sentence, colon)


def _colon(sentence: NormalisedSentence) -> int | None:
    """Return the token of the colon after a name at the start of the sentence, if one stands there."""
    for at, token in enumerate(sentence.tokens[:6]):
        if token.tag == ":":
            return at if at > 0 else None
        if token.tag not in _NAMES and (at > 0 or token.word != "a"):
            return None
    return None


def _attribution(sentence: NormalisedSentence, colon: int) -> Attribution | None:
    contents = trimmed(sentence.tokens, colon + 1, len(sentence.tokens))
    return Attribution(sentence, Cue(colon, colon + 1, COLON), Source((0, colon)), contents) if contents else None


def signature(sentence: NormalisedSentence) -> Range | None:
    """Return the name in a line that signs the words before it ("- Ana Ruiz, on the radio")."""
    tokens = sentence.tokens
    if len(tokens) < 2 or tokens[0].tag != "-" or tokens[1].tag not in ("PROPER", "DET"):
        return None
    return nouns.starting_at(tokens, 1)


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
    if tokens[at + 1].tag == "V":
        behind = nouns.starting_at(tokens, at + 2)
        return (behind, (at + 1, at + 2)) if behind is not None else None
    return None
