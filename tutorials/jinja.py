"""Templates that Jinja finds in memory: as texts, or as the code that the build made of them."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import DictLoader, Environment, Template

Templates = Mapping[str, str | CodeType]
"""Templates by name."""


class InMemory(DictLoader):
    """What was compiled already is not compiled again: that takes longer than showing a screen.

    Code has to come from an environment with the same options.
    """

    mapping: Templates  # type: ignore[assignment]

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template; raises ``TemplateNotFound``."""
        code = self.mapping.get(name)
        if not isinstance(code, CodeType):
            return super().load(environment, name, globals)
        known = environment.make_globals(globals)
        return environment.template_class.from_code(environment, code, known)
