"""Opens ZIP archives: the files in them are read each by its own format, with the manifest that may lie among them."""

from __future__ import annotations

from itertools import chain

from components.intake.archives.listed import read_each
from components.intake.model import Given, Limits, Read


def read(given: Given, limits: Limits) -> Read:
    """Return what the files of an archive hold.

    Raises:
        IntakeError: it is damaged, holds nothing, or holds more than the limits allow.
    """
    reads = [step() for _, step in read_each([given], limits)]
    return Read(
        tuple(chain.from_iterable(one.articles for one in reads)),
        tuple(chain.from_iterable(one.problems for one in reads)),
        tuple(chain.from_iterable(one.addresses for one in reads)),
    )
