"""What the columns of the actors' rows and summary mean."""

from components.contract.meaning import HIGH, KIND, LOW, Meaning, Meanings

MEANINGS = Meanings(
    rows={
        "view": Meaning("what the row tells of the actor: named, described, does or worded"),
        "actor": Meaning("whom it is about"),
        "kind": Meaning("what the actor is: a person, a body, or a group of the list of namings"),
        "naming": Meaning("how the text calls the actor here"),
        "form": Meaning(
            "the form of that: full name, last name, title and name, office or description, pronoun and others"
        ),
        "words": Meaning("the words themselves: the naming, the describing words, the verb, or those that weigh most"),
        "what": Meaning(
            "how they stand: the naming in its dictionary form; adjective, apposition, is, who or possession; acts, "
            "says, is acted on; negative, neutral, positive or unsure"
        ),
        "verb": Meaning("the verb's dictionary form; empty in rows without a verb"),
        "passive": Meaning("yes, no, or “without agent” where a passive names nobody"),
        "other": Meaning("the actor on the verb's other side"),
        "first": Meaning("whether this is the article's first naming of the actor: yes or no"),
        "others": Meaning("other actors that the sentence names", "actors"),
        "speaker": Meaning("who says it in paraphrase or quotation, where somebody is named"),
        "sentence": Meaning("number of the sentence in its article, from 0"),
        "score": Meaning(
            "polarity of describing words; of a worded sentence the probability of positive less that of negative",
            "score from -1 to 1",
        ),
    },
    summary={
        "outlet": Meaning("the outlet"),
        "actor": Meaning("the actor that is looked at: the one most named, unless another is chosen"),
        "articles": Meaning("articles that name the actor", "articles"),
        "namings": Meaning("places where the actor is named", "namings"),
        "descriptions": Meaning("descriptions of the actor", "descriptions"),
        "acts": Meaning("verbs of which the actor is the subject", "verbs"),
        "acted_on": Meaning("verbs of which the actor is the object", "verbs"),
        "without_agent": Meaning("of these the passives that name nobody who acts", "verbs"),
        "share": Meaning("acts divided by acts and acted_on; empty below ten verbs", "share from 0 to 1"),
        "low": LOW,
        "high": HIGH,
        "interval": KIND,
        "n_articles": Meaning("articles with such a verb", "articles"),
        "events": Meaning("events over which acts are counted", "events"),
        "apart": Meaning("the outlets from which the share can be told apart, parted by commas"),
        "negative": Meaning("sentences worded negatively toward the actor", "sentences"),
        "neutral": Meaning("sentences worded neutrally", "sentences"),
        "positive": Meaning("sentences worded positively", "sentences"),
        "unsure": Meaning("sentences of which nothing is told", "sentences"),
        "worded_events": Meaning("events in which two outlets have such sentences", "events"),
    },
    key=("outlet",),
)
