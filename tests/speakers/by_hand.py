"""The quotations of the four seeds, and of small texts, written down by hand: what a perfect reading would find."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.corpus.article import Article
from components.corpus.seeds import seed_corpus
from components.reading.model import Mention, Person, Quotation, Reading, Sentence


@dataclass(frozen=True)
class Said:
    """One quotation: its kind, who says it, the reporting word, its spans, and of a mixed one the words in marks."""

    kind: str
    speaker: str | None
    cue: str
    spans: tuple[str, ...]
    marks: tuple[str, ...] = ()
    via: str = ""
    place: str = "body"
    form: str = "name"


def reading_of(article: Article, said: list[Said], persons: tuple[Person, ...] = ()) -> Reading:
    """Return a reading whose sentences are the article's lines and whose quotations are the given ones, in order."""
    sentences, at = [], 0
    for line in article.text.split("\n"):
        if line.strip():
            sentences.append(Sentence(len(sentences), at, at + len(line), "body"))
        at += len(line) + 1
    quotations = []
    for number, one in enumerate(said):
        start = quotations[-1].end if quotations else 0
        spans = _found(article.text, one.spans, start)
        quotations.append(
            Quotation(
                quotation_id=f"q{number + 1}",
                kind=one.kind,
                spans=spans,
                quoted=spans if one.kind == "direct" else _found(article.text, one.marks, spans[0][0]),
                cue=one.cue,
                cue_start=None,
                cue_end=None,
                speaker=Mention(0, 0, one.speaker or "he", one.speaker, one.form) if one.form else None,
                via=Mention(0, 0, one.via, one.via, "name") if one.via else None,
                place=one.place,
            )
        )
    return Reading(article, (), tuple(sentences), tuple(quotations), (), persons)


def _found(text: str, pieces: tuple[str, ...], start: int) -> tuple[tuple[int, int], ...]:
    spans = []
    for piece in pieces:
        # The seeds hold no-break spaces; "…" stands for the words left out, within one paragraph.
        pattern = r".*?".join(re.escape(part.strip()).replace("\\ ", r"\s") for part in piece.split("…"))
        found = re.compile(pattern).search(text, start)
        assert found, piece
        start = found.end()
        spans.append(found.span())
    return tuple(spans)


def seed_readings() -> list[Reading]:
    """Return the four seeds, read by hand."""
    return [reading_of(article, SEEDS[article.outlet]) for article in seed_corpus().articles]


MATTIS, INADA, ABE, TRUMP, ROSS = "Jim Mattis", "Tomomi Inada", "Shinzo Abe", "Donald Trump", "Gary Ross"
JAPAN = "Japan"

#: A span that is long is written "first words … last words"; the comments count the words in marks by hand.
SEEDS = {
    "Asia Times": [
        Said("indirect", MATTIS, "reiterated", ("that provocations by … US commitment to Japan’s defence",)),
        Said("indirect", TRUMP, "suggested", ("both South Korea and Japan were … sharing enough of the costs",)),
        Said("direct", MATTIS, "told", ("The US-Japan alliance … but for years to come,",)),  # 22
        # 30 + 21
        Said("direct", MATTIS, "added", ("But make no … we face.", "As our alliance … personnel and capabilities.")),
        # 11 reported, 3 quoted (cost-sharing is one word)
        Said("mixed", MATTIS, "said", ("Tokyo’s financial … cost-sharing,",), ("model of cost-sharing,",)),
        Said("indirect", INADA, "told", ("there had been no discussion … should increase that funding",)),
        Said("mixed", MATTIS, "said", ("was “on the right track.",), ("on the right track.",)),  # 1 reported, 4 quoted
    ],
    "The Wire": [
        Said("indirect", INADA, "said", ("she hoped a visit by … lead to deeper security ties",), place="lead"),
        Said("indirect", MATTIS, "reaffirmed", ("Washington’s commitment to its mutual defence treaty with Japan",)),
        Said("direct", INADA, "said", ("The security situation … increasingly severe,",)),  # 10
        Said("indirect", INADA, "adding", ("she wanted to strengthen the US-Japan alliance",)),
        # 6 + 23
        Said("direct", INADA, "added", ("South Korea is an important neighbour,", "I want … the three countries.")),
        Said("indirect", MATTIS, "said", ("that provocations by … US commitment to Japan’s defence",)),
        Said("indirect", TRUMP, "suggested", ("both South Korea and Japan were … sharing enough of the costs",)),
    ],
    "defense.gov": [
        Said(
            "indirect", MATTIS, "said", ("Defense Secretary Jim Mattis reaffirmed … alliance",), via=ROSS, place="lead"
        ),
        Said("indirect", MATTIS, "noted", ("that this trip emphasizes … U.S. alliance with Japan",), via=ROSS),
        # 11 + 28
        Said("direct", MATTIS, "said", ("I wanted my first trip … region,", "I want there … Mr. Prime Minister.")),
        Said("indirect", MATTIS, "underscored", ("that the United States remains … common threats",)),
        Said("direct", MATTIS, "said", ("Due to some of the provocations … 10 years from now,",)),  # 60
        Said("indirect", MATTIS, "thanked", ("Japan for hosting … support the alliance",), via=ROSS),
    ],
    "Press TV": [
        Said("mixed", JAPAN, "hopes", ("for 'unwavering … Trump",), ("unwavering alliance",), place="headline"),
        Said("indirect", ABE, "says", ("Tokyo is committed to boosting ties with Washington",), place="lead"),
        Said("mixed", ABE, "highlighting", ("hopes of the … Donald Trump",), ("unwavering alliance",), place="lead"),
        Said("direct", ABE, "quoted", ("We are sure and hope … administration of Trump.",), via="Kyodo"),  # 23
        Said("direct", MATTIS, "told", ("We stand firmly, 100 percent, … Japanese people,",)),  # 12
        Said("direct", MATTIS, "said", ("I wanted to make certain … 10 years from now,",)),  # 42
        Said("direct", ABE, "said", ("I hope to have a frank, … economy to security,",)),  # 23
        Said("indirect", MATTIS, "said", ("Washington was committed to the security of its Asian allies",)),
        Said("indirect", TRUMP, "threatened", ("to withdraw US forces … stationing US forces",)),
    ],
}
