"""Names and secrets of stored corpora: random, and made of letters that survive every way of passing them on."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import string
from typing import NamedTuple

from components.library.model import Expired

# Small letters and digits alone: no mark that a command line takes for an option, that a chat program cuts off at a
# link's end, or that a file system which knows no capitals confuses. 25 of them hold 129 random bits, 13 hold 67.
_LETTERS = string.ascii_lowercase + string.digits
_LINE, _VERSION, _SECRET = 25, 13, 32
_NAME = re.compile(rf"([a-z0-9]{{{_LINE}}})-([a-z0-9]{{{_VERSION}}})")
_GONE = (
    "There is no corpus of this name here. It was deleted, or nobody opened it for a long time, or the link is not "
    "whole. Ask whoever sent the link."
)


#: Files of a line: who owns it, and when it was last opened.
OWNER, OPENED = "owner.json", "opened"
#: The file of a line in the trash, at an address where nothing is renamed.
DISCARDED = "discarded.json"


class Name(NamedTuple):
    """A corpus's name in its two parts: the line, which all versions of a corpus share, and the version.

    Each part is random by itself: who knows the name of one version cannot guess that of another.
    """

    line: str
    version: str

    def __str__(self) -> str:
        return f"{self.line}-{self.version}"


def new_name(line: str = "") -> Name:
    """Return an unused name; of a further version where the line of a corpus is given."""
    return Name(line or token(_LINE), token(_VERSION))


def new_secret() -> str:
    """Return a secret: 165 random bits."""
    return token(_SECRET)


def token(length: int) -> str:
    """Return random small letters and digits from the system's source for secrets."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def parse_name(text: str) -> Name:
    """Return the parts of a name, which are safe to be the names of folders.

    Raises:
        Expired: it is no name. Nothing tells a damaged name from that of a corpus that is gone.
    """
    found = _NAME.fullmatch(text)
    if found is None:
        raise gone()
    return Name(found[1], found[2])


def is_line(text: str) -> bool:
    """Return whether a folder's name is that of a line of versions."""
    return re.fullmatch(rf"[a-z0-9]{{{_LINE}}}", text) is not None


def is_version(text: str) -> bool:
    """Return whether a folder's name is that of a version."""
    return re.fullmatch(rf"[a-z0-9]{{{_VERSION}}}", text) is not None


def gone() -> Expired:
    """Return the error of a name that opens nothing."""
    return Expired(_GONE)


def lock(secret: str) -> str:
    """Return what is stored of a secret: its SHA-256. A long random secret needs no slower hash."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def fits(secret: str, stored: str) -> bool:
    """Return whether a secret is the one whose hash is stored, in a time that tells nothing of either."""
    return hmac.compare_digest(lock(secret).encode(), stored.encode("utf-8", "replace"))
