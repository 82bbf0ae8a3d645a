"""The control words of rich text that matter for its words, after the RTF specification 1.9.1."""

from __future__ import annotations

#: What control words and signs stand for in the text.
SIGNS: dict[str | bytes, str] = {
    "par": "\n", "sect": "\n\n", "page": "\n\n", "line": "\n", "softline": "\n", "tab": "\t",
    "row": "\n", "nestrow": "\n", "cell": "\t", "nestcell": "\t",
    "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    b"~": "\u00a0", b"_": "-", b"-": "", b"\n": "\n", b"\r": "\n",
}  # fmt: skip

#: Groups whose text is not the document's: tables of fonts and styles, headers, notes, pictures, properties, addresses.
DESTINATIONS = frozenset((
    "annotation", "atnauthor", "atndate", "atnicn", "atnid", "atnparent", "atnref", "atntime", "atrfend",
    "atrfstart", "author", "background", "bkmkend", "bkmkstart", "category", "colorschememapping", "colortbl",
    "comment", "company", "creatim", "datafield", "datastore", "doccomm", "docvar", "factoidname", "falt", "filetbl",
    "fldinst", "fontemb", "fonttbl", "footer", "footerf", "footerl", "footerr", "footnote", "formfield", "ftncn",
    "ftnsep", "ftnsepc", "generator", "header", "headerf", "headerl", "headerr", "hlinkbase", "info", "keywords",
    "latentstyles", "leveltext", "levelnumbers", "listoverridetable", "listtable", "manager", "nonesttables",
    "objclass", "objdata", "objname", "operator", "panose", "password", "pgptbl", "pict", "pntext", "pntxta",
    "pntxtb", "printim", "private", "revtbl", "revtim", "rsidtbl", "rxe", "sn", "stylesheet", "subject", "sv", "tc",
    "template", "themedata", "title", "txe", "userprops", "wgrffmtfilter", "xe", "xmlnstbl",
))  # fmt: skip

#: Python's names of code pages by number, and of the character sets of fonts by minus their number less one.
CODE_PAGES = {
    437: "cp437", 850: "cp850", 852: "cp852", 866: "cp866", 874: "cp874", 932: "cp932", 936: "gbk", 949: "cp949",
    950: "cp950", 1250: "cp1250", 1251: "cp1251", 1252: "cp1252", 1253: "cp1253", 1254: "cp1254", 1255: "cp1255",
    1256: "cp1256", 1257: "cp1257", 1258: "cp1258", 10000: "mac_roman", 65001: "utf-8",
    -78: "mac_roman", -129: "cp932", -130: "cp949", -135: "gbk", -137: "cp950", -162: "cp1253", -163: "cp1254",
    -164: "cp1258", -178: "cp1255", -179: "cp1256", -187: "cp1257", -205: "cp1251", -223: "cp874", -239: "cp1250",
    -1: "cp1252",
}  # fmt: skip
