"""A state's abbreviation is the state where its place tells so, and an ordinary word or name elsewhere."""

from __future__ import annotations

import re

import pytest

from components.reading.states import state_at


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("Rep. Ana Ruiz (R-Tenn.) left.", "Tenn", "Tennessee"),
        ("Sen. Bo Lind, D-Mass., left.", "Mass", "Massachusetts"),
        ("Sen. Bo Lind (D., Mass.) left.", "Mass", "Massachusetts"),
        ("Sen. Bo Lind, D-ME, left.", "ME", "Maine"),
        ("Rep. Cy Dorn (R-N.Y.) left.", "N.Y.", "New York"),
        ("Rep. Cy Dorn (R-W.Va.) left.", "Va", "West Virginia"),
        ("He lives in Lynn, Mass., alone.", "Mass", "Massachusetts"),
        ("He lives in Lynn, Ill.", "Ill", "Illinois"),
        ("He asked Ariz. Gov. Ana Ruiz.", "Ariz", "Arizona"),
        ("He lives in Lynn, Wash., alone.", "Wash", "Washington State"),
        ("He asked Mass. Gov. Ana Ruiz.", "Mass", ""),
        ("He lives in N.J. alone.", "N.J.", "New Jersey"),
        ("They went to Mass. Then they ate.", "Mass", ""),
        ("They like Miss Ruiz.", "Miss", ""),
        ("Ask the boss, Mo, for it.", "Mo", ""),
        ("TELL ME NOW", "ME", ""),
        ("Ruiz, OR Lind", "OR", ""),
        ("Ill people wait.", "Ill", ""),
    ],
)
def test_an_abbreviation_is_a_state_by_its_place(text: str, word: str, state: str) -> None:
    found = re.search(rf"\b{re.escape(word)}", text)

    assert found and state_at(text, *found.span()) == state
