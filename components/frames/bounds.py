"""How much looking a codebook may ask of a text: patterns that are made to be slow are refused before they are run."""

from __future__ import annotations

from collections import defaultdict

from components.frames.codebook import Codebook, CodebookError
from components.frames.patterns import Form, forms

#: All phrases that the patterns and exceptions of a codebook stand for, and how far one word of a text may lead.
MOST_PHRASES, MOST_STEPS = 100_000, 5_000


def bounded(codebook: Codebook) -> Codebook:
    """Return a codebook as it is, where no text can make it slow.

    A word of a text leads to every phrase that begins with it or with a beginning of it (`ec*`, `econ*`), a nearness to
    each of the words between, an exception to its own phrases. These steps are counted for the word that leads
    furthest.

    Raises:
        CodebookError: there are too many phrases, or one word leads to too many steps; it names the word.
    """
    whole: defaultdict[str, int] = defaultdict(int)
    begun: defaultdict[str, int] = defaultdict(int)
    phrases = 0
    for entry in codebook.entries:
        excepted = [form for phrase in entry.excepted for form in forms(phrase)]
        own = forms(entry.pattern)
        phrases += len(own) + len(excepted)
        if phrases > MOST_PHRASES:
            raise CodebookError(
                f"The patterns stand for more than {MOST_PHRASES:,} phrases, by their alternatives in brackets. Use "
                "fewer alternatives."
            )
        beside = sum(len(form.words) for form in excepted)
        for form in own:
            for first in _first_words(form):
                (begun if first[1] else whole)[first[0]] += 1 + form.within + beside
    for word in dict.fromkeys((*whole, *begun)):
        reached = whole.get(word, 0) + sum(begun.get(word[:length], 0) for length in range(1, len(word) + 1))
        if reached > MOST_STEPS:
            raise CodebookError(
                f"A text with the word {word!r} would have to be looked at {reached:,} times for each such word; "
                f"{MOST_STEPS:,} are the most. Let fewer patterns begin with it, above all those with ~ and exceptions."
            )
    return codebook


def _first_words(form: Form) -> list[tuple[str, bool]]:
    parts = (form.words, form.other) if form.within else (form.words,)
    return [(part[0].letters.lower(), part[0].begins) for part in parts]
