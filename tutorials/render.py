"""Turn values into HTML: Jinja2 templates held in memory, Markdown, law references.

The same code and templates run at build time and in the browser. Templates are installed once,
from a dict; nothing here opens a file.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, StrictUndefined
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markupsafe import Markup, escape

from tutorials.jinja import InMemory, Templates
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.sources import reviewed_words
from tutorials.typography import french, french_html, unbroken

BADGES = {"sûr": "sure", "probable": "probable", "à vérifier": "check"}
"""Confidence in a rule of the registry → variant of the CSS class ``badge``."""

REGISTRY_PAGE = "../reperes/registre.html"
"""Where a law id is explained; tutorials, letters and reference pages are all one folder deep."""


def environment(templates: Templates, registry: Registry) -> Environment:
    """Build the environment: strict, autoescaped, with the filters below.

    - ``md``: Markdown paragraphs with law values, French typography;
    - ``inline``: the same without the paragraph, for a single sentence;
    - ``fr``: plain text with law values, French typography;
    - ``capitalize_first``: a capital at the start, the rest untouched;
    - ``typo``: French typography alone, for what may quote what a person typed;
    - ``reviewed``: who read an item again and when, as a sentence;
    - ``law``: a registry id as its reference, linked to the registry's page;
    - ``law_title``: the same as its title, shorter;
    - ``law_whole``: its title, linked, its reference, and how sure the rule is where it is not.
    """
    made = Environment(
        loader=InMemory(templates),  # type: ignore[arg-type]
        auto_reload=False,  # nothing that could change stands on a disk
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["badges"] = BADGES
    made.filters["md"] = lambda text: _html(registry.expand(text))
    made.filters["inline"] = lambda text: _without_paragraph(_html(registry.expand(text)))
    made.filters["fr"] = lambda text: french(registry.expand(text))
    made.filters["typo"] = french
    made.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    made.filters["law"] = lambda id: _law(id, registry.entry(id).reference)
    made.filters["reviewed"] = reviewed_words
    made.filters["law_title"] = lambda id: _law(id, registry.entry(id).title)
    made.filters["law_whole"] = lambda id: _law_whole(registry.entry(id))
    return made


def install_templates(templates: Templates, registry: Registry | None = None) -> Environment:
    """Make ``templates`` the ones that :func:`render` uses, and return their environment."""
    global _environment
    _environment = environment(templates, registry or Registry(()))
    return _environment


def current() -> Environment:
    """Return the environment that :func:`render` uses."""
    return _environment


def render(template_name: str, **values: object) -> str:
    """Render an installed template.

    Raises:
        jinja2.TemplateNotFound: no such template, or none installed.
        jinja2.UndefinedError: the template uses a value that was not given.
    """
    return _environment.get_template(template_name).render(**values)


def plain(text: str) -> str:
    """Return plain content text as the ``fr`` filter writes it, for what is not HTML."""
    return str(_environment.filters["fr"](text))


@lru_cache(maxsize=4096)
def _html(text: str) -> Markup:
    """Render trusted Markdown (content written by editors, checked at build)."""
    return Markup(french_html(_MARKDOWN.reset().convert(text)))


def _without_paragraph(html: Markup) -> Markup:
    text = str(html)
    if text.startswith("<p>") and text.endswith("</p>") and text.count("<p>") == 1:
        return Markup(text[3:-4])
    return html


@lru_cache(maxsize=4096)
def _law(id: str, text: str) -> Markup:
    return Markup('<a class="law" href="{page}#{id}">{text}</a>').format(
        page=REGISTRY_PAGE, id=id, text=Markup(unbroken(str(escape(french(text)))))
    )


def _law_whole(entry: Entry) -> Markup:
    doubt = "" if entry.confidence == "sûr" else f" ; {entry.confidence}"
    reference = unbroken(str(escape(french(f"({entry.reference}{doubt})"))))
    return _law(entry.id, entry.title) + " " + Markup(reference)


# Instances, not names: looking names up needs package metadata, absent in the browser.
_EXTENSIONS: list[Extension] = [DefListExtension(), SaneListExtension(), TableExtension()]
_MARKDOWN = Markdown(extensions=_EXTENSIONS, output_format="html")
_environment = environment({}, Registry(()))
