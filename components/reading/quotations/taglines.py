"""Taglines: sentences that only say who spoke ("Ruiz asked.")."""

from __future__ import annotations

from components.reading.quotations.nouns import TIMES
from components.reading.quotations.verbs import SPEECH, reporting_verbs
from components.reading.tokens import tokens_in

_REACH = 100


def is_tagline(text: str, start: int, end: int) -> bool:
    """Return whether `text[start:end]` only says who spoke: `"Did we win?" Ruiz asked.` is one sentence."""
    tokens = tokens_in(text, start, min(end, start + _REACH))
    for at, token in enumerate(tokens[:-1]):
        verb = reporting_verbs().get(token.word)
        if verb is not None and verb.use in SPEECH and verb.form in ("past", "pastpart", "s"):
            following = tokens[at + 1]
            goes_on = any(each.tag in ("THAT", "WH", "Q") for each in tokens[at + 1 :])
            return (
                0 < at < 9
                and not goes_on
                and (following.tag in (".", ",", ":", "IN", "ADV", "SUB") or following.word in TIMES)
            )
        if token.tag in ("V", "AUX", ",", "THAT", "Q", "."):
            return False
    return False
