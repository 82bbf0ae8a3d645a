"""Times the keywords of some articles, from raw text to all terms with intervals, against scattertext in the same run.

    python benchmarks/keywords_speed.py ARTICLES.jsonl ... --python VENV/bin/python [--each 150] [--runs 5] [--json]

Each ARTICLES.jsonl gives its first --each articles: `source` or `outlet`, and `text` or `paragraphs`. BASIL
(github.com/launchnlp/BASIL) and PolNeAR (github.com/networkdynamics/PolNeAR) can be laid out so. VENV is a virtual
environment of its own with scattertext 0.2.2 and six; nothing else of this project needs them.

Timed of this project, medians over the runs, in seconds of processor time (all threads), as for scattertext:
    terms     raw text to occurrences of terms, house style taken off, sentences and voices not parted
    intervals from occurrences to one line per outlet and term: names, phrases, plurals and written forms joined over
              the corpus, counts, dispersion, log-odds against the others, analytic intervals; no permutation
    test      the permutation test of the same terms, which scattertext has not (not part of the ratio)
    figure    the leading figure and its table as JSON, whose bytes are compared with scattertext's page
Timed of scattertext: corpus (whitespace tokeniser) and explorer page, as its own guide calls them.
The reading of quotations, which parts voices for every measure, is timed apart (reading) and in no ratio.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.keywords_corpus import NAMES, articles_of
from components.corpus.article import Article
from components.keywords import COMPONENT
from components.keywords.contrast import Cells, Moments, contrast, shares
from components.keywords.counting import Counted, Part, counted, lines_of, part_of
from components.keywords.logodds import informative_prior
from components.keywords.measure import measure
from components.keywords.permutation import judge
from components.keywords.relate import joined
from components.keywords.tested import candidates, fewest_articles
from components.palette import palette_for
from components.reading.model import Reading, Segment, Sentence
from components.reading.read import read
from components.reading.words import count_words

_PEER = """
import json, sys, time
import pandas as pd, scattertext as st
lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
frame, times = pd.DataFrame(lines), []
for run in range(int(sys.argv[2])):
    begin = time.process_time()
    corpus = st.CorpusFromPandas(
        frame, category_col="outlet", text_col="text", nlp=st.whitespace_nlp_with_sentences
    ).build()
    middle = time.process_time()
    page = st.produce_scattertext_explorer(
        corpus, category=lines[0]["outlet"], category_name=lines[0]["outlet"], not_category_name="Others"
    )
    times.append([middle - begin, time.process_time() - middle])
print(json.dumps({"times": times, "bytes": len(page.encode()), "terms": corpus.get_num_terms()}))
"""


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


def ours(articles: list[Article], runs: int) -> dict[str, Any]:
    """Return this project's medians, and the bytes of its leading figure and table."""
    times: dict[str, list[float]] = {"terms": [], "intervals": [], "test": [], "figure": []}
    lines = pd.DataFrame()
    size = 0
    for run in range(runs):
        readings, frames = _timed(times["terms"], lambda: _occurrences(articles))
        words = _words(articles)
        rows, whole, part, lines = _timed(times["intervals"], lambda: _summary(frames, readings, words))  # noqa: B023
        _, corpus = candidates(whole, part, part.words, fewest_articles(part.words["outlet"]))
        _timed(times["test"], lambda: judge(corpus, 2000.0, seed=run))  # noqa: B023
        size = _timed(times["figure"], lambda: _drawn(rows, words, [one.outlet for one in articles]))  # noqa: B023
    medians = {name: round(median(values), 3) for name, values in times.items()}
    return {
        **medians,
        "together": round(medians["terms"] + medians["intervals"], 3),
        "bytes": size,
        "lines": len(lines),
    }


def _timed(times: list[float], work: Callable[[], Any]) -> Any:
    begin = process_time()
    done = work()
    times.append(process_time() - begin)
    return done


def _occurrences(articles: list[Article]) -> tuple[list[Reading], list[pd.DataFrame]]:
    readings = [unread(article) for article in articles]
    return readings, [measure([reading], {}) for reading in readings]


def _words(articles: list[Article]) -> pd.DataFrame:
    lines = [(one.article_id, one.outlet, float(count_words(one.text))) for one in articles]
    return pd.DataFrame(lines, columns=["article_id", "outlet", "words"]).drop_duplicates("article_id")


def _summary(
    frames: list[pd.DataFrame], readings: list[Reading], words: pd.DataFrame
) -> tuple[pd.DataFrame, Counted, Part, pd.DataFrame]:
    rows = joined(readings, pd.concat(frames, ignore_index=True))
    whole = counted(rows)
    part = part_of(whole, words.rename(columns={"words": "words_own"}))
    return rows, whole, part, analytic(whole, part)


def _drawn(rows: pd.DataFrame, words: pd.DataFrame, outlets: list[str]) -> int:
    articles = words.rename(columns={"words": "words_own"})
    summary = COMPONENT.summarise(rows, articles, COMPONENT.defaults())
    view = COMPONENT.views[0]
    figure = view.draw(rows, summary, palette_for(dict.fromkeys(outlets)), COMPONENT.defaults())
    table = view.table(rows, summary, COMPONENT.defaults())
    return len(figure.to_json().encode()) + len(table.to_json(orient="records").encode())


def theirs(articles: list[Article], python: Path, runs: int) -> dict[str, Any]:
    """Return scattertext's medians on the same articles, and the bytes of its page."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        lines = [json.dumps({"outlet": one.outlet, "text": one.text}) for one in articles]
        file.write_text("\n".join(lines), encoding="utf-8")
        command = [str(python), "-W", "ignore", "-c", _PEER, str(file), str(runs)]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = json.loads(printed.splitlines()[-1])
    corpus, explorer = (round(median(values), 3) for values in zip(*found["times"], strict=True))
    return {
        "corpus": corpus,
        "explorer": explorer,
        "together": round(corpus + explorer, 3),
        "bytes": found["bytes"],
        "terms": found["terms"],
    }


def main() -> None:
    """Print both sides' medians and their ratios."""
    command = argparse.ArgumentParser(description="Time the keywords against scattertext.")
    command.add_argument("articles", type=Path, nargs="+")
    command.add_argument("--python", type=Path, required=True, help="the python of the environment with scattertext")
    command.add_argument("--each", type=int, default=150, help="articles of each file")
    command.add_argument("--runs", type=int, default=5)
    command.add_argument("--json", action="store_true", help="print one object")
    given = command.parse_args()
    names = dict(pair.split("=", 1) for pair in NAMES.split(","))
    articles = [one for path in given.articles for one in articles_of(path, names)[: given.each]]
    begin = process_time()
    for article in articles:
        read(article)
    found: dict[str, Any] = {"articles": len(articles), "reading": round(process_time() - begin, 3)}
    found |= {"ours": ours(articles, given.runs), "scattertext": theirs(articles, given.python, given.runs)}
    found["times_as_fast"] = round(found["scattertext"]["together"] / found["ours"]["together"], 1)
    found["share_of_bytes"] = round(found["ours"]["bytes"] / found["scattertext"]["bytes"], 3)
    print(json.dumps(found) if given.json else "\n".join(f"{name}: {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
