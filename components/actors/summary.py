"""From rows to one line per outlet: how often it names the actor, and how often the actor acts or is acted on."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from components.actors.choosing import actor_of, of_actor
from components.actors.measure import ACTED_ON, ACTS, DESCRIBED, DOES, NAMED, WORDED
from components.actors.toward import CLASSES, UNSURE
from components.contract import Settings
from components.statistics import differences_within, share

#: outlet, actor; articles that name the actor, and namings; descriptions; acts, acted_on and without_agent: verbs of
#: which the actor is the subject, the object, and the object of a passive that names nobody; share: acts of both, over
#: events that two outlets or more tell where there are several (`events`), with low, high and interval
#: (components/statistics); n_articles with such a verb; apart: the outlets from which its share can be told apart;
#: negative to unsure: sentences about the actor, of events in which two outlets have some (`worded_events`).
COLUMNS = (
    "outlet", "actor", "articles", "namings", "descriptions", "acts", "acted_on", "without_agent", "share", "low",
    "high", "interval", "n_articles", "events", "apart", "negative", "neutral", "positive", "unsure", "worded_events",
)  # fmt: skip
#: A share is shown from so many verbs on.
FEWEST = 10
#: Wordings are added up from so many events on that two outlets tell, and only over these.
EVENTS_FOR_TOTALS = 10
#: Wrong among the sentences of which anything is told, on test data (METHOD.md): a part may be off by so much.
WRONG = 0.2


class _Verbs(NamedTuple):
    """What one article has an actor do: verbs on either side."""

    outlet: str
    event: str
    acts: int
    acted_on: int


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet for the actor that is looked at (`COLUMNS`), outlets in corpus order."""
    actor, found = actor_of(rows, settings), of_actor(rows, settings)
    counts = Counter(zip(found["outlet"].tolist(), found["view"].tolist(), strict=True))
    does = found[found["view"] == DOES]
    sides = Counter(zip(does["outlet"].tolist(), does["what"].tolist(), strict=True))
    silent = Counter(does.loc[does["passive"] == "without agent", "outlet"].tolist())
    naming = found[found["view"] == NAMED].groupby("outlet")["article_id"].nunique().to_dict()
    verbs, events = _in_common(does, articles)
    apart = _apart(verbs) if events > 1 else {}
    toward = _worded_in_common(found[found["view"] == WORDED], articles)
    lines = []
    for outlet in dict.fromkeys(articles["outlet"].tolist()):
        own = [one for one in verbs if one.outlet == outlet]
        estimate = share([one.acts for one in own], [one.acts + one.acted_on for one in own], every_article=True)
        worded = Counter(what for name, _, what in toward if name == outlet)
        enough = sum(one.acts + one.acted_on for one in own) >= FEWEST
        value, low, high = (estimate.value, estimate.low, estimate.high) if enough else (math.nan,) * 3
        lines.append(
            (
                *(outlet, actor, int(naming.get(outlet, 0)), counts[outlet, NAMED], counts[outlet, DESCRIBED]),
                *(sides[outlet, ACTS], sides[outlet, ACTED_ON], silent[outlet]),
                *(
                    value,
                    low,
                    high,
                    estimate.kind if enough else "none",
                    estimate.n,
                    events,
                    ", ".join(apart.get(outlet, ())),
                ),
                *(*(worded[name] for name in (*CLASSES, UNSURE)), len({event for _, event, _ in toward})),
            )
        )
    return pd.DataFrame(lines, columns=list(COLUMNS))


def _in_common(does: pd.DataFrame, articles: pd.DataFrame) -> tuple[list[_Verbs], int]:
    """Return each article's verbs, of several events those that two outlets or more tell, and how many these are."""
    columns = (articles[name].tolist() for name in ("article_id", "outlet", "event"))
    about = {article: (outlet, event) for article, outlet, event in zip(*columns, strict=True)}
    outlets: defaultdict[str, set[str]] = defaultdict(set)
    for outlet, event in about.values():
        outlets[event].add(outlet)
    several = len(outlets) > 1
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article, what in zip(does["article_id"].tolist(), does["what"].tolist(), strict=True):
        counts[article][what] += 1
    found = [
        _Verbs(*about[article], own[ACTS], own[ACTED_ON])
        for article, own in counts.items()
        if own[ACTS] + own[ACTED_ON] and (not several or len(outlets[about[article][1]]) > 1)
    ]
    return found, len({one.event for one in found})


def _worded_in_common(worded: pd.DataFrame, articles: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Return outlet, event and what is told of each sentence, of events in which two outlets have sentences."""
    event_of = dict(zip(articles["article_id"].tolist(), articles["event"].tolist(), strict=True))
    columns = (worded[name].tolist() for name in ("outlet", "article_id", "what"))
    found = [(outlet, event_of[article], what) for outlet, article, what in zip(*columns, strict=True)]
    outlets: defaultdict[str, set[str]] = defaultdict(set)
    for outlet, event, _ in found:
        outlets[event].add(outlet)
    return [one for one in found if len(outlets[one[1]]) > 1]


def told_in(line: Mapping[str, Any]) -> str:
    """Return what part of the sentences that are told is negative, with the error of the telling on either side."""
    told = sum(int(line[name]) for name in CLASSES)
    whole = told + int(line[UNSURE])
    if not told:
        return f"none of {whole} sentences is told"
    part = int(line[CLASSES[0]]) / told
    low, high = max(0.0, part - WRONG), min(1.0, part + WRONG)
    return f"{told} of {whole} told: negative {100 * part:.0f} % ({100 * low:.0f}–{100 * high:.0f} % with its error)"


def _apart(verbs: list[_Verbs]) -> dict[str, list[str]]:
    """Return from which others each outlet's share of acts can be told apart, by event."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    events: defaultdict[str, list[str]] = defaultdict(list)
    for one in verbs:
        values[one.outlet].append(one.acts / (one.acts + one.acted_on))
        events[one.outlet].append(one.event)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pair in differences_within(values, events):
        if pair.apart:
            found[pair.first].append(pair.second)
            found[pair.second].append(pair.first)
    return found
