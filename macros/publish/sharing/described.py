"""What a finished page is, in the words of schema.org: an article, steps, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from macros.publish import search
from macros.publish.sharing import picture
from tutorials.editing.site import Publisher

_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_ABOUT = re.compile(r'<meta name="description" content="([^"]*)">')
_TAG = re.compile(r"<[^>]*>")
_STEPS = {"a-qui": "À qui l’envoyer", "pieces": "Ce qu’il faut joindre", "delai": "Quand revenir"}
"""Parts of a letter's page that are steps of what to do."""
_QUESTION = re.compile(r"\D.*\?")
"""A heading that asks; one with a number is a step of its page."""
_LEAST_QUESTIONS = 2

Said = dict[str, Any]


class Described:
    """A page of the published site.

    Args:
        page: its file.
        site: the folder of the site.
        html: its text.
        known: who publishes the site.
        address: of the published site, ending in ``/``.
        day: ISO day of the edition.
    """

    def __init__(
        self, page: Path, site: Path, html: str, known: Publisher, address: str, day: str
    ) -> None:
        self._name = page.relative_to(site).as_posix()
        self._parts = [part.record() for part in search.parts(page, site)]
        self.publisher, self.address, self._day = known, address, day
        self.url = address + self._name
        self.title = _words(_TITLE, html) or known.name
        self.about = _words(_ABOUT, html)
        self.is_chapter = self._name.startswith("guide/")
        self._is_letter = self._name.startswith("lettres/") and "index" not in self._name

    def said(self) -> Iterator[Said]:
        """Yield what the page is, once for each thing that it is."""
        if self.is_chapter:
            yield self._article()
        if self._is_letter and (steps := list(self._steps())):
            about = {"name": self.title, "description": self.about}
            yield {"@type": "HowTo", **about, **self._common(), "step": steps}
        questions = list(self._questions())
        if self.is_chapter and len(questions) >= _LEAST_QUESTIONS:
            yield {"@type": "FAQPage", **self._common(), "mainEntity": questions}

    def _common(self) -> Said:
        audience = {"@type": "Audience", "audienceType": self.publisher.audience}
        return {"inLanguage": "fr", "url": self.url, "audience": audience}

    def _article(self) -> Said:
        body = {"@type": "Organization", "name": self.publisher.publisher.name}
        return {
            "@type": "Article",
            "headline": self.title,
            "description": self.about,
            "dateModified": self._day,
            **self._common(),
            "author": body,
            "publisher": body,
            "image": self.address + picture.NAME,
        }

    def _steps(self) -> Iterator[Said]:
        for part in self._parts:
            id = part["location"].partition("#")[2]
            if id in _STEPS and part["text"]:
                yield {"@type": "HowToStep", "name": _STEPS[id], "text": part["text"]}

    def _questions(self) -> Iterator[Said]:
        for part in self._parts:
            if _QUESTION.fullmatch(part["title"]) and part["text"]:
                answer = {"@type": "Answer", "text": part["text"]}
                yield {"@type": "Question", "name": part["title"], "acceptedAnswer": answer}


def _words(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return " ".join(unescape(_TAG.sub("", found[1])).split()) if found else ""
