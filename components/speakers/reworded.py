"""One quotation that two outlets print in different words: which words, and the two texts."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import combinations

import pandas as pd

from components.contract import Claim, Extract, Finding, mark_key
from components.reading.words import holds
from components.speakers.alike import QuotedPassage, groups_of
from components.wording import listed, whose_articles

#: A run of so many words that one outlet alone has is told; the two wordings share at least so many.
_RUN, _SHARED = 4, 8
#: Words of a run that a sentence prints.
_PRINTED = 10
#: Two words this alike are two spellings of one ("defence", "defense").
_SPELT = 0.75


def reworded(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the quotation with most words that two outlets print in different words; none where there is none."""
    ends = dict(zip(zip(rows["article_id"], rows["start"], strict=True), rows["end"], strict=True))
    for group in groups_of(rows):
        pairs = [
            pair
            for pair in combinations(group, 2)
            if pair[0].outlet != pair[1].outlet and _differ(*pair) and not _only_parted(*pair, rows)
        ]
        if pairs:
            one, other = max(pairs, key=lambda pair: _shared(*pair))
            beside = tuple(
                Extract(each.article_id, each.start, int(ends[each.article_id, each.start])) for each in (one, other)
            )
            text, claim = _told(one, other, rows, articles)
            return [
                Finding(text, claims=(claim,), row="quoted", about="Same quotation, different words", beside=beside)
            ]
    return []


def _shared(one: QuotedPassage, other: QuotedPassage) -> int:
    return sum(block.size for block in _matched(one, other).get_matching_blocks())


def _matched(one: QuotedPassage, other: QuotedPassage) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one.plain, other.plain, autojunk=False)


def _differ(one: QuotedPassage, other: QuotedPassage) -> bool:
    """Return whether two wordings share much, and differ in more than spelling."""
    if one.plain == other.plain or _shared(one, other) < _SHARED:
        return False
    changed = [step for step in _matched(one, other).get_opcodes() if step[0] != "equal"]
    return not all(
        right - left == last - first
        and all(_same_word(*pair) for pair in zip(one.plain[left:right], other.plain[first:last], strict=True))
        for _, left, right, first, last in changed
    )


def _only_parted(one: QuotedPassage, other: QuotedPassage, rows: pd.DataFrame) -> bool:
    """Return whether each prints elsewhere in marks whatever the other has more: one quotation parted by a reply."""
    if sorted(one.plain) == sorted(other.plain):
        return False
    return all(
        _prints(mine.plain[left:right], theirs.outlet, rows)
        for mine, theirs in ((one, other), (other, one))
        for step, left, right, *_ in _matched(mine, theirs).get_opcodes()
        if step != "equal" and right > left
    )


def _prints(run: Sequence[str], outlet: str, rows: pd.DataFrame) -> bool:
    """Return whether an outlet prints a run of words in quotation marks."""
    return _among(run, rows.loc[(rows["wording"] != "") & (rows["outlet"] == outlet), "wording"].tolist())


def _same_word(one: str, other: str) -> bool:
    return not any(map(str.isdigit, one + other)) and SequenceMatcher(None, one, other).ratio() >= _SPELT


def _told(one: QuotedPassage, other: QuotedPassage, rows: pd.DataFrame, articles: pd.DataFrame) -> tuple[str, Claim]:
    """Return what is said of two wordings, and what that claims."""
    scope = mark_key(speaker=one.speaker)
    if sorted(one.plain) == sorted(other.plain):
        text = f"{_both(one, other, articles)} print this quotation of {one.speaker} in another order of words."
        return text, Claim(one.outlet, "quotes in another order than", other.outlet, (len(one.plain),), scope)
    for mine, theirs in ((one, other), (other, one)):
        left, right = _longest(mine, theirs)
        run = mine.plain[left:right]
        # What is printed of the run is what is claimed: nobody else may have these words anywhere in marks.
        if len(run) >= _RUN and not _held_elsewhere(run[:_PRINTED], mine, rows):
            words = list(mine.words[left:right])
            short = " ".join(words[:_PRINTED]).rstrip(",.;: ") + (" …" if len(words) > _PRINTED else "")
            where = "begin" if left == 0 else "end" if right == len(mine.plain) else "read"
            whose = whose_articles(mine.outlet, articles)
            verb = "does" if whose.endswith("article") else "do"
            text = f"Only in {whose} {verb} this quotation of {mine.speaker} {where} “{short}”."
            return text, Claim(mine.outlet, "alone has in a quotation", " ".join(run), (), scope)
    text = f"{_both(one, other, articles)} print this quotation of {one.speaker} in different words."
    return text, Claim(one.outlet, "quotes in other words than", other.outlet, (), scope)


def _both(one: QuotedPassage, other: QuotedPassage, articles: pd.DataFrame) -> str:
    return listed([whose_articles(each.outlet, articles, noun=False) for each in (one, other)]) + " articles"


def _longest(one: QuotedPassage, other: QuotedPassage) -> tuple[int, int]:
    """Return the longest run of the first's words that the second does not have there."""
    steps = [step for step in _matched(one, other).get_opcodes() if step[0] in ("delete", "replace")]
    spans = [(step[1], step[2]) for step in steps]
    return max(spans, key=lambda span: span[1] - span[0], default=(0, 0))


def _held_elsewhere(run: Sequence[str], own: QuotedPassage, rows: pd.DataFrame) -> bool:
    """Return whether another outlet prints the run in quotation marks, too."""
    others = rows[(rows["wording"] != "") & (rows["outlet"] != own.outlet)]
    return _among(run, others["wording"].tolist())


def _among(run: Sequence[str], wordings: Sequence[str]) -> bool:
    return any(holds(QuotedPassage("", "", "", "", 0, wording).plain, run) for wording in wordings)
