"""Codebooks that cannot be used, or would make every page slow: each is refused with a sentence."""

from __future__ import annotations

import pytest

from components.frames.bounds import MOST_STEPS, bounded
from components.frames.codebook import CodebookError
from components.frames.codebook_file import built_in, read_codebook, read_codes
from components.frames.formats import read_any
from components.frames.measure import CODEBOOK, codebook_of, stored

HEAD = "code,pattern,except\n"
CHOICES = "[" + "|".join(f"w{number}" for number in range(14)) + "]"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("theme,words\na,b\n", "The codebook has no column 'code', 'pattern'. Its first line must name the columns"),
        ("", "The codebook has no column 'code', 'pattern'."),
        (HEAD, "The codebook has no entry. Write one in each line below the names of the columns."),
        (HEAD + "money,tax,\n" * 50_000, "The codebook has more than 20,000 lines. Leave some out."),
        (HEAD + "x" * 900_001, "The file has 900,021 characters; 900,000 are the most. Split the codebook."),
        (HEAD + "Money!,tax,\n", "Line 2: the code 'Money!' is no short word."),
        (HEAD + "money,(tax,\nmoney,[tax,\n", "Line 3: the pattern '[tax' has a bracket without its partner."),
        (HEAD + "money,.*,\n", "Line 2: the pattern '.*'"),
        (HEAD + "money,t*,\n", "Line 2: the pattern 't*': at least 2 letters must stand before the *."),
        (HEAD + f"money,{CHOICES} {CHOICES} {CHOICES},\n", "stands for 2744 phrases; 200 are the most. Split it."),
        (HEAD + "money,tax ~50 cut,\n", "Line 2: the pattern 'tax ~50 cut' needs a word on either side of the ~"),
        (
            HEAD + "money,=SUM(A1),\n",
            "Line 2: 'pattern' begins with =, so that a spreadsheet would run it as a formula.",
        ),
        (HEAD + "money,tax,@cmd\n", "Line 2: 'except' begins with @"),
        (HEAD + "money,tax,-1+1\n", "Line 2: 'except' begins with -"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(text, message):
    with pytest.raises(CodebookError) as told:
        read_codebook(text)
    assert message in str(told.value)


@pytest.mark.parametrize(
    "lines",
    [
        [f"money,the ~10 {a}{b}{c}*," for a in "abcdefgh" for b in "abcdefgh" for c in "abcdefgh"],
        [f"money,th* w{number}," for number in range(MOST_STEPS + 1)],
        [f"money,{'there'[:length]}* ~9 w{number}," for length in (2, 3, 4) for number in range(180)],
        [f"money,the,{'|'.join(f'the w{n} x' for n in range(30 * k, 30 * k + 30))}" for k in range(60)],
    ],
    ids=["nearness", "phrases", "beginnings", "exceptions"],
)
def test_patterns_that_make_one_word_slow_are_refused(lines):
    with pytest.raises(CodebookError, match=r"would have to be looked at [0-9,]+ times for each such word; 5,000"):
        read_codebook(HEAD + "\n".join(lines))


def test_patterns_that_stand_for_too_many_phrases_are_refused():
    choices = "[" + "|".join(f"w{number}" for number in range(14)) + "]"
    with pytest.raises(CodebookError, match="The patterns stand for more than 100,000 phrases"):
        read_codebook(HEAD + "\n".join(f"money,x{number} {choices} {choices}," for number in range(600)))


def test_a_large_codebook_without_such_patterns_is_read():
    assert len(read_codebook(HEAD + "\n".join(f"money,word{number}," for number in range(20_000))).entries) == 20_000


def test_the_built_in_codebook_is_within_bounds():
    assert bounded(built_in()) is built_in()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("code,label\nA b,x\n", "Line 2 of the codes: 'A b' is no short word."),
        ("code,label\na,x\na,y\n", "The code 'a' is described twice. Keep one line."),
        ("code,label,definition\na,x,=1\n", "Line 2 of the codes: 'definition' begins with ="),
        (
            "code,label,definition\na,x," + "y" * 2_001,
            "Line 2 of the codes: more than 2000 characters in",
        ),
    ],
)
def test_a_sheet_of_codes_that_cannot_be_used_is_refused(text, message):
    with pytest.raises(CodebookError) as told:
        read_codes(text)
    assert message in str(told.value)


def test_a_formula_in_another_programs_form_is_refused():
    with pytest.raises(CodebookError, match="'word' begins with ="):
        read_any("own.yml", "money:\n  - '=tax'\n")


@pytest.mark.parametrize("value", [7, ["code"], {"entries": 7}, {"entries": "a,b"}, {"entries": "x" * 900_001}])
def test_an_option_from_a_strangers_file_is_refused_with_a_sentence(value):
    assert CODEBOOK.check(value).endswith(".")


def test_a_codebook_of_another_form_is_the_same_after_it_was_stored():
    read = read_any("own.dic", "%\n1\tMoney\n2\tLaw\n%\ntax*\t1\nfine\t1\t2\n")

    kept = codebook_of({"codebook": stored(read)})

    assert CODEBOOK.check(stored(read)) == ""
    assert (kept, kept.fingerprint) == (read, CODEBOOK.word(stored(read)))


def test_codes_without_a_sheet_are_called_by_their_labels():
    assert read_codebook("code,label,pattern\nh2o,Water,dam\n").labels() == {"h2o": "Water"}
