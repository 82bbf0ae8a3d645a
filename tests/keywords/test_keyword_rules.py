"""Single rules of the keywords: stressed words of several events, joined words, lists, and the bounds of a query."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from components.corpus import Article
from components.keywords import PRIOR
from components.keywords.cells import words_stressed
from components.keywords.concordance import concordance
from components.keywords.figures.lookup import _alone
from components.keywords.house import _ways, sequences
from components.keywords.language import LANGUAGE, lines, words
from components.keywords.measure import COLUMNS
from components.keywords.spelling import neutral
from components.keywords.summary import terms_each
from components.keywords.uses import uses_of
from components.keywords.written import forms
from components.reading.read import read


def test_of_several_events_the_board_has_the_terms_that_stand_out_in_the_whole_corpus():
    articles = pd.DataFrame({"article_id": ["a", "b"], "outlet": ["X", "Y"], "event": ["1", "2"]})
    found = [("a", "X", "timber", True), ("a", "X", "timber", True), ("a", "X", "rain", False), ("b", "Y", "sun", True)]
    rows = pd.DataFrame(
        [
            dict.fromkeys(COLUMNS, "")
            | {"article_id": article, "outlet": outlet, "term": term, "voice": "own", "stressed": stressed}
            for article, outlet, term, stressed in found
        ]
    ).astype({"stressed": bool})

    cells = words_stressed(rows, articles)
    assert [(cell.column.outlet, cell.text, cell.number) for cell in cells] == [("X", "timber", 2), ("Y", "sun", 1)]


def test_an_outlet_alone_stresses_no_word():
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["X"], "event": ["1"]})

    assert words_stressed(pd.DataFrame(columns=list(COLUMNS)), articles) == []


def test_two_words_become_one_term_as_they_are_written():
    rows = pd.DataFrame(
        {
            "article_id": "a",
            "form": ["Climate", "change", "is"],
            "term": ["climate", "change", "is"],
            "start": [0, 8, 15],
            "end": [7, 14, 17],
            "sentence": 0,
            "voice": "own",
            "name": [True, False, False],
        }
    )
    uses = uses_of(rows, {"a": 0})
    found = uses.merged(np.array([0]), uses.phrases(np.array([0])))

    assert [found.terms.all()[term] for term in found.term] == ["climate change", "is"]
    assert [found.forms.all()[form] for form in found.form] == ["Climate", "is"]  # what stands there is read later
    assert (found.start.tolist(), found.end.tolist(), found.name.tolist()) == ([0, 15], [14, 17], [False, False])


def test_a_list_of_words_has_no_remarks_and_no_empty_lines():
    names = sorted(file.stem for file in LANGUAGE.glob("*.txt"))

    assert names
    for name in names:
        assert words(name)
        assert not any(line.startswith("#") or not line for line in lines(name))


def test_a_query_is_cut_behind_its_sixth_word():
    reading = read(Article("A", "The port opened.\n\nOne red boat left the old harbour at noon.\n"))

    assert concordance([reading], "one red boat left the old town")["word"].tolist() == ["One red boat left the old"]


@pytest.mark.parametrize("outlet", ["the Harbour", "The Harbour", "Harbour"])
def test_the_article_before_an_outlet_s_name_is_no_part_of_it(outlet):
    assert ("Harbour",) in _ways(outlet)


def test_of_several_ways_to_write_a_name_the_longest_is_looked_for_first():
    ways = sequences("Harbour Lights Weekly")["Harbour"]

    assert ways[0][0] == ("Harbour", "Lights", "Weekly")
    for found in sequences("Harbour Lights Weekly").values():
        assert [len(way) for way, _ in found] == sorted((len(way) for way, _ in found), reverse=True)


@pytest.mark.parametrize(("outlets", "terms"), [(1, 8), (2, 8), (3, 6), (6, 6), (7, 4), (12, 4), (13, 2)])
def test_the_more_outlets_there_are_the_fewer_terms_are_shown_of_each(outlets, terms):
    assert terms_each(outlets) == terms


def test_a_word_before_all_segments_is_the_outlet_s_own():
    reading = replace(read(Article("A", "The port opened.\n\nOne red boat left.\n")), segments=())

    assert concordance([reading], "boat")["voice"].tolist() == ["own"]


@pytest.mark.parametrize(("title", "key"), [(True, "senator"), (False, "sen")])
def test_a_short_title_is_read_out_where_one_may_stand_alone(title, key):
    assert neutral("Sen", title) == key
    assert neutral("Sen") == "sen"


def test_a_prior_is_so_many_words():
    assert sorted(map(int, PRIOR.options)) == [500, 2000, 8000]


def test_the_written_forms_of_a_term_are_those_of_its_outlet():
    rows = pd.DataFrame(
        [("A", "defence", "defense"), ("A", "defence", "defence"), ("A", "defence", "defence"), ("A", "sea", "seas"),
         ("B", "defence", "Defence")],
        columns=["outlet", "term", "form"],
    )  # fmt: skip

    assert forms(rows, "A", "defence") == "defence 2, defense 1"


@pytest.mark.parametrize(("voices", "apart"), [(["own"], ", quotations and paraphrase apart"), (["own", "quoted"], "")])
def test_words_of_one_outlet_alone_are_named_in_the_voices_that_count(voices, apart):
    summary = pd.DataFrame(
        [("lead", "A", 2), ("roof", "A", 1), ("roof", "B", 4), ("pipe", "B", 1), ("tile", "A", 3)],
        columns=["term", "outlet", "count"],
    )
    rows = pd.DataFrame({"voice": voices, "outlet": "A", "term": "tile", "form": "tiles"})

    assert _alone(summary, ["lead", "roof", "pipe", "tile"], rows) == (
        f"Of 4 words, “tiles” and 2 more are one outlet’s alone{apart}."
    )
    assert _alone(summary, ["roof", "pipe"], rows) == f"Of 2 words, “pipe” is one outlet’s alone{apart}."
    assert _alone(summary, ["roof"], rows) == f"Of 1 word, none is one outlet’s alone{apart}."
