"""Openings: at which token what is said begins behind its cue."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import lexicon
from components.reading.quotations import nouns
from components.reading.quotations.acts import is_supposed, tells_act
from components.reading.quotations.adjuncts import past_addressee, past_adjuncts, past_parenthesis
from components.reading.quotations.cues import Cue
from components.reading.quotations.phrases import EDGES, has_verb, holds_marks, next_of, past_adverbs, resumed, tag_at
from components.reading.quotations.thoughts import thought_opening
from components.reading.quotations.verbs import SPEECH
from components.reading.tokens import Token

_NAMED = frozenset({"PRO", "DET", "PROPER", "N", "TO", "ADJ"})
_AMOUNTS = ("DET", "NUM", "PROPER", "PRO")
_REACH = 14
#: These stand no more between the one who is asked and the question.
_ENDS_ASKED = frozenset({*EDGES, "Q", "TO", "V", "AUX", "IN", "CC", "REL", "THAT"})
#: Something is asked where one of these follows: to do so, who, "...", a question: ...
_ASKED = frozenset({"TO", "WH", "REL", "Q", ":"})


def opening(tokens: Sequence[Token], cue: Cue, ending: int, *, spoken: bool) -> int | None:
    """Return the token at which what is said begins, or None where nothing said follows.

    `ending` is the token behind the attribution; `spoken` is true where words in marks stand before it already.
    """
    at = past_adverbs(tokens, ending)
    if _is_silent(tokens, cue, ending, at):
        return None
    if cue.verb.act == "thought" and tokens[at].tag != "Q":
        return thought_opening(tokens, cue, at)
    if tells_act(tokens, cue, at) or is_supposed(tokens, cue):
        return None
    return _said(tokens, cue, at, spoken=spoken)


def _said(tokens: Sequence[Token], cue: Cue, at: int, *, spoken: bool) -> int | None:
    tag = tokens[at].tag
    if tag in (":", "THAT", "WH", "Q") or tokens[at].word == "if":
        return at + (tag == ":")
    reached = None if spoken else _past_told(tokens, cue, at)
    if reached is not None or _says_nothing(tokens, cue, at):
        return reached
    if _is_headline_participle(tokens, cue, at):
        return None
    if tag == ",":
        return resumed(tokens, at) or (None if spoken else past_parenthesis(tokens, cue, at))
    if cue.verb.use == "tell" or (tag == "IN" and cue.verb.use in SPEECH and cue.verb.use != "that"):
        found = past_addressee(tokens, at)
        clause = found is not None and (cue.verb.use == "tell" or has_verb(tokens, found))
        return found if clause else None
    return resumed(tokens, next_of(tokens, at, (",", ":", ".", ";", "Q"))) if spoken else _object(tokens, cue, at)


def _past_told(tokens: Sequence[Token], cue: Cue, at: int) -> int | None:
    """Return where the clause begins behind whom, when and where it was told, or None where none does."""
    if cue.verb.lemma == "ask" and (asked := _question(tokens, at)) is not None:
        return asked
    hangs = tokens[at].tag in ("IN", "TO") and cue.verb.lemma in lexicon.group("verbs_with_preposition")
    return None if hangs else past_adjuncts(tokens, cue, at)  # "referred to a report that it was late"


def _question(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the question begins behind the one who is asked ("asked the mayor whether she would go")."""
    if nouns.starting_at(tokens, at) is None:
        return None
    for number in range(at + 1, min(len(tokens), at + _REACH)):
        if tokens[number].tag == "WH" or tokens[number].word == "if":
            return number
        if tokens[number].tag in _ENDS_ASKED:
            return None
    return None


def _is_silent(tokens: Sequence[Token], cue: Cue, ending: int, at: int) -> bool:
    """Whether nothing is said whatever follows: "asked not to be named", or the sentence ends."""
    if cue.verb.lemma == "ask" and any(each.tag == "NOT" for each in tokens[ending:at]):
        return True
    return tokens[at].tag in (".", ";")


def _says_nothing(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    token, use = tokens[at], cue.verb.use
    if use in ("tell", "urge") and token.tag == "TO":
        return True  # "a teacher was told to leave", "Minister urged to quit"
    if use == "to":
        after = tokens[min(at + 1, len(tokens) - 1)]
        return token.tag != "TO" or after.tag in _AMOUNTS or after.word in lexicon.group("unspoken")
    if token.tag == "SUB":
        return not (token.word == "as" and use == "judge")
    if use == "that" and cue.verb.lemma in lexicon.group("verbs_with_clause"):
        return token.tag != "," and not _is_clause(tokens, at)
    return use == "that" and token.tag != ","


def _is_headline_participle(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether a line without a stop tells what was done to somebody ("Girl found in May: ...")."""
    participle = cue.verb.form in ("pastpart", "participle") and cue.verb.lemma != "say"
    return participle and tokens[at].tag == "IN" and tokens[-1].tag != "." and tokens[0].tag in ("N", "PROPER", "NUM")


def _is_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a subject and right behind it its verb stand here ("maintained the port would close")."""
    named = nouns.starting_at(tokens, at)
    whole = named is not None and tokens[named[1] - 1].tag != "ADJ"  # "maintained a wide lead"
    return named is not None and whole and tag_at(tokens, named[1]) in ("V", "AUX")


def _object(tokens: Sequence[Token], cue: Cue, at: int) -> int | None:
    """Return where an object or a bare clause begins that the cue reports."""
    marks = _introduced_marks(tokens, at) if cue.verb.use not in ("think", "clause") else None
    if marks is not None:
        return marks
    if tokens[at].tag == "IN":
        reports = _hangs_on_preposition(tokens, cue, at)
        return at + _is_link(tokens, cue, at) if reports else None
    if tokens[at].tag == "TO":
        reports = cue.verb.use in ("vow", "to", "urge") or cue.verb.lemma in lexicon.group("verbs_with_to")
        return at + _is_link(tokens, cue, at) if reports else None
    return at if _reports_object(tokens, cue, at) else None


def _is_link(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether a preposition belongs to the verb and not to what is said ("called for | talks", "talked about | it")."""
    if tokens[at].tag == "TO":
        return cue.verb.lemma in lexicon.group("verbs_with_preposition")
    return tokens[at].word in ("for", "on", "of", "about", "against") and at + 1 < len(tokens)


def _reports_object(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    tag, use, lemma = tokens[at].tag, cue.verb.use, cue.verb.lemma
    near = tokens[at : at + _REACH]
    if lemma in lexicon.group("verbs_with_preposition") or (
        tag == "PRO" and use in SPEECH and not has_verb(tokens, at)
    ):
        return False  # "he said it twice"
    if lemma == "call":
        return _names(tokens, at)
    if lemma == "ask":
        return any(token.tag in _ASKED or token.word in ("if", "about", "for") for token in near)
    if lemma == "attack":  # with words, and not a town
        return any(token.tag == "Q" or token.word in ("for", "as", "over", "on") for token in near)
    if use == "clause" or (use == "vow" and tag in ("N", "NUM")):
        return has_verb(tokens, at) or holds_marks(tokens, at)
    alone = tag == "PRO" and tag_at(tokens, at + 1) in (*EDGES, "END")
    return tag in _NAMED and not alone if use == "think" else tag != "CC"


def _names(tokens: Sequence[Token], at: int) -> bool:
    """Whether something is called something ("called the plan a disgrace"), and not somebody sent for."""
    if tokens[at].word in lexicon.group("turning"):
        return False
    named = nouns.starting_at(tokens, at)
    if named is None:
        return True
    following = tokens[named[1]] if named[1] < len(tokens) else None
    told = any(token.tag == "Q" for token in tokens[at : at + _REACH])
    ends = (",", ".", ";", "IN", "CC", "SUB", "END", "-", "TO")
    alone = following is None or following.tag in ends or following.word in nouns.TIMES
    return told or not alone or (named[1] - at > 1 and tokens[named[1] - 1].tag in ("ADJ", "VBN", "V"))


def _hangs_on_preposition(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether the content hangs on this preposition ("called for talks", "hopes for 'a new start'")."""
    if cue.verb.use == "judge":
        takes = cue.verb.lemma in lexicon.group("verbs_with_preposition") | lexicon.group("calling")
        if not takes and cue.verb.form in ("pastpart", "participle"):
            return False
        if tokens[at].word in lexicon.group("turning") or (tokens[at].word == "on" and cue.verb.lemma == "speak"):
            return False
        return tokens[at].word not in lexicon.group("circumstances") or tokens[at - 1].word == "out"
    hopes = cue.verb.use == "think" and cue.verb.form in ("base", "s", "ing")
    return hopes and any(token.tag == "Q" for token in tokens[at : at + 6])


def _introduced_marks(tokens: Sequence[Token], at: int) -> int | None:
    """Return where words in marks begin after an object and a comma or colon ("chided him: 'What now?'")."""
    sign = next_of(tokens, at, ("V", "AUX", ",", ":", ";", "Q"))
    if sign - at < _REACH and tag_at(tokens, sign) in (",", ":") and tag_at(tokens, sign + 1) == "Q":
        return sign + 1
    return None
