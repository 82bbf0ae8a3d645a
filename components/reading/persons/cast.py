"""The cast of an article: everybody it names, and who any stretch of its text means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from components.corpus.blocks import Block
from components.reading.model import Person, Sentence
from components.reading.persons import lists, roles
from components.reading.persons.clusters import Being, Register, enter_all
from components.reading.persons.names import Name, Office, Splitter, lower_words, runs
from components.reading.persons.words import TOKEN, fold

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|[Hh]ers|[Hh]imself|[Hh]erself)\b")
_MALE = frozenset(("he", "him", "his", "himself"))
_FEMALE = frozenset(("she", "her", "hers", "herself"))
_OTHER = frozenset(
    "i me my mine myself we us our ours you your they them their theirs themselves it its itself who whom whose which that this those these one".split()
)
_CUT = re.compile(r"[,(;:–—]|\b(?:who|whom|whose|which|of|at|in|from|for|with|on|as|and)\b")
_UNNAMED = frozenset(
    (
        "a",
        "an",
        "one",
        "some",
        "many",
        "most",
        "several",
        "few",
        "two",
        "three",
        "four",
        "five",
        "other",
        "others",
        "another",
    )
)
_ARTICLE = re.compile(r"^(?:the|a|an|one|some|his|her|their|its)\s+", re.IGNORECASE)


class Cast:
    """Everybody an article names. `persons` has them in the order of their first mention."""

    def __init__(self, text: str, entries: Sequence[tuple[Name, Being]], sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._entries = sorted(entries, key=lambda entry: entry[0].start)
        self._starts = [name.start for name, _ in self._entries]
        self._sentences = [sentence.start for sentence in sentences]
        self._holders = [being for being in dict.fromkeys(being for _, being in self._entries) if being.roles]
        self._names = {being.number: being.name for _, being in self._entries}
        self._link_pronouns()
        self.persons = tuple(
            self._person(being) for being in dict.fromkeys(being for _, being in self._entries) if _is_party(being)
        )

    def resolve(self, start: int, end: int) -> tuple[str | None, str]:
        """Return who `text[start:end]` means, and how it says so: name, description, pronoun or unnamed."""
        words = [fold(word) for word in TOKEN.findall(self._text[start:end][:400])]
        if not words:
            return None, "unnamed"
        if len(words) == 1 and words[0] in _MALE | _FEMALE | _OTHER:
            being = self._pronouns.get(start) or self._by_pronoun(words[0], start)
            return (self._names[being.number] if being else None), "pronoun"
        being = self._named(start, end)
        if being:
            return self._names[being.number], "name"
        being = self._described(start, end)
        if being:
            return self._names[being.number], "description"
        readable = self._readable(start, end)
        if (
            words[0] in _UNNAMED
            or words[-1] in lists.words("collectives")
            or fold(readable.split()[-1] if readable else "") in lists.words("collectives")
        ):
            return readable, "unnamed"
        return None, "description"

    def label(self, start: int, end: int) -> str:
        """Return one label for whoever a mention means: the person's name, or the words themselves."""
        person, _ = self.resolve(start, end)
        return person or self._readable(start, end) or self._text[start:end]

    def _person(self, being: Being) -> Person:
        aliases = tuple(form for form in being.forms if form != self._names[being.number])
        party = "organisation" if being.organisation > being.person else "person"
        gender = {"m": "male", "f": "female"}.get(being.gender, "") if party == "person" else ""
        return Person(self._names[being.number], aliases, gender, tuple(dict.fromkeys(map(str, being.roles))), party)

    def _named(self, start: int, end: int) -> Being | None:
        """Return whom the head of a mention names, None where the head is no name."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        inside = [entry for entry in self._entries[low:high] if entry[0].end <= end]
        if not inside:
            return None
        cut = _CUT.search(self._text, inside[0][0].end, end)
        reach = cut.start() if cut else end
        name, being = max((entry for entry in inside if entry[0].end <= reach), key=lambda entry: entry[0].end)
        rest = self._text[name.end : reach].strip(' \xa0"”“.,)]')
        if (
            rest in ("", "'s", "’s", "'", "’")
            or (rest.startswith(("'s ", "’s "))) is False
            and roles.parse(rest) is None
        ):
            return being
        return None

    def _described(self, start: int, end: int) -> Being | None:
        role = roles.parse(self._text[start:end])
        if role is None or role.plural:
            return None
        best, top = None, 0.0
        for being in self._holders:
            fit = max((roles.fits(role, held) for held in being.roles), default=0)
            if fit and not (role.gender and being.gender and role.gender != being.gender):
                score = fit + self._recency(being, start)
                if score > top:
                    best, top = being, score
        return best if role.definite else None

    def _recency(self, being: Being, position: int) -> float:
        places = self._positions[being.number]
        before = bisect_left(places, position)
        return 0.0 if before == 0 else 1 / (1 + (position - places[before - 1]) / 500)

    def _link_pronouns(self) -> None:
        """Take every he and she to the latest fitting person, the subject of the sentence before first."""
        self._positions: dict[int, list[int]] = {}
        for name, being in self._entries:
            self._positions.setdefault(being.number, []).append(name.start)
        self._pronouns: dict[int, Being] = {}
        recent: list[tuple[int, Being]] = []
        k = 0
        for match in _PRONOUN.finditer(self._text):
            while k < len(self._entries) and self._entries[k][0].start < match.start():
                recent.append((self._entries[k][0].start, self._entries[k][1]))
                k += 1
            being = self._antecedent(match[0].lower(), match.start(), recent[-10:])
            if being:
                self._pronouns[match.start()] = being
                recent.append((match.start(), being))

    def _antecedent(self, word: str, position: int, recent: Sequence[tuple[int, Being]]) -> Being | None:
        best, top = None, -1e9
        sentence = bisect_right(self._sentences, position)
        for place, being in recent:
            other = being.female > being.male if word in _MALE else being.male > being.female
            if other or being.organisation > being.person or being.place > being.person:
                continue
            at = bisect_right(self._sentences, place)
            opens = place - self._sentences[at - 1] < 25 if at else True
            score = -(sentence - at) + (1.2 if opens else 0) + (0.5 if being.person else -1) - (position - place) / 2000
            if score >= top:
                best, top = being, score
        return best

    def _by_pronoun(self, word: str, position: int) -> Being | None:
        if word in ("who", "whom", "whose"):
            k = bisect_left(self._starts, position) - 1
            if k >= 0 and position - self._entries[k][0].end <= 3:
                return self._entries[k][1]
        return None

    def _readable(self, start: int, end: int) -> str:
        words = " ".join(self._text[start:end][:200].split())
        cut = re.search(r"[,;:()“”\"]|\b(?:who|which|that)\b", words)
        return (
            _ARTICLE.sub("", words[: cut.start()] if cut and cut.start() else words)
            .strip()
            .removesuffix("’s")
            .removesuffix("'s")
        )


def _is_party(being: Being) -> bool:
    return (being.person > 0 or being.organisation > 0 or being.count > 1) and being.place <= max(
        being.person, being.organisation
    )


def find_persons(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Cast:
    """Return the cast of an article. Captions help to learn names and roles; who speaks is read in measured blocks."""
    splitter = Splitter(lower_words(text))
    openings = {sentence.start for sentence in sentences} | {block.start for block in blocks}
    ordered = sorted(openings)
    names: list[Name] = []
    for block in blocks:
        if block.kind == "furniture":
            continue
        for run in runs(text, block.start, block.end):
            for piece in _at_openings(run, ordered):
                opens = _opens(text, piece[0][1], openings)
                for found in splitter.split(piece, opens):
                    if isinstance(found, Name):
                        names.append(found)
    register = Register()
    entries = enter_all(register, names)
    for name, being in entries:
        _learn_role(text, name, being)
    return Cast(text, entries, sentences)


def _at_openings(run: list[tuple[str, int, int]], ordered: list[int]) -> list[list[tuple[str, int, int]]]:
    """Return a run cut where a sentence begins inside it."""
    low, high = bisect_right(ordered, run[0][1]), bisect_right(ordered, run[-1][1])
    cuts = set(ordered[low:high])
    pieces: list[list[tuple[str, int, int]]] = [[]]
    for token in run:
        if token[1] in cuts and pieces[-1]:
            pieces.append([])
        pieces[-1].append(token)
    return pieces


def _opens(text: str, start: int, openings: set[int]) -> bool:
    """Return whether a position opens a sentence, a quotation mark before it allowed for."""
    while start > 0 and text[start - 1] in "\"“”'‘’([ \xa0":
        if start in openings:
            return True
        start -= 1
        if text[start] in '"“‘':
            return True
    return start in openings or start == 0 or text[start - 1] in "\n.!?:"


_BEFORE = re.compile(r"((?:[\w’'.&-]+[ \xa0]){1,6})$")
_AFTER = re.compile(r"(?:[’']s?)?, ((?:the|a|an|[A-Z])[^,;.()“”\"\n]{3,80})[,.;)]")


def _learn_role(text: str, name: Name, being: Being) -> None:
    """Give a being the roles that stand at one of its names."""
    if name.role:
        role = roles.parse(name.role)
        if role:
            being.roles.append(role)
            being.person += 1
    before = _BEFORE.search(text, max(0, name.outer - 70), name.outer)
    if before:
        words = before[1].split()
        if fold(words[-1]) in lists.roles():
            role = roles.parse(" ".join(words[-4:]))
            if role and not role.plural:
                being.roles.append(role)
                being.person += 2
    after = _AFTER.match(text, name.end)
    if after:
        role = roles.parse(after[1])
        if role and not role.plural:
            being.roles.append(role)
            being.person += 2
