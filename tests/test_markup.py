"""Article text as HTML with marks: every character is shown, and none of it is obeyed."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from components.contract import Mark
from components.output.markup import article_column, marked, opened, outlet_label, paragraph, source_link
from components.palette import palette_for

STYLES = ("background", "underline", "box", "strike", "opened")
LIGHT = palette_for(["The Wire"])


class _Shown(HTMLParser):
    """Collects what a browser would show: (characters, the tags open round them)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[str, tuple[tuple[str, dict[str, str | None]], ...]]] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.pieces.append((data, tuple(self._open)))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def pieces_of(html: str):
    shown = _Shown()
    shown.feed(html)
    shown.close()
    return shown.pieces


def text_of(html: str) -> str:
    return "".join(text for text, _ in pieces_of(html))


def titles_by_character(html: str) -> list[str]:
    """Return, for every character that is shown, the words that hovering over it shows."""
    return [tags[-1][1].get("title") or "" if tags else "" for text, tags in pieces_of(html) for _ in text]


def mark(start: int, end: int, label: str = "", style: str = "background") -> Mark:
    return Mark(start, end, label, "#16477F", style)


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    spans = draw(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(STYLES)), max_size=6))
    return [mark(start, end, f"m{number}", style) for number, (start, end, style) in enumerate(spans)]


# What a text may hold, hostile or not.
texts = st.text(max_size=40) | st.text(alphabet="<>&\"'/ab;#\n-!", max_size=40)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("The bridge is closed.", "The bridge is closed."),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<img src=\"x\" onerror='y'>", "&lt;img src=&quot;x&quot; onerror=&#x27;y&#x27;&gt;"),
        ("AT&T &amp; <b>", "AT&amp;T &amp;amp; &lt;b&gt;"),
        ("", ""),
    ],
)
def test_text_without_marks_is_escaped(text, html):
    assert html == marked(text, 0, len(text), [])


@pytest.mark.parametrize(
    ("style", "html"),
    [
        ("background", '<span style="color:inherit;background-color:#16477F2E" title="Ruiz">not</span>'),
        (
            "underline",
            '<span style="color:inherit;text-decoration:underline 2px #16477F;text-underline-offset:0.25em" '
            'title="Ruiz">not</span>',
        ),
        (
            "box",
            '<span style="color:inherit;outline:1.5px solid #16477F;outline-offset:1px;border-radius:2px" '
            'title="Ruiz">not</span>',
        ),
        ("strike", '<s style="color:inherit;color:#16477F;text-decoration:line-through" title="Ruiz">not</s>'),
        ("opened", '<mark style="color:inherit;background-color:#16477F;padding:0.1em 0" title="Ruiz">not</mark>'),
    ],
)
def test_a_mark_has_the_form_of_its_style(style, html):
    assert f"It is {html} over" == marked("It is not over", 0, 14, [mark(6, 9, "Ruiz", style)])


def test_two_marks_on_the_same_words_can_be_told_apart():
    """The ground belongs to one and the underline to the other; both are named on hover."""
    html = marked("no joke", 0, 7, [mark(0, 7, "quoted"), mark(3, 7, "negative", "underline")])

    assert html == (
        '<span style="color:inherit;background-color:#16477F2E" title="quoted">no </span>'
        '<span style="color:inherit;background-color:#16477F2E;text-decoration:underline 2px #16477F;'
        'text-underline-offset:0.25em" title="quoted · negative">joke</span>'
    )


@pytest.mark.parametrize(
    ("spans", "titles"),
    [
        ([(0, 6), (2, 4)], ["m0", "m0", "m0 · m1", "m0 · m1", "m0", "m0"]),  # nested
        ([(0, 4), (2, 6)], ["m0", "m0", "m0 · m1", "m0 · m1", "m1", "m1"]),  # overlapping
        ([(2, 4), (2, 4)], ["", "", "m0 · m1", "m0 · m1", "", ""]),  # the same words
        ([(0, 3), (3, 6)], ["m0", "m0", "m0", "m1", "m1", "m1"]),  # side by side
        ([(4, 9), (-3, 2)], ["m1", "m1", "", "", "m0", "m0"]),  # reaching out of the text
        ([(3, 3), (4, 2)], ["", "", "", "", "", ""]),  # marks of nothing
        ([(6, 9)], ["", "", "", "", "", ""]),  # outside
    ],
)
def test_marks_may_nest_and_overlap(spans, titles):
    html = marked("abcdef", 0, 6, [mark(start, end, f"m{number}") for number, (start, end) in enumerate(spans)])

    assert titles == titles_by_character(html)


def test_a_stretch_shows_only_its_own_part_of_a_mark():
    assert titles_by_character(marked("abcdef", 2, 4, [mark(0, 3, "m0"), mark(3, 6, "m1")])) == ["m0", "m1"]


def test_the_same_label_is_said_once():
    html = marked("abc", 0, 3, [mark(0, 3, "Ruiz"), mark(0, 3, "Ruiz", "underline")])

    assert titles_by_character(html) == ["Ruiz"] * 3


def test_a_label_cannot_leave_its_attribute():
    html = marked("abc", 0, 3, [mark(0, 3, '"><script>alert("&")</script>')])

    assert titles_by_character(html) == ['"><script>alert("&")</script>'] * 3
    assert 'title="&quot;&gt;&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;"' in html


@given(text=texts, found=marks())
@example(text="<!-- -->", found=[])
@example(text="<script>&lt;", found=[mark(3, 9, "m0")])
def test_every_character_of_a_text_is_shown_once(text, found):
    assert text == text_of(marked(text, 0, len(text), found))


@given(text=texts, found=marks(), start=st.integers(0, 40), length=st.integers(0, 40))
def test_a_stretch_of_a_text_shows_that_stretch(text, found, start, length):
    start = min(start, len(text))
    end = min(start + length, len(text))

    assert text[start:end] == text_of(marked(text, start, end, found))


@given(text=st.text(alphabet="ab<&", min_size=1, max_size=40), found=marks())
def test_every_character_carries_the_marks_over_it(text, found):
    """Worked out for each character by itself, marks in the order in which they begin."""
    ordered = sorted(found, key=lambda one: one.start)
    expected = [" · ".join(one.label for one in ordered if one.start <= at < one.end) for at in range(len(text))]

    assert expected == titles_by_character(marked(text, 0, len(text), found))


@pytest.mark.parametrize(("theme", "colour"), [("light", "#FFE27A"), ("dark", "#6B5500")])
def test_an_opened_passage_has_a_highlighters_colour(theme, colour):
    assert opened(3, 9, palette_for([], theme), "here") == Mark(3, 9, "here", colour, "opened")


def test_a_paragraph_keeps_directional_controls_inside():
    assert paragraph("&lt;b&gt;", "h2", 'a"b', "color:red") == (
        '<h2 id="a&quot;b" dir="auto" style="unicode-bidi:isolate;overflow-wrap:anywhere;margin:0 0 0.9em;color:red">'
        "&lt;b&gt;</h2>"
    )


def test_an_article_is_its_paragraphs_in_order():
    html = article_column([paragraph("One."), paragraph("Two.")])

    assert [text for text, _ in pieces_of(html)] == ["One.", "Two."]
    assert article_column([]) == '<div style="max-width:42rem;line-height:1.6;font-size:1.05rem"></div>'


def test_an_outlets_name_is_written_beside_its_colour():
    assert outlet_label("The Wire", LIGHT) == (
        '<span aria-hidden="true" style="color:#16477F">■</span> <strong>The Wire</strong>'
    )
    assert outlet_label("<b>&", LIGHT).endswith("<strong>&lt;b&gt;&amp;</strong>")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (
            "https://example.org/a?b=1&c=2",
            '<a href="https://example.org/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer" '
            'style="color:inherit">https://example.org/a?b=1&amp;c=2</a>',
        ),
        (
            'http://example.org/"><b>',
            '<a href="http://example.org/&quot;&gt;&lt;b&gt;" target="_blank" rel="noopener noreferrer" '
            'style="color:inherit">http://example.org/&quot;&gt;&lt;b&gt;</a>',
        ),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("data:text/html,<b>", "data:text/html,&lt;b&gt;"),
        (" https://example.org", " https://example.org"),
    ],
)
def test_only_a_web_address_becomes_a_link(address, shown):
    html = source_link(address, LIGHT)

    assert html == f'<div style="color:#5C5A56;font-size:0.9rem;overflow-wrap:anywhere">Source: {shown}</div>'
