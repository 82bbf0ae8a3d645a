"""Putting things right on the page: every figure follows, undo brings all back, nobody sees another's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from components.analysis.analyse import analyse
from components.corpus import Corpus
from components.corpus.seeds import seed_corpus
from components.corrections import Check, Corrections, Drop, Merge, Rename, fingerprint
from components.corrections.file import write
from components.corrections.link import pack
from components.corrections.sample import speaker_of

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
SEEDS = seed_corpus()
HASH = fingerprint(article.article_id for article in SEEDS.articles)


def open_app(slug: str = "speakers", **address: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in {"show": ["put-right", "sample"], **address}.items():
        app.query_params[name] = value
    if slug != "overview":
        app._page_hash = calc_hash(slug)
    app.run()
    assert not app.exception
    return app


def join(app: AppTest, name: str, into: str) -> None:
    app.selectbox(key="join-name").set_value(name)
    app.selectbox(key="join-into").set_value(into)
    app.button(key="join").click()
    app.run()
    assert not app.exception


def texts(app: AppTest) -> str:
    """Return all that stands on the page, without the strokes that keep Markdown from reading it."""
    shown = (*app.main.markdown, *app.main.subheader, *app.main.caption, *app.success, *app.warning, *app.error)
    return re.sub(r"\\(\W)", r"\1", "\n".join(one.value for one in shown))


def figures(app: AppTest) -> list[str]:
    """Return the figures as JSON; where a note's lines break depends on what stands before, so breaks are spaces."""
    return [one.proto.spec.replace("\\u003cbr\\u003e", " ") for one in app.get("plotly_chart")]


def speaks(app: AppTest, name: str) -> bool:
    """Whether a figure has a line of that name (hover texts keep the words as the article has them)."""
    return any(f"\\u003e{name}\\u003c" in figure for figure in figures(app))


def token(*changes: object) -> str:
    return pack(changes, HASH)[0]  # type: ignore[arg-type]


def test_joining_two_speakers_changes_the_figures_and_taking_it_back_restores_them():
    app = open_app()
    before = figures(app)
    assert speaks(app, "Tomomi Inada")

    join(app, "Tomomi Inada", "Jim Mattis")

    assert not speaks(app, "Tomomi Inada")
    assert "Everything here is shown with 1 correction made by hand" in texts(app)
    assert "1 correction in force" in texts(app)
    assert app.query_params["fix"] == token(Merge("Tomomi Inada", "Jim Mattis"))

    app.button(key="take-back-0").click()
    app.run()

    assert figures(app) == before
    assert "fix" not in app.query_params


def test_undo_goes_back_step_by_step():
    app = open_app()
    join(app, "Tomomi Inada", "Jim Mattis")
    once = figures(app)
    join(app, "Shinzo Abe", "Jim Mattis")
    app.button(key="undo").click()
    app.run()

    assert figures(app) == once


def test_renaming_and_parting_need_a_choice_and_a_name():
    app = open_app()
    for what, button in (("Rename", "rename"), ("Part one name", "part"), ("Join two names", "join")):
        app.button_group(key="put-right").set_value(what)
        app.run()
        app.button(key=button).click()
        app.run()
        assert not app.exception
        assert [warning.value.split()[0] for warning in app.warning] == ["Choose"]
    assert "fix" not in app.query_params


def test_a_renamed_speaker_is_called_so_everywhere():
    app = open_app()
    app.button_group(key="put-right").set_value("Rename")
    app.run()
    app.selectbox(key="rename-name").set_value("Jim Mattis")
    app.text_input(key="rename-to").set_value("James <b>N.</b> Mattis ")
    app.button(key="rename").click()
    app.run()

    assert app.query_params["fix"] == token(Rename("Jim Mattis", "James <b>N.</b> Mattis"))
    assert speaks(app, "James &lt;b&gt;N.&lt;\\u002fb&gt; Mattis")
    assert not speaks(app, "Jim Mattis")


@pytest.mark.parametrize("slug", ["overview", "sentiment", "keywords"])
def test_a_link_with_corrections_opens_every_page(slug):
    quotation = analyse(SEEDS).readings[0].quotations[2]
    where = (SEEDS.articles[0].article_id, *quotation.spans[0])
    app = open_app(slug, fix=token(Merge("Tomomi Inada", "Jim Mattis"), Drop(*where)))

    assert not app.warning
    assert figures(app)
    assert "Everything here is shown with 2 corrections made by hand" in texts(app)


def test_a_damaged_link_is_told_and_nothing_is_in_force():
    app = open_app(fix="eJwNonsense")

    assert [warning.value.replace("\\", "") for warning in app.warning] == [
        "The corrections in this link are damaged, so none is in force. Copy the link again, whole, or load the "
        "corrections from a file."
    ]
    assert figures(app) == figures(open_app())


def test_a_correction_that_fits_nothing_stands_in_the_log_as_such():
    app = open_app(fix=token(Rename("Nobody Here", "Somebody")))

    assert "0 corrections in force" in texts(app)
    assert "fits nothing any more" in texts(app)


def test_a_visitor_never_sees_anothers_corrections():
    join(open_app(), "Tomomi Inada", "Jim Mattis")

    assert speaks(open_app(), "Tomomi Inada")


def upload(app: AppTest, data: bytes) -> None:
    app.file_uploader(key="corrections-file").set_value(("mine.json", data, "application/json"))
    app.run()
    assert not app.exception


def test_a_loaded_file_adds_to_what_is_here():
    app = open_app()
    join(app, "Shinzo Abe", "Jim Mattis")
    upload(app, write(Corrections((Merge("Tomomi Inada", "Jim Mattis"),)), SEEDS))

    assert "Loaded: 1 correction and 0 checks." in texts(app)
    assert "2 corrections in force" in texts(app)


def test_a_damaged_file_is_told_and_loses_nothing():
    app = open_app()
    join(app, "Shinzo Abe", "Jim Mattis")
    upload(app, b"{")

    assert len(app.error) == 1
    assert "line 1 is damaged" in app.error[0].value
    assert "1 correction in force" in texts(app)


def test_a_file_of_another_corpus_waits_until_somebody_asks_for_what_fits():
    app = open_app()
    upload(app, write(Corrections((Merge("Tomomi Inada", "Jim Mattis"),)), Corpus("Tunnel", ())))

    assert "Tunnel" in app.warning[0].value
    assert "Nothing is corrected yet" in texts(app)

    app.button(key="load-what-fits").click()
    app.run()

    assert "1 correction in force" in texts(app)


def check(app: AppTest, verdict: str) -> None:
    app.button(key=f"verdict-{verdict}").click()
    app.run()
    assert not app.exception


def test_a_blind_sample_tells_how_right_the_reading_is():
    app = open_app()
    app.text_input(key="checker").set_value("AB")
    app.run()
    total = int(re.search(r"Passage 1 of (\d+)", texts(app))[1])
    check(app, "right")
    check(app, "wrong speaker")

    assert f"Passage 3 of {total}" in texts(app)
    assert f"**AB**: 1 of 2 right (50 %; 95 % interval 9 % to 91 %), of {total} quotations" in texts(app)
    assert "fix" not in app.query_params


def test_two_people_who_check_the_same_passages_get_alpha():
    readings = analyse(SEEDS).readings
    own = [(one, quotation) for one in readings for quotation in one.quotations if quotation.speaker is not None][:3]
    found = [
        Check(one.article.article_id, *q.spans[0], q.speaker.person or "", verdict, by)
        for (one, q), mine, hers in zip(own, ("right", "right", "wrong speaker"), ("right",) * 3, strict=True)
        for verdict, by in ((mine, "AB"), (hers, "CD"))
    ]
    app = open_app()
    upload(app, write(Corrections((), tuple(found)), SEEDS))

    # totals: right 5, wrong speaker 1; disagreement 2; expected 5 + 5: 1 - 5 * 2 / 10
    assert "AB and CD checked 3 passages in common and agree on 2: Krippendorff's alpha 0.00." in texts(app)


def test_when_all_is_checked_the_band_of_the_tools_error_goes():
    readings = analyse(SEEDS).readings
    every = [
        Check(one.article.article_id, *quotation.spans[0], speaker_of(one, quotation), "right", "AB")
        for one in readings
        for quotation in one.quotations
    ]
    app = open_app(show=["put-right", "sample", "speakers.shares"])
    assert "the tool's error" in figures(app)[-1]

    upload(app, write(Corrections((), tuple(every)), SEEDS))

    assert f"{len(every)} of {len(every)} checked" in texts(app)
    assert "the tool's error" not in figures(app)[-1]
