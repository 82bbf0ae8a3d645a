"""The last step: how the corpus was chosen, what it is called, and its analysis, which is kept in the library."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.corpus.article import Corpus
from components.corrections import Corrections
from components.intake import settings
from components.intake.take_in import Progress, Stopped
from components.intake.tray import Tray, corpus_of
from components.wording import counted
from dashboard import corpora, corrections, current_corpus, session, work
from dashboard.articles import keeping

#: Characters of a title, and of the answer to how a corpus was chosen.
MOST_TITLE, MOST_CHOSEN = 120, 2_000
_DOES = "Analysing"


def show(tray: Tray) -> None:
    """Draw the form; its button analyses the articles that are kept."""
    before = session.ANSWERS.get()
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
            help="It stands on the first page and goes with every file that is taken away. You may leave it empty; the "
            "first page then says that nobody told.",
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


def goes_on() -> bool:
    """Return whether the articles on the tray are being analysed."""
    going = session.WORK.get()
    return going is not None and going.does == _DOES and not going.stopped


def again() -> None:
    """Analyse the tray as it is now, where its analysis goes on: a cell may be changed while it does.

    A click that goes straight from a cell to the button comes before the cell's change, which the browser sends a
    moment later; the analysis is handed over only when the browser asks for it, which is later still.
    """
    going = session.WORK.get()
    if going is not None and goes_on():
        going.stopped = True
        _begin()


@session.in_one_go
def _pressed() -> None:
    """Keep what the form says, and begin."""
    session.ANSWERS.put((session.text("title")[:MOST_TITLE], session.text("chosen")[:MOST_CHOSEN]))
    _begin()


def _begin() -> None:
    """Start the analysis: of a new corpus, or of a new version of the one that is on the tray."""
    corpus = corpus_of(session.TRAY.get(), *session.ANSWERS.get())
    before = session.TRAY_OF.get()
    secret = current_corpus.mine().get(before, "")
    if not secret and len(current_corpus.mine()) >= settings.corpora():
        session.MESSAGE.put(
            f"You keep {len(current_corpus.mine())} corpora already, as many as one visit may. Delete one first, or "
            "come again."
        )
        return
    call = partial(_change, before, secret, corpus, corrections.current()) if secret else partial(_keep, corpus)
    work.start(_DOES, call, _kept, wait=False)


def _keep(corpus: Corpus, progress: Progress) -> tuple[str, str]:
    """Return the name and the secret of the corpus, analysed and stored."""
    library = current_corpus.library()
    kept = library.keep(corpus, progress=progress)
    try:
        progress("Kept", 1, 1)
    except Stopped:
        library.delete(kept.name, kept.secret)  # nobody would ever know of it
        raise
    return kept.name, kept.secret


def _change(before: str, secret: str, corpus: Corpus, fixed: Corrections, progress: Progress) -> tuple[str, str]:
    """Return the name and the secret of the corpus's new version; only articles that are new are read."""
    kept = current_corpus.library().change(
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
    current_corpus.mine()[name] = secret
    session.WELCOME.put(name)
    current_corpus.tell_of_another_change(name, secret)
    keeping.clear()
    corpora.go_to(name)
