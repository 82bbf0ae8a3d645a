"""Compares the weighted log-odds with another implementation's: how far apart is the farthest number?

    python benchmarks/keywords.py COUNTS.csv REFERENCE.csv [--json]

COUNTS.csv has the columns token, nyt, fox, hpo: the words of three outlets, counted. REFERENCE.csv has the column
token and, for fox against hpo, delta_P, z_P_2term and z_P_4term, where P is "uniform0.01" (0.01 added to each word)
or "inform500" (500 words of the three outlets' own mixture added). Any counts do: a reference for them is made with
the public implementations github.com/jmhessel/FightingWords and convokit.cornell.edu (variance of two parts) and
github.com/JasonKessler/scattertext (variance of four parts).
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.keywords.logodds import difference, informative_prior, variance

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


def main() -> None:
    """Print the largest differences."""
    command = argparse.ArgumentParser(description="Compare the log-odds with another implementation's.")
    command.add_argument("counts", type=Path)
    command.add_argument("reference", type=Path)
    command.add_argument("--json", action="store_true", help="print one object")
    given = command.parse_args()
    counts = columns(given.counts)
    differences = compare(counts, columns(given.reference))
    found = {"terms": len(counts["token"]), "max_difference": max(differences.values()), "differences": differences}
    if given.json:
        print(json.dumps(found))
        return
    for column, value in differences.items():
        print(f"{column:24} {value:.1e}")
    print(f"{found['terms']} terms, max_difference {found['max_difference']:.1e}")


if __name__ == "__main__":
    main()
