"""Which articles comment on or explain what happened, and do not tell it: opinion, analysis, explainers."""

from __future__ import annotations

import re

from components.corpus.article import Article

#: What a headline says that announces a comment or an explanation.
_HEADLINE = re.compile(
    r"(?:opinion|analysis|news analysis|explainer|explained|editorial|commentary|comment|column|letters?|fact[ -]check)"
    r"\s*[:|–—]"
    r"|.*[:|;–—]\s*(?:opinion|(?:news )?analysis|an explainer|explained|editorial|commentary|fact[ -]check)\.?$"
    r"|(?:why|how|what)\b.*\?$"
    r"|what (?:to know|we know|you need to know)\b|here[’']s (?:why|how|what)\b|.*\bexplained$"
    r"|(?:the )?(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten)\s(?:\w+\s)?"
    r"(?:things|reasons|questions|takeaways|ways|charts|lessons)\b",
    re.IGNORECASE,
)


def is_background(article: Article) -> bool:
    """Return whether an article is opinion by its kind, or its headline announces a comment or an explanation."""
    return article.kind == "opinion" or bool(_HEADLINE.match(article.title.strip()))
