"""Tables measured anew by another version of Parallax, kept beside the version that they are of.

A version never changes. What a newer Parallax measures otherwise lies in a folder of its own, named by the version and
by the stages that measured it: written in one step, like a version, and holding only the files that differ.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress

from components.analysis.analyse import Analysis
from components.corpus.article import Corpus
from components.library import contents
from components.library.card import read_card, when_created
from components.library.contents import CARD, Draft
from components.library.engine import Engine
from components.library.model import Expired, LibraryError
from components.library.names import Name
from components.library.opened import Opened
from components.library.places import Place

#: Renewals of a version that stay: that of this server, and that of one before or beside it.
_KEPT = 2


def newest(place: Place, opened: Opened, now: Engine) -> Opened:
    """Return that of a version and its renewals which holds most of what this Parallax would measure the same."""
    return min([opened, *_renewals(place, opened)], key=lambda one: len(one.stale(now)))


def renew(place: Place, opened: Opened, corpus: Corpus, analysis: Analysis, now: Engine, most_bytes: int = 0) -> None:
    """Keep an analysis beside the version that it is of, for the next who opens it.

    Where there is no room, or the place cannot be written, nothing is kept, and the next one measures again.

    Raises:
        Expired: the corpus was deleted meanwhile.
    """
    name = opened.name._replace(version=f"{opened.name.version}.{now.rows}")
    if any(one.name == name for one in _renewals(place, opened)):
        return
    draft = Draft(corpus, analysis, opened.corrections(), opened.card["parent"])
    stored = opened.card["files"]
    files = [
        (file, data)
        for file, data in contents.files_of(draft, now)
        if file == CARD or stored.get(file) != hashlib.sha256(data).hexdigest()
    ]
    if most_bytes and place.size() + sum(len(data) for _, data in files) > most_bytes:
        return
    try:
        place.drop(name)
        place.write(name, files, {})
        _drop_old(place, opened)
    except Expired:
        raise
    except LibraryError:
        return


def _renewals(place: Place, opened: Opened) -> list[Opened]:
    found: list[Opened] = []
    try:
        versions = place.renewals(opened.name)
    except LibraryError:  # a folder that cannot be listed: the version itself opens all the same
        return found
    for version in versions:
        # One that is being dropped, or was not written to its end, is none.
        with suppress(LibraryError, ValueError):
            found.append(_renewal(place, opened, opened.name._replace(version=version)))
    return found


def _renewal(place: Place, opened: Opened, name: Name) -> Opened:
    card = read_card(place.read(name, CARD))
    files, stored = card["files"], opened.card["files"]

    def get(file: str) -> bytes:
        return opened.sound(file) if files[file] == stored.get(file) else place.read(name, file)

    return Opened(name, card, get)


def _drop_old(place: Place, opened: Opened) -> None:
    there = sorted(_renewals(place, opened), key=lambda one: when_created(one.card))
    kept = {one.name.version for one in there[-_KEPT:]}
    for version in place.renewals(opened.name):
        if version not in kept:
            place.drop(opened.name._replace(version=version))
