"""Other tools take turns with this project, in a Python of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.peer import peer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
def prepare(records):
    print("a library says hello")
    return [one["text"] for one in records]
def work(texts):
    return sum(map(len, texts))
def told(done):
    return {"letters": done}
"""


def test_a_peer_works_each_time_it_is_asked_and_tells_its_seconds():
    with peer(Path(sys.executable), PROGRAM, [{"text": "two"}, {"text": "words"}]) as once:
        runs = [once(), once()]

    assert [run["letters"] for run in runs] == [8, 8]
    assert all(run["seconds"] >= 0 for run in runs)


def test_a_peer_that_cannot_start_is_told():
    with pytest.raises(RuntimeError, match="ended before"), peer(Path(sys.executable), "import nowhere", []):
        pass


def test_reading_is_timed_against_a_pipeline_and_its_quotations(tmp_path, monkeypatch):
    (tmp_path / "textacy").mkdir()
    (tmp_path / "textacy" / "__init__.py").touch()
    (tmp_path / "textacy" / "extract.py").write_text(
        "def direct_quotations(text):\n"
        "    if text.count('“') != text.count('”'):\n"
        "        raise ValueError(text)\n"
        "    yield from text.split('“')[1:]\n",
        encoding="utf-8",
    )
    (tmp_path / "small.py").write_text(
        "class Pipeline:\n"
        "    pipe_names, meta = ['parser'], {'name': 'small', 'version': '1'}\n"
        "    pipe = staticmethod(iter)\n"
        "load = Pipeline\n",
        encoding="utf-8",
    )
    article = tmp_path / "articles.jsonl"
    text = "“The bridge is safe,” said Ana Ruiz.\n\nShe said “no."
    article.write_text(json.dumps({"outlet": "The Wire", "text": text}), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    command = [sys.executable, "benchmarks/reading_speed.py", str(article), "--python", sys.executable]
    done = subprocess.run(
        [*command, "--model", "small", "--runs", "1", "--json"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    found = json.loads(done.stdout)

    assert (found["articles"], found["words"], found["ours"]["quotations"]) == (1, 10, 2)
    assert (found["theirs"]["quotations"], found["theirs"]["refused"]) == (1, 1)
    assert found["times_as_fast"] >= 0


def test_reading_is_timed_against_another_version_of_the_project(tmp_path):
    article = tmp_path / "articles.jsonl"
    article.write_text(json.dumps({"outlet": "The Wire", "text": "Ana Ruiz said it is safe."}), encoding="utf-8")
    command = [sys.executable, "benchmarks/reading_speed.py", str(article), "--runs", "2", "--json"]
    done = subprocess.run([*command, "--against", "."], capture_output=True, text=True, check=True, cwd=ROOT)
    found = json.loads(done.stdout)
    assert found["articles"] == 1
    assert found["quotations"] == {"ours": 1, "theirs": 1}
    assert found["first"] > 0
    assert found["later"] > 0


def test_reading_is_timed_against_nothing_only_with_a_word(tmp_path):
    command = [sys.executable, "benchmarks/reading_speed.py", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 2
    assert "either --python or --against" in done.stderr
