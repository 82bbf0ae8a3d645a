"""One colour per outlet: the same in both files, visible on its ground, and apart for colour-blind readers."""

from __future__ import annotations

import tomllib
from itertools import combinations
from math import cbrt, dist
from pathlib import Path

import pytest

from components.palette import OUTLET_COLOURS, Palette, palette_for

CONFIG = Path(__file__).resolve().parent.parent / ".streamlit" / "config.toml"
THEMES = ("light", "dark")
OUTLETS = [f"Outlet {number}" for number in range(1, 9)]

#: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009),
#: severity 1.0; the matrices multiply linear RGB.
SEEN_BY = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "full colour vision": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}
#: Linear sRGB to XYZ, and the white of D65 (IEC 61966-2-1).
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)

Three = tuple[float, ...]


def channels(colour: str) -> Three:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


def linear(colour: str) -> Three:
    return tuple(one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels(colour))


def times(matrix: tuple[Three, ...], vector: Three) -> Three:
    return tuple(sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix)


def contrast(colour: str, ground: str) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    dark, light = sorted(times(_XYZ, linear(one))[1] for one in (colour, ground))
    return (light + 0.05) / (dark + 0.05)


def cielab(rgb: Three) -> Three:
    shares = [value / white for value, white in zip(times(_XYZ, rgb), _WHITE, strict=True)]
    x, y, z = (cbrt(one) if one > 216 / 24389 else (24389 / 27 * one + 16) / 116 for one in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: str, by: str) -> Three:
    """Return how a reader sees a colour, in CIELAB; what no screen can show is cut at its gamut."""
    return cielab(tuple(min(1.0, max(0.0, one)) for one in times(SEEN_BY[by], linear(colour))))


@pytest.mark.parametrize(
    ("colour", "ground", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#777777", "#FFFFFF", 4.48),
    ],
)
def test_the_yardstick_of_contrast_is_that_of_wcag(colour, ground, ratio):
    """#767676 is the well-known lightest grey that passes 4.5:1 on white."""
    assert ratio == pytest.approx(contrast(colour, ground), abs=0.005)


@pytest.mark.parametrize(
    ("colour", "lab"),
    [
        ("#FFFFFF", (100, 0, 0)),
        ("#000000", (0, 0, 0)),
        ("#FF0000", (53.24, 80.09, 67.20)),
        ("#0000FF", (32.30, 79.19, -107.86)),
    ],
)
def test_the_yardstick_of_distance_is_cielab(colour, lab):
    assert lab == pytest.approx(cielab(linear(colour)), abs=0.02)


@pytest.mark.parametrize("by", SEEN_BY)
def test_every_reader_sees_a_neutral_grey_as_it_is(by):
    assert dist(seen("#808080", by), seen("#808080", "full colour vision")) < 0.1


def test_a_brown_and_a_green_that_deuteranopes_confuse_are_far_apart_for_others():
    distances = {by: dist(seen("#C4643C", by), seen("#708C3C", by)) for by in SEEN_BY}

    assert distances["deuteranopia"] < 10
    assert min(distances["tritanopia"], distances["full colour vision"]) > 50


@pytest.mark.parametrize("theme", THEMES)
def test_streamlits_theme_has_the_palettes_colours(theme):
    configured = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
    own = {**configured, **configured[theme]}
    palette = palette_for([], theme)

    assert OUTLET_COLOURS[theme] == tuple(own["chartCategoricalColors"])
    assert (palette.ground, palette.wash) == (own["backgroundColor"], own["secondaryBackgroundColor"])
    assert (palette.ink, palette.accent) == (own["textColor"], own["primaryColor"])


@pytest.mark.parametrize("theme", THEMES)
def test_eight_outlets_have_eight_colours(theme):
    assert len(set(OUTLET_COLOURS[theme])) == 8


@pytest.mark.parametrize(("theme", "colour"), [(theme, one) for theme in THEMES for one in OUTLET_COLOURS[theme]])
def test_an_outlets_colour_stands_out_from_its_ground(theme, colour):
    assert contrast(colour, palette_for([], theme).ground) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "negative", "positive"])
@pytest.mark.parametrize("ground", ["ground", "wash"])
def test_what_may_be_text_can_be_read(theme, ink, ground):
    palette = palette_for([], theme)

    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["ground", "wash"])
def test_the_colour_of_zero_and_of_the_ninth_outlet_can_be_seen(theme, ground):
    palette = palette_for([], theme)

    assert contrast(palette.zero, getattr(palette, ground)) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("by", SEEN_BY)
def test_every_reader_can_tell_any_two_outlets_apart(theme, by):
    nearest = min(combinations(OUTLET_COLOURS[theme], 2), key=lambda pair: dist(*(seen(one, by) for one in pair)))

    assert dist(*(seen(one, by) for one in nearest)) >= 10, nearest


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("by", SEEN_BY)
def test_every_reader_can_tell_negative_positive_and_zero_apart(theme, by):
    palette = palette_for([], theme)

    for pair in combinations((palette.negative, palette.zero, palette.positive), 2):
        assert dist(*(seen(one, by) for one in pair)) >= 10, pair


@pytest.mark.parametrize("theme", THEMES)
def test_outlets_have_the_colours_in_their_order_in_the_corpus(theme):
    palette = palette_for(OUTLETS, theme)

    assert OUTLET_COLOURS[theme] == tuple(palette.outlet(name) for name in OUTLETS)


def test_an_outlet_keeps_its_colour_whichever_others_are_asked_for():
    """A palette is made of the whole corpus; a figure of two outlets asks it for two."""
    palette = palette_for(["Asia Times", "defense.gov", "The Wire"])

    assert [palette.outlet(name) for name in ("The Wire", "Asia Times")] == ["#128A62", "#16477F"]


@pytest.mark.parametrize(("theme", "grey"), [("light", "#8C8980"), ("dark", "#8F8D86")])
def test_the_ninth_outlet_and_the_fortieth_are_grey(theme, grey):
    palette = palette_for([*OUTLETS, "Ninth", *(f"Later {number}" for number in range(31))], theme)

    assert (palette.outlet("Ninth"), palette.outlet("Later 30"), palette.outlet("unheard of")) == (grey, grey, grey)
    assert max(channels(grey)) - min(channels(grey)) < 0.05
    assert grey not in OUTLET_COLOURS[theme]


def test_a_palette_without_a_theme_is_the_light_one():
    light: Palette = palette_for(OUTLETS)

    assert (light.theme, light.ground) == ("light", "#FFFFFF")
    assert light == palette_for(OUTLETS, "light")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("tone", ["negative", "zero", "positive", "accent"])
def test_a_tone_is_no_outlets_colour(theme, tone):
    """Below, at and above zero, and what is chosen, are seen as another colour than any outlet's."""
    colour, sight = getattr(palette_for([], theme), tone), "full colour vision"
    away = {one: round(dist(seen(colour, sight), seen(one, sight))) for one in OUTLET_COLOURS[theme]}

    assert min(away.values()) >= 10, away
