"""What single rules of the actors give: words, deeds, mentions, and the tables behind the figures."""

from __future__ import annotations

import pandas as pd
import pytest

from components.actors.choosing import actor_of
from components.actors.describing import _said_to_be
from components.actors.describing import described as descriptions
from components.actors.features import plain_word
from components.actors.figures import absent, between, described, does, named, toward, weights
from components.actors.measure import COLUMNS, measure, redact
from components.actors.mentions import PERSON, Found, _in_scare_quotes
from components.actors.roles import role_of
from components.actors.summary import COLUMNS as SUMMARY
from components.actors.titled import _qualifies
from components.actors.verbs import lemma
from components.contract import rows_of
from components.corpus import Article
from components.palette import NARROW, palette_for
from components.reading.read import read
from components.reading.tokens import tokens_in

TEXT = "Senator Maria Ruiz spoke in Leeds on Monday. On Friday Ruiz was accused of a terrible lie."
NO_ROWS, NO_OUTLETS = pd.DataFrame(columns=list(COLUMNS)), pd.DataFrame({"outlet": []})


def rows(*texts: str) -> pd.DataFrame:
    articles = [Article(chr(65 + number), f"On the bridge\n\n{text}\n") for number, text in enumerate(texts)]
    return measure([read(one) for one in articles], {})


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Ruiz is not", []),
        ("Ruiz is not very", []),
        ("Ruiz is not very popular.", ["not very popular"]),
        ("Ruiz is a good mayor.", ["a good mayor"]),
        ("Ruiz is a loyal", []),
    ],
)
def test_what_somebody_is_said_to_be(text, described):
    tokens = list(tokens_in(text, 0, len(text)))
    assert [text[one.start : one.end] for one in _said_to_be(tokens, 1)] == described


@pytest.mark.parametrize(
    ("word", "tag", "weighed"),
    [("bridges", "N", "bridge"), ("glass", "N", "glass"), ("virus", "N", "virus"), ("closed", "V", "close")],
)
def test_a_noun_is_weighed_without_its_plural_and_a_verb_in_its_dictionary_form(word, tag, weighed):
    assert plain_word(word, tag) == weighed


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A bridge closed by Ruiz fell.", ("agent", "close")),
        ("It was closed early by Ruiz.", ("agent", "close")),
        ("She was hoping a visit by Ruiz would help.", None),
        ("They closed it early by Ruiz.", None),
    ],
)
def test_who_does_it_behind_by(text, role):
    start = text.index("Ruiz")
    found = role_of(list(tokens_in(text, 0, len(text))), start, start + 4)
    assert ((found.role, found.verb) if found else None) == role


def test_the_longest_form_of_a_name_is_the_mention():
    found = rows("On Monday Maria Lopez Garcia spoke in Leeds. Later Maria Lopez left.")
    named = found[found["view"] == "named"]

    assert named["naming"].tolist()[0] == "Maria Lopez Garcia"


@pytest.mark.parametrize("pronoun", ["It", "They"])
def test_a_body_speaks_by_its_pronoun_too(pronoun):
    found = rows(f"The Harbour Ministry said on Monday that it was late. {pronoun} said that it rained.")

    assert found.loc[found["view"] == "does", "verb"].tolist() == ["say", "say"]


def test_who_has_a_name_in_one_outlet_and_none_in_another_is_told_for_each_outlet():
    found = rows("On Monday Ana Ruiz spoke.", "It rained on Otto Lind.", "On Monday Ana Ruiz left.")
    table = absent.table(found, pd.DataFrame({"outlet": ["A", "B", "C"]}), {})

    own = table[table["actor"] == "Ana Ruiz"]
    assert own[["outlet", "how", "namings"]].to_numpy().tolist() == [
        ["A", "by name", 1],
        ["B", "not found", 0],
        ["C", "by name", 1],
    ]
    assert len(rows_of(found, own["key"].iloc[0])) == 1


def test_an_actor_who_does_nothing_is_told_so():
    assert does.tell(NO_ROWS, NO_OUTLETS, {"actor": "Ana Ruiz"}) == [does.NOTHING]


def test_an_actor_without_a_weighed_word_is_told_so():
    figure = weights.draw(NO_ROWS, NO_OUTLETS, palette_for([]), {"actor": "Ana Ruiz"})

    told = " ".join(note.text.replace("<br>", " ") for note in figure.layout.annotations)
    assert weights.NOTHING in told


def test_beside_each_square_of_a_weighed_word_stands_in_how_many_sentences_it_is():
    found, outlets = rows(TEXT, TEXT), pd.DataFrame({"outlet": ["A", "B"]})
    chosen = {"actor": "Maria Ruiz", "whose": "own"}
    figure = weights.draw(found, outlets, palette_for(["A", "B"]), chosen)

    many = [one.sentences for one in weights.weighed(found, outlets, chosen)]
    written = [note.text for note in figure.layout.annotations]
    assert written.count("1") == sum(list(each.values()).count(1) for each in many) > 0


def test_each_sentence_of_the_table_of_wording_opens_itself():
    found = rows(TEXT)
    table = toward.table(found, pd.DataFrame({"outlet": ["A"]}), {"actor": "Maria Ruiz", "whose": "own"})

    assert len(table) == 2
    assert [len(rows_of(found, key)) for key in table["key"]] == [1, 1]


def test_over_many_events_the_parts_of_all_sentences_are_told_apart_by_their_fill():
    found = rows(TEXT)
    many = {"outlet": "A", "worded_events": 10, "negative": 4, "neutral": 3, "positive": 2, "unsure": 1}
    summary = pd.DataFrame([dict.fromkeys(SUMMARY, 0) | many])
    figure = toward.draw(found, summary, palette_for(["A"]), {"actor": "Maria Ruiz", "whose": "own"})

    widths = {trace.name: list(trace.x) for trace in figure.data if trace.type == "bar"}
    assert widths == {"full": [0.4], "faint": [0.3], "dotted": [0.2], "open": [0.1]}


@pytest.mark.parametrize(("word", "verb"), [("were", "be"), ("being", "be"), ("spring", "spring"), ("rated", "rate")])
def test_the_dictionary_form_of_a_verb(word, verb):
    assert lemma(word) == verb


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("the ‘crisis’ there", True),
        ("the 'crisis's end", False),
        ("the “crisis” there", True),
        ("the crisis’ end", False),
    ],
)
def test_a_mark_before_a_letter_is_an_apostrophe_and_closes_nothing(text, scare):
    start = text.index("crisis")
    assert _in_scare_quotes(text, start, start + 6) is scare


def test_whom_one_outlet_names_and_the_other_only_describes_is_told_apart():
    both = pd.DataFrame([dict.fromkeys(COLUMNS, "") | {"view": "named", "kind": "person", "actor": "Ana Ruiz"}] * 2)
    found = both.assign(outlet=["A", "B"], form=["full name", "office or description"])
    outlets = pd.DataFrame({"outlet": ["A", "B"]})

    assert list(absent.unevenly(found, outlets)[1]) == ["Ana Ruiz"]
    assert list(absent.unevenly(found.assign(form="full name"), outlets)[1]) == []


@pytest.mark.parametrize(
    ("actor", "kind", "naming", "told"),
    [
        ("Ana Ruiz", "person", "Otto Lind", ["Ana Ruiz is not found by name in C."]),
        (
            "Ana Ruiz",
            "person",
            "Mayor Ruiz",
            ["At least 1 person is named by some outlets and not found by name in others."],
        ),
        ("Harbour Board", "body", "Otto Lind", [absent.NOTHING]),
        ("U.S. Harbour", "person", "Otto Lind", [absent.NOTHING]),
        ("Al Harbour-linked", "person", "Otto Lind", [absent.NOTHING]),
        ("Board", "person", "Otto Lind", [absent.NOTHING]),
    ],
    ids=["person", "last name in another's", "body", "initials", "participle", "one word"],
)
def test_only_a_person_whose_last_name_an_outlet_lacks_is_told_to_be_absent(actor, kind, naming, told):
    line = dict.fromkeys(COLUMNS, "") | {"view": "named", "form": "full name", "kind": kind}
    found = pd.DataFrame(
        [
            *(line | {"outlet": outlet, "actor": actor, "naming": actor} for outlet in "AB"),
            line | {"outlet": "C", "actor": "Otto Lind", "naming": naming, "kind": "person"},
        ]
    )
    assert absent.tell(found, pd.DataFrame({"outlet": ["A", "B", "C"]}), {}) == told


def test_what_is_theirs_stands_behind_what_they_are():
    found = rows("On Friday Maria Ruiz’s terrible plan failed. Ruiz was popular. Ruiz was angry.")
    (own,) = described.by_outlet(found, pd.DataFrame({"outlet": ["A"]}), {"actor": "Maria Ruiz"}).values()

    assert list(own) == [("is", "popular"), ("is", "angry"), ("possession", "terrible plan")]


def test_namings_in_words_that_are_not_shown_are_counted():
    found = rows("On Monday Ana Ruiz spoke. “Ana Ruiz is late,” Otto Lind said.")
    chosen = {"actor": "Ana Ruiz", "whose": "own"}

    assert named._elsewhere(found, chosen) == "Not shown: 1 naming in quotation."
    table = named.table(found, pd.DataFrame({"outlet": ["A"]}), chosen)
    assert table[["outlet", "naming", "times", "of"]].to_numpy().tolist() == [["A", "Ana Ruiz", 1, 1]]


@pytest.mark.parametrize(
    ("word", "behind", "belongs"),
    [
        ("US", "Secretary", True),
        ("former", "mayor", True),
        ("North", "Korean", True),
        ("for", "mayor", False),
        ("FOR", "MAYOR", False),
        ("ON", "MAYOR", False),
        ("The", "mayor", False),
    ],
)
def test_what_stands_before_an_office_and_belongs_to_it(word, behind, belongs):
    assert _qualifies(word, behind) is belongs


@pytest.mark.parametrize(
    ("text", "deed"),
    [("Ruiz has sewn it.", "sewn"), ("Ruiz has beaten them.", "beaten"), ("Ruiz has large areas.", "has")],
)
def test_behind_has_a_participle_is_the_deed_whether_or_not_a_list_knows_it(text, deed):
    found = role_of(list(tokens_in(text, 0, len(text))), 0, 4)
    assert found.role == "agent"
    assert text[found.start : found.end] == deed


@pytest.mark.parametrize(
    ("clause", "described"),
    [
        ("who left", []),
        ("who left early", ["who left early"]),
        ("who spoke of it as “late”", []),
        ("who led in a Post/Ledger poll", []),
    ],
)
def test_who_is_described_by_a_clause_of_more_than_its_verb(clause, described):
    found = rows(f"On Monday Ana Ruiz, {clause}, spoke.")

    assert found.loc[found["view"] == "described", "words"].tolist() == described


@pytest.mark.parametrize(
    "sentence",
    [
        "In the current political mood about Mr. Ruiz nobody spoke.",
        "Mr. Ruiz spoke with the sheer energy that Mr. Ruiz has.",
        "On Monday Ana Ruiz, whose spokesman left, met Bo Lind.",
        "The rules bind Ana Ruiz, the port’s advisory board, and others.",
        "The school hosts the upcoming Ruiz lecture, where Mr. Ruiz speaks.",
        "One of the posts discussed with Mr. Ruiz was a seat on the board.",
        "On Monday Ana Ruiz, who is seen as a lovable, odd woman, met Bo Lind.",
    ],
)
def test_words_about_something_else_beside_a_name_describe_nobody(sentence):
    found = rows(sentence)
    assert found.loc[(found["view"] == "described") & (found["what"] != "possession"), "words"].tolist() == []


def test_what_is_somebodys_is_told_apart_from_what_describes_them():
    found = rows("Ana Ruiz, a former engineer, spoke. Ana Ruiz’s bold plan failed.")
    assert described.tell(found, pd.DataFrame({"outlet": ["A"]}), {}) == [
        "A describes Ana Ruiz by “a former engineer”.",
        "A speaks of Ana Ruiz’s “bold plan”.",
    ]


def test_a_verb_of_a_pronoun_alone_is_not_told():
    found = rows("Ana Ruiz built the bridge. Later she sold it.")
    assert does.tell(found, pd.DataFrame({"outlet": ["A"]}), {})[0] == "In A Ana Ruiz is the subject of “build”."


def test_a_mark_between_two_actors_grows_with_its_verbs_up_to_four():
    more = " ".join(f"Ana Ruiz {verb} Otto Lind." for verb in ("attacked", "cheered", "beat", "struck", "praised"))
    found = rows("On Monday Ana Ruiz attacked Otto Lind.", f"On Monday it rained. {more}")
    figure = between.draw(found, NO_OUTLETS, palette_for(["A", "B"]), {})

    assert [size for trace in figure.data for size in trace.marker.size] == [11, 17]


def test_the_first_verb_of_a_side_begins_at_the_left_end():
    found = rows("On Monday Ana Ruiz attacked Otto Lind. Ana Ruiz cheered Otto Lind.")
    summary = pd.DataFrame([{"outlet": "A", "acts": 2, "acted_on": 0, "share": 1.0, "interval": ""}])
    figure = does.draw(found, summary, palette_for(["A"]), {"actor": "Ana Ruiz", "whose": "own"})

    assert [trace.base[0] for trace in figure.data] == [0, 0]


@pytest.mark.parametrize(("width", "gutter"), [(NARROW, 150), (NARROW + 1, 260)])
def test_on_a_telephone_the_namings_have_less_room(width, gutter):
    found = rows("On Monday Ana Ruiz spoke.")
    chosen = {"actor": "Ana Ruiz", "whose": "own"}
    figure = named.draw(found, pd.DataFrame({"outlet": ["A"]}), palette_for(["A"], width=width), chosen)

    assert figure.layout.margin.l == gutter


def test_who_belongs_to_the_people_that_a_name_only_tells_apart():
    found = rows("On Friday three aides to Maria Ruiz who were fired met Ruiz’s own story.")
    assert found[found["view"] == "described"].empty


def test_yet_parts_no_verb_from_its_helper():
    found = rows("On Friday Maria Ruiz had yet again said why. Ruiz did everything.")
    assert found.loc[found["view"] == "does", "verb"].tolist() == ["say", "do"]


def test_what_describes_somebody_stands_before_all_capitalised_words_of_the_name():
    text = "The angry Lund Ruiz spoke."
    mention = Found(15, 19, "Ana Ruiz", PERSON, "last name", 15)

    found = list(descriptions(text, list(tokens_in(text, 0, len(text))), mention))
    assert [text[one.start : one.end] for one in found] == ["angry"]


def test_a_link_names_its_actor_by_one_word():
    found = rows("On Monday Ana Ruiz spoke. Ana Ruiz left. Otto Lind stayed.")

    assert (actor_of(found, {}), actor_of(found, {"actor": "Otto Lind"})) == ("Ana Ruiz", "Otto Lind")


def test_rows_without_their_words_are_without_the_names_too():
    found = rows("On Monday Ana Ruiz spoke.").head(2)
    hidden = redact(found, pd.Series([True, False]))

    assert hidden[["naming", "words"]].to_numpy().tolist() == [["", ""], ["Ana Ruiz", "spoke"]]


def test_whoever_acts_in_a_clause_behind_a_noun_is_no_object():
    found = rows("Mayor Maria Ruiz slept. On Friday aides will lay out separate actions the mayor could take.")
    assert found.loc[(found["view"] == "does") & (found["what"] == "is acted on")].empty


def test_what_is_theirs_is_told_whole_or_not():
    found = rows("On Friday Maria Ruiz’s potential big new port general election opponents left.")
    assert found[(found["view"] == "described") & (found["what"] == "possession")].empty
