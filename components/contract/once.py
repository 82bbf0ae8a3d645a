"""What several parts of one page ask for, reckoned once: for the same frames and settings, what was found before."""

from __future__ import annotations

import weakref
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar

import pandas as pd

P = ParamSpec("P")
T = TypeVar("T")

#: Results that each function keeps: those of a page that is drawn, and of a few other visitors' pages meanwhile.
_KEPT = 4


def once(reckon: Callable[P, T], keep: int = _KEPT) -> Callable[P, T]:
    """Return the function, which gives what it gave before where it is asked of the very same frames again.

    Frames count as the same by being one object, mappings and all else by what they hold. So neither the frames nor
    what comes out may be changed afterwards. A result goes when a frame that it was reckoned of does, or when `keep`
    others came after it.
    """
    kept: OrderedDict[Hashable, tuple[list[weakref.ref[pd.DataFrame]], T]] = OrderedDict()
    lock = Lock()

    @wraps(reckon)
    def reckoned(*args: P.args, **kwargs: P.kwargs) -> T:
        given = (*args, *kwargs.values())
        key = (tuple(kwargs), *map(_word, given))
        with lock:
            if key in kept and all(frame() is not None for frame in kept[key][0]):
                kept.move_to_end(key)
                return kept[key][1]
        found = reckon(*args, **kwargs)

        def gone(_: weakref.ref[pd.DataFrame]) -> None:
            kept.pop(key, None)  # without the lock: the collector may call this while it is held

        frames = [weakref.ref(one, gone) for one in given if isinstance(one, pd.DataFrame)]
        with lock:
            kept[key] = frames, found
            while len(kept) > keep:
                kept.popitem(last=False)
        return found

    return reckoned


def _word(given: Any) -> Hashable:
    if isinstance(given, pd.DataFrame):
        return "frame", id(given)
    if isinstance(given, Mapping):
        return tuple(sorted(given.items()))
    return tuple(given) if isinstance(given, list) else given
