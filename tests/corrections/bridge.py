"""Two short articles on a bridge, read by hand, so that every count can be worked out on paper."""

from __future__ import annotations

from datetime import date

from components.corpus import Article, Corpus
from components.reading.model import Mention, Person, Quotation, Reading, Sentence
from components.reading.segments import cut

#: 4 + 3 quoted words of Ruiz, 4 reported ones of Hill; own: "said Ana Ruiz", "she added", "Tom Hill said".
FIRST = Article(
    "Gazette",
    "“It is not safe,” said Ana Ruiz.\n“We mend it,” she added.\nTom Hill said the cost had doubled.\n",
    published=date(2024, 3, 1),
)
#: 3 quoted words of Ms Ruiz via Hill, 4 quoted words of nobody known.
SECOND = Article(
    "Courier",
    "“It is old,” Ms Ruiz thinks, says Hill.\n“Nobody asked us here,” it was heard.\n",
    published=date(2024, 3, 2),
)
CORPUS = Corpus("Bridge", (FIRST, SECOND))


def quotation(
    article: Article,
    number: int,
    kind: str,
    words: str,
    speaker: str = "",
    person: str = "",
    cue: str = "",
    via: str = "",
) -> Quotation:
    """Return the quotation of some words of an article; mentions are found by their words."""
    at = article.text.index(words)
    span = (at, at + len(words))
    cue_at = article.text.index(cue) if cue else None

    def mention(words: str, person: str, form: str = "name") -> Mention:
        start = article.text.index(words)
        return Mention(start, start + len(words), words, person or None, form)

    return Quotation(
        f"q{number}",
        kind,
        (span,),
        () if kind == "indirect" else (span,),
        cue,
        cue_at,
        cue_at + len(cue) if cue_at is not None else None,
        mention(speaker, person) if speaker else None,
        mention(via, "Tom Hill") if via else None,
        "body",
    )


def reading(article: Article, quotations: tuple[Quotation, ...], persons: tuple[Person, ...]) -> Reading:
    """Return a reading whose sentences are the lines of the article."""
    sentences, at = [], 0
    for line in article.text.splitlines():
        sentences.append(Sentence(len(sentences), at, at + len(line), "body"))
        at += len(line) + 1
    found = tuple(sentences)
    return Reading(article, (), found, quotations, cut(article.text, found, quotations), persons)


def readings() -> list[Reading]:
    """Return both articles, read."""
    first = reading(
        FIRST,
        (
            quotation(FIRST, 1, "direct", "It is not safe,", "Ana Ruiz", "Ana Ruiz", "said"),
            quotation(FIRST, 2, "direct", "We mend it,", "she", "Ana Ruiz", "added"),
            quotation(FIRST, 3, "indirect", "the cost had doubled", "Tom Hill", "Tom Hill"),
        ),
        (
            Person("Ana Ruiz", ("Ruiz",), "female", ("mayor",)),
            Person("Tom Hill", gender="male"),
        ),
    )
    second = reading(
        SECOND,
        (
            quotation(SECOND, 1, "direct", "It is old,", "Ms Ruiz", "Ms Ruiz", "thinks", via="Hill"),
            quotation(SECOND, 2, "direct", "Nobody asked us here,"),
        ),
        (Person("Ms Ruiz", (), "female", ("councillor",)), Person("Tom Hill", ("Hill",))),
    )
    return [first, second]


def span(article: Article, words: str) -> tuple[str, int, int]:
    """Return how a change names the quotation of these words: the article's id and its characters."""
    at = article.text.index(words)
    return article.article_id, at, at + len(words)
