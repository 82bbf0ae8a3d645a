"""Runs of capitalised words, joined where one name goes on over a small word: the Centers for Disease Control."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists
from components.reading.persons.titles import LINKS, is_organisation, is_titular
from components.reading.persons.words import RUN, fold

#: A word as written, and where it starts and ends.
Token = tuple[str, int, int]
#: So many words a joined run may have.
_LONGEST = 16
#: What joins two runs to one, after a noun of office or organisation: the Secretary of State, the University of Ohio.
_JOIN = re.compile(
    r"[ \xa0](of|for|on|and)(?:[ \xa0](?:the|Her|His))?[ \xa0]|,(?:[ \xa0]and)?[ \xa0]|[ \xa0]the[ \xa0]|[’']s[ \xa0]"
)
_FIRST_NAMES = lists.first_names()
_ROLES = lists.roles()
#: Bodies that are named by one word: they are no first half of another's name.
_WHOLE = lists.words("bodies") | {"senate", "house", "congress", "parliament", "government", "cabinet", "court"}
#: Nouns that may close a name of the form "Health and Safety Executive" and of nothing else in the news.
_CLOSING = lists.words("closing_nouns")
_FOLLOWED = re.compile(r"[’']s\b|[ \xa0](\w+)")
_SPEAKS_FOR = re.compile(r"\bspokes(?:man|woman|person|people) for $")
_SAID = lists.words("verbs_of_speech")


def runs(text: str, start: int, end: int) -> Iterator[list[Token]]:
    """Yield the runs of capitalised words of `text[start:end]` as tokens; a small word joins two where it belongs."""
    held: list[Token] = []
    for match in RUN.finditer(text, start, end):
        first = match.start()
        run = match[0]
        if " " in run or "\xa0" in run:
            tokens, at = [], first
            for word in run.replace("\xa0", " ").split(" "):
                if word:
                    tokens.append((word, at, at + len(word)))
                at += len(word) + 1
        else:
            tokens = [(run, first, match.end())]
        if held:
            gap = first - held[-1][2]
            if 2 <= gap <= 9 and (link := _link(text, held, tokens)):
                if text[held[-1][2]] == ",":
                    held[-1] = (f"{held[-1][0]},", *held[-1][1:])
                if link[-1] == "s":
                    held[-1] = (held[-1][0] + link, held[-1][1], held[-1][2] + 2)
                elif link != ",":
                    at = text.index(link, held[-1][2])
                    held.append((link, at, first - 1))
                held.extend(tokens)
                continue
            yield held
        held = tokens
    if held:
        yield held


def _link(text: str, held: Sequence[Token], tokens: Sequence[Token]) -> str:
    """Return the word that joins two runs to one name, "" where they are two."""
    joint = text[held[-1][2] : tokens[0][1]]
    link = _joint(joint)
    if not link or len(held) >= _LONGEST:
        return ""
    if link == ",":
        listed = _listed(text, held, tokens)
        return ("," if "and" not in joint else "and") if listed else ""
    if link[-1] == "s":
        return link if _is_office_of(held, tokens) else ""
    if link == "the":
        return "the" if _commands(text, held, tokens) else ""
    return link if _joins(text, held, link, tokens) else ""


@lru_cache(maxsize=1 << 12)
def _joint(between: str) -> str:
    """Return the word or sign that what stands between two runs joins them with, "" where it does not."""
    return between.replace("\xa0", " ").strip().split(" ")[0] if _JOIN.fullmatch(between) else ""


def _joins(text: str, held: Sequence[Token], link: str, tokens: Sequence[Token]) -> bool:
    linked = next((k for k, token in enumerate(held) if token[0] in LINKS), 0)
    if link == "and":
        return (linked > 0 and _goes_on_after_and(held, linked, tokens)) or (
            _halves(text, held, tokens) or _inseparable(text, held, tokens)
        )
    last = fold(held[-1][0])
    if is_organisation(last) or (last in _ROLES and link != "on"):
        return True
    return link == "of" and linked > 0 and fold(held[0][0]) not in _ROLES


def _goes_on_after_and(held: Sequence[Token], linked: int, tokens: Sequence[Token]) -> bool:
    """Return whether "and" goes on with what a body is for: the Office of Management and Budget, but no person."""
    if not any(is_organisation(fold(token[0])) for token in held[:linked]):
        return any(is_organisation(fold(token[0])) for token in held) and not _has_person(held[linked:])
    return not _has_person(held[linked:]) and not _has_person(tokens)


def _has_person(tokens: Sequence[Token]) -> bool:
    words = [fold(token[0]) for token in tokens]
    return any(word in _FIRST_NAMES and number + 1 < len(words) for number, word in enumerate(words))


def _halves(text: str, held: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Return whether two runs are the halves of a body's name: the Health and Safety Executive.

    Both are ordinary words with "the" before them, and the second ends in the noun of a body.
    """
    if held[0][0] == "The":
        held = held[1:]
    elif text[held[0][1] - 4 : held[0][1]] != "the ":
        return False
    if not 0 < len(held) < 4 or len(tokens) < 2:
        return False
    words = [fold(token[0]) for token in (*held, *tokens)]
    if words[-1] not in _CLOSING or (len(held) == 1 and words[0] in _WHOLE):
        return False
    return all(_is_ordinary(word) or word == "national" for word in words[:-1])


def _inseparable(text: str, held: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Return whether two words are one firm's name: no one of them stands alone, and somebody speaks for them."""
    if len(held) > 1 or len(tokens) > 1 or fold(held[0][0]) in _FIRST_NAMES:
        return False
    if _SPEAKS_FOR.search(text, max(0, held[0][1] - 24), held[0][1]) is None:
        return False  # before the whole text is looked through
    both = text.count(text[held[0][1] : tokens[0][2]])
    return text.count(held[0][0]) <= both and text.count(tokens[0][0]) <= both


def _listed(text: str, held: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Return whether a comma goes on with what a body is for: the Bureau of Alcohol, Tobacco and Firearms."""
    words = [fold(token[0]) for token in held]
    linked = next((k for k, word in enumerate(words) if word in LINKS and k), 0)
    if not linked or not is_organisation(words[linked - 1]):
        return False
    items = [*words[linked + 1 :], *(fold(token[0]) for token in tokens)]
    if len(items) > 8 or not all(_is_ordinary(word) or word in LINKS for word in items):
        return False
    rest = text[tokens[-1][2] : tokens[-1][2] + 80]
    return (
        "and" in text[held[-1][2] : tokens[0][1]]
        or re.match(r"(?:, [A-Z][\w ]{2,20}){0,4},? and [A-Z]", rest) is not None
    )


def _is_ordinary(word: str) -> bool:
    """Return whether a folded word is a noun or adjective of the language, and no title and no first name."""
    tag = parts_of_speech().get(word, "JJ" if word.endswith(("ic", "al", "ous")) else "NNP")
    return (
        tag[:2] in ("NN", "JJ", "VB")
        and not tag.startswith("NNP")
        and word not in _FIRST_NAMES
        and not is_titular(word)
    )


def _is_office_of(held: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Return whether an office or a class of people owns the body named next: the Sheriff's Office."""
    owner, body = fold(held[-1][0]), fold(tokens[-1][0])
    owns = owner in _ROLES or (_is_ordinary(owner) and owner not in _WHOLE)
    return owns and len(tokens) < 4 and is_organisation(body) and not _has_person(held)


def _commands(text: str, held: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Return whether a verb, "the" and a noun are the name of a body that says or owns something: Save the Children."""
    if len(held) != 1 or len(tokens) != 1:
        return False
    verb, noun = held[0][0].lower(), fold(tokens[0][0])
    following = _FOLLOWED.match(text, tokens[0][2])
    acts = following is not None and (following[1] is None or following[1] in _SAID)
    return acts and parts_of_speech().get(verb) == "VB" and _is_ordinary(noun) and noun not in _ROLES
