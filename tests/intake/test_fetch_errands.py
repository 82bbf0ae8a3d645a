"""Sets of addresses are fetched from real servers on this machine: side by side, with pauses, until stopped."""

from __future__ import annotations

import threading

import pytest

from components.intake.fetching.fetch import _Errand, fetched
from components.intake.fetching.rules import FetchRules
from components.intake.model import Read
from components.intake.take_in import Stopped
from tests.intake.hosts import drip, hosting, said

QUICK = FetchRules(pause=0, seconds=3)


TEXT = b"The dam at Orr holds, the mayor said on Friday. Nobody was hurt, and the road is open again."


@pytest.fixture
def host():
    with hosting() as one:
        yield one


def together(host, addresses, rules=QUICK, progress=None):
    return fetched(addresses, rules, progress, resolve=host.resolve, connect=host.connect)


def test_one_bad_address_never_spoils_the_others(host):
    host.answers["/a"] = said(b"Outlet: The Wire\nTitle: A dam holds\n\n" + TEXT, kind="text/plain")
    host.answers["/b"] = said(TEXT, kind="text/plain; charset=latin-1")
    bad = ["http://localhost/", "http://wire.example/none", "nonsense", "http://[", ""]

    found = together(host, [*bad, "http://wire.example/b", "http://other.example/a", "http://wire.example/b"])

    assert [article.url for article in found.articles] == ["http://wire.example/b", "http://other.example/a"]
    assert [*bad[:4], "an address"] == [one.where for one in found.problems if one.lost]
    assert sum(request.startswith(("GET /a ", "GET /b ")) for request in host.asked) == 2


def test_a_text_is_read_in_the_letters_that_its_host_names(host):
    host.answers["/a"] = said("Жители вернулись домой.".encode("cp1251"), kind="text/plain; charset=windows-1251")

    found = together(host, ["http://wire.example/a"])

    assert [article.text for article in found.articles] == ["Жители вернулись домой."]


@pytest.mark.parametrize(
    ("written", "named", "sent"),
    [
        ("", "; charset=windows-1251", "cp1251"),
        ('<meta charset="windows-1251">', "", "cp1251"),
        ('<meta charset="windows-1251">', "; charset=utf-8", "utf-8"),
        ('<meta charset="utf-8">', "; charset=windows-1251", "cp1251"),
        ("", "; charset=punycode", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_letters_that_its_host_or_it_names(host, written, named, sent):
    body = "Жители вернулись домой, и мэр сказал, что дорога снова открыта для всех. " * 4
    page = f"<!doctype html><html><head>{written}<title>Весна</title></head><body><article><p>{body}</p></article>"
    host.answers["/a"] = said(page.encode(sent), kind=f"text/html{named}")

    (article,) = together(host, ["http://wire.example/a"]).articles

    assert (article.title, article.url, article.language) == ("Весна", "http://wire.example/a", "ru")
    assert body.strip() in article.text


def test_a_feed_gives_the_addresses_of_its_articles_and_fetches_none(host):
    host.answers["/feed"] = said(
        b"<rss version='2.0'><channel><title>The Wire</title><item><title>A</title>"
        b"<link>http://wire.example/a</link></item></channel></rss>",
        kind="application/rss+xml",
    )

    found = together(host, ["http://wire.example/feed"])

    assert found.addresses == ("http://wire.example/a",)
    assert len(host.asked) == 1


def test_addresses_beyond_the_most_are_named_and_not_fetched(host):
    host.answers["/0"] = said(TEXT, kind="text/plain")

    found = together(host, [f"http://wire.example/{number}" for number in range(4)], FetchRules(addresses=1))

    assert [request.splitlines()[0] for request in host.asked] == ["GET /0 HTTP/1.1"]
    assert (
        "http://wire.example/1 and the following: 3 addresses beyond the first 1 were not fetched. Fetch them next."
        in [str(problem) for problem in found.problems]
    )


def test_where_fetching_is_switched_off_nothing_is_asked(host):
    found = together(host, ["http://wire.example/a"], FetchRules(allowed=False))

    assert [str(problem) for problem in found.problems] == [
        "http://wire.example/a: was not fetched: this dashboard fetches nothing. Save the page and upload it, "
        "or paste its text."
    ]
    assert host.asked == []


def test_between_two_requests_to_a_host_a_pause_passes():
    order: list[object] = []

    class Recorded(threading.Event):
        def wait(self, timeout=None):
            order.append(timeout)
            return False

    errand = _Errand(lambda address: order.append(address) or Read(), FetchRules(pause=0.3))
    errand.over = Recorded()
    errand.run(["http://wire.example/1", "http://wire.example/2"])

    assert order == ["http://wire.example/1", 0.3, "http://wire.example/2"]


def test_hosts_do_not_wait_for_each_other(host):
    both = threading.Barrier(2, timeout=30)

    def meet(connection):
        both.wait()  # passes only when both hosts are asked at the same time
        connection.sendall(said(TEXT, kind="text/plain"))

    host.answers["/1"] = meet

    found = together(host, ["http://wire.example/1", "http://other.example/1"], FetchRules(seconds=30))

    assert len(found.articles) == 2


def test_stopping_keeps_what_was_fetched_until_then(host):
    host.answers["/1"] = said(TEXT, kind="text/plain")
    told = []

    def progress(what, done, total):
        told.append((what, total))
        if done == 1:
            raise Stopped

    found = together(host, ["http://wire.example/1", "http://wire.example/2"], FetchRules(pause=5, seconds=3), progress)

    assert [article.url for article in found.articles] == ["http://wire.example/1"]
    assert "http://wire.example/2: was not fetched: the fetching was stopped, or took too long. Fetch it again." in [
        str(problem) for problem in found.problems
    ]
    assert {("Fetching", 2)} == set(told)


def test_the_whole_set_of_addresses_ends_in_time(host):
    host.answers["/1"] = drip(b"")

    found = together(
        host,
        [f"http://wire.example/{number}" for number in (1, 2, 3)],
        FetchRules(pause=0, seconds=0.3, seconds_in_all=0.2),
    )

    assert len(found.problems) == 3 and len(host.connected_to) == 1
