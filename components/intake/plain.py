"""Reads a text file: one article, or several where header lines or rules part them."""

from __future__ import annotations

from components.corpus.decoding import TextError, decode
from components.intake.model import Given, IntakeError, Limits, Read
from components.intake.paste import pasted


def read(given: Given, limits: Limits) -> Read:
    """Return the articles of a text file; see `paste` for how they are told apart.

    Raises:
        IntakeError: it is no text.
    """
    try:
        text, _ = decode(given.data)
    except TextError as error:
        raise IntakeError(str(error)) from error
    return pasted(text, limits, given.name)
