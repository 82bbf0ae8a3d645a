"""Which corpora the owner of a deployment shows to everybody: a list of names, in a file and in a variable."""

from __future__ import annotations

from collections.abc import Sequence

from components.library.places import Place

#: Names, parted by spaces or commas, of corpora that are pinned besides those in the file.
PINNED_VARIABLE = "PARALLAX_PINNED"
#: One name a line; what follows a # is a remark.
PINNED = "pinned.txt"


def pins(place: Place, given: Sequence[str] = ()) -> list[str]:
    """Return the names that are pinned, those given first."""
    return list(dict.fromkeys((*given, *_listed(place))))


def pin(place: Place, name: str) -> None:
    """Add a name to the list."""
    if name not in _listed(place):
        place.write_list(PINNED, _before(place) + f"{name}\n")


def unpin(place: Place, name: str) -> None:
    """Take a name from the list; other lines stay as they are."""
    lines = place.read_list(PINNED).splitlines()
    place.write_list(PINNED, "".join(f"{line}\n" for line in lines if _name(line) != name))


def _before(place: Place) -> str:
    text = place.read_list(PINNED)
    return text if not text or text.endswith("\n") else text + "\n"


def _listed(place: Place) -> list[str]:
    return [name for line in place.read_list(PINNED).splitlines() if (name := _name(line))]


def _name(line: str) -> str:
    return line.partition("#")[0].strip()
