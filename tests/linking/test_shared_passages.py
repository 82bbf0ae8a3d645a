"""What is a shared passage and what is not, by example."""

from __future__ import annotations

import pytest

from tests.linking.articles import readings, shared

COPY = "The harbour bridge stays shut to lorries until engineers have replaced every cracked beam under the roadway."


def test_ten_equal_words_are_found_inside_sentences_that_have_nothing_else_in_common():
    one = "Nobody slept when the ferry to Elmstead was cancelled for the third night in a row."
    other = "Residents grumbled, since the ferry to Elmstead was cancelled for the third night."

    assert shared(one, other) == [
        [("across", "the ferry to Elmstead was cancelled for the third night")],
        [("across", "the ferry to Elmstead was cancelled for the third night.")],
    ]


def test_nine_equal_words_are_left_alone():
    one = "Nobody slept when the ferry to Elmstead was cancelled for a whole week in the month of May."
    other = "Residents of the long quay grumbled, since the ferry to Elmstead was cancelled for a storm."

    assert shared(one, other) == [[], []]


@pytest.mark.parametrize(
    ("edit", "version"),
    [
        ("case and marks", COPY.upper().replace("SHUT", "“SHUT”")),
        ("white space", COPY.replace(" ", "\u00a0\n", 1).replace(" ", "  ")),
        (
            "spelling",
            COPY.replace("harbour", "harbor").replace("roadway", "roadways"),
        ),
        (
            "a title",
            "The harbour bridge stays shut to lorries until city engineers have replaced every cracked beam under the "
            "roadway.",
        ),
        (
            "a date",
            "The harbour bridge stays shut to lorries on Friday until engineers have replaced every cracked beam under "
            "the roadway.",
        ),
        ("a cut clause", "The harbour bridge stays shut until engineers have replaced every cracked beam."),
        (
            "reordered halves",
            "Until engineers have replaced every cracked beam under the roadway, the harbour bridge stays shut to "
            "lorries.",
        ),
        (
            "a changed number",
            "The harbour bridge stays shut to 40 lorries until engineers have replaced every cracked beam under the "
            "roadway.",
        ),
        (
            "exchanged words",
            COPY.replace("stays", "remains").replace("every", "each"),
        ),
    ],
)
def test_an_edited_sentence_is_one_passage_in_both(edit, version):
    first, second = readings(COPY, version)

    assert {one.sharing for one in (*first.shared, *second.shared)} == {"across"}
    assert len({one.passage for one in (*first.shared, *second.shared)}) == 1
    assert sum(one.end - one.start for one in second.shared) > 0.6 * len(version.replace("  ", " "))


def test_an_inserted_clause_stays_the_outlets_own():
    version = (
        "The harbour bridge stays shut to lorries, to the fury of every shopkeeper on the quay and of the two mayors, "
        "until engineers have replaced every cracked beam under the roadway."
    )
    _, second = readings(COPY, version)

    assert [second.text(one.start, one.end) for one in second.shared] == [
        "The harbour bridge stays shut to lorries,",
        "until engineers have replaced every cracked beam under the roadway.",
    ]
    assert len({one.passage for one in second.shared}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "U.S. Secretary of State Ana Ruiz met French Foreign Minister Bo Lee in Lowick.",
            "French Foreign Minister Bo Lee dined in Quarrington; U.S. Secretary of State Ana Ruiz flew home.",
        ),
        (
            "The ministry did not immediately respond to a request for comment.",
            "A spokesman for the port did not immediately respond to requests for comment on Tuesday.",
        ),
        (
            "The bridge at Westmere was closed on Monday after an engineer found cracks in two of its beams.",
            "Two cracked beams made the town of Westmere shut its old bridge on Monday, an engineer told reporters.",
        ),
    ],
)
def test_names_stock_phrases_and_other_words_for_the_same_thing_are_no_copy(one, other):
    assert shared(one, other) == [[], []]


def test_what_one_outlet_prints_twice_is_shared_within_it():
    found = shared(COPY, f"Elsewhere it rained. {COPY}", outlets=("The Post", "The Post"))

    assert found == [[("within", COPY)], [("within", COPY)]]


def test_a_repeat_inside_one_article_is_no_shared_passage():
    assert shared(f"{COPY}\n\nThe tide was low.\n\n{COPY}", "The council met for an hour and went home again.") == [
        [],
        [],
    ]


def test_a_passage_that_others_print_too_is_shared_across_for_every_outlet_that_has_it():
    found = shared(COPY, COPY, COPY, outlets=("The Post", "The Post", "The Mirror"))

    assert {sharing for one in found for sharing, _ in one} == {"across"}


SPEECH = "We looked at every single beam, and we will never take a risk with the lives of people"


def test_the_same_words_quoted_by_two_are_a_speech():
    one = f"Ana Ruiz spoke late in the evening. “{SPEECH},” she said."
    other = f'The mayor was blunt. "{SPEECH}," Ruiz told the crowd.'

    assert shared(one, other) == [[("speech", f"“{SPEECH},”")], [("speech", f'"{SPEECH},"')]]


def test_a_quotation_inside_longer_shared_narrative_is_copy():
    story = f"After a night of talks in the old town hall the mayor came out alone and spoke to the crowd: “{SPEECH}.”"

    assert [{sharing for sharing, _ in one} for one in shared(story, story)] == [{"across"}, {"across"}]


def test_a_quotation_is_no_copy_because_its_marks_stand_elsewhere_in_two_articles():
    """Eleven words are outside the marks of one or the other, but seven at most in each of them."""
    one = f"“In this old town tonight, {SPEECH}” for ever and always, said Ruiz."
    other = f"In this old town tonight, “{SPEECH} for ever and always,” said Ruiz."

    assert [{sharing for sharing, _ in found} for found in shared(one, other)] == [{"speech"}, {"speech"}]


def test_quoted_words_that_another_prints_as_its_own_are_copy():
    one = f"Ana Ruiz spoke late in the evening. “{SPEECH},” she said."

    assert [{sharing for sharing, _ in found} for found in shared(one, f"{SPEECH}.")] == [{"across"}, {"across"}]


def test_a_caption_with_its_credit_marks_nothing():
    caption = "Mayor Ana Ruiz walks past the closed harbour bridge in Westmere on Monday evening. Photo: Reuters/Jo Doe"
    one = f"{caption}\n\nThe council sat until midnight and agreed on nothing but the date of its next meeting."
    other = f"{caption}\n\nShopkeepers counted their losses while the ferry went to and fro without a single passenger."

    assert shared(one, other) == [[], []]


@pytest.mark.parametrize("texts", [(), (COPY,), ("", ""), ("", COPY), ("\u200b", "“”")])
def test_corpora_with_nothing_to_compare_have_no_shared_passages(texts):
    assert shared(*texts) == [[] for _ in texts]


def test_passages_have_the_same_names_whenever_they_are_looked_for():
    once, again = readings(COPY, COPY), readings(COPY, COPY)

    assert [reading.shared for reading in once] == [reading.shared for reading in again]
    assert once[0].shared[0].passage == once[1].shared[0].passage
