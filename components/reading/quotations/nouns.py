"""Who stands there: the stretch of tokens that names somebody, to the left or to the right of a spot."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import lexicon
from components.reading.persons.titles import is_organisation
from components.reading.tokens import Token

#: Classes that a name or description is made of.
NAMING = frozenset({"N", "PROPER", "ADJ", "NUM", "VBN", "VBG", "POS"})
TIMES = lexicon.group("times")
#: "A source close to the talks", "a person familiar with them".
_NEAR = frozenset({"close", "familiar"})
_LINKS = lexicon.group("links")

Range = tuple[int, int]


def ending_at(tokens: Sequence[Token], last: int, limit: int = 0) -> Range | None:
    """Return the name or description whose last token is `last`, or None where none ends there.

    >>> # "A spokesman for the group said": ending at "group" it is "A spokesman for the group".
    """
    if last < limit:
        return None
    tag = tokens[last].tag
    if tag == ")":
        return ending_at(tokens, _opening(tokens, last, limit) - 1, limit)
    if tag in ("PRO", "REL"):
        return last, last + 1
    if tag not in NAMING and tag != "DET" and not (tag == "ADV" and last > limit and tokens[last - 1].tag == "DET"):
        return None
    first = _walk_left(tokens, last, limit)
    if first > limit + 2 and tokens[first].tag == "PROPER" and tokens[first - 1].word in (",", "and"):
        body = _body_of_list(tokens, first, limit)
        first = first if body is None else _walk_left(tokens, body, limit)
    while first < last and (tokens[first].word in TIMES or tokens[first].tag == "CC"):
        first += 1
    return first, last + 1


def _walk_left(tokens: Sequence[Token], last: int, limit: int) -> int:
    first = last
    while first > limit:
        before = tokens[first - 1]
        if before.tag in NAMING or (before.tag == "Q" and before.end - before.start < 30):
            first -= 1
        elif before.tag == "DET" or (before.word == "one" and tokens[first].tag in NAMING):
            first -= 1
            if first == limit or not (tokens[first - 1].tag in ("IN", "DET") or _stands_near(tokens, first, limit)):
                return first
        elif before.word in _LINKS and first - 2 >= limit and tokens[first - 2].tag in ("N", "PROPER", "PRO"):
            first -= 2
            if tokens[first].tag == "PRO" and (first <= limit + 1 or tokens[first - 1].word not in _LINKS):
                return first
        elif _stands_near(tokens, first, limit) or (before.word in ("and", "&") and _joins(tokens, first - 2, limit)):
            first -= 2
        else:
            break
    return first


def _body_of_list(tokens: Sequence[Token], first: int, limit: int) -> int | None:
    """Return where a body is named whose name ends in a list ("Department for Environment, Food and Rural Affairs").

    What it is for are ordinary words; in "the Office of Ruiz, Lind and Marsh" the last one is a person.
    """
    at = first
    while at > limit and (tokens[at - 1].tag in ("PROPER", "CC", ",") or tokens[at].tag == "CC"):
        at -= 1
    purpose = [token.word for token in tokens[at:first] if token.tag == "PROPER"]
    linked = at > limit + 1 and tokens[at - 1].word in ("of", "for")
    if not linked or not purpose or not is_organisation(tokens[at - 2].word) or not all(map(_is_ordinary, purpose)):
        return None
    return at - 2 if tokens[at - 2].tag == "PROPER" else None


def _is_ordinary(word: str) -> bool:
    tag = lexicon.parts_of_speech().get(word, "NNP")
    return tag[:2] in ("NN", "JJ", "VB") and not tag.startswith("NNP")


def _stands_near(tokens: Sequence[Token], first: int, limit: int) -> bool:
    """Whether what begins at `first` tells how near somebody is to it ("a source close to the talks")."""
    return first - 3 >= limit and tokens[first - 1].word in ("to", "with") and tokens[first - 2].word in _NEAR


def _joins(tokens: Sequence[Token], left: int, limit: int) -> bool:
    """Whether the name that ends at `left` and what follows are named together ("Ruiz and Lee said")."""
    if left < limit or tokens[left].tag not in ("N", "PROPER"):
        return False
    first = left
    while first > limit and tokens[first - 1].tag in (*NAMING, "DET"):
        first -= 1
    return first == limit or tokens[first - 1].tag in (",", "SUB", "THAT", ";", ":", "Q")


def _opening(tokens: Sequence[Token], closing: int, limit: int) -> int:
    at = closing
    while at > limit and closing - at < 12 and tokens[at].tag != "(":
        at -= 1
    return at


def starting_at(tokens: Sequence[Token], first: int) -> Range | None:
    """Return the name or description whose first token is `first`, or None where none starts there."""
    if first >= len(tokens):
        return None
    if tokens[first].tag == "PRO" and not _is_one_of(tokens, first):
        return first, first + 1
    if tokens[first].tag not in ("PRO", *NAMING) and tokens[first].tag != "DET":
        return None
    at = first
    while at < len(tokens):
        token = tokens[at]
        if token.tag in NAMING or token.tag == "DET" or at == first:
            if at > first and token.word in TIMES:
                break
            if token.tag == "DET" and at > first and tokens[at - 1].tag in NAMING:
                break
        elif token.word in ("of", "for", "and", "&") and at + 1 < len(tokens):
            following = tokens[at + 1].tag
            if following not in NAMING and following != "DET":
                break
            if token.word == "and" and following not in ("PROPER", "N"):
                break
        elif not (token.tag == "ADV" and at > first and _describes(tokens, at)):
            break
        at += 1
    return (first, at) if at > first else None


def _is_one_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether "one", "some" or "many" here is of those named next: "one of Ruiz's aides"."""
    return tokens[at].word in ("one", "some", "many", "several") and [one.word for one in tokens[at + 1 : at + 2]] == [
        "of"
    ]


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb belongs to a description ("a recently published biography")."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else "END"
    return tokens[at - 1].tag == "DET" and following in ("VBN", "ADJ", "VBG", "V")
