"""The power with which costs grow, fitted."""

from __future__ import annotations

import pytest

from benchmarks.scale import Spent, power


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        ([5.0, 5.0, 5.0], 0.0),
        ([3.0, 30.0, 300.0], 1.0),
        ([3.0, 300.0, 30_000.0], 2.0),
        ([1.0, 100.0, 10.0], 0.5),  # through the ends' mean: 0, 2 and 1 over 1, 2 and 3
    ],
)
def test_a_cost_grows_by_a_power_of_its_size(costs, expected):
    assert power([10, 100, 1000], costs) == pytest.approx(expected)


def test_a_stage_within_another_counts_as_itself():
    ticks = iter([1.0, 3.0, 6.0, 10.0])
    spent = Spent(lambda: next(ticks))
    with spent.on("around"), spent.on("within"):
        pass
    assert spent.seconds == {"around": 2.0 + 4.0, "within": 3.0}
