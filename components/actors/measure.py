"""From readings to rows: how each actor is named, described, what they do and what is done to them, and how worded."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from operator import itemgetter

import pandas as pd

from components.actors.describing import described, polarity
from components.actors.done import is_done
from components.actors.mentions import GROUPS, Found, Mentioned, mentioned, voice_of
from components.actors.namings import Namings, namings_of
from components.actors.roles import AGENT, PATIENT, Role, role_of
from components.actors.toward import Piece, Worded, worded, written
from components.contract import ROW_COLUMNS, Options, table
from components.corpus.languages import is_english
from components.reading.model import Reading, Segment
from components.reading.quotations.verbs import reporting_verbs

#: `view` is what the row tells of the actor (one of `VIEWS`), `actor` whom it is about, `kind` its kind (`mentions`);
#: `naming` is how the text calls them there, `form` one of `mentions.FORMS`. `words` are the words themselves: the
#: naming, the describing words or the verb. `what` is how these stand: the naming in its dictionary form; adjective,
#: apposition, is, who or possession; acts, says, is acted on. `verb` is the verb's dictionary form, `passive` yes or
#: no (`without agent` where a passive names nobody); `other` is the actor on the verb's other side.
#: A row of `worded` is a sentence's words in one voice: `what` is negative, neutral, positive or unsure toward the
#: actor, `words` are the words that weigh most, `score` the probability of positive less that of negative.
#: `first` says whether this is the article's first naming of the actor, `others` how many other actors the sentence
#: names, `speaker` who says it where it is paraphrase or quotation, `score` the polarity of describing words.
COLUMNS = (
    *ROW_COLUMNS, "view", "actor", "kind", "naming", "form", "words", "what", "verb", "passive", "other", "first",
    "others", "speaker", "sentence", "score",
)  # fmt: skip
_TYPES = {**dict.fromkeys(("start", "end", "others", "sentence"), "int64"), "score": "float64"}
NAMED, DESCRIBED, DOES, WORDED = "named", "described", "does", "worded"
VIEWS = (NAMED, DESCRIBED, DOES, WORDED)
ACTS, SAYS, ACTED_ON = "acts", "says", "is acted on"
_Row = tuple[object, ...]


def measure(readings: Sequence[Reading], options: Options) -> pd.DataFrame:
    """Return one row per naming, description and verb of every actor (`COLUMNS`), in the order of the texts.

    There are none of articles that are not in English.
    """
    return measured(readings, options)


def measured(readings: Iterable[Reading], options: Options, struck: Collection[str] = ()) -> pd.DataFrame:
    """Return the rows of `measure`, in which the words `struck` do not count in how sentences are worded."""
    namings = namings_of(options)
    english = (one for one in readings if is_english(one.article.language))
    return table(COLUMNS, [row for reading in english for row in _Article(reading, namings, struck).rows()], _TYPES)


class _Sides:
    """The actors of a sentence: how many there are, and who stands on which side of each verb."""

    def __init__(self, found: Sequence[Found], roles: Sequence[Role | None]) -> None:
        self.actors = len({one.actor for one in found})
        self._by_verb: dict[tuple[int, str], list[str]] = {}
        for one, role in zip(found, roles, strict=True):
            if role is not None:
                self._by_verb.setdefault((role.start, role.role), []).append(one.actor)

    def across(self, actor: str, role: Role) -> str:
        """Return the first other actor on the other side of a verb, or an empty text."""
        other = PATIENT if role.role == AGENT else AGENT
        return next((one for one in self._by_verb.get((role.start, other), ()) if one != actor), "")


class _Article:
    """One article while its rows are made."""

    def __init__(self, reading: Reading, namings: Namings, struck: Collection[str]) -> None:
        self._reading, self._namings, self._struck = reading, namings, struck
        self._starts = [one.start for one in reading.segments]
        self._speakers = {one.quotation_id: one.speaker.person or "" for one in reading.quotations if one.speaker}
        self._named: set[str] = set()
        #: The piece of a sentence that was looked at last, and where it begins.
        self._piece = (-1, Piece([], []))

    def rows(self) -> list[_Row]:
        """Return the rows in text order, sentence by sentence."""
        found: list[_Row] = []
        for one in mentioned(self._reading, self._namings):
            roles = [role_of(one.tokens, mention.name, mention.end) for mention in one.found]
            sides = _Sides(one.found, roles)
            told: set[tuple[str, int]] = set()
            for mention, role in zip(one.found, roles, strict=True):
                segment = voice_of(self._reading.segments, self._starts, mention.start)
                if segment is not None:
                    found += self._of(one, mention, role, sides, segment, told)
        return found

    def _of(
        self, sentence: Mentioned, mention: Found, role: Role | None, sides: _Sides, segment: Segment,
        told: set[tuple[str, int]],
    ) -> list[_Row]:  # fmt: skip
        """Return the rows of a mention that stands in a piece of a sentence."""
        article, text = self._reading.article, self._reading.article.text
        found: list[_Row] = []
        naming = " ".join(text[mention.start : mention.end].split())
        #: What all rows of a mention have behind their place and their view, and at their end.
        who = mention.actor, mention.kind, naming, mention.form
        end = sides.actors - 1, self._speakers.get(segment.quotation_id or "", ""), sentence.sentence.index
        about, voice = (article.article_id, article.outlet), segment.voice

        if mention.form != "pronoun":
            what, first = self._called(mention, naming), "no" if mention.actor in self._named else "yes"
            self._named.add(mention.actor)
            place = mention.start, mention.end
            found.append((*about, *place, voice, NAMED, *who, naming, what, "", "", "", first, *end, 0.0))
            for start, stop, how in described(text, sentence.tokens, mention):
                words, score = text[start:stop], round(polarity(text[start:stop]), 3)
                words = " ".join(words.split())
                found.append((*about, start, stop, voice, DESCRIBED, *who, words, how, "", "", "", "no", *end, score))
        if role is not None and is_done(sentence.tokens, role):
            words, other = " ".join(text[role.start : role.end].split()), sides.across(mention.actor, role)
            verb = words, _what(role), role.verb, _passive(role), other
            found.append((*about, role.start, role.end, voice, DOES, *who, *verb, "no", *end, 0.0))
        if mention.kind not in GROUPS and (mention.actor, segment.start) not in told:
            told.add((mention.actor, segment.start))
            one = self._worded(sentence, segment, mention, role)
            words, score = written(one.words), round(one.positive - one.negative, 3)
            place = segment.start, segment.end
            found.append((*about, *place, voice, WORDED, *who, words, one.told, "", "", "", "no", *end, score))
        return found

    def _worded(self, sentence: Mentioned, segment: Segment, mention: Found, role: Role | None) -> Worded:
        """Return how what a sentence says in one voice is worded toward somebody."""
        if self._piece[0] != segment.start:
            places = (bisect_left(sentence.tokens, place, key=itemgetter(0)) for place in (segment.start, segment.end))
            self._piece = segment.start, Piece.of(sentence.tokens[slice(*places)])
        return worded(self._piece[1], mention.name, mention.end, role, self._struck)

    def _called(self, mention: Found, naming: str) -> str:
        """Return a naming in the form in which it is counted: of groups by the list, else as it stands."""
        if mention.kind not in GROUPS:
            return f"the {naming[4:]}" if naming.startswith("The ") else naming
        text = self._reading.article.text
        pattern = self._namings.pattern
        found = pattern.search(text, mention.start, mention.end) if pattern else None
        return self._namings.by_form[" ".join(found[0].lower().split())].naming if found else naming


def _what(role: Role) -> str:
    if role.role != AGENT:
        return ACTED_ON
    return SAYS if role.verb in _saying() else ACTS


@cache
def _saying() -> frozenset[str]:
    return frozenset(verb.lemma for verb in reporting_verbs().values())


def _passive(role: Role) -> str:
    if not role.passive:
        return "no"
    return "yes" if role.by_agent else "without agent"


def redact(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows without hidden words and where they stand: who it is, in what form and by which verb stays.

    A name at its place is a piece of the text, and with the words beside it a longer one.
    """
    named = hidden & (rows["view"] == NAMED) & ~rows["kind"].isin(GROUPS)
    words = {name: rows[name].mask(hidden, "") for name in ("naming", "words")}
    places = {name: rows[name].mask(hidden, 0) for name in ("start", "end")}
    return rows.assign(**words, **places, what=rows["what"].mask(named, rows["form"]))
