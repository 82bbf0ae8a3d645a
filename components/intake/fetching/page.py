"""Fetches one address to its end: redirects followed, each judged anew, and only what can be an article kept."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from components.intake.fetching.guard import FetchError, Resolve, pinned, target
from components.intake.fetching.http import Answer, Connect, ask
from components.intake.fetching.rules import FetchRules

#: The kinds that are read, and the module of `components.intake.documents` that reads each.
KINDS = {
    "text/html": "webpage",
    "application/xhtml+xml": "webpage",
    "text/plain": "plain",
    "application/pdf": "pdf",
    "application/xml": "feed",
    "text/xml": "feed",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_ELSEWHERE = "Save the page and upload it, or paste its text."
_REFUSALS = {
    401: f"is open to those alone who log in. {_ELSEWHERE}",
    402: f"is open to subscribers alone. {_ELSEWHERE}",
    403: f"refuses to be fetched. {_ELSEWHERE}",
    404: "is not there. Check the address.",
    410: "is not there any more. Look for it in an archive.",
    429: f"asks for fewer requests. Try again later. {_ELSEWHERE}",
    451: f"may not be shown, for legal reasons. {_ELSEWHERE}",
}


@dataclass(frozen=True)
class Page:
    """A fetched page: the address where it was in the end, the module that reads it, its character set, its bytes."""

    address: str
    module: str
    charset: str
    data: bytes


@dataclass(frozen=True)
class Ways:
    """How hosts are looked up, connected to and believed."""

    resolve: Resolve
    connect: Connect
    context: ssl.SSLContext


def fetch_page(address: str, rules: FetchRules, ways: Ways) -> Page:
    """Return the page at an address, in no more than the seconds of the rules.

    Raises:
        FetchError: the address is refused, or nothing of use is there.
    """
    deadline = time.monotonic() + rules.seconds
    for _ in range(rules.redirects + 1):
        asked = target(address, rules)
        answer = _answer(asked.address, rules, ways, deadline)
        if answer.status not in _REDIRECTS or not answer.location:
            return _kept(asked.address, answer)
        address = _joined(asked.address, answer.location)
    raise FetchError(f"is passed on more than {rules.redirects} times. Open it in a browser and give the last address.")


def _joined(base: str, location: str) -> str:
    try:
        # Header bytes are read as Latin-1; hosts send UTF-8.
        return urljoin(base, location.encode("latin-1").decode("utf-8", "replace"))
    except (UnicodeEncodeError, ValueError) as error:
        raise FetchError("passes on to what is no address. Open it in a browser and give the last address.") from error


def _answer(address: str, rules: FetchRules, ways: Ways, deadline: float) -> Answer:
    asked = target(address, rules)
    try:
        addresses = pinned(asked, lambda host, port: _in_time(ways.resolve, host, port, deadline, rules))
    except (OSError, UnicodeError) as error:
        raise FetchError("names a host that cannot be found. Check its spelling.") from error
    try:
        return ask(asked, addresses, deadline, rules, ways.connect, ways.context)
    except ssl.SSLCertVerificationError as error:
        raise FetchError(f"has a certificate that does not hold. {_ELSEWHERE}") from error
    except TimeoutError as error:
        raise FetchError("does not answer in time. Try again later, or save the page and upload it.") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        if isinstance(error, FetchError):
            raise
        raise FetchError("does not answer as a page does. Check the address, or try again later.") from error


def _in_time(resolve: Resolve, host: str, port: int, deadline: float, rules: FetchRules) -> Sequence[str]:
    """Look a host up; a look-up cannot be broken off, but it need not be waited for."""
    found: list[Sequence[str] | Exception] = []

    def look() -> None:
        try:
            found.append(resolve(host, port))
        except Exception as error:
            found.append(error)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    looking.join(max(deadline - time.monotonic(), 0))
    if not found:
        raise FetchError(f"names a host that was not found within {rules.seconds:g} seconds. Try again later.")
    if isinstance(found[0], Exception):
        raise found[0]
    return found[0]


def _kept(address: str, answer: Answer) -> Page:
    if answer.status != http.client.OK:
        other = f"does not answer with a page (status {answer.status}). Try again later, or check the address."
        raise FetchError(_REFUSALS.get(answer.status, other))
    if answer.kind not in KINDS:
        kind = answer.kind[:60] or "what it does not name"
        raise FetchError(f"is {kind}, not a page, a PDF, a text or a feed. {_ELSEWHERE}")
    if not answer.body.strip():
        raise FetchError(f"is empty. {_ELSEWHERE}")
    return Page(address, KINDS[answer.kind], answer.charset, answer.body)
