"""Speakers: who the people at a quotation are, and the quotations with their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from components.reading.model import Mention, Quotation
from components.reading.persons import EntityIndex
from components.reading.quotations.drafts import Draft, Span
from components.reading.quotations.interviews import answerer
from components.reading.quotations.passing_on import without_bystanders

#: How the ids of quotations begin, by the act.
_LETTERS = {"speech": "q", "thought": "t"}
_HEAD_END = re.compile(r",|\b(?:of|in|at|from|for|with|on|who|to)\b")
#: Headlines and sentences differ in the article: 'A Miracle' over 'called it a "miracle"'.
_LED = re.compile(r"^(?:an?|the) ")
_PLURALS = frozenset(("people", "police", "men", "women", "some", "many", "others", "several", "children", "media"))
#: Somebody of a body, without a name, and somebody of it with one.
_OFFICIAL = re.compile(
    r"an? (?P<body>[A-Z]\w+)(?: [a-z]+)* (?:official|spokes\w+|executive|representative|employee|manager)",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:the )?(?P<body>[A-Z]\w+)[’']s (?=[A-Z]\w+ [A-Z])", re.IGNORECASE)
#: "It" looks so many quotations and characters back for the body that spoke.
_BACK, _FAR = 4, 600


def named(text: str, drafts: Sequence[Draft], entities: EntityIndex) -> tuple[Quotation, ...]:
    """Return the quotations in text order, each with its speaker and who relays it.

    Speech is numbered q1, q2, ..., attributed thought t1, t2, ...
    """
    found: list[Quotation] = []
    relay: Quotation | None = None
    numbers = {"speech": 0, "thought": 0}
    asked = _asked(text, drafts, entities)
    for draft in drafts:
        numbers[draft.act] += 1
        speaker = _taken_up(_mention(text, draft.speaker, draft.antecedent, entities), found, entities)
        via = _mention(text, draft.via, None, entities)
        if speaker is not None and via is not None:
            speaker, via = _told_apart(speaker, via, relay)
        start, end = draft.cue or (None, None)
        if draft.answers and asked:
            speaker = Mention(*draft.answers, text[slice(*draft.answers)], asked, "pronoun")
        word = draft.word or draft.cue
        quotation = Quotation(
            f"{_LETTERS[draft.act]}{numbers[draft.act]}", draft.kind, tuple(draft.spans), tuple(draft.quoted),
            text[slice(*word)] if word else "", start, end, speaker, via, draft.place,
            draft.act,
        )  # fmt: skip
        relay = quotation if via is not None else relay
        found.append(quotation)
    return tuple(without_bystanders(text, _with_headline(text, _introduced(found))))


def _asked(text: str, drafts: Sequence[Draft], entities: EntityIndex) -> str | None:
    """Return who gives the answers marked A of an interview, None where there are none or it is unclear who."""
    answer = next((draft.answers for draft in drafts if draft.answers), None)
    if answer is None:
        return None
    question = text.rfind("\nQ", 0, answer[0])
    return answerer(text, question if question >= 0 else answer[0], entities.persons)


def _introduced(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations; "a Port official" is whom the next speaker is called: "the Port's Ana Ruiz said"."""
    found = list(quotations)
    for number, (one, following) in enumerate(pairwise(quotations)):
        speaker, named_next = one.speaker, following.speaker
        if speaker is None or named_next is None or speaker.form != "unnamed" or named_next.form != "name":
            continue
        official = _OFFICIAL.fullmatch(speaker.text)
        owner = _OWNER.match(named_next.text)
        near = named_next.start - speaker.start < _FAR
        if official and owner and near and official["body"].casefold() == owner["body"].casefold():
            found[number] = replace(one, speaker=replace(speaker, person=named_next.person, form="description"))
    return found


def _with_headline(text: str, quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """Yield the quotations; words in a headline's marks that the body gives to somebody are that person's.

    Headlines shorten: "Japan hopes for 'unwavering alliance'" stands over the words of its prime minister.
    """
    if not any(quotation.place == "headline" and quotation.quoted for quotation in quotations):
        yield from quotations
        return
    spoken = {_words(text, span): q.speaker for q in quotations if q.place != "headline" for span in q.quoted}
    for quotation in quotations:
        if quotation.place != "headline":
            yield quotation
            continue
        speaker = next((spoken[words] for span in quotation.quoted if (words := _words(text, span)) in spoken), None)
        if speaker is None or speaker.person is None:
            yield quotation
        elif quotation.speaker is None:
            yield replace(quotation, speaker=speaker)
        else:
            yield replace(quotation, speaker=replace(quotation.speaker, person=speaker.person, form="description"))


def _words(text: str, span: Span) -> str:
    return _LED.sub("", " ".join(text[slice(*span)].split()).strip(",.;:!?").casefold())


def _taken_up(speaker: Mention | None, before: Sequence[Quotation], entities: EntityIndex) -> Mention | None:
    """Return the speaker; "it" that speaks is the body which spoke just before ("the government said ... it said").

    "They" that nobody else is meant by are the people without a name, or those together, who spoke just before
    ("Critics say ... They", "Ana Ruiz and Bo Lind said ... They").
    """
    if speaker is not None and speaker.person is None and speaker.text.lower() == "they" and before:
        last = before[-1].speaker
        plural = last is not None and last.person is not None and speaker.start - last.start < _FAR
        return replace(speaker, person=last.person) if last and plural and _are_several(last) else speaker
    if speaker is None or speaker.text.lower() != "it":
        return speaker
    for quotation in reversed(before[-_BACK:]):
        last = quotation.speaker
        if last is None or last.person is None or speaker.start - last.start > _FAR:
            continue
        if last.text.lower() == "it" or (last.form != "pronoun" and entities.is_body(last.person)):
            return replace(speaker, person=last.person)
    return speaker


def _are_several(mention: Mention) -> bool:
    """Return whether people are more than one ("critics", "Ana Ruiz and Bo Lind"), or "they" who are they."""
    if mention.form == "pronoun":
        return mention.text.lower() == "they"
    if mention.form == "name" and " and " in mention.text:
        return " and " in (mention.person or "")
    words = _HEAD_END.split(mention.text, maxsplit=1)[0].split()
    return mention.form == "unnamed" and bool(words) and (words[-1].endswith("s") or words[-1].lower() in _PLURALS)


def _mention(text: str, span: Span | None, antecedent: Span | None, entities: EntityIndex) -> Mention | None:
    if span is None:
        return None
    whose = text[span[0] : span[0] + 6].lower() == "whose "  # "Ruiz, whose spokesman said"
    person, form = entities.resolve(span[0] + 6 * whose, span[1])
    if antecedent is not None and entities.names_place(antecedent[1]):
        form = "pronoun"  # "Ruiz of Lynn, Mass., who"
    elif antecedent is not None:
        person, form = entities.resolve(*antecedent)[0] or person, "pronoun"
    return Mention(span[0], span[1], text[span[0] : span[1]], person, form)


def _told_apart(speaker: Mention, via: Mention, relay: Quotation | None) -> tuple[Mention, Mention | None]:
    """Return speaker and relayer as two people: nobody relays himself, and "he thanked ..., he added" is two."""
    if speaker.person is None or speaker.person != via.person:
        return speaker, via
    both = speaker.form == via.form == "pronoun"
    if both and via.start > speaker.end and relay is not None and relay.speaker is not None and relay.via is not None:
        return _as(speaker, relay.speaker), _as(via, relay.via)
    return (via, None) if via.form != "pronoun" else (speaker, None)


def _as(mention: Mention, other: Mention) -> Mention:
    return replace(mention, person=other.person)
