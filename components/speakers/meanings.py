"""What the columns of the speakers' rows and summary mean."""

from components.contract.meaning import HIGH, KIND, LOW, Meaning, Meanings

MEANINGS = Meanings(
    rows={
        "quotation_id": Meaning("the quotation that the passage belongs to, counted within its article"),
        "kind": Meaning("direct (a whole utterance in marks), mixed (some words in marks) or indirect (no marks)"),
        "speaker": Meaning("who says it: the person's fullest name, “unnamed sources” or “speaker not found”"),
        "speaker_text": Meaning("the words that name the speaker at this place"),
        "via": Meaning("who relays the words; empty where nobody does"),
        "cue": Meaning("the reporting word as written; empty where there is none"),
        "verb": Meaning("the reporting word in its dictionary form"),
        "implies": Meaning("what the verb adds: neutral, stressing, granting, doubting or another class of the list"),
        "place": Meaning("where in the article it stands: headline, lead or body"),
        "words": Meaning("length of the passage", "words"),
        "before": Meaning("how much of the article stands ahead of it", "words"),
        "article_words": Meaning("length of the article", "words"),
        "tenth": Meaning("the tenth of the article in which the passage begins, 1 to 10"),
        "opening": Meaning("how the passage begins"),
        "wording": Meaning("all of a quoted passage of three words or more; empty for others"),
        "speaker_kind": Meaning("what kind of speaker that is, by the article's own words"),
        "kind_words": Meaning("the words that say so"),
        "kind_start": Meaning("where these begin; -1 where the article has none", "characters"),
    },
    summary={
        "outlet": Meaning("the outlet that lets the speaker speak"),
        "speaker": Meaning("who speaks; empty in the one line of an outlet in which nobody does"),
        "quoted_words": Meaning("the speaker's words inside quotation marks", "words"),
        "reported_words": Meaning("the speaker's words in paraphrase", "words"),
        "quotations": Meaning("quotations with words inside marks", "quotations"),
        "reports": Meaning("quotations without any words inside marks", "quotations"),
        "via": Meaning("who relays the speaker's words"),
        "counted": Meaning("what counts of the speaker under the setting “unit”", "words or quotations"),
        "total": Meaning("what counts of all speakers of the outlet", "words or quotations"),
        "share": Meaning("counted divided by total", "share from 0 to 1"),
        "low": LOW,
        "high": HIGH,
        "n": Meaning("articles that have a share", "articles"),
        "kind": KIND,
        "articles": Meaning("all articles of the outlet, with quotations or without", "articles"),
    },
    key=("outlet", "speaker"),
)
