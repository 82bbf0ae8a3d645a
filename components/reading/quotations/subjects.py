"""Subjects: whose verb it is, for a verb anywhere in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import lexicon
from components.reading.quotations import nouns
from components.reading.quotations.nouns import Range
from components.reading.tokens import Token

_BREAKS = frozenset({",", ";", "Q", "CC", "THAT", "SUB", "PRO"})


def before_group(tokens: Sequence[Token], verb: int) -> int:
    """Return the token before the verb group that ends at `verb` ("has also repeatedly declined to say")."""
    at = verb - 1
    while at >= 0:
        tag = tokens[at].tag
        if tag == "ADV" and at > 0 and tokens[at - 1].word == "the":
            break  # "officials in the north said"
        if tag in ("ADV", "AUX", "NOT") or tokens[at].word in ("more", "less", "most"):
            at -= 1
        elif tag == "TO" and at > 0 and tokens[at - 1].tag in ("V", "VBN", "ADJ", "VBG", "IN"):
            at -= 2
        elif tokens[at].word in lexicon.group("times"):
            at -= 2 if at > 0 and tokens[at - 1].tag == "IN" else 1
        elif tag == "," and at >= 2 and tokens[at - 1].tag == "ADV" and tokens[at - 2].tag == ",":
            at -= 3
        else:
            break
    return at


def before_apposition(tokens: Sequence[Token], comma: int) -> Range | None:
    """Return "Ana Ruiz" of "Ana Ruiz, 45, who runs the port, said": the name before the first comma of its clause."""
    best: Range | None = None
    for at in range(comma - 1, max(0, comma - 40), -1):
        if tokens[at].tag in (";", "Q", ":"):
            break
        named = nouns.ending_at(tokens, at - 1) if tokens[at].tag == tokens[comma].tag else None
        if named is None or tokens[named[1] - 1].tag == "PRO" or only_describes(tokens, named):
            continue
        if named[0] > 0 and tokens[named[0] - 1].word in lexicon.group("times"):
            continue  # "At a March 2 event, which was filmed, Ana Ruiz, 45, said"
        before = tokens[named[0] - 1].tag if named[0] > 0 else "START"
        if before in ("IN", "VBG", "TO"):
            if best is not None:
                break
            continue
        if best is not None and tokens[named[0] - 1].word in ("before", "after", "since", "until"):
            break  # "Hours before the meeting, Ana Ruiz, 45, said"
        if best is not None and _opens_clause(tokens, named[0]):
            break  # "Although she may side with them, Ana Ruiz, 45, said"
        best = named
        if before in ("START", "SUB", "THAT", "CC", "Q"):
            break
    return best


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words before a token, back to a comma or the beginning, open with "although" and the like."""
    while at > 0 and tokens[at - 1].tag not in (",", ";", ":", "Q", "-"):
        at -= 1
    return tokens[at].tag == "SUB"


def only_describes(tokens: Sequence[Token], named: Range) -> bool:
    """Whether a stretch is no name but what somebody is: "forgiving" of "others were less forgiving, however"."""
    return tokens[named[1] - 1].tag in ("VBG", "VBN", "ADJ") and tokens[named[0]].tag not in ("DET", "PROPER", "NUM")


def past_relative(tokens: Sequence[Token], named: Range | None, at: int) -> Range | None:
    """Return whom a relative clause describes: the voters of "Voters who know Lund said"."""
    first = named[0] if named is not None else at + 1
    if named is not None and (behind := _end_of_described(tokens, first)) is not None:
        return nouns.ending_at(tokens, behind) or named
    if first < 2 or tokens[first - 1].tag not in ("V", "VBN"):
        return named
    if named is not None and tokens[named[0]].tag in ("PRO", "REL"):
        return named
    for number in range(first - 2, max(first - 10, 0), -1):
        if tokens[number].tag == "REL":
            return nouns.ending_at(tokens, number - 1)
        if tokens[number].tag in _BREAKS:
            break
    reduced = named is None and tokens[first - 2].tag in ("N", "PROPER")
    return nouns.ending_at(tokens, first - 2) if reduced else named


def _end_of_described(tokens: Sequence[Token], first: int) -> int | None:
    """Return the last token of whoever is described by words that the name at `first` ends, else None."""
    if first > 2 and _participle_before(tokens, first):
        return first - 3
    if first > 1 and tokens[first - 1].tag == "REL" and tokens[first].tag == "N":
        return first - 2  # "one reader who lives near Lund posted"
    if first > 3 and _relative_before(tokens, first):
        return first - 4  # "an envoy who spoke on condition of anonymity said"
    return None


def _participle_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is what a participle behind somebody is about, and not who speaks."""
    if tokens[first - 1].tag == "VBG":
        return tokens[first - 2].word in ("of", "for")  # "an envoy with a history of defying Lund said"
    near = tokens[first - 1].tag == "IN" and tokens[first - 2].tag == "VBG"
    return near and tokens[first - 3].tag in ("N", "PROPER")  # "a man living near Lund said"


def _relative_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name hangs on a preposition behind "who" and its verb, and is not who speaks."""
    return [token.tag for token in tokens[first - 3 : first]] == ["REL", "V", "IN"]


def subject_of(tokens: Sequence[Token], verb: int) -> Range | None:
    """Return the subject of the verb at `verb`, where it stands right before the verb group."""
    before = before_group(tokens, verb)
    if before < 0:
        return None
    if tokens[before].tag == ",":
        return before_apposition(tokens, before)
    return nouns.ending_at(tokens, before)


def main_subject(tokens: Sequence[Token], limit: int) -> Range | None:
    """Return the subject of the first verb among the tokens up to `limit`."""
    for at in range(1, min(limit + 1, len(tokens))):
        if tokens[at].tag in ("V", "AUX"):
            named = subject_of(tokens, at)
            if named is not None:
                return named
    return None
