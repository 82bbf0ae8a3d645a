"""Contents: the stretches of a sentence that hold what is said, for a given cue and its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.reading import lexicon
from components.reading.quotations.acts import is_moved
from components.reading.quotations.cues import ACCORDING, Cue
from components.reading.quotations.endings import end_of
from components.reading.quotations.nouns import Range
from components.reading.quotations.openings import opening
from components.reading.quotations.phrases import VERBAL, next_of, past_adverbs, resumed, tag_at, trimmed
from components.reading.quotations.sources import Source
from components.reading.quotations.thoughts import is_seeming, seeming
from components.reading.quotations.verbs import SPEECH
from components.reading.tokens import Token

#: Words in marks behind one of these stand for themselves: what stands before is not said.
_SETS_OFF = frozenset({":", "(", ".", ",", "-", ";"})
#: So many tokens behind the speaker of an aside its second comma may stand.
_ASIDE = 20
_FRONTED = frozenset({"IN", "SUB", "VBG", "VBN"})
#: What these verbs report stands behind them, but for words in marks.
_FOLLOWED = frozenset({"judge", "that", "to"})
_SUBORDINATE = frozenset({"when", "while", "although", "though", "if"})


def contents_of(tokens: Sequence[Token], cue: Cue, source: Source, clauses: Mapping[int, Cue]) -> list[Range]:
    """Return what is said at a cue, as ranges of tokens in text order.

    `clauses` tells which tokens begin a clause with a cue of its own (the first token of its source), and its cue.
    """
    if cue.verb is ACCORDING:
        return _according(tokens, cue, source)
    if cue.verb.use == "noun":
        return _of_noun(tokens, cue, source, clauses)
    if cue.verb.use == "seem" or is_seeming(tokens, cue, passive=source.passive):
        return seeming(tokens, cue, end_of(tokens, cue, cue.last, clauses)) if cue.last < len(tokens) else []
    return _of_verb(tokens, cue, source, clauses)


def _of_noun(tokens: Sequence[Token], cue: Cue, source: Source, clauses: Mapping[int, Cue]) -> list[Range]:
    """Return what stands behind a reporting noun; behind a preposition only where it is told whose noun it is."""
    relative = tokens[cue.last].tag == "THAT" and tag_at(tokens, cue.last + 1) in ("V", "AUX")
    clause = tokens[cue.last].tag == "THAT" and not relative
    if cue.verb.lemma == "questions" and tag_at(tokens, cue.last + 1) != "WH" and not clause:
        return []  # "questions about his taxes", but "questions about whether he paid them"
    if relative or (source.named is None and not clause) or _is_place(tokens, cue.last):
        return []  # "argument that confounded the court": a relative clause; "her attack on Friday"
    start = cue.last + (tokens[cue.last].tag == "IN")
    return trimmed(tokens, start, end_of(tokens, cue, start, clauses)) if start < len(tokens) else []


def _is_place(tokens: Sequence[Token], preposition: int) -> bool:
    """Whether "on" behind a noun tells when or where it was said ("his attacks on Friday", "on Facebook")."""
    following = tokens[preposition + 1].word if preposition + 1 < len(tokens) else ""
    placed = following in lexicon.group("times") or following in lexicon.words("venues")
    marked = any(token.tag == "Q" for token in tokens[preposition : preposition + _ASIDE])
    return tokens[preposition].word == "on" and placed and not marked


def _of_verb(tokens: Sequence[Token], cue: Cue, source: Source, clauses: Mapping[int, Cue]) -> list[Range]:
    anchor = _anchor(cue, source)
    ending = source.named[1] if source.inverted and source.named else cue.last
    if is_moved(tokens, cue, source.named):
        return []
    if anchor is None:
        return _after(tokens, cue, ending, clauses, spoken=False)
    if anchor > 0 and tokens[anchor - 1].word == "as" and _closes(tokens, ending, cue):
        return _around(tokens, anchor - 1, ending, cue, clauses)
    if source.inverted and not source.passive and (past := _past_aside(tokens, anchor, ending)) is not None:
        return _around(tokens, anchor, past, cue, clauses)
    if not source.inverted and _is_parenthesis(tokens, anchor, ending, clauses):
        return _around(tokens, anchor, ending, cue, clauses)
    return _beside(tokens, anchor, ending, cue, source, clauses)


def _past_aside(tokens: Sequence[Token], anchor: int, ending: int) -> int | None:
    """Return the comma behind which a sentence's verb follows an aside ("The plan, said Ruiz, a mayor, is late")."""
    held = tokens[: anchor - 1]
    if tokens[anchor - 1].tag != "," or any(token.tag in ("V", "AUX", "Q") for token in held):
        return None
    for at in range(ending, min(len(tokens) - 1, ending + _ASIDE)):
        if tokens[at].tag == "," and tokens[at + 1].tag in ("V", "AUX"):
            return at
        if tokens[at].tag in ("V", "AUX", "Q", ";", "REL"):
            return None
    return None


def _anchor(cue: Cue, source: Source) -> int | None:
    """Return the token at which the attribution begins, where its source is its own."""
    if source.inverted and not source.passive:
        return cue.first
    if source.antecedent is not None or source.named is None or source.shared:
        return None
    return source.named[0] if source.named[1] <= cue.first else None


def _beside(
    tokens: Sequence[Token], anchor: int, ending: int, cue: Cue, source: Source, clauses: Mapping[int, Cue]
) -> list[Range]:
    """Return what stands before the attribution, behind it, or on both sides (`"A," he said, "B"`)."""
    before = [] if source.passive else _before(tokens, anchor)
    if before and cue.verb.use in _FOLLOWED and cue.verb.lemma not in lexicon.group("verbs_with_clause"):
        before = before if any(token.tag == "Q" for token in tokens[before[0][0] : before[0][1]]) else []
    within = tokens[0].word in _SUBORDINATE and any(at < anchor for at in clauses)
    if within and before and tokens[before[0][0]].tag != "Q" and tokens[anchor - 2].tag in ("Q", ","):
        before = []  # 'When Ruiz said it was "late," the crowd applauded'
    if cue.verb.form == "ing" and before and tokens[before[-1][1] - 1].tag != "Q":
        before = []  # "It rained, and some were finding shelter"
    if source.inverted and not source.passive:
        start = resumed(tokens, ending)
        after = trimmed(tokens, start, end_of(tokens, cue, start, clauses)) if start is not None else []
    else:
        after = _after(tokens, cue, ending, clauses, spoken=bool(before) and tokens[before[0][1] - 1].tag == "Q")
    if not before or not after:
        return before or after
    if not all(tokens[at].tag == "Q" for first, last in before for at in range(first, last)):
        told = tokens[after[0][0]].tag == "THAT"  # "Hours before, Ruiz said on Monday that it was late"
        return before if not told and tokens[past_adverbs(tokens, cue.last)].tag == "IN" else after
    return before + after if tokens[after[0][0]].tag == "Q" else before


def _before(tokens: Sequence[Token], anchor: int) -> list[Range]:
    """Return what is said before the source or cue at `anchor`: words in marks, or a clause up to its comma."""
    if anchor == 0 or tokens[anchor - 1].tag not in (",", "Q", "-"):
        return []
    held = tokens[:anchor]
    if _asks(held):
        return []  # 'Asked, "Did you win?" Ana Ruiz said yes'
    if held[0].tag == "VBG" and not any(token.tag in VERBAL for token in held):
        return []  # 'Calling it "a start", Ana Ruiz said that ...'
    marks = anchor - 1 if tokens[anchor - 1].tag == "Q" else anchor - 2
    if marks >= 0 and tokens[marks].tag == "Q":
        return trimmed(tokens, marks if marks and tokens[marks - 1].tag in _SETS_OFF else 0, anchor)
    behind_comma = held[next_of(tokens, 0, (",",)) :] if held[0].tag in _FRONTED else held
    verbs = any(token.tag in VERBAL for token in behind_comma)
    clause = verbs or (len(held) > 4 and held[0].tag not in _FRONTED)
    return trimmed(tokens, 0, anchor) if clause or any(token.tag == "Q" for token in held) else []


def _asks(held: Sequence[Token]) -> bool:
    """Whether what stands before the attribution tells what the speaker was asked."""
    first = held[1:] if held[0].tag == "SUB" and len(held) > 1 else held
    return first[0].word in lexicon.group("asked")


def _after(tokens: Sequence[Token], cue: Cue, ending: int, clauses: Mapping[int, Cue], *, spoken: bool) -> list[Range]:
    start = opening(tokens, cue, ending, spoken=spoken) if ending < len(tokens) else None
    if start is None or start >= len(tokens):
        return []
    found = trimmed(tokens, start, end_of(tokens, cue, start, clauses))
    return [] if found and _is_empty(tokens, *found[0]) else found


def _is_empty(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether nothing but "that" is left, and it is not the object ("argued that:", but "denied that."), or "out"."""
    if last - first == 1 and (tokens[first].word == "out" or tokens[first].word in lexicon.group("times")):
        return True
    return last - first == 1 and tokens[first].tag == "THAT" and tag_at(tokens, last) not in (".", ",", "END")


def _closes(tokens: Sequence[Token], ending: int, cue: Cue) -> bool:
    """Whether an attribution with "as" is a whole ("as Ruiz reported on Monday, ...") and nothing said follows it."""
    following = tag_at(tokens, ending)
    if cue.verb.use not in SPEECH or following == "END":
        return following == "END"
    return following in (",", ".", "-", "IN") or tokens[ending].word in lexicon.group("times")


def _is_parenthesis(tokens: Sequence[Token], anchor: int, ending: int, clauses: Mapping[int, Cue]) -> bool:
    """Whether the attribution stands between two commas or dashes and what is said goes on behind it."""
    if anchor < 2 or "Q" in (tokens[anchor - 1].tag, tokens[anchor - 2].tag):
        return False
    sign = tokens[anchor - 1].tag
    if sign not in (",", "-") or tag_at(tokens, ending) != sign or not _goes_on(tokens, ending + 1, clauses):
        return False
    return tokens[ending + 1].tag != "Q" or tokens[0].tag in ("DET", "PROPER", "N", "PRO", "POS")


def _goes_on(tokens: Sequence[Token], at: int, clauses: Mapping[int, Cue]) -> bool:
    """Whether the sentence goes on behind the attribution and its comma, and not with words about the speaking."""
    if at >= len(tokens) or (at in clauses and clauses[at].first == at):
        return False
    if [token.word for token in tokens[at : at + 2]] == ["as", "well"]:
        return True
    return tokens[at].tag not in ("VBG", "REL", "SUB", ".") or tokens[at].word in ("if", "because")


def _around(tokens: Sequence[Token], first: int, last: int, cue: Cue, clauses: Mapping[int, Cue]) -> list[Range]:
    """Return what stands around an attribution between commas ("His wife, he says, wants to leave")."""
    found = trimmed(tokens, 0, first) if first > 0 and tokens[first - 1].tag in (",", "-") else []
    comma = next_of(tokens, last, (",", "-", ".", ";")) if first == 0 else last
    if comma < len(tokens) - 1 and tokens[comma].tag in (",", "-"):
        found += trimmed(tokens, comma + 1, end_of(tokens, cue, comma + 1, clauses))
    return found


def _according(tokens: Sequence[Token], cue: Cue, source: Source) -> list[Range]:
    if source.named is None:
        return []
    end = next_of(tokens, source.named[1], (",", ".", ";", "Q", ":"))
    if cue.first <= 1:
        return trimmed(tokens, end, len(tokens))
    found = trimmed(tokens, 0, cue.first)
    if end < len(tokens) - 1 and tokens[end].tag == "," and tokens[cue.first - 1].tag == ",":
        found += trimmed(tokens, end, len(tokens))
    return found
