"""`python -m components analyse PATH ... --out DIR`: what was found, as CSV files."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from components.analysis.alongside import Make
from components.analysis.analyse import Analysis, Progress, analyse, registered
from components.analysis.correcting import correct
from components.cli.options import add_options, add_workers, with_options
from components.cli.status import TABLES, bar, say, tell
from components.cli.tables import CORPUS_COLUMNS, LINES, parts
from components.contract import ARTICLE_COLUMNS, Component
from components.corpus.article import Corpus, CorpusError, Problem
from components.corrections import Change, CorrectionsError
from components.corrections.file import MOST_BYTES, load
from components.intake.given import corpus_at
from components.library import LibraryRules
from components.library.archive_file import SUFFIX, read_file
from components.output.csv_file import Lines, csv_parts
from components.output.tables import QUOTATION_COLUMNS, SEGMENT_COLUMNS, SENTENCE_COLUMNS
from components.output.whole import exchanged
from components.wording import counted
from components.worker.copies import in_copies
from components.worker.hands import hands_for, processes_for
from components.worker.wire import Plain, problems_in, problems_out

#: Processes that write beside each other: one measure takes a third of the work, and each holds the rows of one.
_MOST_BESIDE = 3

_ABOUT = """\
Read every article at the PATHs and write what was found as CSV files into DIR.

A PATH is whatever `import` takes: a table, an export of a database, a page, a document, an archive, a folder of them;
or a folder with manifest.csv (columns: file, outlet, and as you have them kind, title, published, url, language,
photo_credit, notes), a folder of .txt files (a file's name is its outlet, a date such as 2017-02-04 in it the day),
one text file; or, alone, a corpus that was exported (.parallax)."""


def _listed(columns: Sequence[str], indent: int = 21) -> str:
    return textwrap.indent(textwrap.fill(", ".join(columns), 96 - indent), " " * indent)


_FILES = """\
files written into DIR (others there are left alone, older ones of these names are replaced):

  corpus.csv         one line: what the corpus is called, how it was chosen, and which version measured it:
{corpus}
  articles.csv       one line per article:
{article}
  sentences.csv      one line per sentence; voice is own, reported, quoted, or several in their order ("quoted+own"):
{sentence}
  segments.csv       one line per piece of a sentence in one voice:
{segment}
  quotations.csv     one line per passage: of direct and mixed quotations what stands inside marks, of indirect ones
                     the reported clause; the passages of one quotation share article_id and quotation_id:
{quotation}
  thoughts.csv       the same of what somebody is told to want, plan, fear or believe; it counts nowhere else
  NAME_rows.csv      one line per observation of the measure NAME; `package` writes what each column means:
{rows}
  NAME_summary.csv   its summary: per outlet, or per outlet and thing

start and end count characters (Unicode code points) in the article's text as given, from 0; a byte order mark does
not count. A text that a spreadsheet would run as a formula (it begins with = + - @, blanks before it or none) has an
apostrophe before it; the offsets mean the text without that apostrophe. The files are UTF-8.

The files are written aside and take their places at the end, all in one go: a command that is stopped before leaves
what was there.

exit status: 0 all articles were read; 1 the files were written, but an article or a measure is missing, as the
messages say; 2 nothing was written; 130 interrupted."""


def _files() -> str:
    """Return what stands in each file, with the columns of every measure's rows."""
    rows = [
        textwrap.indent(f"{one.slug}_rows.csv", " " * 21) + "\n" + _listed(_given_out(one), 23) for one in registered()
    ]
    return _FILES.format(
        corpus=_listed(CORPUS_COLUMNS),
        article=_listed(ARTICLE_COLUMNS),
        sentence=_listed(SENTENCE_COLUMNS),
        segment=_listed(SEGMENT_COLUMNS),
        quotation=_listed(QUOTATION_COLUMNS),
        rows="\n".join(rows),
    )


def _given_out(component: Component) -> list[str]:
    return [column for column in component.columns if column not in component.kept_back]


def add_command(commands: Any) -> None:
    """Add the command to a parser's commands."""
    parser = commands.add_parser(
        "analyse",
        help="read articles and write sentences, quotations and measures as CSV",
        description=_ABOUT,
        epilog=_files(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="files, folders, or one .parallax file")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for the files; made if missing")
    parser.add_argument("--corrections", metavar="FILE", type=Path, help="corrections by hand that the dashboard saved")
    add_options(parser)
    add_workers(parser)
    parser.add_argument("--quiet", action="store_true", help="no progress bar and no list of files")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    out, quiet, corrections = chosen.out, chosen.quiet, chosen.corrections
    if out.exists() and not out.is_dir():
        raise CorpusError(f"{out}: is a file, not a folder. Choose another folder with --out.")
    later: list[Problem] = []
    progress = None if quiet else bar()
    analysis = analysed(chosen, progress, later, LINES)
    problems = list(analysis.corpus.problems)
    problems += [Problem(f"{corrections}, change {number + 1}", "fits nothing here.") for number in analysis.misfits]
    with exchanged(out, [f"{one.slug}_summary.csv" for one in registered()]) as aside:
        written = _save_all(analysis, later, aside, processes_for(analysis.corpus, chosen.jobs), progress)
    if not quiet:
        say(f"{out / name}: {counted(lines, 'line')}" for name, lines in written.items())
    return tell([*problems, *later])


def _save_all(
    analysis: Analysis, problems: list[Problem], folder: Path, processes: int, progress: Progress | None
) -> dict[str, int]:
    """Write all tables into a folder, some beside each other, and return how many rows each has.

    How far that is, one process tells by the articles of each measure, several by the tables that are begun.
    """
    made = parts(analysis, problems)

    def save(number: int) -> Plain:
        before = len(problems)
        written = {name: _save(folder / name, frames) for name, frames in made[number]()}
        told = problems_out(problems[before:])
        del problems[before:]
        return {"written": written, "problems": told}

    # The last measures take longest, as they compare articles: whoever does one of these begins first.
    order = range(len(made) - 1, -1, -1)
    out = lambda one: json.dumps(one).encode()  # noqa: E731
    told = progress if progress and processes > 1 else lambda what, done, total: None
    begun = lambda number: told(TABLES, number - 1, len(made))  # noqa: E731
    saved = in_copies(order, save, min(processes, _MOST_BESIDE), out, json.loads, begun, keep=lambda one: one)
    told(TABLES, len(made), len(made))
    problems += [one for number in sorted(saved) for one in problems_in(saved[number]["problems"])]
    return {name: lines for number in sorted(saved) for name, lines in saved[number]["written"].items()}


def _save(file: Path, frames: Iterable[pd.DataFrame | Lines]) -> int:
    """Write frames of the same columns below each other, and return how many rows they have."""
    lines = 0

    def counted_ones() -> Iterator[pd.DataFrame | Lines]:
        nonlocal lines
        for frame in frames:
            lines += frame.rows if isinstance(frame, Lines) else len(frame)
            yield frame

    with file.open("wb") as opened:
        opened.writelines(csv_parts(counted_ones()))
    return lines


def analysed(
    chosen: argparse.Namespace,
    progress: Progress | None,
    later: list[Problem] | None = None,
    makes: Mapping[str, Make] = MappingProxyType({}),
) -> Analysis:
    """Return the analysis of what is at some paths, put right; an exported corpus has its own corrections.

    Where `later` is given and nothing is put right, rows are made when they are asked for, and what `makes` make of
    readings beside them (`analyse`).
    """
    paths, corrections = chosen.paths, chosen.corrections
    changes: tuple[Change, ...] = ()
    rules = LibraryRules.from_environment()
    archives = [path for path in paths if path.suffix.lower() == SUFFIX and path.is_file()]
    if archives and len(paths) > 1:
        raise CorpusError(f"{archives[0]}: is a corpus by itself. Analyse it alone.")
    if archives:
        archive = read_file(archives[0], rules)
        corpus, changes = archive.corpus, archive.corrections.changes
        if archive.analysis:
            if with_options(corpus, chosen) != corpus:
                raise CorpusError(
                    f"{archives[0]}: has no texts, so it cannot be measured otherwise. Leave the option out."
                )
            return archive.analysis
    else:
        corpus = corpus_at(paths, rules.articles, progress)
    corpus = with_options(corpus, chosen)
    if corrections:
        changes = _changes(corrections, corpus)
    with hands_for(corpus, chosen.jobs, chosen.cluster) as hands:
        whole = analyse(corpus, progress, hands=hands, later=None if changes else later, makes=makes)
        return correct(whole, changes)


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
