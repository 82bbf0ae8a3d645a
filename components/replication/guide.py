"""REPRODUCE.md: what a package holds, and how to check every number in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components.corpus.article import Corpus
from components.replication.model import csv_name
from components.replication.tables import Table
from components.wording import counted


def guide(corpus: Corpus, found: Sequence[Table], made_by: Mapping[str, Any], texts: bool) -> str:
    """Return the text of REPRODUCE.md."""
    chosen = _plain(corpus.chosen) or "nobody told."
    command = "python -m components reproduce PACKAGE.zip" + ("" if texts else " --texts FOLDER")
    rows = "\n".join(f"| `{csv_name(one.name)}` | {one.title} | {len(one.frame):,} |" for one in found)
    libraries = ", ".join(f"{name} {version}" for name, version in made_by["libraries"].items())
    return f"""\
# {_plain(corpus.name) or "A corpus of articles"}: how to check the numbers

{counted(len(corpus.articles), "article")} of {counted(len(corpus.outlets), "outlet")}, measured by Parallax \
{made_by["parallax"]} (engine {made_by["engine"]}).

How the articles were chosen: {chosen}

## Check every number

```sh
git clone PARALLAX && cd parallax
pip install -r requirements.txt -c requirements.lock
{command}
```

{_TEXTS if texts else _NO_TEXTS}
The command analyses the articles again and says of each table whether every number is equal.
It says first in which versions the package and the program differ.
Exit status: 0 every table is equal, 1 a table differs, 2 nothing could be compared.

Made with Python {made_by["python"]} on {made_by["machine"]}; {libraries}.
`versions.json` names the version of each stage.

## What is here

| file | what it holds | rows |
| --- | --- | --: |
{rows}

Each table lies beside it as Parquet.
`datapackage.json` says of every column what it means, its type and its unit (Frictionless Data Package 2.0).
In CSV files a text that a spreadsheet would run as a formula has an apostrophe before it; take away one apostrophe \
where a formula follows to have the text back.
`corrections.json` has what was put right by hand and what was checked, `corpus.json` the corpus's own choices, \
`settings.json` the settings of the summaries, `codebooks/` the codebook, the namings and the codings as people read \
them, `CITATION.bib` and `CITATION.ris` how to cite.
"""


_TEXTS = """\
The articles' texts are in `texts/`; the rights in them remain with whoever published them.
"""
_NO_TEXTS = """\
The texts are not in this package: bring them.
`tables/articles.csv` lists every article with its headline, outlet, address and the SHA-256 of its text.
Put the texts into FOLDER, in files of any format that Parallax takes in; the command finds each by its hash and says \
which are missing.
Where a table would show six words in a row of an article, it shows how many words there are and a hash instead.
"""


def _plain(text: str) -> str:
    """Return a person's words on one line, without what Markdown reads as a heading, a link or a table."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in " ".join(text.split()))
