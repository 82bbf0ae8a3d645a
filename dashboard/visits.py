"""How much visits may hold of the server: pages open, figures drawn at once, and files that wait in its memory."""

from __future__ import annotations

import ipaddress
import re
from collections import Counter
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.intake.settings import visits

_FULL = "As many pages of this dashboard are open as its server holds. Try again in a few minutes.\n"
_MANY = "As many pages of this dashboard are open from your address as it may have. Close one, or try again later.\n"
_DRAWING = "The server draws as many figures as it can just now. Load this page again in a few seconds.\n"
_LARGE = "The files given in this visit are together more than this server keeps. Load the page anew to give others.\n"
_LENGTH = "A file must come with its length.\n"
_FIGURE = re.compile(r"/figure$")
_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]+)/([^/]+)$")


@dataclass
class Bounded:
    """A layer around the server that refuses what is beyond the bounds; what a visit gave goes with it.

    `pages` are those open from each address, `figures` those being drawn for frames of other sites.
    """

    app: ASGIApp
    pages: Counter[str] = field(default_factory=Counter)
    figures: int = 0
    given: dict[str, dict[str, int]] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it."""
        if scope["type"] == "websocket":
            await self._page(scope, receive, send)
        elif scope["type"] == "http" and (upload := _UPLOAD.search(scope["path"])):
            await self._file(scope, receive, send, *upload.groups())
        elif scope["type"] == "http" and _FIGURE.search(scope["path"]):
            await self._figure(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        whose = _address(scope)
        refused = _FULL if self.pages.total() >= visits("PARALLAX_VISITS") else ""
        if whose and self.pages[whose] >= visits("PARALLAX_VISITS_EACH"):
            refused = _MANY
        if refused:
            await receive()  # the connecting that is refused
            await send({"type": "websocket.close", "code": 1013, "reason": refused.strip()})
            return
        self.pages[whose] += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.pages[whose] -= 1
            self.pages += Counter()  # who has none open is forgotten

    async def _figure(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.figures >= visits("PARALLAX_FIGURES"):
            await PlainTextResponse(_DRAWING, 503, {"Retry-After": "5"})(scope, receive, send)
            return
        self.figures += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.figures -= 1

    async def _file(self, scope: Scope, receive: Receive, send: Send, visit: str, file: str) -> None:
        if scope["method"] == "DELETE":
            self.given.get(visit, {}).pop(file, None)
        elif scope["method"] in ("PUT", "POST"):
            length = _length(Headers(scope=scope))
            if not length:
                await PlainTextResponse(_LENGTH, 411)(scope, receive, send)
                return
            self._forget_the_gone()
            own = self.given.setdefault(visit, {})
            own[file] = length
            if sum(own.values()) > visits("PARALLAX_VISIT_BYTES") or self._all() > visits("PARALLAX_VISITS_BYTES"):
                del own[file]
                await PlainTextResponse(_LARGE, 413)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _all(self) -> int:
        return sum(sum(own.values()) for own in self.given.values())

    def _forget_the_gone(self) -> None:
        """Forget what visits gave that are over: Streamlit has dropped their files."""
        from streamlit.runtime import exists, get_instance  # noqa: PLC0415 (only a server has one)

        if exists():
            runtime = get_instance()
            self.given = {visit: own for visit, own in self.given.items() if runtime.is_active_session(visit)}


def _address(scope: Scope) -> str:
    """Return the address that a page is opened from, empty where that is this machine.

    A proxy before the server stands on this machine or in its network, and tells whose address it is; what anybody
    else tells of his own address is not believed.
    """
    client = scope.get("client")
    told = Headers(scope=scope).get("x-forwarded-for", "").rpartition(",")[2].strip()
    try:
        near = ipaddress.ip_address(client[0]) if client else ipaddress.ip_address("127.0.0.1")
    except ValueError:  # a socket of the file system has a name
        near = ipaddress.ip_address("127.0.0.1")
    if told and near.is_private:
        return told[:80]
    return "" if near.is_loopback else str(near)


def _length(headers: Headers) -> int:
    """Return the bytes that a request says it brings, 0 where it says nothing of use."""
    told = headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() else 0
