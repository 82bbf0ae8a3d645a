"""Occurrences of terms as arrays: texts by their numbers, so that a million of them are joined and counted quickly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import pandas as pd

from components.reading.model import VOICES

#: The type of all places and numbers here: half of what whole numbers take otherwise, since a large corpus has millions
#: of occurrences. Products of two of them need more room.
NUMBER = "int32"


class Texts:
    """Different texts, each with a number, in the order in which they come."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._held: dict[Callable[[str], object], np.ndarray] = {}
        for text in texts:
            self.number(text)

    def __len__(self) -> int:
        return len(self._numbers)

    def number(self, text: str) -> int:
        """Return the number of a text, a new one where it has none."""
        return self._numbers.setdefault(text, len(self._numbers))

    def numbers(self, column: pd.Series) -> np.ndarray:
        """Return the number of each text of a column; each different one is looked up once."""
        places, different = pd.factorize(column)
        return np.array([self.number(one) for one in different.tolist()], dtype=NUMBER)[places]

    def all(self) -> list[str]:
        """Return the texts in the order of their numbers."""
        return list(self._numbers)

    def each(self, answer: Callable[[str], object], kind: type | str = bool) -> np.ndarray:
        """Return what `answer` gives for every text, in the order of their numbers."""
        return np.array([answer(text) for text in self._numbers], dtype=kind)

    def once(self, answer: Callable[[str], object], kind: type | str = bool) -> np.ndarray:
        """Return what `each` does, asking for each text once however often this is called with the same function."""
        held = self._held.get(answer, np.empty(0, dtype=kind))
        if len(held) < len(self._numbers):
            new = [answer(text) for text in islice(self._numbers, len(held), None)]
            held = self._held[answer] = np.append(held, np.array(new, dtype=kind))
        return held

    def array(self) -> pd.api.extensions.ExtensionArray:
        """Return the texts as an array, from which numbers take columns."""
        return pd.array(self.all(), dtype="str")


@dataclass(frozen=True)
class Uses:
    """Occurrences in the order of the texts, an entry each: `row` is the row that an occurrence began with.

    `term` and `form` are numbers of `terms` and `forms`, `article` and `voice` numbers that are the same where these
    are. The arrays are never changed in place.
    """

    row: np.ndarray
    article: np.ndarray
    start: np.ndarray
    end: np.ndarray
    sentence: np.ndarray
    voice: np.ndarray
    name: np.ndarray
    term: np.ndarray
    form: np.ndarray
    terms: Texts
    forms: Texts

    def __len__(self) -> int:
        return len(self.row)

    def kept(self, chosen: np.ndarray) -> Uses:
        """Return the occurrences that are chosen, truth by truth."""
        return replace(self, **{column: getattr(self, column)[chosen] for column in _COLUMNS})

    def touching(self) -> np.ndarray:
        """Return for each whether the next one follows it in its article with a single character between."""
        same = (self.start[1:] - self.end[:-1] == 1) & (self.article[1:] == self.article[:-1])
        return np.append(same, np.zeros(min(len(self), 1), dtype=bool))

    def adjacent(self) -> np.ndarray:
        """Return for each whether the next one touches it within its sentence and voice."""
        within = (self.sentence[1:] == self.sentence[:-1]) & (self.voice[1:] == self.voice[:-1])
        return self.touching() & np.append(within, np.zeros(min(len(self), 1), dtype=bool))

    def of_terms(self, weights: np.ndarray | None = None) -> np.ndarray:
        """Return for each term its occurrences, or the sum of their weights."""
        return np.bincount(self.term, weights=weights, minlength=len(self.terms))

    def merged(self, first: np.ndarray, term: np.ndarray) -> Uses:
        """Return uses in which those at the places `first` have taken in the next one each, as these terms.

        Their forms stay those of the first words until `relate.as_written` looks them up.
        """
        second = first + 1
        end, terms, name = self.end.copy(), self.term.copy(), self.name.copy()
        end[first], terms[first], name[first] = self.end[second], term, self.name[second]
        kept = np.ones(len(self), dtype=bool)
        kept[second] = False
        return replace(self, end=end, term=terms, name=name).kept(kept)

    def phrases(self, first: np.ndarray) -> np.ndarray:
        """Return the number of the phrase that each place makes with the next one; new ones get a number."""
        many, known = len(self.terms), self.terms.all()
        pair = self.term[first].astype("int64") * many + self.term[first + 1]
        pairs, place = np.unique(pair, return_inverse=True)
        numbers = [self.terms.number(f"{known[one // many]} {known[one % many]}") for one in pairs.tolist()]
        return np.array(numbers, dtype="int64")[place]


_COLUMNS = ("row", "article", "start", "end", "sentence", "voice", "name", "term", "form")
_KINDS = {"voice": "int8", "name": "bool"}


def capital(form: str) -> bool:
    """Whether a form begins with a capital."""
    return form[:1].isupper()


def uses_of(rows: pd.DataFrame, places: Mapping[str, int]) -> Uses:
    """Return the occurrences of rows, in the order of the corpus; `places` says where each article stands in it."""
    return uses_of_parts((rows,), places)


def uses_of_parts(parts: Sequence[pd.DataFrame], places: Mapping[str, int]) -> Uses:
    """Return the occurrences of frames of rows, one below the other; all but the first hold later articles alone."""
    terms, forms = Texts(), Texts()
    voices = {voice: number for number, voice in enumerate(VOICES)}
    found: dict[str, list[np.ndarray]] = {name: [] for name in _COLUMNS}
    before = 0
    for rows in parts:
        articles, ids = pd.factorize(rows["article_id"])
        article = np.array([places[one] for one in ids.tolist()], dtype=NUMBER)[articles]
        row = np.lexsort((rows["start"].to_numpy(), article))
        voice, known = pd.factorize(rows["voice"])
        columns = {
            "row": np.arange(before, before + len(rows)),
            "article": article,
            **{name: rows[name].to_numpy() for name in ("start", "end", "sentence", "name")},
            "voice": np.array([voices[one] for one in known.tolist()], dtype="int8")[voice],
            "term": terms.numbers(rows["term"]),
            "form": forms.numbers(rows["form"]),
        }
        for name, column in columns.items():
            found[name].append(column[row].astype(_KINDS.get(name, NUMBER), copy=False))
        before += len(rows)
    # One column after the other: what it was made of is let go before the next.
    return Uses(**{name: np.concatenate(found.pop(name)) for name in _COLUMNS}, terms=terms, forms=forms)
