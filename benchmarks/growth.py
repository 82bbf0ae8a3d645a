"""How work grows with texts made to keep it busy: the exponent over n, 2n and 4n of every reader, step and measure.

    python benchmarks/growth.py --json
    python benchmarks/growth.py --only sentiment

One pattern is repeated n times; n is raised until the work can be measured. The exponent is the slope of processor
seconds over size, both as logarithms: 1 grows with its input, 2 with its square. Needs no data.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.analysis.analyse import registered
from components.contract import Component
from components.corpus.article import Article
from components.corpus.cleaning import lay_out
from components.corpus.decoding import decode
from components.intake.formats import read_file
from components.intake.model import Given, IntakeError, Limits
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
    "nexis: ends": ("a.txt", lambda n: b"Length: 5 words\nEnd of Document\n" * n),
    "factiva: codes": ("a.txt", lambda n: b"HD\na\nPD\n4 March 2023\nSN\nb\nLP\nc\n" * n),
    "proquest: rules": ("a.txt", lambda n: (b"_" * 40 + b"\nPublication title: A\n") * n),
}  # fmt: skip


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


def _measure(component: Component, reading: Reading) -> object:
    return component.measure([reading], component.chosen({}))


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
