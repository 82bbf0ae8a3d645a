"""How much one visit and all of them may hold of the server."""

from __future__ import annotations

import pytest
from starlette.types import Message, Receive, Scope, Send

from dashboard.visits import Bounded
from tests.loops import finished


async def answers(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def upload(server: Bounded, visit: str, file: str, length: str | None, method: str = "PUT") -> int:
    """Return the status of the answer to a file."""
    sent: list[Message] = []
    headers = [(b"content-length", length.encode())] if length is not None else []
    path = f"/parallax/_stcore/upload_file/{visit}/{file}"
    scope = {"type": "http", "method": method, "path": path, "headers": headers}

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    finished(server(scope, receive, send))
    return int(sent[0]["status"])


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Bounded:
    monkeypatch.setenv("PARALLAX_VISIT_BYTES", "100")
    monkeypatch.setenv("PARALLAX_VISITS_BYTES", "150")
    return Bounded(answers)


def test_one_visit_gives_so_much_and_no_more(server: Bounded) -> None:
    assert [upload(server, "ann", str(number), "40") for number in range(3)] == [204, 204, 413]


def test_all_visits_give_so_much_and_no_more(server: Bounded) -> None:
    assert [upload(server, visit, "a", "60") for visit in ("ann", "bob", "eve")] == [204, 204, 413]


def test_a_file_that_is_taken_back_makes_room(server: Bounded) -> None:
    upload(server, "ann", "a", "90")
    upload(server, "ann", "a", None, "DELETE")

    assert upload(server, "ann", "b", "90") == 204


def test_a_file_of_untold_length_is_refused(server: Bounded) -> None:
    assert [upload(server, "ann", "a", length) for length in (None, "", "much")] == [411, 411, 411]


def test_pages_beyond_the_bound_are_refused_until_one_is_closed(
    server: Bounded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_VISITS", "1")
    closed: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        closed.append(message)

    server.pages = 1
    finished(server({"type": "websocket", "path": "/"}, receive, send))
    assert [one["code"] for one in closed] == [1013]

    server.pages = 0
    finished(server({"type": "websocket", "path": "/"}, receive, send))
    assert (closed[1]["type"], server.pages) == ("http.response.start", 0)
