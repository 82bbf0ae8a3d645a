"""What a person leaves out of a text, or takes back, counts before every rule."""

from __future__ import annotations

import pytest

from components.corpus import Article
from components.corpus.by_hand import Stretch, stretches, with_stretch
from components.corpus.cleaning import lay_out

TEXT = "The bridge is open\n\nThe bridge opened on Monday. Follow the Gazette everywhere.\n\nAdvertisement\n"
BODY = TEXT.index("The bridge opened")
FOLLOW = TEXT.index("Follow")
AD = TEXT.index("Advertisement")


def parts(article: Article) -> list[tuple[str, bool]]:
    return [(article.text[one.start : one.end], one.measured) for one in lay_out(article)]


def article(by_hand: str = "") -> Article:
    return Article("Gazette", TEXT, title="The bridge is open", by_hand=by_hand)


@pytest.mark.parametrize(
    ("by_hand", "expected"),
    [
        ("", [("The bridge opened on Monday. Follow the Gazette everywhere.", True), ("Advertisement", False)]),
        (
            f"{FOLLOW}-{FOLLOW + 30} out",
            [
                ("The bridge opened on Monday.", True),
                ("Follow the Gazette everywhere.", False),
                ("Advertisement", False),
            ],
        ),
        (
            f"{AD}-{AD + 13} in",
            [("The bridge opened on Monday. Follow the Gazette everywhere.", True), ("Advertisement", True)],
        ),
        (f"{BODY}-{AD} out", [(TEXT[BODY:AD].strip(), False), ("Advertisement", False)]),
    ],
)
def test_a_stretch_by_hand_counts_before_the_rules(by_hand: str, expected: list[tuple[str, bool]]) -> None:
    assert parts(article(by_hand))[1:] == expected


def test_the_blocks_still_cover_every_visible_character_once() -> None:
    marked = with_stretch(article(), BODY + 3, FOLLOW + 2, True)

    covered = [place for one in lay_out(marked) for place in range(one.start, one.end)]
    visible = [place for place, letter in enumerate(TEXT) if not letter.isspace()]
    assert len(covered) == len(set(covered))
    assert set(visible) <= set(covered)


def test_a_later_stretch_counts_where_two_overlap() -> None:
    marked = with_stretch(with_stretch(article(), 0, 20, True), 5, 10, False)

    assert stretches(marked) == (Stretch(0, 5, True), Stretch(5, 10, False), Stretch(10, 20, True))


def test_what_is_set_by_hand_leaves_the_articles_id() -> None:
    assert with_stretch(article(), 0, 5, True).article_id == article().article_id


@pytest.mark.parametrize(
    ("by_hand", "found"),
    [
        ("", ()),
        ("nonsense", ()),
        ("9-3 out", ()),
        ("5-5 in", ()),
        ("99999-100000 out", ()),
        ("0-99999 out", (Stretch(0, len(TEXT), True),)),
        ("x 3-5 out, 7-9 maybe", (Stretch(3, 5, True),)),
    ],
)
def test_what_cannot_be_read_is_passed(by_hand: str, found: tuple[Stretch, ...]) -> None:
    assert stretches(article(by_hand)) == found
