"""What kind of speaker each one is whom an article lets speak, with the words in the article that say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from components.reading.model import Mention, Person, Reading
from components.reading.speaker_kinds import FINER, NOT_FOUND, NOT_TOLD
from components.speakers.kinds.judging import USUAL, judge, judge_body, known_body
from components.speakers.kinds.phrases import Phrase
from components.speakers.kinds.places import Places

#: Weight of a description that was resolved to somebody ("the judge"), and of what others do for them.
_DESCRIBED, _FOLLOWED = 2.0, 1.0
#: What stands behind, and before, the name of somebody who runs for a post or holds one.
_RUNS = re.compile(
    r"(?:[’']s?)?\s+(?:(?:campaign|supporters?|rally|rallies|backers|voters|delegates|candidacy|camp|candidate)\b|"
    r"presidential (?:campaign|bid|run|ambitions|candidacy)|is running for|ran for|was running for|"
    r"(?:won|wins|will win|would win|is going to win|lost|leads in|carried) (?:the |in |by |every |all )|"
    r"(?:beat|trounced|defeated|endorsed|clinched)\b)"
)
_BACKED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing) for|support for|supports|supporting|endors(?:e|es|ed|ing)|elect(?:ing)?|"
    r"nominat(?:e|ed|ing)|endorsement of|(?:Republican|Democratic|GOP|presidential) rival|to beat|over rival) $"
)
#: Words of elections, and in how many sentences that name somebody they must stand to tell that they run.
_ELECTION = re.compile(
    r"\b(?:presidential|nomination|nominee|primary|primaries|caucus(?:es)?|swing states?|delegates|ballots?|"
    r"running mate|general election|campaign trail|campaign(?:ed|ing)?|superdelegates|battleground)\b"
)
_OFTEN = 3
#: Kinds of offices that one person holds at a time: "the pope" needs no name.
_OF_ONE = ("head", "minister")
#: A description that ends in a plural: "reports", "news outlets" are nobody in particular.
_SEVERAL = re.compile(r"[a-z]{3}(?<!s)s$")
_WHO_IS = re.compile(r"\bwho (?:is|was|has been) ")
_DEFINITE = re.compile(r"(?:the|his|her|their|its|[A-Z][\w.]+[’']s)\s", re.IGNORECASE)
_TITLES = re.compile(r"^(?:the|an?|mr|mrs|ms|miss|dr|sen|rep|gov|president|senator|secretary)\.?\s+", re.IGNORECASE)


class Told(NamedTuple):
    """A kind and where the article says it: `text[start:end]`; both are -1 where no words do."""

    kind: str
    start: int = -1
    end: int = -1


class Kinds:
    """The kinds of an article's speakers, each looked for once."""

    def __init__(self, reading: Reading, named: Places) -> None:
        self._reading = reading
        self._places = named
        self._text = reading.article.text
        self._persons = {person.name: person for person in reading.persons}
        self._known: dict[str, Told] = {}
        self._asked: set[str] = set()

    def of(self, mention: Mention | None) -> Told:
        """Return the kind of whoever a mention means, as it is shown."""
        found = self.finer(mention)
        return found._replace(kind=FINER.get(found.kind, found.kind))

    def finer(self, mention: Mention | None) -> Told:
        """Return the kind of whoever a mention means as the list of words has it."""
        name = mention.person or "" if mention is not None else ""
        person = self._persons.get(name)
        if mention is None or (not name and mention.form == "pronoun"):
            return Told(NOT_FOUND)
        if mention.form == "unnamed" or (person is not None and person.party == "unnamed"):
            office = judge(mention.text, lambda _: "")[0] if _DEFINITE.match(mention.text) else ""
            return Told(office if office in _OF_ONE else "unnamed", mention.start, mention.end)
        if not name:
            return self._nameless(mention, mention.text)
        return Told(person.kind) if person is not None and person.kind else self._named(mention, name, person)

    def _named(self, mention: Mention, name: str, person: Person | None) -> Told:
        bare = person is None or person.party != "person" or len(name.split()) == 1
        if mention.form == "name" and bare and (kind := known_body(mention.text)):
            return Told(kind, mention.start, mention.end)  # "USA Today", of which the reading takes the first word
        if person is not None:
            return self._person(person)
        first = next((part for part in re.split(r", | and ", name) if part in self._persons), None)
        return self._person(self._persons[first]) if first else self._nameless(mention, name)

    def _nameless(self, mention: Mention, name: str) -> Told:
        """Return the kind of a description whose bearer the article does not name: of a body, or unnamed."""
        office, sure = judge(mention.text, lambda _: "")
        described = mention.form == "description" or mention.text != name
        held = described and (_DEFINITE.match(mention.text) or mention.text[:1].isupper())
        several = _SEVERAL.search(name) is not None and not known_body(name.title())
        body = "" if several else known_body(mention.text) or judge_body(name)
        kind = (office if held and sure > USUAL else "") or body
        if (
            not kind
            and not several
            and name[:1].isupper()
            and not any(word.islower() and len(word) > 3 for word in name.split())
        ):
            return Told(NOT_TOLD)
        return Told(kind or "unnamed", mention.start, mention.end)

    def _person(self, person: Person) -> Told:
        if person.name not in self._known:
            if person.name in self._asked:
                return Told(NOT_TOLD)  # "Ruiz spokesman Lee" and "Lee ally Ruiz" tell nothing of each other
            self._asked.add(person.name)
            self._known[person.name] = self._weigh(person)
        return self._known[person.name]

    def _weigh(self, person: Person) -> Told:
        """Return the kind for which most is said; among equals the upper one of the list."""
        sums: defaultdict[str, float] = defaultdict(float)
        best: dict[str, tuple[float, int, int]] = {}
        seen: set[tuple[str, str]] = set()
        for kind, weight, start, end in self._evidence(person):
            words = " ".join(self._text[start:end].lower().split())
            if (kind, words) in seen:
                continue
            seen.add((kind, words))
            sums[kind] += weight
            if kind not in best or weight > best[kind][0]:
                best[kind] = (weight, start, end)
        if not sums:
            told = self._by_name(person)
            return told if told.kind != NOT_TOLD else self._by_company(person)
        order = list(FINER)
        kind = max(sums, key=lambda one: (round(sums[one], 6), -order.index(one)))
        return Told(kind, *best[kind][1:])

    def _by_name(self, person: Person) -> Told:
        """Return the kind of a name that is a body's in the list, though nothing in the article shows it is one."""
        for name in (person.name, *person.aliases):
            kind = known_body(name)
            at = self._text.find(name)
            if kind and at >= 0:
                return Told(kind, at, at + len(name))
        return Told(NOT_TOLD)

    def _by_company(self, person: Person) -> Told:
        """Return that somebody runs for a post where the sentences that name them are mostly about an election."""
        spans = [(start, end) for start, end, _ in self._places.of(person)]
        about = [found for start, end in spans if (found := _ELECTION.search(self._text, *self._around(start, end)))]
        if len(about) < _OFTEN or len(about) * 2 < len(spans):
            return Told(NOT_TOLD)
        return Told("lawmaker", *about[0].span())

    def _around(self, start: int, end: int) -> tuple[int, int]:
        """Return the sentence around a place, as its marks and lines show it."""
        low = max(self._text.rfind(". ", 0, start), self._text.rfind("\n", 0, start))
        high = min(
            (at for at in (self._text.find(". ", end), self._text.find("\n", end)) if at >= 0), default=end + 200
        )
        return max(low + 1, start - 250), min(high, end + 250)

    def _evidence(self, person: Person) -> Iterator[tuple[str, float, int, int]]:
        """Yield what the article says of somebody: a kind, its weight and the words."""
        if person.party == "organisation":
            kind = judge_body(person.name) or next(filter(None, map(judge_body, person.aliases)), "")
            if kind:
                at = max(self._text.find(person.name), 0)
                yield kind, 6.0, at, at + len(person.name) if self._text.startswith(person.name, at) else at
                return
        for start, end, beside in self._places.of(person):
            for phrase in beside:
                found = self._judged(phrase, person)
                if found:
                    yield found
            if runs := _RUNS.match(self._text, end):
                yield "lawmaker", _FOLLOWED, start, runs.end()
            if backed := _BACKED.search(self._text, max(0, start - 30), start):
                yield "lawmaker", _FOLLOWED, backed.start(), end
        for mention in self._described.get(person.name, ()):
            kind, sure = judge(mention.text, self._of_name(person))
            if kind:
                yield kind, _DESCRIBED * sure, mention.start, mention.end

    def _judged(self, phrase: Phrase, person: Person) -> tuple[str, float, int, int] | None:
        if phrase.place == "party":
            return "lawmaker", phrase.weight, phrase.start, phrase.end
        if phrase.place == "age":
            return "citizen", phrase.weight, phrase.start, phrase.end
        words = self._text[phrase.start : phrase.end]
        kind, sure = judge(words, self._of_name(person), phrase.place)
        if kind in ("", "citizen") and (more := _WHO_IS.search(words)):  # "a supporter who is the party's chair"
            further = judge(words[more.end() :], self._of_name(person))
            kind, sure = further if further[0] else (kind, sure)
        return (kind, phrase.weight * sure, phrase.start, phrase.end) if kind else None

    def _of_name(self, person: Person):  # type: ignore[no-untyped-def]
        def of_name(word: str) -> str:
            other = self._by_last.get(word)
            if other is None or other.name == person.name:
                return ""
            return self._person(other).kind

        return of_name

    @cached_property
    def _by_last(self) -> dict[str, Person]:
        found: dict[str, Person] = {}
        for person in self._reading.persons:
            found.setdefault(person.name.rsplit(" ", 1)[-1], person)
        return found

    @cached_property
    def _described(self) -> dict[str, list[Mention]]:
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for one in (*self._reading.quotations, *self._reading.thoughts):
            for mention in (one.speaker, one.via):
                if mention is None or not mention.person or mention.form not in ("description", "name"):
                    continue
                if mention.form == "description" or mention.text != mention.person:
                    found[mention.person].append(mention)
        return found
