"""Compare the sentiment scorer with TextBlob, for equality and speed, and scores with people's ratings.

    python benchmarks/sentiment.py FILE [FILE ...] [--json] [--passes N]

A FILE is a table with tabs between its columns and the columns `text` and, where people rated the texts, `valence`;
or JSON lines with the text in `text` or `sentence_normalized`. Two public sets that fit:

- the validation sentences of VADER (New York Times opinion pages, 20 raters each):
  https://github.com/cjhutto/vaderSentiment, nytEditorialSnippets_GroundTruth.txt, with the columns named as above;
- NewsMTSC, sentences from political news: https://github.com/fhamborg/NewsMTSC.

Prints max_difference (over polarity, subjectivity and every assessment), speedup (median of passes over one half of the
sentences after a warm-up on the other half, a fresh scorer each), speedup_first (no warm-up), speedup_again (the same
sentences once more, so that no word is new) and, with ratings, their correlation with TextBlob and VADER.
"""

from __future__ import annotations

import argparse
import csv
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from textblob import TextBlob

from components.sentiment.scoring.scorer import Scorer


def main() -> None:
    """Print the figures of every file, or one JSON object by file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--passes", type=int, default=5, help="timed passes, the median counts (5)")
    asked = parser.parse_args()
    figures = {file.name: figures_of(list(records(file)), asked.passes) for file in asked.files}
    if asked.json:
        print(json.dumps(figures if len(figures) > 1 else next(iter(figures.values())), indent=2))
        return
    for name, numbers in figures.items():
        print(name, *(f"  {key}: {value:.4g}" for key, value in numbers.items()), sep="\n")


def records(file: Path) -> Iterator[tuple[str, float | None]]:
    """Yield each text of a file with its rating, None where there is none."""
    with file.open(encoding="utf-8", newline="") as opened:
        if file.suffix == ".jsonl":
            for line in opened:
                record = json.loads(line)
                yield record.get("text") or record["sentence_normalized"], None
        else:
            for row in csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield row["text"], float(row["valence"]) if row.get("valence") else None


def figures_of(rated: Sequence[tuple[str, float | None]], passes: int) -> dict[str, float]:
    """Return all figures for texts and their ratings."""
    texts = [text for text, _ in rated]
    numbers = {"texts": len(texts), "max_difference": max(map(difference, texts)), **speed(texts, passes)}
    with_rating = [(text, rating) for text, rating in rated if rating is not None]
    if with_rating:
        numbers |= correlations(with_rating)
    return numbers


def difference(text: str) -> float:
    """Return the largest difference of any number from TextBlob's for a text; infinite where other words count."""
    theirs, ours = TextBlob(text).sentiment_assessments, Scorer().score(text)
    if [tuple(words) for words, *_ in theirs.assessments] != [one.words for one in ours.assessments]:
        return float("inf")
    pairs = [(theirs.polarity, ours.polarity), (theirs.subjectivity, ours.subjectivity)]
    for (_, polarity, subjectivity, _), one in zip(theirs.assessments, ours.assessments, strict=True):
        pairs += [(polarity, one.polarity), (subjectivity, one.subjectivity)]
    return max(abs(first - second) for first, second in pairs)


def speed(texts: Sequence[str], passes: int) -> dict[str, float]:
    """Return how many times as fast as TextBlob the scorer is; they take turns, so that a busy machine slows both."""
    warming, timed = texts[::2], texts[1::2]
    ratios, firsts, agains, rates = [], [], [], []
    for _ in range(passes):
        slow = seconds(lambda text: TextBlob(text).sentiment, timed)
        scorer = Scorer()
        for text in warming:
            scorer.score(text)
        fast = seconds(scorer.score, timed)
        ratios.append(slow / fast)
        agains.append(slow / seconds(scorer.score, timed))
        firsts.append(slow / seconds(Scorer().score, timed))
        rates.append(sum(len(text.split()) for text in timed) / fast)
    return {
        "speedup": statistics.median(ratios),
        "speedup_first": statistics.median(firsts),
        "speedup_again": statistics.median(agains),
        "words_per_second": statistics.median(rates),
    }


def seconds(score: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the processor time that scoring the texts one by one takes."""
    start = time.process_time()
    for text in texts:
        score(text)
    return time.process_time() - start


def correlations(rated: Sequence[tuple[str, float]]) -> dict[str, float]:
    """Return Pearson's r of both scorers with people's ratings, over all rated texts."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415

    vader, scorer = SentimentIntensityAnalyzer(), Scorer()
    ratings = [rating for _, rating in rated]
    compounds = [vader.polarity_scores(text)["compound"] for text, _ in rated]
    return {
        "rated": len(rated),
        "r_textblob": statistics.correlation([scorer.score(text).polarity for text, _ in rated], ratings),
        "r_vader": statistics.correlation(compounds, ratings),
    }


if __name__ == "__main__":
    main()
