"""Putting names right: two that are one person, one that is called otherwise, two persons, or of another kind."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.contract import Component, Corrects
from components.corrections import Classify, Merge, Rename, Split
from components.corrections.names import quoted_names
from components.corrections.records import tidy
from components.figure.picture import period
from components.reading.model import Reading
from components.reading.speaker_kinds import BY_HAND, KINDS
from dashboard import correction_log, corrections, session

_JOIN, _RENAME, _PART, _CLASSIFY = "Join two names", "Rename", "Part one name", "Kind of speaker"


def show(whole: Analysis, component: Component, corrects: Corrects) -> None:
    """Draw the area: what can be put right in a component's rows, and under it the log."""
    st.header("Put it right", anchor="put-it-right")
    st.markdown(
        "Names and quotations are found by rule, and some are found wrong. What you put right here changes every "
        "figure on every page. To correct a single passage, open a mark in a figure and choose *Correct*."
    )
    rows = whole.rows[component.slug]
    speaking = rows[["article_id", corrects.speaker]].set_axis(["article_id", "speaker"], axis=1)
    names = quoted_names(speaking["speaker"])
    what = st.segmented_control(
        "What is wrong?",
        (_JOIN, _RENAME, _PART, _CLASSIFY),
        default=_JOIN,
        required=True,
        key="put-right",
        persist_state="session",
    )
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        {_JOIN: _join, _RENAME: _rename, _PART: _part, _CLASSIFY: _classify}[what](whole, names, speaking)
    correction_log.show(whole)


def _person(label: str, names: list[str], key: str) -> None:
    st.selectbox(label, names, index=None, placeholder="Choose a name", key=key, width=_WIDTH)


_WIDTH = 230


def _join(whole: Analysis, names: list[str], speaking: pd.DataFrame) -> None:
    def join() -> None:
        name, into = session.choice("join-name"), session.choice("join-into")
        if not name or not into or name == into:
            corrections.tell("Choose two names: the one that is to go, and the one that is to stay.", "warning")
            return
        corrections.make(Merge(name, into))

    _person("This name", names, "join-name")
    _person("is the same person as", names, "join-into")
    st.button("Join", on_click=join, key="join")


def _rename(whole: Analysis, names: list[str], speaking: pd.DataFrame) -> None:
    def rename() -> None:
        name, to = session.choice("rename-name"), tidy(session.text("rename-to"))
        if not name or not to:
            corrections.tell("Choose a name, and write what the person is called.", "warning")
            return
        corrections.make(Rename(name, to))

    _person("This name", names, "rename-name")
    st.text_input("becomes", key="rename-to", max_chars=200, width=_WIDTH)
    st.button("Rename", on_click=rename, key="rename")


def _part(whole: Analysis, names: list[str], speaking: pd.DataFrame) -> None:
    def part() -> None:
        name, to = session.choice("part-name"), tidy(session.text("part-to"))
        articles = session.choices("part-articles")
        if not name or not to or not articles:
            corrections.tell("Choose a name, the articles, and write who it is in them.", "warning")
            return
        corrections.make(Split(name, to, tuple(articles)))

    _person("This name", names, "part-name")
    labels = {one.article.article_id: _article(one) for one in _naming(whole, speaking, session.choice("part-name"))}
    st.multiselect(
        "is, in these articles,", list(labels), format_func=lambda one: labels[one], key="part-articles", width=_WIDTH
    )
    st.text_input("somebody else, called", key="part-to", max_chars=200, width=_WIDTH)
    st.button("Part", on_click=part, key="part")


def _classify(whole: Analysis, names: list[str], speaking: pd.DataFrame) -> None:
    def classify() -> None:
        name, kind = session.choice("kind-name"), session.choice("kind-kind")
        if not name or not kind:
            corrections.tell("Choose a name, and what kind of speaker that is.", "warning")
            return
        corrections.make(Classify(name, kind))

    _person("This name", names, "kind-name")
    st.selectbox(
        "is",
        BY_HAND,
        index=None,
        format_func=lambda kind: KINDS[kind],
        placeholder="Choose a kind",
        key="kind-kind",
        width=_WIDTH,
    )
    st.button("Set the kind", on_click=classify, key="classify")


def _naming(whole: Analysis, speaking: pd.DataFrame, name: str | None) -> list[Reading]:
    """Return the readings in which somebody of that name speaks."""
    return [whole.reading(str(one)) for one in speaking.loc[speaking["speaker"] == name, "article_id"].unique()]


def _article(reading: Reading) -> str:
    article = reading.article
    return ", ".join(part for part in (article.outlet, period([article.published])) if part)
