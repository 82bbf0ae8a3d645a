"""TextBlob itself, for versions that the fast scorer was not compared with; places are found by searching."""

from __future__ import annotations

import re

from components.sentiment.scoring.assess import Assessment
from components.sentiment.scoring.lexicon import NEGATIONS


def score_with_textblob(text: str) -> tuple[float, float, tuple[Assessment, ...]]:
    """Return TextBlob's polarity, subjectivity and assessments of a text, with the place of each scored word.

    Words are looked for one after the other, in any case of letters. One that cannot be found (an emoticon that was
    written with blanks) gets the place where the search stood, without length.
    """
    # Only here: the import loads NLTK and takes 1.6 s.
    from textblob.en import sentiment  # noqa: PLC0415

    said = sentiment(text)
    found, place = [], 0
    for words, polarity, subjectivity, label in said.assessments:
        start = end = place
        for word in words:
            match = re.compile(re.escape(word), re.IGNORECASE).search(text, place)
            if match:
                place = match.end()
                if word not in NEGATIONS and word != "!":
                    start, end = match.span()
        found.append(Assessment(start, end, tuple(words), polarity, subjectivity, label))
    return said[0], said[1], tuple(found)
