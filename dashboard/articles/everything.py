"""*Download everything*: the corpus that is shown as a package, from which others can check every number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from threading import BoundedSemaphore

import streamlit as st

from components.analysis.analyse import Analysis
from components.contract import Settings
from components.corrections import Corrections
from components.replication import MOST_ARTICLES, PackageError, packed
from components.replication.packing import check_own_words
from components.worker import taken_away
from dashboard import corrections, data, made, names, session, source
from dashboard.markup import plain_markdown

#: Characters of articles up to which a package is made in the server's thread, in a second or two.
_LITTLE = 150_000
_FILE = made.File(
    taken_away.PACKAGE,
    "parallax-package.zip",
    "application/zip",
    "Download everything",
    ":material/inventory_2:",
    "download-everything",
)
#: Packages that this server makes at once: each holds every table of its corpus twice.
_AT_ONCE = BoundedSemaphore(2)


def show() -> None:
    """Draw the choice whether texts go along, and the button; say so where no package can be made."""
    st.header("Download everything", anchor="download-everything")
    if why := _not_here():
        st.caption(why)
        return
    st.markdown(
        "One ZIP file from which others can check every number: the list of articles with addresses and content "
        "hashes, every table with what its columns mean, corrections, codebooks, settings, versions, and how to cite. "
        "`python -m components reproduce FILE.zip` analyses the articles again and compares. Summaries are of the "
        "whole corpus, in the settings that you last chose on each page."
    )
    texts = st.checkbox(
        "With the full texts: I may share them",
        key="package-texts",
        help="Without: no six words in a row of any article but its headline. Whoever checks the numbers brings the "
        "texts, which are known by their hashes.",
    )
    whole, settings = data.analysis(), session.SETTINGS.get()
    if (of := source.for_work(whole, _LITTLE)) is not None:
        given = {"texts": texts, "settings": {slug: dict(own) for slug, own in settings.items()}}
        made.button(_FILE)
        made.follow(_FILE, of, given, source.size_of(whole), ("package-texts",))
        return
    if not texts and (told := _repeats(whole)):
        st.warning(plain_markdown(told))
        return
    st.download_button(
        _FILE.label,
        partial(_package, whole, corrections.current(), texts, settings),
        _FILE.name,
        _FILE.kind,
        on_click="ignore",
        icon=_FILE.icon,
        key=_FILE.key,
    )


def _not_here() -> str:
    """Return why no package can be made of what is shown, empty where one can."""
    if names.hidden():
        return "The outlets' names are hidden, and a package names them. Show them, in the sidebar, to download it."
    if not data.with_texts():
        return "This corpus is shared without its full texts, so its numbers cannot be made again from a package."
    if len(data.analysis().articles) > MOST_ARTICLES:
        return (
            f"Packages of more than {MOST_ARTICLES:,} articles are made by a command: "
            "`python -m components package NAME --out FILE.zip`."
        )
    return ""


def _repeats(whole: Analysis) -> str:
    """Return what a person wrote that repeats an article, as a sentence; empty where nothing does."""
    try:
        check_own_words(whole.corpus)
    except PackageError as error:
        return str(error)
    return ""


def _package(whole: Analysis, present: Corrections, texts: bool, settings: Mapping[str, Settings]) -> bytes:
    with _AT_ONCE:
        return packed(whole, present, texts=texts, settings=settings)
