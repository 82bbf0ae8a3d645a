"""What a choice costs: python benchmarks/choosing.py [CORPUS ...] [--choices 3] [--page SLUG] [--against ROOT] [--json]

Prints, for each CORPUS, or for the built-in example where none is named, the processor seconds of each page after a
choice of outlets that nobody made before (the median over so many choices, each without another outlet), those of the
page with all outlets, and the kilobytes that it sends; and the processor seconds in which a warm server opens a CORPUS,
alone and with its first page. A CORPUS is a folder of articles as `python -m components analyse` reads it, or the name
of one that is kept in the library (PARALLAX_LIBRARY).

Each page is drawn in a process of its own, split off from one that holds the opened corpus, so that no page finds
ready what another has reckoned. There is no browser and no line to it: what is counted is the work of the page. With
--against, the root of another checkout draws the same pages in turn with this one.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, os.environ.get("PARALLAX_BENCHMARKED") or str(Path(__file__).resolve().parent.parent))

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.local_script_runner import LocalScriptRunner
from streamlit.util import calc_hash

from components import COMPONENTS
from components.corpus.folder import read_path
from components.corpus.seeds import seed_corpus
from components.intake.repair import with_damage_told
from components.library import Library, open_library

Figures = dict[str, dict[str, Any]]

_OWN = Path(__file__).resolve().parent.parent
#: What the sidebar's choice of outlets is called.
OUTLETS = "outlet"
#: The checkout whose pages are drawn in this process.
_ROOT = Path(os.environ.get("PARALLAX_BENCHMARKED") or _OWN)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", metavar="CORPUS", help="a folder of articles, or a kept corpus's name")
    parser.add_argument("--choices", type=int, default=3, help="how many choices the medians are of (default 3)")
    parser.add_argument("--page", action="append", help="only this page (overview, read, keywords …)")
    parser.add_argument("--against", type=Path, help="the root of another checkout, to compare with")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    if os.environ.get("PARALLAX_BENCHMARKED"):
        print(json.dumps([_corpus(one, options.choices, options.page) for one in options.corpora]))
        return
    roots = {"": _OWN, **({"other": options.against.resolve()} if options.against else {})}
    found: dict[str, Any] = {}
    for corpus in options.corpora or [""]:
        for name, root in roots.items():
            found.setdefault(corpus or "the example", {})[name] = _elsewhere(root, corpus, options)
    if options.json:
        print(json.dumps(found))
        return
    for corpus, of_roots in found.items():
        print(_lines(corpus, of_roots))


def _elsewhere(root: Path, corpus: str, options: argparse.Namespace) -> Figures:
    """Return the figures of one corpus as a checkout draws it, in a process of its own."""
    pages = [part for page in options.page or () for part in ("--page", page)]
    command = [sys.executable, __file__, corpus, "--choices", str(options.choices), *pages]
    done = subprocess.run(
        command, cwd=root, env={**os.environ, "PARALLAX_BENCHMARKED": str(root)}, stdout=subprocess.PIPE, check=True
    )
    figures: Figures = json.loads(done.stdout)[0]
    return figures


def _lines(corpus: str, of_roots: dict[str, Figures]) -> str:
    lines = [f"{corpus}: processor seconds, and kilobytes sent"]
    for page, own in of_roots[""].items():
        told = "   ".join(f"{name} {number:,.3f}" for name, number in own.items())
        other = of_roots.get("other", {}).get(page, {})
        shares = "".join(f"   {name} {own[name] / other[name]:.2f} of the other's" for name in own if other.get(name))
        lines.append(f"  {page:<12} {told}{shares}")
    return "\n".join(lines)


def _corpus(corpus: str, choices: int, wanted: list[str] | None) -> Figures:
    """Return the figures of each page of a corpus."""
    with _kept(corpus) as name:
        _draw("overview", "")
        _warm(name)
        pages = {page: partial(_chosen, page, name, choices) for page in _pages() if not wanted or page in wanted}
        found: Figures = {"opened": _split_off(partial(_opened, name))} if name else {}
        _draw("method", name)  # opens the corpus for all that are split off
        gc.collect()
        gc.freeze()
        return {**found, **{page: _split_off(measure) for page, measure in pages.items()}}


@contextmanager
def _kept(corpus: str) -> Iterator[str]:
    """Yield the name of a corpus in the library; of a folder, in one that lasts as long as this."""
    if not Path(corpus).is_dir() or not corpus:
        yield corpus
        return
    with tempfile.TemporaryDirectory() as library:
        os.environ["PARALLAX_LIBRARY"] = library
        yield Library(library).keep(with_damage_told(read_path(Path(corpus)))).name


def _warm(name: str) -> None:
    """Do what a server has done that opened another corpus before."""
    if not name:
        return
    if not open_library().is_current(name):
        open_library().upgrade(name)
    with tempfile.TemporaryDirectory() as other:
        Library(other).open(Library(other).keep(seed_corpus()).name)


def _opened(name: str) -> dict[str, Any]:
    """Return the processor seconds of opening a corpus, and of opening it with its first page."""
    began = time.process_time()
    open_library().open(name)
    opened = time.process_time()
    _draw("overview", name)
    return {"alone": opened - began, "with its first page": time.process_time() - opened}


def _chosen(page: str, name: str, choices: int) -> dict[str, Any]:
    """Return a page's processor seconds after new choices of outlets, with all of them, and what it sends."""
    app, whole, sent = _draw(page, name)
    outlets = _outlets(app)
    seconds, most = [], sent
    for number in range(min(choices, len(outlets))):
        _choose(app, [*outlets[:number], *outlets[number + 1 :]])
        spent, sent = _run(app)
        seconds.append(spent)
        most = max(most, sent)
    return {"new choice": statistics.median(seconds), "all outlets": whole, "kB": most / 1000}


def _outlets(app: Any) -> list[str]:
    """Return the outlets that the sidebar offers: as buttons or, of many, in a list whose first choice is all."""
    if buttons := [one for one in app.sidebar.button_group if one.key == OUTLETS]:
        return list(buttons[0].value)
    return list(app.sidebar.multiselect(key=OUTLETS).options[1:])


def _choose(app: Any, outlets: list[str]) -> None:
    """Choose outlets, in whatever they are offered."""
    if any(one.key == OUTLETS for one in app.sidebar.button_group):
        app.sidebar.button_group(key=OUTLETS).set_value(outlets)
    else:
        app.sidebar.multiselect(key=OUTLETS).set_value(outlets)


def _draw(page: str, name: str) -> tuple[Any, float, int]:
    """Return a page drawn in a new visit, with the processor seconds and the bytes that it took."""
    app = AppTest.from_file(str(_ROOT / "dashboard" / "app.py"), default_timeout=600)
    if name:
        app.query_params["corpus"] = name
    if page != "overview":
        app._page_hash = calc_hash(page)
    return app, *_run(app)


def _run(app: Any) -> tuple[float, int]:
    """Run a page; return its processor seconds and the bytes that it sends."""
    sent: list[float] = []
    messages = LocalScriptRunner.forward_msgs

    def seen(runner: LocalScriptRunner) -> Any:
        sent.append(time.process_time())  # what the test's own reading of the messages costs is no page's
        sent.append(sum(len(message.SerializeToString()) for message in messages(runner)))
        return messages(runner)

    LocalScriptRunner.forward_msgs = seen
    began = time.process_time()
    try:
        app.run()
    finally:
        LocalScriptRunner.forward_msgs = messages
    if app.exception:
        raise SystemExit(f"The page failed: {app.exception[0].message}")
    ended, size = sent[-2:]
    return ended - began, int(size)


def _pages() -> list[str]:
    own = [one.slug for one in COMPONENTS]
    return ["overview", *own, *(page for page in ("read", "articles") if page not in own)]


def _split_off(measure: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Return what a measurement gives, made in a process that is split off from this one and ends with it."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.close(reads)
        try:
            with os.fdopen(writes, "w") as line:
                json.dump(measure(), line)
        except BaseException as error:
            print(error, file=sys.stderr)
            os._exit(1)
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as line:
        told = line.read()
    os.waitpid(child, 0)
    if not told:
        raise SystemExit("A page could not be measured.")
    found: dict[str, Any] = json.loads(told)
    return found


if __name__ == "__main__":
    main()
