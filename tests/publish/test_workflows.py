"""What pipelines run of other people's is named by its content, which nobody can change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from macros.publish.paths import ROOT
from tests import pipeline

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


@pytest.mark.parametrize("steps", [pipeline.github, pipeline.gitlab])
def test_every_step_is_known_as_run_here_or_left_to_a_runner(
    steps: Callable[[Path], Iterator[pipeline.Step]],
) -> None:
    found = list(steps(ROOT))
    run = [step.command for step in found if step.command]
    assert ".ci/run" in run
    dist = next(step for step in found if "make dist" in step.command)
    assert pipeline.ADDRESS in dist.settings.values()
    left = [step.name for step in found if not step.command]
    assert all("@" in name or "elease" in name for name in left), left


def test_a_release_says_signed_who_built_each_of_its_files() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8"))[
        "jobs"
    ]
    release = jobs["release"]
    attested, published = (
        next(at for at, step in enumerate(release["steps"]) if what in str(step))
        for what in ("attest-build-provenance@", "gh release create")
    )
    assert attested < published
    assert release["steps"][attested]["with"] == {"subject-path": "dist/*"}
    assert release["permissions"]["id-token"] == release["permissions"]["attestations"] == "write"
