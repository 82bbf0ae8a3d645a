"""What each kind of correction does to a reading, and to everything that is measured of it."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.analysis.analyse import Analysis, analyse
from components.analysis.article_rows import article_frame
from components.analysis.correcting import correct
from components.analysis.measuring import measure, relate
from components.contract import Component
from components.corrections import (
    NOT_FOUND,
    UNNAMED,
    Assign,
    Change,
    Classify,
    Drop,
    Join,
    Merge,
    Move,
    Part,
    Rename,
    Split,
)
from components.corrections.apply import apply
from components.reading.model import Person, Reading
from components.reading.words import count_words
from components.speakers.measure import measure as measure_speakers
from tests.corrections.bridge import FIRST, SECOND, readings, span
from tests.shown import registered

SAFE, OLD = span(FIRST, "It is not safe,"), span(SECOND, "It is old,")
DOUBLED, NOBODY = span(FIRST, "the cost had doubled"), span(SECOND, "Nobody asked us here,")


def spoken(found: tuple[Reading, ...]) -> Counter[tuple[str, str]]:
    """Count the words of each speaker in each outlet."""
    words: Counter[tuple[str, str]] = Counter()
    for one in found:
        for quotation in one.quotations:
            mention = quotation.speaker
            name = NOT_FOUND if mention is None else UNNAMED if mention.form == "unnamed" else str(mention.person)
            words[one.article.outlet, name] += sum(count_words(one.article.text, *each) for each in quotation.spans)
    return words


AS_READ = {
    ("Gazette", "Ana Ruiz"): 7,
    ("Gazette", "Tom Hill"): 4,
    ("Courier", "Ms Ruiz"): 3,
    ("Courier", NOT_FOUND): 4,
}


@pytest.mark.parametrize(
    ("change", "becomes"),
    [
        (Merge("Ms Ruiz", "Ana Ruiz"), {("Courier", "Ms Ruiz"): 0, ("Courier", "Ana Ruiz"): 3}),
        (Rename("Ana Ruiz", "Ana María Ruiz"), {("Gazette", "Ana Ruiz"): 0, ("Gazette", "Ana María Ruiz"): 7}),
        # a name that is somebody's already: they are one from then on
        (Rename("Ana Ruiz", "Tom Hill"), {("Gazette", "Ana Ruiz"): 0, ("Gazette", "Tom Hill"): 11}),
        (
            Split("Tom Hill", "Tim Hill", (FIRST.article_id,)),
            {("Gazette", "Tom Hill"): 0, ("Gazette", "Tim Hill"): 4},
        ),
        (Assign(*SAFE, "Tom Hill"), {("Gazette", "Ana Ruiz"): 3, ("Gazette", "Tom Hill"): 8}),
        (Assign(*SAFE, "Somebody Else"), {("Gazette", "Ana Ruiz"): 3, ("Gazette", "Somebody Else"): 4}),
        (Assign(*SAFE, UNNAMED), {("Gazette", "Ana Ruiz"): 3, ("Gazette", UNNAMED): 4}),
        (Assign(*SAFE, NOT_FOUND), {("Gazette", "Ana Ruiz"): 3, ("Gazette", NOT_FOUND): 4}),
        (Assign(*NOBODY, "Tom Hill"), {("Courier", NOT_FOUND): 0, ("Courier", "Tom Hill"): 4}),
        (Drop(*DOUBLED), {("Gazette", "Tom Hill"): 0}),
    ],
)
def test_a_change_moves_the_words_that_it_names_and_no_others(change, becomes):
    applied = apply(readings(), [change])

    assert applied.misfits == ()
    assert dict(spoken(applied.readings)) == {key: words for key, words in {**AS_READ, **becomes}.items() if words}


def test_joined_persons_are_one_entry_with_what_was_known_of_both():
    first, second = apply(readings(), [Merge("Ms Ruiz", "Ana Ruiz")]).readings

    assert first.persons[0] == Person("Ana Ruiz", ("Ruiz",), "female", ("mayor",))
    assert second.persons[0] == Person("Ana Ruiz", ("Ms Ruiz",), "female", ("councillor",))


def test_a_kind_that_is_put_right_is_that_of_all_rows_of_the_name():
    applied = apply(readings(), [Classify("Ana Ruiz", "expert"), Classify("Bo Lee", "expert")])
    rows = measure_speakers(applied.readings, {})

    assert set(rows.loc[rows["speaker_kind"] == "expert", "speaker"]) == {"Ana Ruiz"}
    assert set(rows.loc[rows["speaker"] == "Ana Ruiz", "speaker_kind"]) == {"expert"}
    assert applied.misfits == (1,)


def test_nobody_relays_his_own_words():
    second = apply(readings(), [Assign(*OLD, "Tom Hill")]).readings[1]

    assert second.quotations[0].speaker.person == "Tom Hill"
    assert second.quotations[0].via is None


def test_a_relay_follows_its_name():
    assert apply(readings(), [Rename("Tom Hill", "T. Hill")]).readings[1].quotations[0].via.person == "T. Hill"


def test_a_dropped_quotation_gives_its_words_back_to_the_outlet():
    """Gazette: own 3 + 2 + 3, reported 4, quoted 7; without the first quotation own 12 and quoted 3."""
    voices = Counter()
    for segment in apply(readings(), [Drop(*SAFE)]).readings[0].segments:
        voices[segment.voice] += count_words(FIRST.text, segment.start, segment.end)

    assert voices == {"own": 12, "reported": 4, "quoted": 3}


@pytest.mark.parametrize(
    "change",
    [
        Merge("Nobody", "Ana Ruiz"),
        Merge("Ana Ruiz", "Nobody"),
        Rename("Nobody", "Somebody"),
        Split("Ana Ruiz", "Somebody", (SECOND.article_id,)),
        Split("Ana Ruiz", "Somebody", ("0" * 12,)),
        Assign(FIRST.article_id, 0, 5, "Ana Ruiz"),
        Assign("0" * 12, *SAFE[1:], "Ana Ruiz"),
        Drop(FIRST.article_id, SAFE[1], SAFE[2] + 1),
    ],
)
def test_a_change_that_fits_nothing_is_told_and_changes_nothing(change):
    before = readings()
    applied = apply(before, [change])

    assert applied.misfits == (0,)
    assert all(new is old for new, old in zip(applied.readings, before, strict=True))


def test_changes_stand_on_those_before_them():
    changes = [Rename("Ana Ruiz", "A. Ruiz"), Merge("Ms Ruiz", "A. Ruiz"), Merge("Ms Ruiz", "A. Ruiz")]
    applied = apply(readings(), changes)

    assert applied.misfits == (2,)
    assert spoken(applied.readings)["Courier", "A. Ruiz"] == 3


def test_a_quotation_given_to_others_is_known_by_its_place_still():
    applied = apply(readings(), [Assign(*SAFE, "Tom Hill"), Assign(*SAFE, "Ana Ruiz"), Drop(*SAFE), Drop(*SAFE)])

    assert applied.misfits == (3,)


NAMES = st.sampled_from(["Jim Mattis", "Shinzo Abe", "Tomomi Inada", "Gary Ross", "Japan", "Nobody", "A <b>b</b>"])
TARGETS = st.one_of(NAMES, st.sampled_from([UNNAMED, NOT_FOUND]))


@pytest.fixture(scope="module")
def whole() -> Analysis:
    from components.corpus.seeds import seed_corpus

    return analyse(seed_corpus())


def changes_to(whole: Analysis) -> st.SearchStrategy[list[Change]]:
    places = [(one.article.article_id, *q.spans[0]) for one in whole.readings for q in one.quotations]
    place = st.sampled_from([*places, ("0" * 12, 1, 2), (places[0][0], 0, 1)])
    ids = st.lists(st.sampled_from([place[0] for place in places]), min_size=1, max_size=3).map(tuple)
    kinds = st.one_of(
        st.builds(Rename, NAMES, NAMES),
        st.builds(Merge, NAMES, NAMES),
        st.builds(Split, NAMES, NAMES, ids),
        st.builds(lambda where, to: Assign(*where, to), place, TARGETS),
        st.builds(lambda where: Drop(*where), place),
        st.builds(lambda one, other: Move(one[0], other[0]), place, place),
        st.builds(lambda one, other: Join(one[0], other[0]), place, place),
        st.builds(lambda one: Part(one[0]), place),
    )
    return st.lists(kinds, max_size=12)


@given(data=st.data())
def test_whatever_is_changed_nothing_breaks_and_every_offset_holds(whole, data):
    """Segments cover sentences without gap or overlap, and quotations stay what they were, or go."""
    applied = apply(whole.readings, data.draw(changes_to(whole)))

    for new, old in zip(applied.readings, whole.readings, strict=True):
        assert (new.article, new.sentences, new.blocks) == (old.article, old.sentences, old.blocks)
        assert {(q.quotation_id, q.spans, q.quoted) for q in new.quotations} <= {
            (q.quotation_id, q.spans, q.quoted) for q in old.quotations
        }
        for sentence in new.sentences:
            own = [one for one in new.segments if one.sentence == sentence.index]
            assert [sentence.start, *(one.end for one in own)] == [*(one.start for one in own), sentence.end]
        for mention in (m for q in new.quotations for m in (q.speaker, q.via) if m is not None):
            assert new.text(mention.start, mention.end) == mention.text


@pytest.mark.parametrize("component", registered(), ids=lambda one: one.slug)
def test_measuring_only_what_changed_gives_the_rows_of_measuring_everything(whole: Analysis, component: Component):
    mattis = next(one for one in whole.readings if one.article.outlet == "Asia Times")
    drop = Drop(mattis.article.article_id, *mattis.quotations[3].spans[0])
    corrected = correct(whole, [drop, Merge("Tomomi Inada", "Shinzo Abe")])
    anew = relate(component, corrected.readings, measure(component, corrected.readings, {}, [], lambda *_: None), [])

    pd.testing.assert_frame_equal(corrected.rows[component.slug], anew)


def test_the_articles_are_counted_again_in_their_order(whole: Analysis):
    reading = next(one for one in whole.readings if one.article.outlet == "Asia Times")
    corrected = correct(whole, [Drop(reading.article.article_id, *reading.quotations[3].spans[0])])

    pd.testing.assert_frame_equal(corrected.articles, article_frame(corrected.readings))
    assert list(corrected.articles["quotations"] - whole.articles["quotations"]) == [
        -int(outlet == "Asia Times") for outlet in whole.articles["outlet"]
    ]


def test_an_analysis_counts_the_changes_in_force_and_names_the_others(whole: Analysis):
    corrected = correct(whole, [Merge("Nobody", "Jim Mattis"), Rename("Jim Mattis", "James Mattis")])

    assert (corrected.corrections, corrected.misfits) == (1, (0,))


def test_taking_a_change_back_restores_every_number(whole):
    """The last change taken back, the analysis is that of the changes before it; with none, the very first one."""
    changes = [Merge("Tomomi Inada", "Jim Mattis"), Rename("Jim Mattis", "James Mattis")]
    once, again = correct(whole, changes[:1]), correct(whole, changes[:-1])

    assert correct(whole, []) is whole
    assert once.readings == again.readings
    for slug, rows in once.rows.items():
        pd.testing.assert_frame_equal(rows, again.rows[slug])


def test_joining_two_speakers_adds_their_shares(whole):
    speakers = next(one for one in registered() if one.slug == "speakers")

    def shares(found: Analysis) -> dict[tuple[str, str], int]:
        summary = speakers.summarise(found.rows["speakers"], found.articles, speakers.defaults())
        return {(one.outlet, one.speaker): one.counted for one in summary.itertuples()}

    before, after = shares(whole), shares(correct(whole, [Merge("Tomomi Inada", "Jim Mattis")]))
    for outlet in whole.corpus.outlets:
        joined = before.get((outlet, "Tomomi Inada"), 0) + before.get((outlet, "Jim Mattis"), 0)
        assert after.get((outlet, "Jim Mattis"), 0) == joined
        assert (outlet, "Tomomi Inada") not in after
