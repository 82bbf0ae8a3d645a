"""The command line: `python -m components analyse PATH --out DIR`."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd

from components.analysis import Analysis, Progress, analyse, correct, registered
from components.contract import ARTICLE_COLUMNS
from components.corpus.article import Corpus, CorpusError, Problem
from components.corpus.folder import read_path
from components.corrections import Change, CorrectionsError
from components.corrections.file import MOST_BYTES, load
from components.export import save_csv
from components.selection import chosen_rows
from components.tables import (
    QUOTATION_COLUMNS,
    SEGMENT_COLUMNS,
    SENTENCE_COLUMNS,
    quotation_table,
    segment_table,
    sentence_table,
)

#: What the command tells the shell.
DONE, INCOMPLETE, NOTHING, INTERRUPTED = 0, 1, 2, 130

_ABOUT = """\
Read every article at PATH and write what was found as CSV files into DIR.

PATH is a folder with manifest.csv (columns: file, outlet, and as you have them kind, title, published, url, language,
photo_credit, notes), a folder of .txt files (a file's name is its outlet, a date such as 2017-02-04 in it the day),
or one text file."""


def _listed(columns: Sequence[str]) -> str:
    return textwrap.fill(", ".join(columns), 96, initial_indent=" " * 21, subsequent_indent=" " * 21)


_FILES = f"""\
files written into DIR (others there are left alone, older ones of these names are replaced):

  articles.csv       one line per article:
{_listed(ARTICLE_COLUMNS)}
  sentences.csv      one line per sentence; voice is own, reported, quoted, or several in their order ("quoted+own"):
{_listed(SENTENCE_COLUMNS)}
  segments.csv       one line per piece of a sentence in one voice:
{_listed(SEGMENT_COLUMNS)}
  quotations.csv     one line per passage: of direct and mixed quotations what stands inside marks, of indirect ones
                     the reported clause; the passages of one quotation share article_id and quotation_id:
{_listed(QUOTATION_COLUMNS)}
  NAME_rows.csv      one line per observation of the measure NAME
  NAME_summary.csv   its summary: per outlet, or per outlet and thing

start and end count characters (Unicode code points) in the article's text as given, from 0; a byte order mark does
not count. A text that a spreadsheet would run as a formula (it begins with = + - @ or a tab) has an apostrophe before
it; the offsets mean the text without that apostrophe. The files are UTF-8.

exit status: 0 all articles were read; 1 the files were written, but an article or a measure is missing, as the
messages say; 2 nothing was written; 130 interrupted."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        return _analyse(chosen.path, chosen.out, chosen.quiet, chosen.corrections)
    except (CorpusError, CorrectionsError) as error:
        print(f"error: {error}", file=sys.stderr)
    except OSError as error:
        print(f"error: {error.filename or chosen.out}: {error.strerror}. Choose another folder.", file=sys.stderr)
    except KeyboardInterrupt:
        print("interrupted: the files written so far are whole.", file=sys.stderr)
        return INTERRUPTED
    return NOTHING


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Compare how outlets tell one event.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    analyse_ = commands.add_parser(
        "analyse",
        help="read articles and write sentences, quotations and measures as CSV",
        description=_ABOUT,
        epilog=_FILES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    analyse_.add_argument("path", metavar="PATH", type=Path, help="folder, manifest or text file")
    analyse_.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="folder for the files; made if missing"
    )
    analyse_.add_argument(
        "--corrections",
        metavar="FILE",
        type=Path,
        help="corrections by hand that the dashboard saved",
    )
    analyse_.add_argument("--quiet", action="store_true", help="no progress bar and no list of files")
    return parser


def _analyse(path: Path, out: Path, quiet: bool, corrections: Path | None) -> int:
    corpus = read_path(path)
    changes = _changes(corrections, corpus) if corrections else ()
    if out.exists() and not out.is_dir():
        raise CorpusError(f"{out}: is a file, not a folder. Choose another folder with --out.")
    out.mkdir(parents=True, exist_ok=True)
    analysis = correct(analyse(corpus, None if quiet else _bar()), changes)
    problems = list(analysis.corpus.problems)
    problems += [Problem(f"{corrections}, change {number + 1}", "fits nothing here.") for number in analysis.misfits]
    for name, table in _tables(analysis, problems):
        save_csv(table, out / name)
        if not quiet:
            print(f"{out / name}: {len(table):,} lines")
    for problem in problems:
        print(f"{'error' if problem.lost else 'note'}: {problem}", file=sys.stderr)
    return INCOMPLETE if any(problem.lost for problem in problems) else DONE


def _changes(file: Path, corpus: Corpus) -> tuple[Change, ...]:
    """Return the changes of a file that was made for this corpus.

    Raises:
        CorrectionsError: it cannot be opened, is damaged, or was made for another.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise CorrectionsError(f"{file}: {error.strerror}. Choose a file that the dashboard saved.") from None
    loaded = load(data, str(file))
    loaded.check_corpus(corpus)
    return loaded.corrections.changes


def _tables(analysis: Analysis, problems: list[Problem]) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield each file's name and what it holds; a summary that fails becomes a problem."""
    yield "articles.csv", analysis.articles
    yield "sentences.csv", sentence_table(analysis.readings)
    yield "segments.csv", segment_table(analysis.readings)
    yield "quotations.csv", quotation_table(analysis.readings)
    for component in registered():
        rows = analysis.rows[component.slug]
        yield f"{component.slug}_rows.csv", rows
        counted = chosen_rows(rows, analysis.articles, component.voices)
        try:
            summary = component.summarise(counted, analysis.articles, component.defaults())
        except Exception as error:
            message = f"could not be made ({type(error).__name__}: {error}). Please report it."
            problems.append(Problem(f"{component.slug}_summary.csv", message, lost=True))
            continue
        yield f"{component.slug}_summary.csv", summary


def _bar(after: float = 1) -> Progress:
    """Return a teller that shows a bar on the error stream for each step that takes longer than `after` seconds."""
    from tqdm import tqdm  # noqa: PLC0415

    bars: dict[str, tqdm] = {}

    def tell(what: str, done: int, total: int) -> None:
        if what not in bars:
            bars[what] = tqdm(total=total, desc=what, unit=" articles", delay=after, file=sys.stderr)
        bar = bars[what]
        bar.update(done - bar.n)
        if done == total:
            bar.close()

    return tell
