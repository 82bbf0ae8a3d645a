"""Checking a blind random sample of quotations, and what that says of the reading on this very corpus."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.analysis.analyse import Analysis
from components.analysis.asked import asked_of
from components.analysis.passages import passages
from components.contract import Component, Corrects
from components.corrections import Assign, Check, Drop
from components.corrections.agreement import accuracy, all_checked
from components.corrections.apply import find
from components.corrections.describing import describe_accuracy, describe_agreement, describe_drawn
from components.corrections.records import tidy
from components.corrections.sample import Drawn, counting, draw, hidden, next_to_check, surroundings
from components.output.markup import article_column, marked, opened, paragraph
from components.palette import Palette
from components.reading.card import public_accuracy
from dashboard import corrections, data
from dashboard.markup import plain_markdown
from dashboard.passage_list import place_of, show_passage

_VERDICTS = {
    "right": ("Right", ":material/check:"),
    "wrong speaker": ("Wrong speaker", ":material/person_off:"),
    "wrong passage": ("Not a quotation, or the wrong words", ":material/format_quote_off:"),
}
_OWN = ""
_WRONG_AT_ONCE = 5


def show(whole: Analysis, component: Component, corrects: Corrects, colours: Palette) -> None:
    """Draw the area; `whole` is the analysis as it was read, without corrections."""
    st.header("Check a sample", anchor="check-a-sample")
    st.markdown(
        "How often is the reading right on these very articles? Quotations are drawn at random, one after the other, "
        "and their outlet is hidden. What the reading missed altogether cannot be seen here."
    )
    checks, total = _checks(whole)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        by = tidy(
            st.text_input(
                "Who checks? (initials will do)", key="checker", max_chars=40, width=260, persist_state="session"
            )
        )
        seed = _seed(checks, by)
    if by and total:
        _ask(whole, by, seed, checks, total, colours)
    _tell(checks, total)
    _put_right(checks, component, corrects, colours)


def all_are_checked(whole: Analysis) -> bool:
    """Return whether somebody has checked every quotation of the corpus by hand."""
    return all_checked(*_checks(whole))


def _checks(whole: Analysis) -> tuple[list[Check], int]:
    """Return the checks that count on this corpus, and how many quotations there are to check."""
    return list(counting(corrections.current().checks, whole.find)), int(whole.articles["quotations"].sum())


def _seed(checks: Sequence[Check], by: str) -> str:
    """Return by whose name passages are drawn: the person's own, or that of a colleague whose passages are shared."""
    others = sorted({check.by for check in checks} - {by})
    if not by or not others:
        return by
    chosen = st.selectbox(
        "Passages",
        (_OWN, *others),
        format_func=lambda one: f"those that {one} was given" if one else "a sample of my own",
        key="sample-of",
        width=260,
        help="To measure agreement, two people check the same passages.",
    )
    return chosen or by


@st.cache_resource(max_entries=8, show_spinner=False)
def _order(seed: str, identity: int, _whole: Analysis) -> tuple[list[Drawn], Analysis]:
    """Return the order of an analysis, and the analysis itself: kept alive, its identity stays its own."""
    return draw(_whole.readings, _whole.fingerprint, seed), _whole


def _ask(whole: Analysis, by: str, seed: str, checks: Sequence[Check], total: int, colours: Palette) -> None:
    order, _ = _order(seed, id(whole), whole)
    drawn = next_to_check(order, checks, by)
    if drawn is None:
        st.info(f"{plain_markdown(by)} has checked all {len(order):,} passages.", icon=":material/done_all:")
        return
    done = sum(check.by == by for check in checks)
    with st.container(border=True, key="sample"):
        st.caption(f"Passage {done + 1:,} of {total:,}. Its outlet is hidden.")
        st.html(_blind(drawn, colours))
        st.markdown(f"**{plain_markdown(describe_drawn(drawn))}**")
        with st.container(horizontal=True, gap="small"):
            for verdict, (label, icon) in _VERDICTS.items():
                check = Check(*drawn.passage, drawn.speaker, verdict, by)
                st.button(label, icon=icon, on_click=corrections.check, args=(check,), key=f"verdict-{verdict}")
            if done and corrections.can_undo():
                st.button("Undo the last step", type="tertiary", on_click=corrections.undo, key="undo-check")


def _blind(drawn: Drawn, colours: Palette) -> str:
    article = drawn.reading.article
    start, end = surroundings(drawn)
    text = hidden(article.text, article.outlet)
    marks = [opened(*span, colours, "the passage to check") for span in drawn.quotation.spans]
    blocks = [one for one in drawn.reading.blocks if one.start < end and one.end > start and one.measured]
    stretches = [(max(start, one.start), min(end, one.end)) for one in blocks] or [(start, end)]
    return article_column([paragraph(marked(text, *stretch, marks)) for stretch in stretches])


def _tell(checks: Sequence[Check], total: int) -> None:
    for by in dict.fromkeys(check.by for check in checks):
        own = [check for check in checks if check.by == by]
        st.markdown(f"**{plain_markdown(by)}**: {plain_markdown(describe_accuracy(accuracy(own, total)))}")
    if checks:
        st.caption(plain_markdown(public_accuracy()))
    if agreement := describe_agreement(checks):
        st.markdown(plain_markdown(agreement))


def _put_right(checks: Sequence[Check], component: Component, corrects: Corrects, colours: Palette) -> None:
    """List the passages found wrong that nothing was done about, so that they can be put right."""
    changed = {
        (one.article_id, one.start, one.end) for one in corrections.current().changes if isinstance(one, Assign | Drop)
    }
    wrong = dict.fromkeys(check.passage for check in checks if check.verdict != "right")
    left = [passage for passage in wrong if passage not in changed]
    if not wrong:
        return
    label = f"{len(wrong):,} found wrong, {len(wrong) - len(left):,} put right"
    with st.expander(label, icon=":material/edit:", key="found-wrong", on_change="rerun") as found:
        if not found.open:
            return
        for article_id, start, end in left[:_WRONG_AT_ONCE]:
            _wrong(article_id, start, end, component, corrects, colours)


def _wrong(article_id: str, start: int, end: int, component: Component, corrects: Corrects, colours: Palette) -> None:
    """Show a passage as it stands now, with the window that corrects it."""
    reading = data.analysis().reading(article_id)
    quotation = find(reading, start, end)
    if quotation is None:
        return
    rows = asked_of(data.analysis(), component.slug, article_id)
    own = rows[rows[corrects.quotation] == quotation.quotation_id]
    passage = passages(reading, [(start, end)])[0]
    corrections.show_done(place_of(f"wrong-{article_id}"))
    show_passage(reading, passage, component, own, colours, f"wrong-{article_id}-{start}", data.analysis())
