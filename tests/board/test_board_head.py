"""The head of the first page's board."""

from __future__ import annotations

import pandas as pd

from components.board.head import head
from components.contract import columns_of
from components.palette import palette_for


def test_outlets_that_are_called_like_pieces_of_html_are_named_as_they_are() -> None:
    outlets = ["span", "style", "a & b"]
    articles = pd.DataFrame(
        {"article_id": ["1", "2", "3"], "outlet": outlets, "event": ["1"] * 3, "kind": ["news"] * 3}
        | {"title": ["One", "<b>Two", ""], "published": ["2026-02-04"] * 3, "words": [10, 20, 30]}
    )
    shown = head(columns_of(articles), articles, palette_for(outlets), side_by_side=True)

    assert shown.count('<span aria-hidden="true" style="color:#') == 3
    assert all(f"<strong>{name}</strong>" in shown for name in ("span", "style", "a &amp; b"))
    assert "&lt;b&gt;Two" in shown
    assert "(headline not given)" in shown
