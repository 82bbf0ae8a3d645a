import json

import pandas as pd
import pytest

from components.corpus import Article
from components.reading.model import Reading, Segment, Sentence
from components.reading.read import read
from components.sentiment.measure import COLUMNS, class_of, measure, tenth_of


def reading_of(*sentences: list[tuple[str, str]], outlet: str = "The Wire") -> Reading:
    """Return a reading of sentences given as pieces (voice, text); a voice with "!" is a stub of it."""
    text, found, segments = "", [], []
    for index, pieces in enumerate(sentences):
        start = len(text)
        for voice, words in pieces:
            segment_start = len(text)
            text += words
            segments.append(Segment(segment_start, len(text), index, voice.rstrip("!"), None, voice.endswith("!")))
        found.append(Sentence(index, start, len(text), "lead" if index == 0 else "body"))
        text += " "
    return Reading(Article(outlet, text), (), tuple(found), (), tuple(segments))


def lines(rows: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    return list(rows[list(columns)].itertuples(index=False, name=None))


def test_a_quotations_words_never_count_as_the_outlets():
    rows = measure([reading_of([("own", "The good mayor called it "), ("quoted", "“a terrible plan.”")])], {})

    # good 0.7; terrible -1.0: TextBlob's mean over the whole sentence would be -0.15
    assert lines(rows, "voice", "polarity", "assessed", "class") == [
        ("own", 0.7, 1, "positive"),
        ("quoted", -1.0, 1, "negative"),
    ]


def test_the_whole_sentence_is_scored_once_so_a_negation_reaches_into_a_quotation():
    rows = measure([reading_of([("own", "It was not "), ("quoted", "“good”"), ("own", " at all.")])], {})

    assert lines(rows, "voice", "polarity", "class") == [("own", 0.0, "none"), ("quoted", -0.35, "negative")]
    assert json.loads(rows["evidence"][1]) == [[12, 16, "not good", -0.35, 0.6000000000000001]]


def test_a_stub_is_no_sentence():
    rows = measure([reading_of([("quoted", "“It is terrible,”"), ("own!", " the angry mayor added.")])], {})

    assert lines(rows, "voice", "polarity") == [("quoted", -1.0)]


def test_a_stub_counts_with_the_outlets_other_words_in_the_sentence():
    told = [("own", "On a good day, "), ("own!", "the angry mayor said "), ("reported", "it would rain.")]
    rows = measure([reading_of(told)], {})

    # good 0.7, angry -0.5
    assert lines(rows, "voice", "polarity", "assessed", "words") == [
        ("own", pytest.approx(0.1), 2, 8),
        ("reported", 0.0, 0, 3),
    ]


def test_a_row_covers_the_stretches_of_its_voice():
    rows = measure([reading_of([("own", "He said "), ("quoted", "“good”"), ("own", " twice.")])], {})

    assert lines(rows, "voice", "start", "end", "text") == [
        ("own", 0, 21, "He said … twice."),
        ("quoted", 8, 14, "“good”"),
    ]
    assert json.loads(rows["pieces"][0]) == [[0, 7], [15, 21]]


def test_a_row_tells_where_its_sentence_stands():
    rows = measure([reading_of([("own", "Ten chars.")], [("own", "Thirty characters are in this.")])], {})

    # sentences of 10 and 30 characters: middles at 5 and 25 of 40
    assert lines(rows, "sentence", "place", "position", "fifth") == [(0, "lead", 0.125, 1), (1, "body", 0.625, 4)]


def test_a_sentence_in_one_voice_has_textblobs_polarity_to_the_last_digit():
    from textblob import TextBlob

    sentence = "The very good, rather odd and not entirely bad plan failed terribly!"
    rows = measure([reading_of([("own", sentence)])], {})

    assert tuple(TextBlob(sentence).sentiment) == (rows["polarity"][0], rows["subjectivity"][0])


def test_vader_gets_the_words_of_one_voice_alone():
    rows = measure([reading_of([("own", "The plan, he said, was "), ("quoted", "“a disaster”")])], {})

    # "disaster" weighs -3.1: -3.1 / √(3.1² + 15) = -0.6249
    assert rows["vader"].tolist() == [0.0, -0.6249]


@pytest.mark.parametrize(
    ("polarity", "assessed", "expected"),
    [(0.0, 0, "none"), (0.0, 2, "zero"), (5e-17, 3, "zero"), (0.01, 1, "positive"), (-0.01, 1, "negative")],
)
def test_classes(polarity, assessed, expected):
    assert expected == class_of(polarity, assessed)


@pytest.mark.parametrize(("polarity", "tenth"), [(-0.04, "0.0"), (0.26, "0.3"), (-1.0, "-1.0"), (-0.05, "0.0")])
def test_tenths_have_no_negative_zero(polarity, tenth):
    assert tenth == tenth_of(polarity)


def test_marks_without_words_make_no_row():
    rows = measure([reading_of([("own", "“"), ("quoted", "Good.")])], {})

    assert lines(rows, "voice") == [("quoted",)]


def test_the_seeds_are_measured_whole(seeds):
    for article in seeds.articles:
        rows = measure([read(article)], {})
        assert tuple(rows.columns) == COLUMNS
        for row in rows.itertuples():
            for start, end, words, *_ in json.loads(row.evidence):
                scored = [word for word in words.split() if word not in ("not", "no", "never", "!")][-1]
                assert article.text[start:end].lower() == scored
                assert any(left <= start < right for left, right in json.loads(row.pieces))


def test_common_threats_is_scored_by_its_harmless_word(seeds):
    """defense.gov's heading: "common" weighs −0.3 and "threats" is not in the list."""
    article = next(one for one in seeds.articles if one.outlet == "defense.gov")
    rows = measure([read(article)], {})

    assert lines(rows[rows["text"] == "Common Threats"], "polarity", "assessed", "vader") == [(-0.3, 1, -0.4215)]
