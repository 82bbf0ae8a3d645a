"""The server's memory over many visits: python benchmarks/memory.py [--visits 200] [--against FOLDER] [--json]

Visitors come one after another to the built-in example: each opens the Overview, leaves an outlet out, looks at the
speakers and at an article, and goes. Prints the server's memory (MB) and processor time (s) before the first visit and
after each eighth part of them. With --against, the server of another checkout is measured after this one.
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
            found[name] = asyncio.run(_visits(address, options.visits))
    if options.json:
        print(json.dumps({"visits": options.visits, "servers": found}))
        return
    for name, steps in found.items():
        print(f"{name} server, {options.visits} visits one after another")
        for step in steps:
            print(f"  after {step['visits']:4.0f}: {step['memory']:5.0f} MB, {step['processor']:6.1f} s of a processor")


async def _visits(address: Address, count: int) -> list[dict[str, float]]:
    told = [{"visits": 0.0, **use(address.pid)}]
    every = max(1, count // _TIMES_TOLD)
    for number in range(1, count + 1):
        await _visit(address)
        if number % every == 0 or number == count:
            told.append({"visits": float(number), **use(address.pid)})
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
