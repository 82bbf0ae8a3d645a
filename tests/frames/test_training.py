"""A model of one's own: what it learns, that it learns the same each time, and when it is refused."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from components.frames.codebook import Codebook, Entry
from components.frames.training import Rest, Space, _fitted, _solved, _surest, described, train
from components.frames.trusting import Refused, auc, folds_by_event, learning_curve, train_frame

CODEBOOK = Codebook((), (Entry(0, ("money",), "[tax*|toll]", strong=True), Entry(1, ("law",), "court", strong=True)))
PLACES = ("valley", "harbour", "city", "village", "island", "county", "bridge", "forest", "river", "market")
MONEY = [f"The tax in the {place} is paid by all" for place in PLACES]
LAW = [f"The court of the {place} will rule" for place in PLACES]
TEXTS = described([*MONEY, *LAW] * 2, CODEBOOK)
FOUND = ([True] * 10 + [False] * 10) * 2


def test_a_text_is_described_by_stems_entries_and_codes():
    (text,) = described(["Taxes and courts"], CODEBOOK)

    assert text.stems == {"tax", "and", "court"}
    assert text.entries == {"[tax*|toll]"}
    assert text.codes == (("money", 1.0),)


def test_it_knows_a_word_that_was_never_coded_by_its_entry():
    space = Space(TEXTS)
    model = train(space, TEXTS, ["money" if one else "law" for one in FOUND])

    assert model.chosen(described(["A toll for lorries", "Nobody went to court"], CODEBOOK)) == ["money", "law"]
    assert model.chosen([]) == []


def test_it_knows_a_word_that_was_never_coded_by_its_companions():
    """Levy stands beside dues in texts that nobody coded."""
    plain = Codebook((), (Entry(0, ("x",), "nothing"),))
    loose = [f"levy dues {place}" for place in PLACES] + [f"judge gavel {place}" for place in PLACES]
    space = Space(described(loose, plain))
    model = train(space, described(["dues"] * 3 + ["gavel"] * 3, plain), ["money"] * 3 + ["law"] * 3)

    assert model.chosen(described(["levy", "judge"], plain)) == ["money", "law"]


def test_a_rare_class_counts_as_much_as_a_frequent_one():
    texts = described(["paper"] * 9 + ["paper"], CODEBOOK)
    model = train(Space(texts), texts, ["often"] * 9 + ["seldom"])

    assert model.chances(texts[:1])[0] == pytest.approx([0.5, 0.5], abs=1e-3)


def test_the_same_labels_give_the_same_weights():
    labels = ["money" if one else "law" for one in FOUND]

    one, other = (train(Space(TEXTS), TEXTS, labels) for _ in range(2))

    assert np.allclose(one.weights, other.weights, rtol=0, atol=1e-9)
    assert one.table().equals(other.table())


def test_the_weights_are_a_table_of_words():
    table = train(Space(TEXTS), TEXTS, ["money" if one else "law" for one in FOUND]).table()
    pulls = table[table["class"] == "money"].set_index(["kind", "name"])["weight"]

    assert list(table.columns) == ["class", "kind", "name", "weight"]
    assert pulls["word", "tax"] > 0 > pulls["word", "court"]
    assert pulls["entry", "[tax*|toll]"] > 0 > pulls["code", "law"]


def test_texts_of_one_class_cannot_be_learned_from():
    with pytest.raises(ValueError, match="40 texts have 40 labels of 1 classes"):
        train(Space(TEXTS), TEXTS, ["money"] * 40)


def test_a_frame_that_words_tell_apart_is_trusted():
    assert train_frame(Space(TEXTS), TEXTS, FOUND).auc == 1.0


@pytest.mark.parametrize(
    ("texts", "found", "message"),
    [
        (TEXTS[:29], FOUND[:29], "29 labels are too few for a model; 30 are needed."),
        (TEXTS, [True] * 36 + [False] * 4, "One of the answers was given 4 times; a model needs each 5 times."),
        (described(["the same words"] * 40, CODEBOOK), FOUND, "ranks with an AUC of 0.50; 0.65 is the least"),
    ],
)
def test_a_model_that_cannot_be_trusted_is_refused_with_the_reason(texts, found, message):
    with pytest.raises(Refused) as error:
        train_frame(Space(texts), texts, found)

    assert message in str(error.value)


def test_the_learning_curve_has_the_sizes_that_can_be():
    assert learning_curve(Space(TEXTS), TEXTS, FOUND, (4, 20, 40, 80)) == [(20, 1.0), (40, 1.0)]


def test_auc_by_hand():
    """Of the four pairs two are right and one is a tie."""
    assert auc([0.9, 0.5, 0.5, 0.7], [True, True, False, False]) == pytest.approx(2.5 / 4)


def test_the_surest_answers_of_each_class_are_taken_and_no_more_than_asked():
    chances = np.array([[0.9, 0.1], [0.6, 0.4], [0.8, 0.2], [0.3, 0.7]])

    places, answers = _surest(chances, np.array([2, 2]))

    assert (places.tolist(), answers.tolist()) == ([0, 2, 3], [0, 0, 1])


def test_folds_keep_events_whole_and_share_out_the_answers():
    events = [f"event {number // 2}" for number in range(20)]
    labels = ["yes", "no"] * 10

    folds = folds_by_event(labels, events)

    assert folds[::2] == folds[1::2]
    assert [folds.count(fold) for fold in range(5)] == [4] * 5


def test_weights_found_from_the_texts_are_those_found_from_the_words():
    """With a ridge the best weights are sums of the texts' rows, so both ways give one answer."""
    rows = csr_matrix(np.array([[3.0, 0.0, 1.0], [0.0, 2.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 2.0]]))
    truth = np.array([0, 1, 0, 1])

    (weights, biases), (plain, others) = _fitted(rows, truth, 2), _solved(rows.toarray(), truth, 2)
    assert np.allclose(weights, plain, atol=1e-3)
    assert np.allclose(biases, others, atol=1e-3)


@pytest.mark.parametrize(("times", "learns"), [(5, True), (8, False)])
def test_the_rest_of_the_corpus_teaches_a_model_of_few_labels_and_none_of_three_hundred(times, learns):
    """200 labels are filled up to 300 by the model's own answers; 320 are enough."""
    texts, labels = TEXTS * times, ["money" if one else "law" for one in FOUND] * times
    space = Space(texts)
    rest = Rest(space, described(["A toll and a fee for lorries"] * 40, CODEBOOK))

    alone, taught = train(space, texts, labels), train(space, texts, labels, rest)
    assert np.allclose(alone.weights, taught.weights, atol=1e-6) is not learns
