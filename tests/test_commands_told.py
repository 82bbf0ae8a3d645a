"""Every command in every document: those of moments are run as they stand, of the others programs and options exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from components.cli.main import _parser, main
from tests.shown import ROOT
from tests.test_documents import DOCUMENTS, blocks

_INLINE = re.compile(r"`((?:\.venv/bin/)?(?:python3?|make|streamlit|pip|docker|nginx|dask) [^`\n]+)`")
_SIGNS = {"...", "…"}
#: What `make new-measure NAME=questions` lays out first.
_LAID_OUT = "tests/questions"


def commands(document: Path) -> list[str]:
    """Return each command of a document once: in blocks for the shell, and within sentences."""
    found = _INLINE.findall((ROOT / document).read_text(encoding="utf-8"))
    found += [line for block in blocks(str(document), "sh") for line in block.splitlines()]
    return list(dict.fromkeys(line.strip() for line in found if line.strip()))


TOLD = [(document, command) for document in DOCUMENTS for command in commands(document)]


def missing(command: str) -> list[str]:
    """Return what a command names that is not there: programs, files, targets and options."""
    words = [word for word in shlex.split(command, comments=True) if word not in _SIGNS]
    while words and re.fullmatch(r"[A-Z_]+=\S*", words[0]):
        words.pop(0)
    program, rest = words[0].removeprefix(".venv/bin/"), words[1:]
    ways = {"make": _targets, "streamlit": _streamlit, "pip": _pip, "docker": _compose, "nginx": _nginx, "dask": _dask}
    return ways.get(program, _python)(rest)


def _targets(words: list[str]) -> list[str]:
    rules = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    return [word for word in words if "=" not in word and word not in rules]


def _streamlit(words: list[str]) -> list[str]:
    from streamlit import config

    files = [word for word in words if word.endswith(".py") and not (ROOT / word).is_file()]
    options = [word[2:] for word in words if word.startswith("--")]
    return files + [option for option in options if option not in config._config_options_template]


def _pip(words: list[str]) -> list[str]:
    return [word for word in words if word.startswith("requirements") and not (ROOT / word).is_file()]


def _dask(words: list[str]) -> list[str]:
    """Return a command or options that Dask does not have."""
    pytest.importorskip("distributed", reason="Dask is not installed: pip install -r requirements-cluster.txt")
    from importlib import import_module

    command, options = words[0], {word for word in words if word.startswith("--")}
    if command not in ("scheduler", "worker"):
        return [command]
    known = import_module(f"distributed.cli.dask_{command}").main.params
    return sorted(options - {option for one in known for option in (*one.opts, *one.secondary_opts)})


def _compose(words: list[str]) -> list[str]:
    assert words[:2] == ["compose", "up"]
    return [file for file in ("compose.yaml", "Dockerfile") if not (ROOT / file).is_file()]


def _nginx(words: list[str]) -> list[str]:
    return [] if words == ["-t"] else words


def _python(words: list[str]) -> list[str]:
    if words[0] == "-m":
        module, words = words[1], words[2:]
        if module == "components":
            return _components(words)
        if module == "pytest":
            return [word for word in words if "/" in word and word != _LAID_OUT and not (ROOT / word).exists()]
        if module == "venv":
            return []
        program = ROOT / f"{module.replace('.', '/')}.py"
    else:
        program, words = ROOT / words[0], words[1:]
    if not program.is_file():
        return [str(program.relative_to(ROOT))]
    source = program.read_text(encoding="utf-8")
    return [word for word in words if word.startswith("--") and f'"{word}"' not in source]


def _components(words: list[str]) -> list[str]:
    """Return the words where the command line does not take them; a bare command is the start of one."""
    if len(words) < 2 or "--help" in words:
        known = next(one.choices for one in _parser()._actions if one.choices)
        return [word for word in words if word not in known and word != "--help"]
    try:
        _parser().parse_args(words)
    except SystemExit:
        return words
    return []


def test_commands_are_found_in_blocks_and_in_sentences():
    told = [command for _, command in TOLD]

    assert "make run     # installs into .venv and serves the dashboard on http://localhost:8501" in told
    assert "python -m components library restore NAME" in told
    assert len(told) > 50


@pytest.mark.parametrize(
    ("command", "lacking"),
    [
        ("make tset", ["tset"]),
        (".venv/bin/streamlit run dashboard/app.py --server.adress 0", ["server.adress"]),
        ("python benchmarks/nothing.py", ["benchmarks/nothing.py"]),
        ("python benchmarks/events.py A.jsonl --levels", ["--levels"]),
        (".venv/bin/python -m components analyse a --ouch b", ["analyse", "a", "--ouch", "b"]),
        (".venv/bin/pip install -r requirements-none.txt", ["requirements-none.txt"]),
        ("PYTHONPATH=. .venv/bin/dask worker tcp://10.0.0.5:8786 --nthread 1", ["--nthread"]),
    ],
)
def test_what_a_command_names_wrongly_is_found(command, lacking):
    assert missing(command) == lacking


@pytest.mark.parametrize(("document", "command"), TOLD, ids=[f"{document} {command}" for document, command in TOLD])
def test_a_commands_programs_and_options_exist(document, command):
    assert missing(command) == [], f"{document}: {command}"


def test_the_commands_on_articles_run_as_they_stand(tmp_path: Path, monkeypatch, capsys):
    """Those of docs/ARTICLES.md, one after another; NAME is the name that the import prints."""
    from docx import Document

    (tmp_path / "my_articles").mkdir()
    (tmp_path / "my_articles" / "the-wire.txt").write_text('"The bridge is safe," said Ana Ruiz.', encoding="utf-8")
    more = Document()
    more.add_paragraph("The bridge is shut. Engineers will look at it on Monday, the mayor said.")
    more.save(str(tmp_path / "more.docx"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PARALLAX_LIBRARY", str(tmp_path / "library"))
    lines = [line for block in blocks("docs/ARTICLES.md", "sh") for line in block.splitlines()]
    run, name = 0, ""
    for line in lines:
        _, _, rest = line.partition("-m components ")
        if not rest:
            continue
        assert main(shlex.split(rest.replace("NAME", name))) == 0, line
        found = re.search(r"^name: +(\S+)$", capsys.readouterr().out, re.MULTILINE)
        name = name or (found[1] if found else "")
        run += 1

    assert run == 5
    assert (tmp_path / "results" / "speakers_rows.csv").is_file()
    assert (tmp_path / "bridge.parallax").is_file()
