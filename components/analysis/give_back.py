"""Memory that is free again, given back to the system between the steps of a large corpus."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress


def give_back() -> None:
    """Give back what freed objects leave, where that is known how: in Arrow, and in the C library of Linux.

    Both keep it for later, in pieces that the next step often cannot use: after relating the keywords of 10,000
    articles they held 442 of 806 MB. It takes some hundredths of a second.
    """
    arrow = sys.modules.get("pyarrow")
    if arrow is not None:
        arrow.default_memory_pool().release_unused()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
