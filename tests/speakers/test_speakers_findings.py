"""What stands out among the speakers, and the sentences under the figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.contract import Finding
from components.corpus.article import Article
from components.speakers import COMPONENT
from components.speakers.findings import stands_out
from components.speakers.summary import summarise
from tests.speakers.by_hand import Said, reading_of, seed_readings
from tests.speakers.frames import articles_of, rows_of_all

DEFAULTS = COMPONENT.defaults()


def telling(outlet, *said, text="We agree to all of it. The plan was dead."):
    return reading_of(Article(outlet=outlet, text=text * 2), [Said(*one) for one in said])


DIRECT, INDIRECT = ("We agree to all of it",), ("The plan was dead",)


def findings(*readings):
    """Return what is told; what it claims is counted again in tests/test_claims.py."""
    found = stands_out(rows_of_all(list(readings)), articles_of(list(readings)))
    return [replace(one, claims=()) for one in found]


def test_what_stands_out_in_the_seeds():
    assert findings(*seed_readings()) == [
        Finding(
            "defense.gov and Asia Times quote only Jim Mattis directly; The Wire only Tomomi Inada.",
            "Counting reported speech and single words in marks, Asia Times and The Wire let others speak too.",
        ),
        Finding("Press TV alone quotes Shinzo Abe directly."),
        Finding(
            "The Wire alone quotes Tomomi Inada directly.",
            "Counting reported speech, Asia Times reports Tomomi Inada too.",
        ),
        Finding("Donald Trump is reported, never quoted."),
        Finding(
            "defense.gov carries Jim Mattis via Gary Ross (3 quotations) and Press TV carries Shinzo Abe via Kyodo "
            "(1 quotation). Gary Ross and Kyodo only pass words on.",
            "Counted for whoever relays them, these words would be another's.",
        ),
    ]


def test_of_one_outlet_nothing_is_said_to_be_its_alone():
    assert findings(telling("Ledger", ("direct", "Ana Ruiz", "said", DIRECT))) == []


def test_words_in_marks_elsewhere_are_the_limit_of_being_quoted_alone():
    found = findings(
        telling("Ledger", ("direct", "Ana Ruiz", "said", DIRECT), ("direct", "Ben Cole", "said", DIRECT)),
        telling("Herald", ("mixed", "Ana Ruiz", "said", DIRECT, ("agree",))),
    )
    assert found[0] == Finding(
        "Ledger alone quotes Ana Ruiz directly.", "Counting single words in marks, Herald quotes Ana Ruiz too."
    )


def test_in_a_larger_corpus_a_speaker_whom_no_other_outlet_lets_speak_is_no_finding():
    rare = telling("Ledger", ("direct", "Ana Ruiz", "said", DIRECT), ("direct", "Ben Cole", "said", DIRECT))
    another = telling("Ledger", ("direct", "Ben Cole", "said", DIRECT), text="We agree to all of it now. ")
    other = telling("Herald", ("indirect", "Ben Cole", "said", INDIRECT))
    assert [finding.text for finding in findings(rare, another, other)] == ["Ledger alone quotes Ben Cole directly."]


@pytest.mark.parametrize(
    ("kind", "words", "fails"),
    [("direct", DIRECT, ""), ("indirect", INDIRECT, "Counting only words in marks, unnamed sources say nothing.")],
)
def test_unnamed_sources_are_told_of_with_what_counts_them(kind, words, fails):
    found = findings(telling("Ledger", (kind, None, "said", words, (), "", "body", "unnamed")))
    count = "6 words" if kind == "direct" else "4 words"
    assert found == [Finding(f"Ledger gives unnamed sources {count} in 1 quotation.", fails)]


def test_no_rows_no_findings():
    assert findings(telling("Ledger")) == []


def told(view, readings, settings=DEFAULTS):
    rows = rows_of_all(readings)
    chosen = next(one for one in COMPONENT.views if one.slug == view)
    return chosen.tell(rows, summarise(rows, articles_of(readings), settings), settings)


def test_the_sentences_on_words_name_everybody_who_is_quoted():
    assert told("words", seed_readings()) == [
        "defense.gov quotes Jim Mattis alone: 99 words in 2 quotations.",
        "Press TV quotes Jim Mattis (54 words), Shinzo Abe (48 words) and Japan (2 words).",
        "Asia Times quotes Jim Mattis alone: 80 words in 4 quotations.",
        "The Wire quotes Tomomi Inada alone: 39 words in 2 quotations.",
        "Paraphrased, never quoted: Donald Trump.",
        "With one article each, this describes these texts, not the outlets.",
    ]


def test_counting_quotations_the_sentences_count_quotations():
    sentences = told("words", seed_readings(), {"unit": "quotations", "speech": "quoted"})
    assert (
        sentences[1] == "Press TV quotes Shinzo Abe (3 quotations), Jim Mattis (2 quotations) and Japan (1 quotation)."
    )


def test_the_sentence_on_shares_gives_each_fraction():
    assert told("shares", seed_readings())[0] == (
        "Jim Mattis has 99 of 99 in defense.gov, 54 of 104 in Press TV, 80 of 80 in Asia Times and "
        "0 of 39, only paraphrased in The Wire (quoted words)."
    )


def test_the_sentences_on_places_tell_headline_and_lead():
    assert told("places", seed_readings())[:2] == [
        "In the headline: Japan (quotation and paraphrase) in Press TV.",
        "In the lead: Jim Mattis (paraphrase) in defense.gov; Shinzo Abe (quotation and paraphrase) in Press TV; "
        "Tomomi Inada (paraphrase) in The Wire.",
    ]


def test_the_sentences_on_verbs_tell_what_is_not_neutral():
    assert told("verbs", seed_readings())[:3] == [
        "Jim Mattis: 11 of 16 reporting words are neutral (said, told, added).",
        "Adds force: defense.gov (underscored), Asia Times (reiterated) and The Wire (reaffirmed).",
        "Presents as true: defense.gov (noted).",
    ]


def test_many_outlets_are_counted_not_ranked():
    readings = [telling(f"Outlet {n}", ("direct", "Ana Ruiz", "said", DIRECT)) for n in range(9)] + [telling("Post")]
    assert told("words", readings)[:2] == ["Of 10 outlets, 9 quote Ana Ruiz.", "1 outlet quotes nobody."]


@pytest.mark.parametrize("view", [view.slug for view in COMPONENT.views])
def test_an_empty_selection_is_told_of(view):
    assert told(view, [telling("Ledger")])[0] in (
        "Nobody speaks in these articles.", "There are no quoted words to share out.",
    )  # fmt: skip
