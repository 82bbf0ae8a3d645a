"""Tells articles that are not written in English, by the function words of common languages and by their script.

Half the words of a text are function words, and few languages share them: counting is enough for whole articles and
needs no model. Single sentences and texts that mix languages are beyond it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from components.corpus.phrases import ascii_letters

#: Texts with fewer words say little: they are taken for English unless none of their words is.
LEAST_WORDS = 20
#: Below this share of English function words a text is no English even where no other language of the list fits.
LEAST_SHARE = 0.03
#: Another language is named from this share on; a list of names holds a "de" or "la" here and there.
CLEAR_SHARE = 0.12
#: What a text is called that is in no language of the list (ISO 639-2).
UNKNOWN = "und"
#: Letters by the first word of their Unicode names, and the language that is most often written with them.
_SCRIPTS = {
    "CYRILLIC": ("ru", "Russian"), "ARABIC": ("ar", "Arabic"), "HEBREW": ("he", "Hebrew"), "GREEK": ("el", "Greek"),
    "CJK": ("zh", "Chinese"), "HIRAGANA": ("ja", "Japanese"), "KATAKANA": ("ja", "Japanese"),
    "HANGUL": ("ko", "Korean"), "DEVANAGARI": ("hi", "Hindi"), "THAI": ("th", "Thai"),
}  # fmt: skip
_DATA = Path(__file__).parent / "language" / "function_words.txt"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: Characters of a text that are looked at: the beginning of a long one tells as much as the whole.
_LOOKED_AT = 20_000


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language that a text is most likely written in.

    "en" where nothing speaks clearly against English, `UNKNOWN` where the words are those of no language of the list.
    """
    text = text[:_LOOKED_AT]
    if code := _by_script(text):
        return code
    found = _WORD.findall(text)
    words = len(found)
    times: dict[str, int] = {}
    for word, count in Counter(found).items():
        low = word.lower()
        times[low] = times.get(low, 0) + count
    if words < LEAST_WORDS:
        return _of_few(times, words)
    counts = {code: sum(times[word] for word in times.keys() & own) for code, (_, own) in _languages().items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    if best != "en" and counts[best] >= CLEAR_SHARE * words:
        return best
    return "en" if counts["en"] >= LEAST_SHARE * words else UNKNOWN


def _of_few(times: Mapping[str, int], words: int) -> str:
    """Return the language of a few words: another one where several words are its own and none is English alone.

    A name may bring a word or two ("Die Zeit", "Rio de la Plata"): three of four words at most are other ones, or two
    make up more than half.
    """
    english = _languages()["en"][1]
    for code, (_, own) in _languages().items():
        count = sum(times[word] for word in times.keys() & own - english)
        clear = (count >= 3 and 4 * count >= words) or (count >= 2 and 2 * count > words)
        if code != "en" and clear and not times.keys() & english - own:
            return code
    return "en"


def language_name(code: str) -> str:
    """Return the English name of a language code; of one that is not known, the code in words."""
    names = {known: name for known, (name, _) in _languages().items()} | dict(_SCRIPTS.values())
    return names.get(code, "a language that was not recognised" if code == UNKNOWN else f"the language {code!r}")


def is_english(language: str) -> bool:
    """Return whether a language code means English of any country ("en", "en-GB")."""
    return language.lower().replace("_", "-").split("-")[0] in ("en", "eng", "english", "")


def _by_script(text: str) -> str:
    """Return the language that most letters speak for by their script; empty for Latin letters and for no letters."""
    if 2 * ascii_letters(text) >= len(text):
        return ""  # nearly always: these letters alone are half of all
    scripts: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        if not letter.isalpha():
            continue
        scripts[unicodedata.name(letter, "").split(" ")[0].split("-")[0]] += count
    if scripts["LATIN"] * 2 >= scripts.total():
        return ""
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * scripts.total():
        return "ja"
    return _SCRIPTS.get(scripts.most_common(1)[0][0], (UNKNOWN, ""))[0]


@cache
def _languages() -> dict[str, tuple[str, frozenset[str]]]:
    """Return by code the name and the function words of each language."""
    found = {}
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, words = line.split(":", 1)
            code, name = head.split(" ", 1)
            found[code] = (name, frozenset(words.split()))
    return found
