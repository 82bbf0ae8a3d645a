"""Takes in files of any known format: articles, what is doubtful about each, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from components.corpus.article import Article, Corpus, Problem
from components.intake.archives.listed import read_each
from components.intake.checks.warnings import warnings_each, words_in
from components.intake.model import Given, Limits, Read
from components.intake.names import visible
from components.intake.one_outlet import under_one_name

#: Gets the file that comes next, how many are done, and how many there are.
Progress = Callable[[str, int, int], None]

#: Progress of checking is told once for so many articles.
_TOLD = 50
UNCHECKED = "Not checked, since the import was stopped."


class Stopped(Exception):
    """Raised by a progress function when the person wants no more; what was found so far is kept."""


@dataclass(frozen=True)
class TakenArticle:
    """An article with what is doubtful about it (sentences for a person) and the number of its words."""

    article: Article
    warnings: tuple[str, ...]
    words: int


@dataclass(frozen=True)
class Intake:
    """All that came of some files: articles in their order, what went wrong, addresses without a text."""

    found: tuple[TakenArticle, ...] = ()
    problems: tuple[Problem, ...] = ()
    addresses: tuple[str, ...] = ()


def take_in(files: Iterable[Given], limits: Limits | None = None, progress: Progress | None = None) -> Intake:
    """Return the articles of files of any known format, each with its warnings, and what could not be read.

    Among the files may be a manifest.csv that says of the others whose they are. A file that cannot be read becomes a
    problem, and the others go on. `progress` is called before each file, also of those in archives, and then while the
    articles are checked. When it raises `Stopped`, the articles found until then are returned, and a problem says how
    many files were not read; anything else that it raises passes through. A caller that is ended from outside keeps
    what it has by going through `read_each` and `gather` itself.
    """
    limits = limits or Limits()
    steps = read_each(list(files), limits)
    reads: list[Read] = []
    try:
        for done, (name, read) in enumerate(steps):
            if progress:
                progress(name, done, len(steps))
            reads.append(read())
    except Stopped:
        message = f"stopped after {len(reads):,} of {len(steps):,} files. Give the others again to have them read."
        reads.append(Read(problems=(Problem("Import", message, lost=True),)))
        progress = None  # what there is by then is still checked
    return gather(reads, limits, progress)


def gather(reads: Iterable[Read], limits: Limits | None = None, progress: Progress | None = None) -> Intake:
    """Return the articles of several reads as one intake, each with its warnings.

    An outlet that is named in two ways goes under one name, and a problem says so (see `one_outlet`).
    What is the same to the last letter (outlet, title, date and text) is kept once. Articles beyond the limits are
    refused with a problem that names them. `progress` is called now and then while the articles are checked; when it
    raises `Stopped`, the others stay, with a warning that they were not checked.
    """
    limits = limits or Limits()
    problems: list[Problem] = []
    addresses: dict[str, None] = {}
    kept: dict[str, Article] = {}
    counts: list[int] = []
    beyond = 0
    given: list[Article] = []
    for read in reads:
        problems += read.problems
        addresses |= dict.fromkeys(read.addresses)
        given += read.articles
    named, folded = under_one_name(given)
    problems += folded
    for article in named:
        words = words_in(article.text)
        if problem := _refusal(article, words, kept, limits):
            problems.append(problem)
        elif len(kept) >= limits.articles:
            beyond += 1
        else:
            kept[article.article_id] = article
            counts.append(words)
    if beyond:
        problems.append(_beyond(beyond, limits))
    return Intake(_checked(tuple(kept.values()), counts, progress), tuple(problems), tuple(addresses))


def within(corpus: Corpus, limits: Limits) -> Corpus:
    """Return a corpus that came another way than through `gather`, without what is beyond the limits of all that does.

    What is left out is told.
    """
    articles, problems = [], list(corpus.problems)
    for article in corpus.articles:
        if problem := _too_long(article, words_in(article.text), limits):
            problems.append(problem)
        else:
            articles.append(article)
    if len(articles) > limits.articles:
        problems.append(_beyond(len(articles) - limits.articles, limits))
    return replace(corpus, articles=tuple(articles[: limits.articles]), problems=tuple(problems))


def _checked(articles: tuple[Article, ...], counts: list[int], progress: Progress | None) -> tuple[TakenArticle, ...]:
    """Return the articles with their warnings and the numbers of their words."""
    found: list[TakenArticle] = []
    try:
        for number, warnings in enumerate(warnings_each(articles, counts)):
            if progress and number % _TOLD == _TOLD - 1:
                progress("Checking the articles", number, len(articles))
            found.append(TakenArticle(articles[number], warnings, counts[number]))
    except Stopped:
        found += [
            TakenArticle(articles[number], (UNCHECKED,), counts[number]) for number in range(len(found), len(articles))
        ]
    return tuple(found)


def _refusal(article: Article, words: int, kept: dict[str, Article], limits: Limits) -> Problem | None:
    """Return why an article of so many words is not kept; None for one that is."""
    name = _name(article)
    if same := kept.get(article.article_id):
        return Problem(name, f"the same article as the one from {visible(same.file or same.outlet)}. It was kept once.")
    if not words:
        return Problem(name, "has no words. Give its text, or leave it out.", lost=True)
    return _too_long(article, words, limits)


def _too_long(article: Article, words: int, limits: Limits) -> Problem | None:
    if words <= limits.words_per_article:
        return None
    message = f"{words:,} words, more than the {limits.words_per_article:,} of one article. Split it."
    return Problem(_name(article), message, lost=True)


def _beyond(count: int, limits: Limits) -> Problem:
    message = f"{count:,} articles beyond the first {limits.articles:,} were left out. Give them as another corpus."
    return Problem("Import", message, lost=True)


def _name(article: Article) -> str:
    return visible(f"{article.file}: {article.title}" if article.title else article.file)
