"""Articles of its own for the tests of every measure: in them it finds something, and marks something."""

from components.corpus.article import Article

SAMPLE = (Article("The Ledger", "A good bridge\n\nThe mayor opened a beautiful bridge. The weather was terrible.\n"),)
