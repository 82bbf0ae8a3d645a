"""Corrections and checks in words: for the log, for notices, under figures."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from components.corrections.agreement import Accuracy, alpha, verdicts
from components.corrections.model import (
    NOT_FOUND,
    Assign,
    Change,
    Check,
    Classify,
    Drop,
    Join,
    Merge,
    Move,
    Part,
    Rename,
)
from components.corrections.sample import Drawn
from components.reading.model import Reading
from components.reading.speaker_kinds import KINDS
from components.wording import counted, listed, shorten

_WRONG = {
    "wrong speaker": "with the wrong speaker",
    "wrong passage": "not a quotation or with the wrong words",
}


def describe_change(change: Change, reading: Callable[[str], Reading | None]) -> str:
    """Return what a change does, in one line; `reading` gives an article's reading by its id."""
    if isinstance(change, Rename):
        return f"“{change.name}” is called “{change.to}”"
    if isinstance(change, Merge):
        return f"“{change.name}” and “{change.into}” are one: “{change.into}”"
    if isinstance(change, Assign | Drop):
        article = reading(change.article_id)
        if article is None:
            words, where = "a passage", "an article that is not here"
        else:
            words = f"“{shorten(article.text(change.start, change.end), 60)}”"
            where = article.article.outlet
        done = f"is said by {change.to}" if isinstance(change, Assign) else "is not a quotation"
        return f"{words} in {where} {done}"
    if isinstance(change, Move | Join | Part):
        return _describe_regrouping(change, reading)
    if isinstance(change, Classify):
        return f"“{change.name}” is of this kind: {KINDS[change.kind]}"
    outlets = dict.fromkeys(one.article.outlet for one in map(reading, change.articles) if one is not None)
    return f"“{change.name}” is somebody else, “{change.to}”, in {', '.join(outlets) or 'articles that are not here'}"


def _describe_regrouping(change: Move | Join | Part, reading: Callable[[str], Reading | None]) -> str:
    moved = _article(reading(change.article_id))
    if isinstance(change, Part):
        return f"the event of which {moved} tells is a story of its own"
    if isinstance(change, Join):
        return f"the stories of which {moved} and {_article(reading(change.story))} tell are one"
    event = _article(reading(change.event))
    if change.article_id == change.event:
        return f"{moved} tells of an event of its own"
    return f"{moved} tells of the same event as {event}"


def _article(reading: Reading | None) -> str:
    if reading is None:
        return "an article that is not here"
    title = reading.article.title
    return f"“{shorten(title, 60)}” in {reading.article.outlet}" if title else f"an article in {reading.article.outlet}"


def describe_drawn(drawn: Drawn) -> str:
    """Return how a quotation was read, as a question: its kind, its speaker and who relays it."""
    words = {"direct": "Quoted words", "mixed": "Partly quoted words", "indirect": "Reported words"}
    speaker = f" of {drawn.speaker}" if drawn.speaker else f", {NOT_FOUND}"
    via = drawn.quotation.via
    relay = f", via {via.person or via.text}" if via is not None else ""
    return f"{words[drawn.quotation.kind]}{speaker}{relay}: is that right?"


def in_force(count: int) -> str:
    """Return "with 3 corrections", or an empty text where there is none."""
    return f"with {counted(count, 'correction')}" if count else ""


def describe_accuracy(found: Accuracy) -> str:
    """Return what the checks say of the reading on this corpus, with n, and the interval where one is needed."""
    if not found.n:
        return f"None of the {found.total:,} quotations is checked."
    wrong = ", ".join(f"{count:,} {_WRONG[verdict]}" for verdict, count in sorted(found.wrong.items()))
    right = f"{found.right:,} right" + (f", {wrong}" if wrong else "")
    if found.n == found.total:
        return f"{found.n:,} of {found.total:,} checked: {right}. All are checked, so nothing is estimated."
    return (
        f"{found.right:,} of {found.n:,} right ({_per_cent(found.right / found.n)}; 95 % interval "
        f"{_per_cent(found.low)} to {_per_cent(found.high)}), of {found.total:,} quotations"
        + (f"; {wrong}." if wrong else ".")
    )


def describe_agreement(checks: Sequence[Check]) -> str:
    """Return how far those who checked the same passages agree; an empty text where no two did."""
    shared = [unit for unit in verdicts(checks) if len(unit) > 1]
    if not shared:
        return ""
    people = sorted({by for unit in shared for by in unit})
    who = listed(people)
    same = sum(len(set(unit.values())) == 1 for unit in shared)
    count = counted(len(shared), "passage")
    value = alpha(unit.values() for unit in shared)
    text = f"{who} checked {count} in common and agree on {same:,}"
    if math.isnan(value):
        return f"{text}. All verdicts are the same one, so Krippendorff's alpha cannot be computed."
    return f"{text}: Krippendorff's alpha {value:.2f}".replace("-", "−") + "."


def _per_cent(share: float) -> str:
    return f"{100 * share:.0f} %"
