"""A corpus read and measured in parts by workers: what comes together is what one process finds."""

from __future__ import annotations

import json

import pytest

from components.analysis.analyse import Analysis, analyse
from components.corpus import Article, Corpus
from components.corpus.seeds import seed_corpus
from components.worker import hands, wire
from components.worker.hands import Hands, hands_for
from components.worker.jobs import Job, Task, do
from components.worker.lanes import Ticket


class Here:
    """Does jobs at once, in this process, with what was asked and answered written as JSON and read again.

    Jobs of the kinds that are `lost` come to nothing, as if their worker had been ended.
    """

    def __init__(self, *lost: str) -> None:
        self._lost = lost

    def submit(self, job: Job) -> Ticket:
        ticket = Ticket(job, "", 1.0, done=True)
        if job.kind in self._lost:
            ticket.failed = "The process was ended."
            return ticket
        asked = json.loads(json.dumps(job.asked))
        task = Task(asked, (), lambda what, done, of: None, lambda name, secret: None)
        ticket.answer = json.loads(json.dumps(do(job.kind, task)))
        return ticket

    def wait(self, ticket: Ticket) -> bool:
        return ticket.done

    def forget(self, ticket: Ticket) -> None:
        ticket.forgotten = True


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

    assert same(analyse(seed_corpus(), hands=Hands(Here(*lost))), alone)


def test_a_linked_reading_comes_back_as_it_was_sent(alone: Analysis) -> None:
    for reading in alone.readings:
        assert wire.reading_in(reading.article, json.loads(json.dumps(wire.reading_out(reading)))) == reading


@pytest.mark.parametrize(("jobs", "characters"), [(1, 10**7), (None, 1_000)])
def test_one_process_does_where_no_more_are_wanted_or_worth_their_start(jobs: int | None, characters: int) -> None:
    with hands_for(Corpus("Long", (Article("Gazette", "a" * characters),)), jobs) as several:
        assert several is None
