"""Own articles in the dashboard: from a paste to figures, and what others see of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from components.corpus.by_hand import stretches
from components.corpus.seeds import SEEDS
from components.intake.model import Given
from components.intake.tables.unmapped import Unmapped
from components.library import open_library
from tests.dashboard.visiting import PASTE, paste, press, words
from tests.test_app import open_app


def test_a_pasted_text_becomes_a_corpus_with_figures_in_two_steps() -> None:
    app = paste(open_app("articles"))
    assert [one.value for one in app.header] == ["What was understood", "Analyse them"]

    app.text_input(key="title").set_value("The bridge")
    app.text_area(key="chosen").set_value("The only one there is.")
    press(app, "Analyse 1 article")

    name = app.query_params["corpus"][0] if isinstance(app.query_params["corpus"], list) else app.query_params["corpus"]
    card = open_library().look(name)
    assert (card.title, card.chosen, card.outlets) == ("The bridge", "The only one there is.", ("Harrowby Gazette",))
    assert app.title[0].value == "The bridge"
    assert "The only one there is\\." in words(app)
    assert app.get("plotly_chart")


@pytest.fixture(scope="module")
def untitled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppTest]:
    """Return the page after a paste was analysed without a title, in a library of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARALLAX_LIBRARY", str(tmp_path_factory.mktemp("library")))
        yield press(paste(open_app("articles")), "Analyse")


SEEDED = {file.name: file.stat().st_mtime_ns for file in SEEDS.iterdir()}


def test_a_title_and_a_choice_may_be_left_out(untitled: AppTest) -> None:
    assert untitled.title[0].value == "Untitled corpus"
    assert "How these articles were chosen is not said" in words(untitled)


def test_the_seeds_are_untouched_by_all_this(untitled: AppTest) -> None:
    assert {file.name: file.stat().st_mtime_ns for file in SEEDS.iterdir()} == SEEDED


def test_start_over_empties_the_tray() -> None:
    app = press(paste(open_app("articles")), "Start over")

    assert "What was understood" not in words(app)


def test_a_piece_of_a_text_is_left_out_and_taken_back_with_a_click() -> None:
    app = paste(open_app("articles"))
    app.session_state["texts"] = True
    press(app.run(), "Leave out")
    (entry,) = app.session_state["tray"].entries
    assert [one.out for one in stretches(entry.article)] == [True]
    assert "left out by hand" in words(app)

    press(app, "Take back")

    (entry,) = app.session_state["tray"].entries
    assert [one.out for one in stretches(entry.article)] == [False]


def test_two_visitors_never_see_each_others_articles() -> None:
    """Each keeps a corpus; neither its title nor its name stands anywhere on the other's pages."""
    visitors = [open_app("articles"), open_app("articles")]
    for app, title in zip(visitors, ("First secret story", "Second secret story"), strict=True):
        paste(app, PASTE.replace("Harrowby", title))
        app.text_input(key="title").set_value(title)
    for app in visitors:
        press(app, "Analyse")

    first, second = visitors
    names = [next(iter(app.session_state["mine"])) for app in visitors]
    assert names[0] != names[1]
    for app, other, title in ((first, names[1], "Second secret"), (second, names[0], "First secret")):
        app.run()
        told = words(app) + " ".join(button.label for button in app.button) + str(dict(app.query_params))
        assert title not in told
        assert other not in told


def test_what_is_on_one_visitors_tray_is_on_no_others() -> None:
    paste(open_app("articles"))

    assert "What was understood" not in words(open_app("articles"))


def test_a_table_with_strange_columns_is_read_once_a_person_has_told_them() -> None:
    data = b"spalte 1,spalte 2\nThe bridge is open.,Gazette\n"
    app = open_app("articles")
    app.session_state["waiting"] = [Unmapped(Given("odd.csv", data), ("spalte 1", "spalte 2"), {})]
    app.run()

    press(app, "Read the table")
    assert app.error[0].value.startswith("Say which column has the texts")
    app.selectbox(key="column-text-1").set_value("spalte 1")
    app.selectbox(key="column-outlet-1").set_value("spalte 2")
    press(app, "Read the table")

    (entry,) = app.session_state["tray"].entries
    assert (entry.article.outlet, entry.article.text) == ("Gazette", "The bridge is open.")
    assert not app.session_state["waiting"]


def test_addresses_are_not_offered_where_nothing_may_be_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_FETCH", "off")

    assert "Fetch" not in [one.label for one in open_app("articles").button]


def test_more_text_than_one_visitor_may_hold_is_refused_and_what_was_there_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PARALLAX_UNPACKED_BYTES", str(len(PASTE) + 20))
    app = paste(paste(open_app("articles")), PASTE.replace("Harrowby", "Elmstead"))

    assert app.error[0].value.startswith("Together these are more than ")
    assert [entry.article.outlet for entry in app.session_state["tray"].entries] == ["Harrowby Gazette"]
