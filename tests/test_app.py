"""Every page of the dashboard, run by Streamlit's own test harness."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from components import COMPONENTS
from dashboard import data
from tests.intake.written import as_page
from tests.shown import each_setting

APP = Path(__file__).resolve().parent.parent / "dashboard" / "app.py"
SLUGS = ["overview", *(component.slug for component in COMPONENTS), "codebook", "read", "articles", "method"]


def open_app(slug: str = "overview", **address: str | list[str]) -> AppTest:
    """Run a page of the app at an address and return it."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    if slug != "overview":
        app._page_hash = calc_hash(slug)
    return app.run()


@pytest.mark.parametrize("slug", SLUGS)
def test_every_page_runs_on_the_seeds(slug: str) -> None:
    app = open_app(slug)

    assert not app.exception
    assert app.title


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize(("outlets", "each"), [(1, 1), (2, 3), (3, 8), (40, 1)])
def test_every_page_runs_on_corpora_of_other_sizes(
    slug: str,
    outlets: int,
    each: int,
    invented_folder: Callable[[int, int], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PARALLAX_CORPUS", str(invented_folder(outlets, each)))

    app = open_app(slug)

    assert not app.exception


def test_choosing_no_outlet_says_what_to_do() -> None:
    app = open_app()
    app.sidebar.button_group(key="outlet").set_value([])
    app.run()

    assert not app.exception
    assert [info.value for info in app.info] == [
        "No article falls under this selection. Choose an outlet, a kind or a longer time in the sidebar."
    ]


_VOICES = ("own", "reported", "quoted")
#: Pages that show no words in one voice stand whatever is chosen: one voice tells as much as three.
_WITHOUT_WORDS = ("codebook", "articles", "method")
_ALONE = [(slug, voice) for slug in SLUGS for voice in (_VOICES[:1] if slug in _WITHOUT_WORDS else _VOICES)]


@pytest.mark.parametrize(("slug", "voice"), _ALONE)
def test_every_page_runs_in_one_voice_alone(slug: str, voice: str) -> None:
    assert not open_app(slug, voice=voice).exception


@pytest.mark.parametrize("slug", [component.slug for component in COMPONENTS])
def test_every_setting_of_a_component_draws(slug: str) -> None:
    component = next(one for one in COMPONENTS if one.slug == slug)
    for settings in each_setting(component):
        address = {f"{slug}-{setting}": option for setting, option in settings.items()}
        assert not open_app(slug, **address).exception


@pytest.mark.parametrize(
    ("address", "left_out"),
    [
        ({"outlet": "Nowhere Post"}, "outlet “Nowhere Post”"),
        ({"voice": "loud"}, "voice “loud”"),
        ({"dates": ["2016-01-01", "2017-02-04"]}, "dates “2016\\-01\\-01”"),
        ({"colour": "red"}, "“colour”"),
    ],
)
def test_what_a_link_names_that_is_not_here_is_told_and_left_out(address: dict[str, str], left_out: str) -> None:
    app = open_app(**address)

    assert not app.exception
    assert app.info[0].value == f"This link names what is not here, so it was left out: {left_out}."


@pytest.mark.parametrize("passage", ["x", "5-1", "0-99999999", "-1-4", "1" * 400])
def test_a_damaged_passage_is_told_and_the_article_stands(passage: str) -> None:
    app = open_app("read", passage=passage)

    assert not app.exception
    assert app.info[0].value == "This link names what is not here, so it was left out: the passage of this link."


def test_an_opened_mark_that_fits_nothing_is_told() -> None:
    app = open_app("speakers", open="speakers.words:speaker=Nobody")

    assert not app.exception
    assert "the opened passage" in app.info[0].value


def test_a_corpus_that_cannot_be_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_CORPUS", str(tmp_path / "missing"))

    app = open_app()

    assert not app.exception
    assert app.error[0].value.replace("\\", "").startswith("The corpus cannot be read. ")


def test_a_folder_opens_what_the_command_line_reads_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page beside the texts is read, and not passed over without a word."""
    (tmp_path / "the-wire.txt").write_text("The council met on Monday. It will meet again on Friday.\n" * 5)
    (tmp_path / "bridge.html").write_bytes(as_page())
    monkeypatch.setenv("PARALLAX_CORPUS", str(tmp_path))

    assert {article.file for article in data.own().analysis.corpus.articles} == {"bridge.html", "the-wire.txt"}


def test_the_other_articles_are_unharmed_by_a_bad_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "good.txt").write_text("The council met on Monday.\n\n“We will build,” Ana Ruiz said.\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "no_sentence.txt").write_text("…\n")
    monkeypatch.setenv("PARALLAX_CORPUS", str(tmp_path))

    for slug in SLUGS:
        app = open_app(slug)
        assert not app.exception


def test_hostile_texts_reach_the_page_as_text_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    (tmp_path / "a.txt").write_text(f"{hostile} strikes\n\n“{hostile} is a good {hostile},” {hostile} Ruiz said.\n")
    (tmp_path / "manifest.csv").write_text(
        f"file,outlet,title,url\na.txt,{hostile},{hostile} strikes,javascript:alert(1)\n"
    )
    monkeypatch.setenv("PARALLAX_CORPUS", str(tmp_path))

    for slug in SLUGS:
        app = open_app(slug, **({"word": "good"} if slug == "keywords" else {}))
        assert not app.exception
        pages = [element.proto.body for element in app.get("html")]
        assert all("<img" not in page and 'href="javascript' not in page for page in pages)
        if slug in ("overview", "read"):
            assert any("&lt;img" in page for page in pages)


@pytest.mark.parametrize(
    ("marks", "key"),
    [
        ({}, COMPONENTS[0].title),
        ({"marks": ["reuse", "left out"]}, "Shared text"),
        ({"marks": ""}, ""),
    ],
)
def test_the_marks_of_the_read_page_go_by_their_titles(marks: dict[str, list[str]], key: str) -> None:
    app = open_app("read", **marks)

    told = [one.value for one in app.caption if "Hover over a mark" in one.value]
    assert [one.startswith(key) for one in told] == ([True] if key else [])


def test_what_is_not_open_is_not_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure that waits in a line is drawn, told and tabled when its line is opened, and not before."""
    component = next(one for one in COMPONENTS if one.slug == "speakers")
    waiting = next(view for view in component.views if not view.at_once)
    asked: list[str] = []

    def noted(step: str, real: Callable[..., object]) -> Callable[..., object]:
        return lambda *given: (asked.append(step), real(*given))[1]

    for step in ("draw", "tell", "find"):
        monkeypatch.setitem(waiting.__dict__, step, noted(step, getattr(waiting, step)))

    assert not open_app(component.slug).exception
    assert asked == []

    opened = open_app(component.slug, show=f"{component.slug}.{waiting.slug}")
    assert not opened.exception
    assert {"draw", "tell", "find"} <= set(asked)
