"""The figures of shared passages, each with its sentences and its table."""
