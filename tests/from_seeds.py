"""Many articles of the seeds' paragraphs, for trying pages at the size of a real corpus."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from components.corpus import Article, Corpus
from components.corpus.seeds import seed_corpus

#: Paragraphs of an article, and days from one event to the next.
_PARAGRAPHS, _DAYS = 7, 9


def corpus_from_seeds(events: int) -> Corpus:
    """Return so many articles of each of the seeds' outlets: on each event some paragraphs of its own article."""
    chance, made = Random(0), []
    for number in range(events):
        day = date(2017, 2, 3) + timedelta(days=_DAYS * number)
        for seed in seed_corpus().articles:
            paragraphs = [part for part in seed.text.split("\n\n") if part.strip()]
            kept = sorted(chance.sample(range(len(paragraphs)), min(_PARAGRAPHS, len(paragraphs))))
            text = "\n\n".join([f"Talks number {number + 1} were held.", *(paragraphs[place] for place in kept)])
            made.append(Article(seed.outlet, text, title=f"Talks {number + 1}", published=day, kind=seed.kind))
    return Corpus("Made of the seeds", tuple(made))
