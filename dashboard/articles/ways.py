"""The ways in: a text pasted, files given, addresses fetched."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components.intake import settings
from components.intake.formats import SUFFIXES
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.settings import MOST_PASTED
from components.intake.take_in import Intake, Progress, gather, take_in
from dashboard import corpora, current_corpus, session, work
from dashboard.articles import parting
from dashboard.articles.columns import Unmapped, parted
from dashboard.articles.keeping import take

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
    if not text.strip() or _is_too_long(text):
        return
    parted_so = parting.parting_of(text)
    session.PARTING.put(parted_so)
    if parted_so is None:
        _read_parted(text, None)


def _is_too_long(text: str) -> bool:
    """Tell where a text is longer than its field takes, whatever the browser let through, and return whether it is."""
    try:
        settings.check_paste(text)
    except IntakeError as error:
        session.MESSAGE.put(str(error))
        return True
    return False


def _read_parted(text: str, starts: Sequence[int] | None) -> None:
    """Read a paste whose articles begin at some lines; None for those that the text itself says."""
    work.start("Reading the text", partial(_pasted, text, settings.limits(), starts), partial(_done, "paste"))


def _pasted(text: str, limits: Limits, starts: Sequence[int] | None, progress: Progress) -> Intake:
    from components.intake.documents.paste import paste_in  # noqa: PLC0415 (only who pastes loads it)

    return gather([paste_in(text, limits, starts)], limits)


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
    if packed:
        work.start("Loading the corpus", partial(_load, packed.data), _loaded)
    elif files:
        read_files(files)


def read_files(files: list[Given]) -> None:
    """Read files and put what is in them onto the tray; tables with strange columns wait to be explained."""
    work.start("Reading your files", partial(_take_in, files, settings.limits()), _read)


def _load(data: bytes, progress: Progress) -> tuple[str, str]:
    most = settings.limits().upload_bytes
    if len(data) > most:
        raise IntakeError(f"The file has more than {most:,} bytes, the most of one file here. Nothing was taken in.")
    kept = current_corpus.library().take(data, progress)
    return kept.name, kept.secret


def _loaded(kept: tuple[str, str]) -> None:
    name, secret = kept
    current_corpus.mine()[name] = secret
    corpora.go_to(name)


def _take_in(files: list[Given], limits: Limits, progress: Progress) -> tuple[Intake, list[Unmapped]]:
    ready, waiting = parted(files, limits)
    return take_in(ready, limits, progress), waiting


def _read(found: tuple[Intake, list[Unmapped]]) -> None:
    intake, waiting = found
    session.WAITING.put([*session.WAITING.get(), *waiting])
    _done("files", intake)


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
    from components.intake.fetching.urls import addresses_in  # noqa: PLC0415 (only who fetches loads it)

    text = session.text(_key("addresses"))
    if not _is_too_long(text) and (addresses := addresses_in(text)):
        fetch(addresses)


def fetch(addresses: tuple[str, ...]) -> None:
    """Fetch addresses and put what is there onto the tray."""
    work.start("Fetching", partial(_fetched, addresses, settings.limits()), partial(_done, "addresses"))


def _fetched(addresses: tuple[str, ...], limits: Limits, progress: Progress) -> Intake:
    from components.intake.fetching.fetch import fetched  # noqa: PLC0415 (only who fetches loads it)

    found: Read = fetched(addresses, settings.fetching(), progress, limits)
    return gather([found], limits)


def _done(field: str, intake: Intake) -> None:
    """Put what was read onto the tray, and offer an empty field for more."""
    take(intake)
    turn = session.turn(field)
    turn.put(turn.get() + 1)


def _key(field: str) -> str:
    """Return the key of a field, another after each turn: that is how a field of files is emptied."""
    return f"{field}.{session.turn(field).get()}"
