"""What the Frictionless specification (Data Package 2.0) asks of a descriptor, checked by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_NAME = re.compile(r"[a-z0-9._-]+")
_TYPES = {"string", "integer", "number", "boolean", "date"}
_PATH = re.compile(r"(?!/)(?!.*\.\.)[\w./-]+")


def faults(package: dict[str, Any]) -> Iterator[str]:
    """Yield what of a descriptor is not as the specification has it."""
    if not package.get("resources"):
        yield "a package has resources"
    if not _NAME.fullmatch(package.get("name", "")):
        yield f"name {package.get('name')!r}"
    names = [one.get("name") for one in package["resources"]]
    if len(set(names)) != len(names):
        yield "names of resources are unique"
    for licence in package.get("licenses", []):
        if not (licence.get("name") or licence.get("path")):
            yield "a licence has a name or a path"
    for source in package.get("sources", []):
        if not (source.get("title") or source.get("path") or source.get("email")):
            yield "a source says something"
        if "path" in source and not re.fullmatch(r"https?://\S+", source["path"]):
            yield f"path of a source {source['path']!r}"
    for one in package.get("contributors", []):
        if not one.get("title") or not isinstance(one.get("roles", []), list):
            yield "a contributor has a title, and a list of roles"
    for resource in package["resources"]:
        yield from _of_resource(resource, names)


def _of_resource(resource: dict[str, Any], names: list[str]) -> Iterator[str]:
    where = resource.get("name", "?")
    if not _NAME.fullmatch(where):
        yield f"{where}: its name"
    if not _PATH.fullmatch(resource.get("path", "")):
        yield f"{where}: its path"
    if not isinstance(resource.get("bytes"), int) or not re.fullmatch(r"sha256:[0-9a-f]{64}", resource.get("hash", "")):
        yield f"{where}: bytes or hash"
    if resource.get("type") == "table":
        yield from _of_schema(where, resource["schema"], names)


def _of_schema(where: str, schema: dict[str, Any], names: list[str]) -> Iterator[str]:
    fields = [one.get("name") for one in schema["fields"]]
    if len(set(fields)) != len(fields) or not all(isinstance(name, str) for name in fields):
        yield f"{where}: names of fields"
    for one in schema["fields"]:
        if one.get("type") not in _TYPES or not one.get("description"):
            yield f"{where}: type or description of {one.get('name')}"
    if not set(schema.get("primaryKey", [])) <= set(fields):
        yield f"{where}: its primary key"
    for key in schema.get("foreignKeys", []):
        reference = key["reference"]
        if reference["resource"] not in names or len(reference["fields"]) != len(key["fields"]):
            yield f"{where}: its foreign key"
        if not set(key["fields"]) <= set(fields):
            yield f"{where}: fields of its foreign key"
