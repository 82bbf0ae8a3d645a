"""Articles of its own for the tests of every measure: in them it finds something, and marks something."""

from components.corpus.article import Article

SAMPLE = (
    Article(
        "The Ledger",
        "Bridge to close\n\n“We will close the old bridge on Monday,” said Ana Ruiz, the mayor.\n\n"
        "Tom Hill, an engineer, said that the repairs would take a year.\n",
    ),
)
