"""Recognises a list of addresses, pasted or exported, and takes the addresses out of it."""

from __future__ import annotations

import csv
import html
import json
import re
from collections.abc import Iterable

#: The names of the column that holds the addresses, in small letters without spaces and marks (GDELT: URL in lists of
#: its DOC service, DocumentIdentifier in its knowledge graph, SOURCEURL in its events).
COLUMNS = ("url", "documentidentifier", "sourceurl", "link", "address", "webaddress", "articleurl", "uri", "href")
#: Where the objects of an export stand (GDELT and NewsAPI: articles; Event Registry: articles.results).
_LISTS = ("articles", "results", "stories", "items", "data")
_ADDRESS = re.compile(r"https?://[^\s<>\"“”„»«]+", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w./@-])www\.[^\s<>\"“”„»«]+", re.IGNORECASE)
# Alone on its line: the host and path of an address that was copied without its beginning.
_BEHEADED = re.compile(r"(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}/\S*", re.IGNORECASE)
_AFTER = ".,;:!?'’*_|`"
_PAIRS = {")": "(", "]": "[", "}": "{"}
#: A line of a list holds an address and at most so many words beside it: a title, a number, a date.
_WORDS_BESIDE = 30


def addresses_in(text: str) -> tuple[str, ...]:
    """Return the addresses of a list, each once, in their order; none where the text is an article with links in it.

    A list is JSON with addresses, a table with a column of them, or lines of which every second or more holds one.
    Addresses stay as they are, tracking parameters included; one that lacks `https://` gets it where it begins with
    `www.` or stands alone on its line.

    >>> addresses_in("1. https://example.org/storm?utm_source=x\\n2. <www.example.net/a>,")
    ('https://example.org/storm?utm_source=x', 'https://www.example.net/a')
    """
    text = text.lstrip("\ufeff")
    found = _of_objects(text) if text.lstrip()[:1] in ("{", "[") else ()
    return found or _of_table(text) or _of_lines(text)


def _of_objects(text: str) -> tuple[str, ...]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    while isinstance(held, dict):
        held = next((held[name] for name in _LISTS if isinstance(held.get(name), dict | list)), None)
    if not isinstance(held, list):
        return ()
    found = [one if isinstance(one, str) else _address_of(one) for one in held]
    return _each_once(address for one in found for address in _in_line(one)[:1])


def _address_of(one: object) -> str:
    """Return the address that an object of an export holds; empty where it holds none."""
    if not isinstance(one, dict):
        return ""
    named = {_column(str(name)): value for name, value in one.items()}
    return next((str(named[name]) for name in COLUMNS if isinstance(named.get(name), str)), "")


def _of_table(text: str) -> tuple[str, ...]:
    """Return the addresses in the column that is named for them; none where no column is."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    mark = max("\t,;", key=heading.count)
    names = [_column(name) for name in heading.split(mark)]
    place = next((names.index(name) for name in COLUMNS if name in names), None)
    if place is None:
        return ()
    try:
        rows = [row[place] for row in csv.reader(text.lstrip().splitlines(), delimiter=mark) if len(row) > place]
    except csv.Error:
        return ()
    return _each_once(address for cell in rows[1:] for address in _in_line(cell)[:1])


def _column(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


def _of_lines(text: str) -> tuple[str, ...]:
    """Return the addresses of lines; of the cells of a table without headings the first address a line."""
    lines = [line for line in text.splitlines() if line.strip()]
    holding = [(line, found) for line in lines if (found := _in_line(line))]
    beside = sum(len(_BARE.sub(" ", _ADDRESS.sub(" ", line)).split()) for line in lines if "\t" not in line)
    if len(holding) * 2 < len(lines) or beside > _WORDS_BESIDE * len(lines):
        return ()
    return _each_once(address for line, found in holding for address in (found[:1] if "\t" in line else found))


def _in_line(line: str) -> list[str]:
    """Return the addresses in a line, without the marks that only stand beside them."""
    found = [_bared(one) for one in _ADDRESS.findall(line)] or [f"https://{_bared(one)}" for one in _BARE.findall(line)]
    if not found and _BEHEADED.fullmatch(line.strip()):
        found = [f"https://{_bared(line.strip())}"]
    return [one for one in found if len(one) > len("https://x")]


def _bared(address: str) -> str:
    """Return an address without marks after it; a closing bracket stays where it was opened in the address."""
    address = html.unescape(address) if "&amp;" in address else address
    end = len(address)
    surplus = {close: address.count(close) - address.count(opening) for close, opening in _PAIRS.items()}
    while end and (address[end - 1] in _AFTER or surplus.get(address[end - 1], 0) > 0):
        end -= 1
        if address[end] in surplus:
            surplus[address[end]] -= 1
    return address[:end]


def _each_once(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(addresses))
