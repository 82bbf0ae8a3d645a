"""A stored version whose card has been read: what it holds, and how much of it is as this Parallax would measure it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from components.analysis.analyse import Analysis, registered
from components.board.rates import Counted
from components.corpus.article import Corpus
from components.corrections.file import load as load_corrections
from components.corrections.model import Corrections
from components.library import contents, rates
from components.library.card import undamaged
from components.library.contents import CARD, CORRECTIONS, Get
from components.library.engine import Engine
from components.library.model import not_kept
from components.library.names import Name


class Counting:
    """A way to files that counts their bytes."""

    def __init__(self, get: Get) -> None:
        self._get, self.bytes = get, 0

    def __call__(self, file: str) -> bytes:
        """Return a file."""
        data = self._get(file)
        self.bytes += len(data)
        return data


@dataclass(frozen=True)
class Opened:
    """A version (or its tables measured anew): the card as it lies there, and the way to its other files."""

    name: Name
    card: dict[str, Any]
    get: Get

    def corpus(self) -> Corpus:
        """Return the corpus as it was given; raises LibraryError where its files are damaged, as all of these do."""
        with undamaged():
            return contents.corpus_of(self.sound, self.card)

    def corrections(self) -> Corrections:
        """Return the corrections and checks."""
        with undamaged():
            return load_corrections(self.sound(CORRECTIONS)).corrections

    def analysis(self, corpus: Corpus) -> Analysis:
        """Return the analysis as it was stored."""
        with undamaged():
            return contents.analysis_of(self.sound, self.card["files"], corpus)

    def analysis_in_turn(self, corpus: Corpus) -> Analysis:
        """Return the analysis as it was stored, of which only some is held at a time where its files allow that."""
        with undamaged():
            found = contents.analysis_in_turn(self.sound, self.card["files"], corpus)
        return found or self.analysis(corpus)

    def rates(self, now: Engine) -> Callable[[], list[Counted] | None]:
        """Return what gives the rates that were kept of every article; it gives None where none are, as counted now.

        Their files are got now, and opened when they are asked for.
        """
        files, by = self.card["files"], self.card["engine"].get("rates")
        if by != now.rates or not {rates.TOLD, rates.VALUES} <= set(files):
            return not_kept
        got = {name: self.sound(name) for name in (rates.TOLD, rates.VALUES)}

        def made() -> list[Counted]:
            with undamaged():
                return rates.unpacked(got.__getitem__)

        return made

    def articles(self) -> pd.DataFrame:
        """Return the frame of articles as it was stored."""
        with undamaged():
            return contents.counts_of(self.sound)

    def sound(self, file: str) -> bytes:
        """Return a file, if it is what its card says that was written.

        A flipped bit may leave a table that can be read, with other words in it.
        """
        with undamaged():
            data = self.get(file)
            if file != CARD and hashlib.sha256(data).hexdigest() != self.card["files"][file]:
                raise ValueError(f"{file} is not what was written")
            return data

    def stale(self, now: Engine) -> list[str]:
        """Return the stages that this version of Parallax does otherwise than the one that measured, in their order."""
        stored = self.card.get("stages", {})
        return [stage for stage, version in now.stages.items() if stored.get(stage) != version]

    def is_current(self, now: Engine) -> bool:
        """Return whether nothing has to be measured anew."""
        stored = contents.slugs_of(self.card["files"])
        return not self.stale(now) and {one.slug for one in registered()} <= set(stored)

    def before(self, corpus: Corpus, now: Engine) -> tuple[Analysis | None, int]:
        """Return what need not be done again for these articles, and how many steps of linking; None where all must."""
        from components.linking import STEPS  # noqa: PLC0415 (it loads word lists)

        stale = set(self.stale(now))
        if "reading" in stale or not self.card["texts"]:
            return None, 0
        whole = self.analysis(corpus)
        if len(whole.corpus.problems) != len(corpus.problems):
            # What failed on an article or on all of them may be told again, and must be tried again.
            return Analysis(corpus, (), pd.DataFrame(), {}, as_read=whole.as_read), 0
        steps = [f"link {step.name}" in stale for step in STEPS]
        measured = {slug: rows for slug, rows in whole.measured.items() if f"measure {slug}" not in stale}
        rows = {slug: whole.rows[slug] for slug in measured if f"relate {slug}" not in stale}
        return replace(whole, measured=measured, rows=rows), steps.index(True) if True in steps else len(steps)
