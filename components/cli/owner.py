"""`library`: what the owner of a deployment does with its library. Whoever can run this owns the files anyway."""

from __future__ import annotations

import argparse
from typing import Any

from components.cli.status import DONE, INCOMPLETE, say, warn
from components.corpus.article import CorpusError
from components.library import Card, LibraryError, open_library

_ABOUT = """\
Look after the library of this machine (PARALLAX_LIBRARY, or else a folder among your data).

pin shows a corpus to everybody and keeps it for ever. expire puts into the trash what nobody opened for
PARALLAX_LIBRARY_DAYS days, at most a tenth of the library in a run, and deletes what has been there for seven days and
what killed processes left behind; the dashboard does this once a day by itself. It does nothing for seven days after
the clock has jumped. restore takes a corpus out of the trash, delete deletes one for good. upgrade measures anew what
this version of Parallax measures otherwise than the one that kept a corpus, so that whoever opens it next need not
wait; run it after an update.

exit status: 0 it was done; 1 upgrade alone: a corpus could not be upgraded, as the messages say, and the others were;
2 nothing was done; 130 interrupted, and what was done before stays."""


def add_command(commands: Any) -> None:
    """Add the command to a parser's commands."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = commands.add_parser(
        "library", help="pin, delete, restore, expire", description=_ABOUT, formatter_class=raw
    )
    deeds = parser.add_subparsers(required=True, metavar="DEED")
    for deed, run, told in (
        ("show", _show, "say what a corpus is"),
        ("pin", _pin, "show a corpus to everybody, and keep it"),
        ("unpin", _unpin, "show it to those alone who have its link"),
        ("delete", _delete, "delete a corpus with all its versions for good"),
        ("restore", _restore, "bring back what a visitor deleted or nobody opened, for seven days"),
    ):
        one = deeds.add_parser(deed, help=told)
        one.add_argument("name", metavar="NAME")
        one.set_defaults(run=run, out="the library")
    upgrade = deeds.add_parser("upgrade", help="measure anew what this version measures otherwise")
    which = upgrade.add_mutually_exclusive_group(required=True)
    which.add_argument("name", metavar="NAME", nargs="?", default="")
    which.add_argument("--all", action="store_true", help="every version of every corpus")
    upgrade.set_defaults(run=_upgrade, out="the library")
    deeds.add_parser("pinned", help="list what is pinned").set_defaults(run=_pinned, out="the library")
    deeds.add_parser("expire", help="put into the trash what nobody opens").set_defaults(run=_expire, out="the library")


def _show(chosen: argparse.Namespace) -> int:
    say([_line(open_library().look(chosen.name))])
    return DONE


def _pin(chosen: argparse.Namespace) -> int:
    open_library().pin(chosen.name)
    return DONE


def _unpin(chosen: argparse.Namespace) -> int:
    open_library().unpin(chosen.name)
    return DONE


def _delete(chosen: argparse.Namespace) -> int:
    open_library().remove(chosen.name)
    return DONE


def _restore(chosen: argparse.Namespace) -> int:
    open_library().restore(chosen.name)
    return DONE


def _pinned(chosen: argparse.Namespace) -> int:
    say(_line(card) for card in open_library().pinned())
    return DONE


def _upgrade(chosen: argparse.Namespace) -> int:
    """Upgrade one corpus or all; one that cannot be does not stop the others."""
    library = open_library()
    status = DONE
    for name in library.names() if chosen.all else [chosen.name]:
        try:
            stages = library.upgrade(name)
        except (LibraryError, CorpusError, OSError) as error:
            warn([f"{name}: not upgraded. {error}"])
            status = INCOMPLETE
            continue
        say([f"{name}: measured anew: {', '.join(stages)}" if stages else f"{name}: nothing to do"])
    return status


def _expire(chosen: argparse.Namespace) -> int:
    done = open_library().expire()
    classes = f", {done.classes:,} {'class' if done.classes == 1 else 'classes'} deleted" if done.classes else ""
    say([f"{_corpora(done.discarded)} put into the trash, {_corpora(done.deleted)} deleted for good{classes}"])
    return DONE


def _corpora(count: int) -> str:
    return f"{count:,} {'corpus' if count == 1 else 'corpora'}"


def _line(card: Card) -> str:
    texts = "" if card.texts else ", without full texts"
    outlets = f"{len(card.outlets):,} {'outlet' if len(card.outlets) == 1 else 'outlets'}"
    articles = f"{card.articles:,} {'article' if card.articles == 1 else 'articles'}"
    return f"{card.name}  {card.title}: {articles}, {outlets}{texts}; last opened {card.last_opened}"
