"""Small corpora for the tests of the library."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pandas as pd

from components.analysis.analyse import Analysis, analyse
from components.corpus.article import Article, Corpus
from components.corrections import Corrections
from components.library import Kept, Library

ONE = Article(
    "The Ledger",
    "Bridge closes\n\n“We will not take a risk,” said Ana Ruiz, the mayor of Harrowby. The good old bridge closed on "
    "Monday, and Mr. Lindqvist called the repairs “a terrible waste”.\n\nMs. Ruiz said that the work would end in May.",
    title="Bridge closes",
    published=date(2021, 3, 2),
    url="https://ledger.example/bridge",
    notes="from the archive",
    file="ledger.txt",
)
TWO = Article(
    "Courier",
    "Repairs anger shops\n\nShop owners were angry. “Nobody asked us,” Omar Haddad said. Ruiz wants to pay for it.",
    title="Repairs anger shops",
    file="courier.txt",
)
THREE = Article("Courier", "A quiet day\n\nThe market stayed open. Nobody said a word about it.", kind="opinion")
CORPUS = Corpus("The bridge", (ONE, TWO), chosen="The first two that came.")


@cache
def whole() -> Analysis:
    """Return the analysis of the corpus."""
    return analyse(CORPUS)


def keep(library: Library, corrections: Corrections | None = None, *, texts: bool = True) -> Kept:
    """Keep the corpus without analysing it again."""
    return library.keep(CORPUS, corrections, texts=texts, analysis=whole())


def files_in(library: Library) -> list[str]:
    """Return every file that a library holds, found without the library's own ways."""
    root = library._place.root
    if isinstance(root, Path):
        return [str(path) for path in root.rglob("*") if path.is_file()]
    return library._place.files.find(root)


def same(one, other) -> None:
    """Hold two analyses to each other, to the last digit."""
    assert other.corpus == one.corpus
    assert other.readings == one.readings
    assert other.as_read == one.as_read
    assert list(other.rows) == list(one.rows)
    pd.testing.assert_frame_equal(other.articles, one.articles, check_exact=True)
    for slug in one.rows:
        pd.testing.assert_frame_equal(other.rows[slug], one.rows[slug], check_exact=True)
        pd.testing.assert_frame_equal(other.measured[slug], one.measured[slug], check_exact=True)


def daily(library: Library, days: int, step: int = 7) -> int:
    """Look after a library as its server does over so many days; return how many went into the trash.

    Every `step` days are enough for those that take long.
    """
    now = datetime.now(UTC)
    return sum(library.expire(now + timedelta(days=day)).discarded for day in range(0, days + 1, step))
