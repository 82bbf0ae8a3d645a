"""Whether articles can be dealt out within their event: only what several outlets told tells them apart by wording."""

from __future__ import annotations

import pandas as pd

#: So many events told by two outlets or more are needed, and so many articles of each tested outlet on them.
COMMON_EVENTS, OF_EACH = 3, 5


def within_events(words: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the articles that are compared, with their `event`; the given frame where events cannot be used.

    `words` has article_id, outlet and words. Kept are the articles on events that two outlets or more told, provided
    there are `COMMON_EVENTS` of these and every outlet with `OF_EACH` articles has as many among them: comparing
    within events shall leave no outlet out.
    """
    if "event" not in articles:
        return words
    event = words["article_id"].map(articles.drop_duplicates("article_id").set_index("article_id")["event"])
    common = words["outlet"].groupby(event).transform("nunique") > 1
    kept = words[common].assign(event=event[common])
    enough, enough_kept = (frame.groupby("outlet").size() for frame in (words, kept))
    tested = enough.index[enough >= OF_EACH]
    all_stay = (enough_kept.reindex(tested, fill_value=0) >= OF_EACH).all()
    return kept.reset_index(drop=True) if kept["event"].nunique() >= COMMON_EVENTS and all_stay else words
