"""What the keyword figures draw and say."""

from __future__ import annotations

import re
from collections.abc import Callable

import pandas as pd
import pytest

from components.analysis.analyse import Analysis, analyse
from components.contract import rows_of
from components.corpus import Article, Corpus
from components.figure.rows import Rows
from components.keywords import COMPONENT
from components.keywords.figures import stressed
from components.keywords.figures.dots import drawn_terms
from components.keywords.figures.terms import lay_out
from components.keywords.written import either
from components.palette import palette_for

SETTINGS = COMPONENT.defaults()
STRESSED, MATRIX, PLANE = COMPONENT.views


def page(analysis: Analysis, voices: tuple[str, ...] = ("own",)) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows in the given voices and their summary."""
    rows = analysis.rows["keywords"]
    rows = rows[rows["voice"].isin(voices)].reset_index(drop=True)
    return rows, COMPONENT.summarise(rows, analysis.articles, SETTINGS)


def papers(articles: int, extra: dict[str, str]) -> Analysis:
    """Return invented outlets, so many articles each; an outlet's extra sentence stands in each of its articles."""
    streets = ("Mill Lane", "High Road", "Oak Street", "Long Walk", "Fish Hill", "New Court")
    told = tuple(
        Article(
            outlet,
            f"The market on {streets[number]} opened at dawn.\n\nPeople bought bread. {sentence}\n",
            title=f"Market {number}",
        )
        for number in range(articles)
        for outlet, sentence in extra.items()
    )
    return analyse(Corpus("invented", told), components=(COMPONENT,))


@pytest.fixture(scope="module")
def seeds_read(seeds: Corpus) -> Analysis:
    return analyse(seeds, components=(COMPONENT,))


def test_each_tick_on_the_seeds_is_one_use_and_opens_it(seeds_read):
    rows, summary = page(seeds_read)
    figure = STRESSED.draw(rows, summary, palette_for(seeds_read.corpus.outlets), SETTINGS)
    keys = [data[0] for trace in figure.data if trace.customdata is not None for data in trace.customdata]
    opened = pd.concat([rows_of(rows, key) for key in keys])

    assert len(keys) == len(set(keys)) == summary.loc[summary["shown"] > 0, "count"].sum()
    assert len(opened) == len(keys)


@pytest.mark.parametrize("voices", [("own",), ("own", "reported", "quoted"), ("quoted",)])
def test_house_style_and_boilerplate_do_not_win_on_the_seeds(seeds_read, voices):
    _, summary = page(seeds_read, voices)
    shown = {term.casefold() for term in summary.loc[summary["shown"] > 0, "term"]}

    assert shown
    assert shown.isdisjoint(
        {
            *("defence", "defense", "honour", "honor", "programs", "programmes", "washington", "washington's"),
            *("mr", "us", "u.s.", "united states", "mattis", "jim", "james", "jim mattis", "james mattis", "trump"),
            *(
                "asia times",
                "the wire",
                "wire",
                "press tv",
                "press",
                "defense.gov",
                "gov",
                "rokus",
                "comments",
                "related",
            ),
            *("reuters", "afp", "kyodo", "photo", "atf", "bond", "said", "told", "today", "friday", "saturday"),
        }
    )


def test_a_term_that_all_spell_differently_is_one_on_the_seeds(seeds_read):
    rows = seeds_read.rows["keywords"]
    forms = rows.groupby("term")["form"].agg(set)

    assert {"defence", "defense"} <= {form.casefold() for form in forms["defence"]}
    assert {"US", "U.S.", "United States"} <= forms["US"]
    assert {"Jim Mattis", "James Mattis", "Mattis"} <= {
        form.removeprefix("Defense Secretary ") for form in forms["Mattis"]
    }


def test_one_article_each_describes_texts_not_outlets(seeds_read):
    told = STRESSED.tell(*page(seeds_read), SETTINGS)

    assert told[-1] == "With one article each this describes these texts, not the outlets."


def test_two_articles_each_are_told_without_a_test():
    both = papers(3, {"A": "Timber was scarce.", "B": "It rained."})

    assert STRESSED.tell(*page(both), SETTINGS) == [
        "Drawn first, quotations and paraphrase apart: A uses “Timber” (3 times) and “scarce” (3 times); "
        "B uses “rained” (3 times).",
        "Below 5 articles an outlet nothing is tested: this describes these texts.",
    ]


def test_six_articles_each_are_tested():
    rows, summary = page(papers(6, {"A": "Timber was scarce.", "B": "", "C": ""}))
    figure = STRESSED.draw(rows, summary, palette_for(["A", "B", "C"]), SETTINGS)
    keys = [data[0] for trace in figure.data if trace.customdata is not None for data in trace.customdata]

    assert STRESSED.tell(rows, summary, SETTINGS) == [
        "A uses “Timber” and “scarce” more often than the others do.",
        "Judged by assigning the articles to outlets at random 1,000 times, within the 6 events that two outlets or "
        "more have; articles on other events are counted, not compared.",
    ]
    # Each line begins where its interval does, short of a tenth below zero.
    begins = {float(x) for shape in figure.layout.shapes for x in re.findall(r"M(-?[\d.]+),", shape.path or "")}
    assert {round(max(low, -0.1), 4) for low in drawn_terms(summary)["low"]} <= {round(x, 4) for x in begins}
    # A dot and the row that it stands in open the same uses.
    assert list(dict.fromkeys(keys))[:2] == ["outlet=A&term=Timber", "outlet=A&term=scarce"]  # then the hints
    assert len(rows_of(rows, keys[0])) == 6
    # The head of the column of articles stands over the column.
    places = {note.text: (note.x, note.xanchor, note.xshift) for note in figure.layout.annotations}
    assert places["articles"] == places["6 of 6"]


def test_the_table_of_tested_terms_says_how_many_times_as_often_each_is_used():
    rows, summary = page(papers(6, {"A": "Timber was scarce.", "B": "", "C": ""}))
    numbers = STRESSED.table(rows, summary, SETTINGS)

    first = numbers.iloc[0]
    assert (first["Outlet"], first["Term"], first["Passed the test"]) == ("A", "Timber", "yes")
    low, ratio, high = (float(first[name].split()[0].strip("×≥≤<>")) for name in ("Low", "Times as often", "High"))
    assert 1 < low <= ratio <= high


def test_outlets_that_write_alike_cannot_be_told_apart():
    told = STRESSED.tell(*page(papers(6, {"A": "", "B": ""})), SETTINGS)

    assert told[0] == "Titles, names of days and house style apart, no word sets an outlet apart beyond chance."


def test_one_outlet_alone_is_compared_with_nobody():
    told = STRESSED.tell(*page(papers(2, {"A": "Timber was scarce."})), SETTINGS)

    assert told == ["A stands alone: its commonest terms, compared with nobody's."]


@pytest.mark.parametrize("view", (STRESSED, MATRIX), ids=lambda view: view.slug)
def test_each_line_of_a_table_opens_its_rows(seeds_read, view):
    rows, summary = page(seeds_read)
    table = view.table(rows, summary, SETTINGS)

    assert len(table)
    assert all(len(rows_of(rows, key)) for key in table["key"])


def test_the_matrix_counts_each_term_in_every_outlet(seeds_read):
    rows, summary = page(seeds_read)
    table = MATRIX.table(rows, summary, SETTINGS)

    for line in table.to_dict("records"):
        for outlet in seeds_read.corpus.outlets:
            assert line[outlet] == len(rows[(rows["term"] == line["Term"]) & (rows["outlet"] == outlet)])


def test_the_read_page_boxes_stressed_terms_alone(seeds_read):
    rows = seeds_read.rows["keywords"]
    article = rows[rows["outlet"] == "defense.gov"]
    text = next(one.text for one in seeds_read.corpus.articles if one.outlet == "defense.gov")
    marks = COMPONENT.marks(article, palette_for(seeds_read.corpus.outlets))

    assert {mark.style for mark in marks} == {"box"}
    assert "Ross" in {text[mark.start : mark.end] for mark in marks}
    assert "Japan" not in {text[mark.start : mark.end] for mark in marks}


def test_large_corpora_name_the_outlets_without_a_test(invented: Callable[..., Corpus]):
    more = tuple(one for one in invented(3, 6).articles if one.outlet != "Quarrington Herald")
    few = tuple(one for one in invented(3, 6).articles if one.outlet == "Quarrington Herald")[:2]
    analysis = analyse(Corpus("invented", (*more, *few)), components=(COMPONENT,))

    told = STRESSED.tell(*page(analysis), SETTINGS)

    assert told[-1] == "Not tested, for fewer than 5 articles: Quarrington Herald."


def test_a_keyword_is_no_hint_and_a_hint_stands_in_three_articles_at_least():
    _, summary = page(papers(6, {"A": "Timber was scarce.", "B": "Bread was dear."}))
    hints = summary[summary["hint"] > 0]

    assert (summary["shown"] > 0).any()
    assert not ((summary["shown"] > 0) & (summary["hint"] > 0)).any()
    assert (hints["articles"] >= 3).all() and (hints["delta"] > 0).all()


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (0, "No word passes the test over all words; 2 are hints."),
        (1, "1 word passes the test over all words; 1 more is a hint."),
    ],
)
def test_hints_are_more_only_where_a_word_passed(shown, text):
    summary = pd.DataFrame({"outlet": ["A", "B"], "shown": [shown, 0], "hint": [1 - shown, 1], "tested": [True, True]})
    found = stressed.find(pd.DataFrame({"voice": ["own"]}), summary, {})

    assert (found.text, found.reading.startswith("A mark: how many times as often")) == (text, True)


def test_of_many_outlets_those_without_a_word_are_counted_in_one_line():
    """Nine outlets are many: eight have no word, and no heading of their own."""
    outlets = list("ABCDEFGHI")
    figure = Rows(palette_for(outlets))
    levels = lay_out(figure, pd.DataFrame({"outlet": ["A"], "term": ["timber"]}), outlets, {})

    assert list(levels) == [("A", "timber")]
    told = " ".join(note.text for note in figure.finish((0, 1)).layout.annotations)
    assert "8 outlets without such a word" in told


def test_of_eight_outlets_those_without_a_word_have_a_heading_still():
    outlets = list("ABCDEFGH")
    figure = Rows(palette_for(outlets))
    lay_out(figure, pd.DataFrame({"outlet": ["A"], "term": ["timber"]}), outlets, {})

    told = [note.text for note in figure.finish((0, 1)).layout.annotations]
    assert [outlet for outlet in outlets if any(f"<b>{outlet}" in text for text in told)] == outlets
    assert not any("without such a word" in text for text in told)


def test_a_word_is_told_in_the_forms_in_which_the_outlet_itself_writes_it():
    rows = pd.DataFrame(
        [
            ("A", "agencies", "agency"),
            ("A", "agencies", "agency"),
            ("A", "agencies", "Agency"),
            ("A", "agencies", "Agencies"),
            ("B", "agencies", "agencies"),
            *(("D", "agencies", form) for form in ("agency", "agencies", "agency’s", "agencies’")),
        ],
        columns=["outlet", "term", "form"],
    )

    assert either(rows, "A", "agencies") == "“agency” or “Agencies”"
    assert either(rows, "B", "agencies") == "“agencies”"
    assert either(rows, "C", "agencies") == "“agencies”"
    assert either(rows, "D", "agencies") == "“agencies” in 4 forms"
