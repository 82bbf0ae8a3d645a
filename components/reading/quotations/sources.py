"""Sources: who speaks, for a given cue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from components.reading import lexicon
from components.reading.persons import lists
from components.reading.quotations import nouns
from components.reading.quotations.cues import ACCORDING, Cue
from components.reading.quotations.nouns import Range
from components.reading.quotations.outer import is_fronted
from components.reading.quotations.phrases import tag_at, tells_time
from components.reading.quotations.subjects import (
    before_apposition,
    before_group,
    only_describes,
    past_relative,
    subject_of,
)
from components.reading.quotations.verbs import SPEECH, same_form
from components.reading.tokens import Token

_FINITE = frozenset({"past", "pastpart", "s", "base"})
#: After these "asked" is who was asked: "said when asked whether".
_BEFORE_ASKED = frozenset({"when", "if", "once"})
_GOVERNING = frozenset({"V", "VBN", "VBG", "IN"})
_RELATIVES = frozenset({"REL", "THAT"})
#: What people do with a piece of writing that says something.
_ISSUED = frozenset({"issued", "released", "sent", "published", "posted", "wrote", "circulated", "distributed"})


class Source(NamedTuple):
    """Who speaks, as ranges of tokens.

    `named` are the words for it; `shared` is true where they belong to another verb. `antecedent` is whom a relative
    "who" stands for. `inverted` is true where the source follows its cue. `via` is who relays it ("Kyodo quoted the
    premier as saying": the premier via Kyodo).
    """

    named: Range | None
    antecedent: Range | None = None
    inverted: bool = False
    shared: bool = False
    passive: bool = False
    via: Range | None = None


def source_of(tokens: Sequence[Token], cue: Cue, earlier: Sequence[tuple[Cue, Source]]) -> Source:
    """Return who speaks at a cue; `earlier` are the cues before it, whose source it may share."""
    if cue.verb is ACCORDING:
        return Source(nouns.starting_at(tokens, cue.last), inverted=True)
    if cue.verb.use == "noun":
        return Source(_possessor(tokens, cue.first), passive=True)
    if cue.verb.use == "seem":
        return Source(None, passive=True)
    inverted = _inverted(tokens, cue)
    if inverted is not None:
        return Source(inverted, inverted=True)
    return _of_verb(tokens, cue, earlier)


def _of_verb(tokens: Sequence[Token], cue: Cue, earlier: Sequence[tuple[Cue, Source]]) -> Source:
    at = before_group(tokens, cue.first)
    if at >= 0 and tokens[at].word == "as" and cue.verb.form == "ing":
        return _quoted_as(tokens, at, earlier)
    if at > 0 and cue.verb.form == "ing" and tokens[at].word in lexicon.group("perceived"):
        shown = subject_of(tokens, at)
        if shown is not None and tokens[at - 1].tag in ("AUX", "ADV"):
            return Source(shown)  # "Ruiz is shown saying"
    if _is_passive(tokens, cue, at):
        by = cue.last < len(tokens) and tokens[cue.last].word == "by"
        return Source(nouns.starting_at(tokens, cue.last + 1) if by else None, inverted=by, passive=True)
    if (
        cue.verb.lemma == "ask"
        and cue.verb.form == "pastpart"
        and (at < 0 or tokens[at].word in ("when", "if", "once"))
    ):
        by = cue.last < len(tokens) and tokens[cue.last].word == "by"
        # "when asked whether": nobody is said to have asked
        return Source(nouns.starting_at(tokens, cue.last + 1) if by else None, inverted=by, passive=True)
    named = _before(tokens, cue, at)
    if named is None:
        return Source(_following(tokens, cue) or _shared(tokens, cue, at, earlier), shared=True)
    alone = named[1] - named[0] == 1  # "Ruiz, whose spokesman said" is not Ruiz
    relative = alone and tokens[named[0]].tag in _RELATIVES
    return Source(named, _issuer(tokens, named[0]) or _antecedent(tokens, named[0]) if relative else None)


def _possessor(tokens: Sequence[Token], noun: int) -> Range | None:
    """Return whose claim it is ("Ana Ruiz's repeated claim that"), or None ("claims that")."""
    at = noun - 1
    while at > 0 and tokens[at].tag in ("ADJ", "VBN", "VBG", "N"):
        at -= 1
    if at >= 0 and tokens[at].tag == "POS":
        return nouns.ending_at(tokens, at)
    if at >= 0 and tokens[at].word in lexicon.group("possessives"):
        return at, at + 1
    at -= at > 0 and tokens[at].tag == "DET"
    if at > 0 and tokens[at].tag in ("V", "VBG", "VBN"):
        return subject_of(tokens, at)  # "Ana Ruiz has raised doubts about"
    return None


def _inverted(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Return who speaks in `"...," said Ana Ruiz` and `..., said Ana Ruiz.`"""
    at = cue.first
    if cue.verb.use not in SPEECH or cue.verb.form not in _FINITE:
        return None
    if at == 0:
        return _opening_inverted(tokens, cue)
    marked = "Q" in (tokens[at - 1].tag, tokens[at - 2].tag if at > 1 else "")
    named = nouns.starting_at(tokens, cue.last)
    if named is None or tokens[at - 1].tag not in ("Q", ",", "-") or tells_time(tokens, cue.last):
        return None
    named = _with_writer(tokens, named)
    after = tag_at(tokens, named[1])
    if marked:
        return named if after not in ("V", "AUX") else None
    inverts = cue.verb.lemma in lexicon.group("inverting") and tokens[named[0]].tag != "PRO"
    inverts = inverts or (tokens[named[0]].tag == "PROPER" and all(token.tag != "," for token in tokens[: at - 1]))
    least = 2 if tokens[named[0]].tag == "PROPER" else 4  # "The plan, said Ana Ruiz, a mayor, is late"
    named_after_say = cue.verb.lemma == "say" and tokens[named[0]].tag in ("PROPER", "DET") and at > least
    clause = inverts and (named_after_say or any(token.tag in ("V", "AUX", "Q") for token in tokens[: at - 1]))
    closes = after in ("END", ".", ",", "IN", "REL", ":", "-", "VBG", "ADV") or tokens[named[1]].word in nouns.TIMES
    return named if clause and closes else None


def _with_writer(tokens: Sequence[Token], named: Range) -> Range:
    """Return who speaks with whom a piece of writing is from: "the statement from Ruiz's lawyer, Bo Lind"."""
    written = tokens[named[1] - 1].word in lists.words("documents") and tag_at(tokens, named[1] + 1) != "END"
    if not written or tokens[named[1]].word not in ("from", "by"):
        return named
    writer = nouns.starting_at(tokens, named[1] + 1)
    while writer is not None and tag_at(tokens, writer[1]) == "," and tag_at(tokens, writer[1] + 1) == "PROPER":
        behind = nouns.starting_at(tokens, writer[1] + 1)
        writer = (writer[0], behind[1]) if behind is not None else writer
    return (named[0], writer[1]) if writer is not None else named


def _opening_inverted(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Return who speaks where a verb of speech opens the sentence ('Added Ana Ruiz: "The port is open."')."""
    named = nouns.starting_at(tokens, cue.last)
    if named is None or cue.verb.form == "base" or tokens[named[0]].tag not in ("PROPER", "PRO"):
        return None
    after = tag_at(tokens, named[1])
    return named if after in (":", ",") and tag_at(tokens, named[1] + 1) == "Q" else None


def _is_passive(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    forms = lexicon.group("passive_auxiliaries")
    held = tokens[at + 1 : cue.first]
    behind = [token.word for token in tokens[cue.last : cue.last + 2]]
    if cue.verb.lemma == "refer" and behind[:1] == ["to"] and behind[1:] in (["as"], ["in"], ["by"]):
        return cue.verb.form in ("pastpart", "participle")  # "slaves, referred to in one article as"
    return cue.verb.form in ("pastpart", "participle") and any(token.word in forms for token in held)


def _quoted_as(tokens: Sequence[Token], at: int, earlier: Sequence[tuple[Cue, Source]]) -> Source:
    """Return who is quoted, described or cited "as saying" something, and by whom."""
    if not earlier or at - earlier[-1][0].last > 12:
        return Source(None)
    cue, source = earlier[-1]
    if source.passive:
        return Source(subject_of(tokens, cue.first), via=source.named)
    return Source(nouns.ending_at(tokens, at - 1, cue.last), via=source.named)


def _before(tokens: Sequence[Token], cue: Cue, at: int) -> Range | None:
    """Return the subject that stands before the verb group of the cue."""
    if at < 0:
        return None
    if tokens[at].tag in (",", "-"):
        finite = cue.verb.form in _FINITE or any(token.tag == "AUX" for token in tokens[at + 1 : cue.first])
        return before_apposition(tokens, at) if finite else None
    if tokens[at].tag == "THAT":
        return at, at + 1
    named = past_relative(tokens, nouns.ending_at(tokens, at), at)
    if named is not None and only_describes(tokens, named):
        return None
    if named is not None and _tells_where(tokens, named):
        return before_apposition(tokens, _before_adverbs(tokens, named[0] - 2)) or named
    participle = named is not None and cue.verb.form == "ing"
    return None if participle and _is_object(tokens, named, adjacent=at == cue.first - 1) else named


def _tells_where(tokens: Sequence[Token], named: Range) -> bool:
    """Whether a name tells where it was said, and who said it stands before a comma: "Ruiz, 45, on Port Radio"."""
    if named[0] < 2 or tokens[named[0] - 1].word not in ("on", "in", "at", "during"):
        return False
    at = _before_adverbs(tokens, named[0] - 2)
    return at > 0 and tokens[at].tag == ","


def _before_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at].tag == "ADV":
        at -= 1
    return at


def _is_object(tokens: Sequence[Token], named: Range | None, *, adjacent: bool) -> bool:
    """Whether a name before a participle is an object: "put out a statement saying", "left Lund on Monday saying"."""
    governor = tokens[named[0] - 1] if named is not None and named[0] else None
    if named is None or governor is None or governor.word == "with":
        return False
    if governor.tag == "CC" and named[0] > 2 and tokens[named[0] - 2].tag == "N":
        return tokens[named[0] - 3].tag in _GOVERNING  # "full of confidence and poise saying"
    return governor.tag in _GOVERNING and (not adjacent or tokens[named[1] - 1].word in lexicon.words("venues"))


def _issuer(tokens: Sequence[Token], relative: int) -> Range | None:
    """Return who put out the piece of writing that a relative stands for: "Ruiz issued a statement that said"."""
    at = relative - 1
    while at > 0 and tokens[at].tag == "ADV":
        at -= 1
    written = nouns.ending_at(tokens, at)
    noun = {tokens[at].word, tokens[at].word.removesuffix("s")}
    if written is None or written[0] == 0 or noun.isdisjoint(lists.words("documents")):
        return None
    return subject_of(tokens, written[0] - 1) if tokens[written[0] - 1].word in _ISSUED else None


def _antecedent(tokens: Sequence[Token], relative: int) -> Range | None:
    at = relative - 1
    if at >= 0 and tokens[at].tag == ",":
        at -= 1
    return nouns.ending_at(tokens, at)


def _shared(tokens: Sequence[Token], cue: Cue, at: int, earlier: Sequence[tuple[Cue, Source]]) -> Range | None:
    """Return the subject that the cue shares with a verb before it: who is also "adding", or "and said" later on."""
    coordinated = at >= 0 and tokens[at].tag == "CC"
    sourced = [(other, source.named) for other, source in earlier if source.named is not None]
    if coordinated:
        like = next((named for other, named in reversed(sourced) if same_form(other.verb, cue.verb)), None)
    else:
        like = next((named for other, named in sourced if _leads(tokens, other, named, cue)), None)
    if like is not None:
        return like
    known = {other.first: named for other, named in sourced if other.verb.use != "noun"}
    for number in range(min(at, cue.first - 1), 0, -1):
        named = known.get(number)
        if named is None and number not in known and tokens[number].tag in ("V", "AUX"):
            named = subject_of(tokens, number)
        if named is not None and (coordinated or tokens[named[0]].tag not in _RELATIVES):
            return named
    opening = nouns.starting_at(tokens, 0) if tokens[0].tag in ("PRO", "PROPER", "DET", "ADJ") else None
    return opening if opening is not None and opening[1] <= at else None


def _leads(tokens: Sequence[Token], other: Cue, named: Range, cue: Cue) -> bool:
    """Whether who speaks at another cue may be the subject of a participle or infinitive behind it.

    Neither who stands for another ("who said"), nor whose noun it is ("Lind's attack, calling"), nor who speaks in a
    clause before the main one ("When Lind said so, Ruiz left, calling it").
    """
    if tokens[named[0]].tag in _RELATIVES or other.verb.use == "noun":
        return False
    comma = next((at for at in range(other.last, cue.first) if tokens[at].tag == ","), None)
    return comma is None or comma >= cue.first - 1 or not is_fronted(tokens, other)


def _following(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """Return the subject behind the comma of a participle that opens the sentence ("Citing duties, Ana Ruiz left")."""
    before = ("V", "AUX", ",", "PROPER", "N")
    held = tokens[: cue.first]
    dated = cue.first > 1 and held[-1].word in lexicon.group("dated")  # "A day after telling reporters so, Ruiz left"
    if cue.verb.form != "ing" or any(token.tag in before and not (dated and token.tag == "N") for token in held):
        return None
    comma = next((at for at in range(cue.last, len(tokens)) if tokens[at].tag == ","), len(tokens))
    return nouns.starting_at(tokens, comma + 1)
