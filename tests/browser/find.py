"""Find a Chromium to test with: the machine's, else Playwright's, else install one.

``python -m tests.browser.find`` makes sure there is one, and says which.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

NAMES = (
    "chromium-headless-shell",  # the same engine, without the window that nobody sees
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--wasm-tiering-budget=260000000",
)
"""What lets Chromium run as root, and keeps it from calling home, which tests would see, and from
compiling again, better, what hundreds of short visits will not run long enough to gain by it."""


def chromium() -> str | None:
    """Return the path of a Chromium that is installed, or None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def install() -> None:
    """Try Playwright's own Chromium, then Debian's package when root."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if not chromium() and os.getuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-q"], check=True)
        subprocess.run(["apt-get", "install", "-qy", "chromium"], check=True)


def main() -> int:
    """Make sure that there is a Chromium."""
    if not chromium():
        install()
    path = chromium()
    if not path:
        print("Aucun Chromium trouvé : installez le paquet « chromium » de votre système.")
        return 1
    print(f"Navigateur des tests : {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
