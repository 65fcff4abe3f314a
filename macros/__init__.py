"""The macros that chapters may call: ``{{ tutoriel("avis") }}``, ``{{ loi("…") }}``, ``{{ valeur("…") }}``."""

from __future__ import annotations

from macros.pages import define_env

__all__ = ["define_env"]
