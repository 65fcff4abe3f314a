"""The one door: ``call(json text) -> json text``.

A bad request is a value, ``{"ok": false, "problems": […]}``; a bug is an exception, which the
page turns into one clear message. Nothing is kept between two calls but the installed content.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

from tutorials import render
from tutorials.deadlines.screens import show_delais
from tutorials.dossier.screens import show_dossier
from tutorials.evidence.hashing import op_hash
from tutorials.evidence.screens import show_preuves
from tutorials.flows.case import op_flow
from tutorials.keeping import with_notice
from tutorials.letters.index import show_letters
from tutorials.letters.ops import op_letter, op_letters
from tutorials.letters.show import op_show_letter
from tutorials.library import Library
from tutorials.loading import library_from_json
from tutorials.packed import PackedLibrary, unpack
from tutorials.problems import Problem
from tutorials.reading.screens import show_analyse
from tutorials.replies.case import op_reply
from tutorials.replies.ops import op_review
from tutorials.request import RequestError
from tutorials.screen import operation
from tutorials.signals.ops import op_signals
from tutorials.watch.screens import show_veille

Known = TypeVar("Known", bound=Library)
Operation = Callable[[dict[str, Any], Library], dict[str, Any]]

TUTORIALS: dict[str, Operation] = {
    "analyse": operation(show_analyse),
    "delais": operation(show_delais),
    "dossier": operation(show_dossier),
    "lettres": operation(show_letters),
    "preuves": operation(show_preuves),
    "reponse": op_reply,
    "veille": operation(show_veille),
}
"""Form tutorials of the ``show`` operation, by id; flows and letters need no line here."""

LETTER = "lettre-"
"""What the tutorial of a letter is called: this, then the letter's id."""

_installed: list[Library] = []


def install(content_json: str) -> Library:
    """Load the content; needed once, before the first :func:`call`."""
    return use(library_from_json(content_json))


def install_packed(content: bytes) -> PackedLibrary:
    """Take the content as the build packed it for the browser, decoded when asked for."""
    return use(unpack(content))


def use(library: Known) -> Known:
    """Answer from ``library`` from now on."""
    render.install_templates(library.templates, library.registry)
    _installed[:] = [library]
    return library


def call(text: str) -> str:
    """Answer one request.

    Raises:
        RuntimeError: no content has been installed.
    """
    if not _installed:
        raise RuntimeError("install() must be called first")
    try:
        reply = {"ok": True, **_answer(_request(text), _installed[0])}
    except RequestError as bad:
        reply = {"ok": False, "problems": [problem.to_json() for problem in bad.problems]}
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


def _request(text: str) -> dict[str, Any]:
    try:
        request = json.loads(text)
    except ValueError:
        raise RequestError(Problem("la demande n’est pas du JSON lisible")) from None
    if not isinstance(request, dict):
        raise RequestError(Problem("la demande doit être un objet JSON"))
    return request


def _answer(request: dict[str, Any], library: Library) -> dict[str, Any]:
    name = request.get("op")
    operation = OPERATIONS.get(name) if isinstance(name, str) else None
    if operation is None:
        known = ", ".join(sorted(OPERATIONS))
        raise RequestError(
            Problem(f"opération inconnue : « {name} »", f"connues : {known}", ("op",))
        )
    return operation(request, library)


def op_show(request: dict[str, Any], library: Library) -> dict[str, Any]:
    """Show a tutorial: state and event give the next state and its HTML."""
    return with_notice(_tutorial(request.get("tutorial"), library), request, library)


def _tutorial(name: Any, library: Library) -> Operation:
    if isinstance(name, str) and name in TUTORIALS:
        return TUTORIALS[name]
    if isinstance(name, str) and name in library.flows:
        return op_flow
    if isinstance(name, str) and name.startswith(LETTER):
        return op_show_letter
    raise RequestError(Problem(f"tutoriel inconnu : « {name} »", path=("tutorial",)))


OPERATIONS: dict[str, Operation] = {
    "hash": op_hash,
    "letter": op_letter,
    "letters": op_letters,
    "review": op_review,
    "show": op_show,
    "signals": op_signals,
}
"""Name of an operation → function of the request and the library."""
