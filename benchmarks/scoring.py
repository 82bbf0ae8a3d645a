"""How well found quotations, speakers and names agree with annotated ones.

A quotation counts as found where the content covers the annotated one: the characters of both, without white space,
without marks and points at their ends and without a leading "that", overlap by half or more (Jaccard). Pairs are made
one to one, the best overlap first. What is left over inside an annotated quotation that is found already (the second
half of "A," she said, "B") counts neither way. Asked for some kinds only, a pair whose annotated quotation is of
another kind counts neither way, and a left-over prediction counts as wrong only where it is of the kinds itself, by its
marks and its reporting word. End to end, the speaker must be right as well (`heads.same_speaker`).

This is the rule behind the figures of others in `components/reading/accuracy.csv`, told and written anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.heads import Quote, head, person_of, resolved, same_speaker
from benchmarks.in_marks import Marked, reports

#: One article: its text and its quotations.
Document = Mapping[str, Any]
_ENDS = frozenset(" \t\r\n“”\"'`‘’,.;:!?()[]—–-…\xa0")
_ENOUGH, _INSIDE = 0.5, 0.8


@dataclass(frozen=True)
class Asked:
    """Which annotated quotations count: of these kinds (all where none are named), with a reporting word or any."""

    kinds: Collection[str] = ()
    reporting: bool = False

    def gold(self, quote: Quote) -> bool:
        """Return whether an annotated quotation counts."""
        return (not self.kinds or quote.get("kind") in self.kinds) and (
            not self.reporting or quote.get("cue_class") == "speech"
        )

    def found(self, quote: Quote, marked: Marked) -> bool:
        """Return whether a found quotation counts as wrong where it fits none."""
        return (not self.kinds or marked.kind(spans_of(quote)) in self.kinds) and (
            not self.reporting or not quote.get("cue") or reports(quote["cue"])
        )


@dataclass
class Score:
    """Counts of annotated, found and matching quotations, of those with the right speaker, and of resolved names."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    right: int = 0
    speakers: int = 0
    named: int = 0
    named_right: int = 0
    pronouns: int = 0
    pronouns_right: int = 0
    by_outlet: dict[str, Score] = field(default_factory=dict)

    @property
    def f1(self) -> float:
        """End-to-end F1 in per cent: span and speaker right."""
        return f1(self.right, self.found, self.gold)

    @property
    def span_f1(self) -> float:
        """F1 of the spans alone, in per cent."""
        return f1(self.matched, self.found, self.gold)

    def add(self, other: Score) -> None:
        """Add another's counts."""
        for name, value in vars(other).items():
            if name != "by_outlet":
                setattr(self, name, getattr(self, name) + value)


def f1(right: float, found: float, gold: float) -> float:
    """Return the harmonic mean of precision and recall in per cent; zero where nothing is found or annotated."""
    return 200 * right / (found + gold) if found + gold else 0.0


def score(gold: Iterable[Document], found: Mapping[str, Document], asked: Asked = Asked()) -> Score:
    """Return the score of found quotations, by document id; a document that is not there has none."""
    total = Score()
    for document in gold:
        one = _document(document, found.get(document["id"], {}).get("quotes", ()), asked)
        total.add(one)
        total.by_outlet.setdefault(str(document.get("outlet") or ""), Score()).add(one)
    return total


def _document(document: Document, found: Sequence[Quote], asked: Asked) -> Score:
    text, gold = document["text"], document["quotes"]
    said = [characters(quote, text) for quote in gold]
    told = [characters(quote, text) for quote in found]
    pairs = match(said, told, [quote["start"] for quote in gold])
    marked = Marked(text)
    taken = {there for _, there in pairs}
    counted = [pair for pair in pairs if asked.gold(gold[pair[0]])]
    wrong = [
        number
        for number, quote in enumerate(found)
        if number not in taken and asked.found(quote, marked) and not _half(told[number], pairs, said)
    ]
    one = Score(
        gold=sum(map(asked.gold, gold)),
        found=len(counted) + len(wrong),
        matched=len(counted),
        right=sum(same_speaker(gold[here], found[there]) for here, there in counted),
    )
    for here, there in counted:
        _count_names(one, gold[here], found[there])
    return one


def _half(own: frozenset[int], pairs: Iterable[tuple[int, int]], said: Sequence[frozenset[int]]) -> bool:
    """Return whether a left-over prediction lies inside an annotated quotation that is found already."""
    return bool(own) and any(len(own & said[here]) >= _INSIDE * len(own) for here, _ in pairs)


def _count_names(one: Score, gold: Quote, found: Quote) -> None:
    one.speakers += bool(gold.get("speaker_text"))
    name = gold.get("speaker_canonical") or gold.get("speaker_canonical_silver")
    if gold.get("speaker_text") and gold.get("speaker_canonical"):
        one.named += 1
        one.named_right += resolved(gold, found)
    if name and gold.get("speaker_type") == "pronoun":
        one.pronouns += 1
        own = found.get("speaker_canonical") or found.get("speaker_text")
        one.pronouns_right += head(own).word == head(name).word


def characters(quote: Quote, text: str) -> frozenset[int]:
    """Return the offsets of what a quotation says: no white space, nothing but words at the ends, no leading "that"."""
    held = [at for start, end in spans_of(quote) for at in range(start, min(end, len(text)))]
    held = _after_ends(text, held)
    while held and text[held[-1]] in _ENDS:
        held.pop()
    if "".join(text[at] for at in held[:5]).lower() == "that ":
        held = _after_ends(text, held[5:])
    return frozenset(at for at in held if not text[at].isspace())


def _after_ends(text: str, held: list[int]) -> list[int]:
    first = next((number for number, at in enumerate(held) if text[at] not in _ENDS), len(held))
    return held[first:]


def spans_of(quote: Quote) -> Sequence[Sequence[int]]:
    """Return the spans of a quotation's content."""
    return quote.get("spans") or [[quote["start"], quote["end"]]]


def match(
    gold: Sequence[frozenset[int]], found: Sequence[frozenset[int]], starts: Sequence[int]
) -> list[tuple[int, int]]:
    """Return pairs (annotated, found) that overlap by half or more, the best first; ties in the order of the text."""
    close = []
    for here, own in enumerate(gold):
        for there, other in enumerate(found):
            if shared := len(own & other):
                overlap = shared / len(own | other)
                if overlap >= _ENOUGH:
                    close.append((-overlap, starts[here], here, there))
    pairs: list[tuple[int, int]] = []
    for *_, here, there in sorted(close):
        if not any(here == one or there == other for one, other in pairs):
            pairs.append((here, there))
    return pairs


def b_cubed(documents: Iterable[Sequence[tuple[object, object]]]) -> tuple[float, int]:
    """Return B-cubed F1 in per cent and the number of mentions (Bagga and Baldwin 1998).

    A document is a list of mentions, each with its person and its label; a label of None is a person of its own.
    """
    precision = recall = 0.0
    mentions = 0
    for document in documents:
        pairs = [(gold, number if own is None else (own,)) for number, (gold, own) in enumerate(document)]
        both, people, labels = Counter(pairs), Counter(gold for gold, _ in pairs), Counter(own for _, own in pairs)
        precision += sum(both[pair] / labels[pair[1]] for pair in pairs)
        recall += sum(both[pair] / people[pair[0]] for pair in pairs)
        mentions += len(pairs)
    return (200 * precision * recall / (precision + recall) / mentions if mentions else 0.0), mentions


def share_distances(gold: Iterable[Document], found: Mapping[str, Document]) -> dict[str, float]:
    """Return by outlet how far the speakers' shares of the quotations lie from the annotated ones.

    The distance (total variation) is the part of all quotations that would have to change hands: 0 is the same.
    """
    counts: dict[str, tuple[Counter[str], Counter[str]]] = {}
    for document in gold:
        sides = counts.setdefault(str(document.get("outlet") or ""), (Counter(), Counter()))
        for side, quotes in zip(
            sides, (document["quotes"], found.get(document["id"], {}).get("quotes", ())), strict=True
        ):
            side.update(filter(None, map(person_of, quotes)))
    return {outlet: _distance(*sides) for outlet, sides in counts.items()}


def _distance(gold: Counter[str], found: Counter[str]) -> float:
    all_gold, all_found = max(gold.total(), 1), max(found.total(), 1)
    return sum(abs(gold[one] / all_gold - found[one] / all_found) for one in gold | found) / 2
