"""What stands out among the speakers, and the sentences under the figures."""

from __future__ import annotations

import pandas as pd
import pytest

from components.corpus.article import Article
from components.speakers import COMPONENT
from components.speakers.findings import stands_out
from components.speakers.sentences import _silent
from components.speakers.summary import summarise
from tests.speakers.by_hand import Said, reading_of, seed_readings
from tests.speakers.frames import articles_of, rows_of_all

DEFAULTS = COMPONENT.defaults()


def article(outlet, *said, text="We agree to all of it. The plan was dead."):
    return reading_of(Article(outlet=outlet, text=text * 2), [Said(*one) for one in said])


DIRECT, INDIRECT = ("We agree to all of it",), ("The plan was dead",)


def findings(*readings):
    """Return what is told; what it claims is counted again in tests/test_claims.py."""
    found = stands_out(rows_of_all(list(readings)), articles_of(list(readings)).assign(event="1"))
    return [one.text for one in found]


def test_what_stands_out_in_the_seeds():
    assert findings(*seed_readings()) == [
        "Three of four articles quote Jim Mattis; The Wire’s quotes only Tomomi Inada.",
        "Only in defense.gov’s article does this quotation of Jim Mattis begin “Due to some of the provocations out of "
        "North Korea …”.",
        "50 of the 68 paraphrased words in defense.gov’s article are Jim Mattis’s, as told by Gary Ross.",
    ]


def test_of_one_outlet_nothing_is_said_to_be_its_alone():
    assert findings(article("Ledger", ("direct", "Ana Ruiz", "said", DIRECT))) == []


BOTH = ("direct", "Ana Ruiz", "said", DIRECT), ("direct", "Ben Cole", "said", DIRECT)


@pytest.mark.parametrize(
    ("ledger", "herald", "said"),
    [
        (BOTH, BOTH[:1], "All two articles quote Ana Ruiz; only Ledger’s quotes Ben Cole too."),
        (BOTH[:1], BOTH[:1], "All two articles quote Ana Ruiz."),
        (BOTH[:1], BOTH[1:], "Nobody was found to be quoted by two of these articles: Ledger’s quotes Ana Ruiz and "
         "Herald’s quotes Ben Cole."),
        (BOTH[:1], (("indirect", "Ben Cole", "said", INDIRECT),), "Only Ledger’s article quotes Ana Ruiz."),
    ],
)  # fmt: skip
def test_whom_the_articles_quote_is_told(ledger, herald, said):
    assert findings(article("Ledger", *ledger), article("Herald", *herald))[:1] == [said]


def test_an_article_in_which_none_was_found_is_told_so_and_not_that_it_quotes_nobody_there():
    quoted = article("Ledger", BOTH[0]), article("Herald", BOTH[0])
    other = article("Wire", *BOTH[1:], ("direct", "Mei Tan", "said", DIRECT))

    assert findings(*quoted, other)[0] == ("Two of three articles quote Ana Ruiz; Wire’s was not found to do so.")
    assert findings(*quoted, article("Wire"))[0] == (
        "Two of three articles quote Ana Ruiz; no quotation was found in Wire’s."
    )


def test_few_words_of_unnamed_sources_are_no_finding():
    unnamed = article("Ledger", ("direct", None, "said", DIRECT, (), "", "body", "unnamed"))
    assert findings(unnamed, article("Herald", BOTH[0])) == ["Only Herald’s article quotes Ana Ruiz."]


LONG = "We looked at every beam of the old bridge and we will not take any risk with lives"


@pytest.mark.parametrize(
    ("ledger", "herald", "said"),
    [
        (f"After the long night of rain {LONG}", LONG, "Only in Ledger’s article does this quotation of Ana Ruiz begin "
         "“After the long night of rain”."),
        (LONG, f"{LONG}, said the old mayor then", "Only in Herald’s article does this quotation of Ana Ruiz end "
         "“said the old mayor then”."),
        (LONG, LONG.replace("any risk", "a chance"), "Ledger’s and Herald’s articles print this quotation of Ana Ruiz "
         "in different words."),
        (LONG, f"with lives {LONG.removesuffix(' with lives')}", "Herald’s and Ledger’s articles print this quotation "
         "of Ana Ruiz in another order of words."),
    ],
)  # fmt: skip
def test_one_quotation_in_different_words_is_told(ledger, herald, said):
    one, other = (
        article(outlet, ("direct", "Ana Ruiz", "said", (text,)), text=f"{text}. ")
        for outlet, text in (("Ledger", ledger), ("Herald", herald))
    )
    found = findings(one, other)
    assert found[1:] in ([said], [said.replace("Herald’s and Ledger’s", "Ledger’s and Herald’s")])


def test_one_quotation_that_an_article_parts_is_printed_in_the_same_words():
    first = "The night was long and nobody slept"
    parted = article(
        "Ledger", ("direct", "Ana Ruiz", "said", (first,)), ("direct", "Ana Ruiz", "said", (LONG,)),
        text=f"{first}. Then {LONG}. ",
    )  # fmt: skip
    whole = article("Herald", ("direct", "Ana Ruiz", "said", (f"{first}. {LONG}",)), text=f"{first}. {LONG}. ")
    assert len(findings(parted, whole)) == 1


def test_words_that_another_prints_in_a_quotation_of_their_own_are_not_one_articles_alone():
    first = "The night was long and nobody on the bank slept at all"
    begun = article(
        "Ledger",
        ("direct", "Ana Ruiz", "said", (f"{first}, said the old mayor then. {LONG}",)),
        text=f"{first}, said the old mayor then. {LONG}. ",
    )
    parted = article(
        "Herald",
        ("direct", "Ana Ruiz", "said", (LONG,)),
        ("direct", "Ana Ruiz", "said", (first,)),
        text=f"{LONG}. Then {first}. ",
    )
    assert not [one for one in findings(begun, parted) if one.startswith("Only in")]


def test_another_spelling_is_no_other_wording():
    one, other = (
        article(outlet, ("direct", "Ana Ruiz", "said", (text,)), text=f"{text}. ")
        for outlet, text in (("Ledger", f"{LONG} in defence"), ("Herald", f"{LONG} in defense"))
    )
    assert len(findings(one, other)) == 1


def test_no_rows_no_findings():
    assert findings(article("Ledger"), article("Herald")) == []


def told(view, readings, settings=DEFAULTS):
    rows = rows_of_all(readings)
    chosen = next(one for one in COMPONENT.views if one.slug == view)
    return chosen.tell(rows, summarise(rows, articles_of(readings), settings), settings)


def test_the_sentences_on_words_name_everybody_who_is_quoted():
    assert told("words", seed_readings()) == [
        "defense.gov quotes Jim Mattis: 99 words in 2 quotations.",
        "Press TV quotes Jim Mattis (54 words), Shinzo Abe (48 words) and Japan (2 words).",
        "Asia Times quotes Jim Mattis: 80 words in 4 quotations.",
        "The Wire quotes Tomomi Inada: 39 words in 2 quotations.",
        "Paraphrase alone was found of Donald Trump.",
        "With one article each, this describes these texts, not the outlets.",
    ]


def test_whoever_is_quoted_together_with_others_is_not_told_to_be_paraphrased_alone():
    columns = ["speaker", "quoted_words", "reports"]
    lines = [("Ana Ruiz", 0, 2), ("Bo Lind", 0, 2), ("Ana Ruiz and Tom Berg", 9, 0)]
    assert _silent(pd.DataFrame(lines, columns=columns)) == ["Paraphrase alone was found of Bo Lind."]


def test_counting_quotations_the_sentences_count_quotations():
    sentences = told("words", seed_readings(), {"unit": "quotations", "speech": "quoted"})
    assert (
        sentences[1] == "Press TV quotes Shinzo Abe (3 quotations), Jim Mattis (2 quotations) and Japan (1 quotation)."
    )


def test_the_sentence_on_shares_gives_each_fraction():
    assert told("shares", seed_readings())[0] == (
        "Jim Mattis has 99 of 99 in defense.gov, 54 of 104 in Press TV, 80 of 80 in Asia Times and "
        "0 of 39, only paraphrased in The Wire (of the quoted words found)."
    )


def test_the_sentences_on_places_tell_headline_and_lead():
    assert told("places", seed_readings())[:2] == [
        "In the headline: Japan (quotation and paraphrase) in Press TV.",
        "In the lead: Jim Mattis (paraphrase) in defense.gov; Shinzo Abe (quotation and paraphrase) in Press TV; "
        "Tomomi Inada (paraphrase) in The Wire.",
    ]


def test_the_sentences_on_verbs_tell_what_is_not_neutral():
    assert told("verbs", seed_readings())[:3] == [
        "Jim Mattis: 11 of 16 reporting words found are neutral (such as said or told).",
        "Adds force: defense.gov (underscored), Asia Times (reiterated) and The Wire (reaffirmed).",
        "Presents as true: defense.gov (noted).",
    ]


def test_many_outlets_are_counted_not_ranked():
    readings = [article(f"Outlet {n}", ("direct", "Ana Ruiz", "said", DIRECT)) for n in range(9)] + [article("Post")]
    assert told("words", readings)[:2] == ["Of 10 outlets, 9 quote Ana Ruiz.", "1 outlet quotes nobody."]


@pytest.mark.parametrize("view", [view.slug for view in COMPONENT.views])
def test_an_empty_selection_is_told_of(view):
    assert told(view, [article("Ledger")])[0] in (
        "Nobody speaks in these articles.", "There are no quoted words to share out.",
    )  # fmt: skip
