"""Work that goes on is found again by its address, after the page is loaded anew."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

import pytest

from components.corpus.article import Article
from components.intake.tray import Tray, TrayArticle
from components.worker.jobs import Job
from components.worker.lanes import Ticket
from components.worker.wire import tray_out
from dashboard import progress, session, state
from dashboard.articles import ways
from dashboard.work import Work
from tests.dashboard.visiting import words
from tests.test_app import open_app

TRAY = Tray((TrayArticle(Article("Harrowby Gazette", "The bridge is open."), 4),))


@pytest.fixture
def reading() -> Iterator[Work]:
    """Return the reading of a paste that goes on."""
    ticket = Ticket(Job("paste", {}), "somebody", expected=40.0, what="Reading", began_at=time.monotonic())
    work = Work("Reading the text", ticket, partial(ways._done, "paste"), ((session.ANSWERS, ("A title", "")),))
    progress.watch(work)
    yield work
    progress.forget(work.key)


def test_a_page_loaded_anew_shows_the_work_that_goes_on(reading: Work) -> None:
    app = open_app("articles", job=reading.key)

    assert [one.label for one in app.button if one.label == "Stop"] == ["Stop"]
    assert reading.key in app.query_params[state.JOB]
    assert app.session_state["answers"] == ("A title", "")


def test_no_copied_link_carries_the_key_of_the_work(reading: Work) -> None:
    app = open_app("articles", job=reading.key)

    assert all(reading.key not in one.value for one in app.get("code"))


def test_what_came_of_the_work_is_handed_over_and_its_key_leaves_the_address(reading: Work) -> None:
    reading.ticket.done, reading.ticket.answer = True, {"tray": tray_out(TRAY)}
    app = open_app("articles", job=reading.key)

    assert app.session_state["tray"] == TRAY
    assert state.JOB not in app.query_params
    assert progress.found(reading.key) is None


def test_what_went_wrong_is_told_in_its_own_words(reading: Work) -> None:
    reading.ticket.done, reading.ticket.failed = True, "The process was ended. Try once more."
    app = open_app("articles", job=reading.key)

    assert app.error[0].value == "The process was ended\\. Try once more\\."


def test_an_address_of_work_that_is_over_shows_the_page_as_ever() -> None:
    app = open_app("articles", job="nobodys")

    assert state.JOB not in app.query_params
    assert "Bring articles on one event" in words(app)
