"""What is done before the first visitor comes."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit import config
from streamlit.web.server.app_discovery import discover_asgi_app

from components.cli import main
from components.corpus import Article, Corpus
from components.corpus.seeds import NAME
from components.intake.settings import warnings
from components.library import LibraryError, open_library
from components.worker.settings import warnings as all_warnings
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

    assert data.own().analysis.corpus.name == NAME


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
            [
                "PARALLAX_UPLOAD_BYTES=50 MB: no whole number from 1 to 10,000,000,000, so 50,000,000 holds. "
                "Write digits alone."
            ],
        ),
        (
            {"PARALLAX_UPLOAD_BYTES": "1" + "0" * 17},
            [
                "PARALLAX_UPLOAD_BYTES=100000000000000000: no whole number from 1 to 10,000,000,000, so 50,000,000 "
                "holds. Write digits alone."
            ],
        ),
        (
            {"PARALLAX_CORPORA": "0"},
            ["PARALLAX_CORPORA=0: no whole number from 1 to 100,000, so 20 holds. Write digits alone."],
        ),
        (
            {"PARALLAX_FETCH_SECONDS": "soon"},
            [
                "PARALLAX_FETCH_SECONDS=soon: no whole number from 1 to 3,600. Correct it, or leave it out. "
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
        ("PARALLAX_LIBRARY_ARTICLES", "many", "Write digits alone, such as 90. Until then 100,000 holds."),
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


NOWHERE = "a" * 25 + "-" + "b" * 13


@pytest.mark.parametrize("name", ["tokyo", NOWHERE])
def test_a_pinned_name_of_no_corpus_is_told(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path))
    kept = open_library().keep(Corpus("Bridge", (Article("Gazette", "The bridge is open."),)))

    assert all_warnings({"PARALLAX_LIBRARY": str(tmp_path), "PARALLAX_PINNED": f"{kept.name}, {name}"}) == [
        f"PARALLAX_PINNED: {name} is the name of no corpus in this library, so none is listed or kept for ever by it. "
        "Correct it, or leave it out."
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "year.csv: no such file or folder. Set PARALLAX_REFERENCE to a CSV file or a folder of texts."),
        ("a,b\n1,2\n", "year.csv: no columns word and count. Name them so in the first line."),
        ("word,count\n", "year.csv: no words. Give a CSV file with word,count or a folder of .txt files."),
        ("word,count\nrain,3\n", ""),
    ],
)
def test_a_reference_that_cannot_be_read_is_told(text: str | None, told: str, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "year.csv").write_text(text, encoding="utf-8")

    assert all_warnings({"PARALLAX_REFERENCE": str(tmp_path / "year.csv")}) == (
        [f"PARALLAX_REFERENCE: {told} Until then nothing is compared with a reference."] if told else []
    )


RUBBISH = {
    "PARALLAX_WORKER_NICE": "9" * 12,
    "PARALLAX_UPLOAD_BYTES": "1" + "0" * 17,
    "PARALLAX_FETCH_SECONDS": "soon",
    "PARALLAX_PINNED": "tokyo",
    "PARALLAX_REFERENCE": "/nowhere/year.csv",
}


@pytest.mark.parametrize("variable", RUBBISH)
def test_the_server_and_every_command_tell_the_same(
    variable: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path))
    monkeypatch.setenv(variable, RUBBISH[variable])
    with caplog.at_level(logging.WARNING):
        start.check_settings()
    main(["library", "pinned"])

    (told,) = [one.message for one in caplog.records]
    assert told.startswith(variable)
    assert capsys.readouterr().err == f"note: {told}\n"


@pytest.mark.parametrize("wrong", [RuntimeError("a surprise"), LibraryError("The clock jumped."), OSError("no disk")])
def test_a_look_after_the_library_that_fails_is_told_in_the_log_and_is_not_the_last(
    wrong: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    looks: list[int] = []

    def fail() -> None:
        looks.append(1)
        raise wrong

    async def three_looks() -> None:
        looking = asyncio.create_task(start._look_after_library())
        while len(looks) < 3 and not looking.done():
            await asyncio.sleep(0.01)
        looking.cancel()

    monkeypatch.setattr(start, "open_library", fail)
    monkeypatch.setattr(start, "_DAY", 0)
    with caplog.at_level(logging.WARNING, logger="parallax"):
        finished(three_looks())

    assert len(looks) >= 3
    assert "The library was not looked after." in caplog.text
    assert str(wrong) in caplog.text
