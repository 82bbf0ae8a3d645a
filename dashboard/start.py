"""What the server does before its first visitor comes: settings checked, the example read, word lists warm."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread
from typing import TYPE_CHECKING

from components.library import LibraryError, open_library
from components.worker.settings import library_warnings, warnings

if TYPE_CHECKING:
    import streamlit as st

_LOG = logging.getLogger("parallax")
#: Seconds between two looks after the library.
_DAY = 24 * 3600


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[None]:
    """Make the server ready, and serve.

    The example takes a second or two and is waited for. A corpus of the operator's own may take minutes: it is begun,
    and who comes before it is read sees that it is being read.
    """
    # Only now is there a runtime, without which Streamlit warns of each cached function that is defined.
    from dashboard import data, warm  # noqa: PLC0415

    check_settings()
    if data.place():
        Thread(target=warm.up, daemon=True, name="parallax start").start()
    else:
        await asyncio.to_thread(warm.up)
    looking_after = asyncio.create_task(_look_after_library())
    yield
    looking_after.cancel()


async def _look_after_library() -> None:
    """Once a day, put into the trash what nobody opens, and delete what lay there for seven days."""
    while True:
        await asyncio.to_thread(look_after_library)
        await asyncio.sleep(_DAY)


def look_after_library() -> None:
    """Do so now; what keeps it from being done is told in the log, and no visitor is kept waiting by it.

    Whatever goes wrong, the next look is taken: one that fails would else be the server's last.
    """
    try:
        done = open_library().expire()
    except (LibraryError, OSError) as error:
        _LOG.warning("The library was not looked after. %s", error)
    except Exception:
        _LOG.exception("The library was not looked after. The server tries again in a day. What went wrong:")
    else:
        if done.discarded or done.deleted:
            _LOG.info("Library: %d put into the trash, %d deleted for good.", done.discarded, done.deleted)


def check_settings() -> None:
    """Tell in the server's log which settings cannot be used, what holds instead and what to do."""
    for one in (*warnings(), *library_warnings()):
        _LOG.warning("%s", one)
