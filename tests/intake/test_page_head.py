"""The day, the kind and the headline of a page come from what it says of its article, never from its menu or foot."""

from __future__ import annotations

from datetime import date

import pytest

from components.intake.documents.webpage import read
from components.intake.model import Given, IntakeError, Limits

FIRST = (
    "The council has said that it will rebuild the hall after the flood of last winter, and that the work will begin "
    "in May if the county pays its half of the sum."
)
SECOND = (
    '"We start in May," said the mayor, Dora Lane, and the crowd in the square cheered her for a while before the rain '
    "came down and everybody went home."
)


def page(
    head="",
    above="",
    below_headline="",
    foot="",
    title="Council rebuilds the hall",
    body=f"<p>{FIRST}</p><p>{SECOND}</p>",
):
    return (
        f"<html><head><title>{title}</title>{head}</head><body>{above}<article><h1>Council rebuilds the hall</h1>"
        f"{below_headline}{body}</article>{foot}</body></html>"
    )


def article(**parts):
    return read(Given("hall.html", page(**parts).encode()), Limits()).articles[0]


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ({"head": '<meta property="article:published_time" content="2021-02-10T23:30:00-05:00">'}, date(2021, 2, 10)),
        ({"head": '<meta itemprop="datePublished" content="10 February 2021">'}, date(2021, 2, 10)),
        ({"head": '<meta name="DC.date.issued" content="2021-02-10">'}, date(2021, 2, 10)),
        (
            {"head": '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": '
                     '"2021-02-10T08:00:00Z", "dateModified": "2021-03-01"}]}</script>'},
            date(2021, 2, 10),
        ),
        ({"head": '<link rel="canonical" href="https://v.example/news/2021/02/10/hall">'}, date(2021, 2, 10)),
        ({"head": '<link rel="canonical" href="https://v.example/news/2021/feb/10/hall">'}, date(2021, 2, 10)),
        ({"below_headline": '<time datetime="2021-02-10">Wednesday</time>'}, date(2021, 2, 10)),
        ({"below_headline": "<p>By Jo Doe | 10 February 2021</p>"}, date(2021, 2, 10)),
        ({"below_headline": "<div>Published: 10th February 2021, 3:47 pm</div>"}, date(2021, 2, 10)),
        # none of these is the article's day
        ({"foot": "<footer>© 2010 The Valley Courier</footer>"}, None),
        ({"foot": "<p>© 2010-2021 The Valley Courier. 1 March 2021</p>"}, None),
        ({"foot": "<div>10 February 2021</div>"}, None),
        ({"above": "<div>Tuesday, 9 February 2021</div>"}, None),  # the day on which the page was saved
        ({"body": f"<p>{FIRST} It was built on 4 May 1910.</p><p>{SECOND}</p>"}, None),
        ({"body": f"<p>On 4 May 1910 the hall burned.</p><p>{FIRST}</p><p>{SECOND}</p>"}, None),
        ({"foot": '<aside><time datetime="2019-01-01">1 January 2019</time></aside>'}, None),
        ({"foot": '<div class="related"><time datetime="2019-01-01" itemprop="datePublished">x</time></div>'}, None),
        ({"head": '<meta name="date" content="soon">'}, None),
        ({"head": '<script type="application/ld+json">{broken</script>'}, None),
    ],
)  # fmt: skip
def test_the_day_is_the_one_that_the_page_gives_its_article(parts, day):
    assert article(**parts).published == day


JSON = '<script type="application/ld+json">'
MENU = (
    '<ul><li><a href="https://v.example/category/news/">News</a></li><li><a href="https://v.example/category/editorial/">'
    'Editorial</a></li><li><a href="https://v.example/opinion/">Opinion</a></li></ul>'
)


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"above": f"<div>{MENU}</div>"}, "news"),
        ({"above": f"<nav>{MENU}</nav>"}, "news"),
        ({"foot": f"<footer>{MENU}</footer>"}, "news"),
        ({"above": f"<header>{MENU}</header>"}, "news"),
        ({"head": '<meta property="article:section" content="Opinion">', "above": MENU}, "opinion"),
        ({"head": '<meta property="article:section" content="Local">', "above": MENU}, "news"),
        ({"head": '<link rel="canonical" href="https://v.example/opinion/hall">'}, "opinion"),
        ({"above": '<nav class="breadcrumb"><a href="/">Home</a> / <a href="/o">Opinion</a></nav>'}, "opinion"),
        ({"above": '<nav aria-label="Breadcrumb"><a href="/">Home</a><a href="/n">Local news</a></nav>'}, "news"),
        ({"head": f'{JSON}{{"@type": "NewsArticle", "articleSection": "Editorial"}}</script>'}, "opinion"),
        ({"head": '<script type="application/ld+json">{"@type": "OpinionNewsArticle"}</script>'}, "opinion"),
        ({"title": "Council rebuilds the hall | Opinion"}, "opinion"),
    ],
)  # fmt: skip
def test_the_kind_is_the_article_s_not_the_menu_s(parts, kind):
    assert article(**parts).kind == kind


def test_a_label_above_the_headline_is_the_section():
    labelled = page().replace("<h1>", '<a class="kicker" href="/opinion">Opinion</a><h1>')

    assert read(Given("a.html", labelled.encode()), Limits()).articles[0].kind == "opinion"


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        ({"title": "Council rebuilds the hall | The Valley Courier"}, "Council rebuilds the hall"),
        ({"head": '<meta property="og:title" content="Council rebuilds the hall – Courier">'
                  '<meta property="og:site_name" content="The Courier">'}, "Council rebuilds the hall"),
        ({"head": '<meta property="og:title" content="Council at last rebuilds the hall - CNBC">'
                  '<meta property="og:site_name" content="CNBC">'}, "Council at last rebuilds the hall"),
    ],
)  # fmt: skip
def test_the_site_s_name_is_no_part_of_the_headline_which_stands_once_above_the_text(parts, title):
    found = article(**parts)

    assert found.title == title
    assert found.text.startswith(title)
    assert found.text.count(title) == 1


@pytest.mark.parametrize("named", ["ISO-8859-1", "windows-1252", "windows-1251", "us-ascii"])
def test_bytes_in_utf_8_are_read_so_whatever_the_page_calls_them(named):
    data = page(
        head=f'<meta charset="{named}">',
        body=f"<p>{FIRST} ‘It won’t be easy in the café,’ she said.</p><p>{SECOND}</p>",
    )

    assert (
        "‘It won’t be easy in the café,’ she said." in read(Given("a.html", data.encode()), Limits()).articles[0].text
    )


def teasers(count, prose=""):
    more = '<p>The council met again. <a href="/{0}">FULL STORY</a></p>'
    one = f'<div class="teaser"><h3><a href="/{{0}}">Story number {{0}}</a></h3>{more}</div>'
    return "".join(one.format(number) for number in range(count)) + prose


def front(head="", count=5, prose=""):
    body = teasers(count, prose)
    return f"<html><head><title>The Valley Courier</title>{head}</head><body>{body}</body></html>".encode()


def test_a_front_page_is_refused_by_name():
    with pytest.raises(IntakeError) as refused:
        read(Given("front.html", front('<link rel="canonical" href="https://v.example/">')), Limits())

    assert str(refused.value) == (
        "is a front page: it holds the beginnings of 5 articles and none whole. "
        "Give the pages of the articles themselves."
    )


def test_a_section_s_page_is_read_and_told():
    found = read(Given("news.html", front('<link rel="canonical" href="https://v.example/news">')), Limits())

    assert [str(problem) for problem in found.problems] == [
        "news.html: looks like a front page or a list of articles: it holds the beginnings of 5. Give the pages of the "
        "articles themselves, or leave it out."
    ]


def test_an_article_with_teasers_below_it_is_an_article():
    data = page(
        head='<link rel="canonical" href="https://v.example/hall">',
        foot=teasers(3),
        body=f"<p>{FIRST}</p><p>{SECOND}</p>" * 2,
    )

    assert read(Given("a.html", data.encode()), Limits()).problems == ()


def test_a_check_for_robots_is_refused_by_name():
    words = "<p>Please confirm that you are not a robot by clicking the box.</p>"
    data = f"<html><head><title>Are you a robot?</title></head><body>{words}</body></html>"

    with pytest.raises(IntakeError) as refused:
        read(Given("a.html", data.encode()), Limits())

    assert str(refused.value) == (
        "is a page that asks whether a person reads it, not the article. Open it in a browser and save it again."
    )
