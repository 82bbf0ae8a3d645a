"""Makes articles of records: the rows of a table, the objects of an interface, the headers of a paste."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from components.corpus.article import KINDS, Article, Problem
from components.corpus.languages import language_of
from components.corpus.phrases import letters
from components.intake.checks.rest import labels_left
from components.intake.days import day_first, read_day
from components.intake.documents.markup import is_markup, plain_text
from components.intake.kinds import Clues, kind_of
from components.intake.model import Limits, Read
from components.intake.names import safe_name
from components.intake.outlets import outlet_named, outlet_of
from components.intake.placeholders import asks_first, stands_for_nothing
from components.intake.titles import aggregated, without_site

_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}", re.IGNORECASE)
_CODE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)
_CODES = {"eng": "en", "english": "en", "deu": "de", "ger": "de", "german": "de", "fra": "fr", "french": "fr",
          "spa": "es", "spanish": "es", "ita": "it", "italian": "it", "por": "pt", "rus": "ru", "russian": "ru",
          "zho": "zh", "chinese": "zh", "jpn": "ja", "japanese": "ja", "ara": "ar", "arabic": "ar"}  # fmt: skip
_HALVES = re.compile(r"[\ud800-\udfff]")
_LONGEST_FIELD = 1_000
_NAMES = re.compile(r"['\"]name['\"]:\s?['\"]([^'\"]{1,100})['\"]")
_ASKS = "holds a page that {}, not the article, so it was left out. Get the article's text."
# So many records without a text, or with labels in it, are named one by one.
_NAMED = 3


@dataclass(frozen=True)
class Record:
    """What a source says of one article by field (`columns.FIELDS`), and where it stands ("row 3")."""

    where: str
    fields: Mapping[str, str]

    def line(self, field: str) -> str:
        """Return a field on one line, empty where it is not given."""
        return " ".join(_whole(self.fields.get(field, "")[:_LONGEST_FIELD]).replace("\x00", "").split())

    @cached_property
    def text(self) -> str:
        """The text as given; one in HTML without its tags."""
        text = _whole(self.fields.get("text", "")).replace("\x00", "")
        text = plain_text(text) if is_markup(text) else text
        return "" if stands_for_nothing(text) else text


def _whole(words: str) -> str:
    """Return words without halves of characters, which JSON can hold and no file can."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALVES.search(words) else words


def articles_of(records: Iterable[Record], name: str, limits: Limits) -> Read:
    """Return the articles of the records of a file, the addresses of those without a text, and what is wrong.

    Records beyond the limit of articles are counted, not read. An article without an outlet gets the one of its
    address; where it has none either the outlet stays empty.
    """
    rest, file = iter(records), safe_name(name)
    records = list(islice(rest, limits.articles))
    beyond = sum(1 for _ in rest)
    order = day_first(record.line("published") for record in records)
    articles: list[Article] = []
    problems: list[Problem] = []
    bare: list[Record] = []
    labelled: list[Problem] = []
    for record in records:
        if not record.text.strip():
            bare.append(record)
            continue
        if asks := asks_first(record.text):
            problems.append(Problem(f"{file} {record.where}", _ASKS.format(asks), lost=True))
            continue
        article, warnings = _article(record, file, order)
        articles.append(article)
        problems += [Problem(f"{file} {record.where}", warning) for warning in warnings]
        if left := labels_left(record.text):
            labelled.append(Problem(f"{file} {record.where}".strip(), left))
    if beyond:
        counted = f"{len(records) + beyond:,} articles; only the first {limits.articles:,} were read."
        message = f"{counted} Split it to read the rest."
        problems.append(Problem(file, message, lost=True))
    addresses = tuple(dict.fromkeys(record.line("url") for record in bare if _can_be_fetched(record)))
    problems += labelled[:_NAMED]
    if len(labelled) > _NAMED:
        message = f"{len(labelled) - _NAMED:,} more texts hold what looks like labels of an export."
        problems.append(Problem(file, message))
    return Read(tuple(articles), (*problems, *_told(bare, file)), addresses)


def with_headline(title: str, text: str) -> str:
    """Return a text below its headline, unless it begins with it.

    >>> with_headline("Sun Rises", "SUN RISES\\n\\nIt rose.")
    'SUN RISES\\n\\nIt rose.'
    """
    begun = not title or letters(text[: 3 * len(title) + 50]).startswith(letters(title))
    return text if begun else f"{title}\n\n{text}"


def _article(record: Record, file: str, order: bool | None) -> tuple[Article, list[str]]:
    title, url, said = record.line("title"), record.line("url"), record.line("kind").lower()
    url = url if _ADDRESS.fullmatch(url) else ""
    outlet = outlet_named(record.line("outlet")) or outlet_of(url)
    title, outlet = aggregated(title, outlet)
    title = without_site(title, (outlet, outlet_of(url)), url)
    published = read_day(record.line("published"), order)
    warnings = []
    if published is None and record.line("published"):
        shown = record.line("published")[:40]
        warnings.append(f"date {shown!r} could not be read; the article is kept without one. Write it as 2017-02-04.")
    author, section = _names(record.line("author")), record.line("section")
    clues = Clues(outlet, url, section, said, title, record.text, author)
    given_notes = (
        record.line("notes"),
        f"Author: {author}" if author else "",
        f"Section: {section}" if section else "",
    )
    return Article(
        outlet=outlet,
        text=with_headline(title, record.text),
        kind=said if said in KINDS else kind_of(clues),
        title=title,
        published=published,
        url=url,
        language=language_code(record.line("language")) or language_of(record.text),
        photo_credit=record.line("photo_credit"),
        notes="; ".join(note for note in given_notes if note),
        file=file,
    ), warnings


def _names(words: str) -> str:
    """Return the names of authors, which tables of interfaces keep as a list of objects.

    >>> _names('[{"uri": "a", "name": "Ann Lee"}, {"name": "Tom Ode"}]'), _names("Ann Lee")
    ('Ann Lee, Tom Ode', 'Ann Lee')
    """
    return ", ".join(_NAMES.findall(words)) if words.startswith("[{") else words


def language_code(words: str) -> str:
    """Return the ISO 639-1 code that a source means by "English", "eng" or "en-GB"; empty where it says none."""
    words = words.strip().lower()
    return _CODES.get(words) or (words.replace("_", "-").split("-")[0] if _CODE.fullmatch(words) else "")


def _can_be_fetched(record: Record) -> bool:
    """Whether a record has the address of an article; one whose title was removed leads nowhere."""
    return bool(_ADDRESS.fullmatch(record.line("url"))) and not stands_for_nothing(record.line("title"))


def _told(bare: list[Record], file: str) -> list[Problem]:
    """Return what is said of records without a text: those with an address can be fetched, the others are lost."""
    found = [record for record in bare if _can_be_fetched(record)]
    lost = [record for record in bare if not _can_be_fetched(record)]
    problems = []
    if found:
        message = "1 entry has no text, only its address. Have it fetched, or give its text."
        if len(found) > 1:
            message = f"{len(found):,} entries have no text, only addresses. Have them fetched, or give their texts."
        problems.append(Problem(file, message, lost=True))
    for record in lost[:_NAMED]:
        message = "no text and no address, so it was left out. Give its text or its address."
        problems.append(Problem(f"{file} {record.where}", message, lost=True))
    if len(lost) > _NAMED:
        message = f"{len(lost) - _NAMED:,} more entries without text or address were left out."
        problems.append(Problem(file, message, lost=True))
    return problems
