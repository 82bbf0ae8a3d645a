"""Articles of its own for the tests of every measure: in them it finds something, and marks something."""

from components.corpus.article import Article

SAMPLE = (
    Article("The Ledger", "Ana Ruiz opened the bridge in Norway. It cost 40 million dollars.\n"),
    Article("The Herald", "The bridge in Norway was opened. It cost 45 million dollars.\n"),
)
