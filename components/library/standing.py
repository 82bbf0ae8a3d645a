"""Which source files and word lists a module's numbers stand on, found by following its imports."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_PACKAGE = "components"
_LISTS = (".txt", ".csv")
#: Word lists of a folder that any of its modules may read; other lists count where a module names them.
_LANGUAGE = "language"
#: Longer texts in the source are no names of files or libraries.
_LONGEST_NAME = 60


class Source(NamedTuple):
    """What a source file imports (a module, and the name that is taken from it), the short texts in it, its hash."""

    imports: frozenset[tuple[str, str]]
    texts: frozenset[str]
    hash: str


class Sources:
    """The source files of the components in a folder, each looked at once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[str, Path | None] = {}
        self._known: dict[Path, tuple[Source, dict[str, str]]] = {}

    def standing_on(self, modules: Iterable[str]) -> dict[str, str]:
        """Return every file on which modules stand, from the folder on, with its hash.

        Imports are followed wherever they stand, but for those that only type checkers see. A package's `__init__.py`
        counts where a name is imported from it, and the registry (`components/__init__.py`) never: it names every
        measure, and no number comes from it.
        """
        seen: set[Path] = set()
        waiting = [file for name in modules if (file := self._file(name))]
        found: dict[str, str] = {}
        while waiting:
            file = waiting.pop()
            if file in seen:
                continue
            seen.add(file)
            source, lists = self._of(file)
            found |= {file.relative_to(self._root).as_posix(): source.hash, **lists}
            waiting += [there for one in source.imports if (there := self._imported(one))]
        return found

    def naming(self, files: Iterable[str], words: Iterable[str]) -> tuple[str, ...]:
        """Return those of the words (libraries) that source files import or name."""
        named: set[str] = set()
        for file in files:
            if file.endswith(".py"):
                source, _ = self._of(self._root / file)
                named |= source.texts | {module.partition(".")[0] for module, _ in source.imports}
        return tuple(word for word in words if word in named)

    def _of(self, file: Path) -> tuple[Source, dict[str, str]]:
        if file not in self._known:
            source = _read(file)
            lists = _lists(file.parent, source.texts)
            self._known[file] = source, {one.relative_to(self._root).as_posix(): hashed(one) for one in lists}
        return self._known[file]

    def _imported(self, one: tuple[str, str]) -> Path | None:
        """Return the file that an import is of: a module of that name in a package, else the module that holds it."""
        module, name = one
        return (self._file(f"{module}.{name}") if name else None) or self._file(module)

    def _file(self, name: str) -> Path | None:
        """Return the source file of a module of the components; None where it is none, or the registry."""
        if name not in self._files:
            place = self._root.joinpath(*name.split("."))
            asked = name.startswith(f"{_PACKAGE}.")
            files = (place.with_suffix(".py"), place / "__init__.py") if asked else ()
            self._files[name] = next((file for file in files if file.is_file()), None)
        return self._files[name]


def hashed(file: Path) -> str:
    """Return the hash of a file, the same where a checkout ends its lines otherwise."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _read(file: Path) -> Source:
    """Return what is known of a source file; it is parsed once, and again where it has changed."""
    state = file.stat()
    return _parsed(file, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=2_000)
def _parsed(file: Path, _changed: int, _size: int) -> Source:
    imports: set[tuple[str, str]] = set()
    texts: set[str] = set()
    for node in _nodes(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            imports.update((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            imports.update((node.module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) <= _LONGEST_NAME:
            texts.add(node.value)
    return Source(frozenset(imports), frozenset(texts), hashed(file))


def _nodes(parent: ast.AST) -> Iterator[ast.AST]:
    """Yield every node below one, without those that only type checkers see."""
    for node in ast.iter_child_nodes(parent):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            for other in node.orelse:
                yield from (other, *_nodes(other))
        else:
            yield from (node, *_nodes(node))


def _lists(folder: Path, texts: frozenset[str]) -> Iterator[Path]:
    """Yield the word lists that a module of a folder with these texts in its source may read."""
    for file in (*sorted((folder / _LANGUAGE).glob("*")), *sorted(folder.glob("*"))):
        if file.suffix in _LISTS and (file.parent != folder or file.name in texts):
            yield file
