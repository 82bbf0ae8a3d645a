"""Captions, and paragraphs that only look like one."""

from __future__ import annotations

import pytest

from tests.corpus.paper import LEAD, NEXT, kind_of, kinds


@pytest.mark.parametrize(
    "caption",
    [
        "The bridge on Monday. Photo: Reuters/Jo Doe",
        "The bridge on Monday. REUTERS/Jo Doe",
        "The bridge on Monday. (Photo by AFP)",
        "The bridge on Monday. Credit: Jo Doe",
        "The bridge on Monday. (AP Photo/Jo Doe)",
        "The bridge on Monday. (Jo Doe/Getty Images)",
        "The bridge on Monday. Image credit: Jo Doe",
        "The bridge, March 4, 2024. Army photo by Sgt. Jo Doe",
        "Jo Doe / Reuters",
        "Getty Images",
        "Jo Doe via Getty Images",
        "Photo By: Sgt. Jo Doe",
        "VIRIN: 240304-A-AB123-1001",
        "Image copyright Reuters Image caption The bridge on Monday",
        "The bridge on Monday. [Photo/Agencies]",
        "FILE PHOTO: The bridge as it stood in 1987.",
        "File photo: The bridge as it stood in 1987.",
        "In this March 4, 2024, photo, the mayor points at the bridge.",
        "Mayor Ana Ruiz, left, and the engineer look at the bridge on March 4, 2024.",
        "Mayor Ana Ruiz (L) looks at the bridge, 4 March 2024",
    ],
)
def test_a_caption_is_known_by_its_credit_or_by_place_and_day(caption):
    assert kind_of(caption) == "caption"


@pytest.mark.parametrize(
    "paragraph",
    [
        "The group has a line of credit: Bank of Harrowby.",
        "She hung a photo by Jo Doe.",
        "The mayor leads, according to a poll by Reuters/Ipsos.",
        "The bridge will stay closed. (Reuters)",
        "The mayor criticised Michael R. Bloomberg.",
        "Senator Jo Doe (R) said on March 4, 2024 that the bridge was lost.",
        "She turned left, right, and left again on the morning of the accident.",
        "The picture: a bridge without cars.",
        f"{LEAD} {NEXT} " * 6 + "Photo: Reuters/Jo Doe",
    ],
)
def test_a_paragraph_with_the_words_of_a_caption_stays(paragraph):
    assert kind_of(paragraph) == "paragraph"


def test_near_copies_of_a_caption_and_a_title_between_captions_are_captions():
    first = "Mayor Ana Ruiz, left, looks at the old bridge of Harrowby. Photo: Reuters/Jo Doe"
    second = "Mayor Ana Ruiz, left, looks at the old bridge of Harrowby, Monday"
    third = "The engineer shows the cracks. Photo: Reuters/Jo Doe"
    assert kinds("Mayor closes old bridge", LEAD, first, second, "Bridge of sighs", third, NEXT) == [
        *["headline", "paragraph", "caption", "caption", "caption", "caption", "paragraph"]
    ]


def test_a_lead_that_says_the_same_as_the_caption_stays():
    assert kinds("Mayor closes old bridge", f"{LEAD} Photo: Reuters/Jo Doe", LEAD, NEXT)[2] == "paragraph"
