"""Decodes bytes by the name of an encoding that somebody else gives: a host, a page, a mail."""

from __future__ import annotations

import codecs

#: What a name may mean, as browsers take it (the Encoding Standard). Python knows more, and some of its codecs
#: (punycode, idna) take hours for a page that asks for them. UTF-16 is known by its mark, never by its name.
_KNOWN = frozenset(
    codecs.lookup(name).name
    for name in (
        "utf-8", "cp866", "iso8859-2", "iso8859-3", "iso8859-4", "iso8859-5",
        "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-10", "iso8859-13", "iso8859-14", "iso8859-15", "iso8859-16",
        "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp874", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254",
        "cp1255", "cp1256", "cp1257", "cp1258", "gbk", "gb18030", "big5hkscs", "euc-jp", "shift-jis", "euc-kr", "cp949",
        "cp932", "big5", "iso2022-jp",
    )
)  # fmt: skip
# Names that mean a larger encoding than they say: curly quotation marks stand in its additional places.
_LARGER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gbk", "shift_jis": "cp932",
    "euc_kr": "cp949", "tis-620": "cp874", "iso8859-11": "cp874", "big5": "big5hkscs",
}  # fmt: skip


def decoded(raw: bytes, name: str) -> str | None:
    r"""Return bytes as text in the encoding of that name; None where no page may use it, or the bytes are not in it.

    Bytes beyond ASCII that are valid UTF-8 are UTF-8, whatever the name says: no other text comes out so by chance.

    >>> decoded(b"\x93Yes\x94", "ISO-8859-1"), decoded(b"xn--", "idna")
    ('“Yes”', None)
    """
    if not raw.isascii() and (text := _in_utf8(raw)) is not None:
        return text
    try:
        known = codecs.lookup(name.strip()).name
        known = codecs.lookup(_LARGER.get(known, known)).name
        return raw.decode(known) if known in _KNOWN else None
    except (LookupError, ValueError):
        return None


def _in_utf8(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
