"""Who brings a frame up: the article itself, a paraphrase or a quotation, and by which speaker."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows, nothing
from components.figure.sheet import plain
from components.frames.figures.rates import MOST_FRAMES
from components.frames.striking import struck_in, without
from components.frames.wording import FRAMES_ACCURACY, NOTHING
from components.palette import Palette
from components.reading.model import VOICES
from components.wording import counted, listed, percent

_FILLS = {"own": "faint", "reported": "faint hatched", "quoted": "full"}
_CALLED = {"own": "the article itself", "reported": "paraphrase", "quoted": "quotation"}
_ROW, _BAR, _GUTTER, _RIGHT = 22, 14, 116, 64


def by_voice(rows: pd.DataFrame) -> dict[str, dict[str, dict[str, list[Record]]]]:
    """Return the hits by code, outlet and voice; codes by how often they come up."""
    by_code = grouped(records(rows), "code")
    ordered = sorted(by_code, key=lambda code: (by_code[code][0]["comparable"] != "yes", -len(by_code[code])))
    return {
        code: {outlet: grouped(own, "voice") for outlet, own in grouped(by_code[code], "outlet").items()}
        for code in ordered
    }


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return a bar for each outlet in each frame: its hits in the article's own words, in paraphrase, in quotation."""
    found = by_voice(without(rows, struck_in(settings)))
    if not found:
        return nothing(palette, NOTHING)
    figure = Rows(palette, gutter=_GUTTER, right=_RIGHT)
    called = ("the article itself", "paraphrase", "quotation")
    figure.key(*zip(_FILLS.values(), called, strict=True), ("", "at the right: hits"))
    bars, most = [], 1
    for outlets in list(found.values())[:MOST_FRAMES]:
        first = next(iter(next(iter(outlets.values())).values()))[0]
        figure.heading(first["label"], "", outlet=False)
        for outlet, voices in outlets.items():
            y, left = figure.row(_ROW), 0
            figure.label(outlet, y, most=1, outlet=outlet)
            for voice in (voice for voice in VOICES if voice in voices):
                own = voices[voice]
                key = mark_key(outlet=outlet, code=own[0]["code"], voice=voice)
                hover = f"{plain(outlet)}<br>{_CALLED[voice]}: {counted(len(own), 'hit')}{_speakers(own)}"
                bars.append(Bar(y, left, len(own), key, hover, palette.outlet(outlet), _FILLS[voice]))
                left += len(own)
            most = max(most, left)
            figure.note(f"{left:,}", y, 1, 8)
        figure.space()
    figure.bars(bars, _BAR)
    return figure.finish((0, most))


def _speakers(own: list[Record]) -> str:
    names = list(dict.fromkeys(row["speaker"] for row in own if row["speaker"]))
    return f"<br>by {plain(listed(names, 3))}" if names else ""


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many of the hits stand in whose words."""
    rows = without(rows, struck_in(settings))
    if rows.empty:
        return [NOTHING]
    count = {voice: int((rows["voice"] == voice).sum()) for voice in VOICES}
    return [
        f"Of {counted(len(rows), 'find')} of listed words, {count['own']:,} stand in the articles’ own words, "
        f"{count['reported']:,} in paraphrase and {count['quoted']:,} in quotations."
    ]


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return what part of the hits are the articles' own words."""
    rows = without(rows, struck_in(settings))
    if rows.empty:
        return Found(NOTHING, drawn=False)
    share = percent(float((rows["voice"] == "own").mean()), whole=True)
    return Found(f"Of {counted(len(rows), 'find')} of listed words, {share} stand in the articles’ own words.")


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the hits by frame, outlet, voice and speaker, and the key that opens them."""
    lines = [
        {
            "frame": own[0]["label"], "outlet": outlet, "voice": voice, "speaker": speaker, "hits": len(own),
            "key": mark_key(outlet=outlet, code=code, voice=voice, speaker=speaker),
        }
        for code, outlets in by_voice(without(rows, struck_in(settings))).items()
        for outlet, voices in outlets.items()
        for voice, hits in voices.items()
        for speaker, own in grouped(hits, "speaker").items()
    ]  # fmt: skip
    return pd.DataFrame(lines, columns=["frame", "outlet", "voice", "speaker", "hits", "key"])


WHO = View(
    slug="who",
    question="Who brings it up: the article itself, or those whom it lets speak?",
    draw=draw,
    tell=tell,
    note="Counted are places where a word of the codebook stands; a program found whose words they are.",
    table=table,
    find=find,
    reading="How many words of the codebook are the article’s own, how many are paraphrase, how many quotation.",
    sure=lambda rows, summary, settings: FRAMES_ACCURACY,
    at_once=False,
)
