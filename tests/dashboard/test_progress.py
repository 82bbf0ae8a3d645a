"""How far work is, as the browser asks it."""

from __future__ import annotations

import json
import time

import pytest
from starlette.requests import Request
from starlette.routing import Match

from components.worker.jobs import Job
from components.worker.lanes import Ticket
from dashboard import progress
from dashboard.work import Work
from tests.loops import finished


def asked(key: str) -> dict[str, object]:
    request = Request({"type": "http", "method": "GET", "headers": [], "path_params": {"key": key}})
    told: dict[str, object] = json.loads(finished(progress._answer(request)).body)
    return told


def half_done() -> Work:
    ticket = Ticket(Job("keep", {}), "somebody", expected=1.0, what="Reading <b>one</b>", steps=1_000, of=2_000)
    ticket.began_at = time.monotonic()
    going = Work("Analysing", ticket, print)
    progress.watch(going)
    return going


def test_who_knows_the_key_is_told_how_far_the_work_is() -> None:
    going = half_done()

    assert asked(going.key) == {"done": False, "what": "Reading <b>one</b> · 1,000 of 2,000", "share": 0.5}


def test_asking_keeps_the_work_alive() -> None:
    going = half_done()
    going.ticket.seen = 0.0
    asked(going.key)

    assert going.ticket.seen > 0


def test_work_that_is_done_or_forgotten_ends_the_asking() -> None:
    going = half_done()
    going.ticket.done = True

    assert asked(going.key)["done"] is True
    assert asked("nobody's") == {"done": True}


def test_a_key_cannot_be_guessed() -> None:
    one, other = half_done(), half_done()

    assert len({one.key, other.key}) == 2
    assert len(one.key) >= 24


@pytest.mark.parametrize("path", ["/work/abc", "/parallax/work/abc", "/a/b/work/abc"])
def test_the_address_answers_under_whatever_path_the_dashboard_is_served(path: str) -> None:
    scope = {"type": "http", "method": "GET", "path": path, "root_path": ""}
    matched = [route.matches(scope) for route in progress.ROUTES]

    assert [child["path_params"]["key"] for match, child in matched if match is Match.FULL] == ["abc"]
