"""Every measure counts all copy, only own, or only shared: the parts make the whole, and nothing of it breaks."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from components.analysis.article_rows import article_frame
from components.analysis.own_copy import held_to_own_copy, said
from components.analysis.selection import COPIES, Selection, chosen_articles, chosen_rows, has_shared_copy, of_copy
from components.contract import SHARED, Claim, Finding, rows_of
from components.corpus.article import Article
from components.figure.picture import source_note
from components.reading.model import VOICES, Reading, Segment, Shared
from tests.shown import SENTENCE_END, analysis, keys_of

CORPORA = ["the seeds", "one article", "six articles each", "forty outlets"]


def chosen(component, corpus, copy):
    """Return rows, articles and analysis of a corpus under a copy."""
    whole = analysis(corpus)
    articles = chosen_articles(whole.articles, Selection(whole.corpus.outlets, copy=copy))
    return chosen_rows(whole.rows[component.slug], articles, component.voices, copy), articles


@pytest.mark.parametrize("corpus", CORPORA)
def test_own_and_shared_rows_together_are_all_rows(component, corpus):
    every, own, shared = (chosen(component, corpus, copy)[0] for copy in COPIES)

    assert len(own) + len(shared) == len(every)
    assert set(own[SHARED]) <= {"none", "within", "speech"}
    assert set(shared[SHARED]) <= {"across"}


@pytest.mark.parametrize("corpus", CORPORA)
def test_own_and_shared_words_together_are_all_words(component, corpus):
    every, own, shared = (chosen(component, corpus, copy)[1] for copy in COPIES)

    for column in ("words", *(f"words_{voice}" for voice in VOICES)):
        assert (own[column] + shared[column]).tolist() == every[column].tolist()
        assert (own[column] >= 0).all()


@pytest.mark.parametrize("copy", ["own", "shared"])
@pytest.mark.parametrize("corpus", ["the seeds", pytest.param("forty outlets", marks=pytest.mark.long)])
def test_every_figure_is_drawn_and_told_under_each_copy(component, corpus, copy):
    from components.palette import palette_for

    rows, articles = chosen(component, corpus, copy)
    settings = component.defaults()
    summary = component.summarise(rows, articles, settings)
    for view in component.views:
        figure = view.draw(rows, summary, palette_for(analysis(corpus).corpus.outlets), settings)
        assert [key for key in keys_of(figure) if rows_of(rows, key).empty] == [], view.slug
        view.table(rows, summary, settings)
        if len(rows):
            assert all(sentence.endswith(SENTENCE_END) for sentence in view.tell(rows, summary, settings))


def test_own_words_are_never_fewer_than_none():
    """Two passages may meet within "U.S.-Japan", which then counts in both."""
    columns = {f"{kind}_{voice}": [0] for kind in ("words", "shared") for voice in VOICES}
    articles = pd.DataFrame(columns | {"words_own": [1], "shared_own": [2]})

    assert of_copy(articles, "own")["words"].tolist() == [0]
    assert of_copy(articles, "shared")["words"].tolist() == [1]


def test_the_seeds_have_shared_copy_and_a_single_article_has_none():
    assert has_shared_copy(analysis("the seeds").articles)
    assert not has_shared_copy(analysis("one article").articles)


@pytest.mark.parametrize(
    ("copy", "told"),
    [("all", "words: article’s own · Parallax"),
     ("own", "words: article’s own · without text shared with other outlets · Parallax"),
     ("shared", "words: article’s own · only text shared with other outlets · Parallax")],
)  # fmt: skip
def test_a_picture_says_which_copy_it_counts(copy, told):
    articles = pd.DataFrame({"article_id": ["a"], "outlet": ["A"], "published": [None]})

    assert source_note(articles, articles, {}, ("own",), copy=copy).endswith(told)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Wire uses it 12 times.", "The Wire uses it 9 times.", True),
        ("A mean of −0.12 over two articles.", "A mean of +0.2 over three articles.", True),
        ("Only The Wire quotes Ruiz.", "Only the Gazette quotes Ruiz.", False),
    ],
)
def test_a_finding_is_the_same_where_only_its_numbers_change(one, other, same):
    assert (said(Finding(one)) == said(Finding(other))) == same


def test_claims_speak_for_their_finding_but_for_their_numbers():
    four, five = (Finding(f"{number} say so.", claims=(Claim("they", "say", "so", (number,)),)) for number in (4, 5))

    assert said(four) == said(five) == (("they", "say", "so", ""),)
    assert said(four) != said(Finding("4 say so.", claims=(Claim("they", "deny", "so", (4,)),)))


def findings_of(rows, articles):
    """Return a finding per thing that is found twice."""
    counts = rows["thing"].value_counts()
    return [
        Finding(f"{thing} comes {count} times.", "Not of quoted words.") for thing, count in counts.items() if count > 1
    ]


def held(shares):
    """Return what is said of joy and anger, each found twice, the rows shared as given."""
    rows = pd.DataFrame({"thing": ["joy", "joy", "joy", "anger", "anger"], SHARED: shares})
    articles = pd.DataFrame({f"{kind}_{voice}": [9] for kind in ("words", "shared") for voice in VOICES})
    component = SimpleNamespace(about_shared=False, stands_out=findings_of)
    return [finding.fails for finding in held_to_own_copy(component, findings_of(rows, articles), rows, articles)]


def test_a_finding_that_goes_with_the_shared_copy_says_so():
    assert held(["none", "none", "across", "none", "across"]) == [
        "Not of quoted words.",
        "Not of quoted words. Without the text that outlets share, this could not be said.",
    ]


@pytest.mark.parametrize("shares", [["none"] * 5, ["across"] * 5, ["speech", "within", "none", "none", "none"]])
def test_where_nothing_or_all_is_shared_findings_stay_as_they_are(shares):
    assert held(shares) == ["Not of quoted words.", "Not of quoted words."]


def test_the_words_of_shared_passages_are_counted_piece_by_piece_however_they_lie():
    """A long passage that begins far before a piece, one within it, one behind it, and one within the outlet."""
    text = "one two three four five six seven eight nine ten "
    pieces = ((0, 14, "own"), (14, 28, "quoted"), (28, 49, "own"))
    shared = ((15, 18, "across"), (0, 28, "across"), (40, 49, "across"), (28, 40, "within"), (44, 48, "across"))
    reading = Reading(
        Article("Gazette", text), (), (), (), tuple(Segment(*place, 0, voice) for *place, voice in pieces),
        shared=tuple(Shared(*one, "p") for one in shared),
    )  # fmt: skip

    (told,) = article_frame([reading]).to_dict("records")

    by_hand = {"own": 0, "quoted": 0}
    for first, last, voice in pieces:
        spans = [(max(first, start), min(last, end)) for start, end, sharing in shared if sharing == "across"]
        by_hand[voice] += sum(len(text[start:end].split()) for start, end in spans if start < end)
    assert {voice: told[f"shared_{voice}"] for voice in by_hand} == by_hand == {"own": 6, "quoted": 4}
