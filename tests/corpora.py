"""Invented corpora for tests and for trying the dashboard at other sizes; every sentence is this project's own."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from components.corpus import Article, Corpus

#: Exactly sixty characters, the longest name that the figures are designed for.
LONG_NAME = "The Independent Gazette and Evening Courier of Upper Marland"
_TOWNS = (
    "Harrowby", "Elmstead", "Quarrington", "Westmere", "Thornage", "Dunlow", "Ashcombe", "Milborough", "Kettleby",
    "Oxhaven", "Ravensford", "Stanwick", "Lowick", "Penhallow", "Greyling", "Marcham", "Tilbrook", "Yarwell",
)  # fmt: skip
_PAPERS = ("Gazette", "Courier", "Herald", "Post", "Observer", "Mirror", "Times", "Record", "Standard", "Dispatch")
_PEOPLE = (
    ("Ana Ruiz", "Mayor", "she"),
    ("Tomas Lindqvist", "Transport Minister", "he"),
    ("Grace Okafor", "council leader", "she"),
    ("Peter Van Houten", "chief engineer", "he"),
    ("Mei Tanaka", "union secretary", "she"),
    ("Omar Haddad", "shop owner", "he"),
)
_EVENTS = (
    ("the old harbour bridge", "the bridge", "closed the old harbour bridge for repairs"),
    ("the new water charge", "the charge", "raised the water charge for the second time"),
    ("the northern tram line", "the line", "opened the northern tram line"),
    ("the river wall", "the wall", "voted to rebuild the river wall"),
)
_UTTERANCES = (
    "We looked at every beam, and we will not take a risk with people's lives",
    "This is a good day for everybody who takes the bus to work",
    "Nobody asked the people who have to pay for it",
    "I am angry, and so are my neighbours",
    "The work will be finished before the winter",
    "It is a terrible waste of money",
)
_PHRASES = ("a long overdue step", "a disgrace", "simply too late", "the best news in years", "a bad joke")
_CLAIMS = (
    "the cost had doubled since the spring",
    "the plan would bring two hundred jobs to the town",
    "the figures had been checked twice",
    "families would suffer most",
)
_REPORTS = (
    "About {count} people gathered in {town} on the day of the announcement.",
    "The decision follows {count} months of talks between the town and the region.",
    "Work on {thing} began {count} years ago and has been delayed again and again.",
    "A strong wind and heavy rain made the morning difficult for {town}.",
    "Traffic in {town} moved slowly, but the market stayed open and the mood was friendly.",
    "{thing} has {count} owners, all of whom signed the agreement.",
)
_AGENCY = (
    "The region's roads office put the total cost at {count} million crowns on Tuesday and said that a second report "
    "would follow before the end of the year."
)


class Said(NamedTuple):
    """What a paragraph has a person say: what stands in quotation marks, and whether there is paraphrase."""

    person: str
    quoted: tuple[str, ...] = ()
    paraphrased: bool = False


class Facts(NamedTuple):
    """What was planted in an article: who says what, in its order, and the paragraph that other outlets carry, too."""

    outlet: str
    said: tuple[Said, ...]
    agency: str

    def words_of(self, person: str) -> int:
        """Return how many words of a person stand in quotation marks; a paragraph that is repeated is read once."""
        once = [one for one in dict.fromkeys(self.said) if one.person == person]
        return sum(len(text.split()) for one in once for text in one.quoted)

    @property
    def quoted(self) -> set[str]:
        """Return who is quoted in quotation marks."""
        return {one.person for one in self.said if one.quoted}


def synthetic_corpus(outlets: int, articles_each: int, seed: int = 1) -> Corpus:
    """Return an invented corpus (`planted_corpus`) without the facts that are planted in it."""
    return planted_corpus(outlets, articles_each, seed)[0]


def planted_corpus(outlets: int, articles_each: int, seed: int = 1) -> tuple[Corpus, list[Facts]]:
    """Return an invented corpus and what was planted in each article: the same arguments, the same articles.

    Each article has a headline, some eight paragraphs in the outlet's voice, and direct, mixed and indirect
    quotations by named persons. Outlets of one number tell the same event on the same or the next days, every third
    article holds a paragraph that other outlets carry word for word, and the second outlet's name has sixty characters.
    """
    made = [
        _article(outlet_name(number), event, Random(f"{seed} {number} {event}"), Random(f"{seed} agency {event}"))
        for event in range(articles_each)
        for number in range(outlets)
    ]
    made.sort(key=lambda one: one[0].published or date.max)
    articles = tuple(article for article, _ in made)
    corpus = Corpus(name=f"Invented: {outlets} outlets", articles=articles, chosen="Invented for tests.")
    return corpus, [facts for _, facts in made]


def outlet_name(number: int) -> str:
    """Return the name of an invented outlet, each number another."""
    if number == 1:
        return LONG_NAME
    round_, place = divmod(number, len(_TOWNS) * len(_PAPERS))
    name = f"{_TOWNS[place % len(_TOWNS)]} {_PAPERS[(place // len(_TOWNS) + place) % len(_PAPERS)]}"
    return f"{name} {round_ + 1}" if round_ else name


def write_corpus(corpus: Corpus, folder: Path) -> Path:
    """Write a corpus as manifest.csv and one text file per article into a folder, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as opened:
        manifest = csv.writer(opened)
        manifest.writerow(("file", "outlet", "kind", "title", "published", "url", "photo_credit", "notes"))
        for number, article in enumerate(corpus.articles):
            name = article.file or f"{number:06d}.txt"
            (folder / name).write_bytes(article.text.encode("utf-8"))
            manifest.writerow(
                (
                    name,
                    article.outlet,
                    article.kind,
                    article.title,
                    article.published or "",
                    article.url,
                    article.photo_credit,
                    article.notes,
                )
            )
    return folder


def _article(outlet: str, event: int, chance: Random, agency: Random) -> tuple[Article, Facts]:
    thing, short, deed = _EVENTS[event % len(_EVENTS)]
    town = _TOWNS[event % len(_TOWNS)]
    cast = chance.sample(_PEOPLE, 3)
    title = chance.choice((f"{town} decides on {short}", f"Anger and relief over {short} in {town}"))
    paragraphs = [f"{cast[0][1].capitalize()} {cast[0][0]} {deed} in {town} on {chance.choice(('Monday', 'Tuesday'))}."]
    ways: list[Callable[[tuple[str, str, str], Random], tuple[str, Said]]] = [_direct, _mixed, _indirect]
    told: list[Said] = []
    for place in range(chance.randint(5, 9)):
        report = chance.choice(_REPORTS).format(count=chance.randint(3, 90), town=town, thing=thing)
        report = report[0].upper() + report[1:]
        if place % 5 < 3:
            report, said = ways[place % 3](chance.choice(cast), chance)
            told.append(said)
        paragraphs.append(report)
    shared = _AGENCY.format(count=agency.randint(20, 400)) if event % 3 == 0 else ""
    if shared:
        paragraphs.insert(3, shared)
    article = Article(
        outlet=outlet,
        text="\n\n".join((title, *paragraphs)) + "\n",
        title=title,
        published=date(2024, 3, 1) + timedelta(days=3 * event + chance.randint(0, 1)),
        kind=chance.choice(("news", "news", "news", "opinion", "agency")),
    )
    return article, Facts(outlet, tuple(told), shared)


def _direct(person: tuple[str, str, str], chance: Random) -> tuple[str, Said]:
    name, role, pronoun = person
    first, second = chance.sample(_UTTERANCES, 2)
    text = f"“{first},” said {name}, the {role.lower()}. “{second},” {pronoun} added."
    return text, Said(name, (first, second))


def _mixed(person: tuple[str, str, str], chance: Random) -> tuple[str, Said]:
    name, _, pronoun = person
    phrase = chance.choice(_PHRASES)
    text = f"{name} called it “{phrase}” and told reporters that {pronoun} had “nothing to hide.”"
    return text, Said(name, (phrase, "nothing to hide"), paraphrased=True)


def _indirect(person: tuple[str, str, str], chance: Random) -> tuple[str, Said]:
    name, role, _ = person
    text = f"{name.split()[-1]} said that {chance.choice(_CLAIMS)}. According to the {role.lower()}, it will not stop."
    return text, Said(name, paraphrased=True)
