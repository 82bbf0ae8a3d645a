"""`/figure`: one figure by itself, for a frame of another site."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from components.library import Library, open_library
from components.worker.jobs import Job
from dashboard import state, work
from dashboard.embedding import embed_code
from dashboard.report import figure_page
from dashboard.report.figure_page import back, selection_of
from tests.dashboard.visiting import keep

CONF = (Path(__file__).resolve().parents[2] / "docs" / "nginx.conf").read_text(encoding="utf-8")
OUTLETS = ("The Wire", "Press TV")


def get(path: str, **params: str) -> Response:
    """Return the answer to a request, and see to it that a route leads to it."""
    scope = {"type": "http", "method": "GET", "path": path, "query_string": urlencode(params).encode(), "headers": []}
    assert any(route.matches(scope)[0] == Match.FULL for route in figure_page.ROUTES)
    return figure_page.answer(Request(scope))


def words(answer: Response) -> str:
    return bytes(answer.body).decode()


def test_the_board_stands_alone_with_all_that_belongs_to_it():
    answer = get("/figure", figure="board")

    assert answer.status_code == 200
    for told in (
        "Three of four articles quote", "How sure: A program found who spoke.",
        "Parallax describes texts; it does not judge outlets.", "4 articles of 4 outlets", "Whose words?", "<svg",
    ):  # fmt: skip
        assert told in words(answer)


def test_a_figure_stands_alone_with_all_that_belongs_to_it():
    answer = get("/figure", figure="speakers.words")

    assert answer.status_code == 200
    for told in (
        "Who gets to speak?", "How sure: A program found who spoke.", "Quoting is not agreeing",
        "4 articles of 4 outlets", 'href="speakers?show=speakers.words"', "<svg",
    ):  # fmt: skip
        assert told in words(answer)
    assert re.findall(r"<(?:script|iframe|img|link|nav)\b", words(answer)) == []
    assert "frame-ancestors *" in answer.headers["content-security-policy"]


def test_it_shows_what_the_address_chooses_and_hides_names():
    answer = get("/parallax/figure", figure="speakers.words", names="hidden")

    assert "Outlet A" in words(answer)
    assert "Press TV" not in words(answer)


@pytest.mark.parametrize(
    ("params", "told"),
    [
        ({"figure": "speakers.nothing"}, "There is no figure of that name."),
        ({}, "There is no figure of that name."),
        ({"figure": "speakers.words", "event": "none"}, "Nothing was found in the articles and words"),
        ({"figure": "speakers.words", "fix": "rubbish"}, "This figure cannot be shown."),
        ({"figure": "speakers.words", "corpus": "<script>"}, "This figure cannot be shown."),
    ],
)
def test_a_wrong_address_is_told_as_plain_text(params, told):
    answer = get("/figure", **params)

    assert answer.status_code == 404
    assert told in words(answer)
    assert answer.headers["content-type"].startswith("text/plain")


@pytest.fixture
def stale(monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of a kept corpus that this version measures otherwise."""
    monkeypatch.setattr(Library, "is_current", lambda library, name: False)
    return keep().name


def test_what_is_measured_anew_for_a_figure_is_measured_beside_the_server(
    stale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Job] = []
    monkeypatch.setattr(work, "done_beside", lambda job: asked.append(job) or "")

    assert get("/figure", figure="speakers.words", corpus=stale).status_code == 200
    assert [(one.kind, one.asked) for one in asked] == [("upgrade", {"name": stale})]


def test_where_that_fails_the_figure_says_so_and_nothing_is_measured_here(
    stale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "done_beside", lambda job: "It took too long.")
    monkeypatch.setattr(Library, "open", None)
    answer = get("/figure", figure="speakers.words", corpus=stale)

    assert answer.status_code == 404
    assert "It has to be measured anew by this version of Parallax, which failed. It took too long." in words(answer)


def test_the_figure_of_a_deleted_corpus_is_gone_at_once() -> None:
    kept = keep()
    assert get("/figure", figure="speakers.words", corpus=kept.name).status_code == 200
    open_library().delete(kept.name, kept.secret)

    assert get("/figure", figure="speakers.words", corpus=kept.name).status_code == 404


def test_no_figures_address_carries_the_key_of_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    class Query(dict[str, str]):
        def get_all(self, name: str) -> list[str]:
            return [self[name]]

    query = Query(job="secret", outlet="The Wire")
    context = SimpleNamespace(url="https://example.org/parallax/speakers")
    monkeypatch.setattr(state, "st", SimpleNamespace(query_params=query, context=context))

    assert state.figure_address("speakers.words") == (
        "https://example.org/parallax/figure?figure=speakers.words&outlet=The+Wire"
    )


def test_the_address_chooses_as_the_sidebar_does():
    given = [("outlet", "Press TV"), ("outlet", "Nobody"), ("voice", "own"), ("dates", "2017-02-03"),
             ("dates", "2017-02-04"), ("copy", "own"), ("event", "abc")]  # fmt: skip

    found = selection_of(given, OUTLETS)

    assert (found.outlets, found.voices, found.copy, found.event) == (("Press TV",), ("own",), "own", "abc")
    assert (found.since, found.until) == ("2017-02-03", "2017-02-04")


def test_without_a_choice_all_outlets_are_shown():
    assert selection_of([("copy", "rubbish")], OUTLETS).outlets == OUTLETS


def test_the_way_back_keeps_what_was_chosen():
    assert back([("figure", "reuse.bars"), ("corpus", "x y")]) == "reuse?corpus=x+y&show=reuse.bars"


def test_no_title_breaks_out_of_the_embed_code():
    code = embed_code("https://example.org/figure?figure=a&b=c", 'A "finding" <b>', 400)

    assert 'src="https://example.org/figure?figure=a&amp;b=c"' in code
    assert 'title="A &quot;finding&quot; &lt;b&gt;"' in code


def test_the_proxy_allows_frames_on_that_path_alone():
    path = re.search(r"location ~ \S+figure\$ \{(.*?)\}", CONF, re.DOTALL)

    assert path is not None
    assert "X-Frame-Options" not in path[1]
    assert "Content-Security-Policy" not in path[1]
    assert CONF.count("frame-ancestors 'none'") == 1
