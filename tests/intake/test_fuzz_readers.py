"""Whatever the bytes, a reader returns what it could read or says in an IntakeError why it cannot."""

from __future__ import annotations

import io
import random
import unicodedata
import zipfile
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.intake.archives.listed import read_one
from components.intake.documents.paste import pasted
from components.intake.formats import MODULES, reader
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.take_in import gather, take_in
from tests.intake.written import SAMPLES

LIMITS = Limits(upload_bytes=5_000_000, unpacked_bytes=20_000_000)
CASES = [(module, name) for module in sorted(set(MODULES.values())) for name, _ in SAMPLES[module]]
#: What files are damaged with: marks that the formats use.
MARKS = (
    b"\x00",
    b"\xff",
    b'"',
    b"<",
    b">",
    b"{",
    b"}",
    b"[",
    b"]",
    b"\\",
    b"\n",
    b",",
    b"PK\x03\x04",
    b"\xed\xa0\x80",
    b"9" * 30,
)


@cache
def sample(module: str, name: str) -> bytes:
    return dict(SAMPLES[module])[name]()


def damaged(data: bytes, seed: int) -> bytes:
    """Return a file with something of it damaged; of a packed one every other time a part inside it."""
    chance = random.Random(seed)
    if not data.startswith(b"PK") or chance.random() < 0.5:
        return spoilt(data, chance)
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(file, "w") as packed:
        hit = chance.choice(whole.namelist())
        for name in whole.namelist():
            packed.writestr(name, spoilt(whole.read(name), chance) if name == hit else whole.read(name))
    return file.getvalue()


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few of them flipped, cut, doubled or replaced by marks of formats."""
    held = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(held) + 1)
        how = chance.randrange(5)
        if how == 0 and at < len(held):
            held[at] ^= 1 << chance.randrange(8)
        elif how == 1:
            held[at : at + chance.randrange(1, 60)] = b""
        elif how == 2:
            held[at:at] = held[max(0, at - 40) : at]
        elif how == 3:
            held[at : at + 1] = chance.choice(MARKS)
        elif how == 4:
            del held[max(at, len(held) // 8) :]
        held = held or bytearray(b"x")
    return bytes(held)


def holds(module: str, name: str, data: bytes) -> None:
    """Fail unless the reader keeps its word: articles with texts, or an IntakeError with a sentence."""
    try:
        read = reader(module)(Given(name, data), LIMITS)
    except IntakeError as error:
        assert str(error).endswith("."), f"{module} says {error}"
        assert name not in str(error)
        return
    assert isinstance(read, Read)
    for article in read.articles:
        article.text.encode("utf-8")
        assert article.article_id
    assert all(str(problem).strip() for problem in read.problems)


def test_every_format_has_a_sample():
    assert set(MODULES.values()) == set(SAMPLES)


@pytest.mark.parametrize(("module", "name"), CASES)
def test_a_sample_is_read(module, name):
    read = reader(module)(Given(name, sample(module, name)), LIMITS)

    assert [article.text for article in read.articles if "kept our word" in article.text]


@pytest.mark.parametrize(("module", "name"), CASES)
def test_a_damaged_file_is_read_or_refused(module, name):
    for seed in range(25):
        holds(module, name, damaged(sample(module, name), seed))


@pytest.mark.parametrize("module", sorted(set(MODULES.values())))
@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(module, data):
    holds(module, SAMPLES[module][0][0], data)


@pytest.mark.parametrize(("module", "name"), CASES)
def test_a_file_of_one_format_under_the_name_of_another_is_taken_for_what_it_is_or_told_of(module, name):
    for other in sorted(MODULES):
        read = read_one(Given(f"file.{other}", sample(module, name)), LIMITS)
        assert read.articles or read.problems, other


@pytest.mark.long
@pytest.mark.parametrize(("module", "name"), CASES)
def test_a_file_damaged_in_thousands_of_ways_is_read_or_refused(module, name):
    for seed in range(1_000, 4_000):
        holds(module, name, damaged(sample(module, name), seed))


@pytest.mark.long
@pytest.mark.parametrize("module", sorted(set(MODULES.values())))
@settings(max_examples=1_500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=3000) | st.text(max_size=1500).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_at_length_are_read_or_refused(module, data):
    holds(module, SAMPLES[module][0][0], data)


#: Text that is made of what the rules look for.
PIECES = st.sampled_from(
    [
        *(
            "Outlet: ",
            "Title:",
            "Date: 2017-02-04",
            "---",
            "===",
            "# ",
            "https://a.example/1",
            "\n",
            "\n\n",
            "word " * 25,
        ),
        *(
            "\ud800",
            "\u202e",
            "\x1b[31m",
            "\u2028",
            "file,outlet\n",
            "../a.txt,A\n",
            "a.txt",
            ",",
            '"',
            "[+12 chars]",
            "...",
        ),
    ]
)
NAMES = st.lists(st.sampled_from(["manifest.csv", "a.txt", "x/a.md"]) | st.text(max_size=12), max_size=4)
TEXTS = st.lists(PIECES | st.text(max_size=20), max_size=30).map("".join)


def never_fails(text: str, names: list[str]) -> None:
    files = [Given(name, text.encode("utf-8", "replace")) for name in names]
    for found in (gather([pasted(text, LIMITS)]), take_in(files, LIMITS)):
        for one in found.found:
            one.article.text.encode("utf-8")
            assert one.words
        told = "".join(map(str, found.problems)) + "".join(warning for one in found.found for warning in one.warnings)
        assert not {unicodedata.category(character) for character in told} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, names=NAMES)
def test_any_paste_and_any_names_are_taken_in(text, names):
    never_fails(text, names)


@pytest.mark.long
@settings(max_examples=10_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, names=NAMES)
def test_any_paste_and_any_names_at_length_are_taken_in(text, names):
    never_fails(text, names)
