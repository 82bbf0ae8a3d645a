"""A class on its pages: students see no name and reach no other page, and only the key's holder begins and ends it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from components.lesson.classes import Classes
from components.library import Kept, open_library
from tests.dashboard.visiting import owner, words
from tests.dashboard.visiting import press as settled_press
from tests.shown import analysis
from tests.test_app import open_app
from tests.test_masking import NAMES, nodes

SEND = "Send my answer"


@pytest.fixture
def kept(library: Path) -> Kept:
    whole = analysis("the seeds")
    return open_library().keep(whole.corpus, analysis=whole)


@pytest.fixture
def code(kept: Kept) -> str:
    whole = analysis("the seeds")
    ids = [article.article_id for article in whole.corpus.articles]
    return Classes(open_library()).begin(kept.name, kept.secret, whole, ids)


def drawer(code: str) -> str:
    return Classes(open_library()).find(code)


def student(code: str, slug: str = "guess") -> AppTest:
    app = open_app(slug, **{"class": code})
    assert not app.exception
    return app


def fill(app: AppTest, outlet: int = 0, sentence: int = 1) -> None:
    for radio in app.radio:
        radio.set_value(outlet if radio.label.startswith("Which outlet") else sentence)


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize("slug", ["guess", "overview", "speakers", "read", "articles", "method"])
def test_at_every_address_of_a_class_stands_its_page_without_names(code, kept, slug):
    app = student(code, slug)
    fill(app)
    press(app, SEND)

    assert [one.value for one in app.title] == ["Who wrote what?"]
    assert len(app.sidebar.children) == 0
    assert not app.get("page_link") and not app.get("download_button")
    shown = [node.proto for node in nodes(app._tree) if getattr(node, "proto", None) is not None]
    lists = [one for one in shown if getattr(one, "label", "").startswith("Which outlet")]
    assert [list(one.options) for one in lists] == [["Asia Times", r"defense\.gov", "Press TV", "The Wire"]] * 4
    rest = " ".join(str(one) for one in shown if one not in lists)
    ids = [article.article_id for article in analysis("the seeds").corpus.articles]
    assert NAMES.findall(rest) == []
    assert [one for one in (kept.name, kept.secret, *ids) if one in rest] == []


def test_an_answer_is_kept_before_it_is_said_and_a_correction_replaces_it(code):
    app = student(code)
    press(app, SEND)
    assert [one.value for one in app.warning] == [
        r"Still to do\: say which outlet wrote Article A, Article B, Article C and Article D\. Nothing was sent yet\."
    ]
    assert Classes(open_library()).count(drawer(code)) == 0

    fill(app)
    press(app, SEND)
    first = Classes(open_library()).answers(drawer(code))
    assert f"Receipt: **{next(iter(first))}**" in app.success[0].value
    fill(app, outlet=2, sentence=0)
    press(app, SEND)

    second = Classes(open_library()).answers(drawer(code))
    assert len(first) == len(second) == 1 and first != second
    assert {one.outlet for one in next(iter(second.values())).values()} == {"Press TV"}


def test_two_visits_never_write_into_each_others_answer(code):
    for number in range(2):
        app = student(code)
        fill(app, outlet=number)
        press(app, SEND)

    assert Classes(open_library()).count(drawer(code)) == 2


def test_what_is_revealed_stands_on_the_students_page(code, kept):
    app = student(code)
    fill(app, outlet=3)
    press(app, SEND)
    Classes(open_library()).reveal(kept.name, kept.secret, drawer(code))
    from dashboard.lesson import joining

    joining.state.clear()
    app.run()

    assert sorted(one.value.replace("\\", "").partition(" is by ")[2] for one in app.header) == [
        "Asia Times",
        "Press TV",
        "The Wire",
        "defense.gov",
    ]
    assert "You were right about **1 of 4** articles." in words(app)
    assert not app.radio


def test_wrong_codes_are_told_and_bounded(code):
    app = open_app("guess")
    for tried, message in ((0, "There is no class of this code"), (10, "Too many wrong codes were tried")):
        app.session_state["wrong_codes"] = tried
        app.text_input(key="class-code-typed").set_value("222-222-222")
        press(app, "Go to the class")
        assert app.warning[0].value.startswith(message)
    assert app.session_state["wrong_codes"] == 10

    fresh = open_app("guess", **{"class": "nonsense"})
    assert fresh.warning[0].value.startswith("This is no class code")
    fresh.text_input(key="class-code-typed").set_value(code.upper().replace("-", " "))
    press(fresh, "Go to the class")
    assert len(fresh.radio) == 8


def test_only_who_has_the_key_begins_a_class(kept):
    stranger = open_app("lesson", corpus=kept.name)
    assert [one.label for one in stranger.button if "lass" in one.label] == []

    app = owner(kept, "lesson")
    press(app, "Begin the class")
    found = Classes(open_library()).of(kept.name)
    assert len(found) == 1
    assert app.code[0].value == f"guess?class={found[0][:11]}"


def test_the_teacher_sees_who_was_taken_for_whom_and_deletes(code, kept):
    visit = student(code)
    fill(visit, outlet=0, sentence=1)
    press(visit, SEND)
    app = owner(kept, "lesson")
    app.toggle[0].set_value(True)
    app.run()

    assert not app.exception
    assert "1 of 4 guesses name the right outlet" in app.subheader[0].value.replace("\\", "")
    assert len(app.get("plotly_chart")) == 1
    assert words(app).count("1 of 1") == 4
    press(app, "Delete it now")
    assert Classes(open_library()).of(kept.name) == []


def test_a_library_that_cannot_be_read_is_told_in_a_sentence(code, library):
    library.rename(library.with_name("elsewhere"))
    library.write_text("no folder")

    app = open_app("guess", **{"class": code})

    assert not app.exception
    assert len(app.warning) == 1


def test_a_tab_that_tells_its_key_goes_on_with_its_one_answer(code):
    first = student(code)
    fill(first)
    press(first, SEND)
    receipt = next(iter(Classes(open_library()).answers(drawer(code))))

    again = open_app("guess", **{"class": code})
    again.session_state["answer-key"] = SimpleNamespace(key=first.session_state["answer_key"])
    again.run()
    assert receipt in again.success[0].value
    fill(again, outlet=2)
    press(again, SEND)

    kept = Classes(open_library()).answers(drawer(code))
    assert len(kept) == 1 and receipt not in kept


def test_a_teacher_begins_a_class_on_the_built_in_articles(library):
    app = settled_press(open_app("lesson"), "Keep a copy for a class")
    name = app.query_params["corpus"]

    assert name in app.session_state["mine"]
    assert "Everybody who opens this dashboard sees these articles" in app.warning[0].value
    press(app, "Begin the class")
    assert len(Classes(open_library()).of(name)) == 1


def test_hidden_names_are_shown_before_a_copy_is_kept():
    app = open_app("lesson", names="hidden")

    assert "The outlets’ names are hidden." in words(app)
    assert "Keep a copy for a class" not in [one.label for one in app.button]
