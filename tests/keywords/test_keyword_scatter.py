"""The two-outlet scatter: where points stand, which labels are written, and what is told."""

from __future__ import annotations

from itertools import combinations
from math import hypot, sqrt

import pandas as pd
import pytest

from components.analysis.analyse import Analysis, analyse
from components.contract import rows_of
from components.corpus import Article, Corpus
from components.keywords import COMPONENT
from components.keywords.figures.labels import CHARACTER, HEIGHT, _box, place_labels
from components.keywords.figures.scatter import Scale, _labels, _spread, pair_terms
from components.palette import palette_for

PLANE = COMPONENT.views[2]
SETTINGS = COMPONENT.defaults()


@pytest.fixture(scope="module")
def pair() -> Analysis:
    one = "Market news here.\n\nTimber fell, timber rose and timber <b>burned</b>. The bridge held.\n"
    other = "Market news there.\n\nThe bridge fell. The bridge rose; a quarrel, another quarrel.\n"
    return analyse(Corpus("invented", (Article("A", one), Article("B", other))), components=(COMPONENT,))


def drawn(analysis: Analysis) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = analysis.rows["keywords"]
    return rows, COMPONENT.summarise(rows, analysis.articles, SETTINGS)


def test_a_term_stands_on_the_side_of_who_uses_it_three_times_as_often(pair):
    terms = pair_terms(drawn(pair)[1], ["A", "B"]).set_index("term")

    assert terms.loc["timber", ["one", "other", "side"]].tolist() == [3, 0, "A"]
    assert terms.loc["bridge", ["one", "other", "side"]].tolist() == [1, 2, ""]
    assert terms.loc["quarrel", "side"] == "B"


def test_each_point_opens_its_passages_and_so_does_each_line_of_the_table(pair):
    rows, summary = drawn(pair)
    figure = PLANE.draw(rows, summary, palette_for(["A", "B"]), SETTINGS)
    keys = [data[0] for trace in figure.data for data in trace.customdata]

    assert len(keys) == len(set(keys)) == len(pair_terms(summary, ["A", "B"]))
    assert sorted(keys) == sorted(PLANE.table(rows, summary, SETTINGS)["key"])
    assert len(rows_of(rows, "term=timber")) == 3


def test_the_sentence_counts_both_sides(pair):
    assert PLANE.tell(*drawn(pair), SETTINGS)[0].endswith("A point is a count, not a test.")


def test_more_than_two_outlets_are_told_to_be_filtered(seeds):
    analysis = analyse(seeds, components=(COMPONENT,))
    rows, summary = drawn(analysis)

    assert PLANE.tell(rows, summary, SETTINGS) == ["Choose two outlets to set their words against each other."]
    assert not PLANE.draw(rows, summary, palette_for(seeds.outlets), SETTINGS).data


def test_the_scale_has_a_place_for_zero_and_grows_like_a_logarithm():
    scale = Scale(step=1.0, highest=15.0)

    assert [scale.at(rate) for rate in (0, 1, 3, 7, 15)] == pytest.approx([0, 0.25, 0.5, 0.75, 1])


def test_labels_overlap_neither_each_other_nor_a_point():
    x = [number * 37 % 300 for number in range(60)]
    y = [number * 53 % 400 for number in range(60)]
    texts = ["a term of words"] * 60
    places = place_labels(texts, x, y, 300, 400)
    boxes = [_box(place, *at, len(texts[0]) * CHARACTER) for place, *at in zip(places, x, y, strict=True) if place]

    assert len(boxes) > 5
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    assert all(box[0] >= 0 and box[2] <= 300 and box[3] - box[1] == HEIGHT for box in boxes)


def test_who_comes_first_is_labelled_first():
    assert place_labels(["first", "second"], [50, 50], [50, 50], 300, 100, reach=0)[0] == "right"


@pytest.mark.parametrize(
    ("x", "y", "width", "height", "side"),
    [
        (40.0, 7.5, 41.0, 15.0, "left"),  # its box is as large as the figure to the left and fills the height
        (30.0, 7.5, 41.0, 15.0, ""),  # it would begin ten pixels outside
        (40.0, 5.0, 200.0, 30.0, "bottom"),  # beside the point it would stick out above
    ],
)
def test_a_label_stands_wholly_within_the_figure(x, y, width, height, side):
    """Five characters are 33 pixels wide and 15 high, 7 beside their point."""
    assert place_labels(["north"], [x], [y], width, height) == [side]


def test_points_that_nobody_could_tell_apart_are_laid_side_by_side():
    x, y = _spread([(0.1231, 0.2), (0.1234, 0.2), (0.1231, 0.2002)], 500)

    assert (x[0], y[0]) == (0.1231, 0.2)
    assert all(abs(x[one] - 0.1231) + abs(y[one] - 0.2) > 0.005 for one in (1, 2))


def test_terms_of_one_place_stand_the_farther_from_it_the_more_there_are():
    """The plane is 1.16 wide on 500 pixels and 1.14 high on 460; the first step away is 5.58 pixels long."""
    x, y = _spread([(0.5, 0.5)] * 4, 500)

    away = [hypot((left - 0.5) * 500 / 1.16, (top - 0.5) * 460 / 1.14) for left, top in zip(x, y, strict=True)]
    assert away == pytest.approx([5.58 * sqrt(number) for number in range(4)])


def test_a_label_above_its_point_ends_there_and_one_below_begins_there():
    terms = pd.DataFrame({"term": ["north", "south", "none"]})
    found = _labels(terms, [0.1, 0.2, 0.3], [0.1, 0.2, 0.3], ["top", "bottom", ""], palette_for([]))

    assert [(one["text"], one["xanchor"], one["yanchor"], one["yshift"]) for one in found] == [
        ("north", "center", "bottom", 5),
        ("south", "center", "top", -5),
    ]


def test_the_points_of_the_sides_have_a_form_and_a_size_each(pair):
    figure = PLANE.draw(*drawn(pair), palette_for(["A", "B"]), SETTINGS)

    forms = {mark for trace in figure.data for mark in zip(trace.marker.symbol, trace.marker.size, strict=True)}
    assert forms == {("circle", 9), ("diamond", 10), ("circle-open", 6)}


def test_the_matrix_has_the_same_room_for_each_outlet(pair):
    figure = COMPONENT.views[1].draw(*drawn(pair), palette_for(["A", "B"]), SETTINGS)

    assert figure.layout.xaxis.range == (-0.5, 1.5)
