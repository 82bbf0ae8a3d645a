"""The text of each article as it was understood: what is left out struck through, and put right with a click."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.corpus.article import Article
from components.corpus.blocks import Block
from components.corpus.cleaning import lay_out
from components.intake.tray import Tray, set_by_hand
from components.output.markup import left_out, paragraph
from components.wording import shorten
from dashboard import session
from dashboard.articles import analysing
from dashboard.markup import plain_markdown

#: Pieces of a text shown at once; the rest come page by page.
AT_ONCE = 30
#: Articles that a list offers; of more, one is chosen by its number.
LISTED = 200
_NUMBER, _WORDS = "text-number", "text-words"


def show(tray: Tray) -> None:
    """Offer the texts; the one that is chosen is laid out, each piece with what can be done about it."""
    with st.expander(
        "Read the texts, and what is left out of them", icon=":material/article:", key="texts", on_change="rerun"
    ) as window:
        if not window.open:
            return
        st.caption(
            "Struck through: left out of every measure, and why. Leave out what belongs to the page, take back what "
            "belongs to the article."
        )
        number = _chosen(tray)
        _text(tray.entries[number].article, number)


def _chosen(tray: Tray) -> int:
    """Let one article be chosen, of a list or, where that is long, by its number, and return its place."""
    many = len(tray.entries)
    if many > LISTED:
        place = int(st.number_input(f"Article, 1 to {many:,}", 1, many, key=f"{_NUMBER}-of-many", width=160)) - 1
        st.caption(plain_markdown(_label(place, tray.entries[place].article)))
        return place
    labels = [_label(number, entry.article) for number, entry in enumerate(tray.entries)]
    return st.selectbox("Article", range(many), format_func=lambda one: labels[one], key=_NUMBER)


def _label(number: int, article: Article) -> str:
    return f"{number + 1} · {article.outlet or 'no outlet'}: {shorten(article.title or 'no headline', 70)}"


def _text(article: Article, number: int) -> None:
    blocks = lay_out(article)
    pages = -(-len(blocks) // AT_ONCE)
    page = int(st.number_input(f"Page (of {pages})", 1, pages, key="page-text", width=160)) if pages > 1 else 1
    for block in blocks[(page - 1) * AT_ONCE : page * AT_ONCE]:
        _piece(article, number, block)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Only these words", key=_WORDS, placeholder="as the text has them")
        st.button("Leave them out", key="words-out", on_click=partial(_set_words, article, number, True))
        st.button("Take them back", key="words-in", on_click=partial(_set_words, article, number, False))


def _piece(article: Article, number: int, block: Block) -> None:
    text, act = st.columns([5, 1], vertical_alignment="center")
    said = article.text[block.start : block.end]
    text.html(paragraph(left_out(said, block.measured, block.reason or block.kind)))
    act.button(
        "Leave out" if block.measured else "Take back",
        key=f"piece-{number}-{block.start}-{block.end}",
        type="tertiary",
        on_click=partial(_set, number, block.start, block.end, block.measured),
    )


def _set(number: int, start: int, end: int, out: bool) -> None:
    session.TRAY.put(set_by_hand(session.TRAY.get(), number, start, end, out))
    analysing.again()


def _set_words(article: Article, number: int, out: bool) -> None:
    """Leave out or take back the words in the field, wherever the text says them."""
    words = session.text(_WORDS).strip()
    places = _places(article.text, words) if words else []
    if not places:
        session.MESSAGE.put("These words are not in the text. Copy them from it exactly.")
    for start in places:
        _set(number, start, start + len(words), out)


def _places(text: str, words: str) -> list[int]:
    found, start = [], text.find(words)
    while start >= 0:
        found.append(start)
        start = text.find(words, start + len(words))
    return found
