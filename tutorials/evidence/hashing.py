"""Hash a file that the page reads in pieces: the file itself never leaves the device.

This is the one operation that keeps something between two calls. A hash is a running sum over
the whole file; a capture may weigh 200 MB, which no request can carry at once, and Python's
hash objects cannot be written down and handed back as state. What is kept is worth nothing
outside the running computation, and losing it (a worker ended) only means starting the file
again: the page is told so and does it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import zlib
from dataclasses import dataclass, field
from typing import Any

from tutorials.problems import Problem
from tutorials.request import RequestError

AT_ONCE = 8
"""Files hashed at the same time at most; beyond, the oldest is forgotten."""


@dataclass
class _Running:
    sha256: Any = field(default_factory=hashlib.sha256)
    crc32: int = 0
    size: int = 0


_running: dict[str, _Running] = {}


def op_hash(request: dict[str, Any], library: object) -> dict[str, Any]:
    """Take one step of a file's hash; the page chooses the file's ``id``.

    - ``start``: begin, or begin again.
    - ``update``: add ``data`` (base64), which starts at byte ``offset`` of the file.
    - ``end``: answer ``sha256`` (hexadecimal), ``crc32`` and ``size``, and forget the file.
    - ``cancel``: forget the file.

    Raises:
        RequestError: unknown action or file (start again), wrong offset, data not in base64.
    """
    id, action = request.get("id"), request.get("action")
    if not isinstance(id, str) or action not in ("start", "update", "end", "cancel"):
        raise RequestError(Problem("demande de calcul d’empreinte illisible", path=("action",)))
    if action == "start":
        return _start(id)
    running = _running.get(id)
    if action == "cancel" or running is None:
        _running.pop(id, None)
        if action == "cancel":
            return {"size": 0}
        raise RequestError(
            Problem("Le calcul a été interrompu", "reprenez ce fichier depuis le début", ("id",))
        )
    if action == "update":
        return _update(running, request)
    del _running[id]
    size, crc32 = running.size, running.crc32
    return {"sha256": running.sha256.hexdigest(), "crc32": crc32, "size": size}


def _start(id: str) -> dict[str, Any]:
    _running.pop(id, None)
    while len(_running) >= AT_ONCE:
        del _running[next(iter(_running))]
    _running[id] = _Running()
    return {"size": 0}


def _update(running: _Running, request: dict[str, Any]) -> dict[str, Any]:
    """Add a piece; a piece received twice, or out of order, would give a false hash."""
    if request.get("offset") != running.size:
        raise RequestError(
            Problem(f"morceau inattendu : {running.size} octets déjà lus", path=("offset",))
        )
    try:
        piece = base64.b64decode(request.get("data", ""), validate=True)
    except (binascii.Error, TypeError, ValueError):
        raise RequestError(Problem("morceau illisible", path=("data",))) from None
    running.sha256.update(piece)
    running.crc32 = zlib.crc32(piece, running.crc32)
    running.size += len(piece)
    return {"size": running.size}
