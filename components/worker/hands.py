"""A corpus read and measured elsewhere: parts of it go to other processes or machines, and the same rows come back.

Whatever a worker does not bring back, of which it may have died, is left to whoever asked. How jobs get done is a
function (`doing.Doing`): in processes of this machine, or on a cluster (`cluster`).
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial

import pandas as pd

from components.analysis import measuring
from components.analysis.alongside import Alongside
from components.analysis.measuring import BLOCK, Progress
from components.analysis.packed import PackedById
from components.analysis.shelf import Shelf
from components.contract import Options
from components.corpus.article import Article, Corpus
from components.reading.model import Reading
from components.worker.cluster import on_cluster
from components.worker.copied_hands import CopiedHands
from components.worker.copies import copying
from components.worker.doing import Doing, in_processes
from components.worker.job import Job
from components.worker.packed import Packed
from components.worker.pool import Pool
from components.worker.rules import WorkRules
from components.worker.wire import article_out, reading_in, reading_out

#: Characters that one worker reads in one go, a second's work: small enough that all have something to do at the end.
_PORTION = 60_000
#: Characters of a corpus from which further processes are worth their start of some seconds.
_WORTHWHILE = 400_000


def processes_for(corpus: Corpus, jobs: int | None) -> int:
    """Return how many processes a corpus is worth where so many are wanted, all cores where nobody says how many.

    A small corpus is done by one before others have started.
    """
    if jobs is not None:
        return jobs
    return (os.cpu_count() or 1) if sum(len(one.text) for one in corpus.articles) >= _WORTHWHILE else 1


@contextmanager
def hands_for(
    corpus: Corpus, jobs: int | None, cluster: str | None = None, behind: int = 0
) -> Iterator[measuring.Hands | None]:
    """Give so many processes for a corpus (`processes_for`); None where one is enough.

    They are copies of this one where it can be copied, else workers, so many steps `behind` it. `cluster` is the
    address of a Dask scheduler, whose workers then do it all.

    Raises:
        CorpusError: the cluster cannot be used; it says why.
    """
    if cluster is not None:
        with on_cluster(cluster) as doing:
            yield Hands(doing)
        return
    processes = processes_for(corpus, jobs)
    if processes < 2:
        yield None
        return
    if copying():
        yield CopiedHands(processes)
        return
    pool = Pool(WorkRules.without_limits(processes, behind))
    try:
        yield Hands(partial(in_processes, pool))
    finally:
        pool.close()


class Hands:
    """Workers that read articles and measure readings (`analysis.measuring.Hands`)."""

    def __init__(self, doing: Doing) -> None:
        self._doing = doing

    def read(self, articles: Sequence[Article], tell: Progress) -> Mapping[str, Reading]:
        """Return the readings of articles by their ids, without those that could not be read."""
        portions = list(_portions(articles))
        jobs = (Job("read", {"articles": [article_out(one) for one in portion]}) for portion in portions)
        found = PackedById()
        done = 0
        for portion, answer in zip(portions, self._doing(jobs), strict=True):
            for article, told in zip(portion, answer.get("readings") or [None] * len(portion), strict=True):
                if told is not None:
                    found[article.article_id] = reading_in(article, told)
            done += len(portion)
            tell("Reading", done, len(articles))
        return found

    def beside(self, tasks: Sequence[Callable[[], bytes]]) -> list[bytes]:
        """Do tasks, which only this process can do, and return what came of each."""
        return [task() for task in tasks]

    def measure(
        self,
        readings: Sequence[Reading],
        options: Mapping[str, Options],
        tell: Progress,
        alongside: Alongside | None = None,
    ) -> dict[str, Sequence[pd.DataFrame | None]]:
        """Return the rows of each measure, by its slug, for each block of readings; None for one that failed.

        They are held as they came and made into frames when they are asked for, since nobody needs all at once. What is
        to be made alongside is left to whoever asked.
        """
        blocks = [readings[start : start + BLOCK] for start in range(0, len(readings), BLOCK)]
        jobs = (
            Job(
                "measure",
                {
                    "articles": [article_out(one.article) for one in block],
                    "readings": [reading_out(one) for one in block],
                    "options": {slug: dict(own) for slug, own in options.items()},
                },
            )
            for block in blocks
        )
        shelf = Shelf()
        numbers: dict[str, list[int | None]] = {}
        done = 0
        for number, (block, answer) in enumerate(zip(blocks, self._doing(jobs), strict=True)):
            for slug, told in answer.get("rows", {}).items():
                of_slug = numbers.setdefault(slug, [None] * len(blocks))
                of_slug[number] = None if told is None else shelf.put(base64.b64decode(told))
            done += len(block)
            tell("Measuring", done, len(readings))
        return {slug: Packed(shelf, own) for slug, own in numbers.items()}


def _portions(articles: Sequence[Article]) -> Iterator[list[Article]]:
    portion: list[Article] = []
    characters = 0
    for article in articles:
        portion.append(article)
        characters += len(article.text)
        if characters >= _PORTION:
            yield portion
            portion, characters = [], 0
    if portion:
        yield portion
