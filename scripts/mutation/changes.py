"""The small changes that are made to a source file, each in one place: an operator, a number, a word, a statement."""

from __future__ import annotations

import ast
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

_COMPARED = {ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">")}
_COMPARED |= {ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.In: ("in", "not in"), ast.NotIn: ("not in", "in")}
_COMPARED |= {ast.Is: ("is", "is not"), ast.IsNot: ("is not", "is")}
_COUNTED = {ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "/"), ast.Div: ("/", "*")}
_COUNTED |= {ast.FloorDiv: ("//", "/"), ast.Mod: ("%", "//"), ast.Pow: ("**", "*")}
_COUNTED |= {ast.BitOr: ("|", "&"), ast.BitAnd: ("&", "|")}
_NAMED = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, order=True)
class Change:
    """One change: the file, the bytes from start to end that are replaced, and by what."""

    file: str
    line: int
    start: int
    end: int
    old: str
    new: str
    text: str
    among: int = 0

    @property
    def key(self) -> str:
        """Return a name that stays when lines elsewhere in the file change."""
        parts = (self.file, self.text, self.old, self.new, str(self.among))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]

    def made(self, source: bytes) -> bytes:
        """Return the source with the change in it."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def parses(self, source: bytes) -> bool:
        """Return whether the source with the change in it is a program still."""
        try:
            ast.parse(self.made(source))
        except SyntaxError:
            return False
        return True


def changes(root: Path, file: Path) -> list[Change]:
    """Return every change of a file; whether it parses still is asked of those that are drawn (`Change.parses`).

    Left alone are docstrings, annotations, decorators, what an error says, text with a blank in it (wording is for
    eyes), and formatted text.
    """
    source = file.read_bytes()
    begins = [0, *(at + 1 for at, byte in enumerate(source) if byte == 10)]
    lines, name, seen, found = source.decode().splitlines(), str(file.relative_to(root)), Counter(), []
    for line, start, end, new in _of(ast.parse(source), source, begins):
        one = Change(name, line, start, end, source[start:end].decode(), new, lines[line - 1].strip())
        alike = (one.text, one.old, one.new)
        one = Change(*(getattr(one, field) for field in Change.__match_args__[:-1]), among=seen[alike])
        seen[alike] += 1
        found.append(one)
    return found


def _of(tree: ast.AST, source: bytes, begins: list[int]) -> Iterator[tuple[int, int, int, str]]:
    """Yield line, start, end and the new text of each change."""

    def start(node: ast.expr | ast.stmt) -> int:
        return begins[node.lineno - 1] + node.col_offset

    def end(node: ast.expr | ast.stmt) -> int:
        return begins[node.end_lineno - 1] + node.end_col_offset

    for node in _walked(tree):
        if isinstance(node, ast.Compare):
            for (left, right), sign in zip(pairwise((node.left, *node.comparators)), node.ops, strict=True):
                yield from _sign(source, end(left), start(right), node.lineno, *_COMPARED[type(sign)])
        elif isinstance(node, ast.BinOp) and type(node.op) in _COUNTED:
            yield from _sign(source, end(node.left), start(node.right), node.lineno, *_COUNTED[type(node.op)])
        elif isinstance(node, ast.BoolOp):
            signs = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
            for left, right in pairwise(node.values):
                yield from _sign(source, end(left), start(right), left.end_lineno, *signs)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
            yield node.lineno, start(node), start(node.operand), ""
        elif isinstance(node, ast.AugAssign) and type(node.op) in _COUNTED:
            old, new = _COUNTED[type(node.op)]
            yield from _sign(source, end(node.target), start(node.value), node.lineno, f"{old}=", f"{new}=")
        elif isinstance(node, ast.Name) and node.id in _NAMED:
            yield node.lineno, start(node), end(node), _NAMED[node.id]
        elif isinstance(node, ast.Constant) and (new := _constant(node.value)):
            yield node.lineno, start(node), end(node), new
        elif isinstance(node, ast.Break | ast.Continue):
            yield node.lineno, start(node), end(node), "continue" if isinstance(node, ast.Break) else "break"
        elif isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
            yield node.lineno, start(node), end(node), "pass"


def _sign(source: bytes, after: int, before: int, line: int, old: str, new: str) -> Iterator[tuple[int, int, int, str]]:
    at = source.find(old.encode(), after, before)
    if at >= 0:
        yield line + source.count(b"\n", after, at), at, at + len(old), new


def _constant(value: object) -> str:
    if isinstance(value, bool):
        return str(not value)
    if isinstance(value, int):
        return str(value + 1)
    if isinstance(value, float):
        return str(value * 2 or 1.0)
    return repr(f"XX{value}") if isinstance(value, str) and " " not in value else ""


def _walked(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that may be changed, in the order of the file."""
    skipped: set[ast.AST] = set()
    if (
        isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and ast.get_docstring(node, clean=False) is not None
    ):
        skipped.add(node.body[0])
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if (
                not isinstance(child, ast.AST)
                or child in skipped
                or field in ("annotation", "returns", "decorator_list")
            ):
                continue
            if isinstance(child, ast.JoinedStr):
                continue
            if isinstance(child, ast.Assign) and any(
                isinstance(to, ast.Name) and to.id == "__all__" for to in child.targets
            ):
                continue
            yield child
            if not isinstance(child, ast.Raise):
                yield from _walked(child)
