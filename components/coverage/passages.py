"""The passages of an article that may hold a point in other words: statements of its own and pieces of quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter

from components.coverage.mention import PointMention
from components.reading.model import Quotation, Reading, Sentence
from components.reading.words import count_words

#: A statement has so many words at least, a quotation so many in marks.
FEWEST_WORDS, FEWEST_QUOTED = 7, 5


class _Covered:
    """How many characters spans cover, those of several spans counted for each."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts = sorted(start for start, _ in spans)
        self._ends = sorted(end for _, end in spans)
        self._sums = [0, *accumulate(self._starts)], [0, *accumulate(self._ends)]

    def within(self, start: int, end: int) -> int:
        """Return how many lie in `start` to `end`."""
        if not self._starts:
            return 0
        return self._before(end) - self._before(start)

    def _before(self, place: int) -> int:
        begun, ended = bisect_right(self._starts, place), bisect_right(self._ends, place)
        starts, ends = self._sums
        return (begun * place - starts[begun]) - (ended * place - ends[ended])


def statements_in(reading: Reading) -> Iterator[PointMention]:
    """Yield the sentences that tell something: neither headlines nor what is mostly quotation."""
    text = reading.article.text
    quoted = _Covered([span for one in reading.quotations for span in one.quoted])
    headlines = [(block.start, block.end) for block in reading.blocks if block.kind in ("headline", "heading")]
    for sentence in reading.sentences:
        at = bisect_right(headlines, sentence.start, key=itemgetter(0)) - 1
        if at >= 0 and sentence.start < headlines[at][1]:
            continue  # it says again in short what the text says
        if (
            2 * quoted.within(sentence.start, sentence.end) < sentence.end - sentence.start
            and count_words(text, sentence.start, sentence.end) >= FEWEST_WORDS
        ):
            yield _passage(text, sentence.start, sentence.end, "statement")


def quotations_in(reading: Reading) -> Iterator[PointMention]:
    """Yield the words inside quotation marks, sentence by sentence, with who says them in the label."""
    text = reading.article.text
    ends = [sentence.end for sentence in reading.sentences]
    for quotation in reading.quotations:
        for start, end in quotation.quoted:
            at = bisect_right(ends, start)
            while at < len(ends) and reading.sentences[at].start < end:
                sentence = reading.sentences[at]
                at += 1
                first, last = max(start, sentence.start), min(end, sentence.end)
                if first < last and count_words(text, first, last) >= FEWEST_QUOTED:
                    yield _quoted(text, quotation, sentence, first, last)


def _quoted(text: str, quotation: Quotation, sentence: Sentence, start: int, end: int) -> PointMention:
    mention = _passage(text, start, end, "quotation")
    speaker = quotation.speaker.person if quotation.speaker else None
    label = mention.label.strip(" ,.;:“”\"'’‘")
    return mention._replace(label=f"{speaker}: “{label}”" if speaker else f"“{label}”")


def _passage(text: str, start: int, end: int, kind: str) -> PointMention:
    return PointMention(start, end, kind, f"{kind} {start}", " ".join(text[start:end].split()), "in these words")
