"""Article text in Markdown, on buttons and in lists: shown as it is, and none of it obeyed."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.markup import is_plain, plain_markdown, spelt_before
from tests.shown import ROOT

#: Every sign that Markdown, GFM, LaTeX in Streamlit, its colour and icon directives or HTML give a meaning to.
SPECIAL = "\\`*_{}[]()<>#+-.!|~$:^=@&/"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("The Wire", "The Wire"),
        ("défense Šárka 日本", "défense Šárka 日本"),
        ("**bold** and _it_", r"\*\*bold\*\* and \_it\_"),
        ("$x$", r"\$x\$"),
        (":red[hot] :material/link:", r"\::small[]red\[hot\] \::small[]material\/link\:"),
        ("a -- b -> c", r"a \-:small[]\- b \-:small[]\> c"),
        ("<b>&amp;</b>", r"\<b\>\&amp;\<\/b\>"),
        ("1. a\n\n    # b\n", r"1\. a \# b"),  # one line, so that nothing opens a list, heading or code block
        ("[a](javascript:b)", r"\[a\]\(javascript\::small[]b\)"),
        ("www.example.org me@example.org", r"www:small[]\.example\.org me:small[]\@example\.org"),
        ("\\", "\\\\"),
        ("", ""),
    ],
)
def test_markdown_is_shown_and_not_obeyed(text, markdown):
    assert markdown == plain_markdown(text)


@given(text=st.text() | st.text(alphabet=SPECIAL + "a1 \n"))
def test_every_special_sign_has_one_backslash_and_the_text_is_kept(text):
    """What parts signs that would become a symbol shows nothing."""
    markdown = plain_markdown(text).replace(":small[]", "")

    assert re.fullmatch(rf"(?:[^{re.escape(SPECIAL)}]|\\[{re.escape(SPECIAL)}])*", markdown)
    assert " ".join(text.split()) == re.sub(r"\\(.)", r"\1", markdown)


@given(word=st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1))
def test_a_plain_word_stays_as_it_is(word):
    assert word == plain_markdown(word)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("defense.gov", True),
        ("Asia Times", True),
        ("20 Minuten", True),
        ("Tom’s & Co., Ltd. (UK)", True),
        ("Süddeutsche", True),
        ("1. FC", False),
        ("www.example.org", False),
        ("The www.example.org", False),
        ("AP: News", False),
        ("a -- b", False),
        ("- item", False),
        ("*The* [Wire](x)", False),
        ("&amp;", False),
        ("two  spaces", False),
        ("", False),
    ],
)
def test_a_plain_name_needs_no_escape_on_a_button(name: str, plain: bool) -> None:
    """A bound button writes what it shows into the address."""
    assert is_plain(name) is plain


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("defense.gov", "defense.gov"),
        ("AP: News", "AP\\: News"),
        ("*The* [Wire](x)", "\\*The\\* \\[Wire\\](x)"),
    ],
)
def test_links_of_earlier_versions_spell_names_with_the_escapes_of_their_buttons(name: str, spelt: str) -> None:
    assert spelt_before(name) == spelt


#: What shows its options as they are: an escape would be seen.
EXACT = {"selectbox", "multiselect", "dataframe", "data_editor", "code", "text"}


def test_what_is_shown_exactly_gets_no_escapes():
    assert [file.name for file in (ROOT / "dashboard").rglob("*.py") if _escapes_what_is_exact(file)] == []


def _escapes_what_is_exact(file: Path) -> bool:
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    exact = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in EXACT]
    choices = [word.value for call in exact for word in call.keywords if word.arg == "format_func"]
    options = [argument for call in exact for argument in call.args[1:]]
    names = [name.id for one in (*choices, *options) for name in ast.walk(one) if isinstance(name, ast.Name)]
    return "plain_markdown" in names
