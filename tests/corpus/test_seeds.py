"""The four articles that the project is delivered with are the ones that were given."""

from __future__ import annotations

import hashlib
import re
from datetime import date

import pytest

from components.corpus.cleaning import lay_out
from components.corpus.seeds import CHOSEN, SEEDS
from components.reading.words import count_words

SHA_256 = {
    "000_24f78fe465fc04aa.txt": "03446c22d54faead12dca51b8d6eb65c55ba02c66ce67987482ca70ba777886e",
    "001_2704398c10de2ab6.txt": "e27a58544e260aad30ca5b509235e7c3429ce1a3aa3848088e3fd563d4dae673",
    "003_8a41fc0f1971130e.txt": "ce3298cc9b1c52a4865c2776a7c11e08a40667ce783bc7598c68bc7a1c8440cc",
    "004_c50ab8c1748066ed.txt": "be16b6bfe7d46470272ca33f93180272e24dac68015ff8fb08261c046113fa50",
    "manifest.csv": "6d329fc7f5a8e0a650b693f7a3c42ef4a2b5855eb0b8b34a55671c79e3def4de",
}


@pytest.mark.parametrize("name", SHA_256)
def test_a_seed_is_given_byte_for_byte(name):
    assert hashlib.sha256((SEEDS / name).read_bytes()).hexdigest() == SHA_256[name]


def test_there_are_no_other_seeds():
    assert {file.name for file in SEEDS.iterdir()} == {*SHA_256, "README.md"}


def test_the_seeds_stand_in_the_order_of_their_days_and_then_of_their_outlets_in_the_manifest(seeds):
    assert [(article.published, article.outlet, article.kind) for article in seeds.articles] == [
        (date(2017, 2, 3), "defense.gov", "government release"),
        (date(2017, 2, 3), "Press TV", "news"),
        (date(2017, 2, 4), "Asia Times", "news"),
        (date(2017, 2, 4), "The Wire", "news"),
    ]


def test_the_corpus_says_what_it_is_and_how_it_was_chosen(seeds):
    assert (seeds.name, seeds.problems, seeds.chosen) == ("Mattis in Tokyo, 2017", (), CHOSEN)
    assert CHOSEN.startswith("Given with the project: one event,")


def test_the_text_is_the_file(seeds):
    for article in seeds.articles:
        assert article.text.encode("utf-8") == (SEEDS / article.file).read_bytes()


def test_the_card_of_the_seeds_names_every_article_with_its_words(seeds):
    card = (SEEDS / "README.md").read_text(encoding="utf-8")
    for article in seeds.articles:
        read = sum(count_words(article.text, block.start, block.end) for block in lay_out(article) if block.measured)
        row = rf"\| `{article.file}` \| {article.outlet} \| {article.kind} \| {article.published} \|"
        found = re.search(rf"{row} .+ \| (\d+) \| (\d+) \|", card)
        assert found
        assert (int(found[1]), int(found[2])) == (count_words(article.text), read)
