"""Names of files as they may be shown, and the names of outlets that they or an address give."""

from __future__ import annotations

import unicodedata

_LONGEST = 200
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def safe_name(name: str) -> str:
    r"""Return a file's name without what leads out of its folder and without characters that cannot be seen.

    >>> safe_name("..\\..\\etc\\a\u202etxt.csv")
    'etc/atxt.csv'
    """
    parts = [part.strip() for part in visible(name).replace("\\", "/").split("/")]
    kept = [part for part in parts if part.strip(". ") and not (len(part) == 2 and part[1] == ":")]
    return "/".join(kept)[-_LONGEST:] or "unnamed"


def visible(words: str) -> str:
    """Return words for a message without characters that cannot be seen or that turn the others around."""
    return "".join(one for one in words if unicodedata.category(one) not in _UNSEEN)
