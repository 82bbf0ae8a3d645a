"""From a reading to rows: one for each voice that speaks in a sentence."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

import pandas as pd

from components.contract import ROW_COLUMNS, Options, table
from components.corpus.languages import is_english
from components.reading.model import VOICES, Reading, Segment, Sentence
from components.reading.words import count_words
from components.sentiment.scoring.assess import Assessment
from components.sentiment.scoring.scorer import score
from components.sentiment.second import compound
from components.wording import shorten

#: After the columns of every measure: number of the sentence, headline, lead or body, where in the article its middle
#: lies (0 first word, 1 last); the words in this voice, shortened, and how many; mean polarity (-1 to 1; 0 without a
#: scored word) and subjectivity (0 to 1) over the words assessed in this voice, and how many those are; class, one of
#: `CLASSES`; the assessed words as a JSON list of [start, end, words, polarity, subjectivity]; the stretches in this
#: voice as a JSON list of [start, end]; VADER's compound score of those stretches (-1 to 1) and its sign (negative,
#: zero, positive); the fifth of the article (1 to 5) and the polarity rounded to a tenth ("-0.3"), which figures of
#: many sentences count by; family: by how many standard errors means in this voice must differ, for all pairs of
#: outlets of the corpus at once, event: the id of the event that the article tells of, pairs: the pairs of outlets in
#: this voice (0 and empty until related).
#: Sentences of articles in another language have a class of their own and no numbers.
COLUMNS = (
    *ROW_COLUMNS,
    "sentence", "place", "position", "text", "words", "polarity", "subjectivity", "assessed", "class", "evidence",
    "pieces", "vader", "vader_class", "fifth", "tenth", "family", "event", "pairs",
)  # fmt: skip
#: none: no word of the lexicon; zero: scored words that cancel out or weigh nothing.
CLASSES = ("negative", "zero", "none", "positive")
#: The class of sentences that are not scored, because their article is not in English.
OTHER_LANGUAGE = "other language"
_NO_CLASS = {"class": OTHER_LANGUAGE, "vader_class": "", "tenth": ""}
#: Characters of a sentence that a row keeps for the figures; the passages themselves come from the article.
_KEPT = 220
#: Weights that cancel out may leave a remainder in the last digits.
_NOTHING = 1e-9
_TYPES = {
    **dict.fromkeys(("start", "end", "sentence", "words", "assessed", "fifth", "pairs"), "int64"),
    **dict.fromkeys(("position", "polarity", "subjectivity", "vader", "family"), "float64"),
}


def measure(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per sentence and voice present in it (`COLUMNS`), in the order of the texts.

    The whole sentence is scored once, so that negations and modifiers work across voices; each assessed word then
    belongs to the voice in which its characters stand. Words that only attribute ("Inada added") are no sentence: they
    count with the outlet's other words in the sentence, and not at all where there are none.
    """
    return table(COLUMNS, [row for reading in readings for row in _of_article(reading)], _TYPES)


def _of_article(reading: Reading) -> Iterator[tuple[object, ...]]:
    places, english = _positions(reading), is_english(reading.article.language)
    for sentence, segments in _sentences(reading):
        assessments = score(reading.text(sentence.start, sentence.end)).assessments if english else ()
        for spoken in _by_voice(segments):
            row = _row(reading, sentence, places[sentence.index], spoken, assessments)
            if row is not None:
                yield row if english else _unscored(row)


def _sentences(reading: Reading) -> Iterator[tuple[Sentence, list[Segment]]]:
    by_sentence: dict[int, list[Segment]] = {}
    for segment in reading.segments:
        by_sentence.setdefault(segment.sentence, []).append(segment)
    for sentence in reading.sentences:
        if segments := by_sentence.get(sentence.index):
            yield sentence, segments


def _by_voice(segments: list[Segment]) -> list[list[Segment]]:
    """Return the segments of each voice that has some, in the order of `VOICES`."""
    if len(segments) == 1:  # most sentences
        return [segments]
    return [own for voice in VOICES if (own := [segment for segment in segments if segment.voice == voice])]


def _unscored(row: tuple[object, ...]) -> tuple[object, ...]:
    """Return a row without its numbers: scored as if it were English, they would mean nothing."""
    numbers: dict[str, object] = dict.fromkeys(("polarity", "subjectivity", "vader"), math.nan)
    return tuple((dict(zip(COLUMNS, row, strict=True)) | numbers | _NO_CLASS).values())


def _holds(pieces: Sequence[tuple[int, int]], place: int) -> bool:
    """Return whether a place lies in one of the pieces, which follow one another."""
    at = bisect_right(pieces, place, key=itemgetter(0)) - 1
    return at >= 0 and place < pieces[at][1]


def _row(
    reading: Reading,
    sentence: Sentence,
    position: float,
    spoken: list[Segment],
    assessments: Sequence[Assessment],
) -> tuple[object, ...] | None:
    """Return the row of what one voice says in a sentence; None where that says nothing."""
    article, before = reading.article, sentence.start
    pieces = [_trimmed(reading, segment) for segment in spoken]
    words = [count_words(article.text, start, end) for start, end in pieces]
    if not any(count and not segment.stub for count, segment in zip(words, spoken, strict=True)):
        return None
    own = [one for one in assessments if _holds(pieces, before + one.start)]
    polarity, subjectivity = _mean([one.polarity for one in own]), _mean([one.subjectivity for one in own])
    text = " … ".join([article.text[start:end] for start, end in pieces])
    second = compound(text)
    return (
        article.article_id,
        article.outlet,
        pieces[0][0],
        pieces[-1][1],
        spoken[0].voice,
        sentence.index,
        sentence.place,
        position,
        shorten(text, _KEPT),
        sum(words),
        polarity,
        subjectivity,
        len(own),
        class_of(polarity, len(own)),
        _listed([_evidence(before, one) for one in own]),
        _listed([f"[{start}, {end}]" for start, end in pieces]),
        second,
        class_of(second, 1),
        min(5, int(position * 5) + 1),
        tenth_of(polarity),
        0.0,
        "",
        0,
    )


def _evidence(before: int, one: Assessment) -> str:
    """Return an assessed word of a sentence that begins at a place as JSON: what `json.dumps` writes, made faster."""
    start, end, words, polarity, subjectivity, _ = one
    return f"[{before + start}, {before + end}, {json.dumps(' '.join(words))}, {polarity!r}, {subjectivity!r}]"


def _listed(parts: list[str]) -> str:
    return f"[{', '.join(parts)}]"


def redact(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows without the words of hidden sentences.

    The words that made a score stay, in the order of the alphabet and without their places.
    """
    evidence = [
        _placeless(cell, start, end) if covered else cell
        for cell, start, end, covered in zip(rows["evidence"], rows["start"], rows["end"], hidden, strict=True)
    ]
    return rows.assign(text=rows["text"].mask(hidden, ""), evidence=pd.Series(evidence, index=rows.index, dtype="str"))


def _placeless(cell: str, start: int, end: int) -> str:
    return json.dumps([[start, end, *rest] for _, _, *rest in sorted(json.loads(cell), key=lambda one: one[2:])])


def _trimmed(reading: Reading, segment: Segment) -> tuple[int, int]:
    """Return a segment without the blanks around it; an empty one stays as it is."""
    words = reading.text(segment.start, segment.end)
    start = segment.start + len(words) - len(words.lstrip())
    return (start, start + len(words.strip())) if words.strip() else (segment.start, segment.end)


def _positions(reading: Reading) -> dict[int, float]:
    """Return where the middle of each sentence lies in the article, by characters of its sentences from 0 to 1."""
    whole = sum(sentence.end - sentence.start for sentence in reading.sentences)
    places, before = {}, 0
    for sentence in reading.sentences:
        length = sentence.end - sentence.start
        places[sentence.index] = (before + length / 2) / whole if whole else 0.0
        before += length
    return places


def tenth_of(polarity: float) -> str:
    """Return a polarity rounded to a tenth, as it stands in addresses: "-0.3", "0.0"."""
    return f"{round(polarity * 10) / 10 + 0.0:.1f}"


def class_of(polarity: float, assessed: int) -> str:
    """Return the class of a score: negative, zero or positive, or none where no word of the lexicon stands."""
    if not assessed:
        return "none"
    if abs(polarity) < _NOTHING:
        return "zero"
    return "positive" if polarity > 0 else "negative"


def _mean(values: Sequence[float]) -> float:
    # Added one by one, as TextBlob does, so that a sentence in one voice has TextBlob's number to the last digit.
    total = 0.0
    for value in values:
        total += value
    return total / (len(values) or 1)
