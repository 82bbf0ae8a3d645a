"""Who speaks beside what is written and where it is posted: people and bodies do, polls and platforms do not."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.reading.read import read


def speakers(text: str) -> list[str | None]:
    """Return the names of the speakers of a text's quotations, in text order."""
    return [one.speaker.person if one.speaker else None for one in read(Article("Gazette", text)).quotations]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Lind wrote in a now-deleted Facebook post Friday that the girls should try.", ["Ana Lind"]),
        (
            "Ana Lind wrote in a now-deleted Facebook post Friday that girls should “try a bit of class”.",
            ["Ana Lind"],
        ),
        ("Ana Lind concluded her Facebook post: “Please share it with all your friends.”", ["Ana Lind"]),
        ("“It is late,” Tom Roth posted on Facebook.", ["Tom Roth"]),
        ("Tom Roth wrote on Twitter that he was leaving.", ["Tom Roth"]),
        ("Facebook said that it would change its rules.", ["Facebook"]),
        ("The White House said that it would wait.", ["White House"]),
        ("The Lynn Gazette said that it would wait.", ["Lynn Gazette"]),
        ("“It is late,” Tom Roth told The Post.", ["Tom Roth"]),
        ("A Port Radio poll says that Ruiz leads.", [None]),
        ("A Fox News poll released on Friday said that Ruiz leads.", [None]),
        ("An NBC/Lynn Post poll last week found that Ruiz leads.", [None]),
        ("The latest Fox News national poll of voters says that Ruiz leads.", [None]),
        ("The White House report said that it was late.", [None]),
        ("The Lynn plan says that taxes will rise.", [None]),
        ("Additional records say that prices fell.", [None]),
        ("The Lynn campaign said that it would wait.", ["Lynn campaign"]),
        ("Republicans claim that it will rain.", ["Republicans"]),
        ("Ruiz credits the mayor with the new bridge.", ["Ruiz"]),
        ("Rules on earned income, child tax credits, and income, gift and estate taxes, will apply.", []),
    ],
)
def test_a_person_or_body_speaks_and_no_poll_or_platform(text: str, names: list[str | None]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sheriff Tom Hart of Lynn County, Ariz., who said that it was late, left.", "Tom Hart"),
        ("Tom Hart of Lynn, Mass., who said that it was late, left.", "Tom Hart"),
        ("Representative Bo Lind of Ohio, who said that it was late, left.", "Bo Lind"),
        ("Bo Lind, who said that it was late, left.", "Bo Lind"),
        ("It was a letter from U.S. President Bo Lind, who said that it was late.", "Bo Lind"),
        ("The mayor of Lynn, Ill., who said that it was late, left.", None),
    ],
)
def test_who_is_somebody_and_not_the_town(text: str, name: str | None) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("New York is old. The New York Times said that it would rain in New York.", "New York Times"),
        ("He likes New York. He left New York. The New York Times said that it would rain.", "New York Times"),
    ],
)
def test_a_newspaper_is_not_the_town_that_it_is_called_after(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_an_office_is_held_by_somebody_and_by_no_platform() -> None:
    text = "Twitter, the congressman, was shut. Twitter wept. Twitter slept. “It is late,” the congressman said."
    assert "Twitter" not in speakers(text)
