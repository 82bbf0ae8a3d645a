"""The figures of coverage: names and facts by outlet, each with its sentences and its table."""
