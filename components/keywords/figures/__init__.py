"""The figures of keywords, each with its sentences and its table."""
