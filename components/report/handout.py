"""A report for a class on two pages: the articles side by side, then questions with room for answers."""

from __future__ import annotations

from html import escape

from components.figure.svg import svg
from components.output.markup import outlet_label
from components.palette import palette_for
from components.report.model import Content, Told
from components.report.page import document, texts
from components.report.style import BOARD, CSS, HANDOUT, page_rule

#: Findings that are asked about.
_ASKED = 2
_NAME = '<p class="name"><span>Name</span><span>Class</span><span>Date</span></p>'
#: Lines to write on, below a question.
_LINES = 3


def write_handout(content: Content, paper: str = "") -> str:
    """Return the handout; of what stands out it shows texts, not the sentences that say what is in them."""
    colours = palette_for(content.outlets)
    title = f'<h1 dir="auto">{escape(content.title)}</h1><p class="quiet">{escape(content.lead)}</p>'
    introduction = f"<p>{escape(content.introduction)}</p>" if content.introduction else ""
    board = svg(content.picture.draw(palette_for(content.outlets, "light", BOARD)), "board", content.picture.alt, BOARD)
    note = f'<p class="quiet">{escape(content.board_note)}</p>'
    first = (
        f'{_NAME}{title}{introduction}<div class="board">{board}</div>{note}{_question("What do you notice first?")}'
    )
    shown = [one for one in (content.above, *content.below) if one is not None and one.texts is not None][:_ASKED]
    asked = "".join(_asked(one, content) for one in shown)
    second = (
        f"<h2>Look closely</h2>{asked}"
        + _question("Which words would you check before you pass on what an article says?")
        + _question("What can these articles not tell you?")
    )
    key = " ".join(outlet_label(outlet, colours) for outlet in content.outlets[:8])
    foot = f'<p class="quiet">{key}<br>Made with Parallax, which describes texts and judges no outlet.</p>'
    kind = f' class="{"letter" if paper == "Letter" else ""}"'
    body = f'<section class="sheet">{first}</section><section class="sheet">{second}{foot}</section>'
    return document(content.title, body, CSS + HANDOUT + page_rule(paper), kind)


def _asked(told: Told, content: Content) -> str:
    colours = palette_for(content.outlets)
    about = escape(told.finding.about or "Two texts")
    asked = "In which words do the texts differ? What does a reader learn from one and not from the other?"
    return f'<p class="about">{about}</p>{texts(told, colours)}{_question(asked)}'


def _question(text: str) -> str:
    return f'<h3>{escape(text)}</h3><div class="lines" aria-hidden="true">{"<div></div>" * _LINES}</div>'
