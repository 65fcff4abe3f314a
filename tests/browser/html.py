"""Whether HTML is valid, by html-validate: one process for all files."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

from macros.publish.paths import ROOT

# Its command line needs a newer Node than the project asks for; its library does not.
_SCRIPT = """
  import { HtmlValidate, StaticConfigLoader } from "html-validate";
  import { readFileSync } from "node:fs";
  const config = JSON.parse(readFileSync(".htmlvalidate.json", "utf-8"));
  const checker = new HtmlValidate(new StaticConfigLoader(config));
  for (const file of readFileSync(0, "utf-8").split("\\n")) {
    const report = await checker.validateFile(file);
    for (const { messages } of report.results)
      for (const { line, ruleId, message } of messages)
        console.log(`${file}:${line} ${ruleId} ${message}`);
  }"""


def faults(files: Iterable[Path]) -> str:
    """Return what is wrong in ``files``, a line for each fault; empty if nothing."""
    done = subprocess.run(
        ["node", "--input-type=module", "-e", _SCRIPT],
        cwd=ROOT,
        input="\n".join(map(str, files)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stderr, done.returncode) == ("", 0)
    return done.stdout
