"""Names of files as they may be shown, and the names of outlets that they or an address give."""

from __future__ import annotations

import unicodedata

_LONGEST = 200


def safe_name(name: str) -> str:
    r"""Return a file's name without what leads out of its folder and without characters that cannot be seen.

    >>> safe_name("..\\..\\etc\\a\u202etxt.csv")
    'etc/atxt.csv'
    """
    shown = "".join("/" if one == "\\" else one for one in name if unicodedata.category(one) not in _UNSEEN)
    parts = [part.strip() for part in shown.split("/")]
    kept = [part for part in parts if part.strip(". ") and not (len(part) == 2 and part[1] == ":")]
    return "/".join(kept)[-_LONGEST:] or "unnamed"


_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
