"""JSON lines: one object a line in, one object a line out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TextIO


class LineError(ValueError):
    """A line cannot be read; ``args[0]`` says which and what was expected, in French."""


def read_lines(
    source: Iterable[str], required: tuple[str, ...] = (), optional: tuple[str, ...] = ()
) -> Iterator[dict[str, Any]]:
    """Yield the object of each line that is not blank.

    Args:
        source: the lines.
        required: keys that every object must have, each a text.
        optional: keys that must be texts where they have a value.

    Raises:
        LineError: at the first line that cannot be read.
    """
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        data = _object(line)
        if data is None or not _has_texts(data, required, optional):
            named = "".join(f" avec « {key} »" for key in required)
            raise LineError(f"ligne {number} : un objet JSON{named} est attendu")
        yield data


def write_lines(
    answer: Callable[[dict[str, Any]], dict[str, Any]],
    lines: Iterable[dict[str, Any]],
    output: TextIO,
) -> None:
    """Write the answer to each object of ``lines``, one a line."""
    for data in lines:
        output.write(json.dumps(answer(data), ensure_ascii=False) + "\n")


def _object(line: str) -> dict[str, Any] | None:
    """Return the object written on ``line``, or nothing when there is none."""
    try:
        data = json.loads(line)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None


def _has_texts(data: dict[str, Any], required: tuple[str, ...], optional: tuple[str, ...]) -> bool:
    given = [*required, *(key for key in optional if data.get(key) is not None)]
    return all(isinstance(data.get(key), str) for key in given)
