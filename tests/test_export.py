"""Tables that a spreadsheet opens without running what stands in them."""

from __future__ import annotations

import csv
import io
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.output import csv_file
from components.output.csv_file import FORMULA_STARTS, save_csv, unguarded, write_csv


def cell(value: object) -> str:
    """Return how a lone value is written."""
    written = write_csv(pd.DataFrame({"column": pd.Series([value], dtype=object)})).decode("utf-8")
    return written.removeprefix("column\n").removesuffix("\n")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\r=1", '"\'\r=1"'),
        ("＝1", "'＝1"),
        ("=HYPERLINK(\"x\",\"y\")", '"\'=HYPERLINK(""x"",""y"")"'),
        ("a=1", "a=1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("", ""),
    ],
)  # fmt: skip
def test_text_that_would_run_gets_an_apostrophe(value, written):
    assert cell(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (-1, "-1"),
        (-0.5, "-0.5"),
        (np.float64(-0.1), "-0.1"),
        (np.int64(-3), "-3"),
        (0.1 + 0.2, "0.30000000000000004"),
        (True, "True"),
        (date(2017, 2, 4), "2017-02-04"),
    ],
)
def test_numbers_dates_and_truth_values_stay_what_they_are(value, written):
    assert cell(value) == written


@pytest.mark.parametrize("value", [None, float("nan"), np.float64("nan"), np.float32("nan"), pd.NA, pd.NaT])
def test_what_is_missing_is_nothing(value):
    assert cell(value) == ""


def test_an_empty_frame_has_its_column_names():
    assert write_csv(pd.DataFrame(columns=["outlet", "=n"])) == b"outlet,'=n\n"


def test_a_lone_surrogate_does_not_stop_the_file():
    assert cell("a\ud800b") == "a?b"


@given(texts=st.lists(st.text(alphabet=st.characters(codec="utf-8")), min_size=1, max_size=5))
def test_any_text_is_read_back_as_it_was_but_for_the_apostrophe(texts):
    written = write_csv(pd.DataFrame({"number": range(len(texts)), "text": pd.Series(texts, dtype=object)}))
    read = list(csv.DictReader(io.StringIO(written.decode("utf-8"), newline="")))
    assert [row["text"].removeprefix("'") for row in read] == [text.removeprefix("'") for text in texts]
    assert not any(row["text"].startswith(FORMULA_STARTS) for row in read)


@pytest.mark.parametrize("before", [" ", "\u00a0", "\ufeff", "\u200b", " \ufeff\u3000", "\x00"])
def test_a_formula_behind_blanks_is_a_formula_too(before):
    assert cell(f"{before}=1+1") == f"'{before}=1+1"


@pytest.mark.parametrize("text", [" a = b", "\u00a0", "x\ufeff=1"])
def test_blanks_alone_make_no_formula(text):
    assert cell(text) == text


def test_whatever_letter_stands_before_a_formula_is_looked_at():
    """Arrow's expressions know fewer blanks than Python's, so these are listed for them."""
    letters = [chr(number) for number in range(0x110000) if not 0xD800 <= number < 0xE000]
    texts = [f"{letter}=1" for letter in letters if letter not in ',"\n\r']

    written = write_csv(pd.DataFrame({"text": pd.Series(texts, dtype="str")})).decode("utf-8")

    assert written == "\n".join(["text", *(("'" if csv_file._FORMULA(text) else "") + text for text in texts), ""])


PIECES = pd.DataFrame(
    {
        "text": pd.Series(["a", '"b", c', None, "=1", '-"', "\n", "a", "é\r“", "'@x", ""], dtype="str"),
        "number": [0.0, -0.0, float("nan"), 1e-7, 1e22, 0.1 + 0.2, float("inf"), 1.0, -1.5, 2.0],
        "whole": range(-5, 5),
        "yes": [True, False] * 5,
        "other": pd.Series([None, 1, 2.5, "=a", "b", True, "c\ud800", (1, 2), pd.NA, ""], dtype=object),
    }
)


@pytest.mark.parametrize("cut", [0, 1, 4])
def test_columns_of_every_type_are_written_as_each_value_is_alone(cut):
    """Frames put below each other hold their texts in several pieces."""
    frame = pd.concat([PIECES[:cut], PIECES[cut:]], ignore_index=True)

    lines = [",".join(cell(one) for one in row) for row in PIECES.astype(object).itertuples(index=False)]

    assert write_csv(frame).decode("utf-8") == "\n".join([",".join(PIECES.columns), *lines, ""])


def test_rows_that_are_written_already_stand_below_a_frame():
    one, other = PIECES[:3], PIECES[3:]

    parts = csv_file.csv_parts([one, csv_file.Lines.of(other), csv_file.Lines.of(one[:0])])

    assert b"".join(parts) == write_csv(PIECES)
    assert csv_file.Lines.of(other).rows == len(other)


def test_a_file_is_replaced_whole(tmp_path):
    file = tmp_path / "articles.csv"
    save_csv(pd.DataFrame({"a": [1]}), file)
    save_csv(pd.DataFrame({"a": [2]}), file)
    assert (file.read_bytes(), [each.name for each in tmp_path.iterdir()]) == (b"a\n2\n", ["articles.csv"])


@given(st.text(alphabet="'=+- \t\u200b＝ab", min_size=1, max_size=6))
def test_the_apostrophe_can_be_taken_away_again(text):
    """So that whoever reads a file has every text as it was, also one that begins as a guarded one does."""
    lines = write_csv(pd.DataFrame({"column": [text]})).decode("utf-8")
    assert [unguarded(one) for (one,) in csv.reader(io.StringIO(lines, newline=""))] == ["column", text]


def test_a_large_table_is_written_part_by_part_as_it_is_in_one(monkeypatch):
    whole = pd.DataFrame({"text": pd.Series(["=1", None, "b,c", "=1", ""], dtype="str"), "value": [1.0, None, 2, 3, 4]})
    expected = b"text,value\n'=1,1.0\n,\n\"b,c\",2.0\n'=1,3.0\n,4.0\n"

    monkeypatch.setattr(csv_file, "_ROWS", 2)
    assert b"".join(csv_file.csv_parts((whole.iloc[:3], whole.iloc[3:]))) == expected
    assert csv_file.write_csv(whole) == expected
