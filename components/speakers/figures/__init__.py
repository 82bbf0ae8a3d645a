"""The figures of the speakers, each with its sentences and its table."""
