"""What the headings of the figures on speakers say, counted again row by row."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from math import comb, floor

from components.speakers.kind_sentences import SPOKEN_BY
from components.wording import in_words
from tests.shown import Counted, Told
from tests.speakers.beside import in_several_outlets

NAMELESS = ("unnamed sources", "speaker not found")


def in_marks(rows: Counted) -> Counted:
    return [row for row in rows if row["voice"] == "quoted"]


def named(rows: Counted) -> Counted:
    return [row for row in rows if row["speaker"] not in NAMELESS]


def outlets_in(articles: Counted) -> set[str]:
    return {one["outlet"] for one in articles}


def who_is_quoted(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Count the persons quoted and the outlets that quote each; who is named is quoted by as many as the most are."""
    by: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in named(in_marks(rows)):
        by[row["speaker"]][row["outlet"]] += row["words"]
    outlets = outlets_in(articles)
    if not by:
        return [len({row["speaker"] for row in named(rows)})]
    if len(outlets) == 1:
        most = max(sum(words.values()) for words in by.values())
        assert any(f"{one} most" in told.text for one, words in by.items() if sum(words.values()) == most)
        return [len(by), most]
    if len(articles) > len(outlets) or len(by) > 12:
        everywhere = sum(set(words) == outlets for words in by.values())
        return [len(by), everywhere] if everywhere else [len(by)]
    return _quoted_most_widely(by, outlets, told)


def _quoted_most_widely(by: dict[str, Counter[str]], outlets: set[str], told: Told) -> list[float]:
    top = max((one for one in by if re.search(rf"quotes? {re.escape(one)}", told.text)), key=len)
    words = by[top]
    assert len(words) == max(map(len, by.values()))
    how_many = {len(outlets): "both" if len(outlets) == 2 else f"all {in_words(len(outlets))}"}
    assert told.text.lower().startswith(how_many.get(len(words), f"{in_words(len(words))} of {in_words(len(outlets))}"))
    if "no such quotation" in told.text:
        (silent,) = outlets - set(words)
        assert told.text.endswith(f"in {silent}’s.")
        return [1] if len(words) == 1 else []  # "one" is read as a number
    # What is not written out, and "one", which is read as a number.
    counts = [one for one in (len(words), len(outlets)) if (one > 12 or one == 1) and len(words) < len(outlets)]
    return [*counts, *sorted({min(words.values()), max(words.values())})]


def kind_with_most(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Words in marks of the kind that has most of them, and of all; the sentence names it."""
    kinds: Counter[str] = Counter()
    for row in in_marks(rows):
        kinds[row["speaker_kind"]] += row["words"]
    known = {kind: words for kind, words in kinds.items() if kind in SPOKEN_BY and kind != "unnamed"}
    if not any(known.values()):
        return []
    most, whole = max(known.values()), sum(kinds.values())
    assert any(SPOKEN_BY[kind] in told.text.lower() for kind, words in known.items() if words == most)
    assert told.text.startswith("Most") == (whole > most > whole / 2)
    return [whole] if most == whole else [most, whole]


def share_of_one(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Words in marks of whoever is named, of all words in marks; nobody with a name has more."""
    words: Counter[str] = Counter()
    for row in in_marks(rows):
        words[row["speaker"]] += row["words"]
    if not words:
        return []
    first = max((one for one in words if told.text.startswith(f"{one} has ")), key=len)
    assert first in NAMELESS or words[first] == max(own for one, own in words.items() if one not in NAMELESS)
    return [words[first], sum(words.values())]


def early(rows: Counted, articles: Counted, told: Told) -> list[float]:
    return [len({row["article_id"] for row in rows if row["place"] in ("headline", "lead")}), len(articles)]


def of_unnamed(rows: Counted, articles: Counted, told: Told) -> list[float]:
    own = sum(row["words"] for row in rows if row["speaker"] == "unnamed sources")
    if not own:
        return [len({(row["article_id"], row["quotation_id"]) for row in rows})] if told.numbers else []
    whole = sum(row["words"] for row in rows)
    part = 100 * own / whole
    return [own, whole, 1 if part < 1 else float(f"{part:.0f}")]


def called_she(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Single persons quoted in marks, each once an article, and those of them whom she is linked to."""
    first = {(row["article_id"], row["speaker"]): row for row in reversed(in_marks(rows)) if row.get("called")}
    if not first:
        return told.numbers if rows and "called" not in rows[0] else []
    return [sum(row["called"] == "she" for row in first.values()), len(first)]


def neutral(rows: Counted, articles: Counted, told: Told) -> list[float]:
    each = {(row["article_id"], row["quotation_id"]): row["implies"] for row in reversed(rows)}
    return [sum(one == "neutral" for one in each.values()), len(each)] if each else []


def different_speakers(rows: Counted, articles: Counted, told: Told) -> list[float]:
    """Names an article, on average; then how many names so many quotations drawn of an outlet's would have."""
    quoted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    names: defaultdict[str, set[str]] = defaultdict(set)
    for _, article, speaker, outlet in {
        (row["quotation_id"], row["article_id"], row["speaker"], row["outlet"]) for row in named(in_marks(rows))
    }:
        quoted[outlet][speaker] += 1
        names[article].add(speaker)
    if not quoted:
        return []
    mean = floor(10 * sum(map(len, names.values())) / len(articles) + 0.5) / 10
    if "an outlet has" not in told.text:
        return [mean, len(articles)]
    at = int(told.numbers[1])
    drawn = [_expected(own, at) for own in quoted.values() if own.total() >= at]
    ends = [float(f"{end:.0f}") for end in (min(drawn), max(drawn))]
    return [mean, at, *(ends if ends[0] != ends[1] else ends[:1])]


def _expected(own: Counter[str], at: int) -> float:
    """Return how many different names `at` of an outlet's quotations have, if they are drawn without looking."""
    whole = comb(own.total(), at)
    return sum(1 - comb(own.total() - count, at) / whole for count in own.values())


HEADINGS = {
    "words": who_is_quoted,
    "kinds": kind_with_most,
    "beside": in_several_outlets,
    "variety": different_speakers,
    "shares": share_of_one,
    "places": early,
    "unnamed": of_unnamed,
    "called": called_she,
    "verbs": neutral,
}
