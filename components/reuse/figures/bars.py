"""The leading figure: how much of each outlet is shared, repeated, or a quotation that others print too."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from components.contract import Claim, Found, Settings, View, mark_key
from components.figure.marks import Bar
from components.figure.records import Record, grouped, records
from components.figure.rows import Rows
from components.figure.sheet import plain
from components.palette import Palette
from components.reuse.summary import NAMES, SHOWN
from components.reuse.wording import NONE_SHARED, SHARED_ACCURACY, articles_told
from components.wording import counted, listed, listed_or_counted, part_of

_BAR = 22
#: Outlets that are drawn, those that share most; the table has all.
MOST_OUTLETS = 20
#: How each way of sharing is drawn, what it is called above the bars and under one.
_FILLS = {"none": "faint", "speech": "dotted", "within": "lined", "across": "full"}
_SHORT = {
    "across": "shared with another outlet", "within": "repeated within the outlet", "speech": "same quotation",
    "none": "in no other article here",
}  # fmt: skip
#: From this share on, a piece is wide enough on a telephone to hold its number.
_WIDE = 0.14


def draw(rows: pd.DataFrame, summary: pd.DataFrame, palette: Palette, settings: Settings) -> go.Figure:
    """Return one bar per outlet, its words parted by how they are shared, shared text first."""
    figure = Rows(palette, right=22)
    by_share = settings["unit"] == "share"
    lines = records(summary)
    present = [name for name in reversed(NAMES) if any(line["sharing"] == name and line["words"] for line in lines)]
    if present:
        figure.key(*((_FILLS[name], _SHORT[name]) for name in present))
    longest = 1.0 if by_share else max([1.0, *(float(line["total"]) for line in lines)])
    if by_share and lines:
        quarters = [(part / 4, f"{25 * part} %" if part else "0") for part in range(5)]
        figure.scale(quarters, "share of the words")
    drawn: list[Bar] = []
    outlets = grouped(lines, "outlet")
    most = sorted(outlets, key=lambda outlet: _alone(outlets[outlet]))[:MOST_OUTLETS]
    for outlet, own in ((outlet, own) for outlet, own in outlets.items() if outlet in most):
        figure.heading(outlet, f"{max(line['total'] for line in own):,} words")
        drawn += _pieces(own, figure.row(_BAR, 2), by_share, palette)
        figure.say(_under(own))
        figure.space()
    if more := len(outlets) - len(most):
        figure.say(f"Drawn: the {MOST_OUTLETS} outlets that share most; {more:,} more in the table.")
    figure.bars(drawn, _BAR)
    if by_share or not lines:
        return figure.finish((0, 1.004 * longest))
    return figure.finish((0, longest), title="words", nticks=6, tickformat=",d")


def _alone(own: list[Record]) -> float:
    """Return what share of an outlet's words is in no other article."""
    return sum(line["share"] for line in own if line["sharing"] == "none")


def _pieces(own: list[Record], y: float, by_share: bool, palette: Palette) -> list[Bar]:
    """Return an outlet's bar, a piece for each way of sharing, end to end."""
    by_name = {line["sharing"]: line for line in own if line["words"]}
    drawn, left = [], 0.0
    for name in (name for name in reversed(NAMES) if name in by_name):
        line, fill = by_name[name], _FILLS[name]
        length = line["share"] if by_share else line["words"]
        text = part_of(line["words"], line["total"]) if line["share"] >= _WIDE and fill in ("full", "faint") else ""
        key = mark_key(outlet=line["outlet"], sharing=name)
        drawn.append(Bar(y, left, length, key, _hover(line), palette.outlet(line["outlet"]), fill, text))
        left += length
    return drawn


def _hover(line: Record) -> str:
    known = f"{line['words']:,} of {line['total']:,} words, {part_of(line['words'], line['total'])}"
    passages = f"<br>{counted(line['passages'], 'passage')}" if line["passages"] else ""
    return f"<b>{plain(line['outlet'])}</b>: {SHOWN[line['sharing']]}<br>{known}{passages}"


def _under(own: list[Record]) -> str:
    """Return the line under a bar: what is shared, in words."""
    shared = [line for line in own if line["sharing"] != "none" and line["words"]]
    parts = [f"{part_of(line['words'], line['total'])} {_SHORT[line['sharing']]}" for line in shared]
    return " · ".join(reversed(parts)) or "nothing shared"


def find(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> Found:
    """Return between which outlets text is shared, and how much; a line is enough where none is."""
    outlets = summary["outlet"].nunique()
    if outlets < 2:
        return Found("It takes two outlets to share text.", drawn=False)
    sharing = summary[(summary["sharing"] == "across") & (summary["words"] > 0)]
    reading = _reading(summary)
    if sharing.empty:
        return Found(NONE_SHARED, drawn=False)
    whole = summary.groupby("outlet")["total"].max()
    words, names = int(sharing["words"].sum()), sharing["outlet"].tolist()
    if len(names) == 2 and _with_each_other(rows):
        parts = [part_of(line["words"], line["total"]) for line in records(sharing)]
        text = f"{names[0]} and {names[1]} share text: {parts[0]} and {parts[1]} of their words."
        claims = [
            Claim(one, "shares so many words with", other, (line["words"],))
            for line, (one, other) in zip(records(sharing), (names, names[::-1]), strict=True)
        ]
        return Found(text, reading=reading, claims=tuple(claims))
    much = part_of(words, int(whole.sum()))
    where = "" if len(names) == outlets else f", in {len(names)} of {outlets} outlets"
    return Found(f"Passages that another outlet’s article has too make up {much} of all words{where}.", reading=reading)


def _with_each_other(rows: pd.DataFrame) -> bool:
    """Return whether all text that is shared with another outlet stands in two of the outlets looked at."""
    held = rows[rows["sharing"] == "across"].groupby("passage")["outlet"].nunique()
    return bool((held > 1).all())


def _reading(summary: pd.DataFrame) -> str:
    """Return the line of help, which names no more parts of a bar than are drawn."""
    drawn = set(summary.loc[summary["words"] > 0, "sharing"])
    parts = [f"the {called}" for name, called in (("across", "full"), ("speech", "dotted")) if name in drawn]
    are = "part is" if len(parts) == 1 else "part are"
    return f"Each bar is all that an outlet’s articles say; {' and '.join(parts)} {are} in another outlet’s too."


def tell(rows: pd.DataFrame, summary: pd.DataFrame, settings: Settings) -> list[str]:
    """Return how much is shared across outlets, what is only a speech in common, and of what the figure speaks."""
    across = summary[(summary["sharing"] == "across") & (summary["words"] > 0)]
    speech = summary[(summary["sharing"] == "speech") & (summary["words"] > 0)]
    sentences = []
    if across.empty:
        sentences.append(
            "Quotations apart, no long passage was found in another outlet’s article, word for word or nearly."
        )
    elif len(across) <= 4:
        parts = [f"{part_of(line['words'], line['total'])} of {line['outlet']}" for line in records(across)]
        sentences.append(
            f"Quotations apart, {listed(parts)} is in another outlet’s article too, word for word or nearly."
        )
    else:
        most = max(records(across), key=lambda line: line["share"])
        sentences.append(
            f"Quotations apart, {len(across)} of {summary['outlet'].nunique()} outlets share passages with another; "
            f"the largest share is {most['outlet']}’s, {part_of(most['words'], most['total'])} of its words."
        )
    if len(speech):
        who = listed_or_counted(speech["outlet"])
        sentences.append(
            f"{who} print{'s' if len(speech) == 1 else ''} quotations of ten words or more that others print too; "
            "they count apart."
        )
    return [*sentences, articles_told(rows)]


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
    question="How much text is shared with another outlet?",
    draw=draw,
    tell=tell,
    note=(
        "Shared: ten equal words or more, or an edited version of a sentence, in another article of this corpus; "
        "what is in no other article here may still be an agency’s."
    ),
    table=table,
    find=find,
    reading="Each bar is all that an outlet’s articles say; the full and the dotted part are in another outlet’s too.",
    sure=lambda rows, summary, settings: SHARED_ACCURACY,
)
