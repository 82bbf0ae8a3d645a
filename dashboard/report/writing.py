"""What a visitor writes for a report: kept in the visit, and with the corpus by whoever has its key."""

from __future__ import annotations

import hashlib

from components.library import Card
from components.report.choice import Choice, hidden, kept, read
from components.report.content import content_of
from components.report.handout import write_handout
from components.report.model import Asked
from components.report.page import write_report
from components.worker import taken_away
from components.worker.jobs import Job
from components.worker.wire import Plain
from dashboard import corpora, current_corpus, data, made, names, session, state, work

#: Characters of articles up to which a report is written in the server's thread, in a second or two.
LITTLE = 150_000
_KIND, _ICON = "text/html", ":material/download:"
REPORT = made.File(
    taken_away.REPORT, "parallax-report.html", _KIND, "Download the report (HTML)", _ICON, "parallax-report.html"
)
HANDOUT = made.File(
    taken_away.HANDOUT, "parallax-handout.html", _KIND, "Download a handout for a class", _ICON, "parallax-handout.html"
)
#: The report as it is looked at on the page.
PREVIEW = made.File(taken_away.REPORT, REPORT.name, _KIND, "Preview", _ICON, "report-previewed")


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
    given = {"options": kept(data.stored_corpus().options, present())}
    asked = {"name": card.name, "secret": current_corpus.secret(), "given": given}
    work.start("Keeping the report", Job("change", asked, size=work.CHARACTERS * card.articles), _kept)


def _kept(answer: Plain) -> None:
    """Go to the version of the corpus that has the report."""
    current_corpus.mine()[answer["name"]] = answer["secret"]
    current_corpus.tell_of_another_change(answer)
    corpora.go_to(answer["name"], "report")


def asked() -> Asked:
    """Return what the report is made of: what the sidebar shows, in the settings last chosen on each page."""
    choice = present()
    if names.hidden():
        from components.anonymise.names import name_hider  # noqa: PLC0415 (few hide the names)

        choice = hidden(choice, name_hider(data.unmasked().corpus.articles))
    return Asked(
        data.analysis(),
        session.SELECTION.get(),
        choice,
        session.SETTINGS.get(),
        link=state.link(),
        texts=data.with_texts(),
    )


def report(made_of: Asked) -> bytes:
    """Return the report as a file."""
    return write_report(content_of(made_of)).encode("utf-8", "replace")


def handout(made_of: Asked) -> bytes:
    """Return the handout as a file."""
    return write_handout(content_of(made_of)).encode("utf-8", "replace")
