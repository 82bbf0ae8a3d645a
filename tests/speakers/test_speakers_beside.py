"""The same quotation in several outlets: what is one quotation, and who cut, added or changed what."""

from __future__ import annotations

import pandas as pd
import pytest

from components.analysis.selection import chosen_rows
from components.contract import Found, rows_of
from components.corpus.article import Article
from components.palette import WIDE, palette_for
from components.reading.model import VOICES
from components.speakers import COMPONENT, alike
from components.speakers.alike import QuotedPassage, groups_of, runs_of
from components.speakers.collation import collate, runs, written
from components.speakers.figures.beside import BESIDE
from components.speakers.summary import summarise
from components.speakers.variants import told_of, variants
from tests.speakers.by_hand import Said, reading_of, seed_readings
from tests.speakers.frames import articles_of, rows_of_all

DEFAULTS = COMPONENT.defaults()
WHOLE = "The old bridge will open again in May, whatever the rain"


def said_in(**wordings):
    """Return rows of one speaker's direct quotations, an article per outlet; a list is several in one article."""
    readings = []
    for outlet, given in wordings.items():
        parts = [given] if isinstance(given, str) else given
        said = [Said("direct", "Ana Ruiz", "said", (part,)) for part in parts]
        readings.append(reading_of(Article(outlet=outlet, text="\n".join(parts)), said))
    return rows_of_all(readings), articles_of(readings)


def wordings_of(**given):
    (group,) = groups_of(said_in(**given)[0])
    return collate(group)


@pytest.mark.parametrize(
    ("other", "groups"),
    [
        (WHOLE, 1),
        ("Nobody knows whether the old bridge will open again before the winter", 1),
        ("whatever the rain", 0),  # two of three are function words
        ("the old bridge", 1),
        ("old bridge", 0),
        ("The market stays open on every day of the week", 0),
    ],
)
def test_what_shares_a_run_or_stands_whole_in_another_is_one_quotation(other, groups):
    assert len(groups_of(said_in(Ledger=WHOLE, Wire=other)[0])) == groups


def test_without_the_outlet_that_joins_them_two_wordings_are_two_quotations():
    """The Wire has words of both; each of the others stands in two outlets, and shares nothing with the other."""
    first, second = "The old bridge will open again in May", "whatever rain may fall on the river this year"
    whole, _ = said_in(Wire=f"{first}, {second}", Ledger=first, Post=second, Star=first, Mail=second)
    assert [len(group) for group in groups_of(chosen_rows(whole, whole, VOICES))] == [5]

    without = whole[whole["outlet"] != "Wire"]
    groups = groups_of(chosen_rows(whole, without, VOICES))

    assert sorted([one.outlet for one in group] for group in groups) == [["Ledger", "Star"], ["Post", "Mail"]]
    assert groups == groups_of(without.reset_index(drop=True))


def test_a_group_of_which_nothing_is_left_out_is_not_joined_again(monkeypatch):
    whole, _ = said_in(Wire=WHOLE, Ledger=WHOLE, Post="Nobody has seen a thing of it for years")
    before = groups_of(chosen_rows(whole, whole, VOICES))

    monkeypatch.setattr(alike, "_joined", None)
    without = whole[whole["outlet"] != "Post"]

    assert groups_of(chosen_rows(whole, without, VOICES)) == before


def test_one_outlet_alone_other_speakers_and_nameless_ones_make_no_group():
    rows, _ = said_in(Ledger=[WHOLE, WHOLE])
    assert groups_of(rows) == []
    rows, _ = said_in(Ledger=WHOLE, Wire=WHOLE)
    assert groups_of(rows.assign(speaker=["Ana Ruiz", "Tom Hill"])) == []
    assert groups_of(rows.assign(speaker="unnamed sources")) == []


def test_the_wordings_of_mattis_in_the_seeds():
    groups = groups_of(rows_of_all(seed_readings()))
    assert [sorted({one.outlet for one in group}) for group in groups] == [["Press TV", "defense.gov"]] * 2
    first, second = collate(groups[0])
    assert (first.outlet, first.words, second.outlet, second.words) == ("defense.gov", 60, "Press TV", 42)
    assert variants(first, second) == [
        "is without “Due to some … we jointly face” (17 words)", "has “wanted” for “want”", "“Five” for “5”",
        "is without “as”",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (WHOLE.upper() + "!", ["the same word for word"]),
        ("The old bridge will open again in June, whatever the rain", ["has “June” for “May”"]),
        ("The old bridge will open again in May", ["is without “whatever the rain”"]),
        ("The old bridge will open again in May, we hope, whatever the rain", ["has also “we hope”"]),
        ("Whatever the rain, the old bridge will open again in May", ["has “Whatever the rain” in another place"]),
        (
            "We hope so, whatever the rain, the old bridge will open again in May",
            ["has also “We hope so”", "has “whatever the rain” in another place"],
        ),
    ],
)
def test_what_another_wording_has_otherwise(other, expected):
    wordings = wordings_of(Ledger=WHOLE, Wire=other)
    first, second = sorted(wordings, key=lambda one: one.outlet)
    assert variants(first, second) == expected


def test_words_that_are_not_the_same_are_marked_in_every_wording_and_what_is_cut_is_out():
    first, second = wordings_of(Ledger=WHOLE, Wire="The old bridge will open again in June")
    assert [(run.kind, run.text) for run in runs(first)] == [
        ("kept", "The old bridge will open again in"), ("other", "May,"), ("kept", "whatever the rain"),
    ]  # fmt: skip
    assert [cell.sole for cell in first.cells if cell] == [False] * 8 + [True] * 3
    assert [(run.kind, run.start, run.end) for run in runs(second)] == [("kept", 0, 7), ("other", 7, 8), ("out", 8, 11)]


def test_parts_of_one_article_stand_in_one_row_and_a_repeat_in_the_headline_does_not():
    first, second = wordings_of(Ledger=WHOLE, Wire=["The old bridge", "will open again in May, whatever the rain"])
    assert (first.words, second.words, len(second.cells)) == (11, 11, 11)
    (_, repeated) = wordings_of(Ledger=WHOLE, Wire=["The old bridge", WHOLE])
    assert repeated.words == 11


def test_a_sentence_names_the_longest_wording_and_the_others_variants():
    assert told_of(wordings_of(Ledger=WHOLE, Wire="The old bridge will open again in June", Post=WHOLE)) == (
        "Ana Ruiz, “The old bridge will open again in May, whatever the rain”: 11 words in Ledger; Post has the same "
        "word for word; Wire has “June” for “May” and is without “whatever the rain”."
    )


def drawn(rows, articles, theme="light"):
    summary = summarise(rows, articles, DEFAULTS)
    return BESIDE.draw(rows, summary, palette_for(dict.fromkeys(articles["outlet"]), theme, WIDE), DEFAULTS)


def test_each_text_opens_its_quotation():
    rows, articles = said_in(Ledger=WHOLE, Wire="The old bridge will open again in June")
    keys = [data[0] for trace in drawn(rows, articles).data for data in trace.customdata]
    assert len(keys) == 2 and all(len(rows_of(rows, key)) == 1 for key in keys)


def test_words_that_the_other_text_does_not_have_there_are_marked_in_both():
    rows, articles = said_in(Ledger=WHOLE, Wire="The old bridge will open again in June")
    notes = [note.text for note in drawn(rows, articles).layout.annotations]
    assert any("open again in <b><u>May, whatever the rain</u></b>" in note for note in notes)
    assert any("open again in <b><u>June</u></b>" in note for note in notes)


MOVED_IN = "Whatever the rain, the old bridge will open again in May"
WORDED_IN = "The old bridge will open again in June"


def heading(**texts):
    rows, articles = said_in(**texts)
    return BESIDE.find(rows, summarise(rows, articles, DEFAULTS), DEFAULTS).text


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (MOVED_IN, "One quotation was found in several outlets, in another order of words."),
        (WORDED_IN, "One quotation was found in several outlets, in words that differ."),
        (f"{MOVED_IN}, we hope", "One quotation was found in several outlets, in words that differ."),
    ],
)
def test_a_changed_order_is_told_as_one_and_nothing_as_cut(other, told):
    assert heading(Ledger=WHOLE, Wire=other) == told


def test_words_that_stand_in_another_place_are_marked_as_that_and_the_key_says_so():
    rows, articles = said_in(Ledger=WHOLE, Wire=MOVED_IN)
    written = " ".join(note.text for note in drawn(rows, articles).layout.annotations)
    assert "<i>Whatever the rain,</i>" in written and "<i>whatever the rain</i>" in written
    assert "in another place" in written and "<u>" not in written and "does not have there" not in written

    rows, articles = said_in(Ledger=WHOLE, Wire=f"We hope so, {MOVED_IN}")
    written = " ".join(note.text for note in drawn(rows, articles).layout.annotations)
    assert "<b><u>We hope so,</u></b>" in written and "<i>" in written and "does not have there" in written


def test_wordings_that_are_the_same_have_no_mark_and_are_no_finding():
    rows, articles = said_in(Ledger=WHOLE, Wire=WHOLE)
    assert not any("<u>" in note.text for note in drawn(rows, articles).layout.annotations)
    found = BESIDE.find(rows, summarise(rows, articles, DEFAULTS), DEFAULTS)
    assert found == Found("1 quotation in several outlets, each time in the same words.", drawn=False)


def test_without_a_quotation_in_two_outlets_the_page_says_so():
    rows, articles = said_in(Ledger=WHOLE)
    summary = summarise(rows, articles, DEFAULTS)
    said = "No quotation of three words or more by one named speaker was found in two outlets."
    assert BESIDE.tell(rows, summary, DEFAULTS) == [said]
    assert said in drawn(rows, articles).layout.annotations[0].text
    assert BESIDE.table(rows, summary, DEFAULTS).empty


def test_a_passages_words_are_those_that_the_project_counts():
    passage = QuotedPassage("Ana Ruiz", "Ledger", "a", "q1", 0, "“U.S.-Japan” – 54,000 troops, “cost-sharing”!")
    assert passage.plain[-3:] == ("54,000", "troops", "cost-sharing")
    assert passage.words[-3:] == ("54,000", "troops,", "“cost-sharing”!")


def test_wording_is_kept_for_quoted_passages_of_three_words_and_more():
    said = [Said("direct", "Ana Ruiz", "said", ("one two\nthree",)), Said("direct", "Ana Ruiz", "said", ("four five",))]
    rows = rows_of_all([reading_of(Article(outlet="Ledger", text="one two\nthree\nfour five"), said)])
    assert rows["wording"].tolist() == ["one two three", ""]
    assert isinstance(rows, pd.DataFrame)


def test_texts_beside_each_other_begin_at_one_height():
    figure = drawn(*said_in(Ledger=WHOLE, Gazette=WHOLE.rsplit(" ", 8)[0]))
    tops = [note for note in figure.layout.annotations if note.yanchor == "top"]
    assert len({note.y for note in tops[:2]}) == 1


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("bridge of the shut port", 1),  # three words of content
        ("the bridge of the port", 0),  # two
        ("bridge shut port open", 0),  # four words are no run
        ("the bridge of the shut port fell", 2),
    ],
)
def test_a_run_of_five_words_tells_with_three_of_content(words, runs):
    assert len(list(runs_of(tuple(words.split())))) == runs


@pytest.mark.parametrize(("short", "groups"), [("the bridge fell", 1), ("it was the bridge", 0), ("bridge fell", 0)])
def test_a_short_quotation_tells_with_three_words_two_of_them_content(short, groups):
    said = said_in(Ledger=f"Nobody was there when it was the bridge fell late on Monday {short}.", Wire=f"{short}.")[0]

    assert len(groups_of(said)) == groups


def test_words_that_the_other_prints_beside_the_quotation_are_no_difference():
    rows, articles = said_in(
        Ledger=["The old bridge will open again, and the road will be safe"],
        Wire=["The old bridge will open again", "and the road will be safe", "Nobody is to blame"],
    )
    palette = palette_for(dict.fromkeys(articles["outlet"]), width=WIDE)
    figure = BESIDE.draw(rows, summarise(rows, articles, DEFAULTS), palette, DEFAULTS)

    assert not [note.text for note in figure.layout.annotations if "<u>" in note.text]


def test_a_quotation_that_is_only_cut_otherwise_is_not_counted_as_differing():
    rows, articles = said_in(
        Ledger=["The old bridge will open again, and the road will be safe"],
        Wire=["The old bridge will open again", "and the road will be safe"],
    )

    assert "in different words" not in BESIDE.find(rows, summarise(rows, articles, DEFAULTS), DEFAULTS).text


def test_two_passages_of_a_quotation_never_run_together_as_if_one():
    first, second = wordings_of(
        Ledger="The old bridge will open again in May, whatever the rain and the wind may do to it this year",
        Wire=["The old bridge will open again in May", "the wind may do to it this year"],
    )
    assert written(second.cells) == "The old bridge will open again in May … the wind may do to it this year"
    assert written(first.cells).count("…") == 0
    assert (first.words, second.words) == (20, 16)  # the sign of a cut is no word


def test_a_dash_is_no_word_of_a_long_variant():
    added = "and nobody in the whole old town — not the mayor – will ever dare to close it again"
    first, second = wordings_of(Ledger=f"{WHOLE} {added}", Wire=WHOLE)
    assert variants(first, second) == ["is without “and nobody in … close it again” (17 words)"]
