"""The kinds of speakers, and what articles call somebody: stable words, and how a page writes them."""

from __future__ import annotations

#: Kinds in the order in which figures list them, by the word that rows, files and links hold.
KINDS = {
    "government": "head of state or government, or minister",
    "lawmaker": "lawmaker, candidate or party",
    "official": "official, military, police, court or lawyer",
    "company": "company",
    "expert": "expert or scholar",
    "activist": "activist or organisation",
    "medium": "medium",
    "citizen": "citizen, witness or celebrity",
    "unnamed": "unnamed or only described",
}
#: The finer kinds that the list of words has, each with the kind that is shown: where the finer ones are told too
#: badly to be shown (METHOD.md of the speakers has the figures). Of two that fit a speaker alike the upper one is
#: taken: an office before a profession.
FINER = {
    "head": "government",
    "minister": "government",
    "lawmaker": "lawmaker",
    "official": "official",
    "security": "official",
    "company": "company",
    "expert": "expert",
    "activist": "activist",
    "medium": "medium",
    "citizen": "citizen",
    "celebrity": "citizen",
    "unnamed": "unnamed",
}
#: The two classes without a kind: the article names the speaker and does not say what they are; nobody was found.
NOT_TOLD, NOT_FOUND = "not told", "not found"
#: Everything that a row may hold, with its words.
LABELS = KINDS | {NOT_TOLD: "named, kind not said", NOT_FOUND: "neither named nor described"}
#: What a person may choose by hand: an article's unnamed sources are no person whose kind could be put right.
BY_HAND = tuple(one for one in KINDS if one != "unnamed")

#: By which words articles speak of somebody; NOT_SAID where they use none that tells.
SHE, HE, THEY, NOT_SAID = "she", "he", "they", "not said"
CALLED = (SHE, HE, THEY, NOT_SAID)
