"""A corpus altered for a page, put right by hand or its outlets' names hidden, and written for the server to open.

What is written is what differs from the corpus as it is kept (`library.altered`). It lies in a folder that the server
has made for it, and is never part of a library.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from components.analysis.measuring import Progress
from components.library.altered import Unwritable, files_of
from components.worker.shown import altered, in_turn, source_in
from components.worker.wire import Plain


def alter(asked: Mapping[str, Any], progress: Progress) -> Plain:
    """Write what differs in a `source` from the corpus as it is kept into the folder `into`.

    The answer says whether anything was `written`: not where a measure's rows would come back otherwise than they are.

    Raises:
        LibraryError: the corpus is gone or damaged.
        CorrectionsError: a change is none.
    """
    source = source_in(asked["source"])
    before = in_turn(source, progress)
    after = altered(before, source, progress)
    progress("Writing", 0, 0)
    try:
        for name, data in files_of(before, after, progress):
            (Path(asked["into"]) / name).write_bytes(data)
    except Unwritable:
        return {"written": False}
    return {"written": True}
