"""What people and others' tools reach on the same data by the same rules, and where the data come from.

The figures were counted with the rule of `benchmarks/scoring.py` on the same articles. *People* are two annotators of
PolNeAR against each other on 20 articles. The tools are the quotation extractor of the Gender Gap Tracker (Asr et al.
2021), textacy's `direct_quotations`, run paragraph by paragraph, joining names by their last word, and taking a
speaker's own words for the name where the quotations are given. The trained model is a conditional random field on
surface features (13 MB), trained on PolNeAR's training part. The table names the best public tool of rules in each row.
"""

from __future__ import annotations

DATA = {
    "PolNeAR": {"data": "PolNeAR 1.0.0, dev", "country": "US", "years": "2016"},
    "GUM": {"data": "GUM, Wikinews", "country": "international", "years": "2006-2023"},
    "NewsWCL50": {"data": "NewsWCL50, five events", "country": "US", "years": "2018"},
}
_GGT, _TEXTACY, _LAST, _OWN = "Gender Gap Tracker", "textacy", "last word of the name", "the speaker's own words"
_QUOTED = "quotation and speaker"

#: By data, task and part: what people reach, the best public tool of rules, and a trained model.
COMPARED: dict[tuple[str, str, str], dict[str, str]] = {
    ("PolNeAR", _QUOTED, "direct"): {"people": "97.0", "tool": "63.9", "tool_name": _TEXTACY, "trained": "78.1"},
    ("PolNeAR", _QUOTED, "direct and mixed"): {
        "people": "94.0", "tool": "54.3", "tool_name": _GGT, "trained": "71.2",
    },
    ("PolNeAR", _QUOTED, "indirect, with a reporting word"): {
        "people": "79.0", "tool": "46.9", "tool_name": _GGT, "trained": "54.1",
    },
    ("PolNeAR", _QUOTED, "all, with a reporting word"): {
        "people": "87.3", "tool": "53.8", "tool_name": _GGT, "trained": "65.0",
    },
    ("PolNeAR", "shares of the speakers", "all quotations, by outlet"): {
        "tool": "36-45", "tool_name": _GGT, "trained": "24-44",
    },
    ("GUM", "speaker's name", "found quotations"): {"tool": "74.6", "tool_name": _OWN},
    ("GUM", "speaker's name", "found quotations of a pronoun"): {"tool": "0.0", "tool_name": _OWN},
    ("GUM", "same person", "names"): {"tool": "92.5", "tool_name": _LAST},
    ("GUM", "same person", "names and descriptions"): {"tool": "80.7", "tool_name": _LAST},
    ("GUM", "same person", "names, descriptions and pronouns"): {"tool": "66.1", "tool_name": _LAST},
    ("NewsWCL50", "same person", "names"): {"tool": "97.8", "tool_name": _LAST},
    ("NewsWCL50", "same person", "names and descriptions"): {"tool": "80.0", "tool_name": _LAST},
}  # fmt: skip
