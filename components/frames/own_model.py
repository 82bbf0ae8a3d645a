"""A model of one's own for one frame, from the sentences that were coded by hand in this corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components.frames.codebook import Codebook
from components.frames.labels import YES, Label
from components.frames.training import Rest, Space, described
from components.frames.trusting import FOLDS, learning_curve, train_frame
from components.reading.model import Reading

#: Labels in all from which on a model is trained, and at which sizes its course is shown.
FROM, SIZES = 100, (30, 50, 75, 100, 150, 200, 300, 400, 600, 800, 1_200, 2_000)
#: Sentences of the corpus, coded or not, that the directions of words are learned from.
_MOST_SENTENCES = 4_000


@dataclass(frozen=True)
class OwnModel:
    """A trained model: on how many sentences, its AUC on unseen ones, AUC by number of labels, and its weights.

    `weights` has kind (word, entry, code), name and weight for "yes"; `by_event` says that each fold was of other
    events.
    """

    labels: int
    auc: float
    by_event: bool
    curve: list[tuple[int, float]]
    weights: pd.DataFrame


def own_model(
    readings: Sequence[Reading], labels: Sequence[Label], codebook: Codebook, events: Mapping[str, str]
) -> OwnModel:
    """Return the model of one frame; of a sentence that several coded the first coder's answer counts.

    Raises:
        Refused: there are too few labels, or they do not carry a model; the message says why.
    """
    reading_of = {one.article.article_id: one for one in readings}
    first: dict[tuple[str, int], Label] = {}
    for one in labels:
        if one.article_id in reading_of:
            first.setdefault((one.article_id, one.start), one)
    coded = list(first.values())
    texts = [reading_of[one.article_id].text(one.start, one.end) for one in coded]
    known = described(texts, codebook)
    others = described(_others(readings, set(first)), codebook)
    space = Space([*known, *others])
    uncoded = Rest(space, others)
    found, of = [one.found == YES for one in coded], [events.get(one.article_id, "") for one in coded]
    trusted = train_frame(space, known, found, of, uncoded)
    table = trusted.model.table()
    return OwnModel(
        len(coded),
        trusted.auc,
        len(set(of)) >= FOLDS,
        learning_curve(space, known, found, [size for size in SIZES if size < len(coded)] + [len(coded)], of, uncoded),
        table[table["class"] == YES].drop(columns="class").reset_index(drop=True),
    )


def _others(readings: Sequence[Reading], coded: set[tuple[str, int]]) -> list[str]:
    """Return sentences that nobody coded, spread evenly over the corpus where there are very many."""
    every = [(reading, one) for reading in readings for one in reading.sentences]
    step = max(1, -(-len(every) // _MOST_SENTENCES))
    return [
        reading.text(one.start, one.end)
        for reading, one in every[::step]
        if (reading.article.article_id, one.start) not in coded
    ]
