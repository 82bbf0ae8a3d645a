"""The invented corpora that other tests stand on."""

from __future__ import annotations

import pytest

from components.corpus.folder import read_folder
from tests.corpora import LONG_NAME, outlet_name, synthetic_corpus, write_corpus


def test_the_same_arguments_give_the_same_articles():
    assert synthetic_corpus(3, 2, seed=5) == synthetic_corpus(3, 2, seed=5)
    assert synthetic_corpus(3, 2, seed=5) != synthetic_corpus(3, 2, seed=6)


@pytest.mark.parametrize(("outlets", "each"), [(1, 1), (4, 3), (40, 1), (2, 30)])
def test_every_outlet_has_its_articles_and_each_article_an_id_of_its_own(outlets, each):
    corpus = synthetic_corpus(outlets, each)
    assert len(corpus.outlets) == outlets
    assert len({article.article_id for article in corpus.articles}) == outlets * each
    assert all(article.text.startswith(article.title) for article in corpus.articles)


def test_four_hundred_outlets_have_four_hundred_names():
    assert len({outlet_name(number) for number in range(400)}) == 400
    assert len(LONG_NAME) == 60


def test_a_written_corpus_is_read_back_as_it_was(tmp_path):
    corpus = synthetic_corpus(5, 2)
    read = read_folder(write_corpus(corpus, tmp_path / "invented"))
    assert {article.article_id for article in read.articles} == {article.article_id for article in corpus.articles}
    assert read.problems == ()
