"""How often the intervals of components/statistics hold the true value, on resampled values of real articles.

    python benchmarks/coverage.py VALUES_SOURCE [VALUES_SOURCE ...] [--rounds N] [--json]

A VALUES_SOURCE has one article a line: {"id", "outlet", "text"}, and an "event_id" where outlets tell the same events.
PolNeAR 1.0.0 (840 articles of seven US outlets, its training part) is at
https://github.com/networkdynamics/PolNeAR; BASIL (50 events in three outlets) at https://github.com/launchnlp/BASIL.

The articles of an outlet are taken for all that it ever wrote; so many are drawn with replacement again and again, and
it is counted how often the interval holds the value of all of them (95 % is claimed). `mean`: polarity of the articles
in each voice. `share`: quoted words of a speaker among all quoted words, of the outlet's most quoted speaker (common)
and of its tenth (rare), and of the twenty most quoted by in how many of the drawn articles they are quoted (nan: fewer
than 100 such samples). `together`: all pairs of outlets, whether all intervals hold at once, in the outlets' own voice
and in quotations. A source with events has the lines of coverage_events.py instead, at so many events.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.coverage_events import event_lines
from benchmarks.keywords_corpus import text_of
from components.analysis.analyse import analyse
from components.corpus import Article, Corpus
from components.reading.model import VOICES
from components.sentiment import COMPONENT as SENTIMENT
from components.speakers import COMPONENT as SPEAKERS
from components.speakers.measure import NOT_FOUND, UNNAMED
from components.statistics import differences, jackknife, mean

SIZES = (3, 8, 20, 100)
SEED = 20_260_101
#: In how many of the drawn articles a speaker is quoted; each class ends where the next begins.
SEEN = (0, 1, 2, 5, 10, 20)
#: An outlet or a line with fewer articles is no population to draw from.
_LEAST = 50


def main() -> None:
    """Print the coverage of every source."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+", type=Path, metavar="VALUES_SOURCE")
    parser.add_argument("--rounds", type=int, default=200, help="samples drawn for each line (200)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    found = {source.name: coverage_of(source, asked.rounds) for source in asked.sources}
    if asked.json:
        print(json.dumps({"seed": SEED, "rounds": asked.rounds, **found}, indent=2))
        return
    sizes = ", ".join(map(str, SIZES))
    print(f"seed {SEED}, {asked.rounds} rounds, coverage in % (width: in polarity) at {sizes} articles or events")
    for name, lines in found.items():
        print(name)
        for line, held in lines.items():
            scale = 1 if line.startswith("width") else 100
            print(f"  {line:42}", *(f"{scale * one:6.{1 if scale > 1 else 3}f}" for one in held))


def coverage_of(source: Path, rounds: int) -> dict[str, list[float]]:
    """Return the coverage of each line of a source: by articles, or by events where its articles carry them."""
    with source.open(encoding="utf-8") as opened:
        records = [json.loads(line) for line in opened]
    if not all(one.get("event_id") for one in records):
        return coverage(source, rounds)
    articles = [
        Article(str(one.get("outlet") or one.get("source")), text_of(one), title=str(one.get("title") or number))
        for number, one in enumerate(records)
    ]
    event = {article.article_id: str(one["event_id"]) for article, one in zip(articles, records, strict=True)}
    rows = analyse(Corpus(source.stem, tuple(articles)), components=[SENTIMENT]).rows["sentiment"]
    return event_lines(rows, event, "own", rounds) | event_lines(rows, event, "quoted", rounds)


def coverage(source: Path, rounds: int) -> dict[str, list[float]]:
    """Return for each kind of value the coverage at `SIZES`, averaged over outlets."""
    rows = measured(source)
    polarity = {voice: polarities(rows["sentiment"], voice) for voice in VOICES}
    found = {
        f"mean, {voice}": average(
            [[_mean_holds(own, size, rounds, outlet) for size in SIZES] for outlet, own in outlets.items()]
        )
        for voice, outlets in polarity.items()
        if outlets
    }
    for name, place in (("common", 0), ("rare", 9)):
        pairs = spoken_shares(rows["speakers"], place)
        found[f"share, {name}"] = average([[_share_holds(own, size, rounds) for size in SIZES] for own in pairs])
    found |= _seen_shares(rows["speakers"], rounds)
    for voice in ("own", "quoted"):
        found[f"together, {voice}"] = [_together(polarity[voice], size, max(50, rounds // 3)) for size in SIZES]
    return found


def measured(source: Path) -> dict[str, pd.DataFrame]:
    """Return the rows of sentiment and speakers over the articles of a source."""
    with source.open(encoding="utf-8") as opened:
        records = [json.loads(line) for line in opened]
    articles = tuple(Article(one["outlet"], one["text"], title=str(one["id"])) for one in records)
    return analyse(Corpus(source.stem, articles), components=[SENTIMENT, SPEAKERS]).rows


def polarities(rows: pd.DataFrame, voice: str) -> dict[str, np.ndarray]:
    """Return each outlet's article values in a voice."""
    means = rows[rows["voice"] == voice].groupby(["outlet", "article_id"], sort=False)["polarity"].mean()
    values = {str(outlet): own.to_numpy() for outlet, own in means.groupby("outlet")}
    return {outlet: own for outlet, own in values.items() if len(own) >= _LEAST}


def spoken_shares(rows: pd.DataFrame, place: int) -> list[np.ndarray]:
    """Return for each outlet two columns, the quoted words of one speaker and of all, by article.

    The speaker is the outlet's most quoted (`place` 0), or a less quoted one.
    """
    found = []
    for _, own in rows[rows["voice"] == "quoted"].groupby("outlet"):
        words = own.groupby(["article_id", "speaker"])["words"].sum().unstack(fill_value=0)
        named = words.drop(columns=[name for name in (UNNAMED, NOT_FOUND, "") if name in words])
        ranked = named.sum().sort_values(ascending=False, kind="stable")
        if len(words) >= _LEAST and len(ranked) > place:
            found.append(np.column_stack([words[ranked.index[place]], words.sum(axis=1)]).astype(float))
    return found


def average(lines: Sequence[Sequence[float]]) -> list[float]:
    """Return the mean of each column."""
    return [float(one) for one in np.mean(lines, axis=0)]


def _held(holds: Callable[[np.random.Generator], bool], rounds: int) -> float:
    draw = np.random.default_rng(SEED)
    return sum(holds(draw) for _ in range(rounds)) / rounds


def _mean_holds(own: np.ndarray, size: int, rounds: int, outlet: str) -> float:
    truth = own.mean()

    def holds(draw: np.random.Generator) -> bool:
        found = mean(draw.choice(own, size).tolist(), outlet)
        return bool(found.low <= truth <= found.high)

    return _held(holds, rounds)


def _share_holds(own: np.ndarray, size: int, rounds: int) -> float:
    truth = own[:, 0].sum() / own[:, 1].sum()

    def holds(draw: np.random.Generator) -> bool:
        drawn = own[draw.integers(0, len(own), size)]
        low, high = jackknife(drawn[:, 0].tolist(), drawn[:, 1].tolist())
        return bool(low <= truth <= high)

    return _held(holds, rounds)


def _seen_shares(rows: pd.DataFrame, rounds: int) -> dict[str, list[float]]:
    """Return the coverage of shares by in how many of the drawn articles the speaker was quoted; NaN where too rare."""
    held: dict[tuple[int, int], list[bool]] = {}
    draw = np.random.default_rng(SEED)
    for own in (pair for place in range(20) for pair in spoken_shares(rows, place)):
        truth = own[:, 0].sum() / own[:, 1].sum()
        for size in SIZES:
            for _ in range(max(10, rounds // 8)):
                drawn = own[draw.integers(0, len(own), size)]
                seen = int((drawn[:, 0] > 0).sum())
                low, high = jackknife(drawn[:, 0].tolist(), drawn[:, 1].tolist())
                held.setdefault((size, max(bound for bound in SEEN if bound <= seen)), []).append(low <= truth <= high)
    return {
        f"share, in {bound} and more": [_mean_of(held.get((size, bound), [])) for size in SIZES] for bound in SEEN[1:]
    }


def _mean_of(held: Sequence[bool]) -> float:
    return sum(held) / len(held) if len(held) >= 100 else float("nan")


def _together(outlets: dict[str, np.ndarray], size: int, rounds: int) -> float:
    truth = {name: own.mean() for name, own in outlets.items()}

    def holds(draw: np.random.Generator) -> bool:
        drawn: dict[str, Iterable[float]] = {name: draw.choice(own, size).tolist() for name, own in outlets.items()}
        return all(one.low <= truth[one.first] - truth[one.second] <= one.high for one in differences(drawn))

    return _held(holds, rounds)


if __name__ == "__main__":
    main()
