"""Changes as a token that fits an address, and back. Checks stay out: they carry people's names."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Sequence

from components.corrections.model import Change, CorrectionsError
from components.corrections.records import KINDS, change_from, kind_of, record

#: Characters of a token: with the rest of the view an address stays under what mail and chat programs carry whole.
MOST_TOKEN = 1_600
#: Bytes that a token may unpack to; real ones unpack to some 20,000.
MOST_UNPACKED = 200_000
#: The form of a token, which it begins with: "1." and so on. One without it is of form 1.
VERSION = 1
_LETTERS = {kind[0]: kind for kind in KINDS}
_MARK = 8


def pack(changes: Sequence[Change], corpus_hash: str) -> tuple[str, int]:
    """Return a token of the first changes, and how many it holds: as many as fit. No change gives an empty token.

    The first and not the last are kept, because a change stands on those before it.
    """
    whole = _token(changes, corpus_hash)
    if len(whole) <= MOST_TOKEN:
        return whole, len(changes)
    low, high = 0, len(changes)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if len(_token(changes[:middle], corpus_hash)) <= MOST_TOKEN else (low, middle)
    return _token(changes[:low], corpus_hash), low


def unpack(token: str, corpus_hash: str) -> tuple[Change, ...]:
    """Return the changes that a token holds.

    Raises:
        CorrectionsError: the token is damaged, too long, of a newer Parallax, or was made for another corpus.
    """
    if not token:
        return ()
    version, _, plain = token.rpartition(".")
    if re.fullmatch(r"[0-9]{1,4}", version or "1") is None:
        raise CorrectionsError(_DAMAGED)
    if int(version or 1) > VERSION:
        raise CorrectionsError(
            f"The corrections in this link were written by a newer Parallax (format {int(version)}; {VERSION} is the "
            "newest known here), so none is in force. Open the link where it was copied, or bring this one up to date."
        )
    found = _parsed(plain)
    if not isinstance(found, list) or len(found) != 2 or not isinstance(found[1], list):
        raise CorrectionsError(_DAMAGED)
    if found[0] != corpus_hash[:_MARK]:
        raise CorrectionsError(
            "The corrections in this link were made for another corpus, so none is in force. Open the link where that "
            "corpus is shown."
        )
    try:
        return tuple(_change(one) for one in found[1])
    except CorrectionsError:
        raise CorrectionsError(_DAMAGED) from None


_DAMAGED = (
    "The corrections in this link are damaged, so none is in force. Copy the link again, whole, or load the "
    "corrections from a file."
)


def _token(changes: Sequence[Change], corpus_hash: str) -> str:
    if not changes:
        return ""
    plain = json.dumps([corpus_hash[:_MARK], [_short(change) for change in changes]], separators=(",", ":"))
    return f"{VERSION}." + base64.urlsafe_b64encode(zlib.compress(plain.encode(), 9)).decode().rstrip("=")


def _short(change: Change) -> list[object]:
    values = record(change)
    values.pop("do")
    return [kind_of(change)[0], *values.values()]


def _change(short: object) -> Change:
    if not isinstance(short, list) or not short or str(short[0]) not in _LETTERS:
        raise CorrectionsError(_DAMAGED)
    kind = _LETTERS[str(short[0])]
    names = list(KINDS[kind].__dataclass_fields__)
    if len(names) != len(short) - 1:
        raise CorrectionsError(_DAMAGED)
    return change_from({"do": kind, **dict(zip(names, short[1:], strict=True))}, "")


def _parsed(token: str) -> object:
    # Twice the bound: a link that another version wrote may be longer than ours and still harmless.
    if len(token) > 2 * MOST_TOKEN:
        raise CorrectionsError(_DAMAGED)
    try:
        packed = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        opened = zlib.decompressobj()
        plain = opened.decompress(packed, MOST_UNPACKED)
        if not opened.eof:
            raise CorrectionsError(_DAMAGED)
        return json.loads(plain)
    except (binascii.Error, zlib.error, ValueError, RecursionError) as error:
        raise CorrectionsError(_DAMAGED) from error
