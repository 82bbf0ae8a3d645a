"""Moving an article to another event, or to one of its own, by hand."""

from __future__ import annotations

import pytest

from components.analysis.analyse import Analysis, analyse
from components.analysis.correcting import correct
from components.anonymise.masks import masked
from components.corpus.article import Corpus
from components.corrections import Classify, Corrections, Join, Move, Part, file, link
from components.corrections.apply import apply
from components.corrections.describing import describe_change
from components.library import Library
from tests.linking.stories import story

NAMES = ("storm-a1", "storm-a2", "storm-b1", "storm-b2", "vote-1")
FOUND = ["storm-a1", "storm-a1", "storm-b1", "storm-b1", "vote-1"]
ID = {name: story(name).article_id for name in NAMES}


@pytest.fixture(scope="module")
def whole() -> Analysis:
    return analyse(Corpus("Storms", tuple(map(story, NAMES))))


def events(analysis: Analysis) -> list[str]:
    name = {article_id: file for file, article_id in ID.items()}
    assert list(analysis.articles["event"]) == [reading.event for reading in analysis.readings]
    return [name[reading.event] for reading in analysis.readings]


@pytest.mark.parametrize(
    ("article", "event", "becomes"),
    [
        ("storm-a2", "storm-b2", ["storm-a1", "storm-a2", "storm-a2", "storm-a2", "vote-1"]),  # the earliest names it
        ("storm-a2", "storm-a2", ["storm-a1", "storm-a2", "storm-b1", "storm-b1", "vote-1"]),
        ("storm-b1", "vote-1", ["storm-a1", "storm-a1", "vote-1", "storm-b2", "vote-1"]),
        ("storm-a1", "storm-b1", ["storm-a1", "storm-a2", "storm-a1", "storm-a1", "vote-1"]),
        ("storm-a1", "storm-a1", ["storm-a1", "storm-a2", "storm-b1", "storm-b1", "vote-1"]),
        ("vote-1", "storm-a1", ["storm-a1", "storm-a1", "storm-b1", "storm-b1", "storm-a1"]),
    ],
)
def test_an_article_joins_the_event_that_another_tells_of(
    whole: Analysis, article: str, event: str, becomes: list[str]
):
    moved = correct(whole, [Move(ID[article], ID[event])])

    assert events(whole) == FOUND
    assert events(moved) == becomes
    assert (moved.corrections, moved.misfits) == (1, ())


def test_nothing_but_event_and_story_change(whole: Analysis):
    moved = correct(whole, [Move(ID["storm-a2"], ID["vote-1"])])
    grouped = ["event", "story", "other_event"]

    assert moved.articles.drop(columns=grouped).equals(whole.articles.drop(columns=grouped))
    assert all(moved.measured[slug].equals(rows) for slug, rows in whole.measured.items())


@pytest.mark.parametrize(
    "change",
    [
        Move(ID["storm-a1"], ID["storm-a2"]),  # there already
        Move(ID["vote-1"], ID["vote-1"]),  # alone already
        Move("0" * 12, ID["vote-1"]),
        Move(ID["vote-1"], "0" * 12),
    ],
)
def test_a_move_that_changes_nothing_is_told_and_left_out(whole: Analysis, change: Move):
    applied = apply(whole.readings, [change])

    assert applied.misfits == (0,)
    assert all(new is old for new, old in zip(applied.readings, whole.readings, strict=True))


def test_moves_stand_on_those_before_them_and_each_can_be_taken_back(whole: Analysis):
    apart, together = Move(ID["storm-b2"], ID["storm-b2"]), Move(ID["storm-a2"], ID["storm-b2"])

    assert events(correct(whole, [apart, together])) == ["storm-a1", "storm-a2", "storm-b1", "storm-a2", "vote-1"]
    assert events(correct(whole, [together])) == ["storm-a1", "storm-a2", "storm-a2", "storm-a2", "vote-1"]
    assert events(correct(whole, [])) == FOUND


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            Move(ID["storm-a2"], ID["vote-1"]),
            "“Ninety shelter in school after Harrowby storm” in The Courier tells of the same event as “Council of "
            "Thornage votes to close the tram” in The Courier",
        ),
        (
            Move(ID["storm-b1"], ID["storm-b1"]),
            "“Storm sinks ferries in the port of Elmstead” in The Courier tells of an event of its own",
        ),
        (Move("0" * 12, "0" * 12), "an article that is not here tells of an event of its own"),
    ],
)
def test_a_move_is_told_in_the_log(whole: Analysis, change: Move, told: str):
    assert describe_change(change, whole.find) == told


#: One change of each that is put right here: an article's event, an event's story, a speaker's kind.
EACH = (
    Move(ID["storm-a2"], ID["storm-b2"]),
    Join(ID["vote-1"], ID["storm-b1"]),
    Part(ID["storm-b1"]),
    Classify("Ana Ruiz", "expert"),
)


def test_events_stories_and_kinds_put_right_are_carried_by_links_and_files(whole: Analysis):
    token, held = link.pack(EACH, whole.fingerprint)
    loaded = file.load(file.write(Corrections(EACH), whole.corpus))

    assert (link.unpack(token, whole.fingerprint), held) == (EACH, 4)
    assert loaded.corrections.changes == EACH


def test_events_stories_and_kinds_put_right_hold_with_hidden_names(whole: Analysis):
    plain = correct(whole, EACH[:2] + EACH[3:])
    hidden = masked(plain)
    grouped = ["article_id", "event", "story", "other_event"]

    assert hidden.articles[grouped].equals(plain.articles[grouped])
    assert hidden.articles["event"].tolist() != whole.articles["event"].tolist()
    assert hidden.articles["story"].nunique() < whole.articles["story"].nunique()
    assert hidden.rows["speakers"]["speaker_kind"].tolist() == plain.rows["speakers"]["speaker_kind"].tolist()
    assert "expert" in set(hidden.rows["speakers"]["speaker_kind"])


@pytest.mark.parametrize("texts", [True, False], ids=["with texts", "without texts"])
def test_events_stories_and_kinds_put_right_come_back_from_the_library(whole: Analysis, tmp_path, texts: bool):
    library, corrected = Library(tmp_path), correct(whole, EACH)
    kept = library.keep(whole.corpus, Corrections(EACH), texts=texts, analysis=whole)
    stored = library.open(kept.name)
    opened = correct(stored.analysis, stored.corrections.changes)

    assert stored.corrections.changes == (EACH if texts else ())  # without texts they are in the tables already
    assert opened.articles[["event", "story"]].equals(corrected.articles[["event", "story"]])
    assert opened.rows["speakers"]["speaker_kind"].tolist() == corrected.rows["speakers"]["speaker_kind"].tolist()
