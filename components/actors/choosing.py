"""Which actor a figure is about, and in whose words: what the address says, or the most named."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from components.actors.measure import NAMED
from components.contract import Setting, Settings, mark_key, once
from components.figure.records import Record, grouped, records
from components.reading.model import VOICES

#: The settings that the page keeps beside the declared ones: the actor's name, and the groups of whose namings a
#: person has said that they mean the same people here, parted by |.
ACTOR, CONFIRMED = "actor", "confirmed"
ALL = "all"
#: In whose words actors are shown.
WHOSE = Setting(
    slug="whose",
    label="Whose words",
    options=("own", *VOICES[1:], "all"),
    default="own",
    help="Whose words name or describe the actor: the article’s own, what it paraphrases, or what stands in quotation "
    "marks. The tables say who is speaking.",
    whose=True,
)


class Listed(NamedTuple):
    """An actor as the picker shows it: the name, person, body or group, and how often it is named."""

    actor: str
    kind: str
    namings: int


def actors_in(rows: pd.DataFrame, most: int = 0) -> list[Listed]:
    """Return the actors that are named in rows, the most named first, all of them or so many.

    Where articles take a name for actors of two kinds, it stands once, with the kind that most namings have.
    """
    named = (rows["view"] == NAMED).to_numpy()
    (actor, actors), (kind, kinds) = (pd.factorize(rows[name].array[named]) for name in ("actor", "kind"))
    by_kind = np.bincount(actor * len(kinds) + kind, minlength=len(actors) * len(kinds)).reshape(-1, max(1, len(kinds)))
    counts = by_kind.sum(axis=1)
    enough = np.flatnonzero(counts >= np.partition(counts, -most)[-most]) if 0 < most < len(counts) else slice(None)
    names, sorts = actors[enough].tolist(), kinds.tolist()
    columns = (names, by_kind[enough].argmax(axis=1).tolist(), counts[enough].tolist())
    found = [Listed(name, sorts[kind], count) for name, kind, count in zip(*columns, strict=True)]
    found.sort(key=lambda one: (-one.namings, one.actor))
    return found[:most] if most else found


def _actor_of(rows: pd.DataFrame, settings: Settings) -> str:
    """Return the actor that is looked at: the chosen one where rows name it, else the most named; none: empty."""
    asked = settings.get(ACTOR, "")
    if asked and (rows["actor"] == asked).any():
        return asked
    found = actors_in(rows, most=1)
    return found[0].actor if found else ""


def _of_actor(rows: pd.DataFrame, settings: Settings, view: str = "") -> pd.DataFrame:
    """Return the rows of the actor looked at in the words chosen (`WHOSE`), of one view where it is given."""
    chosen = rows["actor"] == actor_of(rows, settings)
    if (voice := voice_in(settings)) != ALL:
        chosen &= rows["voice"] == voice
    return rows[chosen & (rows["view"] == view)] if view else rows[chosen]


#: Each figure of a page asks for these several times, and for four kinds of rows.
actor_of, of_actor = once(_actor_of, keep=8), once(_of_actor, keep=24)


def outlets_in_order(rows: pd.DataFrame, summary: pd.DataFrame) -> dict[str, list[Record]]:
    """Return rows by outlet, outlets in the corpus's order: one order on all pages."""
    found = grouped(records(rows), "outlet")
    return {outlet: found[outlet] for outlet in summary["outlet"].tolist() if outlet in found}


def voice_in(settings: Settings) -> str:
    """Return the voice whose words are shown, or `ALL`."""
    return settings.get(WHOSE.slug, WHOSE.default)


def whose(settings: Settings, of: str = "its ") -> str:
    """Return in whose words something was counted, as a sentence ends with it: " in its own words", " in paraphrase".

    Nothing where all count.
    """
    ends = {"own": f" in {of}own words", "reported": " in paraphrase", "quoted": " in quotations"}
    return ends.get(voice_in(settings), "")


def key_of(settings: Settings, outlet: str, actor: str, view: str, **more: object) -> str:
    """Return the key of rows of one actor in one outlet, in the words chosen."""
    voice = voice_in(settings)
    whose = {} if voice == ALL else {"voice": voice}
    return mark_key(outlet=outlet, actor=actor, view=view, **whose, **more)
