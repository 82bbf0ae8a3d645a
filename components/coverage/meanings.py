"""What the columns of the rows and the summary of names and facts mean."""

from components.contract.meaning import DATE, Meaning, Meanings

_EVENT = Meaning("the event, by the id of its first article")
_ID = Meaning("the name or fact, by its stable id")
_POINT = Meaning("how the name or fact is called; kind and id alone where the words are not shared")
_KIND = Meaning("person, organisation, place, thing, number, quotation or statement")
_SINCE = Meaning("earliest known day of an article that holds it", DATE)

MEANINGS = Meanings(
    rows={
        "point": _POINT,
        "point_id": _ID,
        "kind": _KIND,
        "how": Meaning(
            "by name, in these words, elliptical (in part or in another form), by description or in other words"
        ),
        "sentence": Meaning("number of the sentence in its article, from 0"),
        "place": Meaning("where in the article it stands: headline, lead, body or last (the last paragraph)"),
        "word": Meaning("words of the article up to the end of the mention", "words"),
        "length": Meaning("words of the article", "words"),
        "event": _EVENT,
        "published": Meaning("day of the article; empty if unknown", DATE),
        "since": _SINCE,
        "undated": Meaning("whether some article that holds it has no day"),
        "outlets": Meaning("outlets of the event that hold it, in any voice", "outlets"),
        "key": Meaning("what is mentioned, within the article alone"),
        "noun": Meaning("the noun that says what is named or counted (islands, troops); empty where there is none"),
    },
    summary={
        "event": _EVENT,
        "point_id": _ID,
        "point": _POINT,
        "kind": _KIND,
        "outlet": Meaning("the outlet"),
        "status": Meaning("found, not found, not yet (dated earlier) or order unknown"),
        "how": Meaning("the plainest way in which the outlet has it; empty where it has not"),
        "articles": Meaning("articles of the outlet on the event that have it", "articles"),
        "of_articles": Meaning("articles of the outlet on the event", "articles"),
        "mentions": Meaning("places in which they have it", "mentions"),
        "tellings": Meaning("outlets that have it", "outlets"),
        "of_tellings": Meaning("outlets that tell of the event", "outlets"),
        "survives": Meaning("of the holders, those that would still have it if cut to the outlet's length", "articles"),
        "holders": Meaning("articles that have it, where the outlet has not", "articles"),
        "words": Meaning("length of the outlet's longest article that could have had it", "words"),
        "since": _SINCE,
        "core": Meaning("place of the name or fact in the order of the figure, from 0"),
        "order": Meaning("place of the outlet in the order of the figure, from 0"),
    },
    key=("event", "point_id", "outlet"),
)
