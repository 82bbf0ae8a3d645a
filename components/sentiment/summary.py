"""From rows to one line per outlet and voice: counts, means, what they rest on, and the second opinion."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pandas as pd

from components.contract import Settings, each_outlet
from components.reading.model import VOICES
from components.sentiment.english import scored_language
from components.sentiment.evidence import influence
from components.sentiment.measure import CLASSES
from components.statistics import Estimate, left_out, mean

#: outlet, voice; n_articles: articles with a sentence in this voice; sentences and how many of them are of each class;
#: mean polarity over all sentences with low, high and kind (components/statistics), and over scored sentences alike;
#: left_low and left_high: the range of polarity_all when any one sentence is left out (one article only);
#: word, word_count, polarity_without: the word that moves polarity_all most, how often it stands, the mean without it;
#: rests: "sign" or "order" where dropping that word changes the sign, or the order among the outlets, else empty;
#: subjectivity: mean over scored sentences, with low and high; vader: mean compound over all sentences;
#: vader_negative and vader_positive: sentences that VADER scores below and above zero.
COLUMNS = (
    "outlet", "voice", "n_articles", "sentences", *CLASSES,
    "polarity_all", "low_all", "high_all", "kind_all", "left_low", "left_high",
    "polarity_scored", "low_scored", "high_scored", "kind_scored",
    "word", "word_count", "polarity_without", "rests",
    "subjectivity", "low_subjectivity", "high_subjectivity", "kind_subjectivity", "vader",
    "vader_negative", "vader_positive",
)  # fmt: skip


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and voice (`COLUMNS`), outlets in corpus order, voices in theirs.

    Every outlet has a row for each voice that any outlet uses, with `sentences` 0 where it does not. Means give each
    article the same weight: one value per article, then `components.statistics.mean`.
    """
    outlets = list(dict.fromkeys(articles["outlet"]))
    rows = scored_language(rows)
    voices = [voice for voice in VOICES if (rows["voice"] == voice).any()]
    told = each_outlet(rows, _of_outlet)
    lines = [told.get(outlet, {}).get(voice) or _nothing(outlet, voice) for outlet in outlets for voice in voices]
    summary = pd.DataFrame(lines, columns=list(COLUMNS))
    summary["rests"] = list(_rests(summary))
    return summary


def _of_outlet(rows: pd.DataFrame) -> dict[str, dict[str, object]]:
    """Return the line of each voice of an outlet."""
    outlet = str(rows["outlet"].iloc[0])
    return {str(voice): _line(outlet, str(voice), own) for voice, own in rows.groupby("voice")}


def _nothing(outlet: str, voice: str) -> dict[str, object]:
    nothing = mean([])
    empty = {"outlet": outlet, "voice": voice, "n_articles": 0, "sentences": 0, "word": "", "word_count": 0}
    counts = dict.fromkeys((*CLASSES, "vader_negative", "vader_positive"), 0)
    return empty | counts | _estimated("all", nothing) | _estimated("scored", nothing)


def _line(outlet: str, voice: str, rows: pd.DataFrame) -> dict[str, object]:
    scored, classes, second = rows[rows["assessed"] > 0], rows["class"].tolist(), rows["vader_class"].tolist()
    everything = _over_articles(rows, "polarity", outlet)
    subjectivity = _over_articles(scored, "subjectivity", outlet)
    low, high = left_out(rows["polarity"].tolist()) if everything.kind == "single" else (math.nan, math.nan)
    return {
        "outlet": outlet,
        "voice": voice,
        "n_articles": everything.n,
        "sentences": len(rows),
        **{name: classes.count(name) for name in CLASSES},
        **_estimated("all", everything),
        "left_low": low,
        "left_high": high,
        **_estimated("scored", _over_articles(scored, "polarity", outlet)),
        **_without(rows, everything.value),
        "subjectivity": subjectivity.value,
        "low_subjectivity": subjectivity.low,
        "high_subjectivity": subjectivity.high,
        "kind_subjectivity": subjectivity.kind,
        "vader": mean_of(by_article(rows, "vader")),
        **{f"vader_{name}": second.count(name) for name in ("negative", "positive")},
    }


def _over_articles(rows: pd.DataFrame, column: str, outlet: str) -> Estimate:
    return mean(by_article(rows, column), outlet, events_by_article(rows))


def by_article(rows: pd.DataFrame, column: str) -> list[float]:
    """Return each article's mean, in order of appearance; plain Python, because outlets come by the dozen."""
    values: dict[str, list[float]] = {}
    for article, value in zip(rows["article_id"].tolist(), rows[column].tolist(), strict=True):
        values.setdefault(article, []).append(value)
    return [math.fsum(own) / len(own) for own in values.values()]


def events_by_article(rows: pd.DataFrame) -> list[str]:
    """Return each article's event, in the order of `by_article`."""
    return list(dict(zip(rows["article_id"].tolist(), rows["event"].tolist(), strict=True)).values())


def mean_of(values: list[float]) -> float:
    """Return the plain mean of article values, NaN of none."""
    return math.fsum(values) / len(values) if values else math.nan


def _estimated(name: str, estimate: Estimate) -> dict[str, object]:
    return {
        f"polarity_{name}": estimate.value,
        f"low_{name}": estimate.low,
        f"high_{name}": estimate.high,
        f"kind_{name}": estimate.kind,
    }


def _without(rows: pd.DataFrame, value: float) -> dict[str, object]:
    """Return the word that moves the mean most, and the mean without it."""
    words = influence(rows)
    if words.empty or not round(words["change"].iloc[0], 12):
        return {"word": "", "word_count": 0, "polarity_without": value}
    first = words.iloc[0]
    return {"word": first["word"], "word_count": first["count"], "polarity_without": value + first["change"]}


def sign(value: float) -> int:
    """Return -1, 0 or 1 as a number is shown with two digits; 0 for NaN."""
    shown = 0.0 if math.isnan(value) else round(value, 2)
    return (shown > 0) - (shown < 0)


def _rests(summary: pd.DataFrame) -> Iterator[str]:
    """Yield for each line what changes when its most influential word is dropped: "sign", "order" or nothing."""
    shown = [
        (voice, round(value, 2), round(without, 2))
        for voice, value, without in zip(
            summary["voice"].tolist(),
            summary["polarity_all"].astype("float64").tolist(),
            summary["polarity_without"].astype("float64").tolist(),
            strict=True,
        )
    ]
    for place, (voice, before, after) in enumerate(shown):
        others = [value for other, (same, value, _) in enumerate(shown) if same == voice and other != place]
        if math.isnan(before):
            yield ""
        elif sign(before) and sign(before) != sign(after):
            yield "sign"
        # An outlet without a sentence in this voice has NaN here, which is neither above nor below.
        elif [before > other for other in others] != [after > other for other in others]:
            yield "order"
        else:
            yield ""
