"""Small corpora for the tests of the library."""

from __future__ import annotations

from datetime import date
from functools import cache

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
