"""Who passes something on without a name, and who is only told of: "officials" are a source, "the girls" are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from components.reading import lexicon
from components.reading.model import Mention, Quotation
from components.reading.persons import lists, roles
from components.reading.persons.words import fold

#: How a source is brought in that asks not to be named, or that knows what others do not.
_CONDITION = re.compile(
    r"\b(?:familiar with|close to|knowledge of|brief(?:ed|ings?) on|involved in|anonym\w+|on (?:the )?condition|"
    r"(?:not|without) (?:to )?(?:be|being|want\w*|authori[sz]ed)|who (?:asked|declined|requested|insisted|spoke))\b"
)
#: To whom a source passes it on.
_TO_PRESS = re.compile(
    r"\s*(?:reporters?|journalists?|(?:the )?(?:press|newspaper|magazine|Associated Press)|The [A-Z]|Reuters|CNN)\b"
)
_IN_INTERVIEW = re.compile(r"\bin (?:an |a [a-z]+ )?interviews?\b")
_HEAD_END = re.compile(r",|\b(?:in|at|from|for|with|on|who|to|near|outside|close|familiar)\b")
_OF = re.compile(r"\bof\b")
#: Nouns that count others: "a number of critics", "one of the girls".
_COUNTS = frozenset(("number", "group", "chorus", "handful", "majority", "dozens", "couple", "host", "one", "some"))
_THING = re.compile(r"(?:tion|sion|ment|ness|ity|ence|ance|ism|ing|ship|lease|proach)s?")
_SENTENCE = re.compile(r"[.?!][”\"’']*\s|\n")
_FAR = 300


def without_bystanders(text: str, quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    """Yield the quotations; who has no name and is only told of is described, and no unnamed source.

    A source that a condition brought in ("people close to the talks") stays one where it is taken up ("the people").
    """
    known: set[str] = set()
    for one in quotations:
        if one.speaker is None or one.speaker.form != "unnamed":
            yield one
            continue
        noun = head_noun(one.speaker.text)
        if noun in known or _passes_on(text, one, one.speaker, noun):
            if _is_conditional(text, one.speaker):
                known.add(noun)
            yield one
        else:
            yield replace(one, speaker=replace(one.speaker, form="description"))


def head_noun(words: str) -> str:
    """Return the noun of a description, in the singular: "girl" of "two of the girls in the boat"."""
    whole = _HEAD_END.split(words, maxsplit=1)[0]
    counted, *of = _OF.split(whole)
    last = counted.split()[-1:]
    if of and last and fold(last[0]) in _COUNTS:
        counted = of[0]
    parts = counted.split()
    return roles.singular(fold(parts[-1])) if parts else ""


def _passes_on(text: str, quotation: Quotation, speaker: Mention, noun: str) -> bool:
    """Whether somebody without a name tells it to the outlet, as far as the words show."""
    if not lexicon.words("bystanders").isdisjoint((noun, noun.removesuffix("s"))):
        return _is_conditional(text, speaker) or _tells_press(text, quotation)
    person = noun in lists.roles() or noun in lists.words("collectives")
    return person or not (noun in lists.words("documents") or _THING.search(noun))


def _is_conditional(text: str, speaker: Mention) -> bool:
    stop = _SENTENCE.search(text, speaker.end, speaker.end + _FAR)
    return _CONDITION.search(text, speaker.start, stop.start() if stop else speaker.end + _FAR) is not None


def _tells_press(text: str, quotation: Quotation) -> bool:
    if quotation.cue_end is None:
        return False
    stop = _SENTENCE.search(text, quotation.cue_end, quotation.cue_end + _FAR)
    rest = text[quotation.cue_end : stop.start() if stop else quotation.cue_end + 80]
    return _TO_PRESS.match(rest) is not None or _IN_INTERVIEW.search(rest) is not None
