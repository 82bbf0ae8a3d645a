import importlib.metadata
import importlib.util
import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from components.sentiment.scoring import scorer
from components.sentiment.scoring.fallback import score_with_textblob
from components.sentiment.scoring.lexicon import EMOTICONS, lexicon
from components.sentiment.scoring.scorer import PROVEN, Scorer, score
from components.sentiment.scoring.tokens import tokens_of


def textblob_says(text: str) -> tuple[float, float, list[tuple[tuple[str, ...], float, float, str | None]]]:
    from textblob.en import sentiment

    said = sentiment(text)
    return said[0], said[1], [(tuple(words), polarity, subj, x) for words, polarity, subj, x in said.assessments]


def scorer_says(text: str) -> tuple[float, float, list[tuple[tuple[str, ...], float, float, str | None]]]:
    said = score(text)
    return said.polarity, said.subjectivity, [tuple(one)[2:] for one in said.assessments]


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in score(text).assessments]


#: Fragments that TextBlob treats in a way of its own, put together at random below.
ODD = [
    *".,;:!?()[]{}`'\"@#$^&*+-|=~_<>/\\“”‘’–—…♥°8oODPpbcsSxX3n",
    "n't", "'s", "’s", "isn't", "not", "no", "never", "...", "END-OF-SENTENCE", "\n", "\n\n", "\r\n", "\r\n\r\n",
    " ", "  ", "\t", "\xa0", "\u2028", "\x1c", "\x85", "\ud800", "İ", "ß", "Σ", "²", "U.S.", "Mr.", "adj.", "a", "of",
    "is", "very", "really", "hardly", "the", "said", "2008", "13th", "(!)", "( ! )",
]  # fmt: skip
WORDS = st.builds(
    lambda word, case: case(word), st.sampled_from(sorted(lexicon())), st.sampled_from([str, str.upper, str.title])
)
FACES = st.builds(
    lambda face, form: form(face),
    st.sampled_from(sorted(EMOTICONS)),
    st.sampled_from([str, " ".join, str.lower, lambda face: f"{face[:1]} {face[1:]}"]),
)
PIECES = st.one_of(WORDS, FACES, st.sampled_from(ODD), st.text(max_size=3))
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=14).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
@example(": >:)")  # an emoticon that begins in the stretch before
@example(":\n\n)")  # a blank line is dropped between its halves
@example("= END-OF-SENTENCE )")
@example("sweetly”... odd")  # the ellipsis ends the modifier
def test_every_text_gets_the_numbers_of_textblob(text):
    assert textblob_says(text) == scorer_says(text)


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(TEXTS)
def test_every_text_gets_the_numbers_of_textblob_at_length(text):
    assert textblob_says(text) == scorer_says(text)


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_every_assessed_word_stands_where_it_is_said_to(text):
    marks = {"!", "no", "not", "never"}
    expected = [[word for word in one.words if word not in marks][-1] for one in score(text).assessments]

    found = ["".join(place.split()).lower().replace("end-of-sentence", "") for place in places(text)]

    assert expected == found


@pytest.mark.parametrize(
    ("text", "polarity", "words"),
    [
        ("", 0.0, []),
        ("The storm killed nine people", -0.2, [("killed",)]),
        ("Police shot the suspect", 0.0, []),
        ("a good day", 0.7, [("good",)]),
        ("not a good day", -0.35, [("not", "good")]),
        ("This isn't good", 0.7, [("good",)]),  # "n't" is never seen
        ("a very good day", 0.91, [("very", "good")]),  # 0.7 times 1.3
        ("a good day!", 0.875, [("good", "!")]),  # 0.7 times 1.25
        ("a good day (!)", 0.35, [("good",), ("(!)",)]),
        ("Protesters: (Chanting)", -0.75, [(":(",)]),  # a colon and a bracket are glued to a frown
    ],
)
def test_examples_of_the_method_page(text, polarity, words):
    said = score(text)

    assert said.polarity == pytest.approx(polarity, abs=1e-12)
    assert [one.words for one in said.assessments] == words
    assert textblob_says(text) == scorer_says(text)


def test_the_place_of_a_word_survives_line_breaks_and_double_blanks():
    text = "First,  a\nterrible\r\n\r\nbridge “failed” ; it was : (sad)"

    assert places(text) == ["First", "terrible", "failed", ": (", "sad"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("It cost $3.50 (U.S.), Mr. Abe said...", "It cost $ 3.50 ( U.S. ) , Mr. Abe said ..."),
        ("isn't Japan's “own”", "is n ' t Japan ' s “ own ”"),
        ("the crash (in 2008)", "the crash ( in 2008)"),
        ("well : - ) done", "well :-) done"),
        ("it ended: 8. )", "it ended : 8 . )"),
    ],
)
def test_tokens_are_those_of_textblob(text, tokens):
    from textblob.en import parser

    assert tokens.split() == [token.text for token in tokens_of(text)]
    assert tokens.split() == " ".join(parser.find_tokens(text)).split()


def test_the_lexicon_is_that_of_textblob():
    from textblob.en import sentiment

    len(sentiment)  # loads it
    theirs = {word: (*tags[None], "RB" in tags, sentiment.labeler.get(word)) for word, tags in sentiment.items()}

    assert theirs == {word: tuple(entry) for word, entry in lexicon().items()}


def test_the_installed_textblob_is_one_that_the_scorer_was_compared_with():
    assert importlib.metadata.version("textblob") in PROVEN


def test_another_version_of_textblob_is_asked_itself():
    text = "A very good day, not a bad one: it was GREAT!"

    asked = scorer.scorer_for("99.0")(text)

    assert score(text) == asked


def test_a_word_that_the_fallback_cannot_find_has_no_length():
    _, _, one = score_with_textblob("well : ( and sad")

    assert [found.words for found in one] == [(":(",), ("sad",)]
    assert [(found.start, found.end) for found in one] == [(0, 0), (13, 16)]


def test_scoring_does_not_import_textblob():
    scores = "from components.sentiment.scoring.scorer import score; score('good')"
    code = f"import sys; {scores}; print('textblob' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"


def test_what_is_remembered_changes_no_score():
    fresh, used = Scorer(), Scorer()
    for text in ("very", "good", "not : ) very", "END-OF-SENTENCE"):
        used.score(text)

    assert fresh.score("not very good :)") == used.score("not very good :)")


def test_a_full_memory_is_emptied(monkeypatch):
    monkeypatch.setattr(scorer, "KEPT", 3)

    assert (
        textblob_says("a good, bad, sad, odd and very strange day")[0]
        == Scorer().score("a good, bad, sad, odd and very strange day").polarity
    )
