"""She, he or they: by which words an article speaks of somebody. Never by a first name."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from components.reading.model import Mention, Person, Reading
from components.reading.persons.pronouns import MALE
from components.reading.speaker_kinds import HE, NOT_SAID, SHE
from components.speakers.kinds.judging import judge_body, known_body
from components.speakers.kinds.phrases import Phrase
from components.speakers.kinds.places import Places
from components.speakers.kinds.terms import fold, small_words

FILE = Path(__file__).parent / "language" / "called.csv"
#: What a pronoun weighs, one that speaks ("she said"), a noun and a title: whom a pronoun means is found by rule, and
#: wrongly at times, so that one alone tells nothing.
_PRONOUN, _SPOKE, _NOUN, _TITLE = 1, 2, 2, 3
_LEAST = 2
_BEFORE = re.compile(r"([\w.]+)[ \xa0]+(?:[A-Z][\w.’'-]*[ \xa0]+)?$")


#: He or she right behind a name, who can hardly be another: "Ruiz, who lost her daughter", "Ruiz and his wife".
_OWN = re.compile(r"(?:, who (?:\w+ ){1,3}| and )(his|her|himself|herself)\b")
_WORD = re.compile(r"[\w’'-]+")
_ENDS = small_words("ends a noun")


class Called(NamedTuple):
    """What an article calls somebody (`classes.CALLED`), and the first word that says so; -1 where none does."""

    word: str
    start: int = -1
    end: int = -1


class Calling:
    """How one article speaks of its speakers, each looked for once."""

    def __init__(self, reading: Reading, named: Places) -> None:
        self._text = reading.article.text
        self._places = named
        self._persons = {person.name: person for person in reading.persons if person.party == "person"}
        self._bodies = {person.name for person in reading.persons} - self._persons.keys()
        self._spoke: defaultdict[str, set[int]] = defaultdict(set)
        for one in reading.quotations:
            if one.speaker is not None and one.speaker.person and one.speaker.form == "pronoun":
                self._spoke[one.speaker.person].add(one.speaker.start)
        self._known: dict[str, Called] = {}

    def of(self, mention: Mention | None) -> Called:
        """Return by which words the article speaks of whoever a mention means, "" of a body and of unnamed sources."""
        if mention is None or not mention.person or mention.form not in ("name", "pronoun", "description"):
            return Called("")
        person = self._persons.get(mention.person)
        if judge_body(mention.person) and (person is None or known_body(mention.person)):
            return Called("")  # a country, or a body that the reading takes for a person
        if person is None:
            bare = mention.form == "description" or mention.person in self._bodies
            return Called("" if bare else NOT_SAID)
        if person.name not in self._known:
            self._known[person.name] = self._weigh(person)
        return self._known[person.name]

    def _weigh(self, person: Person) -> Called:
        """Return the word for which most is said, "not said" where two have as much for them."""
        sums: Counter[str] = Counter()
        first: dict[str, tuple[int, int]] = {}
        for word, weight, start, end in self._evidence(person):
            sums[word] += weight
            first[word] = min(first.get(word, (start, end)), (start, end))
        ranked = sums.most_common(2)
        if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return Called(NOT_SAID)
        return Called(ranked[0][0], *first[ranked[0][0]])

    def _evidence(self, person: Person) -> Iterator[tuple[str, int, int, int]]:
        """Yield words that tell it: she, he or they, their weight and place."""
        text = self._text
        spoke = self._spoke[person.name]
        for start, end in person.pronouns:
            weight = _SPOKE if start in spoke else _PRONOUN
            yield HE if text[start:end].lower() in MALE else SHE, weight, start, end
        for start, end, beside in self._places.of(person):
            if own := _OWN.match(text, end):
                yield HE if own[1].lower() in MALE else SHE, _NOUN, *own.span(1)
            before = _BEFORE.search(text, max(0, start - 40), start)
            if before and (told := _words("title").get(before[1].lower().rstrip("."))):
                yield told, _TITLE, *before.span(1)
            for phrase in beside:
                if phrase.place not in ("party", "age", "bracket"):
                    yield from self._nouns(phrase)

    def _nouns(self, phrase: Phrase) -> Iterator[tuple[str, int, int, int]]:
        """Yield the nouns of a description that tell it, up to what they belong to: "the spokesman of Ms. Ruiz"."""
        for found in _WORD.finditer(self._text, phrase.start, phrase.end):
            if found[0].lower() in _ENDS:
                return
            if found[0].lower() == "first":
                return  # "a first lady historian"
            if told := _words("noun").get(fold(found[0])):
                yield told, _NOUN, *found.span()


@cache
def _words(use: str) -> dict[str, str]:
    """Return {word: she, he or they} of titles or of nouns."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {line["word"]: line["called"] for line in csv.DictReader(lines) if line["use"] == use}
