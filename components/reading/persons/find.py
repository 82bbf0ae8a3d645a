"""The passes over an article that yield its cast."""

from __future__ import annotations

from collections.abc import Sequence

from components.corpus.blocks import Block
from components.reading.model import Sentence
from components.reading.persons import introductions, names
from components.reading.persons.cast import Cast, Findings
from components.reading.persons.clusters import Being, Register
from components.reading.persons.headlines import capitalised, names_in
from components.reading.persons.names import Name
from components.reading.persons.offices import Offices
from components.reading.persons.pronouns import link
from components.reading.persons.quotes import quoted_spans
from components.reading.persons.spots import Spots
from components.reading.persons.words import fold


def find_persons(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Cast:
    """Return the cast of an article. Captions help to learn names and roles; who speaks is read in measured blocks."""
    told = [block for block in blocks if block.kind not in ("boilerplate", "repeat")]
    openings = {sentence.start for sentence in sentences} | {block.start for block in told}
    entries, introduced = _entries(text, told, openings)
    offices = Offices(entries)
    measured = [block for block in told if block.measured]
    quoted = quoted_spans(text, measured)
    spots = Spots(text, measured, sentences, quoted, openings)
    spots.add_names(entries, introduced)
    spots.add_pronouns()
    spots.add_descriptions(offices, introduced)
    link(spots.in_order(), text)
    return Cast(text, Findings(entries, spots.found, introduced, offices, quoted))


Entries = list[tuple[Name, Being]]
Introduced = list[tuple[int, int, Being]]


def _entries(text: str, blocks: Sequence[Block], openings: set[int]) -> tuple[Entries, Introduced]:
    """Return every name with its being, in text order, and where beings are introduced with a role.

    Full names are entered first, with their roles, then single words are taken to them, then capitalised headlines
    are read, which name only whom the sentences know.
    """
    lower = names.lower_words(text)
    headlines = [block for block in blocks if capitalised(text, block)]
    shouted = {block.start for block in headlines}
    found = _names(text, [block for block in blocks if block.start not in shouted], openings, lower)
    register = Register()
    full = [register.enter(name) if len(name.key) > 1 else None for name in found]
    introduced = _introduce(text, found, full)
    register.forget_order()
    single: list[Being | None] = [None] * len(found)
    entries: list[tuple[Name, Being]] = []
    for number, name in enumerate(found):
        being = full[number]
        if being is None:
            being = single[number] = register.refer(name)
        being.latest = name.start
        entries.append((name, being))
    introduced += _introduce(text, found, single)
    for block in headlines:
        entries.extend(names_in(text, block, register, lower))
    entries.sort(key=lambda entry: entry[0].start)
    return entries, introduced


def _names(text: str, blocks: Sequence[Block], openings: set[int], lower: frozenset[str]) -> list[Name]:
    """Return the names of the blocks: a word that has its capital from a sentence's start alone is none."""
    found: list[Name] = []
    doubtful: list[Name] = []
    pieces: list[tuple[list[names.Token], bool]] = []
    for block in blocks:
        for run in names.runs(text, block.start, block.end):
            for piece in names.cut_at(run, openings):
                opens = _opens(text, piece[0][1], openings)
                read = list(names.read_run(piece, opens, lower))
                found.extend(read)
                pieces.append((piece, opens))
                if opens and len(piece) == 1 and read and names.is_word(piece[0][0]):
                    doubtful.extend(read)
    common = _common(text, found, pieces, doubtful) if doubtful else set()
    return [name for name in found if name not in common] if common else found


def _common(
    text: str, found: Sequence[Name], pieces: Sequence[tuple[list[names.Token], bool]], doubtful: Sequence[Name]
) -> set[Name]:
    """Return the doubtful names that the article has with a capital only where a sentence opens."""
    inside = {fold(token[0]) for piece, opens in pieces for token in piece[opens:]}
    inside.update(part for name in found if len(name.key) > 1 for part in name.key)
    parties = {name.words for name in doubtful if names.names_a_party(text, name)}
    return {name for name in doubtful if name.key[-1] not in inside and name.words not in parties}


def _opens(text: str, start: int, openings: set[int]) -> bool:
    """Return whether a word opens a sentence, be it after a quotation mark or a bracket."""
    return start in openings or text[start - 1] in "\"“‘'([•*-—–" or text[start - 2 : start] in (": ", "• ", "* ")


def _introduce(text: str, found: Sequence[Name], beings: Sequence[Being | None]) -> Introduced:
    """Give the beings the roles that they are introduced with, and return where those stand."""
    introduced = []
    for number, name in enumerate(found):
        being = beings[number]
        if being is None:
            continue
        following = found[number + 1] if number + 1 < len(found) else None
        for role, start, end in introductions.introductions(text, name, following):
            being.roles[role] += 1
            if being.roles[role] == 1:
                being.male += 2 * (role.gender == "m")
                being.female += 2 * (role.gender == "f")
            being.person += 1
            introduced.append((start, end, being))
    return introduced
