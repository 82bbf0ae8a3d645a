"""Tables whose columns nobody could guess wait for a person; the others are read at once."""

from __future__ import annotations

import pytest

from components.intake.model import Given, Limits
from components.intake.tables.unmapped import parted


@pytest.mark.parametrize(
    ("name", "data", "waits"),
    [
        ("a.csv", b"text,outlet\nThe bridge.,Gazette\n", False),
        ("a.csv", b"spalte1,spalte2\nThe bridge.,Gazette\n", True),
        ("a.csv", b"text,spalte2\nThe bridge.,Gazette\n", True),  # whose are they?
        ("a.csv", b"text,url\nThe bridge.,https://example.org/a\n", False),  # the address tells
        ("manifest.csv", b"file,outlet\na.txt,Gazette\n", False),
        ("a.txt", b"The bridge, again.\n", False),
        ("a.xlsx", b"PK\x03\x04 damaged", False),  # its reader says why
        ("a.csv", b"", False),
    ],
)
def test_only_a_table_without_known_columns_waits(name: str, data: bytes, waits: bool) -> None:
    given = Given(name, data)

    ready, waiting = parted([given], Limits())

    assert (ready, [one.given for one in waiting]) == (([], [given]) if waits else ([given], []))


def test_what_is_guessed_is_offered() -> None:
    _, (table,) = parted([Given("a.csv", b"text,herkunft\nThe bridge.,Gazette\n")], Limits())

    assert (table.columns, table.guess) == (("text", "herkunft"), {"text": "text"})


def test_a_table_with_its_columns_told_does_not_wait() -> None:
    told = Given("a.csv", b"spalte1,spalte2\nThe bridge.,Gazette\n", {"text": "spalte1", "outlet": "spalte2"})

    assert parted([told], Limits()) == ([told], [])
