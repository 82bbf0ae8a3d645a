"""What a reader may choose: what is counted, and whether paraphrase counts."""

from __future__ import annotations

from components.contract import Setting, Settings

UNIT = Setting(
    "unit",
    "Count",
    ("words", "quotations"),
    "words",
    "Words weigh a long quotation more; quotations count each once, however long.",
)
SPEECH = Setting(
    "speech",
    "Order and shares by",
    ("quoted", "all"),
    "quoted",
    "Quoted: only words in quotation marks count, paraphrase is drawn hatched beside them. "
    "All: paraphrase counts as well.",
)
THOUGHTS = Setting(
    "thoughts",
    "Attributed thought",
    ("hidden", "listed"),
    "hidden",
    "What somebody is said to want, plan, fear or believe, without having said anything. "
    "Listed: in a table of its own below the figures; it counts in none of them.",
)
SETTINGS = (UNIT, SPEECH, THOUGHTS)


def unit(settings: Settings) -> str:
    """Return what is counted: words or quotations."""
    return settings.get(UNIT.slug, UNIT.default)


def counts_reported(settings: Settings) -> bool:
    """Return whether paraphrase counts."""
    return settings.get(SPEECH.slug, SPEECH.default) == "all"


def lists_thoughts(settings: Settings) -> bool:
    """Return whether attributed thought is listed below the figures."""
    return settings.get(THOUGHTS.slug, THOUGHTS.default) == "listed"


def counted_as(settings: Settings) -> str:
    """Return what the shares are shares of: "quoted words", "words quoted or paraphrased", "quotations" ..."""
    if unit(settings) == "words":
        return "words quoted or paraphrased" if counts_reported(settings) else "quoted words"
    return "quotations and paraphrases" if counts_reported(settings) else "quotations"
