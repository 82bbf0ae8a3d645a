"""From passages to one row per outlet and speaker: words, quotations, and the share of what the outlet lets be said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from operator import add
from typing import NamedTuple

import pandas as pd

from components.contract import Settings, each_outlet
from components.figure.records import Record
from components.speakers.measure import NOT_FOUND, UNNAMED
from components.speakers.settings import counts_reported, unit
from components.statistics import Estimate, share

#: `quotations` counts those with words in marks, `reports` those without. `counted` of `total` is the share under the
#: settings, `low` and `high` its smallest and largest value in one article (`kind` is components.statistics'), `n` the
#: articles that have a share. `articles` counts the outlet's articles, with quotations or without.
#: An outlet in which nobody speaks has one row, with an empty speaker.
SUMMARY_COLUMNS = (
    "outlet", "speaker", "quoted_words", "reported_words", "quotations", "reports", "via",
    "counted", "total", "share", "low", "high", "n", "kind", "articles",
)  # fmt: skip
_SUMS = ("quoted_words", "reported_words", "quotations", "reports", "counted")


class _Told(NamedTuple):
    """What an outlet lets be said, by speaker: its line but for the outlet, what speakers are ordered by, who relays.

    `sums` are the words or quotations that count, the words quoted and those reported.
    """

    lines: dict[str, Record]
    sums: dict[str, tuple[int, int, int]]
    relays: dict[str, str]


def summarise(rows: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return one row per outlet and speaker, outlets in the order of the articles, speakers in the corpus's order."""
    told = each_outlet(rows, _of_outlet, tuple(sorted(settings.items())))
    sums: dict[str, tuple[int, ...]] = {}
    for own in told.values():
        for speaker, words in own.sums.items():
            sums[speaker] = tuple(map(add, sums[speaker], words)) if speaker in sums else words
    place = {speaker: number for number, speaker in enumerate(_ordered(sums))}
    found = []
    for outlet, number in articles["outlet"].value_counts(sort=False).items():
        own = told.get(str(outlet), _SILENT)
        lines = own.lines or {"": _nobody()}
        for speaker in sorted(lines.keys() & place.keys(), key=place.__getitem__) if own.lines else lines:
            via = own.relays.get(speaker, "")
            found.append({"outlet": outlet, "articles": number, "via": via, "speaker": speaker, **lines[speaker]})
    return pd.DataFrame(
        {name: [line[name] for line in found] for name in SUMMARY_COLUMNS} if found else None, columns=SUMMARY_COLUMNS
    )


_SILENT = _Told({}, {}, {})


def _of_outlet(rows: pd.DataFrame, settings: tuple[tuple[str, str], ...]) -> _Told:
    pieces = _pieces(rows, dict(settings))
    totals: Counter[str] = Counter()
    by_speaker: dict[str, list[Record]] = {}
    for piece in pieces:
        totals[piece["article_id"]] += piece["counted"]
        by_speaker.setdefault(piece["speaker"], []).append(piece)
    total, n = totals.total(), sum(1 for words in totals.values() if words > 0)
    lines = {speaker: _counted(own, totals, total, n) for speaker, own in by_speaker.items()}
    sums = {one: (line["counted"], line["quoted_words"], line["reported_words"]) for one, line in lines.items()}
    return _Told(lines, sums, _relays(rows))


def _pieces(rows: pd.DataFrame, settings: Settings) -> list[Record]:
    """Return one record per article and speaker: quoted_words, reported_words, quotations, reports, counted.

    Plain Python: of a few rows it is many times faster than grouping a frame twice.
    """
    words: dict[tuple[str, str, str], list[int]] = {}
    columns = (rows[name].tolist() for name in ("article_id", "speaker", "quotation_id", "voice", "words"))
    for *key, voice, number in zip(*columns, strict=True):
        words.setdefault((key[0], key[1], key[2]), [0, 0])[voice != "quoted"] += number
    found: dict[tuple[str, str], Record] = {}
    for (article, speaker, _), (quoted, reported) in words.items():
        empty = {"article_id": article, "speaker": speaker, **dict.fromkeys(_SUMS, 0)}
        piece = found.setdefault((article, speaker), empty)
        piece["quoted_words"] += quoted
        piece["reported_words"] += reported
        piece["quotations" if quoted > 0 else "reports"] += 1
    quoted_column, reported_column = amounts(settings)
    for piece in found.values():
        piece["counted"] = piece[quoted_column] + (piece[reported_column] if counts_reported(settings) else 0)
    return list(found.values())


def amounts(settings: Settings) -> tuple[str, str]:
    """Return the columns that hold what is drawn full and what is drawn hatched."""
    return ("quoted_words", "reported_words") if unit(settings) == "words" else ("quotations", "reports")


def speaker_order(tallied: pd.DataFrame) -> list[str]:
    """Return the speakers by what counts, most first, over all outlets; the two nameless classes come last."""
    if tallied.empty:
        return []
    columns = ["counted", "quoted_words", "reported_words"]
    sums: dict[str, tuple[int, ...]] = {}
    for speaker, *values in zip(*(tallied[name].tolist() for name in ("speaker", *columns)), strict=True):
        sums[speaker] = tuple(map(add, sums[speaker], values)) if speaker in sums else tuple(values)
    return _ordered(sums)


def _ordered(sums: Mapping[str, tuple[int, ...]]) -> list[str]:
    last = {UNNAMED: 1, NOT_FOUND: 2}
    names = sorted(name for name in sums if name)
    # One sort after the other, the least telling first: whole numbers are sorted faster than tuples of them.
    for place in reversed(range(len(sums[names[0]]) if names else 0)):
        names.sort(key=lambda name: sums[name][place], reverse=True)
    return sorted(names, key=lambda name: last.get(name, 0))


def _relays(rows: pd.DataFrame) -> dict[str, str]:
    """Return who relays a speaker's words in an outlet, where anybody does."""
    relayed = rows.loc[rows["via"] != "", ["speaker", "via"]]
    by_speaker: dict[str, set[str]] = {}
    for speaker, via in zip(relayed["speaker"].tolist(), relayed["via"].tolist(), strict=True):
        by_speaker.setdefault(speaker, set()).add(via)
    return {speaker: ", ".join(sorted(own)) for speaker, own in by_speaker.items()}


def _nobody() -> Record:
    """Return the line of an outlet in which nobody speaks."""
    return {**dict.fromkeys((*_SUMS, "total"), 0), **_estimated(share([], []), 0)}


def _counted(own: list[Record], totals: Counter[str], total: int, n: int) -> Record:
    """Return a speaker's sums and share in an outlet; `totals` are what counts in each of its articles."""
    sums = {column: sum(piece[column] for piece in own) for column in _SUMS}
    numerators = [piece["counted"] for piece in own]
    denominators = [totals[piece["article_id"]] for piece in own]
    # The articles without this speaker are one more with a share of zero: value, low and high stay what they are.
    if elsewhere := total - sum(denominators):
        numerators, denominators = [*numerators, 0], [*denominators, elsewhere]
    return {**sums, "total": total, **_estimated(share(numerators, denominators), n)}


def _estimated(estimate: Estimate, n: int) -> Record:
    return {"share": estimate.value, "low": estimate.low, "high": estimate.high, "n": n, "kind": estimate.kind}
