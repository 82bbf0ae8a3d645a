"""How actors are named, described and counted, in articles made for it."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest

from components.actors import COMPONENT
from components.actors.choosing import ACTOR, CONFIRMED, actor_of, actors_in
from components.actors.describing import polarity
from components.actors.figures import between, does, named
from components.actors.findings import stands_out
from components.actors.measure import measure
from components.contract import rows_of
from components.corpus import Article
from components.palette import palette_for
from components.reading.read import read
from tests.shown import Page, keys_of


def rows(*texts: str, options: dict[str, str] | None = None) -> pd.DataFrame:
    articles = [Article(chr(65 + number), f"On the bridge\n\n{text}\n") for number, text in enumerate(texts)]
    return measure([read(one) for one in articles], options or {})


def told(text: str, view: str, *columns: str) -> list[tuple[str, ...]]:
    found = rows(text)
    return [tuple(row) for row in found.loc[found["view"] == view, list(columns)].to_numpy()]


@pytest.mark.parametrize(
    ("text", "naming", "form"),
    [
        ("On Monday Ana Ruiz spoke.", "Ana Ruiz", "full name"),
        ("On Monday Mayor Ana Ruiz spoke.", "Mayor Ana Ruiz", "title and full name"),
        ("Ministers met US Defense Secretary Ana Ruiz.", "US Defense Secretary Ana Ruiz", "title and full name"),
        ("The case of “Ana Ruiz” went on.", "Ana Ruiz", "in scare quotes"),
    ],
)
def test_how_a_person_is_named(text, naming, form):
    assert told(text, "named", "naming", "form")[0] == (naming, form)


def test_the_first_naming_is_marked_and_he_and_she_are_none():
    text = "Mayor Ana Ruiz spoke. Ruiz left. She said that the bridge was closed."

    assert told(text, "named", "actor", "naming", "first") == [
        ("Ana Ruiz", "Mayor Ana Ruiz", "yes"),
        ("Ana Ruiz", "Ruiz", "no"),
    ]


def test_every_he_counts_however_many_there_are():
    verbs = ["opened", "left", "slept", "appeared", "hurried", "waited"]
    text = " ".join(["Mayor John Ruiz arrived.", *(f"He {verb} on Monday." for verb in verbs)])

    assert [verb for (verb,) in told(text, "does", "verb")] == [
        *("arrive", "open", "leave", "sleep", "appear", "hurry", "wait"),
    ]


@pytest.mark.parametrize(
    ("text", "actor", "what"),
    [
        ("The Syrian regime fell.", "Government of Syria", "regime"),
        ("The government of Syria fell.", "Government of Syria", "government"),
        ("Syria’s authorities spoke.", "Government of Syria", "authorities"),
        ("Police met illegal aliens.", "People who enter or stay in a country", "illegal alien"),
        ("Rioters met officers.", "People in protest", "rioter"),
    ],
)
def test_groups_are_named_by_the_open_list(text, actor, what):
    assert (actor, what) in told(text, "named", "actor", "what")


def test_a_government_without_a_name_is_nobodys():
    assert told("The regime fell.", "named", "actor") == []


@pytest.mark.parametrize(
    ("text", "words", "how"),
    [
        ("The embattled Ana Ruiz spoke.", "embattled", "adjective"),
        ("Ana Ruiz, a former engineer, spoke.", "a former engineer", "apposition"),
        ("Ana Ruiz, who had warned of cracks, spoke.", "who had warned of cracks", "who"),
        ("Ana Ruiz is a stubborn mayor.", "a stubborn mayor", "is"),
        ("Ana Ruiz’s bold plan failed.", "bold plan", "possession"),
    ],
)
def test_how_a_person_is_described(text, words, how):
    assert (words, how) in told(f"Today Ana Ruiz spoke. {text}", "described", "words", "what")


def test_the_score_of_a_description_is_the_mean_of_its_listed_words():
    assert polarity("a bridge") == 0.0
    assert polarity("a terrible man") < 0 < polarity("an excellent man")


def test_who_acts_on_whom():
    found = rows("Ana Ruiz thanked Carl Weber on Monday. Carl Weber said that it was late.")

    assert [(one, other) for one, other in between.pairs(found)] == [("Ana Ruiz", "Carl Weber")]


CONTESTED = ("The Syrian regime fell. The Syrian regime had fought.", "The Syrian government fell.")


def test_the_actor_in_the_address_is_looked_at_and_an_unknown_one_is_not():
    found = rows("Ana Ruiz met Carl Weber. Ruiz spoke. Weber said that it was late.")

    assert actor_of(found, {}) == "Ana Ruiz"
    assert actor_of(found, {ACTOR: "Carl Weber"}) == "Carl Weber"
    assert actor_of(found, {ACTOR: "Nobody"}) == "Ana Ruiz"
    assert [(one.actor, one.namings) for one in actors_in(found)] == [("Ana Ruiz", 2), ("Carl Weber", 2)]


@pytest.mark.parametrize("most", [1, 2, 3, 9])
def test_the_most_named_actors_are_the_first_of_all(most):
    found = rows("Tom Hill met Ana Ruiz. Ruiz spoke. Carl Weber left. Weber said that it was late. Eva Lind stayed.")
    named = found[found["view"] == "named"]
    counts = Counter(zip(named["actor"], named["kind"], strict=True))

    assert [(one.actor, one.kind, one.namings) for one in actors_in(found)] == [
        (*pair, counts[pair]) for pair in sorted(counts, key=lambda pair: (-counts[pair], pair[0]))
    ]
    assert actors_in(found, most) == actors_in(found)[:most]
    assert len(set(counts.values())) > 1 < len(counts)


def test_what_is_told_of_an_actor_leaves_pronouns_out():
    found = rows("Mayor Ana Ruiz opened the bridge. She closed the road.")
    articles = pd.DataFrame({"article_id": found["article_id"].unique(), "outlet": ["A"], "event": ["e"]})
    summary = COMPONENT.summarise(found, articles, {})

    assert [list(sides["acts"]) for sides in does.by_side(found, summary, {}).values()] == [["close", "open"]]
    assert any("“open”" in told and "“close”" not in told for told in does.tell(found, summary, {}))


def test_shares_of_a_groups_namings_wait_until_a_person_has_read_the_sentences():
    found = rows("Rioters burned cars.", "Protesters marched.")
    outlets, group = pd.DataFrame({"outlet": ["A", "B"]}), {ACTOR: "People in protest"}

    assert set(named.table(found, outlets, group)["share"]) == {"–"}
    assert set(named.table(found, outlets, {**group, CONFIRMED: "People in protest"})["share"]) == {"100 %"}
    assert named.may_be_shared(rows(*CONTESTED), {ACTOR: "Government of Syria"})


def test_one_government_by_two_words_stands_out():
    articles = pd.DataFrame({"article_id": ["1", "2"], "outlet": ["A", "B"], "event": ["e", "e"]})

    found = stands_out(rows(*CONTESTED), articles)

    assert [one.text for one in found] == [
        "Government of Syria: A calls it “regime” (2) and B calls it “government” (1)."
    ]


def test_a_share_of_acts_is_given_from_ten_verbs_on():
    page = Page(COMPONENT, "its sample")
    line = page.summary.set_index("outlet").loc["The Wire"]

    assert (line["acts"], line["acted_on"]) == (1, 1)
    assert pd.isna(line["share"])
    assert "acts 1, acted on 1" in str(does.draw(page.rows, page.summary, page.palette, {}).layout.annotations)


def test_the_ladder_opens_the_namings_of_its_square():
    page = Page(COMPONENT, "its sample")
    figure = named.draw(page.rows, page.summary, palette_for(["The Wire", "Gazette"]), {})

    opened = {frozenset(rows_of(page.rows, key)["what"]) for key in keys_of(figure)}
    assert frozenset({"Mayor Ana Ruiz"}) in opened


def test_another_list_of_namings_is_used():
    own = "referent,naming,words\nboats,vessel,vessel|vessels\nboats,ship,ship|ships\n"
    found = rows("Two ships sank, and a vessel burned.", options={"namings": own})

    assert found.loc[found["view"] == "named", "what"].tolist() == ["ship", "vessel"]


def headed(*texts: str) -> str:
    """Return the heading of the ladder for articles of the outlets A, B, C, ..."""
    found = rows(*texts)
    return named.find(found, pd.DataFrame({"outlet": list("ABCD")[: len(texts)]}), {}).text


def test_a_heading_says_who_alone_gives_no_title():
    bare, titled = "Ana Ruiz spoke. Ruiz left.", "Senator Ana Ruiz spoke. Ruiz left."

    assert headed(bare, titled, titled) == "Of 3 outlets only A gives Ana Ruiz no title or office."
    assert headed(bare, bare, titled) == "Of 3 outlets only C gives Ana Ruiz a title or office."
    assert headed(bare, titled) == "Ana Ruiz is called “Ruiz” in 2 of 4 namings found in own words."


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("Critics accused Ruiz on Monday. Ana Ruiz left.", "Ruiz"),
        ("President Ana Ruiz left. The president left.", "the president"),
    ],
)
def test_what_a_naming_is_counted_as(text, naming):
    found = rows(text)

    assert naming in set(found[found["view"] == "named"]["what"])


def test_outlets_stand_in_the_corpus_order_whoever_names_the_actor_first():
    outlets, _ = named.ladder(rows("Ana Ruiz spoke.", "Ana Ruiz left."), pd.DataFrame({"outlet": ["B", "A"]}), {})

    assert outlets == ["B", "A"]


def test_the_namings_found_most_often_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plainest forms stand first, but a name that is found once takes no place from one that is found twice."""
    monkeypatch.setattr(named, "MOST_NAMINGS", 2)
    given = rows("Ana Ruiz spoke. Ruiz left, and Ruiz came back. Mayor Ruiz smiled, and Mayor Ruiz waved.")
    drawn = named.draw(given, pd.DataFrame({"outlet": ["A"]}), palette_for(["A"]), {})

    labels = str(drawn.layout.yaxis.ticktext)
    assert labels.index("“Ruiz”") < labels.index("“Mayor Ruiz”")
    assert "“Ana Ruiz”" not in labels
    assert "1 rarer naming in the table." in str(drawn.layout.annotations)


def test_a_name_of_two_kinds_is_one_actor_with_all_its_namings():
    given = rows("Ana Ruiz spoke. Ana Ruiz left.", "Ana Ruiz came back.")
    given.loc[given["outlet"] == "B", "kind"] = "body"

    assert [(one.actor, one.kind, one.namings) for one in actors_in(given)] == [("Ana Ruiz", "person", 3)]


def test_a_title_in_a_paraphrase_is_a_title_given():
    bare, titled = "Ana Ruiz spoke. Ruiz left.", "Senator Ana Ruiz spoke. Ruiz left."
    told = "The mayor said Senator Ana Ruiz would come. Ruiz left."

    assert headed(told, bare, titled) == "Of 3 outlets only B gives Ana Ruiz no title or office."


def test_verbs_without_a_bar_of_their_own_are_one_bar_as_long_as_the_rest():
    verbs = {f"verb{number}": [{"passive": "", "other": ""}] for number in range(does.MOST_VERBS + 3)}
    bars = does._side("A", "Ana Ruiz", does.ACTS, verbs, 10, palette_for(["A"]), {})

    assert len(bars) == does.MOST_VERBS + 1
    assert (bars[-1].left, bars[-1].length, bars[-1].fill) == (does.MOST_VERBS, 3, "open")
    assert "3 other verbs, 3 times" in bars[-1].hover


@pytest.mark.parametrize(("many", "end"), [(10, "verb8 and verb9"), (12, "verb8 and 3 other verbs")])
def test_of_many_verbs_the_commonest_are_named_and_the_others_counted(many, end):
    verbs = {f"verb{number}": [{"passive": "", "other": ""}] for number in range(many)}

    assert does._named(verbs).endswith(end)


@pytest.mark.parametrize(("events", "told"), [(1, ", 70 % (60–80)"), (2, ", in common events 70 % (60–80)")])
def test_a_share_of_common_events_is_said_to_be_theirs(events, told):
    line = {"outlet": "A", "acts": 1200, "acted_on": 500, "share": 0.7, "low": 0.6, "high": 0.8}
    summary = pd.DataFrame([line | {"interval": "interval", "events": events}])

    assert does._share_told(summary, "A", "Ana Ruiz") == f"Ana Ruiz acts in 1,200 of 1,700 verbs{told}"


def test_of_one_naming_nothing_is_counted():
    found = rows("Ana Ruiz spoke.", "Ana Ruiz left. Ruiz sat down.")
    told = named.tell(found, pd.DataFrame({"outlet": ["A", "B"]}), {})

    assert told[0] == "At least 1 naming of Ana Ruiz in A in its own words: “Ana Ruiz”."


def test_of_namings_that_none_repeats_all_are_listed():
    found = rows("Senator Ana Ruiz spoke. Ms. Ruiz left. Ana Ruiz sat down.")
    told = named.tell(found, pd.DataFrame({"outlet": ["A"]}), {})

    namings = "“Ana Ruiz”, “Senator Ana Ruiz” and “Ms. Ruiz”"
    assert told[0] == f"At least 3 namings of Ana Ruiz in A in its own words: {namings}."


def test_an_office_that_another_outlet_writes_before_the_name_is_no_outlets_alone():
    alone = ("Ana Ruiz, the mayor, spoke. The mayor left. The mayor sat down.", "Ana Ruiz spoke. Ruiz left.")
    shared = (alone[0], "Mayor Ana Ruiz spoke. Ruiz left.")

    assert headed(*alone) == "Only A calls Ana Ruiz “the mayor”, at least 3 times in its own words."
    assert not headed(*shared).startswith("Only A calls")
