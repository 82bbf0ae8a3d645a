"""`python -m components report PATH ... --out FILE.html`: what was found, as one page to read, send and print."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from components.analysis.analyse import Analysis
from components.analysis.selection import Selection
from components.cli.analyse import analysed
from components.cli.options import add_options, add_workers
from components.cli.status import DONE, bar, say, tell
from components.corpus.article import CorpusError
from components.output.whole import write_whole
from components.report.choice import PARTS, Choice, hidden, read
from components.report.content import content_of
from components.report.handout import write_handout
from components.report.model import Asked
from components.report.page import write_report
from components.report.pdf import as_pdf
from components.report.style import PAPERS

_ABOUT = """\
Read every article at the PATHs and write one file of HTML that needs nothing else: the articles side by side, what
stands out, the figures with how sure each is, method, settings, versions, how to cite, and the articles with their
sources. It holds no script and asks nothing of anybody. A PATH is whatever `analyse` takes.

--out FILE.pdf    writes a PDF, where a Chromium or Chrome is on the PATH or named by PARALLAX_CHROMIUM
--handout         two pages for a class, with room for answers
--hide-names      calls the outlets Outlet A, Outlet B and so on, everywhere in the file

What was written on the page Report of a corpus (title, introduction, comments) comes with its .parallax file.

exit status: 0 the report was written; 1 it was written, but an article or a measure is missing, as the messages say;
2 nothing was written; 130 interrupted."""


def add_command(commands: Any) -> None:
    """Add the command to a parser's commands."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = commands.add_parser(
        "report", help="write a report to read and print", description=_ABOUT, formatter_class=raw
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="files, folders, or one .parallax file")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="file to write: .html or .pdf")
    parser.add_argument("--title", metavar="TEXT", default="", help="title (else what the corpus is called)")
    parser.add_argument(
        "--introduction", metavar="TEXT", default="", help="what stands above everything, in your words"
    )
    parser.add_argument("--parts", metavar="WORDS", default="", help=f"what goes in, by commas: {', '.join(PARTS)}")
    parser.add_argument("--figures", metavar="WORDS", default="", help="figures, by commas, such as speakers.words")
    parser.add_argument("--handout", action="store_true", help="two pages for a class, with room for answers")
    parser.add_argument("--hide-names", action="store_true", help="hide which outlet is which")
    parser.add_argument("--paper", choices=PAPERS, default="A4", help="paper of a PDF (else A4)")
    parser.add_argument("--link", metavar="URL", default="", help="address of the view, to stand in the report")
    parser.add_argument("--corrections", metavar="FILE", type=Path, help="corrections by hand that the dashboard saved")
    add_options(parser)
    add_workers(parser)
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    out: Path = chosen.out
    if out.suffix.lower() not in (".html", ".htm", ".pdf"):
        raise CorpusError(f"{out}: a report is written as .html or .pdf. Give such a name with --out.")
    if out.is_dir():
        raise CorpusError(f"{out}: is a folder. Give the name of a file with --out.")
    is_pdf = out.suffix.lower() == ".pdf"
    choice_given = _checked(chosen)
    analysis = analysed(chosen, None if chosen.quiet else bar())
    choice = _completed(choice_given, read(analysis.corpus.options))
    texts = all(reading.article.text for reading in analysis.readings)
    shown, choice = _hidden(analysis, choice) if chosen.hide_names else (analysis, choice)
    asked = Asked(shown, Selection(shown.corpus.outlets), choice, link=chosen.link, texts=texts)
    content = content_of(asked)
    write = write_handout if chosen.handout else write_report
    page = write(content, chosen.paper if is_pdf else "").encode("utf-8", "replace")
    data = as_pdf(page) if is_pdf else page
    write_whole(out, data)
    if not chosen.quiet:
        say([f"{out}: {len(data) / 1000:,.0f} kB"])
    return tell(analysis.corpus.problems) or DONE


def _checked(chosen: argparse.Namespace) -> Choice:
    """Return what the command asks for, before anything is read."""
    parts = _words(chosen.parts)
    figures = _words(chosen.figures)
    if unknown := [one for one in parts if one not in PARTS]:
        raise CorpusError(f"--parts: no part is called {unknown[0]!r}. There are {', '.join(PARTS)}.")
    if unknown := [one for one in figures if one not in _figures()]:
        raise CorpusError(f"--figures: no figure is called {unknown[0]!r}. There are {', '.join(_figures())}.")
    return Choice(parts, figures or None, chosen.title, chosen.introduction)


def _figures() -> list[str]:
    from components.analysis.analyse import registered  # noqa: PLC0415
    from components.report.measures import name_of  # noqa: PLC0415

    return [name_of(component, view) for component in registered() for view in component.views]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in (one.strip() for one in text.split(",")) if word)


def _completed(asked: Choice, kept: Choice) -> Choice:
    """Return what was asked for, and what the corpus keeps where nothing was."""
    return Choice(
        asked.parts or kept.parts,
        asked.figures or kept.figures,
        asked.title or kept.title,
        asked.introduction or kept.introduction,
        kept.comments,
    )


def _hidden(analysis: Analysis, choice: Choice) -> tuple[Analysis, Choice]:
    """Return an analysis and a choice that name no outlet."""
    from components.anonymise.masks import masked  # noqa: PLC0415 (few hide the names)
    from components.anonymise.names import name_hider  # noqa: PLC0415

    return masked(analysis), hidden(choice, name_hider(analysis.corpus.articles))
