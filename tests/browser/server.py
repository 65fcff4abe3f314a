"""A static server for tests that notes every request and can be told to misbehave."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import brotli

KINDS = {".mjs": "text/javascript", ".wasm": "application/wasm"}


@dataclass
class Site:
    """A folder being served.

    Args:
        base: address of its root, ending in a slash.
        requests: paths asked for, in order.
        faults: part of a path → what to do instead: a status, ``"truncate"``, ``"damage"``,
            ``"hang"``, ``"page"`` (a filter's page with 200), ``"octets"`` (no useful type),
            ``"slow"`` (half of it, the rest once ``more`` is set) or ``"trust"`` (a page that
            takes what tests trust: see ``trusted`` of ``in_page.js``).
    """

    base: str = ""
    requests: list[str] = field(default_factory=list)
    faults: dict[str, int | str] = field(default_factory=dict)
    closing: threading.Event = field(default_factory=threading.Event)
    more: threading.Event = field(default_factory=threading.Event)


class _Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **KINDS}  # noqa: RUF012
    site: Site

    def __init__(self, *args: object, site: Site, **options: object) -> None:
        self.site = site
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def log_message(self, *args: object) -> None:
        """Say nothing: pytest's output is for results."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def do_GET(self) -> None:
        self.site.requests.append(self.path)
        faults = self.site.faults.items()
        fault = next((what for part, what in faults if part in self.path), None)
        if isinstance(fault, int):
            self.send_error(fault)
        elif fault == "hang":
            self.site.closing.wait()
        elif fault == "slow":
            self._slowly()
        elif fault == "truncate":
            self._half()
        elif fault == "damage":
            self._damaged()
        elif fault == "page":
            self._send(b"<!doctype html><title>Filtre</title>", "text/html")
        elif fault == "trust":
            named = self._file().replace(b"trusted-types guide", b"trusted-types guide essais")
            self._send(named, "text/html")
        elif fault == "octets":
            self._send(self._file(), "application/octet-stream")
        else:
            super().do_GET()

    def do_POST(self) -> None:
        """Note what is sent, and keep none of it."""
        self.site.requests.append(self.path)
        self.send_error(405)

    def do_OPTIONS(self) -> None:
        """What browsers ask before some requests counts as one."""
        self.do_POST()

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:
        with suppress(ConnectionError):  # a page that is left no longer listens
            super().copyfile(source, outputfile)

    def _slowly(self) -> None:
        data = self._file()
        self._head(data, self.guess_type(self.path))
        self.wfile.write(data[: len(data) // 2])
        self.site.more.wait()
        self.wfile.write(data[len(data) // 2 :])

    def _half(self) -> None:
        """Announce the whole file, send half of it and hang up."""
        data = self._file()
        self._head(data, self.guess_type(self.path))
        self.wfile.write(data[: len(data) // 2])
        self.close_connection = True

    def _damaged(self) -> None:
        """Send the file with one byte changed, which brotli by itself does not see."""
        data = self._file()
        data[unseen(Path(self.translate_path(self.path)))] ^= 0xFF
        self._send(data, self.guess_type(self.path))

    def _file(self) -> bytearray:
        return bytearray(Path(self.translate_path(self.path)).read_bytes())

    def _send(self, data: bytes | bytearray, kind: str) -> None:
        self._head(data, kind)
        self.wfile.write(data)

    def _head(self, data: bytes | bytearray, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()


@functools.cache
def unseen(file: Path) -> int:
    """Return where a byte of ``file`` may change, and brotli still unpack as many.

    Looked for from the end: the fewer bytes follow, the sooner it is found. From the middle, one
    snapshot took longer than the page waits for a sign of life.
    """
    data = file.read_bytes()
    middle = len(data) // 2
    if file.parent.name != "brotli":
        return middle
    length = len(brotli.decompress(data))
    for at in range(len(data) - 1, middle, -1):
        with suppress(brotli.error):
            changed = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
            if len(brotli.decompress(changed)) == length:
                return at
    raise AssertionError(f"{file} : every change is seen")


@contextmanager
def serve(folder: Path) -> Iterator[Site]:
    """Serve ``folder`` on a free port of this machine while the block runs."""
    site = Site()
    with listening(functools.partial(_Handler, site=site, directory=str(folder))) as site.base:
        try:
            yield site
        finally:
            site.closing.set()
            site.more.set()


@contextmanager
def listening(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """Answer with ``handler`` on a free port of this machine while the block runs; its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
