"""The passages of an article that may hold a point in other words: statements of its own and pieces of quotations."""

from __future__ import annotations

from collections.abc import Iterator

from components.coverage.spot import Spot
from components.reading.model import Quotation, Reading, Sentence
from components.reading.words import count_words

#: A statement has so many words at least, a quotation so many in marks.
FEWEST_WORDS, FEWEST_QUOTED = 7, 5


def statements_in(reading: Reading) -> Iterator[Spot]:
    """Yield the sentences that tell something: neither headlines nor what is mostly quotation."""
    text = reading.article.text
    quoted = [span for one in reading.quotations for span in one.quoted]
    headlines = [(block.start, block.end) for block in reading.blocks if block.kind in ("headline", "heading")]
    for sentence in reading.sentences:
        if any(start <= sentence.start < end for start, end in headlines):
            continue  # it says again in short what the text says
        covered = sum(max(0, min(end, sentence.end) - max(start, sentence.start)) for start, end in quoted)
        if (
            2 * covered < sentence.end - sentence.start
            and count_words(text, sentence.start, sentence.end) >= FEWEST_WORDS
        ):
            yield _passage(text, sentence.start, sentence.end, "statement")


def quotations_in(reading: Reading) -> Iterator[Spot]:
    """Yield the words inside quotation marks, sentence by sentence, with who says them in the label."""
    text = reading.article.text
    for quotation in reading.quotations:
        for start, end in quotation.quoted:
            for sentence in reading.sentences:
                first, last = max(start, sentence.start), min(end, sentence.end)
                if first < last and count_words(text, first, last) >= FEWEST_QUOTED:
                    yield _quoted(text, quotation, sentence, first, last)


def _quoted(text: str, quotation: Quotation, sentence: Sentence, start: int, end: int) -> Spot:
    spot = _passage(text, start, end, "quotation")
    speaker = quotation.speaker.person if quotation.speaker else None
    label = spot.label.strip(" ,.;:“”\"'’‘")
    return spot._replace(label=f"{speaker}: “{label}”" if speaker else f"“{label}”")


def _passage(text: str, start: int, end: int, kind: str) -> Spot:
    return Spot(start, end, kind, f"{kind} {start}", " ".join(text[start:end].split()), "in these words")
