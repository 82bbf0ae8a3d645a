"""The students' page: read articles without names, say which outlet wrote which and what gave it away, send."""

from __future__ import annotations

import os

import streamlit as st

from components.lesson.model import CLOSED, REVEALED, Guess, Hidden, Lesson
from components.library.deployment import PLACE_VARIABLE
from components.library.model import Expired, LibraryError
from dashboard import session
from dashboard.lesson import answer_key, joining
from dashboard.markup import plain_markdown

#: Seconds between two looks whether the teacher has gone on.
_GLANCE = 5
_NO_SENTENCE = -1
#: An empty line under each sentence, without which nobody sees where the next one begins.
_AIR = "&nbsp;"


def draw() -> None:
    """Draw the one page of a visit to a class; every address of the visit leads to it."""
    at = st.Page(show, title="Guess", url_path="guess")
    st.navigation([at, st.Page(show_at_root, title="Guess", default=True)], position="hidden").run()


def show_at_root() -> None:
    """Draw the page where the address names another page, or none."""
    show()


def show() -> None:
    """Draw the page, or the question for the code where there is no class yet."""
    st.title("Who wrote what?")
    drawer = joining.join()
    if not drawer:
        ask_for_code()
        return
    place = os.environ.get(PLACE_VARIABLE, "")
    try:
        state, lesson = joining.state(place, drawer), joining.lesson(place, drawer)
    except LibraryError as error:
        st.info(plain_markdown(str(error)))
        if not isinstance(error, Expired):
            st.button("Try again", icon=":material/refresh:")
        return
    answer_key.take_up(drawer)
    if state == REVEALED:
        _revealed(place, drawer, lesson)
    elif state == CLOSED:
        _closed()
    else:
        _form(drawer, lesson)
    answer_key.remember(drawer)
    if state != REVEALED:
        _wait(place, drawer, state)


def ask_for_code() -> None:
    """Ask for the code of a class."""
    if message := session.CLASS_MESSAGE.take():
        st.warning(plain_markdown(message))
    with st.form("class-code", border=False):
        st.text_input("Class code", key="class-code-typed", max_chars=40, placeholder="k7m-2qx-9fd")
        st.form_submit_button("Go to the class", type="primary", on_click=_entered)
    st.caption("Your teacher gives you the code. You need no account, and nobody asks for your name.")


def _entered() -> None:
    joining.enter(session.text("class-code-typed"))


def _form(drawer: str, lesson: Lesson) -> None:
    count = len(lesson.articles)
    st.markdown(
        f"{count} articles tell the same event. The names of the outlets are hidden.\n\n"
        "1. Read each article.\n"
        "2. Tap the sentence that tells you most about who wrote it.\n"
        "3. Choose the outlet.\n"
        "4. At the end of the page, press **Send my answer**."
    )
    with st.form("guess", border=False):
        for article in lesson.articles:
            _article(article, lesson)
        sent = st.form_submit_button("Send my answer", type="primary", icon=":material/send:", width="stretch")
    if sent:
        _send(drawer, lesson)
    _say_what_is_kept()


def _article(article: Hidden, lesson: Lesson) -> None:
    st.header(f"Article {article.letter}", anchor=False)
    numbers = [*range(len(article.sentences)), _NO_SENTENCE]
    st.radio(
        f"Which sentence of Article {article.letter} tells you most about who wrote it?",
        numbers,
        index=None,
        format_func=lambda number: _option(article, number),
        key=_sentence_key(article.letter),
        captions=[_AIR] * len(numbers),
    )
    if article.left:
        st.caption(f"The article goes on for {article.left} more sentences.")
    st.radio(
        f"Which outlet wrote Article {article.letter}?",
        range(len(lesson.outlets)),
        index=None,
        format_func=lambda number: plain_markdown(lesson.outlets[number]),
        key=_outlet_key(article.letter),
    )


def _option(article: Hidden, number: int) -> str:
    if number == _NO_SENTENCE:
        return "*No sentence tells me.*"
    words = plain_markdown(article.sentences[number])
    return f"**{words}**" if number == 0 else words


def _send(drawer: str, lesson: Lesson) -> None:
    """Write the answer; only once that is done is anything said to be kept."""
    given = {}
    for article in lesson.articles:
        outlet = session.number(_outlet_key(article.letter))
        sentence = session.number(_sentence_key(article.letter))
        if outlet is not None:
            marked = None if sentence in (None, _NO_SENTENCE) else sentence
            given[article.letter] = Guess(lesson.outlets[outlet], marked)
    try:
        receipt = joining.classes().answer(drawer, session.ANSWER_KEY.get(), given)
    except LibraryError as error:
        session.RECEIPT_MESSAGE.put(str(error))
        return
    session.RECEIPT.put(receipt)
    session.GIVEN.put(given)
    session.RECEIPT_MESSAGE.forget()


def _say_what_is_kept() -> None:
    if message := session.RECEIPT_MESSAGE.take():
        st.warning(plain_markdown(message), icon=":material/error:")
    if receipt := session.RECEIPT.get():
        st.success(
            f"Your answer is kept. Receipt: **{receipt}**\n\nYou can change it and send it again until your teacher "
            "ends the guessing.",
            icon=":material/check_circle:",
        )


def _closed() -> None:
    st.info("The guessing is over. Wait here until your teacher shows who wrote what.", icon=":material/hourglass:")
    if receipt := session.RECEIPT.get():
        st.markdown(f"Your answer is kept. Receipt: **{receipt}**")


def _revealed(place: str, drawer: str, lesson: Lesson) -> None:
    given = session.GIVEN.get()
    sources = joining.revealed_sources(place, drawer)
    if given:
        right = sum(given[one.letter].outlet == one.outlet for one in sources if one.letter in given)
        st.markdown(f"You were right about **{right} of {len(sources)}** articles.")
    for source in sources:
        article = next(one for one in lesson.articles if one.letter == source.letter)
        st.header(f"Article {source.letter} is by {plain_markdown(source.outlet)}", anchor=False)
        st.markdown(_own_guess(source.outlet, given.get(source.letter), article))
    if receipt := session.RECEIPT.get():
        st.caption(f"Receipt of your answer: {receipt}")


def _own_guess(outlet: str, guess: Guess | None, article: Hidden) -> str:
    headline = plain_markdown(article.sentences[0]) if article.sentences else ""
    if guess is None:
        return f"“{headline}”"
    said = "You were right." if guess.outlet == outlet else f"You said {plain_markdown(guess.outlet)}."
    if guess.sentence is None:
        return f"“{headline}”\n\n{said}"
    return f"“{headline}”\n\n{said} You marked: “{plain_markdown(article.sentences[guess.sentence])}”"


@st.fragment(run_every=_GLANCE)
def _wait(place: str, drawer: str, seen: str) -> None:
    """Look again and again whether the teacher has gone on, and draw the page anew then."""
    try:
        now = joining.state(place, drawer)
    except LibraryError:
        return
    if now != seen:
        st.rerun()


def _sentence_key(letter: str) -> str:
    return f"guess-sentence-{letter}"


def _outlet_key(letter: str) -> str:
    return f"guess-outlet-{letter}"
