"""The table of entries, the frames that they are for, and fields that add one of either."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from components.frames.codebook import SCOPES, STRENGTHS, Code
from components.frames.codebook_file import LONGEST_CELL
from components.frames.drafting import EDITED, Draft
from components.wording import counted
from dashboard import session
from dashboard.codebook import drafts

#: Entries in the table at once.
AT_ONCE = 400
_ALL = ""
_SHEET = ("label", "definition", "include_if", "exclude_if", "questions", "comparable")


def show(draft: Draft) -> None:
    """Draw the table, and what adds to it; what is changed is kept at once."""
    labels = {one.code: one.label for one in draft.codes}
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    code = left.selectbox(
        "Frame",
        (_ALL, *labels),
        format_func=lambda one: labels[one] if one else "all frames",
        key="codebook-frame",
    )
    numbers = draft.of_code(code or _ALL)
    first = _first(len(numbers), right)
    shown = numbers[first : first + AT_ONCE]
    _add_entry(code or "", labels)
    key = f"codebook-entries-{code}-{first}-{drafts.TABLE.get()}"

    def changed() -> None:
        drafts.put(drafts.current().edited(shown, session.edits(key)), anew=False)

    st.data_editor(
        table(draft, shown),
        key=key,
        on_change=changed,
        hide_index=True,
        num_rows="fixed",
        disabled=["line"],
        column_config=_columns(),
        alt="The entries of the codebook: whether it counts, line, frame, pattern, strength, exceptions, scope, notes",
    )
    left_out = len(draft.left_out)
    st.caption(
        f"{counted(len(draft.rows) - left_out, 'entry', 'entries')} for {counted(len(draft.codes), 'frame')}"
        + (f", {left_out:,} left out" if left_out else "")
        + ". A pattern is a word, a beginning (econom*), a phrase, alternatives in brackets (tax [cut|hike]) or two "
        "parts that stand near each other (border ~4 wall). Untick an entry to leave it out."
    )
    _frames(draft)


def table(draft: Draft, numbers: list[int]) -> pd.DataFrame:
    """Return the entries of these numbers as they are edited; lines are those that messages name."""
    lines = [
        {
            "keep": number not in draft.left_out,
            "line": number + 2,
            **{name: draft.rows[number][name] for name in EDITED},
        }
        for number in numbers
    ]
    return pd.DataFrame(lines, columns=["keep", "line", *EDITED])


def _first(count: int, place: Any) -> int:
    pages = -(-count // AT_ONCE)
    if pages < 2:
        return 0
    return (int(place.number_input(f"Page (of {pages})", 1, pages, key="page-codebook")) - 1) * AT_ONCE


def _columns() -> dict[str, Any]:
    column = st.column_config
    return {
        "keep": column.CheckboxColumn("Counts", width=70),
        "line": column.NumberColumn("Line", width=55),
        "code": column.TextColumn("Frame", width=110, max_chars=LONGEST_CELL, help="One short word, or several."),
        "pattern": column.TextColumn("Pattern", width=330, max_chars=LONGEST_CELL),
        "strength": column.SelectboxColumn("Strength", options=list(STRENGTHS), required=True, width=85),
        "except": column.TextColumn("Except", width=150, max_chars=LONGEST_CELL, help="Phrases, parted by |"),
        "scope": column.SelectboxColumn("In whose words", options=list(SCOPES), required=True, width=110),
        "lang": None,
        "example": column.TextColumn("Example", width=200, max_chars=LONGEST_CELL),
        "non_example": column.TextColumn("Not meant", width=200, max_chars=LONGEST_CELL),
        "source": column.TextColumn("Source", width=90, max_chars=LONGEST_CELL),
        "note": column.TextColumn("Note", width=140, max_chars=LONGEST_CELL),
    }


def _add_entry(code: str, labels: dict[str, str]) -> None:
    with st.form("codebook-add", border=False, clear_on_submit=True):
        pattern, frame, strength, button = st.columns([4, 3, 2, 1.5], vertical_alignment="bottom")
        pattern.text_input("New pattern", key="new-pattern", max_chars=LONGEST_CELL, placeholder="tax [cut|hike]")
        options = [code] if code else list(labels)
        frame.selectbox("For", options, format_func=labels.__getitem__, key=f"new-for-{code}")
        strength.selectbox("Strength", STRENGTHS, index=1, key="new-strength")
        button.form_submit_button("Add", icon=":material/add:", on_click=_entry_added, args=(f"new-for-{code}",))


def _entry_added(key: str) -> None:
    pattern = session.text("new-pattern").strip()
    if pattern and session.choice(key):
        strength = session.choice("new-strength") or STRENGTHS[1]
        drafts.put(drafts.current().with_entry(session.choice(key) or "", pattern, strength))


def _frames(draft: Draft) -> None:
    with st.expander("The frames: names, definitions, questions for coders", on_change="rerun", key="sheet") as sheet:
        if not sheet.open:
            return
        key = f"codebook-codes-{drafts.TABLE.get()}"

        def changed() -> None:
            drafts.put(_with_cells(drafts.current(), session.edits(key)), anew=False)

        st.data_editor(
            sheet_of(draft),
            key=key,
            on_change=changed,
            hide_index=True,
            num_rows="fixed",
            disabled=["code"],
            column_config={
                "comparable": st.column_config.CheckboxColumn(
                    "Outlets may be compared",
                    help="Tick it where coding by hand has borne the frame out. Others are drawn grey, and nothing is "
                    "found about them.",
                ),
                "questions": st.column_config.TextColumn("Questions, parted by |", max_chars=LONGEST_CELL),
            },
            alt="The frames of the codebook: name, definition, when to code it and when not, questions",
        )
        with st.form("codebook-add-code", border=False, clear_on_submit=True):
            name, definition, button = st.columns([2, 4, 1.5], vertical_alignment="bottom")
            name.text_input("New frame", key="new-code", max_chars=40, placeholder="Water supply")
            definition.text_input("What it means", key="new-definition", max_chars=LONGEST_CELL)
            button.form_submit_button("Add", icon=":material/add:", on_click=_code_added)


def sheet_of(draft: Draft) -> pd.DataFrame:
    """Return the codes as they are edited."""
    lines = [
        {
            **{"code": one.code, "label": one.label, "definition": one.definition, "include_if": one.include_if},
            **{"exclude_if": one.exclude_if, "questions": " | ".join(one.questions), "comparable": one.comparable},
        }
        for one in draft.codes
    ]
    return pd.DataFrame(lines, columns=["code", *_SHEET])


def _with_cells(draft: Draft, edits: Any) -> Draft:
    for place, cells in edits.items():
        row = sheet_of(draft).iloc[place].to_dict() | {name: cell or "" for name, cell in cells.items()}
        questions = tuple(one.strip() for one in str(row["questions"]).split("|") if one.strip())
        texts = {name: " ".join(str(row[name]).split()) for name in _SHEET[:4]}
        old = draft.codes[place]
        told = {**texts, "label": texts["label"] or old.label, "questions": questions}
        draft = draft.with_code(replace(old, **told, comparable=bool(row["comparable"])))
    return draft


def _code_added() -> None:
    label = " ".join(session.text("new-code").split())
    code = re.sub(r"[^a-z0-9]+", "_", label.lower()).strip("_0123456789")[:36]
    known = {one.code for one in drafts.current().codes}
    if not code or code in known:
        session.CODEBOOK_MESSAGE.put(
            ("error", f"“{label}” names no new frame. Use letters of a to z that no other has.")
        )
        return
    drafts.put(drafts.current().with_code(Code(code, label, definition=session.text("new-definition").strip())))
