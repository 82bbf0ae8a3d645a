"""What the columns of the frames' rows and summary mean."""

from components.contract.meaning import HIGH, KIND, LOW, Meaning, Meanings

_RATE = "weighted hits per 1,000 words"

MEANINGS = Meanings(
    rows={
        "code": Meaning("the frame, by the codebook's short word"),
        "label": Meaning("the frame's name"),
        "entry": Meaning("the entry of the codebook that was found: its pattern"),
        "entry_id": Meaning("the entry's short name"),
        "words": Meaning("the words as they stand here"),
        "strength": Meaning("how surely the entry tells of the frame: strong or weak"),
        "weight": Meaning("what the hit counts: 1 for a strong entry, 0.5 for a weak one", "hits"),
        "marked": Meaning("yes where the sentence is marked with the frame in this voice, else no"),
        "speaker": Meaning("who says it in paraphrase or quotation, where somebody is named"),
        "sentence": Meaning("number of the sentence in its article, from 0"),
        "position": Meaning("where in the article it stands: 0 the beginning, 1 the end"),
        "comparable": Meaning("yes or no: whether the codebook says that outlets can be compared by the frame"),
        "alone": Meaning(
            "yes where this article alone of its event is marked with the frame or has a strong word of it"
        ),
        "chance": Meaning(
            "how likely that is by the article's length alone; empty where it is not alone", "probability"
        ),
        "third": Meaning("in which third of its article it stands: first, middle or last"),
    },
    summary={
        "outlet": Meaning("the outlet"),
        "code": Meaning("the frame, by the codebook's short word"),
        "label": Meaning("the frame's name"),
        "hits": Meaning("places where words of the frame stand", "hits"),
        "weighted": Meaning("the weights of these added up", "hits"),
        "words": Meaning("words of the outlet's articles in the voices counted", "words"),
        "rate": Meaning("average of the articles' rates", _RATE),
        "low": LOW,
        "high": HIGH,
        "kind": KIND,
        "n_articles": Meaning("articles in the average", "articles"),
        "marks": Meaning("sentences marked with the frame", "sentences"),
        "entries": Meaning("different entries of the codebook that were found", "entries"),
        "comparable": Meaning("yes or no: whether the codebook says that outlets can be compared by the frame"),
        "compared": Meaning("outlets with which it was compared within common events", "outlets"),
        "apart": Meaning("outlets from which it could be told apart, all pairs and frames at once", "outlets"),
    },
    key=("outlet", "code"),
)
