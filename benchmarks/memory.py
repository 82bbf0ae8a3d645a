"""The server's memory over many visits: python benchmarks/memory.py [--visits 200] [--at-once 20] [--json]

Visitors come to the built-in example one after another, or so many at once: each opens the Overview, leaves an outlet
out, looks at the speakers and at an article, and goes. Prints the server's memory (MB) and processor time (s) before
the first visit and after each eighth part of them. With --against FOLDER, the server of another checkout is measured
after this one.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.process import use
from benchmarks.serving import APP, Address, serve
from benchmarks.session import Session
from components.corpus.seeds import seed_corpus

_TIMES_TOLD = 8


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--visits", type=int, default=200, help="how many visits (default 200)")
    parser.add_argument("--at-once", type=int, default=1, help="how many are there at once (default 1)")
    parser.add_argument("--against", type=Path, help="the root of another checkout, to compare with")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    entries = {
        "this": APP,
        **({"other": options.against.resolve() / "dashboard" / "app.py"} if options.against else {}),
    }
    found = {}
    for name, entry in entries.items():
        with serve(app=entry) as address:
            found[name] = asyncio.run(_visits(address, options.visits, options.at_once))
    if options.json:
        print(json.dumps({"visits": options.visits, "at once": options.at_once, "servers": found}))
        return
    for name, steps in found.items():
        print(f"{name} server, {options.visits} visits, {options.at_once} at once")
        for step in steps:
            print(f"  after {step['visits']:4.0f}: {step['memory']:5.0f} MB, {step['processor']:6.1f} s of a processor")


async def _visits(address: Address, count: int, at_once: int) -> list[dict[str, float]]:
    told = [{"visits": 0.0, **use(address.pid)}]
    waiting, every, done = iter(range(count)), max(1, count // _TIMES_TOLD), 0

    async def come_and_come_again() -> None:
        nonlocal done
        for _ in waiting:
            await _visit(address)
            done += 1
            if done % every == 0 or done == count:
                told.append({"visits": float(done), **use(address.pid)})

    await asyncio.gather(*(come_and_come_again() for _ in range(at_once)))
    return told


async def _visit(address: str) -> None:
    session = await Session.open(address, "", "")
    await session.choose("Outlets", "outlet", list(seed_corpus().outlets)[1:])
    for page in ("speakers", "read"):
        await session.run(name=page)
    if errors := session.errors():
        raise RuntimeError(f"The page shows an error: {errors[0]}")
    await session.close()


if __name__ == "__main__":
    main()
