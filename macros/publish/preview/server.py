"""The preview's server: files, and what pages ask to know when to load again."""

from __future__ import annotations

import functools
import http.server
import json
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tutorials.problems import Problem

NEWS = "/apercu"
"""Where a page waits for news; its script has the same name."""
PATIENCE = 25.0
"""Seconds before a page that waits is told that there is nothing new."""
_TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm"}
_SCRIPT = Path(__file__).with_name("page.mjs")
_EMPTY = "<!doctype html><meta charset=utf-8><title>Aperçu</title><body></body>"
_TAG = f'<script type="module" src="{NEWS}.mjs"></script>'.encode()


class Board:
    """What pages are told: when the site was last made, and what has to be corrected.

    What has to be corrected has kept the last change from being shown, or was found after.
    """

    def __init__(self) -> None:
        self.page = "index.html"  # the one being looked at
        self._changed = threading.Condition()
        self._made = time.time_ns()
        self._problems: list[str] = []
        self._stale = False
        self._number = 0

    def refused(self, problems: Iterable[Problem]) -> None:
        """Note what keeps the last change from being shown."""
        self._tell(problems, self._made, stale=True)

    def made(self, remarks: Iterable[Problem] = ()) -> None:
        """Note that the site has just been made; ``remarks`` have to be corrected all the same."""
        self._tell(remarks, time.time_ns(), stale=False)

    def remarked(self, remarks: Iterable[Problem]) -> None:
        """Note what was found in what is shown; what keeps a change from it comes first."""
        if not self._stale:
            self._tell(remarks, self._made, stale=False)

    def _tell(self, problems: Iterable[Problem], made: int, *, stale: bool) -> None:
        with self._changed:
            self._problems = [str(problem) for problem in problems]
            self._made, self._stale = made, stale
            self._number += 1
            self._changed.notify_all()

    def news(self, after: int) -> dict[str, object]:
        """Return what there is to know, at once if it is newer than number ``after``."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != after, PATIENCE)
            return {
                "number": self._number,
                "made": self._made,
                "stale": self._stale,
                "problems": self._problems,
            }


class _Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **_TYPES}  # noqa: RUF012

    def __init__(self, *args: object, board: Board, **options: object) -> None:
        self._board = board
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def log_message(self, *args: object) -> None:
        """Say nothing: the terminal is for what has to be corrected."""

    def end_headers(self) -> None:
        """Let no browser keep a page."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:
        """Answer news, pages with the preview's script, other files as they are."""
        asked = urlsplit(self.path)
        if asked.path == NEWS:
            after = parse_qs(asked.query).get("after", ["-1"])[0]
            self._send(json.dumps(self._board.news(int(after))).encode(), "application/json")
        elif asked.path == f"{NEWS}.mjs":
            self._send(_SCRIPT.read_bytes(), "text/javascript")
        elif asked.path.endswith((".html", "/")):
            self._page(asked.path)
        else:
            super().do_GET()

    def _page(self, path: str) -> None:
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        known = file.is_file()
        if known:
            self._board.page = file.relative_to(self.directory).as_posix()
        html = file.read_bytes() if known else _waiting(Path(self.directory) / "404.html")
        html = html.replace(b"</body>", _TAG + b"</body>")
        self._send(html, "text/html; charset=utf-8", 200 if known else 404)

    def _send(self, data: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def _waiting(page: Path) -> bytes:
    """Return the page for what is not found, or an empty one while there is no site yet."""
    if page.is_file():
        return page.read_bytes()
    return _EMPTY.encode()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a page that was left while it waited for news."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(folder: Path, board: Board, port: int) -> http.server.ThreadingHTTPServer:
    """Return a server of ``folder`` on this machine alone.

    Args:
        folder: the site.
        board: what pages are told.
        port: of the address; 0 for any that is free.

    Raises:
        OSError: the port is taken.
    """
    handler = functools.partial(_Handler, board=board, directory=str(folder))
    return _Server(("127.0.0.1", port), handler)
