"""A class answers at once: python benchmarks/lesson.py [--students 40] [--within 120] [--corpus FOLDER] [--json]

Keeps a corpus (the seeds, or the first event of a folder) in an empty library, begins a class on it and starts the
real dashboard. All students come at the same moment, each on a connection that speaks to the server as a browser
does, think for a random time of at most --within seconds, mark sentences, name outlets and send; every third corrects
the answer and sends again. Then the library is read as the teacher's page reads it: an answer is lost where its last
receipt is not there.

Then another class answers, and once half of it has a receipt the server is killed (SIGKILL) and started again on the
same library. Acknowledged answers must be there; who has no receipt answers again. Everything that the server ever
sent is searched for the outlets' names: they may stand in the lists of outlets alone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import signal
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.process import use
from benchmarks.serving import serve
from benchmarks.session import Session
from components.analysis.analyse import Analysis, analyse
from components.corpus.folder import read_path
from components.corpus.seeds import seed_corpus
from components.lesson.classes import Classes
from components.library import Kept, Library

_RECEIPT = re.compile(r"Receipt: \*\*([A-Z2-9]{4}-[A-Z2-9]{4})\*\*")
_SEND = "Send my answer"
#: Seconds that a student waits for a page.
_PATIENCE = 180
_OUTLET = "Which outlet"


@dataclass
class Outcome:
    """What became of a class: seconds of each step, the last receipt of each student, and what was wrong."""

    opened: list[float] = field(default_factory=list)
    kept: list[float] = field(default_factory=list)
    receipts: dict[int, str] = field(default_factory=dict)
    corrected: int = 0
    wrong: list[str] = field(default_factory=list)


def main() -> None:
    """Measure, print, and leave with an error where an answer was lost or a name was sent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, default=40, help="how many answer at once (default 40)")
    parser.add_argument("--within", type=float, default=120, help="seconds that a student thinks at most (default 120)")
    parser.add_argument(
        "--corpus", type=Path, help="a folder of articles, of which the first event is read (else the seeds)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = _measure(Path(folder), options)
    print(json.dumps(figures) if options.json else "\n".join(f"{name:32s} {one}" for name, one in figures.items()))
    sys.exit(1 if figures["lost"] or figures["lost after the kill"] or figures["wrong"] else 0)


def _measure(folder: Path, options: argparse.Namespace) -> dict[str, object]:
    whole = analyse(read_path(options.corpus) if options.corpus else seed_corpus())
    library = Library(folder)
    kept = library.keep(whole.corpus, analysis=whole)
    calm, killed = _begin(library, kept, whole), _begin(library, kept, whole)
    names = list(Classes(library).look(calm).outlets)
    settings = {"PARALLAX_LIBRARY": str(folder)}
    with serve(settings=settings) as address:
        before = use(address.pid)
        began = time.perf_counter()
        first = asyncio.run(_class(address, calm, range(options.students), options.within, names, correct=True))
        took = time.perf_counter() - began
        after = use(address.pid)
        stop = options.students // 2
        half = asyncio.run(
            _class(address, killed, range(options.students), options.within / 4, names, kill=(address.pid, stop))
        )
    found = set(Classes(Library(folder)).answers(killed))
    lost_by_kill = [one for one in half.receipts.values() if one not in found]
    with serve(settings=settings) as address:
        others = [one for one in range(options.students) if one not in half.receipts]
        rest = asyncio.run(_class(address, killed, others, options.within / 4, names))
    answers = set(Classes(Library(folder)).answers(calm))
    last = set(Classes(Library(folder)).answers(killed))
    return {
        "students": options.students,
        "articles": len(Classes(library).look(calm).articles),
        "seconds from first to last": round(took, 1),
        "page opened, seconds": _told(first.opened),
        "answer acknowledged, seconds": _told(first.kept),
        "answers": len(answers),
        "corrected": first.corrected,
        "lost": sum(one not in answers for one in first.receipts.values()) + options.students - len(first.receipts),
        "acknowledged before the kill": len(half.receipts),
        "on the disk after the kill": len(found),
        "lost after the kill": len(lost_by_kill) + sum(one not in last for one in half.receipts.values()),
        "answered again after it": len(rest.receipts),
        "processor seconds of the server": round(after.get("processor", 0) - before.get("processor", 0), 1),
        "memory of the server, MB": after.get("memory", 0),
        "wrong": [
            *(first.wrong + rest.wrong + [one for one in half.wrong if "was sent" in one]),
            *([] if len(half.receipts) >= stop else [f"the server was not killed: {len(half.receipts)} answers"]),
        ],
    }


def _begin(library: Library, kept: Kept, whole: Analysis) -> str:
    """Begin a class on one article of each outlet of the first event, and return its drawer."""
    articles = whole.articles[whole.articles["event"] == whole.articles["event"].iloc[0]].drop_duplicates("outlet")
    classes = Classes(library)
    return classes.find(classes.begin(kept.name, kept.secret, whole, articles["article_id"].astype(str).tolist()[:6]))


async def _class(
    address: str,
    drawer: str,
    students: range | list[int],
    within: float,
    names: list[str],
    correct: bool = False,
    kill: tuple[int, int] | None = None,
) -> Outcome:
    """Have students answer; with `kill`, end the process of that id once so many have a receipt."""
    outcome = Outcome()
    visits = [_student(one, str(address), drawer, within, names, outcome, correct, kill) for one in students]
    for one, ended in zip(students, await asyncio.gather(*visits, return_exceptions=True), strict=True):
        if isinstance(ended, BaseException):
            outcome.wrong.append(f"student {one} did not get through: {type(ended).__name__} {ended}")
    return outcome


async def _student(
    number: int,
    address: str,
    drawer: str,
    within: float,
    names: list[str],
    outcome: Outcome,
    correct: bool,
    kill: tuple[int, int] | None,
) -> None:
    chance = random.Random(number)
    began = time.perf_counter()
    session = await Session.open(address, "guess", f"class={drawer[:11]}", _PATIENCE)
    outcome.opened.append(time.perf_counter() - began)
    await asyncio.sleep(chance.random() * within)
    await _send(session, chance, number, outcome)
    if correct and number % 3 == 0:
        await asyncio.sleep(chance.random() * within / 4)
        await _send(session, chance, number, outcome)
        outcome.corrected += 1
    if kill and len(outcome.receipts) == kill[1]:
        os.kill(kill[0], signal.SIGKILL)
    outcome.wrong += [f"student {number} was sent {one}" for one in _named(session.received, names)]
    await session.close()


async def _send(session: Session, chance: random.Random, number: int, outcome: Outcome) -> None:
    for label in session.labels("radio"):
        session.pick(label, chance.randrange(len(session.options(label))))
    began = time.perf_counter()
    await session.press(_SEND)
    receipt = _RECEIPT.search(" ".join(session.said("alert")))
    if receipt is None:
        raise LookupError(f"no receipt: {session.said('alert')} {session.errors()}")
    outcome.kept.append(time.perf_counter() - began)
    outcome.receipts[number] = receipt[1]


def _named(received: list[bytes], names: list[str]) -> list[str]:
    """Return the outlets' names that were sent elsewhere than in a list of outlets to choose from."""
    found = set()
    for raw in received:
        message = ForwardMsg.FromString(raw)
        element = message.delta.new_element
        if element.WhichOneof("type") == "radio" and element.radio.label.startswith(_OUTLET):
            element.radio.options[:] = []
            element.radio.raw_value = ""
        sent = message.SerializeToString().decode("utf-8", "replace")
        found |= {name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sent, re.IGNORECASE)}
    return sorted(found)


def _told(seconds: list[float]) -> dict[str, float]:
    ordered = sorted(seconds) or [0.0]
    return {"median": round(statistics.median(ordered), 2), "slowest": round(ordered[-1], 2)}


if __name__ == "__main__":
    main()
