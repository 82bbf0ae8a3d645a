"""What is done before the first visitor comes."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator

import pytest
from streamlit import config
from streamlit.web.server.app_discovery import discover_asgi_app

from components.corpus.seeds import NAME
from components.intake.settings import warnings
from dashboard import current_corpus, data, start
from tests.loops import finished
from tests.test_app import APP


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def begun() -> None:
    """Start as the server does, up to where it serves, and stop."""

    async def whole() -> None:
        async with start.lifespan(None):  # type: ignore[arg-type]
            pass

    finished(whole())


def test_streamlit_finds_the_served_app_in_the_entry_file() -> None:
    assert discover_asgi_app(APP).import_string == "app:app"


def test_the_example_is_read_before_anybody_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PARALLAX_CORPUS", raising=False)
    data._analysis.clear()
    begun()
    monkeypatch.setattr(data, "analyse", None)  # whoever reads it again fails

    assert data.own().corpus.name == NAME


def test_what_is_loaded_at_the_start_is_kept_from_the_collector(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PARALLAX_CORPUS", raising=False)
    gc.unfreeze()
    begun()

    assert gc.get_freeze_count() > 0


def test_a_corpus_that_cannot_be_read_stops_no_server(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from dashboard import warm

    monkeypatch.setenv("PARALLAX_CORPUS", "/nowhere/at/all")
    with caplog.at_level(logging.WARNING):
        warm.up()

    assert [one.message.split(".")[0] for one in caplog.records] == ["The corpus cannot be read"]


def test_no_collection_is_forced_after_each_run() -> None:
    config.get_config_options(force_reparse=True)

    assert config.get_option("runner.postScriptGC") is False


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, []),
        ({"PARALLAX_UPLOAD_BYTES": "1000", "PARALLAX_FETCH": "off", "PARALLAX_FETCH_PAUSE": "0"}, []),
        ({"PARALLAX_UPLOAD_BYTES": " "}, []),
        (
            {"PARALLAX_UPLOAD_BYTES": "50 MB"},
            ["PARALLAX_UPLOAD_BYTES=50 MB: no whole number from 1 on, so 50,000,000 holds. Write digits alone."],
        ),
        (
            {"PARALLAX_CORPORA": "0"},
            ["PARALLAX_CORPORA=0: no whole number from 1 on, so 20 holds. Write digits alone."],
        ),
        (
            {"PARALLAX_FETCH_SECONDS": "soon"},
            [
                "PARALLAX_FETCH_SECONDS=soon: not a whole number from 1 on. Correct it, or leave it out. "
                "Until then no address is fetched."
            ],
        ),
    ],
)
def test_a_setting_that_says_nothing_is_told_with_what_holds(environment: dict[str, str], told: list[str]) -> None:
    assert warnings(environment) == told


def test_the_log_tells_of_settings_at_the_start(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PARALLAX_LIBRARY_DAYS", "for ever")
    with caplog.at_level(logging.WARNING):
        start.check_settings()

    assert [one.message for one in caplog.records] == [
        "PARALLAX_LIBRARY_DAYS: 'for ever' is no whole number. Write digits alone, such as 90. "
        "Until then no corpus expires."
    ]


@pytest.mark.parametrize(
    ("variable", "text", "told"),
    [
        ("PARALLAX_LIBRARY_ARTICLES", "many", "Write digits alone, such as 90. Until then 10,000 holds."),
        ("PARALLAX_LIBRARY_BYTES", "20 GB", "Write digits alone, such as 90. Until then 20,000,000,000 holds."),
        ("PARALLAX_LIBRARY_FILE_BYTES", "-1", "Write digits alone, such as 90. Until then 1,000,000,000 holds."),
        (
            "PARALLAX_LIBRARY_DAYS",
            "9" * 30,
            "is more than 36,500. Write a smaller number. Until then no corpus expires.",
        ),
        ("PARALLAX_LIBRARY", "nosuch://x", "Until then no corpus is kept or opened."),
        ("PARALLAX_LIBRARY", "~nobody-of-that-name/x", "Until then no corpus is kept or opened."),
    ],
)
def test_no_rubbish_in_a_setting_breaks_a_page(
    variable: str, text: str, told: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Each of these broke every page."""
    monkeypatch.setenv(variable, text)
    with caplog.at_level(logging.WARNING):
        start.check_settings()

    assert [one.message.endswith(told) for one in caplog.records] == [True]
    assert current_corpus._pinned() == []
