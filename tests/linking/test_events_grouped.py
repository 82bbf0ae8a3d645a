"""Which articles are taken to tell of the same event. The articles are invented, the seeds are real."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from components.corpus.article import Article
from components.corpus.seeds import seed_corpus
from components.linking.events import group, likeness, named
from components.linking.events import signatures as counting
from components.linking.events.likeness import EVENT, STORY, Alike, Fading, alike
from components.linking.events.linkage import groups
from components.linking.events.means import means
from components.linking.events.signatures import Signatures, signatures
from components.reading.model import Reading
from components.reading.read import read
from tests.linking.stories import SEQUELS, STORIES, story


def told(*articles: Article) -> list[str]:
    """Return the file names of each article's event."""
    name = {article.article_id: article.file for article in articles}
    return [name[reading.event] for reading in group([read(article) for article in articles])]


def test_two_storms_of_one_week_in_two_cities_are_two_events():
    found = told(story("storm-a1"), story("storm-b1"), story("storm-a2"), story("storm-b2"))

    assert found == ["storm-a1", "storm-b1", "storm-a1", "storm-b1"]


def test_an_outlets_update_belongs_to_its_event():
    found = told(story("storm-a1"), story("storm-a1-update"), story("storm-b1"), story("vote-1"))

    assert found == ["storm-a1", "storm-a1", "storm-b1", "vote-1"]


def test_what_an_outlet_does_about_it_a_month_later_is_an_event_of_its_own():
    found = told(story("storm-a1"), story("storm-a2"), story("storm-a-later"), story("vote-1"), story("vote-2"))

    assert found == ["storm-a1", "storm-a1", "storm-a-later", "vote-1", "vote-1"]


def test_short_tellings_of_one_event_in_other_words_stay_one():
    found = told(story("vote-1"), story("vote-2"), story("vote-short"))

    assert found == ["vote-1"] * 3


def test_the_seeds_are_one_event_named_by_the_earliest():
    articles = seed_corpus().articles
    first = min(articles, key=lambda article: str(article.published))

    assert {reading.event for reading in group([read(article) for article in articles])} == {first.article_id}


def test_articles_without_a_date_are_grouped_by_their_words():
    undated = [replace(story(name), published=None) for name in ("storm-a1", "storm-b1", "storm-a2", "storm-b2")]

    assert told(*undated) == ["storm-a1", "storm-b1", "storm-a1", "storm-b1"]


def test_a_group_bears_the_id_of_its_first_article():
    articles = [story(name) for name in ("vote-2", "storm-b1", "vote-1")]
    ids = [article.article_id for article in articles]

    assert named([Reading(one, (), (), (), ()) for one in articles], ["x", "y", "x"]) == [ids[2], ids[1], ids[2]]


def test_the_earliest_names_an_event_and_the_undated_never_do():
    undated = replace(story("vote-2"), published=None)

    assert told(undated, story("vote-short"), story("vote-1")) == ["vote-1"] * 3


def test_events_weeks_apart_in_which_the_same_names_recur_are_parted():
    assert told(*map(story, ("vote-1", "vote-2", *SEQUELS))) == [
        "vote-1", "vote-1", "referendum-1", "referendum-1", "crash-2", "crash-2",
    ]  # fmt: skip


def test_a_story_holds_the_events_that_follow_from_one_another_and_no_others():
    articles = [story(name) for name in ("vote-1", *SEQUELS, "storm-b1", "storm-b2")]
    name = {article.article_id: article.file for article in articles}
    found = group([read(article) for article in articles])

    assert [name[one.story] for one in found] == ["vote-1"] * 5 + ["storm-b1"] * 2


def test_the_order_of_the_corpus_groups_nothing_otherwise():
    everything = [story(name) for name in STORIES]
    forward = dict(zip(STORIES, told(*everything), strict=True))
    backward = dict(zip(reversed(STORIES), told(*reversed(everything)), strict=True))

    assert forward == backward
    assert len(set(forward.values())) == 4


@pytest.mark.parametrize("text", ["", "…", "The and of it.", "1"])
def test_an_article_that_says_nothing_is_an_event_of_its_own(text: str):
    articles = [story("vote-1"), story("vote-2"), Article("The Void", text, file="void")]

    assert told(*articles) == ["vote-1", "vote-1", "void"]


def test_no_article_makes_no_event():
    assert group([]) == []


def test_the_weights_of_terms_come_from_their_uses_and_their_rarity():
    """Three articles and the fifty of the world: "lock" is in two of them, "flood" in all three, "pump" in one.

    Their rarities are log(53 / 2) = 3.277, log(53 / 3) = 2.872 and 50 / 53 of log(53) = 3.746. The first article uses
    "lock" twice, so its weights are 3.277 (1 + log 2) = 5.549 and 2.872, of length 6.248; the third's 3.746 and 2.872
    are of length 4.720.
    """
    texts = ["Here a lock and a lock had a flood.", "Here a lock had a flood.", "Here a pump had a flood."]
    found = signatures([read(Article(f"O{n}", text)) for n, text in enumerate(texts)])
    first, _, third = (
        {found.terms[term]: found.weight[n] for n, term in enumerate(found.term) if found.article[n] == number}
        for number in range(3)
    )

    assert first == pytest.approx({"lock": 0.8881, "flood": 0.4596}, abs=1e-4)
    assert third == pytest.approx({"pump": 0.7936, "flood": 0.6084}, abs=1e-4)


@pytest.mark.parametrize(
    ("fading", "days", "expected"),
    [
        (EVENT, (0, 0), 1.0),
        (EVENT, (0, 1), 0.1 + 0.9 * 0.96079),  # e to the power of -1 / 25
        (EVENT, (0, 5), 0.1 + 0.9 * 0.36788),
        (EVENT, (0, 3000), 0.1),
        (EVENT, (0, None), 0.57),
        (EVENT, (None, None), 0.57),
        (STORY, (0, 0), 0.75),
        (STORY, (0, 90), 0.6 + 0.15 * 0.36788),
        (STORY, (0, 3000), 0.6),
        (STORY, (0, None), 0.7),
    ],
)
def test_days_between_articles_take_a_part_of_their_likeness(
    fading: Fading, days: tuple[int | None, ...], expected: float
):
    dates = [None if day is None else date.fromordinal(735_000 + day) for day in days]
    (found,) = alike(of_terms({"lock": 1.0}, {"lock": 1.0}), dates, fading)

    assert found.likeness.tolist() == pytest.approx([expected], abs=1e-5)


def of_terms(*weights: dict[str, float]) -> Signatures:
    """Return articles with these terms."""
    terms = sorted({term for one in weights for term in one})
    rows = [(article, terms.index(term), one[term]) for article, one in enumerate(weights) for term in one]
    article, term, weight = (np.array(column) for column in zip(*rows, strict=True))
    return Signatures(article, term, weight, terms)


def test_pairs_are_the_same_by_one_table_and_by_blocks(monkeypatch: pytest.MonkeyPatch):
    signed = signatures([read(story(name)) for name in STORIES])
    dates = [story(name).published for name in STORIES]
    expected = alike(signed, dates, EVENT, STORY)
    monkeypatch.setattr(likeness, "_FEW", 0)
    monkeypatch.setattr(likeness, "_PRODUCTS", 5)
    monkeypatch.setattr(likeness, "_LAID_OUT", 3)

    for found, those in zip(alike(signed, dates, EVENT, STORY), expected, strict=True):
        assert (found.first.tolist(), found.second.tolist()) == (those.first.tolist(), those.second.tolist())
        assert found.likeness.tolist() == pytest.approx(those.likeness.tolist())


def test_terms_are_the_same_however_many_articles_are_counted_at_once(monkeypatch: pytest.MonkeyPatch):
    readings = [read(story(name)) for name in STORIES]
    whole = signatures(readings)
    monkeypatch.setattr(counting, "_AT_ONCE", 3)
    parted = signatures(readings)

    assert len(readings) > 6
    assert parted.terms == whole.terms
    for found, expected in zip(parted[:3], whole[:3], strict=True):
        assert found.tolist() == expected.tolist()


@pytest.mark.parametrize(("most_held", "at_once"), [(1_000, 1_000), (0, 1_000), (0, 1), (1_000, 3)])
def test_of_each_article_its_likest_are_kept_and_what_both_keep_not_is_bounded(
    monkeypatch: pytest.MonkeyPatch, most_held: int, at_once: int
):
    """Of 0 the likest is 1 (.6), of 1 it is 2 (.8), of 2 it is 1 and of 3 it is 1 (.6); 0 with 2, say, is .48."""
    signed = of_terms({"a": 0.6, "b": 0.8}, {"a": 1.0}, {"a": 0.8, "c": 0.6}, {"a": 0.6, "d": 0.8})
    monkeypatch.setattr(likeness, "MOST_ALIKE", 1)
    monkeypatch.setattr(likeness, "_MOST_HELD", most_held)
    monkeypatch.setattr(likeness, "_SIDES", at_once)
    (found,) = alike(signed, [None] * 4, Fading(1.0, 1.0, 1.0, 1.0))

    assert list(zip(found.first.tolist(), found.second.tolist(), strict=True)) == [(0, 1), (1, 2), (1, 3)]
    assert found.bound.tolist() == pytest.approx([0.6, 0.8, 0.8, 0.6])


@pytest.mark.parametrize("at_once", [1, 4])
def test_means_are_the_same_however_many_pairs_are_looked_at_at_once(monkeypatch: pytest.MonkeyPatch, at_once: int):
    pairs = pairs_of({(0, 1): 0.5, (0, 2): 0.3, (1, 2): 0.4, (1, 3): 0.2, (2, 3): 0.1}, 0.0, 0.1, 0.0, 0.05)
    whole = means(pairs, np.array([0, 0, 2, 2]))
    monkeypatch.setattr(likeness, "_SIDES", at_once)
    parted = means(pairs, np.array([0, 0, 2, 2]))

    assert len(whole.mean) == 8
    for found, expected in zip(parted, whole, strict=True):
        assert found.tolist() == expected.tolist()


def pairs_of(likenesses: dict[tuple[int, int], float], *bound: float) -> Alike:
    """Return pairs of articles with their likenesses; a bound for each article."""
    first, second = zip(*likenesses, strict=True)
    return Alike(np.array(first), np.array(second), np.array([*likenesses.values()]), np.array(bound))


def test_groups_join_by_the_mean_of_all_their_pairs():
    """0 and 1 join first (.9), then 2 and 3 (.8). The mean between them is (.5 + .4 + .2 + .1) / 4 = .3."""
    pairs = pairs_of({(0, 1): 0.9, (2, 3): 0.8, (0, 2): 0.5, (0, 3): 0.4, (1, 2): 0.2, (1, 3): 0.1}, 0, 0, 0, 0)

    assert groups(pairs, 4, 0.3) == [0, 0, 0, 0]
    assert groups(pairs, 4, 0.31) == [0, 0, 2, 2]


def test_the_likest_are_joined_first_wherever_they_are_listed():
    """1 and 2 (.9) before 0 and 1 (.45): then the mean of 0 and both is .225, and 0 stays alone."""
    assert groups(pairs_of({(0, 1): 0.45, (1, 2): 0.9}, 0, 0, 0), 3, 0.4) == [0, 1, 1]


def test_of_two_groups_that_are_equally_like_it_an_article_joins_the_one_that_begins_first():
    """0 and 3, 1 and 2 are groups; 4 is alone, with .25 to all of them."""
    pairs = {(0, 3): 0.9, (1, 2): 0.9} | {(number, 4): 0.25 for number in range(4)}

    assert groups(pairs_of(pairs, 0, 0, 0, 0, 0), 5, 0.3) == [0, 1, 1, 0, 0]


def test_articles_that_begin_together_stay_so_and_count_as_one_group():
    """0 begins with 2, and 1 with 3, which are not alike. The mean between them is (.9 + .8 + .5 + .6) / 4 = .7."""
    pairs = pairs_of({(0, 1): 0.9, (0, 3): 0.8, (1, 2): 0.5, (2, 3): 0.6}, 0, 0, 0, 0)

    assert groups(pairs, 4, 0.7, "abab") == [0, 0, 0, 0]
    assert groups(pairs, 4, 0.71, "abab") == [0, 1, 0, 1]


def test_an_article_that_stayed_alone_joins_its_likest_group_at_two_thirds_of_the_threshold():
    """0 joins 1 (.9), and 2 joins 3 (.8). Of 4, the mean is (.3 + .1) / 2 = .2 with the former, .15 with the latter.

    Two thirds of .3 are .2; of .31 they are more.
    """
    pairs = pairs_of({(0, 1): 0.9, (2, 3): 0.8, (0, 4): 0.3, (1, 4): 0.1, (2, 4): 0.3}, 0, 0, 0, 0, 0)

    assert groups(pairs, 5, 0.3) == [0, 0, 2, 2, 0]
    assert groups(pairs, 5, 0.31) == [0, 0, 2, 2, 4]


def test_two_articles_that_stayed_alone_make_no_group_of_their_own():
    assert groups(pairs_of({(0, 1): 0.25}, 0, 0), 2, 0.3) == [0, 1]


def test_a_pair_that_is_not_listed_counts_as_much_as_its_bound_allows():
    """0 joins 1 (.9), 2 joins 3 (.8), and between them 1 with 2 is listed alone (.5): (.5 + 3 times the bound) / 4."""
    likenesses = {(0, 1): 0.9, (2, 3): 0.8, (1, 2): 0.5}

    assert groups(pairs_of(likenesses, 0, 0, 0, 0), 4, 0.35) == [0, 0, 2, 2]
    assert groups(pairs_of(likenesses, 0.3, 0.3, 0.3, 0.3), 4, 0.35) == [0, 0, 0, 0]


def test_a_reading_that_is_grouped_as_before_is_left_as_it_is():
    once = group([read(story(name)) for name in ("vote-1", "vote-2")])

    assert group(once)[1] is once[1]
