"""Stories joined and parted by hand, and how they follow when articles are moved; events and stories are given."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from components.corrections import Change, Join, Move, Part
from components.corrections.apply import apply
from components.corrections.describing import describe_change
from components.corrections.link import pack, unpack
from components.corrections.records import change_from, record
from components.reading.model import Reading
from tests.linking.stories import story

#: The articles with their events and stories: two events of the vote make one story, the storm is another.
GIVEN = {
    "vote-1": ("vote-1", "vote-1"),
    "vote-2": ("vote-1", "vote-1"),
    "referendum-1": ("referendum-1", "vote-1"),
    "referendum-2": ("referendum-1", "vote-1"),
    "storm-b1": ("storm-b1", "storm-b1"),
}
ID = {name: story(name).article_id for name in GIVEN}
NAME = {article_id: name for name, article_id in ID.items()}


def readings(doubtful: str = "", other: str = "") -> list[Reading]:
    return [
        Reading(
            story(name),
            (),
            (),
            (),
            (),
            event=ID[event],
            story=ID[chain],
            other_event=ID[other] if name == doubtful else "",
        )
        for name, (event, chain) in GIVEN.items()
    ]


def stories(changes: Sequence[Change]) -> list[str]:
    return [NAME[one.story] for one in apply(readings(), changes).readings]


@pytest.mark.parametrize(
    ("change", "becomes"),
    [
        # The storm is earlier than the referendum and later than the vote, and the earliest names a story.
        (Join(ID["storm-b1"], ID["referendum-1"]), ["vote-1"] * 5),
        (Join(ID["referendum-2"], ID["storm-b1"]), ["vote-1"] * 5),
        (Part(ID["referendum-2"]), ["vote-1", "vote-1", "referendum-1", "referendum-1", "storm-b1"]),
        (Part(ID["vote-2"]), ["vote-1", "vote-1", "referendum-1", "referendum-1", "storm-b1"]),
        # A moved article goes to the story of its new event; one of its own stays in its story.
        (Move(ID["referendum-1"], ID["storm-b1"]), ["vote-1", "vote-1", "storm-b1", "vote-1", "storm-b1"]),
        (Move(ID["vote-1"], ID["storm-b1"]), ["vote-1", "vote-2", "vote-2", "vote-2", "vote-1"]),
        (Move(ID["referendum-2"], ID["referendum-2"]), ["vote-1"] * 4 + ["storm-b1"]),
    ],
)
def test_stories_are_put_right_whole_and_bear_the_id_of_their_first_article(change: Change, becomes: list[str]):
    assert stories([change]) == becomes


def test_an_event_parted_from_one_story_can_be_joined_with_another():
    changes = [Part(ID["referendum-1"]), Join(ID["referendum-1"], ID["storm-b1"])]

    assert stories(changes) == ["vote-1", "vote-1", "storm-b1", "storm-b1", "storm-b1"]


@pytest.mark.parametrize(
    "change",
    [
        Join(ID["vote-1"], ID["referendum-1"]),  # one already
        Join("0" * 12, ID["vote-1"]),
        Part(ID["storm-b1"]),  # the whole of its story
        Part("0" * 12),
    ],
)
def test_what_changes_no_story_fits_nothing(change: Change):
    before = readings()
    applied = apply(before, [change])

    assert applied.misfits == (0,)
    assert all(new is old for new, old in zip(applied.readings, before, strict=True))


@pytest.mark.parametrize("to", ["vote-2", "storm-b1"])
def test_an_article_that_somebody_placed_or_left_where_it_stands_is_in_doubt_no_more(to: str):
    applied = apply(readings("vote-1", "storm-b1"), [Move(ID["vote-1"], ID[to])])

    assert applied.misfits == ()
    assert applied.readings[0].other_event == ""
    assert NAME[applied.readings[4].event] == ("storm-b1" if to == "vote-2" else "vote-1")


@pytest.mark.parametrize("change", [Join(ID["vote-1"], ID["storm-b1"]), Part(ID["vote-1"])])
def test_files_and_links_carry_what_was_done_to_stories(change: Change):
    token, carried = pack([change], "0" * 16)

    assert (unpack(token, "0" * 16), carried) == ((change,), 1)
    assert change_from(record(change), "change 1") == change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            Join(ID["storm-b1"], ID["vote-2"]),
            "the stories of which “Storm sinks ferries in the port of Elmstead” in The Courier and “Quarry tram to "
            "close after narrow vote” in Thornage Herald tell are one",
        ),
        (
            Part(ID["referendum-2"]),
            "the event of which “Referendum saves quarry tram” in Thornage Herald tells is a story of its own",
        ),
    ],
)
def test_the_log_tells_what_was_done_to_stories(change: Change, told: str):
    found = {one.article.article_id: one for one in readings()}

    assert describe_change(change, found.get) == told


def test_what_could_stand_in_an_event_still_could_when_its_first_article_has_left_it():
    moved = apply(readings("storm-b1", "vote-1"), [Move(ID["vote-1"], ID["referendum-1"])]).readings

    assert {NAME[one.other_event] for one in moved if one.other_event} == {"vote-2"}
