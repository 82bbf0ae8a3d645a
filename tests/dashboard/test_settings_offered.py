"""Which settings a page offers: none that would change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpora import synthetic_corpus, write_corpus
from tests.test_app import open_app


def offered(page: str, **asked: str) -> list[str]:
    app = open_app(page, **asked)
    assert not app.exception
    return [one.label for one in app.button_group]


def test_how_many_rows_is_asked_where_a_figure_has_rows_of_one_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Rows" in offered("coverage")

    monkeypatch.setenv("PARALLAX_CORPUS", str(write_corpus(synthetic_corpus(3, 8), tmp_path)))
    several = offered("coverage", **{"coverage.points": "80"})
    assert "Names and facts" in several
    assert "Rows" not in several
