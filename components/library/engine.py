"""Which version of reading and measuring this is: of the whole, and of each stage by itself."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from components.library.standing import Sources, hashed

_ROOT = Path(__file__).resolve().parents[2]
_COMPONENTS = _ROOT / "components"
#: What only takes articles in, keeps them or speaks to people, and changes no number.
_WITHOUT_NUMBERS = ("cli", "intake", "library", "output", "replication", "worker")
_COUNTED = (".py", ".txt", ".csv")
#: Libraries whose version changes numbers.
_LIBRARIES = ("sentencex", "textblob", "vaderSentiment")
_READING = "components.reading.read"
#: What puts the rows of every measure together.
_MEASURING = "components.analysis.measuring"


class Engine(NamedTuple):
    """Versions, 16 hexadecimal digits each.

    `whole` changes with any file that changes a number, `rows` with any stage. `stages` has the version of each stage
    by its name: "reading", "link" and a step, "measure" and a component, "relate" and a component. `rates` is that of
    what the first page counts of these rows.
    """

    whole: str
    rows: str
    stages: Mapping[str, str]
    rates: str = ""


def engine() -> Engine:
    """Return the version of this Parallax, made of its source files: about a second at first, then at once."""
    return _engine(tuple(_state()))


@lru_cache(maxsize=1)
def _engine(_files: tuple[tuple[str, int, int], ...]) -> Engine:
    """Return the version of source files in this state."""
    found = stages(_ROOT)
    return Engine(whole(), _word(found, ()), found, _rates(_ROOT))


def whole() -> str:
    """Return the version `whole` alone, which needs no look at what stands on what: some hundredths of a second."""
    return _word({file.relative_to(_COMPONENTS).as_posix(): hashed(file) for file in _counted()}, _LIBRARIES)


def _state() -> Iterator[tuple[str, int, int]]:
    """Yield the path of each file that changes numbers, when it was written and its size."""
    for file in _counted():
        state = file.stat()
        yield str(file), state.st_mtime_ns, state.st_size


def stages(root: Path) -> dict[str, str]:
    """Return the version of each stage of the components in a folder: the same files and libraries, the same word."""
    sources = Sources(root)
    found = {}
    for stage, modules in _modules(root).items():
        files = sources.standing_on(modules)
        found[stage] = _word(files, sources.naming(files, _LIBRARIES))
    return found


def _modules(root: Path) -> dict[str, tuple[str, ...]]:
    """Return the modules that each stage begins in."""
    from components.analysis.analyse import registered  # noqa: PLC0415 (it imports every measure)
    from components.linking import STEPS  # noqa: PLC0415 (see above)

    found: dict[str, tuple[str, ...]] = {"reading": (_READING,)}
    found |= {f"link {step.name}": (step.link.__module__,) for step in STEPS}
    for one in registered():
        found[f"measure {one.slug}"] = (_MEASURING, _module(root, one.slug, "measure", one.measure.__module__))
        if one.relate is not None:
            found[f"relate {one.slug}"] = (_module(root, one.slug, "relate", one.relate.__module__),)
    return found


def _rates(root: Path) -> str:
    """Return the version of the rates that the board's rows count."""
    from components.analysis.analyse import registered  # noqa: PLC0415 (see above)

    counting = (row.rates for one in registered() for row in one.board)
    return _word(Sources(root).standing_on({rates.__module__ for rates in counting if rates is not None}), ())


def _module(root: Path, slug: str, part: str, otherwise: str) -> str:
    """Return the module of a component's part: by its name, since the component's own imports its figures too."""
    file = root / "components" / slug / f"{part}.py"
    return f"components.{slug}.{part}" if file.exists() else otherwise


def _counted() -> Iterator[Path]:
    """Yield each file that changes numbers."""
    for folder, inside, files in os.walk(_COMPONENTS):
        if Path(folder) == _COMPONENTS:
            inside[:] = [name for name in inside if name not in _WITHOUT_NUMBERS]
        for name in files:
            if name.endswith(_COUNTED) and name != "__main__.py":
                yield Path(folder, name)


def _word(hashes: Mapping[str, str], libraries: tuple[str, ...]) -> str:
    lines = [f"{name} {value}" for name, value in sorted(hashes.items())]
    lines += [f"{name}=={_version(name)}" for name in libraries]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
