"""Values with what may be said of their uncertainty: one implementation for all measures."""

from components.statistics.differences import Difference, critical_value, differences
from components.statistics.estimate import KINDS, Estimate, left_out, mean, share
from components.statistics.events import differences_within
from components.statistics.ratio import jackknife
from components.statistics.stories import EVENTS, story_means

__all__ = [
    "EVENTS",
    "KINDS",
    "Difference",
    "Estimate",
    "critical_value",
    "differences",
    "differences_within",
    "jackknife",
    "left_out",
    "mean",
    "share",
    "story_means",
]
