"""A paste that seems to hold several articles: where each begins and ends, put right with a click before it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import streamlit as st

from dashboard import session
from dashboard.markup import plain_markdown

#: A line is shown so far, in characters; so many lines of one article are offered as the beginning of another.
_SHOWN, _OFFERED = 160, 12


@dataclass(frozen=True)
class Parting:
    """A pasted text and the numbers of the lines at which its articles begin."""

    text: str
    starts: tuple[int, ...]

    def joined(self, start: int) -> Parting:
        """Return the parting without the article that begins at a line: it goes to the one before."""
        return replace(self, starts=tuple(one for one in self.starts if one != start))

    def split(self, line: int) -> Parting:
        """Return the parting with an article more, which begins at a line."""
        return replace(self, starts=tuple(sorted({*self.starts, line})))


def show(read: Callable[[str, Sequence[int]], None]) -> None:
    """Draw the proposal that waits, if one does; `read` reads the text as it is parted then."""
    parting = session.PARTING.get()
    if parting is None:
        return
    lines = parting.text.splitlines()
    count = len(parting.starts)
    with st.container(border=True, key="parting"):
        if count > 1:
            st.markdown(f"**This looks like {count} articles.** Check where each begins and ends.")
        else:
            st.markdown("**This is taken as one article, but may be several.** Split it where another begins.")
        for number, (first, last) in enumerate(pairwise([*parting.starts, len(lines)])):
            _article(parting, lines, number, first, last)
        with st.container(horizontal=True):
            label = f"Read {count} articles" if count > 1 else "Read one article"
            st.button(label, type="primary", key="read-parted", on_click=partial(_read, parting, read))
            st.button("Back to the text", key="unpart", on_click=_put, args=(None,))


def _article(parting: Parting, lines: Sequence[str], number: int, first: int, last: int) -> None:
    """Draw one proposed article: its first and its last line, and what can be done about its beginning."""
    from components.intake.documents.seams import possible_seams  # noqa: PLC0415 (only who pastes loads it)

    filled = [line.strip() for line in lines[first:last] if line.strip()]
    words = sum(len(line.split()) for line in filled)
    told, moves = st.columns([3, 1])
    with told:
        st.caption(f"{number + 1} · {words:,} words")
        st.text(_short(filled[0]) if filled else "")
        st.text(f"… {_short(filled[-1])}" if len(filled) > 1 else "")
    with moves:
        if number:
            st.button("Join with the one before", key=f"join-{first}", on_click=_put, args=(parting.joined(first),))
        offered = [first + place for place in possible_seams(lines[first:last]) if place][:_OFFERED]
        if offered:
            with st.popover("Split it …", key=f"split-{first}"):
                st.caption("Another article begins with:")
                for line in offered:
                    shown = plain_markdown(_short(lines[line].strip()))
                    st.button(shown, key=f"split-at-{line}", on_click=_put, args=(parting.split(line),))


def _short(line: str) -> str:
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


@session.in_one_go
def _put(parting: Parting | None) -> None:
    session.PARTING.put(parting)


@session.in_one_go
def _read(parting: Parting, read: Callable[[str, Sequence[int]], None]) -> None:
    _put(None)
    read(parting.text, parting.starts)
