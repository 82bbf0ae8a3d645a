"""The board: what it draws of cells, in which rows, and what each of its marks opens."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.beside import beside
from components.board import Shown, draw_board, draw_picture, shown_rows, side_by_side, table_of
from components.board.marks import scale_of
from components.contract import BoardRow, Cell, Column, Extract, columns_of, rows_of
from components.corpus.article import Article
from components.palette import palette_for
from components.reading.read import read
from tests.shown import analysis, keys_of, registered

A, B, C = (Column(outlet, outlet.lower()) for outlet in ("A", "B", "C"))


def of(form: str, *cells: Cell, slug: str = "row") -> Shown:
    return Shown("measure", BoardRow(slug, "Heading", "Question", lambda rows, articles: [], form), cells)


def board_of(corpus: str) -> tuple[list[Shown], list[Column]]:
    whole = analysis(corpus)
    shown = [
        Shown(one.slug, row, tuple(row.cells(whole.rows[one.slug], whole.articles)))
        for one, row in shown_rows(registered())
    ]
    return shown, columns_of(whole.articles)


def test_the_first_rows_are_those_of_the_front_page_in_their_order():
    assert [row.slug for _, row in shown_rows(registered()) if row.first] == [
        "voices", "quoted", "scored", "stressed", "only", "unlike", "shared",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("columns", "width", "beside_each_other"), [(4, 800, True), (5, 800, False), (2, 540, False), (1, 350, False)]
)
def test_up_to_four_stand_side_by_side_where_there_is_room(columns, width, beside_each_other):
    assert side_by_side([A] * columns, width) == beside_each_other


@pytest.mark.parametrize("width", [350, 800])
def test_every_mark_of_the_board_opens_rows_of_the_seeds(width):
    shown, columns = board_of("the seeds")
    whole = analysis("the seeds")
    marks = [one for one in shown if one.row.form != "words"]
    figure = draw_board(marks, columns, palette_for(whole.corpus.outlets, width=width))
    of_row = {one.row.slug: one.component for one in shown}
    keys = {tuple(key.split("|", 1)) for key in keys_of(figure)}

    assert {slug for slug, _ in keys} == {"voices", "quoted", "kinds", "scored"}
    assert [key for slug, key in keys if rows_of(whole.rows[of_row[slug]], key).empty] == []


def test_a_part_is_as_long_as_its_share_and_a_bar_as_its_number():
    palette = palette_for(["A", "B"], width=800)
    parts = of("parts", Cell(A, "own", 1, "words", "", "faint"), Cell(A, "quotation", 3, "words", "x=1", "full"))
    bars = of("bars", Cell(A, "Ana Ruiz", 10, "words", "x=1"), Cell(B, "Ana Ruiz", 5, "words", "x=2"))

    lengths = [x for trace in draw_board([parts], [A], palette).data if trace.type == "bar" for x in trace.x]
    assert lengths[1] == pytest.approx(3 * lengths[0])
    drawn = [t for t in draw_board([bars], [A, B], palette).data if t.type == "bar" and t.name == "plain"]
    assert [round(x / drawn[1].x[0], 2) for trace in drawn for x in trace.x] == [2.0, 1.0]


def test_there_is_a_square_for_each_of_a_number():
    squares = of(
        "squares", Cell(A, "above zero", 3, "sentences", "x=1", "above"), Cell(A, "zero", 2, "", "x=2", "none")
    )
    figure = draw_board([squares], [A], palette_for(["A"], width=800))

    assert sorted(len(trace.x) for trace in figure.data if trace.type == "bar") == [2, 3]


def test_the_same_persons_stand_in_every_column_the_most_quoted_first():
    cells = [Cell(A, "Ana", 5), Cell(B, "Ben", 9), Cell(B, "Ana", 5), Cell(C, "Mei", 1), Cell(C, "Tom", None)]
    assert scale_of(of("bars", *cells), most=4) == (("Ana", "Ben", "Mei", "Tom"), 9)
    assert scale_of(of("bars", *cells), most=3).texts == ("Ana", "Ben", "Mei")


def test_the_table_has_every_cell_with_what_opens_it():
    shown, columns = board_of("the seeds")
    table = table_of(shown, columns)

    assert len(table) == sum(len(one.cells) for one in shown)
    assert table.loc[table["what"] == "Tomomi Inada", "number"].max() == 39
    assert set(table["key"]) >= {f"{one.row.slug}|{cell.key}" for one in shown for cell in one.cells if cell.key}


def test_articles_on_several_events_are_put_together_by_outlet():
    articles = pd.DataFrame({"outlet": ["A", "A"], "article_id": ["1", "2"], "event": ["1", "2"]})
    assert columns_of(articles) == [Column("A")]
    assert columns_of(articles.assign(event="1")) == [Column("A", "1"), Column("A", "2")]


MARKED = "Marked: words that the other text does not have there."


def side(one: str, other: str):
    readings = {"1": read(Article("A", one)), "2": read(Article("B", other))}
    return beside((Extract("1", 0, len(one)), Extract("2", 0, len(other))), readings.__getitem__), one, other


@pytest.mark.parametrize(
    ("one", "other", "marked", "told"),
    [
        ("We open the bridge now.", "We open the bridge.", (["now"], []), MARKED),
        ("We open it.", "We opened it.", (["open"], ["opened"]), MARKED),
        ("Now we open it.", "We open it now.", (["Now"], ["now"]), "Marked: the same words in another order."),
        ("We open it.", "We open it", ([], []), "The two texts have the same words."),
    ],
)  # fmt: skip
def test_words_that_differ_are_marked_in_both_texts_and_an_order_is_told_as_one(one, other, marked, told):
    shown, *texts = side(one, other)
    found = tuple([text[a:b] for a, b in each.marked] for each, text in zip(shown.sides, texts, strict=True))

    assert (found, shown.told) == (marked, told)


def test_words_that_the_other_article_has_beyond_the_stretch_are_not_marked():
    one, other = (
        "“We open it now and nobody is to blame,” she said.",
        "“We open it now,” she said. “And nobody is to blame.”",
    )
    readings = {"1": read(Article("A", one)), "2": read(Article("B", other))}
    shown = beside((Extract("1", 0, 38), Extract("2", 0, 16)), readings.__getitem__)

    assert [each.marked for each in shown.sides] == [(), ()]


@pytest.mark.parametrize("width", [350, 800])
def test_the_picture_of_the_board_has_its_heads_its_rows_and_their_words(width):
    shown, columns = board_of("the seeds")
    whole = analysis("the seeds")
    palette = palette_for(whole.corpus.outlets, width=width)
    figure = draw_picture(shown, (), columns, whole.articles, palette)
    texts = [note.text for note in figure.layout.annotations]
    texts += [text for trace in figure.data if trace.type == "scatter" for text in trace.text or ()]
    written = " ".join(" ".join(texts).replace("<br>", " ").split())

    assert "Japan hopes for" in written and "headline not given" in written
    assert all(one.row.heading in written for one in shown if one.row.first)
    assert "Futenma air station" in texts and "Taiwanese" in texts


def test_who_speaks_only_in_articles_of_a_later_day_is_dated_earlier_and_opens_nothing():
    whole = analysis("the seeds")
    row = next(row for one, row in shown_rows(registered()) if row.slug == "quoted")
    rows = whole.rows["speakers"]
    cells = [cell for cell in row.cells(rows, whole.articles) if cell.sign == "–*"]

    assert [(cell.column.outlet, cell.text, cell.key) for cell in cells] == [
        ("defense.gov", "Tomomi Inada", ""), ("Press TV", "Tomomi Inada", ""),
    ]  # fmt: skip


def test_the_sign_of_an_earlier_article_is_explained_below_its_row_with_who_and_when():
    shown, columns = board_of("the seeds")
    row = next(one for one in shown if one.row.slug == "quoted")
    notes = [note.text for note in draw_board([row], columns, palette_for([], width=1200)).layout.annotations]

    assert "* Published earlier: here Tomomi Inada first speaks in an article of 4 February 2017." in notes


def test_words_beyond_the_first_three_are_counted_in_a_line_of_their_own():
    outlet = Column("A")
    row = of("words", *(Cell(outlet, word, 1, "mention") for word in ("one", "two", "three", "four", "five")))
    figure = draw_picture([row], (), [outlet], analysis("the seeds").articles, palette_for(["A"], width=800))
    texts = [text for trace in figure.data if trace.type == "scatter" for text in trace.text or ()]

    assert texts == ["one", "two", "three", "and 2 more"]


def test_a_row_of_bars_says_how_many_it_draws_where_not_all_fit():
    row = of("bars", *(Cell(A, f"Person {number}", 9 - number, "words") for number in range(7)))
    figure = draw_board([row], [A], palette_for(["A"], width=800))

    assert "5 of 7 are drawn." in [note.text for note in figure.layout.annotations]


def test_the_words_an_article_stresses_are_the_first_that_the_page_of_keywords_shows():
    whole = analysis("the seeds")
    keywords = next(one for one in registered() if one.slug == "keywords")
    rows = whole.rows["keywords"]
    own = rows[rows["voice"] == "own"]
    summary = keywords.summarise(own, whole.articles, keywords.defaults())
    shown = summary[(summary["shown"] > 0) & (summary["shown"] <= 3)]
    cells = keywords.board[0].cells(rows, whole.articles)
    cells = [cell for place, cell in enumerate(cells) if [one.column for one in cells[:place]].count(cell.column) < 3]

    assert sorted((cell.column.outlet, cell.text) for cell in cells) == sorted(
        zip(shown["outlet"], shown["term"], strict=True)
    )
