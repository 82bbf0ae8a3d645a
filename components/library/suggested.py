"""Names that may be one person's, kept with a corpus: to find them again would take the readings of all articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from components.analysis.analyse import Analysis

if TYPE_CHECKING:  # linking loads word lists
    from components.linking.persons import Suggestion

SUGGESTIONS = "suggestions.json"


def packed(analysis: Analysis) -> bytes:
    """Return the suggestions of an analysis as a file."""
    return json.dumps([list(one) for one in analysis.suggestions], ensure_ascii=False).encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> list[Suggestion]:
    """Return the suggestions of a file; raises ValueError or TypeError where it is none."""
    from components.linking.persons import Suggestion  # noqa: PLC0415 (see above)
    from components.linking.persons.suggestions import MOST_SUGGESTIONS  # noqa: PLC0415 (see above)

    found = json.loads(data.decode("utf-8", "surrogatepass"))[:MOST_SUGGESTIONS]  # a stranger's file may have more
    return [Suggestion(str(name), str(into), int(own), int(others)) for name, into, own, others in found]


def with_suggestions(analysis: Analysis, data: bytes) -> Analysis:
    """Return the analysis, which gives the suggestions that were kept.

    They are this analysis's alone: what is put right in it, or masked, has others, and finds them itself.
    """
    vars(analysis)["suggestions"] = unpacked(data)
    return analysis
