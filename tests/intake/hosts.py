"""Hosts to fetch from: real servers on this machine, under made-up public names.

The shipped guard has no exception for this machine. So the names resolve to public network addresses, the guard judges
those, and only the last step, the connection, leads here instead.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PUBLIC = "93.184.215.14"


class Host:
    """A server that answers each request with bytes, or with what a function does to the connection."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.asked: list[str] = []
        self.connected_to: list[tuple[str, int]] = []
        self.answers: dict[str, bytes | Callable[[socket.socket], None]] = {}
        self.names: dict[str, list[str]] = {}
        self._context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def resolve(self, name: str, port: int) -> list[str]:
        if name in self.names:
            return self.names[name].pop(0).split() if len(self.names[name]) > 1 else self.names[name][0].split()
        if name.endswith(".example"):
            return [PUBLIC]
        raise OSError("unknown")

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected_to.append((address, port))
        return socket.create_connection(("127.0.0.1", self.port), seconds)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        try:
            if self._context:
                connection = self._context.wrap_socket(connection, server_side=True)
            request = b""
            while b"\r\n\r\n" not in request:
                part = connection.recv(65536)
                if not part:
                    return
                request += part
            self.asked.append(request.decode("latin-1"))
            answer = self.answers.get(request.split(b" ")[1].decode("latin-1"), said(b"", status="404 Not Found"))
            if callable(answer):
                answer(connection)
            else:
                connection.sendall(answer)
        except OSError:
            pass
        finally:
            connection.close()

    def close(self) -> None:
        self._socket.close()


def said(
    body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", length: bool = True, **headers: str
) -> bytes:
    """Return an answer as it goes over the line."""
    lines = [
        f"HTTP/1.1 {status}",
        f"Content-Type: {kind}",
        *(f"{k.replace('_', '-')}: {v}" for k, v in headers.items()),
    ]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + body


@contextmanager
def hosting(context: ssl.SSLContext | None = None) -> Iterator[Host]:
    host = Host(context)
    try:
        yield host
    finally:
        host.close()


def drip(start, part=b"x"):
    """Return what sends a byte now and then, hundreds of times longer than anybody waits."""

    def answer(connection):
        connection.sendall(start)
        for _ in range(2_000):
            time.sleep(0.05)
            connection.sendall(part)

    return answer
