"""What a number stands on: versions, how to cite, and each method in brief."""

from __future__ import annotations

import platform
import re
from importlib.metadata import version

from components.contract import Component

_PACKAGES = ("streamlit", "plotly", "pandas", "textblob", "vaderSentiment", "sentencex")


def versions() -> str:
    """Return in a sentence's end which Python and packages run here."""
    return f"Python {platform.python_version()}, " + ", ".join(f"{name} {version(name)}" for name in _PACKAGES)


def citation() -> str:
    """Return how to cite the product and what its measures follow."""
    from components import VERSION  # noqa: PLC0415 (the registry imports every measure)

    return (
        "Parallax: how several outlets tell the same event (version "
        f"{VERSION}). Measures: TextBlob polarity and subjectivity; keywords after Monroe, Colaresi and Quinn "
        "(2008); quotations and speakers by rule."
    )


def in_brief(component: Component) -> list[str]:
    """Return the plain lines with which a measure's method begins, without Markdown's stars."""
    head = component.method.partition("\n## ")[0]
    return [re.sub(r"\*([^*]+)\*", r"\1", line[2:].strip()) for line in head.splitlines() if line.startswith("- ")]
