"""A report as one HTML file that asks nothing of anybody: every text escaped, every figure inside, no script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import count

from components.analysis.beside import Side
from components.board import NO_JUDGE
from components.contract import Finding, Mark
from components.figure.picture import period
from components.figure.records import records
from components.output.markup import marked, outlet_label
from components.palette import Palette, palette_for
from components.report.about import citation, in_brief, versions
from components.report.figures import drawn, table
from components.report.model import Content, Figure, Section, Told
from components.report.style import CSS, font_face, page_rule
from components.wording import counted

#: A page may load nothing and run nothing: what is in it is all there is.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)


def write_report(content: Content, paper: str = "") -> str:
    """Return the report; `paper` ("A4", "Letter") sets the paper, where the printer's own is not to decide."""
    numbers = count()
    parts = content.parts
    body = [
        _head(content),
        *(_board(content, numbers) if "board" in parts else ()),
        *(_findings(content) if "findings" in parts else ()),
        *(one for section in content.sections for one in _section(section, content, numbers)),
        *(_about(content) if "method" in parts else ()),
        *(_articles(content) if "articles" in parts else ()),
    ]
    return document(content.title, "".join(body), CSS + page_rule(paper))


def document(title: str, body: str, css: str, attributes: str = "") -> str:
    """Return a whole page of HTML that loads nothing."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer"><meta name="generator" content="Parallax">'
        f"<title>{escape(title)}</title><style>{font_face()}{css}</style></head>"
        f"<body{attributes}><main>{body}</main></body></html>\n"
    )


def _head(content: Content) -> str:
    introduction = f'<p class="introduction">{escape(content.introduction)}</p>' if content.introduction else ""
    chosen = content.chosen or "nobody told."
    return (
        f'<header><h1 dir="auto">{escape(content.title)}</h1><p class="quiet lead">{escape(content.lead)}</p>'
        f'{introduction}<p class="quiet">How the articles were chosen: {escape(chosen)}</p></header>'
    )


def _board(content: Content, numbers: Iterator[int]) -> Iterator[str]:
    yield "<h2>Side by side</h2>"
    if content.above and "findings" in content.parts:
        yield above(content.above)
    first = True
    for figure in content.board:
        inside, is_long = drawn(figure, content.outlets, next(numbers))
        kind = f"{'head' if first else 'row'}{' figure long' if is_long else ''}"
        title = escape(f"{figure.heading} {figure.question}".strip())
        yield f'<div class="{kind}">{inside}{table(figure.table, title)}</div>'
        first = False
    yield f'<p class="quiet">{escape(content.board_note)}</p>'


def above(told: Told) -> str:
    """Return the finding that stands above the board."""
    return f'<div class="above finding"><h3>{escape(told.finding.text)}</h3>{_sure(told)}{_comment(told.comment)}</div>'


def _findings(content: Content) -> Iterator[str]:
    colours = palette_for(content.outlets)
    shown = [*([content.above] if content.above and "board" not in content.parts else []), *content.below]
    if shown:
        yield "<h2>What stands out</h2>"
    for told in shown:
        yield finding(told, colours)


def finding(told: Told, colours: Palette) -> str:
    """Return a finding with its small figure, its texts side by side, how sure it is, and what was written on it."""
    about = f'<p class="about">{escape(told.finding.about)}</p>' if told.finding.about else ""
    return (
        f'<section class="finding">{about}<h3>{escape(told.finding.text)}</h3>{bar(told.finding, colours)}'
        f"{texts(told, colours)}{_sure(told)}{_comment(told.comment)}</section>"
    )


def bar(one: Finding, colours: Palette) -> str:
    """Return the parts of a finding as one bar, each named with its number."""
    total = sum(number for _, number in one.parts)
    if not total:
        return ""
    inks = (colours.ink, colours.line, colours.muted)
    pieces = "".join(
        f'<div style="width:{100 * number / total:.2f}%;background:{ink}"></div>'
        for (_, number), ink in zip(one.parts, inks, strict=False)
    )
    names = " &nbsp; ".join(
        f'<span aria-hidden="true" style="color:{ink}">■</span> {number:,.0f} {escape(name)}'
        for (name, number), ink in zip(one.parts, inks, strict=False)
    )
    return f'<div class="parts" aria-hidden="true">{pieces}</div><p class="quiet">{names}</p>'


def texts(told: Told, colours: Palette) -> str:
    """Return a finding's texts side by side, with what is marked in them."""
    if told.texts is None:
        return ""
    sides = "".join(
        f'<div>{outlet_label(side.reading.article.outlet, colours)}<p dir="auto">{_marked(side, colours)}</p></div>'
        for side in told.texts.sides
    )
    note = f'<p class="quiet">{escape(told.texts.told)}</p>' if told.texts.told else ""
    return f'<div class="beside">{sides}</div>{note}'


def _marked(side: Side, colours: Palette) -> str:
    marks = [Mark(start, end, "", colours.accent, "background") for start, end in side.marked]
    return marked(side.reading.article.text, side.start, side.end, marks)


def _sure(told: Told) -> str:
    parts = [f"How sure: {told.sure}" if told.sure else "", told.finding.fails]
    return "".join(f'<p class="quiet">{escape(part)}</p>' for part in parts if part)


def _comment(text: str) -> str:
    return f'<div class="comment" dir="auto">{escape(text)}</div>' if text else ""


def _section(section: Section, content: Content, numbers: Iterator[int]) -> Iterator[str]:
    component = section.component
    yield f'<h2>{escape(component.title)}</h2><p class="quiet lead">{escape(section.caveat or component.question)}</p>'
    for figure in section.figures:
        yield figure_block(figure, content, next(numbers))


def figure_block(figure: Figure, content: Content, number: int) -> str:
    """Return one figure with its question, what it found, how sure it is, its limits and its numbers."""
    inside, is_long = drawn(figure, content.outlets, number)
    asked = f'<p class="quiet lead">{escape(figure.question)}</p>' if figure.question else ""
    reading = f'<p class="lead">{escape(figure.reading)}</p>' if figure.reading else ""
    below = [f"How sure: {figure.sure}" if figure.sure else "", figure.limits, figure.source]
    told = "".join(f'<p class="quiet">{escape(part)}</p>' for part in below if part)
    return (
        f'<figure class="figure{" long" * is_long}" style="margin-left:0;margin-right:0">{asked}'
        f"<h3>{escape(figure.heading)}</h3>{reading}{inside}<figcaption>{told}</figcaption>"
        f"{_comment(figure.comment)}{table(figure.table, figure.heading)}</figure>"
    )


def _about(content: Content) -> Iterator[str]:
    yield "<h2>Method, settings and versions</h2>"
    yield f"<p>{NO_JUDGE}</p><dl>"
    for section in content.sections:
        lines = "".join(f"<li>{escape(line)}</li>" for line in in_brief(section.component))
        yield f"<dt>{escape(section.component.title)}</dt><dd><ul>{lines}</ul></dd>"
    link = content.link
    shown = f'<a href="{escape(link)}" rel="noreferrer">{escape(link)}</a>' if _is_web(link) else escape(link)
    for name, told in (
        ("Settings", escape(content.settings)),
        ("Versions", escape(f"{versions()}. The same articles, settings and versions give the same numbers.")),
        ("Fingerprint of the articles", escape(content.fingerprint)),
        ("How to cite", escape(citation())),
        ("This view", shown),
    ):
        if told:
            yield f"<dt>{name}</dt><dd>{told}</dd>"
    yield "</dl>"


def _articles(content: Content) -> Iterator[str]:
    yield '<h2>Articles and sources</h2><ol class="articles">'
    for one in records(content.articles[["outlet", "kind", "title", "published", "url", "words"]]):
        day = period([one["published"]])
        facts = " · ".join(filter(None, (str(one["kind"]), day, counted(int(one["words"]), "word"))))
        address = str(one["url"] or "")
        shown = (
            f'<a href="{escape(address)}" rel="noreferrer">{escape(address)}</a>'
            if _is_web(address)
            else escape(address)
        )
        title = escape(str(one["title"])) or "(headline not given)"
        source = f'<br><span class="quiet">{shown}</span>' if address else ""
        yield (
            f'<li><strong>{escape(str(one["outlet"]))}</strong>: <span dir="auto">{title}</span> '
            f'<span class="quiet">{escape(facts)}</span>{source}</li>'
        )
    yield "</ol>"


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))
