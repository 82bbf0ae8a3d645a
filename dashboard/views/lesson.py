"""The teacher's page: begin a class on articles of a kept corpus, see what it answered, show who wrote what, end it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urljoin

import streamlit as st

from components.analysis.selection import chosen_articles
from components.lesson.model import CLOSED, DAYS, FEWEST_ARTICLES, MOST_ARTICLES, OPEN, REVEALED
from components.library.model import Forbidden, LibraryError
from dashboard import current_corpus, data, names, navigation, own_key, session, work
from dashboard.lesson import joining, keeping, results
from dashboard.markup import plain_markdown

if TYPE_CHECKING:
    from components.analysis.analyse import Analysis
    from components.library import Card

_STATES = {
    OPEN: "Students can answer.",
    CLOSED: "The guessing is over. Nobody can answer.",
    REVEALED: "The students see who wrote what. Nobody can answer.",
}
_ARTICLES, _WORDS = "lesson-articles", "lesson-words"


def show() -> None:
    """Draw the page."""
    st.title("Lesson")
    st.markdown(
        "A class reads a few articles on one event without the outlets’ names, guesses which outlet wrote which, and "
        "marks the sentence that gave it away. Then you show what the class thought, and who it was."
    )
    if message := session.MESSAGE.take():
        st.info(plain_markdown(message))
    if work.going_on():
        return
    card = data.card()
    if names.hidden():
        st.info("The outlets’ names are hidden. Show them, in the sidebar, to begin a class or see its answers.")
    elif card is None:
        keeping.offer()
    elif not card.texts:
        st.info("This corpus is shared without its full texts, so there is nothing to read. Open the full one.")
    elif not current_corpus.secret():
        _ask(card)
    else:
        _classes(card)
    if current_corpus.secret():
        return  # who enters a class has its page alone from then on, and would lose the key
    with st.container(horizontal=True, gap="small"):
        if card is None:
            st.page_link(navigation.page("articles"), label="Bring articles of your own", icon=":material/add:")
        st.page_link(navigation.page("guess"), label="I am a student and have a class code", icon=":material/login:")


def _ask(card: Card) -> None:
    """Ask for the key of the corpus."""
    st.markdown("Whoever has the key of this corpus can begin a class on it.")
    with st.form("lesson-unlock", border=False):
        st.text_input("Key", type="password", key="lesson-key", max_chars=200)
        st.form_submit_button("Unlock", on_click=partial(_unlock, card))


def _unlock(card: Card) -> None:
    secret = session.text("lesson-key").strip()
    try:
        current_corpus.library().versions(card.name, secret)
    except Forbidden:
        session.MESSAGE.put("This is not the key of this corpus. Check it, and try again.")
    except LibraryError as error:
        session.MESSAGE.put(str(error))
    else:
        current_corpus.mine()[card.name] = secret


def _classes(card: Card) -> None:
    try:
        going_on = joining.classes().of(card.name)
    except LibraryError as error:
        st.error(plain_markdown(f"No class can be begun or shown. {error}"))
        return
    for drawer in going_on:
        _class(card, drawer)
    st.header("Begin another class" if going_on else "Begin a class", anchor="begin")
    whole = data.unmasked()
    if card.pinned or keeping.shown_to_everybody(whole.corpus):
        st.warning(
            "Everybody who opens this dashboard sees these articles with their outlets’ names, so a student can look "
            "them up. Where that matters, bring articles that only you have the link to."
        )
    _begin(card, whole)
    own_key.show(card)


def _begin(card: Card, whole: Analysis) -> None:
    selection = session.SELECTION.get()
    articles = chosen_articles(whole.articles, selection)
    if articles["event"].nunique() > 1:
        st.info("These articles tell several events. Choose one event in the sidebar.")
        return
    columns = (articles[name].astype(str).tolist() for name in ("article_id", "outlet", "title"))
    labels = {article: _label(outlet, title) for article, outlet, title in zip(*columns, strict=True)}
    first = articles.drop_duplicates("outlet")["article_id"].astype(str).tolist()
    if len(first) < FEWEST_ARTICLES:
        st.info("A class needs articles of two outlets or more on one event. Choose others in the sidebar.")
        return
    with st.form("begin-class", border=False):
        st.multiselect(
            f"Articles ({FEWEST_ARTICLES} to {MOST_ARTICLES}; short ones suit a class)",
            list(labels),
            default=first[:MOST_ARTICLES],
            max_selections=MOST_ARTICLES,
            format_func=lambda one: labels[one],
            key=_ARTICLES,
        )
        st.text_input(
            "More words to cover, with commas between them",
            key=_WORDS,
            max_chars=500,
            help="The outlets’ names are covered as they are written in the list above. Add nicknames, initials and "
            "journalists’ names that would give an outlet away.",
            placeholder="NYT, The Times, Fox",
        )
        st.form_submit_button("Begin the class", type="primary", on_click=partial(_begun, card, whole))
    st.caption(
        f"Students get the texts, never the names or addresses. A class is deleted after {DAYS} days with all its "
        "answers, or when you delete it. No names, accounts or times are stored. Who looks a sentence up on the web "
        "can find its outlet, and who has the link to this corpus can see the names: do not hand it out."
    )


def _label(outlet: str, title: str) -> str:
    named = f"{outlet}: {title}" if title else outlet
    return named if len(named) <= 90 else named[:89] + "…"


@session.in_one_go
def _begun(card: Card, whole: Analysis) -> None:
    try:
        joining.classes().begin(
            card.name, current_corpus.secret(), whole, session.choices(_ARTICLES), words=session.text(_WORDS)
        )
    except LibraryError as error:
        session.MESSAGE.put(str(error))


def _class(card: Card, drawer: str) -> None:
    try:
        state, lesson = joining.classes().state(drawer), joining.classes().look(drawer)
        count = joining.classes().count(drawer)
    except LibraryError as error:
        st.warning(plain_markdown(str(error)))
        return
    link = urljoin(st.context.url or "", "guess") + "?" + urlencode({joining.CLASS: lesson.code})
    with st.container(border=True, key=f"class-{drawer}"):
        st.header(f"Class {lesson.code}", anchor=False)
        st.markdown(
            f"**{count} answer{'s' * (count != 1)}** on {len(lesson.articles)} articles. {_STATES[state]} "
            f"Deleted after {lesson.until.day} {lesson.until:%B %Y}."
        )
        st.caption(
            "Send the link, or write the code on the board: it is asked for under *Lesson*. Both open the students’ "
            "page and nothing else. Look at it yourself in another window."
        )
        st.code(link, language=None, wrap_lines=True)
        _controls(card, drawer, state)
        if st.toggle(
            "Show the results", key=f"results-{drawer}", help="They name the outlets: look before you project."
        ):
            results.show(drawer, lesson)


def _controls(card: Card, drawer: str, state: str) -> None:
    offered: dict[str, list[tuple[str, str | None]]] = {
        OPEN: [("Look again", None), ("End the guessing", "close"), ("Show the class who wrote what", "reveal")],
        CLOSED: [("Take answers again", "reopen"), ("Show the class who wrote what", "reveal")],
        REVEALED: [],
    }
    with st.container(horizontal=True, gap="small"):
        for label, does in offered[state]:
            press = partial(_do, does, card, drawer) if does else None
            st.button(label, key=f"{does or 'look'}-{drawer}", on_click=press)
        with st.popover("Delete", icon=":material/delete:", key=f"delete-{drawer}"):
            st.markdown("The class goes with all its answers, for good.")
            press = partial(_do, "delete", card, drawer)
            st.button("Delete it now", type="primary", key=f"delete-now-{drawer}", on_click=press)


@session.in_one_go
def _do(what: str, card: Card, drawer: str) -> None:
    classes = joining.classes()
    does = {"close": classes.close, "reopen": classes.reopen, "reveal": classes.reveal, "delete": classes.delete}
    try:
        does[what](card.name, current_corpus.secret(), drawer)
    except LibraryError as error:
        session.MESSAGE.put(str(error))
    joining.state.clear()
