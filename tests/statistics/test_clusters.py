"""Several articles of an outlet on one event are one observation."""

import math

import pytest

from components.statistics import cluster_means, mean, resampling
from components.statistics.clusters import clusters
from components.statistics.resampling import bootstrap_interval, bootstrap_of_clusters

NAN = math.nan


@pytest.mark.parametrize(
    ("values", "events", "told"),
    [
        ([0.1, 0.3, 0.2, 0.5], ["x", "x", "y", "z"], ((0.2, 1), (0.4, 2), (0.5, 1))),
        ([0.1, 0.3, 0.2], ["x", "x", "y"], ()),  # two events: too few to sample
        ([0.1, 0.3, 0.2], ["x", "y", "z"], ()),  # no versions: the articles are the clusters
        ([0.1, NAN, 0.2, 0.5], ["x", "x", "y", "z"], ()),  # the second version has no value
        ([0.1, 0.3], [], ()),
    ],
)
def test_articles_on_one_event_are_one_telling(values, events, told):
    found = clusters(values, events)

    assert [size for _, size in found] == [size for _, size in told]
    assert [total for total, _ in found] == pytest.approx([total for total, _ in told])


def test_tellings_weigh_the_same_where_they_are_compared():
    assert sorted(cluster_means([0.1, 0.3, 0.2, 0.5], ["x", "x", "y", "z"])) == pytest.approx([0.2, 0.2, 0.5])
    assert cluster_means([0.1, 0.3], ["x", "x"]) == [0.1, 0.3]


def test_the_value_stays_the_mean_of_the_articles_and_its_interval_stands_on_the_clusters():
    """Clusters 0.2, 0.4 (of two) and 0.5, mean 1.1 / 4 = 0.275: they stray by -0.075, -0.15 and 0.225.

    Their squares sum to 0.07875, the error is sqrt(3 / 2 * 0.07875) / 4 = 0.08592, t(2) 4.3027.
    """
    found = mean([0.1, 0.3, 0.2, 0.5], "A", ["x", "x", "y", "z"])

    assert (found.value, found.n, found.events, found.kind) == (pytest.approx(0.275), 4, 3, "interval")
    assert found.high - found.value == pytest.approx(4.3027 * 0.08592, abs=1e-4)


def test_versions_that_say_the_same_make_an_outlet_no_surer():
    """Five clusters, each of four equal versions, tell as much as the five alone."""
    values = [-0.2, 0.0, 0.1, 0.3, 0.5]
    alone = mean(values, "A")
    versions = mean([one for one in values for _ in range(4)], "A", [str(n) for n in range(5) for _ in range(4)])

    assert (versions.value, versions.low, versions.high) == pytest.approx((alone.value, alone.low, alone.high))
    assert mean([one for one in values for _ in range(4)], "A").high < versions.high


def test_resampled_tellings_of_one_article_are_resampled_articles():
    values = tuple(number / 20 for number in range(20))

    assert bootstrap_of_clusters(tuple((one, 1) for one in values), "A") == pytest.approx(
        bootstrap_interval(values, "A")
    )


def test_from_twenty_tellings_on_they_are_resampled_whatever_their_order():
    values = [number % 7 / 10 for number in range(50)]
    events = [str(number % 25) for number in range(50)]
    found = mean(values, "A", events)

    assert found == mean(values[::-1], "A", events[::-1])
    assert (found.events, found.kind) == (25, "interval")
    assert found.low < found.value < found.high


def test_events_are_given_for_every_article():
    with pytest.raises(ValueError) as refused:
        mean([0.1, 0.2, 0.3], "A", ["x"])

    assert str(refused.value) == "3 values but 1 events. Give one event per article."


def test_many_means_of_one_outlet_are_drawn_once_and_are_what_each_is_alone():
    several = [tuple((float(number % step), 1 + number % 3) for number in range(40)) for step in (3, 5, 7)]
    unkept = bootstrap_of_clusters.__wrapped__
    resampling._places.cache_clear()

    together = [unkept(one, "A") for one in several]

    assert resampling._places.cache_info().misses == 1
    for one, found in zip(several, together, strict=True):
        resampling._places.cache_clear()
        assert unkept(one, "A") == found
    assert unkept(several[0], "B") != together[0]
