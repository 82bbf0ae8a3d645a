"""Names that small words, capitals, offices and other meanings of a word hide or lengthen."""

import pytest


def people(cast_of, text):
    return [person.name for person in cast_of(text).persons]


@pytest.mark.parametrize(
    "name",
    [
        "Centers for Disease Control and Prevention",
        "Health and Safety Executive",
        "Department of Health and Social Care",
        "Bureau of Alcohol, Tobacco, Firearms and Explosives",
        "Department for Environment, Food and Rural Affairs",
        "University and College Union",
        "National Audit Office",
        "National Organization for Mothers",
        "Royal National Lifeboat Institution",
        "National Oceanic and Atmospheric Administration",
        "International Federation of Red Cross and Red Crescent Societies",
        "St. Louis Police Department",
        "Hill County Sheriff's Office",
        "Associated General Contractors",
        "Marine Corps",
        "Department of Justice",
        "Office of Inspector General",
    ],
)
def test_a_body_keeps_its_name_whole(cast_of, name):
    assert people(cast_of, f"The {name} said that it would wait.") == [name]


def test_an_office_without_its_county_is_not_the_one_named_later(who):
    text = "The Sheriff's Office said no. The Hill County Sheriff's Office said it waits. {} is late."
    assert who(text.replace("The Sheriff's Office", "The [[Sheriff's Office]]").format("It"))[0] == "Sheriff's Office"
    assert who(text.format("The [[Sheriff's Office]]"))[0] == "Hill County Sheriff's Office"


@pytest.mark.parametrize("name", ["Doctors Without Borders", "Mothers Against Drunk Driving", "Save the Children"])
def test_a_body_named_by_a_phrase_keeps_its_name_whole(cast_of, name):
    assert people(cast_of, f"{name} said that it would wait.") == [name]


@pytest.mark.parametrize(
    ("body", "acronym"),
    [
        ("National Rifle Association", "NRA"),
        ("National Audit Office", "NAO"),
        ("National Oceanic and Atmospheric Administration", "NOAA"),
    ],
)
def test_an_acronym_is_the_body_that_it_shortens(who, body, acronym):
    assert who(f"The {body} said it would wait. [[{acronym}]] gave no reason.") == (body, "name")


def test_a_firm_of_two_names_is_one_where_somebody_speaks_for_it(cast_of):
    assert people(cast_of, "A spokeswoman for Marks and Spencer said sales had risen.") == ["Marks and Spencer"]
    assert "Ruiz and Lee" not in people(cast_of, "A spokeswoman for Ruiz and Lee said so. Ruiz left.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Whip Kevin Marsh said no.", "Kevin Marsh"),
        ("House Majority Whip Kevin Marsh said no.", "Kevin Marsh"),
        ("Chancellor of the Exchequer Rishi Lindqvist said no.", "Rishi Lindqvist"),
        ("The ambassador to China Nicholas Marsh said no.", "Nicholas Marsh"),
        ("Ex-Mayor Bo Lee said no.", "Bo Lee"),
        ("The late Ana Ruiz said no.", "Ana Ruiz"),
        ("Mallam Garba Shehu said no.", "Garba Shehu"),
        ("Pastor Ana Ruiz said no.", "Ana Ruiz"),
    ],
)
def test_offices_and_words_of_address_are_cut_from_names(cast_of, text, name):
    assert people(cast_of, text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Lind is away. Plus Lind is late.", "Lind"),
        ("Otto Lind is away. Watching Lind, they said no.", "Otto Lind"),
        ("Asked Otto Lind about it, they said no.", "Otto Lind"),
        ("They FIRED Otto Lind. Then Lind wept.", "Otto Lind"),
        ("The aide of Thomas Marsh Jr. Reaching agreement was hard.", "Thomas Marsh Jr."),
    ],
)
def test_words_before_or_behind_a_name_are_no_part_of_it(cast_of, text, name):
    assert people(cast_of, text) == [name]


def test_a_title_in_capitals_gives_a_name_no_verb(cast_of):
    text = "City Asked Otto Lind To Leave Port\n\nOtto Lind left the port on Monday."
    assert people(cast_of, text) == ["Otto Lind"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Theresa May went home. [[May]] said no.", "Theresa May"),
        ('Theresa May went home. "No," [[May]] said.', "Theresa May"),
        ("[[Will Hurd]] said no.", "Will Hurd"),
        ("[[June Thomas]] said no.", "June Thomas"),
        ("[[April Ryan]] said no.", "April Ryan"),
        ("[[August Wilson]] said no.", "August Wilson"),
        ("[[Mark Rose]] said no.", "Mark Rose"),
        ("[[Paris Hilton]] said no.", "Paris Hilton"),
        ("[[Virginia Foxx]] said no.", "Virginia Foxx"),
        ("Denzel Washington went home. [[Washington]] said no.", "Denzel Washington"),
        ("Michael Jordan went home. It rained in Jordan. [[Jordan]] said no.", "Michael Jordan"),
    ],
)
def test_words_and_places_that_are_names_hold(who, text, name):
    assert who(text) == (name, "name")


def test_a_month_is_no_person_of_that_name(cast_of):
    entities = cast_of("Theresa May went home in May. On May 3 it rained.")
    assert [person.aliases for person in entities.persons] == [()]


def test_a_place_is_no_person_of_that_name(who):
    assert who("Denzel Washington went home. It rained in [[Washington]].")[0] == "Washington"


def test_a_name_right_behind_the_body_of_an_office_is_its_holder(who):
    text = "[[The director of the Vigo chapter of the Council on American-Islamic Relations Alia Salem]] said no."
    assert who(text) == ("Alia Salem", "name")


@pytest.mark.parametrize("word", ["Police", "police", "POLICE"])
def test_a_common_noun_is_one_speaker_whatever_its_capitals(who, word):
    assert who(f"It rained. [[{word}]] said so.")[0] == "police"


def test_a_mention_that_begins_within_a_name_is_of_the_whole_name(who):
    assert who("The Centers for Disease Control and [[Prevention]] said no.") == (
        "Centers for Disease Control and Prevention",
        "name",
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Otto Lind left. [[The Lind empire]] said no.", "Lind empire"),
        ("Otto Lind left. [[Lind's campaign]] said no.", "Lind's campaign"),
        ("Ana Lind left. [[Team Lind]] said no. Lind sang.", "Team Lind"),
        ("Ana Lind left. Team Lind said no. [[Lind]] sang.", "Ana Lind"),
        ("President Lind spoke. His wife Ana Lind sang. [[President Lind]] said no.", "Lind"),
        ("Ana Ruiz met the mayor of Vigo. The mayor said it rained. [[He]] said it was cold.", None),
        ("Ana Ruiz left. [[She'd]] said no.", "Ana Ruiz"),
        ("The mayor left. Ruiz spokesman Bo Lee wept. [[He]] said no.", "Bo Lee"),
    ],
)
def test_another_party_is_no_person_of_that_name(who, text, name):
    assert who(text)[0] == name


def test_a_first_name_an_initial_and_a_surname_that_is_a_first_name_are_one_person(cast_of):
    assert people(cast_of, "On Monday Otto L. Jackson Jr. left. He said no.") == ["Otto L. Jackson Jr."]


def test_a_last_name_is_nobody_who_is_named_only_later(who):
    text = "Otto Berg left. [[Berg]] said no. His wife, Sandra Berg, wept. Sandra Berg left. Sandra Berg came back."
    assert who(text) == ("Otto Berg", "name")


def test_an_apposition_that_tells_who_spoke_is_no_office(who):
    assert who("They met near Lund, [[a military source]] said.") == ("military source", "unnamed")


def test_an_administration_is_not_the_person_it_is_called_after(who):
    assert who("[[The Marsh administration's plan for the port]] said no. Marsh left.")[0] != "Marsh"


def test_who_is_said_to_have_spoken_in_a_town_gives_it_no_office(who):
    assert who('"I hope," [[the president]] said at a bridge in Washington, D.C., where he spoke.')[0] != "D.C."


def test_a_father_with_a_title_is_not_apart_because_his_junior_is_named(cast_of):
    text = "President Ruiz spoke. Donald Ruiz Jr. listened. The party of Donald Ruiz said that President Ruiz won."
    assert people(cast_of, text) == ["Donald Ruiz", "Donald Ruiz Jr."]
