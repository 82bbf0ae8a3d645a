"""Another tool in a Python of its own, which works whenever it is asked to: so both sides of a comparison take turns.

The tool's libraries stay out of the project's environment, and a machine that others keep busy slows both sides alike.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

#: The frame of a tool's program: `prepare(records)` gives what `work(prepared)` takes; `told(done)` is printed.
_FRAME = """
import json, sys, time
exec(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as opened:
    prepared = prepare([json.loads(line) for line in opened])
print(json.dumps({"ready": True}), flush=True)
for _ in sys.stdin:
    begin = time.process_time()
    done = work(prepared)
    used = time.process_time() - begin
    print(json.dumps({"seconds": used, **told(done)}), flush=True)
"""


@contextmanager
def peer(python: Path, program: str, records: Sequence[Mapping[str, object]]) -> Iterator[Callable[[], dict[str, Any]]]:
    """Yield a function that has the tool do its work once and returns its processor seconds and what it tells.

    `program` defines `prepare`, `work` and `told`; only `work` is timed. RuntimeError where the tool ends too early.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "records.jsonl"
        file.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
        command = [str(python), "-W", "ignore", "-c", _FRAME, program, str(file)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

        def told() -> dict[str, Any]:
            for line in process.stdout or ():
                if line.startswith("{"):  # whatever else a library prints is none of ours
                    found: dict[str, Any] = json.loads(line)
                    return found
            raise RuntimeError(f"{python} ended before it was done; its error stream says why")

        def once() -> dict[str, Any]:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
            return told()

        try:
            told()
            yield once
        finally:
            process.communicate()  # an empty line fewer: its loop ends
