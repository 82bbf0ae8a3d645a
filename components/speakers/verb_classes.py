"""What a reporting word implies: the classes of `language/verbs.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from components.reading.quotations.verbs import reporting_verbs

#: In the order in which they are drawn. `other` are the words that stand in no class.
CLASSES = ("neutral", "stressing", "granting", "doubting", "other")
#: What each class is called on the page.
IMPLIED = {
    "neutral": "neutral",
    "stressing": "adds force",
    "granting": "presents as true",
    "doubting": "presents as doubtful",
    "other": "other",
}
#: What is shown where no word reports: an utterance between marks that stands alone.
NO_WORD = "no word"
_LIST = Path(__file__).parent / "language" / "verbs.txt"


@cache
def _classes() -> dict[str, str]:
    """Return the class of every lemma and every joined cue."""
    lines = (line.partition("#")[0].split() for line in _LIST.read_text(encoding="utf-8").splitlines())
    return {verb: name for name, *verbs in (line for line in lines if line) for verb in verbs}


def verb_of(cue: str) -> str:
    """Return the lemma that a cue is listed by: "reiterated" is reiterate, an unknown cue itself in small letters.

    >>> verb_of("Told")
    'tell'
    >>> verb_of("according to")
    'according to'
    """
    words = cue.lower().split()
    if not words:
        return ""
    if "_".join(words) in _classes():
        return " ".join(words)
    known = reporting_verbs()
    lemmas = [known[word].lemma if word in known else word for word in words]
    return next((lemma for lemma in lemmas if lemma in _classes()), " ".join(lemmas))


def class_of(verb: str) -> str:
    """Return the class of a lemma as `verb_of` gives it."""
    return _classes().get(verb.replace(" ", "_"), "other")
