"""Refuses what other sites' pages ask of this server.

Streamlit refuses a socket of another site too, but first asks an outside address for this server's own, and serves
nobody while it waits. Here the answer comes from the request and the settings alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

#: Names of the machine that the server runs on; Streamlit takes them for its own as well.
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "0.0.0.0", "::1"})
_TOLD = "Another site's page asks for this. Open the dashboard at its own address.\n"


class OwnPagesAlone:
    """A layer around the server that answers what a foreign page asks with 403, sockets and requests alike."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not is_own(headers):
            await _refuse(scope, receive, send)
        elif scope["type"] == "websocket" and not _is_same(headers.get("origin", ""), headers.get("host", "")):
            await self._app(_without_origin(scope), receive, send)
        else:
            await self._app(scope, receive, send)


def is_own(headers: Mapping[str, str]) -> bool:
    """Return whether a request may come from a page of this dashboard; one that names no origin comes from no page.

    Own is the address that the browser asked, as the server or the proxy before it was told (Host, X-Forwarded-Host),
    this machine's own names, `browser.serverAddress`, and what `server.corsAllowedOrigins` lists. With
    `server.enableCORS` off everything is.
    """
    origin = headers.get("origin")
    if origin is None or not config.get_option("server.enableCORS"):
        return True
    forwarded = headers.get("x-forwarded-host", "").split(",")[0].strip()
    if _is_same(origin, headers.get("host", "")) or _is_same(origin, forwarded):
        return True
    return _hostname(origin) in _own_names()


def _is_same(origin: str, host: str) -> bool:
    return bool(host) and _parts(origin)[0] == host.lower()


def _own_names() -> set[str]:
    listed = [config.get_option("browser.serverAddress") or "", *config.get_option("server.corsAllowedOrigins")]
    return {*_LOOPBACK, *(_hostname(one.strip()) for one in listed)} - {""}


def _hostname(address: str) -> str:
    """Return the name of the host in an address, with or without scheme and port; empty where there is none."""
    return _parts(address if "//" in address else f"//{address}")[1]


def _parts(address: str) -> tuple[str, str]:
    """Return the host of an address with its port as written, and without."""
    try:
        parts = urlsplit(address)
        return parts.netloc.lower(), parts.hostname or ""
    except ValueError:
        return "", ""


def _without_origin(scope: Scope) -> Scope:
    """Return a socket's scope without its origin, which is found good: Streamlit would look for it outside."""
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name.lower() != b"origin"]}


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http":
        await PlainTextResponse(_TOLD, 403)(scope, receive, send)
        return
    await receive()  # the connecting that is refused
    await send({"type": "websocket.close", "code": 1008, "reason": "another site's page"})
