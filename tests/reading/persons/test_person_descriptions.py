import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("US Defense Secretary Jim Mattis landed. [[The defense secretary]] smiled.", "Jim Mattis"),
        ("US Defense Secretary Jim Mattis landed. [[The US secretary of defence]] smiled.", "Jim Mattis"),
        ("US Defense Secretary Jim Mattis landed. [[The secretary]] smiled.", "Jim Mattis"),
        ("Prime Minister Ana Ruiz landed. [[The premier]] smiled.", "Ana Ruiz"),
        (
            "Spanish Prime Minister Ana Ruiz met German Chancellor Otto Lind. [[Spain's prime minister]] smiled.",
            "Ana Ruiz",
        ),
        (
            "Spanish Foreign Minister Ana Ruiz met Defence Minister Otto Lind. [[The foreign minister]] smiled.",
            "Ana Ruiz",
        ),
        ("Otto Lind, the port's spokesman, spoke. [[The spokesman]] smiled.", "Otto Lind"),
        ("Otto Lind, a harbour pilot, met the mayor, Ana Ruiz, on Monday. [[The mayor]] smiled.", "Ana Ruiz"),
        ("Port spokeswoman Ana Ruiz met pilot Otto Lind. [[The spokeswoman]] smiled.", "Ana Ruiz"),
        ("Senator Ana Ruiz met Governor Otto Lind. [[The lawmaker]] smiled.", "Ana Ruiz"),
        ("[[Spain's prime minister]] says it is late. Prime Minister Ana Ruiz left.", "Ana Ruiz"),
        ("Ana Ruiz is the director of the port. [[The director]] smiled.", "Ana Ruiz"),
        (
            "The secretary general of the fish council (FC), Ana Ruiz, spoke. [[The secretary-general]] smiled.",
            "Ana Ruiz",
        ),
        ("[[The director of the port]], Ana Ruiz, spoke.", "Ana Ruiz"),
        ("Ana Ruiz, [[a harbour pilot]], spoke.", "Ana Ruiz"),
        ("“You came, [[Mr. Prime Minister]],” she told Prime Minister Otto Lind.", "Otto Lind"),
    ],
)
def test_a_description_means_whoever_holds_the_office(who, text, name):
    assert who(text) == (name, "description")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[[Officials]] said so.", ("officials", "unnamed")),
        ("[[A senior official who spoke on condition of anonymity]] said so.", ("senior official", "unnamed")),
        ("[[Two people familiar with the talks]] said so.", ("Two people familiar with the talks", "unnamed")),
        ("Mayor Ana Ruiz left. [[A spokesman for Ruiz]] said so.", ("spokesman for Ruiz", "unnamed")),
        ("[[A spokeswoman for the Fish Department]] said so.", ("spokeswoman for the Fish Department", "unnamed")),
        (
            "[[A spokesperson for the Department for Environment, Food and Rural Affairs]] said so.",
            ("spokesperson for the Department for Environment, Food and Rural Affairs", "unnamed"),
        ),
        ("Ana Ruiz left. [[Ruiz's spokesman]] said so.", ("Ruiz's spokesman", "unnamed")),
        ("Ana Ruiz left. [[The woman]] said so.", ("woman", "unnamed")),
        ("[[The foreign ministry]] said so.", ("foreign ministry", "description")),
        ("[[The prime minister of Peru]] said so.", ("prime minister of Peru", "description")),
        ("[[The idea]] said so.", (None, "description")),
    ],
)
def test_whom_nobody_names_is_called_by_class_or_office(who, text, found):
    assert who(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "German Chancellor Otto Lind left. [[The Spanish leader]] stayed.",
        "Defence Minister Otto Lind left. [[The finance minister]] stayed.",
        "Spokeswoman Ana Ruiz left. [[The spokesman]] stayed.",
    ],
)
def test_a_description_that_fits_nobody_names_nobody(who, text):
    assert who(text)[0] not in ("Otto Lind", "Ana Ruiz")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Intelligence director Ana Ruiz spoke. A port official said no. “Never,” [[the official]] said.",
            ("port official", "unnamed"),
        ),
        (
            "A port official said no. Intelligence director Ana Ruiz spoke. “Never,” [[the official]] said.",
            ("Ana Ruiz", "description"),
        ),
        (
            "Ana Ruiz, chairwoman of the budget committee, spoke. [[The chairman of the trustees]] agreed.",
            ("chair", "description"),
        ),
        (
            "Ana Ruiz, a Democrat, spoke. [[The Senate’s top Democrat]] agreed.",
            ("Senate’s top democrat", "description"),
        ),
        (
            "President Ana Ruiz spoke. [[The communications director for a lawmaker]] was late.",
            ("communications director", "description"),
        ),
    ],
)
def test_a_description_of_somebody_else_goes_to_no_name(who, text, found):
    assert who(text) == found


def test_the_paper_is_an_outlet(who):
    story = "The Lund Journal wrote it. The Harbour Union was late. It was late, according to [[the paper]]."
    assert who(story) == ("Lund Journal", "description")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz spoke. Ana Ruiz left. Then Eva Ruiz spoke. “No,” [[Ruiz]] said.", "Eva Ruiz"),
        ("Ana Ruiz spoke. Ana Ruiz ate. Ana Ruiz ran. Ana Ruiz left. Then Eva Ruiz spoke. [[Ruiz]] left.", "Ana Ruiz"),
    ],
)
def test_a_last_name_alone_is_the_namesakes_just_named_unless_she_is_rare(who, text, name):
    assert who(text) == (name, "name")


_THREE_POLITICIANS = """
from components.corpus.article import Article
from components.reading.read import read
text = (
    "The bridge is open\\n\\nThe politician called for a second bridge before the vote.\\n\\n"
    "Senator Ana Ruiz thanked the crew. Governor Bo Lee cut the ribbon. Representative Cy Poe waved."
)
print(read(Article(outlet="The Wire", text=text)).quotations[0].speaker.person)
"""


@pytest.mark.parametrize("seed", ["1", "6", "7"])  # each gave somebody else while a set decided
def test_among_equals_the_list_of_roles_decides_in_every_process(seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", _THREE_POLITICIANS]
    found = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    assert found.stdout.strip() == "Ana Ruiz"
