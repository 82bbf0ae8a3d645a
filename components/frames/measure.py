"""From readings to rows: one for each place where an entry of the codebook stands, and each code that it brings up."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import pandas as pd

from components.contract import ROW_COLUMNS, Option, Options, table
from components.corpus.languages import is_english
from components.frames.codebook import Codebook, CodebookError, Entry
from components.frames.codebook_file import LONGEST_FILE, built_in, read_codebook, write_codebook
from components.frames.formats import described, read_files
from components.frames.matcher import Hit, Matcher
from components.reading.model import Reading, Segment, Sentence

#: After the columns of every measure: the code and its name; the entry, by its pattern and by a short name, and its
#: words as they stand here; strength, strong or weak; weight, 1 or 0.5; marked, yes where the sentence is marked with
#: the code in this voice (`marked_in`), else no; the speaker of reported and quoted words where one is named; the
#: number of the sentence and where in the article it stands (0 first, 1 last); comparable, yes or no, as the codebook
#: says; alone and chance, which `relate` fills in; in which third of its article it stands: first, middle or last.
COLUMNS = (
    *ROW_COLUMNS,
    "code", "label", "entry", "entry_id", "words", "strength", "weight", "marked", "speaker", "sentence", "position",
    "comparable", "alone", "chance", "third",
)  # fmt: skip
_TYPES = {
    **dict.fromkeys(("start", "end", "sentence"), "int64"),
    **dict.fromkeys(("weight", "position", "chance"), "float64"),
}
#: What a weak entry counts: half of a strong one. On test sentences this tells frames apart better than counting all
#: alike (METHOD.md).
WEAK = 0.5
#: So many different weak entries of a code in one sentence mark it; one strong entry does too.
WEAK_FOR_A_MARK = 3
#: A marked code has at least this part of the heaviest code's weight in the sentence: a mark says what it is about.
_PART_OF_MOST = 2 / 3
THIRDS = ("first", "middle", "last")


def _wrong(value: Any) -> str:
    """Return what is wrong with a codebook that somebody gave, or an empty text."""
    if not value:
        return ""
    if not isinstance(value, dict) or not all(isinstance(value.get(part, ""), str) for part in _PARTS):
        return "The codebook is no pair of tables. Load it anew on the page Codebook."
    if (length := sum(len(value.get(part, "")) for part in _PARTS)) > LONGEST_FILE:
        return f"The codebook has {length:,} characters; {LONGEST_FILE:,} are the most. Leave entries out."
    try:
        _of_texts(value.get("entries", ""), value.get("codes", ""))
    except CodebookError as error:
        return str(error)
    return ""


def _word(value: Any) -> str:
    return codebook_of({_SLUG: value}).fingerprint


def _read(files: Sequence[tuple[str, str]]) -> dict[str, str]:
    codebook, codes = read_files(files)
    if codebook is None:
        raise CodebookError(f"{files[0][0]}: This is a sheet of codes. Give the codebook that it describes, too.")
    return stored(described(codebook, codes))


def stored(codebook: Codebook, refused: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """Return a codebook as a corpus keeps it: its entries and its codes, each the text of a CSV file.

    Beside them stand the words that were refused for a code, a code and its word a line.
    """
    entries, codes = write_codebook(codebook)
    return {"entries": entries, "codes": codes, "refused": "\n".join(map(" ".join, sorted(refused)))}


def _files(value: Any) -> dict[str, str]:
    entries, codes = write_codebook(codebook_of({_SLUG: value}))
    return {"codebook.csv": entries, "codes.csv": codes}


def refused_in(options: Options) -> list[tuple[str, str]]:
    """Return the words that were refused for a code, as pairs of code and word."""
    own = options.get(_SLUG)
    pairs = [line.split(" ", 1) for line in (own or {}).get("refused", "").splitlines()]
    return [(pair[0], pair[1]) for pair in pairs if len(pair) == 2]


def codebook_of(options: Options) -> Codebook:
    """Return the codebook that a corpus is coded by: its own, or the built-in one."""
    own = options.get(_SLUG)
    return _of_texts(own.get("entries", ""), own.get("codes", "")) if own else built_in()


_SLUG, _PARTS = "codebook", ("entries", "codes", "refused")
#: A corpus's own codebook, as `stored` returns it; empty is the built-in one.
CODEBOOK = Option(
    slug=_SLUG,
    label="Codebook",
    default="",
    check=_wrong,
    help="a codebook of your own: a CSV table, a LIWC dictionary (.dic) or quanteda's YAML (.yml); "
    "given a second time, the sheet of its codes (CSV)",
    word=_word,
    read=_read,
    files=_files,
)


@lru_cache(maxsize=8)
def _of_texts(entries: str, codes: str) -> Codebook:
    return read_codebook(entries, codes)


@lru_cache(maxsize=8)
def _matcher(codebook: Codebook) -> Matcher:
    return Matcher(codebook)


def measure(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per hit and code (`COLUMNS`), in the order of the texts; none of articles not in English."""
    return rows_by(codebook_of(options), readings)


def rows_by(codebook: Codebook, readings: Iterable[Reading]) -> pd.DataFrame:
    """Return the rows of readings by a codebook, as `measure` does."""
    matcher = _matcher(codebook)
    codes = {one.code: one for one in codebook.codes}
    rows = []
    for reading in readings:
        if not is_english(reading.article.language):
            continue
        speakers = {one.quotation_id: one.speaker.person or "" for one in reading.quotations if one.speaker}
        for sentence, found in _by_sentence(reading, matcher):
            marked = marked_in([(segment.voice, hit.entry) for segment, hit in found])
            for segment, hit in found:
                for name in hit.entry.codes:
                    code = codes[name]
                    rows.append(
                        (
                            *(reading.article.article_id, reading.article.outlet, hit.start, hit.end, segment.voice),
                            *(name, code.label, hit.entry.pattern, named(hit.entry), reading.text(hit.start, hit.end)),
                            *("strong" if hit.entry.strong else "weak", weight(hit.entry)),
                            "yes" if (segment.voice, name) in marked else "no",
                            *(
                                speakers.get(segment.quotation_id or "", ""),
                                sentence.index,
                                _position(reading, sentence),
                            ),
                            *("yes" if code.comparable else "no", "no", math.nan),
                            THIRDS[third_at(_position(reading, sentence))],
                        )
                    )
    return table(COLUMNS, rows, _TYPES)


def named(entry: Entry) -> str:
    """Return an entry's short name, for addresses: its first code and its place in the codebook."""
    return f"{entry.codes[0]}-{entry.number}"


def weight(entry: Entry) -> float:
    """Return what a hit of an entry counts."""
    return 1.0 if entry.strong else WEAK


def marked_in(found: Sequence[tuple[str, Entry]]) -> set[tuple[str, str]]:
    """Return with which codes, in which voices, the entries found in one sentence mark it.

    One strong entry makes a mark, or three different weak ones, where no other code has clearly more in that voice.
    """
    return marked_codes([(voice, code, named(entry), entry.strong) for voice, entry in found for code in entry.codes])


def marked_codes(found: Sequence[tuple[str, str, str, bool]]) -> set[tuple[str, str]]:
    """Return the same from each hit's voice, code, entry and whether it is strong, in one sentence."""
    entries: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    for voice, code, entry, is_strong in found:
        entries[voice, code].add(entry)
        weights[voice, code] += 1.0 if is_strong else WEAK
    strong = {(voice, code) for voice, code, _, is_strong in found if is_strong}
    most: defaultdict[str, float] = defaultdict(float)
    for (voice, _), total in weights.items():
        most[voice] = max(most[voice], total)
    return {
        place
        for place, total in weights.items()
        if (place in strong or len(entries[place]) >= WEAK_FOR_A_MARK) and total >= _PART_OF_MOST * most[place[0]]
    }


def _by_sentence(reading: Reading, matcher: Matcher) -> Iterator[tuple[Sentence, list[tuple[Segment, Hit]]]]:
    """Yield each sentence that has hits, and each hit with the piece in one voice in which it begins."""
    segments: defaultdict[int, list[Segment]] = defaultdict(list)
    for segment in reading.segments:
        segments[segment.sentence].append(segment)
    for sentence in reading.sentences:
        hits = matcher.hits(reading.article.text, sentence.start, sentence.end)
        found = [
            (segment, hit)
            for hit in hits
            for segment in _around(segments[sentence.index], hit.start)
            if hit.entry.scope in ("any", segment.voice)
        ]
        if found:
            yield sentence, found


def _around(segments: Sequence[Segment], place: int) -> list[Segment]:
    """Return the one segment that holds a place; none where the place is outside all."""
    return [one for one in segments if one.start <= place < one.end][:1]


def _position(reading: Reading, sentence: Sentence) -> float:
    return sentence.index / max(1, len(reading.sentences) - 1)


def third_at(position: float) -> int:
    """Return in which third of its article a position lies: 0, 1 or 2."""
    return min(2, int(3 * position))


def redact(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows without the words of hidden places: the entry says which pattern it was, and no more."""
    return rows.assign(words=rows["words"].mask(hidden, ""))
