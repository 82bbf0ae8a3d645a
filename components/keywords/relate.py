"""What needs all articles before rows are final: folding plurals, joining names and phrases, the form that is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from components.keywords.counting import counted_of
from components.keywords.given_names import OFFICES
from components.keywords.language import titles, words
from components.keywords.numbered import codes_of_uses
from components.keywords.phrases import ends_in_title, join_names, join_phrases
from components.keywords.summary import Tallied
from components.keywords.uses import NUMBER, Texts, Uses, capital, uses_of, uses_of_parts
from components.reading.model import VOICES, Reading
from components.reading.words import count_words

#: A letter and a point after it, with another letter beyond: "U.S.", "D.C", but not "Ana L. Ruiz".
_POINTS = r"\b[^\W\d_]\.[^\W\d_]"


def relate(readings: Sequence[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with their final terms; `outlets` and `stressed` are filled.

    The terms follow from the whole corpus, so no filter changes what a term is.
    """
    return next(relate_parts(readings, (rows,)))


def relate_parts(readings: Sequence[Reading], parts: Sequence[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Yield what `relate` returns of frames of rows, one below the other, a frame for each.

    Of the rows only numbers are held, some 40 bytes an occurrence and as many while words are joined.
    """
    uses = uses_of_parts(parts, {reading.article.article_id: place for place, reading in enumerate(readings)})
    if not len(uses):
        yield from parts
        return
    positions = np.concatenate([rows["position"].to_numpy() for rows in parts])
    outside = np.concatenate([(rows["place"] != "headline").to_numpy() for rows in parts])
    sizes = [len(rows) for rows in parts]
    uses = _joined(readings, uses)
    final, terms = _commonest_forms(uses, outside)
    uses = replace(uses, term=final[uses.term], terms=terms)
    outlets = Texts(reading.article.outlet for reading in readings)
    outlet = np.array([outlets.number(reading.article.outlet) for reading in readings])
    shown = _shown(readings, uses, positions)
    pair = uses.term.astype("int64") * len(outlets) + outlet[uses.article]
    stressed = np.isin(pair, [terms.number(term) * len(outlets) + outlets.number(one) for one, term in shown])
    many = np.bincount(np.unique(pair) // len(outlets), minlength=len(terms))
    del pair, positions, outside
    written = _written(uses.forms, np.bincount(uses.form, minlength=len(uses.forms)))
    names, forms = uses.terms.array(), uses.forms.array()
    ends = np.cumsum(sizes)
    for rows, last, size in zip(parts, ends.tolist(), sizes, strict=True):
        own = slice(*np.searchsorted(uses.row, (last - size, last)).tolist()) if len(sizes) > 1 else slice(None)
        form = uses.form[own]
        found = {
            "end": uses.end[own].astype("int64"),
            "term": names.take(uses.term[own]),
            "form": forms.take(form),
            "written": forms.take(written[form]),
            "name": uses.name[own],
            "outlets": many[uses.term[own]],
            "stressed": stressed[own],
        }
        kept = rows.drop(columns=list(found)).iloc[uses.row[own] - (last - size)].reset_index(drop=True)
        yield kept.assign(**found)[list(rows.columns)]


def _shown(readings: Sequence[Reading], uses: Uses, positions: np.ndarray) -> set[tuple[str, str]]:
    """Return (outlet, term) of what is shown of each outlet at the default settings."""
    own = uses.kept(uses.voice == VOICES.index("own"))
    articles = _articles(readings)
    codes = codes_of_uses(own, positions, articles["article_id"].tolist(), articles["outlet"].tolist())
    del own  # of it the codes hold less than half
    summary = Tallied(counted_of(codes), {}).under(articles)
    return set(zip(*(summary.loc[summary["shown"] > 0, ["outlet", "term"]].T.to_numpy()), strict=True))


def joined(readings: Sequence[Reading], rows: pd.DataFrame) -> Uses:
    """Return the rows' uses in the order of the corpus: plurals, names and phrases joined, the form as it is written.

    `name` holds for the term: more often with a capital where none is due than without one.
    """
    return _joined(readings, uses_of(rows, {reading.article.article_id: at for at, reading in enumerate(readings)}))


def _joined(readings: Sequence[Reading], uses: Uses) -> Uses:
    ends = np.empty(len(uses), dtype=NUMBER)
    ends[uses.row] = uses.end
    uses = without_titles(join_phrases(join_names(fold_plurals(uses), readings)))
    return with_names(as_written(uses, readings, ends))


def fold_plurals(uses: Uses) -> Uses:
    """Return uses in which a form in -s counts as the form without it, where the corpus holds both.

    Left alone: words of three letters, -ss, -us and -is, words that are always written as a name, and the words of
    `language/plural_words.txt`.
    """
    terms = uses.terms.all()
    held = set(terms)
    small = uses.of_terms(~uses.forms.once(capital)[uses.form]) > 0
    folded = [
        uses.terms.number(single) if lower and (single := _singular(term)) in held else number
        for number, (term, lower) in enumerate(zip(terms, small.tolist(), strict=True))
    ]
    return replace(uses, term=np.array(folded, dtype=NUMBER)[uses.term])


def _singular(term: str) -> str:
    if len(term) < 4 or not term.endswith("s") or term.endswith(("ss", "us", "is")) or term in words("plural_words"):
        return ""
    if term.endswith("ies"):
        return term[:-3] + "y"
    if term.endswith(("ches", "shes", "sses", "xes", "zes")):
        return term[:-2]
    return term[:-1]


def without_titles(uses: Uses) -> Uses:
    """Return uses without titles of persons ("defense secretary"): which one is given is how a house names people."""
    title = uses.terms.once(ends_in_title) | uses.terms.each(titles("beside").__contains__)
    return uses.kept(~title[uses.term])


def as_written(uses: Uses, readings: Sequence[Reading], ends: np.ndarray) -> Uses:
    """Return uses whose `form` is what stands in the article, white space made single spaces.

    Where nothing was joined it is the form of the row already; `ends` are the ends of the rows.
    """
    joined = np.flatnonzero(uses.end != ends[uses.row])
    known: dict[str, int] = {}
    found = []
    of = (values[joined].tolist() for values in (uses.article, uses.start, uses.end))
    for article, start, end in zip(*of, strict=True):
        piece = readings[article].article.text[start:end]
        if piece not in known:
            known[piece] = uses.forms.number(" ".join(piece.split()))
        found.append(known[piece])
    form = uses.form.copy()
    form[joined] = found
    return replace(uses, form=form)


def with_names(uses: Uses) -> Uses:
    """Return uses whose `name` holds for the term: more often with a capital where none is due than without one.

    Words for offices are no names, however many papers give them a capital.
    """
    lower = uses.forms.each(lambda form: form.rsplit(" ", 1)[-1][:1].islower())
    office = uses.terms.each(lambda term: all(word in OFFICES for word in term.split()))
    named = (uses.of_terms(uses.name) > uses.of_terms(lower[uses.form])) & ~office
    return replace(uses, name=named[uses.term])


def _written(forms: Texts, uses: np.ndarray) -> np.ndarray:
    """Return for each form the one in the capitals that it most often has: "Timber" counts with "timber"."""
    commonest: dict[str, tuple[int, str]] = {}
    for form, count in zip(forms.all(), uses.tolist(), strict=True):
        folded = form.casefold()
        commonest[folded] = max(commonest.get(folded, (0, "")), (count, form))
    return forms.each(lambda form: forms.number(commonest[form.casefold()][1]), int)


def _commonest_forms(uses: Uses, outside: np.ndarray) -> tuple[np.ndarray, Texts]:
    """Return for each term the form most often written for it, outside headlines if it stands there at all.

    `outside` says of each row whether it stands outside. As numbers of the texts returned.
    Persons are shown without the title that some papers put before them,
    abbreviations without points where anybody writes them so ("United States" for "U.S.").
    """
    many, terms, forms = len(uses.forms), uses.terms.all(), uses.forms.all()
    pairs, place, count = np.unique(
        uses.term.astype("int64") * many + uses.form, return_inverse=True, return_counts=True
    )
    body = np.bincount(place, weights=outside[uses.row], minlength=len(pairs))
    tally: dict[tuple[int, str], list[float]] = {}
    for pair, in_body, all_ in zip(pairs.tolist(), body.tolist(), count.tolist(), strict=True):
        term = pair // many
        held = tally.setdefault((term, _without_title(forms[pair % many], terms[term])), [0.0, 0.0])
        held[0] += in_body
        held[1] += all_
    texts = Texts(form for _, form in tally)
    written = pd.Series(texts.all(), dtype="str")
    points, small = written.str.contains(_POINTS).tolist(), written.str.islower().tolist()
    best: dict[int, tuple[bool, float, float, bool, str]] = {}
    for (term, form), (in_body, all_) in tally.items():
        number = texts.number(form)
        rank = (points[number], -in_body, -all_, not small[number], form)
        best[term] = min(best.get(term, rank), rank)
    final = [texts.number(best[one][-1]) if one in best else -1 for one in range(len(terms))]
    return np.array(final, dtype=NUMBER), texts


def _without_title(form: str, term: str) -> str:
    """Return a person as written, less the titles in front: words of offices beyond those that the term has."""
    if " " not in form:
        return form
    words_of_form = form.split(" ")
    while len(words_of_form) > term.count(" ") + 1 and words_of_form[0].casefold() in OFFICES:
        words_of_form = words_of_form[1:]
    return " ".join(words_of_form)


def _articles(readings: Sequence[Reading]) -> pd.DataFrame:
    """Return the frame of articles as far as `summarise` needs it of own words."""
    lines = []
    for reading in readings:
        article = reading.article
        own = [segment for segment in reading.segments if segment.voice == "own"]
        words = sum(count_words(article.text, segment.start, segment.end) for segment in own)
        lines.append((article.article_id, article.outlet, reading.event, words))
    return pd.DataFrame(lines, columns=["article_id", "outlet", "event", "words_own"])
