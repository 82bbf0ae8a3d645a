"""Texts that can be stored: in UTF-8, which has no halves of letters."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from components.corpus.article import Article, Corpus, Problem


def sound(corpus: Corpus) -> Corpus:
    """Return the corpus with � for each lone surrogate, which no file in UTF-8 can hold; mostly the very corpus given.

    Such a half of a letter comes out of broken JSON alone. Offsets stay; the article's id changes with its text.
    """
    articles = tuple(_article(article) for article in corpus.articles)
    problems = tuple(Problem(_text(one.where), _text(one.message), one.lost) for one in corpus.problems)
    cleaned = Corpus(_text(corpus.name), articles, problems, _text(corpus.chosen), _options(corpus.options))
    return corpus if cleaned == corpus else cleaned


def _options(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return options as JSON gives them back."""
    plain: dict[str, Any] = json.loads(_text(json.dumps(options, ensure_ascii=False)))
    return plain


def _article(article: Article) -> Article:
    given = {field.name: getattr(article, field.name) for field in fields(Article)}
    changed: dict[str, Any] = {
        name: _text(value) for name, value in given.items() if isinstance(value, str) and _text(value) != value
    }
    return replace(article, **changed) if changed else article


def _text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("�" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return text
