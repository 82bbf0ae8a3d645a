"""Lays out a document: which stretch is headline, paragraph or caption, and which is only the page around it.

The rules look at structure (what stands alone, what is short, what follows what) and at the word lists in `language/`.
Text that no rule is sure of stays a paragraph: to drop an article's words is the worse mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from components.corpus.article import Article
from components.corpus.authors import author_reason
from components.corpus.blocks import Block
from components.corpus.boilerplate import boilerplate_reason, is_list_heading, tail_reason, top_reason
from components.corpus.by_hand import applied
from components.corpus.captions import caption_reason, front_credit
from components.corpus.datelines import dateline_length, is_dateline
from components.corpus.headlines import (
    ends_as_sentence,
    is_item,
    is_prose,
    looks_like_heading,
    looks_like_headline,
    says_nearly,
    with_title,
)
from components.corpus.lines import BLANK, Line, joined, lines_of
from components.corpus.phrases import bare_words, flat, letters
from components.corpus.pointers import pointer_reason, without_frame

# How many blocks after the headline may still belong to the top of the page.
_TOP = 30
_SPEAKER = re.compile(r"[A-Z][\w.’' -]{0,30}: ")


@dataclass
class _Draft:
    """A block in the making: where it stands, what it says on one line; `kind` is empty until a rule is sure."""

    start: int
    end: int
    line: str
    kind: str = ""
    reason: str = ""

    def be(self, kind: str, reason: str = "") -> None:
        self.kind, self.reason = kind, reason

    @property
    def words(self) -> int:
        return self.line.count(" ") + 1


def lay_out(article: Article) -> tuple[Block, ...]:
    """Return the blocks of an article in order; together they cover all its visible characters exactly once.

    The article's title, where given, finds the headline, and all above it is boilerplate; without one the headline is
    guessed. Lines that a fixed width has broken are one block. What is set aside says why.
    """
    text = article.text
    lines, titled = with_title(text, lines_of(text), article.title)
    drafts = [_draft(text, line) for line in joined(text, lines, titled)]
    start = lines[titled.start].start if titled else -1
    headline = next((number for number, draft in enumerate(drafts) if draft.start == start), None)
    if headline is None:
        headline = _guess_headline(drafts, article.title)
    else:
        drafts[headline].be("headline")
        for draft in drafts[:headline]:
            draft.be("boilerplate", "before the headline")
    below = drafts if headline is None else drafts[headline + 1 :]
    _mark_repeats(drafts)
    _mark_pointers(below)
    _mark_repeated_posts(drafts)
    _mark_around_captions(below)
    _mark_lists(below)
    _mark_top(below)
    _mark_tail(below, article.outlet)
    below = _with_datelines(text, below, headline is not None)
    if headline is not None:
        _mark_standfirst(below)
        below = [*drafts[: headline + 1], *below]
    _mark_headings(below)
    return applied([Block(one.kind or "paragraph", one.start, one.end, one.reason) for one in below], article)


def _draft(text: str, line: Line) -> _Draft:
    """Return the draft of a line, its kind set where the line tells it by itself, wherever it stands."""
    draft = _Draft(line.start, line.end, flat(text[line.start : line.end]))
    if line.markup:
        draft.be("boilerplate", "markup")
    elif reason := boilerplate_reason(draft.line):
        draft.be("boilerplate", reason)
    elif reason := caption_reason(draft.line):
        draft.be("caption", reason)
    return draft


def _guess_headline(drafts: list[_Draft], title: str) -> int | None:
    """Mark and return the first line that looks like a headline with prose after it; None where there is none.

    Where a title is given and says something else, the document has lost its headline, and the line is a standfirst.
    """
    for number, draft in enumerate(drafts[:_TOP]):
        if draft.kind:
            continue
        if reason := top_reason(draft.line):
            draft.be("boilerplate", reason)
            continue
        following = [later for later in drafts[number + 1 : number + 1 + _TOP] if not later.kind][:6]
        longer = any(is_prose(later.line) and later.words > draft.words for later in following)
        if not longer or not looks_like_headline(draft.line) or dateline_length(draft.line, first=False):
            return None
        if not title or says_nearly(draft.line, title):
            draft.be("headline")
            return number
        if not ends_as_sentence(draft.line):
            draft.be("standfirst")
        return None
    return None


def _mark_repeats(drafts: list[_Draft]) -> None:
    """Mark each block of five words or more that says the same as an earlier one."""
    seen: dict[str, str] = {}
    for draft in drafts:
        if draft.kind == "boilerplate" or draft.words < 5:
            continue
        key = letters(draft.line)
        if key in seen:
            draft.be("repeat", f"repeats the {seen[key]} above")
        else:
            seen[key] = draft.kind or "paragraph"


def _mark_pointers(drafts: list[_Draft]) -> None:
    """Mark lines below the headline that point elsewhere, and captions that begin with their credit."""
    for draft in drafts:
        if draft.kind:
            continue
        if reason := pointer_reason(draft.line):
            draft.be("boilerplate", reason)
        elif front_credit(draft.line):
            draft.be("caption", "photo credit")


def _mark_repeated_posts(drafts: list[_Draft]) -> None:
    """Mark an embedded post whose words the article says before or after it."""
    posts = [draft for draft in drafts if not draft.kind and "(@" in draft.line and len(draft.line) < 1_000]
    for post in posts[:50]:
        said = letters(without_frame(post.line))
        others = (letters(draft.line) for draft in drafts if draft is not post and not draft.reason)
        if len(said) >= 30 and any(said in other for other in others):
            post.be("repeat", "repeats a quoted post")


def _mark_around_captions(drafts: list[_Draft]) -> None:
    """Mark near copies of the caption next to them, and a short title that stands between two captions."""
    for before, draft in pairwise(drafts):
        for caption, other in ((before, draft), (draft, before)):
            if _is_caption(caption) and not other.kind and _nearly_says(other.line, caption.line):
                other.be("caption", "nearly repeats a caption")
    for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
        short = draft.words <= 6 and not ends_as_sentence(draft.line)
        if not draft.kind and short and _is_caption(before) and _is_caption(after):
            draft.be("caption", "title of a picture")


def _is_caption(draft: _Draft) -> bool:
    return draft.kind == "caption" or draft.reason == "repeats the caption above"


def _nearly_says(line: str, caption: str) -> bool:
    """Whether a line without a full stop shares two thirds of its words with a caption."""
    if len(line) > 1200 or ends_as_sentence(line):
        return False
    ours, theirs = set(bare_words(line).split()), set(bare_words(caption).split())
    return len(ours) >= 6 and len(ours & theirs) * 3 >= len(ours) * 2


def _mark_lists(drafts: list[_Draft]) -> None:
    """Mark the lines under a heading such as "Related Stories", up to the next prose."""
    run: list[_Draft] | None = None
    for draft in drafts:
        if draft.kind == "boilerplate" and is_list_heading(draft.line):
            run = []
        elif run is not None and not draft.kind and draft.words < 25 and not _is_told(draft.line):
            run.append(draft)
        elif run is not None and not draft.kind:
            _mark_run(run if len(run) > 1 else [])  # a single short line before prose may head what goes on
            run = None
    _mark_run(run or [])


def _is_told(line: str) -> bool:
    return is_prose(line) and not line.endswith("?")


def _mark_run(run: Iterable[_Draft]) -> None:
    for draft in run:
        draft.be("boilerplate", "list of the page")


def _mark_top(drafts: list[_Draft]) -> None:
    """Mark what belongs to the page between the headline and the first paragraph."""
    for draft in drafts[:_TOP]:
        if draft.kind:
            continue
        if reason := top_reason(draft.line):
            draft.be("boilerplate", reason)
        elif is_dateline(draft.line):
            draft.be("dateline", "place and day of filing")
        elif is_prose(draft.line):
            return


def _mark_tail(drafts: list[_Draft], outlet: str) -> None:
    """Mark what belongs to the page below the last paragraph, from the end upwards."""
    prose = next(
        (number for number, draft in enumerate(drafts) if not draft.kind and is_prose(draft.line)), len(drafts)
    )
    for number in range(len(drafts) - 1, prose, -1):
        draft = drafts[number]
        if draft.kind:
            continue
        introduces = number + 1 < len(drafts) and drafts[number + 1].reason == "bare address"
        if reason := tail_reason(draft.line, outlet) or _author_reason(draft, drafts):
            draft.be("boilerplate", reason)
        elif introduces and draft.line.endswith(":") and draft.words <= 30:
            draft.be("boilerplate", "introduces an address")
        else:
            return


def _author_reason(draft: _Draft, drafts: list[_Draft]) -> str:
    reason, name = author_reason(draft.line)
    known = name and any(name in other.line for other in drafts if other is not draft and not other.kind)
    return "" if known else reason


def _with_datelines(text: str, drafts: list[_Draft], has_headline: bool) -> list[_Draft]:
    """Return the drafts with the datelines of the first three paragraphs parted from them."""
    transcript = sum(1 for draft in drafts if not draft.kind and _SPEAKER.match(draft.line)) > 1
    parted: list[_Draft] = []
    paragraphs = 0
    for draft in drafts:
        if draft.kind or paragraphs == 3 or not is_prose(draft.line):
            parted.append(draft)
            continue
        # The first paragraph may be a standfirst, the second then carries the dateline.
        first = paragraphs < (2 if has_headline else 1) and not transcript
        parted += _parted(
            text, draft, 0 if is_item(draft.line) else dateline_length(text[draft.start : draft.end], first)
        )
        paragraphs += 1
    return parted


def _parted(text: str, draft: _Draft, length: int) -> list[_Draft]:
    """Return a paragraph and, before it, its first `length` characters as a dateline."""
    if not length:
        return [draft]
    end = draft.start + length
    rest = text[end : draft.end].lstrip(BLANK)
    place = _Draft(draft.start, end, flat(text[draft.start : end]), "dateline", "place and day of filing")
    return [place, _Draft(draft.end - len(rest), draft.end, flat(rest))]


def _mark_standfirst(below: list[_Draft]) -> None:
    """Mark the line under the headline that sums up the article, where it is set apart from the body.

    It is known by what comes after it: a dateline or a byline, with which the body begins, or by having no full stop.
    """
    opens = next(
        (number for number, draft in enumerate(below[:_TOP]) if draft.kind == "dateline" or draft.reason == "byline"), 0
    )
    between = [draft for draft in below[:opens] if not draft.kind]
    if 0 < len(between) <= 2 and all(5 <= draft.words <= 45 for draft in between):
        for draft in between:
            draft.be("standfirst")
        return
    body = [draft for draft in below[:_TOP] if not draft.kind][:2]
    if len(body) == 2 and is_prose(body[1].line) and _sums_up(body[0]):
        body[0].be("standfirst")


def _sums_up(draft: _Draft) -> bool:
    return draft.words >= 6 and looks_like_headline(draft.line) and not ends_as_sentence(draft.line)


def _mark_headings(drafts: list[_Draft]) -> None:
    """Mark short lines that stand between prose and prose."""
    shown = [draft for draft in drafts if draft.kind in ("", "headline", "standfirst")]
    for before, draft, after in zip(shown, shown[1:], shown[2:], strict=False):
        settled = before.kind or is_prose(before.line)
        if not draft.kind and settled and looks_like_heading(draft.line) and is_prose(after.line):
            draft.be("heading")
