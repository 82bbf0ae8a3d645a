"""Reporting verbs by the frames that they stand in: each cell is a sentence with who speaks and what is said.

`python -m tests.reading.frames` prints the share of cells that are read right, frame by frame.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from components.corpus.article import Article
from components.reading.read import read

#: Past, participle and third person by the base form; those that add "ed" and "s" are given by themselves.
_FORMS = {
    "say": ("said", "said", "says"), "argue": ("argued", "argued", "argues"), "claim": (), "insist": (), "warn": (),
    "promise": ("promised", "promised", "promises"), "vow": (), "admit": ("admitted", "admitted", "admits"),
    "acknowledge": ("acknowledged", "acknowledged", "acknowledges"), "add": (), "explain": (), "suggest": (),
    "announce": ("announced", "announced", "announces"), "tell": ("told", "told", "tells"), "ask": (),
    "note": ("noted", "noted", "notes"), "confirm": (), "deny": ("denied", "denied", "denies"), "reveal": (),
    "declare": ("declared", "declared", "declares"), "stress": ("stressed", "stressed", "stresses"), "predict": (),
    "complain": (), "conclude": ("concluded", "concluded", "concludes"), "assert": (), "report": (), "recall": (),
    "observe": ("observed", "observed", "observes"), "concede": ("conceded", "conceded", "concedes"),
    "allege": ("alleged", "alleged", "alleges"), "maintain": (), "write": ("wrote", "written", "writes"),
    "reply": ("replied", "replied", "replies"), "pledge": ("pledged", "pledged", "pledges"), "threaten": (),
    "remark": (), "state": ("stated", "stated", "states"), "testify": ("testified", "testified", "testifies"),
    "emphasize": ("emphasized", "emphasized", "emphasizes"), "contend": (), "boast": (), "hint": (), "mention": (),
    "assure": ("assured", "assured", "assures"), "remind": (), "inform": (), "caution": (), "repeat": (),
    "swear": ("swore", "sworn", "swears"), "disclose": ("disclosed", "disclosed", "discloses"),
    "point out": ("pointed out", "pointed out", "points out"),
}  # fmt: skip


def _words(text: str) -> list[str]:
    return text.split()


_TELLS = frozenset({"tell", "assure", "remind", "inform"})
_THAT = [verb for verb in _FORMS if verb not in _TELLS | {"ask"}]
_BARE = _words(
    "say claim insist warn promise vow admit acknowledge explain note suggest confirm declare stress predict complain "
    "concede assert allege maintain report swear argue boast hint state recall contend reveal announce"
)
_TO_SOMEBODY = _words(
    "say admit explain report announce confirm complain suggest reveal swear insist acknowledge stress hint boast "
    "mention remark declare repeat disclose testify write add deny state emphasize note concede"
)
_CLOSING = _words(
    "say add argue claim insist warn admit acknowledge announce explain note suggest confirm declare reveal stress "
    "predict complain conclude observe concede assert allege maintain report write reply recall remark state testify "
    "emphasize contend boast repeat hint swear vow promise"
)
_INVERTED = _words(
    "say add argue claim insist warn admit acknowledge announce explain note suggest confirm declare reveal predict "
    "complain conclude observe concede assert report write reply recall remark state"
)
_ADDRESSED = [*sorted(_TELLS), "warn", "promise", "caution"]
_CLAUSE = "that the port would close"


class Cell(NamedTuple):
    """One verb in one frame."""

    frame: str
    verb: str
    sentence: str
    speaker: str
    content: str


def _forms(verb: str) -> tuple[str, str, str]:
    past, participle, third = _FORMS[verb] or (verb + "ed", verb + "ed", verb + "s")
    return past, participle, third


def cells() -> Iterator[Cell]:
    """Yield every cell: a frame with the verbs that take it."""
    for frame, verbs, form, pattern, speaker, content in _FRAMES:
        for verb in verbs:
            word = verb if form == "base" else _forms(verb)[("past", "participle", "third").index(form)]
            yield Cell(frame, verb, pattern.format(word), speaker, content)


_RUIZ, _SAID_BEFORE = "Ana Ruiz", "The port would close"
_FRAMES = [
    ("V that", _THAT, "past", f"Ana Ruiz {{}} {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("V", _BARE, "past", "Ana Ruiz {} the port would close.", _RUIZ, "the port would close"),
    ("V on DAY that", _THAT, "past", f"Ana Ruiz {{}} on Wednesday {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("V DAY night that", _THAT, "past", f"Ana Ruiz {{}} Monday night {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("V to NAME that", _TO_SOMEBODY, "past", f"Ana Ruiz {{}} to Tom Berg {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("V to reporters that", _TO_SOMEBODY, "past", f"Ana Ruiz {{}} to reporters {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("V NAME that", _ADDRESSED, "past", f"Ana Ruiz {{}} Tom Berg {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("V NAME on DAY that", _ADDRESSED, "past", f"Ana Ruiz {{}} Congress on Monday {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("V NAME", _ADDRESSED, "past", "Ana Ruiz {} the council it would close.", _RUIZ, "it would close"),
    ("V in a statement that", _THAT, "past", f"Ana Ruiz {{}} in a statement {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("V, a parenthesis, that", _THAT, "past", f"Ana Ruiz {{}}, for example, {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("has V that", _THAT, "participle", f"Ana Ruiz has {{}} {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("and V that", _THAT, "past", f"Ana Ruiz left the meeting early and {{}} {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("DAY V that", _THAT, "past", f"Ana Ruiz on Monday {{}} {_CLAUSE}.", _RUIZ, _CLAUSE),
    ("S, n V", _CLOSING, "past", "The port would close, she {}.", "she", _SAID_BEFORE),
    ("S, n V on DAY", _CLOSING, "past", "The port would close, Ana Ruiz {} on Monday.", _RUIZ, _SAID_BEFORE),
    ("S, V n", _INVERTED, "past", "The port would close, {} Ana Ruiz.", _RUIZ, _SAID_BEFORE),
    ("S, V n, role", _INVERTED, "past", "The port would close, {} Ana Ruiz, the mayor.", _RUIZ, _SAID_BEFORE),
    (
        "V how", ("explain", "reveal", "recall", "say", "disclose", "report", "note", "mention"), "past",
        "Ana Ruiz {} how the port would close.", _RUIZ, "how the port would close",
    ),
    (
        "V to do", ("promise", "vow", "pledge", "threaten", "swear", "ask", "claim"), "past",
        "Ana Ruiz {} to close the port.", _RUIZ, "to close the port",
    ),
    ("plural V that", _THAT, "past", f"Two officials {{}} {_CLAUSE}.", "Two officials", _CLAUSE),
    ("plural, present", _THAT, "base", f"Many officials {{}} {_CLAUSE}.", "Many officials", _CLAUSE),
    ("present", _THAT, "third", f"Ana Ruiz {{}} {_CLAUSE}.", _RUIZ, _CLAUSE),
]  # fmt: skip


def is_found(cell: Cell) -> bool:
    """Return whether the reading of a cell's sentence, in an article, has its speaker and its content."""
    reading = read(Article("The Ledger", f"The port of Lund opened on Monday.\n\n{cell.sentence}"))
    return any(
        (one.speaker.text if one.speaker else "", " | ".join(reading.text(*span) for span in one.spans))
        == (cell.speaker, cell.content)
        for one in reading.quotations
    )


def main() -> None:
    """Print how many cells of each frame, and of all, are right."""
    known, right = Counter(cell.frame for cell in cells()), Counter(cell.frame for cell in cells() if is_found(cell))
    for frame, of in (*known.items(), ("all", known.total())):
        found = right.total() if frame == "all" else right[frame]
        print(f"{frame:26} {found:4} of {of:4}  {found / of:.1%}")


if __name__ == "__main__":
    main()
