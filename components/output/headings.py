"""What stands over the columns of a table on the page; files keep the columns' own names."""

from __future__ import annotations

#: Columns whose names in files are of the project's earlier words, or say too little beside a figure.
_ON_THE_PAGE = {
    "Point": "Name or fact",
    "Tellings that have it": "Articles that mention it",
    "Of articles that have it": "Of articles that mention it",
    "Articles that have it": "Articles that mention it",
    "Others that have it": "Others that mention it",
    "Survives the cut in": "Early enough for this length in",
    "Cut to words": "This length in words",
    "DP": "Spread over articles (DP)",
    "entry": "word of the codebook",
    "entries": "words of the codebook",
    "kind_all": "kind of range",
    "kind_subjectivity": "kind of range",
    "left_low": "low without one sentence",
    "left_high": "high without one sentence",
    "low_all": "low",
    "high_all": "high",
    "low_scored": "low, sentences with a word on the list",
    "high_scored": "high, sentences with a word on the list",
    "low_subjectivity": "low",
    "high_subjectivity": "high",
    "n_articles": "articles",
    "n_first": "articles of the first",
    "n_second": "articles of the second",
    "no scored word": "no word on the list",
    "own": "article’s own",
    "polarity": "score",
    "polarity_all": "average score",
    "polarity_scored": "average of sentences with a word on the list",
    "polarity_without": "average without that word",
    "quoted": "quotation",
    "reported": "paraphrase",
    "reports": "paraphrases",
    "rests": "decided by one word",
    "scored": "sentences with a word on the list",
    "vader": "second word list",
    "via": "as told by",
    "voice": "whose words",
    "words reported": "words paraphrased",
}


def on_the_page(column: str) -> str:
    """Return what stands over a column on the page.

    >>> on_the_page("vader"), on_the_page("first_third"), on_the_page("The Wire")
    ('second word list', 'first third', 'The Wire')
    """
    return _ON_THE_PAGE.get(column, column.replace("_", " "))
