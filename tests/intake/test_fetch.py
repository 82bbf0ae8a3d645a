"""Addresses are fetched from real servers on this machine; see hosts.py for how the guard stays the shipped one."""

from __future__ import annotations

import gzip
import ssl
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from hosts import PUBLIC, hosting, said

from components.intake.fetching.fetch import _Errand, fetched
from components.intake.fetching.guard import FetchError
from components.intake.fetching.http import certificates
from components.intake.fetching.page import Ways, fetch_page
from components.intake.fetching.rules import FetchRules
from components.intake.model import Read
from components.intake.take_in import Stopped

CONTEXT = ssl.create_default_context()
QUICK = FetchRules(pause=0, seconds=3)
TEXT = b"The dam at Orr holds, the mayor said on Friday. Nobody was hurt, and the road is open again."


@pytest.fixture
def host():
    with hosting() as one:
        yield one


def page(host, address, rules=QUICK):
    return fetch_page(address, rules, Ways(host.resolve, host.connect, CONTEXT))


def refusal(host, address, rules=QUICK):
    with pytest.raises(FetchError) as refused:
        page(host, address, rules)
    return str(refused.value)


def test_a_page_is_fetched_from_the_address_that_was_judged(host):
    host.answers["/dam?utm_source=x"] = said(b"<p>The dam holds.</p>")

    found = page(host, "http://wire.example/dam?utm_source=x#top")

    assert (
        found.address,
        found.module,
        found.charset,
        found.data,
    ) == ("http://wire.example/dam?utm_source=x", "webpage", "utf-8", b"<p>The dam holds.</p>")
    assert host.connected_to == [(PUBLIC, 80)]
    assert host.asked[0].splitlines()[:3] == [
        "GET /dam?utm_source=x HTTP/1.1",
        "Host: wire.example",
        "User-Agent: Parallax/0.1 (fetches single articles that a reader asks for)",
    ]
    assert not {"Cookie", "Authorization", "Referer"} & {line.split(":")[0] for line in host.asked[0].splitlines()}


def test_a_second_look_up_cannot_lead_elsewhere(host):
    """A name that is public when it is judged and this machine afterwards: it is looked up once a request."""
    host.names["turns.example"] = [PUBLIC, "127.0.0.1"]
    host.answers["/"] = said(TEXT)

    assert page(host, "http://turns.example/").data == TEXT
    assert refusal(host, "http://turns.example/") == (
        "leads into a network that is not public. Save the page and upload it."
    )
    assert host.connected_to == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("http://127.0.0.1/", "leads into a network that is not public. Save the page and upload it."),
        ("http://169.254.169.254/latest/", "leads into a network that is not public. Save the page and upload it."),
        ("http://[::ffff:10.0.0.1]/", "leads into a network that is not public. Save the page and upload it."),
        ("http://inner.example/", "leads into a network that is not public. Save the page and upload it."),
        ("//inner.example/x", "leads into a network that is not public. Save the page and upload it."),
        ("file:///etc/passwd", "does not begin with http:// or https://. Only pages of the web are fetched."),
        ("http://wire.example:8080/", "names port 8080; only 80, 443 are fetched."),
        ("http://ann:x@wire.example/", "holds a user name or password. Give it without them."),
        ("/loop", "is passed on more than 5 times. Open it in a browser and give the last address."),
    ],
)
def test_each_redirect_is_judged_anew(host, location, message):
    host.names["inner.example"] = ["10.0.0.7"]
    host.answers["/loop"] = said(b"", status="302 Found", Location=location)

    assert refusal(host, "http://wire.example/loop") == message
    assert {PUBLIC} == {address for address, _ in host.connected_to}


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Kept", "308 Kept"])
def test_a_redirect_is_followed_to_the_last_address(host, status):
    host.answers["/a"] = said(b"", status=status, Location="b?x=ü")
    host.answers["/b?x=%C3%BC"] = said(TEXT, kind="text/plain")

    assert page(host, "http://wire.example/a").address == "http://wire.example/b?x=%C3%BC"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (said(b"x" * 1_000_001), "is larger than 1 MB. Save the article alone and upload it."),
        (said(b"x" * 1_000_001, length=False), "is larger than 1 MB. Save the article alone and upload it."),
        (
            said(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"),
            "is larger than 1 MB. Save the article alone and upload it.",
        ),
        (
            said(gzip.compress(TEXT)[:-12], Content_Encoding="gzip"),
            "broke off before its end. Try again, or save the page and upload it.",
        ),
        (
            said(b"no gzip at all", Content_Encoding="gzip"),
            "is damaged: it cannot be unpacked. Save the page and upload it.",
        ),
        (
            said(zlib.compress(TEXT), Content_Encoding="deflate, gzip"),
            "is packed in a way that was not asked for. Save the page and upload it.",
        ),
        (said(TEXT)[:-5], "broke off before its end. Try again, or save the page and upload it."),
        (
            said(b"\x89PNG", kind="image/png"),
            "is image/png, not a page, a PDF, a text or a feed. Save the page and upload it, or paste its text.",
        ),
        (
            b"HTTP/1.1 200 OK\r\n\r\n<p>x</p>",
            "is what it does not name, not a page, a PDF, a text or a feed. Save the page and upload it, "
            "or paste its text.",
        ),
        (said(b" \n"), "is empty. Save the page and upload it, or paste its text."),
        (said(b"", status="403 No"), "refuses to be fetched. Save the page and upload it, or paste its text."),
        (said(b"", status="404 No"), "is not there. Check the address."),
        (
            said(b"", status="503 No"),
            "does not answer with a page (status 503). Try again later, or check the address.",
        ),
        (b"SSH-2.0-server\r\n", "does not answer as a page does. Check the address, or try again later."),
        (
            b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
            "does not answer as a page does. Check the address, or try again later.",
        ),
        (
            b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
            "does not answer as a page does. Check the address, or try again later.",
        ),
        (b"", "does not answer as a page does. Check the address, or try again later."),
    ],
)
def test_an_answer_that_is_no_article_is_told(host, answer, message):
    host.answers["/"] = answer

    assert refusal(host, "http://wire.example/", FetchRules(seconds=3, megabytes=1)) == message


def drip(start, part=b"x"):
    """Return what sends a byte now and then, hundreds of times longer than anybody waits."""

    def answer(connection):
        connection.sendall(start)
        for _ in range(2_000):
            time.sleep(0.05)
            connection.sendall(part)

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        drip(b""),
        drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: "),
        drip(said(b"", length=False)),
        drip(said(b"", length=False, Content_Length="1000")),
        drip(said(b"", length=False, Transfer_Encoding="chunked"), b"1\r\nx\r\n"),
        drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        lambda connection: time.sleep(5),
    ],
    ids=["status", "headers", "body", "body of a known length", "chunks", "continue", "silence"],
)
def test_a_slow_answer_ends_with_the_seconds(host, answer):
    host.answers["/"] = answer

    message = refusal(host, "http://wire.example/", FetchRules(seconds=0.4))

    assert message == "took longer than 0.4 seconds. Try again later, or save the page and upload it."


def test_a_slow_redirect_and_a_slow_look_up_count_towards_the_seconds(host):
    host.answers["/"] = said(b"", status="302 Found", Location="http://slow.example/")
    patient = host.resolve
    told, found = threading.Event(), []

    def resolve(name, port):
        if name == "slow.example":
            told.wait(30)
            found.append(name)
        return patient(name, port)

    host.resolve = resolve

    assert refusal(host, "http://wire.example/", FetchRules(seconds=0.3)) == (
        "names a host that was not found within 0.3 seconds. Try again later."
    )
    assert found == []  # nobody waited for the look-up to end
    told.set()


def test_a_host_that_nobody_knows_is_told(host):
    assert refusal(host, "http://nowhere.invalid/") == "names a host that cannot be found. Check its spelling."


def test_another_network_address_is_tried_where_the_first_does_not_answer(host):
    host.names["two.example"] = ["2606:2800:21f::1 " + PUBLIC]
    host.answers["/"] = said(TEXT)
    answering = host.connect

    def connect(address, port, seconds):
        if ":" in address:
            raise OSError("no way there")
        return answering(address, port, seconds)

    host.connect = connect

    assert page(host, "http://two.example/").data == TEXT


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=wire.example -keyout key.pem -out cert.pem"
    subprocess.run(
        [*command.split(), "-addext", "subjectAltName=DNS:wire.example"], cwd=folder, check=True, capture_output=True
    )
    return folder


def test_a_certificate_must_hold_for_the_name_that_was_asked(certificate, monkeypatch):
    """The connection goes to a number; the name and its certificate are checked all the same."""
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    named = []
    served.sni_callback = lambda connection, name, context: named.append(name)
    doubtful = "has a certificate that does not hold. Save the page and upload it, or paste its text."
    with hosting(served) as host:
        host.answers["/"] = said(TEXT)
        strict = Ways(host.resolve, host.connect, certificates())
        with pytest.raises(FetchError) as unknown:
            fetch_page("https://wire.example/", QUICK, strict)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
        believing = Ways(host.resolve, host.connect, certificates())
        found = fetch_page("https://wire.example/", QUICK, believing)
        with pytest.raises(FetchError) as other:
            fetch_page("https://other.example/", QUICK, believing)

    assert (doubtful, TEXT, doubtful) == (str(unknown.value), found.data, str(other.value))
    assert named == ["wire.example", "wire.example", "other.example"]
    assert host.connected_to == [(PUBLIC, 443)] * 3


def test_a_handshake_that_never_ends_ends_with_the_seconds(host):
    host.answers["/"] = b""

    assert refusal(host, "https://wire.example/", FetchRules(seconds=0.4)) == (
        "took longer than 0.4 seconds. Try again later, or save the page and upload it."
    )


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
