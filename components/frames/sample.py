"""Articles of its own for the tests of every measure: in them it finds something, and marks something."""

from components.corpus.article import Article

SAMPLE = (
    Article(
        "The Ledger",
        "Bridge to close\n\nThe economy of the valley depends on the bridge, and its closing would cost jobs.\n\n"
        "“The court ruled that the toll is unfair,” said Ana Ruiz, the mayor.\n\n"
        "Tom Hill, a doctor, said that the hospital would have to send patients elsewhere.\n",
    ),
)
