"""The app runs wherever it is started from: it finds its components, its theme and its corpus by itself."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from components.palette import palette_for

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "dashboard" / "app.py"
#: The `streamlit` script beside this Python. It puts no folder of the project on the path; `python -m` puts the
#: working one there, which hides a missing path as long as the app is started from its root.
SCRIPT = Path(sys.executable).with_name("streamlit.exe" if os.name == "nt" else "streamlit")
WAYS = {"python -m streamlit": [sys.executable, "-m", "streamlit"], "streamlit": [str(SCRIPT)]}


def elsewhere() -> dict[str, str]:
    """Return this process's environment without what would lead Python or Streamlit to the project."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONPATH", "PARALLAX_CORPUS") and not name.startswith("STREAMLIT_")
    }


def said(folder: Path, *command: str) -> str:
    """Return what a command prints when it is run in a folder; fails with its errors where it fails."""
    run = subprocess.run(command, cwd=folder, env=elsewhere(), capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


_RUN_THE_SCRIPT = """
import sys
from streamlit.testing.v1 import AppTest

app = AppTest.from_file(sys.argv[1], default_timeout=100).run()
for exception in app.exception:
    print("exception:", exception.message)
print("title:", app.title[0].value)
print("components:", sys.modules["components"].__file__)
"""


def test_the_app_run_from_an_empty_folder_finds_its_components(tmp_path):
    """-P keeps the working folder off the path, as the `streamlit` script does."""
    lines = said(tmp_path, sys.executable, "-P", "-c", _RUN_THE_SCRIPT, str(APP)).splitlines()

    assert [line for line in lines if line.startswith("exception:")] == []
    assert lines == [
        "title: Mattis in Tokyo, 2017",
        f"components: {ROOT / 'components' / '__init__.py'}",
    ]


def test_a_folder_that_has_components_of_its_own_does_not_get_in_the_way(tmp_path):
    """`python -m` puts the working folder on the path."""
    for module in ("components", "dashboard"):
        (tmp_path / module).mkdir()
        (tmp_path / module / "__init__.py").write_text("raise RuntimeError('not the project')\n")

    assert f"components: {ROOT / 'components' / '__init__.py'}" in said(
        tmp_path, sys.executable, "-c", _RUN_THE_SCRIPT, str(APP)
    )


_SHOW_THE_THEME = """
import sys
from streamlit import config

config._main_script_path = sys.argv[1]  # as `streamlit run` does before it reads its options
for name in ("theme.light.backgroundColor", "theme.light.primaryColor", "theme.dark.backgroundColor"):
    print(config.get_option(name))
"""


def test_the_theme_is_found_from_an_empty_folder(tmp_path):
    """By way of the link dashboard/.streamlit; Streamlit looks beside the entry file and in the working folder."""
    light, dark = palette_for([]), palette_for([], "dark")

    assert said(tmp_path, sys.executable, "-P", "-c", _SHOW_THE_THEME, str(APP)).splitlines() == [
        light.ground,
        light.accent,
        dark.ground,
    ]


def test_the_link_to_the_theme_leads_to_the_one_theme():
    assert (APP.parent / ".streamlit" / "config.toml").samefile(ROOT / ".streamlit" / "config.toml")


@contextmanager
def served(folder: Path, way: list[str], *more: str, **settings: str) -> Iterator[tuple[str, Path]]:
    """Serve the app from a folder; yield its address and the file that holds what the server prints.

    `more` are options of Streamlit, `settings` variables of the environment.
    """
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    printed = folder.with_name(f"{folder.name}.log")
    options = ["--server.port", str(port), "--server.headless", "true", *more]
    with printed.open("w") as log:
        server = subprocess.Popen(
            [*way, "run", str(APP), *options], cwd=folder, env=elsewhere() | settings, stdout=log, stderr=log
        )
        try:
            yield f"http://localhost:{port}", printed
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(20)


def answer(address: str, seconds: float = 60) -> str:
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=2) as opened:
                return opened.read().decode()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


@pytest.mark.parametrize("way", WAYS)
def test_the_server_starts_from_an_empty_folder_and_asks_nothing(way, tmp_path):
    """Without a terminal a question would leave it waiting; it leaves nothing behind in the folder either."""
    with served(tmp_path, WAYS[way]) as (address, printed):
        assert answer(f"{address}/_stcore/health") == "ok"
        assert '<div id="root"></div>' in answer(address)

    assert not re.search(r"Traceback|Error|email|Warning|missing ScriptRunContext", printed.read_text())
    assert list(tmp_path.iterdir()) == []
