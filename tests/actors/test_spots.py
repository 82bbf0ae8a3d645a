"""Where forms stand in a text: the same spots as a pattern of all of them finds."""

from __future__ import annotations

import re

import pytest

from components.actors.spots import Spots

NAMES = ("Ana Ruiz", "Ruiz", "Ana", "al-Hadi", "U.S. Board", "the Board", "D'Arc", "@board", "Ruiz Board")
OFFICES = ("president", "vice president", "president-elect", "home secretary", "secretary", "secretary general")
TEXTS = (
    "Ana Ruiz met Ruiz; Ana-Ruiz and preRuiz did not.",
    "Ana\u00a0 Ruiz Board, Ana\nRuizes, Ruiz's D'Arc, al-Hadi’s @board",
    "the Board of the U.S. Board: Ruiz_ and Ruiz Boards (Ana).",
    "The Vice President and the HOME SECRETARY GENERAL saw President-Elect Ruiz",
    "vice  president, vice\u00a0president, ex-president, home secretary generals, Presidents, l’president",
    "İİ vice president, İ President İ: Ana Ruiz",
    "",
)


def by_pattern(forms: tuple[str, ...], text: str, start: int, end: int, *, any_case: bool) -> list[tuple[int, int]]:
    longest = sorted(forms, key=lambda form: (-len(form), form))
    gap, before, case = ("[ ]", "[\\w’'-]", "(?i)") if any_case else (r"[\s\u00a0]+", r"[\w-]", "")
    written = "|".join(re.escape(form).replace(r"\ ", gap) for form in longest)
    pattern = re.compile(rf"{case}(?<!{before})(?:{written})(?!\w)")
    return [match.span() for match in pattern.finditer(text, start, end)]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("forms", "any_case"), [(NAMES, False), (OFFICES, True)])
def test_the_same_spots_are_found_as_by_a_pattern_of_all_forms(
    text: str, forms: tuple[str, ...], any_case: bool
) -> None:
    spots = Spots(forms, text, any_case=any_case)
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            found = [(first, last) for first, last, _ in spots.within(start, end)]
            assert found == by_pattern(forms, text, start, end, any_case=any_case), (start, end)


def test_a_spot_tells_which_form_stands_there() -> None:
    text = "Ana\u00a0Ruiz, the VICE president"

    assert [form for *_, form in Spots(NAMES, text).within(0, len(text))] == ["Ana Ruiz"]
    assert [form for *_, form in Spots(OFFICES, text, any_case=True).within(0, len(text))] == ["vice president"]
    assert list(Spots((), text).within(0, len(text))) == []
