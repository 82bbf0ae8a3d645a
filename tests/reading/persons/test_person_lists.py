from pathlib import Path

import pytest

from components.corpus.blocks import Block
from components.reading import sentences
from components.reading.persons import find_persons, lists, roles
from components.reading.persons.weighing import Case, likelihood

FILES = sorted(path.stem for path in lists.FOLDER.glob("*.txt"))


@pytest.mark.parametrize("name", FILES)
def test_every_list_says_what_it_is_and_where_it_comes_from(name):
    text = Path(lists.FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    comment = " ".join(line for line in text.splitlines() if line.startswith("#"))
    assert "ritten by hand" in comment or "Learned" in comment


def test_a_first_name_of_both_genders_tells_none():
    assert (lists.first_names()["ana"], lists.first_names()["otto"], lists.first_names()["kim"]) == ("f", "m", "")


def test_demonym_abbreviation_and_capital_mean_their_country():
    assert {lists.countries()[form] for form in ("japanese", "japan", "tokyo")} == {"Japan"}
    assert {lists.countries()[form] for form in ("us", "u.s", "american")} == {"United States"}


@pytest.mark.parametrize(
    ("description", "role"),
    [
        ("the US secretary of defence", "defense secretary of United States"),
        ("Japan's prime minister", "prime minister of Japan"),
        ("the premier", "prime minister"),
        ("a former chief of staff to the mayor", "chief of staff"),
        ("South Korea's deputy foreign minister", "deputy foreign minister of South Korea"),
        ("the idea", "None"),
    ],
)
def test_a_description_is_read_as_a_role(description, role):
    assert str(roles.parse(description)) == role


def test_a_case_weighs_the_sum_of_its_facts():
    case = Case("says", False, "subject", True, False, False, 1, 0, 0, True, False, False, False, "few")
    facts = ("says 1 apart", "subject before", "rank 0", "out same", "says out spoke last", "count few")
    total = sum(lists.pronoun_weights().get(fact, 0.0) for fact in facts)
    assert likelihood(case) == pytest.approx(2.718281828**total)
    assert total != 0


def test_a_caption_tells_names_but_nobody_takes_it_up():
    text = "Pilot Otto Lind at sea.\nPeter Marsh runs the port.\nMayor Max Stone laughs.\nHe said that Lind was late."
    starts = [0, text.index("Peter"), text.index("Mayor"), text.index("He said")]
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    kinds = ["caption", "paragraph", "caption", "paragraph"]
    blocks = [Block(kind, start, end) for kind, start, end in zip(kinds, starts, ends, strict=True)]
    cast = find_persons(text, blocks, sentences.split(text, blocks))
    assert cast.resolve(starts[3], starts[3] + 2) == ("Peter Marsh", "pronoun")
    assert cast.resolve(text.index("Lind was"), text.index(" was")) == ("Otto Lind", "name")
