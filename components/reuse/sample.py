"""Articles of its own for the tests of every measure: in them it finds something, and marks something."""

from components.corpus.article import Article

_COPY = (
    "The old bridge over the river will be closed on Monday for repairs that are to take a year, the town's council "
    "decided after a long night in which many residents of both banks had spoken.\n"
)
SAMPLE = (
    Article("The Ledger", f"{_COPY}\nShop owners were not asked.\n"),
    Article("The Herald", f"{_COPY}\nA ferry is to cross at noon.\n"),
)
