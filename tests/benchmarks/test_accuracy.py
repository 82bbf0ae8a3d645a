"""The command that measures accuracy, and the table that is made of what it keeps."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from components.reading.card import COLUMNS, card, figures, section

ROOT = Path(__file__).resolve().parents[2]
TEXT = "“The bridge is open,” said Ana Ruiz. Ruiz said that the road was closed."


def documents(tmp_path):
    quotes = [
        {"start": 1, "end": 20, "spans": [[1, 20]], "speaker_text": "Ana Ruiz", "speaker_start": 27, "speaker_end": 35,
         "speaker_type": "name", "cue": "said", "cue_class": "speech", "kind": "direct"},
        {"start": 47, "end": 71, "spans": [[47, 71]], "speaker_text": "Ruiz", "speaker_start": 37, "speaker_end": 41,
         "speaker_canonical": "Ana Ruiz", "speaker_type": "name", "cue": "said", "cue_class": "speech",
         "kind": "indirect"},
    ]  # fmt: skip
    quoted = {"id": "a", "outlet": "Ledger", "text": TEXT, "quotes": quotes}
    mentions = [
        {"text": TEXT[start:end], "start": start, "end": end, "type": "name", "gold": "ruiz"}
        for start, end in ((27, 35), (37, 41))
    ]
    files = {"quoted": quoted, "alias": {"id": "a", "text": TEXT, "mentions": mentions}}
    for name, document in files.items():
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    return [str(tmp_path / f"{name}.jsonl") for name in ("quoted", "quoted", "alias", "alias")]


def test_the_command_scores_every_file(tmp_path):
    printed = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "accuracy.py"), *documents(tmp_path), "--json"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    found = json.loads(printed)

    assert found["PolNeAR 1.0.0, dev: quotation and speaker, direct"] == "100.0"
    assert found["PolNeAR 1.0.0, dev: quotation and speaker, indirect, with a reporting word"] == "100.0"
    assert found["PolNeAR 1.0.0, dev: shares of the speakers, all quotations, by outlet"] == "0.0"
    assert found["GUM, Wikinews: speaker's name, found quotations"] == "100.0"
    assert found["NewsWCL50, five events: same person, names"] == "100.0"


def test_the_kept_figures_have_their_columns_and_are_reached_with_people_above():
    kept = figures()
    assert kept and all(tuple(one) == COLUMNS for one in kept)
    compared = [one for one in kept if one["people"]]
    assert len(compared) == 4
    assert all(float(one["lowest"]) <= float(one["score"]) <= float(one["highest"]) for one in kept if one["lowest"])


def test_the_table_says_what_was_measured_on_what_and_leaves_a_dash_for_what_nobody_measured():
    row = dict.fromkeys(COLUMNS, "") | {
        "task": "same person", "part": "names", "data": "Parish notes", "country": "UK", "years": "1999-2001",
        "unit": "F1", "n": "1234", "score": "80.0", "tool": "70.1", "tool_name": "last word", "date": "2020-01-02",
        "command": "run it",
    }  # fmt: skip
    lines = card([row]).splitlines()
    assert lines[2] == "| same person: names | Parish notes | 1,234 | F1 | **80.0** | – | 70.1 (last word) | – |"
    assert "Measured 2020-01-02 on Parish notes (UK, 1999–2001)." in lines[4]
    assert card([]) == ""
    assert section("# Method\n").startswith("# Method\n\n## All figures\n\n| what is found |")
