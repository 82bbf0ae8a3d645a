"""Values with what may be said of their uncertainty: one implementation for all measures."""

from components.statistics.estimate import KINDS, Estimate, left_out, mean, share

__all__ = ["KINDS", "Estimate", "left_out", "mean", "share"]
