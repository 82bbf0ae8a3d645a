"""What goes to a worker and comes back is what was sent, to the last sign."""

from __future__ import annotations

import json
from datetime import date

import pytest

from components.corpus.article import Article, Corpus, Problem
from components.corrections.model import Check, Corrections, Merge, Split
from components.intake.tray import Tray, TrayArticle
from components.worker import wire

ODD = Article(
    "Orra Post", "One \ud800 half, a \x00 and “marks”.\n", "opinion", "Title", date(2026, 2, 4), "https://a.b/c", "de",
    "photo", "notes", "file.txt", "0123456789ab", "[]",
)  # fmt: skip
PLAIN = Article("Gazette", "The bridge is open.")


@pytest.mark.parametrize("article", [ODD, PLAIN])
def test_an_article(article: Article) -> None:
    assert wire.article_in(json.loads(json.dumps(wire.article_out(article)))) == article


def test_a_corpus() -> None:
    corpus = Corpus("Bridges", (ODD, PLAIN), (Problem("a", "b", lost=True),), "all", {"frames": {"codebook": "x"}})

    assert wire.corpus_in(json.loads(json.dumps(wire.corpus_out(corpus)))) == corpus


def test_a_tray() -> None:
    tray = Tray(
        (TrayArticle(ODD, 6, ("No date.",), keep=False), TrayArticle(PLAIN, 4)), (Problem("a", "b"),), ("https://a.b",)
    )

    assert wire.tray_in(json.loads(json.dumps(wire.tray_out(tray)))) == tray


def test_corrections() -> None:
    corrections = Corrections(
        (Merge("Ruiz", "Ana Ruiz"), Split("Ruiz", "Ben Ruiz", ("0123456789ab",))),
        (Check("0123456789ab", 3, 9, "Ana Ruiz", "right", "ann"),),
    )

    assert wire.corrections_in(json.loads(json.dumps(wire.corrections_out(corrections)))) == corrections
