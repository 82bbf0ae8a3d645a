"""How much one visit and all of them together may hold of the server: open pages, and files that wait in its memory."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.intake.settings import visits

_FULL = "As many pages of this dashboard are open as its server holds. Try again in a few minutes.\n"
_LARGE = "The files given in this visit are together more than this server keeps. Load the page anew to give others.\n"
_LENGTH = "A file must come with its length.\n"
_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]+)/([^/]+)$")


@dataclass
class Bounded:
    """A layer around the server that refuses pages and files beyond the bounds; what a visit gave goes with it."""

    app: ASGIApp
    pages: int = 0
    given: dict[str, dict[str, int]] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it."""
        if scope["type"] == "websocket":
            await self._page(scope, receive, send)
        elif scope["type"] == "http" and (upload := _UPLOAD.search(scope["path"])):
            await self._file(scope, receive, send, *upload.groups())
        else:
            await self.app(scope, receive, send)

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.pages >= visits("PARALLAX_VISITS"):
            await receive()  # the connecting that is refused
            await send({"type": "websocket.close", "code": 1013, "reason": _FULL.strip()})
            return
        self.pages += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.pages -= 1

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


def _length(headers: Headers) -> int:
    """Return the bytes that a request says it brings, 0 where it says nothing of use."""
    told = headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() else 0
