"""What a person puts right by hand, and what a person checks: no measure, but the ground of all measures put right."""

from components.corrections.model import (
    NOT_FOUND,
    UNNAMED,
    VERDICTS,
    Assign,
    Change,
    Check,
    Corrections,
    CorrectionsError,
    Drop,
    Join,
    Merge,
    Move,
    Part,
    Rename,
    Split,
    fingerprint,
)

__all__ = [
    "NOT_FOUND",
    "UNNAMED",
    "VERDICTS",
    "Assign",
    "Change",
    "Check",
    "Corrections",
    "CorrectionsError",
    "Drop",
    "Join",
    "Merge",
    "Move",
    "Part",
    "Rename",
    "Split",
    "fingerprint",
]
