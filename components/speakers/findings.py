"""What stands out: who is quoted in one outlet alone, who is only reported, whose words come through another."""

from __future__ import annotations

import pandas as pd

from components.contract import Claim, Finding, mark_key
from components.figure.records import records
from components.speakers.measure import NOT_FOUND, UNNAMED
from components.speakers.wording import in_text
from components.wording import counted, listed, listed_or_counted

#: Findings about one speaker are made for the speakers with most words only.
_MOST = 4
#: Parts that one sentence names.
_PARTS = 3
_DIRECT = mark_key(kind="direct")


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return the findings, strongest first; each with the way of counting under which it would not hold.

    Nothing is said to be of one outlet alone where there is only one, and of speakers whom other outlets never
    mention speaking only where every outlet has a single article: in large corpora most speakers are rare.
    """
    if rows.empty:
        return []
    named = rows[~rows["speaker"].isin((UNNAMED, NOT_FOUND))]
    return [
        finding
        for finding in (
            *_sole_speakers(rows, articles),
            *_alone(named, articles),
            *_only_reported(rows, named),
            *_unnamed(rows),
            *_relays(named),
        )
        if finding
    ]


def _sole_speakers(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return which outlets quote a single speaker directly."""
    if articles["outlet"].nunique() < 2:
        return []
    direct = rows[rows["kind"] == "direct"]
    sole: dict[str, list[str]] = {}
    for outlet in dict.fromkeys(articles["outlet"]):
        speakers = direct.loc[direct["outlet"] == outlet, "speaker"].unique()
        if len(speakers) == 1 and speakers[0] != NOT_FOUND:
            sole.setdefault(str(speakers[0]), []).append(str(outlet))
    parts: list[str] = []
    claims: list[Claim] = []
    for speaker in sorted(sole, key=lambda one: -len(sole[one])):
        outlets = sole[speaker]
        who = listed_or_counted(outlets, most=_MOST)
        verb = "" if parts else " quotes" if len(outlets) == 1 else " quote"
        parts.append(f"{who}{verb} only {in_text(speaker)}{'' if parts else ' directly'}")
        if len(parts) <= _PARTS:
            claims += [Claim(one, "quotes directly only", speaker, (), _DIRECT) for one in outlets]
    if not parts:
        return []
    concerned = [outlet for outlets in sole.values() for outlet in outlets]
    others = [outlet for outlet in concerned if rows.loc[rows["outlet"] == outlet, "speaker"].nunique() > 1]
    return [Finding(f"{'; '.join(parts[:_PARTS])}.", _fails_sole(concerned, others), tuple(claims))]


def _fails_sole(concerned: list[str], others: list[str]) -> str:
    if not others:
        return ""
    if len(others) == len(concerned):
        subject = {1: "it lets", 2: "both let"}.get(len(others), f"all {len(others)} let")
    else:
        subject = f"{listed(others, 4)} {'lets' if len(others) == 1 else 'let'}"
    return f"Counting reported speech and single words in marks, {subject} others speak too."


def _alone(named: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return who is quoted directly in one outlet alone."""
    if articles["outlet"].nunique() < 2:
        return []
    direct = named[named["kind"] == "direct"]
    quoting = _outlets_by_speaker(direct)
    speaking = _outlets_by_speaker(named)
    single = (articles.groupby("outlet").size() == 1).all()
    found: list[Finding] = []
    for speaker in _order(direct):
        if len(quoting[speaker]) == 1 and (single or len(speaking[speaker]) > 1) and len(found) < _MOST:
            outlet = quoting[speaker][0]
            elsewhere = named[(named["speaker"] == speaker) & (named["outlet"] != outlet)]
            claim = Claim(outlet, "alone quotes directly", speaker, (), _DIRECT)
            text = f"{outlet} alone quotes {speaker} directly."
            found.append(Finding(text, _fails_alone(speaker, elsewhere), (claim,)))
    return found


def _outlets_by_speaker(rows: pd.DataFrame) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for speaker, outlet in rows[["speaker", "outlet"]].drop_duplicates().itertuples(index=False, name=None):
        found.setdefault(speaker, []).append(outlet)
    return found


def _fails_alone(speaker: str, elsewhere: pd.DataFrame) -> str:
    """Return what other outlets carry of a speaker: words in marks inside a report, or reported speech."""
    in_marks = elsewhere.loc[elsewhere["voice"] == "quoted", "outlet"].unique().tolist()
    if in_marks:
        verb = "quotes" if len(in_marks) == 1 else "quote"
        return f"Counting single words in marks, {listed(in_marks, 4)} {verb} {speaker} too."
    reported = elsewhere["outlet"].unique().tolist()
    if reported:
        verb = "reports" if len(reported) == 1 else "report"
        return f"Counting reported speech, {listed(reported, 4)} {verb} {speaker} too."
    return ""


def _only_reported(rows: pd.DataFrame, named: pd.DataFrame) -> list[Finding]:
    """Return who speaks in the outlets' words alone."""
    if not (rows["voice"] == "quoted").any():
        return []
    quoted = set(named.loc[named["voice"] == "quoted", "speaker"])
    silent = [speaker for speaker in _order(named) if speaker not in quoted]
    names = silent[: _MOST + 1]
    if not names:
        return []
    more = len(silent) - len(names)
    verb = "is" if len(names) == 1 else "are"
    tail = f", and so are {counted(more, 'other')}" if more else ""
    claims = tuple(Claim(name, "is reported, never quoted") for name in names)
    return [Finding(f"{listed(names, 6)} {verb} reported, never quoted{tail}.", claims=claims)]


def _unnamed(rows: pd.DataFrame) -> list[Finding]:
    own = rows[rows["speaker"] == UNNAMED]
    if own.empty:
        return []
    quotations = own.drop_duplicates(["article_id", "quotation_id"])
    outlets = own["outlet"].unique().tolist()
    verb = "gives" if len(outlets) == 1 else "give"
    words, scope = int(own["words"].sum()), mark_key(speaker=UNNAMED)
    claims = [Claim("", "gives words to", UNNAMED, (words, len(quotations)), scope)]
    claims += [Claim(outlet, "gives words to", UNNAMED, (), scope) for outlet in outlets]
    return [
        Finding(
            f"{listed(outlets, 4)} {verb} unnamed sources {counted(words, 'word')} "
            f"in {counted(len(quotations), 'quotation')}.",
            "" if (own["voice"] == "quoted").any() else "Counting only words in marks, unnamed sources say nothing.",
            tuple(claims),
        )
    ]


def _relays(named: pd.DataFrame) -> list[Finding]:
    """Return whose words reach the reader through somebody else, by outlet."""
    relayed = named[named["via"] != ""].drop_duplicates(["article_id", "quotation_id"])
    if relayed.empty:
        return []
    sizes = relayed.groupby(["outlet", "speaker", "via"], sort=False).size().reset_index(name="count")
    most = records(sizes.sort_values("count", ascending=False, kind="stable"))
    parts = [
        f"{one['outlet']} carries {one['speaker']} via {one['via']} ({counted(one['count'], 'quotation')})"
        for one in most
    ]
    claims = [
        Claim(one["outlet"], "carries", one["speaker"], (one["count"],), mark_key(via=one["via"]))
        for one in most[:_PARTS]
    ]
    speaking = set(named["speaker"])
    relays = [str(via) for via in dict.fromkeys(relayed["via"]) if via not in speaking]
    only = f" {listed(relays, _PARTS)} only pass{'es' if len(relays) == 1 else ''} words on." if relays else ""
    fails = "Counted for whoever relays them, these words would be another's."
    claims += [Claim(relay, "only passes words on") for relay in relays[:_PARTS]]
    return [Finding(f"{listed(parts, _PARTS)}.{only}", fails, tuple(claims))]


def _order(named: pd.DataFrame) -> list[str]:
    """Return the speakers, those with most words first, quoted or reported."""
    sums = named.groupby("speaker")["words"].sum()
    return sorted((str(speaker) for speaker in sums.index), key=lambda speaker: (-sums[speaker], speaker))
