"""Times the grouping of a folder's articles against scikit-learn's TF-IDF with agglomerative clustering.

    python benchmarks/events_speed.py FOLDER [--json]

FOLDER holds texts and a manifest.csv with outlet, title and published, as `python -m components analyse` takes it.
Both get the articles in memory, ours cut into sentences, theirs as headline and text; each is timed in processor time,
in one run. Theirs is TfidfVectorizer with English stop words and sublinear counts over whole articles, the cosine
distances of all pairs, and average linkage below a distance of 0.84, the threshold of ours. It needs scikit-learn
(`pip install scikit-learn`), which nothing else here does, and 8 bytes for each pair of articles two times over.
Ours finds the events, the stories and what stands in doubt; theirs one grouping, without dates.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.corpus.folder import read_path
from components.linking.events import group
from components.linking.events.grouping import THRESHOLD
from components.reading.model import Reading
from components.reading.sentences import split


def main() -> None:
    """Print the seconds of both, the groups that each finds, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    articles = read_path(asked.folder).articles
    readings = [_in_sentences(article) for article in articles]
    group(readings[:500])  # what is loaded once is loaded
    ours, found = timed(lambda: len({one.event for one in group(readings)}))
    theirs, found_by_them = timed(lambda: len(set(by_scikit_learn(articles))))
    numbers = {
        **{"articles": len(articles), "seconds": ours, "seconds_scikit_learn": theirs},
        **{"ratio": round(ours / theirs, 3), "events": found, "groups_scikit_learn": found_by_them},
    }
    print(json.dumps(numbers) if asked.json else "  ".join(f"{what} {number:g}" for what, number in numbers.items()))


def timed(grouping: Callable[[], int]) -> tuple[float, int]:
    """Return the seconds of processor time that a grouping takes, and what it returns."""
    started = time.process_time()
    found = grouping()
    return round(time.process_time() - started, 2), found


def _in_sentences(article: Article) -> Reading:
    blocks = (Block("paragraph", 0, len(article.text), ""),)
    return Reading(article, blocks, split(article.text, blocks), (), ())


def by_scikit_learn(articles: Sequence[Article]) -> list[int]:
    """Return the group of each article."""
    from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415 (only this benchmark has it)
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    terms = TfidfVectorizer(stop_words="english", sublinear_tf=True)
    weights = terms.fit_transform([f"{article.title}\n{article.text}" for article in articles])
    distances = 1 - (weights @ weights.T).toarray()
    grouping = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - THRESHOLD
    )
    return list(grouping.fit_predict(distances))


if __name__ == "__main__":
    main()
