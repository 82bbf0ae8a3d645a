"""What stands out in the wording: at most three sentences, each with the setting under which it does not hold."""

from __future__ import annotations

import pandas as pd

from components.contract import Claim, Finding, mark_key
from components.reading.model import VOICES
from components.sentiment.english import scored_language
from components.sentiment.evidence import evidence_of, signed
from components.sentiment.wording import VOICE_NAMES
from components.wording import listed

_NEAR_NOTHING = 0.005


def stands_out(rows: pd.DataFrame, articles: pd.DataFrame) -> list[Finding]:
    """Return what most sentences score, whether quotations score apart from the outlets' words, what carries scores."""
    rows = scored_language(rows)
    if rows.empty:
        return []
    found = [_most(rows), _quotations(rows), _carrying_word(rows)]
    return [finding for finding in found if finding is not None]


def _voice(rows: pd.DataFrame) -> str:
    return next(voice for voice in VOICES if (rows["voice"] == voice).any())


def _most(rows: pd.DataFrame) -> Finding:
    """Return how many sentences of the first voice shown score nothing, and where that is otherwise."""
    voice = _voice(rows)
    own = rows[rows["voice"] == voice]
    silent = int(own["class"].isin(["zero", "none"]).sum())
    most = silent * 2 > len(own)
    found = silent if most else len(own) - silent
    what = "score zero or hold no scored word" if most else "hold words that score above or below zero"
    text = f"{found} of {len(own)} sentences in {VOICE_NAMES[voice]} {what}."
    other = [
        VOICE_NAMES[str(name)]
        for name, part in rows.groupby("voice", sort=False)
        if name != voice and (part["class"].isin(["zero", "none"]).sum() * 2 > len(part)) != most
    ]
    fails = [f"{'Half or fewer' if most else 'Fewer than half'} do in {listed(other)}."] if other else []
    silent_vader = int((own["vader"].abs() < _NEAR_NOTHING).sum())
    if (silent_vader * 2 > len(own)) != most:
        fails.append(f"VADER gives zero to {silent_vader} of the {len(own)}.")
    claim = Claim("", what, "", (found, len(own)), mark_key(voice=voice))
    return Finding(text, " ".join(fails), (claim,))


def _quotations(rows: pd.DataFrame) -> Finding | None:
    """Return whether quotations score on the other side of zero than the outlets' own words, over all sentences."""
    means = rows.groupby("voice")["polarity"].mean()
    if not {"own", "quoted"} <= set(means.index):
        return None
    own, quoted = float(means["own"]), float(means["quoted"])
    vader = rows.groupby("voice")["vader"].mean()
    gap = quoted - own
    if abs(gap) < 0.05 or round(own, 2) == round(quoted, 2):
        return None
    fails = ""
    if (float(vader["quoted"]) - float(vader["own"])) * gap < 0:
        fails = f"VADER has it the other way: {signed(vader['quoted'])} and {signed(vader['own'])}."
    numbers = (
        round(quoted, 2),
        int((rows["voice"] == "quoted").sum()),
        round(own, 2),
        int((rows["voice"] == "own").sum()),
    )
    claim = Claim("quoted", f"scores {'above' if gap > 0 else 'below'}", "own", numbers)
    text = (
        f"Quoted words score {'above' if gap > 0 else 'below'} the outlets' own: mean polarity {signed(quoted)} "
        f"over {numbers[1]} sentences, {signed(own)} over {numbers[3]}."
    )
    return Finding(text, fails, (claim,))


def _carrying_word(rows: pd.DataFrame) -> Finding | None:
    """Return the word that stands behind the most scored sentences, where it stands behind a fifth of them or more."""
    scored = rows[rows["polarity"].abs() >= _NEAR_NOTHING]
    sentences: dict[str, int] = {}
    for evidence in scored["evidence"]:
        for word in {one.word for one in evidence_of(evidence) if one.polarity}:
            sentences[word] = sentences.get(word, 0) + 1
    if not sentences:
        return None
    word = min(sentences, key=lambda one: (-sentences[one], one))
    if sentences[word] < 3 or sentences[word] * 5 < len(scored):
        return None
    text = f"One word, “{word}”, stands behind {sentences[word]} of the {len(scored)} scores other than zero."
    return Finding(text, claims=(Claim(word, "stands behind", "scores", (sentences[word], len(scored))),))
