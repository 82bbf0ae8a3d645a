"""Headlines: a colon gives words to a name before or behind it, and to nobody where the other side tells an act."""

from __future__ import annotations

from collections.abc import Sequence

from components.reading import lexicon
from components.reading.persons import lists
from components.reading.persons.titles import is_organisation, is_titular
from components.reading.quotations.cues import COLON, Cue
from components.reading.quotations.normalised import NormalisedSentence
from components.reading.quotations.phrases import tag_at, trimmed
from components.reading.quotations.relays import Attribution
from components.reading.quotations.sources import Source
from components.reading.quotations.verbs import reporting_verbs
from components.reading.tokens import Token, function_words

#: A name behind a colon has so many words at most ("Former Port Mayor Ana Ruiz").
_LONGEST_NAME = 5
#: Verbs of these uses tell what is done to somebody with words: "slams", "urges".
_ON_SOMEBODY = frozenset({"judge", "urge", "tell"})
#: Classes that no clause begins with in which somebody named does something: "Meet the Mayor Who Won: Ana Ruiz".
_NO_CLAUSE = frozenset({"V", "VBG", "WH", "REL", "SUB", "IN"})
_ENDS = (".", "Q")
#: Chambers have no owner: "Ana Ruiz Senate" is a topic, "Ana Ruiz Campaign" a body.
_CHAMBERS = frozenset({"senate", "house", "congress", "parliament", "assembly"})


def is_speaker(label: Sequence[Token]) -> bool:
    """Return whether the words before or behind a headline's colon are a bare name, body, office or document.

    "Ana Ruiz", "Port Agency", "Mayor", "Poll" are; "Mayor Attacks Student", "Port Meeting", "Bad News" are not.
    """
    last = label[-1].word
    if any(token.word in lexicon.words("no_speakers") for token in label) or _tells_act(label):
        return False
    if is_titular(last) or last in lists.words("collectives") or last in lists.words("documents"):
        return True
    if is_organisation(last):
        return not (last in _CHAMBERS and len(label) > 1 and _is_unknown(label[-2]))
    if len(label) > 1 and label[0].word in lists.words("bodies"):
        return label[-1].tag == "PROPER" and last in lexicon.parts_of_speech()  # "GOP Smackdown" names nobody
    return not _is_thing(label)


def beside_act(sentence: NormalisedSentence, colon: int) -> Attribution | None:
    """Return words in marks behind a colon whose speaker acts before it ("Ana Ruiz Hammers Bo Lund: 'Go Home'")."""
    tokens = sentence.tokens
    act = next((at for at in range(1, colon - 1) if _is_verb(tokens[:colon], at)), 0)
    if not act or tag_at(tokens, colon + 1) != "Q" or tokens[act].word in reporting_verbs():
        return None
    contents = trimmed(tokens, colon + 1, len(tokens))
    return Attribution(sentence, Cue(colon, colon + 1, COLON), Source((0, act)), contents)


def _is_thing(label: Sequence[Token]) -> bool:
    """Whether words end in a noun that nobody is called by: "Ruiz Port Meeting", "Bad News", "Shutdown"."""
    last, tags = label[-1].word, lexicon.parts_of_speech()
    return tags.get(last, "").startswith("NN") and not tags.get(last.capitalize(), "").startswith("NNP")


def _tells_act(label: Sequence[Token]) -> bool:
    """Whether a verb stands between who does something and whom it is done to ("Mayor Attacks Student")."""
    return any(_is_verb(label, at) for at in range(1, len(label) - 1))


def _is_verb(label: Sequence[Token], at: int) -> bool:
    token, before = label[at], label[at - 1]
    if token.tag in ("V", "AUX"):
        return True
    verb = reporting_verbs().get(token.word)
    if verb is not None and verb.use in _ON_SOMEBODY and verb.form != "ing":
        plural = before.word in lists.words("collectives") or before.word.endswith("s")
        return verb.form != "base" or plural
    tags = lexicon.parts_of_speech()
    form = tags.get(token.word) == "NNS" or (
        token.word not in tags and tags.get(token.word[:-1], "")[:2] in ("NN", "VB")
    )
    return form and token.word[-1] == "s" and (is_titular(before.word) or _is_unknown(before))  # "Ruiz Names New Chief"


def _is_unknown(token: Token) -> bool:
    """Whether a word is in no list of words or places, as most surnames are."""
    return token.word not in lexicon.parts_of_speech() and token.word not in lists.places()


def behind_colon(sentence: NormalisedSentence) -> Attribution | None:
    """Return what a headline gives to the name behind its colon ("The Port Will Stay Open: Ruiz")."""
    tokens = sentence.tokens
    end = len(tokens) - (tokens[-1].tag == ".")
    colon = next((at for at, token in enumerate(tokens) if token.tag == ":"), 0)
    label = tokens[colon + 1 : end]
    if not 0 < len(label) <= _LONGEST_NAME or not colon or any(token.tag not in ("PROPER", "N") for token in label):
        return None
    of_somebody = any(token.tag == "PROPER" for token in label) or is_titular(label[-1].word)
    of_somebody = of_somebody and " ".join(token.word for token in label) not in lists.places()
    if not of_somebody or not is_speaker(label) or not (_is_clause(tokens[:colon]) or tokens[0].tag == "Q"):
        return None
    contents = trimmed(tokens, 0, colon)
    return Attribution(sentence, Cue(colon, colon + 1, COLON), Source((colon + 1, end)), contents) if contents else None


def _is_clause(tokens: Sequence[Token]) -> bool:
    """Whether words tell that somebody or something does something, or is to do it: "Port To Stay Open"."""
    if tokens[0].tag in _NO_CLAUSE or tokens[-1].tag in ("AUX", "DET"):
        return False
    if any(token.tag in ("REL", "WH") for token in tokens):
        return False
    return any(token.tag == "V" or function_words().get(token.word) == "AUX" for token in tokens[1:])


def acts_before_colon(one: Attribution) -> bool:
    """Return whether a headline's verb before its colon tells an act, and no words follow: "Ruiz Slams Lee: A Look"."""
    tokens = one.sentence.tokens
    colon = next((at for at, token in enumerate(tokens) if token.tag == ":"), 0)
    on_somebody = one.cue.verb.use == "judge" and one.cue.last < colon
    return on_somebody and tag_at(tokens, colon + 1) != "Q" and any(last > colon for _, last in one.contents)
