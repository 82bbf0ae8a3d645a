"""Parts of a page that a worker works out: the same numbers, stopped, found again, and told where it dies."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.library import Kept
from components.worker.pool import Pool
from components.worker.rules import WorkRules
from dashboard import aside, progress, state, work
from dashboard.codebook import worked_out
from tests.dashboard.visiting import keep, words
from tests.test_app import open_app

PATIENCE = 300.0


@pytest.fixture(autouse=True)
def much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have every corpus be a large one, and nothing be waited for."""
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path))
    monkeypatch.setattr(worked_out, "_LITTLE", 0)
    monkeypatch.setattr(work, "PATIENCE", 0.0)
    aside.answers.clear()
    yield
    aside.answers.clear()


@pytest.fixture
def kept() -> Kept:
    return keep()


def add(app: AppTest, pattern: str) -> AppTest:
    app.text_input(key="new-pattern").set_value(pattern)
    next(one for one in app.button if one.label == "Add").click()
    return app.run()


def going(app: AppTest) -> aside.Aside:
    (found,) = app.session_state["asides"].values()
    return found


def settled(app: AppTest) -> AppTest:
    while app.session_state["asides"]:
        work.pool().wait(going(app).ticket, PATIENCE)
        app.run()
        if not going_on(app):
            break
    assert not app.exception
    return app


def going_on(app: AppTest) -> bool:
    return any(not one.done for one in app.session_state["asides"].values())


def changed(app: AppTest) -> list[object]:
    """Return the tables and the sentence of what changes."""
    tables = [one.value.to_dict("list") for one in app.dataframe if "hits_after" in one.value or "change" in one.value]
    return [*tables, *(one.value for one in app.main.markdown if "by the codebook in force" in one.value)]


def test_what_a_draft_changes_is_the_same_when_a_worker_counts_it(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    app = add(open_app("codebook", corpus=kept.name), "bridge*")
    assert not changed(app)
    assert [one.label for one in app.button if one.label == "Stop"] == ["Stop"]
    beside = changed(settled(app))

    monkeypatch.setattr(worked_out, "_LITTLE", 10**9)
    assert len(beside) == 3
    assert changed(app.run()) == beside
    assert state.ASIDE not in app.query_params


def test_words_beside_seeds_are_the_same_when_a_worker_looks_for_them(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found(app: AppTest) -> str:
        return " ".join(one.value for one in (*app.main.caption, *app.info) if "beside" in one.value)

    app = open_app("codebook", corpus=kept.name, show="suggested")
    app.text_input(key="seeds").set_value("bridge*")
    beside = found(settled(app.run()))

    monkeypatch.setattr(worked_out, "_LITTLE", 10**9)
    assert "beside" in beside
    assert found(app.run()) == beside


def test_what_is_stopped_says_so_and_begins_again_when_asked(kept: Kept) -> None:
    app = add(open_app("codebook", corpus=kept.name), "bridge*")
    app.button(key="stop-change").click()
    app.run()
    while going_on(app):
        app.run()
    app.run()
    assert "Counting was stopped." in words(app)
    assert not changed(app)

    app.button(key="again-change").click()
    assert changed(settled(app.run()))


def test_another_question_ends_the_work_for_the_one_before(kept: Kept) -> None:
    app = add(open_app("codebook", corpus=kept.name), "bridge*")
    first = going(app)
    add(app, "harbour*")

    assert first.stopped or first.done
    assert going(app) is not first
    assert progress.found(first.key) is None


def test_a_page_loaded_anew_finds_the_work_and_what_was_written(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(WorkRules(workers=2, nice=0))
    monkeypatch.setattr(work, "pool", lambda: pool)
    try:
        with monkeypatch.context() as held:
            held.setattr(pool, "_staff", lambda: None)  # no worker begins before the page is loaded anew
            app = add(open_app("codebook", corpus=kept.name), "bridge*")
            key = going(app).key
            assert key in app.query_params[state.ASIDE]
            assert all(key not in one.value for one in app.get("code"))  # no copied link carries it

            anew = open_app("codebook", corpus=kept.name, aside=key)
            assert going(anew).key == key
        with pool._turn:
            pool._staff()
        assert changed(settled(anew))
    finally:
        pool.close()


def test_a_worker_that_is_killed_is_told_and_the_next_one_answers(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(WorkRules(workers=2, nice=0))
    monkeypatch.setattr(work, "pool", lambda: pool)
    try:
        app = add(open_app("codebook", corpus=kept.name), "bridge*")
        end = time.monotonic() + PATIENCE
        while not going(app).ticket.what and time.monotonic() < end:
            time.sleep(0.01)
        for pid in pool.pids():
            os.kill(pid, signal.SIGKILL)
        pool.wait(going(app).ticket, PATIENCE)
        app.run()
        assert app.error[0].value.startswith("The process that did it was ended")

        app.button(key="again-change").click()
        assert changed(settled(app.run()))
    finally:
        pool.close()


def test_little_is_done_in_the_thread(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worked_out, "_LITTLE", 10**9)
    app = add(open_app("codebook", corpus=kept.name), "bridge*")

    assert changed(app)
    assert "asides" not in app.session_state


def test_the_example_lies_in_memory_alone_and_is_done_in_the_thread() -> None:
    app = add(open_app("codebook"), "bridge*")

    assert changed(app)
    assert "asides" not in app.session_state


def test_answers_are_bounded_by_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "_MOST_KEPT", 2)
    held = aside._Answers()
    for number in range(3):
        held.put(number, {"number": number})
        held.get(0)

    assert [held.get(number) is None for number in range(3)] == [False, True, False]


def test_work_that_nobody_looks_at_is_begun_anew(kept: Kept) -> None:
    app = add(open_app("codebook", corpus=kept.name), "bridge*")
    first = going(app)
    work.pool().stop(first.ticket)
    work.pool().forget(first.ticket)  # as the pool does where nobody has asked for long
    app.run()

    assert going(app) is not first
