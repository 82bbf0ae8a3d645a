"""Reads a mail (.eml): a newsletter, an alert, or an article that somebody sent.

The subject is the headline, the sender's name the outlet, the mail's day the date. A plain text is preferred to a page.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from email.message import Message
from email.policy import compat32, default
from pathlib import PurePosixPath

from components.corpus.article import Article, Problem
from components.corpus.phrases import letters
from components.intake.checks.rest import running_text_lost
from components.intake.documents.charsets import decoded
from components.intake.documents.document import articles_of
from components.intake.documents.feed_text import text_of as text_of_page
from components.intake.exports.pages import export_of_page
from components.intake.exports.recognise import export_of
from components.intake.kinds import Clues, kind_of
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.names import safe_name
from components.intake.outlets import outlet_named, outlet_of

#: Parts in parts, and the length of one header line: a mail that needs more is made to be hard to read.
MAX_PARTS, MAX_HEADER = 100, 10_000
#: A plain text with a smaller share of the page's letters only says "read this in your browser".
LEAST_PLAIN = 0.5

_NESTED = re.compile(rb"^content-type:\s{0,20}(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_LONG_HEADER = re.compile(
    rb"^content-[a-z-]{1,60}:(?:[^\r\n]|\r?\n[ \t]){%d}" % MAX_HEADER, re.IGNORECASE | re.MULTILINE
)
_FORWARDED = re.compile(r"(?:\s*(?:fwd?|wg|tr)\s*:\s*)+", re.IGNORECASE)
# Domains whose mails come from anybody.
_MAILBOXES = (
    "aol.com", "gmail.com", "gmx.de", "googlemail.com", "hotmail.com", "icloud.com", "outlook.com", "proton.me",
    "yahoo.com",
)  # fmt: skip
#: Attached files of these suffixes may hold an article.
_MAY_HOLD = ("txt", "md", "html", "htm", "csv", "xlsx", "json", "docx", "doc", "pdf", "rtf", "eml", "zip")


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a mail; one whose text is an export of a database holds many.

    Attached files are not read: each one that could hold an article is a problem that names it.

    Raises:
        IntakeError: it is no mail, made of too many parts, or holds no text.
    """
    if len(_NESTED.findall(given.data)) > MAX_PARTS:
        raise IntakeError("is a mail of too many mails in mails. Save the one with the article by itself.")
    if _LONG_HEADER.search(given.data):
        raise IntakeError(f"is a mail with a header of more than {MAX_HEADER:,} characters. Paste its text instead.")
    try:
        mail = email.message_from_bytes(given.data, policy=compat32)
        parts = [part for part in mail.walk() if not part.is_multipart()]
        delivered = _delivered(parts, safe_name(given.name))
        text, pages = ("", "") if delivered else _texts(parts)
        names = list(_attached(parts))
        head = _Head(mail)
    except Exception as error:  # the library raises many things on damaged mails
        raise IntakeError("is damaged or no mail. Save it anew from the mail program, or paste its text.") from error
    found = delivered or articles_of(text, given, limits, title=head.subject)
    if len(found.articles) == 1 and not delivered:
        found = replace(found, articles=(head.described(found.articles[0]),))
    warnings = [*_doubts(names, head.forwarded, safe_name(given.name))]
    if not delivered and (lost := running_text_lost(pages.split("\n"), text)):
        warnings.append(Problem(safe_name(given.name), lost, lost=True))
    return replace(found, problems=(*found.problems, *warnings))


class _Head:
    """What the head of a mail says: subject, sender, day."""

    def __init__(self, mail: Message) -> None:
        said = {name.lower(): value for name, value in reversed(list(mail.raw_items()))}
        fields = {name: _parsed(name, str(said.get(name, ""))) for name in ("subject", "from", "date")}
        subject = " ".join(str(fields["subject"]).split())
        self.subject = _FORWARDED.sub("", subject, count=1) if _FORWARDED.match(subject) else subject
        self.forwarded = self.subject != subject
        self.outlet = _sender(fields["from"])
        sent = getattr(fields["date"], "datetime", None)
        self.day: date | None = sent.date() if sent else None

    def described(self, article: Article) -> Article:
        """Return the article of the mail with the outlet, headline and date of its head where it has none itself."""
        outlet = self.outlet or article.outlet
        title = article.title or self.subject
        kind = article.kind
        if kind == "news":
            kind = kind_of(Clues(outlet=outlet, title=title, text=article.text))
        return replace(article, outlet=outlet, title=title, kind=kind, published=article.published or self.day)


def _parsed(name: str, words: str) -> object:
    """Return a header as the library understands it; one that it cannot understand is as none."""
    try:
        return default.header_fetch_parse(name, words[:2000])
    except Exception:  # the parser of addresses fails on strange ones in many ways
        return ""


def _sender(header: object) -> str:
    """Return the outlet that sent a mail: the name beside the address, else the outlet of its domain."""
    addresses = getattr(header, "addresses", ())
    if not addresses:
        return ""
    name = " ".join(addresses[0].display_name.split()).strip("\"' ")
    if name and "@" not in name:
        return outlet_named(name)
    domain = addresses[0].domain.lower()
    return "" if domain in _MAILBOXES else outlet_of(domain)


def _delivered(parts: Sequence[Message], name: str) -> Read | None:
    """Return the articles of an export that a mail holds, of text or page the form that gives more; None for none."""
    reads = []
    for part in parts:
        words = _decoded(part) if _is(part, "text/plain") or _is(part, "text/html") else ""
        if _is(part, "text/html") and (page := export_of_page(words)):
            reads.append(page[0](page[1], name))
        elif _is(part, "text/plain") and (export := export_of(words)):
            reads.append(export(words, name))
    return max(reads, key=lambda read: len(read.articles), default=None)


def _texts(parts: Sequence[Message]) -> tuple[str, str]:
    """Return the text of a mail (the plain one, or the page's where the plain one says much less), and the page's."""
    plain = "\n\n".join(_decoded(part) for part in parts if _is(part, "text/plain"))
    page = "\n\n".join(text_of_page(_decoded(part)) for part in parts if _is(part, "text/html"))
    return (plain if len(letters(plain)) >= LEAST_PLAIN * len(letters(page)) else page), page


def _is(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind and part.get_content_disposition() != "attachment"


def _decoded(part: Message) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    text = decoded(raw, part.get_content_charset() or "utf-8")
    return raw.decode("cp1252", "replace") if text is None else text


def _attached(parts: Sequence[Message]) -> Iterator[str]:
    """Yield the names of attached files that may hold an article."""
    for part in parts:
        name = safe_name(part.get_filename() or "")
        if PurePosixPath(name).suffix.lower().lstrip(".") in _MAY_HOLD:
            yield name


def _doubts(attached: Sequence[str], forwarded: bool, name: str) -> Iterator[Problem]:
    for file in attached:
        yield Problem(
            name, f"the attached file {file} was not read. Save it and give it as a file of its own.", lost=True
        )
    if forwarded:
        yield Problem(name, "was forwarded: its outlet and date are those of who sent it on. Correct them.")
