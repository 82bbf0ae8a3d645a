"""The page of the codebook: load one, edit it, see what changes, code the corpus by it, take it away."""

from __future__ import annotations

import streamlit as st

from components.contract import Component
from components.frames.codebook import Codebook, CodebookError
from components.frames.codebook_file import built_in
from components.wording import counted
from dashboard import data, on_demand, session, work
from dashboard.codebook import coding, drafts, editing, effect, keeping, suggesting, taking
from dashboard.markup import plain_markdown

#: The parts of the page that wait in a line, as they stand in addresses.
SUGGESTED, CODED = "suggested", "coding"
_FORMS = ["csv", "tsv", "txt", "dic", "yml", "yaml"]


def show(component: Component) -> None:
    """Draw the page."""
    st.title("Codebook")
    _in_force(drafts.in_force())
    if not data.with_texts():
        st.caption("Shared without full texts: a corpus can be coded anew where its texts are.")
        taking.show(drafts.in_force())
        return
    if work.going_on():
        return
    _load()
    draft = drafts.current()
    editing.show(draft)
    with on_demand.line("Find words for a frame by seed words", SUGGESTED) as part:
        if part.open:
            suggesting.show(draft)
    with on_demand.line("Code a sample by hand: how right is the codebook here?", CODED) as part:
        if part.open:
            coding.show(component)
    try:
        codebook = draft.codebook()
    except CodebookError as error:
        st.error(plain_markdown(str(error)), icon=":material/error:")
        return
    effect.show(codebook)
    keeping.show(component, codebook, draft.refused)
    taking.show(codebook)


def _in_force(codebook: Codebook) -> None:
    whose = "the built-in codebook" if codebook == built_in() else "a codebook of its own"
    st.markdown(
        f"This corpus is coded by {whose}: {counted(len(codebook.entries), 'entry', 'entries')} for "
        f"{counted(len(codebook.codes), 'frame')} ({codebook.fingerprint}). Load another or change this one; nothing "
        "counts before you code the corpus by it."
    )


def _load() -> None:
    key = f"codebook-upload-{drafts.UPLOAD.get()}"
    st.file_uploader(
        "Load a codebook",
        _FORMS,
        accept_multiple_files=True,
        key=key,
        on_change=drafts.load,
        args=(key,),
        help="A CSV table with the columns code and pattern (and beside it the sheet of frames, if you have one), a "
        "LIWC dictionary (.dic), quanteda's YAML, or a table with the columns code and word.",
    )
    st.button("Begin from the built-in one", key="codebook-built-in", on_click=drafts.begin_from_built_in)
    kind, message = session.CODEBOOK_MESSAGE.take()
    if message:
        {"success": st.success, "error": st.error}[kind](plain_markdown(message))
