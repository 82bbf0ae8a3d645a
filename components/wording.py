"""Counts, lists and shares in plain words: one wording for all sentences, labels, hovers and tables."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

#: Whose words: what stands on the page for each voice. The voices' own names stand in addresses and tables.
VOICE_WORDS = {"own": "article’s own", "reported": "paraphrase", "quoted": "quotation"}
_IN_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its thing: "1 passage", "1,200 words", "2 speeches" (with `many` given)."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def in_words(number: int) -> str:
    """Return a number as a sentence begins with it: "no", "one", ... "twelve", then figures."""
    return _IN_WORDS[number] if number < len(_IN_WORDS) else f"{number:,}"


def listed(names: Sequence[str], most: int = 0) -> str:
    """Return "A, B and C"; beyond `most`, where one is given, how many more there are: "A, B and 3 more"."""
    shown = list(names[:most]) if most else list(names)
    if len(names) > len(shown):
        shown.append(f"{len(names) - len(shown):,} more")
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else "".join(shown)


def listed_or_counted(names: Iterable[str], thing: str = "outlet", most: int = 4) -> str:
    """Return the different names, or how many there are beyond `most`: "A, B and C", "5 outlets"."""
    distinct = list(dict.fromkeys(names))
    return counted(len(distinct), thing) if len(distinct) > most else listed(distinct)


def percent(share: float, whole: bool = False) -> str:
    """Return a share of 0 to 1 in per cent: "12 %"; "–" where there is none.

    What is little but not nothing is "under 1 %", unless `whole` numbers are asked for, as in a table. A half is
    rounded as it is where parts are counted, not by what a share's last digit leaves of it (115 of 200 is 57.5 %).
    """
    if math.isnan(share):
        return "–"
    return "under 1 %" if 0 < share < 0.01 and not whole else f"{round(100 * share, 9):.0f} %"


def genitive(name: str) -> str:
    """Return a name in the genitive: "Press TV’s", "The Times’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def whose_articles(outlet: str, articles: pd.DataFrame, noun: bool = True) -> str:
    """Return an outlet's articles as a sentence calls them: "Press TV's article", "The Times' articles", "Press TV's".

    `articles` is the frame of those that are shown.
    """
    whose = genitive(outlet)
    single = int((articles["outlet"] == outlet).sum()) == 1
    return f"{whose} {'article' if single else 'articles'}" if noun else whose


def in_hundred(numbers: Sequence[float]) -> list[int]:
    """Return the parts of a whole in whole per cents that add up to 100; all zero where the whole is nothing.

    Rounded down, and what is missing goes to the largest remainders, the first among equals: parts that stand side by
    side and add up to 99 or 101 look like a mistake.
    """
    total = math.fsum(numbers)
    if not total:
        return [0] * len(numbers)
    exact = [100 * number / total for number in numbers]
    whole = [math.floor(share + 1e-9) for share in exact]
    order = sorted(range(len(exact)), key=lambda place: whole[place] - exact[place])
    for place in order[: 100 - sum(whole)]:
        whole[place] += 1
    return whole


def part_of(part: float, whole: float) -> str:
    """Return what part of a whole something is, in per cent (`percent`); none of nothing is "0 %"."""
    return percent(part / whole if whole else 0.0)


def shorten(text: str, characters: int = 120) -> str:
    """Return text on one line, cut at a word with an ellipsis where it is longer than `characters`."""
    line = " ".join(text.split())
    if len(line) <= characters:
        return line
    return line[: characters - 1].rsplit(" ", 1)[0] + "…"


def capitalised(sentence: str) -> str:
    """Return a sentence with a capital at its beginning, everything else as it is."""
    return sentence[:1].upper() + sentence[1:]
