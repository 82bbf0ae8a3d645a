"""The passes over an article that yield its cast."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from components.corpus.blocks import Block
from components.reading.model import Sentence
from components.reading.persons import evidence, lists, names
from components.reading.persons.cast import Cast, Findings
from components.reading.persons.clusters import Being, Register
from components.reading.persons.descriptions import described
from components.reading.persons.evidence import OWNER, SPEAKER, SUBJECT
from components.reading.persons.headlines import capitalised, names_in
from components.reading.persons.names import Name
from components.reading.persons.offices import Offices
from components.reading.persons.pronouns import PRONOUN, Spot, link
from components.reading.persons.quotes import quoted_spans


def find_persons(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Cast:
    """Return the cast of an article. Captions help to learn names and roles; who speaks is read in measured blocks."""
    told = [block for block in blocks if block.kind not in ("furniture", "repeat")]
    openings = {sentence.start for sentence in sentences} | {block.start for block in told}
    entries, introduced = _entries(text, told, openings)
    offices = Offices(entries)
    quoted = quoted_spans(text, told)
    spots = _spots(text, told, sentences, entries, openings, offices, quoted, introduced)
    link(spots, text)
    return Cast(text, Findings(entries, spots, introduced, offices, quoted))


def _entries(text: str, blocks: Sequence[Block], openings: set[int]) -> tuple[list[tuple[Name, Being]], list[tuple[int, int, Being]]]:
    """Return every name with its being, in text order, and where beings are introduced with a role.

    Full names are entered first, with their roles, then single words are taken to them, then capitalised headlines
    are read, which name only whom the sentences know.
    """
    lower = names.lower_words(text)
    headlines = [block for block in blocks if capitalised(text, block)]
    shouted = {block.start for block in headlines}
    found = _names(text, [block for block in blocks if block.start not in shouted], openings, lower)
    register = Register()
    beings: list[Being | None] = [register.enter(name) if len(name.key) > 1 else None for name in found]
    introduced = _introduce(text, found, beings)
    register.forget_order()
    for number, name in enumerate(found):
        being = beings[number]
        if being is None:
            beings[number] = register.refer(name)
        else:
            being.latest = name.start
    introduced += _introduce(text, found, [being if len(name.key) == 1 else None for name, being in zip(found, beings, strict=True)])
    entries = [(name, being) for name, being in zip(found, beings, strict=True) if being is not None]
    for block in headlines:
        entries.extend(names_in(text, block, register, lower))
    entries.sort(key=lambda entry: entry[0].start)
    return entries, introduced


def _names(text: str, blocks: Sequence[Block], openings: set[int], lower: frozenset[str]) -> list[Name]:
    found: list[Name] = []
    for block in blocks:
        for run in names.runs(text, block.start, block.end):
            for piece in names.cut_at(run, openings):
                found.extend(names.read_run(piece, _opens(text, piece[0][1], openings), lower))
    return found


def _opens(text: str, start: int, openings: set[int]) -> bool:
    """Return whether a word opens a sentence, be it after a quotation mark or a bracket."""
    return start in openings or text[start - 1] in "\"“‘'([•*-—–" or text[start - 2 : start] in (": ", "• ", "* ")


def _introduce(text: str, found: Sequence[Name], beings: Sequence[Being | None]) -> list[tuple[int, int, Being]]:
    """Give the beings the roles that they are introduced with, and return where those stand."""
    introduced = []
    for number, name in enumerate(found):
        being = beings[number]
        if being is None:
            continue
        following = found[number + 1] if number + 1 < len(found) else None
        for role, start, end in evidence.introductions(text, name, following):
            being.roles[role] += 1
            if being.roles[role] == 1:
                being.male += 2 * (role.gender == "m")
                being.female += 2 * (role.gender == "f")
            being.person += 1
            introduced.append((start, end, being))
    return introduced


def _spots(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], entries: Sequence[tuple[Name, Being]], openings: set[int], offices: Offices, quoted: list[tuple[int, int]], introduced: list[tuple[int, int, Being]]) -> list[Spot]:
    """Return every name, he and she in text order, each with its place in sentence, block and quotation."""
    sentence_starts = [sentence.start for sentence in sentences]
    block_starts = [block.start for block in blocks]
    quote_starts = [start for start, _ in quoted]
    spots: list[Spot] = []

    def add(start: int, end: int, outer: int, being: Being | None, word: str) -> None:
        quote = bisect_right(quote_starts, start)
        inside = quote if quote and start < quoted[quote - 1][1] else 0
        sentence, block = bisect_right(sentence_starts, start), bisect_right(block_starts, start)
        place = evidence.slot(text, outer, end, outer in openings)
        if word in ("him", "himself", "herself"):
            place = evidence.OBJECT
        elif word in ("his", "her"):
            place = evidence.OWNER
        if being is not None and not inside:
            being.person += 0.5 if place == SPEAKER else 0.2 if place == SUBJECT else 0.0
        spots.append(Spot(start, end, being, sentence, block, place, inside, word))

    for name, being in entries:
        tail = _OUTLET.match(text, name.end) if being.person < 1 else None
        if tail:
            being.organisation += 2
            being.forms[" ".join(name.words) + tail[0]] += 1
        if not name.role and not name.titles and evidence.stands_for_place(text, name):
            being.place += 0.7
        if being.person < 1 and (text[name.outer - 4 : name.outer] in ("the ", "The ")):
            being.organisation += 0.5
        add(name.start, name.end, name.outer, being, "")
        if being.person < 1 and spots[-1].slot == OWNER and text[name.end : name.end + 1] == " ":
            being.organisation += 0.5
    for block in blocks:
        for match in PRONOUN.finditer(text, block.start, block.end):
            add(match.start(), match.end(), match.start(), None, match[0].lower())
    number = 1_000_000
    apposed = {start: being for start, _, being in introduced}
    for start, end, role in described(text, blocks):
        place = evidence.slot(text, start, end, start in openings)
        if place not in (SPEAKER, SUBJECT):
            continue
        being = apposed.get(start) or (offices.holder(role, start) if role.definite else None)
        if being is None:
            at = bisect_right(quote_starts, start)
            if at and start < quoted[at - 1][1]:
                continue
            if role.definite and start in openings and role.noun not in lists.words("generic_roles"):
                add(start, end, start, None, {"m": "he", "f": "she"}.get(role.gender, "the"))
                continue
            number += 1
            being = Being(number, (role.noun, "?"), person=1.0, first=start, count=1)
            being.forms[text[start:end].split(None, 1)[1]] += 1
            being.male, being.female = 2.0 * (role.gender == "m"), 2.0 * (role.gender == "f")
        add(start, end, start, being, "")
    spots.sort(key=lambda spot: spot.start)
    return spots


_OUTLET = re.compile(r" (?:[a-z]+ )?(?:news agency|newspaper|broadcaster|magazine|television|network|news service|website)\b")
