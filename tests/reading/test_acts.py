"""What is told of somebody's doing, and not of speech: such sentences hold no quotation, those beside them do."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.read import read

HEAD = "The port of Lund opened on Monday.\n\n"


def said(sentence: str) -> list[str]:
    """Return what is said in a sentence, piece by piece."""
    reading = read(Article("The Ledger", HEAD + sentence))
    return [reading.text(*span) for quotation in reading.quotations for span in quotation.spans]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz will challenge Senator Tom Berg for the seat.",
        "Tom Berg dismissed her.",
        "But when she came back, Tom Berg dismissed her again.",
        "Tom Berg knocked the camera to the ground.",
        "Volunteers knock on doors in Lund.",
        "The storm is threatening his house.",
        "Tom Berg finds himself in a narrow race.",
        "Tom Berg left, offering himself as the candidate of the port.",
        "Those states offer an array of rights to couples.",
        "The port offers its guests a view of the town.",
        "The council tried to find a way out.",
        "Clerks could not find any examples of it.",
        "The party maintains a wide lead over its rivals.",
        "Ana Ruiz declined to weigh in on the budget.",
        "Tom Berg refused to let Ana Ruiz go on.",
        "Ana Ruiz did not respond to repeated requests.",
        "The council did not offer Tom Berg a post.",
        "If Ana Ruiz were to reject the plan, the party would suffer.",
        "It is open whether Tom Berg would endorse Ana Ruiz.",
        "Before Ana Ruiz spoke out, the port was quiet.",
        "Papers carried the outrage over Ana Ruiz’s comments on their front pages.",
        "The town was angered by his attack on Friday.",
        "A film of her remarks that was sent around on Friday was lost.",
        "Once the vote was over, Ana Ruiz read the oath.",
        "The cuts she mentioned would come late.",
        "The benefits it promises older people are small.",
        "The clerk answered Tom Berg’s questions about the harbour.",
        "He angered the town with his remarks on the port and his call to the mayor.",
        "The vote was the only reason the port was sold.",
        "Ana Ruiz pleaded guilty to fraud on Monday.",
        "Ana Ruiz pleaded not guilty to all charges.",
        "Ana Ruiz pleaded no contest on Monday.",
        "She invoked her Fifth Amendment right against self-incrimination.",
        "Ana Ruiz showed her support for the strike on Monday.",
        "Ana Ruiz showed no sign of giving way.",
        "The council confirmed Ana Ruiz as harbour master.",
        "Ana Ruiz said nothing about the port.",
        "Neither said much of anything about the port.",
        "Ana Ruiz said little.",
    ],
)
def test_what_somebody_does_is_nobodys_words(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ana Ruiz challenged him to a debate.", ["him to a debate"]),
        ("Ana Ruiz pleaded with the council to wait.", ["to wait"]),
        ("Ana Ruiz invoked the memory of Bo Lund.", ["the memory of Bo Lund"]),
        ("A poll showed strong support for Bo Lund.", ["strong support for Bo Lund"]),
        ("Ana Ruiz showed support for the mayor’s “public choice.”", ["support for the mayor’s “public choice.”"]),
        ("The council confirmed Ana Ruiz would leave.", ["Ana Ruiz would leave"]),
        ("The council confirmed the date.", ["the date"]),
        ("Ana Ruiz said nothing was wrong with the port.", ["nothing was wrong with the port"]),
        ("Ana Ruiz said much of the talk was about trade.", ["much of the talk was about trade"]),
        ("Ana Ruiz challenged Tom Berg on taxes.", ["Tom Berg on taxes"]),
        ("Tom Berg dismissed her as a beginner.", ["her as a beginner"]),
        ("Tom Berg knocked Ana Ruiz for the delay.", ["Ana Ruiz for the delay"]),
        ("Tom Berg threatened to close the port.", ["to close the port"]),
        ("Tom Berg is threatening that he will leave.", ["that he will leave"]),
        ("Polls find that the port is loved.", ["that the port is loved"]),
        ("Ana Ruiz maintained the port was safe.", ["the port was safe"]),
        ("Tom Berg refused to leave the hall.", ["to leave the hall"]),
        ("The council offered Tom Berg a post.", ["Tom Berg a post"]),
        ("If Ana Ruiz says the plan is dead, the party will suffer.", ["the plan is dead"]),
        ("Ana Ruiz spoke out against the plan.", ["out against the plan"]),
        ("Already late, Ana Ruiz called on the council to vote.", ["the council to vote"]),
        ("He won them over with his questions about whether the port was safe.", ["whether the port was safe"]),
        ("Ana Ruiz took to calling the port a disgrace.", ["the port a disgrace"]),
        ("The plan, which Ana Ruiz said was late, was dropped.", ["was late"]),
        ("A year ago, this time she praised the port.", ["the port"]),
    ],
)
def test_the_same_verbs_report_where_something_is_said(sentence: str, words: list[str]) -> None:
    assert said(sentence) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ana Ruiz asked the clerk if the port would close.", ["if the port would close"]),
        ("Ana Ruiz asked Tom Berg several times why he left.", ["why he left"]),
        ("Ana Ruiz reaffirmed the promise to the port when she met the council.", ["the promise to the port"]),
        ("Ana Ruiz recalled a time when she was poor.", ["a time when she was poor"]),
        ("The claim that the town must defend disputed isles was new.", ["that the town must defend disputed isles"]),
        ("Ana Ruiz said she “certainly” does not know him.", ["she “certainly” does not know him"]),
        ("Ana Ruiz referred to a report that shook the town.", ["a report that shook the town"]),
    ],
)
def test_what_is_said_begins_and_ends_where_it_does(sentence: str, words: list[str]) -> None:
    assert said(sentence) == words
