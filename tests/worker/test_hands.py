"""A corpus read and measured in parts by workers: what comes together is what one process finds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import pytest

from components.analysis.analyse import Analysis, analyse
from components.corpus import Article, Corpus
from components.corpus.seeds import seed_corpus
from components.worker import hands, wire
from components.worker.doing import Doing, begun
from components.worker.hands import Hands, hands_for
from components.worker.jobs import Job, Task, do
from components.worker.wire import Plain


def done_here(*lost: str) -> Doing:
    """Return what does jobs in this process, with what was asked and answered written as JSON and read again.

    Jobs of the kinds that are `lost` come to nothing, as if their worker had been ended.
    """

    def answers(jobs: Iterable[Job]) -> Iterator[Plain]:
        for job in jobs:
            task = Task(json.loads(json.dumps(job.asked)), (), lambda what, done, of: None, lambda name, secret: None)
            yield {} if job.kind in lost else json.loads(json.dumps(do(job.kind, task)))

    return answers


@pytest.fixture(scope="module")
def alone() -> Analysis:
    return analyse(seed_corpus())


def same(one: Analysis, other: Analysis) -> bool:
    frames = all(one.rows[slug].equals(other.rows[slug]) for slug in one.rows)
    types = all(list(one.rows[slug].dtypes) == list(other.rows[slug].dtypes) for slug in one.rows)
    return one.readings == other.readings and one.corpus == other.corpus and frames and types


@pytest.mark.parametrize("lost", [(), ("read", "measure")])
def test_parts_come_together_to_the_same_analysis_whatever_workers_bring_back(
    alone: Analysis, lost: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "_PORTION", 1)  # each article is a portion of its own

    assert same(analyse(seed_corpus(), hands=Hands(done_here(*lost))), alone)


def test_a_linked_reading_comes_back_as_it_was_sent(alone: Analysis) -> None:
    for reading in alone.readings:
        assert wire.reading_in(reading.article, json.loads(json.dumps(wire.reading_out(reading)))) == reading


@pytest.mark.parametrize(("jobs", "characters"), [(1, 10**7), (None, 1_000)])
def test_one_process_does_where_no_more_are_wanted_or_worth_their_start(jobs: int | None, characters: int) -> None:
    with hands_for(Corpus("Long", (Article("Gazette", "a" * characters),)), jobs) as several:
        assert several is None


def test_jobs_are_begun_in_their_order_and_no_more_than_are_allowed_at_a_time():
    """Three jobs, two at a time: the third begins after the first was looked at."""
    events: list[str] = []

    def begin(job: Job) -> str:
        events.append(f"begin {job.kind}")
        return job.kind

    for kind in begun([Job(kind, {}) for kind in "abc"], lambda: 2, begin):
        events.append(f"look at {kind}")

    assert events == ["begin a", "begin b", "look at a", "begin c", "look at b", "look at c"]
