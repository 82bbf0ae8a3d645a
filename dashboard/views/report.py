"""The page Report: what goes in, what is said of it, and the file to take away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components import COMPONENTS
from components.analysis.selection import chosen_articles
from components.board.rates import told_of
from components.contract import Finding
from components.report.choice import (
    MOST_COMMENT,
    MOST_INTRODUCTION,
    MOST_TITLE,
    PARTS,
    Choice,
    finding_key,
)
from components.report.measures import name_of
from components.worker.taken_away import asked_out
from dashboard import current_corpus, data, made, names, session, source, work
from dashboard.markup import plain_markdown
from dashboard.report import writing


def show() -> None:
    """Draw the page."""
    st.title("Report")
    st.markdown(
        "One file of what the sidebar shows, in the settings last chosen on each page. It opens in any browser, asks "
        "nothing of anybody and prints on A4 and Letter."
    )
    if work.going_on():
        return
    selection = session.SELECTION.get()
    articles = chosen_articles(data.analysis().articles, selection)
    if articles.empty:
        st.info("No article falls under this selection. Choose an outlet, a kind or a longer time in the sidebar.")
        return
    if articles["event"].nunique() > 1:
        findings = told_of(data.compared(selection, ()).comparisons)
    else:
        above, below = data.front_page(selection)
        findings = [*([above] if above else []), *below]
    writing.put(_asked(writing.present(), findings))
    _take_away()
    _keep()
    if st.toggle("Preview", key="report-preview"):
        _preview()


def _preview() -> None:
    """Draw the report as it will be saved; of a large corpus it is made beside the page."""
    made_of = writing.asked()
    of = source.for_work(made_of.analysis, writing.LITTLE)
    if of is None:
        page: bytes | None = writing.report(made_of)
    else:
        page = made.shown(writing.PREVIEW, of, asked_out(made_of), source.size_of(made_of.analysis))
    if page is not None:
        st.iframe(page.decode("utf-8"), height=900, tab_index=0, alt="The report as it will be saved")


def _asked(choice: Choice, findings: Sequence[Finding]) -> Choice:
    """Draw the fields and return what is chosen and written in them."""
    parts = st.pills(
        "What goes in",
        list(PARTS),
        selection_mode="multi",
        default=list(choice.parts),
        format_func=lambda part: PARTS[part],
        key=writing.key("parts"),
    )
    figures = _figures(choice) if "figures" in parts else choice.figures
    title = st.text_input(
        "Title",
        choice.title,
        max_chars=MOST_TITLE,
        key=writing.key("title"),
        placeholder="What the corpus is called, if this stays empty",
    )
    introduction = st.text_area(
        "Introduction", choice.introduction, max_chars=MOST_INTRODUCTION, key=writing.key("opening")
    )
    comments = dict(choice.comments)
    with st.expander("Comments", type="compact"):
        for finding in findings:
            comments |= _comment(finding_key(finding), finding.text, comments)
        for name in figures or ():
            comments |= _comment(name, _questions()[name], comments) if name in _questions() else {}
    written = {key: text for key, text in comments.items() if text}
    return Choice(tuple(part for part in PARTS if part in parts), figures, title, introduction, written)


def _figures(choice: Choice) -> tuple[str, ...] | None:
    questions = _questions()
    chosen = st.multiselect(
        "Figures",
        list(questions),
        default=[one for one in choice.figures or () if one in questions],
        format_func=lambda name: questions[name],
        key=writing.key("figures"),
        placeholder="Those that lead their pages and found something",
    )
    return tuple(chosen) or None


def _questions() -> dict[str, str]:
    return {
        name_of(component, view): f"{component.title}: {view.question}"
        for component in COMPONENTS
        for view in component.views
    }


def _comment(key: str, about: str, comments: dict[str, str]) -> dict[str, str]:
    label = f"On: {plain_markdown(about)}"
    return {
        key: st.text_area(label, comments.get(key, ""), max_chars=MOST_COMMENT, key=writing.key(f"on-{key}"), height=80)
    }


def _take_away() -> None:
    made_of = writing.asked()
    of = source.for_work(made_of.analysis, writing.LITTLE)
    files = {writing.REPORT: writing.report, writing.HANDOUT: writing.handout}
    with st.container(horizontal=True, gap="small"):
        for file, make in files.items():
            if of is not None:
                made.button(file)
                continue
            st.download_button(
                file.label,
                partial(make, made_of),
                file.name,
                file.kind,
                on_click="ignore",
                icon=file.icon,
                key=file.key,
            )
    if of is not None:
        for file in files:
            made.follow(file, of, asked_out(made_of), source.size_of(made_of.analysis))
    st.caption("For a PDF open the file and print it, or run python -m components report … --out FILE.pdf.")


def _keep() -> None:
    """Offer to keep what was written with the corpus, to whoever has its key."""
    card = data.card()
    if writing.present() == writing.kept_choice():
        return
    if card is None or not card.texts or not current_corpus.secret():
        st.caption("What you write here lasts as long as this visit. Whoever has the corpus’s key can keep it with it.")
    elif names.hidden():
        st.caption("Show the outlets’ names to keep what you wrote with the corpus.")
    else:
        st.button(
            "Keep it with the corpus", icon=":material/save:", key="keep-report", on_click=writing.keep, args=(card,)
        )
