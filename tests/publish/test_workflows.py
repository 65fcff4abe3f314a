"""What pipelines run of other people's is named by its content, which nobody can change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from macros.publish.paths import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_every_action_is_named_by_its_commit_and_says_its_version(file: Path) -> None:
    lines = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    assert lines
    for line in lines:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v[\d.]+", line), line


@pytest.mark.parametrize("file", [*WORKFLOWS, ROOT / ".gitlab-ci.yml"], ids=lambda file: file.name)
def test_a_pipeline_runs_what_a_machine_here_runs_then_builds_for_its_address(
    file: Path,
) -> None:
    text = file.read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    assert text.index(".ci/run") < text.index("make dist")
    assert "SITE_URL" in text
