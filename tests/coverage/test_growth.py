"""Texts made to keep the search for points busy: twice the text costs about twice the steps."""

from random import Random

import pytest

from components.corpus.article import Article
from components.coverage.likeness import _nearest
from components.coverage.measure import measure
from components.coverage.relate import relate
from components.reading.read import read
from components.reading.words import Words, count_words
from tests.growth import grows_by_steps


@pytest.mark.parametrize("pattern", ["12 men and ", "Some 54,000 troops in Japan and ", '"I am glad," said Ana Ruiz. '])
def test_points_grow_with_the_sentence(pattern):
    readings = {n: read(Article(outlet="A", text=f"The town has {pattern * n}.")) for n in (10, 100, 200)}

    assert grows_by_steps(lambda size: measure([readings[size]], {}), 200)


@pytest.mark.parametrize("text", ["The U.S.A. told 54,000 men of AT&T", "a.b.c. and x.y.z", "5% of it", "", "one-two"])
def test_words_before_a_place_are_those_of_the_text_that_ends_there(text):
    words = Words(text, 0, len(text))

    assert [words.before(end) for end in range(len(text) + 1)] == [
        count_words(text, 0, end) for end in range(len(text) + 1)
    ]


@pytest.mark.parametrize("pattern", ["very good ", "not good "])
def test_what_two_articles_say_alike_grows_with_their_sentences(pattern):
    made = {}
    for n in (100, 1_000, 2_000):
        texts = {"A": f"The town {pattern * n}.", "B": f"The city {pattern * n}."}
        found = [read(Article(outlet=outlet, text=text)) for outlet, text in texts.items()]
        made[n] = found, measure(found, {})

    assert grows_by_steps(lambda size: relate(*made[size]), 2_000)


def test_the_nearest_place_is_that_of_all():
    chance = Random(1)
    for _ in range(2_000):
        places, place = sorted(chance.sample(range(60), chance.randint(1, 12))), chance.randint(0, 60)
        stretch = chance.randint(1, 60) / chance.randint(1, 60)
        nearest = min(places, key=lambda found: abs(found * stretch - place))
        assert places[_nearest(places, place, stretch)] == nearest
