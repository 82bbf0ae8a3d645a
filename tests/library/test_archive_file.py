"""A corpus as one file: the same numbers elsewhere, and from a stranger's file nothing but an error."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.analysis.analyse import analyse
from components.corpus.seeds import seed_corpus
from components.corrections import Corrections, Rename
from components.library import Library, LibraryError, LibraryRules, archive_file
from components.library.tables import pack, unpack
from tests.library.kept_texts import CORPUS, keep, same

DAMAGED = "The file is no whole .parallax file. Nothing was taken in. Export it again, or choose an undamaged copy."
RULES = LibraryRules(articles=50, file_bytes=2_000_000)


@pytest.fixture(scope="module")
def exported(tmp_path_factory) -> bytes:
    library = Library(tmp_path_factory.mktemp("here"))
    return library.export(keep(library, Corrections((Rename("Ana Ruiz", "Ana Gil"),))).name)


@pytest.fixture(scope="module")
def light(tmp_path_factory) -> bytes:
    library = Library(tmp_path_factory.mktemp("light"))
    return library.export(keep(library, texts=False).name)


def test_elsewhere_the_numbers_are_the_same_to_the_last_digit(tmp_path):
    here, elsewhere = Library(tmp_path / "here"), Library(tmp_path / "elsewhere")
    whole = analyse(seed_corpus())
    kept = here.keep(seed_corpus(), Corrections((Rename("Jim Mattis", "James Mattis"),)), analysis=whole)
    stored = elsewhere.open(elsewhere.take(here.export(kept.name)).name)

    same(whole, stored.analysis)
    assert stored.corrections.changes == (Rename("Jim Mattis", "James Mattis"),)
    assert stored.card.content == here.look(kept.name).content
    assert (stored.card.title, stored.card.chosen) == (seed_corpus().name, seed_corpus().chosen)


def test_without_texts_elsewhere_the_rows_are_those_that_were_shared(light, tmp_path):
    here, elsewhere = Library(tmp_path / "here"), Library(tmp_path / "elsewhere")
    before = here.open(keep(here, texts=False).name)
    after = elsewhere.open(elsewhere.take(light).name)

    assert not after.card.texts
    assert after.corpus == before.corpus
    assert after.analysis.readings == before.analysis.readings
    for slug, rows in before.analysis.rows.items():
        pd.testing.assert_frame_equal(after.analysis.rows[slug], rows, check_exact=True)


def test_what_is_taken_in_has_a_name_and_a_secret_of_its_own(exported, tmp_path):
    library = Library(tmp_path)
    one, other = library.take(exported), library.take(exported)

    assert one.name.partition("-")[0] != other.name.partition("-")[0]
    library.delete(one.name, one.secret)
    assert library.open(other.name).corpus == CORPUS


def test_the_same_corpus_gives_the_same_file(tmp_path):
    library = Library(tmp_path)
    name = keep(library).name

    assert library.export(name) == library.export(name)


def test_the_file_says_how_the_corpus_was_chosen(exported):
    with zipfile.ZipFile(io.BytesIO(exported)) as packed:
        note = packed.read("README.txt").decode()

    assert note.startswith(
        "The bridge\n\nA corpus of Parallax, with full texts: 2 articles.\n\n"
        "How was this corpus chosen? The first two that came.\n\n"
    )


def changed(data: bytes, change: Callable[[dict[str, bytes]], None], honest: bool = True) -> bytes:
    """Return a file whose parts were changed; with `honest` False its card is made to fit, as a forger would."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    change(files)
    if not honest:
        card = json.loads(files["corpus.json"])
        card["files"] = {name: hashlib.sha256(files[name]).hexdigest() for name in card["files"] if name in files}
        files["corpus.json"] = json.dumps(card).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in files.items():
            packed.writestr(name, part)
    return out.getvalue()


def told(data: bytes) -> str:
    """Return what the error of a file says."""
    with pytest.raises(LibraryError) as error:
        archive_file.read(data, RULES)
    return str(error.value)


def with_frame(name: str, change: Callable[[pd.DataFrame], pd.DataFrame]) -> Callable[[dict[str, bytes]], None]:
    def apply(files: dict[str, bytes]) -> None:
        files[name] = pack(change(unpack(files[name])))

    return apply


def test_a_changed_table_is_noticed(exported):
    change = with_frame("articles.parquet", lambda rows: rows.assign(outlet="Another"))

    assert told(changed(exported, change)) == (
        "The file was changed after it was exported (articles.parquet). Nothing was taken in. Choose the file as it "
        "was exported."
    )


def test_a_changed_table_whose_hash_was_changed_too_is_noticed_by_its_content(exported):
    change = with_frame("articles.parquet", lambda rows: rows.assign(outlet="Another"))

    assert told(changed(exported, change, honest=False)).startswith(
        "The file was changed after it was exported (its content)."
    )


def test_forged_rows_of_a_corpus_with_texts_are_never_read(exported, tmp_path):
    library = Library(tmp_path)
    forged = changed(exported, with_frame("rows_sentiment.parquet", lambda rows: rows.assign(polarity=1.0)), False)

    assert (library.open(library.take(forged).name).analysis.rows["sentiment"]["polarity"] != 1.0).any()


@pytest.mark.parametrize(
    ("change", "honest"),
    [
        (lambda files: files.pop("articles.parquet"), True),
        (lambda files: files.pop("articles.parquet"), False),
        (lambda files: files.pop("corpus.json"), True),
        (lambda files: files.update({"corpus.json": b"[]"}), True),
        (lambda files: files.update({"corpus.json": b"[" * 100_000}), True),
        (lambda files: files.update({"corpus.json": b'{"format": "another"}'}), True),
        (lambda files: files.update({"corpus.json": files["corpus.json"].replace(b"The bridge", b"x" * 2000)}), True),
        (lambda files: files.update({"articles.parquet": b"PAR1PAR1"}), False),
        (lambda files: files.update({"problems.parquet": b""}), False),
    ],
    ids=[
        "a table",
        "a table and its hash",
        "the card",
        "list",
        "deep",
        "another",
        "a long title",
        "no Parquet",
        "an empty table",
    ],
)
def test_what_is_missing_or_of_another_kind_is_told(exported, change, honest):
    assert told(changed(exported, change, honest)) == DAMAGED


@pytest.mark.parametrize("data", [b"", b"PK", b"no file of ours", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_file_of_ours_is_told(data):
    assert told(data) == DAMAGED


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_told(exported, part):
    assert told(exported[: int(part * len(exported))]) == DAMAGED


def test_a_zip_bomb_is_refused_before_it_fills_the_memory(exported):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("corpus.json", b"0" * 50_000_000)

    assert told(out.getvalue()) == ("The file unpacks to more than is taken in here. Ask whoever runs this dashboard.")


def test_a_text_that_stands_once_and_counts_a_thousand_times_is_refused(exported):
    """Parquet writes a value that repeats once: a small file may unpack to more than any memory holds."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    def change(files: dict[str, bytes]) -> None:
        columns = {name: ["x" * 100_000] * 40 for name in unpack(files["articles.parquet"]).columns}
        out = io.BytesIO()
        pq.write_table(pa.table(columns), out)
        files["articles.parquet"] = out.getvalue()
        assert len(out.getvalue()) < 100_000

    assert told(changed(exported, change, honest=False)) == (
        "The texts of a table in the file are larger than is taken in here. Nothing was taken in."
    )


def test_too_many_articles_in_a_file_are_refused(exported):
    change = with_frame("articles.parquet", lambda rows: pd.concat([rows] * 30, ignore_index=True))

    assert told(changed(exported, change, honest=False)) == (
        "A table in the file is larger than is taken in here. Nothing was taken in."
    )


@pytest.mark.parametrize(
    ("file", "change", "message"),
    [
        ("articles.parquet", lambda rows: rows.assign(more=1), "articles.parquet in the file has other columns"),
        ("articles.parquet", lambda rows: rows.assign(title=1), "articles.parquet in the file has other columns"),
        ("sentences.parquet", lambda rows: rows.drop(columns="place"), "sentences.parquet in the file has other"),
        ("counts.parquet", lambda rows: rows.assign(article_id="0"), "counts.parquet in the file does not fit its"),
        ("counts.parquet", lambda rows: rows.iloc[:1], "counts.parquet in the file does not fit its articles."),
        ("rows_speakers.parquet", lambda rows: rows.assign(end=10**9), "Rows in the file do not fit its articles."),
        ("rows_speakers.parquet", lambda rows: rows.assign(start=-1), "Rows in the file do not fit its articles."),
        ("rows_speakers.parquet", lambda rows: rows.assign(voice="loud"), "Rows in the file do not fit its articles."),
        ("rows_speakers.parquet", lambda rows: rows.assign(article_id="0"), "Rows in the file do not fit its"),
        ("rows_sentiment.parquet", lambda rows: rows.assign(polarity=float("inf")), "Rows in the file do not fit"),
    ],
)
def test_forged_tables_without_texts_are_refused(light, file, change, message):
    assert told(changed(light, with_frame(file, change), honest=False)).startswith(message)


def test_rows_of_other_columns_are_left_out_and_said_to_be(light):
    forged = changed(
        light, with_frame("rows_sentiment.parquet", lambda rows: rows.rename(columns={"vader": "v"})), False
    )
    found = archive_file.read(forged, RULES)

    assert found.analysis.rows["sentiment"].empty
    assert [str(one) for one in found.analysis.corpus.problems] == [
        "corpus: Sentiment is not shared of a corpus without its texts, or was measured by another version."
    ]


def mutated(data: bytes, places: list[tuple[int, int]]) -> bytes:
    """Return bytes with some of them replaced; places count round the end."""
    found = bytearray(data)
    for place, value in places:
        found[place % len(found)] = value
    return bytes(found)


MUTATIONS = st.lists(st.tuples(st.integers(0, 2**31), st.integers(0, 255)), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(MUTATIONS)
def test_a_file_with_wrong_bytes_is_taken_in_whole_or_refused(exported, places):
    fuzz(mutated(exported, places))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["articles.parquet", "problems.parquet", "corrections.json", "corpus.json"]), MUTATIONS)
def test_a_forged_file_with_wrong_bytes_is_taken_in_whole_or_refused(exported, name, places):
    fuzz(changed(exported, lambda files: files.update({name: mutated(files[name], places)}), name == "corpus.json"))


@settings(max_examples=60, deadline=None)
@given(st.data(), MUTATIONS)
def test_forged_tables_with_wrong_bytes_are_taken_in_whole_or_refused(light, data, places):
    with zipfile.ZipFile(io.BytesIO(light)) as packed:
        names = [name for name in packed.namelist() if name.endswith(".parquet")]
    name = data.draw(st.sampled_from(names))
    fuzz(changed(light, lambda files: files.update({name: mutated(files[name], places)}), False))


@pytest.mark.long
@settings(max_examples=3_000, deadline=None)
@given(st.booleans(), st.data(), MUTATIONS)
def test_three_thousand_forged_files_are_taken_in_whole_or_refused(exported, light, whole, data, places):
    given_ = exported if whole else light
    with zipfile.ZipFile(io.BytesIO(given_)) as packed:
        name = data.draw(st.sampled_from([one for one in packed.namelist() if one != "README.txt"]))
    fuzz(changed(given_, lambda files: files.update({name: mutated(files[name], places)}), name == "corpus.json"))


def fuzz(data: bytes) -> None:
    """Take a file in; only an error of the library may come of it, and what comes whole has whole readings."""
    try:
        found = archive_file.read(data, RULES)
    except LibraryError:
        return
    assert found.corpus.articles
    if found.analysis is not None:
        assert len(found.analysis.readings) == len(found.analysis.articles)


def test_an_article_longer_than_other_ways_take_is_refused_in_a_corpus_file_too(exported):
    with pytest.raises(LibraryError, match=r"words, more than the 3 of one article\. Nothing was taken in\."):
        archive_file.read(exported, replace(RULES, words=3))


def test_a_file_larger_than_any_that_is_given_is_refused_before_it_is_read():
    with pytest.raises(LibraryError, match="more than 1,000 bytes, the most of one file here"):
        archive_file.read(b"x" * 1_001, LibraryRules(upload_bytes=1_000))
    with pytest.raises(LibraryError, match=r"no whole \.parallax file"):
        archive_file.read(b"x" * 1_000, LibraryRules(upload_bytes=1_000))
