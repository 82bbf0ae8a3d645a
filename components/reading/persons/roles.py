"""Descriptions of people by office, trade or part in an event: "the US secretary of defense", "Japan's premier"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from components.reading.lexicon import parts_of_speech
from components.reading.persons import lists
from components.reading.persons.words import TOKEN, fold

_COMPLEMENT = lists.function_words()["complements"]
_ENDS = lists.function_words()["ends"]
INDEFINITE = lists.function_words()["indefinite"]
_ARTICLES = INDEFINITE | lists.function_words()["articles"]
_ORGANISATIONS = lists.words("organisations")
_FORMER = lists.function_words()["former"]
_SPELLINGS = {
    "defence": "defense",
    "labour": "labor",
    "organisation": "organization",
    "centre": "center",
    "programme": "program",
}
#: Offices of which one state or house has many at a time: their modifiers tell them apart.
_MANY = frozenset(("minister", "secretary", "director", "spokesperson", "adviser", "deputy", "commissioner"))
CHAMBERS = frozenset(("senate", "house", "congress", "parliament", "council", "assembly", "commons", "lords"))
#: What many are of one state or house at a time: somebody called so alone is not "the Senate's top Democrat".
_CROWDS = (_MANY - {"spokesperson"}) | frozenset(
    ("democrat", "republican", "official", "aide", "leader", "representative", "senator", "lawyer", "member")
)


@dataclass(frozen=True)
class Role:
    """A role: canonical noun, country, folded modifiers, the gender it tells, whether former, plural or definite.

    `title` has the noun with the words that belong before it, in their order ("deputy foreign minister").
    """

    noun: str
    country: str = ""
    modifiers: frozenset[str] = frozenset()
    gender: str = ""
    former: bool = False
    plural: bool = False
    definite: bool = True
    title: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return the role as a reader would put it: "defense secretary", "prime minister of Japan"."""
        named = self.title or self.noun
        return f"{named} of {self.country}" if self.country else named


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """Return the singular of a plural whose singular is a known role noun, else the word."""
    known = lists.roles()
    for ending, single in (("ies", "y"), ("women", "woman"), ("men", "man"), ("s", "")):
        if word.endswith(ending) and word.removesuffix(ending) + single in known:
            return word.removesuffix(ending) + single
    return word


def _noun_before(words: Sequence[str], end: int) -> tuple[int, str, bool]:
    """Return (length, form, plural) of the longest role noun that ends before `end`; length 0 where there is none."""
    for length in (3, 2, 1):
        if length <= end:
            last = words[end - 1]
            single = last if last in lists.roles() and length == 1 else singular(last)
            form = " ".join((*words[end - length : end - 1], single))
            if form in lists.roles():
                return length, form, single != last
    return 0, "", False


@lru_cache(maxsize=20_000)
def parse(description: str) -> Role | None:
    """Return the role that a description names, or None where its noun is no role.

    The noun is the last role word before a complement ("secretary" in "the US secretary of defense"); the words
    around it are modifiers, and a country among them is kept apart.
    """
    tokens = [(fold(token), token) for token in TOKEN.findall(description)[:24]]
    words = [word for word, _ in tokens if word and word != "'s"]
    stop = next((k for k, word in enumerate(words) if word in _ENDS and k), len(words))
    words = words[:stop]
    core = next((k for k, word in enumerate(words) if word in _COMPLEMENT and k), len(words))
    for end in (core + 2, core):  # "chief of staff" is a noun of its own
        length, form, plural = _noun_before(words, end) if end <= len(words) else (0, "", False)
        if length and (end == core or length == 3):
            return _role(words, end - length, end, form, plural, dict(tokens))
    return None


def _role(words: list[str], start: int, end: int, form: str, plural: bool, written: Mapping[str, str]) -> Role:
    """Return the role whose noun is `words[start:end]`, with what stands around it; `written` has the letters."""
    around = [w for w in (*words[:start], *words[end : end + 8]) if w and w not in _ARTICLES and w not in _COMPLEMENT]
    country, around = _country(around)
    modifiers = frozenset(_SPELLINGS.get(w, w) for w in around if w not in _FORMER and (len(w) > 1 or w.isdigit()))
    canonical = lists.roles()[form]
    gender = lists.role_genders().get(form, "") or lists.role_genders().get(canonical, "")
    definite = not (words and words[0] in INDEFINITE)
    before = [_SPELLINGS.get(w, w) for w in words[:start]]
    before += [_SPELLINGS.get(w, w) for w in words[end:] if w in lists.words("portfolios")]
    titled = written.get(words[end - 1], "")[:1].isupper()
    title = " ".join([*(_as_written(w, written, titled) for w in before if w in modifiers), canonical])
    return Role(canonical, country, modifiers, gender, any(w in _FORMER for w in around), plural, definite, title)


def _as_written(folded: str, written: Mapping[str, str], titled: bool) -> str:
    """Return a folded word with its accents, and its capital where it is a name's and not a title's.

    `titled` says that the noun has a capital, too: then "New" in "New Minister" is an ordinary word.
    """
    word = written.get(folded, folded).removesuffix("'s").removesuffix("’s")
    plain = (
        folded in lists.words("portfolios") or folded in lists.roles() or (titled and word.lower() in parts_of_speech())
    )
    return word.lower() if plain and not word.isupper() else word


def _country(around: list[str]) -> tuple[str, list[str]]:
    """Return the first country among the words and the other words."""
    for size in (2, 1):
        for k in range(len(around) - size + 1):
            country = lists.countries().get(" ".join(around[k : k + size]))
            if country:
                return country, around[:k] + around[k + size :]
    return "", around


def _tells_of_what(described: Role) -> bool:
    """Return whether a description says what its office is of ("chairman of the trustees") in more than "the panel"."""
    words = described.modifiers - _ORGANISATIONS
    return any(parts_of_speech().get(word, "") in ("NN", "NNS") for word in words)


def _names_a_post(described: Role) -> bool:
    """Return whether a description says whose or for what one of many is ("the Senate's top Democrat")."""
    known = _ORGANISATIONS | lists.words("portfolios") | lists.roles().keys()
    return not known.isdisjoint(described.modifiers)


def _differ(described: Role, held: Role, score: int) -> bool:
    """Return whether country, gender or house rules a description out: the Senate's Democrat is not the House's."""
    if described.country and described.country != held.country and (held.country or score < 4):
        return True
    if described.gender and held.gender and described.gender != held.gender:
        return True
    houses, other = described.modifiers & CHAMBERS, held.modifiers & CHAMBERS
    return bool(houses and other and houses.isdisjoint(other))


def fits(described: Role, held: Role) -> int:
    """Return how well a description fits a role that somebody holds: 0 not at all, more is better."""
    if described.noun == held.noun:
        score = 4
    elif held.noun in lists.narrower().get(described.noun, ()):
        score = 2
    else:
        return 0
    if _differ(described, held, score):
        return 0
    shared = len(described.modifiers & held.modifiers)
    if described.modifiers and not shared:
        if held.modifiers and (described.noun in _MANY or score < 4 or _tells_of_what(described)):
            return 0
        if not held.modifiers and described.noun in _CROWDS and _names_a_post(described):
            return 0
        score -= 2 if held.modifiers else 0
    country = 2 if described.country and described.country == held.country else 0
    return max(1, score + country + 2 * shared - (described.former != held.former))
