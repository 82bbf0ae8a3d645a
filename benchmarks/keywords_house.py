"""Lists the first keywords of one outlet against another, and looks for house style among them; see keywords.py."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.keywords_corpus import articles_of
from components.analysis.analyse import analyse
from components.corpus.article import Corpus
from components.keywords import COMPONENT
from components.keywords.house import as_pieces, sequences
from components.keywords.language import lines, pairs, titles

_NUMERAL = re.compile(r"\d")
_POINTS = re.compile(r"\b\w\.|\w\.$")


def suspicions(term: str, outlet: str) -> list[str]:
    """Return the kinds of house style that a term looks like; none for a keyword that tells of the text."""
    words = [word.rstrip(".") for word in term.split()]
    short = {*pairs("abbreviations"), "mr", "mrs", "ms", "jr", "sr", "ky", "calif", "ariz", "mass", "va", "fla"}
    own = {way for ways in sequences(outlet).values() for way, key in ways if not key}
    found = {
        "numeral": bool(_NUMERAL.search(term)),
        "points": bool(_POINTS.search(term)),
        "possessive": term.endswith(("'s", "’s", "'", "’")),
        "honorific": bool(titles("courtesy") & set(words)),
        "fragment": len(words) == 1 and (len(term) == 1 or term.casefold() in short),
        "agency": any(as_pieces(agency) == as_pieces(term) for agency in lines("agencies")),
        "own name": as_pieces(term) in own,
    }
    return [kind for kind, is_so in found.items() if is_so]


def first_keywords(path: Path, one: str, other: str, names: dict[str, str], first: int) -> list[dict[str, object]]:
    """Return the first terms of one outlet against the other, with their counts, written forms and suspicions.

    All voices are counted, and terms stand by their difference over its error, whether they pass the test or not: so
    would house style win.
    """
    pair = [names.get(one, one), names.get(other, other)]
    told = [article for article in articles_of(path, names) if article.outlet in pair]
    whole = analyse(Corpus(path.stem, tuple(told)), components=(COMPONENT,))
    rows = whole.rows["keywords"]
    summary = COMPONENT.summarise(rows, whole.articles, COMPONENT.defaults())
    lines_of = summary[(summary["outlet"] == pair[0]) & summary["delta"].notna()]
    lines_of = lines_of.assign(by=lines_of["delta"] / (lines_of["high"] - lines_of["low"]))
    return [
        {
            "term": line.term,
            "here": int(line.uses),
            "elsewhere": int(line.elsewhere),
            "forms": sorted(set(rows.loc[(rows["outlet"] == pair[0]) & (rows["term"] == line.term), "form"])),
            "suspicions": suspicions(str(line.term), pair[0]),
            "keyword": bool(line.keyword),
        }
        for line in lines_of.rename(columns={"count": "uses"}).nlargest(first, "by").itertuples()
    ]


def told(found: list[dict[str, object]]) -> str:
    """Return the keywords with their counts, forms and suspicions, a line each, and how many look like house style."""
    shown = []
    for number, line in enumerate(found, start=1):
        forms, marks = ", ".join(map(str, line["forms"])), " ".join(map(str, line["suspicions"]))  # type: ignore[call-overload]
        shown.append(
            f"{number:3} {line['term']:20} {line['here']:4} here {line['elsewhere']:4} there  {forms[:70]}  {marks}"
        )
    suspect = sum(bool(line["suspicions"]) for line in found)
    return "\n".join([*shown, f"{len(found)} terms, {suspect} look like house style"])
