"""What goes into a report, and what a person wrote for it: kept with the corpus among its own choices."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from components.analysis.own_copy import said
from components.contract import Finding

#: The parts of a report, in their order, by the words that name them in commands and in what is kept.
PARTS = {
    "board": "The board",
    "findings": "What stands out",
    "figures": "Figures",
    "articles": "Articles and sources",
    "method": "Method, settings and versions",
}
#: The word under which a corpus keeps what was written for its report, beside the choices of its measures.
KEPT = "report"
#: Characters of a title, an introduction and a comment, and how many comments are kept.
MOST_TITLE, MOST_INTRODUCTION, MOST_COMMENT, MOST_COMMENTS = 200, 5_000, 2_000, 200


@dataclass(frozen=True)
class Choice:
    """What goes in, by the words of `PARTS` and of figures ("speakers.words"), and what a person wrote.

    `figures` is None for those that lead their pages and found something. `comments` stand with a finding by the word
    that `finding_key` makes of what it says, or with a figure by the figure's word.
    """

    parts: tuple[str, ...] = tuple(PARTS)
    figures: tuple[str, ...] | None = None
    title: str = ""
    introduction: str = ""
    comments: Mapping[str, str] = field(default_factory=dict)


def finding_key(finding: Finding) -> str:
    """Return a short word for what a finding says but for its numbers: a comment stays with it where these change."""
    return hashlib.sha256(repr(said(finding)).encode("utf-8", "replace")).hexdigest()[:12]


def read(options: Mapping[str, Any]) -> Choice:
    """Return what is kept among a corpus's choices; what is missing, of another kind or too long is left out.

    A corpus that was kept before there were reports gives the whole report without a word of its own.
    """
    kept = options.get(KEPT)
    if not isinstance(kept, Mapping):
        return Choice()
    comments = kept.get("comments")
    pairs = list(comments.items())[:MOST_COMMENTS] if isinstance(comments, Mapping) else []
    told = {str(key)[:100]: text for key, value in pairs if (text := _text(value, MOST_COMMENT))}
    parts, figures = _words(kept.get("parts")), _words(kept.get("figures"))
    return Choice(
        tuple(PARTS) if parts is None else tuple(part for part in PARTS if part in parts),
        figures,
        _text(kept.get("title"), MOST_TITLE),
        _text(kept.get("introduction"), MOST_INTRODUCTION),
        told,
    )


def kept(options: Mapping[str, Any], choice: Choice) -> dict[str, Any]:
    """Return a corpus's choices with a report's among them; without an entry where it is what it is by default."""
    others = {slug: own for slug, own in options.items() if slug != KEPT}
    own: dict[str, Any] = {}
    if choice.parts != tuple(PARTS):
        own["parts"] = list(choice.parts)
    if choice.figures is not None:
        own["figures"] = list(choice.figures)
    for name in ("title", "introduction"):
        if written := getattr(choice, name):
            own[name] = written
    if any(choice.comments.values()):
        own["comments"] = {key: text for key, text in sorted(choice.comments.items()) if text}
    return {**others, KEPT: own} if own else others


def hidden(choice: Choice, hide: Callable[[str], str]) -> Choice:
    """Return a choice whose texts went through what covers names."""
    comments = {key: hide(text) for key, text in choice.comments.items()}
    return replace(choice, title=hide(choice.title), introduction=hide(choice.introduction), comments=comments)


def _text(value: object, most: int) -> str:
    return value.strip()[:most] if isinstance(value, str) else ""


def _words(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    return tuple(one for one in value[:200] if isinstance(one, str))
