"""Files of a large corpus, made by a worker: the same bytes, sent from an address that nobody can guess."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.routing import Router
from streamlit.testing.v1 import AppTest

from components.corrections import Corrections
from components.library import Kept, open_library
from components.replication import packed
from components.report.choice import Choice
from components.report.content import content_of
from components.report.handout import write_handout
from components.report.model import Asked
from components.report.page import write_report
from components.worker.pool import Pool
from components.worker.rules import WorkRules
from dashboard import data, made, work
from dashboard.articles import everything
from dashboard.report import writing
from tests.corpora import synthetic_corpus
from tests.dashboard.test_aside import PATIENCE, going, settled
from tests.dashboard.visiting import keep
from tests.loops import finished
from tests.test_app import open_app


@pytest.fixture(autouse=True)
def much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path))
    monkeypatch.setattr(everything, "_LITTLE", 0)
    monkeypatch.setattr(writing, "LITTLE", 0)
    monkeypatch.setattr(work, "PATIENCE", 0.0)
    yield
    made._MADE.clear()


@pytest.fixture
def kept() -> Kept:
    return keep(replace(synthetic_corpus(2, 2), chosen="All of one spring."))


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return app.run()


def asked(address: str) -> tuple[int, dict[str, str], bytes]:
    """Return what the browser gets at an address: status, headers, body."""
    got: list[dict[str, Any]] = []

    async def whole() -> None:
        async def send(message: Any) -> None:
            got.append(message)

        async def receive() -> Any:
            await asyncio.Event().wait()  # the browser stays

        scope = {"type": "http", "method": "GET", "path": address, "headers": [], "query_string": b""}
        await Router(made.ROUTES)(scope, receive, send)

    finished(whole())
    headers = {name.decode(): value.decode() for name, value in got[0]["headers"]}
    return got[0]["status"], headers, b"".join(one.get("body", b"") for one in got[1:])


def saved(app: AppTest) -> bytes:
    """Return what the browser gets by the link that the page shows."""
    (link,) = [one.proto.body for one in app.get("html") if "<a id=" in one.proto.body]
    address = link.split('href="')[1].split('"')[0]
    status, headers, body = asked(f"/parallax/{address}")
    assert status == 200
    assert headers["content-disposition"].startswith("attachment; filename=")
    assert headers["content-security-policy"].startswith("sandbox")
    assert asked(f"/{address}")[2] == body
    return body


def pressed_by_itself(app: AppTest) -> bool:
    return any("made-" in one.proto.body and "<script>" in one.proto.body for one in app.get("html"))


@pytest.mark.parametrize("texts", [False, True])
def test_a_package_made_by_a_worker_has_the_same_bytes(kept: Kept, texts: bool) -> None:
    app = open_app("articles", corpus=kept.name)
    app.checkbox(key="package-texts").set_value(texts)
    app.run()
    app = settled(press(app, "download-everything"))

    whole = open_library().open(kept.name).analysis
    assert saved(app) == packed(whole, Corrections(), texts=texts)
    assert pressed_by_itself(app)
    assert not pressed_by_itself(app.run())  # it is saved once, and the link stays
    assert saved(app)


@pytest.mark.parametrize(("file", "write"), [(writing.REPORT, write_report), (writing.HANDOUT, write_handout)])
def test_a_report_made_by_a_worker_has_the_same_bytes(kept: Kept, file: made.File, write) -> None:
    app = open_app("report", corpus=kept.name)
    next(one for one in app.text_input if one.label == "Title").set_value("A title")
    app.run()
    app = settled(press(app, file.key))

    whole = open_library().open(kept.name).analysis
    chosen = app.session_state["selection"]
    asked = Asked(whole, chosen, Choice(title="A title"), link=app.get("code")[0].value)
    assert saved(app).decode() == write(content_of(asked))


def test_the_preview_of_a_large_corpus_is_made_beside_the_page(kept: Kept) -> None:
    app = open_app("report", corpus=kept.name)
    app.toggle(key="report-preview").set_value(True)
    app.run()
    assert not app.get("iframe")

    (shown,) = settled(app).get("iframe")
    assert shown.proto.srcdoc.startswith("<!DOCTYPE html>")


def test_a_worker_that_is_killed_is_told_and_the_next_one_makes_the_file(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Pool(WorkRules(workers=2, nice=0))
    monkeypatch.setattr(work, "pool", lambda: pool)
    try:
        app = press(open_app("articles", corpus=kept.name), "download-everything")
        end = time.monotonic() + PATIENCE
        while not going(app).ticket.what and time.monotonic() < end:
            time.sleep(0.01)
        for pid in pool.pids():
            os.kill(pid, signal.SIGKILL)
        pool.wait(going(app).ticket, PATIENCE)
        app.run()
        assert app.error[0].value.startswith("The process that did it was ended")
        assert not app.session_state["asides"]

        assert saved(settled(press(app, "download-everything")))
    finally:
        pool.close()


def test_a_file_that_is_stopped_says_so_and_waits_to_be_asked_for_again(kept: Kept) -> None:
    app = press(open_app("articles", corpus=kept.name), "download-everything")
    app.button(key="stop-download-everything").click()
    app.run()
    while app.session_state["asides"]:
        app.run()

    assert "Making the file was stopped." in [one.value for one in app.info]
    assert not app.run().session_state["asides"]


def test_what_cannot_be_packed_is_told_in_the_same_words(tmp_path: Path) -> None:
    corpus = synthetic_corpus(2, 1)
    line = " ".join(corpus.articles[0].text.split()[:12])
    kept = keep(replace(corpus, chosen=line))
    app = settled(press(open_app("articles", corpus=kept.name), "download-everything"))

    assert any("repeats six words in a row" in one.value for one in app.warning)


def file_of(path: Path, at: float) -> made.Made:
    path.write_bytes(b"12345")
    return made.Made(everything._FILE, "", path, 5, at)


def test_files_that_lay_long_enough_or_are_too_many_are_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.monotonic()
    made._keep(file_of(tmp_path / "old", now - 4_000))
    assert not (tmp_path / "old").exists()

    monkeypatch.setattr(made, "_MOST_BYTES", 10)
    for name in ("first", "second", "third"):
        made._keep(file_of(tmp_path / name, now))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["second", "third"]
    assert [one.path.name for one in made._MADE.values()] == ["second", "third"]


def test_with_a_corpus_that_is_deleted_go_the_files_that_lie_ready(tmp_path: Path) -> None:
    made._keep(file_of(tmp_path / "package", time.monotonic()))
    data.forget()

    assert not (tmp_path / "package").exists()


def test_an_address_of_no_file_says_so() -> None:
    status, _, body = asked("/made/nobodys")

    assert (status, body) == (404, b"This file is there no more. Have it made again on its page.\n")
