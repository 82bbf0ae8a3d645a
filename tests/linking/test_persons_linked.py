"""Persons of different articles under one name. Readings are made by hand: only persons and mentions matter here."""

import pytest

from components.corpus.article import Article
from components.corpus.seeds import SEEDS
from components.linking.persons import link, suggest
from components.linking.persons.evidence import same_sound
from components.linking.persons.renaming import _mention
from components.reading.model import Mention, Person, Quotation, Reading
from components.reading.read import read


def reading(
    outlet: str, persons: list[Person], speakers: list[Mention | None] | None = None, via: Mention | None = None
) -> Reading:
    quotations = tuple(
        Quotation(f"q{n}", "indirect", ((0, 1),), (), "said", 2, 6, speaker, via, "body")
        for n, speaker in enumerate(speakers or [], 1)
    )
    return Reading(Article(outlet, f"Text of {outlet}."), (), (), quotations, (), tuple(persons))


def named(*names: str, **facts: object) -> list[Person]:
    return [Person(name, **facts) for name in names]


def names(readings: list[Reading]) -> list[list[str]]:
    return [[person.name for person in one.persons] for one in link(readings)]


@pytest.mark.parametrize(
    ("articles", "linked"),
    [
        ([["Jim Mattis"], ["James Mattis"], ["Jim Mattis"]], [["Jim Mattis"]] * 3),
        ([["James Mattis"], ["Jim Mattis"]], [["James Mattis"]] * 2),  # a tie: the first
        ([["Mattis"], ["Jim Mattis"], ["Mattis"]], [["Jim Mattis"]] * 3),  # a full name before a last name alone
        ([["Donald J. Trump"], ["Donald Trump"], ["Donald Trump"]], [["Donald Trump"]] * 3),
        ([["Hernán Gómez"], ["Hernan Gomez"]], [["Hernán Gómez"]] * 2),
        ([["Kim Jong-un"], ["Kim Jong Un"]], [["Kim Jong-un"]] * 2),
        ([["Bill Clinton", "Hillary Clinton"], ["Clinton"]], [["Bill Clinton", "Hillary Clinton"], ["Clinton"]]),
        ([["Bill Clinton"], ["Hillary Clinton"]], [["Bill Clinton"], ["Hillary Clinton"]]),
        ([["George W. Bush"], ["George H.W. Bush"]], [["George W. Bush"], ["George H.W. Bush"]]),
        ([["Donald Trump"], ["Donald Trump Jr."]], [["Donald Trump"], ["Donald Trump Jr."]]),
        ([["Jim Hale", "James Hale"], ["James Hale"]], [["Jim Hale", "James Hale"], ["James Hale"]]),
        ([[], []], [[], []]),
    ],
)
def test_persons_of_a_corpus_go_by_one_name(articles, linked):
    assert names([reading(f"Outlet {n}", named(*persons)) for n, persons in enumerate(articles)]) == linked


def test_a_last_name_goes_to_the_namesake_whom_far_more_articles_name():
    often = [reading(f"A{n}", named("Donald Trump")) for n in range(4)]
    readings = [*often, reading("B", named("Ivanka Trump")), reading("C", named("Trump"))]
    assert names(readings)[-1] == ["Donald Trump"]
    assert names(readings[1:])[-1] == ["Trump"]


def test_gender_keeps_namesakes_apart():
    readings = [
        reading("A", named("Alex Ashby", gender="male")),
        reading("B", named("Alexandra Ashby", gender="female")),
    ]
    assert names(readings) == [["Alex Ashby"], ["Alexandra Ashby"]]


def test_roles_keep_a_short_form_apart_where_they_differ():
    readings = [
        reading("A", named("Bob Hale", roles=("mayor",))),
        reading("B", named("Robert Hale", roles=("surgeon",))),
    ]
    assert names(readings) == [["Bob Hale"], ["Robert Hale"]]


def test_a_last_name_goes_to_the_namesake_with_its_role():
    readings = [
        reading("A", named("Otto Lind", roles=("mayor",))),
        reading("B", named("Ana Lind", roles=("pilot",))),
        reading("C", named("Lind", roles=("mayor",))),
    ]
    assert names(readings) == [["Otto Lind"], ["Ana Lind"], ["Otto Lind"]]


def test_an_acronym_goes_to_the_body_that_is_introduced_with_it():
    body = Person("World Seed Council", ("WSC",), party="organisation")
    readings = [reading("A", [body]), reading("B", [Person("WSC", party="organisation")])]
    assert names(readings) == [["World Seed Council"], ["World Seed Council"]]


def test_speakers_and_relays_take_the_common_name_and_the_old_one_stays_an_alias():
    mattis = Mention(0, 6, "Mattis", "James Mattis", "name")
    ross = Mention(7, 9, "he", "Ross", "pronoun")
    readings = [
        reading("A", named("Jim Mattis", "Gary Ross")),
        reading("B", named("Jim Mattis")),
        reading("C", named("James Mattis", "Ross"), [mattis, None], via=ross),
    ]
    linked = link(readings)[2]
    assert linked.quotations[0].speaker == Mention(0, 6, "Mattis", "Jim Mattis", "name")
    assert linked.quotations[0].via == Mention(7, 9, "he", "Gary Ross", "pronoun")
    assert linked.quotations[1].speaker is None
    assert linked.persons[0].aliases == ("James Mattis",)


def test_an_office_is_taken_to_its_only_holder_in_the_corpus():
    premier = Mention(0, 8, "the Japanese premier", "prime minister of Japan", "description")
    readings = [
        reading("A", named("Shinzo Abe", roles=("prime minister of Japan",))),
        reading("B", [], [premier]),
    ]
    assert link(readings)[1].quotations[0].speaker.person == "Shinzo Abe"


def test_linking_twice_changes_nothing_more():
    readings = [reading("A", named("Jim Mattis")), reading("B", named("James Mattis")), reading("C", named("Mattis"))]
    assert link(link(readings)) == link(readings)


def test_the_seeds_speak_of_one_mattis():
    articles = [Article(path.stem, path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    linked = link([read(article) for article in articles])
    for one in linked:
        assert "Jim Mattis" in [person.name for person in one.persons]
        assert "James Mattis" not in [person.name for person in one.persons]
    speakers = {quotation.speaker.person for one in linked for quotation in one.quotations if quotation.speaker}
    assert {"Jim Mattis", "Shinzo Abe", "Tomomi Inada"} <= speakers


def test_members_of_a_joint_speaker_have_the_names_of_the_corpus() -> None:
    one = read(Article("A", "Ana Maria Ruiz spoke with Bo Lee.\n\nAna Ruiz said no."))
    other = read(Article("B", "It rained. The mayor met Ruiz.\n\nRuiz and Bo Lee said it was over."))
    speaker = link([one, other])[1].quotations[0].speaker
    assert speaker is not None
    assert speaker.person == "Ana Maria Ruiz and Bo Lee"


def of_event(event: str, outlet: str, *persons: Person, speaker: str = "", words: str = "") -> Reading:
    """Return an article of an event; `speaker` is given the quoted words, where there are any."""
    text = f"“{words}” Text of {outlet}."
    mention = Mention(len(text), len(text), "", speaker, "name")
    spans = ((1, 1 + len(words)),)
    quotations = (
        (Quotation("q1", "direct", spans, spans, "said", None, None, mention, None, "body"),) if speaker else ()
    )
    return Reading(Article(outlet, text), (), (), quotations, (), tuple(persons), event=event)


def test_a_last_name_goes_to_the_full_name_of_its_own_event():
    readings = [
        of_event("port", "A", Person("Otto Lind")),
        of_event("port", "B", Person("Lind")),
        of_event("tour", "C", Person("Ana Lind")),
        of_event("tour", "D", Person("Lind")),
    ]
    assert names(readings) == [["Otto Lind"], ["Otto Lind"], ["Ana Lind"], ["Ana Lind"]]


def test_a_last_name_stays_alone_where_only_an_unknown_of_another_event_has_it():
    readings = [of_event("port", "A", Person("Otto Lind")), of_event("tour", "B", Person("Lind"))]
    assert names(readings) == [["Otto Lind"], ["Lind"]]


@pytest.mark.parametrize(
    "more",
    [
        [of_event("vote", "C", Person("Otto Lind"))],  # known: of two events
        [],
    ],
)
def test_a_last_name_of_another_event_goes_to_a_known_name_or_one_in_the_same_company(more):
    company = [] if more else [Person("Bo Lee")]
    readings = [
        of_event("port", "A", Person("Otto Lind"), *company),
        of_event("tour", "B", Person("Lind"), *company),
        *more,
    ]
    assert names(readings)[1][0] == "Otto Lind"


def test_an_office_keeps_a_last_name_from_a_namesake_of_its_event():
    readings = [
        of_event("port", "A", Person("Otto Lind", roles=("surgeon",))),
        of_event("port", "B", Person("Lind", roles=("mayor",))),
    ]
    assert names(readings) == [["Otto Lind"], ["Lind"]]


def test_equal_quotations_tell_which_namesake_is_meant():
    words = "We found rust in nine places today"
    readings = [
        of_event("port", "A", Person("Otto Lind"), speaker="Otto Lind", words=words),
        of_event("port", "B", Person("Ana Lind")),
        of_event("port", "C", Person("Lind"), speaker="Lind", words=words),
    ]
    assert names(readings)[2] == ["Otto Lind"]


def body(name: str, *aliases: str) -> Person:
    return Person(name, aliases, party="organisation")


@pytest.mark.parametrize(
    ("articles", "linked"),
    [
        # chains: three articles name a body in full, two by acronym in another case
        (
            [[body("World Seed Council")]] * 3 + [[body("WSC")], [body("W.S.C.")], [body("Wsc")]],
            [["World Seed Council"]] * 6,
        ),
        ([[body("Crown Office")], [body("Office")]], [["Crown Office"], ["Office"]]),
        ([[body("Office")], [body("Crown Office")]], [["Office"], ["Crown Office"]]),
        ([[Person("Henry Ford")], [body("Ford")]], [["Henry Ford"], ["Ford"]]),
        ([[body("National Seed Council")], [body("North Seed Club")], [body("NSC")]], None),
    ],
)
def test_bodies_are_joined_by_whole_names_and_acronyms_alone(articles, linked):
    expected = linked or [[person.name for person in one] for one in articles[:2]] + [[articles[0][0].name]]
    found = names([of_event("vote" if linked else f"e{n % 2}", f"O{n}", *one) for n, one in enumerate(articles)])
    assert found == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Person("Michele Lind", roles=("mayor",)), Person("Michelle Lind", roles=("mayor",)), True),
        (Person("Kristin Lind"), Person("Kristen Lind"), True),  # of one event
        (Person("Marta Lind"), Person("Mario Lind"), False),
        (Person("Eric Lind", roles=("mayor",)), Person("Eric H. Lind Jr.", roles=("mayor",)), True),
        (Person("Eric Lind"), Person("Eric Lind Jr."), False),
        (Person("Jack Lind"), Person("Jacob Lind"), True),
        (Person("Bibi Lind"), Person("Benjamin Lind"), True),
    ],
)
def test_spellings_suffixes_and_short_forms(one, other, same):
    found = names([of_event("port", "A", one), of_event("port", "B", other)])
    assert (found[0] == found[1]) is same


def said(name: str, number: int) -> Reading:
    return reading(f"{name} {number}", [Person(name)], [Mention(0, 1, name, name, "name")])


def test_what_stays_doubtful_is_offered_with_its_passages():
    readings = [said("Bill Lind", 1), said("Bill Lind", 2), said("Hillary Lind", 1), said("Lind", 1)]
    assert suggest(link(readings)) == [("Lind", "Bill Lind", 1, 2)]


def test_nothing_is_offered_across_genders():
    readings = [
        reading("A", named("Otto Lind", gender="male"), [Mention(0, 1, "", "Otto Lind", "name")]),
        reading("B", named("Lind", gender="female"), [Mention(0, 1, "", "Lind", "name")]),
    ]
    assert suggest(readings) == []


def test_an_office_in_common_outweighs_a_gender_that_a_pronoun_gave_wrongly():
    """And where the article itself has a namesake in full, nobody of another article is meant."""
    governor = {"roles": ("governor",)}
    he, she = named("Bo Ruiz", gender="male", **governor), named("Ruiz", gender="female", **governor)

    assert names([reading("A", he), reading("B", she)]) == [["Bo Ruiz"], ["Bo Ruiz"]]
    assert names([reading("A", [*he, *she]), reading("B", named("Ana Ruiz"))]) == [["Bo Ruiz", "Ruiz"], ["Ana Ruiz"]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("sophie", "sofie", True),
        ("michele", "michelle", True),
        ("kristin", "kristen", True),
        ("erick", "eric", True),
        ("theresa", "teresa", True),
        ("anna", "anja", False),
        ("ana", "ann", False),
    ],
)
def test_spellings_of_one_first_name_sound_alike(one, other, same):
    assert same_sound(one, other) is same


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("the governor", "Ana Ruiz"),
        ("the former governor", None),
        ("the governors", None),
        ("a governor", None),
        ("the young governor", None),
    ],
)
def test_an_office_without_more_words_means_its_only_holder(words, person):
    mention = Mention(0, len(words), words, None, "description")

    assert _mention(mention, {}, {("governor", ""): "Ana Ruiz"}).person == person
