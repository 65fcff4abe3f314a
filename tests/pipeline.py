"""Run a pipeline's own commands here, in order, in a fresh clone: ``python -m tests.pipeline``.

``github`` (by default) or ``gitlab`` says whose file; ``--without-unshare`` hides that command, as
a runner that refuses it would. What a runner alone can do (an action, a release) is named, not run.
It installs packages with ``apt-get`` where it is root, and takes as long as the pipeline: it is no
test. ``--tests tests/test_locks.py`` runs every step but with these tests only, in a few minutes.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from macros.publish import address, publisher
from macros.publish.paths import ROOT

ADDRESS = "https://exemple.test/guide/"
"""What a runner would say the site's address is: one with a path, as project pages have."""
_GIVEN = {"steps.pages.outputs.base_url": ADDRESS}
_PUBLISHER = {publisher.SETTING: "tests/publish/visage/publisher.yml"}
"""A site with an address is refused until it says who publishes it: here, a made-up hospital."""
_EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")
_NETWORK = ("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "HTTPS_PROXY", "https_proxy")
"""Settings by which a machine reaches the registries: kept, when it has them."""
_REFUSED = '#!/bin/sh\necho "unshare: refused" >&2\nexit 1\n'


@dataclass(frozen=True)
class Step:
    """A step of a job: its ``command``, or nothing where only a runner can do it."""

    name: str
    command: str = ""
    settings: dict[str, str] = field(default_factory=dict)


def github(root: Path) -> Iterator[Step]:
    """Yield the steps of GitHub's jobs."""
    text = (root / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    for job in yaml.safe_load(text)["jobs"].values():
        for step in job["steps"]:
            settings = {key: _said(str(value)) for key, value in step.get("env", {}).items()}
            command = step.get("run", "")
            outside = "uses" in step or "gh release" in command
            name = step.get("name") or step.get("uses") or command
            yield Step(name, "" if outside else command, settings)


def gitlab(root: Path) -> Iterator[Step]:
    """Yield the commands of GitLab's jobs."""
    jobs = yaml.safe_load((root / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    for job in jobs.values():
        if not isinstance(job, dict) or "script" not in job:
            continue
        for command in (*job.get("before_script", ()), *job["script"]):
            outside = command.startswith("glab ")
            yield Step(command, "" if outside else command, {"CI_PAGES_URL": ADDRESS})


def run(steps: Iterator[Step], folder: Path, settings: dict[str, str]) -> bool:
    """Run ``steps`` in ``folder``, printing how each ended; stop at the first that fails.

    Args:
        steps: of one pipeline.
        folder: the clone.
        settings: the environment that every step has, but for where it lives and its own.
    """
    for step in steps:
        if not step.command:
            print(f"not run here   {step.name}", flush=True)
            continue
        start = time.monotonic()
        environment = {"HOME": str(folder.parent), "LANG": "C.UTF-8", **settings, **step.settings}
        if address.SETTING in step.command or address.SETTING in step.settings:
            environment |= _PUBLISHER
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step.command],
            cwd=folder,
            env=environment,
            check=False,
        )
        ended = "done" if done.returncode == 0 else f"failed ({done.returncode})"
        print(f"{ended:<14} {step.name} ({time.monotonic() - start:.0f} s)", flush=True)
        if done.returncode:
            return False
    return True


def _said(text: str) -> str:
    """Fill what a runner would fill; a secret is empty here."""
    return _EXPRESSION.sub(lambda match: _GIVEN.get(match[1], ""), text)


def main() -> int:
    """Run what was asked for; 1 when a step fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("host", nargs="?", choices=["github", "gitlab"], default="github")
    parser.add_argument("--without-unshare", action="store_true")
    parser.add_argument("--tests", default="", help="run these tests in place of all")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "clone"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
        settings = {name: os.environ[name] for name in _NETWORK if name in os.environ}
        settings |= {"PATH": os.environ["PATH"], "PYTEST_ADDOPTS": asked.tests}
        if asked.without_unshare:
            refused = Path(temporary) / "bin" / "unshare"
            refused.parent.mkdir()
            refused.write_text(_REFUSED)
            refused.chmod(0o755)
            settings["PATH"] = f"{refused.parent}:{settings['PATH']}"
        steps = {"github": github, "gitlab": gitlab}[asked.host](folder)
        return 0 if run(steps, folder, settings) else 1


if __name__ == "__main__":
    sys.exit(main())
