"""The last step: how the corpus was chosen, what it is called, and its analysis, which is kept in the library."""

from __future__ import annotations

import time
from functools import partial

import streamlit as st

from components.corpus.article import Corpus
from components.corrections import Corrections
from components.intake import settings
from components.intake.take_in import Progress
from components.intake.tray import Tray, corpus_of
from components.wording import counted
from dashboard import corpora, corrections, shelf, work
from dashboard.articles import keeping

#: Characters of a title, and of the answer to how a corpus was chosen.
MOST_TITLE, MOST_CHOSEN = 120, 2_000
#: Seconds that a cell's last change may take to come after a click that went straight from the cell to the button,
#: and those after which a click that came to nothing is forgotten.
_ON_ITS_WAY, _FORGOTTEN = 0.4, 10.0


def show(tray: Tray) -> None:
    """Draw the form; its button analyses the articles that are kept."""
    before = keeping.answers()
    with st.form("analyse", border=False):
        st.text_input(
            "Title", before[0], key="title", max_chars=MOST_TITLE, placeholder="The bridge in Harrowby, spring 2026"
        )
        st.text_area(
            "How were these articles chosen?",
            before[1],
            key="chosen",
            max_chars=MOST_CHOSEN,
            height=90,
            placeholder="For example: all articles of the first three days that name the bridge, in the four largest "
            "papers of the region.",
            help="It stands on the Overview and goes with every file that is taken away. You may leave it empty; the "
            "Overview then says that nobody told.",
        )
        count = len(tray.kept)
        st.form_submit_button(
            f"Analyse {counted(count, 'article')}",
            type="primary",
            icon=":material/insights:",
            disabled=not count,
            on_click=_pressed,
        )
    st.caption(
        "The articles are kept on this server, under a name that nobody can guess. Who has the link can see them; "
        "only you can change or delete them."
    )
    since = time.monotonic() - st.session_state.get("pressed_at", float("-inf"))
    if since < _ON_ITS_WAY:
        time.sleep(_ON_ITS_WAY - since)
        st.rerun()
    elif since < _FORGOTTEN:
        del st.session_state.pressed_at
        _begin(corpus_of(tray, *keeping.answers()))


def _pressed() -> None:
    """Note the click and what the form says: a cell's change that comes just after it interrupts the page's run."""
    keeping.put_answers(st.session_state.title, st.session_state.chosen)
    st.session_state.pressed_at = time.monotonic()


def _begin(corpus: Corpus) -> None:
    """Start the analysis: of a new corpus, or of a new version of the one that is on the tray."""
    before = str(st.session_state.get("tray_of", ""))
    secret = shelf.mine().get(before, "")
    if not secret and len(shelf.mine()) >= settings.corpora():
        st.error(
            f"You keep {len(shelf.mine())} corpora already, as many as one visit may. Delete one first, or come again."
        )
        return
    call = partial(_change, before, secret, corpus, corrections.current()) if secret else partial(_keep, corpus)
    work.start("Analysing", call, _kept)
    st.rerun()


def _keep(corpus: Corpus, progress: Progress) -> tuple[str, str]:
    """Return the name and the secret of the corpus, analysed and stored."""
    library = shelf.library()
    library.expire()
    kept = library.keep(corpus, progress=progress)
    return kept.name, kept.secret


def _change(before: str, secret: str, corpus: Corpus, fixed: Corrections, progress: Progress) -> tuple[str, str]:
    """Return the name and the secret of the corpus's new version; only articles that are new are read."""
    kept = shelf.library().change(
        before,
        secret,
        articles=corpus.articles,
        title=corpus.name,
        chosen=corpus.chosen,
        corrections=fixed,
        progress=progress,
    )
    return kept.name, kept.secret


def _kept(kept: tuple[str, str]) -> None:
    name, secret = kept
    shelf.mine()[name] = secret
    st.session_state.welcome = name
    keeping.clear()
    corpora.go_to(name)
