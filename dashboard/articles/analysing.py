"""The last step: how the corpus was chosen, what it is called, and its analysis, which is kept in the library."""

from __future__ import annotations

import streamlit as st

from components.corpus.article import Corpus
from components.corrections import Corrections
from components.intake.tray import Tray, corpus_of
from components.wording import counted
from components.worker.jobs import Job
from components.worker.wire import Plain, corpus_out, corrections_out
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
    going = work.present()
    return going is not None and going.does == _DOES and not going.stopped


def again() -> None:
    """Analyse the tray as it is now, where its analysis goes on: a cell may be changed while it does.

    A click that goes straight from a cell to the button comes before the cell's change, which the browser sends a
    moment later; the analysis is handed over only when the browser asks for it, which is later still.
    """
    if goes_on():
        work.stop()
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
    if not secret and (told := current_corpus.no_room()):
        session.MESSAGE.put(told)
        return
    fixed = corrections.current() if secret else Corrections()
    work.start(_DOES, keep(corpus, fixed, before if secret else "", secret), _kept, wait=False)


def keep(corpus: Corpus, fixed: Corrections, before: str = "", secret: str = "") -> Job:
    """Return the job that keeps a corpus; with `before` and its secret, as a new version of that one.

    Of a new version only articles that are new are read.
    """
    size = sum(len(one.text) for one in corpus.articles)
    told = corpus_out(corpus)
    if not secret:
        return Job("keep", {"corpus": told, "corrections": corrections_out(fixed)}, size=size)
    given = {"articles": told["articles"], "title": corpus.name, "chosen": corpus.chosen}
    asked = {"name": before, "secret": secret, "given": {**given, "corrections": corrections_out(fixed)}}
    return Job("change", asked, size=size)


def _kept(answer: Plain) -> None:
    current_corpus.mine()[answer["name"]] = answer["secret"]
    current_corpus.tell_of_another_change(answer)
    session.WELCOME.put(answer["name"])
    keeping.clear()
    corpora.go_to(answer["name"])
