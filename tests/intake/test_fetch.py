"""Addresses are fetched from real servers on this machine; see hosts.py for how the guard stays the shipped one."""

from __future__ import annotations

import gzip
import ssl
import subprocess
import threading
import time
import zlib

import pytest

from components.intake.fetching.guard import FetchError
from components.intake.fetching.http import certificates
from components.intake.fetching.page import Ways, fetch_page
from components.intake.fetching.rules import FetchRules
from tests.intake.hosts import PUBLIC, drip, hosting, said

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
