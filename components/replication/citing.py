"""How to cite Parallax, its method and a corpus, in BibTeX and RIS."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from components.corpus.article import Corpus
from components.corrections.file import corpus_hash
from components.wording import counted

#: The year of the licence.
_YEAR = "2026"
_AUTHOR = "The Parallax developers"
#: What BibTeX takes for a command.
_SPECIAL = re.compile(r"[&%$#_{}~^\\]")
_WRITTEN = {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}


class Source(NamedTuple):
    """Something to be cited; fields that are empty are left out."""

    key: str
    kind: str
    title: str
    authors: tuple[str, ...] = ()
    year: str = ""
    within: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    doi: str = ""
    version: str = ""
    note: str = ""


#: The papers and programs whose methods the measures take over as they are.
FOLLOWED = (
    Source(
        "monroe2008fightin",
        "article",
        "Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the Content of Political Conflict",
        ("Monroe, Burt L.", "Colaresi, Michael P.", "Quinn, Kevin M."),
        "2008",
        "Political Analysis",
        "16",
        "4",
        "372-403",
        "10.1093/pan/mpn018",
        note="What is typical of an outlet’s words",
    ),
    Source(
        "hutto2014vader",
        "inproceedings",
        "VADER: A Parsimonious Rule-Based Model for Sentiment Analysis of Social Media Text",
        ("Hutto, C. J.", "Gilbert, Eric"),
        "2014",
        "Proceedings of the International AAAI Conference on Web and Social Media",
        "8",
        "1",
        "216-225",
        "10.1609/icwsm.v8i1.14550",
        note="The second word list of scores",
    ),
    Source(
        "loria_textblob",
        "software",
        "TextBlob: Simplified Text Processing",
        ("Loria, Steven",),
        note="The first word list of scores",
    ),
)


def sources(corpus: Corpus) -> list[Source]:
    """Return what is to be cited with a corpus: product, method, whom the method follows, and the corpus."""
    from components import VERSION  # noqa: PLC0415 (the registry imports every measure)
    from components.library.engine import engine  # noqa: PLC0415 (about a second at first)

    product = "Parallax: how several outlets tell the same event"
    return [
        Source("parallax", "software", product, (_AUTHOR,), _YEAR, version=VERSION),
        Source(
            "parallax_method",
            "manual",
            "Parallax: what each measure counts, what fools it, and how well it does on public data",
            (_AUTHOR,),
            _YEAR,
            version=f"{VERSION}, measures {engine().whole}",
        ),
        *FOLLOWED,
        _corpus(corpus),
    ]


def _corpus(corpus: Corpus) -> Source:
    days = sorted(str(one.published) for one in corpus.articles if one.published)
    span = f", published {days[0]} to {days[-1]}" if days else ""
    chosen = f" Chosen: {corpus.chosen}" if corpus.chosen else ""
    number, outlets = len(corpus.articles), len(corpus.outlets)
    note = f"{counted(number, 'article')} of {counted(outlets, 'outlet')}{span}. Content {corpus_hash(corpus)}.{chosen}"
    key = f"corpus_{corpus_hash(corpus)}"
    return Source(key, "dataset", corpus.name or "A corpus of articles", note=note)


def bibtex(found: Sequence[Source]) -> str:
    """Return sources as a BibTeX file."""
    return "\n".join(map(_bibtex, found))


_ENTRY = {"software": "misc", "dataset": "misc"}


def _bibtex(one: Source) -> str:
    authors = " and ".join(name if "," in name else "{" + _tex(name) + "}" for name in one.authors)
    within = "journal" if one.kind == "article" else "booktitle"
    fields = {
        "author": authors,
        "title": "{" + _tex(one.title) + "}",
        "year": one.year,
        within: _tex(one.within),
        "volume": one.volume,
        "number": one.number,
        "pages": one.pages.replace("-", "--"),
        "doi": one.doi,
        "note": _tex(
            ". ".join([*([f"Version {one.version}"] if one.version else []), *([one.note] if one.note else [])])
        ),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{_ENTRY.get(one.kind, one.kind)}{{{one.key},\n" + ",\n".join(lines) + "\n}\n"


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda found: _WRITTEN.get(found[0], f"\\{found[0]}"), " ".join(text.split()))


_TYPES = {"article": "JOUR", "inproceedings": "CPAPER", "software": "COMP", "manual": "GEN", "dataset": "DATA"}


def ris(found: Sequence[Source]) -> str:
    """Return sources as a RIS file."""
    return "\r\n".join(map(_ris, found))


def _ris(one: Source) -> str:
    first, _, last = one.pages.partition("-")
    fields = [
        ("TY", _TYPES[one.kind]),
        ("ID", one.key),
        *(("AU", name) for name in one.authors),
        ("TI", one.title),
        ("PY", one.year),
        ("T2", one.within),
        ("VL", one.volume),
        ("IS", one.number),
        ("SP", first),
        ("EP", last),
        ("DO", one.doi),
        ("ET", one.version),
        ("N1", one.note),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])
