"""The open list of namings: what is read of it, and what is refused with which words."""

from __future__ import annotations

import pytest

from components.actors.namings import MOST_LINES, NAMINGS, NamingsError, _read, built_in_text, read_namings


def test_the_built_in_list_is_alphabetical_within_each_referent():
    found = read_namings(built_in_text())
    by_referent: dict[str, list[str]] = {}
    for one in found.namings:
        by_referent.setdefault(one.referent, []).append(one.naming)

    assert [names for names in by_referent.values() if names != sorted(names, key=str.lower)] == []


def test_no_form_of_the_built_in_list_has_two_meanings():
    forms = [form.lower() for one in read_namings(built_in_text()).namings for form in one.words]

    assert sorted({form for form in forms if forms.count(form) > 1}) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,words\na,b\n", "The list has no column 'referent', 'naming'."),
        ("referent,naming\nBig Word,ship\n", "Line 2: the referent 'Big Word' is no short word."),
        ("referent,naming,words\nboats,ship,=1+1\n", "'words' begins with =, so that a spreadsheet would run it"),
        ("referent,naming\n", "The list has 0 lines"),
        ("referent,naming\n" + "a,ship\n" * (MOST_LINES + 1), "The list has 2,001 lines"),
        ("referent,naming\nboats,x\n", "a form of fewer than two letters"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused(text, said):
    with pytest.raises(NamingsError) as told:
        read_namings(text)
    assert said in str(told.value)
    assert NAMINGS.check(text) == str(told.value)


def test_the_word_of_a_list_changes_with_it():
    assert NAMINGS.word("referent,naming\nboats,ship\n") != NAMINGS.word("")


def test_a_list_that_cannot_be_used_is_refused_by_the_name_of_its_file():
    with pytest.raises(NamingsError, match=r"^mine\.csv: The list has no column"):
        _read([("mine.csv", "name,words\na,b\n")])
