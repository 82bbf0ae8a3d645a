"""Place and day of filing are parted from the first words of an article, in the ways of the wires."""

from __future__ import annotations

import pytest

from components.corpus.datelines import dateline_length, is_dateline

TEXT = "The mayor closed the bridge on Monday."


@pytest.mark.parametrize(
    "dateline",
    [
        "TOKYO -",
        "TOKYO, Feb. 3 (Reuters) -",
        "WASHINGTON (Reuters) -",
        "WASHINGTON (AP) _",
        "(CNN) —",
        "(CNN)",
        "(CNN Business)",
        "June 30--OAK HILL --",
        "June 30 -- OAK HILL, Ohio --",
        "Sept. 4--ST. PETERSBURG, Fla. --",
        "KLEIN, N.M. >>",
        "HONOLULU »",
        "BAGHDAD |",
        "BEIRUT/ISTANBUL (Reuters) -",
        "PARIS, March 3 (AP) —",
        "PARIS, 3 March (AP) —",
        "PARIS, March 3, 2016 (AFP) -",
        "Jan. 5 (UPI) --",
        "NEW DELHI, Oct 3 (PTI)",
        "LONDON, Feb. 3, 2017 /PRNewswire/ --",
        "LONDON, Monday —",
        "WEST PALM BEACH, Fla. ―",
    ],
)
def test_a_dateline_is_known(dateline):
    assert dateline_length(f"{dateline} {TEXT}", first=True) == len(dateline)


@pytest.mark.parametrize("text", ["(CNN)The mayor left.", "(Reuters)“We go,” she said."])
def test_a_house_s_name_may_run_into_the_text(text):
    assert text[dateline_length(text, first=True) :][:1] in "T“"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "June 30 -- the day of the flood -- is remembered.",
        "NATO | the alliance | is old.",
        "USA >> rest",
        "The bridge (built in 1910) - a wonder - fell.",
        "(He laughed) The mayor left.",
        "On Monday, Sept. 4, the mayor left.",
    ],
)
def test_other_beginnings_are_none(text):
    assert dateline_length(text, first=False) == 0


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("BAGHDAD | By Ahmed Doe", True),
        ("BAGHDAD/ERBIL | By Ahmed Doe and Jo Roe", True),
        ("TOKYO, Feb. 3 (Reuters)", True),
        ("DATELINE: HARROWBY, England", True),
        ("By Ahmed Doe", False),
        ("Bridge | By the river", False),
    ],
)
def test_a_line_may_be_nothing_but_a_dateline(line, known):
    assert is_dateline(line) is known
