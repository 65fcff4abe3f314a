"""The command line on any machine: a mark before a text, an ASCII screen, a wrong type."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from macros.publish.paths import ROOT

ASCII = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
MARK = b"\xef\xbb\xbf"


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "tutorials", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=ASCII, input=given, capture_output=True, check=False
    )


def test_lines_with_a_mark_are_read_and_answers_are_whole_on_an_ascii_screen() -> None:
    line = json.dumps({"id": "é", "texte": "Merci."}, ensure_ascii=False)
    done = run("review", given=MARK + line.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["id"] == "é"


def test_help_in_french_is_printed_on_an_ascii_screen() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "Vérifie tout le contenu" in " ".join(done.stdout.decode("utf-8").split())


def test_each_answer_of_a_wrong_type_is_told_with_its_name(tmp_path: Path) -> None:
    wrong = {"nombre": 3, "rien": None, "objet": {"a": "b"}, "liste": [1], "vrai": True}
    fields = tmp_path / "champs.json"
    fields.write_bytes(MARK + json.dumps({"nom": "Camille Martin", **wrong}).encode())
    made = tmp_path / "relance.txt"
    done = run(
        "letter", "relance", "--fields", str(fields), "--format", "txt", "--output", str(made)
    )
    said = done.stderr.decode("utf-8")
    assert done.returncode == 1
    begun = [f"{fields} : la réponse de « {name} » doit être un texte" for name in wrong]
    assert [line[: len(one)] for line, one in zip(said.splitlines(), begun, strict=True)] == begun
    assert not made.exists()
