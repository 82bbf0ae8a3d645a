"""The figures of sentiment, each with its sentences and its table."""
