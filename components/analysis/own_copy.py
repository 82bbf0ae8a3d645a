"""Whether a finding stands without the copy that outlets share."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import replace

import pandas as pd

from components.analysis.selection import of_copy
from components.contract import SHARED, Component, Finding

#: Said of a finding that is not among those over own copy alone.
FAILS = "Without the text that outlets share, this could not be said."
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|[+−-](?=\d)", re.I
)


def held_to_own_copy(
    component: Component, findings: Sequence[Finding], rows: pd.DataFrame, articles: pd.DataFrame
) -> list[Finding]:
    """Return the findings, with `FAILS` added to those that are none where only own copy counts.

    A finding is the same where its claims are, or, where it has none, its sentence, but for the numbers. Rows without
    shared copy, or of shared copy alone, leave all as they are. What is about shared text cannot be asked without it.
    """
    if not findings or component.stands_out is None or component.about_shared or SHARED not in rows.columns:
        return list(findings)
    own = rows[rows[SHARED] != "across"]
    if len(own) in (0, len(rows)):
        return list(findings)
    found = component.stands_out(own.reset_index(drop=True), of_copy(articles, "own"))
    held = {said(one) for one in found}
    return [one if said(one) in held else replace(one, fails=f"{one.fails} {FAILS}".strip()) for one in findings]


def said(finding: Finding) -> Hashable:
    """Return what a finding says without its numbers.

    >>> said(Finding("The Wire says it 12 times."))
    'The Wire says it # times.'
    """
    return tuple(one.said for one in finding.claims) or _NUMBER.sub("#", finding.text)
