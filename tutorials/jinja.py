"""Templates that Jinja finds in memory: as texts, or as the code that the build made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound

Templates = Mapping[str, str | CodeType]
"""Templates by name."""


class InMemory(BaseLoader):
    """What was compiled already is not compiled again: that takes longer than showing a screen.

    Args:
        templates: by name; code has to come from an environment with the same options.
    """

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the text of a template, which no file holds; raises ``TemplateNotFound``."""
        if template not in self._templates:
            raise TemplateNotFound(template)
        return str(self._templates[template]), None, None

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template; raises ``TemplateNotFound``."""
        code = self._templates.get(name)
        if not isinstance(code, CodeType):
            return super().load(environment, name, globals)
        known = environment.make_globals(globals)
        return environment.template_class.from_code(environment, code, known)
