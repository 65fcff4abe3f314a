"""What the door answers the page: the contract between Python and ``docs/assets/js``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NotRequired, TypedDict

from tutorials.request import State


class Part(TypedDict, total=False):
    """A piece of a file that the page joins: its bytes, or a file that the page holds."""

    base64: str
    file: str  # the SHA-256 of a capture


class File(TypedDict):
    """A file for the page to offer, whole (``base64``) or in pieces (``parts``)."""

    name: str
    mime: str
    base64: NotRequired[str]
    parts: NotRequired[list[Part]]


class Reply(TypedDict, total=False):
    """The reply to ``show``; what is absent leaves the page as it is."""

    state: State  # for the page to keep and to send with the next event
    html: str  # the whole screen
    title: str  # of the screen, for the page's own title
    status: str  # what to announce politely
    focus: str  # id of the element that takes the focus
    node: str  # where one is, for the static layer to show if Python fails
    begun: bool  # whether the first screen is past: the page then belongs to the tutorial
    done: bool  # whether a flow has reached its result
    patches: Mapping[str, str]  # id of an element → its new content
    downloads: list[File]
    note: str  # what to say once the files were handed over
    keep: bool  # store the case in this browser, or wipe what was stored
