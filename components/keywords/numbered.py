"""Uses of terms by number, whatever they come from: frames of rows, or what `relate` has joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.keywords.uses import Texts, Uses
from components.reading.model import VOICES


@dataclass(frozen=True)
class Codes:
    """Uses by number, one entry each: article, term, position in the article, and whether it is a name there.

    `articles`, `outlets` and `voices` have an entry for each article's number (its id, its outlet, whether it has rows
    in the voice), `terms` one for each term's; some may be used nowhere. Articles have numbers in the order of rows.
    """

    article: np.ndarray
    term: np.ndarray
    position: np.ndarray
    name: np.ndarray
    articles: Sequence[str]
    outlets: Sequence[str]
    terms: Sequence[str]
    voices: dict[str, np.ndarray]


def codes_of(parts: Iterable[pd.DataFrame]) -> Codes:
    """Return the uses of frames of rows, one below the other; no article has rows in two of them."""
    articles, terms = Texts(), Texts()
    outlets: list[str] = []
    found: dict[str, list[np.ndarray]] = {name: [] for name in ("article", "term", "position", "name")}
    said: defaultdict[str, list[np.ndarray]] = defaultdict(list)
    for rows in parts:
        article, many = articles.numbers(rows["article_id"]), len(outlets)
        outlet, names = pd.factorize(rows["outlet"])
        first = np.full(len(articles) - many, -1)
        first[article[::-1] - many] = outlet[::-1]  # each article's is that of its first row
        outlets += names.take(first).tolist()
        columns = (article, terms.numbers(rows["term"]), rows["position"].to_numpy(), rows["name"].to_numpy())
        for name, column in zip(found, columns, strict=True):
            found[name].append(column)
        for voice in rows["voice"].unique().tolist():
            said[voice].append(np.unique(article[(rows["voice"] == voice).to_numpy()]))
    voices = {voice: np.zeros(len(articles), bool) for voice in sorted(said)}
    for voice, held in voices.items():
        held[np.concatenate(said[voice])] = True
    whole = {name: np.concatenate(found.pop(name)) for name in list(found)}
    return Codes(**whole, articles=articles.all(), outlets=outlets, terms=terms.all(), voices=voices)


def codes_of_uses(uses: Uses, positions: np.ndarray, articles: Sequence[str], outlets: Sequence[str]) -> Codes:
    """Return the uses that `relate` has joined.

    `positions` are those of the rows that they began with, `articles` and `outlets` each article's by its number.
    """
    said = {voice: uses.article[uses.voice == VOICES.index(voice)] for voice in sorted(VOICES)}
    voices = {voice: np.bincount(held, minlength=len(articles)) > 0 for voice, held in said.items() if len(held)}
    position = positions[uses.row]
    return Codes(uses.article, uses.term, position, uses.name, articles, outlets, uses.terms.all(), voices)
