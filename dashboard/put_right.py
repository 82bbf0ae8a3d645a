"""Putting names right, the log of all corrections, and the file that holds them."""

from __future__ import annotations

import streamlit as st

from components.analysis import Analysis
from components.corrections import CorrectionsError, Merge, Rename, Split
from components.corrections.file import MOST_BYTES, Loaded, load, write
from components.corrections.names import quoted_names
from components.corrections.records import tidy
from components.corrections.telling import tell_change
from components.picture import period
from components.reading.model import Reading
from dashboard import corrections
from dashboard.markup import plain_label, plain_markdown

_JOIN, _RENAME, _PART = "Join two names", "Rename", "Part one name"
_AT_ONCE = 10


def show(whole: Analysis) -> None:
    """Draw the area: what can be put right, the log, the file."""
    st.header("Put it right", anchor="put-it-right")
    st.markdown(
        "Names and quotations are found by rule, and some are found wrong. What you put right here changes every "
        "figure on every page. To correct a single passage, open a mark in a figure and choose *Correct*."
    )
    names = quoted_names(whole.rows["speakers"])
    what = st.segmented_control(
        "What is wrong?",
        (_JOIN, _RENAME, _PART),
        default=_JOIN,
        required=True,
        key="put-right",
        persist_state="session",
    )
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        {_JOIN: _join, _RENAME: _rename, _PART: _part}[what](whole, names)
    _tell()
    _log(whole)
    _file(whole)


def _person(label: str, names: list[str], key: str) -> None:
    st.selectbox(label, names, index=None, format_func=plain_label, placeholder="Choose a name", key=key, width=_WIDTH)


_WIDTH = 230


def _join(whole: Analysis, names: list[str]) -> None:
    def join() -> None:
        name, into = st.session_state["join-name"], st.session_state["join-into"]
        if not name or not into or name == into:
            corrections.tell("Choose two names: the one that is to go, and the one that is to stay.", "warning")
            return
        corrections.make(Merge(name, into))

    _person("This name", names, "join-name")
    _person("is the same person as", names, "join-into")
    st.button("Join", on_click=join, key="join")


def _rename(whole: Analysis, names: list[str]) -> None:
    def rename() -> None:
        name, to = st.session_state["rename-name"], tidy(st.session_state["rename-to"])
        if not name or not to:
            corrections.tell("Choose a name, and write what the person is called.", "warning")
            return
        corrections.make(Rename(name, to))

    _person("This name", names, "rename-name")
    st.text_input("becomes", key="rename-to", max_chars=200, width=_WIDTH)
    st.button("Rename", on_click=rename, key="rename")


def _part(whole: Analysis, names: list[str]) -> None:
    def part() -> None:
        name, to = st.session_state["part-name"], tidy(st.session_state["part-to"])
        articles = st.session_state["part-articles"]
        if not name or not to or not articles:
            corrections.tell("Choose a name, the articles, and write who it is in them.", "warning")
            return
        corrections.make(Split(name, to, tuple(articles)))

    _person("This name", names, "part-name")
    labels = {one.article.article_id: _article(one) for one in _naming(whole, st.session_state["part-name"])}
    st.multiselect(
        "is, in these articles,", list(labels), format_func=lambda one: labels[one], key="part-articles", width=_WIDTH
    )
    st.text_input("somebody else, called", key="part-to", max_chars=200, width=_WIDTH)
    st.button("Part", on_click=part, key="part")


def _naming(whole: Analysis, name: str | None) -> list[Reading]:
    """Return the readings in which somebody of that name speaks."""
    rows = whole.rows["speakers"]
    return [whole.reading(str(one)) for one in rows.loc[rows["speaker"] == name, "article_id"].unique()]


def _article(reading: Reading) -> str:
    article = reading.article
    return plain_label(", ".join(part for part in (article.outlet, period([article.published])) if part))


def _tell() -> None:
    kind, message = corrections.told()
    if message:
        {"success": st.success, "warning": st.warning, "error": st.error}[kind](plain_markdown(message))


def _log(whole: Analysis) -> None:
    changes = corrections.current().changes
    if not changes:
        st.caption("Nothing is corrected yet: every figure shows what the rules found.")
        return
    st.subheader(f"{whole.corrections:,} correction{'s' if whole.corrections != 1 else ''} in force")
    last = len(changes) - 1 - _AT_ONCE * _page(len(changes))
    for number in range(last, max(-1, last - _AT_ONCE), -1):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            fits = " *fits nothing any more*" if number in whole.misfits else ""
            st.markdown(f"{number + 1}\\. {plain_markdown(tell_change(changes[number], whole.find))}{fits}")
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
    if (waiting := st.session_state.get("corrections_waiting")) is not None:
        st.button("Load what fits this corpus", on_click=_join_waiting, args=(waiting,), key="load-what-fits")
    st.caption(
        "Corrections are kept in this browser tab and, as far as they fit, in its address. Checks are kept in the "
        "tab alone. Download the file to keep both."
    )


def _take_up(whole: Analysis) -> None:
    """Load the chosen file; one of another corpus waits until somebody asks for what fits."""
    st.session_state.pop("corrections_waiting", None)
    file = st.session_state["corrections-file"]
    if file is None:
        return
    try:
        loaded = load(file.read(MOST_BYTES + 1), file.name[:80])
    except CorrectionsError as error:
        corrections.tell(str(error), "error")
        return
    try:
        loaded.check_corpus(whole.corpus)
    except CorrectionsError as error:
        corrections.tell(str(error), "warning")
        st.session_state.corrections_waiting = loaded
        return
    _join_loaded(loaded)


def _join_waiting(loaded: Loaded) -> None:
    st.session_state.pop("corrections_waiting", None)
    _join_loaded(loaded)


def _join_loaded(loaded: Loaded) -> None:
    found = loaded.corrections
    counts = (("correction", len(found.changes)), ("check", len(found.checks)))
    what = " and ".join(f"{count:,} {word}{'s' if count != 1 else ''}" for word, count in counts)
    corrections.tell(f"Loaded: {what}.")
    corrections.join(loaded)
