"""Articles of its own for the tests of every measure: in them it finds something, and marks something."""

from components.corpus.article import Article

SAMPLE = (
    Article("The Ledger", "The toll was raised. Drivers called the toll a tax. The toll pays for the bridge.\n"),
    Article("The Herald", "The bridge was opened. Drivers crossed the bridge in the rain.\n"),
)
