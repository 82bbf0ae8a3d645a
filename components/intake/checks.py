"""What is doubtful about an article: the warnings beside it before it is analysed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.corpus.article import Article
from components.corpus.languages import is_english, language_name

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def words_in(text: str) -> int:
    """Return how many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def warnings_of(articles: Sequence[Article]) -> list[tuple[str, ...]]:
    """Return for each article its warnings, in the order in which a person should look at them."""
    return [_alone(article) for article in articles]


def _alone(article: Article) -> tuple[str, ...]:
    found = []
    if not is_english(article.language):
        found.append(f"looks like {language_name(article.language)}, not English: sentiment is not scored.")
    if article.published is None:
        found.append("no date.")
    if not article.outlet:
        found.append("no outlet.")
    if not article.title:
        found.append("no title.")
    return tuple(found)
