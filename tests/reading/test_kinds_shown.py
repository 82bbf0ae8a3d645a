"""Every kind that the list of words tells apart is shown as one of the kinds that a reader is told of."""

from components.reading.speaker_kinds import FINER, KINDS
from components.speakers.kinds.terms import terms


def test_each_finer_kind_of_the_list_is_shown_as_a_kind() -> None:
    of_words = {kind for uses in terms().values() for kind in uses.values()}
    assert {FINER[kind] for kind in of_words & FINER.keys()} == KINDS.keys() - {"unnamed"}


def test_police_and_officials_are_one_kind_and_scholars_another() -> None:
    assert (FINER["official"], FINER["security"], FINER["expert"]) == ("official", "official", "expert")
