"""What is kept of the words of earlier articles changes no reading, and does not grow with the corpus."""

from __future__ import annotations

import pytest

from components.corpus import headlines
from components.corpus.article import Article
from components.corpus.cleaning import lay_out
from components.reading import remembered, tokens
from components.reading.persons import weighing
from components.reading.persons.weighing import Case, likelihood
from components.reading.quotations import normalised
from components.reading.tokens import tokens_in

_SENTENCES = [
    "The mayor, Ana A. Ruiz, spoke.",
    "Ana A. and Bo B. Lind met.",
    "The workers’ union left; the workers’ left too.",
    "She paid $1,200.50 to the U.S. Treasury in Lund.",
    "It was “late,” she said – not ‘too late’.",
    "Dr. No met Mr. Lind at 9 a.m. on the pier...",
    "A tab\tand a line\nbreak, and\xa0one more.",
    "  Two blanks  stand  around  words  ",
    "“We won’t go,” he said. #PortDay @ana",
    "Plan A. It works. Plan B. it fails.",
    "",
    " ",
]


def _at_one_go(text: str) -> list[tuple[int, int, str]]:
    return [(match.start(1), match.end(1), match[1].lower()) for match in tokens._TOKEN.finditer(text)]


@pytest.mark.parametrize("text", _SENTENCES)
@pytest.mark.parametrize("capitals", [False, True])
def test_words_cut_piece_by_piece_are_those_of_the_whole_sentence(text, capitals):
    found = tokens_in(text, 0, len(text), capitals=capitals)
    assert [(one.start, one.end, one.word) for one in found] == _at_one_go(text)


def test_a_sentence_within_a_text_is_cut_as_it_is_alone():
    text = "See Ana A. Ruiz’s plan. The workers’ plan"
    end = text.index(" Ruiz")
    inside = tokens_in(text, 4, end)
    alone = tokens_in(text[4:end], 0, end - 4)
    assert [(one.start - 4, one.end - 4, one.word, one.tag) for one in inside] == list(map(tuple, alone))


def test_a_word_that_opens_a_sentence_is_not_kept_for_the_middle_of_one():
    text = "Will Will go"
    for _ in range(2):
        assert [one.tag for one in tokens_in(text, 0, len(text))] == ["AUX", "PROPER", tokens_in("go", 0, 2)[0].tag]


def test_no_more_words_are_kept_than_the_bound(monkeypatch):
    monkeypatch.setattr(remembered, "_KEPT", 5)
    held = tokens._pieces(first=False)
    for number in range(40):
        assert held[f"word{number}"] == (f"word{number}", "N")
        assert len(held) <= 5


def test_a_piece_as_long_as_a_text_is_not_kept():
    held = tokens._pieces(first=False)
    assert held["a" * 1_000_000] == ("a" * 1_000_000, "N")
    assert not held


def test_a_word_is_looked_at_once_however_often_it_stands(monkeypatch):
    looked: list[str] = []
    parts = tokens._parts
    monkeypatch.setattr(tokens, "_parts", lambda text, *rest, **more: looked.append(text) or parts(text, *rest, **more))
    monkeypatch.setattr(tokens, "_within", tokens._pieces(first=False))
    text = "harbour pilots " * 50
    assert len(tokens_in(text, 0, len(text), first=False)) == 100
    assert len(looked) <= 3


@pytest.mark.parametrize(
    ("words", "reports"),
    [
        ("The port is open.", False),
        ("Ruiz “said” nothing.", True),
        ("Ruiz,said Lind", True),
        ("Unsaid things", False),
    ],
)
def test_a_sentence_may_report_where_a_word_of_it_does_whatever_signs_are_around(words, reports):
    for _ in range(2):
        assert normalised.NormalisedSentence(words, 0, len(words), 0, "body").may_report is reports


def test_the_weights_of_a_case_are_those_of_the_list_whatever_it_holds():
    case = Case("owns", True, "object", False, True, True, 0, 2, 4, True, True, True, True, "many")
    facts = (
        "owns 0 apart", "object same", "rank 4", "in quoted", "owns in spoke last", "pronoun", "far block",
        "gender unknown", "no person", "one word", "count many",
    )  # fmt: skip
    total = sum(weighing.WEIGHTS.get(fact, 0.0) for fact in facts)
    assert likelihood(case) == pytest.approx(2.718281828459045**total)


def test_a_title_is_sought_without_making_a_line_flat_again(monkeypatch):
    made: list[str] = []
    flat = headlines.flat
    monkeypatch.setattr(headlines, "flat", lambda text: made.append(text) or flat(text))
    lines = [f"The harbour of Lund had {number} ships on that day, the pilots found." for number in range(30)]
    lay_out(Article("The Wire", "\n\n".join(["Ships leave Lund | The Wire", *lines]), title="Pilots count ships again"))
    assert len(made) <= len(lines) + 1
