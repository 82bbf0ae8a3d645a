"""One request to one network address: bounded in bytes and in time, whatever the other side does."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from components.intake.fetching.guard import FetchError, Target
from components.intake.fetching.rules import FetchRules

#: Gets a network address, a port and seconds; returns a connected socket.
#:
#: Raises:
#:     OSError: nothing answers there.
Connect = Callable[[str, int, float], socket.socket]

_PART = 65_536
#: So long one network address of a host is waited for before the next is tried.
_CONNECT_SECONDS = 5
_TYPES = "text/html,application/xhtml+xml,application/pdf;q=0.8,application/xml;q=0.8,text/plain;q=0.7"


@dataclass(frozen=True)
class Answer:
    """What a host answered: the status, where it points to instead, the kind and the character set, the body."""

    status: int
    location: str
    kind: str
    charset: str
    body: bytes


def system_resolve(host: str, port: int) -> list[str]:
    """Return the network addresses of a host as this machine finds them."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def system_connect(address: str, port: int, seconds: float) -> socket.socket:
    """Return a socket that is connected to a network address; nothing is looked up any more."""
    connection = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect((address, port))
    except BaseException:
        connection.close()
        raise
    return connection


def certificates() -> ssl.SSLContext:
    """Return what a host's certificate is checked with: the machine's authorities and certifi's."""
    import certifi  # noqa: PLC0415 (only needed once something is fetched)

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def ask(
    asked: Target,
    addresses: tuple[str, ...],
    deadline: float,
    rules: FetchRules,
    connect: Connect,
    context: ssl.SSLContext,
) -> Answer:
    """Return what a host answers at the first of its network addresses that can be reached.

    Raises:
        FetchError: the answer is too large, too slow, packed in an unknown way, or breaks off.
        OSError, http.client.HTTPException: nothing answers, or not as the web does.
    """
    plain = _connected(addresses, asked.port, deadline, connect)
    with _ended_at(plain, deadline) as is_over:
        try:
            carrier = context.wrap_socket(plain, server_hostname=asked.host) if asked.scheme == "https" else plain
            with carrier:
                answer = _exchange(carrier, asked, rules)
        except (OSError, http.client.HTTPException, FetchError) as error:
            if is_over():
                raise _too_slow(rules) from error
            raise
        if is_over():
            raise _too_slow(rules)
    return answer


def _too_slow(rules: FetchRules) -> FetchError:
    return FetchError(f"took longer than {rules.seconds:g} seconds. Try again later, or save the page and upload it.")


def _connected(addresses: tuple[str, ...], port: int, deadline: float, connect: Connect) -> socket.socket:
    failure: OSError = OSError("no network address")
    for address in addresses:
        rest = deadline - time.monotonic()
        if rest <= 0:
            break
        try:
            return connect(address, port, min(rest, _CONNECT_SECONDS))
        except OSError as error:
            failure = error
    raise failure


@contextmanager
def _ended_at(connection: socket.socket, deadline: float) -> Iterator[Callable[[], bool]]:
    """Cut a connection at the deadline: a limit on single reads never ends for one byte every few seconds."""
    rest = max(deadline - time.monotonic(), 0.001)
    connection.settimeout(rest)
    line = connection.dup()  # stays the same connection when TLS takes the socket over
    over = threading.Event()

    def cut() -> None:
        over.set()
        with suppress(OSError):  # the other side was faster
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(rest, cut)
    timer.daemon = True
    timer.start()
    try:
        yield lambda: over.is_set() or time.monotonic() >= deadline
    finally:
        timer.cancel()
        timer.join()
        line.close()
        connection.close()


def _exchange(carrier: socket.socket, asked: Target, rules: FetchRules) -> Answer:
    caller = http.client.HTTPConnection(asked.host, asked.port)
    caller.sock = carrier
    caller.auto_open = 0  # a broken connection stays broken: a new one would look the host up again
    headers = {
        "Host": asked.named_host,
        "User-Agent": rules.agent,
        "Accept": _TYPES,
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    caller.request("GET", asked.path, headers=headers)
    with caller.getresponse() as response:
        kind = response.headers.get_content_type() if response.headers["Content-Type"] else ""
        charset = response.headers.get_content_charset() or ""
        body = _body(response, rules) if response.status == http.client.OK else b""
        return Answer(response.status, response.headers["Location"] or "", kind, charset, body)


def _body(response: http.client.HTTPResponse, rules: FetchRules) -> bytes:
    announced = response.length
    if announced is not None and announced > rules.bytes:
        raise _too_large(rules)
    packing = (response.headers["Content-Encoding"] or "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip"):
        raise FetchError("is packed in a way that was not asked for. Save the page and upload it.")
    unpacked = _Unpacked(rules.bytes) if packing != "identity" else None
    parts: list[bytes] = []
    taken = given = 0
    while part := response.read(_PART):
        taken += len(part)
        parts.append(unpacked.add(part) if unpacked else part)
        given += len(parts[-1])
        if max(taken, given) > rules.bytes:
            raise _too_large(rules)
    if (announced is not None and taken < announced) or (unpacked and not unpacked.is_whole):
        raise FetchError("broke off before its end. Try again, or save the page and upload it.")
    return b"".join(parts)


def _too_large(rules: FetchRules) -> FetchError:
    return FetchError(f"is larger than {rules.megabytes} MB. Save the article alone and upload it.")


class _Unpacked:
    """Unpacks gzip part by part, and never more at once than one byte beyond the limit."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._given = 0
        self._stream = zlib.decompressobj(wbits=31)

    def add(self, part: bytes) -> bytes:
        try:
            given = self._stream.decompress(part, self._limit + 1 - self._given)
        except zlib.error as error:
            raise FetchError("is damaged: it cannot be unpacked. Save the page and upload it.") from error
        self._given += len(given)
        return given

    @property
    def is_whole(self) -> bool:
        return self._stream.eof
