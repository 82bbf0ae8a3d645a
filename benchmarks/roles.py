"""Who does and who undergoes: the role and the verb of mentions in sentences.

    python benchmarks/roles.py IN.jsonl OUT.jsonl

IN has {"id", "text", "mentions": [{"start", "end"}]} a line; OUT gets {"id", "mentions": [{"start", "end", "role",
"verb"}]}, role agent or patient, verb its dictionary form; both empty where none is found.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from components.actors.roles import role_of
from components.reading.tokens import tokens_in


def main() -> None:
    """Read the arguments and write the role of every mention."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sentences", type=Path)
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    with given.out.open("w", encoding="utf-8") as out:
        for line in given.sentences.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            tokens = list(tokens_in(one["text"], 0, len(one["text"])))
            mentions = []
            for mention in one["mentions"]:
                found = role_of(tokens, mention["start"], mention["end"])
                told = {"role": found.role, "verb": found.verb} if found else {"role": "", "verb": ""}
                mentions.append({"start": mention["start"], "end": mention["end"], **told})
            out.write(json.dumps({"id": one["id"], "mentions": mentions}) + "\n")


if __name__ == "__main__":
    main()
