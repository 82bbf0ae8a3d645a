"""How work grows with texts made to keep it busy: the exponent over n, 2n and 4n of every reader, step and measure.

What measures add once they know all articles (`relate`) is a case of its own, as are pastes and the search for where
the articles of one begin.

    python benchmarks/growth.py --json
    python benchmarks/growth.py --only sentiment

One pattern is repeated n times; n is raised until the work can be measured. The exponent is the slope of processor
seconds over size, both as logarithms: 1 grows with its input, 2 with its square. Needs no data.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import sys
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pandas as pd

from components.analysis.analyse import registered
from components.analysis.measuring import rows_of
from components.contract import Component
from components.corpus.article import Article
from components.corpus.cleaning import lay_out
from components.corpus.decoding import decode
from components.intake.documents.paste import paste_in, proposed_starts
from components.intake.formats import read_file
from components.intake.model import Given, IntakeError, Limits
from components.intake.take_in import take_in
from components.linking import STEPS
from components.reading.model import Reading
from components.reading.read import read

#: The exponent that nothing may pass.
MOST = 1.2
#: The smallest of three sizes takes so many processor seconds, or the input is as long as `_LONGEST` characters.
_LEAST, _LONGEST = 0.05, 1_500_000
_FIRST = 250
_TIMES = 2

#: What is repeated in one article, by a word for it.
PATTERNS = {
    "very good": "very good ",
    "not good": "not good ",
    "but": "bad but good ",
    "numbers": "12 men and ",
    "numbers with places": "Some 54,000 troops in Japan and ",
    "quotations": '"I am glad," said Ana Ruiz. ',
    "marks in one sentence": 'the "good" and ',
    "names": "Ana Ruiz and ",
    "capitals": "Ana Ruiz ",
    "sentences": "The mayor opened the bridge. ",
    "paragraphs": "The mayor opened the bridge.\n\n",
    "open brackets": "( ",
    "open marks": '" ',
    "one word": "word",
    "hyphens": "Japan-",
    "letters with points": "U.S.",
    "offices": "Secretary of State for ",
}
_SENTENCE = "The mayor opened the bridge"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _packed(*files: tuple[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files:
            package.writestr(name, text)
    return made.getvalue()


def _document(inside: str) -> bytes:
    body = f'<w:document xmlns:w="{_WORD}"><w:body>{inside}</w:body></w:document>'
    return _packed(("word/document.xml", body))


def _sheet(rows: Iterable[Sequence[str]]) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 (few cases need it)

    book, made = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(made)
    return made.getvalue()


def _columns(size: int) -> bytes:
    made = io.BytesIO()
    texts = [f"{_SENTENCE} for time {one}." for one in range(size)]
    pd.DataFrame({"outlet": "A", "title": "B", "text": texts}).to_parquet(made)
    return made.getvalue()


#: Files of each format: name, and the bytes of n units.
FILES: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "txt: newlines": ("a.txt", lambda n: b"x" + b"\n" * n + b"y"),
    "txt: lines": ("a.txt", lambda n: b"A line of words stands here\n" * n),
    "txt: labels": ("a.txt", lambda n: b"Outlet: A\nTitle: B\n\nwords\n\n" * n),
    "md: links": ("a.md", lambda n: b"[a](" * n),
    "html: attributes of one tag": ("a.html", lambda n: _page(f"<div {_attributes(n)}>")),
    "html: attributes": ("a.html", lambda n: _page("".join(f"<p a{one}=b>a b</p>" for one in range(n)))),
    "html: paragraphs": ("a.html", lambda n: _page("<p>The mayor opened the old bridge again.</p>" * n)),
    "csv: rows": ("a.csv", lambda n: b"outlet,title,text\n" + b"A,B,The mayor opened the bridge\n" * n),
    "jsonl: objects": ("a.jsonl", lambda n: b'{"outlet": "A", "text": "The mayor opened the bridge"}\n' * n),
    "json: brackets": ("a.json", lambda n: b'[{"a": ' * n),
    "rtf: groups": ("a.rtf", lambda n: b"{\\rtf1 words" + b"{}" * n + b"}"),
    "eml: headers": ("a.eml", lambda n: b"Subject: a\nMIME-Version: 1.0\n" + b"X-A: b\n" * n + b"\nwords"),
    "xml: items": ("a.xml", lambda n: b"<rss><channel>" + b"<item><title>a</title></item>" * n + b"</channel></rss>"),
    "ris: references": ("a.ris", lambda n: b"TY  - NEWS\nTI  - A\nAB  - words\nER  - \n" * n),
    "pdf: brackets": ("a.pdf", lambda n: b"%PDF-1.4\n" + b"(" * n),
    "docx: paragraphs": ("a.docx", lambda n: _document(f"<w:p><w:r><w:t>{_SENTENCE}</w:t></w:r></w:p>" * n)),
    "docx: runs": ("a.docx", lambda n: _document(f"<w:p>{'<w:r><w:t>a </w:t></w:r>' * n}</w:p>")),
    "docx: cells": ("a.docx", lambda n: _document(f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * n}</w:tr></w:tbl>")),
    "xlsx: rows": ("a.xlsx", lambda n: _sheet([("outlet", "title", "text"), *[("A", "B", _SENTENCE)] * n])),
    "xlsx: columns": ("a.xlsx", lambda n: _sheet([("text", *map(str, range(min(n, 16_000)))), [_SENTENCE] * 9])),
    "parquet: rows": ("a.parquet", _columns),
    "nexis: ends": ("a.txt", lambda n: b"Length: 5 words\nEnd of Document\n" * n),
    "factiva: codes": ("a.txt", lambda n: b"HD\na\nPD\n4 March 2023\nSN\nb\nLP\nc\n" * n),
    "proquest: rules": ("a.txt", lambda n: (b"_" * 40 + b"\nPublication title: A\n") * n),
}  # fmt: skip
#: Archives: the bytes of n units.
ARCHIVES: dict[str, Callable[[int], bytes]] = {
    "zip: files": lambda n: _packed(*((f"{one}.txt", f"{_SENTENCE} {one}.") for one in range(n))),
    "zip: one long file": lambda n: _packed(("a.txt", f"{_SENTENCE}.\n\n" * n)),
    "zip: a manifest": lambda n: _packed(
        ("manifest.csv", "file,outlet\n" + "".join(f"{one}.txt,A\n" for one in range(n))), ("0.txt", f"{_SENTENCE}.")
    ),
}
#: What n units of a paste are.
PASTES = {
    "rules": "The mayor opened the bridge.\n---\n",
    "labels": "Outlet: A\nDate: 4 March 2023\n\nThe mayor opened the bridge.\n\n",
    "heads": "Bridge opens\n4 March 2023\nBy Ana Ruiz\n\nThe mayor opened the bridge.\n\n\n",
    "addresses": "https://example.org/a\n",
    "one line": "The mayor opened the bridge. ",
}


class Case(NamedTuple):
    """One piece of work: `make` gives what it works on, of a size."""

    name: str
    make: Callable[[int], object]
    work: Callable[..., object]
    unit: int


def cases() -> Iterator[Case]:
    """Yield every reader with its files; every reading step, linking step and measure with every pattern."""
    for name, (file, make) in FILES.items():
        yield Case(f"reader {name}", partial(_given, file, make), _read_file, max(1, len(make(100)) // 100))
    for name, archive in ARCHIVES.items():
        yield Case(f"reader {name}", partial(_given, "a.zip", archive), _take_in, max(1, len(archive(100)) // 100))
    for name, pattern in PASTES.items():
        yield Case(f"paste: {name}", partial(_repeated, pattern), _paste, len(pattern))
        yield Case(f"starts of a paste: {name}", partial(_repeated, pattern), proposed_starts, len(pattern))
    for name, pattern in PATTERNS.items():
        article = partial(_article, pattern)
        yield Case(f"decode: {name}", partial(_bytes, pattern), decode, len(pattern))
        yield Case(f"lay out: {name}", article, lay_out, len(pattern))
        yield Case(f"read: {name}", article, read, len(pattern))
        reading = partial(_reading, pattern)
        for step in STEPS:
            yield Case(f"link {step.name}: {name}", partial(_two, pattern), step.link, len(pattern))
        for one in registered():
            measure = partial(_measure, one)
            yield Case(f"measure {one.slug}: {name}", reading, measure, len(pattern))
            if one.relate is not None:
                made = partial(_measured, one, pattern)
                yield Case(f"relate {one.slug}: {name}", made, partial(_relate, one.relate), len(pattern))


def _measure(component: Component, reading: Reading) -> object:
    return component.measure([reading], component.chosen({}))


def _measured(component: Component, pattern: str, size: int) -> tuple[list[Reading], pd.DataFrame]:
    """Return two readings, linked as an analysis links them, and the rows of both."""
    readings = _two(pattern, size)
    for step in STEPS:
        readings = list(step.link(readings))
    return readings, rows_of(component, readings, component.chosen({}))


def _relate(relate: Callable[..., pd.DataFrame], made: tuple[list[Reading], pd.DataFrame]) -> None:
    relate(*made)


def _repeated(pattern: str, size: int) -> str:
    return pattern * size


def _paste(text: str) -> None:
    try:
        paste_in(text, Limits())
    except IntakeError:
        return  # as below


def _take_in(given: Given) -> None:
    take_in([given], Limits())


def _page(inside: str) -> bytes:
    body = "<p>The council met on Monday and kept the library open for another year, its members said.</p>" * 8
    return f"<html><head><title>A</title></head><body>{inside}{body}</body></html>".encode()


def _attributes(size: int) -> str:
    return " ".join(f"a{one}=b" for one in range(size))


def _given(file: str, make: Callable[[int], bytes], size: int) -> Given:
    return Given(file, make(size))


def _read_file(given: Given) -> None:
    try:
        read_file(given, Limits())
    except IntakeError:
        return  # refused, which has a cost too


def _bytes(pattern: str, size: int) -> bytes:
    return (pattern * size).encode()


def _article(pattern: str, size: int) -> Article:
    return Article(outlet="A", text=f"A headline stands here\n\nThe town {pattern * size}.")


def _reading(pattern: str, size: int) -> Reading:
    return read(_article(pattern, size))


def _two(pattern: str, size: int) -> list[Reading]:
    return [read(_article(pattern, size)), read(Article(outlet="B", text=f"Another one\n\nThe city {pattern * size}."))]


def exponent(case: Case) -> dict[str, object]:
    """Return the smallest size, the processor seconds of n, 2n and 4n, and their exponent; 0 where it costs nothing."""
    size = _FIRST
    seconds = _seconds(case, size)
    while seconds < _LEAST and size * case.unit * 8 <= _LONGEST:
        size *= 2
        seconds = _seconds(case, size)
    taken = [seconds, _seconds(case, 2 * size), _seconds(case, 4 * size)]
    costs = taken[-1] >= _LEAST
    slope = math.log(max(taken[2], 1e-9) / max(taken[0], 1e-9)) / math.log(4) if costs else 0.0
    return {"case": case.name, "n": size, "seconds": [round(one, 3) for one in taken], "exponent": round(slope, 2)}


def _seconds(case: Case, size: int) -> float:
    made = case.make(size)
    found = []
    for _ in range(_TIMES):
        start = time.process_time()
        case.work(made)
        found.append(time.process_time() - start)
    return min(found)


def main() -> int:
    """Print the exponent of each case, and exit with 1 where one is larger than `MOST`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print the figures as one object")
    parser.add_argument("--only", default="", help="cases whose name holds this alone")
    given = parser.parse_args()
    found = []
    for case in cases():
        if given.only in case.name:
            found.append(exponent(case))
            if not given.json:
                print("{exponent:5.2f}  {seconds}  n={n}  {case}".format(**found[-1]), flush=True)
    above = [one["case"] for one in found if float(str(one["exponent"])) > MOST]
    if given.json:
        print(json.dumps({"cases": found, "most": MOST, "above": above}, indent=1))
    else:
        print(f"{len(found)} cases, {len(above)} above {MOST}: {', '.join(map(str, above)) or 'none'}")
    return bool(above)


if __name__ == "__main__":
    raise SystemExit(main())
