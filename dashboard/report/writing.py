"""What a visitor writes for a report: kept in the visit, and with the corpus by whoever has its key."""

from __future__ import annotations

import hashlib
from functools import partial

from components.intake.take_in import Progress
from components.library import Card
from components.report.choice import Choice, hidden, kept, read
from components.report.content import content_of
from components.report.handout import write_handout
from components.report.model import Asked
from components.report.page import write_report
from dashboard import current_corpus, data, names, session, state, work
from dashboard.articles.owned import further


def present() -> Choice:
    """Return what is chosen and written now: what the corpus keeps, until the visitor changes it."""
    of, choice = session.REPORT.get() or ("", Choice())
    return choice if of == _corpus() else kept_choice()


def kept_choice() -> Choice:
    """Return what is kept with the corpus."""
    return read(data.stored_corpus().options)


def put(choice: Choice) -> None:
    """Take over what the visitor chose and wrote."""
    session.REPORT.put((_corpus(), choice))


def key(field: str) -> str:
    """Return the key of a field: of another corpus it is another field, so that no text goes over to it."""
    return f"report-{field}-{hashlib.sha256(_corpus().encode()).hexdigest()[:8]}"


def _corpus() -> str:
    card = data.card()
    return f"{card.name} {card.content}" if card else data.place()


@session.in_one_go
def keep(card: Card) -> None:
    """Keep it with the corpus, as a version of its own."""
    secret, options = current_corpus.secret(), kept(data.stored_corpus().options, present())

    def change(progress: Progress) -> str:
        return current_corpus.library().change(card.name, secret, options=options, progress=progress).name

    work.start("Keeping the report", change, partial(further, secret))


def asked() -> Asked:
    """Return what the report is made of: the articles and names that the sidebar shows."""
    choice = present()
    if names.hidden():
        from components.anonymise.names import name_hider  # noqa: PLC0415 (few hide the names)

        choice = hidden(choice, name_hider(data.unmasked().corpus.articles))
    return Asked(data.analysis(), session.SELECTION.get(), choice, link=state.link(), texts=data.with_texts())


def report(made_of: Asked) -> bytes:
    """Return the report as a file."""
    return write_report(content_of(made_of)).encode("utf-8", "replace")


def handout(made_of: Asked) -> bytes:
    """Return the handout as a file."""
    return write_handout(content_of(made_of)).encode("utf-8", "replace")
