"""docs/nginx.conf, which servers are set up with: what it forbids, and that the dashboard's own page may run."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit
from starlette.routing import Match

from components.intake.model import Limits
from dashboard.report.figure_page import ROUTES

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


def location(path: str) -> str:
    """Return what holds for a path: that of its exact location, else of the first pattern, else of the prefix."""
    blocks = re.findall(r"location (=|~|) ?(\S+) \{(.*?)\}", CONF, re.DOTALL)
    exact = [body for how, place, body in blocks if how == "=" and place == path]
    patterns = [body for how, place, body in blocks if how == "~" and re.search(place, path)]
    return [*exact, *patterns, *(body for how, place, body in blocks if not how and path.startswith(place))][0]


@pytest.mark.parametrize(
    ("path", "zone"),
    [
        ("/parallax/figure", "parallax_work"),
        ("/parallax/x/figure", "parallax_work"),  # went past the limit of what is heavy
        ("/parallax/x/y/figure", "parallax_work"),
        ("/parallax/_stcore/stream", "parallax_work"),
        ("/parallax/_stcore/upload_file/a/b", "parallax_work"),
        ("/parallax/figures", ""),
        ("/parallax/static/index.js", ""),
    ],
)
def test_what_is_heavy_has_the_narrow_limit_and_the_rest_that_of_files(path, zone):
    assert re.findall(r"limit_req zone=(\w+)", location(path)) == ([zone] if zone else [])


@pytest.mark.parametrize("path", ["/figure", "/x/figure", "/x/y/figure"])
def test_every_path_that_draws_a_figure_has_the_narrow_limit(path):
    scope = {"type": "http", "method": "GET", "path": path, "headers": []}

    assert any(route.matches(scope)[0] == Match.FULL for route in ROUTES)
    assert "zone=parallax_work" in location(f"/parallax{path}")


def test_each_limit_is_defined_by_address_and_answers_with_429():
    rates = dict(re.findall(r"limit_req_zone \$binary_remote_addr zone=(\w+):10m rate=(\S+);", CONF))

    assert rates == {"parallax_files": "20r/s", "parallax_work": "2r/s"}
    assert set(re.findall(r"limit_req zone=(\w+)", CONF)) == set(rates)
    assert re.findall(r"^    limit_(?:req|conn) .*;", CONF, re.MULTILINE) == [
        "    limit_conn parallax_lines 40;",
        "    limit_req zone=parallax_files burst=300 nodelay;",
    ]
    assert "limit_conn_zone $binary_remote_addr zone=parallax_lines:10m;" in CONF
    assert re.findall(r"limit_(\w+)_status (\d+);", CONF) == [("req", "429"), ("conn", "429")]


def test_a_file_may_be_as_large_as_the_server_takes_and_no_larger():
    assert f"client_max_body_size {Limits().upload_bytes // 1_000_000}m;" in CONF


def test_nothing_is_served_without_tls_of_today():
    servers = CONF.split("server {")[1:]

    assert [re.findall(r"listen (.+?);", one) for one in servers] == [["80"], ["443 ssl"]]
    assert "return 301 https://$host$request_uri;" in servers[0]
    assert "proxy_pass" not in servers[0]
    assert re.findall(r"ssl_protocols (.+?);", CONF) == ["TLSv1.2 TLSv1.3"]
    assert "ssl_session_tickets off;" in CONF
    assert len(re.findall(r"ssl_certificate(?:_key)? +\S+;", servers[1])) == 2


def test_the_address_of_a_visitor_is_the_proxys_to_tell():
    passed = CONF.count("proxy_pass http://parallax;")

    assert passed == CONF.count("proxy_set_header X-Forwarded-For $remote_addr;") > 0
