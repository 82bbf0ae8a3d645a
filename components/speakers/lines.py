"""Lines of a figure from the top down, counted in pixels: no label can meet a mark, however narrow the page."""

from __future__ import annotations

from textwrap import wrap

import plotly.graph_objects as go

from components.figure.sheet import SMALL, TEXT, outlet_heading, plain, sheet
from components.palette import Palette

#: Characters that fit on a line of a telephone (390 px) in bold, and in the small type.
_BOLD, _QUIET = 42, 54
_HEADING, _LABEL = 24, 18
_MARGIN_TOP, _MARGIN_BOTTOM = 30, 48


class Lines:
    """A figure that is written line by line; `y` is the height used so far, in pixels from the top."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.figure = sheet(palette, 100)
        self.y = 0.0
        # Collected and given to the figure at once: each addition to a figure copies all that it holds already.
        self._notes: list[dict[str, object]] = []
        self._shapes: list[dict[str, object]] = []

    def heading(self, name: str, detail: str = "", colour: bool = True) -> None:
        """Write a heading: an outlet with its colour before it, or (colour=False) a speaker."""
        pieces = wrap(name, _BOLD) or [name]
        beside = detail if len(pieces) == 1 and len(name) + len(detail) < _QUIET - 4 else ""
        self.y += _HEADING / 2
        if colour and len(pieces) == 1:
            self._notes.append({**outlet_heading(self.y, name, self.palette, beside), "bgcolor": self.palette.ground})
            self.y += _HEADING / 2
        else:
            self._long_heading(pieces, name, beside, colour)
        if detail and not beside:
            self.say(detail)

    def _long_heading(self, pieces: list[str], name: str, beside: str, colour: bool) -> None:
        square = f'<span style="color:{self.palette.outlet(name)}">■</span> ' if colour else ""
        for number, piece in enumerate(pieces):
            quiet = f' <span style="color:{self.palette.muted};font-size:{SMALL}px">{plain(beside)}</span>'
            text = f"{square if number == 0 else ''}<b>{plain(piece)}</b>{quiet if beside else ''}"
            self.write(text, self.y, size=TEXT, ink=self.palette.ink)
            self.y += _HEADING * (0.5 if number == len(pieces) - 1 else 0.75)

    def label(self, text: str) -> None:
        """Write a small line; `text` is Plotly's markup, already escaped."""
        self.write(text, self.y + _LABEL / 2, ink=self.palette.ink)
        self.y += _LABEL

    def write(
        self,
        text: str,
        y: float,
        x: float | None = None,
        shift: float = 0,
        size: int = SMALL,
        ink: str = "",
        **place: object,
    ) -> None:
        """Write text at a height, from the left edge or from `x` on the axis; `place` are Plotly's settings."""
        where = {"x": 0, "xref": "paper"} if x is None else {"x": x, "xref": "x"}
        self._notes.append(
            {
                "y": y, "yref": "y", "xshift": shift, "text": text, "showarrow": False, "xanchor": "left",
                "yanchor": "middle", "align": "left", "font": {"size": size, "color": ink or self.palette.muted},
                # So that no line of the grid runs through the words.
                "bgcolor": self.palette.ground, "borderpad": 0,
                **where, **place,
            }
        )  # fmt: skip

    def band(self, height: float, after: float = 0) -> float:
        """Keep a band for marks, and return the height of its middle."""
        middle = self.y + height / 2
        self.y += height + after
        return middle

    def say(self, text: str) -> None:
        """Write a quiet sentence where there is nothing to draw."""
        self.label(f'<span style="color:{self.palette.muted}">{plain(text)}</span>')

    def thread(self, y: float, start: float = 0, end: float = 1, colour: str = "", width: float = 1) -> None:
        """Draw a thin line behind the marks."""
        line = {"color": colour or self.palette.line, "width": width}
        self._shapes.append({"type": "line", "x0": start, "x1": end, "y0": y, "y1": y, "line": line, "layer": "below"})

    def stripe(self, y: float, start: float, end: float, height: float) -> None:
        """Draw a pale band behind the marks."""
        self._shapes.append(
            {
                "type": "rect", "x0": start, "x1": end, "y0": y - height / 2, "y1": y + height / 2, "layer": "below",
                "fillcolor": self.palette.line, "line": {"width": 0},
            }
        )  # fmt: skip

    def foot(self, *words: str) -> None:
        """Write words under the figure's left end, middle and right end, instead of an axis."""
        anchors = ("left", "center", "right")
        for x, anchor, text in zip((0, 0.5, 1), anchors, words, strict=True):
            self.write(plain(text), 0, x, xref="paper", yref="paper", yshift=-6, xanchor=anchor, yanchor="top")

    def finish(self, span: tuple[float, float], title: str = "", **axis: object) -> go.Figure:
        """Return the figure, with its horizontal axis of the given span at the foot; `axis` are Plotly's settings."""
        self.figure.update_layout(
            height=round(self.y) + _MARGIN_TOP + _MARGIN_BOTTOM,
            margin={"l": 4, "r": 16, "t": _MARGIN_TOP, "b": _MARGIN_BOTTOM},
            barmode="overlay",
            bargap=0,
            annotations=self._notes,
            shapes=self._shapes,
        )
        self.figure.update_yaxes(range=[max(self.y, 1), 0], visible=False, automargin=False)
        settings: dict[str, object] = {"gridcolor": self.palette.line, "zeroline": False, "automargin": False}
        if title:
            settings["title"] = {"text": title, "standoff": 6, "font": {"size": SMALL, "color": self.palette.muted}}
        self.figure.update_xaxes(range=list(span), **{**settings, **axis})
        return self.figure


def nothing(palette: Palette, text: str) -> go.Figure:
    """Return a figure that says in a sentence why it is empty."""
    lines = Lines(palette)
    lines.say(text)
    return lines.finish((0, 1), showticklabels=False)
