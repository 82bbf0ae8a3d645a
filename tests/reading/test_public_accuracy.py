"""What the reading reaches on public data, in a sentence."""

from __future__ import annotations

from components.reading.card import public_accuracy


def figure(part: str, score: str, people: str, data: str = "PolNeAR 1.0.0, dev") -> dict[str, str]:
    return {
        "part": part, "unit": "F1", "score": score, "people": people, "data": data, "country": "US", "years": "2016"
    }  # fmt: skip


def test_the_first_data_set_is_told_in_a_sentence() -> None:
    rows = [
        figure("direct", "88.0", "97.0"),
        figure("all, with a reporting word", "78.0", "87.3"),
        figure("direct", "65.7", "", "GUM"),
    ]

    expected = (
        "Beside it, on public data (PolNeAR 1.0.0, dev, US news of 2016; found and missed quotations weighed together, "
        "F1): direct speech 88.0, all kinds with a reporting word 78.0; people among themselves 97.0 and 87.3."
    )
    assert expected == public_accuracy(rows)


def test_without_figures_nothing_is_said() -> None:
    assert public_accuracy([]) == ""
