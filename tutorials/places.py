"""Where content may link to: chapters and their sections, letters, tutorials, with link texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from tutorials.model import Content


@dataclass(frozen=True)
class Chapter(Content):
    """A page of the guide: its title, and the title of each section by anchor."""

    title: str
    """Titre de la page."""
    sections: dict[str, str]
    """Ancre et nom de chaque section."""


@dataclass(frozen=True)
class Places(Content):
    """Everything a flow or a letter may link to; the paths are the same from every page."""

    chapters: dict[str, Chapter]
    """Pages du guide et leurs sections, par nom."""
    letters: dict[str, str]
    """Lettres : identifiant et ce que fait la lettre."""
    tutorials: dict[str, str]
    """Tutoriels : identifiant et titre."""
    actions: dict[str, str] = field(default_factory=dict)
    """Tutoriels : identifiant et ce que dit leur bouton."""

    def chapter(self, place: str) -> tuple[str, str]:
        """Return the address and text of ``page#anchor``; raises ``KeyError``."""
        page, _, anchor = place.partition("#")
        chapter = self.chapters[page]
        if not anchor:
            return f"../guide/{page}.html", chapter.title
        text = f"{chapter.title} : {chapter.sections[anchor]}"
        return f"../guide/{page}.html#{anchor}", text

    def letter(self, id: str) -> tuple[str, str]:
        """Return the address and text of a letter; raises ``KeyError``."""
        return f"../lettres/{id}.html", self.letters[id]

    def tutorial(self, id: str) -> tuple[str, str]:
        """Return the address and text of a tutorial; raises ``KeyError``."""
        return f"../tutoriels/{id}.html", self.tutorials[id]
