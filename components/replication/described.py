"""What the columns mean of the tables that no measure makes: articles, sentences, pieces in one voice, quotations."""

from __future__ import annotations

from collections.abc import Mapping

from components.contract import DATE, EVERY_ROW, Meaning

_ARTICLE = {name: EVERY_ROW[name] for name in ("article_id", "outlet")}
_PLACE = {name: EVERY_ROW[name] for name in ("start", "end")}
_SENTENCE = Meaning("number of the sentence in its article, from 0")
_TEXT = Meaning("the words themselves; empty in a package without texts")
_WHERE = Meaning("where in the article it stands: headline, lead or body")

#: The list of articles: what is needed to find each again, and to know that it is the very text.
ARTICLES: Mapping[str, Meaning] = {
    "article_id": Meaning("the article's id: the first twelve digits of the SHA-256 of outlet, title, day and text"),
    "outlet": Meaning("who published it"),
    "kind": Meaning("news, opinion, agency, government release or transcript"),
    "title": Meaning("its headline; empty if not given"),
    "published": Meaning("the day on which it was published; empty if unknown", DATE),
    "url": Meaning("its address; empty if unknown"),
    "language": Meaning("its language, in two letters (ISO 639-1)"),
    "file": Meaning("the file that it was read from"),
    "by_hand": Meaning("stretches that a person left out or took back, by characters"),
    "characters": Meaning("length of the text as given", "characters"),
    "sha256": Meaning("SHA-256 of the text as given, in UTF-8"),
}
#: What was counted of each article.
COUNTS: Mapping[str, Meaning] = {
    **{name: ARTICLES[name] for name in ("article_id", "outlet", "kind", "title", "published", "url", "language")},
    "file": ARTICLES["file"],
    "event": Meaning("the event of which it tells, by the id of the first article that tells of it"),
    "words": Meaning("words of its sentences", "words"),
    "words_own": Meaning("those in the article's own voice", "words"),
    "words_reported": Meaning("those in paraphrase", "words"),
    "words_quoted": Meaning("those inside quotation marks", "words"),
    "shared_own": Meaning("own words that another outlet prints too", "words"),
    "shared_reported": Meaning("words in paraphrase that another outlet prints too", "words"),
    "shared_quoted": Meaning("quoted words that another outlet prints too", "words"),
    "sentences": Meaning("its sentences", "sentences"),
    "quotations": Meaning("its quotations, direct, mixed and indirect", "quotations"),
    "story": Meaning("the story to which its event belongs, by the id of the first article of it"),
    "other_event": Meaning("an article whose event it could tell as well; empty where its event is sure"),
}
SENTENCES: Mapping[str, Meaning] = {
    **_ARTICLE,
    "sentence": _SENTENCE,
    **_PLACE,
    "place": _WHERE,
    "voice": Meaning("whose words: own, reported, quoted, or several in their order (quoted+own)"),
    "text": _TEXT,
    "words_own": Meaning("its words in the article's own voice", "words"),
    "words_reported": Meaning("its words in paraphrase", "words"),
    "words_quoted": Meaning("its words inside quotation marks", "words"),
}
SEGMENTS: Mapping[str, Meaning] = {
    **_ARTICLE,
    "sentence": _SENTENCE,
    **_PLACE,
    "voice": EVERY_ROW["voice"],
    "quotation_id": Meaning("the quotation that it belongs to, counted within its article; empty for own words"),
    "stub": Meaning("whether the words only say who speaks"),
    "text": _TEXT,
}
QUOTATIONS: Mapping[str, Meaning] = {
    **_ARTICLE,
    "quotation_id": Meaning("the quotation, counted within its article; all its passages share it"),
    **_PLACE,
    "text": _TEXT,
    "kind": Meaning("direct (a whole utterance in marks), mixed (some words in marks) or indirect (no marks)"),
    "cue": Meaning("the reporting word as written; empty in a package without texts"),
    "speaker_text": Meaning("the words that name the speaker; empty in a package without texts"),
    "speaker": Meaning("who says it, by the fullest name; empty where nobody was found"),
    "via_text": Meaning("the words that name who relays it; empty in a package without texts"),
    "via": Meaning("who relays it, by the fullest name"),
    "place": _WHERE,
}
#: Columns of these tables that hold words of the articles.
WORDS = ("text", "cue", "speaker_text", "via_text")
