"""The passes over an article that yield its entities."""

from __future__ import annotations

from collections.abc import Sequence

from components.corpus.blocks import Block
from components.reading.model import Sentence
from components.reading.persons import introductions, names, openings
from components.reading.persons.entities import Entity, Register
from components.reading.persons.grammar import SPEAKER, SUBJECT, slot, stands_for_place
from components.reading.persons.headlines import capitalised, names_in
from components.reading.persons.index import EntityIndex, Findings
from components.reading.persons.mentions import Mentions
from components.reading.persons.names import Name
from components.reading.persons.offices import Offices
from components.reading.persons.pairs import paired
from components.reading.persons.pronouns import link
from components.reading.persons.quotes import quoted_spans
from components.reading.persons.runs import Token, runs


def find_persons(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> EntityIndex:
    """Return the entities of an article. Captions teach names and roles; speakers are read in measured blocks."""
    told = [block for block in blocks if block.kind not in ("boilerplate", "repeat")]
    begins = {sentence.start for sentence in sentences} | {block.start for block in told}
    entries, introduced = _entries(text, told, begins)
    offices = Offices(entries)
    measured = [block for block in told if block.measured]
    quoted = quoted_spans(text, measured)
    mentions = Mentions(text, measured, sentences, quoted, begins)
    mentions.add_names(entries, introduced)
    mentions.add_pronouns()
    mentions.add_descriptions(offices, introduced)
    link(mentions.in_order(), text)
    return EntityIndex(text, Findings(entries, mentions.found, introduced, offices, quoted))


_ACTS = (SPEAKER, SUBJECT)
Entries = list[tuple[Name, Entity]]
Introduced = list[tuple[int, int, Entity]]


def _entries(text: str, blocks: Sequence[Block], begins: set[int]) -> tuple[Entries, Introduced]:
    """Return every name with its entity, in text order, and where entities are introduced with a role.

    Full names are entered first, with their roles, then single words are taken to them, then capitalised headlines
    are read, which name only whom the sentences know.
    """
    lower = names.lower_words(text)
    headlines = [block for block in blocks if capitalised(text, block)]
    shouted = {block.start for block in headlines}
    found = _names(text, [block for block in blocks if block.start not in shouted], begins, lower)
    register = Register()
    full = [register.enter(name) if len(name.key) > 1 else None for name in found]
    _note_acting(text, found, full, begins)
    introduced = _introduce(text, found, full)
    register.forget_order()
    single: list[Entity | None] = [None] * len(found)
    entries: list[tuple[Name, Entity]] = []
    # Those with an office first: "President Ruiz" tells whom "Ruiz" may mean beside Ana Ruiz.
    for number, name in sorted(enumerate(found), key=lambda one: not one[1].role):
        entity = full[number]
        if entity is None:
            entity = single[number] = register.refer(name, name.kind == "place" and stands_for_place(text, name))
        entity.latest = name.start
        entries.append((name, entity))
    introduced += _introduce(text, found, single)
    for block in headlines:
        entries.extend(names_in(text, block, register, lower))
    entries.sort(key=lambda entry: entry[0].start)
    return entries, introduced


def _note_acting(text: str, found: Sequence[Name], full: Sequence[Entity | None], begins: set[int]) -> None:
    """Note where those who share a last name act under their full names: whom the last name alone then means."""
    named = [(name, entity) for name, entity in zip(found, full, strict=True) if entity is not None]
    sharing: dict[str, set[Entity]] = {}
    for name, entity in named:
        sharing.setdefault(name.key[-1], set()).add(entity)
    for name, entity in named:
        if len(sharing[name.key[-1]]) > 1 and slot(text, name.outer, name.end, name.outer in begins) in _ACTS:
            entity.in_full.append(name.start)


def _names(text: str, blocks: Sequence[Block], begins: set[int], lower: frozenset[str]) -> list[Name]:
    """Return the names of the blocks: a word that has its capital from a sentence's start alone is none."""
    found: list[Name] = []
    doubtful: list[Name] = []
    pieces: list[tuple[list[Token], bool]] = []
    for block in blocks:
        for run in runs(text, block.start, block.end):
            for piece in names.cut_at(run, begins) if len(run) > 1 else (run,):
                opens = _opens(text, piece[0][1], begins)
                read = names.read_run(piece, opens, lower)
                found += read
                pieces.append((piece, opens))
                if opens and len(piece) == 1 and read and names.is_word(piece[0][0]):
                    doubtful.extend(read)
    return paired(text, openings.sifted(text, found, pieces, doubtful))


def _opens(text: str, start: int, begins: set[int]) -> bool:
    """Return whether a word opens a sentence, be it after a quotation mark or a bracket."""
    if start in begins:
        return True
    before = text[start - 1]
    return text[start - 2 : start - 1] in (":", "•", "*") if before == " " else before in "\"“‘'([•*-—–"


def _introduce(text: str, found: Sequence[Name], entities: Sequence[Entity | None]) -> Introduced:
    """Give the entities the roles that they are introduced with, and return where those stand."""
    introduced = []
    for number, name in enumerate(found):
        entity = entities[number]
        if entity is None:
            continue
        following = found[number + 1] if number + 1 < len(found) else None
        for role, start, end in introductions.introductions(text, name, following):
            entity.roles[role] += 1
            if entity.roles[role] == 1:
                entity.male += 2 * (role.gender == "m")
                entity.female += 2 * (role.gender == "f")
            entity.person += 1
            introduced.append((start, end, entity))
    return introduced
