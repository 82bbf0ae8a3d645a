"""What is kept comes back as it was, belongs to whoever holds the secret, and is gone when it is deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest

from components.analysis.analyse import analyse
from components.corpus.article import Corpus, Problem
from components.corpus.seeds import seed_corpus
from components.corrections import Assign, Check, Corrections, Rename, Split
from components.corrections.model import Move
from components.library import Expired, Expiry, Forbidden, Library, LibraryError, LibraryRules, open_library
from components.library.names import new_name, parse_name
from tests.corpora import synthetic_corpus
from tests.library.shelf_texts import CORPUS, ONE, THREE, TWO, keep

GONE = (
    "There is no corpus of this name here. It was deleted, or nobody opened it for a long time, or the link is not "
    "whole. Ask whoever sent the link."
)


@pytest.fixture(params=["directory", "address"])
def library(request, tmp_path) -> Library:
    """Return an empty library, in a directory and at an address of fsspec."""
    return Library(tmp_path / "library" if request.param == "directory" else f"memory://{tmp_path.name}")


def daily(library: Library, days: int) -> int:
    """Look after a library as its server does over so many days; return what went into the trash."""
    now = datetime.now(UTC)
    return sum(library.expire(now + timedelta(days=day)).discarded for day in range(0, days + 1, 7))


def files_in(library: Library) -> list[str]:
    """Return every file that a library holds, found without the library's own ways."""
    root = library._place.root
    if isinstance(root, Path):
        return [str(path) for path in root.rglob("*") if path.is_file()]
    return library._place.files.find(root)


def same(one, other) -> None:
    """Hold two analyses to each other, to the last digit."""
    assert other.corpus == one.corpus
    assert other.readings == one.readings
    assert other.as_read == one.as_read
    assert list(other.rows) == list(one.rows)
    pd.testing.assert_frame_equal(other.articles, one.articles, check_exact=True)
    for slug in one.rows:
        pd.testing.assert_frame_equal(other.rows[slug], one.rows[slug], check_exact=True)
        pd.testing.assert_frame_equal(other.measured[slug], one.measured[slug], check_exact=True)


@pytest.mark.parametrize(
    "corpus",
    [seed_corpus(), CORPUS, Corpus("One sentence", (THREE,)), Corpus("No words", (replace(THREE, text=""),))],
    ids=lambda corpus: corpus.name,
)
def test_a_kept_corpus_comes_back_as_it_was_analysed(library, corpus):
    whole = analyse(corpus)
    stored = library.open(library.keep(corpus, analysis=whole).name)

    assert stored.corpus == corpus
    assert not stored.remeasured
    same(whole, stored.analysis)


def test_what_a_person_put_in_comes_back(library):
    problems = (Problem("late.txt", "could not be opened", lost=True),)
    corrections = Corrections((Rename("Ana Ruiz", "Ana Ruiz Gil"),))
    stored = library.open(library.keep(replace(CORPUS, problems=problems), corrections).name)

    assert (stored.card.title, stored.card.chosen) == ("The bridge", "The first two that came.")
    assert (stored.card.articles, stored.card.outlets) == (2, ("The Ledger", "Courier"))
    assert stored.corpus.problems == problems
    assert stored.corrections == corrections


def test_another_version_of_parallax_measures_anew_and_gets_the_same_from_the_same_code(library, monkeypatch):
    name = keep(library).name
    before = library.open(name).analysis
    _change_engine(monkeypatch)
    stored = library.open(name)

    assert stored.remeasured
    same(before, stored.analysis)


def _change_engine(monkeypatch) -> None:
    from components.library import catalogue
    from components.library.engine import Engine, engine

    stages = dict.fromkeys(engine().stages, "another version")
    monkeypatch.setattr(catalogue, "engine", lambda: Engine("another version", "another version", stages))


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


def test_the_owner_sees_all_versions_and_nobody_else_does(library):
    kept = keep(library)
    changed = library.change(kept.name, kept.secret, title="Second")

    assert [card.name for card in library.versions(kept.name, kept.secret)] == [kept.name, changed.name]
    with pytest.raises(Forbidden):
        library.versions(kept.name, "guessed")


def test_deleted_means_deleted_with_every_version(library):
    kept, other = keep(library), keep(library)
    added = library.add(kept.name, kept.secret, [THREE])
    shared = library.share(kept.name, kept.secret)
    library.delete(added.name, kept.secret)

    for name in (kept.name, added.name, shared.name):
        with pytest.raises(Expired):
            library.open(name)
    # In the trash nothing opens them; on the seventh day no file of them is left.
    daily(library, 7)
    gone = kept.name.partition("-")[0]
    assert not [file for file in files_in(library) if gone in file]
    assert library.open(other.name).corpus == CORPUS


@pytest.mark.parametrize("deed", ["add", "change", "delete", "share", "versions"])
def test_without_the_secret_nothing_is_changed(library, deed):
    kept, other = keep(library), keep(library)
    before = files_in(library)
    arguments = [[THREE]] if deed == "add" else []

    for secret in ("", kept.name, other.secret, kept.secret.upper(), "\ud800"):
        with pytest.raises(Forbidden) as told:
            getattr(library, deed)(kept.name, secret, *arguments)
    assert str(told.value) == "This secret does not belong to the corpus, so nothing was changed. Check the secret."
    assert files_in(library) == before


def test_the_secret_is_stored_nowhere(library):
    kept = keep(library)

    for file in files_in(library):
        data = Path(file).read_bytes() if Path(file).exists() else library._place.files.cat_file(file)
        assert kept.secret.encode() not in data


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "..", "../x", "a/../b", "/etc/passwd", "C:\\x", "\0", "*", "\ud800", "pinned.txt", "x" * 25),
        *(f"{'x' * 25}-{'y' * 12}", f"{'X' * 25}-{'Y' * 13}", f"{'x' * 25}-{'y' * 13}\n", f"{'ｘ' * 25}-{'y' * 13}"),
    ],
)
def test_what_is_no_name_opens_nothing(library, name):
    keep(library)

    for ask in (library.look, library.open, library.export, library.pin, library.remove):
        with pytest.raises(Expired) as told:
            ask(name)
        assert str(told.value) == GONE


def test_a_name_that_nobody_kept_tells_the_same_as_a_deleted_one(library):
    with pytest.raises(Expired, match=r"^There is no corpus of this name here\."):
        library.open(str(new_name()))


def test_a_version_cannot_be_guessed_from_another_or_opened_under_another_line(library):
    one, other = parse_name(keep(library).name), parse_name(keep(library).name)

    with pytest.raises(Expired):
        library.open(f"{one.line}-{other.version}")


def test_names_differ_and_survive_links_and_file_systems():
    names = {str(new_name()) for _ in range(1000)}

    assert len(names) == 1000
    assert all(name == name.lower() and name.replace("-", "").isalnum() and name.isascii() for name in names)


def test_what_nobody_opens_expires_and_what_is_pinned_stays(library):
    old, pinned = keep(library), keep(library)
    library.pin(pinned.name)

    assert library.expire() == Expiry(0, 0)
    assert daily(library, 91) == 1
    with pytest.raises(Expired):
        library.open(old.name)
    assert library.open(pinned.name).card.pinned


def test_opening_a_corpus_keeps_it_from_expiring(library):
    kept = keep(library)
    line = parse_name(kept.name).line
    library._place.write_beside(line, "opened", b"2001-01-01")
    library.open(kept.name)

    assert library.expire() == Expiry(0, 0)
    assert library.look(kept.name).last_opened == datetime.now(UTC).date()


def test_a_date_that_was_half_written_keeps_a_corpus(library):
    kept = keep(library)
    library._place.write_beside(parse_name(kept.name).line, "opened", b"20")

    assert library.expire() == Expiry(0, 0)


def test_with_no_days_nothing_expires(tmp_path):
    library = Library(tmp_path, LibraryRules(days=0))
    keep(library)

    assert daily(library, 91) == 0


def test_pins_stand_in_a_file_that_people_may_write(library):
    kept = keep(library)
    library._place.write_list("pinned.txt", f"# for everybody\n{kept.name} # the bridge\n{new_name()}\n")

    assert [card.name for card in library.pinned()] == [kept.name]
    library.pin(kept.name)
    assert len(library.pinned()) == 1
    library.unpin(kept.name)
    assert library.pinned() == []
    assert library._place.read_list("pinned.txt").startswith("# for everybody\n")


def test_pins_may_stand_in_the_environment(tmp_path):
    name = keep(Library(tmp_path)).name

    assert [card.name for card in Library(tmp_path, pinned=(name,)).pinned()] == [name]


def test_the_library_is_where_the_environment_says_and_is_made_with_the_first_corpus(tmp_path):
    library = open_library({"XDG_DATA_HOME": str(tmp_path)})
    place = tmp_path / "parallax" / "library"

    assert not place.exists()
    keep(library)
    assert place.is_dir()
    assert open_library({"PARALLAX_LIBRARY": str(tmp_path / "x")})._place.root == tmp_path / "x"


def test_rules_come_from_the_environment():
    rules = LibraryRules.from_environment({"PARALLAX_LIBRARY_DAYS": "7", "PARALLAX_LIBRARY_ARTICLES": " 20 "})

    assert (rules.days, rules.articles, rules.bytes) == (7, 20, LibraryRules().bytes)


@pytest.mark.parametrize("text", ["a week", "-1", "1.5", "٣"])
def test_a_rule_that_is_no_number_is_told(text):
    with pytest.raises(LibraryError) as told:
        LibraryRules.from_environment({"PARALLAX_LIBRARY_DAYS": text})
    assert str(told.value) == f"PARALLAX_LIBRARY_DAYS: {text!r} is no whole number. Write digits alone, such as 90."


def test_too_many_articles_are_refused(tmp_path):
    library = Library(tmp_path, LibraryRules(articles=1))

    with pytest.raises(LibraryError) as told:
        keep(library)
    assert str(told.value) == (
        "The corpus has 2 articles, and at most 1 are kept here. Leave some out, or run Parallax on a machine of your "
        "own."
    )


def test_a_corpus_without_articles_is_refused(tmp_path):
    with pytest.raises(LibraryError) as told:
        Library(tmp_path).keep(Corpus("Empty", ()))
    assert str(told.value) == "There is no article in this corpus, so it was not kept. Add an article first."


def test_a_full_library_keeps_what_it_has(tmp_path):
    kept = keep(Library(tmp_path))
    full = Library(tmp_path, LibraryRules(bytes=60_000))

    with pytest.raises(LibraryError) as told:
        keep(full)
    assert str(told.value) == (
        "The library holds at most 0.0 GB and has no room for this corpus. Delete corpora, which makes room after "
        "seven days, or ask whoever runs this dashboard for room."
    )
    assert full.open(kept.name).corpus == CORPUS


def test_half_a_letter_is_replaced_since_no_file_can_hold_it(library):
    broken = replace(THREE, text="A day\n\nThe \ud800 market stayed open.")
    stored = library.open(library.keep(Corpus("Broken \udfff", (broken,))).name)

    assert stored.corpus.name == "Broken �"
    assert stored.corpus.articles[0].text == "A day\n\nThe � market stayed open."


def test_a_library_of_a_newer_parallax_says_so(tmp_path):
    library = Library(tmp_path)
    name = parse_name(keep(library).name)
    card = tmp_path / name.line / name.version / "corpus.json"
    card.write_text(card.read_text(encoding="utf-8").replace('"version": 1', '"version": 2'), encoding="utf-8")

    with pytest.raises(
        LibraryError, match=r"^A newer Parallax stored this corpus \(format 2; 1 is the newest known here\)\. "
    ):
        library.open(str(name))


@pytest.mark.parametrize("file", ["corpus.json", "articles.parquet", "sentences.parquet", "rows_sentiment.parquet"])
def test_files_that_the_disk_has_spoilt_are_told(tmp_path, file):
    library = Library(tmp_path)
    name = parse_name(keep(library).name)
    (tmp_path / name.line / name.version / file).write_bytes(b"\0" * 100)

    with pytest.raises(LibraryError) as told:
        library.open(str(name))
    assert str(told.value) == (
        "The files of this corpus are damaged where they are stored. Ask whoever runs this dashboard for a copy."
    )
