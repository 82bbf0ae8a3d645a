"""The draft as files: our own two tables, and the forms of other programs."""

from __future__ import annotations

import streamlit as st

from components.frames.codebook import Codebook
from components.frames.codebook_file import write_codebook
from components.frames.formats import write_liwc, write_quanteda, write_two_columns
from components.wording import counted, listed
from dashboard.markup import plain_markdown


def show(codebook: Codebook) -> None:
    """Draw the buttons that save it, and say what the other forms cannot hold."""
    st.header("Take it away", anchor="codebook-files")
    entries, codes = write_codebook(codebook)
    liwc, quanteda, columns = write_liwc(codebook), write_quanteda(codebook), write_two_columns(codebook)
    files = {
        "Entries (CSV)": ("codebook.csv", entries, "text/csv"),
        "Frames (CSV)": ("codes.csv", codes, "text/csv"),
        "LIWC (.dic)": ("codebook.dic", liwc.text, "text/plain"),
        "quanteda (.yml)": ("codebook.yml", quanteda.text, "text/plain"),
        "Two columns (CSV)": ("words.csv", columns.text, "text/csv"),
    }
    with st.container(horizontal=True, gap="small"):
        for number, (label, (name, text, kind)) in enumerate(files.items()):
            st.download_button(label, text, name, kind, on_click="ignore", key=f"codebook-file-{number}")
    told = f"Codebook {codebook.fingerprint}. The first two together are the whole codebook."
    if liwc.left_out:
        told += (
            f" The other forms know words, phrases and * alone, so {counted(len(liwc.left_out), 'entry', 'entries')} "
            f"with exceptions or nearness {'is' if len(liwc.left_out) == 1 else 'are'} not in them: "
            f"{listed(list(liwc.left_out), 5)}; strengths are not either."
        )
    st.caption(plain_markdown(told))
