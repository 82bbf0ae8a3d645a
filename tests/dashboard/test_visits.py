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

    server.pages["somebody"] = 1
    finished(server({"type": "websocket", "path": "/", "headers": []}, receive, send))
    assert [one["code"] for one in closed] == [1013]

    server.pages.clear()
    finished(server({"type": "websocket", "path": "/", "headers": []}, receive, send))
    assert (closed[1]["type"], server.pages.total()) == ("http.response.start", 0)


def opened(server: Bounded, client: str, told: str = "") -> str:
    """Return what is sent to whoever opens a page from an address; a proxy there may tell of another."""
    sent: list[Message] = []
    headers = [(b"x-forwarded-for", told.encode())] if told else []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    finished(server({"type": "websocket", "path": "/", "headers": headers, "client": (client, 1)}, receive, send))
    return str(sent[0]["type"])


@pytest.mark.parametrize(
    ("client", "told", "counted"),
    [
        ("9.9.9.9", "", "9.9.9.9"),
        ("9.9.9.9", "203.0.113.9", "9.9.9.9"),  # what a visitor tells of himself is not believed
        ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("172.18.0.2", "192.0.2.1, 203.0.113.9", "203.0.113.9"),
    ],
)
def test_one_address_has_so_many_pages_open_and_others_have_theirs(
    client: str, told: str, counted: str, server: Bounded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_VISITS_EACH", "2")
    server.pages[counted] = 2

    assert opened(server, client, told) == "websocket.close"
    assert opened(server, "192.0.2.50") == "http.response.start"
    server.pages[counted] = 1
    assert opened(server, client, told) == "http.response.start"
    assert dict(server.pages) == {counted: 1}


def test_pages_of_the_servers_own_machine_are_one_mans(server: Bounded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_VISITS_EACH", "1")
    server.pages[""] = 3

    assert opened(server, "127.0.0.1") == "http.response.start"


@pytest.mark.parametrize("path", ["/figure", "/parallax/figure", "/parallax/x/figure"])
def test_so_many_figures_are_drawn_at_once_and_no_more(
    path: str, server: Bounded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARALLAX_FIGURES", "2")
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    for drawn in (2, 1):
        server.figures = drawn
        finished(server({"type": "http", "method": "GET", "path": path, "headers": []}, receive, send))

    assert [one["status"] for one in sent if one["type"] == "http.response.start"] == [503, 204]
    assert server.figures == 1
