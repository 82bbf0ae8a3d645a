"""The warnings beside an article say what is doubtful about it, and nothing about a sound one."""

from __future__ import annotations

from datetime import date

import pytest

from components.corpus import Article, Corpus
from components.intake.checks.warnings import warnings_of, words_in

SOUND = "\n\n".join(
    (
        "The old bridge over the Orra was opened again on Friday after three years of work, and a band played on it.",
        '"We kept our word," said Mayor Ana Ruiz. "It took long enough, and it cost more than we had told the town."',
        "The county paid for the work with a loan that runs for thirty years, the treasurer said in a statement.",
    )
)


def article(text=SOUND, **fields):
    known = {"outlet": "The Wire", "title": "Bridge Opens", "published": date(2017, 2, 4)}
    return Article(text=text, **(known | fields))


def warned(text=SOUND, **fields):
    return warnings_of([article(text, **fields)])[0]


def test_a_sound_article_has_no_warning():
    assert warned() == ()


def test_the_seeds_are_whole(seeds: Corpus):
    assert [warnings for warnings in warnings_of(seeds.articles) if warnings] == [("No title.",)]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (
            f"{SOUND} It will be [+1234 chars]",
            "Cut off: it ends with [+1234 chars]. Get the whole text from its address.",
        ),
        (f"{SOUND}\n\nThe rest of the money will come...", "Cut off, it seems: it ends with dots. Check its end."),
        (f"{SOUND}\n\nThe rest of the money will come […]", "Cut off, it seems: it ends with dots. Check its end."),
        (
            f"{SOUND}\n\nThe rest of the money for it will come out of the",
            "Cut off, it seems: it ends with 'come out of the'. Check its end.",
        ),
        (
            f"{SOUND}\n\nSubscribe to continue reading",
            "Cut off, perhaps behind a paywall: it says 'Subscribe to continue reading'. Get the whole text.",
        ),
        (
            f"{SOUND}\n\nAlready a subscriber? Log in.",
            "Cut off, perhaps behind a paywall: it says 'Already a subscriber? Log in.'. Get the whole text.",
        ),
    ],
)
def test_a_text_that_lacks_its_end_is_warned_of(text, warning):
    assert warned(text) == (warning,)


@pytest.mark.parametrize(
    "end",
    [
        'The mayor said: "We will come back."',
        "(Reporting by Jo Doe; editing by Ann Lee)",
        "The paper asks its readers to subscribe to its letter, which comes on Fridays.",
        "— Jo Doe",
        "It rose again?",
        "The bridge is open at last, and the band is good — Ana Ruiz (@ana) February 4, 2017",
        "The bridge is open at last, and the band is still playing ■",
    ],
)
def test_usual_ends_are_ends(end):
    assert warned(f"{SOUND}\n\n{end}") == ()


def test_a_page_around_few_words_is_warned_of():
    page = "\n".join(f"Read Comments ({number})\nRelated Stories" for number in range(30))

    assert warned(f"{SOUND}\n{page}")[0].startswith("Mostly page, not article: ")


def test_what_is_missing_is_named():
    assert warned(outlet=" ", published=None, title="") == (
        "No outlet. Write whose article it is.",
        "No date.",
        "No title.",
    )


def test_another_language_is_named():
    assert warned(language="de") == (
        "Looks like German, not English: it is kept and shown, its sentiment is not scored.",
    )


@pytest.mark.parametrize(
    ("text", "warning"),
    [("Sun rises.", "Only 2 words: it may be a summary or a part."), ("... !", "No words.")],
)
def test_a_few_words_are_warned_of(text, warning):
    assert warning in warned(text)


def test_the_later_of_two_that_are_alike_is_warned_of():
    same = article(SOUND.upper(), outlet="Hill Gazette")
    near = article(SOUND + "\n\nThe bridge is one hundred years old.", outlet="The Post", title="")

    assert warnings_of([article(), same, near]) == [
        (),
        ("The same text as The Wire: Bridge Opens. Leave one of them out if it is one article.",),
        (
            "Nearly the same text as The Wire: Bridge Opens (90% alike). Leave one out if it is one article.",
            "No title.",
        ),
    ]


def test_words_are_counted_as_people_count_them():
    assert words_in("The mayor's well-known 3.5 — “no”.") == 6  # 3.5 are two
