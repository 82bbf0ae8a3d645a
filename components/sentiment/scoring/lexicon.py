"""The word list behind TextBlob's sentiment, read from the installed textblob package without importing it.

Importing textblob loads NLTK and takes 1.6 s; reading its lexicon takes a few hundredths. The lexicon is that of
pattern.en (De Smedt and Daelemans 2012, "Pattern for Python"; public domain).
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

#: Words that turn the next scored word round. "n't" never comes out of TextBlob's tokeniser, so it is not among them.
NEGATIONS = frozenset({"no", "not", "never"})

#: Faces by polarity, in the order in which TextBlob tries them; the table is pattern.en's (BSD licence).
_FACES = {
    1.00: "<3 ♥ >:D :-D :D =-D =D X-D x-D XD xD 8-D",
    0.75: ">:P :-P :P :-p :p :-b :b :c) :o) :^)",
    0.50: ">:) :-) :) =) =] :] :} :> :3 8) 8-)",
    0.25: ">;] ;-) ;) ;-] ;] ;D ;^) *-) *)",
    0.05: ">:o :-O :O :o :-o o_O o.O °O° °o°",
    -0.25: r">:/ :-/ :/ :\ >:\ :-. :-s :s :S :-S >.>",
    -0.75: ">:[ :-( :( =( :-[ :[ :{ :-< :c :-c =/",
    -1.00: ":'( :'''( ;'(",
}

#: Every emoticon as written, with its polarity.
EMOTICONS = {face: polarity for polarity, faces in _FACES.items() for face in faces.split()}

_Weights = tuple[float, float, float]


class Word(NamedTuple):
    """What the lexicon says of a word: its scores, whether it modifies the next ("very"), and a label or None."""

    polarity: float
    subjectivity: float
    intensity: float
    modifies: bool
    label: str | None


def lexicon_file() -> Path:
    """Return where the installed textblob keeps its lexicon; FileNotFoundError where there is none."""
    package = importlib.util.find_spec("textblob")
    for folder in (package.submodule_search_locations or ()) if package else ():
        file = Path(folder) / "en" / "en-sentiment.xml"
        if file.is_file():
            return file
    raise FileNotFoundError(
        "textblob/en/en-sentiment.xml was not found. Install the requirements: textblob is missing."
    )


@cache
def lexicon() -> dict[str, Word]:
    """Return every word of the lexicon, in lower case, with its mean scores over senses and parts of speech."""
    senses, labels = _senses(ElementTree.parse(lexicon_file()).getroot().findall("word"))
    by_tag = {form: {tag: _means(weights) for tag, weights in tags.items()} for form, tags in senses.items()}
    overall = {form: _means(tags.values()) for form, tags in by_tag.items()}
    modifiers = {form for form, tags in by_tag.items() if "RB" in tags}
    for form, tags in by_tag.items():
        if "JJ" in tags:
            overall[_adverb(form)] = tags["JJ"]
            modifiers.add(_adverb(form))
    return {form: Word(*weights, form in modifiers, labels.get(form)) for form, weights in overall.items()}


def _senses(words: Iterable[ElementTree.Element]) -> tuple[dict[str, dict[str | None, list[_Weights]]], dict[str, str]]:
    """Return the scores of each word's senses by part of speech, and the labels of labelled words."""
    senses: dict[str, dict[str | None, list[_Weights]]] = {}
    labels = {}
    for word in words:
        form, label = word.get("form"), word.get("label")
        if not form:
            continue
        weights = (
            float(word.get("polarity", 0.0)),
            float(word.get("subjectivity", 0.0)),
            float(word.get("intensity", 1.0)),
        )
        senses.setdefault(form, {}).setdefault(word.get("pos"), []).append(weights)
        if label:
            labels[form] = label
    return senses, labels


def _means(weights: Iterable[_Weights]) -> _Weights:
    # Summed in the file's order: another order would differ in the last digit.
    polarity, subjectivity, intensity = (sum(column) / len(column) for column in zip(*weights, strict=True))
    return polarity, subjectivity, intensity


def _adverb(adjective: str) -> str:
    """Return the adverb that TextBlob derives: terrible, terribly; happy, happily; good, goodly."""
    stem = f"{adjective[:-1]}i" if adjective.endswith("y") else adjective
    return f"{stem.removesuffix('le')}ly"
