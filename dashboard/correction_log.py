"""The log of all corrections with undo, and the file that holds corrections and checks."""

from __future__ import annotations

import streamlit as st

from components.analysis.analyse import Analysis
from components.corrections import CorrectionsError
from components.corrections.describing import describe_change
from components.corrections.file import MOST_BYTES, Loaded, load, write
from components.wording import counted
from dashboard import corrections, session
from dashboard.markup import plain_markdown

_AT_ONCE = 10


def show(whole: Analysis) -> None:
    """Draw what was just told, the log, and the ways to take it away or to load one."""
    corrections.show_told(corrections.NAMES)
    _log(whole)
    _file(whole)


def _log(whole: Analysis) -> None:
    changes = corrections.current().changes
    if not changes:
        st.caption("Nothing is corrected yet: every figure shows what the rules found.")
        return
    st.subheader(f"{counted(whole.corrections, 'correction')} in force")
    last = len(changes) - 1 - _AT_ONCE * _page(len(changes))
    for number in range(last, max(-1, last - _AT_ONCE), -1):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            fits = " *fits nothing any more*" if number in whole.misfits else ""
            st.markdown(f"{number + 1}\\. {plain_markdown(describe_change(changes[number], whole.find))}{fits}")
            st.button(
                "Take back",
                icon=":material/undo:",
                type="tertiary",
                key=f"take-back-{number}",
                on_click=corrections.take_back,
                args=(number,),
            )


def _page(count: int) -> int:
    pages = -(-count // _AT_ONCE)
    return int(st.number_input(f"Page (of {pages})", 1, pages, key="log-page", width=160)) - 1 if pages > 1 else 0


def _file(whole: Analysis) -> None:
    present = corrections.current()
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            "Undo the last step",
            icon=":material/undo:",
            on_click=corrections.undo,
            disabled=not corrections.can_undo(),
            key="undo",
        )
        st.download_button(
            "Download corrections and checks",
            lambda: write(present, whole.corpus),
            "parallax-corrections.json",
            "application/json",
            on_click="ignore",
            icon=":material/download:",
            key="download-corrections",
        )
        with st.popover("Load a file", icon=":material/upload:", key="load-corrections"):
            st.caption("What the file holds is added to what is here. Nothing here is lost.")
            st.file_uploader(
                "Corrections and checks (JSON)",
                type="json",
                max_upload_size=MOST_BYTES // 1_000_000,
                key="corrections-file",
                on_change=_take_up,
                args=(whole,),
            )
    corrections.show_told(corrections.FILE)
    if (waiting := session.CORRECTIONS_WAITING.get()) is not None:
        st.button("Load what fits this corpus", on_click=_join_waiting, args=(waiting,), key="load-what-fits")
    st.caption(
        "Corrections are kept in this browser tab and, as far as they fit, in its address. Checks are kept in the "
        "tab alone. Download the file to keep both."
    )


def _take_up(whole: Analysis) -> None:
    """Load the chosen file; one of another corpus waits until somebody asks for what fits."""
    session.CORRECTIONS_WAITING.forget()
    given = session.files("corrections-file")
    if not given:
        return
    file = given[0]
    try:
        loaded = load(file.read(MOST_BYTES + 1), file.name[:80])
    except CorrectionsError as error:
        corrections.tell(str(error), "error", corrections.FILE)
        return
    try:
        loaded.check_corpus(whole.corpus)
    except CorrectionsError as error:
        corrections.tell(str(error), "warning", corrections.FILE)
        session.CORRECTIONS_WAITING.put(loaded)
        return
    _join_loaded(loaded)


def _join_waiting(loaded: Loaded) -> None:
    session.CORRECTIONS_WAITING.forget()
    _join_loaded(loaded)


def _join_loaded(loaded: Loaded) -> None:
    found = loaded.corrections
    counts = (("correction", len(found.changes)), ("check", len(found.checks)))
    what = " and ".join(counted(count, word) for word, count in counts)
    corrections.tell(f"Loaded: {what}.", place=corrections.FILE)
    corrections.join(loaded)
