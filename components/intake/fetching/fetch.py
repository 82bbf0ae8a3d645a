"""Fetches the addresses that a person asks for, politely, and reads what is there."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlsplit

from components.corpus.article import Article, Problem
from components.intake.documents.charsets import decoded
from components.intake.fetching.guard import FetchError, Resolve
from components.intake.fetching.http import Connect, certificates, system_connect, system_resolve
from components.intake.fetching.page import Page, Ways, fetch_page
from components.intake.fetching.rules import FetchRules
from components.intake.formats import reader
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.take_in import Progress, Stopped

_OFF = "was not fetched: this dashboard fetches nothing. Save the page and upload it, or paste its text."
_NAMES = {"webpage": "page.html", "plain": "page.txt", "pdf": "page.pdf", "feed": "page.xml"}
#: How often the waiting caller looks up from the fetching, to show progress or to stop.
_GLANCE = 0.25


def fetched(
    addresses: Sequence[str],
    rules: FetchRules | None = None,
    progress: Progress | None = None,
    limits: Limits | None = None,
    resolve: Resolve = system_resolve,
    connect: Connect = system_connect,
) -> Read:
    """Return the articles at some addresses, in their order; one that cannot be had is a problem, and the others go on.

    An address given twice is fetched once. A feed gives its articles, and the addresses of those that it only
    announces. Hosts are asked side by side, the addresses of one host one after the other with a pause. `progress`
    is called before the first and after each address, in the caller's thread; what it raises ends the fetching at once,
    and on `Stopped` what was fetched until then is returned. `resolve` and `connect` are for tests.
    """
    rules, limits = rules or FetchRules(), limits or Limits()
    asked = list(dict.fromkeys(addresses))
    if not rules.allowed:
        return Read(problems=tuple(_problem(address, _OFF) for address in asked))
    asked, beyond = asked[: rules.addresses], asked[rules.addresses :]
    ways = Ways(resolve, connect, certificates())
    reads = _all(asked, partial(_fetched, ways=ways, rules=rules, limits=limits), rules, progress)
    if beyond:
        message = f"{len(beyond):,} addresses beyond the first {rules.addresses:,} were not fetched. Fetch them next."
        reads.append(Read(problems=(_problem(f"{beyond[0]} and the following", message),)))
    return Read(
        tuple(article for read in reads for article in read.articles),
        tuple(problem for read in reads for problem in read.problems),
        tuple(dict.fromkeys(address for read in reads for address in read.addresses)),
    )


def _all(
    asked: Sequence[str], fetch: Callable[[str], Read], rules: FetchRules, progress: Progress | None
) -> list[Read]:
    """Return what is at each address, in their order."""
    errand = _Errand(fetch, rules)
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in asked:
        by_host[_host_of(address)].append(address)
    pool = ThreadPoolExecutor(rules.together)
    running: set[Future[None]] = {pool.submit(errand.run, some) for some in by_host.values()}
    try:
        while True:
            if progress:
                progress("Fetching", len(errand.found), len(asked))
            if not running:
                break
            running = wait(running, _GLANCE, FIRST_COMPLETED).not_done
    except Stopped:
        pass
    finally:
        errand.over.set()
        pool.shutdown(wait=False, cancel_futures=True)  # a request under way ends by itself, within its seconds
    found = dict(errand.found)
    return [found.get(address) or Read(problems=(_problem(address, _NOT_REACHED),)) for address in asked]


_NOT_REACHED = "was not fetched: the fetching was stopped, or took too long. Fetch it again."


@dataclass(init=False)
class _Errand:
    """The fetching of one set of addresses: what is found so far, and whether it is over."""

    found: dict[str, Read]
    over: threading.Event

    def __init__(self, fetch: Callable[[str], Read], rules: FetchRules) -> None:
        self.found, self.over = {}, threading.Event()
        self._fetch, self._rules = fetch, rules
        self._end = time.monotonic() + rules.seconds_in_all

    def run(self, addresses: Sequence[str]) -> None:
        """Fetch the addresses of one host, one after the other, with a pause between them."""
        for number, address in enumerate(addresses):
            if number and self.over.wait(self._rules.pause):
                return
            if self.over.is_set() or time.monotonic() >= self._end:
                return
            self.found[address] = self._fetch(address)


def _fetched(address: str, ways: Ways, rules: FetchRules, limits: Limits) -> Read:
    """Return what is at one address; never raises."""
    try:
        page = fetch_page(address, rules, ways)
        return _read(address, page, limits)
    except IntakeError as error:
        return Read(problems=(_problem(address, str(error)),))
    except Exception as error:  # the others go on, whatever a host sends
        message = f"could not be read ({type(error).__name__}). Save the page and upload it, or paste its text."
        return Read(problems=(_problem(address, message),))


def _read(address: str, page: Page, limits: Limits) -> Read:
    given = Given(_NAMES[page.module], _in_utf8(page))
    found = reader(page.module)(given, limits)
    named = _shown(address)
    articles = tuple(_placed(article, page) for article in found.articles)
    problems = tuple(replace(problem, where=named) for problem in found.problems)
    if not (articles or problems or found.addresses):
        raise FetchError("holds no article. Open it in a browser and paste the article's text.")
    return Read(articles, problems, found.addresses)


def _in_utf8(page: Page) -> bytes:
    """Return the bytes of a page or text as UTF-8, marked so, where its host names their encoding."""
    text = decoded(page.data, page.charset) if page.charset and page.module in ("webpage", "plain") else None
    return page.data if text is None else text.encode("utf-8-sig", "replace")


def _placed(article: Article, page: Page) -> Article:
    """Return an article with its address and, where it names no outlet, its host's name for one."""
    if page.module == "feed":
        return article
    outlet = article.outlet if article.outlet.strip() else _host_of(page.address).removeprefix("www.")
    return replace(article, outlet=outlet, url=page.address, file=_shown(page.address))


def _host_of(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def _problem(address: str, message: str) -> Problem:
    return Problem(_shown(address), message, lost=True)


def _shown(address: str) -> str:
    """Return an address as messages show it: its beginning, without characters that cannot be seen."""
    return "".join(letter for letter in address if letter.isprintable())[:200] or "an address"
