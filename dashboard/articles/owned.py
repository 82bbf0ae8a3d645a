"""A stored corpus on the page Articles: what it is, what anybody may do with it, and what its owner may."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.intake.tray import tray_of
from components.library import Card, Forbidden, LibraryError
from components.worker.jobs import Job
from components.worker.wire import Plain, corrections_out
from dashboard import corpora, corrections, current_corpus, data, own_key, session, work
from dashboard.articles.analysing import MOST_CHOSEN, MOST_TITLE
from dashboard.markup import plain_markdown


def show(card: Card) -> None:
    """Draw what the corpus is, and what this visitor may do with it."""
    st.header("This corpus", anchor="corpus")
    st.markdown(_facts(card))
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            "Take it away as one file",
            partial(_file, card.name),
            "corpus.parallax",
            "application/zip",
            on_click="ignore",
            icon=":material/download:",
            key="export",
            help="Another Parallax opens the file on its page Articles, with the same numbers.",
        )
        if current_corpus.secret():
            _for_owner(card)
    if current_corpus.secret():
        own_key.show(card)
    else:
        _ask(card)


def _facts(card: Card) -> str:
    texts = "" if card.texts else " It is shared without its full texts: excerpts, numbers and addresses alone."
    chosen = plain_markdown(card.chosen) if card.chosen else "*how its articles were chosen is not said*"
    outlets = len(card.outlets)
    return (
        f"**{plain_markdown(card.title)}**: {card.articles:,} article{'s' * (card.articles != 1)} of {outlets} "
        f"outlet{'s' * (outlets != 1)}, kept on {card.created.day} {card.created:%B %Y}.{texts}\n\nChosen: {chosen}"
    )


def _file(name: str) -> bytes:
    return current_corpus.library().export(name)


def _for_owner(card: Card) -> None:
    if card.texts:
        st.button("Correct or add articles", icon=":material/edit:", key="edit", on_click=partial(_edit, card))
        st.button("Share without full texts", icon=":material/link:", key="lighten", on_click=partial(_lighten, card))
    if card.texts and corrections.current() != data.kept_corrections():
        st.button("Keep the corrections with it", icon=":material/save:", key="keep-fix", on_click=partial(_fix, card))
    with st.popover("Delete", icon=":material/delete:", key="delete"):
        st.markdown(
            "The corpus goes with all its versions, and no link to it opens anything again. For seven days whoever "
            "runs this server can bring it back; then its files are deleted."
        )
        st.button("Delete it now", type="primary", key="delete-now", on_click=partial(_delete, card))


def _edit(card: Card) -> None:
    """Put the articles of the corpus onto the tray; what is made of them becomes a new version."""
    session.TRAY.put(tray_of(data.stored_corpus().articles))
    session.TRAY_OF.put(card.name)
    session.ANSWERS.put((card.title[:MOST_TITLE], card.chosen[:MOST_CHOSEN]))


@session.in_one_go
def _lighten(card: Card) -> None:
    job = Job("share", {"name": card.name, "secret": current_corpus.secret()}, size=work.CHARACTERS * card.articles)
    work.start("Leaving out the texts", job, further)


@session.in_one_go
def _fix(card: Card) -> None:
    given = {"corrections": corrections_out(corrections.current())}
    asked = {"name": card.name, "secret": current_corpus.secret(), "given": given}
    work.start("Keeping the corrections", Job("change", asked, size=work.CHARACTERS * card.articles), further)


def further(answer: Plain) -> None:
    """Go to a new version of a corpus that this visitor owns."""
    current_corpus.mine()[answer["name"]] = answer["secret"]
    current_corpus.tell_of_another_change(answer)
    corpora.go_to(answer["name"], "articles")


def _delete(card: Card) -> None:
    secret = current_corpus.secret()
    try:
        current_corpus.library().delete(card.name, secret)
    except LibraryError as error:
        session.MESSAGE.put(str(error))
        return
    for name in [name for name, one in current_corpus.mine().items() if one == secret]:
        current_corpus.mine().pop(name)
    data.forget()
    session.MESSAGE.put("The corpus was deleted.")
    corpora.leave()


def _ask(card: Card) -> None:
    """Ask for the key that changes and deletes the corpus."""
    expander = st.expander("Is it yours? Change or delete it", icon=":material/key:", type="compact")
    with expander.form("unlock", border=False):
        st.text_input("Key", type="password", key="ask-key", max_chars=200)
        st.form_submit_button("Unlock", on_click=partial(_unlock, card))


def _unlock(card: Card) -> None:
    secret = session.text("ask-key").strip()
    try:
        current_corpus.library().versions(card.name, secret)
    except Forbidden:
        session.MESSAGE.put("This is not the key of this corpus. Check it, and try again.")
    except LibraryError as error:
        session.MESSAGE.put(str(error))
    else:
        current_corpus.mine()[card.name] = secret
