"""What reading an article yields: sentences, quotations with their speakers, and segments in one voice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from components.corpus.article import Article
from components.corpus.blocks import Block

#: own: the outlet tells; reported: another's claim in the outlet's words; quoted: another's words, in marks or
#: reprinted in paragraphs of their own.
VOICES = ("own", "reported", "quoted")
#: Where in the article something stands.
PLACES = ("headline", "lead", "body")
#: direct: a whole utterance in marks; mixed: a few words in marks inside a report; indirect: no marks.
QUOTATION_KINDS = ("direct", "mixed", "indirect")
#: speech: somebody is told to have said, written or published it. thought: to want, plan, fear or believe it.
ACTS = ("speech", "thought")
#: What kind of party a person entry is. "unnamed" are sources that the article does not name ("officials").
PARTIES = ("person", "organisation", "group", "document", "unnamed")

#: How a passage is shared: not at all; with articles of its own outlet; with another outlet's (copy, and then most
#: likely an agency's or a press release's); or only as the same speech, quoted by both.
SHARINGS = ("none", "within", "across", "speech")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]` of one sentence, its number in the article and its place (headline, lead or body)."""

    index: int
    start: int
    end: int
    place: str


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name a speaker at one spot, and whom they mean.

    `text` is `article.text[start:end]`. `person` is the resolved name ("Jim Mattis"), or None where nobody could be
    found. `form` is name, description, pronoun or unnamed.
    """

    start: int
    end: int
    text: str
    person: str | None
    form: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is named in an article: the fullest name, every form used, gender where learned, roles, party.

    `pronouns` are the spans of the first words he and she that were found to mean them, three of each at most: words of
    the article, which `gender` is not (it may rest on a first name). `kind` is what kind of speaker they are, where a
    person has put that right.
    """

    name: str
    aliases: tuple[str, ...] = ()
    gender: str = ""
    roles: tuple[str, ...] = ()
    party: str = "person"
    pronouns: tuple[tuple[int, int], ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, whole: several spans where the outlet's words stand between its parts.

    `spans` cover the content without its outer quotation marks, as annotators of quotations do: of a mixed
    quotation the whole reported clause, marks inside it included. `quoted` are the passages inside quotation marks
    alone (marks excluded): the whole content of a direct quotation, the words in marks of a mixed one, empty for an
    indirect one. `via` is who relays it ("Mattis thanked Japan, the spokesman said": Mattis via the spokesman).
    `cue` is the reporting word used of the speaker, as written, empty where there is none; `cue_start` and `cue_end`
    are where the attribution's word stands, with a relay that of whoever relays. `act` is one of `ACTS`.
    """

    quotation_id: str
    kind: str
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[tuple[int, int], ...]
    cue: str
    cue_start: int | None
    cue_end: int | None
    speaker: Mention | None
    via: Mention | None
    place: str
    act: str = "speech"

    @property
    def start(self) -> int:
        """Offset of the first character of the content."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Offset after the last character of the content."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of one sentence in one voice; the segments of an article cover its sentences without gap or overlap.

    `quotation_id` is set for reported and quoted segments. `stub` is true for own words that only attribute
    ("Inada added"): they are counted as own words but are no sentence of the outlet's.
    """

    start: int
    end: int
    sentence: int
    voice: str
    quotation_id: str | None = None
    stub: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """A stretch of an article that other articles of the corpus hold too, word for word or nearly.

    `sharing` says how (one of `SHARINGS` but none). `passage` is the same word in every article that holds the passage.
    """

    start: int
    end: int
    sharing: str
    passage: str


@dataclass(frozen=True)
class Reading:
    """An article, read. All offsets point into `article.text` as it was given.

    `quotations` are acts of speech alone. `thoughts` are what somebody is told to want, plan, fear or believe; they
    count nowhere unless asked for, and their words stay the outlet's own in `segments`.

    `event`, `story` and `shared` are known once all articles of a corpus are compared (`components/linking`): the event
    that the article tells of and the story that this is part of, each named by the id of its first article, and what
    others hold too. `other_event` is an article that tells the event in which this one could stand as well, by its id
    (its own: it could stand alone); empty where nothing else comes near.
    """

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    segments: tuple[Segment, ...]
    persons: tuple[Person, ...] = ()
    event: str = ""
    shared: tuple[Shared, ...] = ()
    thoughts: tuple[Quotation, ...] = ()
    story: str = ""
    other_event: str = ""

    def text(self, start: int, end: int) -> str:
        """Return the article's text between two offsets."""
        return self.article.text[start:end]

    def changed(self, **changes: Any) -> Reading:
        """Return this reading with some fields changed."""
        return replace(self, **changes)

    def quotation(self, quotation_id: str | None) -> Quotation | None:
        """Return the quotation of that id, or None."""
        return next(
            (quotation for quotation in (*self.quotations, *self.thoughts) if quotation.quotation_id == quotation_id),
            None,
        )
