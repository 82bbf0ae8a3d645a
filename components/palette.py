"""One colour per outlet, on every page, and the inks of the light and the dark theme.

The colours stand in `.streamlit/config.toml` too; a test compares the two.
The eight outlet colours have a contrast of 3:1 or more against their ground and stay apart for readers with
protanopia, deuteranopia and tritanopia (smallest CIELAB distance of any pair 10 or more, simulated with the
matrices of Machado, Oliveira and Fernandes 2009; `tests/test_palette.py` computes both).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

#: Pixels of a figure on a telephone (390 px), and on a page of 1280 px beside the sidebar.
NARROW, WIDE = 350, 800

OUTLET_COLOURS = {
    "light": ("#16477F", "#9C3D0A", "#128A62", "#8A2FB5", "#A88300", "#DA6A94", "#369CC8", "#3A3533"),
    "dark": ("#3F8CFF", "#D9702A", "#4FE3AE", "#A878CC", "#F3C74A", "#E8467C", "#A8DDF5", "#9BA7A3"),
}
_INKS = {
    "light": {
        "ground": "#FFFFFF",
        "ink": "#121110",
        "muted": "#5C5A56",
        "line": "#D9D6CF",
        "wash": "#F4F2EC",
        "accent": "#8C2F1B",
        "negative": "#55606E",
        "zero": "#8C8980",
        "positive": "#7A5C2E",
    },
    "dark": {
        "ground": "#14161A",
        "ink": "#ECEAE4",
        "muted": "#B3B0A8",
        "line": "#3A3D43",
        "wash": "#1E2126",
        "accent": "#F0957F",
        "negative": "#8191A8",
        "zero": "#8F8D86",
        "positive": "#C9A66B",
    },
}


@dataclass(frozen=True)
class Palette:
    """What figures are drawn with: the colours of one theme, `outlets` by name, and the room that there is.

    `width` are the pixels that a figure's texts can count on; its marks take whatever width there is.
    """

    theme: str
    outlets: Mapping[str, str]
    ground: str
    ink: str
    muted: str
    line: str
    wash: str
    accent: str
    negative: str
    zero: str
    positive: str
    width: int

    def outlet(self, name: str) -> str:
        """Return the outlet's colour; the ninth and later outlets are grey and told apart by their written names."""
        return self.outlets.get(name, self.zero)


def palette_for(outlets: Iterable[str], theme: str = "light", width: int = NARROW) -> Palette:
    """Return the palette of a theme ("light" or "dark") for the outlets of a corpus, in their order there.

    An outlet's colour follows from its place in the whole corpus, so that filtering changes no colour.
    """
    colours = OUTLET_COLOURS[theme]
    named = dict(zip(outlets, colours, strict=False))
    return Palette(theme=theme, outlets=named, width=width, **_INKS[theme])
