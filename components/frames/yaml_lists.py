"""The one shape of YAML that dictionaries of quanteda have: names within names, and lists of words.

A reader of all YAML would have to be kept from aliases, types and documents that grow without end; this one knows
none of them, so there is nothing to switch off. What it does not know is refused with the number of the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn

from components.frames.codebook import CodebookError

#: Names stand within names at most so deep.
DEEPEST = 6
_QUOTED = r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\[\"\\])*\""
_KEY = re.compile(rf"({_QUOTED}|[^\s'\"\[\]{{}}#,&*!|>%@`-][^:]*?)\s*:(?:\s+(.*))?")
_INLINE = re.compile(rf"\s*({_QUOTED}|[^,'\"\[\]]+)\s*(?:,|$)")
#: Signs that begin something else than a word: anchors, aliases, types, blocks, mappings in one line.
_SPECIAL = tuple("&*!|>{}[]%@`'\"#,?")


@dataclass(frozen=True)
class Listed:
    """A word of a list, the names above it from the outermost, and the line on which it stands."""

    line: int
    names: tuple[str, ...]
    word: str


@dataclass
class _Name:
    indent: int
    names: tuple[str, ...]
    inside: int | None = None  # the indent of what stands in it, once known
    holds: str = field(default="")  # "names" or "words", once known


def read_lists(text: str) -> list[Listed]:
    """Return every word of a YAML file of names and lists, in order.

    Raises:
        CodebookError: something else stands in it; the message names the line.
    """
    above = [_Name(-1, ())]
    listed: list[Listed] = []
    for line, raw in enumerate(text.splitlines(), 1):
        written = raw.rstrip()
        body = written.lstrip(" ")
        if not body or body.startswith("#") or (body == "---" and len(above) == 1):
            continue
        body = re.sub(r"\s+#[^'\"]*$", "", body)
        indent = len(written) - len(written.lstrip(" "))
        if body.startswith("\t"):
            _refuse(line, "it begins with a tabulator. Indent with blanks.")
        if body == "-" or body.startswith("- "):
            while above[-1].indent > indent:
                above.pop()
            _settle(above[-1], "words", indent, line)
            listed.append(Listed(line, above[-1].names, _scalar(body[1:].strip(), line)))
            continue
        while above[-1].indent >= indent:
            above.pop()
        listed += _under_name(above, body, indent, line)
    return listed


def _under_name(above: list[_Name], body: str, indent: int, line: int) -> list[Listed]:
    match = _KEY.fullmatch(body)
    if not match:
        _refuse(line, "it is neither a name with a colon nor a word behind a dash. Write one of them.")
    _settle(above[-1], "names", indent, line)
    name = _Name(indent, (*above[-1].names, _scalar(match[1], line)))
    if len(name.names) > DEEPEST:
        _refuse(line, f"more than {DEEPEST} names stand within each other. Use fewer.")
    above.append(name)
    value = (match[2] or "").strip()
    if not value:
        return []
    name.holds = "closed"
    return [Listed(line, name.names, word) for word in _values(value, line)]


def _settle(name: _Name, holds: str, indent: int, line: int) -> None:
    """Refuse names beside words under one name, words under none, and neighbours that do not stand below each other."""
    if holds == "words" and not name.names:
        _refuse(line, "a word stands under no name. Begin with a name and a colon.")
    if name.holds and name.holds != holds:
        _refuse(line, "names and words stand side by side. Give the words a name of their own.")
    if name.inside not in (None, indent):
        _refuse(line, "it is indented otherwise than what stands beside it. Let them begin below each other.")
    name.holds, name.inside = holds, indent


def _values(value: str, line: int) -> list[str]:
    if not value.startswith("["):
        return [_scalar(value, line)]
    if not value.endswith("]"):
        _refuse(line, "a list in brackets must end on its line. Close it, or write one word a line.")
    inside, words, at = value[1:-1].strip(), [], 0
    while at < len(inside):
        match = _INLINE.match(inside, at)
        if not match:
            _refuse(line, "the list in brackets cannot be read. Part its words by commas.")
        words.append(_scalar(match[1].strip(), line))
        at = match.end()
    return words


def _scalar(text: str, line: int) -> str:
    """Return a name or a word without its quotes; yes, no, null and numbers are words as any other."""
    if re.fullmatch(_QUOTED, text):
        inside = text[1:-1]
        return inside.replace("''", "'") if text[0] == "'" else re.sub(r"\\(.)", r"\1", inside)
    if not text or text.startswith(_SPECIAL) or ": " in text or text.endswith(":") or " #" in text:
        _refuse(line, f"{text[:40]!r} is no plain word. Put it in quotes, or leave it out.")
    return text


def quoted(word: str) -> str:
    """Return a word as it stands in YAML, in quotes."""
    return "'" + word.replace("'", "''") + "'"


def _refuse(line: int, what: str) -> NoReturn:
    raise CodebookError(f"The codebook cannot be used. Line {line}: {what}")
