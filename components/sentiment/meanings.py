"""What the columns of the rows and the summary of sentiment mean."""

from components.contract.meaning import HIGH, KIND, LOW, Meaning, Meanings

_SCORE, _PARTS = "score from -1 to 1", "score from 0 to 1"

MEANINGS = Meanings(
    rows={
        "sentence": Meaning("number of the sentence in its article, from 0"),
        "place": Meaning("where in the article it stands: headline, lead or body"),
        "position": Meaning("where the middle of the sentence lies: 0 the article's beginning, 1 its end"),
        "text": Meaning("the words in this voice, shortened"),
        "words": Meaning("how many words these are", "words"),
        "polarity": Meaning("TextBlob's mean polarity of the words scored; 0 without any", _SCORE),
        "subjectivity": Meaning("TextBlob's mean subjectivity of the words scored; 0 without any", _PARTS),
        "assessed": Meaning("words or phrases that the word list scores", "words"),
        "class": Meaning("negative, zero, none (no word on the list), positive or other language (not scored)"),
        "evidence": Meaning("the words scored, as JSON: a list of [start, end, words, polarity, subjectivity]"),
        "pieces": Meaning("the stretches in this voice, as JSON: a list of [start, end]", "characters"),
        "vader": Meaning("VADER's compound score of these stretches", _SCORE),
        "vader_class": Meaning("the sign of VADER's score: negative, zero or positive"),
        "fifth": Meaning("the fifth of the article in which the sentence stands, 1 to 5"),
        "tenth": Meaning("the polarity rounded to a tenth, as a text"),
        "family": Meaning(
            "by how many standard errors averages in this voice must differ, for all pairs of outlets at once; 0 where "
            "none can be compared"
        ),
        "event": Meaning("the event of which the article tells, by the id of its first article"),
        "pairs": Meaning("pairs of outlets in this voice", "pairs"),
    },
    summary={
        "outlet": Meaning("the outlet"),
        "voice": Meaning("whose words: own, reported or quoted"),
        "n_articles": Meaning("articles with a sentence in this voice", "articles"),
        "sentences": Meaning("sentences in this voice", "sentences"),
        "negative": Meaning("those that score below zero", "sentences"),
        "zero": Meaning("those whose scored words cancel out or weigh nothing", "sentences"),
        "none": Meaning("those without a word on the list", "sentences"),
        "positive": Meaning("those that score above zero", "sentences"),
        "polarity_all": Meaning("average polarity of all sentences, each article with the same weight", _SCORE),
        "low_all": LOW,
        "high_all": HIGH,
        "kind_all": KIND,
        "left_low": Meaning("smallest average when any one sentence is left out; of one article only", _SCORE),
        "left_high": Meaning("largest average when any one sentence is left out; of one article only", _SCORE),
        "polarity_scored": Meaning("average polarity of the sentences with a word on the list", _SCORE),
        "low_scored": LOW,
        "high_scored": HIGH,
        "kind_scored": KIND,
        "word": Meaning("the word that moves polarity_all most"),
        "word_count": Meaning("how often that word stands", "occurrences"),
        "polarity_without": Meaning("polarity_all without that word", _SCORE),
        "rests": Meaning(
            "sign or order where that word alone decides the sign, or the order among outlets; else empty"
        ),
        "subjectivity": Meaning("average subjectivity of the sentences with a word on the list", _PARTS),
        "low_subjectivity": LOW,
        "high_subjectivity": HIGH,
        "kind_subjectivity": KIND,
        "vader": Meaning("average of VADER's compound score over all sentences", _SCORE),
        "vader_negative": Meaning("sentences that VADER scores below zero", "sentences"),
        "vader_positive": Meaning("sentences that VADER scores above zero", "sentences"),
    },
    key=("outlet", "voice"),
)
