"""The ways in: a text pasted, files given, addresses fetched."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from components.intake import settings
from components.intake.formats import SUFFIXES
from components.intake.model import Given
from components.intake.settings import MOST_PASTED
from components.intake.tables.unmapped import Unmapped
from components.worker.jobs import Job
from components.worker.wire import Plain, tray_in, tray_out
from dashboard import corpora, current_corpus, session, work
from dashboard.articles import parting

#: What a corpus is called that was taken away as one file.
PACKED = ".parallax"
_EXAMPLE = (
    "Outlet: Harrowby Gazette\nDate: 4 February 2026\n\nThe headline\nThe text of the article …\n---\n"
    "Outlet: Orra Post\nDate: 5 February 2026\n\nAnother headline\nThe text of the other article …"
)


def show() -> None:
    """Draw the ways in side by side; what is given goes onto the tray."""
    parting.show(_read_parted)
    left, right = st.columns(2, gap="large")
    with left:
        _paste()
    with right:
        _files()
        if settings.fetching().allowed:
            _addresses()


def _paste() -> None:
    st.text_area(
        "Paste one article or several",
        key=_key("paste"),
        height=260,
        max_chars=MOST_PASTED,
        placeholder=_EXAMPLE,
        help="Lines such as “Outlet: …”, “Date: …” and “URL: …” above a text say what it is. Part articles by a line "
        "of dashes (---).",
    )
    st.button("Read the text", icon=":material/content_paste:", key="read-paste", on_click=_read_paste)


@session.in_one_go
def _read_paste() -> None:
    text = session.text(_key("paste"))
    if text.strip():
        job = Job("paste", {"text": text, "starts": None, "propose": True, **_tray()}, size=len(text))
        work.start("Reading the text", job, partial(_pasted, text))


def _pasted(text: str, answer: Plain) -> None:
    """Put what was read onto the tray, or ask where the articles of the paste begin."""
    if "starts" in answer:
        session.PARTING.put(parting.Parting(text, tuple(answer["starts"])))
    else:
        _done("paste", answer)


def _read_parted(text: str, starts: Sequence[int]) -> None:
    """Read a paste whose articles begin at some lines."""
    asked = {"text": text, "starts": list(starts), "propose": False, **_tray()}
    work.start("Reading the text", Job("paste", asked, size=len(text)), partial(_done, "paste"))


def _files() -> None:
    limits = settings.limits()
    st.file_uploader(
        "Choose files, as many as you like",
        [*SUFFIXES, PACKED.removeprefix(".")],
        accept_multiple_files=True,
        key=_key("files"),
        on_change=_read_files,
        max_upload_size=max(1, limits.upload_bytes // 1_000_000),
        help="Text, Markdown, HTML, Word, PDF, RTF and e-mail files; tables (CSV, TSV, Excel, Parquet) and JSON with "
        "one article a row; exports of Nexis Uni, Factiva, ProQuest, Media Cloud, Event Registry and GDELT; archives "
        "(.zip) of these, with a manifest.csv where you have one. A corpus that was taken away as one file (.parallax) "
        "opens at once.",
    )


@session.in_one_go
def _read_files() -> None:
    uploaded = session.files(_key("files"))
    files = [Given(one.name, one.getvalue()) for one in uploaded]
    packed = next((one for one in files if one.name.lower().endswith(PACKED)), None)
    if packed and (told := current_corpus.no_room()):
        session.MESSAGE.put(told)
    elif packed:
        work.start("Loading the corpus", Job("take", {}, (packed.data,), len(packed.data)), _loaded)
    elif files:
        read_files(files)


def read_files(files: Sequence[Given]) -> None:
    """Read files and put what is in them onto the tray; tables with strange columns wait to be explained."""
    named = [{"name": one.name, "columns": dict(one.columns)} for one in files]
    data = tuple(one.data for one in files)
    job = Job("files", {"files": named, **_tray()}, data, sum(map(len, data)))
    work.start("Reading your files", job, partial(_read, tuple(files)))


def _loaded(answer: Plain) -> None:
    current_corpus.mine()[answer["name"]] = answer["secret"]
    corpora.go_to(answer["name"])


def _read(files: Sequence[Given], answer: Plain) -> None:
    waiting = [Unmapped(files[one["number"]], tuple(one["columns"]), one["guess"]) for one in answer["waiting"]]
    session.WAITING.put([*session.WAITING.get(), *waiting])
    _done("files", answer)


def _addresses() -> None:
    st.text_area(
        "Or give addresses of articles, or of a feed",
        key=_key("addresses"),
        height=100,
        max_chars=MOST_PASTED,
        placeholder="https://…",
        help="One a line. The server fetches exactly these pages, and nothing else ever.",
    )
    st.button("Fetch", icon=":material/language:", key="fetch", on_click=_fetch_given)


@session.in_one_go
def _fetch_given() -> None:
    text = session.text(_key("addresses"))
    if len(text) > MOST_PASTED:
        session.MESSAGE.put(
            f"These are more than {MOST_PASTED:,} characters. Nothing was fetched. Give fewer addresses."
        )
    elif text.strip():
        _fetch({"text": text, "addresses": []})


def fetch(addresses: tuple[str, ...]) -> None:
    """Fetch addresses and put what is there onto the tray."""
    _fetch({"text": "", "addresses": list(addresses)})


def _fetch(asked: Plain) -> None:
    expected = len(asked["addresses"]) or asked["text"].count("\n") + 1
    work.start("Fetching", Job("addresses", {**asked, **_tray()}, size=expected), partial(_done, "addresses"))


def _tray() -> Plain:
    """Return what is on the tray, for a job that puts more onto it."""
    return {"tray": tray_out(session.TRAY.get())}


def _done(field: str, answer: dict[str, Any]) -> None:
    """Put what was read onto the tray, and offer an empty field for more."""
    session.TRAY.put(tray_in(answer["tray"]))
    turn = session.turn(field)
    turn.put(turn.get() + 1)


def _key(field: str) -> str:
    """Return the key of a field, another after each turn: that is how a field of files is emptied."""
    return f"{field}.{session.turn(field).get()}"
