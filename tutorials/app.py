"""The one door: ``call(json text) -> json text``.

A bad request is a value, ``{"ok": false, "problems": […]}``; a bug is an exception, which the
page turns into one clear message. Nothing is kept between two calls but the installed content.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from tutorials import render
from tutorials.catalogue import shown_by
from tutorials.evidence.hashing import op_hash
from tutorials.keeping import with_notice
from tutorials.letters.ops import op_letter, op_letters
from tutorials.library import Library
from tutorials.nesting import depth
from tutorials.packed import PackedLibrary, unpack
from tutorials.problems import Problem
from tutorials.replies.ops import op_review
from tutorials.reply import Reply
from tutorials.request import RequestError, show_request
from tutorials.signals.ops import op_signals

Known = TypeVar("Known", bound=Library)
Operation = Callable[[dict[str, Any], Library], Mapping[str, Any]]

DEEPEST = 60
"""Levels of lists and objects in a request; those of a case, and its place, are fewer than ten."""

_installed: list[Library] = []


def install_packed(content: bytes) -> PackedLibrary:
    """Take the content as the build packed it (``editing.loading``), decoded when asked for."""
    return use(unpack(content))


def decode_next() -> bool:
    """Make one part more of packed content ready, while nothing is asked; return whether one was.

    The page calls it when it has nothing else to do, so that a first use is as quick as any.
    """
    library = _installed[0]
    if not isinstance(library, PackedLibrary):
        return False
    if library.decode_next():
        return True
    library.replies.rulebook  # noqa: B018 (made when first read, which takes as long as a part)
    return False


def use(library: Known) -> Known:
    """Answer from ``library`` from now on."""
    render.install_templates(library.templates, library.registry)
    _installed[:] = [library]
    return library


def used() -> Library:
    """Return the content that answers now.

    Raises:
        RuntimeError: no content has been installed.
    """
    if not _installed:
        raise RuntimeError("no content is installed")
    return _installed[0]


def call(text: str) -> str:
    """Answer one request.

    Raises:
        RuntimeError: no content has been installed.
    """
    library = used()
    try:
        reply = {"ok": True, **_answer(_request(text), library)}
    except RequestError as bad:
        reply = {"ok": False, "problems": [problem.to_json() for problem in bad.problems]}
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


def _request(text: str) -> dict[str, Any]:
    try:
        request = json.loads(text) if depth(text) <= DEEPEST else None
    except ValueError:
        raise RequestError(Problem("la demande n’est pas du JSON lisible")) from None
    if not isinstance(request, dict):
        raise RequestError(Problem("la demande doit être un objet JSON"))
    return request


def _answer(request: dict[str, Any], library: Library) -> Mapping[str, Any]:
    name = request.get("op")
    operation = OPERATIONS.get(name) if isinstance(name, str) else None
    if operation is None:
        known = ", ".join(sorted(OPERATIONS))
        raise RequestError(
            Problem(f"opération inconnue : « {name} »", f"connues : {known}", ("op",))
        )
    return operation(request, library)


def op_show(request: dict[str, Any], library: Library) -> Reply:
    """Show a tutorial: state and event give the next state and its HTML."""
    show = shown_by(request.get("tutorial"), library)
    return with_notice(show, show_request(request), library)


OPERATIONS: dict[str, Operation] = {
    "hash": op_hash,
    "letter": op_letter,
    "letters": op_letters,
    "review": op_review,
    "show": op_show,
    "signals": op_signals,
}
"""Name of an operation → function of the request and the library."""
