"""Ask CPython and the browser to read the same texts, and say where they differ.

``python -m tests.browser.measure_parity FILE…``: JSON lines with a ``texte`` each. Both hosts read
them with the content of the site as it was last built.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from macros.publish.paths import GENERATED, SITE
from macros.publish.prepare import prepared
from tests.browser.conftest import open_tutorial
from tests.browser.find import FLAGS, chromium
from tests.browser.server import serve
from tutorials import app
from tutorials.editing.json_lines import read_lines
from tutorials.editing.loading import install

# Each reply comes back with the passages that the page itself finds at the spans.
_ASK = """async (requests) => {
  const app = document.querySelector("tutorial-app");
  const answers = [];
  for (const request of requests) {
    const reply = await app.call(request);
    const marked = [...(reply.signals ?? []), ...(reply.findings ?? [])];
    const cut = marked.map((one) => request.text.slice(one.start_utf16, one.end_utf16));
    answers.push([JSON.stringify(reply), cut]);
  }
  return answers;
}"""
_BATCH = 200
"""Texts asked in one go, so that no single wait is long."""


def differences(page: Page, texts: Iterable[str]) -> list[str]:
    """Return what differs between the two hosts, or between a span and its extract.

    Args:
        page: a page with a tutorial that is ready.
        texts: read as reviews, and reviewed as replies, by both hosts; the content must be
            installed here.
    """
    requests: list[dict[str, Any]] = [
        {"op": op, "id": number, "text": text}
        for number, text in enumerate(texts)
        for op in ("signals", "review")
    ]
    found = []
    for start in range(0, len(requests), _BATCH):
        batch = requests[start : start + _BATCH]
        for request, (reply, cut) in zip(batch, page.evaluate(_ASK, batch), strict=True):
            here = json.loads(app.call(json.dumps(request)))
            marked = here.get("signals", here.get("findings", []))
            if here != json.loads(reply):
                found.append(f"{request['op']} : {request['text']!r}")
            elif [one["excerpt"] for one in marked] != cut:
                found.append(f"{request['op']}, passages : {request['text']!r}")
    return found


def main(files: Iterable[str]) -> int:
    """Print what differs on the texts of ``files``; 1 when something does."""
    texts = [
        line["texte"]
        for file in files
        for line in read_lines(Path(file).read_text("utf-8").splitlines(), required=("texte",))
    ]
    install((GENERATED / prepared().content).read_text("utf-8"))
    with sync_playwright() as playwright, serve(SITE) as site:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = browser.new_page()
        open_tutorial(page, site, "analyse")
        found = differences(page, texts)
        browser.close()
    print(
        f"{len(texts)} textes, deux lectures chacun : {len(found)} différence(s)", *found, sep="\n"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
