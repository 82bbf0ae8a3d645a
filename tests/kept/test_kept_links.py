"""Forty links of version 0.1.0 select what they selected, and their numbers change only where somebody says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from components.library import PLACE_VARIABLE
from tests.kept.numbers import LINK_NAMES, LINKS, changes, expected, shelve, visited
from tests.kept.visits import numbers, selected

RENEW = "If that is meant: python -m tests.kept.numbers writes them anew; commit the file with the change, and say why."


@pytest.fixture(scope="module", autouse=True)
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(PLACE_VARIABLE, str(shelve(tmp_path_factory.mktemp("kept"))))
        yield


@pytest.mark.parametrize("number", range(len(LINKS)), ids=LINK_NAMES)
def test_a_kept_link_selects_what_it_selected(number: int) -> None:
    app = visited(number)

    assert not app.exception
    kept, now = LINKS[number]["selects"], selected(app)
    # A setting that came later stands at its default.
    now["settings"] = {name: value for name, value in now["settings"].items() if name in kept["settings"]}
    assert now == kept


@pytest.mark.parametrize("number", range(len(LINKS)), ids=LINK_NAMES)
def test_a_kept_link_shows_the_numbers_that_were_last_looked_at(number: int) -> None:
    name = LINK_NAMES[number]
    changed = list(changes({name: expected()[name]}, {name: numbers(visited(number))}))

    assert not changed, "\n".join([*changed, RENEW])
