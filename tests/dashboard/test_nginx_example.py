"""docs/nginx.conf, which servers are set up with: what it forbids, and that the dashboard's own page may run."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit

CONF = (Path(__file__).resolve().parents[2] / "docs" / "nginx.conf").read_text(encoding="utf-8")
PAGE = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


def header(name: str) -> str:
    found = re.search(rf'add_header {name} "?(.+?)"? always;', CONF)
    assert found, f"{name} is not sent"
    return found[1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Strict-Transport-Security", "max-age=63072000"),
    ],
)
def test_a_security_header_is_sent(name, value):
    assert header(name) == value


def test_scripts_come_from_this_server_alone():
    policy = dict(part.strip().split(" ", 1) for part in header("Content-Security-Policy").split(";"))
    scripts = policy["script-src"].split()

    assert "'unsafe-inline'" not in scripts
    assert not [one for one in scripts if "http" in one or one == "*"]
    assert (policy["object-src"], policy["frame-ancestors"]) == ("'none'", "'none'")


def test_the_inline_scripts_of_streamlits_page_are_those_that_the_policy_names():
    inline = re.findall(r"<script>(.*?)</script>", PAGE, re.DOTALL)
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in inline]

    assert [
        one for one in header("Content-Security-Policy").replace(";", "").split() if one.startswith("'sha256-")
    ] == hashes


def test_the_metrics_are_closed():
    assert "location = /parallax/_stcore/metrics { return 404; }" in CONF
