"""Coding a blind sample by hand, for one frame: sentences marked by the codebook and others, mixed, outlets hidden."""

from __future__ import annotations

import streamlit as st

from components.analysis.analyse import Analysis
from components.contract import Component
from components.corrections.records import tidy
from components.corrections.sample import hidden
from components.frames.codebook import Code
from components.frames.coding import Unit, in_order, next_to_code, surroundings, units
from components.frames.labels import MOST_BY, NO, YES, Label
from components.output.markup import article_column, marked, opened, paragraph
from dashboard import data, session, state
from dashboard.codebook import drafts, labels, results
from dashboard.markup import plain_markdown

_OWN = ""


def show(component: Component) -> None:
    """Draw the fields, the sentence to be coded, and what the labels say."""
    codes = {one.code: one for one in drafts.in_force().codes}
    left, middle, right = st.columns([2, 1.5, 2], vertical_alignment="bottom")
    asked = st.query_params.get(state.CODING, "")
    if not session.known("coding-frame") and asked in codes:
        session.choose("coding-frame", asked)
    code = left.selectbox("Frame", list(codes), format_func=lambda one: codes[one].label, key="coding-frame")
    by = tidy(
        middle.text_input("Who codes? (initials will do)", key="coder", max_chars=MOST_BY, persist_state="session")
    ).lstrip("=+-@ ")
    if not code:
        return
    st.query_params[state.CODING] = code
    found = labels.current()
    with right:
        seed = _seed(by, {one.sample or one.by for one in found if one.code == code})
    everything, order = _order(data.key(), code, seed, drafts.in_force().fingerprint, component.slug, data.analysis())
    if by:
        st.query_params[state.SAMPLE_OF] = seed
        _ask(codes[code], by, seed, order, found)
    else:
        st.caption(
            "Half of the sentences are ones that the codebook marks with the frame, half are others, mixed by lot. A "
            "second person who opens your link gets the same sentences, and sees none of your answers."
        )
    results.show(component, codes[code], found, everything, by)


def _seed(by: str, others: set[str]) -> str:
    """Return by whose name sentences are drawn: the person's own, a colleague's, or the one that the link names."""
    linked = st.query_params.get(state.SAMPLE_OF, "")[:MOST_BY]
    names = sorted((others | ({linked} if linked else set())) - {by, ""})
    if not names:
        return by
    chosen = st.selectbox(
        "Sentences",
        (*names, _OWN),
        format_func=lambda one: f"those that {one} was given" if one else "a sample of my own",
        key="coding-sample",
        help="To measure agreement, two people code the same sentences.",
    )
    return chosen or by


@st.cache_resource(max_entries=8, show_spinner="Drawing a sample …")
def _order(
    key: object, code: str, seed: str, codebook: str, slug: str, _whole: Analysis
) -> tuple[list[Unit], list[Unit]]:
    found = units(_whole.readings, _whole.rows[slug], code)
    return found, in_order(found, "\x1f".join((_whole.fingerprint, codebook, code, seed)))


def _ask(code: Code, by: str, seed: str, order: list[Unit], found: tuple[Label, ...]) -> None:
    unit = next_to_code(order, found, code.code, by)
    done = sum((one.by, one.code) == (by, code.code) for one in found)
    if unit is None:
        st.info(f"{plain_markdown(by)} has coded all {len(order):,} sentences.", icon=":material/done_all:")
        return
    with st.container(border=True, key="coding"):
        st.caption(f"Sentence {done + 1:,} of {len(order):,}. Its outlet is hidden; only the marked sentence counts.")
        st.html(_blind(unit))
        st.markdown(_sheet(code))
        pressed = f"answers-{code.code}-{unit.article_id}-{unit.start}"
        if code.questions:
            st.pills(
                "What is true of it?", code.questions, selection_mode="multi", format_func=plain_markdown, key=pressed
            )
        with st.container(horizontal=True, gap="small"):
            for answer, label, icon in (
                (YES, "The frame stands here", ":material/check:"),
                (NO, "It does not", ":material/close:"),
            ):
                arguments = (unit, code, answer, by, seed, pressed)
                st.button(label, icon=icon, key=f"code-{answer}", on_click=_answered, args=arguments)
            if done:
                st.button(
                    "Undo the last answer", type="tertiary", key="undo-code", on_click=labels.undo, args=(by, code.code)
                )


def _sheet(code: Code) -> str:
    parts = [f"**{plain_markdown(code.label)}.** {plain_markdown(code.definition)}"]
    parts += [f"Code it where: {plain_markdown(code.include_if)}"] if code.include_if else []
    parts += [f"Not where: {plain_markdown(code.exclude_if)}"] if code.exclude_if else []
    return "  \n".join(parts)


def _blind(unit: Unit) -> str:
    reading = data.analysis().reading(unit.article_id)
    start, end = surroundings(reading, unit)
    text = hidden(reading.article.text, reading.article.outlet)
    marks = [opened(unit.start, unit.end, state.palette(data.analysis().corpus), "the sentence to code")]
    blocks = [one for one in reading.blocks if one.start < end and one.end > start and one.measured]
    stretches = [(max(start, one.start), min(end, one.end)) for one in blocks] or [(start, end)]
    return article_column([paragraph(marked(text, *stretch, marks)) for stretch in stretches])


def _answered(unit: Unit, code: Code, answer: str, by: str, seed: str, pressed: str) -> None:
    held = session.choices(pressed)
    answers = "".join("y" if one in held else "n" for one in code.questions)
    place = (unit.article_id, unit.start, unit.end, code.code, answer, by, unit.drawn)
    labels.add(Label(*place, drafts.in_force().fingerprint, seed, answers))
