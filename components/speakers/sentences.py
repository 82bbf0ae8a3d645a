"""What the figure of words says in sentences, for readers who do not see it too."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pandas as pd

from components.contract import Settings
from components.figure.records import records
from components.speakers.measure import NAMELESS
from components.speakers.settings import unit
from components.speakers.summary import speaker_order
from components.speakers.wording import TEXTS_ONLY, in_text, is_full_name
from components.wording import counted, listed

#: Up to so many outlets get a sentence each.
_SENTENCE_EACH = 6
_MOST_NAMES = 3
#: Paraphrases from which on it is told that nothing else was found of somebody.
_REPORTS = 2


def tell_words(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return whom each outlet quotes and how much, what is only reported, and of what that speaks."""
    spoken = summary[summary["speaker"] != ""]
    if spoken.empty:
        return ["Nobody speaks in these articles."]
    if summary["outlet"].nunique() > _SENTENCE_EACH:
        sentences = _across(summary, spoken)
    else:
        sentences = [_outlet(str(outlet), own, settings) for outlet, own in summary.groupby("outlet", sort=False)]
    return [*sentences, *_silent(spoken), *of_what(summary)]


def of_what(summary: pd.DataFrame) -> list[str]:
    """Return the limit of texts that nobody sampled: one article an outlet."""
    return [TEXTS_ONLY] if len(summary) and (summary["articles"] == 1).all() else []


def _outlet(outlet: str, own: pd.DataFrame, settings: Settings) -> str:
    column, thing = ("quotations", "quotation") if unit(settings) == "quotations" else ("quoted_words", "word")
    ranked = own.sort_values(column, ascending=False, kind="stable")
    ranked = pd.concat([ranked[~ranked["speaker"].isin(NAMELESS)], ranked[ranked["speaker"].isin(NAMELESS)]])
    quoted = records(ranked[ranked["quoted_words"] > 0])
    if not quoted:
        reported = [in_text(one["speaker"]) for one in records(ranked) if one["reported_words"]]
        return f"No quotation was found in {outlet}" + (
            f"; it paraphrases {listed(reported, _MOST_NAMES)}." if reported else "."
        )
    if len(quoted) == 1:
        one = quoted[0]
        words, quotations = counted(one["quoted_words"], "word"), counted(one["quotations"], "quotation")
        return f"{outlet} quotes {in_text(one['speaker'])}: {words} in {quotations}."
    names = [f"{in_text(one['speaker'])} ({counted(one[column], thing)})" for one in quoted]
    return f"{outlet} quotes {listed(names, _MOST_NAMES)}."


def _across(summary: pd.DataFrame, spoken: pd.DataFrame) -> list[str]:
    """Return who is quoted in how many of the outlets; outlets are not ranked."""
    outlets = summary["outlet"].nunique()
    quoted = spoken[spoken["quoted_words"] > 0]
    each = [
        f"{in_text(speaker)} in {quoted.loc[quoted['speaker'] == speaker, 'outlet'].nunique()}"
        for speaker in speaker_order(quoted)[:_MOST_NAMES]
    ]
    silent = outlets - quoted["outlet"].nunique()
    sentences = [f"Of {outlets} outlets, {listed(each, 6)} are quoted." if len(each) > 1 else ""]
    if len(each) == 1:
        sentences = [
            f"Of {outlets} outlets, {quoted['outlet'].nunique()} quote {in_text(str(quoted['speaker'].iloc[0]))}."
        ]
    if silent:
        sentences.append(f"{counted(silent, 'outlet')} quote{'s' if silent == 1 else ''} nobody.")
    return [sentence for sentence in sentences if sentence]


def _silent(spoken: pd.DataFrame) -> list[str]:
    """Return of whom paraphrase alone was found, twice or more; nothing where no words are quoted at all.

    Only persons and bodies with a name of several words are told: what a single word stands for is often found wrongly.
    Nor is anybody who is quoted together with others ("Ana Ruiz and Bo Lind").
    """
    sums = spoken.groupby("speaker", sort=False)[["quoted_words", "reports"]].sum()
    if not sums["quoted_words"].any():
        return ["No words in quotation marks are counted here, only paraphrase."]
    paraphrased = sums.index[(sums["quoted_words"] == 0) & (sums["reports"] >= _REPORTS)]
    silent = [name for name in map(str, paraphrased) if is_full_name(name)]
    # To look for each name in each of those who are quoted would cost the square of a corpus.
    lengths = {len(name.split(" ")) for name in silent}
    quoted = {run for name in sums.index[sums["quoted_words"] > 0] for run in _runs(str(name), lengths)}
    only = [name for name in silent if name not in quoted]
    return [f"Paraphrase alone was found of {listed(only, 5)}."] if only else []


def _runs(name: str, lengths: Collection[int]) -> Iterator[str]:
    """Yield every run of so many words of a name."""
    words = name.split(" ")
    for length in lengths:
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])
