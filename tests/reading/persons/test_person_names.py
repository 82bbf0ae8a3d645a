import pytest

from components.corpus.blocks import Block
from components.reading.persons.headlines import capitalised


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz runs the port of Vigo.", ["Ana Ruiz"]),
        ("Harbour Minister Ana Ruiz and Mr. Otto Lindqvist met.", ["Ana Ruiz", "Otto Lindqvist"]),
        ("Sen. John Q. Fairweather, R-Ohio, voted no.", ["John Q. Fairweather"]),
        ("It was Ludwig van der Berg who wrote to Khalid al-Rashid.", ["Ludwig van der Berg", "Khalid al-Rashid"]),
        ("The novelist Stephen King met Julie Bishop.", ["Stephen King", "Julie Bishop"]),
        ("Yesterday Maria Delgado's brother called James Okafor.", ["Maria Delgado", "James Okafor"]),
        ("Secretary of State John Hartley flew to Lima.", ["John Hartley"]),
        ("On Monday in London, Susan Blythe spoke.", ["Susan Blythe"]),
        ("President of the United States was his dream.", []),
        ("Police said that on Tuesday the road was closed.", []),
        ("Then Will Turner met April Stone.", ["Will Turner", "April Stone"]),
        ("Helena Marsh KC spoke. Mum-of-two Kelly Stone wept.", ["Helena Marsh", "Kelly Stone"]),
    ],
)
def test_persons_are_found_by_name_without_titles(cast_of, text, names):
    assert [person.name for person in cast_of(text).persons if person.party == "person"] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gov. Peter Marsh spoke. [[Marsh]] was brief.", "Peter Marsh"),
        ("Peter Marsh spoke. [[Peter]] was brief.", "Peter Marsh"),
        ("Peter Marsh spoke. [[Mr. Marsh]] was brief.", "Peter Marsh"),
        ("Peter Marsh spoke. Then [[Governor Marsh]] was brief.", "Peter Marsh"),
        ("Peter J. Marsh spoke. [[Peter Marsh]] was brief.", "Peter J. Marsh"),
        ("Kim Jong-un spoke. [[Kim Jong Un]] was brief.", "Kim Jong-un"),
        ("Moon Jae-in spoke. [[Moon]] was brief.", "Moon Jae-in"),
        ("Jim Mattis spoke. [[Mattis']] plane left.", "Jim Mattis"),
        ("Jim Mattis spoke. [[Mattis’s]] plane left.", "Jim Mattis"),
        ("Maria Lopez Garcia spoke. [[Lopez]] was brief.", "Maria Lopez Garcia"),
        ("Maria Lopez Garcia met Jennifer Lopez. [[Lopez]] was brief.", "Jennifer Lopez"),
        ("Hernán Gómez spoke. [[Hernan Gomez]] was brief.", "Hernán Gómez"),
        ("Khaled Al-Masri spoke. [[Al Masri]] was brief.", "Khaled Al-Masri"),
        ("Kevin De Smet spoke. [[De Smet]] was brief.", "Kevin De Smet"),
        ("Bill Ashby met Jane Ashby. [[Mrs. Ashby]] smiled.", "Jane Ashby"),
        ("Bill Ashby met Jane Ashby. [[Mr. Ashby]] smiled.", "Bill Ashby"),
        ("Robert Hale spoke. [[Bob Hale]] was brief.", "Robert Hale"),
        ("The World Seed Council (WSC) met. The [[WSC]] was brief.", "World Seed Council"),
        ("The fleet is growing, according to Japan's [[Kyodo news agency]].", "Kyodo news agency"),
        ("A spokesman for Ana Ruiz spoke. [[Fish Council campaigner Ana Ruiz]] did not.", "Ana Ruiz"),
    ],
)
def test_a_later_form_of_a_name_is_the_same_person(who, text, name):
    assert who(text) == (name, "name")


@pytest.mark.parametrize(
    "text",
    [
        "George H.W. Bush met [[George W. Bush]].",
        "Donald Trump met [[Donald Trump Jr.]] at noon.",
        "Bill Clinton met [[Hillary Clinton]].",
        "Ivanka Trump met [[Donald Trump]].",
    ],
)
def test_namesakes_are_two_people(cast_of, text):
    assert len(cast_of(text.replace("[[", "").replace("]]", "")).persons) == 2


def test_a_capitalised_headline_names_only_whom_the_text_knows(cast_of):
    text = (
        "Glenn Marsh Blasts Port Plan Before Vote\n\nThe plan is bad, Marsh said on Monday. Ana Ruiz agreed with Marsh."
    )
    cast = cast_of(text)
    assert [person.name for person in cast.persons] == ["Glenn Marsh", "Ana Ruiz"]
    assert cast.resolve(text.index("Marsh said"), text.index(" said")) == ("Glenn Marsh", "name")


def test_a_person_keeps_aliases_gender_and_roles(cast_of):
    text = "Fisheries Minister Ana Ruiz spoke. Ms. Ruiz is 45. She left."
    (person,) = cast_of(text).persons
    assert person.name == "Ana Ruiz"
    assert person.aliases == ("Ruiz",)
    assert person.gender == "female"
    assert person.roles == ("fisheries minister",)
    assert person.party == "person"


def test_gender_is_learned_from_he_and_she(cast_of):
    text = "Xola Mbeki runs the port. She said that it was full. Tuur Zwart left."
    assert [(person.name, person.gender) for person in cast_of(text).persons] == [
        ("Xola Mbeki", "female"),
        ("Tuur Zwart", ""),
    ]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Harbour Ministry said so.", "organisation"),
        ("Reuters said so.", "organisation"),
        ("Ana Ruiz said so.", "person"),
        ("Acme Fish Co. and the Bank of Vigo Council said so.", "organisation"),
    ],
)
def test_bodies_are_told_from_people(cast_of, text, party):
    assert {person.party for person in cast_of(text).persons} == {party}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ferry strike looms\nFerry crews voted, the union said. The firm said no.", []),
        ("Water rose on Monday. Water fell on Friday.", []),
        ("Shell said profits fell. Shell shares rose.", ["Shell"]),
        ("Rice spoke. Nobody heard Condoleezza Rice.", ["Condoleezza Rice"]),
        ("Kyodo said profits fell.", ["Kyodo"]),
    ],
)
def test_a_word_that_has_its_capital_from_a_sentences_start_is_no_name(cast_of, text, names):
    assert [person.name for person in cast_of(text).persons] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("José Núñez spoke. [[Nunez]] was brief.", "José Núñez"),
        ("It rained. [[the café owner]] said so.", "café owner"),
        ("It rained. [[The Lund mayor]] said so.", "Lund mayor"),
        ("It rained. [[the NATO commander]] said so.", "NATO commander"),
        ("It rained. [[The Deputy Foreign Minister]] said so.", "deputy foreign minister"),
    ],
)
def test_names_and_labels_keep_their_letters(who, text, name):
    assert who(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("Ana Ruiz met Bo Lee. [[Ruiz and Lee]] agreed.", "Ana Ruiz and Bo Lee", "name"),
        ("Ana Ruiz met Bo Lee and Tom Hall. [[Ruiz, Lee and Hall]] agreed.", "Ana Ruiz, Bo Lee and Tom Hall", "name"),
        ("It rained. [[The mayor and the governor]] agreed.", "mayor and governor", "description"),
        ("Ana Ruiz spoke. [[Ruiz and her husband]] agreed.", "Ana Ruiz and her husband", "description"),
        ("It rained. [[Police and prosecutors]] agreed.", "police and prosecutors", "unnamed"),
        ("[[Ana Ruiz, the mayor and owner of the mill]], agreed.", "Ana Ruiz", "name"),
        ("Ana Ruiz met Bo Lee. [[A spokesman for Ruiz and Lee]] agreed.", "spokesman for Ruiz and Lee", "unnamed"),
    ],
)
def test_several_who_speak_together_are_called_together(who, text, name, form):
    assert who(text) == (name, form)


def test_an_office_does_not_take_up_somebody_of_another_trade(who):
    assert who("The guard at the gate was tired. [[The mayor]] said so.") == ("mayor", "description")


@pytest.mark.parametrize(
    ("headline", "throughout"),
    [
        ("Marsh Blasts Plan", True),
        ("Marsh Blasts", False),  # two words tell nothing
        ("Marsh blasts Port Plan", False),
        ("Marsh Blasts the Plan of a Port", True),  # what headlines leave small does not count
        ("One Two Three Four Five Six Seven Eight Nine Ten Eleven iPhone", True),  # one of twelve
        ("One Two Three Four Five Six Seven Eight Nine Ten iPhone", False),  # one of eleven
        ("Marsh Blasts Plan:", False),
    ],
)
def test_a_headline_in_capitals_has_three_and_no_more_than_one_plain_word_in_twelve(headline, throughout):
    assert capitalised(headline, Block("headline", 0, len(headline))) == throughout


def test_a_caption_in_capitals_is_no_headline():
    assert not capitalised("Marsh Blasts Port Plan", Block("caption", 0, 22))
