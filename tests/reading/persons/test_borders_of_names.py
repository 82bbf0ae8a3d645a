"""What belongs to a name and what does not: letters behind it, titles before it, bodies that hold a name."""

import pytest

from components.corpus.blocks import Block
from components.reading.persons.joint import members
from components.reading.persons.lists import first_names, roles
from components.reading.persons.matching import same_name
from components.reading.persons.names import _read, _read_single
from components.reading.persons.quotes import quoted_spans
from components.reading.persons.titles import _descriptor_end, is_body


@pytest.mark.parametrize("letters", ["KC", "QC", "MP", "MEP", "MSP", "OBE", "CBE", "MBE"])
def test_letters_behind_a_name_are_no_part_of_it(cast_of, letters):
    assert [person.name for person in cast_of(f"Helena Marsh {letters} spoke. It rained.").persons] == ["Helena Marsh"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor Elect Otto Lind said it rained.", ["Otto Lind"]),
        ("Thomas Bliley Jr. Reaching out said it rained.", ["Thomas Bliley Jr."]),
        ("Bliley Jr. Ana Ruiz said it rained.", ["Ana Ruiz"]),
    ],
)
def test_titles_and_a_junior_part_a_name_from_its_neighbours(cast_of, text, names):
    assert [person.name for person in cast_of(text).persons] == names


@pytest.mark.parametrize(
    ("words", "body"),
    [("national rifle association", True), ("director john council", False), ("director ana ruiz council", False)],
)
def test_a_body_behind_an_office_and_a_first_name_is_no_one_name(words, body):
    assert is_body(words.split()) is body


def test_a_single_word_means_whoever_was_just_named_in_full_and_after_long_whoever_is_named_most(cast_of):
    peter, otto = "Peter Ruiz spoke. Peter Ruiz sat. Peter Ruiz rose.", "Otto Ruiz came. Otto Ruiz left."

    def meant(filler):
        text = f"{peter}\n\n{otto}\n\n{filler}Then Ruiz smiled."
        at = text.rindex("Ruiz")
        return cast_of(text).resolve(at, at + 4)[0]

    assert meant("") == "Otto Ruiz"
    assert meant("The sea was calm and the harbour was full. " * 30) == "Peter Ruiz"


def test_marks_that_stay_open_hold_to_the_end_of_their_paragraph_from_the_first_letter_on():
    text = "“We won.\n“We lost.”"
    assert quoted_spans(text, [Block("paragraph", 0, 8), Block("paragraph", 9, 19)]) == [(0, 8), (9, 19)]


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Health and Safety Executive", ["Health and Safety Executive"]),
        ("Government and Safety Executive", ["Government", "Safety Executive"]),
        ("Cabinet and Safety Executive", ["Cabinet", "Safety Executive"]),
    ],
)
def test_a_body_that_is_named_by_one_word_is_no_half_of_another(cast_of, name, people):
    assert [person.name for person in cast_of(f"The {name} said that it would wait.").persons] == people


def test_a_name_that_nothing_shows_to_be_a_body_is_not_taken_up_by_the_company(who):
    assert who("The port of Lund opened on Monday. [[The company]] smiled.")[0] != "Lund"


def test_a_firm_is_taken_up_by_its_noun(who):
    assert who("The Harbour Agency spoke on Monday. Then [[the firm]] smiled.") == ("Harbour Agency", "description")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("robert ruiz", "j robert maria ruiz", True),
        ("robert ruiz", "j otto ruiz", False),
        ("robert ruiz", "jo robert maria ruiz", False),
        ("ana ruiz", "ana maria ruiz", True),
    ],
)
def test_a_second_first_name_stands_for_the_first_behind_an_initial_alone(one, other, same):
    assert same_name(one.split(), other.split()) is same


def test_a_body_of_two_halves_is_one_behind_a_small_article_too(cast_of):
    found = cast_of("On Monday the Health and Safety Executive said that it would wait.")
    assert [person.name for person in found.persons] == ["Health and Safety Executive"]


def test_somebody_called_mr_as_often_as_mrs_has_no_known_gender(cast_of):
    (person,) = cast_of("Mr. Zorb Quand spoke. Mrs. Zorb Quand left.").persons
    assert (person.name, person.gender) == ("Zorb Quand", "")


def test_a_body_has_no_gender(cast_of):
    (body,) = cast_of("The Harbour Agency spoke on Monday. Later the Harbour Agency left.").persons
    assert (body.party, body.gender) == ("organisation", "")


def test_first_names_tell_the_gender_and_roles_their_noun():
    assert {name: first_names()[name] for name in ("james", "mary")} == {"james": "m", "mary": "f"}
    assert roles()["mayor"] == "mayor"


@pytest.mark.parametrize(("word", "name"), [("Ng", True), ("R-Ohio", False), ("N", False)])
def test_a_single_word_of_two_letters_is_a_name_and_a_party_s_letter_is_none(word, name):
    assert (_read_single((word, 0, len(word)), False, frozenset()) is not None) is name


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("maricopa county recorder helen purcell", 3),
        ("novelist helen purcell", 1),
        ("china helen purcell", 1),
        ("helen purcell", 0),
        ("harbour county council", 0),
    ],
)
def test_a_first_name_ends_the_words_of_trade_before_it(words, start):
    assert _descriptor_end(words.split(), 0) == start


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("the mayor and Ana Ruiz", ["the mayor", "Ana Ruiz"]),
        ("the mayor of Lund and the owner", ["the mayor of Lund", "the owner"]),
        ("a spokesman for Ana Ruiz and Otto Lind", []),
        ("the mayor and owner", []),
    ],
)
def test_who_speaks_together_are_several_where_both_can_stand_alone(cast_of, text, parties):
    names = [name for name, _ in cast_of(f"{text} spoke.")._entries]
    assert [text[first:last] for first, last in members(text, 0, len(text), names)] == parties


def test_a_form_of_a_name_is_found_again_by_its_own_first_name(who):
    assert who("J. Robert Ruiz spoke. Robert Ruiz left. Then [[Robert]] smiled.") == ("J. Robert Ruiz", "name")


def test_a_small_word_before_a_name_is_no_part_of_it():
    assert [name.words for name in _read([("For", 0, 3), ("Ana", 4, 7), ("Ruiz", 8, 12)])] == [("Ana", "Ruiz")]


def test_of_more_holders_of_an_office_than_are_compared_the_one_introduced_most_stays(cast_of):
    """Seventeen mayors are named, sixteen compared; the last one is introduced three times."""
    letters = "abcdefghijklmnopq"
    text = " ".join(f"Mayor Ana R{letter}lund spoke." for letter in letters) + " Mayor Ana Rqlund sat." * 2
    at = len(text) + 1

    assert cast_of(f"{text} The mayor left.").resolve(at, at + 9)[0] == "Ana Rqlund"
