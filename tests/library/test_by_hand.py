"""What is left out by hand is kept with the corpus, travels with its file, and changes nothing where there is none."""

from __future__ import annotations

from pathlib import Path

from components.corpus import Article, Corpus
from components.corpus.by_hand import with_stretch
from components.corrections import Corrections
from components.library import Library
from components.library.contents import content_hash

TEXT = "The bridge is open\n\nIt was a terrible year for the town. A good day came on Monday at last.\n"
PLAIN = Article("Gazette", TEXT, title="The bridge is open")
START = TEXT.index("It was")
MARKED = with_stretch(PLAIN, START, START + 36, True)


def corpus(article: Article) -> Corpus:
    return Corpus("Bridges", (article,))


def test_a_corpus_keeps_it_and_its_file_brings_it_elsewhere(tmp_path: Path) -> None:
    library = Library(tmp_path / "here")
    kept = library.keep(corpus(MARKED))
    taken = Library(tmp_path / "there").take(library.export(kept.name))

    for there, name in ((library, kept.name), (Library(tmp_path / "there"), taken.name)):
        (article,) = there.open(name).corpus.articles
        assert article == MARKED


def test_an_article_set_by_hand_later_is_read_anew(tmp_path: Path) -> None:
    """Its id stays, so the readings of before must not stand for it."""
    library = Library(tmp_path)
    kept = library.keep(corpus(PLAIN))
    later = library.change(kept.name, kept.secret, articles=[MARKED])

    before, after = (library.open(name).analysis for name in (kept.name, later.name))
    assert before.readings[0].article.article_id == after.readings[0].article.article_id
    assert [one.measured for one in before.readings[0].blocks] == [True, True]
    assert [one.measured for one in after.readings[0].blocks] == [True, False, True]
    assert library.look(kept.name).content != library.look(later.name).content


def test_without_it_the_content_has_the_name_that_it_always_had() -> None:
    """Computed by hand from the fields that an article had before."""
    import hashlib
    import json

    cells = ["Gazette", TEXT, "news", "The bridge is open", "", "", "en", "", "", "", ""]
    hashed = hashlib.sha256()
    for part in (["Bridges", ""], cells):
        hashed.update(json.dumps(part).encode() + b"\n")

    assert content_hash(corpus(PLAIN), Corrections()) == hashed.hexdigest()
