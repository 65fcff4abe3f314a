"""Forget what a started Python keeps and no call of ours reads again.

Each step has one thing to forget; what is freed is filled with zeros later, outside.
"""

from __future__ import annotations

import gc
import linecache
import pickle
import re
import sys
import types
import typing
import zipimport
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

IMPORTERS = ("importlib", "_frozen_importlib", "zipimport")
"""Modules that read their own ``__spec__``."""

LOOPS = (
    *(f"asyncio.{name}" for name in ("base_events", "selector_events", "unix_events", "runners")),
    *(f"asyncio.{name}" for name in ("subprocess", "base_subprocess", "threads", "staggered")),
    *(f"asyncio.{name}" for name in ("streams", "sslproto", "transports", "protocols", "trsock")),
    *(f"asyncio.{name}" for name in ("locks", "queues", "taskgroups", "timeouts", "mixins")),
    *("asyncio.graph", "concurrent.futures._base"),
    *("select", "selectors", "signal", "socket", "ssl", "_ssl", "subprocess"),
)
"""What waits for processes, threads, sockets and other tasks, which a worker has not; Pyodide
imports all of asyncio for the loop of its own that it makes of it."""
COMPILERS = (
    *(f"jinja2.{name}" for name in ("compiler", "parser", "lexer", "idtracking", "optimizer")),
    *("jinja2.bccache", "tempfile", "bz2", "compression.zstd", "compression.zstd._zstdfile"),
)
"""What makes code of templates, which is done already, what would keep it in files, and packings
that nothing of ours is in."""
UNUSED = ("ipaddress", "locale", "random", "shutil", "site", "zipfile._path", "zipfile._path.glob")
"""What others import for functions that nothing of ours calls: an IP between brackets in an
address, other languages' days, drawing lots, copying folders, finding packages, paths in a zip."""

HEAP_TYPE = 1 << 9
"""``Py_TPFLAGS_HEAPTYPE``: a class made while Python ran, which can be changed."""


def main() -> None:
    """Take every step, then let go of what they freed."""
    for step in (caches, docstrings, annotators, absent, twins, origins):
        step()
    for _ in range(3):
        gc.collect()


def caches() -> None:
    """Regular expressions given as texts, source lines, folders looked into, typing's aliases."""
    re.purge()
    linecache.clearcache()
    zipimport._zip_directory_cache.clear()  # type: ignore[attr-defined]
    sys.path_importer_cache.clear()
    for clear in typing._cleanups:  # type: ignore[attr-defined]
        clear()


def absent() -> None:
    """Modules that nothing uses in a worker, and what others hold of them.

    Raises:
        KeyError: Python no longer imports one of them, so that the list has to be looked at again.
    """
    names = (*LOOPS, *COMPILERS, *UNUSED)
    modules = [sys.modules.pop(name) for name in names]
    for values in _modules():
        for name, value in list(values.items()):
            if value in modules or getattr(value, "__module__", None) in names:
                del values[name]
    for module in modules:
        module.__dict__.clear()


def twins() -> None:
    """What pickle says again in Python, and does in C.

    Raises:
        AttributeError: pickle is no longer written so.
    """
    for name in ("_Pickler", "_Unpickler", "_Framer", "_Unframer"):
        delattr(pickle, name)


def docstrings() -> None:
    """Documentation that ``-OO`` leaves in place: of C modules and of classes made by functions."""
    for values in _modules():
        if values.get("__doc__"):
            values["__doc__"] = None
    for each in gc.get_objects():
        written_here = isinstance(each, type) and each.__flags__ & HEAP_TYPE
        if (written_here and each.__dict__.get("__doc__")) or _tells(each):
            with suppress(AttributeError, TypeError):  # some keep theirs
                each.__doc__ = None


def _tells(each: Any) -> bool:
    return type(each) in (types.FunctionType, property) and bool(each.__doc__)


def annotators() -> None:
    """Code that would work out a function's annotations."""
    for each in gc.get_objects():
        if type(each) is types.FunctionType:
            each.__annotate__ = None  # type: ignore[attr-defined]


def origins() -> None:
    """Where modules came from: nothing is reloaded, and no file is there any more."""
    for values in _modules():
        if not values.get("__name__", "").startswith(IMPORTERS):
            for name in ("__spec__", "__loader__"):
                if name in values:
                    values[name] = None
            for name in ("__file__", "__cached__"):
                values.pop(name, None)


def _modules() -> Iterator[dict[str, Any]]:
    for module in list(sys.modules.values()):
        values = getattr(module, "__dict__", None)
        if values:
            yield values
