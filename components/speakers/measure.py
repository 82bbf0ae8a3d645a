"""Who speaks: one row per passage of a quotation, with its speaker and its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

import pandas as pd

from components.contract import ROW_COLUMNS, Options, table
from components.reading.model import Mention, Quotation, Reading
from components.reading.words import count_words, words_in
from components.speakers.kinds.called import Calling
from components.speakers.kinds.find import Kinds
from components.speakers.kinds.places import Places
from components.speakers.verb_classes import class_of, verb_of
from components.wording import shorten

#: The two classes of speakers without a name.
UNNAMED, NOT_FOUND = "unnamed sources", "speaker not found"
NAMELESS = (UNNAMED, NOT_FOUND)

#: `speaker` is the person's fullest name, UNNAMED or NOT_FOUND, `speaker_text` the words that name them at this spot.
#: `via` is who relays the words (empty where nobody does). `cue` is the reporting word as written, `verb` its
#: dictionary form, `implies` its class in `language/verbs.txt`. `words` is the number of words of the passage, `before`
#: the number of the article's words ahead of it, `article_words` all of them; `tenth` (1 to 10) is the tenth of the
#: article in which the passage begins. `opening` is how it begins, to be read on hover; `wording` is all of it, without
#: line breaks, for quoted passages of three words or more, and empty for the others.
#: `speaker_kind` is one of `kinds.LABELS`, `kind_words` are the words that say so and `kind_start` where they begin (-1
#: where the article has none). `called` is she, he, they or "not said" for single persons, else empty: it
#: serves totals, and no file has it.
COLUMNS = (
    *ROW_COLUMNS, "quotation_id", "kind", "speaker", "speaker_text", "via", "cue", "verb", "implies",
    "place", "words", "before", "article_words", "tenth", "opening", "wording",
    "speaker_kind", "kind_words", "kind_start", "called",
)  # fmt: skip
_KINDS = dict.fromkeys(("start", "end", "words", "before", "article_words", "tenth", "kind_start"), "int64")


def measure(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per passage of every quotation, in the order of the articles; columns are `COLUMNS`.

    Words in marks count as quoted and the rest of the content as reported: so a direct quotation is all quoted, an
    indirect one all reported, and a mixed one both. Passages without a word give no row.
    """
    return table(COLUMNS, [row for reading in readings for row in _rows(reading)], _KINDS)


def _rows(reading: Reading) -> list[tuple[object, ...]]:
    """Return the rows of one article."""
    place_of, about = _Places(reading), _Speakers(reading)
    rows = [
        _row(reading, quotation, start, end, voice, place_of, about)
        for quotation in reading.quotations
        for start, end, voice in passages_of(reading, quotation)
    ]
    return sorted(rows, key=_span)


def _span(row: tuple[object, ...]) -> tuple[object, ...]:
    return row[2:4]


def passages_of(reading: Reading, quotation: Quotation) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, voice) of each contiguous passage of a quotation."""
    for start, end in quotation.quoted:
        if count_words(reading.article.text, start, end):
            yield start, end, "quoted"
    for span in quotation.spans:
        for start, end in _outside(span, quotation.quoted):
            words = list(words_in(reading.article.text, start, end))
            if words:
                yield words[0][0], words[-1][1], "reported"


def _outside(span: tuple[int, int], quoted: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a span that no quoted passage covers."""
    at, end = span
    for left, right in sorted(quoted):
        if right > at and left < end:
            if left > at:
                yield at, left
            at = max(at, right)
    if at < end:
        yield at, end


def _row(
    reading: Reading, quotation: Quotation, start: int, end: int, voice: str, place_of: _Places, about: _Speakers
) -> tuple[object, ...]:
    article, words = reading.article, reading.text(start, end)
    before = place_of.words_before(start)
    number = count_words(article.text, start, end)
    verb = verb_of(quotation.cue)
    return (
        *(article.article_id, article.outlet, start, end, voice),
        *(quotation.quotation_id, quotation.kind, about.name(quotation.speaker) or NOT_FOUND),
        quotation.speaker.text if quotation.speaker else "",
        (about.name(quotation.via) or quotation.via.text) if quotation.via else "",
        *(quotation.cue, verb, class_of(verb), quotation.place, number, before, place_of.total),
        1 + min(9, 10 * before // max(place_of.total, 1)),
        shorten(words, 90),
        " ".join(words.split()) if voice == "quoted" and number > 2 else "",
        *about.kind(quotation.speaker),
        about.called(quotation.speaker),
    )


class _Speakers:
    """Whom the mentions of an article mean, what kind of speaker that is, and how the article speaks of them."""

    def __init__(self, reading: Reading) -> None:
        self._parties = {person.name: person.party for person in reading.persons}
        self._text = reading.article.text
        named = Places(reading)
        self._kinds, self._called = Kinds(reading, named), Calling(reading, named)

    def kind(self, mention: Mention | None) -> tuple[str, str, int]:
        """Return a speaker's kind, the words that tell it and where they begin."""
        told = self._kinds.of(mention)
        return told.kind, " ".join(self._text[max(told.start, 0) : max(told.end, 0)].split()), told.start

    def called(self, mention: Mention | None) -> str:
        """Return she, he, they or "not said", "" where no single person is named."""
        return self._called.of(mention).word

    def name(self, mention: Mention | None) -> str:
        """Return a person's name, UNNAMED, or an empty text where nobody was found."""
        if mention is None:
            return ""
        unnamed = mention.form == "unnamed" or self._parties.get(mention.person or "") == "unnamed"
        return UNNAMED if unnamed else mention.person or ""


def redact(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows without the words of hidden passages; who says them, and by which verb, stays.

    The words that tell a speaker's kind stand elsewhere in the article, so none of them is shown.
    """
    words = {name: rows[name].mask(hidden, "") for name in ("opening", "wording")}
    return rows.assign(**words, kind_words=pd.Series("", index=rows.index, dtype="str"))


class _Places:
    """The article's measured words, counted up to any offset."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._sentences = reading.sentences
        counts = [count_words(self._text, sentence.start, sentence.end) for sentence in reading.sentences]
        self._starts = [sentence.start for sentence in reading.sentences]
        self._sums = list(accumulate(counts, initial=0))
        self.total = self._sums[-1]

    def words_before(self, offset: int) -> int:
        """Return how many words of the article's sentences stand ahead of an offset."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return 0
        sentence = self._sentences[number]
        return self._sums[number] + count_words(self._text, sentence.start, min(offset, sentence.end))
