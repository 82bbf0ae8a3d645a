"""What a Dask cluster on this machine costs beside the local pool, and whether a lost worker changes a byte.

    python benchmarks/cluster.py FOLDER [--workers 4] [--ways alone,pool,cluster,killed] [--json]

Starts a scheduler and so many workers of one thread each, every worker with a PYTHONHASHSEED of its own, and runs the
command `analyse` on a corpus in up to four ways: in one process (alone), in so many processes (pool), on the cluster,
and on the cluster with one worker killed once it has done half of what it did in the run before (killed; without such
a run, once it has used --after seconds of a processor).

Prints of each way: seconds by the clock, processor seconds of the command with its processes and of the workers, the
most memory of the command's own process, and a hash of all files written; then whether all wrote the same bytes, and
the clock of the pool over that of the cluster. Needs what `requirements-cluster.txt` names.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from benchmarks.scale import CLOCK, command, hash_of  # noqa: E402

_WAYS = ("alone", "pool", "cluster", "killed")
_PATIENCE = 120.0


def main() -> None:
    """Run each way, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a corpus, as `analyse` takes it")
    parser.add_argument("--workers", type=int, default=4, help="workers, and processes of the pool (4)")
    parser.add_argument("--ways", default=",".join(_WAYS), help="which ways, in this order (all four)")
    parser.add_argument("--after", type=float, default=3.0, help="processor seconds after which the worker is killed")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    found: dict[str, object] = {}
    used = 2 * options.after
    for way in options.ways.split(","):
        one, of_each = _run(way, options.folder, options.workers, used / 2)
        used = of_each if way == "cluster" else used
        found[way] = one
        print(f"{way}: {json.dumps(one)}", file=sys.stderr, flush=True)
    found |= _compared(found)
    print(json.dumps(found) if options.json else "\n".join(f"{name}: {value}" for name, value in found.items()))


def _compared(found: dict[str, object]) -> dict[str, object]:
    ways = {way: one for way, one in found.items() if isinstance(one, dict)}
    told: dict[str, object] = {"same bytes": len({one["bytes"] for one in ways.values()}) == 1}
    if {"pool", "cluster"} <= ways.keys():
        told["clock of the pool over the cluster's"] = round(ways["pool"][CLOCK] / ways["cluster"][CLOCK], 2)
    return told


def _run(way: str, folder: Path, workers: int, half: float) -> tuple[dict[str, object], float]:
    """Return what one way costs, and the processor seconds that each of its workers used on average."""
    with ExitStack() as held, tempfile.TemporaryDirectory() as out:
        arguments = [str(folder.resolve()), "--out", out, "--quiet"]
        if way in ("alone", "pool"):
            return _told(command([*arguments, "--jobs", str(workers if way == "pool" else 1)]), Path(out)), half
        address, started = held.enter_context(_cluster(workers))
        before = [_seconds(one) for one in started]
        if way == "killed":
            killing = threading.Thread(target=_kill_at, args=(started[0], before[0] + half), daemon=True)
            killing.start()
        cost = _told(command([*arguments, "--cluster", address]), Path(out))
        after = [_seconds(one) for one in started]
        used = [max(0.0, end - begin) for begin, end in zip(before, after, strict=True)]
        cost["processor seconds of the workers"] = [round(one, 1) for one in used]
        if way == "killed":
            cost["worker was killed"] = started[0].poll() is not None
        return cost, sum(used) / len(used)


def _told(cost: dict[str, float], out: Path) -> dict[str, object]:
    return {**cost, "bytes": hash_of(out)[:16]}


@contextmanager
def _cluster(workers: int) -> Iterator[tuple[str, Sequence[subprocess.Popen[bytes]]]]:
    """Yield the address of a scheduler, and its workers; all are ended at last."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as held:
        file = Path(folder) / "scheduler.json"
        _start(held, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))
        _wait_for(file.exists)
        _wait_for(lambda: bool(file.read_text(encoding="utf-8").strip()))
        address = json.loads(file.read_text(encoding="utf-8"))["address"]
        once = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", folder)
        started = [_start(held, "worker", address, *once, seed=str(number)) for number in range(workers)]
        from distributed import Client  # noqa: PLC0415 (an extra: its absence is told by the import)

        with Client(address) as client:
            client.wait_for_workers(workers, timeout=_PATIENCE)
        yield address, started


def _start(held: ExitStack, kind: str, *arguments: str, seed: str = "0") -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": seed}
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", kind, *arguments],
        cwd=_ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    held.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _wait_for(true: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not true():
        if time.monotonic() > until:
            raise SystemExit("The scheduler did not start.")
        time.sleep(0.1)


def _kill_at(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Kill a worker once it has used so many seconds of a processor."""
    while process.poll() is None and _seconds(process) < seconds:
        time.sleep(0.05)
    process.kill()


def _seconds(process: subprocess.Popen[bytes]) -> float:
    """Return the processor seconds that a process has used; 0 where it is gone."""
    import psutil  # noqa: PLC0415 (Dask brings it)

    try:
        times = psutil.Process(process.pid).cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


if __name__ == "__main__":
    main()
