"""Servers killed while visitors keep, change and delete: python benchmarks/server_kills.py [--kills 5] [--json]

Starts the real dashboard with a library, lets a visitor paste and analyse articles, change their title or delete them,
and kills the server process (SIGKILL): half of them at a random moment, half while files of the library are being
written, as soon as a visitor gets so far; `in_writing` were. Then another server opens the library. Counted are torn
versions (a file that is not what its card says), corpora that were acknowledged (the address named them) and are
lost, and deleted ones that open again. Leaves with an error where there is any. A server that does not come up in time
is not counted as killed; `not_up` says how many there were.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.serving import Address, serve
from benchmarks.session import Session
from benchmarks.visitor_articles import pasted
from components.library import Library, LibraryError
from components.library.names import parse_name

#: Seconds after which a server is killed at the latest; on a busy machine a visitor gets little done in them.
_LONGEST = 40
#: Seconds for which is waited until something is written; and those in which a writing is over, mostly.
_PATIENCE, _WRITING = 150, 0.1
#: The beginnings of the names of what is being written or deleted.
_ASIDE = (".tmp-", ".gone-")


_Waits = Coroutine[Any, Any, None]


@dataclass
class Found:
    """What so many kills left."""

    kills: int = 0
    not_up: int = 0
    in_writing: int = 0
    broken_visits: int = 0
    acknowledged: int = 0
    deleted: int = 0
    torn: int = 0
    lost: int = 0
    back: int = 0


def main() -> None:
    """Kill, look, print; leave with an error where something was torn or lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=5, help="how many servers are killed (default 5)")
    parser.add_argument("--seed", type=int, default=1, help="where the random times begin (default 1)")
    parser.add_argument("--within", type=float, default=float("inf"), help="begin none after so many seconds")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    chance, found, until = random.Random(options.seed), Found(), time.monotonic() + options.within
    with tempfile.TemporaryDirectory() as folder:
        kept: set[str] = set()
        for number in range(options.kills):
            if time.monotonic() > until:
                break
            _kill_one(Path(folder), chance, number, kept, found)
    print(json.dumps(asdict(found)) if options.json else found)
    sys.exit(1 if found.torn or found.lost or found.back else 0)


def _kill_one(folder: Path, chance: random.Random, number: int, kept: set[str], found: Found) -> None:
    """Serve, let a visitor work, kill the server, and look at the library."""
    seen: list[str] = []
    gone: list[str] = []
    seconds, ended_before, asides = chance.uniform(0, _LONGEST), None, _asides(folder)
    writing = _writing(folder, chance.choice((1, 2, 3)), chance.uniform(0, _WRITING))
    moment: _Waits = asyncio.sleep(seconds) if chance.random() < 0.5 else writing
    with suppress(OSError), serve(settings={"PARALLAX_LIBRARY": str(folder)}) as address:
        ended_before = asyncio.run(_until_killed(address, moment, _work(address, number, seen, gone)))
    writing.close()
    moment.close()
    found.in_writing += bool(_asides(folder) - asides)
    found.kills += ended_before is not None
    found.not_up += ended_before is None
    found.broken_visits += bool(ended_before)
    found.acknowledged += len(seen)
    found.deleted += len(gone)
    kept.update(seen)
    kept.difference_update(gone)
    library = Library(folder)
    for name in sorted(kept):
        try:
            library.open(name)
        except LibraryError:
            found.lost += 1
            kept.discard(name)
    found.back += sum(_opens(library, name) for name in gone)
    found.torn += sum(_is_torn(library, folder, name) for name in library.names())


async def _until_killed(address: Address, moment: _Waits, work: _Waits) -> bool:
    """Let a visitor work on one server until it is killed; return whether the visit had failed before."""
    visit, until = asyncio.create_task(work), asyncio.create_task(moment)
    await asyncio.wait([visit, until], return_when=asyncio.FIRST_COMPLETED)
    failed = visit.done()
    os.kill(address.pid, signal.SIGKILL)
    until.cancel()
    visit.cancel()
    told = (await asyncio.gather(visit, return_exceptions=True))[0]
    if failed:
        print(f"The visit ended by itself: {told!r}", file=sys.stderr)
    return failed


async def _writing(folder: Path, often: int, late: float) -> None:
    """Wait until so often something stood aside in the library, and then a little: any part of it may be there."""
    before, until = _asides(folder), time.monotonic() + _PATIENCE
    for _ in range(often):
        while time.monotonic() < until and not _asides(folder) - before:
            await asyncio.sleep(0.005)
        before |= _asides(folder)
    await asyncio.sleep(late)


def _asides(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.name.startswith(_ASIDE)}


def _opens(library: Library, name: str) -> bool:
    try:
        library.look(name)
    except LibraryError:
        return False
    return True


async def _work(address: Address, number: int, seen: list[str], gone: list[str]) -> None:
    """Keep a corpus, change it, keep another and delete it, over and over; note what each page has shown as done."""
    while True:
        await _keep_and_change(address, number, seen)
        await _keep_and_delete(address, number, gone)


async def _keep_and_change(address: Address, number: int, seen: list[str]) -> None:
    session = await Session.open(address, "articles", "")
    name = await _keep(session, number)
    seen.append(name)
    await session.run(name="articles")
    await session.press("Correct or add articles")
    session.type("Title", f"Changed {number:03d}")
    await _analyse(session)
    await session.run_until(lambda: _named(session) not in ("", name))
    seen.append(_named(session))
    await session.close()


async def _keep_and_delete(address: Address, number: int, gone: list[str]) -> None:
    session = await Session.open(address, "articles", "")
    name = await _keep(session, number)
    await session.run(name="articles")
    await session.press("Delete it now")
    await session.run_until(lambda: _named(session) != name)
    gone.append(name)
    await session.close()


async def _keep(session: Session, number: int) -> str:
    session.type("Paste one article or several", pasted(number))
    await session.press("Read the text")
    await session.run_until(lambda: session.button("Analyse") is not None)
    session.type("Title", f"Bridge {number:03d}")
    await _analyse(session)
    await session.run_until(lambda: bool(_named(session)))
    return _named(session)


async def _analyse(session: Session) -> None:
    await session.press(str(session.button("Analyse")))


def _named(session: Session) -> str:
    """Return the name of the stored corpus in the address."""
    name = parse_qs(session.query).get("corpus", [""])[0]
    return "" if name == "example" else name


def _is_torn(library: Library, folder: Path, name: str) -> bool:
    """Return whether a file of a version is not what its card says."""
    line, version = parse_name(name)
    card = json.loads((folder / line / version / "corpus.json").read_bytes())
    return any(
        hashlib.sha256((folder / line / version / file).read_bytes()).hexdigest() != expected
        for file, expected in card["files"].items()
    )


if __name__ == "__main__":
    main()
