"""With what each outlet is compared: the others weighing the same, the others together, or a loaded reference."""

from __future__ import annotations

from dataclasses import dataclass

from components.contract import Settings
from components.corpus.article import CorpusError
from components.keywords.contrast import EQUAL, POOLED
from components.keywords.reference import VARIABLE, Reference, loaded

#: The setting's words.
REFERENCE = "reference"
OPTIONS = (EQUAL, POOLED, REFERENCE)
#: What the prior may be built from: the corpus, or the reference and the corpus together.
CORPUS = "corpus"
BACKGROUNDS = (CORPUS, REFERENCE)
_HOW = f"Whoever runs this server names one in {VARIABLE}: a CSV file with word,count or a folder of texts."


@dataclass(frozen=True)
class Against:
    """The comparison in force: `word` of the setting, the reference where it is one, and what the page must tell.

    `background` is the reference that the prior is built from, None where it is built from the corpus.
    """

    word: str
    reference: Reference | None = None
    told: str = ""
    background: Reference | None = None


def against_of(settings: Settings) -> Against:
    """Return the comparison that the settings ask for; the others, told, where a reference cannot be had."""
    word = settings.get("against", EQUAL)
    if word != REFERENCE:
        return _among_themselves(word if word in OPTIONS else EQUAL, settings.get("background", CORPUS))
    instead = "so each outlet is compared with the others."
    try:
        reference = loaded()
    except CorpusError as error:
        return Against(EQUAL, told=f"The reference could not be read, {instead} {error}")
    if reference is None:
        return Against(EQUAL, told=f"No reference is loaded, {instead} {_HOW}")
    said = f"Compared with the reference {reference.name} ({reference.words:,.0f} words), not with each other."
    return Against(REFERENCE, reference, said)


def _among_themselves(word: str, background: str) -> Against:
    """Return the comparison with other outlets; told where the prior cannot be built from what was asked for."""
    if background != REFERENCE:
        return Against(word)
    instead = "so the prior is built from the corpus."
    try:
        reference = loaded()
    except CorpusError as error:
        return Against(word, told=f"The reference could not be read, {instead} {error}")
    if reference is None:
        return Against(word, told=f"No reference is loaded, {instead} {_HOW}")
    said = f"The prior is built from the reference {reference.name} ({reference.words:,.0f} words) and the corpus."
    return Against(word, told=said, background=reference)


def opponent(settings: Settings, outlets: int) -> str:
    """Return what stands in a figure for whatever each outlet is compared with."""
    if against_of(settings).word == REFERENCE:
        return "the reference"
    return "the other" if outlets == 2 else "the others"
