"""What is counted as one term: a word in all its spellings, or each written form by itself."""

from __future__ import annotations

import pandas as pd

from components.contract import Settings

#: The setting's words.
FOLDED, AS_WRITTEN = "folded", "written"
#: Written forms of a term that a table lists before it says how many more there are.
_MOST = 6
#: Forms of a term that a sentence names.
_NAMED = 3


def opens(settings: Settings) -> str:
    """Return the column of the rows by which a mark opens its passages: what is counted as one term."""
    return "written" if settings.get("spelling", FOLDED) == AS_WRITTEN else "term"


def counted_rows(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the rows of the kind of term chosen, whose `term` is what is counted under the settings."""
    kind = settings.get("terms", "all")
    if kind != "all":
        rows = rows[rows["name"] == (kind == "names")]
    return rows.assign(term=rows["written"]) if opens(settings) == "written" else rows


def either(rows: pd.DataFrame, outlet: object, term: object) -> str:
    """Return the forms in which an outlet writes a term, in marks: “seats” or “seat”; capitals alone make no form."""
    different: list[str] = []
    for form, _ in _by_count(rows, outlet, term) or [(str(term), 0)]:
        if form.casefold() not in {one.casefold() for one in different}:
            different.append(form)
    if len(different) > _NAMED:
        return f"“{different[0]}” in {len(different)} forms"
    return " or ".join(f"“{form}”" for form in different)


def commonest(rows: pd.DataFrame, outlet: object, term: object) -> str:
    """Return the form in which an outlet writes a term most, the term itself where it never does."""
    return next((form for form, _ in _by_count(rows, outlet, term)), str(term))


def forms(rows: pd.DataFrame, outlet: object, term: object) -> str:
    """Return the written forms that an outlet's term holds, the commonest first: "defence 3, defense 2"."""
    ordered = _by_count(rows, outlet, term)
    more = f" and {len(ordered) - _MOST} more" if len(ordered) > _MOST else ""
    return ", ".join(f"{form} {count}" for form, count in ordered[:_MOST]) + more


def _by_count(rows: pd.DataFrame, outlet: object, term: object) -> list[tuple[str, int]]:
    """Return the forms of an outlet's term with their counts, of as common ones the first by letters."""
    found = rows.loc[(rows["outlet"] == outlet) & (rows["term"] == term), "form"].value_counts()
    return sorted(((str(form), int(count)) for form, count in found.items()), key=lambda item: (-item[1], item[0]))
