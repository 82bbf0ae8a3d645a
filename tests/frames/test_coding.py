"""Coding by hand: which sentences are drawn, what labels may hold, what they say of the codebook and of the coders."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from components.frames.codebook_file import read_codebook
from components.frames.coding import Unit, in_order, next_to_code, surroundings, units
from components.frames.judging import agreement, disagreements, judged
from components.frames.labels import (
    LABELS,
    MARKED,
    OTHERS,
    Label,
    LabelsError,
    for_recal,
    joined,
    read_labels,
    write_labels,
)
from components.frames.measure import rows_by
from components.frames.own_model import own_model
from components.frames.sample import SAMPLE
from components.frames.trusting import Refused
from components.reading.read import read

BOOK = "0123456789abcdef"


def label(number: int, found: bool, by: str = "ANA", drawn: str = MARKED, event: int = 0) -> Label:
    """Return a label of the sentence of a number in the article of an event."""
    return Label(f"{event:012x}", number, number + 1, "law", "yes" if found else "no", by, drawn, BOOK, by, "yn")


def some(found: str, drawn: str, by: str = "ANA", events: int = 1) -> list[Label]:
    """Return labels by letters, y or n, of sentences spread over events; the halves have sentences of their own."""
    first = 1000 if drawn == MARKED else 2000
    return [label(first + n, one == "y", by, drawn, n % events) for n, one in enumerate(found)]


def events_of(count: int) -> dict[str, str]:
    return {f"{number:012x}": f"event {number}" for number in range(count)}


@pytest.fixture(scope="module")
def reading():
    return read(SAMPLE[0])


def test_sentences_are_parted_by_whether_the_codebook_marks_them(reading):
    codebook = read_codebook("code,pattern,strength\nlaw,court,strong\n")

    found = units([reading], rows_by(codebook, [reading]), "law")

    marked = [reading.text(one.start, one.end) for one in found if one.drawn == MARKED]
    assert marked == ["“The court ruled that the toll is unfair,” said Ana Ruiz, the mayor."]
    assert {one.sentence for one in found} < {one.index for one in reading.sentences}, "the headline has three words"
    assert surroundings(reading, found[-1])[1] == found[-1].end


def drawn_units(marked: int, others: int) -> list[Unit]:
    return [
        *(Unit("a", number, number, number + 1, "", MARKED) for number in range(marked)),
        *(Unit("a", number, number, number + 1, "", OTHERS) for number in range(marked, marked + others)),
    ]


def test_half_are_marked_and_half_are_not_whatever_part_is_coded():
    order = in_order(drawn_units(30, 300), "seed")

    assert [sum(one.drawn == MARKED for one in order[:n]) for n in (2, 20, 60)] == [1, 10, 30]
    assert len({one.drawn for one in order[:20:2]}) == 2, "which comes first is by lot"
    assert sorted(order) == sorted(drawn_units(30, 300))


def test_the_order_is_that_of_the_seed():
    found = drawn_units(20, 20)

    assert in_order(found, "one") == in_order(found[::-1], "one") != in_order(found, "another")


def test_a_person_goes_on_where_she_stopped():
    order = drawn_units(2, 0)
    coded = [Label("a", 0, 1, "law", "yes", "ANA", MARKED, BOOK)]

    assert next_to_code(order, coded, "law", "ANA") == order[1]
    assert next_to_code(order, coded, "law", "BEN") == next_to_code(order, coded, "crime", "ANA") == order[0]


def test_labels_are_written_and_read_back():
    labels = (label(1, True), label(2, False, "BEN", OTHERS))

    assert read_labels(write_labels(labels)) == labels
    assert LABELS.check(write_labels(labels)) == ""
    assert read_labels("") == ()


def test_the_later_label_of_a_person_counts():
    assert joined([label(1, True)], [label(1, False)]) == (label(1, False),)
    assert len(joined([label(1, True)], [label(1, False, "BEN")])) == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("yes", "maybe"), "Line 2: 'found' is not yes or no."),
        (("ANA", "=ANA"), "Line 2: 'by' is not a name of 1 to 40 characters that begins with a letter."),
        (("marked", "half"), "Line 2: 'drawn' is not marked or others."),
        (("found", "code"), "The labels has no column 'found'."),
        ((BOOK, "abc"), "Line 2: 'codebook' is not the hash of a codebook"),
    ],
)
def test_labels_that_cannot_be_used_are_refused(change, message):
    with pytest.raises(LabelsError) as told:
        read_labels(write_labels([label(1, True)]).replace(*change, 1))
    assert message in str(told.value)
    assert LABELS.check(7).endswith(".")


def test_more_labels_than_can_be_kept_are_refused():
    with pytest.raises(LabelsError, match=r"10,001 labels; 10,000 are the most"):
        read_labels(write_labels(label(number, True) for number in range(10_001)))


def test_what_two_people_found_goes_to_recal_as_ones_and_noughts():
    labels = [label(1, True), label(1, False, "BEN"), label(2, True), label(3, False), label(3, False, "BEN")]

    assert for_recal(labels, "ANA", "BEN") == "1,0\n0,0\n"


def test_each_half_counts_as_many_as_it_was_drawn_from():
    """Of 10 marked sentences 8 have the frame; of 10 others 1, and the others are 9 times as many: 72 of 72 + 81."""
    labels = some("yyyyyyyynn", MARKED) + some("ynnnnnnnnn", OTHERS)

    (one,) = judged(labels, "law", BOOK, {MARKED: 90, OTHERS: 810}, events_of(1))

    assert one.precision.value == 0.8
    assert one.recall.value == pytest.approx(72 / (72 + 81))
    assert one.precision.low < 0.5 < one.precision.high


def test_a_spread_between_events_widens_the_interval():
    labels = some("yn" * 30, MARKED, events=6)
    split = [replace(one, found="yes" if int(one.article_id, 16) < 3 else "no") for one in labels]

    (even,) = judged(labels, "law", BOOK, {MARKED: 500}, events_of(6))
    (uneven,) = judged(split, "law", BOOK, {MARKED: 500}, events_of(6))

    assert even.precision.value == uneven.precision.value == 0.5
    assert uneven.precision.high - uneven.precision.low > 1.5 * 0.25


def test_labels_drawn_by_another_codebook_say_nothing_of_this_one():
    assert judged(some("yn", MARKED), "law", "f" * 16, {MARKED: 9}, events_of(1)) == []


def test_coders_who_agree_on_everything_and_on_nothing():
    ana, ben = some("yynn", MARKED), some("yynn", MARKED, "BEN")
    turned = [replace(one, found="no" if one.found == "yes" else "yes") for one in ben]

    alike, apart = (agreement([*ana, *other], "law", events_of(1)) for other in (ben, turned))

    assert (alike.alpha, alike.same, alike.verdict) == (1.0, 4, "coders agree")
    assert (apart.same, apart.verdict) == (0, "coders disagree")
    assert len(disagreements([*ana, *turned], "law")) == 4


def test_alpha_of_krippendorffs_example_of_two_observers():
    """Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", example A: ten units, alpha .095."""
    meg, owen = some("nynnnnnnyn", MARKED, "MEG"), some("yyynnynnnn", MARKED, "OWEN")

    found = agreement([*meg, *owen], "law", events_of(1))

    assert (found.units, found.same, round(found.alpha, 3)) == (10, 6, 0.095)


def test_one_coder_alone_has_no_agreement():
    assert agreement(some("yn", MARKED), "law", events_of(1)) is None


@pytest.mark.parametrize(
    ("same", "said"), [(40, "coders agree"), (37, "coders agree"), (35, "tentative"), (32, "coders disagree")]
)
def test_what_is_said_of_coders_who_agree_on_so_many_of_forty(same, said):
    ana = some("yn" * 20, MARKED)
    other = {"yes": "no", "no": "yes"}
    ben = [replace(one, by="BEN", found=one.found if n < same else other[one.found]) for n, one in enumerate(ana)]

    assert agreement([*ana, *ben], "law", events_of(1)).verdict == said


def test_an_interval_of_alpha_is_told_where_sentences_differ():
    ana, ben = some("yn" * 20, MARKED, events=4), some("yyn" * 13 + "y", MARKED, "BEN", events=4)

    found = agreement([*ana, *ben], "law", events_of(4))

    assert found.low < found.alpha < found.high
    assert not math.isnan(found.low)


def test_a_model_is_refused_below_thirty_labels(reading):
    place = reading.article.article_id
    labels = [Label(place, one.start, one.end, "law", "yes", "ANA", MARKED, BOOK) for one in reading.sentences]

    with pytest.raises(Refused, match="labels are too few for a model; 30 are needed"):
        own_model([reading], labels, read_codebook("code,pattern\nlaw,court\n"), {})
