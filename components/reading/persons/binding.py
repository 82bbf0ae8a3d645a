"""Whom he and she cannot mean, by where a name stands in the pronoun's own sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.reading.persons import lists
from components.reading.persons.entities import Entity
from components.reading.persons.grammar import OBJECT, OWNER, SPEAKER, SUBJECT
from components.reading.persons.weighing import EntityMention

#: So many mentions before and after a pronoun are looked at for its sentence: more are never one sentence's.
_REACH = 12
#: What stands between a speaker and the words in marks that follow ("he said on Sunday: “").
_LEADS = re.compile(r"[^“”\"\n]{2,60}[“\"][^“”\"\n]*")
#: What stands between a subject and a name of the clause that it governs: no further clause, no second subject.
_GOVERNED = re.compile(
    r"(?![^\n]*\b(?:who|whom|whose|which|when|while|if|because|as|but|and|after|before)\b)[^,;:\n—]{2,60}"
)
#: A pronoun as the first word of its sentence, or behind "But" or some words and a comma.
_OPENS = re.compile(
    r"(?:^|[.!?\n][”\"’)]*[ \xa0\n]*)(?:(?:And|But|Yet|Still|Then)[ \xa0]|([A-Z]\w*)(?:[ \xa0][\w’'-]+){0,5},[ \xa0])?$"
)
#: A participle clause that opens a sentence and ends right before a pronoun ("Calling Mr. Ruiz weak, he"): whoever the
#: pronoun is does the calling.
_PARTICIPLE = re.compile(
    r"(?:^|[.!?\n][”\"’)]*[ \xa0\n]*)(?P<clause>(?P<word>[A-Z]\w+ing)\b"
    r"(?:[^.!?;:\n“”\"]|(?<=\bMr|\bMs|\bDr)\.|(?<=\bMrs|\bSen|\bRep|\bGov)\.){2,160}, )$"
)
#: "As for Ruiz, he said" goes on about what Ruiz said.
_TOPIC = re.compile(r"\b[Aa]s for (?:[A-Z]\w*\.? )*$")
#: What begins a relative clause whose subject follows.
_RELATIVE = re.compile(r"\b(?:whom|which|that|when|where)[ \xa0](?:[A-Z]\w*\.?[ \xa0])*$")
#: What stands between whom somebody acts upon and what is his: "blamed Ruiz over his speech", "thanked Lind for his".
_FAULTED = re.compile(r"[ \xa0](?:over|for)[ \xa0]")
#: What stands between a speaker and the pronoun of what he says: "Ruiz, who said he was ill".
_WHO_SAID = re.compile(
    r",?[ \xa0]who[ \xa0](?:\w+[ \xa0])?"
    rf"(?:{'|'.join(sorted(lists.words('verbs_of_speech')))})[ \xa0](?:that[ \xa0])?"
)
_WITHIN = re.compile(r"[^.,;:“”\"\n]{2,60}")
_CONJUNCTION = re.compile(r", (?:even )?(?:as|though|while|although|because|when|before|after) $")
#: What is somebody's and holds words of his own.
_WORDS_OF = re.compile(
    r"(?:[’']s?)?[ \xa0](?:\w+[ \xa0]){0,3}"
    r"(?:comments?|remarks?|speech|speeches|interview|statement|letter|video|e-?mail|memo|address)\b"
)
#: Prepositions and conjunctions that look like participles.
_NO_PARTICIPLES = frozenset(
    ("According", "Following", "During", "Including", "Regarding", "Concerning", "Assuming", "Given")
)
_SUBORDINATE = frozenset(
    ("as", "after", "before", "while", "when", "with", "although", "though", "since", "until", "if")
)


def topic(mentions: Sequence[EntityMention], number: int, text: str) -> Entity | None:
    """Return whom a sentence is said to be about right before a pronoun: "As for Ana Ruiz, she said"."""
    start = mentions[number].start
    named = mentions[number - 1] if number and text[start - 2 : start] == ", " else None
    if named is None or named.quote or named.end != start - 2:
        return None
    return named.entity if _TOPIC.search(text, max(0, named.start - 40), named.start) else None


def owner(mentions: Sequence[EntityMention], number: int, text: str) -> Entity | None:
    """Return the subject of the relative clause that "his" stands in: "heads whom Lind phoned after his win"."""
    pronoun = mentions[number]
    subject = mentions[number - 1] if number and pronoun.slot == OWNER else None
    if subject is None or subject.quote != pronoun.quote or subject.slot not in (SPEAKER, SUBJECT):
        return None
    if _WITHIN.fullmatch(text, subject.end, pronoun.start) is None:
        return None
    return subject.entity if _RELATIVE.search(text, max(0, subject.start - 24), subject.start) else None


def faulted(mentions: Sequence[EntityMention], number: int, text: str) -> Entity | None:
    """Return whose it is for which somebody is blamed or thanked: "Ruiz attacked Lind over his speech" is Lind's."""
    acted = mentions[number - 1] if number and mentions[number].slot == OWNER else None
    if acted is None or acted.slot != OBJECT or acted.pronoun or acted.quote != mentions[number].quote:
        return None
    return acted.entity if _FAULTED.fullmatch(text, acted.end, mentions[number].start) else None


def of_relative(mentions: Sequence[EntityMention], number: int, text: str) -> Entity | None:
    """Return the speaker of a relative clause for the subject of what is said in it: "Ruiz, who said he was ill"."""
    speaker = mentions[number - 1] if number and mentions[number].slot in (SPEAKER, SUBJECT) else None
    if speaker is None or speaker.pronoun or speaker.quote != mentions[number].quote:
        return None
    return speaker.entity if _WHO_SAID.fullmatch(text, speaker.end, mentions[number].start) else None


def subordinate(mentions: Sequence[EntityMention], number: int, text: str) -> Entity | None:
    """Return the only subject before a pronoun that acts in a clause behind it: "Ruiz paid Lind, even as he wept"."""
    pronoun = mentions[number]
    if pronoun.quote or pronoun.slot not in (SPEAKER, SUBJECT):
        return None
    if _CONJUNCTION.search(text, max(0, pronoun.start - 16), pronoun.start) is None:
        return None
    acting = {
        mention.entity
        for mention in _of_sentence(mentions, number, -1)
        if mention.entity and not mention.quote and mention.slot in (SPEAKER, SUBJECT)
    }
    return acting.pop() if len(acting) == 1 else None


def remarked(mentions: Sequence[EntityMention], number: int, text: str) -> Entity | None:
    """Return whose words they are in which a pronoun says something: "a picture of Ruiz's speech in which she said"."""
    start = mentions[number].start
    if mentions[number].quote or not text.endswith(("in which ", "where "), max(0, start - 9), start):
        return None
    for mention in mentions[max(0, number - 4) : number][::-1]:
        if mention.slot == OWNER and _WORDS_OF.match(text, mention.end, start):
            return mention.entity
    return None


def barred(mentions: Sequence[EntityMention], number: int, text: str) -> frozenset[Entity]:
    """Return whom the pronoun at `mentions[number]` cannot mean, because its own sentence names them.

    Nobody names himself in the words in marks that he speaks ("“Ruiz should go,” he said"), nor in the clause that he
    governs ("He said Ruiz should go", "Saying Ruiz should go, he left"), nor right before an aside ("Ruiz, he said,
    should go").
    """
    pronoun = mentions[number]
    if pronoun.quote or pronoun.slot == OWNER:
        return frozenset()
    return frozenset((*_before(mentions, number, text), *_behind(mentions, number, text)))


def _before(mentions: Sequence[EntityMention], number: int, text: str) -> Iterator[Entity]:
    pronoun = mentions[number]
    if pronoun.slot in (SPEAKER, SUBJECT):
        yield from _in_participle(mentions, number, text)
    if pronoun.slot != SPEAKER:
        return
    marked = text[max(0, pronoun.start - 2) : pronoun.start].rstrip()[-1:] in ("”", '"', "»", "'")
    for mention in _of_sentence(mentions, number, -1):
        if mention.quote:
            if marked and mention.entity and not _is_compound(text, mention):
                yield mention.entity
        elif mention.entity and mention.end == pronoun.start - 2 and text[mention.end] == ",":
            yield mention.entity


def _in_participle(mentions: Sequence[EntityMention], number: int, text: str) -> Iterator[Entity]:
    """Yield whom a participle clause before the pronoun names, but no owner ("Citing the age of Ruiz, he left")."""
    start = mentions[number].start
    opening = _PARTICIPLE.search(text, max(0, start - 200), start) if text[start - 2 : start] == ", " else None
    if opening is None or opening["word"] in _NO_PARTICIPLES:
        return
    for mention in _of_sentence(mentions, number, -1):
        if mention.entity and mention.start > opening.start("word") and mention.slot != OWNER:
            yield mention.entity


def _behind(mentions: Sequence[EntityMention], number: int, text: str) -> Iterator[Entity]:
    pronoun = mentions[number]
    opens: bool | None = None  # looked for where somebody is named behind the pronoun
    for mention in _of_sentence(mentions, number, 1):
        between = text[pronoun.end : mention.start]
        if mention.quote:
            if mention.entity and pronoun.slot == SPEAKER and _LEADS.fullmatch(between):
                yield mention.entity
        elif mention.entity:
            opens = _opens(text, pronoun.start) if opens is None else opens
            if opens and _GOVERNED.fullmatch(between):
                yield mention.entity


def _is_compound(text: str, mention: EntityMention) -> bool:
    """Return whether a name is a part of another word, as speakers may say of themselves: "the Ruiz/Lind ticket"."""
    return "/" in (text[mention.end : mention.end + 1], text[max(0, mention.start - 1) : mention.start])


def _of_sentence(mentions: Sequence[EntityMention], number: int, step: int) -> Iterator[EntityMention]:
    """Yield the names before (-1) or after (1) a mention in its sentence, the nearest first."""
    at = number + step
    while 0 <= at < len(mentions) and abs(at - number) <= _REACH:
        mention = mentions[at]
        if mention.sentence != mentions[number].sentence:
            return
        if mention.entity is not None and not mention.pronoun:
            yield mention
        at += step


def _opens(text: str, start: int) -> bool:
    """Return whether a pronoun is the subject of its sentence, before which no clause stands that looks ahead."""
    opening = _OPENS.search(text[max(0, start - 60) : start])
    if opening is None:
        return False
    return not opening[1] or not (opening[1].lower() in _SUBORDINATE or opening[1].endswith("ing"))
