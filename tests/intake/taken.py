"""What is taken in of one file, in the words of the tests."""

from __future__ import annotations

from components.intake.model import Given
from components.intake.take_in import Intake, take_in

BODY = "The pier has been closed for good, the port said."


def taken(name: str, text: str | bytes) -> Intake:
    return take_in([Given(name, text if isinstance(text, bytes) else text.encode())])


def told(found: Intake) -> list[str]:
    return [str(problem) for problem in found.problems]


def facts_of(found: Intake) -> list[tuple[str, str, str, str]]:
    """Return outlet, title, day and words of each article."""
    return [
        (one.article.outlet, one.article.title, str(one.article.published), " ".join(one.article.text.split()))
        for one in found.found
    ]
