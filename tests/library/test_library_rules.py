"""Where the library is and what it allows comes from the environment."""

from __future__ import annotations

import pytest

from components.library import LibraryError, LibraryRules, open_library
from tests.library.kept_texts import keep


def test_the_library_is_where_the_environment_says_and_is_made_with_the_first_corpus(tmp_path):
    library = open_library({"XDG_DATA_HOME": str(tmp_path)})
    place = tmp_path / "parallax" / "library"

    assert not place.exists()
    keep(library)
    assert place.is_dir()
    assert open_library({"PARALLAX_LIBRARY": str(tmp_path / "x")})._place.root == tmp_path / "x"


def test_rules_come_from_the_environment():
    rules = LibraryRules.from_environment({"PARALLAX_LIBRARY_DAYS": "7", "PARALLAX_LIBRARY_ARTICLES": " 20 "})

    assert (rules.days, rules.articles, rules.bytes) == (7, 20, LibraryRules().bytes)


@pytest.mark.parametrize("text", ["a week", "-1", "1.5", "٣"])
def test_a_rule_that_is_no_number_is_told(text):
    with pytest.raises(LibraryError) as told:
        LibraryRules.from_environment({"PARALLAX_LIBRARY_DAYS": text})
    assert str(told.value) == f"PARALLAX_LIBRARY_DAYS: {text!r} is no whole number. Write digits alone, such as 90."


@pytest.mark.parametrize(
    ("variable", "text", "told"),
    [
        ("PARALLAX_LIBRARY_DAYS", "36501", "36501 is more than 36,500. Write a smaller number."),
        ("PARALLAX_LIBRARY_ARTICLES", "9" * 30, f"{'9' * 30} is more than 1,000,000. Write a smaller number."),
        ("PARALLAX_LIBRARY_VERSIONS", "0", "0 is less than 1. Write a larger number."),
    ],
)
def test_a_rule_beyond_its_bounds_is_told(variable, text, told):
    with pytest.raises(LibraryError) as refused:
        LibraryRules.from_environment({variable: text})
    assert str(refused.value) == f"{variable}: {told}"


@pytest.mark.parametrize("variable", ["PARALLAX_WORDS_PER_ARTICLE", "PARALLAX_UPLOAD_BYTES"])
def test_of_what_holds_for_all_that_is_taken_in_the_default_holds(variable):
    """The settings of what is taken in tell it, and no command stops."""
    assert LibraryRules.from_environment({variable: "many"}) == LibraryRules()
    assert LibraryRules.as_far_as_readable({variable: "many"}) == (LibraryRules(), [])


def test_a_user_without_a_home_is_told_what_to_set(monkeypatch):
    def no_home() -> None:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("components.library.deployment.Path.home", no_home)

    with pytest.raises(LibraryError, match=r"this user has no home\. Set PARALLAX_LIBRARY to a folder"):
        open_library({})
