"""What the columns of the keywords' rows and summary mean."""

from components.contract.meaning import Meaning, Meanings

_RATE = "occurrences per 1,000 words"

MEANINGS = Meanings(
    rows={
        "term": Meaning("what is counted: a word or phrase, plurals and names joined, in its commonest written form"),
        "form": Meaning("the words as they stand here"),
        "written": Meaning("the form with the commonest capitals: what is counted where spellings are not joined"),
        "sentence": Meaning("number of the sentence in its article, from 0"),
        "place": Meaning("where in the article it stands: headline, lead or body"),
        "position": Meaning("where among the article's words it stands: 0 the first, 1 the last"),
        "name": Meaning("whether it is written as a name"),
        "outlets": Meaning("outlets that use the term, in any voice", "outlets"),
        "stressed": Meaning("whether the term is one of those shown for the outlet at the default settings"),
    },
    summary={
        "outlet": Meaning("the outlet"),
        "term": Meaning("the word or phrase"),
        "name": Meaning("whether it is written as a name"),
        "count": Meaning("occurrences in the outlet", "occurrences"),
        "rate": Meaning("occurrences in the outlet", _RATE),
        "elsewhere": Meaning("occurrences in the others, or in the reference that is chosen", "occurrences"),
        "highest": Meaning("highest rate among the others", _RATE),
        "highest_outlet": Meaning("the outlet with that rate"),
        "articles": Meaning("articles of the outlet that hold the term", "articles"),
        "of_articles": Meaning("articles of the outlet", "articles"),
        "first": Meaning("where the term stands first: 0 an article's first word, 1 its last"),
        "dp": Meaning("Gries' deviation of proportions over the outlet's articles: 0 even, towards 1 in few of them"),
        "delta": Meaning("log-odds against the others; empty where nothing is tested", "log-odds"),
        "z": Meaning("delta divided by its standard error", "standard errors"),
        "low": Meaning("lower end of the interval that decides", "log-odds"),
        "high": Meaning("upper end of the interval that decides", "log-odds"),
        "p": Meaning("p-value over all terms at once, by dealing the articles out again", "probability"),
        "keyword": Meaning("whether the term passes the test"),
        "tested": Meaning("whether the outlet has enough articles to be tested"),
        "deals": Meaning("how often the articles were dealt out", "permutations"),
        "events": Meaning("within how many events they were dealt out; 0: over all articles", "events"),
        "shown": Meaning("rank among the terms shown for the outlet; 0 for others"),
        "hint": Meaning("rank among those that come next and did not pass the test; 0 for others"),
    },
    key=("outlet", "term"),
)
