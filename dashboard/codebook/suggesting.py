"""Words suggested by seed words: each with its lines, to be taken, taken as weak, or refused by a person."""

from __future__ import annotations

import re
from html import escape

import pandas as pd
import streamlit as st

from components.analysis.analyse import Analysis
from components.frames import beside
from components.frames.changes import within
from components.frames.codebook import Codebook, Entry
from components.frames.codebook_file import LONGEST_CELL
from components.frames.drafting import Draft
from components.frames.patterns import PatternError
from components.frames.suggesting import lines, seeds_of, suggestions
from components.output.markup import outlet_label
from components.wording import counted, listed
from dashboard import data, session, state
from dashboard.codebook import drafts, worked_out
from dashboard.markup import plain_markdown

#: Seeds, words and lines that are shown.
_SEEDS, _WORDS, _LINES = 12, 30, 40


def show(draft: Draft) -> None:
    """Draw the fields, the words found, and the lines of the one that is chosen."""
    labels = {one.code: one.label for one in draft.codes}
    left, right = st.columns([1, 2], vertical_alignment="bottom")
    code = left.selectbox("Frame", list(labels), format_func=labels.__getitem__, key="seeds-frame")
    typed = right.text_input(
        "Seed words, parted by commas", key="seeds", max_chars=LONGEST_CELL, placeholder="tax*, jobs, econom*"
    )
    seeds = seeds_of(typed or "")[:_SEEDS]
    if not seeds or not code:
        st.caption(
            "Words are looked for that stand in the seeds' sentences more often than in the other sentences on the "
            "same event. None enters the codebook by itself."
        )
        return
    whole = data.analysis()
    entries = _entries(draft, code)
    refused = frozenset(word for of, word in draft.refused if of == code)
    try:
        found = _words_for(seeds, entries, refused, whole)
    except PatternError as error:
        st.error(plain_markdown(f"The pattern {error}"), icon=":material/error:")
        return
    if found is None:
        return
    looked_at = worked_out.looked_at(whole)
    part = "" if looked_at == len(whole.readings) else f" Looked at: the first {looked_at:,} articles."
    if found.empty:
        st.info(f"No word stands beside these in three articles and two outlets more often than elsewhere.{part}")
    else:
        st.caption(
            f"{counted(len(found), 'word')} beside {plain_markdown(listed(list(seeds)))}, the likeliest first. Choose "
            f"one to read its lines.{part}"
        )
        _words(found.head(_WORDS), code, seeds, whole)
    if refused:
        st.button(
            f"Take back what was refused for it ({len(refused)})", key="seeds-back", on_click=_take_back, args=(code,)
        )


def _entries(draft: Draft, code: str) -> tuple[Entry, ...]:
    try:
        return tuple(one for one in draft.codebook().entries if code in one.codes)
    except ValueError:  # the page says what is wrong with the draft
        return ()


def _words_for(
    seeds: tuple[str, ...], entries: tuple[Entry, ...], refused: frozenset[str], whole: Analysis
) -> pd.DataFrame | None:
    """Return the words that stand beside seeds, None while they are being looked for beside the page.

    Raises:
        PatternError: a seed is no pattern.
    """
    patterns = tuple(one.pattern for one in entries)
    if not worked_out.is_much(whole):
        return _found(data.key(), seeds, patterns, refused, entries, whole)
    given = {
        "seeds": seeds,
        "codebook": beside.codebook_out(Codebook((), entries)),
        "refused": sorted(refused),
    }
    asked = (seeds, patterns, refused)
    answer = worked_out.beside_the_page(beside.SUGGEST, asked, "Looking for words", given, ("seeds", "seeds-frame"))
    if answer is None:
        return None
    if "wrong" in answer:
        raise PatternError(answer["wrong"])
    return beside.frame_in(answer["found"])


@st.cache_resource(max_entries=16, show_spinner="Looking for words …")
def _found(
    key: object,
    seeds: tuple[str, ...],
    patterns: tuple[str, ...],
    refused: frozenset[str],
    _entries: tuple[Entry, ...],
    _whole: Analysis,
) -> pd.DataFrame:
    return suggestions(within(_whole.readings, beside.LOOKED_AT), seeds, _entries, refused)


def _words(found: pd.DataFrame, code: str, seeds: tuple[str, ...], whole: Analysis) -> None:
    table = f"suggested-{code}-{'.'.join(seeds)}-{len(found)}"
    st.dataframe(
        found,
        hide_index=True,
        key=table,
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            "word": "Word",
            "beside": st.column_config.NumberColumn("Beside a seed", help="Sentences that hold it and a seed"),
            "sentences": st.column_config.NumberColumn("Sentences", help="All sentences that hold it"),
            "articles": st.column_config.NumberColumn("Articles", help="In which it stands beside a seed"),
            "outlets": "Outlets",
            "log_odds": st.column_config.NumberColumn(
                "Log-odds", help="How much likelier beside a seed, over the events"
            ),
            "z": st.column_config.NumberColumn(
                "z", help="That by its standard error; no test, since many words were tried"
            ),
        },
        alt="The words suggested, with how often they stand beside a seed",
    )
    chosen = session.rows(table)
    if not chosen or chosen[0] >= len(found):
        return
    word = str(found["word"].iloc[chosen[0]])
    read = _lines_of(word, seeds, whole)
    if read is None:
        return
    _lines(read, word)
    with st.container(horizontal=True, gap="small"):
        for label, icon, strength in (
            ("Take it: it marks alone", ":material/check:", "strong"),
            ("Take it as weak", ":material/remove:", "weak"),
        ):
            arguments = (code, word, strength, seeds)
            st.button(label, icon=icon, key=f"take-{strength}", on_click=_take, args=arguments)
        st.button("Refuse it", icon=":material/close:", key="refuse", on_click=_refuse, args=(code, word))


def _lines_of(word: str, seeds: tuple[str, ...], whole: Analysis) -> pd.DataFrame | None:
    """Return the lines of a word, None while they are being looked for beside the page."""
    if not worked_out.is_much(whole):
        return lines(within(whole.readings, beside.LOOKED_AT), word, seeds, _LINES)
    given = {"word": word, "seeds": seeds, "most": _LINES}
    answer = worked_out.beside_the_page(beside.LINES, (word, seeds), "Looking for its lines", given)
    return None if answer is None else beside.frame_in(answer["lines"])


def _lines(found: pd.DataFrame, word: str) -> None:
    colours = state.palette(data.analysis().corpus)
    rows = []
    for line in found.itertuples():
        seed = "beside a seed" if line.beside == "yes" else "without one"
        rows.append(
            f'<div style="margin:0.35em 0;overflow-wrap:anywhere">{outlet_label(str(line.outlet), colours)} '
            f'<span style="color:{colours.muted}">{seed}</span> {_marked(str(line.sentence), word)}</div>'
        )
    st.html("".join(rows))
    if len(found) >= _LINES:
        st.caption(f"The first {_LINES} lines, those beside a seed ahead.")


def _marked(sentence: str, word: str) -> str:
    found = re.search(re.escape(word), sentence, re.IGNORECASE)
    if found is None:
        return escape(sentence)
    at, end = found.span()
    return f"{escape(sentence[:at])}<b>{escape(sentence[at:end])}</b>{escape(sentence[end:])}"


def _take(code: str, word: str, strength: str, seeds: tuple[str, ...]) -> None:
    note = f"suggested by {listed(list(seeds), 3)}"
    drafts.put(drafts.current().with_entry(code, word, strength, note[:LONGEST_CELL]))


def _refuse(code: str, word: str) -> None:
    drafts.put(drafts.current().refusing(code, word), anew=False)


def _take_back(code: str) -> None:
    drafts.put(drafts.current().refusing_nothing(code), anew=False)
