"""What this visitor and the colleagues before coded by hand: those kept with the corpus, and since then the session's.

Labels follow their sentences: they stay when the corpus gets another version.
"""

from __future__ import annotations

from components.corpus.decoding import TextError, decode
from components.frames import COMPONENT
from components.frames.labels import LABELS, Label, LabelsError, joined, read_labels
from dashboard import data, session

UPLOAD = session.turn("labels-upload")


def kept() -> tuple[Label, ...]:
    """Return the labels that are kept with the corpus."""
    return read_labels(COMPONENT.chosen(data.unmasked().corpus.options.get(COMPONENT.slug, {}))[LABELS.slug])


def current() -> tuple[Label, ...]:
    """Return the labels of this visit."""
    held = session.LABELS.get()
    return held[1] if held is not None and held[0] == _corpus() else kept()


def put(labels: tuple[Label, ...]) -> None:
    """Keep labels in this visit."""
    session.LABELS.put((_corpus(), labels))


def add(label: Label) -> None:
    """Keep one more label; for callbacks."""
    put(joined(current(), [label]))


def undo(by: str, code: str) -> None:
    """Take back the last label of a person for a frame; for callbacks."""
    present = current()
    own = [number for number, one in enumerate(present) if (one.by, one.code) == (by, code)]
    if own:
        put(present[: own[-1]] + present[own[-1] + 1 :])


def load(key: str) -> None:
    """Join the labels of a file with those that are here; for callbacks."""
    for file in session.files(key):
        try:
            put(joined(current(), read_labels(decode(file.getvalue())[0])))
        except (LabelsError, TextError) as error:
            session.CODEBOOK_MESSAGE.put(("error", f"{file.name}: {error}"))
    UPLOAD.put(UPLOAD.get() + 1)


def _corpus() -> str:
    return str(data.key()[0])
