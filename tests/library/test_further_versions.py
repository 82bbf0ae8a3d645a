"""A change makes another version, measured as if it had always been so, and corrections go with it."""

from __future__ import annotations

from dataclasses import replace

from components.analysis.analyse import analyse
from components.corpus.seeds import seed_corpus
from components.corrections import Assign, Check, Corrections, Rename, Split
from components.corrections.model import Move
from tests.corpora import synthetic_corpus
from tests.library.kept_texts import CORPUS, ONE, THREE, TWO, keep, same


def test_added_articles_make_a_version_of_their_own_and_the_old_link_shows_what_it_showed(library):
    kept = keep(library)
    added = library.add(kept.name, kept.secret, [THREE])

    assert library.open(kept.name).corpus == CORPUS
    assert library.open(added.name).corpus.articles == (ONE, TWO, THREE)
    assert library.look(added.name).parent == library.look(kept.name).content
    same(analyse(library.open(added.name).corpus), library.open(added.name).analysis)


def test_only_new_articles_are_read(library, monkeypatch):
    kept = keep(library)
    read = []
    from components.reading import read as reading

    real = reading.read
    monkeypatch.setattr(reading, "read", lambda article: read.append(article) or real(article))
    library.add(kept.name, kept.secret, [THREE])

    assert read == [THREE]


def test_what_is_left_of_a_corpus_after_taking_articles_away_is_measured_as_if_it_had_never_been_larger(library):
    kept = library.keep(seed_corpus())
    articles = seed_corpus().articles[1:]
    stored = library.open(library.change(kept.name, kept.secret, articles=articles).name)

    same(analyse(replace(seed_corpus(), articles=articles)), stored.analysis)


def test_articles_added_to_a_large_corpus_give_what_all_of_them_give_at_once(library):
    corpus = synthetic_corpus(3, 4)
    kept = library.keep(replace(corpus, articles=corpus.articles[:-3]))
    stored = library.open(library.add(kept.name, kept.secret, corpus.articles[-3:]).name)

    same(analyse(stored.corpus), stored.analysis)


def test_a_changed_title_leaves_everything_else(library):
    kept = keep(library, Corrections((Rename("Ana Ruiz", "A. Ruiz"),)))
    changed = library.open(library.change(kept.name, kept.secret, title="Two papers on a bridge").name)

    assert changed.corpus == replace(CORPUS, name="Two papers on a bridge")
    assert changed.corrections.changes == (Rename("Ana Ruiz", "A. Ruiz"),)
    assert changed.card.content != library.look(kept.name).content


def test_an_article_that_is_there_already_is_kept_once(library):
    kept = keep(library)

    assert library.look(library.add(kept.name, kept.secret, [TWO, THREE]).name).articles == 3


def test_corrections_follow_an_article_whose_outlet_is_put_right(library):
    right = replace(ONE, outlet="The Ledger of Harrowby")
    corrections = Corrections(
        (
            Assign(ONE.article_id, 16, 39, "Bo Lee"),
            Split("Ana Ruiz", "A. Ruiz", (ONE.article_id, TWO.article_id)),
            Move(TWO.article_id, ONE.article_id),
            Rename("Ana Ruiz", "A. Ruiz"),
        ),
        (Check(ONE.article_id, 16, 39, "Ana Ruiz", "right", "R."),),
    )
    kept = keep(library, corrections)
    stored = library.open(library.change(kept.name, kept.secret, articles=[right, TWO]).name)

    assert stored.corrections == Corrections(
        (
            Assign(right.article_id, 16, 39, "Bo Lee"),
            Split("Ana Ruiz", "A. Ruiz", (right.article_id, TWO.article_id)),
            Move(TWO.article_id, right.article_id),
            Rename("Ana Ruiz", "A. Ruiz"),
        ),
        (Check(right.article_id, 16, 39, "Ana Ruiz", "right", "R."),),
    )


def test_corrections_of_a_text_that_stands_twice_stay_where_they_are(library):
    twin = replace(ONE, outlet="Twin")
    corrections = Corrections((Assign(ONE.article_id, 16, 39, "Bo Lee"),))
    kept = keep(library, corrections)
    stored = library.open(library.change(kept.name, kept.secret, articles=[twin, replace(twin, title="x")]).name)

    assert stored.corrections == corrections
