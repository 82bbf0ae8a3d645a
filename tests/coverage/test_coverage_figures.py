"""The figures of the coverage: which points are drawn, what their marks look like, what is said of them."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from components.analysis.analyse import analyse
from components.contract import rows_of
from components.corpus import Article, Corpus
from components.coverage import COMPONENT
from components.coverage.figures.but_here import missing
from components.coverage.figures.grid import MOST_OUTLETS, grid_of
from components.coverage.figures.lookup import _named_everywhere
from components.coverage.figures.mentioned import draw_mentioned
from components.coverage.figures.only_here import alone
from components.palette import NARROW, palette_for
from tests.shown import Page, keys_of

MATRIX, ONLY, BUT, WHERE = COMPONENT.views


def _words(page: Page) -> list:
    return [trace for trace in page.draw(MATRIX).data if trace.type == "scatter" and trace.mode == "text"]


def squares(page: Page, point: str) -> dict[str, str]:
    """Return {outlet: symbol} of the squares in a point's row."""
    found = {}
    for trace in page.draw(MATRIX).data:
        if trace.type == "scatter" and trace.mode == "markers":
            for symbol, (key,) in zip(trace.marker.symbol, trace.customdata, strict=True):
                opened = rows_of(page.rows, key)
                if set(opened["point"]) == {point}:
                    found[opened["outlet"].iat[0]] = symbol
    return found


@pytest.mark.parametrize("others", [2, 40_000])
def test_numbers_beside_bars_are_not_cut_however_large(others):
    cell = {"kind": "person", "outlet": "The Wire", "order": 0, "status": "found", "tellings": 2}
    figure = draw_mentioned(pd.DataFrame([cell] * others), palette_for(("The Wire",), width=NARROW))
    beside = next(note for note in figure.layout.annotations if " of " in note.text)
    assert beside.xshift + len(beside.text) * beside.font.size * 0.5 <= figure.layout.margin.r


@pytest.mark.parametrize(
    ("point", "symbols"),
    [
        ("Senkaku Islands", {"defense.gov": "square", "The Wire": "square-open"}),
        ("South China Sea", {"Press TV": "square", "Asia Times": "square-open-dot"}),
        ("Taiwanese", {"Press TV": "square"}),
    ],
)
def test_the_square_tells_how_a_telling_has_a_point(point, symbols):
    assert squares(Page(COMPONENT), point) == symbols


def test_what_is_missing_is_written_and_never_left_empty():
    page = Page(COMPONENT)
    texts = [text for trace in _words(page) for text in trace.text]
    grid = grid_of(page.summary, page.settings)
    cells = page.summary[page.summary["point_id"].isin(grid.facts["point_id"])]

    assert set(texts) == {"–"}  # the star of an earlier article is said of quotations alone
    assert len(texts) == int((cells["status"] != "found").sum())


def test_what_is_drawn_of_what_one_article_alone_mentions_is_told_as_a_part():
    page = Page(COMPONENT)
    grid = grid_of(page.summary, page.settings)
    alone = page.summary[(page.summary["status"] == "found") & (page.summary["tellings"] == 1)]

    for row, heading in grid.headings.items():
        if heading.startswith("Only in"):
            outlet, count = grid.facts["outlet_alone"].iloc[row], grid.facts.iloc[row:]
            shown = int((count["outlet_alone"].where(count["tellings"] == 1) == outlet).sum())
            every = int((alone["outlet"] == outlet).sum())
            assert heading == f"Only in {outlet}" + (f": {shown} of {every} shown" if shown < every else "")


def test_no_word_says_omitted():
    for corpus in ("the seeds", "six articles each"):
        page = Page(COMPONENT, corpus)
        for view in COMPONENT.views:
            assert "omitted" not in " ".join(page.tell(view))


@pytest.mark.parametrize("most", ["20", "40", "80"])
def test_no_more_points_are_drawn_than_asked_for_and_the_rest_is_counted(most):
    page = Page(COMPONENT, "forty outlets")
    page.settings = {**page.settings, "points": most}
    grid = grid_of(page.summary, page.settings)

    assert len(grid.facts) <= int(most)
    assert len(grid.facts) + grid.more_facts == page.summary["point_id"].nunique()


def test_of_forty_outlets_those_with_most_of_the_points_are_drawn():
    page = Page(COMPONENT, "forty outlets")
    grid = grid_of(page.summary, page.settings)

    assert (len(grid.outlets), grid.more_outlets) == (MOST_OUTLETS, 40 - MOST_OUTLETS)
    assert "28 more are in the table" in " ".join(page.tell(MATRIX))


def test_of_forty_outlets_no_row_is_drawn_that_no_column_has():
    page = Page(COMPONENT, "forty outlets")
    grid = grid_of(page.summary, page.settings)
    found = page.summary[(page.summary["status"] == "found") & page.summary["outlet"].isin(grid.outlets)]

    assert set(grid.facts["point_id"]) <= set(found["point_id"])


def test_one_article_is_shown_without_a_comparison():
    page = Page(COMPONENT, "one article")

    assert page.tell(MATRIX)[1] == "There is no other article on the event here to compare it with."
    assert page.tell(BUT) == ["It takes three articles on an event to find what all but one mention."]
    assert keys_of(page.draw(MATRIX))
    assert keys_of(page.draw(ONLY)) == []


def test_what_stands_alone_is_ranked_by_who_came_later():
    points = alone(Page(COMPONENT).summary)
    own = points[points["outlet"] == "Press TV"]

    assert own["later"].is_monotonic_decreasing
    assert own.loc[own["point"] == "Taiwanese", "lacking"].iat[0] == ["Asia Times", "The Wire"]
    assert own.loc[own["point"] == "Taiwanese", "open"].iat[0] == ["defense.gov"]


def test_everywhere_but_here_asks_for_two_others_and_a_later_day():
    cells = missing(Page(COMPONENT).summary)
    found = set(zip(cells["outlet"], cells["point"], strict=True))

    assert ("Asia Times", "Senkaku Islands") in found
    assert ("The Wire", "South China Sea") in found
    assert ("Press TV", "Senkaku Islands") not in found  # the same day
    assert ("The Wire", "Article 5") not in found  # two have it, and Asia Times has not
    assert not any(outlet in ("defense.gov", "Press TV") for outlet, _ in found)


def test_the_course_shows_every_mention_between_first_and_last_word():
    page = Page(COMPONENT)
    ticks = [x for trace in page.draw(WHERE).data if trace.mode == "markers" for x in trace.x]

    assert all(abs(x - round(x)) <= 0.42 + 1e-9 for x in ticks)
    drawn = grid_of(page.summary, page.settings).facts["point_id"]
    assert len(ticks) == int(page.rows["point_id"].isin(drawn).sum())


def test_the_last_paragraph_is_a_place_of_its_own():
    rows = Page(COMPONENT).rows
    places = rows[rows["point"] == "47,000 troops (Japan)"]["place"].tolist()

    assert places == ["last"]


def test_the_finding_sets_two_numbers_of_one_thing_side_by_side_in_their_sentences():
    page = Page(COMPONENT)
    (found,) = COMPONENT.stands_out(page.rows, page.articles)

    assert found.text == (
        "defense.gov’s article has 54,000 U.S. troops and their family members (Japan), Press TV’s article 47,000 "
        "troops (Japan)."
    )
    assert [one.whole for one in found.beside] == [True, True]


@pytest.mark.parametrize(("days", "said"), [(1, "All articles are of one day"), (2, "Whatever nearly all others")])
def test_where_nobody_leaves_anything_out_it_says_whether_anybody_could(days, said):
    text = "Ana Ruiz opened the Harrow Bridge in Paris.\n"
    articles = [Article(f"Outlet {n}", text, published=date(2024, 3, 1 + n % days)) for n in range(3)]
    whole = analyse(Corpus("Same", tuple(articles)), components=(COMPONENT,))
    rows = whole.rows["coverage"]
    summary = COMPONENT.summarise(rows, whole.articles, COMPONENT.defaults())

    assert BUT.find(rows, summary, {}).text.startswith(said)


def test_persons_named_everywhere_are_told_without_namesakes_offices_and_what_begins_a_longer_name():
    people = ["Ana Ruiz", "Mark Lind", "James Lind", "Virginia Republican", "Roman Catholic", "Sandy Lane"]
    points = [*((name, "person") for name in people), ("Sandy Lane School", "thing")]
    lines = [(name, kind, name, "found", "by name") for name, kind in points]
    summary = pd.DataFrame(lines, columns=["point", "kind", "point_id", "status", "how"])

    assert _named_everywhere(summary, summary) == ["Ana Ruiz"]


@pytest.mark.parametrize("kind", ["quotation", "statement"])
def test_of_several_events_passages_alone_are_told_as_passages(kind):
    page = Page(COMPONENT, "six articles each")
    page.settings = {**page.settings, "kind": kind}
    assert page.summary["event"].nunique() > 1

    told = [MATRIX.find(page.rows, page.summary, page.settings).text, *page.tell(MATRIX)]

    assert "of the passages that others mention" in told[0]
    assert [sentence for sentence in told if "names and numbers" in sentence] == []


@pytest.mark.parametrize("corpus", ["the seeds", "forty outlets"])
def test_names_of_one_outlet_alone_stand_first_and_those_of_more_later(corpus):
    """What all mention is no row, unless there is nothing else: it stands in the line below."""
    page = Page(COMPONENT, corpus)
    grid = grid_of(page.summary, page.settings)
    held = grid.facts["tellings"].tolist()

    assert held == sorted(held) and held[0] == 1
    assert held[-1] < grid.facts["of_tellings"].max() or not grid.in_all
