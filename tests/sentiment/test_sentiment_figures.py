import re

import pandas as pd
import pytest

from components.contract import rows_of
from components.corpus import Article, Corpus
from components.palette import palette_for
from components.reading.read import read
from components.sentiment import COMPONENT
from components.sentiment.figures.counts import COUNTS
from components.sentiment.figures.course import COURSE
from components.sentiment.figures.headline import HEADLINE, by_place
from components.sentiment.figures.lines import VADER
from components.sentiment.figures.means import MEANS
from components.sentiment.figures.own_quoted import OWN_QUOTED
from components.sentiment.figures.pairs import PAIRS
from components.sentiment.figures.sentences import SENTENCES
from components.sentiment.figures.squares import fits_squares
from components.sentiment.figures.subjectivity import SUBJECTIVITY
from components.sentiment.findings import stands_out
from components.sentiment.marks import marks
from tests.shown import drawn as drawn_of

VIEWS = (COUNTS, MEANS, PAIRS, OWN_QUOTED, SENTENCES, COURSE, SUBJECTIVITY, HEADLINE)


def measured(corpus) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of a corpus and their summary."""
    rows = COMPONENT.measure([read(article) for article in corpus.articles], {})
    articles = pd.DataFrame({"outlet": [one.outlet for one in corpus.articles]})
    return rows, COMPONENT.summarise(rows, articles, {})


@pytest.fixture(scope="module")
def of_seeds(seeds) -> tuple[pd.DataFrame, pd.DataFrame]:
    return measured(seeds)


@pytest.fixture(scope="module")
def of_many(invented) -> tuple[pd.DataFrame, pd.DataFrame]:
    return measured(invented(2, 60))


def drawn(view, of, theme: str = "light"):
    rows, summary = of
    return view.draw(rows, summary, palette_for(dict.fromkeys(rows["outlet"]), theme), {})


def textblobs(view, of):
    """The traces of marks that are not VADER's."""
    return [trace for trace in drawn(view, of).data if trace.name not in (VADER, "field")]


def vaders(view, of):
    return [trace for trace in drawn(view, of).data if trace.name == VADER]


@pytest.mark.parametrize(
    "view", [view for view in VIEWS if view.slug not in ("subjectivity", "counts")], ids=lambda view: view.slug
)
@pytest.mark.parametrize("corpus", ["of_seeds", "of_many"])
def test_every_figure_of_scores_has_the_second_list_beside_it(view, corpus, request):
    assert sum(len(trace.x) for trace in vaders(view, request.getfixturevalue(corpus))) > 0


def test_vaders_cross_stands_at_vaders_mean_on_the_same_scale(of_seeds):
    _, summary = of_seeds
    (crosses,) = vaders(MEANS, of_seeds)

    assert list(crosses.x) == summary["vader"].dropna().tolist()


def test_what_vader_contradicts_is_told_before_anything_else():
    rows, _ = measured(Corpus("one", (Article("A", "The good news is that the disaster killed nobody."),)))
    summary = COMPONENT.summarise(rows, pd.DataFrame({"outlet": ["A"]}), {})

    assert (rows["polarity"] * rows["vader"]).max() < 0
    views = (COUNTS, MEANS, SENTENCES)
    assert [view.tell(rows, summary, {})[0].count("second word list") == 1 for view in views] == [True] * 3
    assert "Of 1 sentence or part with a listed word a second word list gives 1 the opposite sign." in COUNTS.sure(
        rows, summary, {}
    )


def test_of_a_few_articles_every_square_is_one_sentence(of_seeds):
    rows, _ = of_seeds
    keys = [key for trace in textblobs(COUNTS, of_seeds) for (key,) in trace.customdata]

    assert len(keys) == len(set(keys)) == len(rows)
    assert [key for key in keys if len(rows_of(rows, key)) != 1] == []


def test_classes_are_told_apart_without_colour(of_seeds):
    signs = {trace.name: set(trace.text or [""]) for trace in textblobs(COUNTS, of_seeds)}
    patterns = {trace.name: trace.marker.pattern.shape for trace in textblobs(COUNTS, of_seeds)}

    assert signs == {"negative": {"−"}, "positive": {"+"}, "zero": {""}, "none": {""}}
    assert (patterns["none"], patterns["zero"]) == (".", None)


def test_negative_squares_stand_left_of_the_others_and_positive_ones_right(of_seeds):
    spans = {
        trace.name: (min(trace.base), max(left + width for left, width in zip(trace.base, trace.x, strict=True)))
        for trace in textblobs(COUNTS, of_seeds)
    }

    assert spans["negative"][1] < min(spans["zero"][0], spans["none"][0])
    assert max(spans["zero"][1], spans["none"][1]) < spans["positive"][0]


def test_of_many_articles_bars_open_all_their_sentences(of_many):
    rows, summary = of_many
    opened = [len(rows_of(rows, key)) for trace in textblobs(COUNTS, of_many) for (key,) in trace.customdata]

    assert not fits_squares(summary)
    assert sum(opened) == len(rows)
    assert all(count > 0 for count in opened)


def test_bars_of_many_sentences_by_tenths_open_what_they_count(of_many):
    rows, _ = of_many
    for trace in textblobs(SENTENCES, of_many):
        for (key,), told in zip(trace.customdata, trace.hovertext, strict=True):
            count = re.search(r"<br>(\d+) of", told)
            assert count
            assert len(rows_of(rows, key)) == int(count[1])


def test_points_of_the_same_score_do_not_hide_each_other(of_seeds):
    places = [place for trace in textblobs(SENTENCES, of_seeds) for place in zip(trace.x, trace.y, strict=True)]

    assert len(places) == len(set(places)) == int((of_seeds[0]["assessed"] > 0).sum())


def test_means_stand_at_their_value(of_seeds):
    _, summary = of_seeds
    dots = next(trace for trace in drawn(MEANS, of_seeds).data if set(trace.marker.symbol or ()) == {"circle"})

    assert list(dots.x) == summary["polarity_all"].tolist()


def test_a_long_name_is_folded_and_not_cut(invented):
    figure = drawn(COUNTS, measured(invented(2, 1)))
    headings = [note.text for note in figure.layout.annotations if "<b>" in note.text]

    assert headings[1].endswith("<b>The Independent Gazette and Evening<br>Courier of Upper Marland</b>")


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.slug)
def test_rows_without_a_scored_word_are_drawn_and_told(view, seeds):
    rows, _ = measured(seeds)
    silent = rows[rows["class"] == "none"]
    articles = pd.DataFrame({"outlet": [one.outlet for one in seeds.articles]})
    summary = COMPONENT.summarise(silent, articles, {})

    assert view.draw(silent, summary, palette_for(["The Wire"]), {}).layout.height > 0
    assert all(sentence.endswith(".") for sentence in view.tell(silent, summary, {}))
    assert "nan" not in " ".join(view.tell(silent, summary, {}))


def test_one_article_each_describes_texts(of_seeds):
    for view in VIEWS:
        assert view.tell(*of_seeds, {})[-1] == "With one article each, this describes these texts, not the outlets."


def test_several_articles_say_how_many(of_many):
    told = COUNTS.tell(*of_many, {})

    assert told[-1] == "60 articles an outlet; how an outlet words other events, this does not tell."


def test_headline_lead_and_body_are_lines_of_their_own(of_seeds):
    rows, _ = of_seeds
    lines = by_place(rows, ["The Wire"])

    assert lines["voice"].tolist() == ["headline", "lead", "body"]
    assert lines["sentences"].sum() == int((rows["outlet"] == "The Wire").sum())


def test_marks_name_the_score_and_the_words():
    article = Article("The Wire", "The bridge is terrible.\n\nIt rains.\n")
    found = marks(COMPONENT.measure([read(article)], {}), palette_for(["The Wire"]))

    assert [(mark.label, mark.style, article.text[mark.start : mark.end]) for mark in found] == [
        ("score −1.00: terrible −1.00", "underline", "The bridge is terrible."),
        ("terrible −1.00", "box", "terrible"),
        ("no word on the list", "underline", "It rains."),
    ]


def of_one_event(*texts: str) -> list[str]:
    """Return what is found in articles of one outlet each on one event."""
    rows = COMPONENT.measure([read(Article(f"Paper {place}", text)) for place, text in enumerate(texts)], {})
    outlets = [f"Paper {place}" for place in range(len(texts))]
    return [one.text for one in stands_out(rows, pd.DataFrame({"outlet": outlets, "event": "1"}))]


def test_scores_of_one_article_each_are_said_to_rank_nothing():
    assert of_one_event("A terrible day.\n\nThe bridge fell.\n", "The town met.\n\nA bad start.\n") == [
        "These scores cannot show which article is more negative: 2 of 4 sentences or parts in the articles’ own words "
        "score zero or have no word on the list."
    ]


def test_of_one_article_alone_or_where_nearly_all_score_nothing_is_said():
    assert of_one_event("A terrible day.\n\nThe bridge fell.\n") == []
    assert of_one_event("A terrible day.\n\nA bad start.\n", "A bad end.\n\nThe town met.\n") == []


def test_a_single_article_describes_its_text():
    rows = COMPONENT.measure([read(Article("The Wire", "The bridge is terrible.\n"))], {})
    summary = COMPONENT.summarise(rows, pd.DataFrame({"outlet": ["The Wire"]}), {})

    assert COUNTS.tell(rows, summary, {}) == [
        "Each mark counts sentences by the sign of their words: one that is partly quotation counts in each part.",
        "The articles’ own words, 1 sentence or part: 1 below zero, 0 zero, 0 without a word on the list, 0 "
        "above zero.",
        "With one article, this describes this text, not the outlet.",
    ]


def test_nothing_stands_out_of_nothing():
    articles = pd.DataFrame({"outlet": ["The Wire"], "event": ["1"]})
    assert stands_out(COMPONENT.measure([read(Article("The Wire", ""))], {}), articles) == []


def test_no_sentence_calls_an_outlet_warm_or_ranks_it(of_seeds, of_many):
    for of in (of_seeds, of_many):
        told = " ".join(sentence for view in VIEWS for sentence in view.tell(*of, {}))
        assert not re.search(r"\b(warm|tone|most negative|most positive|more negative|more positive)\b", told)


@pytest.mark.parametrize(
    ("voices", "begins"),
    [(("own", "quoted"), "sentences and quotations lean"), (("own",), "sentences or parts lean")],
)
def test_the_heading_of_the_counts_says_when_quotations_are_among_the_sentences(of_seeds, voices, begins):
    rows, summary = of_seeds

    assert begins in COUNTS.find(rows[rows["voice"].isin(voices)], summary, {}).text


@pytest.mark.parametrize("corpus", ["the seeds", "one article", "six articles each", "forty outlets"])
def test_every_figure_of_scores_has_the_whole_scale_so_that_two_can_be_compared_by_eye(corpus):
    along = {slug: figure.layout.xaxis for slug, figure in drawn_of("sentiment", corpus)}
    of_scores = [along[slug] for slug in ("means", "differences", "voices", "sentences", "headline") if slug in along]
    of_scores = [axis for axis in of_scores if axis.tickvals]

    assert of_scores and {tuple(axis.tickvals) for axis in of_scores} == {(-1, -0.5, 0, 0.5, 1)}
    assert len({tuple(axis.range) for axis in of_scores}) == 1
