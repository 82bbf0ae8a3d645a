"""Which addresses are fetched and which are not: each way into a server's own network is tried."""

from __future__ import annotations

import ipaddress
import socket

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from components.intake.fetching.guard import FetchError, is_public, pinned, target
from components.intake.fetching.rules import FetchRules

RULES = FetchRules()
SPELLING = "names no host that there could be. Check its spelling."
NUMBER = "names its host by a number in an unusual form. Give the host's name."


def system(host, port):
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("file:///etc/passwd", "does not begin with http:// or https://. Only pages of the web are fetched."),
        ("ftp://example.org/a", "does not begin with http:// or https://. Only pages of the web are fetched."),
        ("gopher://example.org/", "does not begin with http:// or https://. Only pages of the web are fetched."),
        ("javascript:alert(1)", "does not begin with http:// or https://. Only pages of the web are fetched."),
        ("//example.org/a", "does not begin with http:// or https://. Only pages of the web are fetched."),
        ("http://example.org:22/", "names port 22; only 80, 443 are fetched."),
        ("http://example.org:0/", "names port 0; only 80, 443 are fetched."),
        ("http://example.org:99999/", "is no address. Copy it anew from the browser."),
        ("http://[::1/", "is no address. Copy it anew from the browser."),
        ("http://ann:word@example.org/", "holds a user name or password. Give it without them."),
        ("http://example.org@127.0.0.1/", "holds a user name or password. Give it without them."),
        ("http://example.org\\@127.0.0.1/", "holds characters that no address has. Copy it anew from the browser."),
        ("http://exam\nple.org/", "holds characters that no address has. Copy it anew from the browser."),
        (
            "http://example.org/a HTTP/1.1\r\nX: y",
            "holds characters that no address has. Copy it anew from the browser.",
        ),
        ("http:///a", SPELLING),
        ("http://exa%6dple.org/", SPELLING),
        ("http://" + "a" * 300 + ".org/", SPELLING),
        ("http://2130706433/", NUMBER),
        ("http://0x7f000001/", NUMBER),
        ("http://0x7f.1/", NUMBER),
        ("http://0177.0.0.1/", NUMBER),
        ("http://127.1/", NUMBER),
        ("http://127.0.0.1.:80/x", ""),
        ("http://" + "a/" * 3000, "is longer than 4,096 characters. Give the address without what is appended to it."),
    ],
)
def test_an_address_of_another_kind_is_refused_before_anything_is_asked(address, message):
    if message:
        with pytest.raises(FetchError) as refused:
            target(address, RULES)
        assert str(refused.value) == message
    else:
        with pytest.raises(FetchError, match="not public"):
            pinned(target(address, RULES), system)


@pytest.mark.parametrize(
    ("address", "host", "whole"),
    [
        ("https://Example.ORG/a?b=c#d", "example.org", "https://example.org/a?b=c"),
        ("http://example.org", "example.org", "http://example.org/"),
        ("http://example.org.:443/x", "example.org", "http://example.org:443/x"),
        ("http://zürich.example/é?q=ü", "xn--zrich-kva.example", "http://xn--zrich-kva.example/%C3%A9?q=%C3%BC"),
        ("https://[2606:2800:21f::1]/", "2606:2800:21f::1", "https://[2606:2800:21f::1]/"),
        ("https://a.example?utm_source=x", "a.example", "https://a.example/?utm_source=x"),
    ],
)
def test_an_address_is_asked_as_it_is_written(address, host, whole):
    asked = target(address, RULES)

    assert (host, whole) == (asked.host, asked.address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1", "192.0.2.1", "203.0.113.9",
        "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%eth0", "2606:4700::1%eth0", "fc00::1", "fd00:ec2::254", "fd20:ce::254",
        "ff02::1", "fec0::1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:10.0.0.1", "::127.0.0.1", "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2002:a9fe:a9fe::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "3fff::1", "100::1", "5f00::1", "4000::1",
        "", "example.org", "127.1", "0x7f.0.0.1",
    ],
)  # fmt: skip
def test_what_is_not_public_is_refused(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "8.8.8.8", "172.32.0.1", "172.15.255.255", "100.63.255.255", "2606:2800:21f::1",
     "::ffff:8.8.8.8", "64:ff9b::808:808"],
)  # fmt: skip
def test_what_is_public_is_fetched(address):
    assert is_public(address)


@given(st.ip_addresses())
def test_what_python_knows_to_be_private_is_never_public(address):
    if not address.is_global or address.is_multicast:
        assert not is_public(str(address)) or address in ipaddress.ip_network("64:ff9b::/96")


@pytest.mark.parametrize("network", ["127.0.0.0/8", "10.0.0.0/8", "169.254.0.0/16", "192.168.0.0/16"])
@pytest.mark.parametrize("form", ["{}", "::ffff:{}", "64:ff9b::{}", "2002:{:x}:{:x}::"])
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_a_private_address_is_refused_in_every_dress(network, form, data):
    inner = data.draw(st.ip_addresses(v=4, network=network))
    halves = divmod(int(inner), 65536)
    dressed = form.format(*halves) if "{:x}" in form else form.format(inner)

    assert not is_public(dressed)


def test_a_name_is_refused_where_one_of_its_addresses_is_not_public():
    with pytest.raises(FetchError) as refused:
        pinned(target("http://example.org/", RULES), lambda host, port: ["93.184.215.14", "10.0.0.1"])

    assert str(refused.value) == "leads into a network that is not public. Save the page and upload it."


def test_the_very_addresses_that_were_judged_are_given_on():
    found = pinned(target("http://example.org/", RULES), lambda host, port: ["93.184.215.14", "8.8.8.8"])

    assert found == ("93.184.215.14", "8.8.8.8")


def test_localhost_has_no_exception():
    """With this machine's own resolver, as it is shipped."""
    with pytest.raises(FetchError, match="not public"):
        pinned(target("http://localhost/", RULES), system)


def test_full_width_and_circled_digits_are_the_digits_that_they_mean():
    with pytest.raises(FetchError, match="not public"):
        pinned(target("http://１２７.０.０.１/", RULES), system)
    with pytest.raises(FetchError, match="not public"):
        pinned(target("http://①②⑦。⓪。⓪。①/", RULES), system)


def check_address(words):
    """Whatever the words: refused in this project's own words, or asked of a host that is in plain ASCII."""
    try:
        asked = target(words, RULES)
    except FetchError:
        return
    assert asked.host.isascii() and asked.address.isascii()
    assert not set(asked.address) & set(" \t\r\n\\")
    assert target(asked.address, RULES) == asked


PIECES = st.lists(
    st.sampled_from(["http://", "https://", "ann@", "127.0.0.1", "[::1]", "example.org", ":80", ":", "/", "?", "#", "%",
                     "\\", ".", "..", "ü", "。", "0x7f", "@", "[", "]", "//", " ", "\r\n", "\x00", "%00", "\udc80"])
    | st.text(max_size=4),
    max_size=8,
).map("".join)  # fmt: skip


@given(PIECES | st.text().map("http://{}".format))
@example("http://[::ffff:127.0.0.1]")
@example("http://a/\udc80")
@settings(max_examples=300, deadline=None)
def test_whatever_is_given_is_an_address_or_refused(words):
    check_address(words)


@pytest.mark.long
@given(PIECES | st.text().map("https://{}".format))
@example("https://a/\udc80")
@settings(max_examples=100_000, deadline=None)
def test_whatever_is_given_at_length_is_an_address_or_refused(words):
    check_address(words)


@pytest.mark.parametrize(
    ("environment", "rules"),
    [
        ({}, FetchRules()),
        ({"PARALLAX_FETCH": "off"}, FetchRules(allowed=False)),
        ({"PARALLAX_FETCH": "On"}, FetchRules()),
        ({"PARALLAX_FETCH": "perhaps"}, FetchRules(allowed=False)),
        (
            {"PARALLAX_FETCH_ADDRESSES": "7", "PARALLAX_FETCH_MEGABYTES": "2", "PARALLAX_FETCH_PAUSE": "0"},
            FetchRules(addresses=7, megabytes=2, pause=0),
        ),
    ],
)
def test_a_deployment_sets_what_is_fetched(environment, rules):
    assert FetchRules.from_environment(environment) == rules


@pytest.mark.parametrize("text", ["soon", "0", "3601", "9" * 30])
def test_a_setting_that_is_no_number_within_its_bounds_is_told(text):
    with pytest.raises(ValueError) as refused:
        FetchRules.from_environment({"PARALLAX_FETCH_SECONDS": text})

    assert (
        str(refused.value)
        == f"PARALLAX_FETCH_SECONDS={text}: no whole number from 1 to 3,600. Correct it, or leave it out."
    )
