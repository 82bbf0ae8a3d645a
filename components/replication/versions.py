"""The exact versions of everything that numbers stand on, and in what two lists of them differ."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from components.library.engine import engine

#: Libraries that make, add up or write down numbers.
LIBRARIES = (
    "numpy", "pandas", "scipy", "pyarrow", "sentencex", "textblob", "nltk", "vaderSentiment",
)  # fmt: skip
#: Differences of stages that are told; the rest are counted.
_TOLD = 6


def versions() -> dict[str, Any]:
    """Return the versions here: of Parallax, its stages, Python, the kind of machine, and the libraries."""
    from components import VERSION  # noqa: PLC0415 (the registry imports every measure)

    now = engine()
    return {
        "parallax": VERSION,
        "engine": now.whole,
        "stages": dict(now.stages),
        "python": platform.python_version(),
        "machine": platform.machine(),
        "libraries": {name: _version(name) for name in LIBRARIES},
    }


def differences(packed: Mapping[str, Any], here: Mapping[str, Any]) -> list[str]:
    """Return in what the versions of a package differ from those here, a sentence each; none where they are alike.

    Versions of the whole program count where no single stage explains them: most of its files change no number.
    """
    stages = list(_different(packed.get("stages"), here["stages"]))
    told = [
        f"{label}: {_word(packed.get(name))} in the package, {here[name]} here."
        for name, label in (("parallax", "Parallax"), ("python", "Python"), ("machine", "Kind of machine"))
        if _word(packed.get(name)) != here[name]
    ]
    told += [f"{name}: {there} in the package, {now} here." for name, there, now in stages[:_TOLD]]
    told += [f"And {len(stages) - _TOLD} more stages of the measuring."] if len(stages) > _TOLD else []
    if not stages and packed.get("engine") != here["engine"]:
        told.append("The program differs in files that no reading, linking or measuring stands on (summaries may).")
    libraries = _different(packed.get("libraries"), here["libraries"])
    return told + [f"{name}: {there} in the package, {now} here." for name, there, now in libraries]


def _different(packed: object, here: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    there = packed if isinstance(packed, dict) else {}
    for name, now in here.items():
        if _word(there.get(name)) != now:
            yield name, _word(there.get(name)), now


def _word(value: object) -> str:
    """Return a version out of a stranger's file as one short word."""
    return "".join(sign for sign in str(value or "none")[:60] if sign.isprintable())


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
