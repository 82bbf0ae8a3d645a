"""The pattern language: what a pattern is found in, what it is not found in, and which patterns are refused."""

from __future__ import annotations

import pytest

from components.frames.codebook import Codebook, CodebookError, Entry
from components.frames.codebook_file import MOST_ENTRIES, read_codebook
from components.frames.matcher import Matcher
from components.frames.patterns import PatternError, forms


def found(pattern: str, text: str, excepted: tuple[str, ...] = ()) -> list[str]:
    hits = Matcher(Codebook((), (Entry(0, ("x",), pattern, excepted=excepted),))).hits(text)
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("tax", "A tax, the Tax and taxes", ["tax", "Tax"]),
        ("tax*", "A taxi and taxes", ["taxi", "taxes"]),
        ("tax cut*", "Tax cuts, tax-cuts and tax. Cuts", ["Tax cuts", "tax-cuts"]),
        ("tax cut", "the tax\ncut", ["tax\ncut"]),
        ("[gun|arms] control", "gun control and arms control", ["gun control", "arms control"]),
        ("women's rights", "Women’s rights", ["Women’s rights"]),
        ("government", "the government's plan", ["government's"]),
        ("WHO", "The WHO and the man who", ["WHO"]),
        ("border ~2 wall", "a wall at the border", ["wall at the border"]),
        ("border ~2 wall", "a wall that stands far from the border", []),
        ("well-being", "their well being", ["well being"]),
        ("müll*", "die Müllabfuhr", ["Müllabfuhr"]),
    ],
)
def test_a_pattern_is_found(pattern, text, expected):
    assert found(pattern, text) == expected


def test_a_phrase_that_is_excepted_takes_its_words_out():
    assert found("bank", "the food bank and the bank", ("food bank",)) == ["bank"]


def test_of_entries_of_one_code_on_the_same_words_the_longest_counts():
    entries = (Entry(0, ("x",), "court*"), Entry(1, ("x",), "supreme court"), Entry(2, ("y",), "court"))

    hits = Matcher(Codebook((), entries)).hits("the Supreme Court")

    assert [hit.entry.number for hit in hits] == [1, 2]


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "'' has no word. Write at least one."),
        ("[a|b", "'[a|b' has a bracket without its partner. Close it, or take it out."),
        ("a*", "'a*': at least 2 letters must stand before the *."),
        ("a b c d e f g h i", "'a b c d e f g h i' has 9 words; 8 are the most. Shorten it."),
        ("tax ~99 cut", "'tax ~99 cut' needs a word on either side of the ~ and at most 10 words between."),
    ],
)
def test_a_pattern_that_cannot_be_read_says_why(pattern, message):
    with pytest.raises(PatternError) as error:
        tuple(forms(pattern))

    assert str(error.value) == message


def test_alternatives_cannot_be_made_to_explode():
    with pytest.raises(PatternError, match="stands for 65536 phrases; 200 are the most"):
        forms("[a|b] " * 16)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("word,meaning\na,b\n", "The codebook has no column 'code', 'pattern'."),
        ("code,pattern\n", "The codebook has no entry. Write one in each line below the names of the columns."),
        ("code,pattern\nX Y,=cmd()\n", "Line 2: the code 'X' is no short word."),
        ("code,pattern,strength\nx,tax,huge\n", "Line 2: the strength 'huge' is neither strong nor weak."),
        ("code,pattern\n" + "x,tax\n" * 50_000, f"The codebook has more than {MOST_ENTRIES:,} lines."),
    ],
)
def test_a_bad_codebook_gets_a_clear_message(table, message):
    with pytest.raises(CodebookError) as error:
        read_codebook(table)

    assert message in str(error.value)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_spreadsheet_may_part_its_columns_otherwise(delimiter):
    assert read_codebook(f"code{delimiter}pattern\nx{delimiter}tax").entries[0].pattern == "tax"
