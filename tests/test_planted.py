"""What the pages claim of invented articles is what was planted in them: who is quoted where, what is shared, words.

Nothing here looks at a row of the product: the facts are those from which the articles were written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import starmap
from typing import NamedTuple

import pytest

from components.analysis.analyse import Analysis, analyse
from components.analysis.selection import chosen_rows
from components.contract import Claim
from components.reading.model import VOICES
from tests.claims import by_event
from tests.corpora import Facts, planted_corpus
from tests.shown import Told, registered

#: Outlets, articles of each, and the number that the corpus is drawn by.
CORPORA = [(2, 1, 3), (3, 1, 7), (4, 1, 11), (3, 2, 5), (5, 2, 8)]
SPEAKERS, KEYWORDS, REUSE = (
    next(one for one in registered() if one.slug == slug) for slug in ("speakers", "keywords", "reuse")
)


class Planted(NamedTuple):
    """An analysed corpus, and of each article by its id what was planted and its text."""

    whole: Analysis
    facts: dict[str, Facts]
    texts: dict[str, str]


@cache
def planted(outlets: int, each: int, seed: int) -> Planted:
    corpus, facts = planted_corpus(outlets, each, seed)
    articles = [one.article_id for one in corpus.articles]
    whole = analyse(corpus, components=[SPEAKERS, KEYWORDS, REUSE])
    texts = dict(zip(articles, (one.text for one in corpus.articles), strict=True))
    return Planted(whole, dict(zip(articles, facts, strict=True)), texts)


def by_outlet(made: Planted, articles) -> dict[str, list[str]]:
    """Return the ids of the articles of each outlet."""
    found: dict[str, list[str]] = {}
    for article, outlet in zip(articles["article_id"].tolist(), articles["outlet"].tolist(), strict=True):
        found.setdefault(outlet, []).append(article)
    return found


def holds(claim: Claim, made: Planted, own: dict[str, list[str]]) -> bool | None:
    """Return whether a claim is true of what was planted; None where nothing planted says so."""
    quoted = {outlet: set().union(*(made.facts[one].quoted for one in ids)) for outlet, ids in own.items()}
    quoting = {outlet for outlet, people in quoted.items() if claim.object in people}
    mine = quoted.get(claim.subject, set())
    told = {
        "is quoted by so many": (len(quoting),) == claim.numbers,
        "quotes only": mine == {claim.object},
        "quotes nobody": not mine,
        "does not quote": claim.object not in mine,
        "alone quotes": quoting == {claim.subject},
        "share no quoted person": sum(map(len, quoted.values())) == len(set().union(*quoted.values())),
    }
    if claim.relation == "alone has in a quotation":
        has = {outlet for outlet, ids in own.items() if any(claim.object in plain(made.texts[one]) for one in ids)}
        return has == {claim.subject}
    if claim.relation == "shares text with":
        return shares(claim, made, own)
    return told.get(claim.relation)


def plain(text: str) -> str:
    return " ".join(re.findall(r"[\w'-]+", text.casefold().replace("’", "'")))


def shares(claim: Claim, made: Planted, own: dict[str, list[str]]) -> bool:
    """Return whether the words said to be shared are at least those of the planted paragraph that both carry.

    They are at most those of the paragraphs that begin or end alike in both.
    """
    mine, other = ({part for one in own[outlet] for part in made.texts[one].split("\n\n")[1:]}
                   for outlet in (claim.subject, claim.object))  # fmt: skip
    both = [part for part in mine & other if part in {made.facts[one].agency for one in own[claim.subject]}]
    words = lambda part: re.findall(r"[\w'-]+", part)  # noqa: E731 (said once, here)
    alike = [part for part in mine if any(set(words(part)[-4:]) == set(words(also)[-4:]) or
             words(part)[:3] == words(also)[:3] or shared_run(words(part), words(also)) for also in other)]  # fmt: skip
    return sum(len(words(one)) for one in both) <= claim.numbers[0] <= sum(len(words(one)) for one in alike) * 1.1


def shared_run(one: list[str], other: list[str]) -> bool:
    runs = {tuple(one[place : place + 4]) for place in range(len(one) - 3)}
    return any(tuple(other[place : place + 4]) in runs for place in range(len(other) - 3))


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_is_claimed_of_who_is_quoted_and_what_is_shared_was_planted(corpus):
    made, judged = planted(*corpus), 0
    for articles in by_event(made.whole):
        own = by_outlet(made, articles)
        for component in (SPEAKERS, REUSE):
            rows = chosen_rows(made.whole.rows[component.slug], articles, VOICES)
            for claim in (claim for finding in component.stands_out(rows, articles) for claim in finding.claims):
                found = holds(claim, made, own)
                judged += found is not None
                assert found is not False, claim
    assert judged


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_board_gives_whoever_is_quoted_as_many_words_as_were_planted(corpus):
    made, board = planted(*corpus), next(row for row in SPEAKERS.board if row.slug == "quoted")
    for articles in by_event(made.whole):
        rows = chosen_rows(made.whole.rows["speakers"], articles, VOICES)
        own = by_outlet(made, articles)
        for cell in board.cells(rows, articles):
            ids = [cell.column.article_id] if cell.column.article_id else own[cell.column.outlet]
            assert (cell.number or 0) == sum(made.facts[one].words_of(cell.text) for one in ids), cell


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_heading_on_speakers_counts_those_who_were_planted(corpus):
    made, view = planted(*corpus), next(one for one in SPEAKERS.views if one.slug == "words")
    for articles in by_event(made.whole):
        rows = chosen_rows(made.whole.rows["speakers"], articles, SPEAKERS.voices)
        told = Told(view.find(rows, SPEAKERS.summarise(rows, articles, {}), {}).text)
        words: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for outlet, ids in by_outlet(made, articles).items():
            for person in set().union(*(made.facts[one].quoted for one in ids)):
                words[person][outlet] = sum(made.facts[one].words_of(person) for one in ids)
        named = max((one for one in words if one in told.text), key=len, default="")
        if told.text.startswith("Of "):
            assert told.numbers[0] == len(words)
        elif "no such quotation" in told.text:
            assert len(words[named]) == articles["outlet"].nunique() - 1
        else:
            assert told.numbers[-1] == max(words[named].values()), told.text


def test_a_word_that_one_outlet_alone_is_said_to_use_stands_in_no_text_of_another():
    judged = 0
    every = [(one, articles) for one in starmap(planted, CORPORA) for articles in by_event(one.whole)]
    for made, articles in every:
        rows = chosen_rows(made.whole.rows["keywords"], articles, KEYWORDS.voices)
        summary = KEYWORDS.summarise(rows, articles, KEYWORDS.defaults())
        texts = {outlet: " ".join(plain(made.texts[one]) for one in ids)
                 for outlet, ids in by_outlet(made, articles).items()}  # fmt: skip
        for view in (one for one in KEYWORDS.views if one.slug in ("matrix", "stressed")):
            told = Told(view.find(rows, summary, KEYWORDS.defaults()).text)
            for word in told.names:
                using = {outlet for outlet, text in texts.items() if re.search(rf"\b{re.escape(plain(word))}\b", text)}
                judged += 1
                assert len(using) == 1, (told.text, using)
    assert judged
