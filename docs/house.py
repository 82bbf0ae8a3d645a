"""Draw which part of the project leans on which, from the imports that the code has: python docs/house.py

Writes house.svg beside this file. Parts are the folders and loose files of components/, all measures as one, and the
dashboard; parts that import each other share a box. A part stands above all that it imports; lines that others imply
are left out.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE = Path(__file__).resolve().parent / "house.svg"
_WIDE, _HIGH, _GAP, _LEVEL, _LETTER = 940, 44, 70, 84, 7.8
Uses = dict[str, set[str]]


def measures(root: Path = ROOT) -> set[str]:
    """Return the folders that hold a measure."""
    return {file.parent.name for file in (root / "components").glob("*/measure.py")}


def uses(root: Path = ROOT) -> Uses:
    """Return each part with the parts that it imports, wherever in a file it does so."""
    found: Uses = {}
    for file in sorted([*(root / "components").rglob("*.py"), *(root / "dashboard").rglob("*.py")]):
        part = _part(file.relative_to(root).with_suffix("").parts, measures(root))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names = [f"{node.module}.{one.name}" for one in node.names]
            for name in names:
                if (other := _part(tuple(name.split(".")), measures(root))) and part and other != part:
                    found.setdefault(part, set()).add(other)
                    found.setdefault(other, set())
    return found


def _part(parts: tuple[str, ...], of_measures: set[str]) -> str:
    if parts[0] == "dashboard":
        return "dashboard"
    if parts[0] != "components" or len(parts) < 2 or parts[1].startswith("__"):
        return ""
    if parts[1] in of_measures:
        return "measures"
    known = ROOT / "components" / parts[1]
    return parts[1] if known.is_dir() or known.with_suffix(".py").is_file() else ""


def reached(part: str, by: Mapping[str, set[str]]) -> set[str]:
    """Return all parts that a part leans on, directly or through others."""
    seen: set[str] = set()
    waiting = [part]
    while waiting:
        new = by.get(waiting.pop(), set()) - seen
        seen |= new
        waiting += sorted(new)
    return seen


def joined(by: Uses) -> Uses:
    """Return the same with parts that lean on each other as one, named after all of them."""
    name = {one: ", ".join(sorted({one} | {two for two in reached(one, by) if one in reached(two, by)})) for one in by}
    found: Uses = {name[one]: set() for one in by}
    for one, others in by.items():
        found[name[one]] |= {name[other] for other in others if name[other] != name[one]}
    return found


def drawn(by: Uses) -> str:
    """Return the picture as SVG."""
    by = joined(by)
    below = {one: reached(one, by) for one in by}
    height: dict[str, int] = {}
    for one in sorted(by, key=lambda part: (len(below[part]), part)):
        height[one] = max((height[other] + 1 for other in by[one]), default=0)
    top, place = max(height.values()), {}
    for level in range(top + 1):
        names = sorted(one for one in by if height[one] == level)
        widths = [len(one) * _LETTER + 24 for one in names]
        at = (_WIDE - sum(widths) - _GAP * (len(names) - 1)) / 2
        for one, wide in zip(names, widths, strict=True):
            place[one] = (at, 20 + (top - level) * _LEVEL, wide)
            at += wide + _GAP
    lines = []
    for one in sorted(by):
        direct = {other for other in by[one] if not any(other in below[between] for between in by[one])}
        for other in sorted(direct):
            (x, y, wide), (x2, y2, wide2) = place[one], place[other]
            lines.append(f'<path d="M{x + wide / 2:.0f} {y + _HIGH} L{x2 + wide2 / 2:.0f} {y2}"/>')
    boxes = [
        f'<rect x="{x:.0f}" y="{y}" width="{wide:.0f}" height="{_HIGH}" rx="4"/>'
        f'<text x="{x + wide / 2:.0f}" y="{y + 27}">{one}</text>'
        for one, (x, y, wide) in sorted(place.items())
    ]
    high = 40 + top * _LEVEL + _HIGH
    style = (
        "rect{fill:#f3f1ec;stroke:#55504a}text{font:13px monospace;text-anchor:middle;fill:#1d1b19}"
        "path{stroke:#8a847b;fill:none}"
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high}" role="img"'
    title = "<title>Which part leans on which: each stands above all that it imports</title>"
    ground = f'<path d="M0 0H{_WIDE}V{high}H0Z" style="fill:#fff;stroke:none"/>'
    return "\n".join([f"{head}>", title, f"<style>{style}</style>", ground, *lines, *boxes, "</svg>", ""])


if __name__ == "__main__":
    FILE.write_text(drawn(uses()), encoding="utf-8")
    print(FILE.name)
