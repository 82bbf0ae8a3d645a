"""Codebooks of other programs: LIWC dictionaries, quanteda's YAML, and tables of two columns, in and out.

They know words, `*` at an end and phrases, and no strength: every word of theirs is taken as strong, because in them
each word stands for its category alone. Signs of our own pattern language are refused in them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from components.frames.bounds import bounded
from components.frames.codebook import Code, Codebook, CodebookError, Entry
from components.frames.codebook_file import (
    LONGEST_FILE,
    MOST_CODES,
    MOST_ENTRIES,
    formulas,
    read_codebook,
    read_codes,
    rows_of,
    told,
    with_all_codes,
)
from components.frames.patterns import PatternError, forms
from components.frames.yaml_lists import Listed, quoted, read_lists

_OUR_SIGNS = re.compile(r"[\[\]|~]")
_CATEGORY = re.compile(r"(\d{1,6})\s+(\S.*)")
_WORD_LINE = re.compile(r"(\S.*?)\s+(\d[\d\s]*)")


@dataclass(frozen=True)
class Said:
    """What a codebook is in another program's form: its text, and the patterns that this form cannot say."""

    text: str
    left_out: tuple[str, ...]


def read_any(name: str, text: str) -> Codebook:
    """Return the codebook of a file, by the end of its name: .dic, .yml and .yaml, .csv and .tsv.

    A table with a column `pattern` is a codebook of ours, one with the columns `code` and `word` a plain list.

    Raises:
        CodebookError: the file is of no such form, is too large, or a line cannot be used; it names the lines.
    """
    if len(text) > LONGEST_FILE:
        raise CodebookError(
            f"The file has {len(text):,} characters; {LONGEST_FILE:,} are the most. Split the codebook."
        )
    text = text.lstrip("\ufeff")
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending == "dic":
        return read_liwc(text)
    if ending in ("yml", "yaml"):
        return _built(read_lists(text))
    if ending in ("csv", "tsv", "txt"):
        return _read_table(text)
    raise CodebookError(
        f"{name[:60]!r} is no codebook by its name. "
        "Give a CSV table, a LIWC dictionary (.dic) or quanteda's YAML (.yml)."
    )


def read_files(files: Iterable[tuple[str, str]]) -> tuple[Codebook | None, tuple[Code, ...]]:
    """Return the codebook of files, each by its name and text, and the codes of its sheet; None and () where none is.

    Raises:
        CodebookError: a file cannot be used, or two of them are codebooks; it names the file.
    """
    codebook: Codebook | None = None
    codes: tuple[Code, ...] = ()
    for name, text in files:
        try:
            if _is_sheet(text):
                codes += read_codes(text)
            elif codebook is not None:
                raise CodebookError("a second codebook. Give one, and beside it its sheet of codes.")
            else:
                codebook = read_any(name, text)
        except CodebookError as error:
            raise CodebookError(f"{name}: {error}") from error
    return codebook, codes


def described(codebook: Codebook, codes: Sequence[Code]) -> Codebook:
    """Return a codebook whose codes are described as their sheet says; those that no sheet names stay as they are.

    Raises:
        CodebookError: these are too many codes.
    """
    known = {one.code: one for one in (*codebook.codes, *codes)}
    return Codebook(with_all_codes(tuple(known.values()), codebook.entries), codebook.entries)


def _is_sheet(text: str) -> bool:
    head = text.lstrip("\ufeff").split("\n", 1)[0].lower()
    return "label" in head and not any(word in head for word in ("pattern", "word"))


def _read_table(text: str) -> Codebook:
    head = {cell.strip(' "').lower() for cell in re.split(r"[,;\t]", text.split("\n", 1)[0].strip())}
    if "pattern" in head or "word" not in head:
        return read_codebook(text)
    return _built([Listed(line, (row["code"],), row["word"]) for line, row in rows_of(text, ("code", "word"))])


def read_liwc(text: str) -> Codebook:
    """Return the codebook of a LIWC dictionary: numbered categories between two lines of %, then words with numbers.

    Raises:
        CodebookError: the lines of % are missing, or a line has no number, a number of no category, or a condition.
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    bounds = [place for place, (_, line) in enumerate(lines) if line == "%"]
    if len(bounds) < 2:
        raise CodebookError("The dictionary has no categories between two lines of %. Save it as a LIWC .dic file.")
    faults: list[str] = []
    names: dict[str, str] = {}
    for number, line in lines[bounds[0] + 1 : bounds[1]]:
        match = _CATEGORY.fullmatch(line)
        if not match:
            faults.append(f"line {number}: a category is a number and a name. Write both.")
        elif match[1] in names:
            faults.append(f"line {number}: the number {match[1]} is given a second time. Number it otherwise.")
        else:
            names[match[1]] = match[2]
    listed = []
    for number, line in lines[bounds[1] + 1 :]:
        match = _WORD_LINE.fullmatch(line)
        unknown = [one for one in match[2].split() if one not in names] if match else []
        if not match:
            faults.append(f"line {number}: behind a word stand the numbers of its categories, without conditions.")
        elif unknown:
            faults.append(f"line {number}: the category {unknown[0]} is not among those between the lines of %.")
        else:
            listed += [Listed(number, (names[one],), match[1]) for one in match[2].split()]
    if faults:
        raise CodebookError(told(faults))
    return _built(listed)


def _built(listed: Sequence[Listed]) -> Codebook:
    """Return the codebook of words with the names that stand above them; a word of several codes is one entry."""
    if len(listed) > MOST_ENTRIES:
        raise CodebookError(f"The codebook has {len(listed):,} words; {MOST_ENTRIES:,} are the most. Leave some out.")
    if not listed:
        raise CodebookError("The codebook has no word. Write at least one below a category.")
    codes: dict[tuple[str, ...], Code] = {}
    of_word: dict[str, list[str]] = {}
    faults = []
    for one in listed:
        if problem := _problem(one):
            faults.append(f"line {one.line}: {problem}")
            continue
        for depth in range(1, len(one.names) + 1):
            path = one.names[:depth]
            if path not in codes:
                parent = codes[path[:-1]].code if depth > 1 else ""
                codes[path] = Code(_short(path, {known.code for known in codes.values()}), path[-1], parent)
        of_word.setdefault(one.word, []).append(codes[one.names].code)
    if faults:
        raise CodebookError(told(faults))
    if len(codes) > MOST_CODES:
        raise CodebookError(f"The codebook has {len(codes)} codes; {MOST_CODES} are the most. Leave some out.")
    entries = [
        Entry(number, tuple(dict.fromkeys(of)), word, strong=True) for number, (word, of) in enumerate(of_word.items())
    ]
    return bounded(Codebook(tuple(codes.values()), tuple(entries)))


def _problem(one: Listed) -> str:
    if _OUR_SIGNS.search(one.word):
        return f"{one.word[:40]!r} has one of the signs [ ] | ~. Give words, phrases and * alone."
    if not any(re.search("[A-Za-z]", name) for name in one.names[-1:]):
        return f"the category {''.join(one.names[-1:])[:40]!r} has no letter of a to z. Name it."
    for problem in formulas({"word": one.word, "category": "".join(one.names[-1:])}):
        return problem
    if len(one.word) > 200 or any(len(name) > 200 for name in one.names):
        return "more than 200 characters. Shorten it."
    try:
        forms(one.word)
    except PatternError as error:
        return f"the pattern {error}"
    return ""


def _short(path: Sequence[str], taken: Iterable[str]) -> str:
    """Return a short word for a code, which no other code has."""
    plain = re.sub(r"[^a-z0-9]+", "_", "_".join(path).lower()).strip("_0123456789")[:36] or "code"
    taken, short, count = set(taken), plain, 1
    while short in taken:
        count += 1
        short = f"{plain}_{count}"
    return short


def write_liwc(codebook: Codebook) -> Said:
    """Return a codebook as a LIWC dictionary."""
    numbers = {one.code: number for number, one in enumerate(codebook.codes, 1)}
    words, left_out = _words_of(codebook)
    head = [f"{number}\t{code}" for code, number in numbers.items()]
    body = ["\t".join((word, *(str(numbers[code]) for code in codes))) for word, codes in words.items()]
    return Said("\n".join(("%", *head, "%", *body)) + "\n", left_out)


def write_quanteda(codebook: Codebook) -> Said:
    """Return a codebook as quanteda's YAML: each code with the list of its words."""
    words, left_out = _words_of(codebook)
    lines = []
    for code in codebook.codes:
        own = [word for word, codes in words.items() if code.code in codes]
        lines += [f"{code.code}:", *(f"  - {quoted(word)}" for word in own)] if own else []
    return Said("\n".join(lines) + "\n", left_out)


def write_two_columns(codebook: Codebook) -> Said:
    """Return a codebook as a table of codes and words."""
    words, left_out = _words_of(codebook)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("code", "word"))
    writer.writerows((code, word) for word, codes in words.items() for code in codes)
    return Said(text.getvalue(), left_out)


def _words_of(codebook: Codebook) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Return the codes of each word or phrase, and the patterns that are none: with exceptions, nearness, a scope."""
    words: dict[str, list[str]] = {}
    left_out = []
    for entry in codebook.entries:
        if entry.excepted or entry.scope != "any" or "~" in entry.pattern:
            left_out.append(entry.pattern)
            continue
        for phrase in _phrases(entry.pattern):
            known = words.setdefault(phrase, [])
            known += [code for code in entry.codes if code not in known]
    return words, tuple(left_out)


def _phrases(pattern: str) -> list[str]:
    """Return every phrase that a pattern with alternatives in brackets stands for, as it is written."""
    pieces = re.split(r"\[([^\[\]]*)\]", pattern)
    choices = [piece.split("|") if place % 2 else [piece] for place, piece in enumerate(pieces)]
    choices = [[one for one in choice if one.strip()] if place % 2 else choice for place, choice in enumerate(choices)]
    return [" ".join(" ".join(chosen).split()) for chosen in product(*choices)]
