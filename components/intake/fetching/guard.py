"""Which addresses are fetched: public ones of the web, and none that leads into a server's own network.

An address is judged by the network addresses that its host resolves to, and the connection is then made to one of
these very network addresses, so that a second look-up cannot lead elsewhere.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from components.intake.fetching.rules import FetchRules
from components.intake.model import IntakeError

#: Gets a host and a port, returns the network addresses as text.
#:
#: Raises:
#:     OSError: the host is not known.
Resolve = Callable[[str, int], Sequence[str]]

#: The longest address; those of articles have a tenth of it.
LONGEST = 4096
_SCHEMES = {"http": 80, "https": 443}
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
# White space, control characters, the backslash that browsers take for a slash, and halves of characters.
_NEVER = re.compile(r"[\x00-\x20\x7f\\\ud800-\udfff]")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
# Network addresses that belong to nobody in public (the registries of special-purpose addresses, RFC 6890), and
# Azure's inner service, whose address looks public. They are listed here because Python's own list grew with versions.
_NOT_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",
        "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
    )
)  # fmt: skip
_UNICAST = ipaddress.IPv6Network("2000::/3")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


class FetchError(IntakeError):
    """An address that is not fetched; the message says why and what to do, and never the address."""


@dataclass(frozen=True)
class Target:
    """An address, taken apart: what is asked of whom. `host` is in ASCII, without the brackets of IPv6."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def named_host(self) -> str:
        """The host as a request names it, with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _SCHEMES[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.named_host}{self.path}"


def target(address: str, rules: FetchRules) -> Target:
    """Return an address taken apart; what follows a # stays behind.

    Raises:
        FetchError: it is no address of a web page, or of a kind that is not fetched.
    """
    if len(address) > LONGEST:
        raise FetchError(f"is longer than {LONGEST:,} characters. Give the address without what is appended to it.")
    if _NEVER.search(address):
        raise FetchError("holds characters that no address has. Copy it anew from the browser.")
    try:
        parts = urlsplit(address)
        port, named = parts.port, parts.hostname or ""
    except ValueError as error:
        raise FetchError("is no address. Copy it anew from the browser.") from error
    if parts.scheme not in _SCHEMES:
        raise FetchError("does not begin with http:// or https://. Only pages of the web are fetched.")
    if "@" in parts.netloc:
        raise FetchError("holds a user name or password. Give it without them.")
    port = _SCHEMES[parts.scheme] if port is None else port
    if port not in rules.ports:
        raise FetchError(f"names port {port}; only {', '.join(map(str, rules.ports))} are fetched.")
    asked = parts.path + (f"?{parts.query}" if parts.query else "")
    path = quote(asked if asked.startswith("/") else f"/{asked}", safe="%/:=&?~+!$,;'@()*[]|^`{}<>\"")
    return Target(parts.scheme, _host(named), port, path)


def _host(named: str) -> str:
    """Return a host in ASCII and small letters; a number is one in its usual form."""
    if ":" in named:
        return str(_network_address(named))
    try:
        host = named.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError as error:
        raise FetchError("names no host that there could be. Check its spelling.") from error
    if not _HOST.fullmatch(host) or len(host) > 253:
        raise FetchError("names no host that there could be. Check its spelling.")
    # 2130706433, 0x7f.1 and 0177.0.0.1 are 127.0.0.1 for some, and something else for others.
    return str(_network_address(host)) if _NUMBER.fullmatch(host.rsplit(".", 1)[-1]) else host


def _network_address(words: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    try:
        return ipaddress.ip_address(words)
    except ValueError as error:
        raise FetchError("names its host by a number in an unusual form. Give the host's name.") from error


def pinned(asked: Target, resolve: Resolve) -> tuple[str, ...]:
    """Return the network addresses of an address's host, all of them public; one of these is connected to.

    Raises:
        FetchError: one of them is not public: then the name is not trusted at all.
        OSError: the host is not known.
    """
    try:
        ipaddress.ip_address(asked.host)
        found: tuple[str, ...] = (asked.host,)
    except ValueError:
        found = tuple(dict.fromkeys(resolve(asked.host, asked.port)))
    if not found:
        raise OSError("no network address")
    if not all(is_public(one) for one in found):
        raise FetchError("leads into a network that is not public. Save the page and upload it.")
    return found


def is_public(words: str) -> bool:
    """Return whether a network address is one that anybody on the internet may reach.

    An IPv4 address inside an IPv6 one (mapped, or translated by NAT64) counts as what it stands for; 6to4 and Teredo
    are refused altogether, and so is whatever lies outside the IPv6 space that is given out.

    >>> is_public("93.184.215.14"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    """
    try:
        found = ipaddress.ip_address(words)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            found = found.ipv4_mapped
        elif found in _TRANSLATED:
            found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        elif found not in _UNICAST or found.scope_id:
            return False
    return not any(found in network for network in _NOT_PUBLIC if network.version == found.version)
