"""What another site's page asks is refused at once; every way in which the dashboard is really reached stays open."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.datastructures import Headers
from streamlit import config

from dashboard.origins import OwnPagesAlone, is_own
from tests.loops import finished
from tests.test_startup_folder import WAYS, answer, served

HERE = {"host": "news.example:8501"}


@pytest.mark.parametrize(
    ("headers", "own"),
    [
        ({}, True),  # no page asks: curl, a health check
        ({"origin": "http://news.example:8501"}, True),
        ({"origin": "https://NEWS.example:8501"}, True),
        ({"origin": "http://news.example"}, False),  # another port is another server
        ({"origin": "http://localhost:3000"}, True),  # as Streamlit has it
        ({"origin": "http://[::1]:8501"}, True),
        ({"origin": "https://other.example"}, False),
        ({"origin": "https://news.example.other.example:8501"}, False),
        ({"origin": "https://other.example/news.example:8501"}, False),
        ({"origin": "https://news.example:8501@other.example"}, False),
        ({"origin": "null"}, False),  # a page in a sandbox
        ({"origin": ""}, False),
        ({"origin": "http://[broken"}, False),
        ({"origin": "https://public.example", "x-forwarded-host": "public.example"}, True),
        ({"origin": "https://public.example", "x-forwarded-host": "public.example, inner.example"}, True),
        ({"origin": "https://other.example", "x-forwarded-host": "public.example"}, False),
    ],
)
def test_own_is_what_the_browser_asked_or_the_settings_name(headers: dict[str, str], own: bool) -> None:
    assert is_own(Headers({**HERE, **headers})) is own


@pytest.mark.parametrize(
    ("option", "value", "origin", "own"),
    [
        ("browser.serverAddress", "desk.example", "https://desk.example", True),
        ("browser.serverAddress", "desk.example", "https://other.example", False),
        ("server.corsAllowedOrigins", ["https://friend.example"], "https://friend.example", True),
        ("server.corsAllowedOrigins", ["https://friend.example"], "https://other.example", False),
        ("server.enableCORS", False, "https://other.example", True),
    ],
)
def test_settings_name_further_origins(option: str, value: object, origin: str, own: bool) -> None:
    before = config.get_option(option)
    config.set_option(option, value)
    try:
        assert is_own(Headers({**HERE, "origin": origin})) is own
    finally:
        config.set_option(option, before)


def reached(kind: str, **headers: str) -> list[dict[str, str]]:
    """Return the headers with which the server behind the layer is reached; none where it is not."""
    seen: list[dict[str, str]] = []

    async def server(scope: Any, receive: Any, send: Any) -> None:
        seen.append(dict(Headers(scope=scope)))

    async def receive() -> dict[str, str]:
        return {"type": f"{kind}.connect"}

    async def send(message: Any) -> None:
        assert message.get("status", 403) == 403

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    finished(OwnPagesAlone(server)({"type": kind, "headers": raw}, receive, send))
    return seen


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_streamlit_never_hears_of_a_foreign_page(kind: str) -> None:
    """It would ask an outside address whether the origin is its own, and serve nobody meanwhile."""
    assert reached(kind, host="news.example", origin="https://other.example") == []


def test_an_origin_found_good_by_other_means_than_the_host_is_not_looked_for_outside() -> None:
    forwarded = reached("websocket", host="10.0.0.1", origin="https://a.example", x_forwarded_host="a.example")

    assert forwarded == [{"host": "10.0.0.1", "x-forwarded-host": "a.example"}]


def test_what_is_neither_request_nor_socket_passes() -> None:
    assert reached("lifespan", origin="https://other.example") == [{"origin": "https://other.example"}]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server under a path, which knows a public name."""
    options = ("--server.baseUrlPath", "parallax", "--browser.serverAddress", "desk.example")
    with served(tmp_path_factory.mktemp("origins"), WAYS["streamlit"], *options) as (base, _):
        answer(f"{base}/parallax/_stcore/health")
        yield base


def status(address: str, path: str, **headers: str) -> int:
    """Return the status with which a real server answers a request; the names of headers are written with _."""
    line = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    line.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        return line.getresponse().status
    finally:
        line.close()


def handshake(address: str, **headers: str) -> int:
    """Return the status that answers the opening of a socket: 101 where it opens."""
    opening = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec_WebSocket_Version": "13"}
    key = {"Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec_WebSocket_Protocol": "streamlit"}
    return status(address, "/parallax/_stcore/stream", **opening, **key, **headers)


@pytest.mark.parametrize(
    ("headers", "answered"),
    [
        ({}, 101),
        ({"Origin": "http://localhost:3000"}, 101),
        ({"Origin": "https://desk.example"}, 101),
        ({"Origin": "https://public.example", "Host": "public.example"}, 101),
        ({"Origin": "https://public.example", "X_Forwarded_Host": "public.example"}, 101),
        ({"Origin": "https://other.example"}, 403),
        ({"Origin": "https://other.example", "X_Forwarded_Host": "public.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_a_socket_opens_for_the_dashboards_own_pages_alone(
    address: str, headers: dict[str, str], answered: int
) -> None:
    assert handshake(address, **headers) == answered


def test_a_socket_opens_for_the_very_address_that_was_asked(address: str) -> None:
    assert handshake(address, Origin=address) == 101


@pytest.mark.parametrize(
    ("origin", "answered"), [("https://desk.example", 200), ("https://other.example", 403), ("null", 403)]
)
def test_a_foreign_page_gets_no_answer_to_a_request_either(address: str, origin: str, answered: int) -> None:
    assert status(address, "/parallax/_stcore/health", Origin=origin) == answered


def test_many_foreign_sockets_leave_the_server_answering(address: str) -> None:
    assert [handshake(address, Origin=f"https://other{number}.example") for number in range(10)] == [403] * 10
    assert status(address, "/parallax/_stcore/health") == 200
