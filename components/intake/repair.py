"""Puts right what was done to a text on its way here: marks left as HTML, letters decoded twice, control characters.

Only what is surely damage is touched, and only where a text becomes an article: an article's id is made of its text, so
that of a stored article stays as it is. Marks are never straightened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import partial
from html import unescape
from html.entities import html5

from components.corpus.article import Article, Corpus, Problem
from components.intake.model import Read
from components.intake.names import visible

#: "&amp;amp;quot;" was escaped three times; nothing is undone more often.
_TIMES = 3
#: So many articles of a file, or of a folder, are named one by one.
_NAMED = 3
_AS_IT_STANDS = (
    "It was read as it stands, so quotations may be missed. Give the files on the page Articles, or to "
    "`python -m components import`, to have them put right."
)
_ENTITY = re.compile(r"&(?:#\d{1,7};|#\d{3,6}(?!\d)|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
# An entity alone in marks is spoken of, not left over.
_SHOWN = re.compile(r"[`\"'“‘«(]\s?&(?:amp;)?[#\w]{1,32};\s?[`\"'”’»)]")
# A text about markup shows entities on purpose; where it has no other marks than those, they are damage even so.
_ABOUT_MARKUP = re.compile(
    r"\b(?:X?HTML\d?|XML|ampersands?|escape sequences?|character (?:entit(?:y|ies)|references?))\b"
)
_MARKS = re.compile('["“”‘’]')
# Without a sign beyond these no text was decoded twice: each that was has a letter with an accent or a rare sign.
_UNUSUAL = re.compile("[^\x00-\x7f“”‘’–—…]")
# The last byte of ” is no letter of Windows-1252, so it is lost on the way or becomes another sign.
_CUT_MARK = re.compile(r"â€Â?(?:\ufffd|\?(?=\s[a-z]|[,.;])|(?=[\x09-\x7e]|$))")
# Signs of the second decoding that were taken apart since: "naÃ ̄ve" was "naÃ¯ve".
_APART = re.compile(r"(?<=[ÃÂ]) ([\u0301\u0304\u0308\u0327])")
_WHOLE = {"\u0301": "´", "\u0304": "¯", "\u0308": "¨", "\u0327": "¸"}
_PAGE_BREAKS = re.compile(r"[\x0b\x0c]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


@dataclass
class Repairs:
    """What was put right: an example of each kind of damage, and how often it came."""

    entities: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    controls: int = 0
    left: list[str] = field(default_factory=list)

    def told(self) -> str:
        """Return the repairs as phrases, empty where there was none.

        >>> Repairs(entities=["&quot;", "&quot;"]).told()
        '2 signs that were left as HTML (&quot;) were decoded'
        """
        phrases = []
        if self.entities:
            phrases.append(
                f"{_count(self.entities, 'sign')} that {_was(self.entities)} left as HTML ({self.entities[0]}) "
                f"{_was(self.entities)} decoded"
            )
        if self.twice:
            lines = _count(self.twice, "line")
            phrases.append(
                f"{lines} that {_was(self.twice)} decoded twice ({self.twice[0]}) {_was(self.twice)} put right"
            )
        if self.controls:
            phrases.append(f"{self.controls:,} control character{'s' * (self.controls != 1)} left out")
        if self.left:
            phrases.append(f"signs of HTML ({self.left[0]}) were kept, since the text speaks of markup")
        return "; ".join(phrases)

    def found(self) -> str:
        """Return the damage itself in phrases, empty where there is none.

        >>> Repairs(entities=["&quot;", "&quot;"], controls=1).found()
        '2 signs left as HTML (&quot;), 1 control character'
        """
        phrases = []
        if self.entities:
            phrases.append(f"{_count(self.entities, 'sign')} left as HTML ({self.entities[0]})")
        if self.twice:
            phrases.append(f"{_count(self.twice, 'line')} decoded twice ({self.twice[0]})")
        if self.controls:
            phrases.append(f"{self.controls:,} control character{'s' * (self.controls != 1)}")
        return ", ".join(phrases)


def _count(found: list[str], noun: str) -> str:
    return f"{len(found):,} {noun}{'s' * (len(found) != 1)}"


def _was(found: list[str]) -> str:
    return "was" if len(found) == 1 else "were"


def repaired(read: Read) -> Read:
    """Return what was read with its articles put right, and a problem for each article of which something was."""
    articles, told = [], []
    for article in read.articles:
        whole, phrases = repaired_article(article)
        articles.append(whole)
        if phrases:
            name = visible(f"{whole.file}: {whole.title}" if whole.title else whole.file or whole.outlet)
            told.append((name, phrases))
    if not told:
        return replace(read, articles=tuple(articles)) if read.articles else read
    problems = [Problem(name, f"{phrases}. Compare it with the source.") for name, phrases in told[:_NAMED]]
    if len(told) > _NAMED:
        count = len(told) - _NAMED
        message = f"{count:,} more article{'s were' if count > 1 else ' was'} put right in the same ways."
        problems.append(Problem(visible(read.articles[0].file) or "Import", message))
    return replace(read, articles=tuple(articles), problems=(*read.problems, *problems))


def repaired_article(article: Article) -> tuple[Article, str]:
    """Return an article with its text, title and outlet put right, and what was, which its notes say too."""
    repairs = Repairs()
    mend = partial(repaired_text, repairs=repairs)
    text = mend(article.text)
    in_text = repairs.told()
    title, outlet = mend(article.title), mend(article.outlet)
    if (text, title, outlet) == (article.text, article.title, article.outlet):
        return article, repairs.told()
    told = in_text or repairs.told()
    notes = "; ".join(note for note in (article.notes, f"Repaired: {told}" if told else "") if note)
    return replace(article, text=text, title=" ".join(title.split()), outlet=outlet, notes=notes), told


def with_damage_told(corpus: Corpus) -> Corpus:
    """Return a corpus that is read as it stands, with a problem for each article that is damaged; no text is changed.

    A folder of texts is the corpus itself: ids, links and corrections hang on every character of it.
    """
    damaged = []
    for article in corpus.articles:
        repairs = Repairs()
        for words in (article.text, article.title, article.outlet):
            repaired_text(words, repairs)
        if phrases := repairs.found():
            damaged.append((visible(article.file or article.title or article.outlet), phrases))
    problems = [Problem(where, f"holds {phrases}. {_AS_IT_STANDS}") for where, phrases in damaged[:_NAMED]]
    if len(damaged) > _NAMED:
        count = len(damaged) - _NAMED
        more = f"{count:,} more article{'s are' if count > 1 else ' is'} damaged in such ways."
        problems.append(Problem(corpus.name, f"{more} {_AS_IT_STANDS}"))
    return replace(corpus, problems=(*corpus.problems, *problems)) if problems else corpus


def repaired_text(text: str, repairs: Repairs | None = None) -> str:
    """Return a text with its damage undone; `repairs` takes down what was.

    >>> repaired_text("&ldquo;Itâ€™s done,&rdquo; she said.")
    '“It’s done,” she said.'
    """
    repairs = Repairs() if repairs is None else repairs
    if "&" in text:
        text = _decoded_entities(text, repairs)
    if _UNUSUAL.search(text):
        text = "".join(_decoded_once(line, repairs) for line in text.splitlines(keepends=True))
    text = _PAGE_BREAKS.sub("\n", text)
    text, controls = _CONTROLS.subn("", text)
    repairs.controls += controls
    return text


def _decoded_entities(text: str, repairs: Repairs) -> str:
    """Return a text with its HTML entities decoded, however often they were escaped, unless it writes about them."""
    if _SHOWN.search(text) or (_ABOUT_MARKUP.search(text) and _MARKS.search(text)):
        repairs.left += [found[0] for found in _ENTITY.finditer(text) if _is_entity(found[0])]
        return text
    for turn in range(_TIMES):
        found = [one[0] for one in _ENTITY.finditer(text) if _is_entity(one[0])]
        if not found:
            break
        if not turn:
            repairs.entities += found
        text = _ENTITY.sub(lambda one: unescape(one[0]) if _is_entity(one[0]) else one[0], text)
    return text


def _is_entity(words: str) -> bool:
    """Whether words such as "&eacute;" name a sign; "&P;" in "S&P;" names none."""
    return words.startswith("&#") or words[1:] in html5


def _decoded_once(line: str, repairs: Repairs) -> str:
    """Return a line that was decoded twice as it was before; any other as it is."""
    if not _UNUSUAL.search(line):
        return line
    from ftfy import fix_encoding  # noqa: PLC0415 (only texts beyond ASCII need it)

    whole = _APART.sub(lambda found: _WHOLE[found[1]], _CUT_MARK.sub("”", line))
    fixed = _CUT_MARK.sub("”", str(fix_encoding(whole)))
    if fixed != line:
        place = next((n for n, (a, b) in enumerate(zip(line, fixed, strict=False)) if a != b), len(fixed))
        repairs.twice.append(_CONTROLS.sub("", line[place : place + 3]).strip())
    return fixed
