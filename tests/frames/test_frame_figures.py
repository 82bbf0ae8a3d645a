"""Where frames stand, which stand in one article of their event only, and how sure their marks are."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from components.contract import rows_of
from components.corpus import Article
from components.frames.card import as_setting, checks, public
from components.frames.checked import Rate, Stratum
from components.frames.codebook_file import built_in
from components.frames.figures import alone, places, sure
from components.frames.judging import Judged
from components.frames.measure import measure
from components.frames.relate import relate
from components.frames.summary import COLUMNS
from components.frames.wording import FRAMES_ACCURACY, FRAMES_MISSED, marks_told
from components.palette import palette_for
from components.reading.read import read
from tests.frames.test_striking import rows

#: "The economy is weak." is marked with the economy; both events have articles of two outlets.
ECONOMY, NOTHING = "The economy is weak.", "The river rose by a yard on Monday."
TEXTS = {
    ("X", "one"): f"{ECONOMY} {ECONOMY.replace('weak', 'strong')} {NOTHING}",
    ("Y", "one"): f"{NOTHING} {NOTHING}",
    ("X", "two"): "The economy is weak today.",
    ("Y", "two"): f"{ECONOMY} {NOTHING}",
    ("X", "three"): "The economy is weak again.",
}


@pytest.fixture(scope="module")
def related():
    readings = [replace(read(Article(outlet, text)), event=event) for (outlet, event), text in TEXTS.items()]
    return readings, relate(readings, measure(readings, {}))


def test_a_frame_in_one_article_of_its_event_is_alone_there(related):
    readings, found = related

    assert found["alone"].tolist() == ["yes", "yes", "no", "no", "no"]
    assert set(found.loc[found["alone"] == "yes", "article_id"]) == {readings[0].article.article_id}


def test_its_chance_is_the_share_of_the_events_own_words_by_the_number_of_sentences(related):
    """16 words in X's article, 16 in Y's: two sentences fall into X's in a quarter of cases."""
    _, found = related

    assert found["chance"].tolist()[:2] == [0.25, 0.25]
    assert found["chance"].isna().tolist() == [False, False, True, True, True]


def test_text_that_others_print_too_is_not_alone(related):
    readings, found = related
    shared = found.drop(columns=["alone", "chance"]).assign(shared=["across", "", "", "", ""])

    assert relate(readings, shared)["alone"].tolist() == ["no", "yes", "no", "no", "no"]


def test_without_a_row_the_types_stay(related):
    readings, found = related

    assert relate(readings, found[:0]).dtypes.to_dict() == found[:0].dtypes.to_dict()


def lone(*patterns: str) -> pd.DataFrame:
    """Return rows of one article that is alone with them, a sentence each, in which length has a chance of 2 %."""
    hits = rows(*(("X1", number, pattern) for number, pattern in enumerate(patterns)))
    return hits.assign(alone=hits["marked"], chance=0.02)


def test_what_one_article_has_for_itself_is_named_and_told():
    found = lone("a", "b", "a")

    assert alone.find(found, None, {}).text == "Only X is marked with law, by “a” and “b”."
    assert alone.tell(found, None, {})[::2] == [
        "Marked in its own words, and no other article of the event: X with law.",
        "Length alone would hardly do it (in under 5 of 100); some are that by chance.",
    ]
    assert alone.table(found, None, {})[["marks", "chance_by_length"]].values.tolist() == [[3, 0.02]]


def test_a_frame_is_not_alone_where_another_article_has_a_clear_word_for_it(related):
    """Y's sentence has a clear word for the economy and is not marked, as more of it is about something else."""
    readings, found = related
    (other,) = {one.article.article_id for one in readings if (one.article.outlet, one.event) == ("Y", "one")}
    clear = found[:1].assign(article_id=other, outlet="Y", marked="no")

    assert set(relate(readings, pd.concat([found, clear]))["alone"]) == {"no"}
    assert "yes" in set(relate(readings, pd.concat([found, clear.assign(strength="weak")]))["alone"])


def test_an_entry_struck_from_the_view_is_not_there():
    assert not alone.find(lone("a", "a"), None, {"without": "a"}).drawn


def placed(*positions: float) -> pd.DataFrame:
    hits = rows(*(("X1", number, "a") for number in range(len(positions))))
    return hits.assign(position=list(positions))


@pytest.mark.parametrize(("position", "third"), [(0.0, 0), (0.33, 0), (0.34, 1), (0.66, 1), (0.67, 2), (1.0, 2)])
def test_a_place_lies_in_a_third_of_its_article(position, third):
    assert places.third_of({"position": position}) == third


def test_a_bar_of_a_third_opens_its_marked_sentences():
    one = Article("X", " ".join([ECONOMY] * 2 + [NOTHING] * 58 + [ECONOMY] * 40))
    found = measure([read(one)], {}).assign(shared="")

    bars = places.draw(found, None, palette_for(["X"]), {}).data
    keys = [key for bar in bars for point in bar.customdata or () if (key := point[0])]

    assert sorted(len(rows_of(found, key)) for key in keys) == [2, 6, 34]


def test_marks_that_chance_would_not_put_in_one_third_are_told():
    """Eight of eight in the first third: 3 / 3^8 = .0005, and there is one line."""
    found = places.find(placed(*[0.1] * 8), None, {})

    assert found.text == "8 of X’s 8 sentences marked with law stand in the first third."


def test_marks_that_chance_may_put_there_are_not():
    """Three of three in the first third: 3 / 3^3 = .11."""
    assert not places.find(placed(0.1, 0.1, 0.1), None, {}).drawn


def test_the_thirds_of_the_marks_are_counted():
    assert places.tell(placed(0.1, 0.2, 0.5, 0.9), None, {}) == [
        "Of 4 marks (a sentence has one for each aspect), 2 in the first third, 1 in the middle third and 1 in the "
        "last third of their articles."
    ]


OWN = Judged("legality", "A. B.", Stratum(9, 9, 9), Stratum(9, 9, 0), Rate(0.9, 0.8, 0.95), Rate(0.5, 0.2, 0.7), 3)


def test_the_own_check_reaches_the_figures_in_words():
    setting = as_setting([OWN])

    assert setting == {
        "own check": "legality by A. B.: precision 0.90 (0.80 to 0.95), recall 0.50 (0.20 to 0.70), n 18"
    }
    (own,) = [one for one in checks(setting) if not one.public]
    assert (own.code, own.where, own.precision, own.n) == ("legality", "here, by A. B.", OWN.precision, 18)


def test_nothing_checked_is_no_setting():
    assert as_setting([]) == {}
    assert all(one.public for one in checks({"own check": "nonsense"}))


def test_a_rate_that_cannot_be_told_stays_so():
    nan = float("nan")
    (own,) = [one for one in checks(as_setting([replace(OWN, recall=Rate(nan, nan, nan))])) if not one.public]

    assert own.recall.value != own.recall.value


def summary(*codes: str) -> pd.DataFrame:
    labels = built_in().labels()
    lines = [{**dict.fromkeys(COLUMNS, 0), "outlet": "X", "code": code, "label": labels[code]} for code in codes]
    return pd.DataFrame(lines, columns=list(COLUMNS)).assign(comparable="yes")


def test_the_heading_counts_frames_whose_marks_are_right():
    lines = summary("legality", "capacity")

    assert sure.find(None, lines, as_setting([OWN])).text == (
        "By your own check, four of five marks are right in 1 of 1 frames."
    )
    assert "No test sentences are at hand for capacity and resources." in sure.tell(None, lines, {})
    assert not sure.find(None, summary("capacity"), {}).drawn


def test_precision_is_a_full_circle_and_recall_an_open_one_on_a_scale_of_quarters():
    figure = sure.draw(None, summary("legality"), palette_for(["X"]), as_setting([OWN]))

    assert list(figure.layout.xaxis.tickvals) == [0, 0.25, 0.5, 0.75, 1]
    assert [trace.marker.symbol for trace in figure.data] == ["circle", "circle-open"]


def test_the_public_figures_are_of_codes_that_there_are():
    codes = set(built_in().labels())

    assert public() and all(set(one["class"].split("|")) <= codes for one in public())


def test_the_lines_on_certainty_say_what_the_public_figures_add_up_to():
    right, marked, found, there = (
        sum(values)
        for values in zip(
            *(
                (
                    round(float(one["precision"]) * int(one["marked"])),
                    int(one["marked"]),
                    round(float(one["recall"]) * int(one["n"])),
                    int(one["n"]),
                )
                for one in public()
            ),
            strict=True,
        )
    )

    assert f"{100 * right / marked:.0f} of 100 marks were right" in FRAMES_ACCURACY
    assert f"{100 - 100 * found / there:.0f} of 100 with an aspect had no mark" in FRAMES_MISSED


@pytest.mark.parametrize(
    ("marks", "hits", "told"),
    [(2, 5, "2 sentences · 5 words"), (0, 1, "no sentence · 1 word"), (0, 0, "none")],
)
def test_beside_the_squares_stand_sentences_and_the_words_found(marks, hits, told):
    assert marks_told({"n_articles": 1, "marks": marks, "hits": hits}) == told
