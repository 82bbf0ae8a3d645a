"""TextBlob's sentiment worked out anew: its numbers, with the place of every word that made them.

Why not TextBlob itself: it tells which words it scored but not where they stand, so no word could be given to the voice
that says it, marked in the article or struck out; importing it loads NLTK and takes 1.6 s; and it is some ten times
slower. Held to TextBlob's own numbers by `tests/sentiment/test_scorer.py`; beside a version that it was not held to,
`scorer` asks TextBlob.
"""
