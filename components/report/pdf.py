"""A page of HTML as PDF, printed by a Chromium of this machine; it is given no way to the network."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from components.corpus.article import CorpusError

#: Names the browser where none of these is on the PATH.
VARIABLE = "PARALLAX_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
#: Seconds that a report may take: one of 300 articles takes few.
_SECONDS = 120
_FLAGS = (
    "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
)  # fmt: skip


def browser() -> str:
    """Return the path of a Chromium, or an empty text where there is none."""
    named = os.environ.get(VARIABLE, "")
    if named:
        return shutil.which(named) or ""
    return next((found for name in _NAMES if (found := shutil.which(name))), "")


def as_pdf(page: bytes) -> bytes:
    """Return a page as PDF.

    Raises:
        CorpusError: there is no Chromium here, or it could not print; it says what to do.
    """
    program = browser()
    if not program:
        raise CorpusError(
            f"A PDF needs Chromium or Chrome, and none is on the PATH. Install one, name it with {VARIABLE}, or write "
            "--out FILE.html and print that page from any browser."
        )
    with tempfile.TemporaryDirectory(prefix="parallax-") as folder:
        source, target = Path(folder) / "report.html", Path(folder) / "report.pdf"
        source.write_bytes(page)
        # The page is our own and holds no script; root may start no sandbox, as in most containers.
        alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        command = [program, *_FLAGS, *alone, f"--user-data-dir={folder}/profile"]
        try:
            subprocess.run(
                [*command, f"--print-to-pdf={target}", source.as_uri()],
                capture_output=True,
                timeout=_SECONDS,
                check=True,
            )
            return target.read_bytes()
        except subprocess.TimeoutExpired:
            why = f"did not end within {_SECONDS} seconds"
        except (subprocess.CalledProcessError, OSError):
            why = "printed nothing"
    raise CorpusError(
        f"{program} {why}. Write --out FILE.html and print that page from a browser, or name another with {VARIABLE}."
    )
