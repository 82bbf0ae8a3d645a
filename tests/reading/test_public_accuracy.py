"""What the reading reaches on public data, in a sentence."""

from __future__ import annotations

from components.reading.card import public_accuracy, spoken_accuracy


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


def spoken(part: str, score: str, n: str, country: str = "US") -> dict[str, str]:
    return {
        "task": "quotation and speaker", "part": part, "unit": "F1", "score": score, "n": n, "country": country
    }  # fmt: skip


def test_what_is_wrong_or_missed_is_told_first_of_many_and_then_of_few() -> None:
    rows = [
        spoken("direct", "89.1", "456"),
        spoken("indirect, with a reporting word", "70.6", "830"),
        spoken("direct", "65.7", "35", "international"),
    ]

    assert spoken_accuracy(rows) == (
        "A program found who spoke. Wrong or missed in hand-coded US news: 11 of 100 direct quotations and 29 of 100 "
        "paraphrases. In a small international sample, wrong or missed: about 12 of 35 direct quotations."
    )
