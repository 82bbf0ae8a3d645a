"""Jobs done on a Dask cluster, its own scheduler and its own workers, on one machine or on several.

Dask sends tasks as pickles, from here to its scheduler and on to its workers: whoever may speak to a scheduler may run
what he likes on its workers. In the other direction nothing is unpickled here. A task of ours is the name of a function
and JSON, its answer is JSON again, and whatever else a worker sends is refused: a worker reads strangers' articles, and
is trusted no more than one of this machine.

A worker that is lost loses nothing: the scheduler gives its tasks to others. A task that ended several workers is given
up, and left to whoever asked.
"""

from __future__ import annotations

import asyncio
import json
import logging
import platform
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from components.corpus.article import CorpusError
from components.library.engine import engine
from components.worker.doing import AHEAD, Doing, begun
from components.worker.job import Job
from components.worker.portions import measure_portion, read_portion
from components.worker.wire import Plain

if TYPE_CHECKING:
    from distributed import Client, Future

_LOG = logging.getLogger("parallax")
#: Seconds that a scheduler may take to answer, and a first worker to be there.
_PATIENCE, _WORKER_WITHIN = 60, 60
#: Seconds without any worker after which the rest is done here.
_ALONE = 120
#: Seconds after which somebody looks whether there still is a worker.
_PAUSE = 5
#: The ways in which Dask writes what it sends that can build nothing but bytes, texts, numbers and lists of them.
_PLAIN = ["dask", "msgpack"]
_PORTIONS = {"read": read_portion, "measure": measure_portion}
_START = "Start workers with `PYTHONPATH=. dask worker {} --nthreads 1`, from the folder of this Parallax."
_SCHEDULER = "`PYTHONPATH=. dask scheduler`, from the folder of this Parallax"


@contextmanager
def on_cluster(address: str) -> Iterator[Doing]:
    """Give what does jobs on the workers of a scheduler.

    Raises:
        CorpusError: Dask is not installed, nothing answers at the address, or its workers cannot be used.
    """
    try:
        from distributed import Client  # noqa: PLC0415 (an extra)
    except ImportError:
        raise CorpusError(
            "--cluster needs Dask, which is not installed. Install it with "
            "`pip install -r requirements-cluster.txt -c requirements.lock`, or leave --cluster out."
        ) from None
    try:
        # In a thread of its own, where no other loop of asyncio runs.
        with ThreadPoolExecutor(max_workers=1) as apart:
            apart.submit(asyncio.run, _knock(address)).result()
    except (OSError, TypeError, ValueError) as error:
        raise CorpusError(
            f"{address}: no Dask scheduler answers there ({error}). "
            f"Start one with {_SCHEDULER}, and give its address, such as tcp://10.0.0.5:8786."
        ) from None
    with Client(address, timeout=_PATIENCE, set_as_default=False, serializers=_PLAIN, deserializers=_PLAIN) as client:
        _look_at_scheduler(client, address)
        _look_at_workers(client, address)
        yield _Workers(client).do


async def _knock(address: str) -> None:
    """Connect once: a `Client` that cannot goes on trying while it is thrown away."""
    from distributed import Security  # noqa: PLC0415 (an extra)
    from distributed.comm import connect  # noqa: PLC0415 (an extra)

    (await connect(address, timeout=_PATIENCE, **Security().get_connection_args("client"))).abort()


def _look_at_scheduler(client: Client, address: str) -> None:
    """See whether the scheduler knows the function that tasks name: it looks them up before it passes them on."""
    try:
        client.run_on_scheduler(version)
    except Exception as error:
        raise CorpusError(
            f"{address}: this scheduler cannot start Parallax ({error}). Start it with {_SCHEDULER}."
        ) from None


def _look_at_workers(client: Client, address: str) -> None:
    """Wait for a first worker, and see whether those that are there would measure the same."""
    from distributed.comm import CommClosedError  # noqa: PLC0415 (an extra)

    with suppress(TimeoutError):
        client.wait_for_workers(1, timeout=_WORKER_WITHIN)
    told = client.run(version, on_error="return")
    # One that is lost while it is asked is no worker any more, as one that is lost later.
    versions = {worker: found for worker, found in told.items() if not isinstance(found, CommClosedError)}
    if not versions:
        raise CorpusError(f"{address}: the scheduler has no workers. {_START.format(address)}")
    for worker, found in versions.items():
        if not isinstance(found, str):
            raise CorpusError(f"{worker}: this worker cannot start Parallax ({found}). {_START.format(address)}")
        if found != version():
            raise CorpusError(
                f"{worker}: this worker has another version of Parallax, of a library or of Python, and would measure "
                "otherwise. Install the same there (-c requirements.lock), and start it again."
            )


def version() -> str:
    """Return what has to be the same on two machines for the same numbers."""
    return f"{engine().rows} {'.'.join(platform.python_version_tuple()[:2])}"


def do_portion(kind: str, asked: bytes) -> bytes:
    """Read or measure a portion, on a worker: JSON in and out. What fails answers nothing; an error would be a pickle.

    A worker may have come, and its files have been changed, since somebody looked: each answer says what it is of.
    """
    answer: Plain = {}
    with suppress(Exception):
        answer = _PORTIONS[kind](json.loads(asked), lambda what, done, of: None)
    return json.dumps({"version": version(), "answer": answer}).encode()


class _Workers:
    """The workers of a scheduler, for as long as there are any."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._lost = False

    def do(self, jobs: Iterable[Job]) -> Iterator[Plain]:
        """Do jobs (`doing.Doing`)."""
        for future in begun(jobs, self._most, self._begin):
            told = self._told(future) if future else {}
            if told and told.get("version") != version():
                _LOG.warning("A part came from a worker of another version of Parallax, and is done here.")
                told = {}
            yield told.get("answer", {})

    def _most(self) -> int:
        """Return how many tasks may be under way now: workers come and go."""
        return AHEAD * max(self._threads(), 1)

    def _threads(self) -> int:
        with suppress(OSError):
            return sum(self._client.nthreads().values())
        return 0

    def _begin(self, job: Job) -> Future | None:
        if self._lost:
            return None
        return self._client.submit(do_portion, job.kind, json.dumps(job.asked).encode(), pure=False)

    def _told(self, future: Future) -> Plain:
        """Return what came of a task; nothing where it was given up, or nobody is there to do it."""
        alone = 0
        while not self._lost:
            try:
                told: Plain = json.loads(future.result(timeout=_PAUSE))
                return told
            except TimeoutError:
                alone = 0 if self._threads() else alone + _PAUSE
                self._look(gone=alone >= _ALONE)
            except Exception as error:  # the scheduler gave it up or is gone, or a worker sent what is no answer
                _LOG.warning(
                    "A part could not be done on the cluster, and is done here (%s: %s).", type(error).__name__, error
                )
                self._look(gone=self._client.status != "running")
                break
        return {}

    def _look(self, gone: bool) -> None:
        if gone:
            self._lost = True
            _LOG.warning("The cluster is gone, or has no workers any more: the rest is done here.")
