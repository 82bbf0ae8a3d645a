"""Where an article names somebody, and what stands beside the name there: each looked for once."""

from __future__ import annotations

from components.reading.model import Person, Reading
from components.reading.persons import lists
from components.speakers.kinds.phrases import Phrase, phrases

#: So many places at which somebody is named are looked at, the first ones: later ones seldom say more.
_MOST = 16


class Places:
    """The places of an article's persons."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._known: dict[str, list[tuple[int, int, list[Phrase]]]] = {}

    def of(self, person: Person) -> list[tuple[int, int, list[Phrase]]]:
        """Return start and end of the first places where somebody is named, each with the phrases beside it."""
        if person.name not in self._known:
            self._known[person.name] = [
                (start, end, list(phrases(self._text, start, end))) for start, end in self._spans(person)
            ]
        return self._known[person.name]

    def _spans(self, person: Person) -> list[tuple[int, int]]:
        """Return where any form of a name with a capital stands, the longest form at each place."""
        text = self._text
        found: dict[int, int] = {}
        for form in (person.name, *person.aliases):
            if not form[:1].isupper():
                continue
            at = text.find(form)
            while at >= 0:
                end = at + len(form)
                whole = not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum() or text[end : end + 1] == "-")
                if whole and (" " in form or not _of_another(text, at, person)):
                    found[at] = max(end, found.get(at, 0))
                at = text.find(form, end)
        spans: list[tuple[int, int]] = []
        for start, end in sorted(found.items()):
            if not spans or start >= spans[-1][1]:
                spans.append((start, end))
        return spans[:_MOST]


def _of_another(text: str, at: int, person: Person) -> bool:
    """Return whether a first name that is not theirs stands before a single name: "Bill" before Hillary's "Clinton"."""
    before = text[max(0, at - 20) : at].split(" ")
    first = before[-2] if len(before) > 1 and not before[-1] else ""
    return first.isalpha() and first.lower() in lists.first_names() and first not in person.name.split()
