"""Text as Streamlit's Markdown shows it: every sign as it is, none obeyed."""

from __future__ import annotations

import re

#: Signs that Markdown, its extensions, LaTeX, directives or HTML give a meaning to.
_SIGNS = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~$:^=@&/]")
#: Streamlit makes symbols, icons and emoji of finished text, where an escape is no longer seen: arrows and dashes,
#: :words: between colons, and the beginnings of addresses.
_JOINED = re.compile(r"(?<=[-<>=~])(?=[-<>=~])|(?<=:)(?=\w)|(?<=www)(?=\.)|(?<=\S)(?=@\w)", re.IGNORECASE)
#: An empty directive: shows nothing, and parts the text that stands round it.
_PARTED = ":small[]"


def plain_markdown(text: str) -> str:
    """Return text that Streamlit's Markdown shows as it is, in texts, captions, headings and labels of widgets.

    Only white space is folded. Options of `st.selectbox` and `st.multiselect`, tables and `st.code` show any text as
    it is and want it unchanged.
    """
    pieces = _JOINED.split(" ".join(text.split()))
    return _PARTED.join(_SIGNS.sub(r"\\\g<0>", piece) for piece in pieces)


#: Letters, digits and the few signs of which a label makes nothing, wherever they stand.
_PLAIN = re.compile(r"(?!www\.|\d+[.)])[^\W_](?:[^\W_]|[ .,'’&()]|(?<!-)-)*", re.IGNORECASE)


def is_plain(name: str) -> bool:
    """Return whether a label shows a name as it is without any escape: buttons bound to the address can bear no other.

    What such a button says is what stands in the address, and an escape would stand there too.
    """
    return bool(_PLAIN.fullmatch(name)) and " www." not in name.lower() and " ".join(name.split()) == name


def spelt_before(name: str) -> str:
    """Return how links of earlier versions spell an outlet's name: with the escapes of its button."""
    return "".join("\\" + sign if sign in "\\`*_[]<>$:~" else sign for sign in " ".join(name.split()))
