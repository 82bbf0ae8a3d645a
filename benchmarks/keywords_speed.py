"""Times the keywords of some articles, from raw text to all terms with intervals, against scattertext in the same run.

    python benchmarks/keywords_speed.py ARTICLES ... --python VENV/bin/python [--each 150] [--runs 5] [--json]

Each ARTICLES gives its first --each articles: a folder as `analyse` takes it, or JSON lines with `source` or `outlet`,
and `text` or `paragraphs`. BASIL (github.com/launchnlp/BASIL) and PolNeAR (github.com/networkdynamics/PolNeAR) can be
laid out so. VENV is a virtual environment of its own with scattertext 0.2.2 and six; nothing else of this project needs
them.

Timed of this project, medians over the runs, in seconds of processor time (all threads), as for scattertext, both
taking turns:
    terms     raw text to occurrences of terms, house style taken off, sentences and voices not parted
    intervals from occurrences to one line per outlet and term: names, phrases, plurals and written forms joined over
              the corpus, counts, dispersion, log-odds against the others, analytic intervals; no permutation
    test      the permutation test of the same terms, which scattertext has not (not part of the ratio)
    figure    the leading figure and its table as JSON, whose bytes are compared with scattertext's page; what they are
              drawn from, every article's occurrences with their final terms, is related before, in no ratio (relating)
Timed of scattertext: corpus (whitespace tokeniser) and explorer page, as its own guide calls them. `times_as_fast`
compares terms and intervals with both, `times_as_fast_as_corpus` with its corpus alone.
Both begin with an untimed run on a hundred articles. The reading of quotations, which parts voices for every measure,
is in no ratio; `reading_speed.py` times it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.keywords_corpus import NAMES, articles_of
from benchmarks.peer import peer
from components.corpus.article import Article
from components.keywords import COMPONENT
from components.keywords.contrast import Cells, Moments, contrast, shares
from components.keywords.counting import Counted, Part, counted_of, lines_of, part_of
from components.keywords.logodds import informative_prior
from components.keywords.measure import measure
from components.keywords.numbered import codes_of_uses
from components.keywords.permutation import judge
from components.keywords.relate import joined, relate
from components.keywords.tested import candidates, fewest_articles
from components.palette import palette_for
from components.reading.model import Reading, Segment, Sentence
from components.reading.words import count_words

_PEER = """
import pandas as pd, scattertext as st

def prepare(records):
    work(records[:{warm}])
    return records

def work(records):
    begin = time.process_time()
    corpus = st.CorpusFromPandas(
        pd.DataFrame(records), category_col="outlet", text_col="text", nlp=st.whitespace_nlp_with_sentences
    ).build()
    middle = time.process_time()
    name = records[0]["outlet"]
    page = st.produce_scattertext_explorer(corpus, category=name, category_name=name, not_category_name="Others")
    return middle - begin, len(page.encode()), corpus.get_num_terms()

def told(done):
    return dict(zip(("corpus", "bytes", "terms"), done))
"""
#: Articles of the untimed run with which both sides begin: it loads word lists and libraries.
_WARM = 100


def unread(article: Article) -> Reading:
    """Return an article as one sentence of its outlet's own words: what counting needs where voices are not parted."""
    end = len(article.text)
    return Reading(article, (), (Sentence(0, 0, end, "body"),), (), (Segment(0, end, 0, "own"),))


def analytic(whole: Counted, part: Part) -> pd.DataFrame:
    """Return one line per outlet and term with its counts, dispersion, log-odds against the others and interval."""
    lines = lines_of(whole, part)
    term, size = part.uses.group % len(whole.terms), np.nan_to_num(part.size)
    moments = Moments(Cells(part.uses.article, term, part.uses.times, size, whole.outlet, len(whole.terms)))
    dealt = whole.outlet[None]
    prior = informative_prior(shares(moments.counts(dealt)[0][0], moments.words(dealt)[0][0]), 2000.0)
    found = contrast(dealt, moments, prior, 2000.0)
    cell = (0, lines["outlet"].to_numpy(), lines["term"].to_numpy())
    delta, error = found.delta[cell], found.error[cell]
    return lines.assign(delta=delta, low=delta - 1.96 * error, high=delta + 1.96 * error)


class Ours:
    """This project's side: the seconds of each run, and what the last one made."""

    def __init__(self, articles: list[Article]) -> None:
        self.articles, self.words = articles, _words(articles)
        self.times: dict[str, list[float]] = {}
        self.lines = self.bytes = 0

    def once(self, seed: int) -> None:
        """Do all of it once."""
        readings = [unread(article) for article in self.articles]
        rows = self._timed("terms", lambda: measure(readings, {}))
        whole, part, lines = self._timed("intervals", lambda: _summary(rows, readings, self.words))
        _, corpus = candidates(whole, part, part.words, fewest_articles(part.words["outlet"]))
        self._timed("test", lambda: judge(corpus, 2000.0, seed=seed))
        related = self._timed("relating", lambda: relate(readings, rows))
        outlets = [one.outlet for one in self.articles]
        self.bytes = self._timed("figure", lambda: _drawn(related, self.words, outlets))
        self.lines = len(lines)

    def _timed(self, name: str, work: Callable[[], Any]) -> Any:
        begin = process_time()
        done = work()
        self.times.setdefault(name, []).append(process_time() - begin)
        return done

    def told(self) -> dict[str, Any]:
        """Return the medians."""
        medians = {name: round(median(values), 3) for name, values in self.times.items()}
        together = round(medians["terms"] + medians["intervals"], 3)
        return {**medians, "together": together, "bytes": self.bytes, "lines": self.lines}


def _words(articles: list[Article]) -> pd.DataFrame:
    lines = [(one.article_id, one.outlet, float(count_words(one.text))) for one in articles]
    return pd.DataFrame(lines, columns=["article_id", "outlet", "words"]).drop_duplicates("article_id")


def _summary(rows: pd.DataFrame, readings: list[Reading], words: pd.DataFrame) -> tuple[Counted, Part, pd.DataFrame]:
    ids, outlets = [one.article.article_id for one in readings], [one.article.outlet for one in readings]
    whole = counted_of(codes_of_uses(joined(readings, rows), rows["position"].to_numpy(), ids, outlets))
    part = part_of(whole, words.rename(columns={"words": "words_own"}))
    return whole, part, analytic(whole, part)


def _drawn(rows: pd.DataFrame, words: pd.DataFrame, outlets: list[str]) -> int:
    articles = words.rename(columns={"words": "words_own"})
    summary = COMPONENT.summarise(rows, articles, COMPONENT.defaults())
    view = COMPONENT.views[0]
    figure = view.draw(rows, summary, palette_for(dict.fromkeys(outlets)), COMPONENT.defaults())
    table = view.table(rows, summary, COMPONENT.defaults())
    return len(figure.to_json().encode()) + len(table.to_json(orient="records").encode())


def compared(articles: list[Article], python: Path, runs: int) -> dict[str, Any]:
    """Return both sides' medians and their ratios."""
    Ours(articles[:_WARM]).once(0)
    ours, theirs, last = Ours(articles), [], {}
    records = [{"outlet": one.outlet, "text": one.text} for one in articles]
    with peer(python, _PEER.replace("{warm}", str(_WARM)), records) as once:
        for run in range(runs):
            ours.once(run)
            last = once()
            theirs.append((last["corpus"], last["seconds"]))
    corpus, whole = (round(median(values), 3) for values in zip(*theirs, strict=True))
    mine = ours.told()
    return {
        "ours": mine,
        "scattertext": {
            "corpus": corpus,
            "explorer": round(whole - corpus, 3),
            "together": whole,
            "bytes": last["bytes"],
            "terms": last["terms"],
        },
        "times_as_fast": round(whole / mine["together"], 1),
        "times_as_fast_as_corpus": round(corpus / mine["together"], 1),
        "share_of_bytes": round(mine["bytes"] / last["bytes"], 3),
    }


def main() -> None:
    """Print both sides' medians and their ratios."""
    command = argparse.ArgumentParser(description="Time the keywords against scattertext.")
    command.add_argument("articles", type=Path, nargs="+", help="folders of articles, or files of JSON lines")
    command.add_argument("--python", type=Path, required=True, help="the python of the environment with scattertext")
    command.add_argument("--each", type=int, default=150, help="articles of each folder or file")
    command.add_argument("--runs", type=int, default=5)
    command.add_argument("--json", action="store_true", help="print one object")
    given = command.parse_args()
    names = dict(pair.split("=", 1) for pair in NAMES.split(","))
    articles = [one for path in given.articles for one in articles_of(path, names)[: given.each]]
    found = {"articles": len(articles), **compared(articles, given.python, given.runs)}
    print(json.dumps(found) if given.json else "\n".join(f"{name}: {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
