"""What a class answered, for its teacher: who was taken for whom, and the sentences that were marked most."""

from __future__ import annotations

import streamlit as st

from components.analysis.passages import passages
from components.lesson import results
from components.lesson.figure import draw
from components.lesson.model import Lesson
from components.lesson.results import Marked
from components.library.model import LibraryError
from dashboard import clickable, data, navigation, state
from dashboard.lesson import joining
from dashboard.markup import plain_markdown


def show(drawer: str, lesson: Lesson) -> None:
    """Draw the results of a class."""
    try:
        answers = joining.classes().answers(drawer)
        sources = joining.classes().sources(drawer)
    except LibraryError as error:
        st.warning(plain_markdown(str(error)))
        return
    guesses = results.taken_for(lesson, sources, answers.values())
    st.subheader(plain_markdown(results.finding(guesses)), anchor=False)
    if not answers:
        return
    told = results.told(guesses)
    st.caption(plain_markdown(results.by_chance(guesses)))
    colours = state.palette(data.unmasked().corpus)
    alt = " ".join(["Who was taken for whom?", results.finding(guesses), *told])
    clickable.draw(draw(guesses, colours), f"taken-for-{drawer}", "", lambda _: None, alt)
    with st.expander("Table", type="compact"):
        st.markdown(plain_markdown(" ".join(told)))
        st.dataframe(guesses.rename(columns=_HEADS), hide_index=True, alt="Who was taken for whom")
    st.subheader("Which sentences gave it away?", anchor=False)
    for article in lesson.articles:
        _marked(results.marked_most(lesson, sources, answers.values(), article.letter), article.letter, len(answers))
    with st.expander("Receipts", type="compact"):
        st.caption("A student whose receipt is here has an answer that is counted.")
        st.code("\n".join(answers), language=None)


_HEADS = {"article": "Article", "outlet": "Written by", "taken_for": "Taken for", "right": "Right", "of": "Of"} | {
    "answers": "Answers"
}


def _marked(marked: list[Marked], letter: str, of: int) -> None:
    st.markdown(f"**Article {letter}**" + ("" if marked else ": nobody marked a sentence."))
    for one in marked:
        right = f", {one.right} of them with the right outlet" if one.right else ", none of them with the right outlet"
        st.markdown(f"{one.count} of {of}{right}: “{plain_markdown(one.text)}”")
        _to_the_passage(one)


def _to_the_passage(one: Marked) -> None:
    """Link to the sentence in its article where the corpus still has it; to the article, of a headline given apart."""
    if one.article_id not in set(data.unmasked().articles["article_id"]):
        return
    found = passages(data.unmasked().reading(one.article_id), [one.span] if one.span else [])
    at = navigation.to_passage(one.article_id, found[0]) if found else {state.ARTICLE: one.article_id}
    st.page_link(navigation.page("read"), label="Read it in the article", icon=":material/article:", query_params=at)
