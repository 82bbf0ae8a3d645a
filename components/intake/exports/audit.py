"""What of an export was not understood: nothing is read badly without a word.

Three things are looked at: labels that were left inside a text, a text much shorter or longer than the export says, and
running text of the file that came into no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.corpus.article import Problem
from components.corpus.lines import BLANK
from components.intake.exports.description import Description
from components.intake.exports.labels import known_label
from components.intake.fields import begins_with_date

#: Labels that are no words of an article.
_NO_WORDS = frozenset((
    "business indexing term", "byline", "copyright", "country of publication", "database", "document type",
    "document url", "issn", "isbn", "language of publication", "last updated", "length", "load-date",
    "place of publication", "proquest document id", "publication date", "publication info", "publication subject",
    "publication title", "publication type", "publication year", "source type", "word count",
))  # fmt: skip
_CODE = re.compile(r"(?:HD|SN|PD|LP|TD|WC|AN|NS|IPD|PUB)")
#: A count of words is only compared from here on: short texts differ much by what counts as a word.
_COUNTED = 100
_SHORT, _LONG = 0.6, 1.6
#: A line of so many words is running text; so much of a file's may be in no article.
_RUNNING, _LOST = 20, 0.05


def warnings(found: Sequence[Description], text: str, name: str) -> Iterator[Problem]:
    """Yield what is doubtful about the articles that were read out of an export's text."""
    for one in found:
        if one.body:
            yield from _of_article(one)
    if problem := _lost(found, text, name):
        yield problem


def _of_article(one: Description) -> Iterator[Problem]:
    lines = [line.strip(BLANK) for line in one.body.splitlines()]
    left = [line for line in lines if _is_label(line)]
    if left:
        message = f"its text holds what looks like a label of the export ({left[0][:40]!r}). Check where it ends."
        yield Problem(one.where, message)
    words = len(one.body.split())
    if one.counted >= _COUNTED and not _SHORT <= words / one.counted <= _LONG:
        yield Problem(
            one.where, f"{words:,} words were read of {one.counted:,} that the export counts. Check its text."
        )


def _is_label(line: str) -> bool:
    """Whether a line of a text is one of the export's; "UPDATE: ..." may head a paragraph, but not a day alone."""
    label = known_label(line)
    if label == "load-date":
        return begins_with_date(line.partition(":")[2].strip(BLANK))
    return label in _NO_WORDS or bool(_CODE.fullmatch(line))


def _lost(found: Sequence[Description], text: str, name: str) -> Problem | None:
    """Return what is said of a file whose running text did not all come into articles."""
    kept = {line.strip(BLANK) for one in found for line in one.body.splitlines()}
    aside = {line for one in found for line in one.aside}
    first, lost, whole = "", 0, 0
    for raw in text.split("\n"):
        line = raw.strip(BLANK)
        if line.count(" ") < _RUNNING or line in aside:
            continue
        whole += len(line)
        if line not in kept and not known_label(line) and line.partition(":")[2].strip(BLANK) not in kept:
            lost += len(line)
            first = first or line
    if lost <= _LOST * whole:
        return None
    message = f"{lost / whole:.0%} of its running text is in no article, beginning with {first[:60]!r}."
    return Problem(name, f"{message} Compare the articles with the file.", lost=True)
