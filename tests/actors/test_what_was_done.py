"""What an article tells as done, and what it only denies, supposes, wants or asks."""

from __future__ import annotations

import pytest

from components.actors.done import is_done
from components.actors.roles import role_of
from components.reading.tokens import tokens_in

NAME = "Ruiz"


def done(text: str) -> bool | None:
    """Return whether the verb of Ruiz is told as done, None where Ruiz has none."""
    tokens = list(tokens_in(text, 0, len(text)))
    start = text.index(NAME)
    role = role_of(tokens, start, start + len(NAME))
    return None if role is None else is_done(tokens, role)


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz attacked the plan.",
        "Ruiz has repeatedly attacked the plan.",
        "Ruiz will attack the plan.",
        "Ruiz refused to answer.",
        "Ruiz declined to answer the question.",
        "Ruiz was arrested on Monday.",
        "Rioters attacked Ruiz.",
        "Lund managed to beat Ruiz.",
        "Lund continued to beat Ruiz.",
        "Lund was praised for beating Ruiz.",
        "Not only Lund but Ruiz attacked the plan.",
        "Ruiz attacked the plan, if not the mayor.",
        "“It is over,” said Ruiz on Monday.",
    ],
)
def test_what_is_told_as_done(text: str) -> None:
    assert done(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz did not attack the plan.",
        "Ruiz didn’t apologize.",
        "Ruiz never attacked the plan.",
        "Ruiz has not yet apologized.",
        "Ruiz could attack the plan.",
        "Ruiz might have attacked the plan.",
        "Ruiz would attack the plan.",
        "If Ruiz attacks the plan, the port will close.",
        "The port will close if Ruiz attacks the plan.",
        "It is open whether Ruiz attacked the plan.",
        "Has Ruiz attacked the plan?",
        "Ruiz was not arrested on Monday.",
        "Ruiz could be arrested.",
        "Nobody attacked Ruiz.",
        "No senator attacked Ruiz.",
        "Lund wanted to beat Ruiz.",
        "Lund refused to beat Ruiz.",
        "Lund left without attacking Ruiz.",
        "Lund denied attacking Ruiz.",
        "Lund was accused of attacking Ruiz.",
        "Enter Ruiz, a clerk of the port.",
        "Meet Ruiz, a clerk of the port.",
    ],
)
def test_what_is_denied_supposed_wanted_or_asked_is_not_told_as_done(text: str) -> None:
    assert done(text) is False
