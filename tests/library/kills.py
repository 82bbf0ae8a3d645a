"""Kills processes in the middle of keeping, changing and deleting, and looks at what they leave.

`python tests/library/kills.py FOLDER COUNT SEED` prints, as JSON, how many were killed before, while and after they
wrote; it fails where a library is found torn. It forks, so it is a program of its own.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from components.analysis.analyse import Analysis, analyse
from components.corpus.article import Article, Corpus
from components.library import Kept, Library

TEXTS = ("“We will pay,” said Ana Ruiz, the mayor of Lund.", "The good plan failed.", "Bo Lee praised the plan.")
ASIDE = (".tmp-", ".gone-")
#: What the library notes of itself, beside its corpora.
NOTES = {"size.txt", "clock.json"}
#: Seconds within which most processes are done with writing, from when something stands aside.
WRITING = 0.015
CORPUS = Corpus("Old", tuple(Article(f"Outlet {number}", text) for number, text in enumerate(TEXTS)))


def main(folder: Path, count: int, seed: int) -> dict[str, int]:
    """Kill `count` processes at random times and return what they had done by then, by deed."""
    chance, done = random.Random(seed), Counter()
    library, analysis = Library(folder), analyse(CORPUS)
    kept = library.keep(CORPUS, analysis=analysis)
    deeds = deeds_of(library, kept, analysis)
    took = {name: timed(deed) for name, deed in deeds.items()}
    for _ in range(count):
        name = chance.choice(list(deeds))
        known = set(folder.iterdir())
        # Half of them at any time, half of them while files are being written or removed.
        early = chance.uniform(0, 1.1 * took[name]) if chance.random() < 0.5 else None
        killed = kill(deeds[name], folder, early, chance.uniform(0, WRITING))
        aside = any(path.name.startswith(ASIDE) for path in set(folder.iterdir()) - known)
        done[f"{name} {'aside' if aside else 'killed' if killed else 'finished'}"] += 1
        check(library, folder, kept)
    return dict(sorted(done.items()))


def deeds_of(library: Library, kept: Kept, analysis: Analysis) -> dict[str, Callable[[], object]]:
    """Return what a process is killed at; each leaves the corpus `kept` as it is."""

    def delete() -> None:
        other = library.keep(CORPUS, analysis=analysis)
        library.delete(other.name, other.secret)
        library.remove(other.name)

    return {
        "keep": lambda: library.keep(CORPUS, analysis=analysis),
        "change": lambda: library.change(kept.name, kept.secret, title="New"),
        "delete": delete,
    }


def timed(deed: Callable[[], object]) -> float:
    """Return the seconds that a deed takes."""
    deed()
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


def kill(deed: Callable[[], object], folder: Path, early: float | None, late: float) -> bool:
    """Do a deed in a process of its own that is killed; return whether that came before its end.

    It is killed after `early` seconds, or else `late` seconds after something stands aside in the folder.
    """
    child = os.fork()
    if not child:
        deed()
        os._exit(0)
    if early is None:
        until = time.monotonic() + 10
        while time.monotonic() < until and not any(path.name.startswith(ASIDE) for path in folder.iterdir()):
            time.sleep(0.0005)
    time.sleep(late if early is None else early)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def check(library: Library, folder: Path, kept: Kept) -> None:
    """Do nothing where every version that is there is whole, and the old one is as it was."""
    for line in library._place.lines():
        versions = library._place.versions(line)
        assert versions, f"{line} has no version"
        for version in versions:
            where = folder / line / version
            card = json.loads((where / "corpus.json").read_bytes())
            assert card["title"] in ("Old", "New")
            listed = {name: hashlib.sha256((where / name).read_bytes()).hexdigest() for name in card["files"]}
            assert listed == card["files"], f"{where} is torn"
    assert library.open(kept.name).corpus == CORPUS
    shown = {path.name for path in folder.iterdir() if not path.name.startswith((*ASIDE, ".trash-"))} - NOTES
    assert shown == set(library._place.lines())
    clear(library, folder, kept)


def clear(library: Library, folder: Path, kept: Kept) -> None:
    """Take away what piles up, as a day of sweeping does, so that looking stays quick; nothing may be left over."""
    for path in folder.glob(".tmp-*"):
        os.utime(path, (0, 0))
    library.expire()
    for line in library._place.lines():
        if not kept.name.startswith(line):
            library._place.remove(line)
    line, _, first = kept.name.partition("-")
    for gone in library._place.discarded():
        library._place.remove(gone)
    assert [path.name for path in folder.iterdir() if path.name not in NOTES] == [line]
    for version in library._place.versions(line):
        if version != first:
            shutil.rmtree(folder / line / version)
    assert sorted(path.name for path in (folder / line).iterdir()) == sorted([first, "opened", "owner.json"])


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
