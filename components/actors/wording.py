"""The words that figures of the actors have in common."""

from __future__ import annotations

NOTHING = "Nobody is named in what is chosen."
#: How right it is, to stand under figures (METHOD.md).
NAMES_SURE = "A program found whom each name means; a naming is not yet a stance."
MISSED_SURE = (
    "On five test events, names went to the right actor at 97 of 100 (B³); a name that was missed looks like none here."
)
ROLES_SURE = (
    "Who does it and who it is done to: expect 5 of 6 to be right. Of 210 that were checked while the rules were made, "
    "94 in 100 were; on other articles it will be fewer."
)
DESCRIBED_SURE = "Descriptions are read off word classes, without a parser; some are missed."
TOWARD_SURE = (
    "Of test sentences it tells 42 in 100, and is right in 79 of 100 of these; with several people named in fewer."
)
PASSIVE = "What is done to somebody is no blame and no praise."
