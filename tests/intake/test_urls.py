"""Lists of addresses are told from articles with links in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.intake.fetching.urls import addresses_in
from tests.growth import grows_with_its_input

ONE, TWO = "https://wire.example/dam?utm_source=x&id=1#top", "https://www.ledger.example/2017/dam.html"


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        (f"{ONE}\n{TWO}", (ONE, TWO)),
        (f"{ONE} {TWO} {ONE}", (ONE, TWO)),
        (f"1. {ONE}\n\n2. <{TWO}>,\r\n", (ONE, TWO)),
        (f"- [A dam holds]({ONE})\n- [Another]({TWO}).", (ONE, TWO)),
        ("www.ledger.example/2017/dam.html", (TWO,)),
        ("ledger.example/2017/dam.html \n", ("https://ledger.example/2017/dam.html",)),
        ("dam.txt\nand/or\nU.S.", ()),
        ("https://en.example/wiki/Orr_(river)", ("https://en.example/wiki/Orr_(river)",)),
        ("(see https://en.example/wiki/Orr_(river))", ("https://en.example/wiki/Orr_(river)",)),
        ("https://wire.example/a?b=1&amp;c=2", ("https://wire.example/a?b=1&c=2",)),
        # GDELT's DOC list, as tabs and as commas
        (f"URL\tMobileURL\tDate\tTitle\n{ONE}\thttps://m.example/1\t2017-02-04\tDam; holds, {TWO}", (ONE,)),
        (f'\ufeffURL,MobileURL,Date,Title\n"{ONE}",,2017-02-04,"A dam, ""held"""\n{TWO},,,', (ONE, TWO)),
        # GDELT's knowledge graph: with headings, and as it is downloaded, without any
        (f"GKGRECORDID\tDATE\tDocumentIdentifier\n20170204-1\t20170204\t{ONE}", (ONE,)),
        (f"2017-1\t20170204\t1\twire.example\t{ONE}\tTAX\t{TWO}\n2017-2\t20170204\t1\tb\t{TWO}\tTAX", (ONE, TWO)),
        (f'{{"articles": [{{"url": "{ONE}", "title": "x"}}, {{"url": null}}, {{"url": "{TWO}"}}]}}', (ONE, TWO)),
        (f'{{"articles": {{"results": [{{"url": "{ONE}"}}]}}}}', (ONE,)),
        (f'["{ONE}", "{TWO}", 7]', (ONE, TWO)),
        ('{"articles": [{"url": "javascript:alert(1)"}, {"url": "file:///etc/passwd"}]}', ()),
        ("The dam holds.\n\nNobody was hurt.\n\nMore at https://wire.example/dam", ()),
        ("The dam holds, " * 20 + "says https://wire.example/dam", ()),
        ("", ()),
        ("http://", ()),
        ("[" * 100_000, ()),
    ],
)  # fmt: skip
def test_a_list_gives_its_addresses_and_an_article_none(text, addresses):
    assert addresses_in(text) == addresses


PIECES = st.sampled_from(
    ["https://a.example/", "www.", "\t", ",", '"', "\n", "url", "URL\t", "[", "{", ":", ")", "&amp;"]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
@settings(max_examples=200, deadline=None)
def test_whatever_is_pasted_gives_addresses_of_the_web_or_none(text):
    assert all(one.lower().startswith(("http://", "https://")) for one in addresses_in(text))


@pytest.mark.parametrize(
    "part",
    ["https://", "https://a.example/(", ")", "www.", "www.a)", "url\t", '"', "&amp;", "[", "https://a.example/)."],
)
def test_the_work_grows_with_the_list(part):
    assert grows_with_its_input(lambda count: addresses_in("https://a.example/" + part * count), 80_000)
