"""Whether a trained model may be used for a frame: enough labels, and better than chance on texts it did not see."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from components.frames.training import Described, Model, Rest, Space, train

#: A frame needs so many texts coded yes or no, each answer so often, and this cross-validated AUC.
FEWEST_LABELS, FEWEST_OF_EACH, LOWEST_AUC = 30, 5, 0.65
FOLDS = 5
YES, NO = "yes", "no"


class Refused(ValueError):
    """A model that may not be used; the message says why and what to do."""


@dataclass(frozen=True)
class Trusted:
    """A model of one frame, and its AUC on coded texts that it had not seen."""

    model: Model
    auc: float


def train_frame(
    space: Space,
    texts: Sequence[Described],
    found: Sequence[bool],
    events: Sequence[str] = (),
    uncoded: Rest | None = None,
) -> Trusted:
    """Return the model that tells whether a frame stands in a text, trained on texts coded yes or no.

    `events` has the event of each text: it is tried on events that it has not seen, where there are enough.

    Raises:
        Refused: below 30 labels, too few of one answer, or an AUC under .65 over five folds.
    """
    labels = [YES if one else NO for one in found]
    fewest = min(labels.count(YES), labels.count(NO))
    if len(labels) < FEWEST_LABELS:
        raise Refused(f"{len(labels)} labels are too few for a model; {FEWEST_LABELS} are needed. Code more.")
    if fewest < FEWEST_OF_EACH:
        raise Refused(
            f"One of the answers was given {fewest} times; a model needs each {FEWEST_OF_EACH} times. Code more."
        )
    value = cross_validated(space, texts, labels, events, uncoded)
    if math.isnan(value):
        raise Refused("The answers of one kind stand in one event alone, so nothing can be tried. Code other events.")
    if value < LOWEST_AUC:
        raise Refused(
            f"On texts that it had not seen the model ranks with an AUC of {value:.2f}; {LOWEST_AUC} is the least, "
            "and 0.5 is chance. Code more, or look whether the codes can be told apart by words at all."
        )
    return Trusted(train(space, texts, labels, uncoded), value)


def cross_validated(
    space: Space,
    texts: Sequence[Described],
    labels: Sequence[str],
    events: Sequence[str] = (),
    uncoded: Rest | None = None,
) -> float:
    """Return the mean AUC over five folds, each with both answers alike; the folds are the same each time.

    Where events are given and there are five or more, texts of one event stay in one fold, so that a model is tried on
    events that it has not seen; folds without both answers are passed.
    """
    fold_of = folds_by_event(labels, events) if len(set(events)) >= FOLDS else _folds(labels)
    found = []
    for fold in range(FOLDS):
        seen = [place for place in range(len(labels)) if fold_of[place] != fold]
        rest = [place for place in range(len(labels)) if fold_of[place] == fold]
        if any(len({labels[one] for one in part}) < 2 for part in (seen, rest)):
            continue
        model = train(space, [texts[one] for one in seen], [labels[one] for one in seen], uncoded)
        scores = model.chances([texts[one] for one in rest])[:, model.classes.index(YES)]
        found.append(auc(scores.tolist(), [labels[one] == YES for one in rest]))
    return math.fsum(found) / len(found) if found else math.nan


def _folds(labels: Sequence[str]) -> list[int]:
    fold_of = [0] * len(labels)
    for answer in (YES, NO):
        places = [place for place, one in enumerate(labels) if one == answer]
        random.Random(0).shuffle(places)
        for count, place in enumerate(places):
            fold_of[place] = count % FOLDS
    return fold_of


def folds_by_event(labels: Sequence[str], events: Sequence[str]) -> list[int]:
    """Return the fold of each text: whole events, each to the fold that has fewest of its commoner answer so far."""
    counts = Counter(zip(events, labels, strict=True))
    ordered = sorted(set(events), key=lambda event: (-counts[event, YES], -counts[event, NO], event))
    filled = [(0, 0, fold) for fold in range(FOLDS)]
    fold_of: dict[str, int] = {}
    for event in ordered:
        yes, no, fold = min(filled)
        fold_of[event] = fold
        filled[filled.index((yes, no, fold))] = (yes + counts[event, YES], no + counts[event, NO], fold)
    return [fold_of[event] for event in events]


def auc(scores: Sequence[float], found: Sequence[bool]) -> float:
    """Return how often a text with the frame has a higher score than one without, ties by half; NaN without both."""
    told = np.array(scores)
    mask = np.array(found, dtype=bool)
    above, below = told[mask][:, None], told[~mask][None, :]
    if not above.size or not below.size:
        return math.nan
    return float(((above > below) + 0.5 * (above == below)).mean())


def learning_curve(
    space: Space,
    texts: Sequence[Described],
    found: Sequence[bool],
    sizes: Sequence[int],
    events: Sequence[str] = (),
    uncoded: Rest | None = None,
) -> list[tuple[int, float]]:
    """Return for each number of labels the cross-validated AUC of a model with so many; sizes that cannot be are left.

    The labels are taken in one shuffled order, the same each time, so that a larger number holds the smaller.
    """
    order = list(range(len(found)))
    random.Random(0).shuffle(order)
    points = []
    for size in sizes:
        taken = order[:size]
        answers = [found[one] for one in taken]
        if size <= len(found) and FEWEST_OF_EACH <= sum(answers) <= size - FEWEST_OF_EACH:
            labels = [YES if one else NO for one in answers]
            of = [events[one] for one in taken] if events else ()
            points.append((size, cross_validated(space, [texts[one] for one in taken], labels, of, uncoded)))
    return points
