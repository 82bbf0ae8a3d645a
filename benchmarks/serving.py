"""Start the real dashboard on a free port, and a real Chromium; shared by the browser tests and the benchmarks."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

APP = Path(__file__).resolve().parent.parent / "dashboard" / "app.py"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


class Address(str):
    """The address of a server, with the id of its process."""

    pid: int = 0


def chromium_path() -> str | None:
    """Return where a Chromium is installed, or None."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def launch(playwright: Playwright) -> Browser:
    """Return a new, cold Chromium."""
    return playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))


@contextmanager
def serve(
    corpus: Path | None = None,
    folder: Path | None = None,
    wait: float = 240,
    settings: Mapping[str, str] | None = None,
    app: Path = APP,
) -> Iterator[Address]:
    """Serve the dashboard from another folder than its own, as a stranger might; yield its address.

    `settings` are variables of its environment, `app` is the entry file (of another checkout, to compare with).

    Raises TimeoutError, with what the server printed, where it is not up within `wait` seconds.
    """
    port = _free_port()
    environment = {**os.environ, "PARALLAX_CORPUS": str(corpus or ""), **(settings or {})}
    options = ["--server.port", str(port), "--server.headless", "true"]
    command = [sys.executable, "-m", "streamlit", "run", str(app), *options]
    with tempfile.TemporaryDirectory() as elsewhere, tempfile.TemporaryFile("w+") as said:
        server = subprocess.Popen(command, cwd=folder or elsewhere, env=environment, stdout=said, stderr=said)
        try:
            address = Address(f"http://localhost:{port}")
            address.pid = server.pid
            _wait_until_up(address, wait, server, said)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:  # a busy machine; nobody needs what it would still tidy up
                server.kill()
                server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(address: str, wait: float, server: subprocess.Popen[bytes], said: object) -> None:
    until = time.monotonic() + wait
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.05)
    said.seek(0)
    raise TimeoutError(f"The dashboard did not start within {wait} s. It printed:\n{said.read()}")
