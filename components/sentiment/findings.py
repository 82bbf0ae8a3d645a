"""What stands out in the wording of one event: that scores of so few sentences rank no article, and why."""

from __future__ import annotations

import pandas as pd

from components.contract import Claim, Finding, mark_key
from components.sentiment.measure import OTHER_LANGUAGE
from components.sentiment.wording import SCORED
from components.wording import capitalised

_OWN = mark_key(voice="own")


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return how many of the own sentences score nothing, of articles of one event; none of several.

    Where each outlet has one article, the scores cannot tell the articles apart, whatever they are.
    """
    own = rows[(rows["voice"] == "own") & (rows["class"] != OTHER_LANGUAGE)]
    if own.empty or articles["outlet"].nunique() < 2 or articles["event"].nunique() > 1:
        return []
    classes = own["class"].tolist()
    silent = classes.count("zero") + classes.count("none")
    if 3 * silent < len(own):
        return []
    told = f"{silent} of {len(own)} {SCORED[1]} in the articles’ own words score zero or have no word on the list."
    single = int(articles.groupby("outlet").size().max()) == 1
    text = f"These scores cannot show which article is more negative: {told}" if single else capitalised(told)
    claim = Claim("", "score zero or have no word on the list", "", (silent, len(own)), _OWN)
    return [Finding(text, claims=(claim,), row="scored", about="Positive and negative words", within=True)]
