"""The corpus that a server opens by itself: a folder is read, linked and measured, and kept for the server to open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from components.analysis.measuring import Progress
from components.intake import settings
from components.library.library import Library
from components.library.model import LibraryRules
from components.worker.rules import WorkRules
from components.worker.wire import Plain

#: Nothing but what is taken in limits what the owner of a server shows on it.
_RULES = LibraryRules(articles=1_000_000, bytes=0)
#: Steps by which the processes that read and measure stand behind this one, and so behind whatever visitors ask for.
_BEHIND = 5


def keep_own(asked: Mapping[str, Any], progress: Progress) -> Plain:
    """Keep the corpus of a folder (or file) at `path` in the library in the folder `into`; return its name there.

    Raises:
        CorpusError: it cannot be read.
        LibraryError: there is no room for it.
    """
    from components.intake.given import corpus_at  # noqa: PLC0415 (only who opens a folder loads it)
    from components.worker.hands import hands_for, processes_for  # noqa: PLC0415 (see above)

    corpus = corpus_at([Path(asked["path"])], settings.limits().articles, progress)
    processes = min(processes_for(corpus, None), WorkRules.from_environment().workers)
    with hands_for(corpus, processes, behind=_BEHIND) as hands:
        return {"name": Library(asked["into"], _RULES).keep(corpus, progress=progress, hands=hands).name}
