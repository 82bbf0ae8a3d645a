"""What stands out of one event: who is quoted where, whose words come through another, who stays unnamed."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from components.contract import Claim, Finding, mark_key
from components.figure.records import records
from components.reading.speaker_kinds import KINDS
from components.speakers.kind_sentences import SPOKEN_BY
from components.speakers.measure import NAMELESS, UNNAMED
from components.speakers.reworded import reworded
from components.speakers.wording import is_full_name
from components.wording import capitalised, counted, in_words, listed, whose_articles

#: Outlets and persons that one sentence names.
_MOST = 3
#: So many words of one person, and of nobody else, are enough to say that an article quotes only them.
_ENOUGH = 20
#: Words from which on unnamed sources are told of.
_UNNAMED = 30
_QUOTED = mark_key(voice="quoted")


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the findings on articles of one event and several outlets; of others, what kind of speaker has most.

    What is said to be quoted stands in quotation marks, a few words of it or many.
    """
    if rows.empty:
        return []
    if articles["outlet"].nunique() < 2 or articles["event"].nunique() > 1:
        return _leading_kind(rows) if len(articles) > articles["outlet"].nunique() else []
    return [*_quoted(rows, articles), *reworded(rows, articles), *_relayed(rows, articles), *_unnamed(rows, articles)]


def _quoted(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return whom most articles quote, and whom the others."""
    outlets = list(dict.fromkeys(articles["outlet"].tolist()))
    words = _words(rows)
    named = Counter(speaker for own in words.values() for speaker in own if speaker not in NAMELESS)
    if not named:
        return []
    totals: Counter[str] = Counter()
    for own in words.values():
        totals.update(own)
    most = max(named, key=lambda speaker: (named[speaker], totals[speaker], speaker))
    quoting = [outlet for outlet in outlets if most in words.get(outlet, {})]
    if len(quoting) == 1:
        return [_nobody_twice(outlets, words, articles)] if len(named) > 1 else [_one_alone(quoting[0], most, articles)]
    thing = "articles" if len(articles) == len(outlets) else "outlets"
    count = in_words(len(quoting))
    who = f"all {count} {thing}" if len(quoting) == len(outlets) else f"{count} of {in_words(len(outlets))} {thing}"
    others = [outlet for outlet in outlets if outlet not in quoting]
    few = others if len(others) <= _MOST else []
    parts = [_other(outlet, most, words.get(outlet, Counter()), articles) for outlet in few]
    text = "; ".join([f"{capitalised(who)} quote {most}", *(part for part, _ in parts)])
    if len(others) > _MOST:
        text += f"; the other {in_words(len(others))} were not found to do so"
    claims = [Claim("", "is quoted by so many", most, (len(quoting),), _QUOTED)]
    claims += [claim for _, claim in parts]
    also = _also(most, quoting, named, words, rows, articles) if not others else None
    if also:
        text += also[0]
        claims.append(also[1])
    return [Finding(f"{text}.", claims=tuple(claims), row="quoted", leads=True)]


def _words(rows: pd.DataFrame) -> dict[str, Counter[str]]:
    """Return each outlet's words in quotation marks by speaker, the nameless too."""
    found: dict[str, Counter[str]] = {}
    quoted = rows[rows["voice"] == "quoted"]
    for outlet, speaker, words in zip(quoted["outlet"], quoted["speaker"], quoted["words"], strict=True):
        found.setdefault(outlet, Counter())[speaker] += int(words)
    return found


def _other(outlet: str, most: str, words: Counter[str], articles: pd.DataFrame) -> tuple[str, Claim]:
    """Return what is said of an outlet in which no quotation of the most quoted was found."""
    whose = whose_articles(outlet, articles, noun=False)
    verb, found = ("quotes", "was") if _single(outlet, articles) else ("quote", "were")
    speaker = next(iter(words), "")
    if len(words) == 1 and is_full_name(speaker) and words[speaker] >= _ENOUGH:
        return f"{whose} {verb} only {speaker}", Claim(outlet, "quotes only", speaker, (), _QUOTED)
    if not words:
        return f"no quotation was found in {whose}", Claim(outlet, "quotes nobody", "", (), _QUOTED)
    return f"{whose} {found} not found to do so", Claim(outlet, "does not quote", most, (), _QUOTED)


def _also(
    most: str,
    quoting: list[str],
    named: Counter[str],
    words: dict[str, Counter[str]],
    rows: pd.DataFrame,
    articles: pd.DataFrame,
) -> tuple[str, Claim] | None:
    """Return who of those that all quote quotes somebody else alone, with most words.

    Somebody with a full name, of whom no other outlet was found to print so much as a paraphrase.
    """
    outlets = rows.groupby("speaker")["outlet"].nunique()
    sure = {speaker for speaker in outlets.index[outlets == 1] if is_full_name(speaker)}
    alone = [
        (words[outlet][speaker], outlet, speaker)
        for outlet in quoting
        for speaker in words[outlet]
        if speaker != most and named[speaker] == 1 and speaker in sure
    ]
    if not alone:
        return None
    _, outlet, speaker = max(alone)
    whose, verb = whose_articles(outlet, articles, noun=False), "quotes" if _single(outlet, articles) else "quote"
    return f"; only {whose} {verb} {speaker} too", Claim(outlet, "alone quotes", speaker, (), _QUOTED)


def _nobody_twice(outlets: list[str], words: dict[str, Counter[str]], articles: pd.DataFrame) -> Finding:
    told, claims = [], [Claim("", "share no quoted person", "", (), _QUOTED)]
    for outlet in outlets:
        known = [speaker for speaker, _ in words.get(outlet, Counter()).most_common() if speaker not in NAMELESS]
        if known:
            verb = "quotes" if _single(outlet, articles) else "quote"
            told.append(f"{whose_articles(outlet, articles, noun=False)} {verb} {known[0]}")
            claims.append(Claim(outlet, "alone quotes", known[0], (), _QUOTED))
    thing = "articles" if len(articles) == len(outlets) else "outlets"
    several = "" if len(told) <= _MOST else ", among others"
    text = f"Nobody was found to be quoted by two of these {thing}: {listed(told[:_MOST])}{several}."
    return Finding(text, claims=tuple(claims[: _MOST + 1]), row="quoted", leads=True)


def _one_alone(outlet: str, speaker: str, articles: pd.DataFrame) -> Finding:
    text = f"Only {whose_articles(outlet, articles)} {'quotes' if _single(outlet, articles) else 'quote'} {speaker}."
    claim = Claim(outlet, "alone quotes", speaker, (), _QUOTED)
    return Finding(text, claims=(claim,), row="quoted", leads=True)


def _single(outlet: str, articles: pd.DataFrame) -> bool:
    return int((articles["outlet"] == outlet).sum()) == 1


def _relayed(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return whose paraphrased words reach the reader through somebody else, where most do."""
    told = rows[(rows["voice"] == "reported") & (rows["via"] != "") & ~rows["speaker"].isin(NAMELESS)]
    if told.empty:
        return []
    sums = told.groupby(["outlet", "speaker", "via"], sort=False)["words"].sum().reset_index()
    best = max(records(sums), key=lambda one: one["words"])
    reported = rows[(rows["voice"] == "reported") & (rows["outlet"] == best["outlet"])]
    total, words = int(reported["words"].sum()), int(best["words"])
    if 2 * words < total:
        return []
    text = (
        f"{words:,} of the {total:,} paraphrased words in {whose_articles(best['outlet'], articles)} "
        f"are {best['speaker']}’s, as told by {best['via']}."
    )
    claim = Claim(best["outlet"], "paraphrases", best["speaker"], (words, total), mark_key(via=best["via"]))
    parts = ((f"as told by {best['via']}", words), ("other paraphrase", total - words))
    return [Finding(text, claims=(claim,), row="voices", about="Told by another", parts=parts)]


def _unnamed(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    own = rows[rows["speaker"] == UNNAMED]
    if own.empty:
        return []
    sums = own.groupby("outlet", sort=False)["words"].sum()
    outlet = str(sums.idxmax())
    words, most = int(sums[outlet]), int(sums.drop(outlet).max()) if len(sums) > 1 else 0
    if words < max(_UNNAMED, 2 * most):
        return []
    text = (
        f"Unnamed sources were found to have {counted(words, 'word')}, paraphrase included, "
        f"in {whose_articles(outlet, articles)}"
    )
    text += f"; {most} or fewer were found in each of the others." if most else "; none were found in the others."
    numbers = (words, most) if most else (words,)
    relation = "gives unnamed sources most words" if most else "alone has unnamed sources"
    claim = Claim(outlet, relation, UNNAMED, numbers, mark_key(speaker=UNNAMED))
    return [Finding(text, claims=(claim,), row="quoted", about="Unnamed sources")]


def _leading_kind(rows: pd.DataFrame) -> list[Finding]:
    """Return which kind of speaker has most quotations of all; nothing where two have as many, or none is known."""
    each = rows.drop_duplicates(["article_id", "quotation_id"])["speaker_kind"].value_counts()
    known = each[each.index.isin(list(KINDS))]
    if known.empty or (known == known.iloc[0]).sum() > 1:
        return []
    kind, number, total = str(known.index[0]), int(known.iloc[0]), int(each.sum())
    who = capitalised(SPOKEN_BY[kind])
    text = f"{who} have {number:,} of the {counted(total, 'quotation')}, paraphrase included, more than any other kind."
    return [Finding(text, claims=(Claim("", "have most quotations", kind, (number, total)),))]
