"""A figure as static SVG: the same marks and words without a script, for paper and for pages elsewhere."""

from components.figure.svg.drawing import Drawing, draw, svg

__all__ = ["Drawing", "draw", "svg"]
