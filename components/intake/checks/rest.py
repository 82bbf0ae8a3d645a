"""What of a file that is no export was not understood: nothing is read badly without a word.

Exports have their own (`exports.audit`). Here labels that were left in a text are looked at, numbers that promise more
than was read, and running text that reached no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from components.corpus.lines import BLANK
from components.corpus.phrases import letters
from components.intake.exports.labels import OF, known_label
from components.intake.fields import label_of

#: So many labels of databases in one text, or so many lines in a row that are labels of any kind, are no article's:
#: none of 1,332 articles has them (see METHOD.md).
KNOWN, RUN = 2, 3
#: A count of words is compared from so many on; so small a share of it was read badly.
COUNTED, READ = 100, 0.6
#: Running text comes in stretches of so many letters; so much of a file's in no article is told.
RUNNING, LOST, LEAST_LOST = 100, 0.1, 600

_LONGEST_LABELLED, _LONGEST_LABEL = 200, 4
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_ORDINAL = r"(?:document[oe]?|dokument|article|artikel|articolo|artículo)"
_PROMISE = re.compile(
    rf"\d{{1,5}} {OF} (\d{{1,5}}) (?:do[ck]ument\w{{0,3}}|articles|artikel|articoli|artículos)"
    rf"|{_ORDINAL} \d{{1,5}} {OF} (\d{{1,5}})"
    r"|(?:do[ck]ument\w{0,3}|articles|results|résultats|treffer) \((\d{1,5})\)",
    re.IGNORECASE,
)


def labels_left(text: str) -> str:
    """Return what is said of a text that still holds the labels of an export; empty for an article's own lines.

    >>> labels_left("It rose.\\nPublication title: The Wire\\nDocument type: News")
    "its text holds what looks like labels of an export ('Publication title: The Wire'). Check where it ends."
    """
    known: dict[str, str] = {}
    run: dict[str, str] = {}
    first = ""
    for line in (raw.strip(BLANK) for raw in text.splitlines()):
        if not line:
            continue
        if label := known_label(line):
            known.setdefault(label, line)
        label = _label(line)
        run = {**run, label: line} if label and label not in run else {}
        first = first or (next(iter(run.values())) if len(run) >= RUN else "")
    if len(known) >= KNOWN:
        first = next(iter(known.values()))
    if not first:
        return ""
    return f"its text holds what looks like labels of an export ({first[:40]!r}). Check where it ends."


def _label(line: str) -> str:
    """Return the label that a short line begins with, which says no sentence; empty for any other line."""
    if len(line) > _LONGEST_LABELLED or _SENTENCE.search(line[-8:]):
        return ""
    label, words = label_of(line)
    return label if words and len(label.split()) <= _LONGEST_LABEL else ""


def articles_promised(text: str, found: int) -> str:
    """Return what is said of a text that numbers more articles than were read of it; empty for any other.

    >>> articles_promised("Document 1 of 25\\nIt rose.", found=1)
    'numbers 25 articles, but 1 was read: its layout may not be known. Compare it with the table.'
    """
    lines = (raw.strip(BLANK) for raw in text.splitlines() if len(raw) < _LONGEST_LABELLED)
    said = [int(one[1] or one[2] or one[3]) for line in lines if line and (one := _PROMISE.fullmatch(line))]
    most = max(said, default=0)
    if most <= max(found, 1):
        return ""
    was = "was" if found == 1 else "were"
    return (
        f"numbers {most:,} articles, but {found:,} {was} read: its layout may not be known. Compare it with the table."
    )


def words_missing(read: int, counted: int) -> str:
    """Return what is said where far fewer words were read than a file itself counts; empty where the counts agree.

    >>> words_missing(read=120, counted=400)
    '120 words were read of 400 that the file counts. Compare its text with the file.'
    """
    if counted < COUNTED or read >= READ * counted:
        return ""
    return f"{read:,} words were read of {counted:,} that the file counts. Compare its text with the file."


def running_text_lost(stretches: Iterable[str], kept: str) -> str:
    """Return what is said of running text that reached no article; empty where little of it did not.

    `stretches` are the paragraphs of the file, `kept` is the text of its articles. A paragraph counts as kept where the
    articles have its beginning or its end, so marks and white space may differ.
    """
    said = letters(kept)
    whole = lost = 0
    first = ""
    for words in dict.fromkeys(" ".join(one.split()) for one in stretches):
        own = letters(words)
        if len(own) < RUNNING:
            continue
        whole += len(own)
        if own[: RUNNING // 2] not in said and own[-RUNNING // 2 :] not in said:
            lost += len(own)
            first = first or words
    if lost < LEAST_LOST or lost <= LOST * whole:
        return ""
    share = f"{lost / whole:.0%} of its running text is in no article, beginning with {first[:60]!r}."
    return f"{share} Compare the article with the file."
