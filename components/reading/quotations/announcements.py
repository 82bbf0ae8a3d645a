"""Announcements: a paragraph that ends in a colon and hands over to a text that follows in paragraphs of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from components.reading import lexicon
from components.reading.quotations import nouns
from components.reading.quotations.cues import ACCORDING, Cue, cues_in
from components.reading.quotations.drafts import Span, stretch
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.nouns import Range
from components.reading.quotations.phrases import tag_at, tells_time
from components.reading.quotations.sources import Source, source_of
from components.reading.quotations.subjects import main_subject, subject_of
from components.reading.tokens import Token

#: So many words may stand between the verb and the colon: "wrote late on Monday in a post to her followers".
_TAIL = 12
#: Longer sentences hand over too, but not by a noun: what is announced there is mostly told of as well.
_LONGEST = 40
_CLAUSAL = frozenset({"THAT", "WH", "Q", "V", "AUX", "SUB", "REL"})
_THIS = frozenset({"this", "following", "follows"})
_MODIFIERS = frozenset({"ADJ", "N", "NUM", "VBN", "VBG", "PROPER"})
#: Verbs behind a piece of writing that lead on to its words: "The letter reads:", "Her post is below:".
_LEADS_ON = frozenset({"read", "reads", "follows", "is", "are", "was", "says", "said", "states", "begins", "began"})
#: So few words before a colon name a piece of writing and nothing else: "Her full statement:".
_SHORT = 7
_WRITER = frozenset({"from", "by"})
_BELOW = re.compile(r"\b(?:below|as follows|in full|in its entirety)\s*[.:]$", re.IGNORECASE)

#: One of these stands in whatever `_BELOW` finds, in small letters.
_OF_BELOW = ("below", "as follows", "in full", "in its entirety")


class Announcement(NamedTuple):
    """Who is about to speak, where that is told, and the reporting word, as offsets.

    `written` says that the words alone can follow, and no film that the page shows in their place. `bare` says that a
    piece of writing was announced without its writer ("The letter reads:").
    """

    speaker: Span | None
    antecedent: Span | None
    cue: Span | None
    written: bool
    bare: bool


def announcement(sentence: NormalisedSentence) -> Announcement | None:
    """Return what the last sentence of a paragraph announces, None where it does not hand over."""
    closing = sentence.text[sentence.start : sentence.end].rstrip()
    if not closing.endswith(":") and not _announces_below(closing):
        return None
    words = [token.word for token in sentence.tokens]
    shown = lexicon.group("shown_instead")
    by_verb = _by_verb(sentence) if closing.endswith(":") and shown.isdisjoint(words[:3]) else None
    return by_verb or _by_noun(sentence)


def _announces_below(closing: str) -> bool:
    return any(map(closing.lower().__contains__, _OF_BELOW)) and _BELOW.search(closing) is not None


def _by_verb(sentence: NormalisedSentence) -> Announcement | None:
    """Return what a verb without words behind it announces: "Ruiz wrote on her page:", "The letter reads:"."""
    tokens = sentence.tokens
    sourced: list[tuple[Cue, Source]] = []
    for cue in cues_in(tokens):
        sourced.append((cue, source_of(tokens, cue, sourced)))
    if not sourced:
        return None
    cue, source = sourced[-1]
    if cue.verb is ACCORDING:
        alone = cue.first == 0 and not any(token.tag in ("V", "AUX", "THAT") for token in tokens)
        named = source.named if alone else None
        return _told(sentence, source, cue, written=True) if named is not None else None
    lemma = cue.verb.lemma
    if lemma not in lexicon.group("hands_over") or source.named is None or source.passive:
        return None
    if cue.verb.form == "base" and tag_at(tokens, cue.first - 1) not in ("PRO", "AUX", "TO", "ADV"):
        return None
    if not _is_empty(tokens, cue.last, told=lemma == "tell"):
        return None
    return _told(sentence, source, cue, written=lemma in lexicon.group("hands_over_in_writing"))


def _is_empty(tokens: Sequence[Token], first: int, *, told: bool) -> bool:
    """Whether only where, when, how or to whom stands between a verb and the colon."""
    tail = tokens[first:-1]
    if [token.word for token in tail[-2:]] == ["as", "follows"]:
        tail = tail[:-2]
    if len(tail) > _TAIL or any(token.tag in _CLAUSAL for token in tail):
        return False
    opens = tail[0] if tail else None
    if opens is None or told or opens.word in _THIS or tells_time(tokens, first) or opens.tag in ("ADV", "IN", ","):
        return opens is not None or not told
    return any(token.word in _THIS for token in tail[:2])


def _told(sentence: NormalisedSentence, source: Source, cue: Cue, *, written: bool) -> Announcement:
    """Return what a verb announces; where a piece of writing "says" it, whose that is speaks."""
    tokens, named, antecedent = sentence.tokens, source.named, source.antecedent
    bare = False
    if named is not None and antecedent is None and tokens[named[1] - 1].word in lexicon.group("reprinted"):
        first = named[1] - 1
        while first > named[0] and tokens[first - 1].tag in _MODIFIERS:
            first -= 1
        named = _writer(tokens, named[1] - 1) or _owner(tokens, first)
        bare = named is None
    word = (tokens[cue.first].start, tokens[cue.last - 1].end)
    return Announcement(stretch(sentence, named), stretch(sentence, antecedent), word, written, bare)


def _by_noun(sentence: NormalisedSentence) -> Announcement | None:
    """Return what a piece of writing announces that follows: "Here is her full statement:", "Read the post below:"."""
    tokens, kinds = sentence.tokens, lexicon.group("reprinted")
    at = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].word in kinds and _is_noun(tokens, at)), None)
    if at is None or len(tokens) > _LONGEST:
        return None
    first = at
    while first > 0 and (tokens[first - 1].tag in _MODIFIERS or tokens[first - 1].word == "following"):
        first -= 1
    openers = lexicon.group("announcing_reprint")
    opened = any(token.word in openers for token in tokens[:3])
    follows = bool(openers.intersection(token.word for token in (*tokens[first - 1 : at], *tokens[at + 1 :])))
    alone = at == len(tokens) - 2 and at < _SHORT and not any(token.tag in ("V", "AUX") for token in tokens)
    within = first > 1 and tokens[first - 1].tag == "DET" and tokens[first - 2].word in ("in", "on")
    told_of = {token.word for token in (*tokens[:_SHORT], *tokens[max(0, first - 3) :])}
    if not told_of.isdisjoint(lexicon.group("shown_instead")):
        return None
    released = tag_at(tokens, at + 1) in ("V", "VBN") and tag_at(tokens, at + 2) == "IN"
    tail = tokens[at + 1 + released : -1]
    told = any(token.tag in ("V", "AUX") and token.word not in _LEADS_ON for token in tail) or len(tail) > _TAIL
    if not opened and (told or not (follows or alone or within)):
        return None
    speaker = _writer(tokens, at) or _owner(tokens, first)
    if speaker is None and within and not opened:
        speaker = main_subject(tokens, first - 2)
    return Announcement(stretch(sentence, speaker), None, None, written=False, bare=speaker is None)


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is no name ("The Port Post") and no verb ("they comment")."""
    before = tokens[at - 1].tag if at else "START"
    return tokens[at].tag != "PROPER" and before not in ("PRO", "TO", "AUX", "NOT")


def _writer(tokens: Sequence[Token], at: int) -> Range | None:
    """Return whom a piece of writing is from: "the full statement from Ana Ruiz"."""
    behind = at + 1
    named = nouns.starting_at(tokens, behind + 1) if tag_at(tokens, behind) == "IN" else None
    return named if named is not None and tokens[behind].word in _WRITER else None


def _owner(tokens: Sequence[Token], first: int) -> Range | None:
    """Return whose writing begins at a token, or who puts it out: "Ruiz's full post", "Ruiz issued this statement"."""
    before = tokens[first - 1] if first else None
    if before is None:
        return None
    if before.word in lexicon.group("possessives"):
        return first - 1, first
    if before.tag == "POS":
        return nouns.ending_at(tokens, first - 1)
    at = first - 1 - (before.tag == "DET")
    if at < 1 or tokens[at].tag not in ("V", "VBN") or tokens[at].word in ("read", "see"):
        return None
    return subject_of(tokens, at)
