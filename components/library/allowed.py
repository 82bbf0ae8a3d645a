"""What a library has room for and may change: a sentence for whatever it may not."""

from __future__ import annotations

from components.analysis.analyse import wrong_options
from components.corpus.article import Corpus
from components.library.model import LibraryError, LibraryRules
from components.library.opened import Opened


def check_corpus(corpus: Corpus, rules: LibraryRules) -> None:
    """Do nothing where a corpus can be kept.

    Raises:
        LibraryError: it has no article or too many, or an option of it is wrong.
    """
    if not corpus.articles:
        raise LibraryError("There is no article in this corpus, so it was not kept. Add an article first.")
    if len(corpus.articles) > rules.articles:
        raise LibraryError(
            f"The corpus has {len(corpus.articles):,} articles, and at most {rules.articles:,} are kept here. "
            "Leave some out, or run Parallax on a machine of your own."
        )
    if wrong := wrong_options(corpus.options):
        raise LibraryError(wrong[0])


def check_further(opened: Opened, versions: int, rules: LibraryRules) -> None:
    """Do nothing where a corpus, of so many versions, may have a further one.

    Raises:
        LibraryError: this version is without texts, or there are as many as one corpus may have.
    """
    if not opened.card["texts"]:
        raise LibraryError("This version is without its full texts and cannot be changed. Change the full one.")
    if versions >= rules.versions:
        raise LibraryError(
            f"This corpus has {rules.versions:,} versions, as many as one may have here. Take it away as a "
            "file and bring that again: it is a corpus of its own then."
        )


def check_room(taken: int, more: int, rules: LibraryRules) -> None:
    """Do nothing where so many bytes have room beside those that are taken.

    Raises:
        LibraryError: they have not.
    """
    if rules.bytes and taken + more > rules.bytes:
        raise LibraryError(
            f"The library holds at most {rules.bytes / 1e9:,.1f} GB and has no room for this corpus. Delete "
            "corpora, which makes room after seven days, or ask whoever runs this dashboard for room."
        )
