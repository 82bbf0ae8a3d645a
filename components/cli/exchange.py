"""`import` and `export`: into the library, out of it as one file, and from one library to another."""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path
from typing import Any

from components.analysis.analyse import Progress
from components.cli.options import add_options, add_workers, with_options
from components.cli.status import DONE, INCOMPLETE, bar, explain, say, tell, warn
from components.corpus.article import Corpus, CorpusError
from components.intake.given import corpus_of
from components.library import Kept, Library, open_library
from components.library.archive_file import SUFFIX, bytes_of, of_corpus
from components.output.whole import write_whole
from components.worker.hands import hands_for

#: Holds the secret of the corpus that is added to, so that it need not stand in a command that others may see.
SECRET_VARIABLE = "PARALLAX_SECRET"
_ADDRESS = "http://localhost:8501"

_IMPORT = """\
Take articles from files of any known format, and folders of them, and keep them as a corpus.

--to TITLE        keeps them in the library (PARALLAX_LIBRARY, or else a folder among your data) under this title, and
                  prints the corpus's name, its secret and a link
--to FILE.parallax writes them as a file that any Parallax takes in, without a library
--add NAME        adds them to a corpus of the library as a new version; set PARALLAX_SECRET to its secret. Where
                  somebody else changed the same version, too, a note says so

A .parallax file among the PATHs is taken into the library as it is, under its own title.

The name and the secret are printed before the corpus is written, the link once it is there: without a link there is
no corpus.

exit status: 0 everything was kept; 1 something was kept, but a corpus, an article or a measure is missing, as the
messages say; 2 nothing was kept; 130 interrupted."""

_EXPORT = """\
Write a corpus of the library as one file: articles, corrections, how it was chosen, and every table (a ZIP of Parquet
files). Anybody who gets the file gets the texts, unless the corpus was kept without them.

exit status: 0 the file was written; 2 nothing was written, and an older file of that name is as it was; 130
interrupted."""


def add_command(commands: Any) -> None:
    """Add both commands to a parser's commands."""
    raw = argparse.RawDescriptionHelpFormatter
    import_ = commands.add_parser("import", help="keep articles as a corpus", description=_IMPORT, formatter_class=raw)
    import_.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="files and folders")
    where = import_.add_mutually_exclusive_group()
    where.add_argument("--to", metavar="TITLE", default="", help="title in the library, or a .parallax file")
    where.add_argument("--add", metavar="NAME", default="", help="name of a corpus of the library")
    import_.add_argument("--chosen", metavar="TEXT", default="", help="how the articles were chosen, in your words")
    import_.add_argument("--no-texts", action="store_true", help="keep measures and short excerpts alone")
    add_options(import_)
    add_workers(import_)
    import_.add_argument("--address", metavar="URL", default=_ADDRESS, help=f"of your dashboard (else {_ADDRESS})")
    import_.add_argument("--quiet", action="store_true", help="no progress bar")
    import_.set_defaults(run=_import, out="the library")
    export = commands.add_parser("export", help="write a corpus as a file", description=_EXPORT, formatter_class=raw)
    export.add_argument("name", metavar="NAME", help="the corpus's name")
    export.add_argument("--out", metavar="FILE", type=Path, required=True, help="file to write, such as tokyo.parallax")
    export.set_defaults(run=_export)


def _import(chosen: argparse.Namespace) -> int:
    progress = None if chosen.quiet else bar()
    archives = [path for path in chosen.paths if path.suffix.lower() == SUFFIX]
    others = [path for path in chosen.paths if path not in archives]
    if others and not (chosen.to or chosen.add):
        raise CorpusError("Nothing says where the articles go. Give the corpus a title with --to.")
    if archives and with_options(Corpus("", ()), chosen).options:
        raise CorpusError(f"{archives[0]}: a corpus is taken in with its own options. Leave these out.")
    if chosen.cluster is not None and (archives or chosen.add):
        what = archives[0] if archives else f"--add {chosen.add}"
        raise CorpusError(f"{what}: is measured by this process alone. Leave --cluster out.")
    if chosen.jobs is not None and chosen.add:
        raise CorpusError(f"--add {chosen.add}: is measured by this process alone. Leave --jobs out.")
    library = open_library()
    done = 0
    try:
        for path in archives:
            hands = partial(hands_for, jobs=chosen.jobs)
            _link(library.take(_bytes_of(path, library), progress, _tell, hands), chosen.address)
            done += 1
        return _articles(library, others, chosen, progress) if others else DONE
    except Exception as error:
        if not done:
            raise
        explain(error, chosen.out)
        return INCOMPLETE


def _articles(library: Library, others: list[Path], chosen: argparse.Namespace, progress: Progress | None) -> int:
    """Keep the articles of files and folders where the command says, and return the status that this makes."""
    title = Path(chosen.to).stem if chosen.to.lower().endswith(SUFFIX) else chosen.to
    if chosen.add and with_options(Corpus("", ()), chosen).options:
        raise CorpusError("--add keeps the options of the corpus that is added to. Change them on its page.")
    corpus = with_options(corpus_of(others, title, chosen.chosen, library.rules.articles, progress), chosen)
    status = tell(corpus.problems)
    _put(library, corpus, chosen, progress)
    return status


def _put(library: Library, corpus: Corpus, chosen: argparse.Namespace, progress: Progress | None) -> None:
    """Keep a corpus where the command says."""
    if chosen.add:
        secret = os.environ.get(SECRET_VARIABLE, "")
        kept = library.add(chosen.add, secret, corpus.articles, progress)
        say(_lines(kept))
        _link(kept, chosen.address)
        _tell_of_another_change(kept)
    elif chosen.to.lower().endswith(SUFFIX):
        with hands_for(corpus, chosen.jobs, chosen.cluster) as hands:
            packed = of_corpus(corpus, texts=not chosen.no_texts, progress=progress, hands=hands)
        _save(Path(chosen.to), packed)
    else:
        with hands_for(corpus, chosen.jobs, chosen.cluster) as hands:
            kept = library.keep(corpus, texts=not chosen.no_texts, progress=progress, before_writing=_tell, hands=hands)
        _link(kept, chosen.address)


def _export(chosen: argparse.Namespace) -> int:
    _save(chosen.out, open_library().export(chosen.name))
    return DONE


def _tell_of_another_change(kept: Kept) -> None:
    """Tell of a version that somebody else made of the same one."""
    if kept.meanwhile:
        told = (
            f"note: Somebody with the secret changed the same version, too, on {kept.meanwhile:%-d %B %Y at %H:%M:%S} "
            "UTC. Yours is a version of its own and does not hold that change."
        )
        warn([told])


def _bytes_of(file: Path, library: Library) -> bytes:
    if not file.is_file():
        raise CorpusError(f"{file}: no such file. Check the spelling.")
    return bytes_of(file, library.rules)


def _save(file: Path, data: bytes) -> None:
    """Write a file, whole or not at all."""
    write_whole(file, data)
    say([f"{file}: {len(data) / 1000:,.0f} kB"])


def _tell(kept: Kept) -> None:
    """Print name and secret, at once: the secret is nowhere else, and may be needed though nothing more is printed.

    Where they cannot be printed, nothing is kept.
    """
    for line in _lines(kept):
        print(line, flush=True)


def _lines(kept: Kept) -> tuple[str, str]:
    return (
        f"name:   {kept.name}",
        f"secret: {kept.secret}  (needed to change or delete the corpus; it cannot be told again)",
    )


def _link(kept: Kept, address: str) -> None:
    """Print the link, which says that the corpus is there."""
    say([f"link:   {address.rstrip('/')}/?corpus={kept.name}"])
