"""Values with what may be said of their uncertainty: one implementation for all measures."""

from components.statistics.clusters import EVENTS, cluster_means
from components.statistics.differences import Difference, critical_value, differences
from components.statistics.estimate import KINDS, Estimate, left_out, mean, share
from components.statistics.events import differences_within, event_means
from components.statistics.leaving_out import left_out_interval
from components.statistics.rarefaction import effective_number, expected_different, share_of_most
from components.statistics.ratio import jackknife

__all__ = [
    "EVENTS",
    "KINDS",
    "Difference",
    "Estimate",
    "cluster_means",
    "critical_value",
    "differences",
    "differences_within",
    "effective_number",
    "event_means",
    "expected_different",
    "jackknife",
    "left_out",
    "left_out_interval",
    "mean",
    "share",
    "share_of_most",
]
