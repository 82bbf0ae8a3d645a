"""Headlines with a colon: words of a name on its other side, or nobody's where one side tells an act or a topic."""

from __future__ import annotations

import pytest

from components.corpus.article import Article
from components.reading.read import read


def spoken(headline: str) -> list[tuple[str, str]]:
    """Return who says what in a headline."""
    reading = read(Article("The Ledger", f"{headline}\n\nIt rained in the port on Monday.", title=headline))
    return [(one.speaker.text if one.speaker else "", reading.text(*one.spans[0])) for one in reading.quotations]


@pytest.mark.parametrize(
    ("headline", "speaker", "words"),
    [
        ("Ruiz: We Will Act", "Ruiz", "We Will Act"),
        ("We Will Act: Ruiz", "Ruiz", "We Will Act"),
        ("Port Will Stay Open: Mayor Ruiz", "Mayor Ruiz", "Port Will Stay Open"),
        ("Port To Stay Open: Governor", "Governor", "Port To Stay Open"),
        ("The Strike May Go On: Bo Lund", "Bo Lund", "The Strike May Go On"),
        ("“The Port Stays Open”: Ruiz", "Ruiz", "The Port Stays Open"),
        ("Port Agency: Ships Will Follow", "Port Agency", "Ships Will Follow"),
        ("White House: No Deal", "White House", "No Deal"),
        ("Texas Senate: No Deal", "Texas Senate", "No Deal"),
        ("Police: Man Shot at Port", "Police", "Man Shot at Port"),
        ("Poll: Ruiz Leads Lund", "Poll", "Ruiz Leads Lund"),
        ("Former Mayor: Port Plan Is Late", "Former Mayor", "Port Plan Is Late"),
        ("United Dock Workers President: No Deal", "United Dock Workers President", "No Deal"),
        ("Teachers Union: Strike Will Go On", "Teachers Union", "Strike Will Go On"),
        ("Ana Ruiz Hammers Bo Lund: “You Should Go Home”", "Ana Ruiz", "You Should Go Home"),
        ("Mayor Slams Council: “You Lied”", "Mayor", "You Lied"),
    ],
)
def test_a_bare_name_beside_the_colon_speaks(headline: str, speaker: str, words: str) -> None:
    assert spoken(headline) == [(speaker, words)]


@pytest.mark.parametrize(
    "headline",
    [
        "Senator Attacks Student: A Bad Look",
        "Ana Ruiz Attacks Student: A Bad Look",
        "Mayor Slams Council: What We Know",
        "Mayor blasts council over port: A bad look",
        "Democrats Attack Mayor: A Bad Week",
        "Ana Ruiz Hammers Bo Lund: Go Home Now",
        "Ruiz Names New Chief: A Look Back",
        "Mayor Names Chief: A Look Back",
        "Mayor Under Fire: Report",
        "Ruiz Senate: Berg Names His Chief of Staff",
        "GOP Smackdown: Ruiz Enters The Race",
        "Bad News: The Port Is Closing",
        "Ruiz Port Meeting: What Comes Next",
        "Shutdown: Day Ten",
        "Meet the New Mayor: Ana Ruiz",
        "The Man Who Won: Bo Lund",
        "Person of the Year: Ana Ruiz",
        "Storm Will Hit the Coast: Norway",
    ],
)
def test_an_act_or_a_topic_beside_the_colon_says_nothing(headline: str) -> None:
    assert spoken(headline) == []
