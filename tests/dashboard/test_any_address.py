"""Whatever an address holds, its readers give back what they understood or their own error, and the page stands."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from components import COMPONENTS
from components.corpus.seeds import seed_corpus
from components.corrections import CorrectionsError
from components.corrections.link import pack, unpack
from components.corrections.model import fingerprint
from components.corrections.records import KINDS
from components.library import Expired
from components.library.names import parse_name
from tests.corrections.test_corrections_file import CHANGES

APP = Path(__file__).resolve().parent.parent.parent / "dashboard" / "app.py"
SLUGS = ("overview", *(component.slug for component in COMPONENTS), "read", "articles", "method")
IDS = [article.article_id for article in seed_corpus().articles]
HASH = fingerprint(IDS)
SETTINGS = [f"{component.slug}-{setting.slug}" for component in COMPONENTS for setting in component.settings]
FIGURES = [f"{component.slug}.{view.slug}" for component in COMPONENTS for view in component.views]
#: Everything that the dashboard reads from an address.
KNOWN = [
    *("outlet", "kind", "voice", "copy", "dates", "names", "event", "corpus", "fix", "open", "article", "beside"),
    *("passage", "unweighed", "marks", "of", "left", "right", "word", "by", *SETTINGS),
]
#: The form of a corpus's name; there is none of it.
NAME = "a" * 25 + "-" + "b" * 13
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
PIECES = st.sampled_from([*IDS, "James Mattis", "Shinzo Abe", "a@b.c", "\u202e<b>"]) | SCALARS
ANY_JSON = st.recursive(
    PIECES, lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(), inner), max_leaves=12
)
#: Changes with the right number of parts, which hold anything.
NEARLY_CHANGES = st.sampled_from([(kind[0], len(made.__dataclass_fields__)) for kind, made in KINDS.items()]).flatmap(
    lambda one: st.lists(PIECES | st.lists(PIECES), min_size=one[1], max_size=one[1]).map(lambda held: [one[0], *held])
)


def token(found: object) -> str:
    """Return a token that unpacks, whatever it holds."""
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(found).encode(), 9)).decode().rstrip("=")


#: Tokens that are whole, and of which only what they hold may be wrong.
TOKENS = st.one_of(
    st.lists(CHANGES, max_size=4).map(lambda changes: pack(changes, HASH)[0]),
    st.lists(NEARLY_CHANGES | ANY_JSON, max_size=4).map(lambda held: token([HASH[:8], held])),
    ANY_JSON.map(token),
)
BYTES = st.binary(max_size=60).map(lambda data: data.decode("utf-8", "replace"))
NUMBERS = st.integers(-5, 10**12)
NEARLY_RIGHT = st.one_of(
    st.sampled_from([*IDS, "", "own", "hidden", "shared", "1-2", "none", "example", "The Wire", NAME]),
    st.builds("{}-{}".format, NUMBERS, NUMBERS),
    st.builds("{}:{}={}".format, st.sampled_from(FIGURES), st.sampled_from(["outlet", "start", "term"]), BYTES),
    TOKENS,
)
ADDRESSES = st.dictionaries(
    st.sampled_from(KNOWN) | BYTES.filter(bool),
    st.lists(NEARLY_RIGHT | BYTES | st.text(max_size=40), min_size=1, max_size=3),
    max_size=6,
)


def unpacks_or_refuses(text: str) -> None:
    """Do nothing where a token is understood, or refused by the error for it."""
    try:
        assert isinstance(unpack(text, HASH), tuple)
    except CorrectionsError as error:
        assert "in this link" in str(error)


@given(TOKENS)
def test_a_whole_token_that_holds_anything_is_understood_or_refused(text):
    unpacks_or_refuses(text)


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(TOKENS | BYTES)
def test_thousands_of_tokens_are_understood_or_refused(text):
    unpacks_or_refuses(text)


@given(BYTES | st.text(alphabet="abz019-./\\\n", max_size=45))
@example(NAME)
@example(NAME + "\n")
@example("../" * 8 + "a")
def test_what_names_a_corpus_is_letters_and_digits_or_names_nothing(text):
    try:
        line, version = parse_name(text)
    except Expired:
        return
    assert text == f"{line}-{version}"
    assert (line + version).isascii() and (line + version).isalnum()


def stands(slug: str, address: dict[str, list[str]]) -> None:
    """Open a page at an address and hold that it was drawn to its end."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, values in address.items():
        app.query_params[name] = values
    if slug != "overview":
        app._page_hash = calc_hash(slug)
    app.run()

    assert [error.message for error in app.exception] == []
    assert app.title or app.error or app.info or app.warning


@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SLUGS), ADDRESSES)
def test_a_page_stands_whatever_its_address_holds(slug, address):
    stands(slug, address)


@pytest.mark.long
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SLUGS), ADDRESSES)
def test_hundreds_of_addresses_leave_their_pages_standing(slug, address):
    stands(slug, address)
