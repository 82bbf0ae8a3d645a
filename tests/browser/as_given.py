"""A corpus in which hostile texts stand between two brackets each, and what a page makes of them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from playwright.sync_api import Page

from components.corpus import Article, Corpus
from components.corpus.cleaning import lay_out
from components.intake.repair import repaired_text
from tests.hostile import HOSTILE_TEXTS

#: No hostile text has these brackets, so what a page shows between them must be the text itself.
_BETWEEN = re.compile(r"⟦(\d+) ([^⟦⟧]*?) ⟧".replace(" ", r"\s+"))
#: A figure breaks its words into lines, and a line's end is a blank or none.
_BREAKS = re.compile(r"[\s\u200b]+")
_OUTLETS = 3
#: What a reader sees: the page's text, and the words of its figures, line by line.
_SHOWN = """() => [document.body.innerText, ...[...document.querySelectorAll(".js-plotly-plot text")].map(
    each => [...each.childNodes].map(line => line.textContent).join(" "))].join("\\n")"""


@dataclass(frozen=True)
class Seen:
    """The numbers of the texts that a page shows, and those that it changes, each with what is shown instead."""

    whole: frozenset[int]
    changed: tuple[tuple[str, str], ...]


def bracketed(number: int) -> str:
    """Return one of the texts between its brackets."""
    return f"⟦{number} {' '.join(HOSTILE_TEXTS[number].split())} ⟧"


def hostile_corpus(numbers: Sequence[int]) -> Corpus:
    """Return three articles that hold the texts of these numbers: one in the outlet's name, all in headline and text.

    A text that the reading takes for markup left in an article stands in the headline alone.
    """
    articles = tuple(_article(place, numbers[place::_OUTLETS]) for place in range(_OUTLETS))
    return Corpus("Hostile *names* -- all :red[of] them", articles)


def _article(place: int, numbers: Sequence[int]) -> Article:
    told = [_sentence(number) for number in numbers]
    title = " ; ".join(map(bracketed, numbers))
    return Article(
        outlet=f"{place} {bracketed(numbers[0])}",
        title=title,
        text="\n\n".join([title, *filter(_is_read, told), "“We are happy with it,” said Ana Ruiz, the mayor."]),
        published=date(2026, 2, 1 + place),
    )


def _sentence(number: int) -> str:
    if number % 2:
        return f"“We are happy with {bracketed(number)} and the bridge,” said Ana Ruiz, the mayor."
    return f"The council saw {bracketed(number)} on Monday and spoke of the terrible bridge."


def _is_read(paragraph: str) -> bool:
    return all(block.measured for block in lay_out(Article("A", f"The bridge is closed.\n\n{paragraph}")))


@cache
def set_aside() -> frozenset[int]:
    """Return the numbers of the texts that the reading takes for markup left in an article: it parts them from it."""
    return frozenset(number for number in range(len(HOSTILE_TEXTS)) if not _is_read(_sentence(number)))


@cache
def put_right() -> frozenset[int]:
    """Return the numbers of the texts that the intake decodes: signs that were left as HTML."""
    return frozenset(number for number, text in enumerate(HOSTILE_TEXTS) if repaired_text(text) != text)


def look(page: Page, without: Container[int] = ()) -> Seen:
    """Return what a page makes of the texts, but of some; one that is shortened lost its second bracket: no matter."""
    whole, changed = set(), []
    for number, shown in _BETWEEN.findall(page.evaluate(_SHOWN)):
        if int(number) in without:
            continue
        given = HOSTILE_TEXTS[int(number)]
        if _BREAKS.sub("", given) == _BREAKS.sub("", shown):
            whole.add(int(number))
        else:
            changed.append((given, shown))
    return Seen(frozenset(whole), tuple(changed))
