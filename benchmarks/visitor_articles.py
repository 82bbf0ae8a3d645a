"""Articles that one visitor alone has: every outlet carries the visitor's number, so a stranger's page is known."""

from __future__ import annotations

import re

#: The articles of a visitor; the first is left out again.
ARTICLES = ("North", "South", "West")
_OUTLET = re.compile(r"Gazette (\d{3})")
_OUTLET_SENT = re.compile(rb"Gazette[ +](\d{3})")
_MAYORS = ("Ann Reed", "Ann Lowe", "Ann Marsh", "Ann Holt", "Ann Dale")


def outlet(article: str, visitor: int) -> str:
    """Return the name of a visitor's outlet."""
    return f"{article} Gazette {visitor:03d}"


def strangers(shown: str | bytes, visitor: int) -> list[str]:
    """Return whose articles stand in what is shown or was sent, but for the visitor's own."""
    if isinstance(shown, str):
        found = set(_OUTLET.findall(shown))
    else:
        found = {number.decode() for number in _OUTLET_SENT.findall(shown)}
    return sorted(found - {f"{visitor:03d}"})


def pasted(visitor: int) -> str:
    """Return a visitor's articles as they are pasted."""
    return "\n\n---\n\n".join(_article(article, day, visitor) for day, article in enumerate(ARTICLES, 3))


def _article(article: str, day: int, visitor: int) -> str:
    mayor = _MAYORS[visitor % len(_MAYORS)]
    place = f"Orr{visitor:03d}"
    heading = f"Outlet: {outlet(article, visitor)}\nDate: {day} February 2026\n\nBridge at {place} closed"
    body = (
        f"The old bridge at {place} was closed on Friday after a crack was found in its eastern pier.\n\n"
        f"“We are very sorry for everyone who has to take the long way,” said {mayor}, the mayor. "
        f"She told the {outlet(article, visitor)} that the repair would cost {visitor + 2} million.\n\n"
        f"“It is a disgrace,” said Tom Hill, who runs a bakery beside the bridge. "
        f"Hill said that the council had been warned {day} years ago.\n\n"
        + "The council is to meet again next week, and a ferry will run until the spring.\n\n"
        * 3
    )
    return f"{heading}, says the {article.lower()}\n\n{body}"
