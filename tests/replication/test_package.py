"""A package holds what it says, nothing of the texts unless asked, and is the same file twice."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pandas as pd
import pytest

from components.corpus import Article
from components.corrections import Corrections
from components.library.tables import unpack
from components.replication import PackageError, packed
from components.replication.covering import RUN, runs_of, without_runs
from components.replication.model import hash_of
from tests.replication.profile import faults
from tests.replication.zips import files_of
from tests.shown import analysis

_CASTS = {"integer": int, "number": float, "string": str, "boolean": {"True": True, "False": False}.__getitem__}


@pytest.fixture(scope="module")
def without_texts():
    return packed(analysis("the seeds"), Corrections())


@pytest.fixture(scope="module")
def files(without_texts):
    return files_of(without_texts)


@pytest.fixture(scope="module")
def described(files):
    return json.loads(files["datapackage.json"])


def test_the_same_corpus_gives_the_same_bytes(without_texts):
    assert packed(analysis("the seeds"), Corrections()) == without_texts


def test_the_descriptor_is_valid(described):
    assert list(faults(described)) == []


def test_every_file_but_the_descriptor_is_described(files, described):
    assert sorted(one["path"] for one in described["resources"]) == sorted(set(files) - {"datapackage.json"})


def test_every_cell_is_of_the_type_that_the_descriptor_says(files, described):
    for resource in described["resources"]:
        if resource.get("type") != "table":
            continue
        lines = csv.DictReader(io.StringIO(files[resource["path"]].decode("utf-8"), newline=""), strict=True)
        casts = {one["name"]: _CASTS.get(one["type"], str) for one in resource["schema"]["fields"]}
        assert lines.fieldnames == list(casts)
        for line in lines:
            for name, cell in line.items():
                if cell:
                    casts[name](cell)


def test_foreign_keys_lead_to_the_list_of_articles(files, described):
    listed = set(unpack(files["tables/articles.parquet"])["article_id"])
    keyed = [one for one in described["resources"] if one.get("schema", {}).get("foreignKeys")]
    assert len(keyed) == 12
    for resource in keyed:
        assert set(unpack(files[resource["path"].replace(".csv", ".parquet")])["article_id"]) <= listed


def test_without_texts_no_six_words_in_a_row_of_any_article_stand_in_the_package(files):
    """Headlines and addresses, by which articles are found, are let be; Parquet tables are looked at as tables."""
    corpus = analysis("the seeds").corpus
    open_words = [word for one in corpus.articles for word in (one.title, one.url, json.dumps(one.title)) if word]
    texts = []
    for name, data in files.items():
        if name.endswith(".parquet"):
            frame = unpack(data).select_dtypes("str").drop(columns=["title", "url"], errors="ignore")
            texts += [str(cell) for column in frame for cell in frame[column].dropna().unique()]
        else:
            text = data.decode("utf-8")
            for word in open_words:
                text = text.replace(word, " ¦ ")
            texts.append(text)
    assert [one[:200] for one in runs_of(texts, corpus.articles)] == []
    assert not any(name.startswith("texts/") for name in files)


def test_six_words_in_a_row_are_found_and_five_are_not():
    articles = analysis("the seeds").corpus.articles
    words = re.findall(r"\w+", articles[0].text)[200 : 200 + RUN]
    assert runs_of([" ".join(words)], articles) == [" ".join(words)]
    assert runs_of([" ".join(words[:-1])], articles) == []


def test_with_texts_each_text_is_the_text_as_given():
    whole = analysis("a hostile corpus")
    files = files_of(packed(whole, Corrections(), texts=True))
    for article in whole.corpus.articles:
        assert files[f"texts/{article.article_id}.txt"].decode("utf-8") == article.text


def test_a_corpus_without_articles_is_not_packed():
    whole = analysis("the seeds")
    with pytest.raises(PackageError, match="no article"):
        packed(replace(whole, corpus=replace(whole.corpus, articles=())), Corrections())


def test_what_a_person_wrote_may_repeat_no_article_where_texts_are_left_out():
    whole = analysis("the seeds")
    copied = " ".join(re.findall(r"\w+", whole.corpus.articles[0].text)[200:210])
    with pytest.raises(PackageError, match="how the articles were chosen repeats six words"):
        packed(replace(whole, corpus=replace(whole.corpus, chosen=copied)), Corrections())


def test_codebook_and_namings_go_along(files):
    assert {"codebooks/frames/codebook.csv", "codebooks/frames/codes.csv", "codebooks/actors/namings.csv"} <= set(files)


def test_the_corpus_is_cited_in_both_forms(files):
    name = analysis("the seeds").corpus.name
    assert f"@misc{{corpus_6d24a606a5f4cb49,\n  title = {{{{{name}}}}}" in files["CITATION.bib"].decode("utf-8")
    assert f"TY  - DATA\r\nID  - corpus_6d24a606a5f4cb49\r\nTI  - {name}\r\n" in files["CITATION.ris"].decode("utf-8")


def test_words_that_run_over_two_cells_are_covered_too():
    article = Article("The Wire", "The mayor of the old town said that the bridge had closed.\n")
    frame = pd.DataFrame({"who": ["mayor of the old town", "mayor"], "verb": ["said", "said"], "n": [1, 2]})
    (covered,) = without_runs([frame], [article])
    assert covered["who"].tolist() == [
        f"(5 words, not shared; SHA-256 begins {hash_of(frame['who'][0])[:12]})",
        "mayor",
    ]
    assert covered["verb"].tolist() == ["said", "said"]
