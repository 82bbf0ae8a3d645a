"""What a phrase says of whom it describes: the kind of its noun, or of the body that the noun belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists
from components.reading.speaker_kinds import NOT_TOLD
from components.speakers.kinds.terms import (
    BODY,
    NAME,
    PERSON,
    SUFFIX,
    TITLE,
    WEAK,
    Term,
    fold,
    matches,
    small_words,
    terms,
)

#: Where the noun of a description has found its end, and what it belongs to begins.
_COMPLEMENTS = small_words("complements")
#: How sure a kind is: the noun itself tells it, the body does, or neither, and it is the noun's usual one.
SURE, BY_BODY, USUAL = 1.0, 0.9, 0.4
#: Whoever speaks for a head of government or a minister is an official.
_SERVES = {"head": "official", "minister": "official"}
_OF_FIRMS = ("vice president", "vice-president", "senior vice president")

#: Verbs whose object tells what somebody is by the body that it names: "who runs a newsletter".
_WORKS = small_words("has a body for its object")

#: Gives the kind of a person whom a phrase names ("Rubio" of "Rubio spokesman"), or an empty text.
OfName = Callable[[str], str]


def judge(phrase: str, of_name: OfName, place: str = "") -> tuple[str, float]:
    """Return the kind that a description tells and how sure that is, ("", 0) where it tells none.

    `place` says where it stands beside the name (`phrases.Phrase`).
    """
    words = phrase.split()
    folded = [fold(word) for word in words]
    nouns = [one for one in matches(folded, (PERSON, WEAK, TITLE)) if _is_noun(one, words)]
    stop = next(
        (k for k, word in enumerate(folded) if k and word in _COMPLEMENTS and not _inside(k, nouns)), len(words)
    )
    nouns = [one for one in nouns if one.start < stop]
    if not nouns:
        return _of_body_alone(words, folded, place)
    noun = nouns[-1]
    if place == "apposed" and noun.end < stop and words[noun.end][:1].isupper():
        return "", 0.0  # the next of a list: "Ana Ruiz, entertainer Bo Lee and others"
    bodies = [one for one in _bodies(words, folded) if one.end <= noun.start or one.start >= noun.end]
    if noun.words == "president" or (noun.words in _OF_FIRMS and stop == len(words) and not bodies):
        found = _president(words, folded, noun, stop, bodies)
        if found:
            return found
    return _of_noun(words, folded, noun, bodies, of_name)


def _bodies(words: Sequence[str], folded: Sequence[str]) -> list[Term]:
    """Return bodies and persons in a phrase; what is a body in names alone counts with a capital."""
    found = matches(folded, (NAME, BODY, SUFFIX, PERSON))
    return [one for one in found if one.use != SUFFIX or words[one.end - 1][:1].isupper()]


def _of_noun(
    words: Sequence[str], folded: Sequence[str], noun: Term, bodies: Sequence[Term], of_name: OfName
) -> tuple[str, float]:
    """Return the kind that the noun of a description tells, or the body that it belongs to."""
    if words[-1] == "Secretary" and len(words) - ("former" in folded) == 1:
        return "minister", SURE * _now(folded)
    if noun.words == "attorney general" and _of_a_part(words, folded, noun):
        return "official", SURE * _now(folded)
    if noun.use != WEAK and noun.words not in _OF_FIRMS:
        return noun.kind, SURE * _now(folded)
    of_party = noun.kind == "activist" and not _PARTIES.isdisjoint(folded[: noun.start])
    # "the Democratic chairman in Nassau County"
    kind = "lawmaker" if of_party else _belongs(words, folded, noun, bodies, of_name)
    if noun.words == "leader" and not bodies and not lists.countries().keys().isdisjoint(folded[: noun.start]):
        return "head", BY_BODY * _now(folded)
    if kind == "official" and noun.kind == "company":
        kind = noun.kind  # "chief executive of Harbour Services"
    if kind:
        return kind, BY_BODY * _now(folded)
    aide = noun.kind == "official" and not _PARTIES.isdisjoint(folded[: noun.start])  # "a Republican aide"
    return ("company", BY_BODY) if noun.words in _OF_FIRMS else ("lawmaker" if aide else noun.kind, USUAL)


def _inside(place: int, nouns: Sequence[Term]) -> bool:
    return any(one.start < place < one.end for one in nouns)


def _is_noun(term: Term, words: Sequence[str]) -> bool:
    """Return whether a term is what a phrase is about: with a capital where it needs one, and nobody's possessor."""
    if term.use == TITLE and not words[term.start][:1].isupper():
        return False
    return term.end == len(words) or not words[term.end - 1].endswith(("'s", "’s", "s'", "s’"))


def _of_a_part(words: Sequence[str], folded: Sequence[str], noun: Term) -> bool:
    """Return whether an office is that of a part of a country ("Colorado attorney general")."""
    named = [f for w, f in zip(words[: noun.start], folded, strict=False) if w[:1].isupper() and not _plain(f)]
    return bool(named) and named[0] not in ("u.s.", "deputy")


def _now(folded: Sequence[str]) -> float:
    """Return how much less sure a former office is than one that is held."""
    return 0.8 if any(word in ("former", "ex", "onetime", "one-time") for word in folded[:3]) else 1.0


def _president(
    words: Sequence[str], folded: Sequence[str], noun: Term, stop: int, bodies: Sequence[Term]
) -> tuple[str, float] | None:
    """Return the kind of a president of a country, or of one with nothing behind the word; None for any other."""
    tail = [word for word in folded[stop + 1 :] if word not in ("the",)]
    if stop < len(words):
        named = next((n for n in (3, 2, 1) if " ".join(tail[:n]) in lists.countries()), 0)
        behind = [word for word in words[stop + 1 :] if word.lower() != "the"][named:]
        if not named or (behind and behind[0][:1].isupper()) or any(one.start >= stop for one in bodies):
            return None
        return ("head" if noun.words == "president" else "minister"), SURE * _now(folded)
    before = [one for one in bodies if one.end <= noun.start and one.use != PERSON]
    names = [w for w, f in zip(words[: noun.start], folded, strict=False) if w[:1].isupper() and not _plain(f)]
    owners = {f for w, f in zip(words[: noun.start], folded, strict=False) if w[:1].islower() and w.endswith(_OWNS)}
    if before or owners - _STATES or any(not _ordinary(name) for name in names):
        return None  # "the center's president", "the League of Women President"
    return ("head" if noun.words == "president" else "minister"), SURE * _now(folded)


#: How an owner ends, and those whose president is a country's.
_OWNS, _STATES = ("'s", "’s"), frozenset(("country", "nation", "republic"))
_PARTIES = frozenset(("republican", "democratic", "conservative", "liberal", "democrat"))


def _plain(folded: str) -> bool:
    """Return whether a word with a capital before an office names no body: a country, a party's adjective, "Former"."""
    return (
        folded in lists.countries()
        or folded in _PARTIES
        or folded in lists.function_words()["former"]
        or folded in ("us", "the")
    )


def _ordinary(word: str) -> bool:
    """Return whether a word has its capital from the start of a sentence ("Saying President")."""
    noun = parts_of_speech().get(word.lower(), "").startswith("NN")
    plain = word.lower() in lists.words("not_names") and not noun and not (word.isupper() and len(word) > 1)
    return plain or word.lower() == "vice"


def _belongs(words: Sequence[str], folded: Sequence[str], noun: Term, bodies: Sequence[Term], of_name: OfName) -> str:
    """Return the kind of the body or person that a noun belongs to ("spokesman for the ministry"), or an empty text."""
    named = [one for one in bodies if one.use != PERSON]
    if named:
        best = max(
            named, key=lambda one: (one.end - one.start, one.use == NAME, words[one.start][:1].isupper(), one.start)
        )
        return best.kind
    persons = [one for one in bodies if one.use == PERSON]
    served = [one for one in persons if words[one.start][:1].isupper() or _has_staff(words, folded, one, noun)]
    if served:
        return noun.kind if noun.kind == "lawmaker" else _SERVES.get(served[0].kind, served[0].kind)
    for place, word in enumerate(words):
        if word[:1].isupper() and not noun.start <= place < noun.end:
            kind = _staff_of(of_name(fold_name(word)), noun)
            if kind:
                return kind
    countries = [word for word in folded if word in lists.countries()]
    return "official" if countries and noun.kind == "official" else ""


def _has_staff(words: Sequence[str], folded: Sequence[str], served: Term, noun: Term) -> bool:
    """Return whether an office without a name is whom a noun works for: "the governor's aide", "aide to a senator"."""
    if served.kind not in ("lawmaker", *_SERVES):
        return False
    if served.end <= noun.start:
        return words[served.end - 1].endswith(_OWNS)
    return folded[noun.end] in ("to", "of", "for", "with", "under")


def known_place(words: Sequence[str]) -> bool:
    """Return whether words are the name of a place: whoever comes from there is no official for that."""
    folded = [fold(word) for word in words if word.lower() != "the"]
    return " ".join(folded) in lists.places() or folded[-1:] in (["county"], ["city"], ["state"])


def _staff_of(kind: str, noun: Term) -> str:
    """Return the kind of the staff of somebody of a kind, or an empty text where there is nobody."""
    if not kind or noun.kind == "lawmaker":
        return kind and "lawmaker"
    if kind != NOT_TOLD:
        return _SERVES.get(kind, kind)
    # Whom an article thinks known without a word has staff that runs a campaign most of all.
    return "lawmaker" if noun.kind in ("official", "expert") else ""


def fold_name(word: str) -> str:
    """Return a name in a phrase without its possessive and the marks around it."""
    return word.strip('.,;()“”"').removesuffix("’s").removesuffix("'s").rstrip("’'")


def _of_body_alone(words: Sequence[str], folded: Sequence[str], place: str) -> tuple[str, float]:
    """Return the kind of a body right before a name ("Fox's Chris Wallace"), or that somebody runs or works for."""
    if place == "title" and words[-1].endswith(("'s", "’s", "'", "’")):
        kind = judge_body(" ".join(words))
        return (kind, BY_BODY) if kind else ("", 0.0)
    if place == "of":
        kind = judge_body(" ".join(words))
        return ("", 0.0) if not kind or known_place(words) else (kind, BY_BODY)
    if any(word.endswith("-year-old") for word in folded):
        return "citizen", USUAL
    if place == "who":
        if folded[0].startswith(("teach", "taught", "stud")):
            return "expert", BY_BODY
        bodies = matches(folded, (NAME, BODY, PERSON)) if folded[0] in _WORKS else []
        bodies = [one for one in bodies if one.use != PERSON or one.kind in ("lawmaker", *_SERVES)]
        return (_SERVES.get(bodies[0].kind, bodies[0].kind), USUAL) if bodies else ("", 0.0)
    return "", 0.0


def judge_body(name: str) -> str:
    """Return the kind of a body by its own name, or an empty text where that does not tell."""
    if kind := known_body(name):
        return kind
    folded = [fold(word) for word in name.split()]
    if folded and folded[0] == "the":
        folded = folded[1:]
    if folded and folded[-1] == "media":
        return ""  # "the news media" are nobody in particular
    whole = [
        one for one in _bodies(name.removeprefix("the ").removeprefix("The ").split(), folded) if one.use != PERSON
    ]
    if not whole:
        return "official" if " ".join(folded) in lists.countries() or " ".join(folded) in lists.places() else ""
    of = next((k for k, word in enumerate(folded) if k and word in ("of", "for", "at", "in", "on", "to", "against")), 0)
    core = [one for one in whole if not of or one.start < of] or whole
    longest = max(core, key=lambda one: (one.end - one.start > 1, one.end, one.use == NAME))
    return longest.kind


def known_body(name: str) -> str:
    """Return the kind of a body whose whole name stands in the list, or an empty text."""
    folded = [fold(word) for word in name.split()]
    for words in (folded, folded[1:] if folded[:1] == ["the"] else []):
        uses = terms().get(tuple(words), {})
        kind = uses.get(NAME) or uses.get(BODY) or uses.get(SUFFIX)
        if kind and name[:1].isupper():
            return kind
    return ""
