"""A loopback network as slow as a real one: a rate shared by all connections, and a latency."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.publish.report import COMPRESSED
from tests.browser.server import KINDS, listening

SLICE = 1400
"""Bytes of one packet."""
HEADERS = 40
"""Bytes that a packet costs besides."""


@dataclass(frozen=True)
class Network:
    """A connection.

    Args:
        name: how it is called in what is printed.
        rate: bits a second, 0 without a limit.
        latency: seconds there and back.
    """

    name: str
    rate: int = 0
    latency: float = 0.0


NETWORKS = (
    Network("sans limite"),
    Network("9 Mb/s, 60 ms", 9_000_000, 0.06),
    Network("1,6 Mb/s, 150 ms", 1_600_000, 0.15),
)


@dataclass
class Shaped:
    """A folder being served.

    Args:
        base: address of its root, ending in a slash.
        network: the connection that it is reached by; may be changed between two visits.
        sent: bytes of bodies that were sent.
        missing: part of a path that is answered as if it were not there.
        kept: seconds that browsers may keep what they get; 0: they ask each time.
    """

    base: str = ""
    network: Network = NETWORKS[0]
    sent: int = 0
    missing: str = "service-worker.js"
    kept: int = 0
    _free: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def pass_on(self, size: int) -> None:
        """Wait until ``size`` bytes have gone through, beside those of other connections."""
        with self._lock:
            self.sent += size
            if not self.network.rate:
                return
            now = time.monotonic()
            self._free = max(self._free, now) + (size + HEADERS) * 8 / self.network.rate
            wait = self._free - now
        time.sleep(max(0.0, wait))


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each small file takes 40 ms more, after its headers
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **KINDS}  # noqa: RUF012
    shaped: Shaped
    known = False

    def __init__(self, *args: Any, shaped: Shaped, **options: Any) -> None:
        self.shaped = shaped
        super().__init__(*args, **options)

    def handle(self) -> None:
        with suppress(ConnectionError):  # a browser that has gone
            super().handle()

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        turns = 1 if self.known else 2  # a connection is opened by one more way there and back
        self.known = True
        time.sleep(turns * self.shaped.network.latency)
        file = Path(self.translate_path(self.path))
        if self.shaped.missing in self.path or not file.is_file():
            self.send_error(404)
            return
        packed = file.suffix in COMPRESSED | {".wasm"}
        body = _packed(file) if packed else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        kept = self.shaped.kept
        self.send_header("Cache-Control", f"max-age={kept}" if kept else "no-cache")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        with suppress(ConnectionError):
            size = SLICE if self.shaped.network.rate else 1 << 16
            for at in range(0, len(body), size):
                piece = body[at : at + size]
                self.shaped.pass_on(len(piece))
                self.wfile.write(piece)


@functools.cache
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)


@contextmanager
def serve(folder: Path) -> Iterator[Shaped]:
    """Serve ``folder`` on a free port of this machine while the block runs."""
    shaped = Shaped()
    handler = functools.partial(_Handler, shaped=shaped, directory=str(folder))
    with listening(handler) as shaped.base:
        yield shaped
