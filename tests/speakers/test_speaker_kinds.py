"""What kind of speaker somebody is by the words of an article, and by which words it speaks of them."""

from __future__ import annotations

import csv

import pandas as pd
import pytest

from components.corpus.article import Article
from components.reading.read import read
from components.reading.speaker_kinds import FINER, KINDS
from components.speakers.kind_sentences import SPOKEN_BY, shared_out, unknown
from components.speakers.kinds import terms
from components.speakers.kinds.elsewhere import told_elsewhere
from components.speakers.measure import measure, redact


def rows_of(text):
    return measure([read(Article("Ledger", text))], {})


def kind_of(text):
    return rows_of(text)["speaker_kind"].iloc[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We won,” President Ana Ruiz said.", "government"),
        ("“We won,” said Ana Ruiz, president of Mexico.", "government"),
        ("“We won,” said Ana Ruiz, president of the Harbour Workers Union.", "activist"),
        ("“We won,” said Ana Ruiz, president of Rider University.", "expert"),
        ("“We won,” said Ana Ruiz, vice president of Carver Motors.", "company"),
        ("“We won,” Vice President Ana Ruiz said.", "government"),
        ("“We won,” Defense Secretary Ana Ruiz said.", "government"),
        ("“We won,” Secretary of State Ana Ruiz said.", "government"),
        ("“We won,” Attorney General Ana Ruiz said.", "government"),
        ("“We won,” Colorado Attorney General Ana Ruiz said.", "official"),
        ("“We won,” Sen. Ana Ruiz said.", "lawmaker"),
        ("“We won,” said Ana Ruiz (D-Ohio).", "lawmaker"),
        ("“We won,” said Ana Ruiz, R-Texas, on Monday.", "lawmaker"),
        ("Sens. Bo Lee and Ana Ruiz were there. “We won,” Ms. Ruiz said.", "lawmaker"),
        ("“We won,” Carver campaign manager Ana Ruiz said.", "lawmaker"),
        ("“We won,” said Ana Ruiz, a spokeswoman for the Health Ministry.", "official"),
        ("“We won,” White House spokeswoman Ana Ruiz said.", "official"),
        ("“We won,” Pentagon spokeswoman Ana Ruiz said.", "official"),
        ("“We won,” Judge Ana Ruiz said.", "official"),
        ("“We won,” said Ana Ruiz, chief of police.", "official"),
        ("“We won,” said Ana Ruiz, the chief executive of Carver Motors.", "company"),
        ("“We won,” said Ana Ruiz, a professor of law.", "expert"),
        ("“We won,” said Ana Ruiz, who teaches history.", "expert"),
        ("“We won,” said Ana Ruiz, a reporter for the Daily Post.", "medium"),
        ("“We won,” said Ana Ruiz, 44, of Dayton.", "citizen"),
        ("“We won,” said Ana Ruiz, a nurse.", "citizen"),
        ("An enthusiastic Carver supporter, Ana Ruiz said: “We won.”", "citizen"),
        ("“We won,” said the actress Ana Ruiz.", "citizen"),
        ("“We won,” said Ana Ruiz, the governor’s spokeswoman.", "lawmaker"),
        ("“We won,” said Ana Ruiz, communications director for a congressman.", "lawmaker"),
        ("“We won,” said Ana Ruiz, an aide to the senator.", "lawmaker"),
        ("“We won,” said Ana Ruiz, chief of staff to Rep. Bo Lund.", "lawmaker"),
        ("“We won,” said Ana Ruiz, who works for Representative Bo Lund.", "lawmaker"),
        ("Ana Ruiz resigned as communications director to Rep. Bo Lund. “I left,” Ms. Ruiz said.", "lawmaker"),
        ("“We won,” said Ana Ruiz, a Republican aide.", "lawmaker"),
        ("“We won,” said Ana Ruiz, a congressional aide.", "lawmaker"),
        ("“We won,” said Ana Ruiz, the current campaign press secretary.", "lawmaker"),
        ("“We won,” said Ana Ruiz, Republican spokeswoman for the Port Agency.", "official"),
        ("“We won,” said Ana Ruiz, the president’s press secretary.", "official"),
        ("“We won,” said Ana Ruiz, an aide to the prime minister.", "official"),
        ("“We won,” wrote Facebook user Ana Ruiz.", "citizen"),
        ("“We won,” wrote Ana Ruiz, a commenter on the ministry’s page.", "citizen"),
        ("“We won,” wrote Ana Ruiz, a follower of the official page.", "citizen"),
        ("“We won,” Ana Ruiz said.", "not told"),
        ("“We won,” an official said.", "unnamed"),
        ("The Associated Press said the bridge was closed.", "medium"),
        ("Police said the bridge was closed.", "official"),
    ],
)
def test_the_words_at_a_name_tell_the_kind(text, kind):
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("“We won,” Ana Ruiz said. She smiled, and she left.", "she"),
        # whom one pronoun means may be found wrongly
        ("“We won,” Ana Ruiz said. She smiled.", "not said"),
        ("“We won,” Mr. Ruiz said.", "he"),
        ("“We won,” spokeswoman Kim Ruiz said.", "she"),
        ("“We won,” said Kim Ruiz, a father of two.", "he"),
        ("“We won,” Mx Ruiz said.", "they"),
        # a first name tells nothing
        ("“We won,” Ana Ruiz said.", "not said"),
        ("“We won,” an official said.", ""),
        ("The Health Ministry said the bridge was closed.", ""),
    ],
)
def test_only_words_of_the_article_say_she_or_he(text, called):
    assert rows_of(text)["called"].iloc[0] == called


def test_the_words_that_tell_a_kind_stand_where_the_row_says():
    text = "“We won,” said Ana Ruiz, a professor of law."
    row = rows_of(text).iloc[0]

    assert row["kind_words"] == "a professor of law"
    assert text[row["kind_start"] :].startswith("a professor of law")


def test_an_article_that_tells_no_kind_takes_that_of_most_others():
    texts = ("“We won,” Sen. Ana Ruiz said.", "“No,” Ana Ruiz said.", "“Yes,” Ana Ruiz said.")
    readings = [read(Article("Ledger", text)) for text in texts]
    rows = told_elsewhere(readings, measure(readings, {}))

    assert rows["speaker_kind"].tolist() == ["lawmaker"] * 3
    assert rows["kind_words"].tolist() == ["Sen."] * 3
    assert rows["kind_start"].tolist() == [10, -1, -1]


def test_a_speaker_who_was_not_found_takes_no_kind_from_another_article():
    lines = [("a", "speaker not found", "not told", ""), ("b", "speaker not found", "expert", "The professor")]
    rows = pd.DataFrame(lines, columns=["article_id", "speaker", "speaker_kind", "kind_words"])

    assert told_elsewhere([], rows)["speaker_kind"].tolist() == ["not told", "expert"]


def test_an_age_alone_gives_way_to_what_another_article_tells():
    texts = ("“We won,” Sen. Ana Ruiz said.", "“No,” said Ana Ruiz, 44, on Monday.")
    readings = [read(Article("Ledger", text)) for text in texts]

    assert told_elsewhere(readings, measure(readings, {}))["speaker_kind"].tolist() == ["lawmaker"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "“We won,” The National Group for Women President Ana Ruiz said.",
        "The center opened. “We won,” said the center's president, Ana Ruiz.",
    ],
)
def test_a_president_of_less_than_a_country_is_no_head_of_state(text):
    assert kind_of(text) != "government"


def test_no_words_about_a_speaker_leave_with_a_corpus_without_texts():
    rows = rows_of("“We won,” said Ana Ruiz, a professor of law.")

    assert redact(rows, rows["start"] < 0)["kind_words"].tolist() == [""]


def test_every_line_of_the_list_has_a_known_kind_and_use():
    with terms.FILE.open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines))

    assert {line["kind"] for line in found} <= set(FINER) and set(FINER.values()) == set(KINDS)
    assert {line["use"] for line in found} == {"person", "weak", "title", "body", "suffix", "name"}
    assert len({(line["use"], line["words"]) for line in found}) == len(found)


def test_the_shares_of_kinds_are_a_sentence_with_a_verb():
    whole = shared_out([("lawmaker", 0.8), ("company", 0.2)], some=False)
    assert whole == f"{SPOKEN_BY['lawmaker']} have 80 % and {SPOKEN_BY['company']} 20 %"


def test_for_how_much_neither_kind_nor_name_nor_speaker_was_found_is_told():
    kinds = ["not told", "unnamed", "not found", "lawmaker"]
    shares = pd.DataFrame({"outlet": "A", "speaker_kind": kinds, "counted": [3, 2, 1, 4], "total": 10})
    assert unknown(shares, {}) == [
        "Of the 10 quoted words found, the program does not know the kind of speaker of 3, "
        "the name of the speaker of 2 and the speaker of 1."
    ]


def test_where_some_speakers_have_no_kind_the_shares_are_the_least():
    part = shared_out([("lawmaker", 0.39), ("company", 0.2)], some=True)
    assert part == f"{SPOKEN_BY['lawmaker']} have at least 39 % and {SPOKEN_BY['company']} 20 %"
