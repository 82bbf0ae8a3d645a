"""Every column of every file says what it holds, and the component itself says it."""

from __future__ import annotations

import pytest

from components.contract import EVERY_ROW, SHARED
from components.replication.datapackage import descriptor
from components.replication.tables import settings_of, tables
from tests.shown import analysis


@pytest.fixture(scope="module")
def made():
    return tables(analysis("the seeds"), settings_of(), texts=True)


def test_a_component_says_what_each_column_of_its_rows_means(component):
    told = {**EVERY_ROW, **component.meanings.rows}
    rows = component.given_out(analysis("the seeds").rows[component.slug])
    assert [name for name in rows if name not in told] == [], "add them to `meanings.rows`"
    assert [name for name in told if name not in (*component.columns, SHARED)] == []


def test_a_component_says_what_each_column_of_its_summary_means(component, made):
    summary = next(one.frame for one in made if one.name == f"{component.slug}_summary")
    assert list(component.meanings.summary) == list(summary), "`meanings.summary` has its columns in their order"


def test_the_key_of_a_summary_names_one_line_of_it(component, made):
    summary = next(one.frame for one in made if one.name == f"{component.slug}_summary")
    assert component.meanings.key
    assert not summary.duplicated(list(component.meanings.key)).any()


def test_a_meaning_is_a_sentence_without_its_full_stop(made):
    told = [(one.name, name, meaning.text) for one in made for name, meaning in one.meanings.items()]
    assert [where for where in told if where[2].endswith(".") or len(where[2]) < 6] == []


def test_every_key_of_a_table_names_one_line_of_it(made):
    assert [one.name for one in made if one.key and one.frame.duplicated(list(one.key)).any()] == []


def test_numbers_are_finite_or_missing(made):
    endless = [one.name for one in made if one.frame.select_dtypes("float64").abs().eq(float("inf")).to_numpy().any()]
    assert endless == []


def test_days_are_days_or_missing(made):
    days = [
        (one.name, name)
        for one in made
        for name, meaning in one.meanings.items()
        if meaning.unit == "date" and not one.frame[name].fillna("").str.fullmatch(r"(\d{4}-\d\d-\d\d)?").all()
    ]
    assert days == []


def test_the_descriptor_gives_each_column_its_type_unit_and_meaning(made):
    files = {f"tables/{one.name}.{ending}": b"" for one in made for ending in ("csv", "parquet")}
    whole = descriptor(analysis("the seeds").corpus, made, files)
    shares = next(one for one in whole["resources"] if one["name"] == "speakers-summary")
    assert shares["schema"]["fields"][2] == {
        "name": "quoted_words",
        "type": "integer",
        "description": "the speaker's words inside quotation marks.",
        "unit": "words",
    }
    assert shares["schema"]["primaryKey"] == ["outlet", "speaker"]
