"""The code that opens a class, the key that an answer is written under, and the receipt that says it is kept."""

from __future__ import annotations

import hashlib
import math
import re
import secrets

from components.library.names import token

#: Small letters and digits that nobody takes for another when they are read out or copied from a board.
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_GROUPS, _EACH = 3, 3
#: Bits of a code: 44.6. With 1,000 classes going on and 600 wrong codes a minute, one is guessed in decades.
BITS = _GROUPS * _EACH * math.log2(len(LETTERS))
_CODE = re.compile(rf"[{LETTERS}]{{{_GROUPS * _EACH}}}")
_RECEIPT, _KEY = 8, 32


def new_code() -> str:
    """Return a random code, "k7m-2qx-9fd"."""
    return _in_groups("".join(secrets.choice(LETTERS) for _ in range(_GROUPS * _EACH)), _EACH)


def read_code(text: str) -> str:
    """Return a code as it is written, however it was typed; empty where it is none."""
    letters = re.sub(r"[\s\-–—_.]", "", text[:40]).lower()
    return _in_groups(letters, _EACH) if _CODE.fullmatch(letters) else ""


def new_key() -> str:
    """Return a random key, 165 bits, under which one student's answer is written and corrected."""
    return token(_KEY)


def is_key(text: object) -> bool:
    """Return whether something may be such a key."""
    return isinstance(text, str) and re.fullmatch(rf"[a-z0-9]{{{_KEY}}}", text) is not None


def hidden(key: str) -> str:
    """Return what is stored of a key: its SHA-256, cut to 128 bits."""
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def receipt(name: str, data: bytes) -> str:
    """Return the receipt of a stored answer, "K7M2-QX9F": made of its name and content, so that it tells neither."""
    number = int.from_bytes(hashlib.sha256(name.encode() + b"\n" + data).digest(), "big")
    letters = []
    for _ in range(_RECEIPT):
        number, one = divmod(number, len(LETTERS))
        letters.append(LETTERS[one])
    return _in_groups("".join(letters), 4).upper()


def _in_groups(letters: str, each: int) -> str:
    return "-".join(letters[start : start + each] for start in range(0, len(letters), each))
