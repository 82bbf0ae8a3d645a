"""The board's lists of words: each a button of plain text that opens its passages, by mouse, touch or keyboard.

The browser builds them of data, so no text of an article is ever read as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components.board import Shown, detail, label_of
from components.board.figure import HEADS, RIGHT
from components.board.layout import more_than
from components.contract import Column
from components.palette import Palette
from dashboard import session

_KEY = "board-words"
_CSS = """
.board { font-family: var(--st-font); font-size: 14px; line-height: 1.4; color: var(--st-text-color); }
.row { display: grid; border-top: 1px solid var(--line); padding: 8px 0 6px; align-items: start; }
.row > div { padding-right: 0.9em; overflow-wrap: anywhere; unicode-bidi: isolate; }
h3 { font-size: 14px; font-weight: 700; margin: 0; }
.quiet { color: var(--quiet); font-size: 13px; }
.name { font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 3px; }
button { all: unset; cursor: pointer; text-decoration: underline var(--line) 1px; text-underline-offset: 3px; }
button:hover, button[aria-pressed="true"] { background: var(--wash); text-decoration-color: currentColor; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
.rows .row { display: block; }
.rows .row > div { padding: 0 0 6px; }
.rows ul, .rows li { display: inline; }
li[hidden] { display: none !important; }
.rows li + li::before { content: " · "; }
"""
_JS = """
const make = (tag, text, kind) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
};
export default function({ data, parentElement, setTriggerValue }) {
  const board = parentElement.querySelector(".board");
  board.unfolded = board.unfolded || new Set();
  board.className = data.rows_below ? "board rows" : "board";
  for (const [name, value] of Object.entries(data.inks)) board.style.setProperty("--" + name, value);
  board.replaceChildren(...data.rows.map((row) => {
    const line = make("section", "", "row");
    line.setAttribute("aria-label", row.heading);
    if (!data.rows_below) line.style.gridTemplateColumns = data.grid;
    line.style.paddingRight = data.right;
    const head = make("div");
    head.append(make("h3", row.heading), make("span", row.question, "quiet"));
    line.append(head, ...row.cells.map((cell) => {
      const column = make("div");
      if (data.rows_below) {
        const square = make("span", "■ ");
        square.style.color = cell.colour;
        square.ariaHidden = "true";
        column.append(square, make("span", cell.outlet + ": ", "name"));
      }
      const list = make("ul");
      list.setAttribute("aria-label", cell.outlet);
      const whose = row.heading + "|" + cell.outlet;
      if (cell.entries.slice(cell.most).some((entry) => entry.opens && entry.opens === data.opened))
        board.unfolded.add(whose);
      const unfolded = () => board.unfolded.has(whose);
      const later = [];
      for (const [place, entry] of cell.entries.entries()) {
        const item = make("li");
        const word = make(entry.opens ? "button" : "span", entry.text);
        if (entry.opens) {
          word.setAttribute("aria-pressed", String(entry.opens === data.opened));
          word.onclick = () => setTriggerValue("opened", entry.opens === data.opened ? "" : entry.opens);
        }
        item.append(word);
        if (entry.detail) item.append(make("span", " " + entry.detail, "quiet"));
        if (place >= cell.most) later.push(item);
        list.append(item);
      }
      if (cell.more) {
        const item = make("li");
        const more = make("button", cell.more, "quiet");
        const say = () => {
          more.textContent = unfolded() ? "fewer" : cell.more;
          more.ariaExpanded = String(unfolded());
          later.forEach((item) => { item.hidden = !unfolded(); });
        };
        more.onclick = () => {
          board.unfolded[unfolded() ? "delete" : "add"](whose);
          say();
        };
        item.append(more);
        list.append(item);
        say();
      }
      if (!cell.entries.length) list.append(make("li", "–", "quiet"));
      column.append(list);
      return column;
    }));
    return line;
  }));
}
"""
_mount = st.components.v2.component("parallax_board_words", html='<div class="board"></div>', css=_CSS, js=_JS)


def show(
    shown: Sequence[Shown],
    columns: Sequence[Column],
    colours: Palette,
    side_by_side: bool,
    opened: str,
    opens: Callable[[str], None],
) -> None:
    """Draw the lists; `opened` is what is open now, and `opens` is told what a reader opens, empty to close it."""

    def told() -> None:
        opens(str(session.reported(_KEY, "opened") or ""))

    _mount(
        key=_KEY,
        data={
            "rows": [_row(one, columns, colours) for one in shown],
            "rows_below": not side_by_side,
            "grid": f"{HEADS}px repeat({len(columns)}, minmax(0, 1fr))",
            "right": f"{RIGHT if side_by_side else 0}px",
            "opened": opened,
            "inks": {"line": colours.line, "quiet": colours.muted, "wash": colours.wash},
        },
        on_opened_change=told,
    )


def _row(one: Shown, columns: Sequence[Column], colours: Palette) -> dict[str, object]:
    cells = [
        {
            "outlet": label_of(column, columns),
            "colour": colours.outlet(column.outlet),
            "entries": [
                {"text": cell.text, "detail": detail(cell), "opens": one.opens(cell)} for cell in one.of(column)
            ],
            "most": one.row.most,
            "more": more_than(one.of(column), one.row.most),
        }
        for column in columns
    ]
    return {"heading": one.row.heading, "question": one.row.question, "cells": cells}
