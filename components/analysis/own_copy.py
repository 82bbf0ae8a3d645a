"""Whether a finding stands without the copy that outlets share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from components.analysis.selection import of_copy
from components.contract import SHARED, Component, Finding

#: Said of a finding that is not among those over own copy alone.
FAILS = "Not without the shared copy."
#: Of what outlets share, nothing can be said without it.
_ABOUT_COPY = "reuse"
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|[+−-](?=\d)", re.I
)


def held_to_own_copy(
    component: Component, findings: Sequence[Finding], rows: pd.DataFrame, articles: pd.DataFrame
) -> list[Finding]:
    """Return the findings, with `FAILS` added to those that are none where only own copy counts.

    A finding is the same where its claim is, or, where it has none, its sentence but for the numbers. Rows without
    shared copy, or of shared copy alone, leave all as they are.
    """
    if not findings or component.slug == _ABOUT_COPY or SHARED not in rows.columns:
        return list(findings)
    own = rows[rows[SHARED] != "across"]
    if len(own) in (0, len(rows)):
        return list(findings)
    found = component.stands_out(own.reset_index(drop=True), of_copy(articles, "own"))
    held = {claim(one) for one in found}
    return [one if claim(one) in held else replace(one, fails=f"{one.fails} {FAILS}".strip()) for one in findings]


def claim(finding: Finding) -> str:
    """Return what a finding says without its numbers.

    >>> claim(Finding("The Wire says it 12 times."))
    'The Wire says it # times.'
    """
    return finding.claim or _NUMBER.sub("#", finding.text)
