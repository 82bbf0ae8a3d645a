"""Tells lines in and below an article that point elsewhere: other stories, newsletters, buttons, embedded posts."""

from __future__ import annotations

import re

from components.corpus.phrases import bare_words

_LONGEST = 400
#: "WATCH Man leaps from bridge", "RELATED: ...", "JUST WATCHED ...": a label in capitals before words that are not.
_LABEL = re.compile(
    r"(?:JUST WATCHED|MUST WATCH|MUST READ|WATCH(?: LIVE| NOW| MORE| BELOW)?|READ(?: MORE| NEXT| ALSO)?|"
    r"RELATED(?: STORY| STORIES| ARTICLES?| VIDEOS?| CONTENT| COVERAGE)?|MORE(?: NEWS| STORIES| COVERAGE)?|"
    r"SEE(?: ALSO| MORE)|LISTEN(?: NOW)?|ALSO(?: READ| SEE)?|FULL (?:STORY|COVERAGE)|DON'T MISS|TRENDING|RECOMMENDED|"
    r"PHOTOS|PICTURES|GALLERY|IN PICTURES|VIDEO|SUBSCRIBE|SIGN UP|CLICK HERE|ALSO ON [A-Z]{2,12})(?:\s?[:|>»-]+\s*|\s)"
    r"(?=[^a-z]{0,3}\w*[a-z])"
)
_COLON_LABEL = re.compile(
    r"(?:watch|listen|read|must[- ]read|must[- ]watch|don't miss|in pictures|photos|pictures|gallery|video|"
    r"also on [\w ]{2,20}|"
    r"more (?:on|from|about) [^.:]{2,40}|full (?:story|coverage|report)|live updates|explained|related [a-z]{4,9}|"
    r"click (?:here|to)[^.:]{0,30}|you may also like|more stories|editor's pick|recommended [a-z]{4,9})\s?: ?\S",
    re.IGNORECASE,
)
# "China: the new space superpower Read more"; "Hill won the cup. FULL STORY"
_TEASER = re.compile(
    r"\S\s(?:Read (?:more|full story|the full story|full article)|READ MORE|FULL STORY|Full [Ss]tory|Continue reading|"
    r"CONTINUE READING|Find out more|More details|Learn more)\W*$"
)
#: One of these stands in whatever `_TEASER` finds.
_OF_TEASERS = ("ead", "EAD", "tory", "TORY", "more", "details")
_BRACKETED = re.compile(r"\[\s?[A-Z“\"'‘][^\[\]]{14,200}\]")
_NEWSLETTER = re.compile(
    r"(?=.*\byour? ?(?:in-?box|e-?mails?)\b|.*\bnewsletters?\b|.*\b(?:e-?mail|news) (?:alerts?|updates?)\b|"
    r".*\bbreaking news e-?mails?\b)"
    r".*\b(?:sign(?:ing)? up|subscrib\w+|delivered|get (?:the|our|your)|receive|register)\b",
    re.IGNORECASE,
)
#: One of these stands in whatever `_NEWSLETTER` finds.
_OF_NEWSLETTERS = ("newsletter", "mail", "box", "alert", "update")
_ADDRESSES_READER = re.compile(
    r"\b(?:your?|our|us|now|here|free)\b|^(?:sign up|subscribe|get|register|receive)\b", re.IGNORECASE
)
_POST = re.compile(
    r"A (?:post|video|photo) (?:shared|posted) by .{2,80}|View this post on \w+|(?:pic\.twitter\.com|https?://t\.co)/\w+"
)
_SCRIPT = re.compile(
    r"(?:window\.\w|var \w+ ?=|\(?function ?\w* ?\(|document\.\w+|googletag\b|jQuery\(|\$\(|_taboola\b|\(adsbygoogle|"
    r"@media\b|[.#][\w-]+ ?\{|/\*)(?=.*[;{}()=])"
)
_CODE = re.compile(
    r"&lt;/?(?:iframe|blockquote|script|div|a|p|img|embed|object|span|figure|video|style|br)\b|"
    r"</?(?:iframe|script|embed|object|a|img|blockquote|video)\b[^>]{0,500}\b(?:src|href|class|width)\s?=|"
    r"\[/?(?:caption|embed|youtube|video|gallery|shortcode|iframe|tweet|instagram)\b[^\]]{0,300}\]"
)
_TAGS = re.compile(
    r"&lt;.{0,1000}?&gt;|<[^<>]{0,1000}>|\[/?(?:caption|embed|youtube|video|gallery|iframe|tweet)\b[^\]]{0,300}\]|https?://\S+"
)
_NOT_TOLD = re.compile(r"[\"“”]")
_BUTTONS = frozenset(
    [
        "share", "shares", "shared", "tweet", "tweets", "retweet", "pin", "pins", "email", "e-mail", "print",
        "facebook",
        "twitter", "x", "whatsapp", "linkedin", "reddit", "flipboard", "pinterest", "telegram", "messenger",
        "instagram",
        "like", "likes", "comment", "comments", "views", "save", "copy", "link", "k", "m", "plus", "google", "tumblr",
        "stumbleupon", "on", "this", "via", "to", "threads", "bluesky", "mail", "more", "article", "story", "page",
    ]
)  # fmt: skip
_NETWORKS = {"share", "shares", "shared", "tweet", "tweets", "facebook", "twitter", "whatsapp", "likes", "pinterest"}
#: One of these stands in each of them.
_OF_NETWORKS = ("share", "tweet", "facebook", "twitter", "whatsapp", "likes", "pinterest")


def pointer_reason(line: str) -> str:
    """Return why a flat line below the headline points away from the article, empty where it may be the article's.

    >>> pointer_reason("RELATED: Ferry runs every ten minutes"), pointer_reason("Children should read more.")
    ('points to another article', '')
    """
    if _is_code(line):
        return "code of the page"
    if len(line) > _LONGEST:
        return ""
    tests = (
        (_is_pointer, "points to another article"),
        (_is_newsletter, "newsletter box"),
        (_is_frame, "frame of an embedded post"),
        (_is_buttons, "buttons for sharing"),
    )
    return next((reason for test, reason in tests if test(line)), "")


def _is_code(line: str) -> bool:
    """Whether a line holds code and hardly a word beside it: a link inside a paragraph takes nothing from it."""
    front = line[:2000]
    if _SCRIPT.match(front):
        return True
    tagged = "<" in front or "[" in front or "&lt;" in front
    return tagged and bool(_CODE.search(front)) and len(_TAGS.sub(" ", front).split()) <= 7


def _is_newsletter(line: str) -> bool:
    if line.count(" ") >= 45:
        return False
    low = line.lower()
    if not any(map(low.__contains__, _OF_NEWSLETTERS)) or _NOT_TOLD.search(line):
        return False
    return bool(_NEWSLETTER.match(line) and _ADDRESSES_READER.search(line))


def _is_frame(line: str) -> bool:
    return bool(_POST.fullmatch(line))


def _is_buttons(line: str) -> bool:
    low = line.lower()
    if not any(map(low.__contains__, _OF_NETWORKS)):
        return False
    words = bare_words(line).split()
    return 1 < len(words) <= 15 and set(words) <= _BUTTONS and bool(set(words) & _NETWORKS)


def _is_pointer(line: str) -> bool:
    words = line.count(" ") + 1
    if words <= 45 and any(map(line.__contains__, _OF_TEASERS)) and _TEASER.search(line):
        return True
    if words > 30:
        return False
    ended = line.endswith((".", '."', ".'", ".]"))
    if _LABEL.match(line) and (not ended or ":" in line[:30]):
        return True
    if not ended and ":" in line and _COLON_LABEL.match(line) and not _NOT_TOLD.search(line):
        return True
    return bool(words >= 4 and _BRACKETED.fullmatch(line) and not ended)


def without_frame(line: str) -> str:
    """Return the words of an embedded post alone, without its links, its author and day; empty for any other line.

    >>> without_frame("We won. pic.twitter.com/ab1 — Ana Ruiz (@ana) May 4, 2021")
    'We won.'
    """
    found = _TWEET.search(line)
    return _LINK.sub("", line[: found.start()]).strip() if found else ""


_TWEET = re.compile(r"\s*(?:--?|[-–—])\s?[^—]{2,60}\(@\w{1,30}\)\s?(?:[\w ,.]{6,40})?$")
_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/)\S+")
