"""Which passages are shared: each of the longest with its words, and where it stands in every article that holds it."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Settings, View, mark_key
from components.figure.sheet import SMALL, TEXT, plain, sheet, shorten
from components.palette import Palette
from components.reuse.records import Record, records
from components.reuse.wording import articles_told, counted, origin_told, words

#: So many passages are drawn, each in so many articles; the table has all.
MOST, MOST_ARTICLES = 8, 4
_WORDS, _FACTS, _LINE, _UNDER, _TOP = 22, 20, 34, 16, 8
_EXCERPT = 52


def passages(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return each passage that two shown articles hold, with its rows: most words first, copy before speeches."""
    shared = rows[rows["passage"] != ""]
    found = [
        (str(passage), own) for passage, own in shared.groupby("passage", sort=False) if own["article_id"].nunique() > 1
    ]
    return sorted(found, key=lambda item: (_way(item[1]) == "speech", -int(item[1]["words"].sum()), item[0]))


def _way(own: pd.DataFrame) -> str:
    """Return how a passage is shared: as its strongest copy is."""
    return next(sharing for sharing in ("across", "within", "speech", "none") if (own["sharing"] == sharing).any())


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return for each passage its first words and, under them, a track for each article with the passage on it."""
    chosen = passages(rows)[:MOST]
    heights = [_WORDS + _FACTS + _LINE * min(MOST_ARTICLES, own["article_id"].nunique()) + _UNDER for _, own in chosen]
    height = _TOP + sum(heights) + 24
    figure = sheet(palette, height=max(60, height))
    figure.update_layout(
        margin={"l": 8, "r": 8, "t": 0, "b": 8},
        xaxis={"range": [0, 1], "visible": False},
        yaxis={"range": [max(60, height), 0], "visible": False},
    )
    if not chosen:
        return figure.update_layout(annotations=[_note("Nothing is shared between these articles.", 16, palette)])
    notes = [_note("beginning of the article", height - 14, palette)]
    notes.append({**_note("its end", height - 14, palette), "x": 1, "xanchor": "right"})
    tracks: list[dict[str, object]] = []
    stretches: list[tuple[float, Record]] = []
    y = float(_TOP)
    for (_, own), tall in zip(chosen, heights, strict=True):
        notes += _head(own, y, palette)
        at = y + _WORDS + _FACTS
        for article_id in list(dict.fromkeys(own["article_id"]))[:MOST_ARTICLES]:
            held = records(own[own["article_id"] == article_id])
            notes.append(_name(held[0], at + 9, palette))
            tracks.append(_track(at + 25, palette))
            stretches += [(at + 25, row) for row in held]
            at += _LINE
        y += tall
    figure.add_traces(_blocks(stretches, palette))
    return figure.update_layout(annotations=notes, shapes=tracks)


def _head(own: pd.DataFrame, y: float, palette: Palette) -> list[dict[str, object]]:
    """Return the first words of a passage and what is known of it."""
    first = own.iloc[0]
    articles = own["article_id"].nunique()
    ways = {"across": "shared copy", "within": "repeated within the outlet", "speech": "the same speech, quoted"}
    facts = f"{ways[_way(own)]} · {words(_length(own))} · {counted(articles, 'article')}"
    if _way(own) != "speech" and first["origin"]:
        facts += f" · likely from {shorten(str(first['origin']), 24)}"
    more = f" · {articles - MOST_ARTICLES} not drawn" if articles > MOST_ARTICLES else ""
    text = {**_note(f"<b>{plain(shorten(str(first['text']), _EXCERPT))}</b>", y + _WORDS / 2, palette)}
    text["font"] = {"size": TEXT, "color": palette.ink}
    return [text, _note(plain(facts + more), y + _WORDS + _FACTS / 2 - 3, palette)]


def _length(own: pd.DataFrame) -> int:
    """Return the words of a passage where it is longest."""
    return int(own.groupby("article_id")["words"].sum().max())


def _name(row: Record, y: float, palette: Palette) -> dict[str, object]:
    square = f'<span style="color:{palette.outlet(row["outlet"])}">■</span>'
    note = _note(f"{square} {plain(shorten(row['outlet'], 48))}", y, palette)
    return {**note, "font": {"size": SMALL, "color": palette.ink}}


def _track(y: float, palette: Palette) -> dict[str, object]:
    """Return the line that stands for a whole article."""
    line = {"color": palette.line, "width": 3}
    return {"type": "line", "x0": 0, "x1": 1, "y0": y, "y1": y, "layer": "below", "line": line}


def _blocks(stretches: list[tuple[float, Record]], palette: Palette) -> go.Bar:
    """Return a block for each stretch of a passage, as long as it is of its article; hatched where it is a speech."""
    return go.Bar(
        x=[max(0.012, row["until"] - row["at"]) for _, row in stretches],
        base=[min(0.988, row["at"]) for _, row in stretches],
        y=[y for y, _ in stretches],
        orientation="h",
        width=12,
        marker={
            "color": [
                palette.ground if row["sharing"] == "speech" else palette.outlet(row["outlet"]) for _, row in stretches
            ],
            "line": {"color": [palette.outlet(row["outlet"]) for _, row in stretches], "width": 2},
        },
        customdata=[[mark_key(passage=row["passage"])] for _, row in stretches],
        hovertext=[
            f"<b>{plain(row['outlet'])}</b><br>{plain(shorten(row['text'], 90))}<br>"
            f"{plain(origin_told(row['origin'], row['reason']))}"
            for _, row in stretches
        ],
        hoverinfo="text",
    )


def _note(text: str, y: float, palette: Palette) -> dict[str, object]:
    font = {"size": SMALL, "color": palette.muted}
    where = {"x": 0, "xref": "paper", "y": y, "yref": "y", "xanchor": "left", "yanchor": "middle", "align": "left"}
    return {"text": text, "showarrow": False, "font": font, **where}


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how many passages are shared, how many are drawn, and where they likely come from."""
    found = passages(rows)
    if not found:
        return ["No passage stands in two of these articles.", articles_told(rows)]
    copied = [own for _, own in found if _way(own) != "speech"]
    speeches = len(found) - len(copied)
    parts = [counted(len(copied), "passage") + " of shared copy"] if copied else []
    parts += [f"{counted(speeches, 'speech').replace('speechs', 'speeches')} quoted by several"] if speeches else []
    told = [f"{' and '.join(parts)}{f', the {MOST} longest drawn' if len(found) > MOST else ''}."]
    told.append("Each line is an article from beginning to end; the block is where it has the passage.")
    origins = pd.Series([own.iloc[0]["origin"] for own in copied if own.iloc[0]["origin"]], dtype=object)
    if len(origins):
        name = str(origins.value_counts().index[0])
        many = int((origins == name).sum())
        own = next(one for one in copied if one.iloc[0]["origin"] == name)
        told.append(f"{many} of {len(copied)} {origin_told(name, str(own.iloc[0]['reason']))}.")
    elif copied:
        told.append("Where the copy comes from cannot be told: no credit, no release, no article that was first.")
    return [*told, articles_told(rows)]


def table(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return every copy of every passage: its words, its outlet, the likely origin, the key that opens it."""
    lines = [
        (
            *(row["text"], row["outlet"], _way(own), row["words"], own["article_id"].nunique()),
            *(origin_told(row["origin"], row["reason"]), mark_key(passage=passage)),
        )
        for passage, own in passages(rows)
        for row in records(own)
    ]
    columns = ["passage", "outlet", "sharing", "words", "articles", "origin", "key"]
    return pd.DataFrame(lines, columns=columns)


TRACKS = View(
    slug="passages",
    question="Which passages are shared?",
    draw=draw,
    tell=tell,
    note=(
        "Full: copy, hollow: a speech that both quote. Likely origin is a guess from kinds, credits and dates in these "
        "articles; an agency that nobody credits is not seen."
    ),
    table=table,
)
