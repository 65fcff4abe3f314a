"""``make serve``: MkDocs' live preview, for texts, tutorials and letters alike.

The page starts Python the plain way, with the content as it is now: making a snapshot takes
longer than an editor wants to wait.
"""

from __future__ import annotations

import os
import subprocess
import sys

from macros.publish.build import edition
from macros.publish.paths import CONTENT, ROOT
from macros.publish.prepare import LIVE, prepare
from macros.publish.report import say
from tutorials.problems import ContentError

WATCHED = (CONTENT, ROOT / "tutorials" / "templates", ROOT / "overrides")
"""What to look at besides ``docs/``, which MkDocs watches by itself."""


def main() -> int:
    """Prepare once, then let MkDocs render at each change until interrupted."""
    os.environ[LIVE] = "1"
    try:
        prepare(edition().version)
    except ContentError as error:
        say(str(error))
        return 1
    watched = [part for folder in WATCHED for part in ("--watch", str(folder))]
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", *watched, *sys.argv[1:]]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
