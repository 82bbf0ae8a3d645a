"""Texts that an article reprints in paragraphs of their own, without marks, are quoted; nothing else is taken in."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.model import Reading
from components.reading.read import read

HEAD = "Harbour opens late\n\nThe harbour of Lund opened on Monday, a year behind its plan.\n\n"
TOLD = "The mayor of Lund, Ana Ruiz, wrote that the harbour was late and that people had been misled.\n\n"
NEXT = "The harbour cost 40 million crowns, and ships have used it since Monday morning."


def reading_of(*paragraphs: str) -> Reading:
    """Return the reading of an article of these paragraphs, with a headline and an opening before them."""
    return read(Article("The Ledger", HEAD + "\n\n".join(paragraphs)))


def reprinted(reading: Reading) -> list[tuple[str, str | None]]:
    """Return what is quoted without marks, a paragraph an item, and whose words it is."""
    text = reading.article.text
    return [
        (text[start:end], one.speaker.person if one.speaker else None)
        for one in reading.quotations
        for start, end in one.quoted
        if text[:start].rstrip(" ").endswith("\n")
    ]


POST = "Dear council, I waited a year for this. You told us in spring that it would be done by summer."
PLAIN = "The harbour is not what was promised, and nobody in Lund was asked."

CAUGHT = [
    # a verb without words behind it, and a text in the first person
    (("Ana Ruiz wrote on her page on Monday:", POST, NEXT), [POST], "Ana Ruiz"),
    (("Ana Ruiz posted the following on her page:", POST, NEXT), [POST], "Ana Ruiz"),
    (("In a speech last July, Ana Ruiz said:", PLAIN, "I cannot sign for such a harbour.", NEXT),
     [PLAIN, "I cannot sign for such a harbour."], "Ana Ruiz"),
    (("Ana Ruiz took her time. On Monday she told the council:", POST, NEXT), [POST], "Ana Ruiz"),
    (("Her deputy, Bo Lind, responded:", "I do not share this view of our harbour at all.", NEXT),
     ["I do not share this view of our harbour at all."], "Bo Lind"),
    # what only writing can follow needs no first person, for one paragraph
    (("The Portside Courier reports:", PLAIN, NEXT), [PLAIN], "Portside Courier"),
    (("Bo Lind writes in the Portside Courier:", PLAIN, NEXT), [PLAIN], "Bo Lind"),
    # a piece of writing that is announced, whose it is told beside it
    (("Ana Ruiz issued the following statement on Monday:", POST, NEXT), [POST], "Ana Ruiz"),
    (("Here is Ana Ruiz’s full statement:", POST, NEXT), [POST], "Ana Ruiz"),
    (("Ana Ruiz answered on Monday.", "Here is her full statement:", POST, NEXT), [POST], "Ana Ruiz"),
    (("Read the full statement from Ana Ruiz below:", POST, NEXT), [POST], "Ana Ruiz"),
    (("Ana Ruiz apologized on Tuesday in a letter to the council:", POST, NEXT), [POST], "Ana Ruiz"),
    # whose it is told in the paragraph before
    ((TOLD.strip(), "Read the full rant via the Courier:", POST, NEXT), [POST], "Ana Ruiz"),
    ((TOLD.strip(), "The post reads as follows:", POST, NEXT), [POST], "Ana Ruiz"),
    ((TOLD.strip(), "The full post is below.", POST, NEXT), [POST], "Ana Ruiz"),
    # it goes on as long as it speaks so, with one paragraph between
    (("Ana Ruiz wrote:", POST, "We deserve better.  It is our harbour too.", NEXT),
     [POST, "We deserve better.  It is our harbour too."], "Ana Ruiz"),
    (("Ana Ruiz wrote:", POST, PLAIN, "My patience is at an end with this council.", NEXT),
     [POST, PLAIN, "My patience is at an end with this council."], "Ana Ruiz"),
    # a body speaks of itself by its name
    (("The Portnet Company issued this statement:", "We regret the delay. The Portnet Company will pay for it.", NEXT),
     ["We regret the delay. The Portnet Company will pay for it."], "Portnet Company"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "texts", "person"), CAUGHT)
def test_what_is_reprinted_is_quoted_with_its_speaker(
    paragraphs: tuple[str, ...], texts: list[str], person: str
) -> None:
    reading = reading_of(*paragraphs)
    assert reprinted(reading) == [(text, person) for text in texts]
    held = "".join(reading.text(one.start, one.end) for one in reading.segments if one.voice == "quoted")
    assert held.replace(" ", "") == "".join(texts).replace(" ", "")


ENDS = [
    "Ruiz later took the post down.",
    "She said that she was sorry for it, and that we should move on.",
    "“I was angry,” she told us on Tuesday.",
    "Bo Lind told reporters that he had not read it.",
    "Read more: what the harbour of Lund cost us",
    "Editor’s note: We have shortened this text.",
    "UPDATE: We have heard from the council.",
    "Here is what you should know of the harbour:",
    "12:45 p.m. I hear that ships are waiting.",
    NEXT,
]


@pytest.mark.parametrize("following", ENDS)
def test_a_reprint_ends_where_the_article_speaks_again(following: str) -> None:
    found = reprinted(reading_of("Ana Ruiz wrote on her page:", POST, following, "You can read on tomorrow."))
    assert found == [(POST, "Ana Ruiz")]


NOT_CAUGHT = [
    # lists, transcripts, running accounts
    ("Ana Ruiz said she wanted three things:", "- We open the harbour.", "- We pay the crews."),
    ("Ana Ruiz wrote:", "1. We open the harbour in spring.", "2. We pay the crews what we owe them."),
    ("The full remarks follow:", "RUIZ: I am glad that you came.", "LIND: We are glad to be here."),
    ("Transcript of the speech:", "I am glad that you came, all of you.", NEXT),
    ("12:45 p.m.:", "I hear that ships are waiting for you in Lund.", NEXT),
    ("Here are five things to know:", "You can take a boat to the harbour.", NEXT),
    # what a page shows in place of words is gone: an ordinary paragraph follows
    ("Ana Ruiz tweeted:", PLAIN, NEXT),
    ("Ana Ruiz said on the radio:", PLAIN, NEXT),
    ("Watch the full video of her remarks below:", POST, NEXT),
    ("Read Ana Ruiz’s full statement below:", PLAIN, NEXT),
    ("Ana Ruiz posted this statement on her page:", "Ruiz has led Lund since 2011 and we have met her twice.", NEXT),
    # a report or an ordinary sentence before the colon
    ("Ana Ruiz said that the reasons for the delay were plain:", POST, NEXT),
    ("Ana Ruiz noted the sparse crowd:", "You could count the people on the pier.", NEXT),
    ("The council has one problem:", "I have seen how little it is told.", NEXT),
    ("The inquiry also found that:", "We owe the crews a year of pay.", NEXT),
    # no colon
    ("Ana Ruiz wrote on her page.", POST, NEXT),
    # the article itself speaks in the first person
    ("I met Ana Ruiz in spring, and you may have seen us there.", "This is what she said:", "I liked her voice.", NEXT),
]  # fmt: skip


@pytest.mark.parametrize("paragraphs", NOT_CAUGHT)
def test_what_is_no_reprint_stays_as_it_was(paragraphs: tuple[str, ...]) -> None:
    assert reprinted(reading_of(*paragraphs)) == []


def test_text_that_is_set_in_ends_where_the_margin_returns() -> None:
    text = HEAD + "Ana Ruiz said on Monday:\n\n    " + PLAIN + "\n\n    The crews are owed a year.\n\n" + NEXT
    found = reprinted(read(Article("The Ledger", text)))
    assert found == [(PLAIN, "Ana Ruiz"), ("The crews are owed a year.", "Ana Ruiz")]


def test_what_is_told_within_a_reprint_is_the_writers() -> None:
    post = "I know that Bo Lind said the harbour was done. My friends think it never will be."
    reading = reading_of("Ana Ruiz wrote:", post, NEXT)
    assert [(reading.text(*one.spans[0]), one.speaker and one.speaker.person) for one in reading.quotations] == [
        (post, "Ana Ruiz")
    ]
    assert not reading.thoughts


def test_a_reprint_of_nobody_has_no_speaker() -> None:
    text = ("Ana Ruiz said the harbour was late. Bo Lind said that it was done.", "The full letter reads:", POST, NEXT)
    assert reprinted(reading_of(*text)) == [(POST, None)]
