"""Hides which outlet wrote what, for a class that is to look before it knows: Outlet A, Outlet B, ..."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

import pandas as pd

from components.analysis.analyse import Analysis, registered
from components.analysis.in_turn import Each, InTurn, parts_of, problems_of
from components.analysis.packed import Packed
from components.anonymise.names import name_hider
from components.contract import SHARED
from components.corpus.article import Article, Corpus, Problem
from components.reading.model import Mention, Person, Quotation, Reading

#: Columns of all rows in which ids and fixed words stand, and no name may be covered.
_KEPT = {"article_id", "voice", SHARED}
#: Of the frame of articles: the columns in which names may stand, and those that are emptied.
_NAMED, _EMPTIED = ("title",), ("url", "file")
# Names of files name outlets as often as not, those of files that could not be read too.
_FILE = re.compile(r"(?<!\S)\S+\.\w{2,8}(?!\w)")


def masks(outlets: Sequence[str]) -> dict[str, str]:
    """Return each outlet's mask, in the order of the outlets.

    >>> masks(["The Wire", "Press TV"])
    {'The Wire': 'Outlet A', 'Press TV': 'Outlet B'}
    """
    return {outlet: f"Outlet {_letters(number)}" for number, outlet in enumerate(outlets)}


def _letters(number: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def key(analysis: Analysis) -> dict[str, str]:
    """Return which outlet stands behind each mask of an analysis that is not masked itself."""
    return {mask: outlet for outlet, mask in masks(analysis.corpus.outlets).items()}


def masked(analysis: Analysis) -> Analysis:
    """Return an analysis in which outlets are called Outlet A, Outlet B and so on, and nothing else changes.

    Their names are covered in texts, headlines and whatever was read out of them (`names.name_hider`); addresses,
    file names, photo credits and notes are emptied. Offsets, numbers, ids of articles and colours stay. Agencies that
    are not among the outlets keep their names: who was copied is a thing to find out. What tells an outlet without
    naming it (its editors' names, its style) is not covered, and a text can be looked up elsewhere.
    """
    hide = _Hiding(analysis.corpus)
    in_turn = isinstance(analysis.rows, InTurn)
    readings = (Packed if in_turn else tuple)(map(hide.reading, analysis.readings))
    rows, measured = _in_turn(analysis, hide) if in_turn else _held(analysis, hide)
    return replace(
        analysis,
        corpus=hide.corpus(tuple(reading.article for reading in readings)),
        readings=readings,
        articles=hide.frame(analysis.articles, _NAMED)
        .assign(**dict.fromkeys(_EMPTIED, ""))
        .astype(analysis.articles.dtypes.to_dict()),
        rows=rows,
        measured=measured,
    )


_Rows = Mapping[str, pd.DataFrame]


def _held(analysis: Analysis, hide: _Hiding) -> tuple[_Rows, _Rows]:
    """Return the rows with masks, and those before they were related; what is one frame stays one."""
    names = _names()
    frames = {
        id(frame): hide.frame(frame, names.get(slug))
        for held in (analysis.rows, analysis.measured)
        for slug, frame in held.items()
    }
    rows = {slug: frames[id(frame)] for slug, frame in analysis.rows.items()}
    return rows, {slug: frames[id(frame)] for slug, frame in analysis.measured.items()}


def _in_turn(analysis: Analysis, hide: _Hiding) -> tuple[_Rows, _Rows]:
    """Return the same of rows that are made when they are asked for: so are the masks."""
    names = _names()

    def made(held: _Rows, slug: str) -> Sequence[pd.DataFrame]:
        return Each(parts_of(held, slug), lambda frame: hide.frame(frame, names.get(slug)))

    def problems() -> list[Problem]:
        return list(map(hide.problem, problems_of(analysis.rows)))

    rows, measured = ({slug: partial(made, held, slug) for slug in held} for held in (analysis.rows, analysis.measured))
    return InTurn(rows, problems), InTurn(measured)


def _names() -> dict[str, Collection[str] | None]:
    return {component.slug: component.names for component in registered()}


class _Hiding:
    """The masks of one corpus, and what they are put on."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._masks = masks(corpus.outlets)
        self._cover = name_hider(corpus.articles)
        self._mask_of_file = {one.file: self._masks[one.outlet] for one in corpus.articles if one.file}

    def words(self, words: str) -> str:
        """Return words without an outlet's name: its mask where they are that name alone."""
        return self._masks.get(words) or self._cover(words)

    def corpus(self, articles: tuple[Article, ...]) -> Corpus:
        problems = tuple(map(self.problem, self._corpus.problems))
        name, chosen = self._cover(self._corpus.name), self._cover(self._corpus.chosen)
        return replace(self._corpus, name=name, articles=articles, problems=problems, chosen=chosen)

    def problem(self, problem: Problem) -> Problem:
        """Return a problem in which no outlet is named."""
        where = self._mask_of_file.get(problem.where) or _FILE.sub(self._file, problem.where)
        message = _FILE.sub(self._file, problem.message)
        return replace(problem, where=self._cover(where), message=self._cover(message))

    def _file(self, found: re.Match[str]) -> str:
        return self._mask_of_file.get(found[0], "a file")

    def reading(self, reading: Reading) -> Reading:
        return reading.changed(
            article=self._article(reading.article),
            quotations=tuple(map(self._quotation, reading.quotations)),
            thoughts=tuple(map(self._quotation, reading.thoughts)),
            persons=tuple(map(self._person, reading.persons)),
        )

    def _article(self, article: Article) -> Article:
        shown = replace(
            article,
            outlet=self._masks[article.outlet],
            text=self._cover(article.text),
            title=self._cover(article.title),
            url="",
            photo_credit="",
            notes="",
            file="",
        )
        # The id is made of outlet and text; rows, links and corrections know the article by the one that it had.
        shown.__dict__["article_id"] = article.article_id
        return shown

    def _quotation(self, quotation: Quotation) -> Quotation:
        speaker, via = self._mention(quotation.speaker), self._mention(quotation.via)
        return replace(quotation, cue=self._cover(quotation.cue), speaker=speaker, via=via)

    def _mention(self, mention: Mention | None) -> Mention | None:
        if mention is None:
            return None
        person = self.words(mention.person) if mention.person else mention.person
        return replace(mention, text=self._cover(mention.text), person=person)

    def _person(self, person: Person) -> Person:
        aliases, roles = tuple(map(self.words, person.aliases)), tuple(map(self._cover, person.roles))
        return replace(person, name=self.words(person.name), aliases=aliases, roles=roles)

    def frame(self, frame: pd.DataFrame, names: Collection[str] | None) -> pd.DataFrame:
        """Return a frame with masks in its column of outlets, and in the columns that hold names (None: all texts)."""
        held = set(frame.columns) - _KEPT if names is None else {"outlet", *names}
        changed = {
            column: _each(frame[column], self.words)
            for column in frame.columns
            if column in held and pd.api.types.is_string_dtype(frame[column].dtype)
        }
        return frame.assign(**changed).astype(frame.dtypes.to_dict())


def _each(column: pd.Series, change: Callable[[str], str]) -> pd.Series:
    """Return a column with each of its values changed, every different value once."""
    return column.map({value: change(value) for value in column.dropna().unique() if isinstance(value, str)})
