"""Drive WebKitGTK's small browser on a screen of its own: ``python webkit.py MINIBROWSER``.

It obeys the same lines as ``puppeteer.mjs``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import WebKitGTK
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

FOREVER = 100_000  # seconds: whoever asks decides how long to wait
LOST = ("Could not parse script result", "session deleted because of page crash or hang")
"""What WebKit's driver says once the process of its page has ended: seen by ending it."""
CALL = """const done = arguments[0];
(async () => {{ {} }})().then(
  (value) => done({{ value: value ?? null }}), ({{ message }}) => done({{ error: message }}));"""


def main(browser: str) -> None:
    """Obey the lines of the standard input until its end."""
    with _screen() as display:
        os.environ["DISPLAY"] = display
        driver = _started(browser)
        try:
            for line in sys.stdin:
                order = json.loads(line)
                answer = _obey(driver, order)
                if order.get("fresh") or "lost" in answer:
                    driver.quit()
                    driver = _started(browser)
                print(json.dumps(answer), flush=True)
        finally:
            driver.quit()


def _obey(driver: WebKitGTK, order: dict[str, Any]) -> Any:
    try:
        if "open" in order:
            driver.get(order["open"])
        if "run" in order:
            return driver.execute_async_script(CALL.format(order["run"]))
    except WebDriverException as error:
        return {"lost" if (error.msg or "").startswith(LOST) else "error": error.msg}
    return {"value": None}


def _started(browser: str) -> WebKitGTK:
    options = Options()
    options.binary_location = browser
    options.add_argument("--automation")
    driver = WebKitGTK(options=options, service=Service(shutil.which("WebKitWebDriver")))
    driver.set_script_timeout(FOREVER)
    driver.set_page_load_timeout(FOREVER)
    return driver


@contextmanager
def _screen() -> Iterator[str]:
    """Start an X server that shows nothing; it picks a free number and writes it."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(sys.argv[1])
