"""What a component is: a frozen bundle of plain functions and texts that pages can show without knowing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import pandas as pd

from components.contract.board import BoardRow
from components.contract.meaning import Meanings
from components.contract.view import Settings, View

if TYPE_CHECKING:
    from components.corpus.article import Article
    from components.palette import Palette
    from components.reading.model import Reading

#: A corpus's own choices for one component, by the slug of the option; the values are what JSON can hold.
Options = Mapping[str, Any]


@dataclass(frozen=True)
class Setting:
    """A choice that a component offers. `options` are stable words: they stand in addresses.

    What few readers change and nobody understands without the method is `advanced`: it waits in a line. `whose` is a
    choice of whose words count: the page then does not say it a second time. What changes nothing where several events
    are shown is `of_one_event`: the page does not offer it there.
    """

    slug: str
    label: str
    options: tuple[str, ...]
    default: str
    help: str = ""
    advanced: bool = False
    whose: bool = False
    of_one_event: bool = False


@dataclass(frozen=True)
class Option:
    """What a component takes from the corpus itself (a codebook, pairs of names): stored with it, and all rows follow.

    `check` returns what is wrong with a value that somebody gave, as a sentence that says what to do, or an empty text.
    The value comes from a stranger's file as often as not. `word` returns a short word that changes with the value:
    links, pictures and files that are taken away carry it. `read` makes a value of files, each by its name and its
    text, and raises a ValueError that names the file and says what is wrong: commands then take them as `--SLUG FILE`,
    once or several times. `files` returns a value as files that a person can read without Parallax, by name; of the
    default, what is built in.
    """

    slug: str
    label: str
    default: Any
    check: Callable[[Any], str]
    help: str = ""
    word: Callable[[Any], str] = str
    read: Callable[[Sequence[tuple[str, str]]], Any] | None = None
    files: Callable[[Any], Mapping[str, str]] | None = None


@dataclass(frozen=True)
class Mark:
    """A stretch of an article to be marked on the page: its words on hover, a colour, and a style.

    `style` is background, underline, dashed, box or strike, so that several marks on the same words can be told apart.
    """

    start: int
    end: int
    label: str
    colour: str
    style: str


@dataclass(frozen=True)
class Claim:
    """What a sentence says, as data, so that it can be counted again by other means.

    `subject` is whom it is about (mostly an outlet), `relation` a stable word out of the component's own, `object` what
    is said of the subject, `numbers` those that the sentence prints or is made of, in its order. `scope` says which
    rows were counted, as a `mark_key` ("kind=direct"); empty for all that were given. An empty subject is all outlets.
    """

    subject: str
    relation: str
    object: str = ""
    numbers: tuple[float, ...] = ()
    scope: str = ""

    @property
    def said(self) -> tuple[str, str, str, str]:
        """Return all but the numbers: what stays the same where only these change."""
        return self.subject, self.relation, self.object, self.scope


class Extract(NamedTuple):
    """A stretch of an article that a finding shows, and what is marked in it.

    Without `marked` (None), the words that the other extracts of the finding do not have there are. `whole` shows the
    sentences whole in which the stretch stands.
    """

    article_id: str
    start: int
    end: int
    marked: tuple[tuple[int, int], ...] | None = None
    whole: bool = False


@dataclass(frozen=True)
class Finding:
    """A sentence that the data support, and the setting under which it would not hold (empty where there is none).

    `claims` are what the sentence says; a finding is looked for among those of another selection by what they say but
    for the numbers. Without any the sentence itself is compared. `row` is the slug of the board's row that it belongs
    to: the board's order is the findings' too. `about` is what it is about in a word or two, to stand above it, and
    `beside` are the texts to be shown with it, side by side, `parts` the numbers of its small figure, parts of one bar.
    `leads` says that it can stand alone above the board, `within` that it is written into its row of the board.
    """

    text: str
    fails: str = ""
    claims: tuple[Claim, ...] = ()
    row: str = ""
    about: str = ""
    beside: tuple[Extract, ...] = ()
    parts: tuple[tuple[str, float], ...] = ()
    leads: bool = False
    within: bool = False


@dataclass(frozen=True)
class Corrects:
    """What a person can put right in a component's rows: the columns of the quotation's id and of whose words it is."""

    quotation: str
    speaker: str


class Tally(Protocol):
    """What a component counts once for a corpus, of which any choice of its articles takes its part."""

    @property
    def nbytes(self) -> int:
        """Return how much memory it takes."""

    def under(self, articles: pd.DataFrame) -> pd.DataFrame:
        """Return the summary of these articles: what `summarise` gives of their rows, to the last digit."""


@dataclass(frozen=True)
class Component:
    """A measure: from readings to tidy rows, from rows to a summary, from both to figures.

    `columns` are the columns of the rows, `ROW_COLUMNS` first. `measure` gets a block of readings and the corpus's own
    options, and returns the rows of all of them, one article after the other, made into one frame (`table`); without a
    row it returns the same columns. It looks at one article at a time: what an article's rows are depends on no other.
    `relate`, where given, completes the rows with what needs all articles at once. A large corpus has too many rows to
    be held as one frame: where `relate` looks at the articles of one event alone (`by_event`), it gets some events at
    a time; where it needs some numbers of all, `relate_parts` gets frames of some articles each, in corpus order, as
    often as it asks for them, and yields for each what `relate` returns of all. `tally_parts` does the same of `tally`,
    which looks at the columns `tallied` (none: at all).
    `voices` are the voices that it counts unless the reader chooses others. `summarise` gets the rows (already
    filtered by outlet and voice), the frame of articles and the settings, and returns one row per outlet, or per
    outlet and thing. `brief` has the settings in which its leading figure stands on the overview, where those are not
    the defaults. `method` is its METHOD.md. `caveat` is what a reader must know before any of its figures, in a line.
    `stands_out`, where given, gets the rows in all voices of articles on one event and their frame, and returns its
    findings for the first page, the strongest first.

    `marks` turns rows of one article into marks for the Read page, `legend` is the line that explains them there.
    `sample` are articles in which it finds something and marks something: tests measure these. `board` are its rows of
    the first page's board. `options` are what it takes from a corpus.

    `names` are the columns in which outlets or persons may be named, alone or within words: names are hidden in these
    alone (None: in every column of text). `redact` gets the rows of a corpus that is shared without its texts, and
    which of them lie outside the excerpts that are shown; it returns rows that tell nothing more of a text. Without it
    no row is shared. `corrects` says what can be put right by hand in its rows, `about_shared` that it is about shared
    text, so that nothing of it is asked without.

    `later` are columns that earlier versions did not have, with what stands in the rows that they stored. `kept_back`
    are columns that totals are made of and that no file holds: they would say something of single persons.
    `misset`, where given, gets the environment and returns what is wrong with a setting of the server that it reads, as
    a sentence that says what holds instead, or an empty text; it is asked once, when the server or a command starts.
    `meanings` says what each column of the rows and of the summary holds, for the files in which they are taken away.
    """

    slug: str
    title: str
    question: str
    columns: tuple[str, ...]
    voices: tuple[str, ...]
    measure: Callable[[Sequence[Reading], Options], pd.DataFrame]
    summarise: Callable[[pd.DataFrame, pd.DataFrame, Settings], pd.DataFrame]
    views: tuple[View, ...]
    stands_out: Callable[[pd.DataFrame, pd.DataFrame], list[Finding]] | None
    marks: Callable[[pd.DataFrame, Palette], list[Mark]]
    legend: str
    method: str
    sample: tuple[Article, ...]
    settings: tuple[Setting, ...] = ()
    options: tuple[Option, ...] = ()
    relate: Callable[[Sequence[Reading], pd.DataFrame], pd.DataFrame] | None = None
    tally: Callable[[pd.DataFrame, Settings], Tally] | None = None
    tallied: tuple[str, ...] = ()
    by_event: bool = False
    relate_parts: Callable[[Sequence[Reading], Sequence[pd.DataFrame]], Iterator[pd.DataFrame]] | None = None
    tally_parts: Callable[[Iterable[pd.DataFrame], Settings], Tally] | None = None
    brief: tuple[tuple[str, str], ...] = ()
    board: tuple[BoardRow, ...] = ()
    names: tuple[str, ...] | None = None
    redact: Callable[[pd.DataFrame, pd.Series], pd.DataFrame] | None = None
    corrects: Corrects | None = None
    about_shared: bool = False
    caveat: str = ""
    later: tuple[tuple[str, str | int], ...] = ()
    kept_back: tuple[str, ...] = ()
    misset: Callable[[Mapping[str, str]], str] | None = None
    meanings: Meanings = field(default_factory=Meanings, hash=False)

    def given_out(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Return rows as files hold them."""
        return rows.drop(columns=list(self.kept_back))

    def defaults(self) -> dict[str, str]:
        """Return each setting's default."""
        return {setting.slug: setting.default for setting in self.settings}

    def chosen(self, given: Options) -> dict[str, Any]:
        """Return each option as it was given, or its default where it was not or is wrong."""
        return {
            one.slug: given[one.slug] if one.slug in given and not one.check(given[one.slug]) else one.default
            for one in self.options
        }

    def words(self, given: Options) -> dict[str, str]:
        """Return for each option, by its label, the word of what is in force, and whether it is the corpus's own.

        An option that has no word of what it is by default is left out there.
        """
        return {
            one.label: f"{one.word(value)} ({'built in' if value == one.default else 'own'})"
            for one, value in zip(self.options, self.chosen(given).values(), strict=True)
            if one.word(value)
        }

    def wrong(self, given: Options) -> list[str]:
        """Return what is wrong with the options given, a sentence each."""
        known = {one.slug: one for one in self.options}
        found = [f"{self.title} knows no option {slug!r}. Leave it out." for slug in given if slug not in known]
        return found + [told for slug, one in known.items() if slug in given and (told := one.check(given[slug]))]
