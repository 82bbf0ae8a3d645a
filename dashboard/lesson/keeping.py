"""A class on the articles that the server shows by itself: the page keeps a copy of them, whose key the teacher has."""

from __future__ import annotations

import streamlit as st

from components.analysis.selection import chosen_articles
from components.corpus.article import Corpus, CorpusError
from components.lesson.model import FEWEST_ARTICLES
from components.wording import counted
from components.worker.wire import Plain
from dashboard import corpora, corrections, current_corpus, data, session, work
from dashboard.articles.analysing import keep


def offer() -> None:
    """Offer to keep a copy of the articles of one event, on which a class can be begun."""
    articles = chosen_articles(data.unmasked().articles, session.SELECTION.get())
    if articles["event"].nunique() > 1:
        st.info("These articles tell several events. Choose one event in the sidebar.")
        return
    if articles["outlet"].nunique() < FEWEST_ARTICLES:
        st.info("A class needs articles of two outlets or more on one event. Choose others in the sidebar.")
        return
    st.markdown(
        "A class is begun on articles that you hold the key to. Keep a copy of the "
        f"{counted(len(articles), 'article')} shown here, or bring articles of your own."
    )
    st.button("Keep a copy for a class", icon=":material/save:", key="keep-copy", on_click=_pressed)
    st.caption(
        "The copy is kept on this server, under a name that nobody can guess. You then see its key: write it down, it "
        "opens the class’s results on another day. Everybody who opens this dashboard sees these articles with their "
        "outlets’ names, so a student can look them up."
    )


def shown_to_everybody(corpus: Corpus) -> bool:
    """Return whether an article of a corpus is among those that the server shows by itself."""
    try:
        shown = {one.article_id for one in data.own().analysis.corpus.articles}
    except CorpusError:  # what cannot be read is shown to nobody
        return False
    return any(one.article_id in shown for one in corpus.articles)


@session.in_one_go
def _pressed() -> None:
    if told := current_corpus.no_room():
        session.MESSAGE.put(told)
        return
    whole = data.unmasked()
    chosen = set(chosen_articles(whole.articles, session.SELECTION.get())["article_id"])
    articles = tuple(one for one in whole.corpus.articles if one.article_id in chosen)
    copy = Corpus(whole.corpus.name, articles, (), whole.corpus.chosen, whole.corpus.options)
    work.start("Keeping a copy", keep(copy, corrections.current()), _kept)


def _kept(answer: Plain) -> None:
    current_corpus.mine()[answer["name"]] = answer["secret"]
    corpora.go_to(answer["name"], "lesson")
