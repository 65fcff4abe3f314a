"""The macros themselves. Each returns HTML on one line group, so that Markdown leaves it alone."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from pathlib import Path

from markupsafe import escape

from macros.pages import accessibility, law
from macros.pages.here import Here
from macros.pages.licences import licences
from macros.pages.publishing import contact, publishing
from macros.pages.tree import tree
from macros.publish import blanks, downloads, portable
from macros.publish.paths import HOSTING
from macros.publish.publisher import publisher
from tutorials import render
from tutorials.catalogue import TUTORIALS
from tutorials.editing.static import letters as index
from tutorials.editing.static.flow import static as static_flow
from tutorials.editing.static.letter import letter_page
from tutorials.law.registry import UnknownLaw, in_words
from tutorials.letters.screens import PREFIX
from tutorials.library import Library
from tutorials.problems import ContentError

_UNSTARTED = (
    "L’aide interactive n’a pas pu démarrer : un de ses programmes n’est pas arrivé, ou le serveur "
    "l’annonce mal et le navigateur le refuse. Rechargez la page. Si cela dure, seule la personne "
    "qui publie le site peut le corriger. Vous pouvez continuer ici, question par question, sans "
    "elle. Si les précisions d’un conseil manquent, elles sont dans les chapitres du guide, et ses "
    "textes dans « Repères »."
)
"""What the sheet shows where none of a tutorial's scripts runs, which no script could say."""
_SHEET = "Voir la feuille à imprimer et à remplir à la main,"


class Macros:
    """What pages may call.

    Args:
        library: the compiled content.
        here: the page being rendered.
        docs: the folder of pages, where figures are.
    """

    def __init__(self, library: Library, here: Here, docs: Path) -> None:
        self._library = library
        self._here = here
        self._docs = docs

    def tutoriel(self, name: str) -> str:
        """Return a tutorial: its static layer, the element that Python takes over, and a way back.

        Who wants paper has it in one click, even once Python is there: see `by-hand.mjs`.
        """
        if name in self._library.flows:
            static = static_flow(self._library.flows[name], self._library)
        elif name in TUTORIALS:
            static = TUTORIALS[name].static(self._library)
        else:
            raise self._unknown("tutoriel", name, [*self._library.flows, *TUTORIALS])
        sheet = f"{name}-a-remplir"
        place, words = ("", "Suivre ce tutoriel") if sheet not in static else (f"#{sheet}", _SHEET)
        link = f'<a href="?a-la-main{place}">{words} sans l’aide interactive</a>'
        return self._app(name, static, f'<p class="by-hand">{link}</p>')

    def arbre(self, name: str) -> str:
        """Return a flow as a drawing and as tables, with its examples."""
        flows = self._library.flows
        if name not in flows:
            raise self._unknown("arbre", name, flows)
        return _block(tree(flows[name], self._library))

    def lettre(self, id: str) -> str:
        """Return a letter: what to know, its blank text and files, and its form."""
        letters = self._library.letters
        if id not in letters:
            raise self._unknown("lettre", id, letters)
        files = blanks.listed(letters[id], f"{self._here.base}{blanks.FOLDER}/")
        page = letter_page(letters[id], self._library, files)
        app = self._app(f"{PREFIX}{id}", page.letter)
        return f"{_block(page.intro)}{app}{_block(page.about)}"

    def lettres(self) -> str:
        """Return the list of all letters, grouped by what happened."""
        return _block(index.page(self._library))

    def loi(self, id: str) -> str:
        """Return the reference of a law entry, linked to the registry, with its confidence."""
        entries = self._library.registry.entries
        if id not in entries:
            raise self._unknown("loi", id, entries)
        return _inline(law.inline(render.current(), entries[id], self._here.base))

    def regle(self, id: str) -> str:
        """Return the sentence of a rule, where several pages say it: the registry is its home."""
        registry = self._library.registry
        if id not in registry.entries:
            raise self._unknown("regle", id, registry.entries)
        return _inline(render.current().filters["inline"](registry.entry(id).statement))

    def valeur(self, dotted: str) -> str:
        """Return a value of the law in words (« 3 mois », « 12 000 € »)."""
        registry = self._library.registry
        try:
            return in_words(registry.value(dotted))
        except UnknownLaw:
            known = [f"{e.id}.{name}" for e in registry.entries.values() for name in e.values]
            raise self._unknown("valeur", dotted, known) from None

    def registre(self) -> str:
        """Return every entry of the law registry."""
        return _block(law.page(render.current(), self._library.registry))

    def jurisprudence(self, theme: str = "") -> str:
        """Return the table of the court decisions that the registry names, or of one theme."""
        html = law.cases(render.current(), self._library.registry, self._here.base, theme)
        return _block(html)

    def figure(self, name: str) -> str:
        """Return a drawing of ``docs/assets/figures/``, in the page itself."""
        folder = self._docs / "assets" / "figures"
        file = folder / f"{name}.svg"
        if not file.is_file():
            raise self._unknown("figure", name, (path.stem for path in folder.glob("*.svg")))
        return _block(f'<div class="figure">{file.read_text(encoding="utf-8")}</div>')

    def telechargement(self, file: str, words: str) -> str:
        """Return a link to a file of ``telechargements/``; *finish* adds its kind and size."""
        return _block(
            f'<p><a class="download" href="{self._here.base}telechargements/{escape(file)}" '
            f'download>{escape(words)} <span class="download__size"></span></a></p>'
        )

    def hors_connexion(self) -> str:
        """Return what is kept for offline use, with buttons to make, renew and erase the copy.

        *finish* adds what all of it weighs; `kept-offline.mjs` tells what is there.
        """
        buttons = (
            ("keep", f"Garder tout le site hors connexion {downloads.KEPT_SIZE}"),
            ("renew", "Renouveler la copie"),
            ("erase", "Effacer la copie"),
        )
        shown = " ".join(
            f'<button type="button" class="btn btn--quiet" hidden data-action="{action}">'
            f"{words}</button>"
            for action, words in buttons
        )
        return _block(
            f'<div class="offline"><p class="offline__report"></p>'
            f'<p class="buttons">{shown}</p><p class="status" role="status"></p></div>'
        )

    def portable(self) -> str:
        """Return a link to the portable edition; *finish* adds its size and its digest."""
        return _block(portable.offer(f"{self._here.base}telechargements/"))

    def licences(self) -> str:
        """Return the table of other people's work that the site carries."""
        return _block(licences())

    def fichier(self, name: str) -> str:
        """Return the text of a file of ``macros/publish/hosting/``, as it is."""
        file = HOSTING / name
        if not file.is_file():
            raise self._unknown("fichier", name, (path.name for path in HOSTING.iterdir()))
        text = file.read_text(encoding="utf-8").rstrip()
        code = str(escape(text)).replace("\n", "&#10;")  # an empty line would end the block of HTML
        return _block(f"<pre><code>{code}</code></pre>")

    def editeur(self) -> str:
        """Return who publishes the site and who hosts it, in a table; what lacks is said."""
        return _block(publishing(publisher()))

    def contact_editeur(self) -> str:
        """Return how to write to whoever publishes the site."""
        return contact(publisher(), self._here.base)

    def statut(self) -> str:
        """Return what the site is to the Order, in a sentence."""
        return str(escape(publisher().standing))

    def conformite(self) -> str:
        """Return how far the site follows the RGAA, with the rate that its grid gives."""
        return _block(accessibility.statement(accessibility.grid()))

    def grille_rgaa(self) -> str:
        """Return the grid of the RGAA, criterion by criterion."""
        return _block(accessibility.table(accessibility.grid()))

    def _app(self, name: str, static: str, after: str = "") -> str:
        """Return the custom element around a static layer, and what stands ``after`` it."""
        return _block(
            # a <div> around it: Markdown takes an element it does not know for inline text
            f'<div class="tutorial"><tutorial-app data-name="{name}" data-state="static">'
            f'<div class="status" role="status"></div><p class="unstarted">{_UNSTARTED}</p>'
            f'<div class="tutorial__screen" hidden></div>'
            f'<div class="tutorial__static">{static}</div></tutorial-app>{after}</div>'
        )

    def _unknown(self, macro: str, name: str, known: Iterable[str]) -> ContentError:
        """Return the error for a name that nothing has, with the closest ones."""
        close = difflib.get_close_matches(name, list(known), n=3)
        hint = f"vouliez-vous dire {' ou '.join(f'« {one} »' for one in close)} ?" if close else ""
        return self._here.error(macro, name, f"{macro} : « {name} » n’existe pas", hint)


def _block(html: str) -> str:
    """Keep Markdown out of a block: no blank line, nothing indented, blank lines around."""
    lines = (line.strip() for line in html.splitlines())
    return "\n\n" + "\n".join(line for line in lines if line) + "\n\n"


def _inline(html: str) -> str:
    """Put inline HTML on one line; no-break spaces stay."""
    return re.sub(r"[ \t\n]+", " ", html).strip()
