"""Labels beside points, placed one after the other and only where they hide nothing."""

from __future__ import annotations

from collections.abc import Sequence

#: Pixels: a character of a label, its height, and the gap between a point and its label.
CHARACTER, HEIGHT, GAP = 6.6, 15.0, 7.0

Box = tuple[float, float, float, float]


def place_labels(
    texts: Sequence[str], x: Sequence[float], y: Sequence[float], width: float, height: float, reach: float = 5.0
) -> list[str]:
    """Return, for each point, where its label stands: "right", "left", "top", "bottom", or empty for no label.

    Points are in pixels of the narrowest figure, `reach` their half width; the first ones are served first. Labels
    that do not overlap there stay apart in any wider figure, because only the distances between points grow.
    """
    points = [(left - reach, top - reach, left + reach, top + reach) for left, top in zip(x, y, strict=True)]
    taken: list[Box] = []
    places = []
    for number, text in enumerate(texts):
        chosen = ""
        for side in ("right", "left", "top", "bottom"):
            box = _box(side, x[number], y[number], len(text) * CHARACTER)
            inside = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
            if inside and not _hit(box, taken) and not _hit(box, points[:number] + points[number + 1 :]):
                chosen = side
                taken.append(box)
                break
        places.append(chosen)
    return places


def _box(side: str, x: float, y: float, width: float) -> Box:
    left = {"right": x + GAP, "left": x - GAP - width}.get(side, x - width / 2)
    top = {"top": y - GAP - HEIGHT, "bottom": y + GAP}.get(side, y - HEIGHT / 2)
    return left, top, left + width, top + HEIGHT


def _hit(box: Box, others: Sequence[Box]) -> bool:
    left, top, right, bottom = box
    return any(one[0] < right and one[2] > left and one[1] < bottom and one[3] > top for one in others)
