"""What the columns of the rows and the summary of shared text mean."""

from components.contract.meaning import HIGH, KIND, LOW, Meaning, Meanings

_SHARING = (
    "how it is shared: none, across (another outlet prints it), within (repeated by the outlet) or speech (several "
    "quote the same speech)"
)

MEANINGS = Meanings(
    rows={
        "passage": Meaning("the shared passage, by a name that all its articles have in common; empty if not shared"),
        "sharing": Meaning(_SHARING),
        "words": Meaning("length of the stretch", "words"),
        "text": Meaning("the words of a shared stretch as written"),
        "at": Meaning("where the stretch begins: 0 the article's first character, 1 its last"),
        "until": Meaning("where it ends, alike"),
        "articles": Meaning("articles that hold the passage", "articles"),
        "number": Meaning("number of the row's outlet among the outlets of the corpus"),
        "holders": Meaning("numbers of the outlets of the other articles that hold it, parted by blanks"),
        "origin": Meaning("where the passage likely comes from; empty where nothing is shared"),
        "reason": Meaning("what speaks for that: release, transcript, agency, credit, earliest or unknown"),
    },
    summary={
        "outlet": Meaning("the outlet"),
        "sharing": Meaning(_SHARING),
        "words": Meaning("the outlet's words that are shared in this way", "words"),
        "total": Meaning("all words of the outlet", "words"),
        "share": Meaning("words divided by total", "share from 0 to 1"),
        "low": LOW,
        "high": HIGH,
        "kind": KIND,
        "n": Meaning("articles of the outlet", "articles"),
        "passages": Meaning("different passages", "passages"),
    },
    key=("outlet", "sharing"),
)
