"""What a careless or hostile hand does to a JSON value."""

from __future__ import annotations

import copy
import json
from random import Random
from typing import Any

HOSTILE: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1e308,
    10**400,
    "",
    " ",
    "0",
    "\x00",
    "\ud800",
    "<b>x</b>",
    "{{ valeur('x') }}",
    "../../x",
    "2026-02-30",
    "9999-12-31",
    "-0001-01-01",
    "é" * 5000,
    "__proto__",
    [],
    {},
    [[]],
    [None],
    {"": None},
    ["a", 1, {}],
    [{}] * 300,
)
"""Values that nobody expects where they are put."""


def changed(value: Any, random: Random) -> Any:
    """Return a copy of ``value`` in which a few parts are others, gone, doubled or misplaced."""
    whole = {"": copy.deepcopy(value)}
    for _ in range(random.randint(1, 4)):
        holder, key = random.choice(list(_places(whole)))
        _change(holder, key, random)
    return whole.get("")


def _change(holder: Any, key: Any, random: Random) -> None:
    if isinstance(holder, list) and key >= len(holder):
        return  # gone with an earlier change
    act = random.randrange(5)
    if act == 0 and key != "":
        del holder[key]
    elif act == 1 and isinstance(holder, dict) and key != "":
        holder[random.choice(("", "x", "constructor", key.upper(), "é"))] = holder.pop(key)
    elif act == 2 and isinstance(holder, list):
        holder.insert(key, copy.deepcopy(holder[key]))
    elif act == 3 and isinstance(holder[key], str):
        holder[key] = _torn(holder[key], random)
    else:
        holder[key] = copy.deepcopy(random.choice(HOSTILE))


def _torn(text: str, random: Random) -> str:
    """Return a text cut, doubled, or with a sign in its middle."""
    place = random.randint(0, len(text))
    sign = random.choice(("", "\n", "\u202e", '"', "\\", "😀", text))
    return text[:place] + sign + text[place + random.randint(0, 1) :]


def _places(value: Any) -> Any:
    """Yield every place of a value: what holds it, and its key there."""
    keys = value if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], (dict, list)):
            yield from _places(value[key])


def as_text(value: Any, random: Random) -> str:
    """Return the JSON of a value, sometimes cut or with one sign changed."""
    text = json.dumps(value)
    return _torn(text, random) if random.random() < 0.2 else text
