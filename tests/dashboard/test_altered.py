"""Corrections and hidden names on large corpora: made beside the server, shared, stopped, and told where they fail."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.analysis.analyse import Analysis
from components.analysis.correcting import correct
from components.anonymise.masks import masked
from components.corrections import Change, Rename
from components.corrections.link import pack
from components.library import LibraryError, open_library
from components.worker.jobs import Job
from components.worker.lanes import Ticket
from components.worker.pool import Pool, Refused
from dashboard import altered, scratch, work
from dashboard.altered import Wanted
from tests.corpora import synthetic_corpus
from tests.dashboard.test_figure_page import get
from tests.dashboard.test_figure_page import words as words_of
from tests.dashboard.visiting import keep, words
from tests.test_app import open_app

CHANGES: tuple[Change, ...] = (Rename("Ana Ruiz", "Somebody Else"),)


class Still(Pool):
    """Workers that never begin; what is asked of them is noted."""

    def __init__(self, refuses: str = "", fails: str = "") -> None:
        super().__init__()
        self.jobs: list[Job] = []
        self._refuses, self._fails = refuses, fails

    def submit(self, job: Job, visitor: str = "", turn: str = "") -> Ticket:
        self.jobs.append(job)
        if self._refuses:
            raise Refused(self._refuses)
        return Ticket(job, visitor, 2.0, done=bool(self._fails), failed=self._fails)

    def stop(self, ticket: Ticket) -> None:
        ticket.stopped_at, ticket.done = time.monotonic(), True

    def wait(self, ticket: Ticket, seconds: float | None = None) -> bool:
        return ticket.done


@pytest.fixture(autouse=True)
def nothing_held() -> Iterator[None]:
    altered.held.clear()
    yield
    altered.held.clear()
    assert altered.MAKING == {}


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every corpus count as a large one."""
    monkeypatch.setattr(altered, "BESIDE", 0)


@pytest.fixture
def beside(large: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have whoever alters anything in the server's own threads fail."""
    monkeypatch.setattr(altered, "correct", None)


def still(monkeypatch: pytest.MonkeyPatch, **how: str) -> Still:
    pool = Still(**how)
    monkeypatch.setattr(work, "pool", lambda: pool)
    return pool


def kept() -> tuple[str, Analysis]:
    name = keep(synthetic_corpus(2, 3)).name
    return name, open_library().open(name).analysis


def wanted(name: str = "", changes: tuple[Change, ...] = CHANGES, hidden: bool = False) -> Wanted:
    return Wanted(((name, ""), repr(changes), hidden), changes, hidden, name)


def open_corrected(slug: str = "speakers", **address: str) -> AppTest:
    name, whole = kept()
    return open_app(slug, corpus=name, fix=pack(CHANGES, whole.fingerprint)[0], **address)


def folders() -> list[Path]:
    return list(scratch.folder().glob("altered-*"))


@pytest.mark.parametrize(("changes", "hidden"), [(CHANGES, False), ((), True), (CHANGES, True)])
def test_what_is_made_beside_the_server_is_what_is_made_here(
    changes: tuple[Change, ...], hidden: bool, beside: None
) -> None:
    name, whole = kept()

    found = altered.of(wanted(name, changes, hidden), whole).analysis
    here = masked(correct(whole, changes)) if hidden else correct(whole, changes)

    assert tuple(found.readings) == tuple(here.readings)
    assert {slug: rows.to_csv() for slug, rows in found.rows.items()} == {
        slug: rows.to_csv() for slug, rows in here.rows.items()
    }
    assert (found.articles.to_csv(), found.misfits) == (here.articles.to_csv(), here.misfits)
    assert folders() == []


def test_pages_show_what_was_put_right_beside_the_server(beside: None) -> None:
    app = open_corrected()

    assert not app.exception
    assert "Everything here is shown with 1 correction made by hand" in words(app)
    assert any("Somebody Else" in one.proto.spec for one in app.get("plotly_chart"))


def test_figures_for_other_sites_are_put_right_beside_the_server(beside: None) -> None:
    name, whole = kept()
    answer = get("/figure", figure="speakers.words", corpus=name, fix=pack(CHANGES, whole.fingerprint)[0])

    assert answer.status_code == 200
    assert "Somebody Else" in words_of(answer)


def test_a_small_corpus_is_put_right_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = still(monkeypatch)
    app = open_corrected()

    assert not app.exception
    assert "Everything here is shown with 1 correction made by hand" in words(app)
    assert pool.jobs == []


@pytest.mark.parametrize("how", [{"refuses": "Too many wait."}, {"fails": "Too many wait."}])
def test_where_it_fails_the_page_says_so_and_goes_on_without_corrections(
    how: dict[str, str], large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = still(monkeypatch, **how)
    app = open_corrected()
    assert [one.value for one in app.title] == ["The corrections are not in force"]
    assert "Too many wait" in words(app)

    app.run()  # it is not tried again before somebody asks for it
    assert len(pool.jobs) == 1
    app.button(key="alter-again").click().run()
    assert len(pool.jobs) == 2

    app.button(key="alter-aside").click().run()
    assert "Somebody Else" not in words(app)
    assert "fix" not in app.query_params


def test_where_hiding_fails_no_name_is_shown_before_it_is_asked_for(
    large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    still(monkeypatch, fails="It took too long.")
    name, whole = kept()
    app = open_app("speakers", corpus=name, names="hidden")
    assert [one.value for one in app.title] == ["The names are not hidden"]
    assert not any(outlet in words(app) for outlet in whole.corpus.outlets)

    app.main.button_group(key="names").set_value("shown")
    app.run()
    assert not app.exception
    assert [one.value for one in app.title] == ["Speakers"]


def test_a_figure_whose_corrections_fail_says_so(large: None, monkeypatch: pytest.MonkeyPatch) -> None:
    still(monkeypatch, fails="It took too long.")
    name, whole = kept()
    answer = get("/figure", figure="speakers.words", corpus=name, fix=pack(CHANGES, whole.fingerprint)[0])

    assert (answer.status_code, "It took too long." in words_of(answer)) == (404, True)


def test_two_who_wait_for_the_same_share_a_job_which_goes_on_until_both_have_left(
    large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool, (name, whole) = still(monkeypatch), kept()
    one, other = (altered.waited_for(wanted(name), whole, visitor) for visitor in ("one", "other"))
    ticket = next(one)
    assert next(other) is ticket
    assert len(pool.jobs) == len(folders()) == 1

    altered.leave(wanted(name).key, "one")
    assert next(other) is ticket
    assert not ticket.done

    altered.leave(wanted(name).key, "other")
    assert ticket.stopped_at is not None
    assert folders() == []


@pytest.mark.parametrize(
    "another",
    [wanted("", (Rename("Ana Ruiz", "Another"),)), wanted("", CHANGES, hidden=True), wanted("another corpus")],
)
def test_another_set_another_corpus_and_hidden_names_have_jobs_of_their_own(
    another: Wanted, large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool, (name, whole) = still(monkeypatch), kept()
    next(altered.waited_for(wanted(name), whole, "one"))
    next(altered.waited_for(another, whole, "one"))

    assert len(pool.jobs) == 2
    for key in (wanted(name).key, another.key):
        altered.leave(key, "one")


def test_the_newer_corrections_stop_the_job_of_the_older_ones(large: None, monkeypatch: pytest.MonkeyPatch) -> None:
    pool, (name, whole) = still(monkeypatch), kept()
    older = wanted(name)
    ticket = next(altered.waited_for(older, whole, "me"))
    app = AppTest.from_function(_waits_for_nothing, default_timeout=60)
    app.session_state["visitor"], app.session_state["altering"] = "me", older.key
    app.run()

    assert not app.exception
    assert ticket.stopped_at is not None
    assert len(pool.jobs) == 1


def _waits_for_nothing() -> None:
    from dashboard import altering
    from dashboard.altered import Wanted
    from tests.shown import analysis

    altering.see_to_it(Wanted((("", ""), "", False), (), False), analysis("the seeds"))


def test_stop_ends_the_job_and_what_can_be_done_is_offered(large: None, monkeypatch: pytest.MonkeyPatch) -> None:
    pool, (name, whole) = still(monkeypatch), kept()
    ticket = next(altered.waited_for(wanted(name), whole, "me"))
    app = AppTest.from_function(_stops, default_timeout=60)
    app.session_state["visitor"], app.session_state["altering"] = "me", wanted(name).key
    app.session_state["wanted"] = wanted(name)
    app.run()

    assert not app.exception
    assert ticket.stopped_at is not None
    assert [one.value for one in app.title] == ["The corrections are not in force"]
    assert [one.label for one in app.button] == ["Try again", "Go on without corrections"]
    assert (len(pool.jobs), folders()) == (1, [])


def _stops() -> None:
    import streamlit as st

    from components.corrections import Corrections
    from dashboard import altering, corrections
    from tests.shown import analysis

    corrections.begin("", Corrections())
    wanted = st.session_state["wanted"]
    altering._stop(wanted.key)
    altering.see_to_it(wanted, analysis("the seeds"))


def test_a_job_that_died_is_told_to_all_who_wait_and_leaves_nothing(
    large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool, (name, whole) = still(monkeypatch), kept()
    waiting = [altered.waited_for(wanted(name), whole, visitor) for visitor in ("one", "other")]
    ticket, _ = [next(one) for one in waiting]
    ticket.failed, ticket.done = "The process was ended.", True

    for one in waiting:
        with pytest.raises(LibraryError, match="The process was ended"):
            next(one)
    assert (len(pool.jobs), folders()) == (1, [])


def test_where_another_visit_stops_the_job_just_then_it_begins_anew(
    large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool, (name, whole) = still(monkeypatch), kept()
    waiting = altered.waited_for(wanted(name), whole, "one")
    pool.stop(next(waiting))

    assert next(waiting).done is False
    assert len(pool.jobs) == 2
    altered.leave(wanted(name).key, "one")


def test_what_nobody_fetched_is_deleted_when_the_next_one_comes(large: None, monkeypatch: pytest.MonkeyPatch) -> None:
    _, (name, whole) = still(monkeypatch), kept()
    next(altered.waited_for(wanted(name), whole, "gone")).forgotten = True
    next(altered.waited_for(wanted(name, hidden=True), whole, "one"))

    assert list(altered.MAKING) == [wanted(name, hidden=True).key]
    altered.leave(wanted(name, hidden=True).key, "one")
