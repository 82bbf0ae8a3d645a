"""What needs all articles before rows are final: folding plurals, joining names and phrases, the form that is shown."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from components.keywords.each import capital, each
from components.keywords.given_names import OFFICES
from components.keywords.language import titles, words
from components.keywords.phrases import join_names, join_phrases
from components.keywords.summary import summarise
from components.reading.model import VOICES, Reading
from components.reading.words import count_words

#: A letter and a point after it, with another letter beyond: "U.S.", "D.C", but not "Ana L. Ruiz".
_POINTS = r"\b[^\W\d_]\.[^\W\d_]"


_TEXTS = ("article_id", "outlet", "voice", "term", "form", "written", "place")


def relate(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with their final terms; `outlets` and `stressed` are filled.

    The terms follow from the whole corpus, so no filter changes what a term is.
    """
    if rows.empty:
        return rows
    rows = joined(readings, rows)
    rows = rows.assign(outlets=rows.groupby("term")["outlet"].transform("nunique"))
    own = rows[rows["voice"] == "own"]
    summary = summarise(own, _articles(readings), {})
    shown = set(zip(*(summary.loc[summary["shown"] > 0, ["outlet", "term"]].T.to_numpy()), strict=True))
    return rows.assign(
        stressed=[pair in shown for pair in zip(rows["outlet"].tolist(), rows["term"].tolist(), strict=True)]
    )


def joined(readings: list[Reading], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows in the order of the corpus, plurals, names and phrases joined, under the form that is shown."""
    order = {reading.article.article_id: number for number, reading in enumerate(readings)}
    rows = rows.iloc[np.lexsort((rows["start"], each(rows["article_id"], order.get, "int64")))].reset_index(drop=True)
    kinds = rows.dtypes
    # Words are compared and counted here many times over, which Python's own texts bear better than Arrow's.
    rows = fold_plurals(rows.assign(**{name: each(rows[name], str) for name in _TEXTS}))
    rows = without_titles(join_phrases(join_names(rows, readings)))
    return with_commonest_form(with_written(with_names(as_written(rows, readings)))).astype(kinds)


def fold_plurals(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows in which a form in -s counts as the form without it, where the corpus holds both.

    Left alone: words of three letters, -ss, -us and -is, words that are always written as a name, and the words of
    `language/plural_words.txt`.
    """
    held = set(rows["term"])
    lower = set(rows["term"].to_numpy(object)[~each(rows["form"], capital, bool)])
    folded = {term: single for term in held if (single := _singular(term)) in held and term in lower}
    return rows.assign(term=each(rows["term"], lambda term: folded.get(term, term)))


def _singular(term: str) -> str:
    if len(term) < 4 or not term.endswith("s") or term.endswith(("ss", "us", "is")) or term in words("plural_words"):
        return ""
    if term.endswith("ies"):
        return term[:-3] + "y"
    if term.endswith(("ches", "shes", "sses", "xes", "zes")):
        return term[:-2]
    return term[:-1]


def without_titles(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows without titles of persons ("defense secretary"): which one is given is how a house names people."""
    title = each(
        rows["term"], lambda term: term.rsplit(" ", 1)[-1] in titles("person") or term in titles("beside"), bool
    )
    return rows[~title].reset_index(drop=True)


def as_written(rows: pd.DataFrame, readings: list[Reading]) -> pd.DataFrame:
    """Return rows whose `form` is what stands in the article, white space made single spaces."""
    texts = {reading.article.article_id: reading.article.text for reading in readings}
    places = zip(*(rows[column].tolist() for column in ("article_id", "start", "end")), strict=True)
    return rows.assign(form=[" ".join(texts[article][start:end].split()) for article, start, end in places])


def with_names(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose `name` holds for the term: more often with a capital where none is due than without one.

    Words for offices are no names, however many papers give them a capital.
    """
    lower = each(rows["form"], lambda form: form.rsplit(" ", 1)[-1][:1].islower(), bool)
    tally = pd.DataFrame({"term": rows["term"], "capital": rows["name"], "lower": lower}).groupby("term").sum()
    named = {
        term
        for term, capital, small in tally.itertuples()
        if capital > small and not all(word in OFFICES for word in term.split())
    }
    return rows.assign(name=each(rows["term"], named.__contains__, bool))


def with_written(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose `written` is the form in the capitals that it most often has: "Timber" counts with "timber"."""
    commonest: dict[str, tuple[int, str]] = {}
    for form, uses in Counter(rows["form"].tolist()).items():
        folded = form.casefold()
        commonest[folded] = max(commonest.get(folded, (0, "")), (uses, form))
    return rows.assign(written=each(rows["form"], lambda form: commonest[form.casefold()][1]))


def with_commonest_form(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose term is the form most often written for it, outside headlines if it stands there at all.

    Persons are shown without the title that some papers put before them, abbreviations without points where anybody
    writes them so ("United States" for "U.S.").
    """
    body = (rows["place"] != "headline").astype(int)
    pairs = zip(rows["form"].tolist(), rows["term"].tolist(), strict=True)
    form = [_without_title(form, term) for form, term in pairs]
    forms = pd.DataFrame({"term": rows["term"], "form": form, "body": body, "all": 1})
    tally = forms.groupby(["term", "form"], as_index=False)[["body", "all"]].sum()
    tally["small"], tally["points"] = tally["form"].str.islower(), tally["form"].str.contains(_POINTS)
    order = {"term": True, "points": True, "body": False, "all": False, "small": False, "form": True}
    tally = tally.sort_values(list(order), ascending=list(order.values()))
    commonest = tally.drop_duplicates("term").set_index("term")["form"]
    return rows.assign(term=each(rows["term"], commonest.to_dict().get))


def _without_title(form: str, term: str) -> str:
    """Return a person as written, less the titles in front: words of offices beyond those that the term has."""
    if " " not in form:
        return form
    words_of_form = form.split(" ")
    while len(words_of_form) > term.count(" ") + 1 and words_of_form[0].casefold() in OFFICES:
        words_of_form = words_of_form[1:]
    return " ".join(words_of_form)


def _articles(readings: list[Reading]) -> pd.DataFrame:
    """Return the frame of articles as far as `summarise` needs it."""
    lines = []
    for reading in readings:
        counted = dict.fromkeys(VOICES, 0)
        for segment in reading.segments:
            counted[segment.voice] += count_words(reading.article.text, segment.start, segment.end)
        lines.append(
            {"article_id": reading.article.article_id, "outlet": reading.article.outlet, "event": reading.event}
            | {f"words_{voice}": words for voice, words in counted.items()}
        )
    return pd.DataFrame(lines)
