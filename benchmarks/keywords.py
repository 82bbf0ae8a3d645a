"""Compares the weighted log-odds with another implementation's, or measures what the test of keywords finds.

    python benchmarks/keywords.py COUNTS.csv REFERENCE.csv [--json]
    python benchmarks/keywords.py --simulate [--corpora 40] [--json]
    python benchmarks/keywords.py --house ARTICLES.jsonl [--one fox --other nyt --first 30] [--json]
    python benchmarks/keywords.py --calibrate ARTICLES.jsonl [--runs 200] [--against-reference] [--json]

COUNTS.csv has the columns token, nyt, fox, hpo: the words of three outlets, counted. REFERENCE.csv has the column
token and, for fox against hpo, delta_P, z_P_2term and z_P_4term, where P is "uniform0.01" (0.01 added to each word)
or "inform500" (500 words of the three outlets' own mixture added). Any counts do: a reference for them is made with
the public implementations github.com/jmhessel/FightingWords and convokit.cornell.edu (variance of two parts) and
github.com/JasonKessler/scattertext (variance of four parts).

--simulate makes corpora in which one term is used more often by the first outlet, and prints how often the test finds
it, and how often it calls a keyword that is none. Counts are Poisson, articles' rates spread by a gamma distribution
of the given shape around a rate that falls with the term's rank.

--house lists the first keywords of one outlet against another with their written forms, and says which look like house
style. --calibrate deals the articles to outlets at random and prints in how many runs any keyword is named; with
--against-reference one random half of them is tested against the other.
ARTICLES.jsonl has one article a line, with `source` or `outlet`, `title`, `text` or `paragraphs`, and `event_id` where
articles are of events. BASIL (github.com/launchnlp/BASIL) can be laid out so. --names gives outlets' full names:
without them no outlet can recognise its own.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.keywords_calibrate import calibrate, calibrate_reference
from benchmarks.keywords_corpus import NAMES
from benchmarks.keywords_house import first_keywords, told
from components.keywords.contrast import Counts
from components.keywords.logodds import difference, informative_prior, variance
from components.keywords.permutation import LEVEL, judge
from components.keywords.tested import TESTED_USES, fewest_articles

ONE, OTHER, OUTLETS = "fox", "hpo", ("nyt", "fox", "hpo")


def columns(path: Path) -> dict[str, np.ndarray]:
    """Return the columns of a CSV file, in order; all but `token` as numbers."""
    with path.open(encoding="utf-8", newline="") as opened:
        lines = list(csv.DictReader(opened))
    return {
        name: np.array([line[name] if name == "token" else float(line[name]) for line in lines]) for name in lines[0]
    }


def compare(counts: dict[str, np.ndarray], reference: dict[str, np.ndarray]) -> dict[str, float]:
    """Return the largest difference to the reference of each of its columns that this project computes.

    Raises:
        ValueError: the two files do not list the same tokens in the same order.
    """
    if not np.array_equal(counts["token"], reference["token"]):
        raise ValueError("The two files list different tokens. Give a reference made from these counts.")
    one, other = counts[ONE], counts[OTHER]
    together = np.sum([counts[outlet] for outlet in OUTLETS], axis=0)
    priors = {
        "uniform0.01": np.full(len(one), 0.01),
        "inform500": informative_prior(together / together.sum(), 500.0),
    }
    differences = {}
    for name, prior in priors.items():
        sides = (one, one.sum(), other, other.sum(), prior, float(prior.sum()))
        delta = difference(*sides)
        numbers = {f"delta_{name}": delta}
        numbers |= {f"z_{name}_{parts}term": delta / np.sqrt(variance(*sides, parts=parts)) for parts in (2, 4)}
        differences |= {column: float(np.abs(value - reference[column]).max()) for column, value in numbers.items()}
    return differences


#: Outlets, articles of each, shape of the spread, times as often (0: used by the first outlet only), rank of the term.
SCENES = (
    (4, 8, 0.7, 0, 20),
    (4, 8, 0.7, 5, 20),
    (4, 8, 3.0, 5, 20),
    (4, 20, 0.7, 3, 20),
    (4, 40, 0.7, 3, 20),
    (2, 5, 1.0, 8, 10),
)
TERMS, RATE, ONLY_HERE = 400, 0.1, 1.5


def simulate(corpora: int) -> list[dict[str, float]]:
    """Return, for each scene, the shares of corpora in which the true keyword, and any false one, is called."""
    found = []
    for outlets, articles, shape, times, rank in SCENES:
        chance = np.random.default_rng(1)
        calls = [_called(chance, outlets, articles, shape, times, rank) for _ in range(corpora)]
        true, false = (sum(call[place] for call in calls) / corpora for place in (0, 1))
        scene = {"outlets": outlets, "articles": articles, "shape": shape, "times": times}
        found.append({**scene, "found": round(true, 3), "false": round(false, 3)})
    return found


def _called(
    chance: np.random.Generator, outlets: int, articles: int, shape: float, times: float, rank: int
) -> tuple[bool, bool]:
    """Return, for one corpus, whether the true keyword is called, and whether any other is."""
    outlet = np.repeat(np.arange(outlets), articles)
    words = chance.integers(200, 700, len(outlet)).astype(float)
    rates = RATE / np.arange(1, TERMS + 1)
    expected = words[:, None] * rates * chance.gamma(shape, 1 / shape, (len(outlet), TERMS))
    expected[:, rank] = np.where(outlet == 0, expected[:, rank] * times, expected[:, rank])
    if times == 0:
        expected[:, rank] = np.where(outlet == 0, ONLY_HERE, 0)
    counts = chance.poisson(expected).astype(float)
    spread = fewest_articles(pd.Series(outlet))
    tested = np.flatnonzero((counts.sum(axis=0) >= TESTED_USES) & ((counts > 0).sum(axis=0) >= spread))
    verdict = judge(Counts(counts[:, tested], words, outlet), 2000.0)
    called = (verdict.p <= LEVEL) & (verdict.contrast.delta > 0)
    true = np.zeros_like(called)
    true[0] = tested == rank
    return bool((called & true).any()), bool((called & ~true).any())


def main() -> None:
    """Print the largest differences, or what the simulation found."""
    command = argparse.ArgumentParser(description="Compare the log-odds with another implementation's.")
    command.add_argument("counts", type=Path, nargs="?")
    command.add_argument("reference", type=Path, nargs="?")
    command.add_argument("--json", action="store_true", help="print one object")
    command.add_argument("--house", type=Path, help="list an outlet's first keywords in these articles")
    command.add_argument("--one", default="fox", help="the outlet whose keywords are listed, as the file names it")
    command.add_argument("--other", default="nyt", help="the outlet that it is compared with")
    command.add_argument("--first", type=int, default=30, help="how many keywords")
    command.add_argument("--calibrate", type=Path, help="deal these articles to outlets at random")
    command.add_argument(
        "--against-reference", action="store_true", help="calibrate the test against a reference corpus"
    )
    command.add_argument("--runs", type=int, default=200, help="how often they are dealt")
    command.add_argument("--names", default=NAMES, help="outlets' full names: short=Full Name, split by commas")
    command.add_argument("--simulate", action="store_true", help="measure what the test finds")
    command.add_argument("--corpora", type=int, default=40, help="simulated corpora of each kind")
    given = command.parse_args()
    if given.simulate:
        scenes = simulate(given.corpora)
        print(json.dumps({"corpora": given.corpora, "scenes": scenes}) if given.json else _lines(scenes))
        return
    names = dict(pair.split("=", 1) for pair in given.names.split(",") if "=" in pair)
    if given.house:
        listed = first_keywords(given.house, given.one, given.other, names, given.first)
        suspect = sum(bool(line["suspicions"]) for line in listed)
        print(json.dumps({"house_style": suspect, "keywords": listed}) if given.json else told(listed))
        return
    if given.calibrate:
        shares = (calibrate_reference if given.against_reference else calibrate)(given.calibrate, names, given.runs)
        print(json.dumps(shares) if given.json else _lines([shares]))
        return
    if given.counts is None or given.reference is None:
        command.error("Give COUNTS.csv and REFERENCE.csv, or --simulate, --house or --calibrate.")
    counts = columns(given.counts)
    differences = compare(counts, columns(given.reference))
    found = {"terms": len(counts["token"]), "max_difference": max(differences.values()), "differences": differences}
    if given.json:
        print(json.dumps(found))
        return
    for column, value in differences.items():
        print(f"{column:24} {value:.1e}")
    print(f"{found['terms']} terms, max_difference {found['max_difference']:.1e}")


def _lines(scenes: list[dict[str, float]]) -> str:
    return "\n".join("  ".join(f"{name} {value:g}" for name, value in scene.items()) for scene in scenes)


if __name__ == "__main__":
    main()
