"""Reads what Factiva delivers: fields under codes of two letters (HD, SN, PD, LP, TD), or the plain article format.

The codes are those of Factiva's published list. A plain article ends with its number: "Document J0000000...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.corpus.article import Problem
from components.corpus.phrases import letters
from components.intake.exports.description import Description, count_in, texts_of
from components.intake.exports.labelled import taken
from components.intake.exports.labels import WORDS
from components.intake.fields import Row, begins_with_date, date_in, rows_of, spaced, text_of, uniform
from components.intake.model import Read

#: Codes above the text, and below it.
_HEAD = (
    "SE",
    "HD",
    "CR",
    "BY",
    "WC",
    "PD",
    "ET",
    "SN",
    "SC",
    "ED",
    "PG",
    "VOL",
    "LA",
    "CY",
    "CX",
    "CLM",
    "DLN",
    "LP",
    "TD",
)
_TAIL = ("ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "AN", "PMID")
_CODE = re.compile(
    rf"\|?\s{{0,20}}({'|'.join(_HEAD + _TAIL)})\s{{0,20}}(?:\||$|(?<=\s\s)|(?<=\t))\s{{0,200}}(.*)", re.DOTALL
)
_NEEDED = {"HD", "PD", "SN"}

_NUMBER = re.compile(r"^[ \t]*(?:Document[oe]?|Dokument) [A-Z]\w{20,30}[ \t]*$", re.MULTILINE)
_WORDS = re.compile(rf"[\d,. \xa0]{{1,10}} {WORDS}", re.IGNORECASE)
_COUNTED = re.compile(rf"^[ \t]*[\d,. \xa0]{{1,10}} {WORDS}[ \t]*$", re.MULTILINE | re.IGNORECASE)
#: What Factiva sets at the foot of each page.
_FOOT = re.compile(
    r"^.{0,40}(?:©|\(c\)) ?\d{4} Factiva,? Inc\..{0,60}$|^[ \t]*Page \d{1,5} (?:of \d{1,5} )?(?:©.{0,80})?$", re.M
)
_TIME = re.compile(r"\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?")
_RIGHTS = re.compile(r"(?:\(c\)|©|copyright|all rights reserved)", re.IGNORECASE)
# The languages of articles as the languages of the interface name them.
_LANGUAGE = re.compile(
    r"English|French|German|Spanish|Italian|Portuguese|Dutch|Japanese|Chinese[\w -]{0,20}|Russian|Arabic"
    r"|Anglais|Français|Allemand|Espagnol|Italien|Portugais|Néerlandais"
    r"|Englisch|Französisch|Deutsch|Spanisch|Italienisch|Portugiesisch|Niederländisch"
    r"|Engels|Frans|Duits|Spaans|Italiaans|Portugees|Nederlands"
    r"|Inglés|Francés|Alemán|Español|Italiano|Portugués|Neerlandés|Inglese|Francese|Tedesco|Spagnolo|Olandese"
)
#: So many rows stand between source and text of a plain article: code, edition, page, volume, language, rights.
_BETWEEN = 9
#: A publisher's name has so many words at most.
_LONGEST_NAME = 8
#: What stands below the last document: how many the search found.
_FOUND = re.compile(
    r"^[ \t|]*(?:Results Found|Résultats trouvés|Ergebnisse|Gevonden resultaten)[ \t|]*\n?[ \t|]*(\d[\d,. ]{0,9})"
    r"[ \t|]*$",
    re.MULTILINE | re.IGNORECASE,
)


def recognised(text: str) -> bool:
    """Return whether a text holds Factiva's coded fields, or articles that end with its document numbers."""
    return _is_coded(text) or _is_plain(text)


def articles(text: str, name: str) -> Read:
    """Return the articles of a delivery, and a problem for each document that is none."""
    text = _FOOT.sub("", uniform(text))
    if _is_coded(text):
        coded = [_coded(fields, f"{name} document {number}") for number, fields in enumerate(_documents(text), 1)]
        return taken(coded, name, text, _fewer(text, len(coded), name))
    parts = [rows_of(part.split("\n")) for part in _NUMBER.split(text)]
    rest = parts.pop()
    found = [_plain(rows, f"{name} document {number}") for number, rows in enumerate(parts, 1)]
    problems = _fewer(text, len(found), name)
    if _counted(rest) is not None:
        where = f"{name} document {len(parts) + 1}"
        found.append(_plain(rest, where))
        problems.append(Problem(where, "has no document number: the file may be cut off. Compare it with the source."))
    return taken(found, name, text, problems)


def _fewer(text: str, held: int, name: str) -> list[Problem]:
    """Return what is said of a delivery that holds fewer documents than its search found."""
    said = sum(count_in(one[1]) for one in _FOUND.finditer(text))
    if said <= held:
        return []
    return [Problem(name, f"says that {said:,} results were found, but it holds {held:,}. Get the others, too.")]


def _is_coded(text: str) -> bool:
    """Whether headline, date, source and text all stand under their codes."""
    seen: set[str] = set()
    for line in text.split("\n"):
        if len(line) < 4 or line.lstrip()[:1] in ("|", *"SHPLTAWB"):
            if found := _CODE.match(line[:300].strip()):
                seen.add(found[1])
            if seen >= _NEEDED and seen & {"LP", "TD"}:
                return True
    return False


def _is_plain(text: str) -> bool:
    return bool(_NUMBER.search(text)) and bool(_COUNTED.search(text))


def _documents(text: str) -> Iterator[dict[str, str]]:
    """Yield the fields of each document by their codes; one begins with its section or headline."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in text.split("\n"):
        found = _CODE.match(line.strip(" \t|\f\xa0") if len(line) < 400 else line[:400])
        opened = found[1] if found and _may_open(found[1], code, line) else ""
        if opened in ("SE", "HD") and "HD" in fields:
            yield {key: text_of(lines) for key, lines in fields.items()}
            fields = {}
        if opened and found:
            code = opened
            rest = line[line.index(code) + len(code) :].strip(" \t|\f\xa0")
            fields.setdefault(code, []).append(rest)
        elif code:
            fields[code].append(line.strip(" \t|\f\xa0"))
    if "HD" in fields:
        yield {key: text_of(lines) for key, lines in fields.items()}


def _may_open(code: str, before: str, line: str) -> bool:
    """Whether a code can begin a field here: a line of the text that begins as one ("IN  1990") mostly cannot."""
    if before in ("LP", "TD"):
        return code in (*_TAIL, "TD", "SE", "HD")
    return bool(line.strip())


def _coded(fields: dict[str, str], where: str) -> Description:
    return Description(
        where=where,
        outlet=_flat(fields.get("SN", "")),
        title=_flat(fields.get("HD", "")),
        published=date_in(_flat(fields.get("PD", ""))),
        body="\n\n".join(fields[code] for code in ("LP", "TD") if fields.get(code)),
        section=_flat(fields.get("SE", "")),
        document_type=_flat(fields.get("NS", "")),
        notes={
            "Byline": _flat(fields.get("BY", "")),
            "Credit": _flat(fields.get("CR", "")),
            "Number": _number(fields.get("AN", "")),
        },
        counted=count_in(fields.get("WC", "")),
        aside=frozenset(
            line for code, words in fields.items() if code not in ("LP", "TD") for line in words.split("\n")
        ),
    )


def _number(words: str) -> str:
    """Return an article's number; below the last one of a file stands what was searched for."""
    return words.strip().split("\n")[0].rsplit(" ", 1)[-1]


def _flat(words: str) -> str:
    return " ".join(words.split())


def _counted(rows: Sequence[Row]) -> int | None:
    """Return the number of the row with the count of words that a date follows."""
    for number, row in enumerate(rows[:-1]):
        if _WORDS.fullmatch(row.front) and begins_with_date(rows[number + 1].text):
            return number
    return None


def _plain(rows: list[Row], where: str) -> Description:
    """Return what a plain article says: section, headline, byline, words, date, time, source, ..., rights, text."""
    counted = _counted(rows)
    if counted is None:
        return Description(where)
    source = counted + 2
    while source < len(rows) and _TIME.fullmatch(rows[source].front):
        source += 1
    begin = _text_start(rows, source)
    section, title, byline = _heading(_whole_lines([row.front for row in rows[:counted]]))
    end = len(rows) - _is_publisher(rows[-1], rows[source:begin])
    return Description(
        where=where,
        outlet=rows[source].front if source < len(rows) else "",
        title=title,
        published=date_in(rows[counted + 1].text),
        body=spaced(rows[begin:end]),
        section=section,
        notes={"Byline": byline},
        counted=count_in(rows[counted].front),
        aside=texts_of([*rows[:begin], *rows[end:]]),
    )


def _text_start(rows: Sequence[Row], source: int) -> int:
    """Return the number of the text's first row: after the line of rights, else after the language or the source."""
    start = source + 1
    for number in range(source + 1, min(len(rows), source + _BETWEEN)):
        if _RIGHTS.match(rows[number].front):
            start = number + 1
        elif _LANGUAGE.fullmatch(rows[number].front):
            start = max(start, number + 1)
    return start


def _whole_lines(rows: list[str]) -> list[str]:
    """Return the rows above the count of words; those that a page has broken go on in small letters and become one."""
    whole: list[str] = []
    for row in rows:
        if whole and row[:1].islower() and not row.startswith("by "):
            whole[-1] = f"{whole[-1]} {row}"
        else:
            whole.append(row)
    return whole


def _is_publisher(last: Row, head: Sequence[Row]) -> bool:
    """Whether the row below a text is the publisher's name, as the line of rights above it has it."""
    name = letters(last.front)
    rights = (letters(row.front) for row in head if _RIGHTS.match(row.front))
    return len(name) > 4 and len(last.front.split()) <= _LONGEST_NAME and any(name in right for right in rights)


def _heading(rows: list[str]) -> tuple[str, str, str]:
    """Return section, headline and byline of the rows above the count of words; which is which is told by length."""
    byline = ""
    if len(rows) > 1 and (rows[-1].lower().startswith("by ") or len(rows) > 2 or _is_name(rows[-1], rows[-2])):
        byline = rows.pop()
    section = rows[-2] if len(rows) > 1 and len(rows[-2].split()) <= 6 else ""
    return section, rows[-1] if rows else "", byline


def _is_name(last: str, above: str) -> bool:
    """Whether the last row looks like an author's name below a headline, not like a headline below a section."""
    words = last.split()
    return len(words) <= 5 and len(words) < len(above.split()) and all(word[:1].isupper() for word in words)
