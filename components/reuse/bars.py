"""The leading figure: how much of each outlet is its own, shared, repeated, or a speech that others quote too."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import SMALL, outlet_heading, plain, sheet
from components.palette import Palette
from components.reuse.records import Record, records
from components.reuse.summary import NAMES
from components.reuse.wording import articles_told, counted, listed, percent

_TOP, _HEADING, _BAR, _NOTE, _UNDER, _FOLD, _LINE = 30, 24, 22, 20, 12, 42, 18
#: How each way of sharing is drawn: pattern and how much of the outlet's colour.
_LOOKS = {"none": ("", 0.16), "speech": (".", 0.16), "within": ("/", 0.16), "across": ("", 1.0)}
_SIGNS = {"none": "□ own", "speech": "▒ same speech", "within": "▨ shared within", "across": "■ shared across"}
#: What stands under a bar: short, for a telephone's width.
_SHORT = {"across": "shared across outlets", "within": "within", "speech": "same speech quoted"}
#: From this share on, a piece is wide enough on a telephone to hold its number.
_WIDE = 0.14


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return one bar per outlet, its words parted by how they are shared, shared copy first."""
    outlets = [str(outlet) for outlet in dict.fromkeys(summary["outlet"])]
    levels, headings, height = _levels(outlets)
    figure = sheet(palette, height=int(height) + 8)
    by_share = settings["unit"] == "share"
    totals = summary.groupby("outlet")["total"].max()
    longest = 1.0 if by_share or totals.empty else float(max(1, totals.max()))
    figure.update_layout(
        barmode="stack",
        margin={"l": 8, "r": 18, "t": 0, "b": 36},
        xaxis={
            "range": [0, longest],
            "title": {"text": "share of the words" if by_share else "words"},
            "tickformat": ".0%" if by_share else ",d",
            **({"tickvals": [0, 0.25, 0.5, 0.75, 1]} if by_share else {"nticks": 6}),
        },
        yaxis={"range": [height, 0], "visible": False},
    )
    if not outlets:
        return figure
    figure.add_traces([_pieces(summary, sharing, levels, palette, by_share) for sharing in reversed(NAMES)])
    notes = [
        outlet_heading(place, outlet, palette, f"{totals[outlet]:,} words", fold=_FOLD)
        for outlet, place in headings.items()
    ]
    notes += [_under(summary[summary["outlet"] == outlet], level, palette) for outlet, level in levels.items()]
    present = [
        sharing for sharing in reversed(NAMES) if (summary.loc[summary["sharing"] == sharing, "words"] > 0).any()
    ]
    notes.append(_note("  ".join(_SIGNS[one] for one in present), 12, palette))
    return figure.update_layout(annotations=notes)


def _levels(outlets: list[str]) -> tuple[dict[str, float], dict[str, float], float]:
    """Return the middle of each outlet's bar and heading, and the height of all."""
    levels, headings, y = {}, {}, float(_TOP)
    for outlet in outlets:
        heading = _HEADING + _LINE * (len(wrap(outlet, _FOLD) or [outlet]) - 1)
        headings[outlet] = y + heading / 2
        levels[outlet] = y + heading + _BAR / 2
        y += heading + _BAR + _NOTE + _UNDER
    return levels, headings, y


def _pieces(summary: pd.DataFrame, sharing: str, levels: dict[str, float], palette: Palette, by_share: bool) -> go.Bar:
    """Return the bars of one way of sharing, an outlet each."""
    lines = records(summary[(summary["sharing"] == sharing) & (summary["words"] > 0)])
    pattern, strength = _LOOKS[sharing]
    colours = [palette.outlet(line["outlet"]) for line in lines]
    return go.Bar(
        x=[line["share"] if by_share else line["words"] for line in lines],
        y=[levels[line["outlet"]] for line in lines],
        orientation="h",
        width=_BAR,
        marker={
            "color": [_faint(colour, strength) for colour in colours],
            "line": {"color": colours, "width": 1},
            "pattern": {"shape": pattern, "fgcolor": colours, "size": 5, "solidity": 0.35} if pattern else {},
        },
        text=[
            percent(line["words"], line["total"]) if line["share"] >= _WIDE and not pattern else "" for line in lines
        ],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": SMALL, "color": palette.ground if strength == 1 else palette.ink},
        constraintext="none",
        customdata=[[mark_key(outlet=line["outlet"], sharing=sharing)] for line in lines],
        hovertext=[_hover(line) for line in lines],
        hoverinfo="text",
    )


def _faint(colour: str, strength: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength})"


def _hover(line: Record) -> str:
    known = f"{line['words']:,} of {line['total']:,} words, {percent(line['words'], line['total'])}"
    passages = f"<br>{counted(line['passages'], 'passage')}" if line["passages"] else ""
    return f"<b>{plain(line['outlet'])}</b>: {NAMES[line['sharing']]}<br>{known}{passages}"


def _under(own: pd.DataFrame, level: float, palette: Palette) -> dict[str, object]:
    """Return the line under a bar: what is shared, in words."""
    parts = [
        f"{percent(line['words'], line['total'])} {_SHORT[line['sharing']]}"
        for line in records(own[own["sharing"] != "none"])
        if line["words"]
    ]
    return _note(" · ".join(reversed(parts)) or "nothing shared", level + _BAR / 2 + _NOTE / 2, palette)


def _note(text: str, y: float, palette: Palette) -> dict[str, object]:
    font = {"size": SMALL, "color": palette.muted}
    where = {"x": 0, "xref": "paper", "y": y, "yref": "y", "xanchor": "left", "yanchor": "middle"}
    return {"text": text, "showarrow": False, "font": font, **where}


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how much is shared across outlets, what is only a speech in common, and of what the figure speaks."""
    across = summary[(summary["sharing"] == "across") & (summary["words"] > 0)]
    speech = summary[(summary["sharing"] == "speech") & (summary["words"] > 0)]
    told = []
    if across.empty:
        told.append("Of what is counted here, nothing is shared with another outlet, word for word or nearly.")
    elif len(across) <= 4:
        parts = [f"{percent(line['words'], line['total'])} of {line['outlet']}" for line in records(across)]
        told.append(f"Word for word or nearly, {listed(parts)} stands in another outlet’s telling too.")
    else:
        most = max(records(across), key=lambda line: line["share"])
        told.append(
            f"{len(across)} of {summary['outlet'].nunique()} outlets share passages with another; the largest share is "
            f"{most['outlet']}’s, {percent(most['words'], most['total'])} of its words."
        )
    if len(speech):
        who = listed(list(speech["outlet"])) if len(speech) <= 4 else f"{len(speech)} outlets"
        told.append(
            f"{who} quote{'s' if len(speech) == 1 else ''} speeches that others quote too, which is no shared copy."
        )
    return [*told, articles_told(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return words and share by outlet and way of sharing, with the lowest and highest article, and the opening key."""
    shown = summary[summary["words"] > 0]
    return pd.DataFrame(
        {
            "outlet": shown["outlet"],
            "sharing": shown["sharing"].map(NAMES),
            "words": shown["words"],
            "of": shown["total"],
            "share": shown["share"].round(4),
            "lowest": shown["low"].round(4),
            "highest": shown["high"].round(4),
            "articles": shown["n"],
            "passages": shown["passages"],
            "key": [
                mark_key(outlet=outlet, sharing=sharing)
                for outlet, sharing in zip(shown["outlet"], shown["sharing"], strict=True)
            ],
        }
    ).reset_index(drop=True)


BARS = View(
    slug="own",
    question="How much of each telling is its own?",
    draw=draw,
    tell=tell,
    note=(
        "Shared: ten equal words or more, or an edited version of a sentence, in another article of this corpus; "
        "what stands in no other article here may still be an agency’s."
    ),
    table=table,
)
